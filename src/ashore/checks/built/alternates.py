"""Alternates are absolute, lead to pages that are there, and answer each other; the canonical address is the page's own."""

from __future__ import annotations

from collections.abc import Iterator

from ashore.checks.built.read import BuiltSite, Document, Element
from ashore.model import Finding

_FIX = "Let the template list every language of the page, itself and x-default, with absolute addresses."


def check(site: BuiltSite) -> list[Finding]:
    return [finding for document in site.documents.values() for finding in _document(site, document)]


def _alternates(document: Document) -> list[Element]:
    return [e for e in document.named("link") if e.attributes.get("rel") == "alternate" and "hreflang" in e.attributes]


def _document(site: BuiltSite, document: Document) -> Iterator[Finding]:
    elements = _alternates(document)
    for element in elements:
        if message := _fault(site, document, element):
            yield Finding(site.show(document), element.line, element.column, "alternate", message, _FIX)
    if elements and not any(element.attributes["hreflang"] == "x-default" for element in elements):
        yield Finding(site.show(document), elements[0].line, elements[0].column, "alternate", "the alternates lack x-default", _FIX)
    for element in document.named("link"):
        target = site.resolve(document, element.attributes.get("href", "")) if element.attributes.get("rel") == "canonical" else None
        if target and target[0] not in site.documents:
            message = f"the canonical address {element.attributes['href']} leads nowhere"
            yield Finding(
                site.show(document),
                element.line,
                element.column,
                "canonical",
                message,
                "Build the canonical address from the page's own path.",
            )


def _fault(site: BuiltSite, document: Document, element: Element) -> str | None:
    address, lang = element.attributes.get("href", ""), element.attributes["hreflang"]
    if not address.startswith(("https://", "http://")):
        return f"the alternate {lang} is not absolute (found “{address}”)"
    target = site.resolve(document, address)
    if target is None or target[0] not in site.documents:
        return f"the alternate {lang} leads nowhere (found “{address}”)"
    if lang == "x-default":
        return None
    twin = site.documents[target[0]]
    if twin.named("html") and twin.named("html")[0].attributes.get("lang") != lang:
        return f"the alternate {lang} leads to a page in another language ({twin.path})"
    back = [site.resolve(twin, other.attributes.get("href", "")) for other in _alternates(twin)]
    if (document.path, "") not in back:
        return f"the alternate {lang} ({twin.path}) does not lead back here"
    return None
