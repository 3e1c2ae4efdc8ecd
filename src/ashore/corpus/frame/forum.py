"""What a forum writes around questions and answers: votes, counts, stamps, buttons. Two such lines on a page prove that it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.corpus.frame.sheet import Drop, Sheet, said, whole
from ashore.corpus.frame.signs import AGO, DATE, TIME
from ashore.corpus.frame.words import patterns
from ashore.lazily import lazily

LONGEST = 80
LEAST = 2
SENTENCE_ENDS = frozenset('.。！!,，;；…”»）"')
WHEN = rf"(?:(?:on|at|el|于|於)?\s*(?:{DATE}{TIME}?|{AGO}))"
PART = rf"(?:{patterns('forum')}(?:\s+{WHEN})?|{patterns('forum_done')}\s*{WHEN}(?:\s*(?:at|a las)\s*\d{{1,2}}:\d{{2}})?)"
LINE = lazily(rf"[•·*▲▼△▽|\s-]{{0,4}}{PART}(?:[\s|·•,/-]+{PART}){{0,6}}[\s:：?？.·|▲▼]{{0,3}}", re.IGNORECASE)


def drop_forum(sheet: Sheet) -> Iterator[Drop]:
    """Drop the lines that hold nothing but votes, counts, stamps and buttons of a forum, if there are two or more."""
    if not sheet.heard.holds("forum"):
        return
    short = [index for index, text in enumerate(sheet.texts) if len(text) <= LONGEST and text[-1] not in SENTENCE_ENDS]
    found = [index for index in short if is_furniture(sheet.texts[index])] if len(short) >= LEAST else []
    if len(found) >= LEAST and len(found) < len(sheet.texts):
        yield from (whole(sheet, index) for index in found)


def is_furniture(text: str) -> bool:
    """Tell whether a line belongs to the forum and not to what is said in it.

    >>> [is_furniture(text) for text in ("12 votes · 3 answers", "Mejor respuesta", "3 个回答", "Answered letters", "asked 3 years ago")]
    [True, True, True, False, True]
    """
    return bool(LINE.fullmatch(said(text)))
