"""Tables of contents that stand in a text, and what libraries and journals write about a paper before it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.corpus.frame.sheet import STOPS, Drop, Sheet, edges, head, said, title_key, whole
from ashore.corpus.frame.words import labels
from ashore.lazily import lazily

HEAD = 12
FEWEST_ITEMS, MOST_ITEMS = 2, 30
LONGEST_ITEM = 80
CONTENTS = lazily(rf"\W{{0,3}}{labels('contents')}\s*[:：]?\s*", re.IGNORECASE)
ITEM = lazily(
    r"[\s•*·●-]*(?:[(（]?\d{1,2}[.．、)）]+|[(（]?[一二三四五六七八九十]{1,3}[、.．)）]+|第[一二三四五六七八九十\d]{1,3}[章节部分]+)?\s*(?:[一二三四五六七八九十]{1,2}、)?\s*"
)
BULLET = lazily(r"[\s•*·●-]*")
FACT = lazily(rf"{labels('file_fact')}\s*[:：]\s*[\w.,:\s-]{{1,28}}", re.IGNORECASE)
FEWEST_FACTS = 3
PAPER = lazily(rf"(?:{labels('paper_fact')}\s*[:：]?\s*[A-Za-z0-9.:;；/()（）_—–+\[\]-]{{1,60}}\s*)+", re.IGNORECASE)
ISSUE = lazily(r"[\u3400-\u9fff]{2,14}\s?(?:19|20)\d\d年(?:第?\d{1,3}期|\d{1,2}月(?:刊)?)")
UPLOADED = lazily(r"《[^》]{2,80}》由(?:会员|用户|网友)(?:上传|分享).{0,160}搜索。?")


def heading_key(text: str) -> str:
    """Give what a heading or an item says, without its number and its mark.

    >>> heading_key("  2. 再看能还多少"), heading_key("二、再看能还多少？")
    ('再看能还多少', '再看能还多少')
    """
    mark = ITEM.match(text)
    return title_key(text[mark.end() if mark else 0 :]).rstrip(":：")


def drop_contents(sheet: Sheet) -> Iterator[Drop]:
    """Drop a table of contents near the top: its label, and below it lines that all stand again further down, as headings do.

    One line that does not come again is enough to keep it all: then it is a list of the text.
    """
    for index in head(sheet, HEAD):
        if len(sheet.texts[index]) <= LONGEST_ITEM and CONTENTS.fullmatch(said(sheet.texts[index])):
            count = _items(sheet, index + 1)
            if count >= FEWEST_ITEMS:
                yield from (whole(sheet, line) for line in range(index, index + 1 + count))
                return


def _items(sheet: Sheet, first: int) -> int:
    """Count the lines from here on that stand again below them all; where the first of them comes again, the text begins."""
    keys = [heading_key(text) if len(text) <= LONGEST_ITEM else "" for text in sheet.texts[first:]]
    if not keys or not keys[0] or keys[0] not in keys[1 : MOST_ITEMS + 1]:
        return 0
    below = keys[1 + keys[1:].index(keys[0]) :]
    for count in range(min(len(keys) - len(below), MOST_ITEMS), 0, -1):
        if all(key and key in below for key in keys[:count]):
            return count
    return 0


def drop_file_facts(sheet: Sheet) -> Iterator[Drop]:
    """Drop what a library says about a file: its number, format, pages, size. Three such lines near the top prove a library."""
    lines = [index for index in head(sheet, HEAD) if _is_fact(sheet.texts[index])]
    if len(lines) >= FEWEST_FACTS:
        yield from (whole(sheet, index) for index in lines)
    for index in head(sheet, HEAD) if "《" in sheet.heard.signs else ():
        if UPLOADED.fullmatch(said(sheet.texts[index])):
            yield whole(sheet, index)


def _is_fact(text: str) -> bool:
    mark = BULLET.match(text)
    line = said(text[mark.end() if mark else 0 :])
    return len(line) <= LONGEST_ITEM and not line.endswith(STOPS) and bool(FACT.fullmatch(line))


def drop_paper_facts(sheet: Sheet) -> Iterator[Drop]:
    """Drop the lines of a journal that hold nothing but codes of a paper, and the issue it stood in."""
    for index in edges(sheet, HEAD, 3):
        line = said(sheet.texts[index])
        if len(line) <= 2 * LONGEST_ITEM and (PAPER.fullmatch(line) or (index < HEAD and ISSUE.fullmatch(line))):
            yield whole(sheet, index)
