"""Draws how much was out of step each recorded day: an outline for what was found, filled as far as what was left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ashore.pages.context import Context, tag

Point = tuple[str, int, int]
_HEIGHT = 96
# A few days do not become walls.
_FEWEST = 14


def debt_chart(context: Context, points: Sequence[Point]) -> str:
    """Give the picture for points of (day, found, left). The table beside it says the same, so it is hidden from screen readers."""
    most = max((found for _, found, _ in points), default=0)
    if not most:
        return ""
    bars = "".join(_bars(points, most))
    svg = tag("svg", bars, aria_hidden="true", width="100%", height=str(_HEIGHT), class_="debt-chart", xmlns="http://www.w3.org/2000/svg")
    return tag("figure", svg + tag("figcaption", context.ui("status.chart")))


def _bars(points: Sequence[Point], most: int) -> Iterator[str]:
    across = 100 / max(len(points), _FEWEST)
    for index, (_, found, left) in enumerate(points):
        for count, kind in ((found, "found"), (left, "left")):
            height = round(count / most * (_HEIGHT - 2), 1)
            yield tag(
                "rect",
                "",
                x=f"{index * across + across * 0.1:.2f}%",
                y=f"{_HEIGHT - height:.1f}",
                width=f"{across * 0.8:.2f}%",
                height=f"{height:.1f}",
                class_=f"debt-{kind}",
            )
