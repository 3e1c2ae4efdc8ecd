"""Drops the frame of a site from a text: what is not the article itself.

Frame is known by its structure and by what repeats, never by a site's name. The recipe is FRAME, a literal list of rules;
each returns what it would drop, and no rule touches a line that it cannot explain. Cleaning is repeated until nothing more
is found, so that cleaning a clean text changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ashore.corpus.draft import Draft, Line
from ashore.corpus.ledger import Edit
from ashore.languages import LANGUAGES

LONGEST_TITLE = 300
LONGEST_CRUMBS = 200
LONGEST_LINK = 160
LONGEST_PAIR = 500
LAST_LINES = 40
MARK = "\ufeff"
SPACED_SEPARATORS = "-–—|>›»/→_·:："
TIGHT_SEPARATORS = "-–—|>›»_"
END_MARKS = " \t?？!！.。…"
HAN = re.compile(r"[\u3400-\u9fff]")
INVISIBLE = re.compile(rf"\r+(?=\n)|^{MARK}+", re.MULTILINE)


Texts = Sequence[str]
Drops = Iterator[tuple[int, int, str]]  # which line, up to which of its characters, by which rule
Rule = Callable[[Texts], Drops]


def said(text: str) -> str:
    """Give a line without the spaces around it."""
    return text.strip()


def same_title(one: str, other: str) -> bool:
    """Tell whether two lines are the same title; case and the mark at the end may differ.

    >>> same_title("What if I am late?", "what if I am late")
    True
    """
    return _title_key(one) == _title_key(other) != ""


def _title_key(text: str) -> str:
    return " ".join(said(text[: LONGEST_TITLE + 8]).rstrip(END_MARKS).casefold().split())


def crumbs_end(line: str, title: str) -> int:
    """Give the offset at which the breadcrumb of `line` ends and `title` begins, or 0 where there is none.

    The title is known because it stands again on another line: so it may hold hyphens itself.

    >>> crumbs_end("Riddles - Ferry times - Late - what now?", "Late - what now?")
    24
    >>> crumbs_end("A ferry - late again", "What now?")
    0
    """
    if not title or len(title) > LONGEST_TITLE or len(line) <= len(title):
        return 0
    first = max(1, len(line) - len(title) - 8)
    for start in range(first, min(len(line), LONGEST_CRUMBS)):
        if not line[start].isspace() and _separated(line, start) and same_title(line[start:], title):
            return start
    return 0


def _separated(line: str, start: int) -> bool:
    """Tell whether a separator stands before `start`, with a space around it or between Chinese characters."""
    before = line[:start].rstrip()
    if len(before) < 2 or not said(before.rstrip(SPACED_SEPARATORS + " ")):
        return False
    spaced = len(before) < start
    if spaced:
        return before[-1] in SPACED_SEPARATORS and (before[-2].isspace() or before[-1] in "|>›»:：_")
    tight = before[-1] in TIGHT_SEPARATORS
    return tight and (before[-1] in "|_›»>" or bool(HAN.match(before[-2])) or bool(HAN.match(line[start])))


def drop_breadcrumb(texts: Texts) -> Drops:
    """Drop `SITE - CATEGORY - ` before the title: the rest of the first line is what the next line says again."""
    if len(texts) > 1 and (end := crumbs_end(texts[0], said(texts[1]))):
        yield 0, end, "breadcrumb"


def drop_late_breadcrumb(texts: Texts) -> Drops:
    """Drop a second line `SITE - CATEGORY - TITLE` below the title itself."""
    if len(texts) > 1 and crumbs_end(texts[1], said(texts[0])):
        yield 1, len(texts[1]), "breadcrumb"


def drop_repeated_title(texts: Texts) -> Drops:
    """Drop the title where it stands again: as the second line, and then wherever a whole line says it.

    Without the repetition at the top nothing shows that the first line is a title, and a refrain stays.
    """
    if len(texts) < 2 or len(texts[0]) > LONGEST_TITLE or not same_title(texts[0], texts[1]):
        return
    for index, text in enumerate(texts):
        if index and len(text) <= LONGEST_TITLE + 8 and same_title(text, texts[0]):
            yield index, len(text), "repeated-title"


def _labels(names: Sequence[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_PREVIOUS = _labels([name for language in LANGUAGES.values() for name in language.previous])
_FOLLOWING = _labels([name for language in LANGUAGES.values() for name in language.following])
_LONE = _labels([name for language in LANGUAGES.values() for name in language.lone_labels])
_RELATED = _labels([name for language in LANGUAGES.values() for name in language.related])
PREVIOUS = re.compile(rf"\W{{0,3}}(?:{_PREVIOUS})\s*[:：]", re.IGNORECASE)
FOLLOWING = re.compile(rf"\W{{0,3}}(?:{_FOLLOWING})\s*[:：]", re.IGNORECASE)
THEN_FOLLOWING = re.compile(rf"(?<![a-zA-ZÀ-ÿ])(?:{_FOLLOWING})\s*[:：]", re.IGNORECASE)
LONE = re.compile(rf"\W{{0,3}}(?:{_LONE})\s*[:：]", re.IGNORECASE)
RELATED = re.compile(rf"\W{{0,3}}(?:{_RELATED})\s*[:：]?\s*\W{{0,3}}$", re.IGNORECASE)


def drop_previous_next(texts: Texts) -> Drops:
    """Drop `previous: … next: …`, on one line or two, in any mix of the languages; a lone one only at the very end."""
    first = max(0, len(texts) - LAST_LINES)
    for index in range(first, len(texts)):
        text = texts[index]
        if len(text) > LONGEST_PAIR:
            continue
        if found := PREVIOUS.match(text):
            if THEN_FOLLOWING.search(text, found.end()):
                yield index, len(text), "previous-next"
            elif index + 1 < len(texts) and len(texts[index + 1]) <= LONGEST_PAIR and FOLLOWING.match(texts[index + 1]):
                yield index, len(text), "previous-next"
                yield index + 1, len(texts[index + 1]), "previous-next"
                return
    if len(texts) > 1 and len(texts[-1]) <= LONGEST_LINK and LONE.match(texts[-1]):
        yield len(texts) - 1, len(texts[-1]), "previous-next"


def drop_related(texts: Texts) -> Drops:
    """Drop a last list of other articles: its label and the titles below it, down to the end. Sentences end the search."""
    for index in range(len(texts) - 1, max(0, len(texts) - LAST_LINES), -1):
        text = texts[index]
        if len(text) <= LONGEST_LINK and RELATED.match(text):
            yield from ((later, len(texts[later]), "related-list") for later in range(index, len(texts)))
            return
        if len(text) > LONGEST_LINK or said(text)[-1:] in (".", "。", "；", ";", ":", "："):
            return


FRAME: tuple[Rule, ...] = (
    drop_breadcrumb,
    drop_late_breadcrumb,
    drop_repeated_title,
    drop_related,
    drop_previous_next,
)


def saying_lines(text: str) -> Iterator[Line]:
    """Go through the lines that say something, without line breaks and marks nobody sees. Only a line feed ends a line."""
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        if inner := line.lstrip(MARK).rstrip("\r"):
            begin = start + len(line) - len(line.lstrip(MARK))
            if said(inner):
                yield Line(number, begin, begin + len(inner))
        start += len(line) + 1


def _drop_frame(text: str, lines: list[Line]) -> tuple[list[Line], list[Edit]]:
    """Apply each rule once; each sees what the one before has left."""
    edits: list[Edit] = []
    for rule in FRAME:
        texts = _Texts(text, lines)
        drops = {index: (end, name) for index, end, name in rule(texts)}
        if not drops:
            continue
        left: list[Line] = []
        for index, line in enumerate(lines):
            if index not in drops:
                left.append(line)
                continue
            end, name = drops[index]
            edits.append(Edit(line.start, line.start + end, "drop", name))
            if line.start + end < line.end:
                left.append(replace(line, start=line.start + end))
        lines = left
    return lines, edits


class _Texts(Sequence[str]):
    """The lines as texts, cut out when looked at: most rules look at a few lines only."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text, self._lines = text, lines

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, index: int) -> str:  # type: ignore[override]
        line = self._lines[index]
        return self._text[line.start : line.end]


def _drop_blanks(text: str, lines: Sequence[Line], edits: Sequence[Edit]) -> Iterator[Edit]:
    """Drop the white space after a line that went, up to the next line that says something."""
    starts = {line.start for line in lines}
    for edit in edits:
        end = edit.end
        while end < len(text) and (text[end].isspace() or text[end] == MARK):
            end += 1
        if end < len(text):
            end = max(edit.end, text.rfind("\n", edit.end, end) + 1)
        if edit.end not in starts and edit.end < end:
            yield Edit(edit.end, end, "drop", "blank-after-frame")


def _drop_invisible(text: str, edits: Sequence[Edit]) -> Iterator[Edit]:
    """Drop byte-order marks, and the carriage returns of lines that end in CR LF."""
    taken = bytearray(len(text))
    for edit in edits:
        taken[edit.start : edit.end] = b"\1" * (edit.end - edit.start)
    for found in INVISIBLE.finditer(text):
        if taken.find(1, found.start(), found.end()) < 0:
            rule = "carriage-return" if text[found.start()] == "\r" else "byte-order-mark"
            yield Edit(found.start(), found.end(), "drop", rule)


def clean(draft: Draft) -> Draft:
    """Drop the frame of the site and what nobody sees; keep every line of the article."""
    text = draft.source.text
    lines = list(saying_lines(text))
    edits: list[Edit] = []
    while True:
        lines, found = _drop_frame(text, lines)
        if not found:
            break
        edits.extend(found)
    titled = any(edit.rule in ("breadcrumb", "repeated-title") for edit in edits)
    edits += list(_drop_blanks(text, lines, edits))
    edits += list(_drop_invisible(text, edits))
    return replace(draft, lines=tuple(lines), edits=tuple(sorted(edits)), titled=titled)
