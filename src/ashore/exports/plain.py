"""Texts of data/ as a reader sees them, without markup: for files in which there is none."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser

from ashore.knowledge.load import Knowledge
from ashore.pages.expand import inline_context


def plain(html: str) -> str:
    """Give the text of some HTML, with single spaces.

    >>> plain('拨打 <a href="tel:110">110</a> &amp; 等待')
    '拨打 110 & 等待'
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.pieces).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def plain_text(knowledge: Knowledge, texts: Mapping[str, str], lang: str) -> str:
    """Give a localised text of data/ in one language, its macros expanded."""
    return plain(inline_context(knowledge, lang).text(texts))
