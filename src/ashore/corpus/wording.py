"""Repairs of what stands between the words: stray stops, doubled words, holes, debris."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.corpus.mark import Mark
from ashore.languages import Language

LONGEST_WORD = 40
STOP_COMMA = re.compile(r"\.(?<=[^\W\d_]\.)[ \u00a0]+(?=,)")
STOP_STOP = re.compile(r"\.(?<=[^\W\d_.]\.)[ \u00a0]\.(?![ \u00a0]?\.)")
STRAY_STOP = re.compile(r"\.(?<=[^\W\d_]\.)[ \u00a0](?=[a-zà-ÿ])")
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
    for found in STOP_STOP.finditer(text):
        yield Mark(found.start(), found.end(), "stray_stop", "ambiguous", ".", (".",), "two full stops in a row")
    for found in STRAY_STOP.finditer(text):
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
    for joiner in language.joiners:
        joint = f" {joiner} "
        left = text.find(joint)
        while left >= 0:
            right = left + len(joint)
            if text.find(text[right : right + 4], max(0, left - PHRASE_REACH), left) >= 0 and (phrase := _same_around(text, left, right)):
                start, end = left - len(phrase), right + len(phrase)
                note = "a phrase joined to itself: two terms of the original became one"
                yield Mark(start, end, "doubled_phrase", "ambiguous", phrase, (phrase,), note)
            left = text.find(joint, right - 1)


def _same_around(text: str, left: int, right: int) -> str:
    """Give the phrase of three to six words that stands both before `left` and after `right`, or nothing."""
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


HOLE = re.compile(r"\([ ]*\)|“[ ]*”|«[ ]*»|\"\"(?<=[^\w\n]..)(?=[ .,;])|,[ ]?,|[,;](?<=[a-zà-ÿ)][ ].)(?=[ ][a-zà-ÿ])")


def hole(text: str, language: Language) -> Iterator[Mark]:
    """Flag a place where a word went missing: brackets around nothing, two commas, an article with no noun after it.

    >>> from ashore.languages import ENGLISH
    >>> [text[mark.start : mark.end] for text in ["They call the, then write “” to you."] for mark in hole(text, ENGLISH)]
    ['“”', 'the']
    """
    note = "a word seems to be missing here"
    for found in HOLE.finditer(text):
        yield Mark(found.start(), found.end(), "hole", "unknown", None, (), note)
    for word in language.never_last:
        place = text.find(f" {word}, ")
        while place >= 0:
            yield Mark(place + 1, place + 1 + len(word), "hole", "unknown", None, (), note)
            place = text.find(f" {word}, ", place + 1)
