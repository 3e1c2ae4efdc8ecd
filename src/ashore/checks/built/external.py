"""A page asks nobody else for anything: no script, style, font, picture or frame from another host."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.checks.built.read import BuiltSite, Document, Element
from ashore.model import Finding

_LOADS = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "iframe": ("src",),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "input": ("src",),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
}
_QUIET = {"canonical", "alternate", "license", "author", "prev", "next", "me", "nofollow"}
_HOST = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_CSS = re.compile(r"(?:url\(\s*[\"']?|@import\s+[\"'])((?:https?:)?//[^\"')\s]+)", re.IGNORECASE)
_FIX = "Serve the file from the site itself, or leave it out."


def check(site: BuiltSite) -> list[Finding]:
    found = [finding for document in site.documents.values() for finding in _document(site, document)]
    return found + [finding for path, text in site.styles.items() for finding in _style(site, path, text)]


def _document(site: BuiltSite, document: Document) -> Iterator[Finding]:
    for element in document.elements:
        for address in _addresses(element):
            if _HOST.match(address) and site.resolve(document, address.strip()) is None:
                message = f"<{element.name}> loads “{address}” from another host"
                yield Finding(site.show(document), element.line, element.column, "external-request", message, _FIX)


def _addresses(element: Element) -> Iterator[str]:
    attributes = element.attributes
    if element.name == "link" and not set(attributes.get("rel", "").split()) <= _QUIET:
        yield attributes.get("href", "")
    for name in _LOADS.get(element.name, ()):
        if name in attributes:
            yield from (part.strip().split(" ")[0] for part in attributes[name].split(",")) if name == "srcset" else (attributes[name],)
    yield from (match[1] for match in _CSS.finditer(attributes.get("style", "")))


def _style(site: BuiltSite, path: str, text: str) -> Iterator[Finding]:
    for match in _CSS.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
        yield Finding(f"{site.shown_as}/{path}", line, column, "external-request", f"the style loads “{match[1]}” from another host", _FIX)
