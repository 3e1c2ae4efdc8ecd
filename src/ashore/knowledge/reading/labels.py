"""Leaves out numbers that name something and measure nothing: step 3, months two and three, 第三方, two thirds."""

from __future__ import annotations

import re
from functools import cache

from ashore.compiled import compiled
from ashore.knowledge.reading.grammar import Grammar
from ashore.knowledge.reading.grammars import grammar_of
from ashore.knowledge.reading.numerals import Numeral
from ashore.lazily import lazily

_REACH = 32
_CHAIN = lazily(r" ?(?:,|and|to|y|al?|hasta(?: el)?|-|、|至|和|到) ?")


@cache
def _labels(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    grammar = grammar_of(lang)
    return compiled(grammar.time_labels), compiled(grammar.not_after)


def unlabelled(text: str, numbers: list[Numeral], grammar: Grammar) -> list[Numeral]:
    """Leave out the numbers that only name something: step 3, months two and three, 第三方, and parts of fractions."""
    _, not_after = _labels(grammar.lang)
    kept: list[Numeral] = []
    labelled = last = -1
    for number in numbers:
        chained = labelled >= 0 and _CHAIN.fullmatch(text, labelled, number.start)
        if chained or _is_labelled(text, number.start, last, grammar):
            labelled = number.end
        elif not not_after.match(text, number.end):
            kept.append(number)
        last = number.end
    return kept


def _is_labelled(text: str, start: int, last: int, grammar: Grammar) -> bool:
    """Whether a word before the number makes it a name. Behind another number, at `last`, a word of time is its unit: 3 months 10 days.

    >>> from ashore.knowledge.reading import read_quantities
    >>> [read_quantities(text, "en") for text in ("months two and three\\n\\ndays 30 to 90", "days 30 to 90")]
    [(), ()]
    """
    if grammar.script == "Han":
        return text[start - 1 : start] in grammar.labels or text[max(0, start - 2) : start] in grammar.labels
    if text[start - 1 : start] not in (" ", "º", "."):
        return False
    head = text[max(0, start - _REACH) : start].rstrip()
    word = head[max(head.rfind(" "), head.rfind("\n")) + 1 :].strip("(")
    if word not in grammar.labels:
        return False
    if word not in grammar.durations:
        return True
    behind = last >= 0 and start - last <= len(word) + 3 and "\n" not in text[last:start]
    return not behind and bool(_labels(grammar.lang)[0].search(text, max(0, start - _REACH), start))
