"""Repairs of list numbers: marks that are no full stop, numbers split, doubled or cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.codes import LEAD
from ashore.corpus.mark import Mark, either
from ashore.corpus.shape import shape_of
from ashore.languages import Language
from ashore.lazily import lazily

HEAD = lazily(rb"\n *0[0 ]?")
LIST_MARK = lazily(r"[ \t]*([0-9]{1,2})(\.(?!\d)|[)．](?!\d)|、|,(?=[ \u00a0])|[ ](?=[A-ZÁÉÍÓÚÑ¿¡]))")
SPLIT_MARK = lazily(r"[ \t]*([1-9][ ]1|1[ ][0-9])(?=[.、])")
LONE_ITEM = lazily(r"[ \u00a0][^\W\d_]{2,}[ ,:.]")
LONE_WORD = lazily(r"[^\W\d_]+")
NEAR_LINES = 6
ListMark = tuple[re.Match[str], int, int]
Marks = list[ListMark]


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
        elif found[2] == "," and LONE_ITEM.match(text, found.end()):
            value = f"{number}."
            yield Mark(
                found.start(1), found.end(2), "list_mark", "ambiguous", value, (value,), "a list number without its full stop, alone"
            )
        elif found[2] == " " and number == 1 and _opens_list(text, found, language):
            note = "a list number without its full stop, the rest of its list without numbers"
            yield Mark(found.start(1), found.end(1), "list_mark", "ambiguous", "1.", ("1.",), note)


ITEMS = lazily(r"[^\n]{1,200};[ ]*\n\s*[A-Z][^\n]{1,300};[ ]*(?:\n|$)")


def _opens_list(text: str, found: re.Match[str], language: Language) -> bool:
    """Tell whether a bare 1 opens a list: its line and the next end as items do. A date or a measure opens none.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in list_mark("1 Pay the fine;\\nTake the paper home;\\n", ENGLISH)]
    ['1.']
    """
    word = re.match(r"[^\W\d_]+", text[found.end() : found.end() + LEAD])
    lower = word.group().lower() if word else ""
    dated = lower in {month.lower() for month in language.months} | {unit.lower() for unit in (*language.units, *language.counted)}
    return bool(lower) and not dated and bool(ITEMS.match(text, found.end()))


SMALL_HEAD = lazily(r"[ \t]*([0-9]{1,2})(?:(?=[ ][a-zà-ÿ]{2,})|(?P<glued>(?=[A-ZÁÉÍÓÚ][a-zà-ÿ]{3,}[ ])))")
ENDED = frozenset(".;:")


def small_item(text: str, language: Language) -> Iterator[Mark]:
    """Flag the bare number of an item that opens with a small letter, where the item before it has a stop and has ended.

    What is counted or dated is no item: `3 días después`.

    >>> from ashore.languages import SPANISH
    >>> [mark.value for mark in small_item("1. Lea la factura;\\n2 si no la entiende, llame.\\n3 días después, reclame.", SPANISH)]
    ['2.']
    """
    places = {int(found[1]): found.start(1) for found in _heads(text, LIST_MARK)}
    for found in _heads(text, SMALL_HEAD):
        number = int(found[1])
        word = LONE_WORD.match(text, found.end() + (found["glued"] is None))
        counted = word and word.group().lower() in _counted(language)
        follows = 0 <= places.get(number - 1, -1) < found.start() and text[: found.start()].rstrip()[-1:] in ENDED
        leads = found["glued"] is not None and places.get(number + 1, -1) > found.start()
        if not counted and (follows or leads):
            value = f"{number}."
            yield Mark(*found.span(1), "small_item", "ambiguous", value, (value,), "a list number without its full stop")


@cache
def _counted(language: Language) -> frozenset[str]:
    return frozenset(
        word.lower() for word in (*language.months, *language.units, *language.counted, *language.plurals, *language.articles, "de")
    )


BARE_ITEM = lazily(r"(?<=[a-z]:[ ])1(?=[A-Z][a-z]+[ ])")
SECOND = lazily(r"[.;]\s?2[.,、)]\s?[A-Z]")
ITEM_REACH = 600


def bare_item(text: str, language: Language) -> Iterator[Mark]:
    """Give the first item of a list inside a line its stop, `the steps: 1Ask the shop. 2. Wait`: the second proves it.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in bare_item("The steps: 1Ask the shop; 2.The shop answers. The code: 1Password is a name.", ENGLISH)]
    ['1. ']
    """
    for found in BARE_ITEM.finditer(text):
        line = text[found.end() : found.end() + ITEM_REACH].partition("\n")[0]
        if SECOND.search(line):
            yield Mark(
                found.start(), found.end(), "bare_item", "certain", "1. ", note="a list number without its full stop, the second has it"
            )


INLINE = lazily(r"(?<=[.?!:;][ ])([1-9][0-9]?),[ ](?=[a-z])")


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


def _miscounted(first: ListMark, middle: ListMark, last: ListMark) -> tuple[re.Match[str], int] | None:
    """Give the number of three that cannot be its own, and what it should be: 1, 1, 3 or 9, 1, 11 or 2, 3, 3 or 1, 2, 4."""
    before, number, after = first[1], middle[1], last[1]
    if last[2] - first[2] > 2 * NEAR_LINES:
        return None
    if number != before + 1 and after == before + 2:
        return middle[0], before + 1
    if number == before + 1 and after in (number, number + 2):
        return last[0], number + 1
    return None


def list_order(text: str, language: Language) -> Iterator[Mark]:
    """Flag a list number that cannot be its own where its neighbours leave room for one: 1, 1, 3 or 9, 1, 11.

    A number split in two is joined where the one before it or after it proves it: 10, `1 1`, 12.

    >>> from ashore.languages import ENGLISH
    >>> [(mark.certainty, mark.value) for mark in list_order("9. A\\n1. B\\n1 1. C\\n12. D", ENGLISH)]
    [('certain', '11')]
    """
    marks = _list_marks(text)
    for first, middle, last in zip(marks, marks[1:], marks[2:], strict=False):
        if wanted := _miscounted(first, middle, last):
            found, number = wanted
            said = (first[1], middle[1], last[1])
            note = f"the list counts {said[0]}, {said[1]}, {said[2]}"
            yield Mark(found.start(1), found.end(1), "list_order", "ambiguous", str(number), (str(number),), note)
    numbers = {number for _, number, _ in marks}
    for found in _heads(text, SPLIT_MARK):
        value = found[1].replace(" ", "")
        sure = {int(value) - 1, int(value) + 1} & numbers
        note = "a list number split at the 1"
        candidates = () if sure else (value,)
        yield Mark(found.start(1), found.end(1), "list_order", "certain" if sure else "ambiguous", value, candidates, note)


@cache
def _steps(language: Language) -> re.Pattern[str]:
    """Pattern of a dash before the name of a step: `- Stage 2`, `- 第二阶段`."""
    if language.script == "Han":
        return compiled(rf"[-–—•·][ ]?(?=第[一二三四五六七八九十0-9]{{1,3}}个?{either(language.step_words)})")
    return compiled(rf"[-–—•·][ ]?(?={either(language.step_words)}[ ](?:[0-9]{{1,2}}|[IVX]{{1,4}})(?!\w))")


NUMBERED = lazily(r"(?<=[.;:!?])(?P<mark>)[1-9][0-9]?[.、](?=[ ]?[A-ZÁÉÍÓÚÑ][a-zà-ÿ])")
LAST_WORD = lazily(r"([^\W\d_]{5,})[.;:!?]$")


HAN_NUMBERED = lazily(r"(?<=[\u3400-\u9fff])1[.、．][ ]?(?=[\u3400-\u9fff])")


def _han_items(text: str, language: Language) -> Iterator[Mark]:
    """Flag the first item of a Chinese list that hangs on the word before it, where a second item follows."""
    for found in HAN_NUMBERED.finditer(text):
        part = text[max(0, found.start() - 4) : found.start()].endswith(tuple(language.part_words))
        if not part and re.match(r"[^\n]{0,120}\s?(?<![0-9])2[.、．]", text[found.end() : found.end() + 130].replace("\n", " ")):
            yield Mark(found.start() - 1, found.end(), "glued_item", "unknown", None, (), "a list item glued to the word before it")


def glued_item(text: str, language: Language) -> Iterator[Mark]:
    """Flag a list item that hangs on the line before: `they write. - Stage 2: they call`, `late payments.2. The court`.

    >>> from ashore.languages import CHINESE, ENGLISH
    >>> [mark.value for mark in glued_item("They write - Stage 2: calls of each lender.3. The court; see sec.2. Then", ENGLISH)]
    ['\\n- ', '\\n3.']
    >>> [mark.start for mark in glued_item("- 第一阶段：短信 - 第二阶段：电话", CHINESE)]
    [9]
    """
    note = "a list item on the line of another"
    yield from _han_items(text, language) if language.script == "Han" else ()
    for dash in _steps(language).finditer(text):
        lead = text[max(0, dash.start() - 2) : dash.start()]
        start = dash.start() - len(lead) + len(lead.rstrip(" "))
        if lead.rstrip(" ")[-1:] not in ("", "\n", "-") and (start < dash.start() or language.script == "Han"):
            yield Mark(start, dash.end(), "glued_item", "ambiguous", "\n- ", ("\n- ", text[start : dash.end()]), note)
    for found in NUMBERED.finditer(text) if language.script == "Latin" else ():
        word = LAST_WORD.search(text[max(0, found.start() - LEAD) : found.start()])
        if word and word[1].lower() not in language.abbreviations:
            value = f"\n{found.group()}"
            yield Mark(found.start(), found.end(), "glued_item", "ambiguous", value, (value, found.group()), note)
