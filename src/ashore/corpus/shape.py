"""The shape of a text: one byte a character, so cheap to search that a repair which can find nothing is not even begun.

Digits become `0`, Latin letters `a` and `A`, white space on a line a space; signs stay what they are, all else becomes `?`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ashore.languages import Language
from ashore.lazily import lazily


def _class(code: int) -> int:
    sign = chr(code)
    if sign.isdigit() and sign.isascii():
        return ord("0")
    if sign.isalpha():
        return ord("A") if sign.isupper() else ord("a")
    return ord(" ") if sign in "\t\u00a0" else code


CLASSES = bytes(_class(code) for code in range(256))
WORD_SIGNS = bytes(code if chr(code).isalnum() or chr(code) == "\n" else ord(" ") for code in range(256))


def shape_of(text: str) -> bytes:
    """Give the shape, after a line break, so that what opens the text opens a line.

    >>> shape_of("En 20 12, ¿qué?")
    b'\\nAa 00 00, \\xbfaaa?'
    """
    return b"\n" + text.encode("latin-1", "replace").translate(CLASSES)


def words_of(lower: str) -> bytes:
    """Give the words of a text in lower case, as bytes, with a space for each other sign on a line: so their places can be told.

    >>> words_of("late, or\\nnot")
    b'late  or\\nnot'
    """
    return lower.encode("latin-1", "replace").translate(WORD_SIGNS)


@dataclass(frozen=True, slots=True)
class Look:
    """What a gate may look at. `lines` hold the words in lower case, with a space for each other sign; `words` each of them once.

    `numbers` is the shape cut down to what stands around digits; `marks` tells whether any mark stands oddly, `heads` whether a line
    begins with a number.
    """

    text: str
    shape: bytes
    lines: list[bytes]
    words: frozenset[bytes]
    language: Language
    numbers: bytes
    marks: bool
    heads: bool


def look_at(text: str, language: Language) -> Look:
    """Look at a text once, for all its repairs."""
    shape, words = shape_of(text), words_of(lowered(text))
    odd, heads = bool(ODD_MARK.search(shape)), bool(HEAD.search(shape))
    return Look(text, shape, words.split(b"\n"), frozenset(words.split()), language, _numbers(shape), odd, heads)


def lowered(text: str) -> str:
    """Lower the case and keep every offset: the few letters that would become two stay as they are.

    >>> len(lowered("İstanbul")) == len("İstanbul")
    True
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


DIGITS = lazily(rb"0[^aA?\n]*[aA]?")
HEAD = lazily(rb"\n[ ?(]*0")
ODD_MARK = lazily(rb'[.,;?!("](?:(?<=[.,;?!])[aA,]| [,.]|  |(?<=[.]) a|(?<= [,;])|(?<=[("]) ?[)"])')


def _numbers(shape: bytes) -> bytes:
    """Cut the shape down to what stands around digits: a few bytes that all the gates for numbers can search."""
    return b"\n".join(shape[max(0, found.start() - 2) : found.end() + 1] for found in DIGITS.finditer(shape))


def says(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether a text may hold one of these words as `either` reads them: with a capital too, and any space on a line.

    >>> says("Up to five", ("up to",)), says("UP TO", ("up to",))
    (True, False)
    """
    return "\u00a0" in text or any(word in text for word in _spelled(words))


@cache
def _spelled(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give the spellings of words of which one must stand there; what holds a shorter one of them tells nothing more."""
    spelled = sorted({first + word[1:] for word in words for first in (word[0].lower(), word[0].upper())}, key=len)
    return tuple(word for place, word in enumerate(spelled) if not any(shorter in word for shorter in spelled[:place]))
