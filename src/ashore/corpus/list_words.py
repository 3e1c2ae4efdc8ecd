"""Flags list numbers that an engine wrote as words or skipped: `(two)` beside (1) and (3), 6 after 4, `2.` beside “first”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ashore.compiled import compiled
from ashore.corpus.han import as_read
from ashore.corpus.lists import NEAR_LINES
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily

HEAD = r"(?:(?<=^.)|(?<=[.;:。；：][ ].)|(?<=[.;:。；：].))"  # behind the bracket: a pattern that begins with a sign is quick
BRACKETED = lazily(rf"[(（]{HEAD}([0-9]{{1,2}}|[a-h])[ ]?[)）]", re.MULTILINE)
LOOSE = lazily(r"^[(（](?:[ ][0-9]{1,2}[ ]?|[0-9]{1,2}[ ])[)）]", re.MULTILINE)
LINE_NUMBER = lazily(r"^[ \t]*([(（]?)([0-9]{1,2})(?:[.、)）](?![0-9])|,[ ])[ ]?(?=[^\W\d_])", re.MULTILINE)


@cache
def _worded(language: Language) -> re.Pattern[str]:
    return compiled(rf"\({HEAD}({either(language.numbers)})\)(?=[ ,.]|$)", re.MULTILINE)


def worded_mark(text: str, language: Language) -> Iterator[Mark]:
    """Flag a list mark in words or as a letter where its neighbours are digits, and one with a space in its brackets.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in worded_mark("(1) Read.\\n(two) Call.\\n(3 ) Write.", ENGLISH)]
    ['(3)', '(2)']
    >>> list(worded_mark("Send both (two) copies.\\n(a) Read.\\n(b) Call.", ENGLISH))
    []
    """
    for found in LOOSE.finditer(text):
        yield _written(found, re.sub("[ ]", "", found.group()), "a space inside the brackets of a list mark")
    marks = list(BRACKETED.finditer(text))
    if language.numbers and ("(" in text):
        for found in _worded(language).finditer(text):
            number = language.numbers.index(found[1].lower()) + 1
            yield _written(found, f"({number})", "a list number in words")
    letters = [found for found in marks if found[1].isalpha()]
    if len(letters) == 1 and len(marks) > 1:
        number = "abcdefgh".index(letters[0][1]) + 1
        yield _written(letters[0], f"({number})", "a letter among list numbers")


def _written(found: re.Match[str], value: str, note: str) -> Mark:
    return Mark(found.start(), found.end(), "worded_mark", "ambiguous", value, (value,), note)


def list_jump(text: str, language: Language) -> Iterator[Mark]:
    """Flag a list number that skips one which stands nowhere, or comes twice in a row: 4, 6 or 3, 3.

    >>> from ashore.languages import ENGLISH
    >>> [mark.candidates for mark in list_jump("4. If they call\\n6. If they write", ENGLISH)]
    [('5',)]
    >>> list(list_jump("(1) Read it\\n(two) Call them\\n(3) Write", ENGLISH))
    []
    """
    places = [(found, int(found[2]), text.count("\n", 0, found.start())) for found in LINE_NUMBER.finditer(text)]
    for index, ((last, before, line), (found, number, here)) in enumerate(pairwise(places)):
        right = index > 0 and places[index - 1][1] == number - 2
        near = here - line <= 2 * NEAR_LINES and not right
        skipped = number == before + 2 and not re.search(rf"(?<![0-9.,]){before + 1}[.,、)）:：]", text[: found.start()])
        split = rf"{str(before + 1)[0]}[ ]{str(before + 1)[1:]}[.、]"
        otherwise = re.search(
            rf"^[ \t]*(?:{split}|[^\W\d_]+[ ]{before + 1}(?![0-9])|[(（][^\W\d]+[)）])", text[last.end() : found.start()], re.MULTILINE
        )
        if near and not otherwise and before and (skipped or number == before > 1) and found[1] == last[1]:
            said = (str(before + 1),)
            note = f"the list counts {before}, {number}"
            yield Mark(found.start(2), found.end(2), "list_jump", "ambiguous", said[0], said, note)
    if language.script == "Han":
        yield from _han_jumps(text)


def _han_jumps(text: str) -> Iterator[Mark]:
    """Flag a Chinese numeral that skips one, or comes twice in a row, at the heads of lines (一、三、) or of sentences (第一，第一，).

    >>> [mark.value for mark in _han_jumps("一、先问清\\n三、再录音\\n四、投诉")], list(_han_jumps("一、先问清\\n（二）再录音\\n三、投诉"))
    (['二'], [])
    """
    said = as_read(text)
    for pattern in (HAN_HEAD, HAN_SPOKEN):
        places = [(found, 1 + HAN_NUMBERS.index(found[1])) for found in pattern.finditer(said)]
        for (last, before), (found, number) in pairwise(places):
            between = said[last.end() : found.start()]
            near = between.count("\n") <= 2 * NEAR_LINES and len(between) <= LONGEST_ENTRY
            wanted = HAN_NUMBERS[before] if before < len(HAN_NUMBERS) else ""
            told = (
                not wanted or wanted + "、" in between or f"（{wanted}）" in between or f"第{wanted}" in between or "其" + wanted in between
            )
            twice = number == before and (before > 1 or pattern is HAN_SPOKEN)
            if near and not told and (number == before + 2 or twice) and len(last.group().strip()) == len(found.group().strip()):
                note = f"the list counts {last[1]}, {found[1]}"
                yield Mark(found.start(1), found.end(1), "list_jump", "ambiguous", wanted, (wanted,), note)


BARE = lazily(r"^[ \t]*([一二三四五六七八九十])(?=([\u3400-\u9fff]))[^。！？；\n]{2,26}$", re.MULTILINE)
HAN_NUMBERS = "一二三四五六七八九十"
HAN_SPOKEN = lazily(r"(?:(?<=[\n。；！？])|\A)第([一二三四五六七八九十])(?=[，,：:]|步[，,：:])")
LONGEST_ENTRY = 1200
FEWEST_BARE = 3


def bare_ordinal(text: str, language: Language) -> Iterator[Mark]:
    """Flag the numbers of headings that lost the mark behind them, where three or more count up from one and begin no common word.

    >>> from ashore.languages import CHINESE
    >>> [mark.value for mark in bare_ordinal("一收集证据\\n录音。\\n二投诉渠道\\n打电话。\\n三注意事项\\n别冲动。", CHINESE)]
    ['一、', '二、', '三、']
    >>> list(bare_ordinal("一等奖三名\\n二等奖五名\\n三等奖九名", CHINESE))
    []
    """
    chain: list[re.Match[str]] = []
    for found in BARE.finditer(text):
        if found[1] == HAN_NUMBERS[len(chain) % len(HAN_NUMBERS)]:
            chain.append(found)
    if len(chain) < FEWEST_BARE or len({found[2] for found in chain}) == 1:
        return
    for found in chain:
        value = f"{found[1]}、"
        yield Mark(found.start(1), found.end(1), "bare_ordinal", "ambiguous", value, (value,), "the number of a heading without its mark")


HAN_HEAD = lazily(r"^[ \t]*[(（]?([一二三四五六七八九十])[、.．)）]", re.MULTILINE)
ANY_FIRST = lazily(
    r"(?<![0-9.,])1[.、)）:：,]|(?<![十第0-9])一[、.．)）]|第一|首先|①|[(（]a[ ]?[)）]"
    r"|(?<![a-z])(?:first|one|primero|uno|primera)(?![a-z])",
    re.IGNORECASE,
)


def list_start(text: str, language: Language) -> Iterator[Mark]:
    """Flag a list that begins with its second entry: lines 2 and 3, and no 1, 一 or “first” before them.

    >>> from ashore.languages import CHINESE, ENGLISH
    >>> [mark.value for mark in list_start("Read it.\\n2. Call them.\\n3. Write.", ENGLISH)]
    ['1']
    >>> list(list_start("First, read it.\\n2. Call them.\\n3. Write.", ENGLISH))
    []
    >>> [mark.value for mark in list_start("先别慌。\\n二、看清材料\\n三、按时出庭", CHINESE)]
    ['一']
    """
    for pattern, group, numbers in ((LINE_NUMBER, 2, "123"), (HAN_HEAD, 1, "一二三")):
        found = [each for _, each in zip(range(2), pattern.finditer(text), strict=False)]
        if [each[group] for each in found] == list(numbers[1:]) and not ANY_FIRST.search(text[: found[0].start()]):
            note = "the list begins with its second entry"
            yield Mark(found[0].start(group), found[0].end(group), "list_start", "ambiguous", numbers[0], (numbers[0],), note)


FEWEST_ONES = 3
ONLY_ONE = lazily(r"^[ \t\u3000]*(1)[.、．][ ]?(?=[^\W\d_])", re.MULTILINE)
ANY_SECOND = lazily(r"(?<![0-9.])2[.、．)）](?![0-9])|（2）")


def list_ones(text: str, language: Language) -> Iterator[Mark]:
    """Flag the numbers of a list that says 1 in each of its lines, from the second on: its count was lost.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in list_ones("1. Call.\\n1. Write.\\n1. Wait.", ENGLISH)]
    ['2', '3']
    """
    found = list(ONLY_ONE.finditer(text))
    if len(found) < FEWEST_ONES or ANY_SECOND.search(text):
        return
    for number, each in enumerate(found[1:], 2):
        value = str(number)
        yield Mark(each.start(1), each.end(1), "list_ones", "ambiguous", value, (value,), "each entry of the list is numbered 1")


@cache
def _ordinals(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    first, third = language.ordinals[0], language.ordinals[2]
    return tuple(compiled(rf"^{either([said])}[ ,，、]", re.MULTILINE) for said in (first, third))  # type: ignore[return-value]


def mixed_ordinals(text: str, language: Language) -> Iterator[Mark]:
    """Flag a lone `2.` between lines that begin with “first” and “third”, and “second” between 1. and 3.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in mixed_ordinals("First, call.\\n2. Write.\\nThird, wait.", ENGLISH)]
    ['Second']
    """
    if len(language.ordinals) < 3:
        return
    first, third = (pattern.search(text) for pattern in _ordinals(language))
    for found in LINE_NUMBER.finditer(text) if first and third and first.end() < third.start() else ():
        if found[2] == "2" and first and third and first.end() < found.start() < third.start():
            yield Mark(
                found.start(2),
                found.end(2),
                "mixed_ordinals",
                "ambiguous",
                language.ordinals[1],
                (language.ordinals[1],),
                "a digit among ordinals",
            )
