"""Flags numbers whose unit does not fit them: `1 years`, `3, yuan`, dollars in a text about yuan, a sum restated as a tenth of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.expression import readings
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily

LONE_ONE = lazily(r"1(?<![0-9.,:/–—-].)[ \u00a0]")


YEAR = lazily(
    r"(?<![\w.,/-])(?<!a[ ])(?<!an[ ])(?:[2-9]|[1-9][0-9])[ ]year(?=[ ]?\(|[ ](?:and|is|are|will)\b|[.;)](?:[ ]|$))", re.MULTILINE
)


@cache
def _one(language: Language) -> re.Pattern[str]:
    return compiled(rf"(?P<joined>(?<!\w){either(language.links)}[ ])?(?<![0-9.,:/–—-])1[ \u00a0]{either(language.plurals)}(?!\w)")


def one_of_many(text: str, language: Language) -> Iterator[Mark]:
    """Flag a 1 before a plural: a digit or a word was lost with the original's unit.

    >>> from ashore.languages import ENGLISH
    >>> [mark.start for mark in one_of_many("It took 1 years; 1 year, 11 years, 0.1 years, 0 or 1 days.", ENGLISH)]
    [8]
    >>> [mark.value for mark in one_of_many("It runs 10 year (120 months), with a 10 year term.", ENGLISH)]
    ['10 years']
    """
    for found in YEAR.finditer(text) if "years" in language.plurals else ():
        value = f"{found.group()}s"
        yield Mark(*found.span(), "one_of_many", "ambiguous", value, (value,), "several years, and the word in the singular")
    if language.plurals and LONE_ONE.search(text):
        for found in _one(language).finditer(text):
            if found["joined"]:
                continue
            note = "a 1 before a plural: a digit may be lost, or the unit is another"
            yield Mark(found.start(), found.end(), "one_of_many", "unknown", None, (), note)


@cache
def _cut(language: Language) -> re.Pattern[str]:
    return compiled(
        rf"[0-9](?<![0-9.,/-].)(?!(?:(?<=1)9|(?<=2)0)[0-9]{{2}}[.,])[0-9.,]*[{language.grouping},][ ]{either(language.money)}(?!\w)"
    )


def cut_amount(text: str, language: Language) -> Iterator[Mark]:
    """Flag an amount with a comma before its unit: what followed the comma is lost.

    >>> from ashore.languages import ENGLISH
    >>> [mark.start for mark in cut_amount("He owes 3, yuan. In 2019, yuan loans grew.", ENGLISH)]
    [8]
    """
    for found in _cut(language).finditer(text):
        note = "a comma before the unit: digits or words after it may be lost"
        yield Mark(found.start(), found.end(), "cut_amount", "unknown", None, (), note)


FEWEST = 3
BRACKET = lazily(r"[(（][^()（）\n]{0,40}$")


@cache
def _foreign(language: Language) -> re.Pattern[str]:
    return compiled(
        rf"(?:[0-9][0-9.,]*|{either(language.scales)})[ ](?:{either(language.scales)}[ ])?(?P<word>{either(language.foreign_money)})(?!\w)"
    )


def other_money(text: str, language: Language) -> Iterator[Mark]:
    """Flag another currency in a text that counts in yuan and names no other country: the engine took it for its own.

    >>> from ashore.languages import ENGLISH
    >>> line = "5 yuan, 50 yuan, 500 yuan, and then thousand dollars."
    >>> [line[mark.start : mark.end] for mark in other_money(line, ENGLISH)]
    ['thousand dollars']
    """
    if not language.foreign_money or text.count(" yuan") < FEWEST or any(word in text for word in language.abroad):
        return
    for found in _foreign(language).finditer(text):
        if not BRACKET.search(text[max(0, found.start() - 60) : found.start()]):
            value = f"{found.group()[: found.start('word') - found.start()]}{language.money[0]}"
            note = "another currency where all else is yuan"
            yield Mark(found.start(), found.end(), "other_money", "ambiguous", value, (value, found.group()), note)


@cache
def _restated(language: Language) -> re.Pattern[str]:
    unit = rf"(?:[ ]?{either(language.money)})?"
    return compiled(
        rf"(?P<one>[0-9](?<![0-9.,].)[0-9.,]*[0-9]){unit}[ ]?[,，;(（]?[ ]?{either(language.restates)}[,，]?[ ]?"
        rf"(?P<other>[0-9][0-9.,]*[0-9])(?=[ ]?{either(language.money)})"
    )


def restated(text: str, language: Language) -> Iterator[Mark]:
    """Flag an amount that is said again with a 0 more or less: `100,000, that is 10000 yuan`.

    >>> from ashore.languages import ENGLISH
    >>> [mark.candidates for mark in restated("It is 100,000, that is 10000 yuan, or 500, that is, 500 yuan.", ENGLISH)]
    [('100,000', '10000')]
    """
    for found in _restated(language).finditer(text) if language.restates else ():
        pairs = [(one, other) for one in readings(found["one"]) for other in readings(found["other"])]
        if pairs and all(one != other for one, other in pairs) and any(_tenfold(one, other) for one, other in pairs):
            note = "an amount said again with a 0 more or less"
            yield Mark(found.start("other"), found.end("other"), "restated", "ambiguous", None, (found["one"], found["other"]), note)


def _tenfold(one: float, other: float) -> bool:
    """Tell whether one number is ten, a hundred or a thousand times the other."""
    low, high = sorted((one, other))
    return bool(low) and high / low in (10.0, 100.0, 1000.0)
