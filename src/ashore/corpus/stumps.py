"""Flags sentences that are no more than the end of the one before: `and the daily interest. Rate.` A stray stop cut them off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.mark import Mark
from ashore.languages import Language

LONGEST = 5
LONGEST_WORD = 30


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
    >>> line = "Count the daily interest. Rate. It shows in the credit. Personal credit. Why? Call them. Cards. Loans. Fees. All count."
    >>> [line[mark.start : mark.end] for mark in stump(line, ENGLISH)]
    ['Rate.', 'Personal credit.']
    """
    stumps = list(_stump(language).finditer(text)) if language.nouns else []
    starts, ends = {found.start() for found in stumps}, {found.end() for found in stumps}
    for found in stumps:
        if found.end() in starts or found.start() in ends:
            continue  # several in a row are a style
        note = "a sentence of nouns alone: a stray stop cut it from the one before"
        yield Mark(found.start("stump"), found.end() + 1, "stump", "unknown", None, (), note)


@cache
def _second_half(language: Language) -> re.Pattern[str]:
    """Pattern of a stop and the second word of a compound, where the sentence goes on behind it."""
    halves = "|".join(sorted({each.split()[1].capitalize() for each in language.compounds}))
    goes_on = r"and|or|is|are|was|were|will|may|can|of|in|on|for|by|from|has|have|that|which|as"
    return compiled(rf"\.[ ](?P<half>{halves})(?=[ ](?:{goes_on})[ ]|[,.;])")


def cut_compound(text: str, language: Language) -> Iterator[Mark]:
    """Flag a stop inside a compound: `it shows in the credit. Report and stays`. An order that begins with the second word is none.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in cut_compound("It shows in the credit. Report and stays. Use no credit. Report the call.", ENGLISH)]
    [' report']
    """
    for found in _second_half(language).finditer(text) if language.compounds else ():
        first = text[max(0, found.start() - LONGEST_WORD) : found.start()].split(" ")[-1]
        if f"{first} {found['half'].lower()}" in language.compounds:
            value = found.group()[1:].lower()
            note = "a stop inside a compound: it cuts the sentence"
            yield Mark(*found.span(), "cut_compound", "ambiguous", value, (value, found.group()), note)
