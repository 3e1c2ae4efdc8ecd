"""Flags of numbers with a space where the engine wrote a 1: amounts, decimals, counts, ordinals and hours.

The engine gives each 1 a word of its own, so the space stands before or behind a 1. Two honest numbers may stand side by side as well;
so the joined one is only offered, and a text that groups its digits by spaces (`10 000`) is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.codes import LEAD
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily

GAP = lazily(r"[0-9][.,]?[ ](?=[0-9])")
BESIDE = lazily(
    r"(?<![0-9A-Za-z.,:/+-])(?<![^*]\*)(?<![0-9][ ])(?<![0-9][.,:][ ])"
    r"(?:[0-9]{1,9}(?:[.,][0-9])?|[0-9]{1,3}(?:[.,][0-9]{3}){1,2}[.,][0-9])\Z"
)
END = r"(?![0-9]|[.,:/-][0-9]|[ ][0-9])"
NOTE = "a number with a space beside a 1: perhaps one number, split"
WORD_BEFORE = lazily(r"(?:^|[^\w])([^\W\d_]+)[ ]\Z")
YEAR = lazily(r"(?:19|20)[0-9]{2}$")


def _places(text: str) -> Iterator[int]:
    """Give where the numbers begin that have a space behind them and a digit behind that; those in a row of numbers are none."""
    for gap in GAP.finditer(text):
        if lead := BESIDE.search(text[max(0, gap.start() - 14) : gap.start() + 1]):
            yield gap.start() + 1 - len(lead.group())


def _matches(text: str, *patterns: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Match the patterns where a number with a gap begins."""
    for place in _places(text):
        for pattern in patterns:
            if found := pattern.match(text, place):
                yield found
                break


@cache
def _money(language: Language) -> str:
    """Pattern of a currency behind an amount."""
    return rf"[ ]?(?:{either(language.money)}|[€$¥])"


def _mark(found: re.Match[str], note: str = NOTE) -> Mark:
    said = found.group().rstrip()
    value = re.sub(r"[ \u00a0]", "", said)
    return Mark(found.start(), found.start() + len(said), "split_amount", "ambiguous", value, (value, said), note)


SPACED = lazily(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:[ \u00a0][0-9]{3})+(?![0-9])")
GROUPED = lazily(r"(?<![0-9.,])(?:[1-9][0-9]{0,2}(?:[.,][0-9]{3})+|[1-9][0-9]{3,})(?![0-9])")
THOUSANDS = lazily(r"[1-9][0-9]{0,2}[ ][0-9]{3}(?:[.,][0-9]{1,2})?")


def _groups_by_spaces(text: str, language: Language) -> bool:
    """Tell whether a text groups its digits by spaces: some group does so away from any 1, or none is grouped otherwise.

    Where the language groups by commas, the first alone tells: an engine that splits numbers at a 1 splits the only one too.

    >>> from ashore.languages import ENGLISH, SPANISH
    >>> [_groups_by_spaces(text, ENGLISH) for text in ("10 000 yuan and 1 123 yuan", "10,000 yuan and 1 123 yuan", "4 125 yuan")]
    [True, False, False]
    >>> _groups_by_spaces("4 125 yuanes", SPANISH)
    True
    """
    honest = any(not re.search("1[ \u00a0]|[ \u00a0]1", found.group()) for found in SPACED.finditer(text))
    return honest or (language.grouping != "," and not any(not YEAR.match(found.group()) for found in GROUPED.finditer(text)))


@cache
def _amounts(language: Language) -> re.Pattern[str]:
    halves = r"(?:[0-9]{0,8}1[ ][0-9]{1,6}|[1-9][0-9]{0,8}[ ]1[0-9]{0,5})"
    sign = "." if language.grouping == "," else ","
    decimals = rf"(?:[.,][0-9]{{1,2}}|[{sign}][0-9]{{3,4}})(?=[^0-9%]|\Z)(?![.,][0-9]|[ ][0-9])"
    ungrouped = rf"[1-9][0-9]{{0,3}}[ ][0-9]{{4,6}}(?={_money(language)})"
    return compiled(rf"{halves}(?:{decimals}|(?={_money(language)}))|{ungrouped}")


def split_amount(text: str, language: Language) -> Iterator[Mark]:
    """Flag an amount with a space beside a 1: `19 1792.65 yuan`, `1 123.06`.

    >>> from ashore.languages import ENGLISH
    >>> line = "Of 10,000 yuan he pays 1 123.06 yuan, in all 19 1792.65; in 2011 1500 yuan."
    >>> [mark.value for mark in split_amount(line, ENGLISH)]
    ['1123.06', '191792.65']
    """
    for found in _matches(text, _amounts(language)):
        left = found.group().split(" ")[0]
        if YEAR.match(left) or (THOUSANDS.fullmatch(found.group()) and _groups_by_spaces(text, language)):
            continue
        yield _mark(found)


VERSION = lazily(rf"(?<=[a-z][ ])[0-9]{{1,2}}\.[ ]1\.[0-9]{{1,2}}{END}(?![ ]?(?:%|million|billion))")


@cache
def _decimals(language: Language) -> tuple[re.Pattern[str], ...]:
    """Patterns of decimals with a gap before their 1, before and behind it, behind it, and among the decimals; with the language's sign."""
    sign = r"\." if language.grouping == "," else "[.,]"
    measured = rf"(?=[ ]?[%％‰]|{_money(language)})"
    pieces = compiled(rf"[0-9]{{1,3}}[ ]1[.,][ ]?[0-9]{{1,2}}{measured}")
    before = compiled(rf"(?:(?<=[^\W\d_][ ])|(?<=\*\*))(?:[0-9]{{1,3}}|[0-9]{{5,9}}){sign}[ ]1[0-9]{{0,3}}{measured}")
    behind = compiled(rf"(?<=[^\W\d_][ ])[0-9]{{0,2}}1{sign}[ ][0-9]{{1,2}}{measured}")
    among = compiled(rf"[0-9]{{1,9}}(?:[.,][0-9]{{3}}){{0,2}}[.,](?:[0-9][ ]1|1[ ][0-9]){measured}")
    return pieces, before, behind, among


def split_decimal(text: str, language: Language) -> Iterator[Mark]:
    """Flag a decimal with a space before its 1: `2. 1%`, `204302. 17 yuan`, `6 1, 1%`, `version 7. 1.7`.

    >>> from ashore.languages import ENGLISH
    >>> line = "changed from a rate of 2. 1% to 204302. 17 yuan, growing by 6 1, 1%; see 2 and 3, 1 of 10, 12%."
    >>> [mark.value for mark in split_decimal(line, ENGLISH)]
    ['2.1', '204302.17', '61,1']
    >>> [mark.value for mark in split_decimal("Each month 1729.8 1 yuan, of it ***322. 10 yuan", ENGLISH)]
    ['1729.81', '322.10']
    """
    pieces, before, behind, among = _decimals(language)
    for found in _matches(text, pieces, before, VERSION, among, behind):
        if found.re is not behind or _after_small_word(text, found.start(), language):
            yield _mark(found)


COUNT = lazily(r"(?<=[^\W\d_][ ])(?:[1-9][0-9]{1,3}[ ]1|[1-9][ ]1|1[ ][0-9]{1,2})(?![0-9]|[.,:/-][0-9]|[ ][0-9])")
GROUPS = lazily(r"(?<=[^\W\d_][ ])(?:[0-9]{0,2}1[.,][ ][0-9]{3}|[1-9][0-9]{0,2}[.,][ ]1[0-9]{2})(?![0-9]|[.,:/-])(?=[ ]\w)")
DECIMAL = lazily(r"(?<=[^\W\d_][ ])[0-9]{1,2}\.[ ]1[0-9]{0,3}(?=[,;)](?![0-9]))")
JOINED = lazily(r"[.,]?[ ][0-9]|[ ](?:and|or|to|y|o|a)[ ][0-9]")
ENDS = lazily(r"[.,;:?!)]|[ ]*$", re.MULTILINE)


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
    ['1031', '1,200', '11']
    """
    for found in _matches(text, COUNT, GROUPS, DECIMAL):
        left = found.group().split(" ")[0]
        if found.re.pattern == COUNT.pattern and (not ENDS.match(text, found.end()) or YEAR.match(left)):
            continue
        if not JOINED.match(text, found.end()) and _after_small_word(text, found.start(), language):
            yield _mark(found)


ORDINAL = lazily(r"(?:[1-3][ ]1|1[ ][0-9])(?:st|nd|rd|th)(?![a-z])")
CLOCK = lazily(r"(?:1[ ][0-9]|2[ ]1):[0-5][0-9](?![0-9])")
BRACKETED = lazily(r"[(（](?:1[ ][0-9]|[1-9][ ]1)[)）]")


def split_ordinal(text: str, language: Language) -> Iterator[Mark]:
    """Flag an ordinal or an hour split at its 1; a number of a list in brackets is certain where the one before or after it stands.

    >>> from ashore.languages import ENGLISH
    >>> [(mark.value, mark.certainty) for mark in split_ordinal("the 1 5th, at 1 0:30 (10) a (1 1) b", ENGLISH)]
    [('15th', 'ambiguous'), ('10:30', 'ambiguous'), ('(11)', 'certain')]
    """
    yield from map(_mark, _matches(text, ORDINAL, CLOCK))
    for found in BRACKETED.finditer(text):
        value = found.group().replace(" ", "")
        number = int(value[1:-1])
        if any(f"{value[0]}{near}{value[-1]}" in text for near in (number - 1, number + 1)):
            yield Mark(
                found.start(), found.end(), "split_amount", "certain", value, (), "a list number split at its 1: its neighbour proves it"
            )
        else:
            yield _mark(found)
