"""Half words: a character that never stands alone, between neighbours that make no word with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from ashore.corpus.han import charset, simplified
from ashore.corpus.mark import Mark
from ashore.knowledge import strict_yaml
from ashore.languages import Language

NOTE = "half a word: what it belongs to seems to be missing"
# A metal, too: half of 银行 or 银保监会 only where the text speaks of money lent, and no other metal is near.
METAL, LENT, METALS, NEAR = "银", ("银行", "贷", "信用卡", "投诉", "金融"), frozenset("金铜锌锡铅铁色纳"), 3


@cache
def _table() -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    """Give each character with what may stand before it and behind it. A fault in the table is ours, so it is raised as it is."""
    name = "half_words.yml"
    document = strict_yaml.load(name, files("ashore.corpus.holes").joinpath(name).read_text(encoding="utf-8"))
    if document.faults or not isinstance(document.value, dict):
        raise ValueError(f"{name}: {document.faults}")
    return {sign: (frozenset(before), frozenset(after)) for sign, (before, after) in document.value.items()}


def half_word(text: str, language: Language) -> Iterator[Mark]:
    """Flag a character without the other half of its word, in simplified or traditional writing.

    Whatever is quoted, spelled out in signs or stands beside rare characters (a name, an old phrase) is left alone.

    >>> from ashore.languages import CHINESE
    >>> line = "去银、网信办投诉，银行会处理。一步步教你如护自身权益，金银、维护、护士除外。"
    >>> [line[mark.start - 1:mark.end + 1] for mark in half_word(line, CHINESE)]
    ['去银、', '如护自']
    """
    folded = simplified(text)
    marks = [Mark(at, at + 1, "half_word", "unknown", None, (), NOTE) for sign in _table() for at in _alone(folded, sign)]
    return iter(sorted(marks, key=lambda mark: mark.start))


def _alone(text: str, sign: str) -> Iterator[int]:
    """Give where a character of the table stands between neighbours that are none of its own."""
    if sign == METAL and not any(word in text for word in LENT):
        return
    before, after = _table()[sign]
    at = text.find(sign)
    while at >= 0:
        left, right = text[at - 1 : at], text[at + 1 : at + 2]
        if (
            left not in before
            and right not in after
            and _is_said(left, right)
            and not (sign == METAL and METALS & set(text[max(0, at - NEAR) : at + NEAR]))
        ):
            yield at
        at = text.find(sign, at + 1)


@cache
def _common() -> frozenset[str]:
    """The three thousand seven hundred characters in everyday use, of simplified writing, and the marks of a sentence."""
    return frozenset(charset("gb2312", range(0xB0, 0xD8))) | frozenset("，。、；：！？,;:!?/+()（）")


def _is_said(left: str, right: str) -> bool:
    """Tell whether a character stands in running text: no quote, bracket or letter is beside it, and no traditional or rare character."""
    return left in _common() and right in _common()
