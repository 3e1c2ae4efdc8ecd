"""Flags numbers of a list whose bracket is half, among others with whole ones."""

from __future__ import annotations

from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

WHOLE_NUMBER = lazily(r"[(（][1-9][0-9]?[)）]")
HALF_NUMBER = lazily(r"(?:(?<=[;；.。:：][ ])|(?<=[;；。]))([1-9][0-9]?[)）])(?=[ ]?\w)")
FEWEST = 2


def half_number(text: str, language: Language) -> Iterator[Mark]:
    """Flag a number of a list with half a bracket, among others with whole ones: `(1) …; 2) …; (3) …`.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in half_number("(1) a card; 2) a house; (3) a car. Or 1) and 2).", ENGLISH)]
    ['(2)']
    """
    if len(WHOLE_NUMBER.findall(text)) >= FEWEST:
        for found in HALF_NUMBER.finditer(text):
            line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
            if not WHOLE_NUMBER.search(line):
                continue
            value = f"({found[1]}" if found[1][-1] == ")" else f"（{found[1]}"
            yield Mark(*found.span(1), "half_number", "ambiguous", value, (value,), "a number of a list with half a bracket")
