"""The box “sources disagree”: what each side says, who says it, and its days drawn as a bar over this site's stages.

The words of a row are text of the page and wrap like any; only the bar below them is a picture. So nothing is cut off on a phone or
under a large type, and a screen reader hears the same range in words. Positions across are percentages, as on the timeline.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ashore.knowledge.axis import Axis
from ashore.knowledge.schema import Disagreement, Position, Stage
from ashore.knowledge.witnesses import witnesses
from ashore.pages.context import Context, block, escape, tag
from ashore.pages.macros.stages import days
from ashore.pages.macros.timeline import AXIS

_BAND = 14
_KEY = 20
# Numbers closer than this, in percent, would touch each other on a phone.
_APART = 7.0


def disagree(context: Context, id: str) -> str:
    """What each side says and who says it, marked as reports and not rules, then what this site makes of it."""
    entry = context.find(context.knowledge.disagreements, id, "disagreement")
    context.shows("disagreements", id)
    axis = _axis_of(context, entry)
    title = tag("p", context.labelled(context.ui("disagree.title"), context.text(entry.topic)), class_="disagree-title")
    label = tag("p", context.ui("reported.label"), class_="reported-label")
    key = _key(context, entry, axis) if axis else ""
    sides = "".join(tag("li", _position(context, position, axis)) for position in entry.positions)
    positions = tag("ul", sides, class_="ranges" if axis else None)
    resolved = tag("p", f"<strong>{context.ui('disagree.we-say')}</strong> {context.text(entry.resolved)}", class_="resolved")
    body = f"{title}{label}{key}{positions}{resolved}"
    return block(tag("div", body, class_="disagree", role="group", aria_label=context.ui("disagree.title")))


def _axis_of(context: Context, entry: Disagreement) -> Axis | None:
    """The axis ends with the first stage that goes on behind all days named, so that a week is no mere dot. None: no side names a day."""
    named = [day for position in entry.positions for day in (position.from_day, position.to_day) if day is not None]
    if not named:
        return None
    ends = (stage.to_day for stage in context.knowledge.stages.values() if stage.to_day is not None and stage.to_day > max(named))
    return Axis(min(ends, default=AXIS.last_day))


def _position(context: Context, position: Position, axis: Axis | None) -> str:
    sources = witnesses(position.passages, context.knowledge.clusters)
    said_by = context.ui("disagree.said-by", sources=context.joined(_source_link(context, source) for source in sources))
    said, by = context.text(position.text), tag("span", said_by, class_="said-by")
    if axis is None:
        return f"{said} {by}"
    # A line of its own: “months two and three” and “days 30 to 90” would run into one another.
    drawn = "" if position.from_day is None else _drawn(context, position.from_day, position.to_day, axis)
    return said + tag("p", f"{tag('span', _in_words(context, position), class_='when')} {by}") + drawn


def _source_link(context: Context, source: str) -> str:
    return tag("a", escape(source), href=context.href("sources", f"source-{source}"))


def _in_words(context: Context, position: Position) -> str:
    """The range beside its bar. The day a loan falls due counts as the first."""
    if position.from_day is None:
        return context.ui("timeline.no-day")
    first = max(position.from_day, 1)
    if position.to_day is None:
        return context.ui("stage.onwards", **{"from": first})
    return context.ui("stage.days-from-to", **{"from": first, "to": position.to_day})


def _stages(context: Context, axis: Axis) -> list[tuple[Stage, float, float]]:
    """The stages that follow one another on this axis, each with where it begins and how far it goes, in percent."""
    found = [s for s in context.knowledge.stages.values() if s.typical_from_day is None and s.from_day <= axis.last_day]
    begins = [axis.across(stage.from_day - 1) for stage in found]
    return [(stage, begin, end - begin) for stage, (begin, end) in zip(found, pairwise([*begins, 100.0]), strict=True)]


def _rect(x: float, y: int, width: float, height: int, class_: str) -> str:
    return tag("rect", "", x=f"{x:g}%", y=str(y), width=f"{width:.4g}%", height=str(height), class_=class_)


def _bands(context: Context, axis: Axis, height: int) -> Iterator[str]:
    yield from (_rect(begin, 0, width, height, f"tl-band tl-{stage.id}") for stage, begin, width in _stages(context, axis))


def _drawn(context: Context, first: int, last: int | None, axis: Axis) -> str:
    """The bar over the stages. It goes to the axis' end, with a point, if it has none of its own."""
    begin = axis.across(first if first > 1 else 0)
    end = 100.0 if last is None else axis.across(last)
    parts = [*_bands(context, axis, _BAND), _rect(begin, 4, max(end - begin, 1.0), 6, "range-bar")]
    if last is None:
        point = tag("path", "", d=f"M-9 0 0 {_BAND // 2} -9 {_BAND}z", class_="range-bar")
        parts.append(tag("svg", point, x="100%", overflow="visible"))
    return tag("svg", "".join(parts), width="100%", height=str(_BAND), class_="range", aria_hidden="true")


def _key(context: Context, entry: Disagreement, axis: Axis) -> str:
    """The stages with their names, and the days that the sides name, above all bars."""
    stages = _stages(context, axis)
    names = [tag("text", context.text(stage.short), x=f"{begin:g}%", dx="4", y="14", class_="range-text") for stage, begin, _ in stages]
    ticks = _ticks(entry, [stage for stage, _, _ in stages], axis)
    numbers = [_number(day, axis) for day in ticks]
    told = context.signs.semicolon.join(context.labelled(context.text(stage.short), days(context, stage)) for stage, _, _ in stages)
    label = context.labelled(context.ui("timeline.title"), told)
    picture = tag(
        "svg",
        "".join((*_bands(context, axis, _KEY), *names, *numbers)),
        width="100%",
        height=str(_KEY + 18),
        class_="range",
        role="img",
        aria_label=label,
    )
    return tag("p", context.ui("timeline.title"), class_="range-title") + picture


def _number(day: int, axis: Axis) -> str:
    anchor = "middle" if day else None
    return tag("text", str(day), x=f"{axis.across(day):g}%", y=str(_KEY + 14), text_anchor=anchor, class_="tl-tick range-text")


def _ticks(entry: Disagreement, stages: Sequence[Stage], axis: Axis) -> list[int]:
    """The first day, where stages end, and what the sides name, but none that would touch another; stages come first."""
    kept = [0]
    wanted = [*(stage.to_day for stage in stages), *(day for side in entry.positions for day in (side.from_day, side.to_day))]
    for day in wanted:
        if day is not None and day <= axis.last_day * 0.97 and all(abs(axis.across(day) - axis.across(other)) >= _APART for other in kept):
            kept.append(day)
    return sorted(kept)
