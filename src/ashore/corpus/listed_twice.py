"""Flags a list that names one thing twice: `hotels, hotels, bars`. Two near words of the original became one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily

LONGEST = 30
SHORTEST = 5
QUOTED = lazily(r"[\"“”«](?P<word>[^\W\d_]{4,})[\"“”»],?[ ]\w{2,3}[ ][\"“”«](?P=word)[\"“”»]")
DENIED = ("un", "non", "in")
NOTE = "a list that names one thing twice: two near words of the original became one"


@cache
def _behind(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of how a list goes on, and of one other thing and the joint behind it."""
    joint = either(language.pairings)
    return compiled(rf",[ ]|[ ]{joint}[ ]"), compiled(rf"[^\W\d_]+(?:,[ ]|,?[ ]{joint}[ ])")


def listed_twice(text: str, language: Language) -> Iterator[Mark]:
    """Flag a thing that a list names twice. What one says twice on purpose is listed.

    >>> from ashore.languages import ENGLISH
    >>> line = "No hotels, hotels, bars; IOUs, receipts, IOUs and more; a loan is unsecured and unsecured. Never, never, and on, on."
    >>> [line[mark.start : mark.end] for mark in listed_twice(line, ENGLISH)]
    ['hotels, hotels', 'IOUs, receipts, IOUs', 'unsecured and unsecured']
    """
    if not language.pairings:
        return
    for start, end in sorted({*_in_rows(text, language), *_joined(text, language)}):
        if text[start:end].split(",")[0].split(" ")[0].lower() not in language.listed_on_purpose:
            yield _mark(text, start, end)
    for found in QUOTED.finditer(text) if '" ' in text or "” " in text or '", ' in text or "”, " in text else ():
        yield _mark(text, *found.span())


def _mark(text: str, start: int, end: int) -> Mark:
    word = text[start:end].split(",")[0].split(" ")[0]
    return Mark(start, end, "listed_twice", "ambiguous", word, (word,), NOTE)


def _word_at(text: str, end: int) -> str:
    """Give the long word that ends here, or nothing. Plain searches: this is asked at each comma."""
    word = (
        text[max(text.rfind(" ", end - LONGEST, end), text.rfind("\n", end - LONGEST, end)) + 1 : end]
        if end >= LONGEST
        else text[:end].split(" ")[-1]
    )
    return word if word.isalpha() and len(word) >= SHORTEST - (word[-1] in "sS") else ""


def _whole(text: str, word: str, start: int) -> bool:
    end = start + len(word)
    return text.startswith(word, start) and not (text[end : end + 1].isalnum() or text[end : end + 1] in "-'’")


def _in_rows(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Give the words that stand twice in a row in a list, or again after one other."""
    goes_on, other = _behind(language)
    comma = text.find(", ")
    while comma >= 0:
        after = comma + 2
        if word := _word_at(text, comma):
            end = after + len(word)
            if _whole(text, word, after) and goes_on.match(text, end) and text.find(word, end, end + len(word) + 6) < 0:
                yield comma - len(word), end
            elif word[-1] in "sS" and (between := other.match(text, after, after + LONGEST)) and _whole(text, word, between.end()):
                yield comma - len(word), between.end() + len(word)
        comma = text.find(", ", after)


def _joined(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Give the words that deny something and are joined to themselves: `unsecured and unsecured`."""
    for joint in language.pairings:
        place = text.find(f" {joint} ")
        while place >= 0:
            after = place + len(joint) + 2
            word = _word_at(text, place)
            if word.startswith(DENIED) and _whole(text, word, after):
                yield place - len(word), after + len(word)
            place = text.find(f" {joint} ", after)
