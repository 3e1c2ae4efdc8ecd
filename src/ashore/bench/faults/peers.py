"""The same planted defects, looked at by what else there is: html-validate, linkinator, and MkDocs itself with --strict.

html-validate and linkinator see the very pages that Ashore sees. MkDocs never looks at what it built, so the defects that a Markdown source
can cause are planted there, in a stock project (Material, static-i18n) with every value written out; the others it cannot see at all.
A peer catches a defect if it says something about the page that it does not say about the untouched one. Peers that are not installed are
named as absent: `npm install html-validate linkinator` somewhere, and ASHORE_PEERS=that folder.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ashore.bench.faults.across import write_out
from ashore.bench.faults.fault import Fault
from ashore.bench.peer import command
from ashore.pages.parse import write_page
from ashore.project import Project

PEERS = ("html-validate", "linkinator", "mkdocs --strict")
Caught = Mapping[str, frozenset[int] | None]  # a peer, and the numbers of the defects that it caught; None: it is not here
_HEADING = "\n## "
# What a kind of defect is in Markdown: (what stands there, what is written instead).
_SOURCES: Mapping[str, tuple[str, str]] = {
    "dead link": (_HEADING, "\n[x](gone.md)\n\n## "),
    "dead link out of the folder": (_HEADING, "\n[x](../../../xx/)\n\n## "),
    "dead anchor on the page": (_HEADING, "\n[x](#gone)\n\n## "),
    "dead anchor elsewhere": (_HEADING, "\n[x](complain.md#gone)\n\n## "),
    "missing picture": (_HEADING, "\n![x](gone.png)\n\n## "),
    "id twice": ("{ #may }", "{ #likely }"),
    "script from elsewhere": (_HEADING, '\n<script src="https://cdn.example/a.js"></script>\n\n## '),
    "picture from elsewhere": (_HEADING, "\n![x](https://i.example/a.png)\n\n## "),
    "frame from elsewhere": (_HEADING, '\n<iframe title="x" src="https://i.example/"></iframe>\n\n## '),
    "macro left": (_HEADING, '\n{{ hotline("110") }}\n\n## '),
    "statement left": (_HEADING, "\n{% if x %}\n\n## "),
    "placeholder left": (_HEADING, "\n{language}\n\n## "),
    "picture without text": (_HEADING, "\n![](index.md)\n\n## "),
    "button without name": (_HEADING, "\n<button type=button></button>\n\n## "),
    "field without label": (_HEADING, '\n<input type="text">\n\n## '),
    "two first headings": (_HEADING, "\n# x\n\n## "),
    "title missing": ("title: ", "titel: "),
    "description missing": ("description: ", "descripton: "),
    "inline script": (_HEADING, "\n<script>x()</script>\n\n## "),
    "value differs between twins": ("12378", "12387"),
    "number shown differs": ("110", "119"),
    "list item lost": ("    1. ", "    "),
    "section lost": (_HEADING, "\n"),
}
_CONFIG = """site_name: Stock
site_url: https://stock.example/
theme: {name: material}
validation: {links: {anchors: warn, not_found: warn, absolute_links: warn, unrecognized_links: warn}}
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
        - {locale: es, name: Español}
        - {locale: zh, name: 中文}
markdown_extensions: [admonition, attr_list, tables, {toc: {permalink: true}}]
"""


def caught_by_peers(project: Project, site: Path, faults: Sequence[Fault]) -> Caught:
    return {
        "html-validate": _or_absent("html-validate", lambda program: _html_validate(program, site, faults)),
        "linkinator": _or_absent("linkinator", lambda program: _linkinator(program, site, faults)),
        "mkdocs --strict": _mkdocs(project, faults),
    }


def _or_absent(name: str, run: object) -> frozenset[int] | None:
    program = command(name)
    return frozenset(run(program)) if program and callable(run) else None


def _html_validate(command: str, site: Path, faults: Sequence[Fault]) -> Iterator[int]:
    with tempfile.TemporaryDirectory() as folder:
        names = _written(Path(folder), site, faults)
        # Into a file: what it writes to a pipe is cut off.
        subprocess.run([command, "--formatter", "json=said.json", "."], cwd=folder, capture_output=True, check=False)
        told = json.loads((Path(folder) / "said.json").read_text(encoding="utf-8"))
        said = {Path(one["filePath"]).name: Counter(m["ruleId"] for m in one["messages"]) for one in told}
    nothing: Counter[str] = Counter()
    for number, (planted, untouched) in enumerate(names):
        if said.get(planted, nothing) - said.get(untouched, nothing):
            yield number


def _written(folder: Path, site: Path, faults: Sequence[Fault]) -> list[tuple[str, str]]:
    names = []
    for number, fault in enumerate(faults):
        planted, untouched = f"planted-{number}.html", f"untouched-{fault.key.replace('/', '-')}"
        (folder / planted).write_text(fault.text, encoding="utf-8")
        (folder / untouched).write_text((site / fault.key).read_text(encoding="utf-8"), encoding="utf-8")
        names.append((planted, untouched))
    return names


def _linkinator(command: str, site: Path, faults: Sequence[Fault]) -> Iterator[int]:
    """Each planted page stands beside the untouched one, at the same depth, so that its relative links lead to the same places."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "site"
        shutil.copytree(site, root)
        places = []
        for number, fault in enumerate(faults):
            parts = fault.key.split("/")
            folder = (
                root.joinpath(*parts[:-2], f"{parts[-2]}-planted-{number}") if len(parts) > 2 else root / f"{parts[0]}-planted-{number}"
            )
            shutil.copytree((site / fault.key).parent, folder)
            (folder / "index.html").write_text(fault.text, encoding="utf-8")
            places.append(folder.relative_to(root).as_posix() + "/index.html")
        untouched = sorted({fault.key for fault in faults})
        arguments = [
            "--format",
            "json",
            "--check-fragments",
            "--check-css",
            "--skip",
            "^https?://(?!localhost)",
            "--server-root",
            str(root),
        ]
        done = subprocess.run(
            [command, *places, *untouched, *arguments], cwd=root, capture_output=True, text=True, check=False, timeout=900
        )
    links = [link for link in _links(done.stdout) if link.get("state") == "BROKEN"]
    broken = Counter(_page_of(link.get("parent") or link["url"]) for link in links)
    lost = [fragment for link in links if (fragment := link["url"].partition("#")[2])]
    for number, place in enumerate(places):
        before = (site / faults[number].key).read_text(encoding="utf-8")
        # It names a dead anchor once, at whichever page led to that address first: all pages that gained the anchor are credited.
        gained = any(f'#{fragment}"' in faults[number].text and f'#{fragment}"' not in before for fragment in lost)
        if gained or broken[place] > broken[faults[number].key]:
            yield number


def _links(output: str) -> list[dict[str, str]]:
    start = output.find("{")
    links: list[dict[str, str]] = json.loads(output[start:])["links"] if start >= 0 else []
    return links


def _page_of(address: str) -> str:
    return re.sub(r"^(?:https?://[^/]+/)?/?", "", address).partition("#")[0]


def _mkdocs(project: Project, faults: Sequence[Fault]) -> frozenset[int]:
    """Build the stock project once a kind; the warnings of the untouched one do not count."""
    kinds = {fault.kind for fault in faults}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "mkdocs.yml").write_text(_CONFIG, encoding="utf-8")
        for page in project.pages:
            text = re.sub(r"\{\{.*?\}\}", "x", write_out(write_page(page), page.lang, project.knowledge, page.name)[0], flags=re.DOTALL)
            file = root / "docs" / page.lang / f"{page.name}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        page_file = root / "docs" / "en" / "visits.md"
        before, said = page_file.read_text(encoding="utf-8"), _warnings(root)
        seen = set()
        for kind in sorted(kinds & set(_SOURCES)):
            old, new = _SOURCES[kind]
            page_file.write_text(before.replace(old, new, 1), encoding="utf-8")
            if _warnings(root) - said:
                seen.add(kind)
        return frozenset(number for number, fault in enumerate(faults) if fault.kind in seen)


def _warnings(root: Path) -> set[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(root / "site")]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    return {line for line in done.stderr.splitlines() if line.startswith(("WARNING", "ERROR"))}


def league(faults: Sequence[Fault], ours: Sequence[bool], peers: Caught) -> str:
    """One line a kind of defect, one column a tool; “no source” where MkDocs has nothing to look at."""
    kinds = dict.fromkeys(fault.kind for fault in faults)
    lines = [f"  {'defect':<36}{'set':>5}{'Ashore':>9}" + "".join(f"{name:>18}" for name in PEERS)]
    for kind in [*kinds, "all"]:
        numbers = [number for number, fault in enumerate(faults) if kind in ("all", fault.kind)]
        cells = [_cell(kind, name, numbers, peers[name]) for name in PEERS]
        lines.append(f"  {kind:<36}{len(numbers):>5}{sum(ours[n] for n in numbers):>9}" + "".join(f"{cell:>18}" for cell in cells))
    return "\n".join(lines)


def _cell(kind: str, name: str, numbers: Sequence[int], caught: frozenset[int] | None) -> str:
    if caught is None:
        return "absent"
    if name.startswith("mkdocs") and kind != "all" and kind not in _SOURCES:
        return "no source"
    return str(len(caught.intersection(numbers)))
