"""Flags rates whose sign is far: fees a period in a row, shares of a payment, a rate that moves, a number left between commas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.mark import Mark, either
from ashore.corpus.shape import says
from ashore.languages import Language
from ashore.lazily import lazily

NOTE = "a rate without a percent sign"
PERIOD = lazily(
    r"(?:º|°|\b)[ ]?(?:per[ií]odos?|cuotas?|plazos?|meses|mes|periods?|instal?lments?|months?|issues?)[ ]?[:：=][ ]?"
    r"(?P<rate>[0-9]{1,2}[.,][0-9]{1,2})(?![0-9]|[.,][0-9]|[ ]?[%％‰])"
)
FEWEST = 2
SIGNED = lazily(r"[%％‰]")


def _lines(text: str, words: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Give the lines in which one of the words stands, with where each begins. Plain looks first: a pattern of them all is slow."""
    start = 0
    for line in text.split("\n"):
        if says(line, words) and _any_of(words).search(line):
            yield start, line
        start += len(line) + 1


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return compiled(either(words))


def fee_row(text: str, language: Language) -> Iterator[Mark]:
    """Flag the fees of a row, period by period, of which none has a sign: `3 periods: 2.5, 6 periods: 4.5`.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in fee_row("The fees are: 3 months: 2.5, 6 months: 4.5. In March: 2.5.", ENGLISH)]
    ['2.5%', '4.5%']
    """
    for start, line in _lines(text, language.rates + language.fees):
        found = list(PERIOD.finditer(line))
        if len(found) >= FEWEST:
            yield from (_rate(start + each.start("rate"), each["rate"]) for each in found)


def _rate(start: int, said: str) -> Mark:
    return Mark(start, start + len(said), "lost_percent", "ambiguous", f"{said}%", (f"{said}%",), NOTE)


@cache
def _moves(language: Language) -> re.Pattern[str]:
    """Pattern of a rate that moves by a bare number, or of two of which neither has a sign, at the end of a clause."""
    number = r"[0-9]{1,2}(?:[.,][0-9]{1,3})?(?![0-9]|[.,][0-9]|[ ]?[%％‰])"
    move = rf"(?<!\w){either(language.rate_moves)}[ ](?P<moved>{number})"
    return compiled(
        rf"{move}(?:[ ]{either(language.either_or)}[ ](?P<other>[0-9]{{1,2}}[.,][0-9]{{1,3}}(?![0-9]|[ ]?[%％‰])))?(?=[.,;)]|[ ]?$)"
    )


def moved_rate(text: str, language: Language) -> Iterator[Mark]:
    """Flag the number by which a rate moves, where no sign stands: `the interest rate is reduced by 15.`

    >>> from ashore.languages import ENGLISH
    >>> line = "The interest rate for 20 years is reduced by 15. The rate floats by 0.8 or 5.64, the price rose by 15 yuan."
    >>> [mark.value for mark in moved_rate(line, ENGLISH)]
    ['15%', '5.64%']
    """
    for start, line in _lines(text, language.rates):
        for found in _moves(language).finditer(line):
            name = "other" if found["other"] else "moved"
            yield _rate(start + found.start(name), found[name])


SHARE = lazily(r"(?<![0-9.,/¥$€£])(?:100|10|5)(?![0-9]|[.,/:-][0-9]|[ ]?[%％‰])")
FEWEST_SHARES = 3
EQUALS = lazily(r"[=＝]")


@cache
def _counts(language: Language) -> re.Pattern[str]:
    return compiled(rf"[ ]?{either([*language.units, *language.counted])}(?![a-zà-ÿ])")


def share_row(text: str, language: Language) -> Iterator[Mark]:
    """Flag the shares that add up to a payment, where none has a sign: `least payment = 10 of the purchases, 100 of the fees, 100 of …`.

    Issuers of cards state the least payment so, 10 % of some parts and all of the others; two bare hundreds prove it.

    >>> from ashore.languages import ENGLISH
    >>> line = "Payment = 10 of the purchases, 100 of the fees and 100 interest."
    >>> [mark.value for mark in share_row(line, ENGLISH)], [*share_row("x = 100 yuan, 100 yuan, 10 yuan", ENGLISH)]
    (['10%', '100%', '100%'], [])
    """
    start = 0
    for line in text.split("\n"):
        equals = EQUALS.search(line) if line.count("100") > 1 and "%" not in line else None
        found = [each for each in SHARE.finditer(line, equals.end()) if not _counts(language).match(line, each.end())] if equals else []
        if len(found) >= FEWEST_SHARES and sum(each.group() == "100" for each in found) > 1:
            yield from (_rate(start + each.start(), each.group()) for each in found)
        start += len(line) + 1


ORPHAN = lazily(  # it begins with a digit, so it passes over a text many times as fast
    r"[0-9](?:(?<=[0-9][%％],[ ].)[0-9]?,(?=[ ][a-zà-ÿ]{3,})|(?<![0-9.,].)[0-9]?,[0-9]{1,2},[0-9]{1,2}(?=,[ ][a-zà-ÿ]))"
)


def orphan_number(text: str, language: Language) -> Iterator[Mark]:
    """Flag a number left alone between two commas behind a rate: `7.05%, 1, floating`, `7,05,1, con`.

    >>> from ashore.languages import ENGLISH
    >>> line = "The yearly rate was 7.05%, 1, floating by a fifth; the interest rate is 3%, 5%, or more."
    >>> [line[mark.start : mark.end] for mark in orphan_number(line, ENGLISH)]
    ['1,']
    """
    for start, line in _lines(text, language.rates):
        for found in ORPHAN.finditer(line):
            note = "a number left between two commas: what it counted is lost"
            yield Mark(start + found.start(), start + found.end(), "orphan_number", "unknown", None, (), note)
