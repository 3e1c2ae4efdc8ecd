"""The search finds what people type, in their language, and nothing of it is loaded before they use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import BrowserContext, Page

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser

# What is typed, and a page that must be among the first five.
QUESTIONS = [
    ("zh", "催收", "rights"),
    ("zh", "举报", "complain"),
    ("zh", "上门", "visits"),
    ("zh", "传票", "real-or-fake"),
    ("zh", "12378", "complain"),
    ("zh", "爆通讯录", "contacts"),
    ("zh", "征信修复", "credit-record"),
    ("es", "perdida", None),
    ("es", "citacion", "real-or-fake"),
    ("es", "prestamista", None),
    ("es", "prestamo que no pedi", "not-my-debt"),
    ("es", "12378", "complain"),
    ("es", "visita cobrador puerta", "visits"),
    ("en", "summons", "real-or-fake"),
    ("en", "12378", "complain"),
    ("en", "sumons", "real-or-fake"),
    ("en", "can I go to prison", "court"),
    ("en", "instalments", "negotiate"),
    ("en", "催收", None),
    ("en", "会有人上门吗", "visits"),
    ("es", "shang men", "visits"),
    ("zh", "cárcel", "court"),
    ("zh", "zuolao", "court"),
]


def search(page: Page, words: str) -> list[str]:
    """Type into the search and give the addresses of the results."""
    field = page.locator(".search input")
    if not page.locator("dialog.search").evaluate("dialog => dialog.open"):
        page.locator(".search-open").click()
    field.fill(words)
    page.wait_for_function("words => document.querySelector('.search-results').dataset.question === words", arg=words)
    found: list[str] = page.locator(".search-results a").evaluate_all("links => links.map(link => link.href)")
    return found


@pytest.mark.parametrize(("lang", "words", "name"), QUESTIONS)
def test_questions_find_their_page(site: Site, context: BrowserContext, lang: str, words: str, name: str | None) -> None:
    page = context.new_page()
    page.goto(site.page(lang, "about"))
    found = search(page, words)
    assert found, f"nothing found for {words}"
    assert all(address.startswith(f"{site.address}{lang}/") for address in found)
    if name is not None:
        assert any(address.startswith(site.page(lang, name)) for address in found[:3]), found


@pytest.mark.parametrize(
    ("lang", "words", "marked"), [("es", "citacion", "citación"), ("zh", "催收", "催收"), ("en", "SUMMONS", "summons")]
)
def test_the_hit_is_marked_as_it_is_written(site: Site, context: BrowserContext, lang: str, words: str, marked: str) -> None:
    page = context.new_page()
    page.goto(site.page(lang, "index"))
    search(page, words)
    marks = page.locator(".search-results mark").all_text_contents()
    assert any(marked == mark.lower() for mark in marks), marks


def test_each_result_names_page_and_section_and_leads_there(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.page("en", "index"))
    search(page, "summons")
    first = page.locator(".search-results a", has_text="›").first
    assert " › " in (first.locator("strong").text_content() or "")
    address = first.evaluate("link => link.href")
    first.click()
    page.wait_for_url(address)
    assert not page.locator("dialog.search").evaluate("dialog => dialog.open")


def test_nothing_is_loaded_before_the_reader_searches(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site.address)))
    page.goto(site.page("zh", "visits"), wait_until="networkidle")
    assert not [address for address in asked if "search" in address]
    search(page, "上门")
    assert [address for address in asked if address == "zh/search.json"]
    assert not [address for address in asked if address.startswith(("en/", "es/"))]


def test_the_keyboard_is_enough(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.page("en", "index"))
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search-words"
    page.keyboard.type("visits")
    page.locator(".search-results a").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement === document.querySelectorAll('.search-results a')[1]")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "search-words"
    page.keyboard.press("Escape")  # empties the field
    page.keyboard.press("Escape")
    assert not page.locator("dialog.search").evaluate("dialog => dialog.open")
    first = search(page, "summons")[0]
    page.keyboard.press("Enter")
    page.wait_for_url(first)


def test_how_many_are_found_is_said_aloud(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.page("es", "index"))
    found = search(page, "deuda")
    status = page.locator(".search-status")
    assert status.get_attribute("role") == "status"
    assert found
    assert status.text_content() == f"Resultados: {page.locator('.search-results > li').count()}"
    assert search(page, "xyzzyqqq") == []
    assert (status.text_content() or "").startswith(page.locator("dialog.search").get_attribute("data-none") or "?")
    assert (status.locator("a").get_attribute("href") or "").endswith("find/")


def test_a_failed_load_is_said_and_tried_again(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.route("**/search.*.js", lambda route: route.abort())
    page.goto(site.page("en", "index"))
    page.locator(".search-open").click()
    page.wait_for_function(
        "() => document.querySelector('.search-status').textContent.startsWith(document.querySelector('dialog').dataset.failed)"
    )
    page.keyboard.press("Escape")
    page.unroute("**/search.*.js")
    assert search(page, "visit")


def test_a_result_names_the_stage_it_is_about(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.page("es", "index"))
    search(page, "visita a domicilio")
    shown = page.locator(".search-results > li").first
    assert shown.locator("a").first.get_attribute("href") is not None
    assert shown.locator(".search-stage").text_content() == "Etapa: Avanzada"


def test_the_dialog_fits_a_narrow_screen(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site.page("zh", "index"))
    search(page, "上门")
    assert page.evaluate("document.documentElement.scrollWidth <= 320")
    assert page.locator("dialog.search").evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth")


@pytest.mark.parametrize(("lang", "words"), [("en", "i want to die because of debt"), ("es", "me quiero morir"), ("zh", "不想活了")])
def test_who_despairs_sees_whom_to_call(site: Site, context: BrowserContext, lang: str, words: str) -> None:
    page = context.new_page()
    page.goto(site.page(lang, "about"))
    search(page, words)
    lines = page.locator(".search-status a.hotline")
    assert lines.evaluate_all("links => links.map(link => link.getAttribute('href'))") == ["tel:12356", "tel:110"]
    assert lines.first.is_visible()
    search(page, "12378")
    assert not lines.count()


def test_who_finds_nothing_is_led_to_the_index(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.page("en", "visits"))
    assert search(page, "xqzwv") == []
    page.locator(".search-status a").click()
    page.wait_for_url(site.page("en", "find"))
