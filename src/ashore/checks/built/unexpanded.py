"""No macro, no placeholder and no unrendered Markdown reaches the reader."""

from __future__ import annotations

import re

from ashore.checks.built.read import BuiltSite, Document, Text
from ashore.model import Finding

_LEFT = re.compile(
    r"\{\{|\}\}|\{%|%\}|\{ ?#[a-z][^}]*\}|^!!! |\{(?:n|from|to|language|source|sources|number|date|original)\}", re.MULTILINE
)


def check(site: BuiltSite) -> list[Finding]:
    return [
        finding
        for document in site.documents.values()
        for text in [*document.texts, *_attributes(document)]
        if (finding := _text(site, document, text)) is not None
    ]


def _attributes(document: Document) -> list[Text]:
    """Words also stand in attributes that are read aloud."""
    return [
        Text(element.attributes[name], element.line, element.column)
        for element in document.elements
        for name in ("aria-label", "title", "alt", "content", "placeholder")
        if name in element.attributes
    ]


def _text(site: BuiltSite, document: Document, text: Text) -> Finding | None:
    match = _LEFT.search(text.text)
    if match is None:
        return None
    line = text.line + text.text.count("\n", 0, match.start())
    excerpt = text.text[max(0, match.start() - 10) : match.end() + 20].strip().splitlines()[0]
    return Finding(
        site.show(document),
        line,
        text.column,
        "unexpanded",
        f"something was not expanded (found “{excerpt}”)",
        "Mend it in the page or in data/.",
    )
