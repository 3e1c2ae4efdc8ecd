"""Repairs of glue: lost spaces between words and numbers, and after the mark that ends a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily
from ashore.model import Certainty

LONGEST_WORD = 40
GLUE = lazily(r"[0-9](?<=[a-zà-ÿ][0-9])")
NUMBER = lazily(r"[0-9][0-9.,-]*")
FINE_MILLION = lazily(r"1[0-9]*[.,][0-9]+[ ](?:million|mill[oó]n(?:es)?)")
NUMBER_BEFORE = lazily(r"(?<![\w.,/#-])[0-9][0-9.,-]*$")


@cache
def _glue_words(language: Language) -> re.Pattern[str]:
    months = language.months if language.script == "Latin" else ()
    return compiled(rf"(?<![\w./@#+-]){either([*language.glue, *months])}$")


@cache
def _units(language: Language) -> re.Pattern[str]:
    units = {*language.units, *(scale for scale in language.scales if scale.isalpha())}
    return compiled(rf"(?:{'|'.join(sorted(map(re.escape, units), key=len, reverse=True))})(?![\w-])")


def _ends_whole(text: str, start: int, language: Language) -> bool:
    """Tell whether the number from `start` on ends where a word ends, or runs into a unit."""
    number = NUMBER.match(text, start)
    end = number.end() if number else start
    after = text[end : end + 1]
    if text[end : end + 2] in ("st", "nd", "rd", "th") and not text[end + 2 : end + 3].isalnum():
        return True
    return not (after.isalnum() or after == "_") or bool(_units(language).match(text, end))


def glued_number(text: str, language: Language) -> Iterator[Mark]:
    """Set the lost space between a word and a number: `around1-2,000`. Only after words that end no name or code.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in glued_number("owed around1-2,000 within7days for B2 and item3", ENGLISH)]
    ['around ', 'within ']
    """
    for found in GLUE.finditer(text):
        end = found.start()
        word = _glue_words(language).search(text[max(0, end - LONGEST_WORD) : end])
        if word and FINE_MILLION.match(text, end):
            value = word.group() + " "
            note = "a lost space before a number that a digit may have left with it"
            yield Mark(end - len(word.group()), end, "glued_number", "ambiguous", value, (value,), note)
        elif word and _ends_whole(text, end, language):
            yield Mark(end - len(word.group()), end, "glued_number", "certain", word.group() + " ", note="a lost space before a number")


UNKNOWN_GLUE = lazily(r"(?<![\w./@#+-])(?P<word>[A-Za-zà-ÿ][a-zà-ÿ]{2,})(?P<number>[0-9][0-9.,]*)")
YEAR_DIGITS = 4
AT_ONE = lazily(r"(?:1[0-9.,]*[0-9]|1|[2-9][0-9]+)(?=[ ,;)]|\.[ \n]|\.?$)", re.MULTILINE)
NUMBERED = frozenset(("base", "batch", "sha", "utf", "web", "trading", "covid", "file", "windows", "python", "office", "part"))
NUMBER_GLUE = lazily(r"(?<![\w.,/#-])(?P<number>[0-9]{1,5})(?P<word>[a-zà-ÿ]{2,4})(?![\w.-])")


@cache
def _measures(language: Language) -> re.Pattern[str]:
    """Pattern of what can only be a measure behind a number."""
    return compiled(rf"[ ]?(?:[%％‰]|{either([*language.units, *language.counted])}(?!\w))")


def glued_word(text: str, language: Language) -> Iterator[Mark]:
    """Flag a number glued to a word that may be a name, where a measure follows: `loaned5 days`; or to a small word: `2018the`.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in glued_word("He waited5 days in 2018and 3 more; mp3 files, 1080p, 5th", ENGLISH)]
    ['waited 5', '2018 and']
    """
    for found in UNKNOWN_GLUE.finditer(text):
        long = len(found["number"]) > YEAR_DIGITS and found["word"].lower() in language.loan_words
        long = long or bool(AT_ONE.match(text, found.start("number")) and found["word"].islower() and found["word"] not in NUMBERED)
        if long or _measures(language).match(text, found.end()):
            yield _parted(found, f"{found['word']} {found['number']}")
    for found in NUMBER_GLUE.finditer(text):
        if found["word"] in language.common_words and (len(found["word"]) > 2 or found["word"] in language.small_words):
            yield _parted(found, f"{found['number']} {found['word']}")


def _parted(found: re.Match[str], value: str) -> Mark:
    note = "a lost space between a word and a number"
    return Mark(found.start(), found.end(), "glued_word", "ambiguous", value, (value, found.group()), note)


GLUED = lazily(r"[0-9](?=[a-zà-ÿRC])")


def glued_unit(text: str, language: Language) -> Iterator[Mark]:
    """Set the lost space between a number and its unit: `30days`. Codes that merely end that way stay.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in glued_unit("within 30days, after7days, tag x30days", ENGLISH)]
    [' days', ' days']
    """
    for found in GLUED.finditer(text):
        unit = _units(language).match(text, found.end())
        if unit and _number_stands(text, found.end(), language):
            yield Mark(unit.start(), unit.end(), "glued_unit", "certain", " " + unit.group(), note="a lost space before a unit")


def _number_stands(text: str, end: int, language: Language) -> bool:
    """Tell whether the number that ends here stands alone, or is glued to a word that ends no name."""
    lead = text[max(0, end - LONGEST_WORD) : end]
    if NUMBER_BEFORE.search(lead):
        return True
    digits = re.search(r"[0-9][0-9.,-]*$", lead)
    return bool(digits and _glue_words(language).search(lead[: digits.start()]))


AT_QUESTION = lazily(r"(?<![\w.,/+-])[0-9]{1,3}(?=¿)|(?<=[a-zà-ÿ])[0-9]{1,3}(?=[?])")


def question_digits(text: str, language: Language) -> Iterator[Mark]:
    """Flag digits glued to the outside of a question: `51¿Puedo`, `negado86?`. They counted something on the page.

    >>> from ashore.languages import SPANISH
    >>> [mark.start for mark in question_digits("51¿Y si fue negado86? ¿Y la ley 29? ¿Cuenta a1?", SPANISH)]
    [0, 18]
    """
    for found in AT_QUESTION.finditer(text):
        if (
            found.start() == 0
            or not text[found.start() - 1].isalpha()
            or LAST_WORD.search(text[max(0, found.start() - LONGEST_WORD) : found.start()])
        ):
            yield Mark(
                *found.span(), "question_digits", "unknown", None, (), "digits glued to a question: a number of the page, no part of it"
            )


DIGITS_BEFORE = lazily(r"[0-9]{1,4}$")


@cache
def _between(language: Language) -> re.Pattern[str]:
    return compiled(rf"(?<![\w.,/#-])([0-9]{{1,4}})({either(language.links)})([0-9]{{1,4}})(?=[ ]?{either(language.units)}(?![\w-]))")


def glued_between(text: str, language: Language) -> Iterator[Mark]:
    """Set the spaces of a range that ends in a unit: `3to5 days`.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in glued_between("3to5 days, but the screw is 2to4 cut", ENGLISH)]
    ['3 to 5']
    """
    for glue in GLUED.finditer(text) if language.links else ():
        digits = DIGITS_BEFORE.search(text[max(0, glue.end() - 5) : glue.end()])
        found = digits and _between(language).match(text, glue.end() - len(digits.group()))
        if not found:
            continue
        value = f"{found[1]} {found[2]} {found[3]}"
        yield Mark(found.start(), found.end(3), "glued_between", "certain", value, note="a range without its spaces")


GLUED_STOP = lazily(
    r"[.?!](?<=[a-zà-ÿ].)(?=[A-ZÁÉÍÓÚÑ¿¡][a-zà-ÿ]*[ ,])"
    r"|[,;:](?<=[a-zà-ÿ]{3}.)(?=(?:[a-zà-ÿ]{2,}|[ayoe])[ ,.])|[,;](?<=[a-zà-ÿ].)(?=[a-zà-ÿ]{2,}[ ,.])"
)
LAST_WORD = lazily(r"(?:^|[ (“\"])([a-zà-ÿ]{3,})$")
ENDS_LIST = "etc"


@cache
def _openings(language: Language) -> frozenset[str]:
    """The small words with which sentences begin, in capitals."""
    return frozenset(word.capitalize() for word in language.common_words)


def glued_stop(text: str, language: Language) -> Iterator[Mark]:
    """Set the lost space after a mark where a small word opens the next sentence: `overdue.The lender`; flag it elsewhere.

    >>> from ashore.languages import ENGLISH
    >>> line = "He is late.The lender calls,then writes; see www.Kite.Example or vs.The rest."
    >>> [(mark.value, mark.certainty) for mark in glued_stop(line, ENGLISH)]
    [('. ', 'certain'), (', ', 'ambiguous')]
    >>> [mark.certainty for mark in glued_stop("a summons, a notice, etc.Generally, two texts come", ENGLISH)]
    ['ambiguous']
    """
    for found in GLUED_STOP.finditer(text):
        word = LAST_WORD.search(text[max(0, found.start() - LONGEST_WORD) : found.start()])
        following = text[found.end() : found.end() + LONGEST_WORD].split(" ", 1)[0]
        if not word or word[1] == "www" or (word[1] in language.abbreviations and not (word[1] == ENDS_LIST and following.istitle())):
            continue
        opens = found.group() in ".?!" and following in _openings(language) and word[1] != ENDS_LIST
        sure: Certainty = "certain" if opens else "ambiguous"
        value = found.group() + " "
        candidates = () if sure == "certain" else (value, found.group())
        yield Mark(found.start(), found.end(), "glued_stop", sure, value, candidates, "a lost space after a mark")
