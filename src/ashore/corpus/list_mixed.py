"""Flags lists that count in two ways: `Step 3` or `I.` beside 2., a number in words, a number with nothing behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.list_words import LINE_NUMBER
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily

ROMAN = ("I", "II", "III", "IV", "V")
# The digit stands first, since a search for it is quick; what stands before it is looked at only there.
MOVED = lazily(
    r"[1-9]\.(?=[ ](?:[A-Z][a-z]|[0-9]{3}))(?:(?<=[a-z],[ ][1-9]\.)(?=[ ][A-Z][a-z])"
    r"|(?:(?<=[ ]with[ ][1-9]\.)|(?<=[ ]of[ ][1-9]\.)|(?<=[ ]by[ ][1-9]\.)|(?<=[ ]number[ ][1-9]\.))(?=[ ][0-9]{3}))"
)
EMPTY = lazily(r"^[ \t]*(?P<number>[0-9]{1,2})[.、][ ]*$", re.MULTILINE)


@cache
def _heads(language: Language) -> re.Pattern[str]:
    """Pattern of a line that begins with a step, a Roman number or a number in words."""
    words, worded = either(language.step_words), either(language.numbers[1:] or ("\0",))
    roman = "|".join(ROMAN)
    ways = (
        rf"(?P<step>{words}[ ](?P<number>[0-9]{{1,2}}))(?=[ ][^\W\d_])",
        rf"(?P<word>(?=[A-Z]){worded})(?=[,.][ ][a-zà-ÿ])",
        rf"(?P<roman>{roman})(?=\.[ ][^\W\d_])",
    )
    return compiled(rf"^[ \t]*(?:{'|'.join(ways)})", re.MULTILINE)


def _value(found: Mapping[str, str | None], language: Language) -> int:
    """Tell which number a line counts."""
    if found["number"]:
        return int(found["number"])
    if found["word"]:
        return language.numbers.index(found["word"].lower()) + 1
    return ROMAN.index(str(found["roman"])) + 1


def list_mixed(text: str, language: Language) -> Iterator[Mark]:
    """Flag a line that counts otherwise than the next or the last one does, and one that begins with a number in words.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in list_mixed("2. Write.\\nStep 3 call\\n4. Wait.\\nFive, the court decides.", ENGLISH)]
    ['3.', '5.']
    >>> [mark.value for mark in list_mixed("I. Messages\\n2. Calls\\n3.", ENGLISH)]
    ['1.', '3.']
    >>> [mark.value for mark in list_mixed("It begins with 1. 1068, or (after deposits, 2. Auction of it) so.", ENGLISH)]
    ['1.', '2.']
    >>> list(list_mixed("Step 1 write\\nStep 2 call\\nI. Messages\\nII. Calls", ENGLISH))
    []
    """
    for found in MOVED.finditer(text):
        yield _mark(found.span(), int(found.group()[0]), "a list number in mid-sentence")
    heads, empty = list(_heads(language).finditer(text)), list(EMPTY.finditer(text))
    if not heads and not empty:
        return
    numbers = {int(mark[2]) for mark in LINE_NUMBER.finditer(text)}
    for each in heads:
        number = _value(each.groupdict(), language)
        alone = number not in numbers and numbers & {number - 1, number + 1}
        if each["word"] or alone:
            yield _mark(each.span(str(each.lastgroup if each.lastgroup != "number" else "step")), number, "a list that counts in two ways")
    for each in empty:
        number = int(each["number"])
        if number - 1 in numbers and number not in numbers:
            yield _mark(each.span("number"), number, "a list number with nothing behind it")


def _mark(span: tuple[int, int], number: int, note: str) -> Mark:
    return Mark(*span, "list_mixed", "ambiguous", f"{number}.", (f"{number}.",), note)
