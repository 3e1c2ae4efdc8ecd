"""Puts lines right before they become passages: hard-wrapped paragraphs are joined, steps that share one line are parted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ashore.corpus.draft import Line
from ashore.languages import LANGUAGES
from ashore.lazily import lazily

ITEM = lazily(r"(?:\d{1,2}(?:\.(?!\d)|[)、．,])|[(（]\d{1,2}[)）]|[-*•·●○](?=\s)|[一二三四五六七八九十]{1,3}、)\s*\S")
ENDS = (".", "。", "!", "！", "?", "？", ":", "：", ";", "；", "…", "”", "»", '"')
SHORTEST_WRAP, LONGEST_WRAP = 40, 110
SHORTEST_HAN_WRAP = 20
EVEN = 0.7
STEP = lazily(r"(?:(?<=[.;:!?)”»]\s)|(?<=[。；：！？）”])|(?<=[。；：！？]\s)|\A)([1-9]|1\d)(?:\.(?=\s?[^\W\d])|[、．](?!\d))")
FEWEST_STEPS = 3
MARKED = lazily(r"[-–—•·●○*]\s")
NEXT_STAGE = lazily(
    r"(?<=\S)\s+[-–—•·]\s+(?=第[一二三四五六七八九十\d]{1,2}(?:阶段|步|期)|(?:[Ss]tage|[Ss]tep|[Pp]hase|[Pp]aso|[Ff]ase|[Ee]tapa)\s\d)"
)


def laid_out(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Join the lines of wrapped paragraphs, and part the steps that stand in one line.

    >>> text = "1. They write a letter. 2. They call you. 3. They sue."
    >>> [(line.start, line.end) for line in laid_out(text, [Line(1, 0, len(text), "en")])]
    [(0, 23), (24, 41), (42, 54)]
    """
    return tuple(part for line in _joined(text, lines) for part in _parted(text, line))


def _joined(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """Join each line to the ones before it that it continues."""
    if not any(other.number == one.number + 1 for one, other in pairwise(lines)):
        yield from lines
        return
    wraps = [False] * len(lines)
    for first, last in _blocks(text, lines):
        for index in range(first + 1, last):
            wraps[index] = True
    for index, (one, other) in enumerate(pairwise(lines), 1):
        wraps[index] = wraps[index] or _continues(text, one, other)
    current: Line | None = None
    for line, wrapped in zip(lines, wraps, strict=True):
        if current and wrapped:
            current = replace(current, end=line.end)
            continue
        if current:
            yield current
        current = line
    if current:
        yield current


def _adjacent(text: str, one: Line, other: Line) -> bool:
    """Tell whether two lines follow each other in the file, in one language, and the second begins no list item."""
    return other.number == one.number + 1 and one.lang == other.lang and not ITEM.match(text, other.start, other.end)


def _continues(text: str, one: Line, other: Line) -> bool:
    """Tell whether a line goes on where a long one before it stopped in mid-sentence: it begins with a small letter."""
    if one.end - one.start < SHORTEST_WRAP or other.number != one.number + 1:
        return False
    return text[other.start].islower() and _adjacent(text, one, other) and not text[one.start : one.end].rstrip().endswith(ENDS)


def _blocks(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Give runs of three or more lines that were wrapped at one width: all but the last are nearly as long as the longest."""
    first = 0
    while first < len(lines):
        last = first + 1
        while last < len(lines) and _adjacent(text, lines[last - 1], lines[last]):
            last += 1
        if last - first > 2 and _is_even(text, lines[first:last]):
            yield first, last
        first = last


def _is_even(text: str, lines: Sequence[Line]) -> bool:
    lengths = [line.end - line.start for line in lines]
    shortest = SHORTEST_HAN_WRAP if LANGUAGES[lines[0].lang].script == "Han" else SHORTEST_WRAP
    if not shortest <= max(lengths) <= LONGEST_WRAP or min(lengths[:-1]) < EVEN * max(lengths):
        return False
    cut = sum(not text[line.start : line.end].rstrip().endswith(ENDS) for line in lines[:-1])
    return cut * 2 >= len(lines) - 1


def _parted(text: str, line: Line) -> Iterator[Line]:
    """Part a line before each step, where three or more of them count up from one."""
    said = text[line.start : line.end]
    starts: list[int] = []
    for found in STEP.finditer(said) if "1" in said and "2" in said and "3" in said else ():
        if int(found[1]) == len(starts) + 1:
            starts.append(found.start(1))
    if len(starts) < FEWEST_STEPS:
        starts = [found.start() for found in NEXT_STAGE.finditer(said)] if MARKED.match(said) else []
    if not starts:
        yield line
        return
    starts = [start + len(said[start:]) - len(said[start:].lstrip()) for start in starts]
    bounds = [0, *(start for start in starts if start), len(said)]
    for start, end in pairwise(bounds):
        stop = start + len(said[start:end].rstrip())
        if start < stop:
            yield replace(line, start=line.start + start, end=line.start + stop)
