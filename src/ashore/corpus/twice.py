"""Flags a word that stands twice in a row and is not said so on purpose."""

from __future__ import annotations

from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

TWICE = lazily(r"(?<![\w'’.-])([^\W\d_]{2,})[ ]\1(?![\w'’-])")


def word_twice(text: str, language: Language) -> Iterator[Mark]:
    """Flag a word written twice: `an agency takes takes over`. What one doubles on purpose is listed, and names are left alone.

    >>> from ashore.languages import ENGLISH
    >>> line = "An agency takes takes over; it is very very late, and Duran Duran said that that was so."
    >>> [line[mark.start : mark.end] for mark in word_twice(line, ENGLISH)]
    ['takes takes']
    """
    for found in TWICE.finditer(text):
        word = found[1]
        if word.islower() and word not in language.said_twice and word not in language.never_doubled:
            yield Mark(*found.span(), "word_twice", "ambiguous", word, (word, found.group()), "a word written twice")
