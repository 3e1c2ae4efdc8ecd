"""Repairs of full stops: those that cut a sentence, those before a comma, those that are missing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

LONGEST_WORD = 40
STOP_COMMA = lazily(r"\.(?<=[^\W\d_]\.)[ \u00a0]+(?=,)")
STOP_STOP = lazily(r"\.(?<=[^\W\d_.]\.)[ \u00a0]\.(?![ \u00a0]?\.)")
STRAY_STOP = lazily(r"\.(?<=[^\W\d_]\.)[ \u00a0](?=[a-zà-ÿ])")
SIGN_STOP = lazily(r"(?:[0-9]%|[^\W\d_]{3}\)|(?<![\w.])[A-Z][0-9])(\.[ \u00a0])(?=([a-zà-ÿ]{2,})[ ,])")
ROMAN = lazily(r"[ivxlc]+")
LAST_WORD = lazily(r"[^\W\d_]+$")
FIRST_WORD = lazily(r"[\w-]+")


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
        note = "a full stop before a comma"
        if len(word) > 2 and word.lower() not in language.abbreviations:
            yield Mark(found.start(), found.end(), "stray_stop_comma", "certain", "", note=note)
        elif word.islower() and word in language.common_words:
            yield Mark(found.start(), found.end(), "stray_stop_comma", "ambiguous", "", ("", ". "), note)


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
        short = (len(word) < 3 and word not in language.short_ends) or ROMAN.fullmatch(word) or word.lower() in language.abbreviations
        if short or not following or not following.group().islower():
            continue
        after = following.group()
        start, end = found.start() - len(word), following.end()
        note = "a full stop before a small letter: either the stop is wrong, or a sentence begins here"
        yield Mark(start, end, "stray_stop", "ambiguous", None, (f"{word} {after}", f"{word}. {after.capitalize()}"), note)
    for found in SIGN_STOP.finditer(text):
        note = "a full stop before a small letter: either the stop is wrong, or a sentence begins here"
        after = found[2]
        yield Mark(found.start(1), found.end(2), "stray_stop", "ambiguous", None, (f" {after}", f". {after.capitalize()}"), note)


def cut_sentence(text: str, language: Language) -> Iterator[Mark]:
    """Drop the full stop after a word that ends no sentence, where a small letter follows; before a capital it is flagged.

    >>> from ashore.languages import ENGLISH, SPANISH
    >>> [(mark.certainty, mark.value) for mark in cut_sentence("Es el desarrollo de. la zona.", SPANISH)]
    [('certain', '')]
    >>> [(mark.certainty, mark.candidates) for mark in cut_sentence("They call the. Bank first.", ENGLISH)]
    [('ambiguous', ('the Bank', 'the bank'))]
    >>> [mark.certainty for mark in cut_sentence("El contrato vale, excepto.", SPANISH)]
    ['unknown']
    >>> [mark.candidates[1] for mark in cut_sentence("It is clear that. More banks agree.", ENGLISH)]
    ['clear that more']
    """
    for word in dict.fromkeys((*language.never_ending, *language.never_last, *language.seldom_ending)):
        place = text.find(f" {word}. ")
        while place >= 0:
            yield from _cut(text, place + 1, word, language)
            place = text.find(f" {word}. ", place + 1)
    for found in _semicolon(language).finditer(text) if ";" in text else ():
        note = "a semicolon after a word that ends no clause: the mark is wrong, or words are missing"
        yield Mark(*found.span(), "cut_sentence", "ambiguous", found[1], (found[1],), note)
    for found in _broken_off(language).finditer(text):
        note = "a sentence that breaks off after a word that ends none"
        yield Mark(found.start(1), found.end(), "cut_sentence", "unknown", None, (), note)


@cache
def _semicolon(language: Language) -> re.Pattern[str]:
    """Pattern of a small word that something must follow, with a semicolon behind it: `ante el; tribunal`."""
    small = "|".join(map(re.escape, sorted({*language.never_ending, *language.never_last}, key=len, reverse=True)))
    return compiled(rf"(?<=[a-zà-ÿ,][ ])({small});(?=[ ])")


@cache
def _broken_off(language: Language) -> re.Pattern[str]:
    """Pattern of a line that ends in a word after which something must follow."""
    return compiled(rf"(?<=[a-zà-ÿ,])[ ]({'|'.join(map(re.escape, language.never_ending))})\.(?=[ ]*(?:\n|$))")


def _cut(text: str, start: int, word: str, language: Language) -> Iterator[Mark]:
    stop = start + len(word)
    following = FIRST_WORD.match(text, stop + 2, stop + 2 + LONGEST_WORD)
    before = text[max(0, start - 3) : start - 1]
    if not following or before[-1:].isdigit() or before == "et":
        return
    after = following.group()
    if after.islower() and word in language.never_ending:
        yield Mark(stop, stop + 1, "cut_sentence", "certain", "", note="a full stop after a word that ends no sentence")
    elif after.isalpha() and not after[1:2].isupper() and len(after) > 1:
        candidates = tuple(dict.fromkeys((f"{word} {after}", f"{word} {after[0].lower()}{after[1:]}")))
        note = "a full stop after a word that ends no sentence: the stop is wrong, or a word is missing"
        yield Mark(start, following.end(), "cut_sentence", "ambiguous", None, candidates, note)


SHORTEST_SENTENCE = 60
CAPITAL = lazily(r" ([A-ZÁÉÍÓÚÑ][^\W\d_]*)")


def lost_stop(text: str, language: Language) -> Iterator[Mark]:
    """Flag a capital in mid-sentence on a word that is no name: a full stop was lost before it. Headings are no sentences.

    >>> from ashore.languages import ENGLISH
    >>> line = "The court looks at both interest rates The upper limit is four times the market rate."
    >>> [line[mark.start : mark.end] for mark in lost_stop(line, ENGLISH)]
    ['rates The']
    """
    for place, opener in _openers_in(text, language):
        word = "%" if text[place - 1 : place] == "%" else _word_before(text, place)
        behind = place + len(opener) + 2
        after = FIRST_WORD.match(text, behind, behind + LONGEST_WORD)
        if _may_end(word, language) and after and after.group().islower():
            start, end = place - len(word), behind - 1
            if _in_sentence(text, start, end):
                candidates = (f"{word}. {opener}", f"{word} {opener.lower()}")
                yield Mark(start, end, "lost_stop", "ambiguous", candidates[0], candidates, "a full stop seems to be missing here")


def _openers_in(text: str, language: Language) -> Iterator[tuple[int, str]]:
    """Give the openers inside a text with the space before each: one pass over its capitals, however many openers there are."""
    openers = _by_first_word(language)
    for found in CAPITAL.finditer(text):
        for opener in openers.get(found[1], ()):
            if text.startswith(f"{opener} ", found.start(1)):
                yield found.start(), opener


@cache
def _by_first_word(language: Language) -> Mapping[str, list[str]]:
    first: defaultdict[str, list[str]] = defaultdict(list)
    for opener in language.openers:
        first[opener.split()[0]].append(opener)
    return dict(first)


def _may_end(word: str, language: Language) -> bool:
    """Tell whether a sentence may end in a word: in most of three letters, but not in the small ones that lead to a name or title."""
    return word == "%" or (word.islower() and (word in language.enders or (len(word) > 2 and word not in language.common_words)))


def _in_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether a place stands in a line long enough to be sentences, with the end of one in it."""
    left = text.rfind("\n", 0, start) + 1
    newline = text.find("\n", end)
    right = newline if newline >= 0 else len(text)
    return right - left >= SHORTEST_SENTENCE and any(sign in text[left:right] for sign in (". ", ", ")) | text[
        left:right
    ].rstrip().endswith(".")


@cache
def _half(language: Language) -> re.Pattern[str]:
    """Pattern of a short sentence that is a condition or a reason and nothing else."""
    heads = "|".join(language.conditions)
    opening = r"(?:^|(?<=[a-zà-ÿ0-9%)][.!?][ ])|(?<=\n))"
    return compiled(rf"{opening}(?:{heads})[ ][^.,;:?!\n—–()]{{6,60}}[a-zà-ÿ]\.(?=[ ][A-ZÁÉÍÓÚÑ¿])", re.MULTILINE)


def half_sentence(text: str, language: Language) -> Iterator[Mark]:
    """Flag a condition that a full stop cuts from what depends on it: `If the debt is old. Call first.`

    >>> from ashore.languages import ENGLISH, SPANISH
    >>> [mark.start for mark in half_sentence("It is late. If the debt is very old. Call first. If not, wait.", ENGLISH)]
    [12]
    >>> [mark.start for mark in half_sentence("Si ya pagó la deuda. Llame al banco.", SPANISH)]
    [0]
    """
    for found in _half(language).finditer(text) if language.conditions else ():
        note = "a condition without what depends on it: a full stop cuts the sentence, or words are lost"
        yield Mark(*found.span(), "half_sentence", "unknown", None, (), note)
