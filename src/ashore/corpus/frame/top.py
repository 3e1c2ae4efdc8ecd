"""What stands around the title of a page: words of its sections, menus, tools for reading, its date and tags run together.

A title must follow before anything above it goes, so that a page never loses its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.corpus.frame.sheet import STOPS, Drop, Sheet, edges, head, is_phrase, said, size, tail, whole
from ashore.corpus.frame.signs import AGO, DATE, TIME, is_byline
from ashore.corpus.frame.words import labels, patterns, words
from ashore.lazily import lazily

FIRST_LINES = 4
MENU_LINES = 8
LONGEST_ROW = 80
LONGEST_TOKEN = 4
SHORTEST_TITLE = 8
LONGEST_TITLE = 30
LEAST_TOKENS = 2
FEWEST_OF_MENU = 4
FEWEST_TONGUES = 4
LONGEST_MENU = 400
TONGUE = lazily(labels("tongue"), re.IGNORECASE)
SECTION = lazily(patterns("section_shape"))
BARS = "|｜"
ASKS = ("?", "？")
NO_ROW = (*STOPS, *ASKS)
TOKENS = lazily(r"[\s\u3000|｜·/>›»、]+")
TOOL = lazily(
    rf"\W{{0,2}}(?:{labels('font')}\s*[:：]?\s*)?(?:(?:A\s?[+＋]\s*(?:A\s*)?A\s?[-－–](?![A-Za-z0-9])|A\s?[-－–]\s*(?:A\s*)?A\s?[+＋])"
    rf"|(?<=[:：])\s*大\s*中\s*小|[\[【(（]\s*大\s*中\s*小\s*[\])）】])[\s\])）】|｜]*",
)
STAMPED = lazily(rf"\W{{0,2}}(?:{DATE}{TIME}?|{AGO})", re.IGNORECASE)
LEADING_DATE = lazily(rf"\s*date\s+{DATE}\s+(?=\S)", re.IGNORECASE)
GLUED_STAMP = lazily(rf"\s*{DATE}{TIME}(?:\s*[/|｜]\s*(?=\S)|(?=[\u3400-\u9fff]))", re.IGNORECASE)
LONG_TEXT = 40
LISTED = lazily(r"[ \t\u3000]*[•*·●-]\s*(\S.{0,40})")
PLACEHOLDER = lazily(r"(\d)\1{2}[- ]?\1{3,4}[- ]?\1{3,4}")
MOBILE = lazily(r"1[3-9]\d{9}")
TAG_LABEL = lazily(rf"\s*{labels('tags')}\s*[:：]", re.IGNORECASE)
LONGEST_TAG = 10
FEWEST_RUN, LONGEST_RUN = 6, 24
HAN_ONLY = lazily(r"[\u3400-\u9fff]+")
READING = lazily(rf"{patterns('reading')}\s*[·|,]?\s*(?:{DATE})?", re.IGNORECASE)
LONE_SIGN = lazily(r"[-–—_|·•*~=.,。，、]{1,2}$")
CELL = lazily(r"\S{1,12}\s?[|｜]")
LAST_BAR = lazily(r"\s*[|｜]\s*$")
NUMBER = lazily(r"(?<!\d)(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|[48]00[ -]?\d{3,4}[ -]?\d{3,4})(?!\d)")
OFFER = lazily(patterns("offer"), re.IGNORECASE)


def is_section_row(text: str) -> bool:
    """Tell whether a line is nothing but the names of sections of a site.

    >>> is_section_row("资讯 法律 财经"), is_section_row("财经|借贷|问答|更多"), is_section_row("网贷 逾期 起诉")
    (True, True, False)
    """
    line = said(text)
    if len(line) > LONGEST_ROW or "---" in line or line.endswith(NO_ROW):
        return False
    tokens = [token for token in TOKENS.split(line.casefold().rstrip(":：")) if token]
    short = all(HAN_ONLY.fullmatch(token) and len(token) <= LONGEST_TOKEN + 1 for token in tokens)
    if short and len(tokens) > FEWEST_OF_MENU and tokens[0] in words("home"):
        return True
    known = sum(token in words("section") or bool(SECTION.fullmatch(token)) for token in tokens)
    known += len(tokens) > 1 and tokens[-1] in words("body")
    return known == len(tokens) > 0 or (
        known >= LEAST_TOKENS and 2 * known >= len(tokens) and all(len(token) <= LONGEST_TOKEN for token in tokens)
    )


def drop_sections(sheet: Sheet) -> Iterator[Drop]:
    """Drop the names of sections above the title, and the short lines above or between them."""
    sure = {index for index in head(sheet, MENU_LINES) if is_section_row(sheet.texts[index])}
    more = {index for index in head(sheet, MENU_LINES) if said(sheet.texts[index]).casefold() in words("section_more")}
    rows = sorted(sure | more) if sure or len(more) > 1 else []
    if not rows or rows[-1] + 2 >= len(sheet.texts) or not _is_title(sheet.texts[rows[-1] + 1]):
        return
    if all(index in rows or (_is_menu(sheet.texts[rows[-1]]) and is_phrase(sheet.texts[index], 3)) for index in range(rows[-1])):
        yield from (whole(sheet, index) for index in range(rows[-1] + 1))


def _is_menu(text: str) -> bool:
    return sum(text.count(bar) for bar in BARS) > 1


def _is_title(text: str) -> bool:
    stated = said(text).rstrip("!！").replace("?", "").replace("？", "")
    return len(said(text)) >= SHORTEST_TITLE and is_phrase(stated, LONGEST_TITLE) and not is_section_row(text)


def drop_tongues(sheet: Sheet) -> Iterator[Drop]:
    """Drop the menu of languages: a line that is nothing but their names, four or more, run together or with signs between."""
    for index in edges(sheet, MENU_LINES, MENU_LINES):
        line = said(sheet.texts[index])
        if len(line) < LONGEST_MENU and line.casefold().startswith(_tongues()) and is_menu_of_tongues(line):
            yield whole(sheet, index)


def is_menu_of_tongues(line: str) -> bool:
    """Tell whether a line is nothing but names of languages.

    >>> is_menu_of_tongues("English | French | German | Italian"), is_menu_of_tongues("English, French, German and Italian law")
    (True, False)
    """
    return len(TONGUE.findall(line)) >= FEWEST_TONGUES and not TONGUE.sub("", line).strip(" \t,，、/|｜·•()（）")


@cache
def _tongues() -> tuple[str, ...]:
    """All names of languages: a line that begins with none is passed over at once."""
    return tuple(words("tongue"))


def drop_tool(sheet: Sheet) -> Iterator[Drop]:
    """Drop the signs with which readers choose the size of letters, where a line of the head begins with them; so with the page's date."""
    if len(sheet.texts) > 1 and (stamp := LEADING_DATE.match(sheet.texts[0][:60])):
        yield 0, 0, stamp.end()
    for index in head(sheet, 6):
        if found := TOOL.match(sheet.texts[index][:60]):
            yield index, 0, found.end()


def drop_dated_tags(sheet: Sheet) -> Iterator[Drop]:
    """Drop a date run together with tags, below the title. Tags are known by their label, or because the text says each of them."""
    for index in range(1, min(FIRST_LINES, len(sheet.texts))):
        line = said(sheet.texts[index])
        found = STAMPED.match(line) if len(line) <= LONGEST_ROW else None
        if found and _are_tags(sheet, line[found.end() :]) and not _is_timeline(sheet, index):
            yield whole(sheet, index)


def _are_tags(sheet: Sheet, text: str) -> bool:
    if TAG_LABEL.match(text):
        return True
    if sheet.heard.is_han and _are_run_together(sheet, said(text)):
        return True
    tokens = [token for token in re.split(r"[\s\u3000,，、#|｜]+", said(text)) if token]
    others = "\n".join(sheet.texts)
    return (
        sheet.heard.is_han
        and bool(tokens)
        and all(2 <= len(token) <= LONGEST_TAG and token.isalpha() and not token.isascii() for token in tokens)
        and all(others.count(token) > 1 for token in tokens)
    )


def _are_run_together(sheet: Sheet, text: str) -> bool:
    """Tell whether a text is tags without a sign between them: one word begins several of them, or the text says each pair often."""
    if not FEWEST_RUN <= len(text) <= LONGEST_RUN or not HAN_ONLY.fullmatch(text):
        return False
    if text.find(text[:2], 3) > 0:
        return True
    others = "\n".join(sheet.texts)
    return len(text) % 2 == 0 and all(others.count(text[at : at + 2]) > 2 for at in range(0, len(text), 2))


def _is_timeline(sheet: Sheet, index: int) -> bool:
    """Tell whether other lines begin with a date too, so that this one tells what happened on it."""
    return any(STAMPED.match(said(text)[:40]) for other, text in enumerate(sheet.texts) if other != index)


def drop_glued_stamp(sheet: Sheet) -> Iterator[Drop]:
    """Drop the hour and day of a page where its first paragraph begins with them. Several such lines tell what happened when: they stay."""
    for index in range(1, min(3, len(sheet.texts))):
        text = sheet.texts[index]
        found = GLUED_STAMP.match(text[:60]) if len(text) >= LONG_TEXT else None
        if found and not _is_timeline(sheet, index):
            yield index, 0, found.end()
            return


def drop_listed_byline(sheet: Sheet) -> Iterator[Drop]:
    """Drop a byline that is a list near the top: its date on one line, beside it a section or a bare count on lines of their own."""
    lines = {index: found[1].strip() for index in head(sheet, MENU_LINES) if (found := LISTED.fullmatch(sheet.texts[index]))}
    dated = [index for index, said_there in lines.items() if STAMPED.fullmatch(said_there)]
    for index in dated:
        first = last = index
        while first - 1 in lines and _is_bit(lines[first - 1]):
            first -= 1
        while last + 1 in lines and _is_bit(lines[last + 1]):
            last += 1
        if first < last:
            yield from (whole(sheet, line) for line in range(first, last + 1))
            return


def _is_bit(text: str) -> bool:
    """Tell whether a line may be a part of such a byline: a count, a date, a section of one short word."""
    return text.isdigit() or is_byline(text) or (len(text) <= LONGEST_TOKEN and bool(HAN_ONLY.fullmatch(text)))


def drop_lone_number(sheet: Sheet) -> Iterator[Drop]:
    """Drop a number that only holds the place of one, `555-555-5555`, where the page ends, and a Chinese mobile number on its last line."""
    yield from (whole(sheet, index) for index in tail(sheet, 3) if PLACEHOLDER.fullmatch(said(sheet.texts[index])[:24]))
    yield from (whole(sheet, index) for index in tail(sheet, 1) if sheet.heard.is_han and MOBILE.fullmatch(said(sheet.texts[index])[:24]))


def drop_reading_time(sheet: Sheet) -> Iterator[Drop]:
    """Drop “N characters, N minutes to read”, where the page begins or ends."""
    for index in edges(sheet, 6, 8):
        if len(sheet.texts[index]) <= LONGEST_ROW and READING.fullmatch(said(sheet.texts[index]).strip("()（）[]【】 .。")):
            yield whole(sheet, index)


def drop_lone_sign(sheet: Sheet) -> Iterator[Drop]:
    """Drop a lone dash or bar where the page begins or ends: it would be taken for its title."""
    yield from (whole(sheet, index) for index in edges(sheet, 3, 2) if LONE_SIGN.match(said(sheet.texts[index])[:3]))


def drop_cell(sheet: Sheet) -> Iterator[Drop]:
    """Drop the label and the last bar of a page that was one cell of a table: `释义 |` above, and a bar behind the last sentence."""
    last = len(sheet.texts) - 1
    if last < 1 or not CELL.fullmatch(said(sheet.texts[0])):
        return
    bar = LAST_BAR.search(sheet.texts[last])
    if bar and sum(text.count(sign) for text in sheet.texts for sign in BARS) == LEAST_TOKENS:
        yield whole(sheet, 0)
        yield last, bar.start(), bar.end()


def drop_offer_above(sheet: Sheet) -> Iterator[Drop]:
    """Drop the line of a service with its number, or a number alone, above the title."""
    line = said(sheet.texts[0]) if len(sheet.texts) > 2 else ""
    if NUMBER.fullmatch(line) and _is_title(sheet.texts[1]):
        yield whole(sheet, 0)
    if not NUMBER.search(line[:LONGEST_ROW]) or len(line) > LONGEST_ROW or line.endswith(ASKS):
        return
    if size(line) > 1 and OFFER.search(line) and _is_title(sheet.texts[1]):
        yield whole(sheet, 0)
