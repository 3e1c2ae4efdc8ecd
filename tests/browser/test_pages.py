"""Every page in every language: quiet, asking nobody else, legible, and no wider than the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Response

from ashore.bench.weights import weight_of
from ashore.site.policy import HEADERS

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser
WIDTHS = (320, 360, 768, 1280)

# The colour behind a text is that of the nearest ancestor that has one; the badge of a harmful claim and the like are covered so.
_POOR_CONTRAST = """() => {
  const numbers = (colour) => { const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number); return { r, g, b, a }; };
  const light = (value) => { const part = value / 255; return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4; };
  const luminance = ({ r, g, b }) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = numbers(getComputedStyle(at).backgroundColor);
      if (colour.a === 1) return colour;
    }
    return { r: 255, g: 255, b: 255, a: 1 };
  };
  const poor = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !element.checkVisibility() || element.closest("dialog, script, desc, title")) continue;
    const svg = element.closest("svg");
    const style = getComputedStyle(element);
    const [one, two] = [luminance(numbers(svg ? style.fill : style.color)), luminance(behind(element))].sort((a, b) => b - a);
    const ratio = (one + 0.05) / (two + 0.05);
    if (ratio < 4.5) poor.add(`${ratio.toFixed(2)} ${element.tagName}.${element.className.baseVal ?? element.className}`);
  }
  return [...poor];
}"""


def listen(page: Page, address: str) -> list[str]:
    """Collect what a page should not do: console messages, errors, requests to others, answers that are no success."""
    heard: list[str] = []

    def on_request(request: Request) -> None:
        if not request.url.startswith(address):
            heard.append(f"{page.url}: asks {request.url}")

    def on_response(answer: Response) -> None:
        if answer.status >= 400:
            heard.append(f"{answer.url}: {answer.status}")

    page.on("console", lambda message: heard.append(f"{page.url}: console {message.type}: {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    page.on("request", on_request)
    page.on("response", on_response)
    return heard


@pytest.mark.parametrize("lang", ["en", "es", "zh"])
def test_pages_are_quiet_and_ask_nobody(site: Site, context: BrowserContext, lang: str) -> None:
    page = context.new_page()
    heard = listen(page, site.address)
    everything = site.everything(lang)
    made = ("404.html", "correct/", "all/", "all/reference/", "find/", "changes/", "status/", "claims/correct/", "visits/with-{other}/")
    other = "es" if lang == "en" else "en"
    kinds = [site.address, *(f"{site.address}{path}" for path in ("404.html", *(f"{lang}/{name.format(other=other)}" for name in made)))]
    assert {*kinds, *site.pages(lang)} <= set(everything)
    for address in [*kinds, *site.pages(lang)] if site.turn(lang) != site.names else everything:
        answer = page.goto(address)
        assert answer is not None and {name.lower(): value for name, value in HEADERS.items()}.items() <= answer.headers.items()
        assert page.evaluate("document.documentElement.lang") in (lang, "en")
        assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert heard == []


@pytest.mark.parametrize("lang", ["en", "es", "zh"])
def test_no_page_scrolls_sideways(site: Site, context: BrowserContext, lang: str) -> None:
    page = context.new_page()
    wide = []
    due = {site.page(lang, name) for name in site.turn(lang)}
    for address in [site.address, f"{site.address}404.html", f"{site.address}{lang}/404.html", *site.pages(lang)]:
        page.goto(address)
        for width in WIDTHS if address in due else WIDTHS[::3]:
            page.set_viewport_size({"width": width, "height": 700})
            if (found := page.evaluate("document.documentElement.scrollWidth")) > width:
                wide.append(f"{address} is {found} px wide at {width} px")
            # Clipping would hide from scrollWidth what sticks out of the column.
            out = page.evaluate(
                "() => [...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && !e.closest('.unseen, thead, svg')"
                " && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.tagName + '.' + e.className)"
            )
            wide += [f"{address} at {width} px: {element} sticks out" for element in out]
    assert wide == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "es", "zh"])
def test_every_text_has_contrast(site: Site, browser: Browser, lang: str, scheme: str) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    poor = {}
    pages = site.pages(lang) if scheme == "light" else [site.page(lang, name) for name in site.turn(lang)]
    for address in [site.address, f"{site.address}{lang}/404.html", *pages]:
        page.goto(address)
        if found := page.evaluate(_POOR_CONTRAST):
            poor[address] = found
    context.close()
    assert poor == {}


def test_dark_and_light_differ_by_the_readers_setting_alone(site: Site, browser: Browser) -> None:
    colours = {}
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light", java_script_enabled=False)
        page = context.new_page()
        page.goto(site.page("en", "rights"))
        colours[scheme] = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
        context.close()
    assert colours == {"light": "rgb(255, 255, 255)", "dark": "rgb(17, 26, 26)"}


@pytest.mark.parametrize("lang", ["en", "es", "zh"])
def test_a_phone_shows_tables_as_cards(site: Site, context: BrowserContext, lang: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(site.page(lang, "visits"))
    cell = page.locator(".rules-table tbody td").first
    assert cell.evaluate("cell => getComputedStyle(cell).display") == "block"
    label = cell.evaluate("cell => getComputedStyle(cell, '::before').content.replaceAll('\"', '')")
    assert label == cell.get_attribute("data-label") != ""


def test_nothing_moves_while_a_page_loads(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    for name in site.names:
        page.goto(site.page("zh", name))
        shift = page.evaluate(
            """() => new Promise((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }))
                .observe({ type: "layout-shift", buffered: true });
              setTimeout(() => resolve(sum), 60);
            })"""
        )
        # A line of a script-made form may settle by a pixel on a slow machine; 0.1 is what counts as good.
        assert shift < 0.002, f"{name}: {shift}"


# All pages on one are for printing; the corrections of the page of all rules list a hundred provisions in every language.
HEAVY = ("all", "all/reference", "rules/correct")


def test_the_first_load_is_light(site: Site) -> None:
    """What a page needs before it is whole, packed as a server sends it: pages, two languages side by side, pages of corrections."""
    shared = sum(
        weight_of(path).packed
        for pattern in ("*.css", "ashore.*.js", "leave.*", "logo.*")
        for path in (site.folder / "assets").glob(pattern)
    )
    files = {
        file.parent.relative_to(site.folder).as_posix(): file
        for lang in ("en", "es", "zh")
        for file in (site.folder / lang).rglob("index.html")
    }
    pages = {name: weight_of(file).packed for name, file in files.items() if name.partition("/")[2] not in HEAVY}
    assert len(pages) > 3 * 3 * len(site.names)
    assert {name: weight for name, weight in pages.items() if weight > 14_000} == {}
    assert shared + max(pages.values()) < 60_000
