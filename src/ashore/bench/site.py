"""What a reader gets: weights and Lighthouse of every kind of page, beside a stock site of the same content, and what a validator says.

ASHORE_BENCH_ROUNDS says how often Lighthouse looks at a page (5), ASHORE_BENCH_LANG in which language (en). Lighthouse and the validator
are programs of npm: `npm install lighthouse vnu-jar` somewhere, and ASHORE_PEERS=that folder; ASHORE_CHROMIUM names the browser.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ashore.bench import lighthouse, peer
from ashore.bench.stock_site import build_stock
from ashore.bench.weights import KINDS, Weight, total, weigh, weight_of
from ashore.project import Project, read_project
from ashore.site.build import build_site

# Kinds of pages, and the page that stands for each; {other} is another language. A stock site has no page of the last two.
PAGES = {
    "home": "",
    "topic": "visits/",
    "timeline with tool": "timeline/",
    "rights": "rights/",
    "sources": "sources/",
    "index of questions": "find/",
    "side by side": "rights/with-{other}/",
}
ROUNDS = int(os.environ.get("ASHORE_BENCH_ROUNDS", "5"))
HEAVIEST = 6
LANG = os.environ.get("ASHORE_BENCH_LANG", "en")


def measure(root: Path) -> str:
    """Build both sites, weigh and look at their pages. Prints each part as soon as it is known: the whole takes many minutes."""
    project = read_project(root)
    with tempfile.TemporaryDirectory(prefix="ashore-bench-") as name:
        folder = Path(name)
        ours, stock = folder / "ours", folder / "stock"
        stock.mkdir()
        with lighthouse.served(ours) as address, lighthouse.served(stock / "site") as stock_address:
            _build(project, ours, address)
            build_stock(project, stock, stock_address)
            print(
                "\n".join(_weights("Ashore", ours, _pages(project)) + _weights("stock", stock / "site", _stock_pages(project))), flush=True
            )
            print(f"  {_search(ours)}", flush=True)
            print(f"  {_heaviest(ours)}", flush=True)
            print(f"  {_valid(ours)}", flush=True)
            for line in _looked_at({"Ashore": (address, _pages(project)), "stock": (stock_address, _stock_pages(project))}):
                print(line, flush=True)
    return "  first load: the page and all it names to be loaded at once, gzip; Lighthouse: what really came over the line"


def _build(project: Project, out: Path, address: str) -> None:
    settings = replace(project.knowledge.settings, site_url=address)
    knowledge = replace(project.knowledge, settings=settings)
    build_site(project.root, out, knowledge, project.pages, settings=settings, agreement=project.agreement, debt=project.debt)


def _pages(project: Project) -> dict[str, str]:
    other = next(lang for lang in project.knowledge.languages if lang != LANG)
    return {kind: f"{LANG}/{page.format(other=other)}" for kind, page in PAGES.items()}


def _stock_pages(project: Project) -> dict[str, str]:
    first = next(iter(project.knowledge.languages))
    return {kind: ("" if first == LANG else f"{LANG}/") + page for kind, page in list(PAGES.items())[:-2]}


def _weights(whose: str, site: Path, pages: dict[str, str]) -> list[str]:
    lines = [f"  {whose:<20}{'first load':>12}" + "".join(f"{kind:>16}" for kind in KINDS) + "   (kB raw → gzip)"]
    for kind, page in pages.items():
        weights = weigh(site, site / page / "index.html")
        lines.append(f"  {kind:<20}{total(weights).packed / 1000:12.1f}" + "".join(f"{_kilo(weights[one]):>16}" for one in KINDS))
    return lines


def _kilo(weight: Weight) -> str:
    return f"{weight.raw / 1000:.1f} → {weight.packed / 1000:.1f}" if weight.raw else "–"


def _search(site: Path) -> str:
    """What a reader loads on first searching: the script, and the texts of a language."""
    files = [*site.glob("assets/search.*.js"), *site.glob("*/search.json")]
    return "loaded on first search: " + ", ".join(
        f"{file.relative_to(site).as_posix()} {weight_of(file).packed / 1000:.1f} kB" for file in files
    )


def _heaviest(site: Path) -> str:
    """Of all pages, so that none is heavy where nobody looks."""
    pages = sorted(((weight_of(page).packed, page.relative_to(site).parent.as_posix()) for page in site.rglob("*.html")), reverse=True)
    shown = ", ".join(f"{page} {packed / 1000:.1f} kB" for packed, page in pages[:HEAVIEST])
    return f"the heaviest of {len(pages)} pages: {shown}"


def _valid(site: Path) -> str:
    jar, java = peer.module("vnu-jar/build/dist/vnu.jar"), shutil.which("java")
    if jar is None or java is None:
        return f"validator (vnu, needs java)  {peer.how_to_get('vnu-jar')}"
    command = [java, "-jar", str(jar), "--errors-only", "--format", "json", "--skip-non-html", "--stdout", str(site)]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)["messages"]
    kinds = "; ".join(sorted({str(one["message"]) for one in said})[:5])
    return f"validator (vnu): {len(said)} errors on {len(list(site.rglob('*.html')))} pages {kinds}".rstrip()


def _looked_at(sites: dict[str, tuple[str, dict[str, str]]]) -> Iterator[str]:
    command = peer.command("lighthouse")
    if command is None:
        yield f"  Lighthouse  {peer.how_to_get('lighthouse')}"
        return
    yield f"  Lighthouse, mobile, median of {ROUNDS}: performance / accessibility / best practices / SEO"
    for whose, (address, pages) in sites.items():
        for kind, page in pages.items():
            yield f"  {whose:<8}{kind:<20}{lighthouse.run(command, address + page, ROUNDS)}"
