"""The quick way out: a link and a key put a neutral page in the place of this one, and Back does not show it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from ashore.project import Project

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser
LANGUAGES = ("en", "es", "zh")


def opened(context: BrowserContext, address: str, out: str) -> Page:
    """A page reached from an empty one; the way out answers, so that nothing is asked of the network."""
    page = context.new_page()
    page.route(f"{out}**", lambda route: route.fulfill(body="<title>neutral</title>", content_type="text/html"))
    page.goto(address)
    return page


def out_of(project: Project, lang: str) -> str:
    return project.knowledge.ui["leave.to"].text[lang]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("where", ["visits", "visits/correct", "all"])
def test_the_link_leads_out_and_back_does_not_return(site: Site, context: BrowserContext, project: Project, lang: str, where: str) -> None:
    page = opened(context, f"{site.address}{lang}/{where}/", out_of(project, lang))
    link = page.locator("a.leave")
    assert link.get_attribute("rel") == "noreferrer"
    described = page.locator(f"#{link.get_attribute('aria-describedby')}")
    assert described.inner_text() == project.knowledge.ui["leave.how"].text[lang]
    link.click()
    page.wait_for_url(f"{out_of(project, lang)}**")
    page.go_back()
    assert page.url == "about:blank"


def test_escape_three_times_leaves_and_twice_does_not(site: Site, context: BrowserContext, project: Project) -> None:
    page = opened(context, site.page("zh", "visits"), out_of(project, "zh"))
    for _ in range(2):
        page.keyboard.press("Escape")
    page.wait_for_timeout(2200)
    page.keyboard.press("Escape")
    assert page.url == site.page("zh", "visits")
    for _ in range(2):
        page.keyboard.press("Escape")
    page.wait_for_url(f"{out_of(project, 'zh')}**")


@pytest.mark.parametrize("width", [320, 360, 800, 1280])
def test_it_is_in_sight_wherever_one_reads_and_covers_no_number(site: Site, context: BrowserContext, width: int) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 640})
    page.add_init_script("localStorage.setItem('ashore-language', 'en')")  # no offer of another language below it
    for lang in LANGUAGES:
        page.goto(site.page(lang, "visits"))
        page.keyboard.press("End")
        box = page.locator("a.leave").bounding_box()
        assert box is not None and box["y"] >= 0 and box["y"] + box["height"] <= 640 and box["x"] + box["width"] <= width
        assert box["height"] >= 24
        if width <= 360:
            assert box["y"] >= 598  # the first screen's numbers end above it


def test_without_a_script_the_link_still_leads_out(site: Site, browser: Browser, project: Project) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = opened(context, site.page("es", "visits"), out_of(project, "es"))
        page.locator("a.leave").click()
        page.wait_for_url(f"{out_of(project, 'es')}**")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pages_about_threats_name_the_line_to_talk_to(site: Site, context: BrowserContext, lang: str) -> None:
    page = context.new_page()
    for name in ("visits", "contacts", "real-or-fake", "rights", "timeline"):
        page.goto(site.page(lang, name))
        assert page.locator(".lead .support a.hotline").get_attribute("href") == "tel:12356"
