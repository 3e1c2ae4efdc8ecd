"""Finds renderings that mean something else than they say: terms, product names, roles, residue. The tables stand in renderings/.

These are findings, never edits: the words are whole, and only an editor can tell what the passage means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, groupby

from ashore.corpus.hints import Numbers, Way, hints_of
from ashore.corpus.mark import Mark
from ashore.corpus.renderings import FALLBACK, explained, renderings
from ashore.corpus.shape import Look, look_at
from ashore.languages import Language

PREFIX = "lexicon:"
NEEDS_REACH = 1000
NONE: Numbers = frozenset()


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
        )
        for entry in renderings(lang)
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern once: of some hundred, a text needs a few."""
    return re.compile(pattern, re.IGNORECASE)


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
    for number, found in found_by(look):
        entry, span = entries[number], _hit(found)
        if _fits(look.text, span, entry):
            yield Mark(*span, entry.rule, "ambiguous", entry.candidates[0], entry.candidates, entry.note)


def _latin_matches(look: Look) -> Iterator[tuple[int, re.Match[str]]]:
    """Match the entries whose words stand in a line, each at its cues and at the few words before them: no text is searched."""
    hints = hints_of(look.language.id)
    said = cache(lambda: hints.held(look.words - hints.plain))  # what `also` is held against, once asked for
    start = 0
    for line in look.lines:
        words = line.split(b" ")
        telling = set(words) - hints.plain
        if ways := [way for way in hints.open_ways(telling) if way.also is None or way.also in said()]:
            holds = [(index, hints[word].holds) for index, word in enumerate(words) if word in telling]
            yield from _matches_in(look, start, words, dict(holds), ways)
        start += len(line) + 1


def _matches_in(
    look: Look, begin: int, words: Sequence[bytes], holds: Mapping[int, Numbers], ways: Iterable[Way]
) -> Iterator[tuple[int, re.Match[str]]]:
    """Match the entries of the open ways in a line; `holds` says of its words which needs they fulfil."""
    entries, text = _ready(look.language.id), look.text
    starts: list[int] = []
    parted = "_" not in text  # patterns take it for a letter, so what they take for the next word may not be the next one here
    for number, own in groupby(ways, key=lambda way: way.entry):
        mine = list(own)
        firsts = {index for way in mine for index in _begins(words, holds, way, parted)}
        if not firsts:
            continue
        starts = starts or list(accumulate(map(len, words), lambda at, length: at + length + 1, initial=begin))
        entry, after = entries[number], 0
        match = _compiled(entry.pattern).match
        for index in [index for index, held in holds.items() if mine[0].cue in held] if entry.before else sorted(firsts):
            for first in _firsts(words, index, entry.before):
                if first in firsts and starts[first] >= after and (found := match(text, starts[first])) and "\n" not in found.group():
                    yield number, found
                    after = found.end()
                    break


def _begins(words: Sequence[bytes], holds: Mapping[int, Numbers], way: Way, parted: bool) -> Iterator[int]:
    """Give the words of a line at which a match may begin."""
    begin, follow = way.begin, way.follow
    for index in range(len(words)) if begin is None else [index for index, held in holds.items() if begin in held]:
        if follow is None or not parted or follow in holds.get(_next(words, index), NONE):
            yield index


def _next(words: Sequence[bytes], index: int) -> int:
    """Give the place of the next word."""
    index += 1
    while index < len(words) and not words[index]:
        index += 1
    return index


def _firsts(line: Sequence[bytes], index: int, before: int) -> list[int]:
    """List the words at which a match may begin: the few before the cue, in order, and the cue itself."""
    firsts = [index]
    while before and index:
        index -= 1
        if line[index]:
            firsts.append(index)
            before -= 1
    return firsts[::-1]


def _han_matches(look: Look) -> Iterator[tuple[int, re.Match[str]]]:
    """Search the entries of which a cue stands in the text: without spaces nobody knows where words begin."""
    for number, entry in enumerate(renderings(look.language.id)):
        if any(cue in look.text for cue in entry.cue):
            yield from ((number, found) for found in _compiled(entry.pattern).finditer(look.text))


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
