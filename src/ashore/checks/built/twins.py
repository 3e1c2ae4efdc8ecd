"""The finished pages say the same in every language: facts, sections in order, lists, tables, numbers to dial and links to the twins.

Why again, after the Markdown was compared: blocks (tables, cards, lists of data/) and what the theme adds are seen here only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ashore.checks.built.read import BuiltSite, Document
from ashore.checks.facts import differences, message
from ashore.model import Finding
from ashore.pages.expand import place
from ashore.pages.shown import Shown, shown_html

_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
_HEADING = re.compile(r"<h[1-6] id=\"([^\"]+)\"")
_COUNTED = re.compile(r"<(li|tr|td|th|dt|dd|ol|ul|table|details|blockquote|svg)\b")
_ID = re.compile(r"\sid=\"([^\"]+)\"")
_TAG = re.compile(r"<a\b[^>]*>")
_HREF = re.compile(r"\bhref=\"([^\"]*)\"")
_FIX = "See which data or page it comes from and mend it there; if they are right, mend the macro or the template."


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a built page: its id, where it begins in the file, and its HTML."""

    id: str
    start: int
    html: str


def check(site: BuiltSite) -> list[Finding]:
    found: list[Finding] = []
    for document in site.documents.values():
        twins = site.twins(document) if site.language(document) and document.indexed else {}
        twins = {lang: twin for lang, twin in twins.items() if twin.indexed}
        if len(twins) > 1 and document is next(iter(twins.values())):
            found.extend(_compare(site, twins))
    return found


def _compare(site: BuiltSite, twins: Mapping[str, Document]) -> Iterator[Finding]:
    parts = {lang: parts_of(document) for lang, document in twins.items() if document.html}
    if len(parts) < 2:
        return
    orders = [[part.id for part in each] for each in parts.values()]
    expected = max(orders, key=orders.count)
    for lang, order in zip(parts, orders, strict=True):
        if order != expected:
            message = f"the sections are not those of the twins (found {', '.join(order)}, expected {', '.join(expected)})"
            yield Finding(site.show(twins[lang]), 1, 1, "built-sections", message, _FIX)
    for id in expected:
        sections = {lang: part for lang, each in parts.items() for part in each if part.id == id}
        yield from _facts(site, twins, id, sections)
        yield from _shapes(site, twins, id, sections)


def parts_of(document: Document) -> list[Part]:
    article = _ARTICLE.search(document.html)
    if article is None:
        return []
    marks = list(_HEADING.finditer(document.html, article.start(1), article.end(1)))
    if not marks:  # a page of tools, which is no twin of an article
        return []
    ends = [mark.start() for mark in marks[1:]] + [article.end(1)]
    return [Part(mark[1], mark.start(), document.html[mark.start() : end]) for mark, end in zip(marks, ends, strict=True)]


def _facts(site: BuiltSite, twins: Mapping[str, Document], id: str, sections: Mapping[str, Part]) -> Iterator[Finding]:
    texts = {lang: shown_html(part.html, lang) for lang, part in sections.items()}
    for one in differences(texts):
        where = _place(site, twins[one.lang], sections[one.lang], texts[one.lang], one.offset)
        yield Finding(*where, "built-facts", message(f"#{id}", one), _FIX)


def _place(site: BuiltSite, document: Document, part: Part, text: Shown, offset: int) -> tuple[str, int, int]:
    return site.show(document), *place(document.html, part.start + text.origin(offset))


def _shapes(site: BuiltSite, twins: Mapping[str, Document], id: str, sections: Mapping[str, Part]) -> Iterator[Finding]:
    shapes = {lang: _shape(site, twins[lang], part.html) for lang, part in sections.items()}
    expected = max(shapes.values(), key=list(shapes.values()).count)
    for lang, shape in shapes.items():
        if shape != expected:
            without, besides = _list(expected - shape), _list(shape - expected)
            message = f"section “{id}” is not built as in its twins (without: {without or '–'}; besides: {besides or '–'})"
            yield Finding(site.show(twins[lang]), *place(twins[lang].html, sections[lang].start), "built-shape", message, _FIX)


def _shape(site: BuiltSite, document: Document, html: str) -> Counter[str]:
    """Count the elements that order a text, the places it can be linked to, the numbers to dial, and the pages it leads to, whichever
    their language. (That the places are the same is what the language links of the header rest on.)"""
    shape = Counter(f"<{name}>" for name in _COUNTED.findall(html)) + Counter(f"#{id}" for id in _ID.findall(html))
    for tag in _TAG.findall(html):
        href = _HREF.search(tag)
        if href is None or "hreflang" in tag:
            continue
        target = site.resolve(document, href[1])
        shape["→ " + (_without_language(site, *target) if target else href[1])] += 1
    return shape


def _without_language(site: BuiltSite, path: str, fragment: str) -> str:
    folder, _, rest = path.partition("/")
    known = any(language.id == folder for language in site.settings.languages)
    return f"{rest if known else path}#{fragment}"


def _list(shape: Counter[str]) -> str:
    return ", ".join(f"{name} ×{count}" for name, count in sorted(shape.items())[:6])
