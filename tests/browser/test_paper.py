"""What comes out of a printer: the sheets that were asked for, with all that is folded on the screen, and no blank ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import BrowserContext, Locator, Page

from ashore.project import Project

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser
LANGUAGES = ("en", "es", "zh")
# A printer's dialog is not there to be closed: the page stays as it is while it prints.
_STILL_PRINTING = """() => {
  window.print = () => {};
  const listen = window.addEventListener;
  window.addEventListener = (name, ...rest) => name !== "afterprint" && listen.call(window, name, ...rest);
}"""
_DONE = """() => {
  document.documentElement.classList.remove("printing");
  document.querySelector(".print-only").classList.remove("print-only");
}"""


def sheets(page: Page) -> int:
    """How many sheets of A4 a page takes. Chromium writes its PDFs with every page as an object in plain sight."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))


def seen(place: Locator) -> str:
    """What can be seen of an element: what is folded or hidden has no text."""
    return str(place.evaluate("element => element.checkVisibility() ? element.innerText : ''"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_letter_takes_one_sheet_a_language_and_the_log_one(site: Site, context: BrowserContext, project: Project, lang: str) -> None:
    page = context.new_page()
    page.goto(site.page(lang, "complain"))
    page.evaluate(_STILL_PRINTING)
    counts = {}
    for id in project.knowledge.letters:
        page.locator(f"#letter-{id} summary").click()
        page.locator(f'#letter-{id} [data-do="print"]').click()
        counts[id] = sheets(page)
        page.evaluate(_DONE)
    assert counts == dict.fromkeys(project.knowledge.letters, 1 if lang == "zh" else 2)
    page.locator('.log [data-do="print"]').click()
    assert sheets(page) == 1


def test_the_sheet_to_send_holds_the_letter_alone(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.page("es", "complain"))
    page.evaluate("window.print = () => {}")
    letter = page.locator("#letter-conduct")
    letter.locator("summary").click()
    letter.locator('[data-do="print"]').click()
    page.emulate_media(media="print")
    sent = letter.locator(".letter-text").first
    assert seen(page.locator("body")).startswith(seen(sent).strip()), "nothing stands before the letter"
    assert sent.evaluate("one => [getComputedStyle(one).borderTopWidth, one.getBoundingClientRect().width / innerWidth > 0.9]") == [
        "0px",
        True,
    ]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize(("lang", "path"), [("zh", "complain/"), ("es", "all/"), ("en", "all/"), ("zh", "all/")])
def test_paper_shows_what_is_folded_on_the_screen(site: Site, context: BrowserContext, project: Project, lang: str, path: str) -> None:
    page = context.new_page()
    page.goto(f"{site.address}{lang}/{path}")
    page.emulate_media(media="print")
    texts = page.locator('details.letter .letter-text[lang="zh"] p:not(.close, .signed)')
    assert texts.count() == sum(len(letter.paragraphs) for letter in project.knowledge.letters.values())
    assert [number for number, text in enumerate(texts.all()) if not seen(text)] == []
    assert (
        page.locator("main details p:not(.letter-do)").evaluate_all("all => all.filter(one => !one.getBoundingClientRect().height).length")
        == 0
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_looked_up_is_printed_apart_and_can_be_reached(site: Site, context: BrowserContext, project: Project, lang: str) -> None:
    page = context.new_page()
    page.goto(f"{site.address}{lang}/all/")
    looked_up = project.knowledge.settings.reference
    assert len(looked_up) == 4
    assert page.locator("main article").count() == len(site.names) - len(looked_up)
    assert lang != "es" or sheets(page) < 90  # to print a book takes long; the longest language shows it
    page.locator('main > ul a[href^="reference/"]').click()
    assert page.locator("main article h2:first-child").evaluate_all("all => all.map(one => one.id).sort()") == sorted(looked_up)
    # A link from one to the other leads to the very place.
    page.goto(f"{site.address}{lang}/all/")
    link = page.locator('main article a[href^="reference/#ru"]').first
    target = str(link.get_attribute("href")).partition("#")[2]
    link.click()
    assert page.locator(f'[id="{target}"]').count() == 1
    page.locator('main > ul a[href="../"]').click()
    assert page.url == f"{site.address}{lang}/all/"


@pytest.mark.parametrize("locale", ["es-ES", "en-GB"])
def test_the_offer_of_another_language_is_not_printed(site: Site, context: BrowserContext, locale: str) -> None:
    assert context.browser is not None
    other = context.browser.new_context(locale=locale)
    page = other.new_page()
    page.goto(site.page("zh", "visits"))
    assert page.locator(".offer").is_visible()
    page.emulate_media(media="print")
    assert not page.locator(".offer").is_visible()
    other.close()


def test_two_languages_stand_in_two_columns_on_paper_too(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 680, "height": 1000})  # A4 within its margins
    page.goto(site.page("es", "visits") + "with-zh/")
    page.emulate_media(media="print")
    one, other = (page.locator(".pair").nth(1).locator("> div").nth(number).bounding_box() for number in (0, 1))
    assert one is not None and other is not None
    assert one["y"] == other["y"] and one["x"] + one["width"] <= other["x"]
