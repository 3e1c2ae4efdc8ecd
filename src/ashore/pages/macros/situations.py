"""“Where am I?”: three small tables (by days, by what happened, by lender), which the script turns into a form that shows what fits."""

from __future__ import annotations

from collections.abc import Iterable

from ashore.knowledge.schema import Stage
from ashore.knowledge.tool_schema import Situation
from ashore.pages.context import Context, block, items, tag
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
    columns = ["table.stage", "stage.allowed", "stage.not-allowed", "where.steps"]
    return table(context, columns, [_stage(context, entry) for entry in context.knowledge.stages.values()], class_="answer-table")


def _stage(context: Context, entry: Stage) -> Row:
    context.shows("stages", entry.id)
    name = tag("a", context.text(entry.label), href=context.href("timeline", entry.id))
    allowed, refused = (items(context.text(point.text) for point in points) for points in (entry.allowed, entry.not_allowed))
    steps = items((context.text(point.text) for point in entry.do[:_STEPS]), ordered=True)
    last = None if entry.to_day is None else str(entry.to_day)
    follows = entry.typical_from_day is None  # a lawsuit belongs to no day
    return Row(
        (f'{name} <span class="when">{days(context, entry)}</span>', allowed, refused, steps),
        {"data_id": entry.id, "data_from": str(entry.from_day) if follows else None, "data_to": last},
    )


def _events(context: Context, events: Iterable[Situation]) -> str:
    columns = ["where.event", "where.first", "stage.allowed", "stage.not-allowed", "where.call"]
    rows = [
        Row(
            (
                context.text(one.label),
                context.text(one.note),
                _provisions(context, one.allowed),
                _provisions(context, one.not_allowed),
                _call(context, one),
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
            (context.text(one.label), context.text(one.note), _call(context, one)),
            {"data_id": one.id, "data_unbound": " ".join(one.unbound) or None},
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


def _call(context: Context, one: Situation) -> str:
    numbers = (
        tag("li", f"{hotline(context, number)} {context.text(context.knowledge.hotlines[number].purpose)}") for number in one.hotlines
    )
    return tag("ul", "".join(numbers)) if one.hotlines else "–"
