"""Flags Chinese ranges whose dash was lost, so that a space or nothing stands between their ends: `逾期4 7天`, `8%12%`."""

from __future__ import annotations

from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

ENDS = lazily(
    r"(?<=[\u3400-\u9fff，、：:（(])(?P<low>[1-9][0-9]{0,2})[ ](?P<high>[1-9][0-9]{0,2})"
    r"(?=[ ]?(?:个?工作日|个?自然日|天|日|个月|周|期|万元?|元|倍|次|小时|分钟|[%％]|岁|折|年))"
)
NOTE = "a range whose dash is lost"
NEVER_LOW = ("20", "19")  # the first half of a year
UNIT = r"(?:[%％‰]|万元?|亿元?|元|天|个月|倍)"
TOGETHER = lazily(
    rf"(?<![0-9.,%％A-Za-z])(?P<low>[0-9]{{1,6}}(?:\.[0-9]{{1,3}})?)(?P<unit>{UNIT})(?P<high>[0-9]{{1,6}}(?:\.[0-9]{{1,3}})?)(?P<last>{UNIT})"
)
ROUND = lazily(r"(?<![0-9.,])(?P<low>[1-9]0{2,4})(?P<high>[1-9]0{2,5})(?=[ ]?元)")


def lost_dash(text: str, language: Language) -> Iterator[Mark]:
    """Flag two rising numbers with a space or nothing between them before one unit; where they may be one number, both ways are offered.

    >>> from ashore.languages import CHINESE
    >>> [mark.candidates for mark in lost_dash("逾期4 7天罚息，8 天后上门，20 24年，第3 2天。", CHINESE)]
    [('4-7', '47')]
    >>> [mark.candidates for mark in lost_dash("收8%12%，10万100万元的更低，每件500010000元，本金10000元。", CHINESE)]
    [('8%-12%',), ('10万-100万元',), ('5000-10000', '500010000')]
    """
    for found in ENDS.finditer(text):
        low, high = found["low"], found["high"]
        if int(low) < int(high) and low not in NEVER_LOW:
            candidates = (f"{low}-{high}", low + high)
            yield Mark(*found.span(), "lost_dash", "ambiguous", candidates[0], candidates, NOTE)
    for found in TOGETHER.finditer(text):
        if found["last"][0] == found["unit"][0] and float(found["low"]) < float(found["high"]):
            value = f"{found['low']}{found['unit']}-{found['high']}{found['last']}"
            yield Mark(*found.span(), "lost_dash", "ambiguous", value, (value,), NOTE)
    for found in ROUND.finditer(text):
        if int(found["low"]) < int(found["high"]) and found["low"][1:] != found["high"]:
            candidates = (f"{found['low']}-{found['high']}", found.group())
            yield Mark(*found.span(), "lost_dash", "ambiguous", candidates[0], candidates, NOTE)
