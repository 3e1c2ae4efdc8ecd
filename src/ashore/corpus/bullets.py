"""Marks of lists that a wrong code turned into question marks, and items that ran into the item before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

ASKED = lazily(r"^[ \t]*(?P<mark>[?？])[ ]?(?=[^\W_])", re.MULTILINE)
ITEMS = lazily(r"^[ \t]*[-•·][ ]\S", re.MULTILINE)
GLUED = lazily(r"(?<=\S)[ ](?P<mark>[-•·])[ ](?=第[0-9一二三四五六七八九十]|[\u3400-\u9fff]{2,10}[:：])")
LEAST = 2


def question_bullet(text: str, language: Language) -> Iterator[Mark]:
    """Flag question marks that begin lines: two of them stand for the marks of a list.

    >>> from ashore.languages import CHINESE
    >>> page = "会有这些后果：\\n? 多付罚息\\n? 记入征信\\n怎么办？"
    >>> [mark.start for mark in question_bullet(page, CHINESE)]
    [8, 15]
    """
    found = list(ASKED.finditer(text))
    for mark in found if len(found) >= LEAST else ():
        yield Mark(mark.start("mark"), mark.end("mark"), "question_bullet", "unknown", None, (), "a question mark in place of a list mark")


def glued_bullet(text: str, language: Language) -> Iterator[Mark]:
    """Flag an item that stands behind the item before it on one line, where other items of the page begin lines.

    >>> from ashore.languages import CHINESE
    >>> page = "- 第1-30天：先打电话 - 第31-90天：再写信\\n会议定在上午 - 下午再谈。"
    >>> [page[mark.start : mark.end + 2] for mark in glued_bullet(page, CHINESE)]
    ['- 第']
    """
    if not ITEMS.search(text):
        return
    for found in GLUED.finditer(text):
        note = "an item that begins inside a line"
        yield Mark(found.start("mark"), found.end("mark"), "glued_bullet", "ambiguous", "\n-", ("\n-",), note)
