"""Tells which entries of data/ a sentence is about, by the words that stand near their values (`near` in figures.yml, hotlines.yml)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from ashore.lazily import lazily

_ACCENT = lazily(r"[\u0300-\u036f]")


def folded(text: str) -> str:
    """Give a text without capitals and accents.

    >>> folded("Prescripción")
    'prescripcion'
    """
    plain = text.casefold()
    return plain if plain.isascii() else _ACCENT.sub("", unicodedata.normalize("NFD", plain))


@dataclass(frozen=True, slots=True)
class Near:
    """Groups of words; a sentence is about the entry if it has one word of each group."""

    groups: tuple[tuple[str, ...], ...]

    def fits(self, sentence: str) -> bool:
        """Tell whether a sentence (folded) has a word of each group."""
        return bool(self.groups) and all(any(word in sentence for word in group) for group in self.groups)


def read_near(text: str) -> Near:
    """Read the words of data/: groups are joined by +, alternatives by |; beginnings of words are enough.

    >>> read_near("credit record|credit report + kept|delet").fits("how long is a credit record kept?")
    True
    """
    groups = (tuple(folded(word.strip()) for word in group.split("|") if word.strip()) for group in text.split("+"))
    return Near(tuple(group for group in groups if group))
