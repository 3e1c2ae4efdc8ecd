"""Telephone lines: one number, the box that says whom to call, the whole table."""

from __future__ import annotations

from ashore.knowledge.schema import Hotline
from ashore.pages.context import Context, MacroFault, block, escape, tag
from ashore.pages.macros.tables import table


def hotline(context: Context, number: str) -> str:
    """A number as a link that dials; a screen reader hears whose it is.

    The number stands in the name as it is shown (WCAG 2.5.3): who steers by voice says what is seen. The style sheet asks for digits.
    """
    return _dial(context, context.find(context.knowledge.hotlines, number, "hotline"))


def _dial(context: Context, entry: Hotline) -> str:
    context.shows("hotlines", entry.id)
    label = context.ui("call.number", number=entry.id)
    return tag(
        "a",
        escape(entry.id),
        href=f"tel:{entry.id.replace('-', '')}",
        class_="hotline",
        aria_label=label + context.bracketed(entry.name[context.lang]),
    )


def call(context: Context, *numbers: str) -> str:
    """The box “whom to call”: one line a number.

    On a phone the numbers come first, as buttons in a row; so each purpose knows its number.
    """
    if not numbers:
        raise MacroFault("macro-argument", "call needs at least one number", 'Write call("12378").')
    entries = [context.find(context.knowledge.hotlines, number, "hotline") for number in numbers]
    lines = "".join(f'<li class="call-item">{_dial(context, entry)} {_purpose(context, entry)}</li>' for entry in entries)
    title = tag("p", context.ui("call.title"), class_="call-title")
    return block(tag("div", f"{title}<ul>{lines}</ul>", class_="call", role="group", aria_label=context.ui("call.title")))


def _purpose(context: Context, entry: Hotline) -> str:
    return tag("span", context.text(entry.purpose), class_="purpose", data_number=entry.id)


def support(context: Context, number: str) -> str:
    """One quiet line to a number where one may talk, for pages about threats: it stands below the numbers of the first screen."""
    entry = context.find(context.knowledge.hotlines, number, "hotline")
    line = _dial(context, entry) + context.bracketed(context.text(entry.name))
    return block(tag("p", context.ui("support.text", hotline=line), class_="support"))


def hotlines_table(context: Context) -> str:
    rows = [
        [_dial(context, entry), context.text(entry.name), context.text(entry.purpose) + _note(context, entry)]
        for entry in context.knowledge.hotlines.values()
    ]
    return block(table(context, ["table.number", "table.name", "table.purpose"], rows, class_="hotlines-table"))


def _note(context: Context, entry: Hotline) -> str:
    return tag("p", context.text(entry.note), class_="note") if entry.note else ""
