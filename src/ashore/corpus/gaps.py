"""Flags of numbers with a space where the engine wrote a 1: amounts, decimals, counts, ordinals and hours.

The engine gives each 1 a word of its own, so the space stands before or behind a 1. Two honest numbers may stand side by side as well;
so the joined one is only offered, and a text that groups its digits by spaces (`10 000`) is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.corpus.codes import LEAD
from ashore.corpus.mark import Mark
from ashore.languages import Language

START = r"(?<![0-9.,:/+*-])(?<![0-9][ ])(?<![0-9][.,:][ ])"
END = r"(?![0-9]|[.,:/-][0-9]|[ ][0-9])"
MONEY = r"[ ]?(?:yuan(?:es)?|RMB|CNY|dollars|dólares|euros|元|[€$¥])"
NOTE = "a number with a space beside a 1: perhaps one number, split"
WORD_BEFORE = re.compile(r"(?:^|[^\w])([^\W\d_]+)[ ]$")
YEAR = re.compile(r"(?:19|20)[0-9]{2}$")


def _mark(found: re.Match[str], note: str = NOTE) -> Mark:
    said = found.group().rstrip()
    value = re.sub(r"[ \u00a0]", "", said)
    return Mark(found.start(), found.start() + len(said), "split_amount", "ambiguous", value, (value, said), note)


SPACED = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:[ \u00a0][0-9]{3})+(?![0-9])")
GROUPED = re.compile(r"(?<![0-9.,])(?:[1-9][0-9]{0,2}(?:[.,][0-9]{3})+|[1-9][0-9]{3,})(?![0-9])")
THOUSANDS = re.compile(r"[1-9][0-9]{0,2}[ ][0-9]{3}(?:[.,][0-9]{1,2})?")


def _groups_by_spaces(text: str) -> bool:
    """Tell whether a text groups its digits by spaces: some group does so away from any 1, or none is grouped otherwise.

    >>> _groups_by_spaces("10 000 yuan and 1 123 yuan"), _groups_by_spaces("10,000 yuan and 1 123 yuan")
    (True, False)
    """
    honest = any(not re.search("1[ \u00a0]|[ \u00a0]1", found.group()) for found in SPACED.finditer(text))
    return honest or not any(not YEAR.match(found.group()) for found in GROUPED.finditer(text))


AMOUNT = re.compile(
    rf"{START}(?:[0-9]{{0,8}}1[ ][0-9]{{1,6}}|[1-9][0-9]{{0,8}}[ ]1[0-9]{{0,5}})"
    rf"(?:[.,][0-9]{{1,2}}(?!0)(?=[^0-9%]|\Z)(?![.,][0-9]|[ ][0-9])|(?={MONEY}))"
)


def split_amount(text: str, language: Language) -> Iterator[Mark]:
    """Flag an amount with a space beside a 1: `19 1792.65 yuan`, `1 123.06`.

    >>> from ashore.languages import ENGLISH
    >>> line = "Of 10,000 yuan he pays 1 123.06 yuan, in all 19 1792.65; in 2011 1500 yuan."
    >>> [mark.value for mark in split_amount(line, ENGLISH)]
    ['1123.06', '191792.65']
    """
    for found in AMOUNT.finditer(text):
        left = found.group().split(" ")[0]
        if YEAR.match(left) or (THOUSANDS.fullmatch(found.group()) and _groups_by_spaces(text)):
            continue
        yield _mark(found)


MEASURED = rf"(?=[ ]?[%％‰]|{MONEY})"
PIECES = re.compile(rf"{START}[0-9]{{1,3}}[ ]1[.,][ ]?[0-9]{{1,2}}{MEASURED}")
VERSION = re.compile(rf"{START}(?<=[a-z][ ])[0-9]{{1,2}}\.[ ]1\.[0-9]{{1,2}}{END}(?![ ]?(?:%|million|billion))")


@cache
def _decimals(language: Language) -> tuple[re.Pattern[str], ...]:
    """Patterns of decimals with a space before their 1, or behind it, with the sign that the language sets before decimals."""
    sign = r"\." if language.grouping == "," else "[.,]"
    before = re.compile(rf"{START}(?<=[^\W\d_][ ])(?:[0-9]{{1,3}}|[0-9]{{5,9}}){sign}[ ]1[0-9]{{0,3}}{MEASURED}")
    behind = re.compile(rf"{START}(?<=[^\W\d_][ ])[0-9]{{0,2}}1{sign}[ ][0-9]{{1,2}}{MEASURED}")
    return before, behind


def split_decimal(text: str, language: Language) -> Iterator[Mark]:
    """Flag a decimal with a space before its 1: `2. 1%`, `204302. 17 yuan`, `6 1, 1%`, `version 7. 1.7`.

    >>> from ashore.languages import ENGLISH
    >>> line = "changed from a rate of 2. 1% to 204302. 17 yuan, growing by 6 1, 1%; see 2 and 3, 1 of 10, 12%."
    >>> [mark.value for mark in split_decimal(line, ENGLISH)]
    ['61,1', '2.1', '204302.17']
    """
    before, behind = _decimals(language)
    for pattern in (PIECES, before, VERSION):
        yield from map(_mark, pattern.finditer(text))
    for found in behind.finditer(text):
        if _after_small_word(text, found.start(), language):
            yield _mark(found)


COUNT = re.compile(r"(?<![0-9.,:/+*-])(?<=[^\W\d_][ ])(?:[1-9][0-9]{1,3}[ ]1|[1-9][ ]1|1[ ][0-9]{1,2})(?![0-9]|[.,:/-][0-9]|[ ][0-9])")
GROUPS = re.compile(
    r"(?<![0-9.,:/+*-])(?<=[^\W\d_][ ])(?:[0-9]{0,2}1[.,][ ][0-9]{3}|[1-9][0-9]{0,2}[.,][ ]1[0-9]{2})(?![0-9]|[.,:/-])(?=[ ]\w)"
)
JOINED = re.compile(r"[.,]?[ ][0-9]|[ ](?:and|or|to|y|o|a)[ ][0-9]")
ENDS = re.compile(r"[.,;:?!)]|[ ]*$", re.MULTILINE)


@cache
def _small(language: Language) -> frozenset[str]:
    """The words after which a number is expected: small words, and those that stand before numbers."""
    said = {word.split()[-1] for word in (*language.common_words, *language.glue, *language.year_hints)}
    return frozenset(said - {*language.months, *language.units, *language.articles, *language.year_words})


def _after_small_word(text: str, start: int, language: Language) -> bool:
    word = WORD_BEFORE.search(text[max(0, start - LEAD) : start])
    return bool(word and word[1].lower() in _small(language))


def split_count(text: str, language: Language) -> Iterator[Mark]:
    """Flag a bare count with a space beside its 1 after a small word: `there were 103 1, of which`, `there were 1, 200 of them`.

    After any other word the first number may belong to that: version 1, chapter 1, on day 1.

    >>> from ashore.languages import ENGLISH
    >>> line = "There were 103 1, now there are 1, 200 lenders. Is there a record of 1 1? In chapter 1 10 cases, on day 1, 200 people."
    >>> [mark.value for mark in split_count(line, ENGLISH)]
    ['1031', '11', '1,200']
    """
    for found in COUNT.finditer(text):
        left = found.group().split(" ")[0]
        if ENDS.match(text, found.end()) and not YEAR.match(left) and _after_small_word(text, found.start(), language):
            yield _mark(found)
    for found in GROUPS.finditer(text):
        if not JOINED.match(text, found.end()) and _after_small_word(text, found.start(), language):
            yield _mark(found)


ORDINAL = re.compile(rf"{START}(?:[1-3][ ]1|1[ ][0-9])(?:st|nd|rd|th)(?![a-z])")
CLOCK = re.compile(rf"{START}(?:1[ ][0-9]|2[ ]1):[0-5][0-9](?![0-9])")
BRACKETED = re.compile(r"[(（](?:1[ ][0-9]|[1-9][ ]1)[)）]")


def split_ordinal(text: str, language: Language) -> Iterator[Mark]:
    """Flag an ordinal or an hour split at its 1; a number of a list in brackets is certain where the one before or after it stands.

    >>> from ashore.languages import ENGLISH
    >>> [(mark.value, mark.certainty) for mark in split_ordinal("the 1 5th, at 1 0:30 (10) a (1 1) b", ENGLISH)]
    [('15th', 'ambiguous'), ('10:30', 'ambiguous'), ('(11)', 'certain')]
    """
    for pattern in (ORDINAL, CLOCK):
        for found in pattern.finditer(text):
            yield _mark(found)
    for found in BRACKETED.finditer(text):
        value = found.group().replace(" ", "")
        number = int(value[1:-1])
        if any(f"{value[0]}{near}{value[-1]}" in text for near in (number - 1, number + 1)):
            yield Mark(
                found.start(), found.end(), "split_amount", "certain", value, (), "a list number split at its 1: its neighbour proves it"
            )
        else:
            yield _mark(found)
