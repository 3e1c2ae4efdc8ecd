"""Languages know each other: alternates in head and sitemap, twins of pages and sections, pages that are missing in one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest

from ashore.project import read_project

Build = Callable[..., Path]
_ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')
_NAMES = {"": "{http://www.sitemaps.org/schemas/sitemap/0.9}", "xhtml": "{http://www.w3.org/1999/xhtml}"}
BASE = "https://ashore.example/"


def read(site: Path, page: str) -> str:
    return (site / page / "index.html").read_text(encoding="utf-8")


def alternates_in_sitemap(site: Path) -> dict[str, dict[str, str]]:
    tree = ElementTree.parse(site / "sitemap.xml")
    return {
        url.findtext(f"{_NAMES['']}loc", ""): {link.attrib["hreflang"]: link.attrib["href"] for link in url.iter(f"{_NAMES['xhtml']}link")}
        for url in tree.iter(f"{_NAMES['']}url")
    }


def test_head_and_sitemap_agree(tiny_built: Path) -> None:
    listed = alternates_in_sitemap(tiny_built)
    pages = {f"{lang}/{page}" for lang in ("en", "es", "zh") for page in ("", "visits/", "about/", "rights/")} - {"es/rights/"}
    assert set(listed) == {BASE, *(BASE + page for page in pages)}
    for address, links in listed.items():
        assert links and dict(_ALTERNATE.findall(read(tiny_built, address.removeprefix(BASE)))) == links, address


def test_x_default_is_the_chooser_for_the_first_page_and_the_first_language_else(tiny_built: Path) -> None:
    listed = alternates_in_sitemap(tiny_built)
    assert listed[BASE + "zh/"]["x-default"] == BASE
    assert listed[BASE + "zh/rights/"] == {
        "en": BASE + "en/rights/", "zh": BASE + "zh/rights/", "x-default": BASE + "en/rights/",
    }  # fmt: skip


def test_a_missing_page_says_where_it_is_to_be_found(tiny_built: Path) -> None:
    page = read(tiny_built, "es/rights")
    assert '<html lang="es"' in page
    assert "Esta página aún no está en español" in page
    assert '<a href="../../en/rights/" lang="en" hreflang="en">What collectors may not do</a>' in page
    assert '<a href="../../zh/rights/" lang="zh" hreflang="zh">催收不能做什么</a>' in page
    assert '<meta name="robots" content="noindex">' in page
    assert f'<link rel="canonical" href="{BASE}en/rights/">' in page
    assert not _ALTERNATE.search(page)


def test_a_missing_page_shows_the_original_in_its_own_language(tiny_built: Path) -> None:
    page = read(tiny_built, "es/rights")
    assert "Mientras tanto, aquí está la página en inglés:" in page
    lead = page.partition('<div class="lead" lang="en">')[2].partition("</div>")[0]
    assert '<h1 id="rights">What collectors may not do</h1>' in lead and "They may not call between" in lead
    assert page.count("<h1") == 1
    body = page.partition('<h2 id="conduct" lang="en">Conduct</h2>')[2].partition("</article>")[0]
    assert re.search(r'<div lang="en">\s*<p>They may not threaten you.</p>', body)
    assert 'href="../../en/rights/#conduct"' in body and 'href="../../zh/rights/#conduct"' in body


def test_a_missing_page_is_not_found_by_the_search(tiny_built: Path) -> None:
    documents = json.loads((tiny_built / "es" / "search.json").read_text(encoding="utf-8"))
    assert set(documents["pages"][0]) == {"", "visits/", "about/"}


def test_each_section_leads_to_itself_in_the_other_languages(tiny_built: Path) -> None:
    page = read(tiny_built, "zh/visits")
    for section in ("may", "may-not"):
        assert f'href="../../en/visits/#{section}"' in page
        assert f'href="../../es/visits/#{section}"' in page
    assert "#hours" not in read(tiny_built, "en/rights").replace('href="#hours"', "").replace('href="correct/#hours"', "").replace(
        "../../zh/rights/#hours", ""
    )


def test_without_an_address_what_needs_one_is_absent(tiny: Path, build: Build) -> None:
    site = build(tiny, {"ASHORE_SITE_URL": ""})
    assert not (site / "sitemap.xml").exists() and not (site / "robots.txt").exists()
    for page in ("", "en", "es/visits", "es/rights"):
        text = re.sub(r'<a class="leave"[^>]*>', "", read(site, page))  # the way out leads elsewhere
        assert "canonical" not in text and 'rel="alternate"' not in text and "https://" not in text
    assert 'href="../../zh/visits/"' in read(site, "es/visits")


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", ("What to do now", "On this page")), ("es", ("Qué hacer ahora", "En esta página")), ("zh", ("现在怎么办", "本页内容"))],
)
def test_words_of_the_interface_are_in_the_language_of_the_page(tiny_built: Path, lang: str, words: tuple[str, ...]) -> None:
    page = read(tiny_built, f"{lang}/visits")
    assert all(word in page for word in words)
    assert "nav.now" not in page


@pytest.mark.parametrize("lang", ["en", "es", "zh"])
@pytest.mark.parametrize(
    ("place", "word"),
    [("visits/correct/index.html", "correct.intro"), ("404.html", "notfound.text"), ("all/index.html", "site.description")],
)
def test_pages_that_are_not_for_finding_tell_what_they_are_in_their_language(tiny_built: Path, lang: str, place: str, word: str) -> None:
    ui = read_project(tiny_built.parent, {}).knowledge.ui
    (told,) = re.findall(r'<meta name="description" content="([^"]*)">', (tiny_built / lang / place).read_text(encoding="utf-8"))
    assert ui[word].text[lang] in unescape(told)


def test_a_page_beside_its_twin_has_the_description_of_its_first_language(tiny_built: Path) -> None:
    (own,) = re.findall(r'<meta name="description" [^>]*>', read(tiny_built, "zh/visits"))
    assert own in read(tiny_built, "zh/visits/with-es")
