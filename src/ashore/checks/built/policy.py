"""Every page carries a strict Content-Security-Policy, and holds nothing inline that it forbids.

What stands in a page could come from a source or a pull request. A policy without 'unsafe-inline' makes it inert, whatever it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from ashore.checks.built.read import BuiltSite, Document, Element
from ashore.model import Finding

_NAME = "content-security-policy"
_FIX = "Put it into a file under overrides/assets and load that."
_DATA = {"application/ld+json", "application/json"}  # blocks of data, which no browser runs


def check(site: BuiltSite) -> list[Finding]:
    return [finding for document in site.documents.values() for finding in (*_policy(site, document), *_inline(site, document))]


def _policy(site: BuiltSite, document: Document) -> Iterator[Finding]:
    policies = [e for e in document.named("meta") if e.attributes.get("http-equiv", "").lower() == _NAME]
    if not policies:
        fix = "Let the template write the policy first in <head>."
        yield Finding(site.show(document), 1, 1, "policy-missing", "the page has no Content-Security-Policy", fix)
    for element in policies:
        policy = element.attributes.get("content", "")
        if "default-src 'none'" not in policy or "unsafe" in policy or "*" in policy:
            where = (site.show(document), element.line, element.column)
            yield Finding(
                *where,
                "policy-weak",
                f"the policy allows too much (found “{policy}”)",
                "Begin with default-src 'none' and name no unsafe-….",
            )


def _inline(site: BuiltSite, document: Document) -> Iterator[Finding]:
    for element in document.elements:
        if found := _what(element):
            message = f"<{element.name}> holds {found}, which the policy forbids"
            yield Finding(site.show(document), element.line, element.column, "policy-inline", message, _FIX)


def _what(element: Element) -> str:
    attributes = element.attributes
    if element.name == "script" and "src" not in attributes and attributes.get("type") not in _DATA:
        return "an inline script"
    if element.name == "style" or "style" in attributes:
        return "an inline style"
    handler = next((name for name in attributes if name.startswith("on")), "")
    return f"the handler {handler}" if handler else ""
