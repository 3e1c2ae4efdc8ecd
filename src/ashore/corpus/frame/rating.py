"""What a site asks of its readers below an article: to rate it, to say whether it helped, to comment first; and its notice of cookies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.corpus.frame.sheet import Drop, Sheet, edges, said, whole
from ashore.corpus.frame.words import patterns
from ashore.lazily import lazily

LONGEST = 140
FIRST_LINES = 8
LAST_LINES = 14
RATED = lazily(patterns("rated"), re.IGNORECASE)


def drop_rating(sheet: Sheet) -> Iterator[Drop]:
    """Drop lines that are nothing but a rating, a question whether the page helped, an invitation to comment, or a notice of cookies.

    The whole line must be it: a paragraph about ratings or cookies says more.
    """
    for index in edges(sheet, FIRST_LINES, LAST_LINES):
        text = sheet.texts[index]
        if len(text) <= LONGEST and len(sheet.texts) > 1 and RATED.fullmatch(said(text).strip("[]【】 .。!！")):
            yield whole(sheet, index)
