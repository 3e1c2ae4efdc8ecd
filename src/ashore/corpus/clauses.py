"""Flags clauses that stand twice in a row, and sentences that lost their subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ashore.compiled import compiled
from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

CLAUSE = lazily(r"[^.;:!?。；：！？\n]+")
NUMBER = lazily(r"^[ ]*(?:[(（]?[0-9a-z]{1,2}[)）.、][ ]*)?", re.IGNORECASE)
SHORTEST = 24


def doubled_clause(text: str, language: Language) -> Iterator[Mark]:
    """Flag a clause that stands twice in a row, whatever number stands before it.

    >>> from ashore.languages import ENGLISH
    >>> line = "(1) Using a card that was forged; (1) Using a card that was forged; (2) Other."
    >>> [line[mark.start : mark.end] for mark in doubled_clause(line, ENGLISH)]
    ['(1) Using a card that was forged']
    """
    clauses = [found for found in CLAUSE.finditer(text) if len(found.group()) >= SHORTEST]
    for one, other in pairwise(clauses):
        said = NUMBER.sub("", other.group()).strip().lower()
        near = "\n" not in text[one.end() : other.start()] and other.start() - one.end() < len(" (1) ") + 2
        if near and len(said) >= SHORTEST and " " in said and said == NUMBER.sub("", one.group()).strip().lower():
            start = other.start() + len(other.group()) - len(other.group().lstrip())
            yield Mark(start, other.end(), "doubled_clause", "ambiguous", "", ("",), "a clause that stands twice in a row")


LONG_CLAUSE = 60


def repeated_clause(text: str, language: Language) -> Iterator[Mark]:
    """Flag a long clause that a line has said already, with others between: a stretch that was pasted twice.

    >>> from ashore.languages import ENGLISH
    >>> said = "If nobody answers, the platform may write to each contact that the borrower ever gave"
    >>> [mark.start for mark in repeated_clause(f"{said}. It may sue. {said}.", ENGLISH)]
    [99]
    """
    start = 0
    for line in text.split("\n"):
        seen = set[str]()
        for found in CLAUSE.finditer(line) if len(line) > 2 * LONG_CLAUSE else ():
            said = found.group().strip()
            if len(said) >= LONG_CLAUSE and said in seen:
                place = start + found.start() + len(found.group()) - len(found.group().lstrip())
                yield Mark(place, place + len(said), "repeated_clause", "ambiguous", "", ("",), "a clause that its line has said already")
            seen.add(said)
        start += len(line) + 1


@cache
def _headless(language: Language) -> re.Pattern[str]:
    """Pattern of a sentence that opens with a verb that wants a subject, and asks nothing."""
    verbs = "|".join(language.headless)
    return compiled(rf"(?:^|(?<=[a-zà-ÿ0-9%)][.!]\s)|(?<=\n))(?:{verbs})(?=[ ][a-z]+[ ][^?\n.]*[^?\n. ]\.(?:[ \n]|$))")


def lost_subject(text: str, language: Language) -> Iterator[Mark]:
    """Flag a sentence that opens with `Will` or `Is` and ends with a full stop: its subject was lost, or it was a question.

    >>> from ashore.languages import ENGLISH
    >>> [mark.start for mark in lost_subject("Will go to jail. Is it late? Pay soon.", ENGLISH)]
    [0]
    """
    for found in _headless(language).finditer(text) if language.headless else ():
        note = "a sentence without its subject"
        yield Mark(*found.span(), "lost_subject", "unknown", None, (), note)
