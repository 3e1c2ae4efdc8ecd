"""Says what the words of a text let one expect of the renderings. Words come again and again, so each is looked up once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ashore.corpus.needed import SHORTEST_PIECE, branches
from ashore.corpus.renderings import Rendering, renderings

MOST_KNOWN = 1 << 17
Numbers = frozenset[int]
NONE: Numbers = frozenset()
Table = defaultdict[str, set[int]]


class Hint(NamedTuple):
    """What a word tells: the entries that it is a cue of, those that want it too, those that may begin with it, the pieces it holds."""

    cues: Numbers = NONE
    also: Numbers = NONE
    begins: Numbers = NONE
    holds: Numbers = NONE


NO_HINT = Hint()


class Hints(dict[bytes, Hint]):
    """The hints of the words seen so far, up to a bound. Entries are known by their numbers, and so are pieces of which one is needed.

    `plain` are the words that tell nothing: most words of most texts, and a set is quick to take away.
    """

    def __init__(self, entries: Sequence[Rendering]) -> None:
        super().__init__()
        self.plain: set[bytes] = set()
        self._cues, self._also, self._begins = Table(set), Table(set), Table(set)
        self._pieces: defaultdict[str, Table] = defaultdict(lambda: Table(set))
        self._groups: dict[frozenset[str], int] = {}
        self._ways: list[list[Numbers]] = []
        self._wants = [bool(entry.also) for entry in entries]
        for number, entry in enumerate(entries):
            self._note(number, entry)

    def _note(self, number: int, entry: Rendering) -> None:
        """Note an entry under its words. One that may begin with any word stands under a star."""
        every = branches(entry.pattern)
        begins = {begin for branch in every for begin in (("*",) if branch.begins is None else branch.begins)}
        for table, words in ((self._cues, entry.cue), (self._also, entry.also), (self._begins, begins)):
            for word in words:
                table[word].add(number)
        self._ways.append([frozenset(map(self._group, branch.pieces)) for branch in every])

    def _group(self, pieces: frozenset[str]) -> int:
        """Number the pieces of which one is needed, and note each by its first letters."""
        if pieces not in self._groups:
            number = self._groups[pieces] = len(self._groups)
            for piece in pieces:
                self._pieces[piece[:SHORTEST_PIECE]][piece].add(number)
        return self._groups[pieces]

    def __missing__(self, word: bytes) -> Hint:
        hint = self._hint(word.decode("latin-1")) if word else NO_HINT
        if len(self) < MOST_KNOWN:
            self[word] = hint
            if not (hint.cues or hint.also or hint.holds):
                self.plain.add(word)
        return hint

    def _hint(self, word: str) -> Hint:
        stems = [word, *(word[:end] + "*" for end in range(len(word) + 1))]
        keys = [*stems, *("*" + word[start:] for start in range(1, len(word)))]
        return Hint(_of(self._cues, keys), _of(self._also, keys), _of(self._begins, stems), frozenset(self._held(word)))

    def _held(self, word: str) -> Iterator[int]:
        for at in range(len(word) - SHORTEST_PIECE + 1):
            for piece, groups in self._pieces.get(word[at : at + SHORTEST_PIECE], {}).items():
                if word.startswith(piece, at):
                    yield from groups

    def expected(self, words: Iterable[bytes]) -> dict[bytes, Numbers]:
        """Give the words of a text that are cues, each with its entries: those of which the text holds all that they need."""
        said = [(word, self[word]) for word in words]
        held = NONE.union(*[hint.holds for _, hint in said])
        also = NONE.union(*[hint.also for _, hint in said])
        cued = NONE.union(*[hint.cues for _, hint in said])
        ways, wants = self._ways, self._wants
        alive = {number for number in cued if (not wants[number] or number in also) and any(map(held.issuperset, ways[number]))}
        return {word: numbers for word, hint in said if (numbers := hint.cues & alive)}


def _of(table: Table, keys: Iterable[str]) -> Numbers:
    return NONE.union(*(table[key] for key in keys if key in table))


@cache
def hints_of(lang: str) -> Hints:
    """Give the hints for the words of a language."""
    return Hints(renderings(lang))
