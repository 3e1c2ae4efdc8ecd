"""What stands beside the languages when they are joined: the chooser, the 404 of the whole, the sitemap, and the files all share."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ashore.exports.files import export_files
from ashore.pages.parse import page_title
from ashore.site import policy
from ashore.site.addresses import alternates, page_path, site_base, sitemap
from ashore.site.beside import write_beside
from ashore.site.folder import write_folder
from ashore.site.keeping import NAME as KEPT
from ashore.site.keeping import kept_addresses
from ashore.site.pieces import take_pieces
from ashore.site.plan import Plan
from ashore.site.whole import write_whole


def write_shared(plan: Plan, out: Path) -> None:
    """Write everything at the root of the joined site."""
    _copy_assets(plan, out)
    _write_exports(plan, out)
    environment = _environment(plan.overrides)
    address = plan.settings.site_url
    _write(out / "index.html", _front(plan, environment, "chooser.html", ""))
    # A server shows its 404 page at any depth, so that page leads everywhere from the server's root.
    _write(out / "404.html", _front(plan, environment, "not-found.html", site_base(address)))
    pieces = {lang: take_pieces(out / lang) for lang in plan.knowledge.languages}
    write_beside(plan, pieces, environment, out)
    for lang, pages in pieces.items():
        write_whole(plan, lang, pages, environment, out)
    shutil.copyfile(plan.overrides / "sw.js", out / "sw.js")
    _write(out / KEPT, json.dumps(kept_addresses(plan), separators=(",", ":")) + "\n")
    for lang in plan.knowledge.languages:
        _write(out / lang / "site.webmanifest", _manifest(plan, lang))
    if address:
        _write(
            out / "sitemap.xml",
            sitemap([(name, plan.languages_of(name)) for name in sorted(plan.pages) if name not in plan.generated], address),
        )
        _write(out / "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n")
    write_folder(out)
    _copy_host_files(plan, out)


def _write_exports(plan: Plan, out: Path) -> None:
    pages = [page for name, twins in plan.pages.items() if name not in plan.generated for page in twins.values()]

    def in_step(page: str, section: str) -> bool:
        return not plan.sections or (found := plan.sections.get(f"{page}#{section}")) is None or found.state == "in step"

    for path, content in export_files(plan.knowledge, pages, plan.settings.site_url, in_step).items():
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _copy_assets(plan: Plan, out: Path) -> None:
    for asset in plan.assets.values():
        target = out / asset.address
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(asset.content)


def _copy_host_files(plan: Plan, out: Path) -> None:
    """Copy what Netlify and Cloudflare Pages read at the root of a site; elsewhere it does nothing. A folder to carry about needs none."""
    for file in sorted((plan.root / "deploy").glob("_*")):
        shutil.copyfile(file, out / file.name)


def _front(plan: Plan, environment: Environment, template: str, root: str) -> str:
    """Render a page that speaks all languages: `entries` holds each language with its words and the way to its first page."""
    address = plan.settings.site_url
    entries = [
        {"lang": language.id, "name": language.name, "href": root + page_path(language.id, "index"), "words": plan.words(language.id)}
        for language in plan.settings.languages
    ]
    return environment.get_template(template).render(
        entries=entries,
        pages=_pages(plan),
        assets={name: root + asset.address for name, asset in plan.assets.items()},
        canonical=address,
        alternates=alternates("index", plan.languages_of("index"), address) if address else (),
    )


def _manifest(plan: Plan, lang: str) -> str:
    """What a device needs to put the site among its own programs, in one language. Addresses are relative to the manifest."""
    words = plan.words(lang)
    icon = {"src": f"../{plan.assets['logo.svg'].address}", "sizes": "any", "type": "image/svg+xml"}
    manifest = {
        "name": words["site.name"],
        "short_name": words["site.name"],
        "description": words["site.description"],
        "lang": lang,
        "start_url": "./",
        "scope": "../",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#0b6467",
        "icons": [icon],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"


def _pages(plan: Plan) -> dict[str, object]:
    """What the 404 page of the whole needs to find the page that a mistyped address meant."""
    names = [name for name in sorted(plan.pages) if name != "index"]
    titles = {
        lang: [page_title(twins.get(lang) or next(iter(twins.values()))) for name in names for twins in [plan.pages[name]]]
        for lang in plan.knowledge.languages
    }
    return {"names": names, "titles": titles}


def _environment(overrides: Path) -> Environment:
    loader = FileSystemLoader(overrides)
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.globals["policy"] = policy.PAGE
    return environment


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
