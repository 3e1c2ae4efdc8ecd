"""What is left out of the theme's style sheet is nothing that a page shows: with the whole of it, every element looks the same."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from mkdocs.utils import get_theme_dir
from playwright.sync_api import Browser, Page, Route

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser
PAGES = ("en/visits/", "es/timeline/", "zh/rights/", "en/sources/", "es/rules/correct/", "zh/cost/with-en/")


# Where each element is and all that shapes it and what stands before and behind it; properties of our own are no look.
_LOOKS = """() => {
  document.querySelectorAll("main details").forEach((one) => { one.open = true; });
  const told = (style) => [...style].filter((name) => !name.startsWith("--")).map((name) => `${name}: ${style[name]}`).join(";");
  return [...document.querySelectorAll("html, body, body *")].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    const beside = ["::before", "::after"].map((name) => getComputedStyle(one, name)).filter((style) => style.content !== "none");
    return [one.outerHTML.slice(0, 80), x, y, width, height, told(getComputedStyle(one)), ...beside.map(told)].join(" ");
  });
}"""


def _answer(sheet: str, route: Route) -> None:
    route.fulfill(body=sheet, content_type="text/css")


def looks(site: Site, page: Page) -> list[list[str]]:
    found = []
    for name in PAGES:
        page.goto(f"{site.address}{name}")
        found.append(page.evaluate(_LOOKS))
    return found


@pytest.mark.parametrize("width", [360, 1280])
def test_with_the_whole_theme_pages_look_the_same(site: Site, browser: Browser, root: Path, width: int) -> None:
    (theme,) = (Path(get_theme_dir("material")) / "assets" / "stylesheets").glob("main.*.min.css")
    whole = theme.read_text(encoding="utf-8") + (root / "overrides/assets/ashore.css").read_text(encoding="utf-8")
    for sheet, same in ((whole, True), (whole + ".md-typeset { color: red; }", False)):
        with browser.new_context(viewport={"width": width, "height": 800}) as context:
            page = context.new_page()
            ours = looks(site, page)
            page.route("**/assets/ashore.*.css", partial(_answer, sheet))
            for name, one, other in zip(PAGES, ours, looks(site, page), strict=True):
                assert (one == other) is same, (name, [pair for pair in zip(one, other, strict=True) if len(set(pair)) > 1][:2])
