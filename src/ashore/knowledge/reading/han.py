"""Reads Chinese numerals, also where they give a range: 一两千 is 1,000 to 2,000, 十几 is 11 to 19, 几百 is 200 to 900."""

from __future__ import annotations

import re
from functools import lru_cache

from ashore.lazily import lazily

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1_000}
_LARGE = (("亿", 100_000_000), ("万", 10_000))
_FEW = (2, 9)
Pair = tuple[int, int]


@lru_cache(4096)
def han_range(text: str) -> Pair | None:
    """Read a numeral; None where it is none (一一, 半, 千千).

    >>> [han_range(text) for text in ("二百五十三", "一千零六十四", "两万三千", "十", "二十日"[:2], "一亿五千万")]
    [(253, 253), (1064, 1064), (23000, 23000), (10, 10), (20, 20), (150000000, 150000000)]
    >>> [han_range(text) for text in ("一两千", "三五", "十七八", "二三十", "几十", "十几", "几百万", "数千")]
    [(1000, 2000), (3, 5), (17, 18), (20, 30), (20, 90), (11, 19), (2000000, 9000000), (2000, 9000)]
    >>> [han_range(text) for text in ("三千五", "一万二", "二零一八", "半", "百", "千万", "一百零五")]
    [(3500, 3500), (12000, 12000), (2018, 2018), None, (100, 100), (10000000, 10000000), (105, 105)]
    """
    for sign, size in _LARGE:
        if sign in text:
            head, _, tail = text.rpartition(sign)
            return _joined(han_range(head) if head else (1, 1), size, tail)
    return _below_wan(text)


def _joined(head: Pair | None, size: int, tail: str) -> Pair | None:
    if head is None or (tail and head[0] != head[1]):
        return None
    rest = han_range(tail.removeprefix("零")) if tail else (0, 0)
    if rest is None or rest[1] >= size:
        return None
    if len(tail) == 1 and tail in _DIGITS:  # 一万二 is 12,000
        rest = (rest[0] * size // 10, rest[1] * size // 10)
    return head[0] * size + rest[0], head[1] * size + rest[1]


_PLACE = lazily(r"([一二两三四五六七八九几数]{0,2})([千百十])|零|([一二两三四五六七八九几数]{1,2})$")


def _below_wan(text: str) -> Pair | None:
    if not re.search("[千百十]", text):
        return _row(text)
    low = high = position = 0
    last = 10_000
    while position < len(text):
        found = _PLACE.match(text, position)
        if found is None:
            return None
        position = found.end()
        if found[0] == "零":
            continue
        size = _SMALL[found[2]] if found[2] else 1
        few = _digits(found[1] or found[3] or "一")
        if few is None or size >= last or (low != high):
            return None
        if size == 1 and last > 10 and "零" not in text[: found.start()][-1:] and len(found[0]) == 1 and few[0] == few[1]:
            size = last // 10  # 三千五 is 3,500
        if found[0] in ("几", "数"):
            few = (1, 9)  # 十几 is 11 to 19
        low, high, last = low + few[0] * size, high + few[1] * size, size
    return low, high


def _row(text: str) -> Pair | None:
    """Digits in a row: one digit, two neighbours (三四, 三五), or a year read digit by digit."""
    if len(text) <= 2:
        return _digits(text)
    if len(text) == 4 and all(sign in _DIGITS for sign in text):
        year = int("".join(str(_DIGITS[sign]) for sign in text))
        return year, year
    return None


def _digits(text: str) -> Pair | None:
    if text in ("几", "数"):
        return _FEW
    if any(sign not in _DIGITS for sign in text) or not text:
        return None
    values = [_DIGITS[sign] for sign in text]
    if len(values) == 2:
        return (values[0], values[1]) if values[0] and 1 <= values[1] - values[0] <= 2 else None
    return values[0], values[0]
