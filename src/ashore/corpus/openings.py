r"""Says with which words a match of a pattern may open: its first three, each a set of words or stems (`loan*`), None for any.

So a line need not be tried where its words do not follow each other so: three look-ups and two “and” a word, however many the patterns.
The pattern is walked through part by part; a *state* is which of the words it is in, what it has said of that word, and how that may
go on. A state that has reached its next word has forgotten the one before, so there are never many. What cannot be told admits all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import Any, NamedTuple

_parser: Any = import_module("re._parser")  # the only reader of patterns in the standard library
LITERAL, RANGE, CATEGORY, BRANCH, SUBPATTERN, IN, AT, ASSERT, ASSERT_NOT = (
    getattr(_parser, name) for name in ("LITERAL", "RANGE", "CATEGORY", "BRANCH", "SUBPATTERN", "IN", "AT", "ASSERT", "ASSERT_NOT")
)
REPEATS = (_parser.MAX_REPEAT, _parser.MIN_REPEAT)
DIGITS = ((CATEGORY, _parser.CATEGORY_DIGIT), (RANGE, (ord("0"), ord("9"))), (RANGE, (ord("1"), ord("9"))))
SPACE = _parser.CATEGORY_SPACE
NO_WORD_FOLLOWS = [(IN, [(CATEGORY, _parser.CATEGORY_WORD)])]
WORDS = 3
FEW_SIGNS = 26
MOST_TURNS = 8
MOST_STATES = 4000
ANY = "*"

Words = frozenset[str] | None
Opening = tuple[Words, ...]


class _State(NamedTuple):
    """In which word a walk is, what it has said of it, whether any letters may follow (`open`), or none (`shut`)."""

    place: int = 0
    said: str = ""
    open: bool = False
    shut: bool = False


States = frozenset[_State]


def openings(pattern: str) -> list[Opening]:
    r"""Give the openings of the ways to match a pattern, case aside: one for each of its outermost alternatives.

    >>> [one] = openings(r"\b(?:pay|repay\w*)\s+(?:the\s+)?loans?\b")
    >>> [sorted(words or ["any"]) for words in one]
    [['pay', 'repay', 'repay*'], ['loan', 'loans', 'the'], ['any']]
    """
    return [opening for items in _alternatives(list(_parser.parse(pattern, re.IGNORECASE))) for opening in _openings(items)]


def _alternatives(items: list[Any]) -> list[list[Any]]:
    """Part a pattern at its outermost bars; what stands before them belongs to each."""
    if items and items[-1][0] is BRANCH:
        return [each for choice in items[-1][1][1] for each in _alternatives([*items[:-1], *choice])]
    if len(items) == 1 and items[0][0] is SUBPATTERN:
        return _alternatives(list(items[0][1][3]))
    first = next((place for place, (code, _) in enumerate(items) if code is not AT), None)
    if first is not None and items[first][0] in REPEATS and items[first][1][:2] == (0, 1):
        return [[*items[:first], *items[first][1][2], *items[first + 1 :]], *_alternatives([*items[:first], *items[first + 1 :]])]
    return [items]


def _openings(items: Iterable[Any]) -> Iterator[Opening]:
    walk = _Walk()
    walk.end(walk.through(items, frozenset([_State()])))
    if walk.alone:
        yield (_words(walk.alone), *(None for _ in range(1, WORDS)))
    if walk.found[0]:
        yield tuple(map(_words, walk.found))


def _words(found: set[str]) -> Words:
    return None if ANY in found else frozenset(found)


class _Walk:
    """One walk through a pattern; `found` gathers what it may say in each place, `alone` what may be a whole match."""

    def __init__(self) -> None:
        self.found: list[set[str]] = [set() for _ in range(WORDS)]
        self.alone: set[str] = set()

    def through(self, items: Iterable[Any], states: States) -> States:
        """Walk through parts that follow each other."""
        for code, value in items:
            if not states:
                break
            states = self._part(code, value, states)
            if len(states) > MOST_STATES:
                states = _forgotten(states)
        return states

    def _part(self, code: Any, value: Any, states: States) -> States:
        if code is LITERAL:
            return self._sign(chr(value), states)
        if code is IN:
            return self._class(value, states)
        if code is SUBPATTERN:
            return self.through(value[3], states)
        if code is BRANCH:
            return frozenset[_State]().union(*(self.through(choice, states) for choice in value[1]))
        if code in REPEATS:
            return self._repeated(value, states)
        if code is AT or code in (ASSERT, ASSERT_NOT):
            return _shut(states) if _ends_word(code, value) else states
        return states | self._any_sign(states)

    def _any_sign(self, states: States) -> States:
        return frozenset(state._replace(open=True) for state in states if not state.shut) | self._next_word(states)

    def _sign(self, sign: str, states: States) -> States:
        sign = sign.lower()
        if sign.isalnum() and sign <= "\xff":
            return frozenset(state if state.open else state._replace(said=state.said + sign) for state in states if not state.shut)
        return self._next_word(states)

    def _next_word(self, states: States) -> States:
        """Walk over a sign that parts words. None may stand before the first: a match begins with a word."""
        self._note(state for state in states if state.said or state.open)
        return frozenset(
            _State(state.place + 1) if state.said or state.open else state
            for state in states
            if (state.said or state.open or state.place) and state.place + bool(state.said or state.open) < WORDS
        )

    def _class(self, signs: Sequence[Any], states: States) -> States:
        letters = [each for each in signs if each not in DIGITS and (_is_letters(*each))]
        listed = [_listed(*each) for each in signs if each not in DIGITS and each not in letters]
        if None in listed or sum(len(each or "") for each in listed) > FEW_SIGNS:
            return self._any_sign(states)
        said = [self._sign(sign, states) for each in listed for sign in each or ""]
        going_on = [state for state in states if not state.shut]
        if letters:
            said.append(frozenset(state._replace(open=True) for state in going_on))
        elif any(each in DIGITS for each in signs):
            said.append(frozenset(more for state in going_on for more in _numbered(state)))
        return frozenset[_State]().union(*said)

    def _repeated(self, value: tuple[int, Any, Sequence[Any]], states: States) -> States:
        least, most, items = value
        reached = states if least == 0 else frozenset[_State]()
        turn = 0
        while states and turn < most:
            turn += 1
            states = self.through(items, states) - reached
            if turn >= least:
                reached |= states
            if turn == MOST_TURNS:
                states = _forgotten(states)
                reached |= states
        return reached

    def end(self, states: States) -> None:
        """Note where a match may end: in a word, which may go on unless it is shut; or behind one."""
        for place, said, is_open, shut in states:
            (self.found[place] if place else self.alone).add(said if shut and not is_open else said + ANY)
            for later in range(place + 1, WORDS) if place else ():
                self.found[later].add(ANY)

    def _note(self, states: Iterable[_State]) -> None:
        for state in states:
            self.found[state.place].add(state.said + ANY if state.open else state.said)


def _forgotten(states: States) -> States:
    """Let each word be any, where a pattern may say too much."""
    return frozenset(_State(state.place, open=True) for state in states)


def _shut(states: States) -> States:
    return frozenset(state._replace(shut=True) if state.said or state.open else state for state in states)


def _ends_word(code: Any, value: Any) -> bool:
    """Tell whether no letter may follow here, if one stands before."""
    if code is AT:
        return value is _parser.AT_BOUNDARY
    return code is ASSERT_NOT and value[0] == 1 and list(value[1]) == NO_WORD_FOLLOWS


def _numbered(state: _State) -> Iterable[_State]:
    """Add a digit: a word that begins with one is told by it, later ones tell nothing."""
    return [state._replace(open=True)] if state.said or state.open else [state._replace(said=digit, open=True) for digit in "0123456789"]


def _is_letters(kind: Any, value: Any) -> bool:
    """Tell whether a part of a class is `\\w` or one of the stretches `a-z`, `A-Z`, `à-ÿ`."""
    if kind is CATEGORY:
        return value is _parser.CATEGORY_WORD
    return kind is RANGE and value[1] > value[0] and all(chr(sign).isalnum() or chr(sign) in "×÷" for sign in range(value[0], value[1] + 1))


def _listed(kind: Any, value: Any) -> str | None:
    """Say which signs a part of a class stands for, white space as one sign; None where they are many."""
    if kind is LITERAL:
        return chr(value)
    if kind is RANGE and value[1] - value[0] < FEW_SIGNS:
        return "".join(map(chr, range(value[0], value[1] + 1)))
    return " " if (kind, value) == (CATEGORY, SPACE) else None


def stems_of(word: str) -> Iterator[str]:
    """Give all by which a word is listed: itself, and each of its beginnings with a star.

    >>> list(stems_of("an"))
    ['an', 'a*', 'an*']
    """
    yield word
    yield from (word[:end] + ANY for end in range(1, len(word) + 1))
