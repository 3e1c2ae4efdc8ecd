"""What a page tells search engines is held against what it tells its readers: every kind of fault is planted."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from ashore.checks.built.read import BuiltSite, read_document
from ashore.checks.built.structured import check
from ashore.knowledge.settings import Language, Settings

SETTINGS = Settings((Language("en", "English"), Language("zh", "中文")), "https://a.example/x/", None)
ORGANIZATION = {"@type": "Organization", "name": "上岸", "url": "https://a.example/x/"}
GRAPH = [
    {
        "@type": "Article",
        "headline": "会有人上门吗？",
        "description": "有可能。",
        "inLanguage": "zh",
        "url": "https://a.example/x/zh/visits/",
        "dateModified": "2026-11-22",
        "isPartOf": {"@type": "WebSite", "name": "上岸", "url": "https://a.example/x/zh/"},
        "author": ORGANIZATION,
        "publisher": ORGANIZATION,
        "about": {"@type": "Thing", "name": "网贷逾期"},
    },
    {
        "@type": "BreadcrumbList",
        "itemListElement": [{"@type": "ListItem", "position": 1, "name": "x", "item": "https://a.example/x/zh/visits/"}],
    },
    {
        "@type": "FAQPage",
        "inLanguage": "zh",
        "mainEntity": [{"@type": "Question", "name": "要开门吗？", "acceptedAnswer": {"@type": "Answer", "text": "不用开门。"}}],
    },
]
CLEAN = json.dumps({"@context": "https://schema.org", "@graph": GRAPH}, ensure_ascii=False)
PAGE = """<html lang="zh"><script type="application/ld+json">{block}</script><article><h1>会有人上门吗？</h1><h2>要开门吗？</h2>
<p>不用<b>开门</b><sup class="cite">S0</sup>。</p></article></html>"""


def site(block: str) -> BuiltSite:
    page = read_document("zh/visits/index.html", PAGE.replace("{block}", block))
    files = frozenset({"zh/visits/index.html", "zh/index.html", "index.html"})
    return BuiltSite(SETTINGS, "site", {page.path: page}, files, {})


def test_what_says_the_same_as_the_page_has_no_finding() -> None:
    assert check(site(CLEAN)) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("{", "", "cannot be read"),
        ('"@type": "Article"', '"@type": "NewsArticle"', "unknown type “NewsArticle”"),
        ('"dateModified": "2026-11-22", ', "", "lacks dateModified of Article"),
        ("2026-11-22", "yesterday", "dateModified is no day"),
        ('"inLanguage": "zh"', '"inLanguage": "en"', "is in “en” (expected zh)"),
        ("zh/visits/", "visits/", "leads nowhere"),
        ('"url": "https://a.example/x/zh/visits/"', '"url": "https://a.example/x/zh/"', "article's address"),
        ('"item": "https://a.example/x/zh/visits/"', '"item": "https://a.example/x/zh/"', "breadcrumbs end at"),
        ("https://a.example/x/zh/visits/", "../visits/", "leads nowhere"),
        ('"headline": "会有人上门吗？"', '"headline": "有人来吗？"', "does not say “有人来吗？”"),
        ("不用开门。", "必须开门。", "does not say “必须开门。”"),
        ('"text": "不用开门。"', '"text": ""', "lacks text of Answer"),
        ('"text": "不用开门。"', '"text": "不用开门："', "stops at a colon"),
    ],
)
def test_planted_fault_is_named(old: str, new: str, told: str) -> None:
    assert old in CLEAN
    found = check(site(CLEAN.replace(old, new, 1)))
    assert any(told in finding.message for finding in found), found
    assert {finding.rule for finding in found} == {"structured"}


def test_a_page_without_what_the_others_have_is_named() -> None:
    one = site(CLEAN)
    bare = read_document("zh/index.html", '<html lang="zh"><article><h1>您好</h1></article></html>')
    (finding,) = check(replace(one, documents={**one.documents, bare.path: bare}))
    assert finding.path == "site/zh/index.html" and "0 blocks" in finding.message


def test_a_site_without_an_address_has_none() -> None:
    assert check(replace(site(CLEAN), settings=Settings(SETTINGS.languages, None, None))) == []
