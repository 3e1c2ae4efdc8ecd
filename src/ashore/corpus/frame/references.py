"""Lists of what an article was taken from, at its end: entries of encyclopedias, with or without a label above them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.corpus.frame.sheet import SENTENCE_END, STOPS, Drop, Sheet, said, whole
from ashore.corpus.frame.words import labels, patterns, words

LAST_LINES = 12
LONGEST_ENTRY = 120
LABEL = re.compile(rf"\W{{0,3}}{labels('reference')}\s*[:：]?\s*$", re.IGNORECASE)
ENTRY = re.compile(rf"(?:[\[(（【]?\d{{1,2}}[\])）】.、]\s?)?[\"“《]?{patterns('reference_entry')}\s*[-–—_]+\s*\S", re.IGNORECASE)


def drop_references(sheet: Sheet) -> Iterator[Drop]:
    """Drop the entries of encyclopedias with which a page ends, and the label above if nothing else stands below it."""
    if not any(cue in sheet.heard.lower for cue in words("reference_cue")):
        return
    first = len(sheet.texts)
    while first > 1 and len(sheet.texts) - first < LAST_LINES and is_reference(sheet.texts[first - 1]):
        first -= 1
    if first == len(sheet.texts):
        return
    if first > 1 and len(sheet.texts[first - 1]) <= LONGEST_ENTRY and LABEL.match(sheet.texts[first - 1]):
        first -= 1
    yield from (whole(sheet, index) for index in range(first, len(sheet.texts)))


def is_reference(text: str) -> bool:
    """Tell whether a line is the entry of an encyclopedia and no sentence.

    >>> is_reference("Otter Encyclopedia-Credit card"), is_reference("An encyclopedia - as I said - is no law.")
    (True, False)
    """
    line = said(text)
    return len(line) <= LONGEST_ENTRY and bool(ENTRY.match(line)) and not line.endswith(STOPS) and not SENTENCE_END.search(line)
