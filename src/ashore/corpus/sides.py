"""Flags a bracket or a quote whose other side is lost, within a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

SIDES = lazily(r"[()（）《》【】«»]")
HAN_SIDES = lazily(r"[()（）《》【】“”]")  # quotes of other languages: pairs.py
OPENS = {"(": ")", "（": ")", "《": "》", "【": "】", "«": "»", "“": "”"}
CLOSES = str.maketrans("）", ")")
ITEM = lazily(r"(?:^|[\s,.;:，。；：、“])[(（]?(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3}|[①-⑳])[.、]?$")
FACE = lazily(r"[:;=][-']?$")
WHOLE = lazily(r"[.。?？!！;；:：…»”\"][ ]*$")
SHORTEST = 20
ITEM_REACH = 8


def lone_side(text: str, language: Language) -> Iterator[Mark]:
    """Flag a bracket without its partner in a paragraph: `(a copy of the bill, and leave.` Marks of lists have only one.

    >>> from ashore.languages import ENGLISH
    >>> line = "1) Call; b) write :) or note it) at once. Keep the bill (the first one, and each text."
    >>> [line[mark.start :][:5] for mark in lone_side(line, ENGLISH)]
    [') at ', '(the ']
    """
    start, sides = 0, HAN_SIDES if language.script == "Han" else SIDES
    for line, following in pairwise([*text.split("\n"), ""]):
        if len(line) >= SHORTEST:
            for place in _alone(line, sides, following.lstrip()[:1]):
                yield Mark(
                    start + place, start + place + 1, "lone_side", "unknown", None, (), "a bracket or quote whose other side is lost"
                )
        start += len(line) + 1


def _alone(line: str, sides: re.Pattern[str], following: str) -> Iterator[int]:
    """Give the places of the sides without a partner. A quotation over several paragraphs opens each of them."""
    opened: list[tuple[int, str]] = []
    for found in sides.finditer(line):
        sign, place = found.group().translate(CLOSES), found.start()
        if sign in OPENS:
            opened.append((place, OPENS[sign]))
        elif any(close == sign for _, close in opened):
            while opened[-1][1] != sign:
                yield opened.pop()[0]
            opened.pop()
        elif not _is_mark(line, place):
            yield place
    if WHOLE.search(line[-4:]):
        yield from (place for place, _ in opened if line[place] != following)


def _is_mark(line: str, place: int) -> bool:
    """Tell whether a closing bracket belongs to the number of a list, or to a face."""
    before = line[max(0, place - ITEM_REACH) : place]
    return bool(ITEM.search(before) or FACE.search(before))
