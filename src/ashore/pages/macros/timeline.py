"""The timeline: an SVG picture drawn from data/stages.yml, a row a source over the site's own stages.

Positions across are percentages and sizes of type are pixels, so the picture is as wide as its column and its words stay legible
on a phone of 320 px; a scaled viewBox would shrink them to half.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ashore.knowledge.axis import Axis, Bar
from ashore.knowledge.schema import Stage
from ashore.knowledge.witnesses import copiers
from ashore.pages.context import Context, block, escape, tag
from ashore.pages.macros.stages import days

AXIS = Axis(210)
_ROW = 46
_BAR = 14
_TOP = 30


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a label and its bars, or a note instead of them."""

    label: str
    bars: tuple[Bar, ...]
    note: str = ""


def stage_timeline(context: Context) -> str:
    """The picture, its title and description, and a legend that says the same in words."""
    rows = [_own_row(context), *_source_rows(context)]
    height = _TOP + _ROW * len(rows) + 28
    identity = "stage-timeline"
    parts = [
        tag("title", context.ui("timeline.title"), id=f"{identity}-title"),
        tag("desc", f"{context.ui('timeline.description')} {' '.join(_in_words(context, row) for row in rows)}", id=f"{identity}-desc"),
        *_axis(context, rows, height),
        *(part for index, row in enumerate(rows) for part in _draw(row, _TOP + index * _ROW)),
    ]
    svg = tag(
        "svg",
        "\n".join(parts),
        role="img",
        aria_labelledby=f"{identity}-title {identity}-desc",
        width="100%",
        height=str(height),
        class_="timeline",
        xmlns="http://www.w3.org/2000/svg",
    )
    legend = "".join(
        f'<li class="tl-key tl-{entry.id}">{context.labelled(context.text(entry.short), days(context, entry))}</li>'
        for entry in context.knowledge.stages.values()
    )
    caption = tag("figcaption", f'<ul class="tl-legend">{legend}</ul><p>{context.ui("stage.habit")}</p>')
    return block(tag("figure", f"{svg}\n{caption}", class_="stage-timeline"))


def _sequence(context: Context) -> list[Stage]:
    """The stages that follow one another; a lawsuit may come at any time and has no band of its own."""
    return [entry for entry in context.knowledge.stages.values() if entry.typical_from_day is None]


def _bar(stage: Stage, first: int, last: int | None) -> Bar:
    return Bar(stage.id, first, last, stage.to_day is None)


def _own_row(context: Context) -> Row:
    return Row(context.ui("timeline.ours"), tuple(_bar(entry, entry.from_day, entry.to_day) for entry in _sequence(context)))


def _source_rows(context: Context) -> Iterator[Row]:
    stages = context.knowledge.stages.values()
    copied = _copied(context)
    for source in context.knowledge.sources:
        if source in copied:
            continue
        bars = tuple(
            _bar(entry, boundary.from_day or 0, boundary.to_day)
            for entry in stages
            for boundary in entry.reported
            if boundary.source == source and (boundary.from_day is not None or boundary.to_day is not None)
        )
        label = context.ui("timeline.reported-by", source=escape(source))
        for copy in (name for name, original in copied.items() if original == source):
            label += context.bracketed(context.labelled(escape(copy), context.ui("timeline.copy-of", source=escape(source))))
        yield Row(label, bars, "" if bars else context.ui("timeline.no-day"))


def _copied(context: Context) -> dict[str, str]:
    """Sources whose every boundary is copied from another: they get no row of their own."""
    passages: dict[str, list[str]] = {}
    for entry in context.knowledge.stages.values():
        for boundary in entry.reported:
            if boundary.from_day is not None or boundary.to_day is not None:
                passages.setdefault(boundary.source, []).append(boundary.passage)
    result = {}
    for source, found in passages.items():
        originals = [copiers([passage], context.knowledge.clusters).get(source) for passage in found]
        if all(originals) and originals[0]:
            result[source] = originals[0]
    return result


def _axis(context: Context, rows: list[Row], height: int) -> Iterator[str]:
    ticks = sorted({day for row in rows for bar in row.bars for day in (bar.begin, bar.last or 0)} & {0, 7, 30, 90, 180})
    for day in ticks:
        x = f"{AXIS.across(day)}%"
        yield tag("line", "", x1=x, x2=x, y1=str(_TOP - 8), y2=str(height - 26), class_="tl-grid")
        if day == 7:
            continue  # a line is enough: the number would touch that of the first day on a phone
        anchor = "start" if day == 0 else "middle"
        yield tag("text", str(day), x=x, y=str(height - 10), text_anchor=anchor, class_="tl-text tl-tick")
    yield tag("text", context.ui("timeline.axis"), x="0", y="14", class_="tl-text tl-axis")


def _draw(row: Row, top: int) -> Iterator[str]:
    yield tag("text", row.label, x="0", y=str(top + 14), class_="tl-text tl-label")
    if row.note:
        yield tag("text", row.note, x="0", y=str(top + 32), class_="tl-text tl-note")
    lanes = AXIS.lanes(row.bars)
    height = _BAR // (max(lanes, default=0) + 1)
    for bar, lane in zip(row.bars, lanes, strict=True):
        start, end = AXIS.across(bar.begin), AXIS.across(AXIS.end(bar))
        yield tag(
            "rect",
            "",
            x=f"{start}%",
            y=str(top + 20 + lane * height),
            width=f"{max(end - start, 0.8):.2f}%",
            height=str(height - (1 if lane else 0)),
            rx="2",
            class_=f"tl-band tl-{bar.stage}{' tl-open' if bar.last is None else ''}",
        )


def _in_words(context: Context, row: Row) -> str:
    if not row.bars:
        return context.labelled(row.label, row.note) + context.signs.stop.strip()
    stages = context.knowledge.stages
    parts = [f"{context.text(stages[bar.stage].short)} {_span(context, bar)}" for bar in row.bars]
    return context.labelled(row.label, context.signs.semicolon.join(parts)) + context.signs.stop.strip()


def _span(context: Context, bar: Bar) -> str:
    if bar.last is None:
        return context.ui("stage.onwards", **{"from": max(bar.first, 1)})
    return context.ui("stage.days-from-to", **{"from": max(bar.first, 1), "to": bar.last})
