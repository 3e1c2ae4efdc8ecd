"""What a repair reports: a damaged stretch of a text, what it should say if that can be told, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ashore.languages import Language
from ashore.model import Certainty


@dataclass(frozen=True, slots=True)
class Mark:
    """A damaged stretch. A certain one is replaced by `value`; any other stays as it is and is shown to the editor."""

    start: int
    end: int
    rule: str
    certainty: Certainty
    value: str | None = None
    candidates: tuple[str, ...] = ()
    note: str = ""


Repair = Callable[[str, Language], Iterable[Mark]]


def either(words: Iterable[str]) -> str:
    """Give a pattern for any of these words, the longest first, with any first letter case and any white space on one line.

    >>> bool(re.fullmatch(either(["end of", "in"]), "End of"))
    True
    """
    patterns = []
    for word in sorted(words, key=len, reverse=True):
        first = f"[{word[0].lower()}{word[0].upper()}]" if word[0].lower() != word[0].upper() else re.escape(word[0])
        patterns.append(first + re.escape(word[1:]).replace("\\ ", "[ \u00a0]"))
    return "(?:" + "|".join(patterns) + ")"
