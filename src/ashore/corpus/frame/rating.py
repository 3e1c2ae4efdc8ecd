"""What a site counts, asks and offers around an article: to rate it, to say whether it helped, to comment first; cookies, links, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.corpus.frame.sheet import Drop, Sheet, edges, said, whole
from ashore.corpus.frame.words import patterns
from ashore.lazily import lazily

LONGEST = 140
FIRST_LINES = 8
LAST_LINES = 14
LONGEST_FURNITURE = 200
RATED = lazily(patterns("rated"), re.IGNORECASE)
FURNITURE = lazily(patterns("furniture"), re.IGNORECASE)
TRIM = "[]【】 .。!！"
PICTURES = lazily("^[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f ]+(?=[^\u2190-\u2bff])")  # little pictures before the words


def drop_rating(sheet: Sheet) -> Iterator[Drop]:
    """Drop lines that are nothing but a rating, a question whether the page helped, an invitation to comment, or a notice of cookies.

    The whole line must be it: a paragraph about ratings or cookies says more.
    """
    for index in edges(sheet, FIRST_LINES, LAST_LINES):
        text = sheet.texts[index]
        if len(text) <= LONGEST and len(sheet.texts) > 1 and RATED.fullmatch(said(text).strip(TRIM)):
            yield whole(sheet, index)


def drop_furniture(sheet: Sheet) -> Iterator[Drop]:
    """Drop whole lines at the edges of a page in which a site counts, dates, links or offers: `3 answers`, `Powered by …`.

    The first line may be the title, and a text of a few lines has no edges.
    """
    for index in edges(sheet, FIRST_LINES, LAST_LINES):
        text = sheet.texts[index]
        if len(text) <= LONGEST_FURNITURE and len(sheet.texts) > 2 and FURNITURE.fullmatch(PICTURES.sub("", said(text)).strip(TRIM)):
            yield whole(sheet, index)
