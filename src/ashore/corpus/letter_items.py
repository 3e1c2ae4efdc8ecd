"""Flags the letters of list items that lost their mark: `a Comisión:`, `bInterés:`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

LETTER = lazily(r"(?:^|(?<=\n))[ \t]*([a-h])(?:(?=[ ]?[A-ZÁÉÍÓÚÑ][a-zà-ÿ]{2,}[^\n]{0,60}?[:,.])|(?P<marked>[.)、](?!\w)))")
NEAR = 600


def letter_item(text: str, language: Language) -> Iterator[Mark]:
    """Flag the bare letter of an item, where the letter before or after it opens a line close by. A lone `a` is a word.

    >>> from ashore.languages import SPANISH
    >>> [mark.value for mark in letter_item("a Comisión: cada banco fija la suya.\\nbInterés: por días.\\nc. Recargos.", SPANISH)]
    ['a.', 'b. ']
    >>> list(letter_item("a Madrid, sin falta.\\nIremos.", SPANISH))
    []
    """
    found = list(LETTER.finditer(text))
    for index, each in enumerate(found):
        if each["marked"] is None and any(_follows(each, other) for other in found[max(0, index - 1) : index + 2]):
            gap = "" if text[each.end() : each.end() + 1] == " " else " "
            value = f"{each[1]}.{gap}"
            yield Mark(*each.span(1), "letter_item", "ambiguous", value, (value,), "a list letter without its mark")


def _follows(one: re.Match[str], other: re.Match[str]) -> bool:
    """Tell whether two letters are neighbours, of the alphabet and in the text."""
    return abs(ord(other[1]) - ord(one[1])) == 1 and abs(other.start() - one.start()) <= NEAR
