"""From any page and any section, one step leads to the same section in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser
LANGUAGES = ("en", "es", "zh")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_javascript_every_section_leads_to_its_twins(site: Site, browser: Browser, lang: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    others = [other for other in LANGUAGES if other != lang]
    for name in site.names:
        page.goto(site.page(lang, name))
        heads = page.locator(".languages a")
        assert heads.evaluate_all("links => links.map(link => [link.lang, link.href])") == [
            [other, site.page(other, name)] for other in others
        ]
        links = page.locator(".section-head .section-twins a").evaluate_all("links => links.map(link => link.href)")
        expected = [f"{site.page(other, name)}#{section}" for section in site.sections[name] for other in others]
        assert links == expected
        # The ids are really there in the page itself; with the other languages' turns of this test, in all of them.
        assert page.locator(".section-head h2").evaluate_all("all => all.map(one => one.id)") == list(site.sections[name])
    context.close()


# Every place of an article that has an address and is in sight: sections, rules, terms, claims, sources, references, letters.
_PLACES = """(lang) => {
const places = [...document.querySelectorAll("article [id]:not(h1, p, svg *)")];
return places.filter((one) => one.getClientRects().length).map(({ id }) => {
  location.hash = id;
  const link = document.querySelector(`.languages a[lang=${lang}]`);
  link.dispatchEvent(new MouseEvent("mouseenter"));
  return [id, link.href];
});
}"""


@pytest.mark.parametrize(("lang", "other"), [("en", "zh"), ("zh", "es"), ("es", "en")])
def test_the_header_leads_to_the_place_one_is_reading(site: Site, browser: Browser, lang: str, other: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    kinds = set()
    for name in site.names:
        page.goto(site.page(lang, name))
        found = page.evaluate(_PLACES, other)
        assert [href for _, href in found] == [f"{site.page(other, name)}#{id}" for id, _ in found]
        ids = [id for id, _ in found]
        assert [id for id in ids if id in site.sections[name]] == list(site.sections[name])
        there = site.file(other, name).read_text(encoding="utf-8")
        assert [id for id in ids if f' id="{id}"' not in there] == []
        kinds |= {id.split("-")[0] for id in ids}
    assert kinds >= {"rule", "term", "claim", "source", "ref", "letter"}
    context.close()


@pytest.mark.parametrize(
    ("lang", "name", "place"),
    [("en", "rules", "rule-cba-2026"), ("es", "complain", "letter-family"), ("zh", "glossary", "term-collection")],
)
def test_without_javascript_cards_lead_to_their_twins(site: Site, browser: Browser, lang: str, name: str, place: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.page(lang, name)}#{place}")
    card = page.locator(f"#{place} + dd" if name == "glossary" else f"#{place}")
    links = card.locator("a[hreflang]").evaluate_all("links => links.map(link => link.href)")
    assert links == [f"{site.page(other, name)}#{place}" for other in LANGUAGES if other != lang]
    context.close()


def test_a_switch_of_language_is_a_choice_and_ends_the_offers(site: Site, browser: Browser) -> None:
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(site.page("en", "visits"))
    page.locator(".languages a[lang=zh]").click()
    page.wait_for_url("**/zh/visits/")
    assert page.evaluate("Object.entries(localStorage)") == [["ashore-language", "zh"]]
    assert not page.locator(".offer").is_visible()
    page.locator('.section-head:has(#may-not) a[hreflang="es"]').click()
    page.wait_for_url("**/es/visits/#may-not")
    page.goto(site.address)
    assert page.locator(".doors a").first.get_attribute("lang") == "es"
    context.close()


_HREFS = "links => links.map(link => link.href)"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pages_made_of_others_lead_on_without_javascript(site: Site, browser: Browser, lang: str) -> None:
    """Corrections to the twin's corrections, all pages on one to the same, two languages side by side to each language alone."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    others = [other for other in LANGUAGES if other != lang]
    whole: dict[str, set[str]] = {}
    for part in ("all/", "all/reference/"):
        page.goto(f"{site.address}{lang}/{part}")
        assert page.locator(".languages a").evaluate_all(_HREFS) == [f"{site.address}{other}/{part}" for other in others]
        whole[part] = set(page.locator(".section-twins a").evaluate_all(_HREFS))
    for name in site.turn(lang):
        places = [name, *(f"{name}.{section}" for section in site.sections[name])]
        assert any(
            {f"{site.address}{other}/{part}#{place}" for other in others for place in places} <= links for part, links in whole.items()
        )
        page.goto(f"{site.page(lang, name)}correct/")
        assert page.locator(".languages a").evaluate_all(_HREFS) == [f"{site.page(other, name)}correct/" for other in others]
        links = page.locator(".section-twins a").evaluate_all(_HREFS)
        assert {f"{site.page(other, name)}correct/#{section}" for other in others for section in site.sections[name]} <= set(links)
        page.goto(f"{site.page(lang, name)}with-{others[0]}/")
        assert page.locator(".languages a").evaluate_all(_HREFS) == [site.page(each, name) for each in LANGUAGES]
        shown = page.locator(".pair > :first-child h2[id]").evaluate_all("all => all.map(one => one.id)")
        links = page.locator(".section-twins a").evaluate_all(_HREFS)
        assert {f"{site.page(others[1], name)}#{section}" for section in shown} <= set(links)
    context.close()


@pytest.mark.parametrize(
    ("place", "there"),
    [
        ("es/visits/correct/#may-not", "zh/visits/correct/#may-not"),
        ("es/rules/correct/#rules", "zh/rules/correct/#rules"),
        ("es/all/#visits.may-not", "zh/all/#visits.may-not"),
        ("es/visits/with-en/#may-not", "zh/visits/#may-not"),
        ("es/rules/with-en/#rule-cba-2026", "zh/rules/#rule-cba-2026"),
    ],
)
def test_the_header_of_pages_made_of_others_keeps_the_place(site: Site, context: BrowserContext, place: str, there: str) -> None:
    page = context.new_page()
    page.goto(site.address + place)
    page.locator(".languages a[lang=zh]").click()
    page.wait_for_url(site.address + there)
    assert page.evaluate("document.getElementById(location.hash.slice(1)) !== null")


def test_after_scrolling_a_click_stays_in_the_section(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.page("es", "rights"))
    page.locator("#contacts").evaluate(
        "heading => scrollTo({ top: heading.getBoundingClientRect().top + scrollY - 120, behavior: 'instant' })"
    )
    page.locator(".languages a[lang=zh]").click()
    page.wait_for_url("**/zh/rights/#contacts")
    assert page.locator("#contacts").evaluate("heading => heading.getBoundingClientRect().top < innerHeight")


def test_at_the_top_the_header_leads_to_the_top(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.page("en", "rights"))
    page.locator(".languages a[lang=zh]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/zh/rights/")


def test_languages_are_named_in_themselves(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.page("en", "visits"))
    named = page.locator(".languages [lang]").evaluate_all("all => all.map(one => [one.lang, one.textContent, one.hreflang || ''])")
    assert named == [["en", "English", ""], ["es", "Español", "es"], ["zh", "中文", "zh"]]


def test_on_the_phone_the_menu_is_one_step_away_without_javascript(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.goto(site.page("zh", "index"))
    page.locator(".menu-link").click()
    assert page.locator("#menu").evaluate("menu => menu.getBoundingClientRect().top < innerHeight / 2")
    page.locator("#menu a", has_text="征信").first.click()
    page.wait_for_url("**/zh/credit-record/")
    context.close()
