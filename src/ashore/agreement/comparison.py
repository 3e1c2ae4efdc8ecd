"""Shows the languages of a section side by side, with what changed in each since they were confirmed to agree."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

_WORD = re.compile(r"[\u3005-\u3007\u3400-\u9fff]|[^\s\u3005-\u3007\u3400-\u9fff]+|\s+")
_EMPTY_LINES = re.compile(r"\n\s*\n")
_NARROW = 24
_BETWEEN = " │ "


@dataclass(frozen=True, slots=True)
class Side:
    """One language: its title, what it says now, and what it said when confirmed (None where nobody knows)."""

    title: str
    now: str
    then: str | None


def word_changes(then: str, now: str) -> str:
    """Mark the words that went and came, as git does.

    >>> word_changes("You need not open.", "You need not answer.")
    'You need not [-open.-]{+answer.+}'
    >>> word_changes("您不必开门", "您必须开门")
    '您[-不-]必{+须+}开门'
    """
    old, new = _WORD.findall(then), _WORD.findall(now)
    parts = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = "".join(old[a:b]), "".join(new[c:d])
        if kind == "equal":
            parts.append(come)
        else:
            parts += [f"[-{gone}-]" if gone else "", f"{{+{come}+}}" if come else ""]
    return "".join(parts)


def side_by_side(sides: Sequence[Side], width: int) -> str:
    """Set the languages in columns; on a narrow terminal one below the other.

    >>> print(side_by_side([Side("English", "Open.", None), Side("中文", "开门。", None)], 60).replace(" ", "."))
    English.......................│.中文
    ───────.......................│.────
    Open..........................│.开门。
    """
    texts = [side.now if side.then is None else word_changes(side.then, side.now) for side in sides]
    column = (width - len(_BETWEEN) * (len(texts) - 1)) // max(len(texts), 1)
    if column < _NARROW:
        return "\n\n".join("\n".join([*_title(side), *_lines(text, width)]) for side, text in zip(sides, texts, strict=True))
    rows = [[_title(side) for side in sides], *([_lines(part, column) for part in row] for row in _paragraphs(texts))]
    return "\n\n".join(_beside(row, column) for row in rows).replace("\n\n", "\n", 1)


def _paragraphs(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """Set the same paragraph of every language side by side, where all have as many; else the texts whole."""
    split = [_EMPTY_LINES.split(text.strip()) for text in texts]
    yield from zip(*split, strict=True) if len({len(parts) for parts in split}) == 1 else [texts]


def _title(side: Side) -> list[str]:
    return [side.title, "─" * display_width(side.title)]


def _beside(columns: Sequence[Sequence[str]], width: int) -> str:
    rows = zip_longest(*columns, fillvalue="")
    return "\n".join(_BETWEEN.join(line + " " * (width - display_width(line)) for line in row).rstrip() for row in rows)


def _lines(text: str, width: int) -> list[str]:
    return [line for paragraph in text.strip().split("\n") for line in wrapped(paragraph, width)]


def wrapped(text: str, width: int) -> Iterator[str]:
    """Break a line at spaces and between Han characters, a Han character being two columns wide.

    >>> list(wrapped("您可以不开门", 8)), list(wrapped("You need not", 8))
    (['您可以不', '开门'], ['You need', 'not'])
    """
    line = ""
    for word in _WORD.findall(text):
        if line and display_width(line + word) > width:
            yield line.rstrip()
            line = ""
        line += "" if not line and word.isspace() else word
    yield line.rstrip()


def display_width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 0 if unicodedata.combining(sign) else 1 for sign in text)
