"""Speed of clean, repair and segment with the ledger, beside ftfy, which only repairs characters.

Two kinds of text are measured, for the share of damage decides: the sources of the site, retold so that they hold every kind of it,
and ordinary pages, our own prose with a damaged sentence every fifteen hundred characters.
"""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ashore.corpus.ledger import compose
from ashore.corpus.read import read
from ashore.corpus.recipe import prepare
from ashore.model import Source

ROUNDS = 5
MEGABYTE = 1_000_000
DISTANCE = 1_500
PAGE = 3_000
MACRO = re.compile(r"\{\{[^}\n]*\}\}")
MARKUP = re.compile(
    r"\A---\n(?:(?!---)[^\n]*\n)*---\n|[ ]*\{[^}\n]*\}|\]\([^)\n]*\)|[\[\]#*>|`]|^(?:!!!|\?\?\?|:--|\||<)[^\n]*$", re.MULTILINE
)
DAMAGED = {
    "en": ("They may burst the address book after 65438+0 month.", "In 20 12, this was new.", "When loans overdue is found, they call."),
    "es": ("Pueden explotar la libreta de direcciones tras 65438+0 mes.", "En 20 15, era nuevo.", "Vendrán a recoger la colección."),
    "zh": ("平台cui收很凶，可以拨打1 2378。", "早在20 16年就有规定,要遵守。", "过期不还会怎么样？"),
}


def measure(root: Path) -> str:
    """Give a table of MB/s of CPU time for both kinds of text, and the ratio to ftfy in the same run."""
    sources = read([root / "sources"]).sources
    return "\n".join([_measured("sources, dense with damage", sources), _measured("ordinary pages", list(_ordinary(root / "docs")))])


def _measured(name: str, originals: Sequence[Source]) -> str:
    import ftfy

    texts = _repeated(originals)
    size = sum(len(source.text.encode()) for source in texts)
    flagged = sum(len(prepare(source).damage) for source in originals)
    ours, theirs = _medians(texts, [_ashore, lambda source: ftfy.fix_text(source.text)])
    return (
        f"{name}: {len(texts)} texts, {size / MEGABYTE:.1f} MB, a finding in {sum(len(source.text) for source in originals) // flagged} "
        f"characters; median of {ROUNDS} rounds, CPU time of one core\n"
        f"  Ashore  clean + repair + segment + ledger  {size / MEGABYTE / ours:5.2f} MB/s\n"
        f"  ftfy    fix_text                           {size / MEGABYTE / theirs:5.2f} MB/s\n"
        f"  Ashore ÷ ftfy                              {theirs / ours:5.2f}"
    )


def _repeated(sources: Sequence[Source]) -> list[Source]:
    """Repeat the texts to about two megabytes."""
    repeats = max(1, 2 * MEGABYTE // sum(len(source.text.encode()) for source in sources))
    return [Source(f"{source.id}x{number}", source.path, source.text) for number in range(repeats) for source in sources]


def _ordinary(docs: Path) -> Iterator[Source]:
    """Give our own prose as pages of some three thousand characters, with a damaged sentence every fifteen hundred."""
    for lang, damaged in DAMAGED.items():
        prose = "\n".join(MARKUP.sub("", MACRO.sub("X", path.read_text(encoding="utf-8"))) for path in sorted((docs / lang).glob("*.md")))
        page: list[str] = []
        length = planted = number = 0
        for line in filter(None, map(str.strip, prose.split("\n"))):
            page.append(line)
            length += len(line)
            if length >= (planted + 1) * DISTANCE:
                page[-1] += (" " if lang != "zh" else "") + damaged[planted % len(damaged)]
                planted += 1
            if length >= PAGE:
                number += 1
                yield Source(f"{lang}-{number}", f"{lang}-{number}.txt", "\n\n".join(page))
                page, length, planted = [], 0, 0


def _ashore(source: Source) -> object:
    return compose(source.text, prepare(source).edits)


def _medians(texts: Sequence[Source], works: Sequence[Callable[[Source], object]]) -> list[float]:
    """Take turns, so that a slow moment of the machine hits all alike."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for index, work in enumerate(works):
            start = time.process_time()
            for text in texts:
                work(text)
            times[index].append(time.process_time() - start)
    return [statistics.median(each) for each in times]
