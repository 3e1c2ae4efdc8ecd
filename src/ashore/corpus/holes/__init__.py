"""Places where words or figures were deleted without a trace, told by what cannot stand side by side. The tables: files by language.

Some sites take out every word that a filter might dislike (电话, 可能, 保监会, all figures) and leave what stood around it. No rule can say
what it was, so these are findings, never repairs. Each entry is a pair that whole text does not hold: a preposition before a mark, a unit
without a number, an order to dial without what to dial. The patterns were held against some forty megabytes of clean Chinese (laws, news,
a magazine, reviews by customers): one that fired there on sound text was narrowed or left out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import pairwise
from typing import Any

from pydantic import BaseModel, ConfigDict

from ashore.compiled import compiled
from ashore.corpus.han import as_read
from ashore.corpus.mark import Mark
from ashore.knowledge import strict_yaml
from ashore.languages import Language
from ashore.lazily import lazily

CONTEXT = lazily(r"@([a-z]+)")
LEAD = 80


class Hole(BaseModel):
    """One entry: where to try, what cannot stand so, and what was lost.

    `cue` are literal strings of which the text must hold one: so cheap that most texts never meet the pattern. What its named group holds,
    if it has one, is what is marked. `unless` must not stand in the text before it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    lost: str
    cue: tuple[str, ...]
    pattern: str
    unless: str | None = None


@cache
def holes(lang: str) -> tuple[tuple[Hole, re.Pattern[str], re.Pattern[str] | None], ...]:
    """Load the tables of a language with their patterns: nothing for one that has none."""
    tables = [_read(file) for file in sorted(files("ashore.corpus.holes").iterdir(), key=str) if file.name.startswith(f"{lang}")]
    contexts = {name: pattern for table in tables for name, pattern in table.get("contexts", {}).items()}
    entries = [Hole.model_validate(entry) for table in tables for entry in table["holes"]]
    return tuple(
        (entry, _compiled(entry.pattern, contexts), _compiled(entry.unless, contexts) if entry.unless else None) for entry in entries
    )


def _read(file: Traversable) -> dict[str, Any]:
    """Read one table. A fault in it is ours, so it is raised as it is."""
    document = strict_yaml.load(file.name, file.read_text(encoding="utf-8"))
    if document.faults or not isinstance(document.value, dict):
        raise ValueError(f"{file}: {document.faults}")
    return document.value


def _compiled(pattern: str, contexts: dict[str, str]) -> re.Pattern[str]:
    return compiled(CONTEXT.sub(lambda found: contexts[found[1]], pattern), re.MULTILINE)


def han_hole(text: str, language: Language) -> Iterator[Mark]:
    """Flag a place where a word was deleted, however a page writes its characters and marks.

    >>> from ashore.languages import CHINESE
    >>> line = "这叫“”，如果被，可以报警。逾期天以上，可以拨打投诉。植被，逾期三天以上，拨打12378投诉。"
    >>> [line[mark.start:mark.end] for mark in han_hole(line, CHINESE)]
    ['“”', '被', '逾期天', '拨打']
    """
    text = as_read(text)
    held = {one + other for one, other in pairwise(text)}.union(text)
    marks = [mark for entry in holes(language.id) if (cues := _held(entry[0], held)) for mark in _found(text, cues, *entry)]
    return iter(sorted(marks, key=lambda mark: mark.start))


def _held(entry: Hole, held: Collection[str]) -> list[str]:
    """Give the cues that the text may hold, by its pairs of characters: one look for each cue, however long the text."""
    return [cue for cue in entry.cue if cue[:2] in held]


def _found(text: str, cues: Collection[str], entry: Hole, pattern: re.Pattern[str], unless: re.Pattern[str] | None) -> list[Mark]:
    """Give what an entry finds."""
    marks = []
    for start, stop, end in sorted(_around(text, cues)):
        for found in pattern.finditer(text, start, end):
            group = found.lastgroup or 0
            if found.start() <= stop and not (unless and unless.search(text[max(0, found.start() - LEAD) : found.start()])):
                marks.append(Mark(found.start(group), found.end(group), "han_hole", "unknown", None, (), entry.lost))
    return marks


def _around(text: str, cues: Iterable[str]) -> set[tuple[int, int, int]]:
    """Give the lines that hold a cue: where each begins, where it ends, and where the next one ends, into which a pattern may look."""
    lines = set()
    for cue in cues:
        at = text.find(cue)
        while at >= 0:
            inside = at + cue.startswith("\n")
            stop = text.find("\n", inside)
            stop = len(text) if stop < 0 else stop
            end = text.find("\n", stop + 1)
            lines.add((text.rfind("\n", 0, inside) + 1, stop, len(text) if end < 0 else end))
            at = text.find(cue, stop)
    return lines
