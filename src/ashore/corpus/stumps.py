"""Flags sentences that are no more than the end of the one before: `and the daily interest. Rate.` A stray stop cut them off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.mark import Mark
from ashore.languages import Language

LONGEST = 5


@cache
def _stump(language: Language) -> re.Pattern[str]:
    """Pattern of a sentence inside a line that holds nothing but nouns of the field and what goes before nouns."""
    nouns = "|".join(sorted(language.nouns, key=len, reverse=True))
    small = "|".join(sorted(language.before_nouns, key=len, reverse=True))
    words = rf"(?:(?:{small}|{nouns})[ ]){{0,{LONGEST}}}(?:{nouns})"
    opening = r"\.[ ](?:(?<=[a-zà-ÿ%]\.[ ])|(?<=,[0-9]{3}\.[ ]))(?=[A-ZÁÉÍÓÚÑ])"
    return compiled(rf"{opening}(?P<stump>(?i:{words}))(?=\.(?:[ ][A-ZÁÉÍÓÚÑ(0-9]|[ ]*(?:\n|\Z)))")


def stump(text: str, language: Language) -> Iterator[Mark]:
    """Flag a sentence without a verb that only goes on with the one before. At the head of a line it is a heading, and none.

    >>> from ashore.languages import ENGLISH
    >>> line = "Count the daily interest. Rate. It shows in the credit. Personal credit. Why? Call them. Not always. Fees. We ask."
    >>> [line[mark.start : mark.end] for mark in stump(line, ENGLISH)]
    ['Rate.', 'Personal credit.', 'Fees.']
    """
    for found in _stump(language).finditer(text) if language.nouns else ():
        note = "a sentence of nouns alone: a stray stop cut it from the one before"
        yield Mark(found.start("stump"), found.end() + 1, "stump", "unknown", None, (), note)
