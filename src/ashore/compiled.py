"""Compiles patterns, and keeps what was compiled for the next run: eight hundred patterns take half a second, read back a thirtieth of it.

What is kept is what the compiler of the standard library makes of a pattern: a list of numbers, which is checked when it is taken back.
It holds for the code and the interpreter that made it, as all that is kept; see cache.py.
"""

from __future__ import annotations

import base64
import json
import re
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, NamedTuple, cast

from ashore.cache import Cache

NAME = "patterns.json"


def _inside(name: str) -> Any:
    """A part of the standard library's `re`, or nothing where an interpreter has none of that name: then each time anew."""
    try:
        return import_module(name)
    except ImportError:
        return None


_parser, _compiler, _engine = map(_inside, ("re._parser", "re._compiler", "_sre"))


class _Code(NamedTuple):
    """What the engine needs of a pattern: flags, numbers in base64, groups, their places by their names, their names by their places."""

    flags: int
    code: str
    groups: int
    places: dict[str, int]
    names: list[str | None]


_kept: dict[str, _Code] = {}
_new: set[str] = set()


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern, or take what was kept of it.

    >>> compiled("(?P<one>a)|b", re.IGNORECASE) == re.compile("(?P<one>a)|b", re.IGNORECASE)
    True
    """
    if not (_parser and _compiler and _engine):
        return re.compile(pattern, flags)
    key = f"{int(flags)}:{pattern}"
    if key not in _kept:
        _kept[key] = _made(pattern, int(flags))
        _new.add(key)
    return _taken(pattern, _kept[key])


def _made(pattern: str, flags: int) -> _Code:
    """Compile as the standard library does, and give what it hands to its engine."""
    parsed = _parser.parse(pattern, flags)
    numbers = array("I", _compiler._code(parsed, flags)).tobytes()
    places = dict(parsed.state.groupdict)
    names = [next((name for name, place in places.items() if place == each), None) for each in range(parsed.state.groups)]
    return _Code(flags | parsed.state.flags, base64.b64encode(numbers).decode("ascii"), parsed.state.groups - 1, places, names)


def _taken(pattern: str, code: _Code) -> re.Pattern[str]:
    numbers = array("I")
    numbers.frombytes(base64.b64decode(code.code))
    made = _engine.compile(pattern, code.flags, numbers.tolist(), code.groups, code.places, tuple(code.names))
    return cast("re.Pattern[str]", made)


@contextmanager
def keeping_patterns(cache: Cache) -> Iterator[None]:
    """Take back what was kept of patterns, and keep what is compiled meanwhile."""
    if kept := cache.read(NAME, ""):
        _kept.update({key: _Code(*code) for key, code in json.loads(kept).items()})
    _new.clear()
    yield
    if _new:
        cache.write(NAME, "", json.dumps(_kept).encode())
