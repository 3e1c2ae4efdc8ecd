"""Flags values that contradict themselves: a range whose ends are equal or fall, a term said twice in years and months that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.expression import readings
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily

NUMBER = r"[0-9]+(?:[.,][0-9]+)*,?(?:\+0)?(?:,[0-9]{3})*"
NEAR = r"[^0-9.;:\n]{0,30}?"


@cache
def _between(language: Language) -> re.Pattern[str]:
    """Pattern of a lower and an upper end that are the same number: `more than 5,000 yuan but less than 5,000`."""
    low, high = either(language.lower_ends), either(language.upper_ends)
    return compiled(rf"(?<!\w){low}[ ](?P<value>{NUMBER})(?P<unit>{NEAR})(?<!\w){high}[ ](?P=value)(?![0-9])(?P<other>[^.;\n]{{0,12}})")


def same_ends(text: str, language: Language) -> Iterator[Mark]:
    """Flag a range that begins where it ends: at least one of its numbers lost digits or its unit.

    >>> from ashore.languages import ENGLISH
    >>> [mark.start for mark in same_ends("Sums of more than 5, yuan but less than 5, yuan are large.", ENGLISH)]
    [8]
    >>> list(same_ends("Pay more than 5 yuan but less than 5 million yuan.", ENGLISH))
    []
    """
    if not language.lower_ends:
        return
    scale = compiled(rf"[ ]?{either(language.scales)}(?!\w)")
    unit = compiled(rf"[ ]?(?:[%％‰]|{either([*language.units, *language.money])}(?!\w))")
    for found in _between(language).finditer(text):
        same = bool(scale.search(found["unit"])) == bool(scale.match(found["other"]))
        if same and (unit.match(found["unit"]) or unit.match(found["other"])):
            note = "a range whose two ends are the same number"
            yield Mark(found.start(), found.start("other"), "same_ends", "unknown", None, (), note)


@cache
def _falling(language: Language) -> re.Pattern[str]:
    unit = either([*language.units, "installments", "instalments", "times", "cuotas", "veces"])
    dash = rf"[ ]?[-–~～][ ]?|[ ]{either(language.links)}[ ]" if language.links else r"[ ]?[-–~～][ ]?"
    return compiled(rf"(?<![0-9.,:/-])([0-9]{{1,3}})(?:{dash})([0-9]{{1,3}})(?=[ ]?(?:{unit})(?!\w))")


FALLS = lazily(
    r"(?:from|de|drop\w*|fell|falls?|reduc\w+|shorten\w+|lower\w*|baj\w+|redu\w+|compared|versus|room|no\.|act|n\.º)[ ]?$", re.IGNORECASE
)
LOWER_UNITS = lazily(r"[ ]?(?:or|o|and|y)[ ]?")


def falling_range(text: str, language: Language) -> Iterator[Mark]:
    """Flag a short range that falls: `wait 30-7 days`. A digit was lost, or the ends changed places. What is said to fall may.

    >>> from ashore.languages import ENGLISH
    >>> line = "Wait 30-7 days, 3-7 days, 24-7 help; it fell from 12 to 6 months; 2 or 1 days."
    >>> [line[mark.start : mark.end] for mark in falling_range(line, ENGLISH)]
    ['30-7']
    """
    for found in _falling(language).finditer(text):
        if (
            int(found[1]) <= int(found[2])
            or LOWER_UNITS.search(found.group())
            or FALLS.search(text[max(0, found.start() - 24) : found.start()])
        ):
            continue
        note = "a range that falls: a digit is lost, or its ends changed places"
        yield Mark(found.start(), found.end(), "falling_range", "unknown", None, (), note)


@cache
def _terms(language: Language) -> re.Pattern[str]:
    years, months = either(language.year_words), either(language.month_words)
    number = r"(?<![0-9.,-])(?P<{}>[0-9]{{1,4}})(?:[.,]0)?"
    more = "(?:[ ][yo][ ]más|[ ](?:or|and)[ ](?:more|over|above))?"
    return compiled(
        rf"{number.format('years')}[ ]{years}[ ]?[(（=][ ]?{number.format('months')}[ ]{months}[ ]?[)）,.;]"
        rf"|{number.format('months2')}[ ]{months}[ ]?[(（=][ ]?{number.format('years2')}[ ]{years}{more}[ ]?[)）,.;]"
    )


def unequal_terms(text: str, language: Language) -> Iterator[Mark]:
    """Flag a term said in years and again in months that do not make them: `2010 years (120 months)`.

    >>> from ashore.languages import ENGLISH
    >>> [mark.candidates for mark in unequal_terms("for 2010 years (120 months), 20 years (240 months)", ENGLISH)]
    [('10', '120')]
    """
    if not language.month_words:
        return
    for found in _terms(language).finditer(text):
        years, months = int(found["years"] or found["years2"]), int(found["months"] or found["months2"])
        if years * 12 == months:
            continue
        likely = (str(months // 12),) if months % 12 == 0 else ()
        note = "the same term in years and in months that differ"
        yield Mark(
            found.start(),
            found.end(),
            "unequal_terms",
            "ambiguous" if likely else "unknown",
            likely[0] if likely else None,
            (*likely, str(months)),
            note,
        )


IDLE = lazily(r"(?<![0-9.,:/-])(?!0)[0-9]{1,3}[.,]0(?=[ ])")


@cache
def _counted(language: Language) -> re.Pattern[str]:
    return compiled(rf"[ ]{either([*language.plurals, *language.year_words])}(?!\w)")


def idle_decimal(text: str, language: Language) -> Iterator[Mark]:
    """Flag a nought behind the point where things are counted: `20.0 years` was 20 years, or 200.

    >>> from ashore.languages import ENGLISH
    >>> [mark.candidates for mark in idle_decimal("over 20.0 years at 5.0 %", ENGLISH)]
    [('20',)]
    """
    for found in IDLE.finditer(text) if language.plurals else ():
        if _counted(language).match(text, found.end()):
            value = found.group()[:-2]
            yield Mark(*found.span(), "idle_decimal", "ambiguous", value, (value,), "whole things counted with a decimal")


GROUPS = lazily(r"(?<![0-9.,/:-])[0-9]{1,3}(?:,[0-9]{1,4}){2,4}(?![0-9]|[,.:/-][0-9])")
WHOLE_GROUPS = lazily(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")


def odd_groups(text: str, language: Language) -> Iterator[Mark]:
    """Flag a number with commas that are neither groups nor decimals: `7,05,1`. Lists of articles without spaces are left alone.

    >>> from ashore.languages import SPANISH
    >>> [mark.start for mark in odd_groups("El tipo era de 7,05,1 y no 1,000,000 ni los artículos 3,4,5.", SPANISH)]
    [15]
    """
    for found in GROUPS.finditer(text):
        parts = found.group().split(",")
        counts_on = [int(part) for part in parts] == sorted({int(part) for part in parts})
        if not WHOLE_GROUPS.fullmatch(found.group()) and not counts_on:
            yield Mark(*found.span(), "odd_groups", "unknown", None, (), "commas in a number that are neither groups nor decimals")


PLAIN = r"[0-9][0-9.,]{2,}[0-9]"
EQUATION = lazily(rf"(?<![0-9.,])({PLAIN})[ ]?=[ ]?({PLAIN})(?![0-9%‰]|[ ]?[*/+×÷x%‰-])")
WORKED = lazily(r"[*/+×÷x%-][ ]?$|[0-9)\]][ ]$")


def unequal_numbers(text: str, language: Language) -> Iterator[Mark]:
    """Flag two plain numbers said to be equal that are not: `1000049000 = 149000`. The sign between their parts was lost.

    >>> from ashore.languages import SPANISH
    >>> [mark.start for mark in unequal_numbers("En total 1000049000 = 149000 yuanes; 1.000,00 = 1000", SPANISH)]
    [9]
    """
    for found in EQUATION.finditer(text):
        if WORKED.search(text[max(0, found.start() - 2) : found.start()]):
            continue
        if not set(readings(found[1])) & set(readings(found[2])):
            yield Mark(*found.span(), "unequal_numbers", "unknown", None, (), "two numbers said to be equal: a sign between them was lost")


HIGHEST_DAY = 31
ORDINAL = lazily(r"(?:^|(?<=\n)|(?<=[.;:]\s))([0-9]{2,3})(?:st|nd|rd|th)[ ](?=[a-z])")
COUNTED_SO = lazily(
    r"(?:century|anniversary|day|birthday|edition|congress|session|percentile|street|avenue|floor|place|time|minute|and|to)\b"
)


def ordinal_article(text: str, language: Language) -> Iterator[Mark]:
    """Flag an ordinal that opens a sentence where an article of a law is meant: `196th malicious overdraft` (第196条).

    >>> from ashore.languages import ENGLISH
    >>> [mark.candidates for mark in ordinal_article("196th malicious overdraft is fraud. 50th anniversary.", ENGLISH)]
    [('Article 196',)]
    """
    for found in ORDINAL.finditer(text) if language.articles else ():
        if int(found[1]) > HIGHEST_DAY and not COUNTED_SO.match(text, found.end()):
            value = f"{language.articles[0].capitalize()} {found[1]}"
            yield Mark(found.start(), found.end() - 1, "ordinal_article", "ambiguous", value, (value,), "an article of a law as an ordinal")
