"""Finds damaged strings and repairs those that are certain. One small function a repair; languages.py says which apply.

A wrong repair is the worst fault: it reads well and nobody looks again. So a repair is certain only where the surrounding text
leaves no other reading; all else stays as it is and is reported with its candidates.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from ashore.corpus.draft import Draft, Line
from ashore.corpus.ledger import Edit
from ashore.corpus.lexicon import lexicon
from ashore.corpus.mark import Mark, Repair
from ashore.corpus.numerals import bare_code, coded_one, scrambled_date, short_range, split_hotline, split_range_year, split_year
from ashore.corpus.wording import (
    consonants,
    doubled_phrase,
    doubled_word,
    glued_number,
    glued_unit,
    list_mark,
    list_order,
    stray_stop,
    stray_stop_comma,
)
from ashore.languages import LANGUAGES, Language
from ashore.model import Damage

REPAIRS: Mapping[str, Repair] = {
    repair.__name__: repair
    for repair in (
        bare_code,
        coded_one,
        consonants,
        doubled_phrase,
        doubled_word,
        glued_number,
        glued_unit,
        lexicon,
        list_mark,
        list_order,
        scrambled_date,
        short_range,
        split_hotline,
        split_range_year,
        split_year,
        stray_stop,
        stray_stop_comma,
    )
}


def find_marks(text: str, language: Language) -> Iterator[Mark]:
    """Go through all that the language's repairs find, in their order; where two claim the same characters, the first wins.

    Wordings of the lexicon are findings on another floor: they may lie over a repaired number.

    >>> from ashore.languages import ENGLISH
    >>> [(mark.rule, text[mark.start:mark.end]) for text in ["owed around1-2,000"] for mark in find_marks(text, ENGLISH)]
    [('glued_number', 'around'), ('short_range', '1-2,000')]
    """
    letters, words = bytearray(len(text)), bytearray(len(text))
    for name in language.repairs:
        claimed = words if name == "lexicon" else letters
        for mark in REPAIRS[name](text, language):
            if claimed.find(1, mark.start, mark.end) < 0:
                claimed[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
                yield mark


def _blocks(lines: tuple[Line, ...]) -> Iterator[tuple[str, list[Line]]]:
    """Give the runs of lines of one language, so that each text is searched once, with the repairs of its language."""
    for lang, block in groupby(lines, key=lambda line: line.lang):
        yield lang, list(block)


def _within(lines: list[Line], starts: list[int], start: int, end: int) -> bool:
    """Tell whether a stretch lies inside one kept line: what reaches into dropped frame is no damage of the text."""
    index = bisect_right(starts, start) - 1
    return index >= 0 and end <= lines[index].end


def repair(draft: Draft) -> Draft:
    """Report the damaged strings of the kept lines, and repair the certain ones."""
    damage: list[Damage] = []
    for lang, lines in _blocks(draft.lines):
        starts = [line.start for line in lines]
        offset = starts[0]
        marks = find_marks(draft.source.text[offset : lines[-1].end], LANGUAGES[lang])
        damage += [_damage(draft, mark, offset) for mark in marks if _within(lines, starts, mark.start + offset, mark.end + offset)]
    damage.sort(key=lambda found: (found.start, found.end, found.rule))
    edits = [Edit(found.start, found.end, "repair", found.rule, found.value or "") for found in damage if found.certainty == "certain"]
    return replace(draft, edits=tuple(sorted([*draft.edits, *edits])), damage=tuple(damage))


def _damage(draft: Draft, mark: Mark, offset: int) -> Damage:
    start, end = mark.start + offset, mark.end + offset
    text = draft.source.text[start:end]
    return Damage(draft.source.id, start, end, mark.rule, text, mark.certainty, mark.value, mark.candidates, mark.note)
