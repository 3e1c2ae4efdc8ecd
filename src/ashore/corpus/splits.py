"""Flags of counted numbers and articles split at a 1, and of amounts that lost a zero."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.codes import LEAD
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily

GAP = lazily(r"[0-9][ ](?=[0-9])")
BESIDE = lazily(r"(?<![0-9.,:/+-])(?<![0-9][ ])[0-9]{1,4}$")
HALVES = r"(?:[0-9]{0,3}1[ ][0-9]{1,2}|[1-9][0-9]{0,3}[ ]1[0-9]?)"
LONG_HALVES = r"(?:[0-9]{0,3}1[ ][0-9]{1,3}|[1-9][0-9]{0,3}[ ]1[0-9]{0,2})"
AMOUNT = lazily(r"(?:[1-9]?1[ ][0-9]{1,2}|[1-9][0-9]?[ ]1[0-9]?),[0-9]{3}(?![0-9])")
LONE = lazily(r"0[ ][1-9][ ]*$", re.MULTILINE)
RANGE_LEAD = lazily(r"(?<![0-9.,])[0-9]{1,3}[-–~～至]$")


@cache
def _split_numbers(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Patterns of a range, a counted number and an article split at a 1, and of what stands before an article."""
    after = either([*language.units, *language.counted])
    whole = "" if language.script == "Han" else r"(?![\w-])"
    end = rf"(?=[ ]?[%％‰]|[ ]?{after}{whole})"
    ranged = compiled(rf"{HALVES}[ ]?[-–~～至][ ]?[0-9]{{1,3}}(?:[ ][0-9]{{1,2}})?{end}")
    counted = compiled(rf"{HALVES}(?:\.[0-9]{{1,2}})?{end}")
    article = compiled(rf"{LONG_HALVES}(?![0-9]|[ ](?:[0-9]|{after}))")
    return ranged, counted, article, compiled(rf"(?<!\w){either(language.articles)}[ ]?$")


def split_number(text: str, language: Language) -> Iterator[Mark]:
    """Flag a number that seems split at a 1: `3 1-60 days`, `Article 1 96`, `1 0,000 yuan`.

    Two numbers may stand side by side, so the joined one is only offered. Groups of three digits (`1 000`) are no damage.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in split_number("Article 1 96: wait 6 1- 180 days, or pay 1 0,000 yuan and 1 000 yuan.", ENGLISH)]
    ['196', '61-180', '10,000']
    """
    for gap in GAP.finditer(text):
        lead = text[max(0, gap.start() - LEAD) : gap.start() + 1]
        if (head := BESIDE.search(lead)) and (
            found := _split_at(text, gap.start() + 1 - len(head.group()), lead[: head.start()], language)
        ):
            value = re.sub(r"\s", "", found.group())
            end = found.start() + len(found.group().rstrip())
            said = text[found.start() : end]
            yield Mark(found.start(), end, "split_number", "ambiguous", value, (value, said), "a number that seems split at a 1")


def _split_at(text: str, start: int, lead: str, language: Language) -> re.Match[str] | None:
    """Match a split number that begins here, with what stands before it."""
    ranged, counted, article, before_article = _split_numbers(language)
    if before_article.search(lead):
        return article.match(text, start)
    if not text.startswith("20 ", start) and (found := ranged.match(text, start) or counted.match(text, start)):
        return found
    return AMOUNT.match(text, start) or LONE.match(text, start)


BAD_GROUP = lazily(r",([0-9]{1,2}|[0-9]{4,5})(?=[ ]?(?:yuan|RMB|CNY|元|dollars))")
NO_GROUP = lazily(r"[0-9]{1,3}(?<![0-9.,][0-9])(?<![0-9.,][0-9]{2})(?<![0-9.,][0-9]{3}),(?=[ ](?:yuan|yuanes|RMB|CNY)(?![a-z]))")
GROUPS_BEFORE = lazily(r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3})*$")


def lost_zero(text: str, language: Language) -> Iterator[Mark]:
    """Flag an amount whose last group has not three digits: `5,00 yuan`. Not where a comma opens the decimals.

    >>> from ashore.languages import ENGLISH
    >>> [mark.candidates for mark in lost_zero("5,00 yuan, 1,0000 yuan and 5,000 yuan", ENGLISH)]
    [('5,000', '500'), ('10,000',)]
    """
    for found in NO_GROUP.finditer(text):
        yield Mark(found.start(), found.end(), "lost_zero", "unknown", None, (), "the zeros after the comma are lost")
    for found in BAD_GROUP.finditer(text) if language.grouping == "," else ():
        head = GROUPS_BEFORE.search(text[max(0, found.start() - LEAD) : found.start()])
        if not head:
            continue
        tail, digits = found[1], int(head.group().replace(",", "") + found[1])
        value = f"{head.group()},{tail:0<3}" if len(tail) < 3 else f"{digits:,}"
        note = "the digits between the commas are not three: a zero was lost or added"
        candidates = tuple(dict.fromkeys((value, f"{digits:,}")))
        yield Mark(found.start() - len(head.group()), found.end(), "lost_zero", "ambiguous", value, candidates, note)


POINT = lazily(r"(?<=[:=\w][ ])\.[0-9]{2,4}(?=[ ]?[%％‰])|(?<=[ ])\.[0-9](?=[ ]?[%％‰])")
RATED = lazily(r"(?:interest|rates?|fees?|penalt(?:y|ies)|APR)(?:[ ](?:of|is|at|by|to|will|be|was))*[ ]$")


def bare_point(text: str, language: Language) -> Iterator[Mark]:
    """Flag a rate that begins with its point: `the rate is .618%`. The digit before it may be a 0, or another that was lost.

    >>> from ashore.languages import ENGLISH
    >>> [mark.candidates for mark in bare_point("The monthly rate is: .618%, not .5 and no 1.618%.", ENGLISH)]
    [('0.618',)]
    """
    for found in POINT.finditer(text):
        if len(found.group()) == 2 and not RATED.search(text[max(0, found.start() - LEAD) : found.start()]):
            continue
        value = f"0{found.group()}"
        yield Mark(found.start(), found.end(), "bare_point", "ambiguous", value, (value,), "a rate without the digit before its point")
