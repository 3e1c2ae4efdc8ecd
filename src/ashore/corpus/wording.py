"""Repairs of what stands between the words: glue, list numbers, stray stops, doubled words, debris."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.corpus.mark import Mark, either
from ashore.languages import Language

LONGEST_WORD = 40
GLUE = re.compile(r"\d(?<=[^\W\d_]\d)[\d.,-]*(?!\w)")
NUMBER_BEFORE = re.compile(r"(?<![\w.,/#-])\d[\d.,-]*$")


@cache
def _glue_words(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w./@#+-]){either(language.glue)}$")


def glued_number(text: str, language: Language) -> Iterator[Mark]:
    """Set the lost space between a word and a number: `around1-2,000`. Only after words that end no name or code.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in glued_number("owed around1-2,000 for B2 and item3", ENGLISH)]
    ['around ']
    """
    for found in GLUE.finditer(text):
        end = found.start()
        if word := _glue_words(language).search(text[max(0, end - LONGEST_WORD) : end]):
            yield Mark(end - len(word.group()), end, "glued_number", "certain", word.group() + " ", note="a lost space before a number")


GLUED = re.compile(r"\d(?=[^\W\d_])")


@cache
def _units(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(map(re.escape, language.units), key=len, reverse=True))})(?![\w-])")


def glued_unit(text: str, language: Language) -> Iterator[Mark]:
    """Set the lost space between a number and its unit: `30days`. Codes that merely end that way stay.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in glued_unit("within 30days, tag x30days", ENGLISH)]
    [' days']
    """
    for found in GLUED.finditer(text):
        unit = _units(language).match(text, found.end())
        if unit and NUMBER_BEFORE.search(text[max(0, found.end() - LONGEST_WORD) : found.end()]):
            yield Mark(unit.start(), unit.end(), "glued_unit", "certain", " " + unit.group(), note="a lost space before a unit")


LIST_MARK = re.compile(r"^[ \t]*(\d{1,2})(\.(?!\d)|[)、．](?!\d)|,(?=[ \u00a0])|[ ](?=[A-ZÁÉÍÓÚÑ¿¡]))", re.MULTILINE)
NEAR_LINES = 6


def _list_marks(text: str) -> list[tuple[re.Match[str], int, int]]:
    """List the lines that begin with a number as list items do: the match, the number, the line.

    Numbers of one list stand close together: a heading "1 January" far from any 2 is no list.
    """
    marks, line, at = [], 0, 0
    for found in LIST_MARK.finditer(text):
        line += text.count("\n", at, found.start())
        at = found.start()
        marks.append((found, int(found[1]), line))
    return marks


def list_mark(text: str, language: Language) -> Iterator[Mark]:
    """Write `1.` for the `1,` or `1 ` of a list item, where the next or the last number stands close by.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in list_mark("1, texts\\n2. calls\\n\\n3 Visits", ENGLISH)]
    ['1.', '3. ']
    >>> list(list_mark("1 January was a holiday.\\nNothing happened.", ENGLISH))
    []
    """
    marks = _list_marks(text)
    for index, (found, number, line) in enumerate(marks):
        if found[2] not in (",", " "):
            continue
        last = index > 0 and marks[index - 1][1] == number - 1 and line - marks[index - 1][2] <= NEAR_LINES
        following = index + 1 < len(marks) and marks[index + 1][1] == number + 1 and marks[index + 1][2] - line <= NEAR_LINES
        if last or following:
            start, end = found.start(1), found.end(2)
            value = f"{number}." + (" " if found[2] == " " else "")
            yield Mark(start, end, "list_mark", "certain", value, note="a list number without its full stop")


def list_order(text: str, language: Language) -> Iterator[Mark]:
    """Flag a list number that stands twice where its neighbours leave room for one: 1, 1, 3."""
    marks = _list_marks(text)
    for (_, before, first), (found, number, _), (_, after, last) in zip(marks, marks[1:], marks[2:], strict=False):
        if number == before == after - 2 and last - first <= 2 * NEAR_LINES:
            wanted = str(number + 1)
            note = f"the list counts {before}, {number}, {after}"
            yield Mark(found.start(1), found.end(1), "list_order", "ambiguous", wanted, (wanted,), note)


STOP_COMMA = re.compile(r"\.(?<=[^\W\d_]\.)[ \u00a0]+(?=,)")
STRAY_STOP = re.compile(r"\.(?<=[^\W\d_]\.)[ \u00a0](?=[^\W\d_])")
ROMAN = re.compile(r"[ivxlc]+")
LAST_WORD = re.compile(r"[^\W\d_]+$")
FIRST_WORD = re.compile(r"[\w-]+")


def _word_before(text: str, end: int) -> str:
    found = LAST_WORD.search(text[max(0, end - LONGEST_WORD) : end])
    return found.group() if found else ""


def stray_stop_comma(text: str, language: Language) -> Iterator[Mark]:
    """Drop the full stop before a comma: `llamadas telefónicas. , etc.`. That of an abbreviation stays.

    >>> from ashore.languages import SPANISH
    >>> [(mark.start, mark.end, mark.value) for mark in stray_stop_comma("llamadas. , etc. , y más", SPANISH)]
    [(8, 10, '')]
    """
    for found in STOP_COMMA.finditer(text):
        word = _word_before(text, found.start())
        if len(word) > 2 and word.lower() not in language.abbreviations:
            yield Mark(found.start(), found.end(), "stray_stop_comma", "certain", "", note="a full stop before a comma")


def stray_stop(text: str, language: Language) -> Iterator[Mark]:
    """Flag a full stop that cuts a sentence: a small letter follows, and no abbreviation stands before.

    Whether the stop is wrong or the small letter cannot be told from here.

    >>> from ashore.languages import ENGLISH
    >>> [mark.candidates for mark in stray_stop("It is fake. generally not. We met etc. and left.", ENGLISH)]
    [('fake generally', 'fake. Generally')]
    """
    for found in STRAY_STOP.finditer(text):
        if not text[found.end()].islower():
            continue
        word = _word_before(text, found.start())
        following = FIRST_WORD.match(text, found.end(), found.end() + LONGEST_WORD)
        short = len(word) < 3 or ROMAN.fullmatch(word) or word.lower() in language.abbreviations
        if short or not following or not following.group().islower():
            continue
        after = following.group()
        start, end = found.start() - len(word), following.end()
        note = "a full stop before a small letter: either the stop is wrong, or a sentence begins here"
        yield Mark(start, end, "stray_stop", "ambiguous", None, (f"{word} {after}", f"{word}. {after.capitalize()}"), note)


@cache
def _doubled_word(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’-])({'|'.join(language.never_doubled)})([ ]\1)(?![\w'’-])")


def doubled_word(text: str, language: Language) -> Iterator[Mark]:
    """Drop the second of two small words that never stand twice in a row: `the the`."""
    if language.never_doubled:
        for found in _doubled_word(language).finditer(text):
            yield Mark(found.start(2), found.end(2), "doubled_word", "certain", "", note="a small word written twice")


@cache
def _joiner(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[ ](?:{'|'.join(language.joiners)})[ ]")


PHRASE_WORDS = 6
FEWEST_LETTERS = 7
PHRASE_REACH = 60


def doubled_phrase(text: str, language: Language) -> Iterator[Mark]:
    """Flag a phrase joined to itself: `a bad debt and a bad debt`. Two terms of the original became one here.

    Phrases of one word are language (`more and more`), and so is a short pair; three words are not.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in doubled_phrase("It became a bad debt and a bad debt, again and again.", ENGLISH)]
    ['a bad debt']
    """
    for found in _joiner(language).finditer(text):
        if phrase := _same_around(text, found.start(), found.end()):
            start, end = found.start() - len(phrase), found.end() + len(phrase)
            note = "a phrase joined to itself: two terms of the original became one"
            yield Mark(start, end, "doubled_phrase", "ambiguous", phrase, (phrase,), note)


def _same_around(text: str, left: int, right: int) -> str:
    """Give the phrase of two to six words that stands both before `left` and after `right`, or nothing."""
    after = text[right : right + PHRASE_REACH]
    words = after.split(" ", PHRASE_WORDS)[:PHRASE_WORDS]
    for count in range(len(words), 2, -1):
        phrase = " ".join(words[:count]).rstrip(".,;:!?)»”\n")
        start = left - len(phrase)
        if len(phrase) < FEWEST_LETTERS or start < 0 or text[start:left] != phrase or "\n" in phrase:
            continue
        if start == 0 or not text[start - 1].isalnum():
            return phrase
    return ""


JOINED = re.compile(r"[\w./@:_#?=&%'’-]")
CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{4,}(?![\w/@:_#'’-]|\.\w)")
SOUNDS = re.compile(r"(.)\1\1|^(?:pss+t|tsk\w*|hmm+|brr+|shh+|grr+|https?|html|xhtml|wxyz|ftps|mpg|kwh|xls|xml|mdb|cvc|nth)$")


def consonants(text: str, language: Language) -> Iterator[Mark]:
    """Flag a word without a vowel: debris of a lost term, as `mbth` in encyclopaedia boxes (外文名).

    >>> from ashore.languages import ENGLISH
    >>> [(mark.start, mark.end) for mark in consonants("Loans, mbth is lending; https", ENGLISH)]
    [(7, 11)]
    """
    for found in CONSONANTS.finditer(text):
        alone = not found.start() or not JOINED.match(text, found.start() - 1)
        if alone and not SOUNDS.search(found.group()):
            note = "no word: debris of a lost term, often a label such as “foreign name” (外文名)"
            yield Mark(found.start(), found.end(), "consonants", "unknown", None, (), note)
