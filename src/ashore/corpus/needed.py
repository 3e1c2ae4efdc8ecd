"""Says what a pattern cannot do without: the words its match begins with, and pieces of words of which it holds one each.

So a text that lacks them need not be tried: words are looked up in sets, which is some fifty times as quick as a pattern.
All that is said here is necessary, never sufficient; what cannot be told is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from importlib import import_module
from itertools import product
from typing import Any, NamedTuple

_parser: Any = import_module("re._parser")  # the only reader of patterns in the standard library
LITERAL, RANGE, BRANCH, SUBPATTERN, IN, AT, ASSERT, ASSERT_NOT = (
    getattr(_parser, name) for name in ("LITERAL", "RANGE", "BRANCH", "SUBPATTERN", "IN", "AT", "ASSERT", "ASSERT_NOT")
)
REPEATS = (_parser.MAX_REPEAT, _parser.MIN_REPEAT)
WORD_EDGES = (_parser.AT_BOUNDARY,)
SPACE = (_parser.CATEGORY, _parser.CATEGORY_SPACE)
NO_WORD_FOLLOWS = [(IN, [(_parser.CATEGORY, _parser.CATEGORY_WORD)])]
EDGE = "\0"
MOST = 64
MOST_BEGINS = 1024
FEW_SIGNS = 10
SHORTEST_PIECE = 3
MOST_PIECES = 3
RUN = re.compile(r"[^\W_]+")
NOTHING = frozenset([""])

Strings = frozenset[str]
Pieces = frozenset[str]


class Branch(NamedTuple):
    """One way to match: the words or stems (`loan*`) with which it begins, None if any; of each of `pieces` it holds one."""

    begins: Strings | None
    pieces: tuple[Pieces, ...]


class _Part(NamedTuple):
    """What is known of a part of a pattern: all that it may say (None if too much), how it begins, what it holds."""

    says: Strings | None
    begins: Strings
    pieces: frozenset[Pieces]


_ANYTHING = _Part(None, NOTHING, frozenset())


def branches(pattern: str) -> list[Branch]:
    r"""Take a pattern apart, case aside.

    >>> [one] = branches(r"\b(?:pay|repay\w*)\s+(?:the\s+)?loans?\b")
    >>> sorted(one.begins), [sorted(pieces) for pieces in one.pieces]
    (['pay*', 'repay*'], [['loan', 'loans'], ['pay', 'repay']])
    """
    return [_branch(_sequence(items)) for items in _alternatives(list(_parser.parse(pattern, re.IGNORECASE)))]


def _alternatives(items: list[Any]) -> list[list[Any]]:
    """Part a pattern at its outermost bars; what stands before them belongs to each."""
    if items and items[-1][0] is BRANCH:
        return [each for choice in items[-1][1][1] for each in _alternatives([*items[:-1], *choice])]
    if len(items) == 1 and items[0][0] is SUBPATTERN:
        return _alternatives(list(items[0][1][3]))
    return [items]


def _branch(part: _Part) -> Branch:
    pieces = part.pieces | _held(part.says)
    begins = [begin for said in part.begins if (begin := _begin(said)) is not None]
    chosen = sorted(pieces, key=lambda each: (-min(map(len, each)), len(each), sorted(each)))[:MOST_PIECES]
    return Branch(None if "*" in begins else frozenset(begins), tuple(chosen))


def _begin(said: str) -> str | None:
    """Give the word or stem with which a beginning begins; None where no word begins so."""
    said = said.lstrip(EDGE)
    found = RUN.match(said)
    run = "".join(_latin(found.group())) if found else ""
    if said and not found:
        return None
    return run + "*" if len(run) == len(said) or said[len(run)] > "\xff" else run


def _latin(run: str) -> Iterable[str]:
    for sign in run:
        if sign > "\xff":
            return
        yield sign


def _sequence(items: Iterable[Any]) -> _Part:
    """Read parts that follow each other. `tail` is all that may stand since the last part that says too much."""
    tail, front, begins, pieces = NOTHING, NOTHING, set[str](), set[Pieces]()
    open_front, whole = True, True
    for part, optional in _parts(items):
        pieces |= part.pieces
        joined = _product(tail, part.says)
        if joined is None:
            pieces |= _held(tail)
            whole = False
        tail = joined if joined is not None else part.says or NOTHING
        if open_front:
            further = _product(front, part.says)
            if further is None:
                begins |= _product(front, part.begins, MOST_BEGINS) or front
                open_front = optional
            front = further or front
    if open_front:
        begins |= front
    if not whole:
        pieces |= _held(tail)
    return _Part(tail if whole else None, frozenset(begins), frozenset(pieces))


def _parts(items: Iterable[Any]) -> Iterable[tuple[_Part, bool]]:
    """Go through the parts, groups opened; with each, whether it may be missing though it says too much to list."""
    run = ""
    for code, value in items:
        if code is LITERAL:
            run += chr(value).lower()
            continue
        if run:
            yield _saying([run]), False
            run = ""
        if code is SUBPATTERN:
            yield from _parts(value[3])
        elif code in REPEATS:
            yield _repeated(*value), value[0] == 0
        else:
            yield _one(code, value), False
    if run:
        yield _saying([run]), False


def _one(code: Any, value: Any) -> _Part:
    if code is IN:
        signs = [_signs(*each) for each in value]
        return _saying("".join(map(str, signs))) if None not in signs else _ANYTHING
    if code is BRANCH:
        return _any([_sequence(choice) for choice in value[1]])
    if code is AT:
        return _saying([EDGE if value in WORD_EDGES else ""])
    if code in (ASSERT, ASSERT_NOT):
        follows_no_word = code is ASSERT_NOT and value[0] == 1 and list(value[1]) == NO_WORD_FOLLOWS
        return _saying([EDGE if follows_no_word else ""])
    return _ANYTHING


def _signs(kind: Any, value: Any) -> str | None:
    """Say which signs a part of a class stands for, case aside, white space as one sign; None where they are many."""
    if kind is LITERAL:
        return chr(value).lower()
    if kind is RANGE and value[1] - value[0] < FEW_SIGNS:
        return "".join(chr(sign).lower() for sign in range(value[0], value[1] + 1))
    return " " if (kind, value) == SPACE else None


def _saying(said: Iterable[str]) -> _Part:
    strings = frozenset(said)
    return _Part(strings, strings, frozenset())


def _repeated(least: int, most: Any, items: Sequence[Any]) -> _Part:
    part = _sequence(items)
    if (least, most) == (1, 1):
        return part
    if (least, most) == (0, 1) and part.says is not None:
        return _saying(part.says | NOTHING)
    return _Part(None, part.begins, part.pieces | _held(part.says) if least else frozenset())


def _any(parts: Sequence[_Part]) -> _Part:
    """Read parts of which one is said. Of each the best pieces are joined: one of them is held."""
    says = [part.says for part in parts if part.says is not None]
    if len(says) == len(parts) and sum(map(len, says)) <= MOST:
        return _saying(frozenset[str]().union(*says))
    held = [part.pieces | _held(part.says) for part in parts]
    best = [max(pieces, key=lambda each: (min(map(len, each)), -len(each), sorted(each))) for pieces in held if pieces]
    joined = frozenset([frozenset[str]().union(*best)]) if len(best) == len(parts) else frozenset[Pieces]()
    return _Part(None, frozenset[str]().union(*(part.begins for part in parts)), joined)


def _product(one: Strings, other: Strings | None, most: int = MOST) -> Strings | None:
    if other is None or len(one) * len(other) > most:
        return None
    return frozenset(map("".join, product(one, other)))


def _held(said: Strings | None) -> frozenset[Pieces]:
    """Give the longest pieces of words of which one must stand there, if each of what may be said has one."""
    longest = [max(RUN.findall(each), key=len, default="") for each in said or NOTHING]
    return frozenset([frozenset(longest)]) if all(len(piece) >= SHORTEST_PIECE for piece in longest) else frozenset()
