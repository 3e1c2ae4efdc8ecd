"""Flags of numbers in Chinese text: rates that lost their sign, letters and characters put in for digits and dashes."""

from __future__ import annotations

from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

NUMBER = r"(?P<rate>(?<![0-9.,])[0-9]{1,3}(?:\.[0-9]{1,3})?)(?P<stop>\.(?=以[上下内]))?(?![0-9]|[.,:：/+-][0-9]|[ ]?[%％‰])"
RATES = "年利率|月利率|日利率|年化|利率|费率|占比|比例|逾期率|成功率|胜诉率|通过率|不良率|上浮|下浮|收益率|增长率|首付"
VERBS = "(?:约|大约|就|仅|也|可)?(?:为|是|达到|高达|达|超过|超出|不超过|低于|高于|不高于|不得超过|不得高于|在|到)?"
WHOLES = "部分|本金|账单|金额|总额|余额|欠款|利息|价款|货款|工资"
AS_RATE = lazily(rf"(?:{RATES}){VERBS}{NUMBER}(?=[，。；、的）)]|左右|以[上下内]|之间)")
OF_WHOLE = lazily(rf"(?:{WHOLES})的{NUMBER}(?=[，。；]|收取|计收|计算|支付|缴纳|违约金|左右|以[上下])")


def han_percent(text: str, language: Language) -> Iterator[Mark]:
    """Flag a bare number where a rate must stand: behind the word for the rate, or as a part of a sum.

    What the general rule finds (a decimal further on, a known limit) is not repeated here; what counts something has its unit behind it.

    >>> from ashore.languages import CHINESE
    >>> line = "年利率36的部分无效，24.以上也不行；按未还部分的5收取。利率为24，比例3:1，首付30万。年化24.以上"
    >>> [mark.value for mark in han_percent(line, CHINESE)]
    ['36%', '24%', '24%', '5%']
    """
    for pattern in (AS_RATE, OF_WHOLE):
        for found in pattern.finditer(text):
            value = f"{found['rate']}%"
            end = found.end("stop") if found["stop"] else found.end("rate")
            yield Mark(found.start("rate"), end, "han_percent", "ambiguous", value, (value,), "a rate without a percent sign")


UNITS = "[0-9元天万%％年月日个期倍]"
LETTER = lazily(rf"(?<![A-Za-z0-9])[0-9]{{1,6}}(?P<zero>[oO])(?={UNITS})|(?<![A-Za-z0-9])(?P<one>[lI])(?=[0-9]{{1,5}}{UNITS}(?![A-Za-z]))")
DASH = lazily(r"(?<=[0-9])一(?=[0-9])")


def letter_digit(text: str, language: Language) -> Iterator[Mark]:
    """Flag a letter in the place of a digit, `5o00元`, and 一 in the place of a dash, `7一15天`.

    >>> from ashore.languages import CHINESE
    >>> [mark.value for mark in letter_digit("还5o00元或l0万元，要7一15天；C5H12O5、第10号除外。", CHINESE)]
    ['0', '1', '—']
    """
    for found in LETTER.finditer(text):
        value, at = ("0", found.span("zero")) if found["zero"] else ("1", found.span("one"))
        yield Mark(*at, "letter_digit", "ambiguous", value, (value,), "a letter in the place of a digit")
    for found in DASH.finditer(text):
        yield Mark(found.start(), found.end(), "letter_digit", "ambiguous", "—", ("—", "1"), "一 in the place of a dash or of a digit")


NOTED = lazily("(?<=[\u3400-\u9fff])(?<![第约为是达到至于过零了共得差少多前后每上下近满扣减加乘除级号版表图式])[1-9](?=。)")


def note_number(text: str, language: Language) -> Iterator[Mark]:
    """Flag the numbers of notes that stand no more: `被起诉3。`. Two of them in one text prove each other.

    >>> from ashore.languages import CHINESE
    >>> line = "会有滞纳金1。银行可以起诉2。他考了第1。"
    >>> [line[mark.start : mark.end] for mark in note_number(line, CHINESE)]
    ['1', '2']
    """
    found = list(NOTED.finditer(text))
    if len(found) > 1:
        for number in found:
            yield Mark(number.start(), number.end(), "note_number", "ambiguous", "", ("",), "the number of a note that stands no more")
