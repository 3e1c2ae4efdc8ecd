"""What people come with, from where they come in to the words and the number that answer them, in at most three steps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Error, Locator, Page, ViewportSize

from ashore.pages.shown import shown
from ashore.project import Project
from tests.conftest import ROOT

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser
LANGUAGES = ("en", "es", "zh")
JOURNEYS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests" / "cases" / "journeys.yml").read_text(encoding="utf-8"))
BY_ID = {one["id"]: one for one in JOURNEYS}
PHONE: ViewportSize = {"width": 360, "height": 740}
MOST = 3
PATIENCE = 100
# What a reader sees of a section: what is hidden, folded away or behind its end does not count.
_SEEN = """(id) => {
  const head = document.getElementById(id);
  const parts = [head.closest(".lead, .section-head")];
  if (parts[0].matches(".section-head"))
    for (let next = parts[0].nextElementSibling; next && !next.matches(".section-head"); next = next.nextElementSibling) parts.push(next);
  return parts.map((part) => part.innerText).join(" ");
}"""


@dataclass(frozen=True)
class Way:
    """One journey in one language, and the page it is walked on."""

    journey: dict[str, Any]
    lang: str
    site: Site
    page: Page

    @property
    def asked(self) -> str:
        return str(self.journey["question"][self.lang])

    def begin(self) -> None:
        """At the front door, or at an address that there is not."""
        start = self.journey["start"]
        self.page.goto(self.site.address + (f"{self.lang}/{start}" if start else ""))

    def address(self, place: str) -> str:
        name, _, section = place.partition("#")
        return self.site.page(self.lang, name) + (f"#{section}" if section else "")

    def target(self, step: str | dict[str, str]) -> Locator:
        """What the step presses: seen on the page, of several the first."""
        kind, what = ("door", "") if isinstance(step, str) else next(iter(step.items()))
        if kind == "door":
            return self.page.locator(f'.doors a[lang="{self.lang}"]')
        if kind == "tick":
            return self.page.locator(f'.where input[value="{what}"]')
        if kind == "result":
            self.page.locator(".search-results a").first.wait_for()
            results = self.page.locator(".search-results > li:nth-child(-n + 3) a")
            return self.leading(results, what)
        return self.leading(self.page.locator("main a"), what)

    def leading(self, links: Locator, place: str) -> Locator:
        """The first seen link to a place; a page is also reached by its sections. A page just opened may take a while to stand there."""
        wanted, found = self.address(place), list[str]()
        for _ in range(PATIENCE):
            try:
                addresses = links.evaluate_all("links => links.map((link) => link.href)")
            except Error:  # the page left while it was read
                addresses = []
            for number, address in enumerate(addresses):
                if (address == wanted or ("#" not in place and address.startswith(wanted))) and links.nth(number).is_visible():
                    return links.nth(number)
            found = addresses
            self.page.wait_for_timeout(100)
        raise AssertionError(f"{self.asked}: no link to {wanted} among {found[:12]}")

    def answered(self, project: Project) -> None:
        """The answering words are seen in the section, and each number dials from there or from the head of the page."""
        name, _, section = self.journey["section"].partition("#")
        address = self.site.page(self.lang, name)
        self.page.wait_for_url(lambda url: url.split("#")[0] == address)
        self.page.locator(f"[id='{section}']").wait_for(state="attached")
        seen = _spaced(self.page.evaluate(_SEEN, section))
        missing = [text for text in answers(self.journey, self.lang, project) if text not in seen]
        assert missing == [], f"{self.asked}: not in “{seen}”"
        for number in self.journey["calls"]:
            assert self.page.locator(f'main a[href="tel:{number.replace("-", "")}"]:visible, main a[href="tel:{number}"]:visible').count()


def answers(journey: dict[str, Any], lang: str, project: Project) -> list[str]:
    """The words of data/ that answer, as they are read in `lang`."""
    knowledge, (page, _, _) = project.knowledge, journey["section"].partition("#")
    texts = [knowledge.situations[id].note[lang] for id in journey.get("notes", [])]
    for id in journey.get("rules", []):
        rule, _, provision = id.partition(".")
        texts += [one.text[lang] for one in knowledge.rules[rule].provisions if one.id == provision]
    return [_spaced(shown(text, lang, knowledge, page).text) for text in [*texts, *journey.get("values", [])]]


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def ways(context: BrowserContext, site: Site, lang: str, journeys: list[dict[str, Any]]) -> Iterator[Way]:
    for journey in journeys:
        page = context.new_page()
        page.set_viewport_size(PHONE)
        way = Way(journey, lang, site, page)
        way.begin()
        yield way
        page.close()


def search(page: Page, words: str) -> None:
    page.locator(".search-open").click()
    page.locator(".search input").fill(words)
    page.wait_for_function("words => document.querySelector('.search-results').dataset.question === words", arg=words)


def test_no_journey_takes_more_steps_than_three_and_all_are_in_all_languages() -> None:
    assert all(len(one["steps"]) <= MOST and set(one["question"]) == set(LANGUAGES) for one in JOURNEYS)
    assert len(BY_ID) == len(JOURNEYS) >= 6


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_question_is_answered(site: Site, context: BrowserContext, project: Project, lang: str) -> None:
    for way in ways(context, site, lang, JOURNEYS):
        for step in way.journey["steps"]:
            if step == "search":
                search(way.page, way.asked)
            else:
                way.target(step).click()
        way.answered(project)


def reach(page: Page, target: Locator, key: str = "Tab") -> None:
    """Press a key until the focus is on the target; whatever it is on before, that is seen (the body: it is nowhere yet)."""
    for _ in range(90):
        page.keyboard.press(key)
        stop = page.evaluate(
            """() => {
              const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
              const marked = style.outlineStyle !== "none" || style.boxShadow !== "none";
              return at === document.body || marked && box.top < innerHeight && box.bottom > 0 ? "" : at.outerHTML.slice(0, 160);
            }"""
        )
        assert stop == "", f"the focus is not seen on {stop}"
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"no way by {key} to {target}")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_keyboard_alone_leads_there_too(site: Site, context: BrowserContext, project: Project, lang: str) -> None:
    for way in ways(context, site, lang, [BY_ID[id] for id in ("night-text", "jail-letter", "not-everything")]):
        for step in way.journey["steps"]:
            if step == "search":
                way.page.keyboard.press("/")
                way.page.keyboard.type(way.asked)
                way.page.wait_for_function("words => document.querySelector('.search-results')?.dataset.question === words", arg=way.asked)
                continue
            reach(way.page, way.target(step), "ArrowDown" if "result" in step else "Tab")
            if "tick" in step:
                way.page.keyboard.press("Space")
            else:
                with way.page.expect_navigation():
                    way.page.keyboard.press("Enter")
        way.answered(project)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_javascript_the_same_answers_stand_there(site: Site, browser: Browser, project: Project, lang: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    steps: list[str | dict[str, str]] = ["door", {"link": "index#stages"}]
    found: list[str | dict[str, str]] = ["door", {"link": "contacts"}, {"link": "contacts#may-they"}]
    plain = [{**BY_ID["night-text"], "steps": steps}, {**BY_ID["summons"], "steps": steps}]
    plain.append({**BY_ID["asked-in-another-language"], "start": "", "steps": found})
    for way in ways(context, site, lang, plain):
        for step in way.journey["steps"]:
            way.target(step).click()
        way.answered(project)
    context.close()
