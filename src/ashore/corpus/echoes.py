"""Finds the further places of a name that was given away at one of them: it stands alone there, with nothing beside it that tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ashore.corpus.tables import words_in
from ashore.lazily import lazily

NAME = lazily(r"(?<![^\W\d_])[A-Z][a-z]{2,}(?![^\W\d_])")
OPENS = lazily(r"(?:\A|\n|[.!?:]\s|[¿¡“\"(]\s?)$")
KNOWN = frozenset(words_in("known_names"))
LEAD = 3


def given_away(text: str, start: int, end: int) -> Iterator[str]:
    """Give the words of a stretch whose capitals mark a name: not the first of a sentence, and none that everybody knows.

    >>> list(given_away("If Vitality Loan is late", 3, 16))
    ['Vitality']
    """
    for found in NAME.finditer(text, start, end):
        if found.group().lower() not in KNOWN and not OPENS.search(text[max(0, found.start() - LEAD) : found.start()]):
            yield found.group()


def echoes(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Give the places in mid-sentence where one of these names stands.

    >>> list(echoes("Vitality was late. Then Vitality, too.", ["Vitality"]))
    [(24, 32)]
    """
    for name in sorted(set(names)):
        for found in re.finditer(rf"(?<!\w){re.escape(name)}s?(?!\w)", text):
            if not OPENS.search(text[max(0, found.start() - LEAD) : found.start()]):
                yield found.span()
