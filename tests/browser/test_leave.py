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


# It has a place of its own: within the header, in the window, over nothing else of the header, and the text begins below.
_MISPLACED = """() => {
  const link = document.querySelector("a.leave");
  const [box, bar] = [link, link.closest(".top")].map((one) => one.getBoundingClientRect());
  const over = (one) => {
    const other = one.getBoundingClientRect();
    return other.left < box.right - 1 && other.right > box.left + 1 && other.top < box.bottom - 1 && other.bottom > box.top + 1;
  };
  const all = [...document.querySelectorAll(".top a, .top button, .top span, main *")];
  const beside = all.filter((one) => one.checkVisibility() && one.clientWidth > 3);
  return {
    "out of sight": box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight,
    "no place in the header": box.top < bar.top - 1 || box.bottom > bar.bottom + 1,
    "too small": box.height < 24 || box.width < 24,
    "covered": !link.contains(document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)),
    "covers": scrollY === 0 && beside.some((one) => !link.contains(one) && !one.contains(link) && over(one)),
  };
}"""


def misplaced(page: Page) -> list[str]:
    return [what for what, found in page.evaluate(_MISPLACED).items() if found]


@pytest.mark.parametrize(
    ("width", "large"), [(320, False), (320, True), (360, False), (412, True), (800, False), (1280, True), (1280, False)]
)
def test_it_is_in_sight_wherever_one_reads_and_covers_nothing(site: Site, browser: Browser, width: int, large: bool) -> None:
    with browser.new_context(viewport={"width": width, "height": 640}, bypass_csp=True, locale="fr-FR") as context:
        page = context.new_page()
        for lang, name in ((lang, name) for lang in LANGUAGES for name in ("visits/", "visits/correct/", "all/")):
            page.goto(f"{site.address}{lang}/{name}")
            if large:
                page.add_style_tag(content="html { font-size: 200%; }")
            at_the_top = misplaced(page)
            page.evaluate("scrollTo({ top: 3000, behavior: 'instant' })")
            page.wait_for_function("scrollY > 0")
            assert (at_the_top, misplaced(page)) == ([], []), (lang, name)


def test_a_way_out_that_floats_over_the_text_is_seen(site: Site, browser: Browser) -> None:
    with browser.new_context(viewport={"width": 360, "height": 640}, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(site.page("en", "visits"))
        page.add_style_tag(content=".top .leave { position: fixed; right: 8px; bottom: 4px; }")
        assert misplaced(page) == ["no place in the header", "covers"]


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
