"""Flags Chinese numbers whose unit or measure word is lost: `逾期90后`, `实际拿到6100，`."""

from __future__ import annotations

from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

SUM = r"(?:[约共]还|还款|欠款|欠[下了]?|借款|借[了到]|付了?|收取|交了?|拿到|到账|本金|利息|费用|金额|最低|最高|罚款|违约金|滞纳金|罚息)"
SUMS = lazily(rf"{SUM}(?:约为|约|为|了|是)?(?P<hit>[0-9]{{2,}}(?:[.,][0-9]+)?)(?=[，。；])")
TERMS = lazily(r"(?:逾期|超过|已满|满|超出|不足|最长|至少)(?P<hit>[0-9]{1,3})(?=(?:后|内|以上|以内|之内|左右)[\u3400-\u9fff，。])")


def lost_unit(text: str, language: Language) -> Iterator[Mark]:
    """Flag a sum without its currency at the end of a clause, and a term without its days.

    >>> from ashore.languages import CHINESE
    >>> line = "实际拿到6100，逾期90后委外。借了6100元，逾期90天后委外，90后借款人较多。"
    >>> [line[mark.start : mark.end] for mark in lost_unit(line, CHINESE)]
    ['6100', '90']
    """
    for found in sorted([*SUMS.finditer(text), *TERMS.finditer(text)], key=lambda each: each.start("hit")):
        yield Mark(*found.span("hit"), "lost_unit", "unknown", None, (), "a number whose unit is lost")
