"""What is left out of the theme's style sheet is nothing that a page shows: with the whole of it, every element looks the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from mkdocs.utils import get_theme_dir
from playwright.sync_api import Browser, Page

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser
PAGES = ("en/visits/", "es/timeline/", "zh/rights/", "en/sources/", "es/rules/correct/", "zh/cost/with-en/")


# Takes how all looks, gives the page another style sheet, and names the first elements that look otherwise with it. How one looks is where
# it is and all that shapes it and what stands before and behind it.
_CHANGED = """async (other) => {
  document.querySelectorAll("main details").forEach((one) => { one.open = true; });
  // What opening starts (a form that is made of a text) is over.
  await new Promise((over) => setTimeout(over, 200));
  const names = [...getComputedStyle(document.body)].filter((name) => !name.startsWith("--"));
  const told = (style) => names.map((name) => style.getPropertyValue(name)).join(";");
  const looks = () => [...document.querySelectorAll("html, body, body *")].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    const beside = ["::before", "::after"].map((name) => getComputedStyle(one, name)).filter((style) => style.content !== "none");
    return [one.outerHTML.slice(0, 80), x, y, width, height, told(getComputedStyle(one)), ...beside.map(told)].join(" ");
  });
  const before = looks();
  const link = document.querySelector('link[rel="stylesheet"][href*="/ashore."]');
  await new Promise((loaded) => { link.addEventListener("load", loaded); link.href = other; });
  document.getAnimations().forEach((one) => one.finish());
  const after = looks();
  if (before[0].length < names.length) throw new Error("nothing was read");
  return [before.length, before.map((one, at) => [one, after[at]]).filter(([one, other]) => one !== other).slice(0, 2)];
}"""
_FEWEST = 200


def changed(site: Site, page: Page, name: str, sheet: str) -> list[list[str]]:
    """Say what looks otherwise on a page with another style sheet."""
    page.goto(f"{site.address}{name}")
    page.route("**/other.css", lambda route: route.fulfill(body=sheet, content_type="text/css"))
    counted, pairs = page.evaluate(_CHANGED, f"{site.address}other.css")
    assert counted > _FEWEST
    return list(pairs)


@pytest.mark.parametrize("width", [360, 1280])
def test_with_the_whole_theme_pages_look_the_same(site: Site, browser: Browser, root: Path, width: int) -> None:
    (theme,) = (Path(get_theme_dir("material")) / "assets" / "stylesheets").glob("main.*.min.css")
    whole = theme.read_text(encoding="utf-8") + (root / "overrides/assets/ashore.css").read_text(encoding="utf-8")
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        assert {name: pairs for name in PAGES if (pairs := changed(site, page, name, whole))} == {}
        assert changed(site, page, PAGES[0], whole + ".md-typeset { color: red; }")
