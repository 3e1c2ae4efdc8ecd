"""The chart of every reported boundary: a row a source on an axis of days, over the site's own stages; and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from ashore.knowledge.axis import Axis, Bar
from ashore.knowledge.schema import Stage
from ashore.news.boundaries import Reported
from ashore.report.markup import Link, escape, shown, table, tag
from ashore.report.words import Words

TICKS = (0, 7, 30, 90, 180, 365, 730, 1095)
LEAST_AXIS = 210
MOST_AXIS = 1100
_TOP = 30
_LABEL = 18
_BAR = 14
_LANE = 8
_BELOW = 8


def chart(reported: Sequence[Reported], stages: Mapping[str, Stage], copies: Mapping[str, Sequence[str]], link: Link, words: Words) -> str:
    """Draw the chart, or say that no source states a day. `copies` names the sources that copy, and which."""
    if not reported:
        return tag("p", escape(words("chart.none")))
    axis = axis_for(reported, stages)
    rows = [(words("chart.site"), [own_bar(stage) for stage in stages.values()])]
    for source, own in by_source(reported).items():
        rows.append((row_label(source, own[0].new, copies, words), list(dict.fromkeys(_bar(each, stages) for each in own))))
    tops = list(accumulate((_LABEL + row_height(bars, axis) + _BELOW for _, bars in rows), initial=_TOP))
    height = tops[-1] + 26
    parts = [
        tag("title", escape(words("chart.title")), id="chart-title"),
        tag("desc", escape(words("chart.description")), id="chart-desc"),
        *_bands(stages, axis, height),
        *_grid(axis, height, words),
        *(part for top, (label, bars) in zip(tops, rows, strict=False) for part in _row(label, bars, axis, top)),
    ]
    size = {"width": "100%", "height": str(height)}
    svg = tag("svg", "\n".join(parts), role="img", aria_labelledby="chart-title chart-desc", **size, class_="chart")
    return tag("figure", f"{svg}\n{_legend(stages, words)}") + _in_words(reported, stages, link, words)


def axis_for(reported: Sequence[Reported], stages: Mapping[str, Stage]) -> Axis:
    """Make the axis long enough for what is reported, but no longer than three years: years would squeeze the first weeks to nothing."""
    days = [day for each in reported for day in (each.first, each.last) if day]
    days += [stage.to_day or stage.from_day for stage in stages.values()]
    return Axis(min(max(LEAST_AXIS, *(round(day * 1.15) for day in days)), MOST_AXIS)) if days else Axis(LEAST_AXIS)


def by_source(reported: Sequence[Reported]) -> dict[str, list[Reported]]:
    found: dict[str, list[Reported]] = {}
    for each in reported:
        found.setdefault(each.source, []).append(each)
    return found


def row_label(source: str, new: bool, copies: Mapping[str, Sequence[str]], words: Words) -> str:
    """Name a source, and say that it is new, or that it only copies another."""
    label = words("chart.new", source=source) if new else source
    return words("chart.copy", source=label, original=words.listed(copies[source])) if copies.get(source) else label


def own_bar(stage: Stage) -> Bar:
    """A stage of the site from the end of the day before it, so that one follows the other without a gap."""
    return Bar(stage.id, (stage.typical_from_day or stage.from_day) - 1, stage.to_day, stage.to_day is None)


def _bar(each: Reported, stages: Mapping[str, Stage]) -> Bar:
    stage = stages.get(each.stage or "")
    return Bar(stage.id if stage else "none", each.first or 0, each.last, stage is None or stage.to_day is None)


def _bands(stages: Mapping[str, Stage], axis: Axis, height: int) -> Iterator[str]:
    """Shade the site's own stages over the whole height, so that each row is seen against them."""
    for stage in stages.values():
        if stage.typical_from_day is None:
            bar = own_bar(stage)
            start, end = axis.across(bar.begin), axis.across(axis.end(bar))
            band = {"x": f"{start}%", "y": str(_TOP - 6), "width": f"{end - start:.2f}%", "height": str(height - _TOP - 16)}
            yield tag("rect", "", **band, class_=f"site-band of-{stage.id}")


def _grid(axis: Axis, height: int, words: Words) -> Iterator[str]:
    yield tag("text", escape(words("chart.axis")), x="0", y="14", class_="axis")
    for day in TICKS:
        if day <= axis.last_day:
            x = f"{axis.across(day)}%"
            yield tag("line", "", x1=x, x2=x, y1=str(_TOP - 8), y2=str(height - 20), class_="grid")
            if day != 7:  # a line is enough: the number would touch that of the first day on a phone
                yield tag("text", str(day), x=x, y=str(height - 6), text_anchor="start" if day == 0 else "middle", class_="axis")


def _row(label: str, bars: Sequence[Bar], axis: Axis, top: int) -> Iterator[str]:
    yield tag("text", shown(label), x="0", y=str(top + 12), class_="row")
    lanes = axis.lanes(bars)
    height = _BAR if not any(lanes) else _LANE - 1
    for bar, lane in zip(bars, lanes, strict=True):
        start, end = axis.across(bar.begin), axis.across(axis.end(bar))
        place = {"x": f"{start}%", "y": str(top + _LABEL + lane * _LANE), "width": f"{max(end - start, 0.8):.2f}%"}
        yield tag("rect", "", **place, height=str(height), rx="2", class_=f"bar of-{bar.stage}{_open(bar)}")


def row_height(bars: Sequence[Bar], axis: Axis) -> int:
    """Give the pixels that a row's bars take: one thick lane, or several thin ones."""
    return max(_BAR, _LANE * (max(axis.lanes(bars), default=0) + 1))


def _open(bar: Bar) -> str:
    return " open" if bar.last is None else ""


def _legend(stages: Mapping[str, Stage], words: Words) -> str:
    keys = [(stage.id, stage.short[words.lang]) for stage in stages.values()] + [("none", words("chart.no-stage"))]
    entries = "".join(tag("li", f'<span class="key of-{id}"></span>{escape(name)}') for id, name in keys)
    return tag("figcaption", tag("ul", entries, class_="legend") + tag("p", escape(words("chart.habits"))))


def _in_words(reported: Sequence[Reported], stages: Mapping[str, Stage], link: Link, words: Words) -> str:
    """Say the same as a table: for those who do not see the picture, and for the exact days."""
    rows = [
        [
            shown(words("chart.new", source=each.source) if each.new else each.source),
            escape(stages[each.stage].short[words.lang] if each.stage and each.stage in stages else words("chart.no-stage")),
            escape(words("chart.unsaid") if each.first is None else str(each.first)),
            escape(words("chart.open") if each.last is None else str(each.last)),
            link(each.passage) + (f" {tag('q', shown(each.text))}" if each.text else ""),
        ]
        for each in reported
    ]
    columns = [words(f"column.{name}") for name in ("source", "stage", "from", "to", "passage")]
    return table(words("chart.in-words"), columns, rows)
