"""Breadcrumbs: the way through a site, before a title, after it, or on a line of its own.

Nothing here knows a site. What proves a breadcrumb is the title said again, a word that means “home” or “you are here”, a first
part that other sources of the batch share, or a first part shaped like the name of a site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ashore.corpus.frame.sheet import HAN, STOPS, Drop, Sheet, head, is_phrase, said, same_title, size, title_key, whole
from ashore.corpus.frame.words import labels, patterns, words
from ashore.lazily import lazily

LONGEST_TITLE = 300
LONGEST_CRUMBS = 200
SPACED_SEPARATORS = "-–—|｜>＞›»/→_·:："
TIGHT_SEPARATORS = "-–—|｜>＞›»_"
SEPARATOR = lazily(r"\s+(?:[-–—/·→:：]|&gt;)\s+|\s*(?:[|｜>＞›»_]|&gt;)+\s*|(?<=[\u3400-\u9fff])[-–—](?=[\u3400-\u9fff“《])")
HERE = lazily(rf"\W{{0,3}}{labels('here')}(?:\s*[:：]\s*|\s+[-–—>›»|]\s*|(?<=[\u3400-\u9fff])[-–—>]\s*)(?:[-–—>›»|]\s+)?", re.IGNORECASE)
HOME = lazily(rf"{labels('home')}\s*", re.IGNORECASE)
SITE = lazily(patterns("site"), re.IGNORECASE)
EDGE = " \t\u3000【[(（>》*·•-"
HOME_SEPARATORS = "|｜>＞›»→/"
WAY = lazily(r"\s*(?:[>＞›»]|&gt;)\s*")
NUMBERED = lazily(rf"\s*1\.\s+(?={labels('home')}\s*[>＞›»/])", re.IGNORECASE)  # a way that was a list
PARTS = 6
LONGEST_PART = 6
SHORTEST_TITLE = 5


def crumbs_end(line: str, title: str) -> int:
    """Give the offset at which the breadcrumb of `line` ends and `title` begins, or 0 where there is none.

    The title is known because it stands again on another line: so it may hold hyphens itself.

    >>> crumbs_end("Riddles - Ferry times - Late - what now?", "Late - what now?")
    24
    >>> crumbs_end("A ferry - late again", "What now?")
    0
    """
    if not title or len(title) > LONGEST_TITLE or len(line) <= len(title):
        return 0
    if not title_key(line).endswith(title_key(title)):
        return 0
    first = max(1, len(line) - len(title) - 8)
    for start in range(first, min(len(line), LONGEST_CRUMBS)):
        if not line[start].isspace() and _separated(line, start) and same_title(line[start:], title):
            return start
    return 0


def _separated(line: str, start: int) -> bool:
    """Tell whether a separator stands before `start`, with a space around it or between Chinese characters."""
    before = line[:start].rstrip()
    if len(before) < 2 or not said(before.rstrip(SPACED_SEPARATORS + " ")):
        return False
    spaced = len(before) < start
    if spaced:
        return before[-1] in SPACED_SEPARATORS and (before[-2].isspace() or before[-1] in "|>›»:：_")
    tight = before[-1] in TIGHT_SEPARATORS
    return tight and (before[-1] in "|｜_›»>＞" or bool(HAN.match(before[-2])) or bool(HAN.match(line[start])))


def parts_of(line: str) -> list[tuple[int, int]]:
    """Give the places of the first parts of a line between its separators; the last part reaches to the end.

    >>> [("Home > Loans > What now?")[start:end] for start, end in parts_of("Home > Loans > What now?")]
    ['Home', 'Loans', 'What now?']
    """
    return list(_parts(line)) if len(line) <= LONGEST_TITLE + LONGEST_CRUMBS else [(0, len(line))]


@lru_cache(maxsize=256)
def _parts(line: str) -> tuple[tuple[int, int], ...]:
    places: list[tuple[int, int]] = []
    start = 0
    for found in SEPARATOR.finditer(line):
        if said(line[start : found.start()]):
            places.append((start, found.start()))
        start = found.end()
        if len(places) == PARTS:
            break
    places.append((start, len(line)))
    return tuple(places)


def drop_breadcrumb(sheet: Sheet) -> Iterator[Drop]:
    """Drop `SITE - CATEGORY - ` before the title: the rest of the first line is what a line below it says again."""
    for below in range(1, min(3, len(sheet.texts))):
        if below > 1 and not is_phrase(sheet.texts[below - 1], 20):
            return
        if end := crumbs_end(sheet.texts[0], said(sheet.texts[below])):
            yield 0, 0, end
            return


def drop_late_breadcrumb(sheet: Sheet) -> Iterator[Drop]:
    """Drop a second line `SITE - CATEGORY - TITLE` below the title itself."""
    if len(sheet.texts) > 1 and crumbs_end(sheet.texts[1], said(sheet.texts[0])):
        yield whole(sheet, 1)


def drop_site_after_title(sheet: Sheet) -> Iterator[Drop]:
    """Drop `_CATEGORY_SITE` after the title, which the next line says again: so browsers name a page.

    After a hyphen, only a name shaped like that of a site is dropped: a title may have two halves and its first half be a heading.
    """
    if len(sheet.texts) < 2:
        return
    line, title = sheet.texts[0], said(sheet.texts[1])
    if len(title) > LONGEST_TITLE or len(line) <= len(title):
        return
    for found in SEPARATOR.finditer(line[: LONGEST_TITLE + LONGEST_CRUMBS]):
        if same_title(line[: found.start()], title):
            rest = said(line[found.end() :])
            last = re.split(r"[-–—_|｜]", rest)[-1]
            if found.group().strip() in ("_", "|", "｜") or SITE.fullmatch(said(last)) or rest.casefold() in sheet.shared.crumbs:
                yield 0, found.start(), len(line)
            return


def drop_placed_breadcrumb(sheet: Sheet) -> Iterator[Drop]:
    """Drop a way that begins with “you are here” or “home”. Its last part stays where it can only be the title."""
    for index in head(sheet, 3):
        line = sheet.texts[index]
        if leads_to_body(line):
            yield whole(sheet, index)
            return
        if line.lstrip(EDGE)[:2].casefold() not in _starts() and not NUMBERED.match(line[:LONGEST_CRUMBS]):
            continue
        if end := _placed_end(line):
            following = sheet.texts[index + 1] if index + 1 < len(sheet.texts) else ""
            yield (index, 0, end) if _is_title(line[end:], following) else whole(sheet, index)
            return


def drop_glued_way(sheet: Sheet) -> Iterator[Drop]:
    """Drop `you are here: homeTITLE`, a way that lost its signs: what stands behind the home page is the title of a line near it."""
    for index in head(sheet, 3):
        line = said(sheet.texts[index])
        here = HERE.match(line) if len(line) <= LONGEST_TITLE and line[:2].casefold() in _starts() else None
        home = HOME.match(line, here.end()) if here else None
        near = sheet.texts[max(0, index - 1) : index + 4] if home else ()
        if home and any(same_title(line[home.end() :], text) for text in near):
            yield whole(sheet, index)
            return


def leads_to_body(line: str) -> bool:
    """Tell whether a line is a way whose end only says that the text follows, wherever it begins.

    >>> leads_to_body("风筝港 > > 正文"), leads_to_body("Kites > Ferries > Content"), leads_to_body("贷款 > 合同正文怎么看")
    (True, True, False)
    """
    parts = [part for part in WAY.split(line[:LONGEST_CRUMBS]) if said(part)]
    return len(parts) > 1 and len(line) < LONGEST_CRUMBS and said(parts[-1]).casefold() in words("body") and is_phrase(line, 16)


@cache
def _starts() -> frozenset[str]:
    """The first two letters of all words that begin a way: hardly any other line begins so."""
    return frozenset(word[:2] for word in words("home") | words("here"))


def _placed_end(line: str) -> int:
    """Give the offset of the last part of a way that says where it begins, or 0 where the line is none."""
    start = line[: LONGEST_TITLE + LONGEST_CRUMBS]
    here = HERE.match(start)
    numbered = NUMBERED.match(start)
    offset = here.end() if here else numbered.end() if numbered else len(start) - len(start.lstrip())
    places = [(offset + first, offset + last) for first, last in parts_of(line[offset:])]
    home = said(line[slice(*places[0])]).casefold() in words("home")
    if not home and not here:
        return 0
    if len(places) < 2 or len(line) > LONGEST_TITLE + LONGEST_CRUMBS:
        return len(line) if here and is_phrase(line, 12) and home else 0
    between = line[places[0][1] : places[1][0]].strip()
    if home and not here and between[-1:] not in HOME_SEPARATORS and (len(places) < 3 or not is_phrase(line, 24)):
        return 0
    if not home and between[-1:] not in HOME_SEPARATORS:
        return places[min(2, len(places) - 1)][0]
    return places[-1][0]


def _is_title(rest: str, following: str) -> bool:
    text = said(rest).strip(SPACED_SEPARATORS + " ")
    if not text or text.casefold() in words("body") or text.casefold() in words("control"):
        return False
    asks = text.endswith(("?", "？")) or size(text) >= SHORTEST_TITLE
    return asks and not same_title(text, following) and not text.endswith(STOPS[:2])


def drop_shared_breadcrumb(sheet: Sheet) -> Iterator[Drop]:
    """Drop the beginning of the first line that other sources of the batch have too, before other titles."""
    line = sheet.texts[0] if sheet.texts else ""
    places = parts_of(line) if sheet.shared.crumbs else []
    for start, _ in reversed(places[1:]):
        if line[:start].strip().casefold() in sheet.shared.crumbs and said(line[start:]):
            yield 0, 0, start
            return


def drop_named_site(sheet: Sheet) -> Iterator[Drop]:
    """Drop `SITE - CATEGORY - ` where the first part is shaped like the name of a site and the text never says it."""
    if len(sheet.texts) < 2:
        return
    line = sheet.texts[0]
    places = parts_of(line)
    name = said(line[slice(*places[0])])
    if not names_site(name, sheet):
        return
    if len(places) == 1:
        if size(sheet.texts[1]) >= SHORTEST_TITLE and len(sheet.texts[1]) <= LONGEST_TITLE and len(sheet.texts) > 2:
            yield whole(sheet, 0)
        return
    second = said(line[slice(*places[1])])
    category = len(places) > 2 and size(second) <= LONGEST_PART and not second.endswith(("?", "？"))
    end = places[2 if category else 1][0]
    if size(line[end:]) >= 2:
        yield 0, 0, end


def names_site(name: str, sheet: Sheet) -> bool:
    """Tell whether a phrase is shaped like the name of a site, and is said only once in the text."""
    return 0 < size(name) <= LONGEST_PART and bool(SITE.fullmatch(name)) and sum(text.count(name) for text in sheet.texts) == 1
