"""What others have put into a page: lines of links to sites of sex and gambling, and the key by which the page was made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.corpus.frame.sheet import HAN, Drop, Sheet, said, whole
from ashore.corpus.frame.words import patterns
from ashore.lazily import lazily

PARTS = lazily(r"\s+[Il|｜]\s+|[|｜,，、]|┅+")
BAIT = lazily(patterns("bait"), re.IGNORECASE)
FEWEST_PARTS = 3
LEAST_BAIT = 3
KEY = lazily(r"[a-z]{7,16}")
NO_VOWEL = lazily(r"[bcdfghjklmnpqrstvwxz]{5,}")


def drop_spam(sheet: Sheet) -> Iterator[Drop]:
    """Drop a line of several parts in which three words or more bait visitors of quite other sites."""
    for index in sheet.fresh if sheet.heard.holds("bait") and len(sheet.texts) > 1 else ():
        if is_spam(sheet.texts[index]):
            yield whole(sheet, index)


def is_spam(text: str) -> bool:
    """Tell whether a line is nothing but bait.

    >>> is_spam("免费视频在线观看|国产精品|久久综合|亚洲高清无码"), is_spam("国产手机、国产汽车、国产家电，都可以分期买。")
    (True, False)
    """
    parts = [part for part in PARTS.split(text[:2000]) if part.strip()] if HAN.search(text[:40]) else []
    if len(parts) < FEWEST_PARTS or said(text).endswith(("。", "；", "！", ".")):
        return False
    baited = sum(bool(BAIT.search(part)) for part in parts)
    return len({found.group() for found in BAIT.finditer(text[:2000])}) >= LEAST_BAIT and 2 * baited >= len(parts)


def drop_code(sheet: Sheet) -> Iterator[Drop]:
    """Drop a last line of one word that no tongue can say: the key of the page.

    Five consonants in a row make no word of the languages here that stands alone in small letters (“lengths” has none).
    """
    last = said(sheet.texts[-1]) if len(sheet.texts) > 1 else ""
    if KEY.fullmatch(last) and NO_VOWEL.search(last):
        yield whole(sheet, len(sheet.texts) - 1)
