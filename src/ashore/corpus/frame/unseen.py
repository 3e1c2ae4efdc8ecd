"""Signs that nobody sees: byte-order marks, zero-width and bidirectional signs, control characters, carriage returns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from ashore.lazily import lazily

MARK = "\ufeff"
ZERO_WIDTH = "\u00ad\u034f\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064"
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
CONTROL = "".join(map(chr, (*range(9), *range(14, 32), *range(0x7F, 0xA0))))
RUN = lazily(f"[{re.escape(MARK + ZERO_WIDTH + BIDI + CONTROL)}\r]+")
CONTROL_BYTES = bytes(ord(sign) for sign in CONTROL + "\r" if sign < "\x80")
JOINER = "\u200d"
PICTOGRAPH = lazily("[\ufe0f\u2190-\u2bff\U0001f000-\U0001faff]")
RULES = ("byte-order-mark", "carriage-return", "zero-width", "bidi-sign", "control-sign")


def rule_of(sign: str) -> str:
    """Name the rule that drops a sign.

    >>> rule_of("\\ufeff"), rule_of("\\u202e"), rule_of("\\x00")
    ('byte-order-mark', 'bidi-sign', 'control-sign')
    """
    if sign in (MARK, "\r"):
        return RULES[0] if sign == MARK else RULES[1]
    return RULES[2] if sign in ZERO_WIDTH else RULES[3] if sign in BIDI else RULES[4]


def unseen(text: str) -> Iterator[tuple[int, int, str]]:
    """Give the stretches to drop, with their rule.

    A joiner between two pictographs stays, and a carriage return inside a line.
    """
    if text.isascii() and len(text.encode("ascii").translate(None, CONTROL_BYTES)) == len(text):
        return
    for found in RUN.finditer(text):
        signs = [(at, rule_of(text[at])) for at in range(*found.span())]
        if text[found.start()] == JOINER and found.start() and PICTOGRAPH.match(text[found.start() - 1]):
            signs = signs[1:]
        if text[found.end() : found.end() + 1] != "\n":
            signs = [(at, rule) for at, rule in signs if text[at] != "\r"]
        for rule, group in groupby(signs, key=lambda sign: sign[1]):
            places = [at for at, _ in group]
            yield from ((first, last + 1, rule) for first, last in _runs(places))


def _runs(places: list[int]) -> Iterator[tuple[int, int]]:
    start = before = places[0]
    for at in places[1:]:
        if at != before + 1:
            yield start, before
            start = at
        before = at
    yield start, before
