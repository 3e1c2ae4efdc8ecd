"""The feed of changed facts, one a language, in Atom (RFC 4287)."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from ashore.exports.plain import plain
from ashore.knowledge.load import Knowledge
from ashore.knowledge.schema import FactChange
from ashore.pages.changes import NAME
from ashore.pages.context import Context
from ashore.pages.expand import inline_context
from ashore.pages.macros.changes import subject_of, value_of


def feed_path(lang: str) -> str:
    return f"{lang}/{NAME}.xml"


def feed(knowledge: Knowledge, lang: str, site_url: str) -> str:
    """Write the feed of one language. An entry's time is the beginning of its day, since nobody knows the hour.

    Ids are the addresses of the entries on the page, which stay as they are.
    """
    context = inline_context(knowledge, lang, NAME)
    entries = sorted(knowledge.changes.values(), key=lambda entry: entry.date, reverse=True)
    page = f"{site_url}{lang}/{NAME}/"
    name = knowledge.ui["site.name"].text[lang]
    title = f"{knowledge.ui['changes.title'].text[lang]} · {name}"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang}">',
        f"<id>{escape(page)}</id>",
        f"<title>{escape(title)}</title>",
        f"<updated>{max(entry.date for entry in entries).isoformat()}T00:00:00Z</updated>",
        f"<author><name>{escape(name)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(site_url + feed_path(lang))}/>',
        f'<link rel="alternate" type="text/html" hreflang="{lang}" href={quoteattr(page)}/>',
        *(_entry(context, entry, page) for entry in entries),
        "</feed>",
    ]
    return "\n".join([*lines, ""])


def _entry(context: Context, entry: FactChange, page: str) -> str:
    address = f"{page}#change-{entry.id}"
    title = plain(subject_of(context, entry)) if entry.fact else context.knowledge.ui["changes.title"].text[context.lang]
    return (
        f"<entry><id>{escape(address)}</id><title>{escape(title)}</title>"
        f"<updated>{entry.date.isoformat()}T00:00:00Z</updated>"
        f'<link rel="alternate" type="text/html" href={quoteattr(address)}/>'
        f'<content type="text">{escape(plain(_said(context, entry)))}</content></entry>'
    )


def _said(context: Context, entry: FactChange) -> str:
    parts = []
    if entry.old is not None:
        parts.append(context.labelled(context.ui("changes.before"), value_of(context, entry, entry.old)))
    if entry.fact:
        now = value_of(context, entry, entry.new) if entry.new is not None else context.ui("changes.gone")
        parts.append(context.labelled(context.ui("changes.now"), now))
    stop = context.signs.stop
    return stop.join([*parts, context.text(entry.why)])
