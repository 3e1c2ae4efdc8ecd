"""Repairs of the 65438 code: a translation engine writes the digit 1 as `65438+0`.

Only that stretch stands for 1, and decoding it proves nothing about the rest: units and order go wrong in the same texts. So a
decoded number is certain only where it is a well-formed number by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.compiled import compiled
from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

SPACE = "[ \u00a0]"
CODE = lazily(rf"6[,. ]?5[,. ]?4[,. ]?3[,. ]?8{SPACE}?\+{SPACE}?0(?!{SPACE}?=)")
GROUPED_TWICE = lazily(rf"65[,.]438{SPACE}?\+{SPACE}?0{CODE.pattern}")
CODE_RUN = lazily(rf"{CODE.pattern}(?:[0-9.,]{{0,6}}?{CODE.pattern}){{0,12}}")
LEFT = lazily(r"6[,.]?5[,.]?4[,.]?3[,.]?8(?:[ ]?\+[ ]?[0-9]{1,4}(?![0-9]))?|(?<![0-9.,])5438(?=[ ]?\+[ ]?[0-9])")
CUT = lazily(r"(?<=[0-9][0-9])\+[ ]?0[0-9]*(?![0-9:.]|[ ]?[=*/×x+-])")
CLOCK = lazily(r"[0-9]:[0-9]{0,2}\Z")
WHOLE = {",": compiled(r"65,?438"), ".": compiled(r"65\.?438")}
SPREAD = lazily(r"6([.,])543(?:\1)8[0-9]{2}(?:\+0[0-9.,]*[0-9])?(?![0-9]|[.,][0-9])|6[.,]5438(?![0-9]|[ ]?\+)")
KLOC = lazily(r"([0-9]*)/?kloc-(?:(0)/?([0-9]*))?")
SLASHED = lazily(r"(?<![0-9./,-])(?:[1-9][0-9]{3,}/0\.[0-9]{1,2}(?![0-9]|[ ]?=)|[0-9][ ][0-9]/(?=[,.;])|[0-9]{1,2}/0{4,}(?![0-9]))")
BEFORE = lazily(r"[0-9.,]*\Z")
SPLIT_BEFORE = lazily(rf"(?<![0-9.,])([0-9]{{1,3}}){SPACE}\Z")
AFTER = lazily(r"[0-9.,]*")
REACH = 12
LEAD = 40
BARE = lazily(rf"20(?<![0-9]{{3}}){SPACE}?65438(?![0-9])")
GROUPED = r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?"
PLAIN = r"(?:0|[1-9]\d{0,3})(?:\.\d+)?|(?!19|20)[1-9]\d{4,5}|1\d{10}"
WELL_FORMED = lazily(rf"(?:{GROUPED}|{PLAIN})", re.ASCII)
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def coded_one(text: str, language: Language) -> Iterator[Mark]:
    """Read `65438+0` as the digit 1 where that gives a well-formed number; flag the whole number where it does not.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in coded_one("a period of 65438 + 0 to 3 months", ENGLISH)]
    ['1']
    >>> [(mark.certainty, mark.candidates) for mark in coded_one("2065438+0899,7 yuan", ENGLISH)]
    [('ambiguous', ('201899,7',))]
    """
    for run in CODE_RUN.finditer(text):
        yield from _read(text, run, language)
    for found in SPREAD.finditer(text):
        note = "the code for the digit 1 taken for a number, its digits regrouped"
        yield Mark(found.start(), found.end(), "coded_one", "unknown", None, (), note)


def _read(text: str, run: re.Match[str], language: Language) -> Iterator[Mark]:
    """Read the codes of one number, with the digits around them."""
    before = BEFORE.search(text[max(0, run.start() - REACH) : run.start()])
    after = AFTER.match(text, run.end(), run.end() + REACH)
    left = before.group().lstrip(".,") if before else ""
    right = after.group().rstrip(".,") if after else ""
    number = left + CODE.sub("1", run.group()) + right
    if not WELL_FORMED.fullmatch(number) or not _unscaled(text, run, language) or GROUPED_TWICE.search(run.group()):
        note = "the code stands for the digit 1, but the number around it is not safe: units and groups went wrong with it"
        yield Mark(run.start() - len(left), run.end() + len(right), "coded_one", "ambiguous", None, (number,), note)
        return
    if not left and (split := SPLIT_BEFORE.search(text[max(0, run.start() - REACH) : run.start()])):
        start = run.start() - len(split.group())
        note = "these digits may belong to the coded number after them"
        yield Mark(start, run.start(), "coded_one", "ambiguous", None, (split[1] + number, f"{split[1]} {number}"), note)
    for code in CODE.finditer(text, run.start(), run.end()):
        yield Mark(code.start(), code.end(), "coded_one", "certain", "1", note=f"the engine's code for the digit 1; read {number}")


def _unscaled(text: str, run: re.Match[str], language: Language) -> bool:
    """Tell whether the codes of a run are written as the number 65438 is: `6,543.8+0` was multiplied by something that is lost."""
    clock = CLOCK.search(text[max(0, run.start() - REACH) : run.start()].rstrip("0123456789."))
    return not clock and all(WHOLE[language.grouping].match(text, code.start()) for code in CODE.finditer(text, run.start(), run.end()))


def coded_slash(text: str, language: Language) -> Iterator[Mark]:
    """Flag the other code for the digit 1, `/kloc-0/`, and what is left of it; so a slash that stands inside a number or behind one.

    The code alone gives a 1; what stood around it moved too often to be set.

    >>> from ashore.languages import ENGLISH
    >>> [(mark.certainty, mark.candidates) for mark in coded_slash("In /kloc-0/2 months, 20/kloc- shops owed 26221/0.48 yuan.", ENGLISH)]
    [('ambiguous', ('12',)), ('unknown', ()), ('unknown', ())]
    """
    for found in KLOC.finditer(text):
        value = found[1] + "1" + found[3] if found[2] else None
        note = "an engine's code for the digit 1" + ("" if value else ", cut")
        yield Mark(found.start(), found.end(), "coded_slash", "ambiguous" if value else "unknown", value, (value,) if value else (), note)
    for found in SLASHED.finditer(text):
        yield Mark(
            found.start(), found.end(), "coded_slash", "unknown", None, (), "a slash in a number, most often in the place of a digit 1"
        )


def bare_code(text: str, language: Language) -> Iterator[Mark]:
    """Flag a coded year that lost its last digit: `2065438` is 201 and something."""
    for found in BARE.finditer(text):
        yield Mark(found.start(), found.end(), "bare_code", "unknown", None, (), "a coded year (201…) whose last digit is lost")


def code_left(text: str, language: Language) -> Iterator[Mark]:
    """Flag what is left of the code: each 65438 that nothing else has read, and a `+0` after digits whose code was cut.

    No 65438 may pass in silence: as an honest number it is so rare that a look at it costs nothing.

    >>> from ashore.languages import ENGLISH
    >>> line = "on June 6, 165438 or June 165438+ 10, in all 1347+03 yuan; at 05:04:15.25+02:00"
    >>> [line[mark.start : mark.end] for mark in code_left(line, ENGLISH)]
    ['65438', '65438+ 10', '1347+03']
    """
    for found in LEFT.finditer(text):
        yield Mark(found.start(), found.end(), "code_left", "unknown", None, (), "the engine's code for the digit 1 without its rest")
    for found in CUT.finditer(text):
        before = BEFORE.search(text[max(0, found.start() - REACH) : found.start()])
        start = found.start() - len(before.group() if before else "")
        if not CLOCK.search(text[max(0, start - REACH) : start]):
            yield Mark(start, found.end(), "code_left", "unknown", None, (), "a code for the digit 1 of which only the end is left")
