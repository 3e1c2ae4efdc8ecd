"""Says what the words of a line let one expect of the renderings. Words come again and again, so each is looked up once.

What a word tells is one number, with a bit for each way to match of each entry, in several rows of bits: the word is a cue, it is wanted
too, a match may begin with it, it holds the first, second or third piece that the match needs. The numbers of a line's words are joined
by “or”, and a way is open where its bit is set in every row: a dozen operations a line, however many entries there are.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from ashore.cache import digest, tables
from ashore.corpus.needed import MOST_PIECES, SHORTEST_PIECE, Branch, branches
from ashore.corpus.renderings import Rendering, renderings

MOST_KNOWN = 1 << 17
STAR = "*"
CUE, ALSO, BEGINS, FIRST_PIECE = range(4)
ROWS = FIRST_PIECE + MOST_PIECES
Table = defaultdict[str, int]


class Hints(dict[bytes, int]):
    """What the words seen so far tell, up to a bound.

    `plain` are the words that tell nothing: most words of most texts, and a set is quick to take away. `entry_of` names the entry of a way.
    """

    def __init__(self, entries: Sequence[Rendering], ways: Sequence[Sequence[Branch]]) -> None:
        super().__init__()
        self.plain: set[bytes] = {b""}
        every = [(number, entry, branch) for number, entry in enumerate(entries) for branch in ways[number]]
        self.entry_of = [number for number, _, _ in every]
        self._width = len(every)
        self._whole_row = (1 << self._width) - 1
        self._given = 0  # what needs no word
        self._words = [Table(int) for _ in range(FIRST_PIECE)]
        self._pieces: defaultdict[str, Table] = defaultdict(lambda: Table(int))
        for way, (_, entry, branch) in enumerate(every):
            self._note(way, entry, branch)

    def _note(self, way: int, entry: Rendering, branch: Branch) -> None:
        """Note a way under its words and pieces. What any word fulfils is given."""
        for row, words in enumerate((entry.cue, entry.also or (STAR,), (STAR,) if branch.begins is None else branch.begins)):
            for word in words:
                self._words[row][word] |= self._bit(way, row)
            if row != CUE and STAR in words:
                self._given |= self._bit(way, row)
        for row in range(FIRST_PIECE, ROWS):
            pieces: Collection[str] = branch.pieces[row - FIRST_PIECE] if row - FIRST_PIECE < len(branch.pieces) else ()
            for piece in pieces:
                self._pieces[piece[:SHORTEST_PIECE]][piece] |= self._bit(way, row)
            if not pieces:
                self._given |= self._bit(way, row)

    def _bit(self, way: int, row: int) -> int:
        return 1 << (row * self._width + way)

    def __missing__(self, word: bytes) -> int:
        told = 0
        for bits in self._told(word.decode("latin-1")):
            told |= bits
        if len(self) < MOST_KNOWN:
            self[word] = told
            if not told:
                self.plain.add(word)
        return told

    def _told(self, word: str) -> Iterator[int]:
        stems = [word, *(word[:end] + STAR for end in range(1, len(word) + 1))]
        ends = [STAR + word[start:] for start in range(1, len(word))]
        for row, keys in ((CUE, (*stems, *ends)), (ALSO, (*stems, *ends)), (BEGINS, stems)):
            yield from (self._words[row][key] for key in keys if key in self._words[row])
        for at in range(len(word) - SHORTEST_PIECE + 1):
            for piece, bits in self._pieces.get(word[at : at + SHORTEST_PIECE], {}).items():
                if word.startswith(piece, at):
                    yield bits

    def open_ways(self, telling: Collection[bytes]) -> int:
        """Give the ways for which these words hold all that is needed on one line. The words are those of a line that are not plain."""
        told = self._given
        for word in telling:
            told |= self[word]
        ways = told & self._whole_row
        for row in range(BEGINS, ROWS):
            ways &= told >> (row * self._width)
        return ways

    def wanting(self, ways: int) -> int:
        """Give those of these ways that want a further word somewhere in the text."""
        return ways & ~(self._given >> (ALSO * self._width))

    def wanted(self, words: Collection[bytes]) -> int:
        """Give the ways for which one of these words, those of the text, is the further one that they want."""
        told = 0
        for word in words:
            told |= self[word]
        return told >> (ALSO * self._width) & self._whole_row

    def may_begin(self, word: bytes, ways: int) -> bool:
        """Tell whether a match of one of these ways may begin with a word."""
        return bool((self[word] | self._given) >> (BEGINS * self._width) & ways)

    def by_entry(self, ways: int) -> dict[int, int]:
        """Part ways by their entries, in the order of these."""
        found: defaultdict[int, int] = defaultdict(int)
        while ways:
            way = ways & -ways
            found[self.entry_of[way.bit_length() - 1]] |= way
            ways ^= way
        return found


@cache
def hints_of(lang: str) -> Hints:
    """Give the hints for the words of a language."""
    entries = renderings(lang)
    return Hints(entries, _branches(f"ways-{lang}.json", [entry.pattern for entry in entries]))


def _branches(name: str, patterns: Sequence[str]) -> list[list[Branch]]:
    """Derive the ways to match each pattern, or take what was kept of the same patterns."""
    key = digest(pattern.encode() for pattern in patterns)
    if kept := tables().read(name, key):
        return [[_branch(*branch) for branch in every] for every in json.loads(kept)]
    derived = [branches(pattern) for pattern in patterns]
    tables().write(name, key, json.dumps(derived, default=sorted).encode())
    return derived


def _branch(begins: Sequence[str] | None, pieces: Sequence[Sequence[str]]) -> Branch:
    return Branch(None if begins is None else frozenset(begins), tuple(map(frozenset, pieces)))
