"""However a reader has set things up: four times as large, in forced colours, with wider text, without motion, with the keyboard alone.

As with axe, each page is walked in the language whose turn it is: all come out of the same templates and macros.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.test_pages import listen

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser
LANGUAGES = ("en", "es", "zh")
MADE = ("404.html", "all/", "rights/correct/", "rights/with-{other}/", "changes/", "status/", "find/")
# A screen of 1280 by 1024 at 400 % (WCAG 1.4.10), and what WCAG 1.4.12 lets a reader set.
FOUR_TIMES = {"width": 320, "height": 256}
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""

_WIDE = "() => document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth} px wide`] : []"
# Words cut off: a box that hides what does not fit, and holds words that do not. What is meant to be unseen is a pixel wide.
_CUT = """() => [...document.querySelectorAll("body *")].filter((one) => {
  if (!one.checkVisibility() || one.clientWidth < 4 || one.closest("svg, select, textarea, dialog:not([open])")) return false;
  const style = getComputedStyle(one);
  const [across, down] = [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight];
  return (/hidden|clip/.test(style.overflowX) && across > 2) || (/hidden|clip/.test(style.overflowY) && down > 2);
}).map((one) => `cut off: ${one.outerHTML.slice(0, 100)}`)"""
# Where a link to a section leads, its heading is what one sees there, and nothing lies over it.
_COVERED = """() => [...document.querySelectorAll("main h2[id]")].filter((head) => {
  if (!head.checkVisibility()) return false;
  head.scrollIntoView({ behavior: "instant" });
  const range = document.createRange();
  range.selectNodeContents(head);
  const box = range.getClientRects()[0];
  const at = document.elementFromPoint(box.left + Math.min(4, box.width / 2), box.top + box.height / 2);
  return !at || !head.contains(at);
}).map((head) => `covered: ${head.id}`)"""
# In forced colours a background is no sign: what one presses or fills in shows by a border, an underline or a colour of its own.
_VANISHED = """() => {
  const plain = getComputedStyle(document.body).color;
  const pressed = [...document.querySelectorAll("button, select, input, textarea, a[href], summary, .badge, main [aria-current]")];
  const sides = ["Top", "Bottom", "Left"].map((side) => `border${side}`);
  const bordered = (style) => sides.some((side) => parseFloat(style[`${side}Width`]) && style[`${side}Style`] !== "none");
  const seen = (one) => {
    const style = getComputedStyle(one);
    return bordered(style) || style.textDecorationLine !== "none" || style.color !== plain || style.outlineStyle !== "none"
      || parseInt(style.fontWeight) >= 600 || one.querySelector("svg, img") || (one.type && /checkbox|radio/.test(one.type));
  };
  const canvas = getComputedStyle(document.body).backgroundColor;
  const shapes = [...document.querySelectorAll("main svg rect, main svg path, main svg line, main svg circle")].filter((one) => {
    const style = getComputedStyle(one);
    const drawn = (colour) => colour !== "none" && colour !== canvas && !/, 0\\)$/.test(colour);
    return one.getBoundingClientRect().width && !drawn(style.fill) && !drawn(style.stroke);
  });
  return [...pressed.filter((one) => one.checkVisibility() && !one.closest(".skip, .unseen") && !seen(one)), ...shapes]
    .map((one) => `vanishes: ${one.outerHTML.slice(0, 120)}`);
}"""
_MOVES = """() => [...document.querySelectorAll("*")].filter((one) => {
  const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(one);
  const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
  return long(transitionDuration) || (animationName !== "none" && long(animationDuration)) || scrollBehavior === "smooth";
}).map((one) => `moves: ${one.tagName}.${one.className}`)"""
# A few places of what has the focus: if something else lies over all of them, it is hidden (WCAG 2.4.11).
_OVER = """() => {
  const at = document.activeElement;
  const boxes = at === document.body ? [] : [...at.getClientRects()];
  const places = boxes.flatMap((box) => [0.1, 0.5, 0.9].map((part) => [box.left + box.width * part, box.top + box.height / 2]));
  const over = places.map(([x, y]) => document.elementFromPoint(x, y));
  const seen = over.some((one) => one && (at.contains(one) || one.contains(at)));
  return !places.length || seen ? "" : `${at.outerHTML.slice(0, 90)} under ${over[0]?.outerHTML.slice(0, 60)}`;
}"""
# What the keyboard has reached shows a ring.
_RINGLESS = """() => {
  const at = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  return at === document.body || (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) ? "" : at.outerHTML.slice(0, 90);
}"""
_SHIFTED = """() => new Promise((resolve) => {
  let sum = 0;
  const observer = new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }));
  observer.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum > 0.01 ? [`shifts by ${sum}`] : []), 60);
})"""


def turns(site: Site) -> Iterator[str]:
    """Every page once, in one language after another, the pages that are made beside them too."""
    for number, name in enumerate(site.names):
        yield site.page(LANGUAGES[number % 3], name)
    for number, name in enumerate(MADE):
        lang = LANGUAGES[number % 3]
        yield f"{site.address}{lang}/{name.replace('{other}', LANGUAGES[(number + 1) % 3])}"
    yield site.address


def walk(site: Site, page: Page, *scripts: str) -> list[str]:
    """Open each page, unfold what is folded, and collect what the scripts find there."""
    found = []
    for address in turns(site):
        page.goto(address)
        page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
        found += [f"{address}: {one}" for script in scripts for one in page.evaluate(script)]
    return found


def under(browser: Browser, **settings: Any) -> tuple[BrowserContext, Page]:
    context = browser.new_context(**settings)
    context.set_default_timeout(10_000)
    return context, context.new_page()


def test_four_times_as_large_nothing_scrolls_sideways_or_is_covered(site: Site, browser: Browser) -> None:
    context, page = under(browser, viewport=FOUR_TIMES, locale="fr-FR")
    heard = listen(page, site.address)
    assert walk(site, page, _WIDE, _CUT, _COVERED) == []
    assert heard == []
    context.close()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_text_set_wider_is_not_cut_off(site: Site, browser: Browser, width: int) -> None:
    context, page = under(browser, viewport={"width": width, "height": 800}, bypass_csp=True)
    page.add_init_script(
        f"addEventListener('DOMContentLoaded', () => {{ const style = document.createElement('style');"
        f" style.textContent = {SPACED!r}; document.head.append(style); }})"
    )
    assert walk(site, page, _WIDE, _CUT) == []
    context.close()


def test_nothing_vanishes_in_forced_colours(site: Site, browser: Browser) -> None:
    context, page = under(browser, viewport={"width": 800, "height": 900}, forced_colors="active", color_scheme="dark")
    assert walk(site, page, _VANISHED) == []
    context.close()


def test_nothing_moves_for_whoever_wants_no_motion(site: Site, browser: Browser) -> None:
    context, page = under(browser, viewport={"width": 360, "height": 740}, reduced_motion="reduce")
    assert walk(site, page, _MOVES) == []
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_shifts_while_a_page_loads(site: Site, browser: Browser, width: int) -> None:
    context, page = under(browser, viewport={"width": width, "height": 740}, locale="fr-FR")  # nobody is offered another language
    found = []
    for address in turns(site):
        page.goto(address)
        found += [f"{address}: {one}" for one in page.evaluate(_SHIFTED)]
    context.close()
    assert found == []


# A reader of another language is offered it: that must not lie over anything either.
@pytest.mark.parametrize("viewport", [{"width": 360, "height": 640}, FOUR_TIMES], ids=["phone", "four-times"])
@pytest.mark.parametrize(("lang", "name", "locale"), [("en", "visits", "zh-CN"), ("es", "timeline", "en-GB"), ("zh", "complain", "es-ES")])
def test_what_floats_never_hides_what_has_the_focus(
    site: Site, browser: Browser, lang: str, name: str, locale: str, viewport: dict[str, int]
) -> None:
    context, page = under(browser, viewport=viewport, locale=locale)
    page.goto(site.page(lang, name))
    assert page.locator(".offer").is_visible()
    hidden = set()
    for _ in range(120):
        page.keyboard.press("Tab")
        if over := page.evaluate(_OVER):
            hidden.add(over)
    context.close()
    assert hidden == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_keyboard_always_shows_where_it_is(site: Site, browser: Browser, scheme: str) -> None:
    context, page = under(browser, viewport={"width": 1280, "height": 900}, locale="fr-FR", color_scheme=scheme)
    bare = set()
    names = ("complain", "claims", "timeline") if scheme == "light" else ("rights", "real-or-fake", "sources")
    for number, name in enumerate(names):
        page.goto(site.page(LANGUAGES[number % 3], name))
        for _ in range(90):
            page.keyboard.press("Tab")
            if ring := page.evaluate(_RINGLESS):
                bare.add(ring)
    context.close()
    assert bare == set()


def test_planted_faults_are_seen(site: Site, browser: Browser) -> None:
    context, page = under(browser, viewport=FOUR_TIMES, forced_colors="active", bypass_csp=True)
    page.goto(site.page("en", "timeline"))
    page.add_style_tag(
        content=".correct a, .correct a:link { color: CanvasText; text-decoration: none; forced-color-adjust: none; }"
        " main svg * { fill: Canvas !important; stroke: none !important; } .top { position: fixed; inset: 0; height: 200px; }"
        " main p { width: 400px; transition: color 1s; } main h2 { overflow: hidden; height: 5px; }"
    )
    assert page.evaluate(_WIDE) and page.evaluate(_CUT) and page.evaluate(_COVERED) and page.evaluate(_MOVES)
    found = " ".join(page.evaluate(_VANISHED))
    assert ("<path" in found or "<rect" in found) and "correct/" in found
    context.close()
