"""Finds renderings that mean something else than they say: terms, product names, roles, residue. The tables stand in renderings/.

These are findings, never edits: the words are whole, and only an editor can tell what the passage means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from ashore.compiled import compiled
from ashore.corpus.echoes import echoes, given_away
from ashore.corpus.han import as_read
from ashore.corpus.hints import Hints, hints_of
from ashore.corpus.mark import Mark
from ashore.corpus.renderings import FALLBACK, explained, renderings
from ashore.corpus.shape import Look, look_at
from ashore.languages import Language
from ashore.lazily import lazily

PREFIX = "lexicon:"
NEEDS_REACH = 1000
# Signs that Python counts to words and we do not: beside them, words follow each other otherwise than a pattern reads them.
JOINS = lazily("[_\u0100-\u1fff\u2070-\u209f\u2100-\u218f\u2460-\u24ff\u2776-\u2793\u2c00-\uffff\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class _Ready:
    """An entry made ready: what must match near its cue, and what its line must say or not. Patterns are compiled when first tried."""

    also: bool
    before: int
    pattern: str
    needs: str | None
    unless: str | None
    rule: str
    candidates: tuple[str, ...]
    note: str
    echo: bool


@cache
def _ready(lang: str) -> tuple[_Ready, ...]:
    return tuple(
        _Ready(
            bool(entry.also),
            entry.before,
            entry.pattern,
            entry.needs,
            entry.unless,
            f"{PREFIX}{entry.id}",
            (entry.value, *entry.names),
            explained(entry.id, FALLBACK),
            entry.echo,
        )
        for entry in renderings(lang)
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern once: of some hundred, a text needs a few."""
    return compiled(pattern, re.IGNORECASE)


def lexicon(text: str, language: Language) -> Iterator[Mark]:
    """Flag each rendering of the table, the more specific entries first.

    >>> from ashore.languages import ENGLISH
    >>> line = "Collectors will burst the address book if the loan is late."
    >>> [(mark.rule, line[mark.start:mark.end]) for mark in lexicon(line, ENGLISH)]
    [('lexicon:burst-address-book', 'burst the address book')]
    """
    return lexicon_of(look_at(text, language))


def lexicon_of(look: Look) -> Iterator[Mark]:
    """Flag the renderings in a text whose words are known already."""
    entries = _ready(look.language.id)
    found_by = _han_matches if look.language.script == "Han" else _latin_matches
    named: dict[str, _Ready] = {}
    for number, found in found_by(look):
        entry, span = entries[number], _hit(found)
        if _fits(look.text, span, entry):
            yield _mark(span, entry)
            if entry.echo:
                named.update((name, entry) for name in given_away(look.text, *span))
    for name, entry in named.items():
        yield from (_mark(span, entry) for span in echoes(look.text, [name]))


def _mark(span: tuple[int, int], entry: _Ready) -> Mark:
    return Mark(*span, entry.rule, "ambiguous", entry.candidates[0], entry.candidates, entry.note)


def _latin_matches(look: Look) -> Iterator[tuple[int, re.Match[str]]]:
    """Match the entries that may begin at a word of a line, as this word and the two behind it tell: no text is searched."""
    hints = hints_of(look.language.id)
    wanted = cache(lambda: hints.wanted(look.words))  # asked for by few texts
    parted, start = _parts_words(look.text), 0
    for line in look.lines:
        words = line.split()
        sure = parted or not JOINS.search(look.text, start, start + len(line))
        beginnings = hints.beginnings(words) if sure else hints.first_words(words)
        if any(ways & hints.wanting for _, ways in beginnings):
            refused = hints.wanting & ~wanted()
            beginnings = [(place, ways & ~refused) for place, ways in beginnings]
        if beginnings:
            starts = _starts(line, start)
            for number, places in hints.by_entry(beginnings).items():
                yield from ((number, found) for found in _matches_of(look, number, starts, words, places))
        start += len(line) + 1


def _starts(line: bytes, start: int) -> list[int]:
    """Say where the words of a line begin."""
    pieces = line.split(b" ")
    ends = accumulate(map(len, pieces), initial=start)  # without the spaces
    return [end + place for place, (end, piece) in enumerate(zip(ends, pieces, strict=False)) if piece]


def _parts_words(text: str) -> bool:
    """Tell whether all signs but Latin letters and digits part words, so that these follow each other as a pattern reads them."""
    return "_" not in text and (text.isascii() or not JOINS.search(text))


def _matches_of(look: Look, number: int, starts: Sequence[int], words: Sequence[bytes], places: Sequence[int]) -> Iterator[re.Match[str]]:
    """Match one entry in a line at the places where it may begin: at a cue, or up to some words before it."""
    entry, after = _ready(look.language.id)[number], 0
    match = _compiled(entry.pattern).match
    for tried in _tried(hints_of(look.language.id), number, words, places, entry.before) if entry.before else ([at] for at in places):
        for place in tried:
            if starts[place] >= after and (found := match(look.text, starts[place])) and "\n" not in found.group():
                yield found
                after = found.end()
                break


def _tried(hints: Hints, number: int, words: Sequence[bytes], places: Sequence[int], before: int) -> Iterator[list[int]]:
    """Give for each cue the places at it or up to so many words before it. One match may hold one cue only."""
    for cue in hints.cued(words, number, places, before):
        yield [place for place in places if cue - before <= place <= cue]


def _han_matches(look: Look) -> Iterator[tuple[int, re.Match[str]]]:
    """Search the entries of which a cue stands in the text, as it is written and in simplified characters with full-width marks.

    Without spaces nobody knows where words begin.
    """
    for text in dict.fromkeys((look.text, as_read(look.text))):
        for number, entry in enumerate(renderings(look.language.id)):
            if any(cue in text for cue in entry.cue):
                yield from ((number, found) for found in _compiled(entry.pattern).finditer(text))


def _hit(found: re.Match[str]) -> tuple[int, int]:
    """Give the damaged stretch: a group that took part, or the whole match."""
    for name in found.re.groupindex:
        if found[name] is not None:
            return found.span(name)
    return found.span()


def _fits(text: str, span: tuple[int, int], entry: _Ready) -> bool:
    """Tell whether the line of a match speaks of what the entry needs, and of nothing that makes its words right."""
    if entry.unless and _line_matches(text, span, entry.unless):
        return False
    return entry.needs is None or _line_matches(text, span, entry.needs)


def _line_matches(text: str, span: tuple[int, int], needs: str) -> bool:
    left = max(text.rfind("\n", 0, span[0]) + 1, span[0] - NEEDS_REACH)
    newline = text.find("\n", span[1])
    right = min(newline if newline >= 0 else len(text), span[1] + NEEDS_REACH)
    return bool(_compiled(needs).search(text, left, right))
