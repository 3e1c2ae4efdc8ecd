"""The table of rights: every provision about collecting, group by group, with a bar that shows only what happened to the reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ashore.knowledge.schema import Provision, Rule
from ashore.pages.context import Context, block, tag
from ashore.pages.macros.rules import badge, day_of, force, named_link
from ashore.pages.macros.tables import Row, grouped_table

# What collectors do, in the order in which it happens to people. Cost, credit record and court have tables on pages of their own.
TOPICS = ("calls", "messages", "contacts", "visits", "conduct", "fakes", "data", "fees", "agencies")


def rights_table(context: Context) -> str:
    """Conduct | may they? | rule, article, scope, since when | what to do. A provision stands in the first group that it belongs to."""
    groups = [
        (context.ui(f"topic.{topic}"), topic, [_row(context, entry, one) for entry, one in chosen])
        for topic, chosen in _by_topic(context.knowledge.provisions.values())
        if chosen
    ]
    columns = ["table.conduct", "table.may", "table.rule", "table.do"]
    return block(
        tag("div", f"{_bar(context, [topic for _, topic, _ in groups])}\n{grouped_table(context, columns, groups)}", data_tool="filter")
    )


def _by_topic(provisions: Iterable[tuple[Rule, Provision]]) -> list[tuple[str, list[tuple[Rule, Provision]]]]:
    every = [(entry, one) for entry, one in provisions if one.verdict != "note"]
    return [(topic, [(entry, one) for entry, one in every if _first(one) == topic]) for topic in TOPICS]


def _first(one: Provision) -> str | None:
    return next((topic for topic in TOPICS if topic in one.topics), None)


def _row(context: Context, entry: Rule, one: Provision) -> Row:
    since = context.labelled(context.ui("table.since"), day_of(context, entry.effective)) if entry.effective else ""
    details = tag("p", f"{context.text(entry.scope)} {since}", class_="note")
    rule = f"{named_link(context, entry, one)}{force(context, entry)}{details}"
    cells = (context.text(one.text), badge(context, entry, one), rule, context.text(one.do) if one.do else "–")
    return Row(cells, {"data_topics": " ".join(topic for topic in TOPICS if topic in one.topics)})


def _bar(context: Context, topics: Sequence[str]) -> str:
    every = tag("button", context.ui("filter.all"), type="button", aria_pressed="true", data_topic="")
    others = "".join(tag("button", context.ui(f"topic.{topic}"), type="button", aria_pressed="false", data_topic=topic) for topic in topics)
    status = tag("p", "", role="status", class_="unseen", data_count=context.ui("filter.count"))
    return tag(
        "div",
        f'<p class="filter-label">{context.ui("where.event")}</p>{every}{others}{status}',
        class_="filter",
        role="group",
        hidden="",
        aria_label=context.ui("where.event"),
    )
