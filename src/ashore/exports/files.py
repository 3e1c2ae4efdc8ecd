"""All export files of a site, by their path below its root."""

from __future__ import annotations

from collections.abc import Iterator

from ashore.exports.feed import feed, feed_path
from ashore.knowledge.load import Knowledge


def export_files(knowledge: Knowledge, site_url: str | None) -> dict[str, bytes]:
    """Write every export. What needs an address (the feeds) is left out where there is none."""
    return {path: text.encode("utf-8") for path, text in _texts(knowledge, site_url)}


def _texts(knowledge: Knowledge, site_url: str | None) -> Iterator[tuple[str, str]]:
    if site_url and knowledge.changes:
        yield from ((feed_path(lang), feed(knowledge, lang, site_url)) for lang in knowledge.languages)
