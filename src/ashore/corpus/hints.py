"""Says where in a line a rendering may begin, from its words alone. Words come again and again, so each is looked up once.

What a word tells is a number with a bit for each way to match of each entry: the word may be the first, second or third of a match,
it is a cue, it is wanted somewhere in the text. A way is thought of only at its *anchor*, the rarest of its three words; there it may
begin if the numbers of all three share its bit. Most words anchor nothing and cost one look-up, however many entries there are.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, reduce
from operator import or_

from ashore.cache import digest, tables
from ashore.corpus.openings import ANY, WORDS, Opening, Words, openings, stems_of
from ashore.corpus.renderings import Rendering, renderings
from ashore.languages import LANGUAGES

MOST_KNOWN = 1 << 17
OFTEN = 1_000_000
END = b""


class Row(dict[bytes, int]):
    """What words tell in one respect, up to a bound; each is worked out when it is first met."""

    def __init__(self, given: int = 0) -> None:
        super().__init__()
        self.given = given  # the ways that any word fulfils, or none
        self._listed: defaultdict[str, int] = defaultdict(int)
        self.only: Callable[[bytes], int] = lambda _: -1  # which ways may be told of a word at all

    def note(self, words: Iterable[str], bit: int) -> None:
        """Note that one of these words, stems (`loan*`) or ends (`*loan`) fulfils a way."""
        for word in words:
            self._listed[word] |= bit

    def __missing__(self, word: bytes) -> int:
        told, said = self.given, word.decode("latin-1")
        for key in (*stems_of(said), *(ANY + said[start:] for start in range(1, len(said)))):
            told |= self._listed.get(key, 0)
        told &= self.only(word)
        if len(self) < MOST_KNOWN:
            self[word] = told
        return told


class Anchors(dict[bytes, tuple[tuple[int, int], ...]]):
    """For each word the ways that are thought of there, with how many words further back these begin."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = tuple(Row() for _ in range(WORDS))

    def __missing__(self, word: bytes) -> tuple[tuple[int, int], ...]:
        told = tuple((back, ways) for back, row in enumerate(self.rows) if (ways := row[word]))
        if len(self) < MOST_KNOWN:
            self[word] = told
        return told


class Hints:
    """The rows of a language: `places` are the first, second and third word of a match. `entry_of` names the entry of a way."""

    def __init__(self, entries: Sequence[Rendering], ways: Sequence[Sequence[Opening]], common: Iterable[str] = ()) -> None:
        every = [(number, entry, opening) for number, entry in enumerate(entries) for opening in ways[number]]
        listed = Counter(word for _, _, opening in every for words in opening for word in words or ())
        listed.update(dict.fromkeys(common, OFTEN))
        self.entry_of = [number for number, _, _ in every]
        self._bit_of = {number: 1 << way for way, number in enumerate(self.entry_of)}
        self.places = tuple(Row() for _ in range(WORDS))
        self.cues, self.also, self.anchors = Row(), Row(), Anchors()
        self.wanting = self.apart = 0
        for way, (_, entry, opening) in enumerate(every):
            self._note(1 << way, entry, opening)
            _note(self.anchors.rows, 1 << way, _anchor(opening, listed))
        self.places[0].only = lambda word: self.cues[word] | self.apart
        for row in self.places:
            row[END] = row.given  # where the line has no further word

    def _note(self, bit: int, entry: Rendering, opening: Opening) -> None:
        _note(self.places, bit, dict(enumerate(opening)))
        self.cues.note(entry.cue, bit)
        if entry.also:
            self.wanting |= bit
            self.also.note(entry.also, bit)
        if entry.before:
            self.apart |= bit

    def beginnings(self, words: Sequence[bytes]) -> list[tuple[int, int]]:
        """Give the places among the words of a line where a match may begin, each with ways that may begin there."""
        (first, second, third), anchors, said = self.places, self.anchors, [*words, END, END]
        found = []
        for place, word in enumerate(words):
            for back, ways in anchors[word]:
                begin = place - back
                if (
                    begin >= 0
                    and (ways := ways & first[said[begin]])
                    and (ways := ways & second[said[begin + 1]])
                    and (ways := ways & third[said[begin + 2]])
                ):
                    found.append((begin, ways))
        return self._cued(found, words)

    def first_words(self, words: Sequence[bytes]) -> list[tuple[int, int]]:
        """Give the same by the first word alone, for lines whose words may be joined by signs that are none of ours."""
        return self._cued([(place, self.places[0][word]) for place, word in enumerate(words)], words)

    def _cued(self, found: list[tuple[int, int]], words: Sequence[bytes]) -> list[tuple[int, int]]:
        """Leave the ways that begin at their cue, or may begin before it and have it in the line."""
        if not any(ways & self.apart for _, ways in found):
            return found
        here = reduce(or_, map(self.cues.__getitem__, words), ~self.apart)
        return [(place, cued) for place, ways in found if (cued := ways & here)]

    def cued(self, words: Sequence[bytes], entry: int, places: Iterable[int], before: int) -> list[int]:
        """Give the places of an entry's cues at these places or up to so many words behind them."""
        bit = self._bit_of[entry]
        near = sorted({at for place in places for at in range(place, min(place + before + 1, len(words)))})
        return [at for at in near if self.cues[words[at]] & bit]

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
        return {entry: sorted(set(found[entry])) for entry in sorted(found)}

    def _entries(self, ways: int) -> Iterable[int]:
        while ways:
            way = ways & -ways
            yield self.entry_of[way.bit_length() - 1]
            ways ^= way


def _note(rows: Sequence[Row], bit: int, opening: Mapping[int, Words]) -> None:
    """Note a way in the rows of its words; where any word will do, it is given."""
    for place, words in opening.items():
        if words is None:
            rows[place].given |= bit
        else:
            rows[place].note(words, bit)


def _anchor(opening: Opening, listed: Mapping[str, int]) -> dict[int, Words]:
    """Choose of the words of an opening the place that is said least often, as common words and the ways that list each tell."""
    return dict([min(enumerate(opening), key=lambda each: math.inf if each[1] is None else sum(listed[word] for word in each[1]))])


@cache
def hints_of(lang: str) -> Hints:
    """Give the hints for the words of a language."""
    entries = renderings(lang)
    language = LANGUAGES.get(lang)
    common = [*language.common_words, *language.small_words, *language.auxiliaries] if language else ()
    return Hints(entries, _openings(f"ways-{lang}.json", [entry.pattern for entry in entries]), common)


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
