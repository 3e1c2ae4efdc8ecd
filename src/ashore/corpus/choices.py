"""Flags a choice or a pair of which both sides say the same: two terms of the original became one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.mark import Mark
from ashore.languages import Language

PAIRING = ("y", "e")
ARTICLES = ("the ", "la ", "el ")
REACH = 120
NOTE = "a choice between a word and itself: two terms of the original became one"


def same_choice(text: str, language: Language) -> Iterator[Mark]:
    """Flag a choice between a word and itself: `overdue or overdue`. Two terms of the original became one.

    >>> from ashore.languages import SPANISH
    >>> [mark.value for mark in same_choice("si la tarjeta está vencida o vencida", SPANISH)]
    ['vencida']
    """
    if language.alternatives:
        for found in _at_joints(text, language.alternatives, _said_twice(language)):
            yield Mark(*found.span(), "same_choice", "ambiguous", found[1], (found[1],), NOTE)
    if language.often_twice:
        for found in _at_joints(text, (*language.alternatives, *PAIRING), _joined_to_itself(language)):
            if found[1].lower() not in language.often_twice:
                yield Mark(*found.span(), "same_choice", "ambiguous", found[1], (found[1],), NOTE)


@cache
def _said_twice(language: Language) -> re.Pattern[str]:
    said, joint = r"([^\W\d_]{5,}|[^\W\d_]+(?:[ ][^\W\d_]+){1,2})", "|".join(language.alternatives)
    return compiled(rf"(?<![\w-]){said}[ ](?:{joint})[ ](?:{'|'.join(ARTICLES)})?\1(?=[ ]?[,.;:?!)\n]|$)")


@cache
def _joined_to_itself(language: Language) -> re.Pattern[str]:
    """Pattern of a long word joined to itself: `renuncia y renuncia`. What one says twice on purpose is listed; a choice may go on."""
    joint, pair = "|".join(language.alternatives), "|".join(PAIRING)
    return compiled(rf"(?<![\w-])([^\W\d_]{{7,}})[ ](?:(?:{joint})[ ]\1(?=[ ]que[ ])|(?:{pair})[ ]\1(?![\w-]))")


def _at_joints(text: str, joints: Iterable[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Match a pattern around the joints whose sides begin and end alike: the whole text need not be searched."""
    after = 0
    for left, right in sorted(place for joint in joints for place in _alike(text, f" {joint} ")):
        end = min(len(text), right + REACH)
        found = pattern.search(text, max(after, left - REACH), end)
        if found and found.start() < left < found.end() and (found.end() < end or end == len(text)):
            yield found
            after = found.end()


def _alike(text: str, joint: str) -> Iterator[tuple[int, int]]:
    """Give the places of a joint before which stands what begins after it, and after which what ends before it."""
    left = text.find(joint)
    while left >= 0:
        right = left + len(joint)
        begins = (right, *(right + len(article) for article in ARTICLES if text.startswith(article, right)))
        if text.find(text[left - 3 : left], right, right + REACH) >= 0 and any(
            text.find(text[begin : begin + 3], max(0, left - REACH), left) >= 0 for begin in begins
        ):
            yield left, right
        left = text.find(joint, right - 1)
