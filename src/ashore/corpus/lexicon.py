"""Finds renderings that mean something else than they say: terms, product names, roles, residue. The tables stand in renderings/.

These are findings, never edits: the words are whole, and only an editor can tell what the passage means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from ashore.corpus.han import as_read
from ashore.corpus.hints import Hints, hints_of
from ashore.corpus.mark import Mark
from ashore.corpus.renderings import FALLBACK, explained, renderings
from ashore.corpus.shape import Look, look_at
from ashore.languages import Language

PREFIX = "lexicon:"
NEEDS_REACH = 1000


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
    wanted = cache(lambda: hints.wanted(look.words - hints.plain))  # asked for by few texts
    start = 0
    for line in look.lines:
        words = line.split(b" ")
        telling = set(words) - hints.plain
        ways = hints.open_ways(telling)
        if wanting := hints.wanting(ways):
            ways ^= wanting & ~wanted()
        if ways:
            yield from _matches_in(look, start, words, hints, {word: cued for word in telling if (cued := hints[word] & ways)}, ways)
        start += len(line) + 1


def _matches_in(
    look: Look, begin: int, words: Sequence[bytes], hints: Hints, called: Mapping[bytes, int], ways: int
) -> Iterator[tuple[int, re.Match[str]]]:
    """Match the entries of the open ways in a line; `called` are the words that are their cues."""
    entries, text = _ready(look.language.id), look.text
    cues = [index for index, word in enumerate(words) if word in called]
    starts = list(accumulate((len(word) + 1 for word in words), initial=begin))
    for number, own in hints.by_entry(ways).items():
        entry, after = entries[number], 0
        match, before = _compiled(entry.pattern).match, entry.before
        for index in cues:
            if not called[words[index]] & own:
                continue
            for first in _firsts(words, index, before) if before else (index,):
                if starts[first] < after or not hints.may_begin(words[first], own):
                    continue
                if (found := match(text, starts[first])) and "\n" not in found.group():
                    yield number, found
                    after = found.end()
                    break


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
