"""No id stands twice on a page: a link or a label would lead to the first only."""

from __future__ import annotations

from ashore.checks.built.read import BuiltSite, Document
from ashore.model import Finding


def check(site: BuiltSite) -> list[Finding]:
    return [finding for document in site.documents.values() for finding in _document(site, document)]


def _document(site: BuiltSite, document: Document) -> list[Finding]:
    first: dict[str, int] = {}
    found = []
    for element in document.elements:
        id = element.attributes.get("id")
        if id is None:
            continue
        if id in first or not id or " " in id:
            message = f"the id “{id}” stands on line {first[id]} already" if id in first else f"“{id}” is no id"
            found.append(
                Finding(site.show(document), element.line, element.column, "id-twice", message, "Give each element of the page its own id.")
            )
        first.setdefault(id, element.line)
    return found
