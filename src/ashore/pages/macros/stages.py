"""Stages of collection: in running text, as a strip, a card or a table. Every one says that the days are habits, not law."""

from __future__ import annotations

from collections.abc import Sequence

from ashore.knowledge.figures import Duration, format_value
from ashore.knowledge.schema import Point, Stage
from ashore.pages.context import Context, View, block, escape, items, tag
from ashore.pages.macros.tables import table

_LISTS = (
    ("stage.who", "who"),
    ("stage.channels", "channels"),
    ("stage.tone", "tone"),
    ("stage.allowed", "allowed"),
    ("stage.not-allowed", "not_allowed"),
    ("stage.do", "do"),
)


def stage(context: Context, id: str) -> View:
    """stage("late").label, .short, .days, .from and .to (how long overdue, in months or days)"""
    entry = context.find(context.knowledge.stages, id, "stage")
    context.shows("stages", id)
    return View(
        {
            "label": lambda: context.text(entry.label),
            "short": lambda: context.text(entry.short),
            "days": lambda: days(context, entry),
            "from": lambda: elapsed((entry.typical_from_day or entry.from_day) - 1, context.lang),
            "to": lambda: elapsed(entry.to_day or 0, context.lang),
        }
    )


def elapsed(days: int, lang: str) -> str:
    """Say a number of days overdue as months where it is whole months of thirty days, as lenders count.

    >>> [elapsed(90, lang) for lang in ("en", "es", "zh")]
    ['3\\xa0months', '3\\xa0meses', '3个月']
    >>> elapsed(7, "en")
    '7\\xa0days'
    """
    whole_months = days > 0 and days % 30 == 0
    return escape(format_value(Duration(days // 30, "month") if whole_months else Duration(days, "day"), lang))


def days(context: Context, entry: Stage) -> str:
    """Say a stage's days: days 31 to 90; day 91 onwards; at any time."""
    context.shows("stages", entry.id)
    if entry.typical_from_day is not None:
        return context.ui("stage.typically-from", **{"from": entry.typical_from_day})
    if entry.to_day is None:
        return context.ui("stage.onwards", **{"from": entry.from_day})
    return context.ui("stage.days-from-to", **{"from": entry.from_day, "to": entry.to_day})


def stage_strip(context: Context, id: str) -> str:
    """The four stages in a row, this one marked."""
    here = context.find(context.knowledge.stages, id, "stage")
    parts = "".join(_strip_item(context, entry, entry.id == here.id) for entry in context.knowledge.stages.values())
    habit = tag("p", context.ui("stage.habit"), class_="stage-habit")
    return block(tag("nav", f"{tag('ol', parts, class_='stage-strip')}{habit}", class_="stage-nav", aria_label=context.ui("stage.strip")))


def _strip_item(context: Context, entry: Stage, here: bool) -> str:
    name = tag("a", context.text(entry.short), href=context.href("timeline", entry.id), title=context.ui("stage.here") if here else None)
    when = tag("span", days(context, entry), class_="when")
    return tag("li", f"{name} {when}", class_=f"stage-{entry.id}", aria_current="step" if here else None)


def _points(context: Context, points: Sequence[Point]) -> str:
    return items(context.text(point.text) for point in points)


def stage_card(context: Context, id: str) -> str:
    """Everything about one stage: what is reported (days, who, how, tone), what rules allow and forbid, what to do."""
    entry = context.find(context.knowledge.stages, id, "stage")
    head = tag("p", f"{context.text(entry.label)} {tag('span', days(context, entry), class_='when')}", class_="stage-title")
    reported = "".join(_definition(context, name, field, entry) for name, field in _LISTS[:3])
    ruled = "".join(_definition(context, name, field, entry) for name, field in _LISTS[3:5])
    why = f"<div><dt>{context.ui('stage.why')}</dt><dd>{context.text(entry.why)} {context.ui('stage.habit')}</dd></div>"
    steps = items((context.text(point.text) for point in entry.do), ordered=True)
    advice = f'<div class="stage-do"><p class="advice-label">{context.ui("stage.do")}</p>{steps}</div>'
    body = (
        f'<div class="reported"><p class="reported-label">{context.ui("reported.label")}</p><dl>{reported}{why}</dl></div>'
        f'<div class="ruled"><p class="rule-label">{context.ui("rule.label")}</p><dl>{ruled}</dl></div>'
    )
    return block(tag("div", f"{head}\n{advice}\n{body}", class_=f"stage-card stage-{entry.id}"))


def _definition(context: Context, name: str, field: str, entry: Stage) -> str:
    points: Sequence[Point] = getattr(entry, field)
    return f"<div><dt>{context.ui(name)}</dt><dd>{_points(context, points)}</dd></div>" if points else ""


def stage_table(context: Context) -> str:
    """All stages: when, who, how they reach you, what is not allowed, what to do."""
    columns = ["table.stage", "table.when", "table.who", "table.how", "stage.not-allowed", "stage.do"]
    rows = [
        [
            tag("a", context.text(entry.short), href=context.href("timeline", entry.id)),
            days(context, entry),
            *(_points(context, points) for points in (entry.who, entry.channels, entry.not_allowed, entry.do)),
        ]
        for entry in context.knowledge.stages.values()
    ]
    return block(table(context, columns, rows, class_="stage-table") + tag("p", context.ui("stage.habit"), class_="stage-habit"))
