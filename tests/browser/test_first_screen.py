"""The first screen of a phone answers: what it is about, what to do now, whom to call. And a few steps lead to any answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import BrowserContext

from ashore.project import Project

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser
# Of the written pages, only the list of all rules has no answer to give first: what it lists stands on the pages of topics. Pages that are
# made (corrections, side by side, the index of questions) repeat these.
NO_TOPICS = {"rules"}
_ROOM = 600
_ENDS = """() => Object.fromEntries(["h1", "h1 + p", ".now", ".now li:last-child", ".call .hotline"].map((part) => {
  const all = [...document.querySelectorAll(".lead " + part)];
  return [part, all.length ? Math.max(...all.map((one) => one.getBoundingClientRect().bottom)) : Infinity];
}))"""


@pytest.mark.parametrize("lang", ["en", "es", "zh"])
def test_answer_steps_and_numbers_end_within_600_pixels(site: Site, context: BrowserContext, lang: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 640})
    late = {}
    for name in site.names:
        if name in NO_TOPICS:
            continue
        page.goto(site.page(lang, name))
        if found := {part: end for part, end in page.evaluate(_ENDS).items() if end > _ROOM}:
            late[name] = found
    assert late == {}


@pytest.mark.parametrize("width", [320, 360])
def test_the_numbers_are_buttons_wide_enough_for_a_thumb(site: Site, context: BrowserContext, project: Project, width: int) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 640})
    for name in (name for name in site.names if name not in NO_TOPICS):
        page.goto(site.page("zh", name))
        for number in page.locator(".lead .call .hotline").all():
            box = number.bounding_box()
            assert box is not None and box["height"] >= 44 and box["width"] >= 44, (name, number.inner_text(), box)
        shown = page.locator(".lead .call .purpose").evaluate_all("all => all.map(one => one.dataset.number)")
        assert shown and set(shown) <= set(project.knowledge.hotlines)
