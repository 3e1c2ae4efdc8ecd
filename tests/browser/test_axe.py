"""No kind of page breaks a rule of axe: WCAG 2.2 AA and best practice, light on a phone and dark on a desk, and in print.

Every page is walked in the language and the look whose turn it is, so that all pages, languages and looks are seen while the walk stays
short: pages of all languages come out of the same templates and macros. With ASHORE_EVERY=1 every page is walked in every language and
every look.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
EVERY = bool(os.environ.get("ASHORE_EVERY"))
LOOKS = [("screen", "light", 320), ("screen", "dark", 1280), ("print", "light", 800)]
ALL_LOOKS = [*LOOKS, ("screen", "dark", 320), ("screen", "light", 1280)]
MADE = ("404.html", "all/", "rights/correct/", "rights/with-es/", "changes/", "status/", "find/")
_RUN = """async (tags) => (await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] })).violations.map(
  (one) => `${one.id}: ${one.nodes[0].html.slice(0, 120)} (and ${one.nodes.length - 1} more)`)"""
# Colours change by a transition; a page is looked at when it has come to rest.
_STILL = "*, *::before, *::after { transition: none !important; animation: none !important; }"


def opened(browser: Browser) -> tuple[BrowserContext, Page]:
    """A page into which axe may be put: the policy of the pages forbids what a test adds."""
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    return context, context.new_page()


def violations(page: Page) -> list[str]:
    found: list[str] = page.evaluate(_RUN, TAGS)
    return found


@pytest.mark.parametrize(("lang", "turn"), [("en", 0), ("es", 1), ("zh", 2)])
def test_no_page_breaks_a_rule(site: Site, browser: Browser, lang: str, turn: int) -> None:
    context, page = opened(browser)
    # All pages on one weigh as much as all of them; their parts are walked where they stand.
    made = [f"{site.address}{lang}/{name}" for name in MADE if not name.endswith(f"-{lang}/") and (EVERY or name != "all/")]
    start, step = (0, 1) if EVERY else (turn, 3)
    broken = []
    for number, address in enumerate([*site.pages(lang)[start::step], *made[start::step], site.address]):
        page.goto(address)
        page.add_style_tag(content=_STILL)
        for media, scheme, width in ALL_LOOKS if EVERY else [LOOKS[number % len(LOOKS)]]:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(media="print" if media == "print" else "screen", color_scheme="dark" if scheme == "dark" else "light")
            broken += [f"{address} {media} {scheme} {width}: {one}" for one in violations(page)]
    context.close()
    assert broken == []


def open_letters(page: Page) -> None:
    for summary in page.locator("details.letter summary").all():
        summary.click()
    page.locator('#letter-conduct input[data-blank="day"]').fill("2026-11-20")
    page.locator("#letter-conduct .letter-text input").nth(1).uncheck()


def answer_where(page: Page) -> None:
    page.locator(".where [data-days]").fill("100")
    page.locator(".where [data-lender]").select_option("private")
    page.locator('.where input[value="visit"]').check()


def go_one_step(page: Page) -> None:
    page.locator("#path-signs .ways a").nth(1).click()


def open_word(page: Page) -> None:
    page.locator("a.term[data-meaning]").first.click()


def choose_visits(page: Page) -> None:
    page.locator('.filter button[data-topic="visits"]').click()


def search(page: Page) -> None:
    page.locator(".search-open").click()
    page.locator("dialog.search input").fill("12378")
    page.locator(".search-results a").first.wait_for()


# What stands on a page only after the reader did something: the page, what brings it up, and the sign that it is there.
STATES: dict[str, tuple[str, Callable[[Page], None], str]] = {
    "letters": ("complain", open_letters, "#letter-conduct .left-out"),
    "where": ("index", answer_where, '.where tr[data-id="private"]'),
    "path": ("real-or-fake", go_one_step, "#path-court"),
    "word": ("timeline", open_word, ".meaning"),
    "filter": ("rights", choose_visits, '.filter [aria-pressed="true"][data-topic="visits"]'),
    "search": ("court", search, ".search-results li"),
}


@pytest.mark.parametrize(("lang", "scheme", "width"), [("en", "dark", 320), ("es", "light", 1280), ("zh", "dark", 1280)])
def test_no_state_of_a_page_breaks_a_rule(site: Site, browser: Browser, lang: str, scheme: str, width: int) -> None:
    context, page = opened(browser)
    broken = []
    for state, (name, bring_up, sign) in STATES.items():
        page.goto(site.page(lang, name))
        page.add_style_tag(content=_STILL)
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        bring_up(page)
        assert page.locator(sign).first.is_visible(), state
        # What the header lies over just then, half of a link say, is a matter of where the page came to rest.
        page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
        broken += [f"{state}: {one}" for one in violations(page)]
    context.close()
    assert broken == []


def test_axe_sees_a_planted_fault(site: Site, browser: Browser) -> None:
    context, page = opened(browser)
    page.goto(site.page("en", "rights"))
    page.evaluate("document.querySelector('main p').style.color = '#999'")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    found = {one.split(":")[0] for one in violations(page)}
    context.close()
    assert {"color-contrast", "button-name"} <= found
