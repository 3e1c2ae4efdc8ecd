"""Loses, adds and turns round the “not”s of a text, and miscounts, by lists of words of its own (see values.py for why)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_LOST: Mapping[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (r"\b(do|does|did|is|are|was|were|has|have|must|can|should|would|will|need|may) not\b", r"\1"),
        (r"\bcannot\b", "can"),
        (r"\bnever ", ""),
        (r"\b(N|n)obody\b", r"somebody"),
        (r"\bwithout\b", "with"),
        (r"\b([Nn])o (?=(?:rule|lender|collector|one|figures|law|money|reason|longer)\b)", "a "),
    ),
    "es": (
        (r"\b[Nn]o (?=(?:puede|pueden|debe|deben|es|son|está|hay|tiene|se|le|lo|la|firme|pague|abra|use)\b)", ""),
        (r"\b[Nn]unca ", "siempre "),
        (r"\b[Nn]adie\b", "alguien"),
        (r"\b[Nn]ingún\b", "algún"),
        (r"\b[Nn]inguna\b", "alguna"),
        (r"\bsin (?=[a-záéíóúñ]+(?:ar|er|ir)\b)", "con "),
    ),
    "zh": (
        (r"(?<![能会是要可])不(?=[能会要是得必用可应该])(?!得不|能不|可避|是不|会不)", ""),
        (r"没有(?=[^，。]{2})", "有"),
        (r"(?<=[您他])没(?=[有还])", ""),
        (r"无权", "有权"),
        (r"不要(?!紧)", "要"),
    ),
}
_ADDED: Mapping[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (r"\b(may|must|can|should|will) (?!not\b|never\b)(?=[a-z])", r"\1 not "),
        (r"\b(is|are) (?=(?:a|the|right|true)\b)", r"\1 not "),
    ),
    "es": ((r"(?<![Nn]o )(?<![Nn]i )\b(puede|pueden|debe|deben|tiene) (?=[a-z])", r"no \1 "), (r"(?<!no )\bhay (?=[a-z])", "no hay ")),
    "zh": ((r"(?<![不可能会是没])(可以|应该|必须)(?!不)", r"不\1"), (r"(?<![不没])会(?=[有把在被给])", "不会")),
}
_TURNED: Mapping[str, tuple[tuple[str, str], ...]] = {
    "en": ((r"\b(may|must) not\b", "may"), (r"\b(You|you|they|They) (may|can) (?!not)", r"\1 must not ")),
    "es": ((r"\b[Nn]o (puede|pueden|debe|deben)\b", r"\1"), (r"(?<![Nn]o )\b(puede|pueden) (?=[a-záéíóú]+r\b)", r"no deben ")),
    "zh": ((r"不得", "可以"), (r"(?<![不])可以(?=[^吗不])", "不得")),
}
_KINDS = (("“not” lost", _LOST), ("“not” added", _ADDED), ("may and must not turned round", _TURNED))


def reversed_meanings(text: str, lang: str) -> Iterator[tuple[str, int, str]]:
    """Give (kind of fault, offset, the whole text as it becomes), one a place.

    >>> [new for _, _, new in reversed_meanings("您可以不开门，不得强闯。", "zh")]
    ['您可以不开门，得强闯。', '您可以不开门，可以强闯。']
    """
    for kind, languages in _KINDS:
        for pattern, new in languages.get(lang, ()):
            for match in re.finditer(pattern, text):
                yield kind, match.start(), text[: match.start()] + match.expand(new) + text[match.end() :]


_COUNTED: Mapping[str, tuple[str, ...]] = {
    "en": (r"\b[Tt]wo\b", r"\b[Tt]hree\b", r"\b[Ff]our\b", r"\b[Ff]ive\b", r"\b[Ss]ix\b"),
    "es": (r"\b[Dd]os\b", r"\b[Tt]res\b", r"\b[Cc]uatro\b", r"\b[Cc]inco\b", r"\b[Ss]eis\b"),
    "zh": (
        r"两(?=[个份家条次种项类])",
        r"三(?=[个份家条次种项类])",
        r"四(?=[个份家条次种项类])",
        r"五(?=[个份家条次种项类])",
        r"六(?=[个份家条次种项类])",
    ),
}
_SAID: Mapping[str, tuple[str, ...]] = {
    "en": ("two", "three", "four", "five", "six"),
    "es": ("dos", "tres", "cuatro", "cinco", "seis"),
    "zh": ("两", "三", "四", "五", "六"),
}


def counted(text: str, lang: str) -> frozenset[int]:
    """Give the numbers from two to six that a text says in words.

    >>> sorted(counted("两份资料，分三步", "zh")), sorted(counted("Two texts, three steps", "en"))
    ([2], [2, 3])
    """
    return frozenset(number for number, pattern in enumerate(_COUNTED[lang], start=2) if re.search(pattern, text))


def miscounted(text: str, lang: str, numbers: frozenset[int]) -> Iterator[tuple[int, str]]:
    """Give (offset, the whole text as it becomes) for each of these numbers that stands in words, one more than it was.

    >>> [new for _, new in miscounted("Two texts, three steps", "en", frozenset({3}))]
    ['Two texts, four steps']
    """
    for number in sorted(numbers):
        other = _SAID[lang][(number - 1) % len(_SAID[lang])]
        for match in re.finditer(_COUNTED[lang][number - 2], text):
            yield match.start(), text[: match.start()] + other + text[match.end() :]
