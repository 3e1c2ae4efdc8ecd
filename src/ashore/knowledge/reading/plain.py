"""Makes a text plain without moving a character, so that one pattern reads every way of writing a number."""

from __future__ import annotations

from collections.abc import Iterable

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\ufe63"
_SPACES = "\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000\t"
_PLAIN = (
    {0xFF01 + offset: chr(0x21 + offset) for offset in range(94)}
    | {ord(dash): "-" for dash in _DASHES}
    | {ord(space): " " for space in _SPACES}
    | {ord("〜"): "~", ord("’"): "'", ord("‘"): "'", ord("〇"): "零", ord("○"): "零", ord("兩"): "两", ord("￥"): "¥"}
)
BLANK = "\x00"


def plain(text: str) -> str:
    """Write full-width signs, dashes and spaces in ASCII, and letters small; the length stays the same.

    >>> plain("約２４％，A–B\\u00a0C"), len(plain("İ"))
    ('約24%,a-b c', 1)
    """
    small = text.lower()
    if len(small) != len(text):  # İ becomes two characters
        small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return small if small.isascii() else small.translate(_PLAIN)


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Blank out what has been read, so that no later reader sees it. Spans are in order and do not overlap.

    >>> blanked("call 110 now", [(5, 8)]).replace(BLANK, "_")
    'call ___ now'
    """
    parts, position = [], 0
    for start, end in spans:
        parts += [text[position:start], BLANK * (end - start)]
        position = end
    return "".join([*parts, text[position:]])
