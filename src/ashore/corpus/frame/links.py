"""Links to other pages: previous and next, and lists of other articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.corpus.frame.references import LAW
from ashore.corpus.frame.sheet import SENTENCE_END, Drop, Sheet, said, whole
from ashore.corpus.frame.words import labels, words
from ashore.lazily import lazily

LONGEST_LINK = 160
LONGEST_PAIR = 500
LAST_LINES = 40
SHORT = 60
COLON = r"\s*[:：]"
PREVIOUS = lazily(rf"\W{{0,3}}{labels('previous')}{COLON}", re.IGNORECASE)
FOLLOWING = lazily(rf"\W{{0,3}}{labels('following')}{COLON}", re.IGNORECASE)
THEN_FOLLOWING = lazily(rf"(?<![a-zA-ZÀ-ÿ]){labels('following')}{COLON}", re.IGNORECASE)
LONE = lazily(rf"\W{{0,3}}{labels('lone')}{COLON}", re.IGNORECASE)
LONE_PREVIOUS = lazily(rf"\W{{0,3}}{labels('previous')}{COLON}[^.。；;]{{0,{LONGEST_LINK}}}$", re.IGNORECASE)
BARE_PAIR = lazily(rf"\W{{0,3}}{labels('previous')}\W{{1,9}}{labels('following')}\W{{0,3}}$", re.IGNORECASE)
RELATED = lazily(rf"\W{{0,3}}{labels('related')}{COLON}?\s*\W{{0,3}}$", re.IGNORECASE)
RELATED_HERE = lazily(rf"\W{{0,3}}{labels('related')}{COLON}\s*\S", re.IGNORECASE)
READ_ALSO = lazily(rf"\W{{0,3}}{labels('read_also')}{COLON}\s*\S", re.IGNORECASE)
OWNED = lazily(r"©|\(c\)\s?(?:19|20)\d\d|copyright|derechos reservados|rights reserved|版权所有|ICP备", re.IGNORECASE)
NO_LETTERS = " \t\u3000-–—*·•<>«»[]()（）【】|｜←→↑↓"
TRAILING_DATE = lazily(r"\s*(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}$")
CUT = ("...", "…", "[…]", "[...]")  # how the beginning of another article ends
CLAUSE_ENDS = (".", "。", "；", ";", ":", "：", "，", ",")


def drop_previous_next(sheet: Sheet) -> Iterator[Drop]:
    """Drop `previous: … next: …`, on one line or two, in any mix of the languages, and the titles below it; a lone one only at the end."""
    texts = sheet.texts
    for index in range(max(0, len(texts) - LAST_LINES), len(texts)):
        if count := _pair(texts[index], texts[index + 1] if index + 1 < len(texts) else ""):
            yield from (whole(sheet, index + more) for more in range(count))
            if _all_titles(sheet, index + count):
                yield from (whole(sheet, later) for later in range(index + count, len(texts)))
            return
    last = len(texts)
    while last > 1 and len(texts[last - 1]) <= LONGEST_LINK and (LONE.match(texts[last - 1]) or LONE_PREVIOUS.match(texts[last - 1])):
        last -= 1
        yield whole(sheet, last)


def _pair(line: str, below: str) -> int:
    """Count the lines of a pair of links that begins here: 0, 1 or 2."""
    if len(line) > LONGEST_PAIR or not _may_link(line):
        return 0
    if len(line) <= SHORT and BARE_PAIR.match(line):
        return 1
    if ":" not in line[:SHORT] and "：" not in line[:SHORT]:
        return 0
    found = PREVIOUS.match(line)
    if not found:
        return 0
    if THEN_FOLLOWING.search(line, found.end()):
        return 1
    return 2 if len(below) <= LONGEST_PAIR and FOLLOWING.match(below) else 0


def _may_link(line: str) -> bool:
    """Tell whether a line begins as a link to the page before does, after three signs at most."""
    start = line[:8].casefold().lstrip(NO_LETTERS)[:2]
    return start in _starts() or not start or not start[0].isalnum()


@cache
def _starts() -> frozenset[str]:
    return frozenset(word[:2] for word in words("previous"))


def drop_related(sheet: Sheet) -> Iterator[Drop]:
    """Drop a last list of other articles: its label and the titles below it, down to the end.

    Translated titles may end with a stop; then there must be several lines, each one sentence and no more.
    """
    texts = sheet.texts
    for index in range(len(texts) - 1, max(0, len(texts) - LAST_LINES), -1):
        text = said(texts[index])
        if len(text) > LONGEST_LINK or _says_more(text):
            return
        if RELATED.match(text) or (RELATED_HERE.match(text) and not said(text).endswith(CLAUSE_ENDS)):
            if _all_titles(sheet, index + 1):
                yield from (whole(sheet, later) for later in range(index, len(texts)))
                return
            if RELATED.match(text):
                return


def _says_more(text: str) -> bool:
    """Tell whether a line is more than one sentence and so no title; the beginning of another article, cut off, may be."""
    return bool(SENTENCE_END.search(text)) and not TRAILING_DATE.sub("", text).endswith(CUT)


def drop_read_also(sheet: Sheet) -> Iterator[Drop]:
    """Drop `Read also: another title` between the paragraphs. What names a law stays: it may be a reference of the text."""
    yield from (whole(sheet, index) for index in (sheet.fresh if len(sheet.texts) > 2 else ()) if _reads_also(sheet.texts[index]))


def _reads_also(text: str) -> bool:
    if len(text) > LONGEST_LINK or not (":" in text[:SHORT] or "：" in text[:SHORT]) or not READ_ALSO.match(text):
        return False
    return not LAW.search(text) and not said(text).endswith(CLAUSE_ENDS) and not SENTENCE_END.search(said(text))


def _all_titles(sheet: Sheet, first: int) -> bool:
    """Tell whether all lines from here on are titles: short, one sentence each, and not all that there is."""
    rest = [said(sheet.texts[index]) for index in range(first, len(sheet.texts))]
    while rest and len(rest) > 1 and OWNED.search(rest[-1]):
        rest.pop()
    if not all(
        len(text) <= LONGEST_LINK and not _says_more(text) and not text.endswith((":", "：", "，", ",", "；", ";")) for text in rest
    ):
        return False
    stopped = sum(text.endswith((".", "。")) and not text.endswith(CUT) for text in rest)
    return stopped == 0 or (len(rest) > 2 and stopped < len(rest)) or (len(rest) > 3 and all(len(text) <= 80 for text in rest))
