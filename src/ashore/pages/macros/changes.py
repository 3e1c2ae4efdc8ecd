"""The changes of facts that readers are told of: what was said, what is said now, why, and on what it rests."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from ashore.knowledge.articles import format_article
from ashore.knowledge.figures import PartialDate, format_value, parse_value
from ashore.knowledge.leaves import entry_of
from ashore.knowledge.schema import FactChange, Figure
from ashore.pages.context import Context, block, escape, tag
from ashore.pages.macros.references import ref_link

Said = str | Mapping[str, str] | None
_LABELS = ("label", "term", "name", "topic", "text")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def changes_list(context: Context) -> str:
    """Every entry of changes.yml, the newest first, each with an address of its own."""
    entries = sorted(context.knowledge.changes.values(), key=lambda entry: entry.date, reverse=True)
    return block("\n".join(_entry(context, entry) for entry in entries))


def _entry(context: Context, entry: FactChange) -> str:
    day = tag("time", day_of(context, entry.date), datetime=entry.date.isoformat())
    title = tag("p", context.labelled(day, subject_of(context, entry)) if entry.fact else day, class_="change-title")
    sides = [("changes.before", entry.old), ("changes.now", entry.new)] if entry.fact else []
    pairs = "".join(
        f"<div><dt>{context.ui(name)}</dt><dd>{value_of(context, entry, said)}</dd></div>" for name, said in sides if said is not None
    )
    if entry.fact and entry.new is None:
        pairs += f"<div><dt>{context.ui('changes.now')}</dt><dd>{context.ui('changes.gone')}</dd></div>"
    refs = tag("sup", " ".join(ref_link(context, id) for id in entry.references), class_="ref") if entry.references else ""
    why = tag("p", f"{context.text(entry.why)}{refs}", class_="change-why")
    return tag("div", f"{title}{tag('dl', pairs) if pairs else ''}{why}", class_="change", id=f"change-{entry.id}")


def day_of(context: Context, day: dt.date) -> str:
    return escape(format_value(PartialDate(day.year, day.month, day.day), context.lang))


def subject_of(context: Context, entry: FactChange) -> str:
    """Name the fact in the reader's words; one that is gone is named by its way."""
    found = entry_of(context.knowledge, entry.fact or "")
    texts = next((text for name in _LABELS if isinstance(text := getattr(found, name, None), Mapping)), None)
    return context.text(texts) if texts else escape(entry.fact or "")


def value_of(context: Context, entry: FactChange, said: Said) -> str:
    """Write a value of data/ as the language does: a figure by its kind, a verdict by its word, a day, an article, a text."""
    if said is None or isinstance(said, Mapping):
        return context.text(said) if said else ""
    found, field = entry_of(context.knowledge, entry.fact or ""), (entry.fact or "").rpartition(".")[2]
    if isinstance(found, Figure) and field == "value":
        return escape(format_value(parse_value(found.kind, said), context.lang))
    if field == "verdict" and (entry.fact or "").startswith("claims."):
        return context.ui(f"verdict.{said}")
    if field == "verdict":
        return context.ui(f"allowed.{said}")
    if field == "article":
        return escape(format_article(said, context.lang))
    if _DAY.fullmatch(said):
        return escape(format_value(parse_value("date", said), context.lang))
    return escape(said)
