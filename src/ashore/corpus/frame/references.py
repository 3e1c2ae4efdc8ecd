"""Lists of what an article was taken from, at its end: entries of encyclopedias, numbered titles, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.corpus.frame.sheet import SENTENCE_END, STOPS, Drop, Sheet, said, whole
from ashore.corpus.frame.words import labels, patterns
from ashore.lazily import lazily

LAST_LINES = 12
LONGEST_ENTRY = 160
LABEL = lazily(rf"\W{{0,3}}{labels('reference')}\s*[:：]?\s*$", re.IGNORECASE)
LABELLED = lazily(rf"\W{{0,3}}{labels('reference')}\s*[:：]\s*(?=\S)", re.IGNORECASE)
MARK = r"[\[【]\d{1,2}[\]】]"
ENTRY = lazily(rf"(?:(?:{MARK}|[(（]?\d{{1,2}}[)）.、])\s?)?[\"“《]?{patterns('reference_entry')}\s*[-–—_]+\s*\S", re.IGNORECASE)
NUMBERED = lazily(rf"{MARK}\s*\S")
LONE = lazily(rf"(?:{MARK}\s*)+$")
ADDRESS = lazily(r"https?://\S+$|www\.\S+$")
LAW = lazily(r"\b(?:law|act|code|article|court|ley|código|artículo|tribunal)\b|法|第.{1,6}条|规定|条例", re.IGNORECASE)


def drop_references(sheet: Sheet) -> Iterator[Drop]:
    """Drop the list of sources with which a page ends, and the label above it if nothing else stands below.

    Entries of encyclopedias go without a label too; numbered lines and addresses only under one. A list that names a law stays.
    """
    first = len(sheet.texts)
    while first > 1 and len(sheet.texts) - first < LAST_LINES and _may_be_entry(sheet.texts[first - 1]):
        first -= 1
    if first == len(sheet.texts):
        return
    label = first > 1 and len(sheet.texts[first - 1]) <= LONGEST_ENTRY and bool(LABEL.match(sheet.texts[first - 1]))
    while not label and first < len(sheet.texts) and not is_reference(sheet.texts[first]):
        first += 1
    yield from (whole(sheet, index) for index in range(first - label, len(sheet.texts)))


def _may_be_entry(text: str) -> bool:
    line = said(text)
    if len(line) > LONGEST_ENTRY or line.endswith(STOPS):
        return False
    if is_reference(text) or ADDRESS.match(line):
        return True
    return bool(NUMBERED.match(line)) and not SENTENCE_END.search(line) and not LAW.search(line)


def is_reference(text: str) -> bool:
    """Tell whether a line is the entry of an encyclopedia and no sentence, or nothing but the number of one.

    >>> is_reference("Otter Encyclopedia-Credit card"), is_reference("An encyclopedia - as I said - is no law.")
    (True, False)
    >>> is_reference("References: Otter Encyclopedia - Loan"), is_reference("[1]")
    (True, True)
    """
    line = said(text)
    if len(line) > LONGEST_ENTRY:
        return False
    if LONE.match(line):
        return True
    label = LABELLED.match(line)
    entry = line[label.end() :] if label else line
    named = ENTRY.match(entry) or (label and ADDRESS.match(entry))
    return bool(named) and not line.endswith(STOPS) and not SENTENCE_END.search(line.replace("://", ""))
