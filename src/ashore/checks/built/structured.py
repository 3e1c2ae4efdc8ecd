"""What a page tells search engines of itself is whole, and the same as it tells its readers: title, language, own address, days, questions.

The subset of schema.org that we write: Article, BreadcrumbList and FAQPage. Anything else in the block is a mistake of ours.
"""

from __future__ import annotations

import datetime as dt
import html
import json
import re
from collections.abc import Iterator, Mapping

from ashore.checks.built.read import BuiltSite, Document
from ashore.model import Finding

_BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_FIX = "Mend src/ashore/site/structured.py, or the template that shows what it gives."
# What each kind must say. Nested kinds are looked at wherever they stand.
REQUIRED: Mapping[str, tuple[str, ...]] = {
    "Article": ("headline", "description", "inLanguage", "url", "dateModified", "isPartOf", "author", "publisher", "about"),
    "BreadcrumbList": ("itemListElement",),
    "FAQPage": ("inLanguage", "mainEntity"),
    "ListItem": ("position", "name", "item"),
    "Question": ("name", "acceptedAnswer"),
    "Answer": ("text",),
    "WebSite": ("name", "url"),
    "Organization": ("name", "url"),
    "Thing": ("name",),
    "Legislation": ("name",),
}
_ADDRESSES = frozenset({"url", "item", "image"})


def check(site: BuiltSite) -> list[Finding]:
    """Looks at pages that may be found. A site without such blocks (its address is not known) has none to be wrong."""
    pages = [page for page in site.documents.values() if site.settings.site_url and site.language(page) and page.indexed]
    blocks = {page.path: _BLOCK.findall(page.html) for page in pages}
    if not any(blocks.values()):
        return []
    return [finding for page in pages for finding in _page(site, page, blocks[page.path])]


def _page(site: BuiltSite, page: Document, blocks: list[str]) -> Iterator[Finding]:
    if len(blocks) != 1:
        yield _finding(site, page, f"the page has {len(blocks)} blocks of structured data (expected 1)")
        return
    try:
        graph = json.loads(blocks[0])["@graph"]
        nodes = [node for node in graph if isinstance(node, dict)]
    except (ValueError, KeyError, TypeError):
        yield _finding(site, page, "the structured data cannot be read")
        return
    for problem in (*_missing(nodes), *_addresses(site, nodes), *_against_page(site, page, nodes), *_against_data(site, page, nodes)):
        yield _finding(site, page, problem)


def _finding(site: BuiltSite, page: Document, message: str) -> Finding:
    return Finding(site.show(page), 1, 1, "structured", message, _FIX)


def _all_nodes(value: object) -> Iterator[Mapping[str, object]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for child in value:
            yield from _all_nodes(child)


def _missing(nodes: list[dict[str, object]]) -> Iterator[str]:
    kinds = [node.get("@type") for node in nodes]
    if kinds.count("Article") != 1:
        yield f"the structured data has {kinds.count('Article')} Article (expected 1)"
    for node in _all_nodes(nodes):
        kind = str(node.get("@type"))
        if kind not in REQUIRED:
            yield f"the structured data names an unknown type “{kind}”"
        for name in REQUIRED.get(kind, ()):
            if not node.get(name):
                yield f"the structured data lacks {name} of {kind}"
        if kind == "Answer" and (text := str(node.get("text")).rstrip()).endswith((":", "：")):
            yield f"an answer in the structured data stops at a colon: “{text[-40:]}”"


def _addresses(site: BuiltSite, nodes: list[dict[str, object]]) -> Iterator[str]:
    """Every address is whole and leads to something that is there."""
    root = site.settings.site_url or ""
    for node in _all_nodes(nodes):
        for name in _ADDRESSES & node.keys():
            address = str(node[name])
            path = address.removeprefix(root)
            target = f"{path}index.html" if not path or path.endswith("/") else path
            if not address.startswith(root) or target not in site.files:
                yield f"the address {address} of the structured data leads nowhere"


def _against_page(site: BuiltSite, page: Document, nodes: list[dict[str, object]]) -> Iterator[str]:
    own = (site.settings.site_url or "") + page.address
    shown = _words(page.html)
    for node in nodes:
        if node.get("inLanguage", site.language(page)) != site.language(page):
            yield f"the structured data is in “{node.get('inLanguage')}” (expected {site.language(page)})"
        if node.get("@type") == "Article":
            yield from _article(node, own, shown)
        if node.get("@type") == "BreadcrumbList":
            steps = node.get("itemListElement")
            last = steps[-1] if isinstance(steps, list) and steps and isinstance(steps[-1], dict) else {}
            if last.get("item") != own:
                yield f"the breadcrumbs end at {last.get('item')} (expected {own})"
    for one in _all_nodes(nodes):
        said = one.get("text") if one.get("@type") == "Answer" else one.get("name") if one.get("@type") == "Question" else None
        if isinstance(said, str) and _squeezed(said) not in shown:
            yield f"the page does not say “{said[:40]}”, as its structured data do"


def _article(node: Mapping[str, object], own: str, shown: str) -> Iterator[str]:
    if node.get("url") != own:
        yield f"the article's address is {node.get('url')} (expected {own})"
    if _squeezed(str(node.get("headline"))) not in shown:
        yield f"the page does not say “{str(node.get('headline'))[:40]}”, as its structured data do"
    try:
        dt.date.fromisoformat(str(node.get("dateModified")))
    except ValueError:
        yield f"dateModified is no day (found “{node.get('dateModified')}”)"


def _against_data(site: BuiltSite, page: Document, nodes: list[dict[str, object]]) -> Iterator[str]:
    """The day and the rules are those of the facts that the page shows, as data/ has them."""
    grounds = site.grounds.get((site.language(page) or "", page.address.partition("/")[2].strip("/") or "index"))
    article = next((node for node in nodes if node.get("@type") == "Article"), None)
    if grounds is None or article is None:
        return
    found, expected = article.get("dateModified"), grounds.verified
    if found != expected:
        yield f"dateModified is not the day on which the page's facts were last verified (found {found}, expected {expected})"
    cited = [str(one.get("name")) for one in _all_nodes(article.get("citation"))]
    for name in cited:
        if name not in grounds.rules:
            yield f"the structured data cite “{name}”, a rule that the page does not show"
    if grounds.rules and not cited:
        yield "the structured data cite none of the rules that the page shows"


def _words(text: str) -> str:
    """What a page's article says, without tags, source marks and spaces."""
    article = re.search(r"<article\b[^>]*>(.*)</article>", text, re.DOTALL)
    body = re.sub(r'<sup class="(?:cite|ref)">.*?</sup>', "", article[1] if article else "", flags=re.DOTALL)
    return _squeezed(html.unescape(re.sub(r"<[^>]*>", "", body)))


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
