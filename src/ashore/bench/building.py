"""Time to build a site of N pages in three languages, beside the stock way: MkDocs, Material, static-i18n and macros in one build."""

from __future__ import annotations

import os
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SIZES = tuple(int(size) for size in os.environ.get("ASHORE_BENCH_PAGES", "100").split(","))
ROUNDS = int(os.environ.get("ASHORE_BENCH_ROUNDS", "3"))
WORDS = 600
LANGUAGES = ("en", "es", "zh")

_STOCK = """site_name: Stock
site_url: https://stock.example/
theme: {name: material}
plugins:
  - search
  - macros
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
        - {locale: es, name: Español}
        - {locale: zh, name: 中文}
markdown_extensions: [admonition, attr_list, tables, {toc: {permalink: true}}]
extra:
  rows: [[calls, "3"], [visits, "2"], [letters, "5"], [texts, "9"], [hours, "22-8"], [fees, "0"]]
"""
_STOCK_TABLE = "| what | how many |\n|---|---|\n{% for row in rows %}| {{ row[0] }} | {{ row[1] }} |\n{% endfor %}"


@dataclass(frozen=True, slots=True)
class Time:
    wall: float
    cpu: float


def measure(root: Path) -> str:
    """Build the same pages both ways, taking turns; give medians and ratios for each size (ASHORE_BENCH_PAGES=100,300)."""
    lines = [
        f"pages × {len(LANGUAGES)} languages, {WORDS} words and one data table a page, median of {ROUNDS} rounds, {os.cpu_count()} cores"
    ]
    for size in SIZES:
        ours, stock = _build_both(root, size)
        lines += [
            f"  {size:5} pages   Ashore  {ours.wall:6.1f} s wall  {ours.cpu:6.1f} s CPU",
            f"                stock   {stock.wall:6.1f} s wall  {stock.cpu:6.1f} s CPU",
            f"                Ashore ÷ stock  wall {ours.wall / stock.wall:.2f}  CPU {ours.cpu / stock.cpu:.2f}",
        ]
    return "\n".join(lines)


def _build_both(root: Path, size: int) -> tuple[Time, Time]:
    with tempfile.TemporaryDirectory(prefix="ashore-bench-") as name:
        folder = Path(name)
        prose = {lang: _sentences(root / "docs" / lang) for lang in LANGUAGES}
        _write_ours(root, folder / "ours", prose, size)
        _write_stock(folder / "stock", prose, size)
        ours = [sys.executable, "-m", "ashore.bench.build_once", str(folder / "ours")]
        stock = [sys.executable, "-m", "mkdocs", "build", "-q"]
        rounds = [(_run(ours, folder / "ours"), _run(stock, folder / "stock")) for _ in range(ROUNDS)]
    return _median([pair[0] for pair in rounds]), _median([pair[1] for pair in rounds])


def _median(times: Sequence[Time]) -> Time:
    return Time(statistics.median(each.wall for each in times), statistics.median(each.cpu for each in times))


def _run(command: Sequence[str], folder: Path) -> Time:
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Time(time.monotonic() - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def _sentences(folder: Path) -> list[str]:
    """Plain sentences of the real pages: what is built should read like what will be built."""
    lines = [line for file in sorted(folder.glob("*.md")) for line in file.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if len(line) > 40 and not re.search(r"[{}#|!\[]|^[-0-9 ]", line) and ":" not in line[:14]]


def _page(lang: str, number: int, sentences: Sequence[str], table: str) -> str:
    chance = random.Random(f"{lang} {number}")
    unit = (lambda text: len(text) / 1.7) if lang == "zh" else (lambda text: len(text.split()))
    parts, words, section = (
        [f"---\ntitle: Page {number}\ndescription: A page.\n---\n\n# Page {number} {{ #page-{number} }}\n\n{table}\n"],
        0.0,
        0,
    )
    while words < WORDS:
        section += 1
        chosen = [chance.choice(sentences) for _ in range(4)]
        words += sum(unit(text) for text in chosen)
        parts.append(f"\n## Section {section} {{ #part-{section} }}\n\n" + "\n\n".join(chosen) + "\n")
    return "".join(parts)


def _write_pages(docs: Path, prose: dict[str, list[str]], size: int, table: str) -> None:
    for lang in LANGUAGES:
        (docs / lang).mkdir(parents=True)
        for number in range(size):
            name = "index" if number == 0 else f"page-{number}"
            (docs / lang / f"{name}.md").write_text(_page(lang, number, prose[lang], table), encoding="utf-8")


def _write_stock(folder: Path, prose: dict[str, list[str]], size: int) -> None:
    _write_pages(folder / "docs", prose, size, _STOCK_TABLE)
    # The macros plugin's own Jinja takes {# for a comment; its ids are written without the sign's neighbour, as its users must.
    (folder / "mkdocs.yml").write_text(_STOCK, encoding="utf-8")


def _write_ours(root: Path, folder: Path, prose: dict[str, list[str]], size: int) -> None:
    _write_pages(folder / "docs", prose, size, '{{ rules_table(topic="visits", verdict="must-not") }}')
    for name in ("data", "sources", "overrides"):
        shutil.copytree(root / name, folder / name)
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    pages = "".join(f"      - page-{number}.md\n" for number in range(1, size))
    settings = re.sub(r"^nav:.*?(?=^\S)", f"nav:\n  - nav.now:\n      - index.md\n{pages}\n", settings, flags=re.DOTALL | re.MULTILINE)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
