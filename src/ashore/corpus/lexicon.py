"""Finds renderings that mean something else than they say: terms, product names, lost negations. The table is lexicon.yml.

These are findings, never edits: the words are whole, and only an editor can tell what the passage means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from ashore.corpus.mark import Mark
from ashore.knowledge import strict_yaml
from ashore.languages import Language

REACH = 200


class Rendering(BaseModel):
    """One entry of lexicon.yml, as written there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    lang: str
    cue: tuple[str, ...]
    pattern: str
    needs: str | None = None
    zh: str
    value: dict[str, str] | None = None
    note: str


@dataclass(frozen=True, slots=True)
class _Ready:
    """An entry made ready: where to look (literal strings, found fast), then what must match there."""

    cues: tuple[str, ...]
    pattern: re.Pattern[str]
    needs: re.Pattern[str] | None
    rule: str
    value: str | None
    note: str


@cache
def renderings() -> tuple[Rendering, ...]:
    """Load the table. A fault in it is ours, so it is raised as it is."""
    name = "lexicon.yml"
    document = strict_yaml.load(name, files("ashore.corpus").joinpath(name).read_text(encoding="utf-8"))
    if document.faults or not isinstance(document.value, list):
        raise ValueError(f"{name}: {document.faults}")
    return tuple(Rendering.model_validate(entry) for entry in document.value)


@cache
def _ready(lang: str) -> tuple[_Ready, ...]:
    return tuple(
        _Ready(
            entry.cue,
            re.compile(entry.pattern, re.IGNORECASE),
            re.compile(entry.needs, re.IGNORECASE) if entry.needs else None,
            f"lexicon:{entry.id}",
            (entry.value or {}).get(lang),
            f"{entry.zh}: {entry.note}",
        )
        for entry in renderings()
        if entry.lang == lang
    )


def lowered(text: str) -> str:
    """Lower the case and keep every offset: the few letters that would become two stay as they are.

    >>> len(lowered("İstanbul")) == len("İstanbul")
    True
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def lexicon(text: str, language: Language) -> Iterator[Mark]:
    """Flag each rendering of the table, the more specific entries first.

    >>> from ashore.languages import ENGLISH
    >>> line = "Collectors will burst the address book if the loan is late."
    >>> [(mark.rule, line[mark.start:mark.end]) for mark in lexicon(line, ENGLISH)]
    [('lexicon:burst-address-book', 'burst the address book')]
    """
    lower = lowered(text)
    for entry in _ready(language.id):
        seen: set[tuple[int, int]] = set()
        for start, end in _windows(lower, entry.cues):
            for found in entry.pattern.finditer(text, start, end):
                span = _hit(found)
                if span not in seen and (entry.needs is None or _line_matches(text, span, entry.needs)):
                    seen.add(span)
                    yield _mark(entry, span)


def _mark(entry: _Ready, span: tuple[int, int]) -> Mark:
    candidates = (entry.value,) if entry.value else ()
    return Mark(*span, entry.rule, "ambiguous" if entry.value else "unknown", entry.value, candidates, entry.note)


def _windows(lower: str, cues: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give the stretches around each cue, within its line; neighbours that touch become one."""
    places = sorted(place for cue in cues for place in _places(lower, cue))
    start = end = -1
    for place in places:
        left = max(lower.rfind("\n", max(0, place - REACH), place) + 1, place - REACH, 0)
        newline = lower.find("\n", place, place + REACH)
        right = newline if newline >= 0 else min(place + REACH, len(lower))
        if left <= end:
            end = max(end, right)
            continue
        if end >= 0:
            yield start, end
        start, end = left, right
    if end >= 0:
        yield start, end


def _places(lower: str, cue: str) -> Iterator[int]:
    at = lower.find(cue)
    while at >= 0:
        yield at
        at = lower.find(cue, at + len(cue))


def _hit(found: re.Match[str]) -> tuple[int, int]:
    """Give the damaged stretch: a group that took part, or the whole match."""
    for name in found.re.groupindex:
        if found[name] is not None:
            return found.span(name)
    return found.span()


NEEDS_REACH = 1000


def _line_matches(text: str, span: tuple[int, int], needs: re.Pattern[str]) -> bool:
    left = max(text.rfind("\n", 0, span[0]) + 1, span[0] - NEEDS_REACH)
    newline = text.find("\n", span[1])
    right = min(newline if newline >= 0 else len(text), span[1] + NEEDS_REACH)
    return bool(needs.search(text, left, right))
