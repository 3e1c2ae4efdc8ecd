"""Dates that ran into the hour behind them."""

from __future__ import annotations

from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

GLUED = lazily(
    r"(?<![0-9./-])(?P<date>(?:19|20)[0-9]{2}(?P<sign>[./-])(?:0[1-9]|1[0-2])(?P=sign)(?:0[1-9]|[12][0-9]|3[01]))"
    r"(?P<hour>[01][0-9]|2[0-3])(?=[:：][ ]?\n?[ ]?[0-5][0-9](?![0-9]))"
)


def glued_hour(text: str, language: Language) -> Iterator[Mark]:
    """Flag the hour that stands at the end of a date, as columns of a table leave it: `2009.05.1708:14`.

    >>> from ashore.languages import CHINESE
    >>> [mark.value for mark in glued_hour("写着2009.05.1708:14，2009.05.17 08:14", CHINESE)]
    ['2009.05.17 08']
    """
    for found in GLUED.finditer(text):
        value = f"{found['date']} {found['hour']}"
        yield Mark(found.start(), found.end(), "glued_hour", "ambiguous", value, (value,), "a date and an hour run together")
