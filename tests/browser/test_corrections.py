"""A correction is written without leaving the article, by keyboard alone, and nothing is sent; without a script a plain page does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.test_pages import listen

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser
LANGUAGES = ("en", "es", "zh")
WORDS = {
    "en": ("Wrong? Correct this", "Fewest collectors on a home visit", "Copied.", "It says now:"),
    "es": ("¿Hay un error? Corríjalo", "Mínimo de cobradores en una visita a domicilio", "Copiado.", "Ahora dice:"),
    "zh": ("有误？请改正", "上门催收的最少人数", "已复制。", "现在的内容："),
}


def open_by_keyboard(site: Site, page: Page, lang: str, section: str = "may") -> None:
    page.goto(site.page(lang, "visits"))
    link = page.locator(f".correct a[href$='#{section}']")
    assert link.inner_text() == WORDS[lang][0]
    assert link.evaluate("link => document.getElementById(link.getAttribute('aria-describedby')).textContent")
    link.focus()
    page.keyboard.press("Enter")
    page.locator(".panel form").wait_for()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_correction_is_composed_and_copied_by_keyboard_alone(site: Site, context: BrowserContext, lang: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    heard = listen(page, site.address)
    open_by_keyboard(site, page, lang)
    assert page.url == site.page(lang, "visits")
    # Tab alone goes through the panel in the order in which it reads; the browser itself keeps the focus inside.
    reached: list[str] = []
    for _ in range(20):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.name || document.activeElement.tagName"))
        if reached[-1] == "fact":
            chosen = page.locator(".panel select")
            while WORDS[lang][1] not in chosen.evaluate("select => select.selectedOptions[0].text"):
                page.keyboard.press("ArrowDown")
        if reached[-1] in ("wrong", "right", "source"):
            page.keyboard.insert_text(f"<b>{reached[-1]}</b> 文 ñ")
        if reached[-1] == "copy":
            page.keyboard.press("Enter")
            break
    assert [name for name in reached if name.islower()] == ["fact", "wrong", "right", "source", "copy"]
    expect(page.locator(".panel [role=status]")).to_have_text(WORDS[lang][2])
    text = page.evaluate("navigator.clipboard.readText()")
    head = text.split("\n\n")[0]
    assert f"{lang}/visits/#may" in head and f"docs/{lang}/visits.md:" in head
    assert WORDS[lang][1] in text and "data/figures.yml:" in text and WORDS[lang][3] in text
    assert all(f"\n  {other}: 2" in text for other in LANGUAGES)
    assert all(f"\n<b>{name}</b> 文 ñ" in text for name in ("wrong", "right", "source"))
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_have_count(0)
    assert page.evaluate("document.activeElement.closest('.correct') !== null")
    assert heard == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_correction_can_be_saved_as_a_file(site: Site, context: BrowserContext, lang: str, tmp_path: Path) -> None:
    page = context.new_page()
    open_by_keyboard(site, page, lang, "afterwards")
    page.locator(".panel [name=right]").fill("第一行\n第二行")
    with page.expect_download() as waiting:
        page.locator(".panel button[name=save]").click()
    waiting.value.save_as(tmp_path / "letter.txt")
    assert waiting.value.suggested_filename == "ashore-afterwards.txt"
    assert "第一行\n第二行" in (tmp_path / "letter.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_javascript_the_link_leads_to_a_text_to_copy(site: Site, browser: Browser, lang: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.page(lang, "visits"))
    page.locator(".correct a[href$='#may']").click()
    page.wait_for_url(f"**/{lang}/visits/correct/#may")
    section = page.locator("#may")
    section.locator("summary").last.click()
    letter = section.locator("textarea").input_value()
    assert f"docs/{lang}/visits.md:" in letter and f"{lang}/visits/#may" in letter
    section.locator("summary").first.click()
    assert section.locator("dl dt", has_text=WORDS[lang][1]).is_visible()
    context.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_pages_of_corrections_are_quiet_and_no_wider_than_a_phone(site: Site, context: BrowserContext, lang: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 700})
    heard = listen(page, site.address)
    for name in site.names:
        page.goto(f"{site.page(lang, name)}correct/#{name}")
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
    assert heard == []


def test_where_the_page_cannot_be_fetched_the_link_still_leads_there(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.page("en", "visits"))
    page.evaluate("() => { window.fetch = async () => { throw new Error('no network'); }; }")
    page.locator(".correct a[href$='#may']").click()
    page.wait_for_url("**/en/visits/correct/#may")
    # There the same form opens by itself at the section asked for.
    assert page.locator("#may form select").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_links_of_an_article_are_large_enough_and_of_this_page(site: Site, browser: Browser, scheme: str) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light", viewport={"width": 360, "height": 740})
    page = context.new_page()
    for name in site.names:
        page.goto(site.page("es", name))
        links = page.locator(".correct a")
        assert links.evaluate_all("all => all.map(one => one.hash.slice(1))")[1:] == list(site.sections[name])
        assert all(height >= 24 for height in links.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)"))
    context.close()
