"""Titles that are said again, and menus that stand above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ashore.corpus.frame.sheet import HAN, LONGEST_TITLE, Drop, Sheet, is_phrase, said, same_title, size, title_key, whole
from ashore.corpus.frame.signs import is_byline
from ashore.lazily import lazily

HALVES = lazily(r"[?？!！.。,，;；:：—–|]|\s-\s")
FIRST_SENTENCE = lazily(r"\s*(?:#{1,4}\s)?([^?？!！.。]{4,300}[?？!！.。]+[”\"’»]?)\s*(?=\S)")
CLAUSE = lazily(r"[.。,，;；!！]")  # without one the rest is no paragraph but the end of a heading
ASKS = ("?", "？")
LONG_TITLE = 6
HAN_QUESTION = lazily(r"[\u3400-\u9fffA-Za-z0-9]{5,}(?:怎么办|怎么样|怎样|吗|呢|多久|如何|什么|哪些|多少)[?？]?")
MENU_LINES = 8
LONGEST_MENU = 5
SHORTEST = 4
NO_TITLE = (".", "。", "；", ";", "，", ",", ":", "：")
NEARLY = 12
FEWEST_ABOVE = 5  # two words, the title, its byline, and a text
LONGEST_WORD, LONGEST_WORDS = 24, 3
AGAIN_FIRST = 3
LABELLED = lazily(r"\s*(?:原[标標][题題]|original title|título original)\s*[:：]\s*", re.IGNORECASE)
NUMBERED = lazily(r"(.{6,80}?)\s?第\s?\d{1,3}\s?[张張]")
ABSTRACT = lazily(
    r"\W{0,2}(?:摘要|导语|導語|导读|導讀|简介|簡介|abstract|summary|resumen)(?:\s*[:：]\s*|\s+(?=\S))[^\w“《（(「‘]{0,4}", re.IGNORECASE
)
LEADING_SIGNS = lazily(r"[^\w“《（(「‘]*")
CUT = ("…", "...", "..")
LONG_ABSTRACT = 12
HOLED_LINES = 6
SHORTEST_HOLED = 10
LEAST_KEPT, MOST_KEPT = 4, 5  # four fifths of the title
LEAST_HOLES = 2  # one hole may be a shorter heading
NEGATION = lazily("[不没未无非]")  # a heading without the title's “not” says something else


def drop_repeated_title(sheet: Sheet) -> Iterator[Drop]:
    """Drop the title where it stands again: as the second line, and then wherever a whole line says it.

    Without the repetition at the top, only a long first line is surely a title: a short refrain stays.
    """
    texts = sheet.texts
    if len(texts) < 2 or len(texts[0]) > LONGEST_TITLE:
        return
    length = len(texts[0])
    near = [index for index in range(1, len(texts)) if abs(len(texts[index]) - length) <= NEARLY]
    again = [index for index in near if same_title(LABELLED.sub("", texts[index]), texts[0])]
    if again and (again[0] == 1 or _is_long(texts[0]) or _is_said_twice(texts[0], again)):
        yield from (whole(sheet, index) for index in again)


def _is_said_twice(title: str, again: Sequence[int]) -> bool:
    """Tell whether a title stands twice more near the top, in lines that follow each other: no refrain does."""
    return size(title) >= SHORTEST and len(again) > 1 and again[0] < HOLED_LINES and again[1] == again[0] + 1


def _is_long(title: str) -> bool:
    return (size(title) >= LONG_TITLE or bool(HAN_QUESTION.fullmatch(said(title)))) and not said(title).endswith(NO_TITLE)


def drop_cut_title(sheet: Sheet) -> Iterator[Drop]:
    """Drop a first or second line that is the title cut off, as `What may a lender do when I …`."""
    if len(sheet.texts) < 2:
        return
    for one, other in ((0, 1), (1, 0)):
        line = said(sheet.texts[one])
        start = line.rstrip(".… ").casefold()
        if line.endswith(CUT) and size(start) >= 4 and len(line) <= LONGEST_TITLE and said(sheet.texts[other]).casefold().startswith(start):
            yield whole(sheet, one)
            return


def drop_begun_again(sheet: Sheet) -> Iterator[Drop]:
    """Drop a long line near the top that stands there twice, with the cut abstract between, where the page gives its beginning twice.

    What proves it: the line below the first is the cut beginning of the line below the second.
    """
    texts = sheet.texts
    for first in range(min(AGAIN_FIRST, len(texts) - 3)):
        if texts[first] == texts[first + 2] and size(texts[first]) >= LONG_TITLE and is_cut(texts[first + 1], texts[first + 3]):
            yield whole(sheet, first + 1)
            yield whole(sheet, first + 2)
            return


def drop_numbered_captions(sheet: Sheet) -> Iterator[Drop]:
    """Drop captions that are the title with the number of a picture, `风筝怎么放 第2张`; the first of them bears the title alone."""
    found = [(index, caption[1]) for index, text in enumerate(sheet.texts) if (caption := NUMBERED.fullmatch(said(text)))]
    if not found or not any(same_title(text, found[0][1]) for text in sheet.texts):
        return
    yield from (whole(sheet, index) for index, title in found if same_title(title, found[0][1]))
    first = next(index for index, text in enumerate(sheet.texts) if same_title(text, found[0][1]))
    yield from (whole(sheet, index) for index in range(first + 1, found[0][0]) if same_title(sheet.texts[index], found[0][1]))


def drop_abstract(sheet: Sheet) -> Iterator[Drop]:
    """Drop an abstract above the text that is only its beginning, cut off: `摘要: 急用钱时...`."""
    for index in range(min(HOLED_LINES, len(sheet.texts) - 1)):
        line = sheet.texts[index]
        below = sheet.texts[index + 1]
        signs = LEADING_SIGNS.match(below)
        if (found := ABSTRACT.match(line)) and is_cut(said(line[found.end() :]), below[signs.end() if signs else 0 :]):
            yield whole(sheet, index)
            return


def drop_bare_abstract(sheet: Sheet) -> Iterator[Drop]:
    """Drop an abstract without a label in its line that is only the cut beginning of the next; and its label, if that stands above it."""
    for index in range(1, min(HOLED_LINES, len(sheet.texts) - 1)):
        line, below = said(sheet.texts[index]), said(sheet.texts[index + 1])
        if size(line) >= LONG_ABSTRACT and CLAUSE.search(line) and is_cut(line, below) and not below[len(line) :][:1].isspace():
            if ABSTRACT.fullmatch(said(sheet.texts[index - 1])):
                yield whole(sheet, index - 1)
            yield whole(sheet, index)
            return


def is_cut(line: str, whole_line: str) -> bool:
    """Tell whether a line is the beginning of another, cut off.

    >>> is_cut("First you take the initia", "First you take the initiative."), is_cut("First you pay.", "First you pay. Then you rest.")
    (True, False)
    """
    marked = line.endswith(CUT)
    start = line.rstrip(" .…") if marked else line.rstrip()
    return (
        size(start) >= SHORTEST
        and (marked or not start.endswith(NO_TITLE))
        and len(start) < len(whole_line)
        and whole_line.startswith(start)
    )


def drop_holed_title(sheet: Sheet) -> Iterator[Drop]:
    """Drop a line near the top that is the title with some signs lost, as filters of words leave it: it begins and ends as the title does.

    A part of the title in one piece is no such line: it may be a heading.
    """
    for one, other in ((0, 1), *((index, 0) for index in range(1, min(HOLED_LINES, len(sheet.texts))))):
        if len(sheet.texts) > 1 and is_holed(said(sheet.texts[one]), said(sheet.texts[other])):
            yield whole(sheet, one)
            return


def is_holed(line: str, title: str) -> bool:
    """Tell whether a line is a Chinese title less a few signs, taken from its middle in several places.

    >>> is_holed("木瓜园(+秘诀)教你怎样应对烦的短信", "木瓜园(真相+秘诀)教你怎样应对烦人的短信")
    True
    >>> is_holed("怎样应对烦人的木瓜短信", "木瓜园教你怎样应对烦人的木瓜短信"), is_holed("Can I pay late now?", "Can I not pay late now?")
    (False, False)
    """
    if not SHORTEST_HOLED <= len(line) < len(title) <= LONGEST_TITLE or MOST_KEPT * len(line) < LEAST_KEPT * len(title):
        return False
    if line[:2] != title[:2] or line[-1] != title[-1] or line in title or not HAN.match(line[0]) or NEGATION.search(title):
        return False
    at, holes = 0, 0
    for sign in line:
        place = title.find(sign, at)
        if place < 0:
            return False
        holes += place > at
        at = place + 1
    return holes >= LEAST_HOLES


def drop_title_sentence(sheet: Sheet) -> Iterator[Drop]:
    """Drop the first sentence of the first paragraph where it only says the title again, or a half of it as a question.

    A half that states something stays; so does one that stands on a line of its own, for it may be a heading.
    """
    if len(sheet.texts) < 2 or len(sheet.texts[0]) > LONGEST_TITLE:
        return
    title = sheet.texts[0]
    if sheet.texts[1].lstrip("# ")[:2].casefold() not in title.casefold():
        return
    found = FIRST_SENTENCE.match(sheet.texts[1][: LONGEST_TITLE + 40])
    if not found or not CLAUSE.search(sheet.texts[1], found.end()) or size(found[1]) < 3 or len(sheet.texts[1]) < len(found[1]) + 8:
        return
    halves = HALVES.split(title) if found[1].rstrip('”"’»').endswith(ASKS) else []
    if any(same_title(found[1], half) for half in (title, *halves) if size(half) >= 3):
        yield 1, 0, found.end()


def drop_head_menu(sheet: Sheet) -> Iterator[Drop]:
    """Drop the short lines above the title, where the title is known because a line below says it again."""
    if len(sheet.texts) < 3 or not is_phrase(sheet.texts[0], LONGEST_MENU):
        return
    start = sheet.texts[: 2 * MENU_LINES]
    first = [title_key(text) if len(text) <= LONGEST_TITLE and not said(text).endswith(NO_TITLE) else "" for text in start]
    above = next((range(index) for index, key in enumerate(first[:MENU_LINES]) if size(key) >= SHORTEST and key in first[index + 1 :]), ())
    if all(is_phrase(sheet.texts[index], LONGEST_MENU) and not _asks(sheet.texts[index]) for index in above):
        yield from (whole(sheet, index) for index in above)


def drop_menu_above(sheet: Sheet) -> Iterator[Drop]:
    """Drop the two or more very short lines above the title, where the line below it is a byline with a date: so the title is known."""
    texts = sheet.texts
    if len(texts) < FEWEST_ABOVE or not (_is_word(texts[0]) and _is_word(texts[1])):
        return
    below = next((index for index in range(3, min(HOLED_LINES, len(texts) - 1)) if is_byline(texts[index])), 0)
    if below and is_title_like(texts[below - 1]) and all(_is_word(texts[index]) for index in range(below - 1)):
        yield from (whole(sheet, index) for index in range(below - 1))


def is_title_like(text: str) -> bool:
    return 2 + size(text) >= LONG_TITLE and len(text) <= LONGEST_TITLE and not said(text).endswith(NO_TITLE)


def _is_word(text: str) -> bool:
    """Tell whether a line is the name of a section and nothing else: two words at most, or six Chinese signs."""
    return len(said(text)) <= LONGEST_WORD and size(text) <= LONGEST_WORDS and is_phrase(text, LONGEST_WORDS) and not _asks(text)


def _asks(text: str) -> bool:
    return said(text).endswith(ASKS) or (not HAN.search(text[:40]) and said(text).endswith((":", "：")))
