"""Repairs of telephone numbers split at a 1, or a digit short. The tables of area codes and of public short numbers are the witnesses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.codes import LEAD
from ashore.corpus.mark import Mark, either
from ashore.corpus.personal import RULE
from ashore.corpus.tables import words_in
from ashore.languages import Language
from ashore.lazily import lazily

GAP = lazily(r"[0-9][ ](?=[0-9])")
HOTLINE = lazily(r"(?:[19](?:[ ]?[0-9]){4}|1(?:[ ]?[12])[ ]?[0-9])(?![ ]?[0-9])")
DIGITS_BEFORE = lazily(r"[0-9]{1,5}$")
IS_NUMBER = lazily(
    r"[0-9]{1,4}[ ](?:is|es)[ ](?:the|a|el|un)[ ](?:[a-z]+[ ]){0,2}(?:telephone|phone|hotline|number|line|teléfono|número|línea)"
)
PUBLIC = frozenset(words_in("public_numbers"))
SHORT = lazily(
    r"9(?<![0-9.,:/+~–-].)(?<![0-9][ ].)(?:[0-9]{1,2}[ ][0-9]{2,3}|[ ]?[0-9]{3}[ ][0-9])(?![0-9]|[.,:/+%~–-][0-9]|[ ][0-9])"
    r"|1(?<![0-9.,:/+~–-].)(?<![0-9][ ].)(?:[0-9]{0,3}[ ]1?[0-9]{1,4}|[0-9]{0,2}[ ]1[ ][0-9]{1,2})(?![0-9]|[.,:/+%~–-][0-9]|[ ][0-9])"
)


@cache
def _dials(language: Language) -> re.Pattern[str]:
    return compiled(rf"{either(language.dials)}[^\w\n]{{0,3}}$")


def split_hotline(text: str, language: Language) -> Iterator[Mark]:
    """Flag a hotline of three or five digits with a space in it: `dial 12 378`. Which number it is only data/ knows.

    Without a word of dialling it must be a public number of five digits: 12321 is, so `1232 1` is flagged wherever it stands.

    >>> from ashore.languages import ENGLISH
    >>> [mark.candidates for mark in split_hotline("dial 12 370 to report it, or call 1 10; or 1232 1.", ENGLISH)]
    [('12370',), ('110',), ('12321',)]
    """
    for gap in GAP.finditer(text):
        lead = text[max(0, gap.start() - LEAD) : gap.start() + 1]
        digits = DIGITS_BEFORE.search(lead)
        before = lead[: digits.start()] if digits else ""
        if not digits or not (before.endswith("+") or _dials(language).search(before) or IS_NUMBER.match(text, gap.end())):
            continue
        if found := HOTLINE.match(text, gap.start() + 1 - len(digits.group())):
            number = found.group().replace(" ", "")
            yield Mark(found.start(), found.end(), "split_hotline", "ambiguous", number, (number,), "a hotline split by a space")
    for found in SHORT.finditer(text):
        number = found.group().replace(" ", "")
        if len(number) == 5 and number in PUBLIC:
            yield Mark(found.start(), found.end(), "split_hotline", "ambiguous", number, (number,), "a public number split by a space")


AREA = r"0[ ]?(?:1[ ]?0|2[ ]?[0-57-9]|[3-9][ ]?[1-9][ ]?[0-9])"
SUBSCRIBER = r"[2-8](?:[ ]?[0-9]){6,7}"
SPLIT_LANDLINE = lazily(rf"(?<![0-9.,:/-])(?<![0-9][ ]){AREA}[ ]?[-–—][ ]?{SUBSCRIBER}(?![0-9]|[.,:][0-9])")
SHORT_LANDLINE = lazily(r"(?<![0-9.,:/-])0(?:10|2[0-57-9])[ ]?[-–—][ ]?[2-8][0-9]{6}(?![0-9]|[.,:][0-9]|[ -][0-9])")
LARGE_CITY = lazily(r"0(?:10|2[0-9])")


def split_landline(text: str, language: Language) -> Iterator[Mark]:
    """Hide a landline with a space inside its area code or its number, as one without is hidden: `02 1-38695533` is 021 and eight digits.

    Beijing (010) and the 02x cities have eight digits behind the code; one that has seven lost a digit and is flagged.
    Source: numbering plan of the Ministry of Industry and Information Technology (电信网编号计划, 2017).

    >>> from ashore.languages import ENGLISH
    >>> line = "Call 02 1-55501234 or 010-5550123, at 0 1-2 and on 2019-10-01"
    >>> [(mark.rule, line[mark.start : mark.end]) for mark in split_landline(line, ENGLISH)]
    [('personal-data', '02 1-55501234'), ('split_landline', '010-5550123')]
    """
    for found in SPLIT_LANDLINE.finditer(text):
        digits = re.sub(r"[^0-9]", "", found.group())
        if " " in found.group() and (not LARGE_CITY.match(digits) or len(digits) == 11):
            yield Mark(
                found.start(), found.end(), RULE, "unknown", None, (), "a telephone number split by a space; hidden, never published"
            )
    for found in SHORT_LANDLINE.finditer(text):
        note = "a telephone number of a large city with seven digits in place of eight"
        yield Mark(found.start(), found.end(), "split_landline", "unknown", None, (), note)
