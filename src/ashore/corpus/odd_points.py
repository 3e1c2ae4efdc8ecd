"""Flags numbers whose point or comma is lost or stands apart: `2 ,000 yuan`, `005%`."""

from __future__ import annotations

from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

SHREDDED = lazily(r"(?<![\w.,/:-])(?:[0-9]{1,3}\.[0-9]{3}\.[0-9]{2}|[0-9]{1,3},[ ][0-9]{3}\.[0-9]{1,2})(?![0-9]|[.,][0-9])")
APART = lazily(r"(?<![\w.,/:-])[0-9]{1,3}[ ][,.][0-9]{1,3}(?![0-9])")
NO_POINT = lazily(r"(?<![\w.,:/+-])0[0-9]{1,3}(?=[ ]?[%％‰])")


def gap_at_point(text: str, language: Language) -> Iterator[Mark]:
    """Flag a number with a space before its comma or point: `2 ,000`.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in gap_at_point("He owes 2 ,000 yuan at 12 .4 a year, and 3 , 4 or 5.", ENGLISH)]
    ['2,000', '12.4']
    >>> [mark.value for mark in gap_at_point("RMB 3, 159.72 and 1.308.89 yuan; version 1.308.89; 5, 2019.", ENGLISH)]
    ['3,159.72', '1308.89']
    """
    for found in SHREDDED.finditer(text):
        money = language.money
        if "," in found.group() or text[found.end() :].lstrip().startswith(money) or text[: found.start()].rstrip().endswith(money):
            value = found.group().replace(", ", ",") if "," in found.group() else found.group().replace(".", "", 1)
            yield Mark(*found.span(), "gap_at_point", "ambiguous", value, (value,), "an amount whose comma became a point or got a space")
    for found in APART.finditer(text):
        value = found.group().replace(" ", "")
        yield Mark(*found.span(), "gap_at_point", "ambiguous", value, (value,), "a space inside a number, before its comma or point")


def lost_point(text: str, language: Language) -> Iterator[Mark]:
    """Flag a rate that begins with a nought and has no point: `005%` was 0.05 %.

    >>> from ashore.languages import ENGLISH, SPANISH
    >>> [mark.value for mark in lost_point("They add 005% a day, 0.05% or 5%.", ENGLISH)]
    ['0.05']
    >>> [mark.value for mark in lost_point("un 005 % diario", SPANISH)]
    ['0,05']
    """
    for found in NO_POINT.finditer(text):
        value = f"0{',' if language.grouping == '.' else '.'}{found.group()[1:]}"
        yield Mark(*found.span(), "lost_point", "ambiguous", value, (value,), "a rate whose decimal point is lost")
