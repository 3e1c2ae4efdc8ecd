"""Repairs of list numbers: marks that are no full stop, numbers split, doubled or cut."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.corpus.shape import shape_of
from ashore.languages import Language

HEAD = re.compile(rb"\n *0[0 ]?")
LIST_MARK = re.compile(r"[ \t]*([0-9]{1,2})(\.(?!\d)|[)．](?!\d)|、|,(?=[ \u00a0])|[ ](?=[A-ZÁÉÍÓÚÑ¿¡]))")
SPLIT_MARK = re.compile(r"[ \t]*([1-9][ ]1|1[ ][0-9])(?=[.、])")
NEAR_LINES = 6
Marks = list[tuple[re.Match[str], int, int]]


def _heads(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Match a pattern where a line begins with a digit; the shape tells where, quicker than any search."""
    for head in HEAD.finditer(shape_of(text)):
        if found := pattern.match(text, head.start()):
            yield found


def _list_marks(text: str) -> Marks:
    """List the lines that begin with a number as list items do: the match, the number, the line.

    Numbers of one list stand close together: a heading "1 January" far from any 2 is no list.
    """
    marks, line, at = [], 0, 0
    for found in _heads(text, LIST_MARK):
        line += text.count("\n", at, found.start())
        at = found.start()
        marks.append((found, int(found[1]), line))
    return marks


def _has_neighbour(marks: Marks, index: int) -> bool:
    """Tell whether the number before or after it stands close by."""
    _, number, line = marks[index]
    last = index > 0 and marks[index - 1][1] == number - 1 and line - marks[index - 1][2] <= NEAR_LINES
    return last or (index + 1 < len(marks) and marks[index + 1][1] == number + 1 and marks[index + 1][2] - line <= NEAR_LINES)


def list_mark(text: str, language: Language) -> Iterator[Mark]:
    """Write `1.` for the `1,`, `1、` or `1 ` of a list item, where the next or the last number stands close by.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in list_mark("1, texts\\n2. calls\\n\\n3 Visits", ENGLISH)]
    ['1.', '3. ']
    >>> list(list_mark("1 January was a holiday.\\nNothing happened.", ENGLISH))
    []
    """
    marks = _list_marks(text)
    for index, (found, number, _) in enumerate(marks):
        if found[2] in (",", " ", "、") and _has_neighbour(marks, index):
            start, end = found.start(1), found.end(2)
            value = f"{number}." + (" " if found[2] != "," and text[end : end + 1] != " " else "")
            yield Mark(start, end, "list_mark", "certain", value, note="a list number without its full stop")


INLINE = re.compile(r"(?<=[.?!:;][ ])([1-9][0-9]?),[ ](?=[a-z])")


def inline_mark(text: str, language: Language) -> Iterator[Mark]:
    """Flag list numbers with a comma inside a line, `calls? 1, change it. 2, block it.`, where two of them count on.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in inline_mark("What helps? 1, block it. 2, save it. In 3, 4 or 5 days", ENGLISH)]
    ['1.', '2.']
    """
    marks = list(INLINE.finditer(text))
    numbers = {int(found[1]) for found in marks}
    for found in marks:
        number = int(found[1])
        if {number - 1, number + 1} & numbers:
            value = f"{number}."
            note = "a list number inside a line, with a comma"
            yield Mark(found.start(), found.end(1) + 1, "inline_mark", "ambiguous", value, (value,), note)


def list_order(text: str, language: Language) -> Iterator[Mark]:
    """Flag a list number that cannot be its own where its neighbours leave room for one: 1, 1, 3 or 9, 1, 11.

    A number split in two is joined where the one before it or after it proves it: 10, `1 1`, 12.

    >>> from ashore.languages import ENGLISH
    >>> [(mark.certainty, mark.value) for mark in list_order("9. A\\n1. B\\n1 1. C\\n12. D", ENGLISH)]
    [('certain', '11')]
    """
    marks = _list_marks(text)
    for (_, before, first), (found, number, _), (_, after, last) in zip(marks, marks[1:], marks[2:], strict=False):
        if number != before + 1 and after == before + 2 and last - first <= 2 * NEAR_LINES:
            wanted = str(before + 1)
            note = f"the list counts {before}, {number}, {after}"
            yield Mark(found.start(1), found.end(1), "list_order", "ambiguous", wanted, (wanted,), note)
    numbers = {number for _, number, _ in marks}
    for found in _heads(text, SPLIT_MARK):
        value = found[1].replace(" ", "")
        sure = {int(value) - 1, int(value) + 1} & numbers
        note = "a list number split at the 1"
        candidates = () if sure else (value,)
        yield Mark(found.start(1), found.end(1), "list_order", "certain" if sure else "ambiguous", value, candidates, note)
