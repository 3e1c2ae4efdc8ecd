"""Flags rates without a percent sign that no word for a rate stands before: the other end has it, or the sentence can only mean a share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily

NUMBER = r"(?P<rate>[0-9]{1,3}(?:[.,][0-9]{1,3})?)(?![0-9]|[.,][0-9]|[ ]?[%％‰])"
DIGIT = lazily("[0-9]")
SIGNED = r"[0-9](?:[.,][0-9]+)?[ ]?[%％]"


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    """Patterns of an end without its sign behind one that has it, and of what the language says of shares alone."""
    links = r"[ ]?[-–—~～至到][ ]?" + (rf"|[ ](?:{'|'.join(language.share_links)})[ ]" if language.share_links else "")
    ends = r"(?=[.,;:)，。；：）](?![0-9])|$|[ ]?(?:的|提|收|计|左右|不等|之间)" + (
        rf"|[ ]{either(language.share_ends)}(?!\w))" if language.share_ends else ")"
    )
    return compiled(rf"{SIGNED}(?:{links}){NUMBER}{ends}", re.MULTILINE), *(
        compiled(each.replace("{rate}", NUMBER)) for each in language.shares
    )


def half_percent(text: str, language: Language) -> Iterator[Mark]:
    """Flag a share without its sign: `15% to 30 of what it collects`, `un 14 más que`.

    >>> from ashore.languages import CHINESE, ENGLISH, SPANISH
    >>> [mark.value for mark in half_percent("It keeps 15% to 30 of what it collects, and 5% to 3 people.", ENGLISH)]
    ['30%']
    >>> [mark.value for mark in half_percent("Eran un 14 más que antes, el día 14.", SPANISH)]
    ['14 %']
    >>> [mark.value for mark in half_percent("每天按0.05收罚息，按3个月计算。", CHINESE)]
    ['0.05%']
    """
    after = 0
    lines = list(_counting(text))
    all_found = (each for pattern in _patterns(language) for line in lines for each in pattern.finditer(text, *line))
    for found in sorted(all_found, key=lambda each: each.start("rate")):
        if found.start("rate") >= after:
            value = f"{found['rate']}{language.percent}"
            yield Mark(*found.span("rate"), "half_percent", "ambiguous", value, (value,), "a share without a percent sign")
            after = found.end("rate")


def _counting(text: str) -> Iterator[tuple[int, int]]:
    """Give the lines that hold a digit, by where they begin and end: no pattern need look at the others."""
    start = 0
    for line in text.split("\n"):
        if DIGIT.search(line):
            yield start, start + len(line)
        start += len(line) + 1
