"""Every link within the site leads to a file that is there, and to an id that is on it."""

from __future__ import annotations

from ashore.checks.built.read import BuiltSite, Document, Element
from ashore.errors import nearest
from ashore.model import Finding

_OUT = ("mailto:", "tel:", "sms:", "data:")
_ATTRIBUTES = {
    "a": "href",
    "link": "href",
    "script": "src",
    "img": "src",
    "source": "src",
    "iframe": "src",
    "form": "action",
    "use": "href",
}


def check(site: BuiltSite) -> list[Finding]:
    return [finding for document in site.documents.values() for element in document.elements for finding in _link(site, document, element)]


def _link(site: BuiltSite, document: Document, element: Element) -> list[Finding]:
    address = element.attributes.get(_ATTRIBUTES.get(element.name, ""), None)
    if address is None or address.startswith(_OUT):
        return []
    target = site.resolve(document, address)
    if target is None:
        return []
    path, fragment = target
    where = (site.show(document), element.line, element.column)
    if path not in site.files:
        return [Finding(*where, "link-dead", f"“{address}” leads nowhere (there is no {path})", nearest(path, site.files))]
    ids = site.documents[path].ids if path in site.documents else frozenset()
    if fragment and path in site.documents and fragment not in ids:
        return [
            Finding(
                *where, "link-anchor", f"“{address}” leads to no section (there is no id “{fragment}” in {path})", nearest(fragment, ids)
            )
        ]
    return []
