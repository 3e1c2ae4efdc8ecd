"""What stands beside the languages when they are joined: the chooser, the 404 of the whole, the sitemap, and the files all share."""

from __future__ import annotations

import shutil
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ashore.site.addresses import alternates, page_path, site_base, sitemap
from ashore.site.plan import Plan


def write_shared(plan: Plan, out: Path) -> None:
    """Write everything at the root of the joined site."""
    _copy_assets(plan, out)
    environment = _environment(plan.overrides)
    address = plan.settings.site_url
    _write(out / "index.html", _front(plan, environment, "chooser.html", ""))
    # A server shows its 404 page at any depth, so that page leads everywhere from the server's root.
    _write(out / "404.html", _front(plan, environment, "not-found.html", site_base(address)))
    if address:
        _write(out / "sitemap.xml", sitemap([(name, plan.languages_of(name)) for name in sorted(plan.pages)], address))
        _write(out / "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n")


def _copy_assets(plan: Plan, out: Path) -> None:
    for asset in plan.assets.values():
        target = out / asset.address
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(asset.source, target)


def _front(plan: Plan, environment: Environment, template: str, root: str) -> str:
    """Render a page that speaks all languages: `entries` holds each language with its words and the way to its first page."""
    address = plan.settings.site_url
    entries = [
        {"lang": language.id, "name": language.name, "href": root + page_path(language.id, "index"), "words": plan.words(language.id)}
        for language in plan.settings.languages
    ]
    return environment.get_template(template).render(
        entries=entries,
        assets={name: root + asset.address for name, asset in plan.assets.items()},
        canonical=address,
        alternates=alternates("index", plan.languages_of("index"), address) if address else (),
    )


def _environment(overrides: Path) -> Environment:
    return Environment(loader=FileSystemLoader(overrides), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
