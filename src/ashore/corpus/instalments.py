"""Sums in the words and formulas of loans that cannot be right: a power without its sign, a payment, a month beside a year, a share.

What is computed is computed from the text itself; what was meant is offered, never set.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.expression import readings
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily

CLOSE = 0.02
MONTHS = 12
# Short numbers only, and only from their beginning: nothing a hostile run of digits could make slow.
NUMBER = r"(?<![0-9.,])[0-9]{1,9}(?:[.,][0-9]{1,9}){0,3}(?:[ ]?[%％‰])?"
OPENS, SHUTS = r"[\[(（【]?[ ]?", r"[ ]?[\])）】]?"
TIMES, OVER, PLUS, MINUS = r"[ ]?[*×x·][ ]?", r"[ ]?[/÷][ ]?", r"[ ]?[+＋][ ]?", r"[ ]?[-−–－][ ]?"
GROWTH = rf"[(（]1{PLUS}{NUMBER}(?:[ ]?/[ ]?[0-9]{{1,3}})?[)）]"
POWER = r"(?:\^|\*\*)?[ ]?[0-9]{1,3}"
BARE_POWER = lazily(rf"(?P<base>{GROWTH})[ ]?(?P<exponent>[1-9][0-9]{{0,2}})(?![0-9]|[.,][0-9]|[%％‰])")
GROWTH_IN_WORDS = r"[(（](?:1[ ]?[+＋][^()（）\n]{2,40}|[^()（）\n×*]{0,40}[ ]1[ ][^()（）\n×*]{0,20})[)）]"
WORDED_POWER = lazily(rf"(?P<base>{GROWTH_IN_WORDS})[ ]?(?P<exponent>[^\W\d_][^\n×*÷/()（）\[\]]{{3,40}})")
FORMULA = lazily(r"[×*÷/]")
ANNUITY = lazily(
    rf"{OPENS}(?P<loan>{NUMBER}){TIMES}(?P<rate>{NUMBER}){TIMES}{GROWTH}(?:\^|\*\*)?[ ]?(?P<months>[0-9]{{1,3}}){SHUTS}"
    rf"{OVER}{OPENS}{GROWTH}{POWER}{MINUS}1{SHUTS}[ ]?(?P<sign>[=≈＝])[ ]?(?P<result>{NUMBER})"
)
NO_SIGN = "a power without its sign"


def lost_power(text: str, language: Language) -> Iterator[Mark]:
    """Flag a formula of compound interest whose sign of the power is gone: `(1+0.5%) 240`.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in lost_power("[1000 * 0.5% * (1+0.5%) 24] / [(1+0.5%)^24-1], see (1+2) of them", ENGLISH)]
    ['(1+0.5%)^24']
    """
    if "1" not in text or not FORMULA.search(text):
        return
    for pattern in (BARE_POWER, WORDED_POWER):
        for found in pattern.finditer(text):
            if not FORMULA.search(text[text.rfind("\n", 0, found.start()) + 1 : found.start()]):
                continue
            if pattern is BARE_POWER:
                value = f"{found['base']}^{found['exponent']}"
                yield Mark(found.start(), found.end(), "lost_power", "ambiguous", value, (value,), NO_SIGN)
            else:
                yield Mark(found.start(), found.end("base"), "lost_power", "unknown", None, (), NO_SIGN)


def wrong_payment(text: str, language: Language) -> Iterator[Mark]:
    """Flag the equal monthly payment of a formula with figures, where it is not what the formula gives.

    >>> from ashore.languages import ENGLISH
    >>> line = "[180000 * 0.5% * (1+0.5%) 240]/[(1+0.5%) 240-1] = "
    >>> [mark.value for mark in wrong_payment(line + "16544, but " + line + "1289.58", ENGLISH)]
    ['1289.58']
    """
    for found in ANNUITY.finditer(text) if "1+" in text or "1 +" in text or "1＋" in text else ():
        months = int(found["months"])
        paid = [
            loan * rate * (1 + rate) ** months / ((1 + rate) ** months - 1)
            for loan in readings(found["loan"])
            for rate in readings(found["rate"])
            if 0 < rate < 1
        ]
        if paid and not any(abs(value - each) <= CLOSE * each for value in readings(found["result"]) for each in paid):
            yield _mark(found, "sign", "result", paid[0], "the payment is not what the formula gives")


def _mark(found: re.Match[str], first: str, last: str, value: float, note: str) -> Mark:
    said = f"{value:.2f}".removesuffix(".00")
    return Mark(found.start(first), found.end(last), "wrong_payment", "ambiguous", said, (said,), note)


@cache
def _stated(language: Language) -> tuple[re.Pattern[str], ...]:
    """Patterns of what a sentence says of a month and a year, and of a share of a sum, from the templates of the language."""
    names = ("month", "year", "share", "whole", "part")
    fill = {name: rf"(?P<{name}>{NUMBER})(?![0-9]|[.,][0-9])" for name in names}
    return tuple(compiled(template.format(**fill, money=either(language.money))) for template in language.stated_sums)


def wrong_total(text: str, language: Language) -> Iterator[Mark]:
    """Flag interest of a year that is not twelve times that of a month, and a share of a sum that is not that share.

    >>> from ashore.languages import CHINESE, ENGLISH
    >>> line = "The interest of every month is 2000 yuan, and the interest of one year is 48000 yuan. 5% of 2000 yuan is 50 yuan."
    >>> [mark.value for mark in wrong_total(line, ENGLISH)]
    ['24000', '100']
    >>> [mark.value for mark in wrong_total("10000元的5%是500元，10000元的5%是50元。", CHINESE)]
    ['500']
    """
    shares = "%" in text or "％" in text
    for pattern in _stated(language):
        for found in pattern.finditer(text) if shares or "share" not in pattern.groupindex else ():
            groups = found.groupdict()
            if "month" in groups:
                wanted, last = [value * MONTHS for value in readings(found["month"])], "year"
            else:
                wanted, last = [share * whole for share in readings(found["share"]) for whole in readings(found["whole"])], "part"
            if wanted and not any(abs(value - each) <= CLOSE * each for value in readings(found[last]) for each in wanted):
                said = f"{wanted[0]:.2f}".removesuffix(".00")
                yield Mark(
                    found.start(last), found.end(last), "wrong_total", "ambiguous", said, (said,), "the sum of this sentence does not hold"
                )
