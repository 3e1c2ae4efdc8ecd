"""Stamps: a short mark of what a section or a text says, the same as long as it says the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from ashore.agreement.normalise import normal_markdown, normal_text
from ashore.model import Page

LENGTH = 8
_SHOWN = ("title", "description")


def stamp(normal: str) -> str:
    """Mark a normal form by the first eight hexadecimal digits of its SHA-256.

    Two versions of one section share a mark by chance once in four thousand million.

    >>> stamp("有 可 能 .")
    'c67719cc'
    """
    return hashlib.sha256(normal.encode("utf-8")).hexdigest()[:LENGTH]


def text_stamp(text: str) -> str:
    return stamp(normal_text(text))


def section_texts(page: Page) -> Iterator[tuple[str, str, int]]:
    """Give id, Markdown and line of each section of a page.

    What search engines show of the page (title and description) and what stands before the first heading belong to the first section.

    >>> from ashore.pages.parse import parse_page
    >>> page = parse_page("---\\ntitle: 上门\\n---\\n# 上门 { #visits }\\n\\n有可能。\\n", "visits", "zh", "docs/zh/visits.md")
    >>> list(section_texts(page))
    [('visits', '上门\\n\\n# 上门 { #visits }\\n\\n有可能。\\n', 4)]
    """
    before = "".join(f"{page.meta[key]}\n\n" for key in _SHOWN if isinstance(page.meta.get(key), str))
    for section in page.sections:
        text = before + section.heading + section.body
        if section.id:
            yield section.id, text, section.line
            before = ""
        else:
            before = text


def section_stamps(page: Page) -> dict[str, str]:
    """Give the stamp of each section of a page by the section's id."""
    return {id: stamp(normal_markdown(text)) for id, text, _ in section_texts(page)}
