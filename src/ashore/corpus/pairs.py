"""Flags marks that do not go together: two where one should stand, a question that nothing opened, a quote without its partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

LONGEST_WORD = 40
LAST_WORD = lazily(r"[^\W\d_]+$")
CLASH = lazily(
    r"(?<=\w|[)”»\"])(?:[;:][ ]?[.,;:?!]|,[ ]?[.;:?!]|[?!]\.)(?=[ \n”»\")]|$)"
    r"|(?<=[^\W\d_]{2})\.\.(?=[ \n]|$)|(?<=[^\W\d_])\.(?:[ ]?[;:]|[ ]\?)(?=[ \n]|$)|(?<=[^\W\d_])\.,(?=[ ])|(?<=[a-zà-ÿ])\?[ ],(?=[ ])"
)
HAN_CLASH = lazily(r"[，、；：][ ]?[？！]|[？！]。|(?<!。)。。(?!。)")


def two_marks(text: str, language: Language) -> Iterator[Mark]:
    """Flag two marks where one should stand: `serious; , it will`, `is:.`. The stop of an abbreviation goes with any.

    >>> from ashore.languages import ENGLISH
    >>> line = "It is serious; , the sum is:. See fig.: 3, etc.; Acme Inc., at 5:; std::sum"
    >>> [line[mark.start : mark.end] for mark in two_marks(line, ENGLISH)]
    ['; ,', ':.', ':;']
    >>> [mark.start for mark in two_marks("It is too late. ? However, ask.", ENGLISH)]
    [14]
    """
    for found in (HAN_CLASH if language.script == "Han" else CLASH).finditer(text):
        if found.group()[0] == "." and found.group() not in (". ?", "..") and not _ends_sentence(text, found.start(), language):
            continue
        note = "two marks where one should stand: one is wrong, or a word between them is missing"
        yield Mark(found.start(), found.end(), "two_marks", "unknown", None, (), note)


def _ends_sentence(text: str, stop: int, language: Language) -> bool:
    """Tell whether a full stop stands after a word that is no abbreviation and no initial."""
    word = LAST_WORD.search(text[max(0, stop - LONGEST_WORD) : stop])
    return bool(word and len(word.group()) > 3 and word.group().lower() not in language.abbreviations and word.group()[0].islower())


QUESTION = lazily(r"[¿?\n]")


def lone_question(text: str, language: Language) -> Iterator[Mark]:
    """Flag a question mark that nothing opened, in a text that opens its questions: often a sign that could not be read.

    >>> from ashore.languages import SPANISH
    >>> [mark.start for mark in lone_question("¿Cuánto es al año? 51 340 %? (Es más.) a.example/?p", SPANISH)]
    [27]
    """
    if "¿" not in text:
        return
    opened = 0
    for found in QUESTION.finditer(text):
        if found.group() != "?":
            opened = opened + 1 if found.group() == "¿" else 0
        elif opened:
            opened -= 1
        elif text[found.start() - 1 : found.start()] not in "?/(¡!" and not text[found.end() : found.end() + 1].isalnum():
            yield Mark(found.start(), found.end(), "lone_question", "unknown", None, (), "a question mark that nothing opened")


APOSTROPHE = lazily(r"(?<=[a-z]{2})[ ]['’][ ]s(?=[ ][a-z])")


def spaced_apostrophe(text: str, language: Language) -> Iterator[Mark]:
    """Close up the genitive that was pulled apart: `the buyer ' s loan`. Nothing else leaves a lone `s` between two words.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in spaced_apostrophe("the otter ' s loan, in ' some cases '", ENGLISH)]
    ["'s"]
    """
    for found in APOSTROPHE.finditer(text):
        value = found.group().replace(" ", "")
        yield Mark(found.start(), found.end(), "spaced_apostrophe", "certain", value, note="an apostrophe with spaces around it")


QUOTE = lazily(r'[“”]|(?<!")"(?!")')
DOUBLED = lazily(r'““|””|(?<=\w)""(?=[ .,;:])|(?<=[ (])""(?=\w)')


def lost_quote(text: str, language: Language) -> Iterator[Mark]:
    """Flag a quote without its partner on its line, and doubled ones. A quotation over several paragraphs opens each and is whole.

    >>> from ashore.languages import ENGLISH
    >>> line = 'They say pay now" and leave. He said "yes". A 5" disc. “No” and no” again.'
    >>> [mark.start for mark in lost_quote(line, ENGLISH)]
    [16, 66]
    """
    note = "a quote without its partner"
    lines = [(found.start(), found.group()) for found in re.finditer(r"[^\n]+", text)]
    for (start, line), (_, following) in pairwise([*lines, (0, "")]):
        if '"' in line or "“" in line or "”" in line:
            goes_on = following.lstrip().startswith(('"', "“"))
            for place in _alone(line, goes_on):
                yield Mark(start + place, start + place + 1, "lost_quote", "unknown", None, (), note)
            for found in DOUBLED.finditer(line):
                yield Mark(start + found.start(), start + found.end(), "lost_quote", "unknown", None, (), "a quote written twice")


def _alone(line: str, goes_on: bool) -> Iterator[int]:
    """Give the places of quotes without a partner. A straight one closes where something stands right before it and nothing after."""
    opened: int | None = None
    for found in QUOTE.finditer(line):
        place = found.start()
        if opened is None and found.group() == '"' and line[max(0, place - 1) : place].isdigit():
            continue
        closes = found.group() == "”" or (found.group() == '"' and not _opens(line, place, opened is not None))
        if closes:
            if opened is None:
                yield place
            opened = None
        else:
            if opened is not None:
                yield opened
            opened = place
    if opened is not None and not goes_on:
        yield opened


def _opens(line: str, place: int, inside: bool) -> bool:
    """Tell whether a straight quote opens: by the spaces around it, else by whether one is open."""
    before, after = line[place - 1 : place] if place else " ", line[place + 1 : place + 2] or " "
    if (before in " (“¿¡") != (after in " .,;:)?!"):
        return before in " (“¿¡"
    return not inside
