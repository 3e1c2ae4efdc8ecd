"""Titles that stand again in other forms: in brackets, nearly the same, by halves under pictures; and what stands where they would."""

from __future__ import annotations

from collections.abc import Iterator

from ashore.corpus.frame.sheet import HAN, LONGEST_TITLE, Drop, Sheet, said, same_title, size, title_key, whole
from ashore.corpus.frame.titles import AGAIN_FIRST, FEWEST_ABOVE, HALVES, LEADING_SIGNS, NEGATION, SHORTEST, is_title_like
from ashore.lazily import lazily

BRACKETED = lazily(r"\s*【([^】\n]{6,90})】\s*")
SHORTEST_NEAR, MOST_MORE = 8, 2
TEASER_END, LONG_TEASER = "...", 24


def drop_bracketed_title(sheet: Sheet) -> Iterator[Drop]:
    """Drop the title in heavy brackets where the first paragraphs begin with it: `【逾期几天会上征信？】逾期三天……`."""
    for index in range(1, min(AGAIN_FIRST + 1, len(sheet.texts))):
        found = BRACKETED.match(sheet.texts[index])
        if found and same_title(found[1], sheet.texts[0]):
            yield index, 0, found.end()


def drop_teaser(sheet: Sheet) -> Iterator[Drop]:
    """Drop the beginning of another article, cut off in the midst of a sentence, between the title and the text."""
    if len(sheet.texts) < FEWEST_ABOVE or not is_title_like(sheet.texts[0]):
        return
    line = said(sheet.texts[1])
    if line.endswith(TEASER_END) and size(line) >= LONG_TEASER and HAN.match(line.rstrip(".")[-1:]):
        yield whole(sheet, 1)


def drop_near_title(sheet: Sheet) -> Iterator[Drop]:
    """Drop a Chinese title that stands again below in nearly the same signs: a sign or two more or fewer, none of them a “not”."""
    for index in range(1, min(AGAIN_FIRST, len(sheet.texts) - 1)):
        if is_nearly(LEADING_SIGNS.sub("", said(sheet.texts[index]), 1), said(sheet.texts[0])):
            yield whole(sheet, index)


def is_nearly(line: str, title: str) -> bool:
    """Tell whether two Chinese titles differ by the mark at their end and by one or two signs that one of them has more.

    >>> is_nearly("木瓜贷逾期4500元会上门吗?", "木瓜贷逾期4500会上门吗"), is_nearly("木瓜贷逾期不会上门吗", "木瓜贷逾期会上门吗")
    (True, False)
    """
    short, long = sorted((title_key(line), title_key(title)), key=len)
    if not len(short) >= SHORTEST_NEAR or len(long) - len(short) > MOST_MORE or not HAN.match(short) or short[0] != long[0]:
        return False
    left = iter(long)
    more = [sign for wanted in short for sign in _until(wanted, left)]
    return "\0" not in more and not NEGATION.search("".join([*more, *left]))


def _until(wanted: str, left: Iterator[str]) -> Iterator[str]:
    """Give the signs up to the one that is wanted; a NUL where it does not come."""
    for sign in left:
        if sign == wanted:
            return
        yield sign
    yield "\0"


def drop_returning_half(sheet: Sheet) -> Iterator[Drop]:
    """Drop a half of the title that stands alone twice or more in the text: the caption of pictures. A heading stands once."""
    title = sheet.texts[0]
    if len(title) > LONGEST_TITLE or len(sheet.texts) < FEWEST_ABOVE:
        return
    for half in {said(half) for half in HALVES.split(title) if size(half) >= SHORTEST and len(said(half)) < len(said(title))}:
        found = [index for index in range(1, len(sheet.texts)) if same_title(sheet.texts[index], half)]
        if len(found) > 1:
            yield from (whole(sheet, index) for index in found)
