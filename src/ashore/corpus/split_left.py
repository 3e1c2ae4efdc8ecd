"""Flags what no closer rule has read: any number of which a space stands beside a 1, where the whole is one well-formed number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ashore.compiled import compiled
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily

# A digit is looked for first, which is quick; what may not stand before it is looked at only there.
RUN = lazily(
    r"[0-9](?<![\w.,/:+*×÷=()$£€-][0-9])(?<![0-9%][ ][0-9])(?<![*×÷=+/][ ][0-9])[0-9.,]*(?:[ ][0-9][0-9.,]*)+"
    r"(?![\w/:*+=°(\[]|-\w|[ ]?[*×÷=+/\[]|[ ][0-9$£€|])"
)
RANGE = lazily(r"[0-9](?<=[0-9][-–~][0-9])[0-9]*(?:[ ][0-9]+)+(?=[ ][a-zà-ÿ])")
CLOCK = lazily(r"[0-9](?<![0-9:.][0-9])(?:(?<=[0-2])[0-9])?:(?:[0-5][ ]1|1[ ][0-9])(?![0-9:])")
HAN_YEAR = lazily(r"20(?<![0-9.,]20)[ ][0-9]{2}(?=年[0-9底初末至到，])")
STANDARD = lazily(r"[0-9](?<=[A-Z][ ][0-9])[0-9]*(?:[ ]1[0-9]*|(?<=1)[ ][0-9]+)(?=-(?:19|20)[0-9]{2}(?![0-9]))")
WHOLE = lazily(
    r"[1-9][0-9]{1,3}|(?:[1-9][0-9]{0,2})(?:,[0-9]{3})+(?:\.[0-9]{1,2})?|(?:[1-9][0-9]{0,2})(?:\.[0-9]{3})+(?:,[0-9]{1,2})?|[0-9]{1,7}[.,][0-9]{1,2}"
)
GROUPED = lazily(r"[0-9]{1,3}(?:[ ][0-9]{3})+(?:[.,][0-9]+)?")
SIGNED_GROUPS = lazily(r"(?<![0-9.,])[1-9][0-9]{0,2}[.,][0-9]{3}(?![0-9]|[.,][0-9])")
YEAR = lazily(r"[0-9]{1,2}[ ](?:19|20)[0-9]{2}|20[ ]1[0-9]")
MOST_PIECES = 3
LAST_DAY = 31
LEAD = 24
LONGEST_LINE = 400


@cache
def _named(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of what makes two numbers out of two: a word that a number belongs to before them, a month beside them."""
    parts = [*language.part_words, *language.step_words, *language.months, *language.numbered]
    return (
        compiled(rf"(?<!\w){either(parts)}s?[.:]?[ ]$|[#&][ ]?$|[Nn]\.?[º°o][ ]?$"),
        compiled(rf"[ ](?:de[ ]|of[ ])?{either(language.months)}(?!\w)"),
    )


def split_left(text: str, language: Language) -> Iterator[Mark]:
    """Flag a number split at a 1 wherever it stands: `the top 5 15 lenders`, `3,61 1.11`, `15:3 1`.

    Two numbers may stand side by side, so the joined one is only offered; no joint without a 1, no year behind a day, no line of
    numbers, and no groups of three, unless the text groups its numbers by a comma or a point.

    >>> from ashore.languages import ENGLISH
    >>> line = "the top 5 15 lenders, 3,61 1.11 in all at 15:3 1; step 1 20 minutes, 1 000 people, June 1 2019, flat 2 12 Long Road"
    >>> [mark.value for mark in split_left(line, ENGLISH)]
    ['515', '3,611.11', '15:31']
    >>> [mark.value for mark in split_left("Of 20,000 yuan, 1 000 are left, in all 28 143 1.2 yuan.", ENGLISH)]
    ['1000', '281431.2']
    """
    for found in sorted(
        (each for pattern in (RUN, RANGE, CLOCK, STANDARD, HAN_YEAR) for each in pattern.finditer(text)), key=re.Match.start
    ):
        said = found.group().rstrip(".,")
        value = said.replace(" ", "")
        if (
            ":" not in said
            and not (STANDARD.match(text, found.start()) or HAN_YEAR.match(text, found.start()))
            and not _is_split(text, found.start(), found.start() + len(said), said, value, language)
        ):
            continue
        note = "a number that seems split at a 1"
        yield Mark(found.start(), found.start() + len(said), "split_left", "ambiguous", value, (value, said), note)


def _is_split(text: str, start: int, end: int, said: str, value: str, language: Language) -> bool:
    """Tell whether pieces of a number make one, each joint beside a 1, and nothing says that they are several."""
    pieces = said.split(" ")
    joints = all(left[-1].isdigit() and (left[-1] == "1" or right[0] == "1") for left, right in pairwise(pieces))
    if len(pieces) > MOST_PIECES or not joints or not WHOLE.fullmatch(value) or YEAR.fullmatch(said):
        return False
    if GROUPED.fullmatch(said) and not SIGNED_GROUPS.search(text):
        return False
    named, month = _named(language)
    sure = len(pieces) == MOST_PIECES or pieces[0] == "201"
    day = len(pieces) == 2 and len(value) == 2 and int(value) <= LAST_DAY
    if (named.search(text[max(0, start - LEAD) : start]) and not sure) or (month.match(text, end) and not day):
        return False
    return not _in_row(text, start, end)


def _in_row(text: str, start: int, end: int) -> bool:
    """Tell whether the line of a place is a row of a table: hardly anything but numbers."""
    line = text[text.rfind("\n", 0, start) + 1 : text.find("\n", end) if "\n" in text[end:] else len(text)]
    around = line if len(line) <= LONGEST_LINE else text[max(0, start - LONGEST_LINE // 2) : end + LONGEST_LINE // 2]
    return "|" in around or len(re.findall(r"[0-9][0-9.,]*", around)) > 2 * len(re.findall(r"[^\W\d_]{2,}", around))
