"""“Where am I?”: three small tables (by days, by what happened, by lender), which the script turns into a form that shows what fits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ashore.knowledge.schema import Point, Stage
from ashore.knowledge.tool_schema import Situation
from ashore.pages.context import Context, block, tag
from ashore.pages.macros.hotlines import hotline
from ashore.pages.macros.rules import badge, named_link
from ashore.pages.macros.stages import days
from ashore.pages.macros.tables import Row, table

# Two or three steps are done; more are only read.
_STEPS = 3


def where_am_i(context: Context) -> str:
    """The form (shown by the script alone) and the answers, each table under its heading."""
    lenders, events = (_of_kind(context, kind) for kind in ("lender", "event"))
    parts = [
        _form(context, lenders, events),
        _answers(context, "where.by-days", "days", _stages(context)),
        _answers(context, "where.by-event", "event", _events(context, events)),
        _answers(context, "where.by-lender", "lender", _lenders(context, lenders)),
    ]
    return block(tag("div", "\n".join(parts), class_="tool where", data_tool="where"))


def _of_kind(context: Context, kind: str) -> list[Situation]:
    return [one for one in context.knowledge.situations.values() if one.kind == kind]


def _form(context: Context, lenders: Iterable[Situation], events: Iterable[Situation]) -> str:
    number = '<input type="number" inputmode="numeric" min="0" max="9999" autocomplete="off" data-days="" />'
    options = "".join(tag("option", context.text(one.label), value=one.id) for one in lenders)
    choice = f'<select autocomplete="off" data-lender=""><option value="">{context.ui("where.choose")}</option>{options}</select>'
    boxes = "".join(f'<label class="tick">{context.text(one.label)} <input type="checkbox" value="{one.id}" /></label>' for one in events)
    every = tag("button", context.ui("where.all"), type="button", aria_pressed="false")
    content = (
        f'<p class="tool-note">{context.ui("where.empty")}</p>'
        f"<label>{context.ui('where.days')} {number}</label>"
        f"<label>{context.ui('where.lender')} {choice}</label>"
        f"<fieldset><legend>{context.ui('where.event')}</legend>{boxes}</fieldset>{every}"
        '<p class="tool-status" role="status"></p>'
    )
    return tag("div", content, class_="tool-form", role="group", aria_label=context.ui("where.label"), hidden="")


def _answers(context: Context, title: str, id: str, content: str) -> str:
    return tag("div", f"{tag('h3', context.ui(title))}\n{content}", class_="answers", data_answers=id)


def _stages(context: Context) -> str:
    columns = ["table.stage", "stage.allowed", "stage.not-allowed", "where.steps", "where.call"]
    return table(context, columns, [_stage(context, entry) for entry in context.knowledge.stages.values()], class_="answer-table")


def _stage(context: Context, entry: Stage) -> Row:
    context.shows("stages", entry.id)
    name = tag("a", context.text(entry.label), href=context.href("timeline", entry.id))
    allowed, refused = (_points(context, points) for points in (entry.allowed, entry.not_allowed))
    last = None if entry.to_day is None else str(entry.to_day)
    follows = entry.typical_from_day is None  # a lawsuit belongs to no day
    title = f'{name} <span class="when">{days(context, entry)}</span>'
    return Row(
        (title, allowed, refused, _steps(context, entry.do), _call(context, entry.hotlines)),
        {"data_id": entry.id, "data_from": str(entry.from_day) if follows else None, "data_to": last},
    )


def _points(context: Context, points: Iterable[Point]) -> str:
    return tag("ul", "".join(tag("li", context.text(point.text), data_rule=_rests_on(context, point)) for point in points))


def _steps(context: Context, points: Sequence[Point]) -> str:
    """The first steps, and behind them, hidden, as many more as may have to stand in for one that does not fit the lender."""
    first, rest = points[:_STEPS], [point for point in points[_STEPS:] if not point.unfit]
    lines = [tag("li", context.text(point.text), data_rule=" ".join(point.unfit) or None) for point in first]
    spare = [tag("li", context.text(point.text), data_spare="", hidden="") for point in rest[: sum(bool(point.unfit) for point in first)]]
    return tag("ol", "".join((*lines, *spare)))


def _rests_on(context: Context, point: Point) -> str | None:
    """What a lender must be bound by for a point to be told: its rules, where there is a lender whom none of them binds."""
    if point.unfit:
        return " ".join(point.unfit)
    rules = dict.fromkeys(id.partition(".")[0] for id in point.provisions)
    loose = any(rules.keys() <= set(one.unbound) for one in context.knowledge.situations.values())
    return " ".join(rules) or None if loose else None


def _events(context: Context, events: Iterable[Situation]) -> str:
    columns = ["where.event", "where.first", "stage.allowed", "stage.not-allowed", "where.call"]
    rows = [
        Row(
            (
                context.text(one.label),
                context.text(one.note),
                _provisions(context, one.allowed),
                _provisions(context, one.not_allowed),
                _call(context, one.hotlines),
            ),
            {"data_id": one.id, "data_stage": one.stage},
        )
        for one in events
    ]
    return table(context, columns, rows, class_="answer-table")


def _lenders(context: Context, lenders: Iterable[Situation]) -> str:
    columns = ["table.lender", "where.supervisor", "where.call"]
    rows = [
        Row(
            (context.text(one.label), context.text(one.note), _call(context, one.hotlines)),
            {"data_id": one.id, "data_unbound": " ".join((one.id, *one.unbound, *one.without))},
        )
        for one in lenders
    ]
    return table(context, columns, rows, class_="answer-table")


def _provisions(context: Context, ids: Iterable[str]) -> str:
    """What rules say of it, with the word for their force: a recommended standard says what should be, and forbids nothing."""
    found = [context.find(context.knowledge.provisions, id, "provision") for id in ids]
    lines = "".join(
        tag(
            "li",
            f"{context.text(one.text)} {badge(context, entry, one)} {tag('small', named_link(context, entry, one))}",
            data_rule=entry.id,
        )
        for entry, one in found
    )
    return tag("ul", lines) if lines else "–"


def _call(context: Context, numbers: Iterable[str]) -> str:
    without = {number for one in context.knowledge.situations.values() for number in one.without}
    lines = "".join(
        tag(
            "li",
            f"{hotline(context, number)} {context.text(context.knowledge.hotlines[number].purpose)}",
            data_rule=number if number in without else None,
        )
        for number in numbers
    )
    return tag("ul", lines) if lines else "–"
