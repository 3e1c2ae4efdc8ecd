"""Reads times of the day: 22:00–08:00, from 10 p.m. to 8 a.m., 晚上十点至次日早上八点."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ashore.compiled import compiled
from ashore.knowledge.reading.grammar import Grammar
from ashore.knowledge.reading.grammars import grammar_of
from ashore.knowledge.reading.han import han_range
from ashore.knowledge.reading.quantity import Quantity
from ashore.lazily import lazily

_AT = lazily(r"(?<![a-z])a $")  # a las 22 horas, but not en las 24 horas siguientes


@dataclass(frozen=True, slots=True)
class _Time:
    """A time as found. `sure` where its form says that it is one; others need a partner."""

    start: int
    end: int
    hour: int
    minute: int
    part: str
    sure: bool
    earlier: int | None = None


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    grammar = grammar_of(lang)
    return tuple(compiled(pattern) for pattern in (grammar.clock, grammar.clock_joins, grammar.clock_between, grammar.between))  # type: ignore[return-value]


def read_hours(text: str, grammar: Grammar) -> list[Quantity]:
    """Find times and stretches of the day in a plain text.

    >>> [(q.low, q.high) for q in read_hours("from 10 p.m. to 8 a.m.; at 9:30", grammar_of("en"))]
    [('22:00', '08:00'), ('09:30', '09:30')]
    >>> [(q.low, q.high) for q in read_hours("晚上十点至次日早上八点，下午3点半前", grammar_of("zh"))]
    [('22:00', '08:00'), ('15:30', '15:30')]
    """
    if not any(sign in text for sign in grammar.clock_signs):
        return []
    atom, _, _, _ = _patterns(grammar.lang)
    times = [time for match in atom.finditer(text) if (time := _time(match, grammar))]
    found: list[Quantity] = []
    index = 0
    while index < len(times):
        first = times[index]
        second = times[index + 1] if index + 1 < len(times) else None
        index += 1
        if first.earlier is not None:
            found.append(_quantity(text, replace_hour(first, first.earlier), first))
        elif second and second.earlier is None and _joined(text, first, second, grammar):
            found.append(_quantity(text, first, second))
            index += 1
        elif first.sure:
            found.append(_quantity(text, first, first))
    return found


def _joined(text: str, first: _Time, second: _Time, grammar: Grammar) -> bool:
    _, joins, and_, between = _patterns(grammar.lang)
    gap = (first.end, second.start)
    if joins.fullmatch(text, *gap):
        return True
    return bool(and_.fullmatch(text, *gap) and between.search(text, max(0, first.start - 24), first.start))


def _time(match: re.Match[str], grammar: Grammar) -> _Time | None:
    groups = {name: value for name, value in match.groupdict().items() if value}
    hour = _hour(groups.get("h") or groups.get("h2", ""), grammar)
    minute = groups.get("m") or groups.get("m2") or ("30" if "half" in groups or "media" in groups.get("w2", "") else "0")
    word = (groups.get("p") or groups.get("p2") or groups.get("p3") or "").replace(".", "").replace(" ", "")
    if hour is None or hour > 24 or not (groups.get("w") or groups.get("w2") or word or ":" in match[0] or "clock" in match[0]):
        return None
    sure = bool(word or ":" in match[0] or "clock" in match[0] or (grammar.script == "Han" and hour >= 13))
    sure = sure or bool(
        groups.get("w") and groups.get("w2") and hour < 24 and _AT.search(match.string, max(0, match.start() - 3), match.start())
    )
    minutes = int(minute) if minute.isdecimal() else (han_range(minute) or (0, 0))[0]
    earlier = _hour(groups["b"], grammar) if "b" in groups else None
    return _Time(match.start(), match.end(), hour, minutes, grammar.parts_of_day.get(word, ""), sure, earlier)


def _hour(written: str, grammar: Grammar) -> int | None:
    if written.isdecimal():
        return int(written)
    if grammar.script == "Han":
        value = han_range(written)
        return value[0] if value else (0 if written == "零" else None)
    return grammar.numbers.get(written)


def replace_hour(time: _Time, hour: int) -> _Time:
    return _Time(time.start, time.end, hour, 0, time.part, time.sure)


def _quantity(text: str, first: _Time, last: _Time) -> Quantity:
    low, high = _clock(first, first.part), _clock(last, last.part)
    if not last.part and first.part and last.hour < 12:  # 晚上8点到10点: the second takes the part of the first, if that is later
        high = max(high, _clock(last, first.part)) if _clock(last, first.part) > low else high
    return Quantity("hours", low, high, "", text[first.start : last.end], first.start, last.end)


def _clock(time: _Time, part: str) -> str:
    """Write hour and minute with the part of the day reckoned in.

    >>> [_clock(_Time(0, 0, hour, 0, "", True), part) for hour, part in ((10, "evening"), (12, "morning"), (2, "night"), (1, "noon"))]
    ['22:00', '00:00', '02:00', '13:00']
    """
    hour = time.hour
    if hour < 12 and (part == "evening" or (part == "night" and hour > 4) or (part == "noon" and hour < 5)):
        hour += 12
    if hour == 12 and part in ("morning", "night"):
        hour = 0 if part == "morning" else 24
    return f"{hour:02}:{time.minute:02}"
