"""Says what a pattern cannot do without: the words its match begins with, and pieces of words of which it holds one each.

So a text that lacks them need not be tried: words are looked up in sets, which is some fifty times as quick as a pattern.
All that is said here is necessary, never sufficient; what cannot be told is left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
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
ANY = "*"
EDGE = "\0"
MOST = 64
MOST_BEGINS = 1024
FEW_SIGNS = 10
SHORTEST_PIECE = 3
MOST_PIECES = 3
RUN = re.compile(r"[^\W_]+")
MORE = "\1"  # stands for any further letters
REST_OF_WORD = re.compile(rf"\A(?:[^\W_]|{MORE})+")
TWO_WORDS = re.compile(rf"\A(?:[^\w{MORE}]|_)*(?:(?:[^\W_]|{MORE})+(?:[^\w{MORE}]|_)+){{2}}")
NO_RUN = re.compile(rf"\A(?:[^\w{MORE}]|_)+")
NOTHING = frozenset([""])

Strings = frozenset[str]
Pieces = frozenset[str]


class Branch(NamedTuple):
    """One way to match: the words or stems (`loan*`) with which it begins, None if any; of each of `pieces` it holds one.

    `follows` are the words or stems of which the next word is one, None if any.
    """

    begins: Strings | None
    pieces: tuple[Pieces, ...]
    follows: Strings | None = None


class _Part(NamedTuple):
    """What is known of a part of a pattern: all that it may say (None if too much), how it begins, what it holds.

    `sketch` is all that it may say up to its second word, with one sign for any further letters and one space for any white space.
    """

    says: Strings | None
    begins: Strings
    pieces: frozenset[Pieces]
    sketch: Strings | None = None


_ANYTHING = _Part(None, NOTHING, frozenset())
_SPACES = _Part(None, frozenset([" "]), frozenset(), frozenset([" "]))
_MORE = _Part(None, frozenset([MORE]), frozenset(), frozenset([MORE]))
WORD_SIGN = [(IN, [(_parser.CATEGORY, _parser.CATEGORY_WORD)])]


def branches(pattern: str) -> list[Branch]:
    r"""Take a pattern apart, case aside.

    >>> [one] = branches(r"\b(?:pay|repay\w*)\s+(?:the\s+)?loans?\b")
    >>> sorted(one.begins), sorted(one.follows), [sorted(pieces) for pieces in one.pieces]
    (['pay', 'repay*'], ['loan', 'loans', 'the'], [['loan', 'loans'], ['pay', 'repay']])
    """
    return [way for items in _alternatives(list(_parser.parse(pattern, re.IGNORECASE))) for way in _ways(_sequence(items))]


def _alternatives(items: list[Any]) -> list[list[Any]]:
    """Part a pattern at its outermost bars; what stands before them belongs to each."""
    if items and items[-1][0] is BRANCH:
        return [each for choice in items[-1][1][1] for each in _alternatives([*items[:-1], *choice])]
    if len(items) == 1 and items[0][0] is SUBPATTERN:
        return _alternatives(list(items[0][1][3]))
    return [items]


def _ways(part: _Part) -> list[Branch]:
    """Give the ways in which a part may begin, with the pieces of words that each holds."""
    pieces = part.pieces | _held(part.says)
    chosen = sorted(pieces, key=lambda each: (-min(map(len, each)), len(each), sorted(each)))[:MOST_PIECES]
    follows = defaultdict[str, set[str]](set)
    for said in part.begins:
        if (start := _start(said)) is not None:
            follows[start[0]].add(start[1])
    if ANY in follows:
        return [Branch(None, tuple(chosen), _unless_any(set[str]().union(*follows.values())))]
    begins = defaultdict[Strings | None, set[str]](set)
    for begin, follow in follows.items():
        begins[_unless_any(follow)].add(begin)
    return [Branch(frozenset(of), tuple(chosen), follow) for follow, of in begins.items()]


def _unless_any(words: set[str]) -> Strings | None:
    return None if ANY in words else frozenset(words)


def _start(said: str) -> tuple[str, str] | None:
    """Give the words or stems with which a beginning begins and goes on; None where no word begins so."""
    said = said.lstrip(EDGE)
    if said and said[0] != MORE and not RUN.match(said):
        return None
    begin = _stem(said)
    rest = said[len(begin.rstrip(ANY)) :]
    known = rest.startswith(MORE) or not begin.endswith(ANY)
    return begin, _stem(NO_RUN.sub("", REST_OF_WORD.sub("", rest))) if known else ANY


def _stem(said: str) -> str:
    """Give the word with which a text begins, or its stem where it may go on."""
    found = RUN.match(said)
    run = "".join(_latin(found.group())) if found else ""
    return run + ANY if len(run) == len(said) or said[len(run)] > "\xff" or said[len(run)] == MORE else run


def _latin(run: str) -> Iterable[str]:
    for sign in run:
        if sign > "\xff":
            return
        yield sign


def _sequence(items: Iterable[Any]) -> _Part:
    """Read parts that follow each other. `tail` is all that may stand since the last part that says too much."""
    tail, front, begins, pieces = NOTHING, NOTHING, set[str](), set[Pieces]()
    open_front, whole, sketched = True, True, True
    for part, optional in _parts(items):
        pieces |= part.pieces
        joined = _product(tail, part.says)
        if joined is None:
            pieces |= _held(tail)
            whole = False
        tail = joined if joined is not None else part.says or NOTHING
        if open_front:
            further = _begun(front, part.sketch)
            if further is None:
                sketched = False
                begins |= _product(front, part.begins, MOST_BEGINS) or front
                open_front = optional
            front = further or front
    if open_front:
        begins |= front
    if not whole:
        pieces |= _held(tail)
    return _Part(tail if whole else None, frozenset(begins), frozenset(pieces), front if sketched else None)


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
    return _Part(strings, strings, frozenset(), strings)


def _repeated(least: int, most: Any, items: Sequence[Any]) -> _Part:
    if most is _parser.MAXREPEAT and list(items) == WORD_SIGN:
        return _MORE
    part = _sequence(items)
    if least and part.says == _SPACES.begins:
        return _SPACES
    if (least, most) == (1, 1):
        return part
    if (least, most) == (0, 1) and part.says is not None:
        return _saying(part.says | NOTHING)
    sketch = part.sketch | NOTHING if (least, most) == (0, 1) and part.sketch is not None else None
    begins = part.begins | NOTHING if sketch is not None else part.begins
    return _Part(None, begins, part.pieces | _held(part.says) if least else frozenset(), sketch)


def _any(parts: Sequence[_Part]) -> _Part:
    """Read parts of which one is said. Of each the best pieces are joined: one of them is held."""
    says = [part.says for part in parts if part.says is not None]
    if len(says) == len(parts) and sum(map(len, says)) <= MOST:
        return _saying(frozenset[str]().union(*says))
    held = [part.pieces | _held(part.says) for part in parts]
    best = [max(pieces, key=lambda each: (min(map(len, each)), -len(each), sorted(each))) for pieces in held if pieces]
    joined = frozenset([frozenset[str]().union(*best)]) if len(best) == len(parts) else frozenset[Pieces]()
    sketches = [part.sketch for part in parts if part.sketch is not None]
    sketch = frozenset[str]().union(*sketches) if len(sketches) == len(parts) else None
    return _Part(None, frozenset[str]().union(*(part.begins for part in parts)), joined, sketch)


def _product(one: Strings, other: Strings | None, most: int = MOST) -> Strings | None:
    if other is None or len(one) * len(other) > most:
        return None
    return frozenset(map("".join, product(one, other)))


def _begun(front: Strings, sketch: Strings | None) -> Strings | None:
    """Let beginnings go on, up to the end of their second word: more is not asked for."""
    if front and all(map(TWO_WORDS.match, front)):
        return front
    joined = _product(front, sketch, MOST_BEGINS)
    return joined and frozenset(found.group() if (found := TWO_WORDS.match(each)) else each for each in joined)


def _held(said: Strings | None) -> frozenset[Pieces]:
    """Give the longest pieces of words of which one must stand there, if each of what may be said has one."""
    longest = [max(RUN.findall(each), key=len, default="") for each in said or NOTHING]
    return frozenset([frozenset(longest)]) if all(len(piece) >= SHORTEST_PIECE for piece in longest) else frozenset()
