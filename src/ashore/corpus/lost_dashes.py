"""Flags Chinese ranges whose dash was lost, so that a space stands between their ends: `逾期4 7天`, `15 30天`."""

from __future__ import annotations

from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

ENDS = lazily(
    r"(?<=[\u3400-\u9fff，、：:（(])(?P<low>[1-9][0-9]{0,2})[ ](?P<high>[1-9][0-9]{0,2})"
    r"(?=[ ]?(?:个?工作日|个?自然日|天|日|个月|周|期|万元?|元|倍|次|小时|分钟|[%％]|岁|折|年))"
)
NEVER_LOW = ("20", "19")  # the first half of a year


def lost_dash(text: str, language: Language) -> Iterator[Mark]:
    """Flag two rising numbers with a space between them before one unit. They may be one number, too, so both ways are offered.

    >>> from ashore.languages import CHINESE
    >>> [mark.candidates for mark in lost_dash("逾期4 7天罚息，8 天后上门，20 24年，第3 2天。", CHINESE)]
    [('4-7', '47')]
    """
    for found in ENDS.finditer(text):
        low, high = found["low"], found["high"]
        if int(low) < int(high) and low not in NEVER_LOW:
            candidates = (f"{low}-{high}", low + high)
            yield Mark(*found.span(), "lost_dash", "ambiguous", candidates[0], candidates, "a range whose dash is lost")
