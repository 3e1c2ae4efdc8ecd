"""Flags hours of the clock with a space behind their colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

GAPPED = lazily(
    r"(?<![0-9:.,/])(?:[01]?[0-9]|2[0-4]):[ ](?:00|15|30|45|59)(?![0-9:%]|[.,][0-9])|(?<![0-9:.,/])1?[0-9]:[ ][0-5][0-9](?=[ ]?[ap]\.?m)"
)
WORD = lazily(r"(?<!\w)(?:before|after|at|until|till|to|by|from|of|las|la|antes|hasta|desde)[ ](?:the[ ]|las?[ ])?$", re.IGNORECASE)
HALF = lazily(r"[ ]?[ap]\.?m")
REACH = 16


def gapped_hour(text: str, language: Language) -> Iterator[Mark]:
    """Flag an hour that a space parts from its minutes: `before 24: 00`. Behind any other word it may be a ratio or a verse.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in gapped_hour("Pay before 24: 00, or at 9: 30. Luke 3: 15; a list of 2: 10 and 30.", ENGLISH)]
    ['24:00', '9:30']
    >>> [mark.value for mark in gapped_hour("Open 6: 30pm-17", ENGLISH)]
    ['6:30']
    """
    for found in GAPPED.finditer(text):
        if WORD.search(text[max(0, found.start() - REACH) : found.start()]) or HALF.match(text, found.end()):
            value = found.group().replace(" ", "")
            yield Mark(found.start(), found.end(), "gapped_hour", "ambiguous", value, (value,), "a space inside an hour")
