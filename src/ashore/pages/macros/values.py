"""Macros for values: a figure of data/, or a date, an amount, a count written for the language."""

from __future__ import annotations

from decimal import Decimal

from ashore.knowledge.figures import Count, Duration, Money, Percent, Unit, format_value, parse_value
from ashore.pages.context import Context, MacroFault, escape, tag


def figure(context: Context, id: str) -> str:
    """The value of an entry of figures.yml."""
    entry = context.find(context.knowledge.figures, id, "figure")
    context.shows("figures", id)
    return escape(format_value(parse_value(entry.kind, entry.value), context.lang))


def _read(context: Context, kind: str, text: object) -> str:
    try:
        return escape(format_value(parse_value(kind, str(text)), context.lang))
    except ValueError as error:
        raise MacroFault("macro-argument", str(error), "Write the value in that form.") from error


def date(context: Context, day: str) -> str:
    """A day: date("2026-01-30")."""
    return _read(context, "date", day)


def month(context: Context, month: str) -> str:
    """A month: month("2018-10")."""
    return _read(context, "date", month)


def hours(context: Context, span: str) -> str:
    """A stretch of the day: hours("22:00-08:00")."""
    return _read(context, "hours", span)


def _number(value: object, what: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise MacroFault("macro-argument", f"{what} takes a whole number (found {value!r})", f"Write {what}(3), without quotes.")
    return value


def money(context: Context, low: int, high: int | None = None) -> str:
    """An amount in yuan, or a range: money(200000), money(1000, 2000)."""
    upper = None if high is None else _number(high, "money")
    return escape(format_value(Money(_number(low, "money"), upper), context.lang))


def count(context: Context, value: int) -> str:
    return escape(format_value(Count(_number(value, "count")), context.lang))


def percent(context: Context, value: int | float) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise MacroFault("macro-argument", f"percent takes a number (found {value!r})", "Write percent(24), without quotes.")
    return escape(format_value(Percent(Decimal(str(value))), context.lang))


def _duration(context: Context, value: int, unit: Unit) -> str:
    return escape(format_value(Duration(_number(value, f"{unit}s"), unit), context.lang))


def days(context: Context, value: int) -> str:
    return _duration(context, value, "day")


def months(context: Context, value: int) -> str:
    return _duration(context, value, "month")


def years(context: Context, value: int) -> str:
    return _duration(context, value, "year")


def han(context: Context, words: str) -> str:
    """Chinese words in whatever language, marked so that they are spoken and set as Chinese: han("上岸")."""
    return escape(words) if context.lang == "zh" else tag("span", escape(words), lang="zh")
