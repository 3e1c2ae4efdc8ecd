"""A page of a language names itself (title, description, one first heading, canonical address) and leads to its twins."""

from __future__ import annotations

from collections.abc import Iterator

from ashore.checks.built.read import BuiltSite, Document, Element
from ashore.model import Finding

_TEMPLATE = "Mend the template in overrides/."


def check(site: BuiltSite) -> list[Finding]:
    """Looks at pages of languages only: the chooser, a 404 and a page that is missing in a language have no twins."""
    pages = [document for document in site.documents.values() if site.language(document)]
    own = [page for page in pages if not _made_of_others(page) and not _lacking(page)]
    found = [finding for page in own for finding in [*_itself(site, page), *_twins(site, page)]]
    described = [finding for page in site.documents.values() for finding in _described(site, page)]
    return [*found, *described] + [_indexed(site, page) for page in pages if _made_of_others(page) and page.indexed]


def _made_of_others(page: Document) -> bool:
    """A page beside its twin, all pages on one, a page of corrections: they show the text of others, and are not for finding."""
    return any(body.attributes.get("class") in {"beside", "whole", "fixes"} for body in page.named("body"))


def _lacking(page: Document) -> bool:
    """The place of a page that its language lacks: it says so, leads to the languages that have it, and is not indexed."""
    return not _made_of_others(page) and not page.indexed


def _indexed(site: BuiltSite, page: Document) -> Finding:
    return Finding(site.show(page), 1, 1, "page-head", "the page repeats other pages and must not be indexed", _TEMPLATE)


def _itself(site: BuiltSite, page: Document) -> Iterator[Finding]:
    for name in ("title", "h1"):
        if (times := len([element for element in page.named(name) if not _in_picture(element)])) != 1:
            yield Finding(site.show(page), 1, 1, "page-head", f"the page has {times} <{name}> (expected 1)", _TEMPLATE)
    canonical = [element for element in page.named("link") if element.attributes.get("rel") == "canonical"]
    if site.settings.site_url is None:
        return
    if len(canonical) != 1:
        message = f"the page has {len(canonical)} canonical addresses (expected 1)"
        yield Finding(site.show(page), 1, 1, "canonical", message, _TEMPLATE)
        return
    target = site.resolve(page, canonical[0].attributes.get("href", ""))
    if target is None or target[0] != page.path:
        where = (site.show(page), canonical[0].line, canonical[0].column)
        message = f"the canonical address is not the page's own (found {canonical[0].attributes.get('href', '')})"
        yield Finding(*where, "canonical", message, "Build the canonical address from the page's own path.")


def _described(site: BuiltSite, page: Document) -> Iterator[Finding]:
    """Every page tells what it is, those too that are not for finding: it is what a shared address shows.

    One that is for finding does so in its own language; the others show words of the interface, which a new language may still lack.
    """
    told = _meta(page, "description")
    if not told:
        yield Finding(site.show(page), 1, 1, "page-head", "the page has no description", _TEMPLATE)
        return
    for lang, twin in site.twins(page).items() if site.language(page) and page.indexed else ():
        if twin is not page and _meta(twin, "description") == told:
            message = f"the page has the description of its twin in {lang}"
            yield Finding(site.show(page), 1, 1, "page-head", message, "Write `description` in the page's language.")


def _in_picture(element: Element) -> bool:
    """A <title> inside a drawing names the drawing; such ones carry an id."""
    return element.name == "title" and bool(element.attributes)


def _meta(page: Document, name: str) -> str:
    return next((e.attributes.get("content", "") for e in page.named("meta") if e.attributes.get("name") == name), "")


def _twins(site: BuiltSite, page: Document) -> Iterator[Finding]:
    """Every twin is an alternate and in the switcher, and every section leads to the same section there."""
    links = {
        (element.name, element.attributes.get("hreflang"), site.resolve(page, element.attributes.get("href", "")))
        for element in page.elements
        if "hreflang" in element.attributes
    }
    sections = [element.attributes["id"] for element in page.named("h2") if element.attributes.get("id")]
    for lang, twin in site.twins(page).items():
        if not _lacking(twin) and site.settings.site_url and ("link", lang, (twin.path, "")) not in links:
            yield Finding(site.show(page), 1, 1, "alternate", f"the alternate {lang} is missing ({twin.path})", _TEMPLATE)
        if twin is page:
            continue
        if ("a", lang, (twin.path, "")) not in links:
            yield Finding(site.show(page), 1, 1, "switcher", f"no switch leads to the page in {lang} ({twin.path})", _TEMPLATE)
        for id in sections:
            if id in twin.ids and ("a", lang, (twin.path, id)) not in links and _switched(page, id):
                yield Finding(
                    site.show(page), 1, 1, "switcher", f"no switch leads from section “{id}” to it in {lang} ({twin.path})", _TEMPLATE
                )


def _switched(page: Document, id: str) -> bool:
    return any(element.attributes.get("class") == "section-twins" for element in page.elements)
