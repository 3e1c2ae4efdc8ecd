"""The front door and the pages for what is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext, ViewportSize, expect

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("locale", ["zh-CN", "es-ES", "fr-FR"])
def test_the_chooser_offers_all_and_sends_nobody(site: Site, browser: Browser, locale: str) -> None:
    context = browser.new_context(locale=locale)
    page = context.new_page()
    page.goto(site.address, wait_until="networkidle")
    assert page.url == site.address
    doors = page.locator(".doors a").evaluate_all("all => all.map(one => [one.lang, one.href, one.querySelector('strong').textContent])")
    assert sorted(doors) == [
        ["en", site.page("en", "index"), "English"],
        ["es", site.page("es", "index"), "Español"],
        ["zh", site.page("zh", "index"), "中文"],
    ]
    context.close()


@pytest.mark.parametrize(("lang", "title"), [("en", "This page is not here"), ("es", "Esta página no existe"), ("zh", "没有找到这个页面")])
@pytest.mark.parametrize("depth", ["nowhere", "deep/er/nowhere/"])
def test_a_mistyped_address_is_answered_in_its_language(site: Site, context: BrowserContext, lang: str, title: str, depth: str) -> None:
    page = context.new_page()
    failed: list[str] = []
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    answer = page.goto(f"{site.address}{lang}/{depth}")
    assert answer is not None and answer.status == 404
    assert page.locator("h1").text_content() == title
    assert page.evaluate("document.documentElement.lang") == lang
    assert failed == [f"{site.address}{lang}/{depth}"], "its style, script and picture load at any depth"
    page.locator("main a.button").click()
    page.wait_for_url(site.page(lang, "index"))


def test_an_address_without_language_is_answered_in_all(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"{site.address}no/such/page")
    assert page.locator(".doors a").evaluate_all("all => all.map(one => one.lang)") == ["en", "es", "zh"]
    assert page.locator(".doors").evaluate("list => getComputedStyle(list).display") == "grid"


@pytest.mark.parametrize(("locale", "first"), [("zh-CN", "zh"), ("es-MX", "es"), ("fr-FR", "en")])
def test_the_chooser_puts_the_readers_language_first(site: Site, browser: Browser, locale: str, first: str) -> None:
    context = browser.new_context(locale=locale)
    page = context.new_page()
    page.goto(site.address)
    assert page.locator(".doors a").first.get_attribute("lang") == first
    assert page.evaluate("localStorage.length") == 0, "nothing is kept before the reader chooses"
    page.locator('.doors a[lang="es"]').click()
    page.goto(site.address)
    assert page.locator(".doors a").first.get_attribute("lang") == "es"
    assert page.evaluate("Object.keys(localStorage)") == ["ashore-language"]
    context.close()


@pytest.mark.parametrize(
    ("path", "page_name"), [("en/vists/", "visits"), ("zh/visit.html", "visits"), ("es/credit_record", "credit-record")]
)
def test_a_mistyped_address_is_led_to_the_page_it_meant(site: Site, context: BrowserContext, path: str, page_name: str) -> None:
    page = context.new_page()
    page.goto(site.address + path)
    lang = path.split("/")[0]
    assert page.locator(".lost a").evaluate("link => link.href") == site.page(lang, page_name)
    assert page.locator(".lost").is_visible()
    for link in page.locator(".languages a").all():
        assert link.evaluate("link => link.href") == site.page(str(link.get_attribute("lang")), page_name)


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("en/vists/#may", "en/visits/#may"),
        ("es/credit_record#objection", "es/credit-record/#objection"),
        ("es/glosario/", "es/glossary/"),
        ("es/tribunal", "es/court/"),
        ("es/derechos/", "es/rights/"),
        ("es/prescripción.html", "es/debt-sold/"),
        ("zh/征信/", "zh/credit-record/"),
        ("zh/上门", "zh/visits/"),
        ("en/home-visits/", "en/visits/"),
        ("en/debt", "en/debt-sold/"),
        ("en/credit/", "en/credit-record/"),
        ("en/jail/", "en/court/#jail"),
        ("zh/help/jail", "zh/court/#jail"),
    ],
)
def test_what_people_call_a_page_and_the_place_on_it_are_understood(site: Site, context: BrowserContext, path: str, leads_to: str) -> None:
    page = context.new_page()
    page.goto(site.address + path)
    assert page.locator(".lost a").evaluate("link => link.href") == site.address + leads_to
    page.locator(".languages a").first.click()
    lang = path.split("/")[0]
    other = "es" if lang == "en" else "en"
    page.wait_for_url(site.address + leads_to.replace(f"{lang}/", f"{other}/", 1))


@pytest.mark.parametrize("path", ["en/wp-login.php", "es/quien-sabe/", "zh/不知道/", "en/%E4%ZZ/", "en/something-else", "en/what/"])
def test_what_is_no_word_for_a_page_gets_no_guess(site: Site, context: BrowserContext, path: str) -> None:
    page = context.new_page()
    page.goto(site.address + path)
    assert not page.locator(".lost").is_visible()


def test_an_address_that_means_nothing_gets_no_guess(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.address + "en/quite-something-else/")
    assert not page.locator(".lost").is_visible()


def test_an_address_in_no_language_leads_to_the_page_in_each(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.address + "fr/visits/#may")
    doors = page.locator(".doors a").evaluate_all("all => all.map(one => one.href)")
    assert doors == [site.page(lang, "visits") + "#may" for lang in ("en", "es", "zh")]


@pytest.mark.parametrize(("locale", "lang", "offered"), [("zh-CN", "en", "zh"), ("es-ES", "zh", "es"), ("en-GB", "es", "en")])
def test_a_reader_of_another_language_is_offered_it_once(site: Site, browser: Browser, locale: str, lang: str, offered: str) -> None:
    context = browser.new_context(locale=locale)
    page = context.new_page()
    page.goto(site.page(lang, "visits"))
    bar = page.locator(".offer")
    assert bar.is_visible() and bar.get_attribute("lang") == offered
    assert bar.locator("a").evaluate("link => link.href") == site.page(offered, "visits")
    bar.locator("button").click()
    assert not bar.is_visible()
    again = context.new_page()
    again.goto(site.page(lang, "court"))
    assert not again.locator(".offer").is_visible(), "who said no is asked no more"
    context.close()


def test_who_reads_on_is_not_offered_it_again(site: Site, browser: Browser) -> None:
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.goto(site.page("en", "visits"))
    assert page.locator(".offer").is_visible()
    page.locator("#menu a").nth(3).click()
    page.wait_for_load_state()
    assert not page.locator(".offer").is_visible()
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""], "without anything being kept"
    context.close()


@pytest.mark.parametrize("viewport", [{"width": 360, "height": 640}, {"width": 1280, "height": 900}])
def test_the_offer_moves_next_to_nothing(site: Site, browser: Browser, viewport: ViewportSize) -> None:
    context = browser.new_context(locale="zh-CN", viewport=viewport)
    tops = "() => [...document.querySelectorAll('main h1, main .now, main .call, main h2')].map(one => one.getBoundingClientRect().top)"
    moved = {}
    for name in site.turn("en" if viewport["width"] < 500 else "es"):
        page = context.new_page()
        page.goto(site.page("en", name))
        assert page.locator(".offer").is_visible()
        there = page.evaluate(tops)
        page.evaluate("document.querySelector('.offer').remove()")
        before = [top for top in page.evaluate(tops) if top < viewport["height"]]
        far = max(abs(one - other) for one, other in zip(there, before, strict=False))
        if far > 30:
            moved[name] = far
        page.close()
    context.close()
    assert moved == {}


@pytest.mark.parametrize("locale", ["en-GB", "fr-FR"])
def test_nobody_else_is_offered_anything(site: Site, browser: Browser, locale: str) -> None:
    context = browser.new_context(locale=locale)
    page = context.new_page()
    page.goto(site.page("en", "visits"))
    assert not page.locator(".offer").is_visible()
    context.close()


def test_pages_kept_on_the_device_can_be_read_without_a_connection(site: Site, browser: Browser) -> None:
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(site.page("en", "visits"))
    assert page.evaluate("caches.keys()") == [], "nothing is kept unasked"
    keep = page.locator(".keep button").first
    keep.click()
    expect(page.locator(".keep [role=status]")).to_have_text("Kept on this device. Anyone who uses it can see them.")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    context.set_offline(True)
    page.goto(site.page("en", "court"))
    assert page.locator("h1").text_content() == "What if they sue me?"
    # The tools of pages that were not open work too, and so do the twins.
    page.goto(site.page("en", "complain"))
    page.locator("#letter-family summary").click()
    page.locator('#letter-family input[data-blank="name"]').fill("王某")
    assert "王某" in page.locator('#letter-family .letter-text[lang="zh"]').inner_text()
    page.goto(site.page("en", "timeline"))
    page.locator(".where [data-days]").fill("40")
    assert page.locator('.where [data-answers="days"] tr[data-id="middle"]').is_visible()
    page.locator('.languages a[lang="zh"]').click()
    page.wait_for_url(site.page("zh", "timeline") + "**")
    assert page.evaluate("document.documentElement.lang") == "zh"
    page.goto(site.page("zh", "rights"))
    assert page.locator(".filter button").first.is_visible()
    page.goto(site.page("zh", "real-or-fake"))
    assert page.locator("#path-signs").is_visible() and not page.locator("#path-court").is_visible()
    page.locator(".search-open").click()
    page.locator("dialog.search input").fill("传票")
    page.locator(".search-results a").first.wait_for()
    page.goto(site.page("zh", "visits") + "correct/")
    assert page.locator(".unkept").is_visible(), "a page that was not kept says so"
    context.set_offline(False)
    page.goto(site.page("en", "court"))
    page.reload()
    page.locator(".keep button").nth(1).click()
    expect(page.locator(".keep [role=status]")).to_have_text("Removed from this device.")
    assert page.evaluate("caches.keys()") == []
    context.close()
