"""Changes a value as people get it wrong: a digit, the unit, the end of a range, the scale, a month, an article.

Written without our own reader of values: a harness that used it would miss what it misses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_NUMBER = re.compile(r"[0-9]+")
_RANGE = re.compile(r"([0-9][0-9.,:]*[^0-9]{0,12}?(?:–|-|~|至|到| to | a | al | and | y )[^0-9]{0,12}?)([0-9]+)")
_WORDS: Mapping[str, Mapping[str, tuple[tuple[str, str], ...]]] = {
    "unit": {
        "en": (("days", "months"), ("day", "month"), ("months", "years"), ("month", "year"), ("years", "days"), ("year", "day")),
        "es": (("días", "meses"), ("día", "mes"), ("meses", "años"), ("mes", "año"), ("años", "días"), ("año", "día")),
        "zh": (("个月", "年"), ("天", "个月"), ("年", "天")),
    },
    "scale": {
        "en": (("million", "billion"), ("billion", "million"), ("thousand", "million")),
        "es": (("millones", "mil"), ("mil ", "millones de "), ("millón", "mil")),
        "zh": (("亿", "万"), ("万", "亿"), ("元", "万元")),
    },
    "month name": {
        "en": (("January", "June"), ("August", "April"), ("October", "November"), ("December", "September"), ("June", "July")),
        "es": (("enero", "junio"), ("agosto", "abril"), ("octubre", "noviembre"), ("diciembre", "septiembre"), ("junio", "julio")),
        "zh": (),
    },
}


def altered(value: str, lang: str, macro: str) -> Iterator[tuple[str, str]]:
    """Give (kind of fault, value as it becomes), none of them equal to the value.

    >>> list(altered("3个月", "zh", "months"))
    [('digit', '4个月'), ('unit', '3年')]
    """
    yield from ((kind, new) for kind, new in _digits(value, macro) if new != value)
    if match := _RANGE.search(value):
        last = str(int(match[2]) + 1)
        yield "range end", value[: match.start(2)] + last + value[match.end(2) :]
    for kind, languages in _WORDS.items():
        if kind == "unit" and macro not in ("figure", "days", "months", "years", "stage"):
            continue
        for old, new in languages.get(lang, ()):
            if _stands(old, value, lang) and not (kind == "unit" and _is_date(value, lang)):
                yield kind, value.replace(old, new, 1)
                break


def _digits(value: str, macro: str) -> Iterator[tuple[str, str]]:
    kind = {"date": "date", "month": "date", "hotline": "phone", "provision": "article", "hours": "hour", "money": "amount"}.get(
        macro, "digit"
    )
    for number in list(_NUMBER.finditer(value))[:2]:
        place = number.start() if len(number[0]) < 3 else number.end() - 2
        changed = str((int(value[place]) % 9) + 1)
        yield kind, value[:place] + changed + value[place + 1 :]


def _stands(word: str, value: str, lang: str) -> bool:
    return word in value if lang == "zh" else bool(re.search(rf"(?<![a-záéíóúñ]){word}(?![a-záéíóúñ])", value))


def _is_date(value: str, lang: str) -> bool:
    return bool(re.search(r"(?:19|20)[0-9]{2}", value))
