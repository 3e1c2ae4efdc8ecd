"""Says where in a line a rendering may begin, from its words alone. Words come again and again, so each is looked up once.

What a word tells is a number with a bit for each way to match of each entry: the word may be the first, second or third of a match,
it is a cue, it is wanted somewhere in the text. A way may begin at a word where the numbers of this word and the two behind it share
its bit: two “and” a word, however many entries there are.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cache

from ashore.cache import digest, tables
from ashore.corpus.openings import ANY, WORDS, Opening, openings, stems_of
from ashore.corpus.renderings import Rendering, renderings

MOST_KNOWN = 1 << 17
END = b""


class Row(dict[bytes, int]):
    """What words tell in one respect, up to a bound; each is worked out when it is first met."""

    def __init__(self, given: int = 0) -> None:
        super().__init__()
        self.given = given  # the ways that any word fulfils, or none
        self._listed: defaultdict[str, int] = defaultdict(int)
        self._plain = 0

    def note(self, words: Iterable[str], bit: int) -> None:
        """Note that one of these words, stems (`loan*`) or ends (`*loan`) fulfils a way."""
        for word in words:
            self._listed[word] |= bit

    def __missing__(self, word: bytes) -> int:
        told, said = self.given, word.decode("latin-1")
        for key in (*stems_of(said), *(ANY + said[start:] for start in range(1, len(said)))):
            told |= self._listed.get(key, 0)
        if len(self) < MOST_KNOWN:
            self[word] = told
        return told


class Hints:
    """The rows of a language: `places` are the first, second and third word of a match. `entry_of` names the entry of a way."""

    def __init__(self, entries: Sequence[Rendering], ways: Sequence[Sequence[Opening]]) -> None:
        every = [(number, entry, opening) for number, entry in enumerate(entries) for opening in ways[number]]
        self.entry_of = [number for number, _, _ in every]
        self._bit_of = {number: 1 << way for way, number in enumerate(self.entry_of)}
        self.places = tuple(Row() for _ in range(WORDS))
        self.cues, self.also = Row(), Row()
        self.wanting = self.apart = 0
        self._furthest = max((entry.before for entry in entries), default=0)
        for way, (_, entry, opening) in enumerate(every):
            self._note(1 << way, entry, opening)
        for row in self.places:
            row[END] = row.given  # where the line has no further word

    def _note(self, bit: int, entry: Rendering, opening: Opening) -> None:
        for row, words in zip(self.places, opening, strict=True):
            if words is None:
                row.given |= bit
            else:
                row.note(words, bit)
        self.cues.note(entry.cue, bit)
        if entry.also:
            self.wanting |= bit
            self.also.note(entry.also, bit)
        if entry.before:
            self.apart |= bit

    def beginnings(self, words: Sequence[bytes]) -> list[tuple[int, int]]:
        """Give the places among the words of a line where a match may begin, each with the ways that may begin there."""
        first, second, third = self.places
        found = []
        for place, (word, after, later) in enumerate(zip(words, (*words[1:], END), (*words[2:], END, END), strict=False)):
            if (ways := first[word]) and (ways := ways & second[after] & third[later]) and (ways := self._cued(ways, words, place)):
                found.append((place, ways))
        return found

    def first_words(self, words: Sequence[bytes]) -> list[tuple[int, int]]:
        """Give the same by the first word alone, for lines whose words may be joined by signs that are none of ours."""
        first = self.places[0]
        return [(place, ways) for place, word in enumerate(words) if (ways := self._cued(first[word], words, place))]

    def _cued(self, ways: int, words: Sequence[bytes], place: int) -> int:
        """Leave the ways that have their cue at a word, or near enough behind it."""
        told = self.cues[words[place]]
        if ways & self.apart & ~told:
            for word in words[place + 1 : place + 1 + self._furthest]:
                told |= self.cues[word] & self.apart
        return ways & told

    def cued(self, words: Sequence[bytes], entry: int) -> list[int]:
        """Give the places of an entry's cues among the words of a line."""
        bit = self._bit_of[entry]
        return [place for place, word in enumerate(words) if self.cues[word] & bit]

    def wanted(self, words: Collection[bytes]) -> int:
        """Give the ways for which one of these words, those of the text, is the further one that they want."""
        told = 0
        for word in words:
            told |= self.also[word]
        return told

    def by_entry(self, beginnings: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
        """Give the places where each entry may begin, the entries in their order."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for place, ways in beginnings:
            for entry in dict.fromkeys(self._entries(ways)):
                found[entry].append(place)
        return {entry: found[entry] for entry in sorted(found)}

    def _entries(self, ways: int) -> Iterable[int]:
        while ways:
            way = ways & -ways
            yield self.entry_of[way.bit_length() - 1]
            ways ^= way


@cache
def hints_of(lang: str) -> Hints:
    """Give the hints for the words of a language."""
    entries = renderings(lang)
    return Hints(entries, _openings(f"ways-{lang}.json", [entry.pattern for entry in entries]))


def _openings(name: str, patterns: Sequence[str]) -> list[list[Opening]]:
    """Derive the ways to match each pattern, or take what was kept of the same patterns."""
    key = digest(pattern.encode() for pattern in patterns)
    if kept := tables().read(name, key):
        return [[_opening(opening) for opening in every] for every in json.loads(kept)]
    derived = [openings(pattern) for pattern in patterns]
    tables().write(name, key, json.dumps(derived, default=sorted).encode())
    return derived


def _opening(words: Sequence[Sequence[str] | None]) -> Opening:
    return tuple(None if each is None else frozenset(each) for each in words)
