"""Phrases of the tables, in a writing that needs no regular expressions: `stop*/suspend* the? interest account*`.

Words stand with spaces between them; `/` parts words that may stand in the same place; a star stands for any ending; a question
mark after a place says that it may be missing (never the first); for a hyphen a space or nothing may stand there.
Han phrases are meant as they stand.
"""

from __future__ import annotations

import re

from ashore.lazily import lazily

HAN = lazily("[\u3400-\u9fff]")
WORD = lazily(r"[^\W_]+\*?")
SIGNS = {"*": r"\w*", "-": r"[- ]?", "'": "['’]", "’": "['’]"}


def pattern_of(phrase: str) -> str:
    r"""Give the pattern of a phrase.

    >>> bool(re.fullmatch(pattern_of("stop* the? interest/loan account*"), "stopping loan accounts"))
    True
    """
    if HAN.search(phrase):
        return re.escape(phrase)
    places = phrase.split()
    rest = "".join(rf"(?:\s+{_place(place)})?" if "?" in place else rf"\s+{_place(place)}" for place in places[1:])
    return rf"\b{_place(places[0])}{rest}(?!\w)"


def _place(place: str) -> str:
    """Give the pattern of the words that may stand in one place."""
    words = place.replace("?", "").split("/")
    return "(?:" + "|".join("".join(SIGNS.get(sign) or re.escape(sign) for sign in word) for word in words) + ")"


def cues_of(phrase: str) -> tuple[str, ...]:
    """Give the words at which a phrase may begin: what may stand in its first place, in lower case.

    >>> cues_of("door-to-door/on-site recovery"), cues_of("借钱人")
    (('door', 'on'), ('借钱人',))
    """
    if HAN.search(phrase):
        return (phrase,)
    return tuple(found.group().lower() for word in phrase.split()[0].split("/") if (found := WORD.match(word)))
