"""Speed of clean, repair and segment with the ledger, beside ftfy, which only repairs characters."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from ashore.corpus.ledger import compose
from ashore.corpus.read import read
from ashore.corpus.recipe import prepare
from ashore.model import Source

ROUNDS = 5
MEGABYTE = 1_000_000


def measure(root: Path) -> str:
    """Give a table of MB/s of CPU time, and the ratio. The texts are those of sources/, repeated to about two megabytes."""
    import ftfy

    texts = _texts(root)
    size = sum(len(source.text.encode()) for source in texts)
    ours, theirs = _medians(texts, [_ashore, lambda source: ftfy.fix_text(source.text)])
    return (
        f"{len(texts)} texts, {size / MEGABYTE:.1f} MB, median of {ROUNDS} rounds, CPU time of one core\n"
        f"  Ashore  clean + repair + segment + ledger  {size / MEGABYTE / ours:5.2f} MB/s\n"
        f"  ftfy    fix_text                           {size / MEGABYTE / theirs:5.2f} MB/s\n"
        f"  Ashore ÷ ftfy                              {theirs / ours:5.2f}"
    )


def _texts(root: Path) -> Sequence[Source]:
    sources = read([root / "sources"]).sources
    repeats = 2 * MEGABYTE // sum(len(source.text.encode()) for source in sources)
    return [Source(f"{source.id}x{number}", source.path, source.text) for number in range(repeats) for source in sources]


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
