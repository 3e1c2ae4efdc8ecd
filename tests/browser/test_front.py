"""The front door and the pages for what is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext

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
    assert doors == [
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
