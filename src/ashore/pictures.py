"""Makes the pictures of the README from the built site: six kinds of pages, in every language, on phone and desk, light and dark.

WebP, since it takes a third of what PNG takes and every host of repositories shows it.
"""

from __future__ import annotations

import base64
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from ashore.errors import AshoreError
from ashore.model import Finding

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page, ViewportSize

SCREENS: dict[str, ViewportSize] = {"phone": {"width": 360, "height": 740}, "desk": {"width": 1280, "height": 800}}
_QUALITY = 30
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass(frozen=True, slots=True)
class View:
    """A kind of page: its address within a language ({other} is another one), what a reader does there, and what he then looks at."""

    page: str
    act: Callable[[Page], None] | None = None
    at: str = ""


def _answer(page: Page) -> None:
    page.locator(".where [data-days]").fill("45")
    page.locator('.where input[value="contacts"]').check()


def _filter(page: Page) -> None:
    page.locator('.filter button[data-topic="contacts"]').click()


VIEWS = {
    "home": View(""),
    "topic": View("visits/"),
    "where-am-i": View("timeline/", _answer, '.where [data-answers="days"]'),
    "rights": View("rights/", _filter, ".filter"),
    "real-or-fake": View("real-or-fake/", None, "#check"),
    "side-by-side": View("visits/with-{other}/"),
}


def take_pictures(site: Path, languages: tuple[str, ...], out: Path) -> Path:
    """Write all pictures into `out`, and one with the start page in every language; gives the path of that one.

    Raises AshoreError where there is no built site or no browser.
    """
    from playwright.sync_api import sync_playwright

    if not (site / "index.html").is_file():
        raise AshoreError([Finding(str(site), 1, 1, "usage", "there is no built site here", "Run scripts/build first.")])
    browser_path = os.environ.get("ASHORE_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if browser_path is None:
        raise AshoreError([Finding("pictures", 1, 1, "usage", "there is no Chromium", "Run scripts/setup test.")])
    out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, _served(site) as address:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        for screen in SCREENS:
            for scheme in ("light", "dark"):
                for name, picture in _taken(browser, address, languages, screen, scheme):
                    (out / f"{name}-{screen}-{scheme}.webp").write_bytes(picture)
        target = _beside_each_other(browser, out, languages)
        browser.close()
    return target


def _taken(browser: Browser, address: str, languages: tuple[str, ...], screen: str, scheme: str) -> Iterator[tuple[str, bytes]]:
    """Each view in each language, on one screen and in one scheme."""
    for number, lang in enumerate(languages):
        dark = scheme == "dark"
        context = browser.new_context(viewport=SCREENS[screen], color_scheme="dark" if dark else "light", locale=lang)
        page = context.new_page()
        session = context.new_cdp_session(page)
        other = languages[(number + 1) % len(languages)]
        for name, view in VIEWS.items():
            page.goto(f"{address}{lang}/{view.page.format(other=other)}")
            if view.act:
                view.act(page)
            if view.at:
                _look_at(page, view.at)
            page.wait_for_timeout(250)  # colours change by a transition
            yield f"{name}-{lang}", _picture(session)
        context.close()


def _look_at(page: Page, selector: str) -> None:
    """Scroll so that the place stands below the head of the page."""
    page.locator(selector).first.evaluate("(one) => scrollTo({ top: one.getBoundingClientRect().top + scrollY - 80, behavior: 'instant' })")


def _picture(session: CDPSession, quality: int = _QUALITY) -> bytes:
    said = session.send("Page.captureScreenshot", {"format": "webp", "quality": quality})
    return base64.b64decode(said["data"])


def _beside_each_other(browser: Browser, out: Path, languages: tuple[str, ...]) -> Path:
    """The start page on a phone in every language, light, and the answers of the tool in the dark."""
    shots = [
        out / f"{name}-{lang}-phone-{scheme}.webp" for name, scheme in (("home", "light"), ("where-am-i", "dark")) for lang in languages
    ]
    images = "".join(f'<img src="data:image/webp;base64,{base64.b64encode(shot.read_bytes()).decode()}">' for shot in shots)
    width, height = (SCREENS["phone"][side] for side in ("width", "height"))
    grid = f"display: grid; gap: 24px; grid-template-columns: repeat({len(languages)}, {width}px)"
    style = f"body {{ margin: 24px; background: #e8eeee; {grid} }}"
    page = browser.new_page(viewport={"width": len(languages) * (width + 24) + 24, "height": 2 * (height + 24) + 24})
    page.set_content(f"<style>{style} img {{ border-radius: 18px; box-shadow: 0 2px 14px #0003 }}</style>{images}")
    page.wait_for_timeout(250)
    target = out / "site.webp"
    target.write_bytes(_picture(page.context.new_cdp_session(page), 75))
    return target


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def _served(site: Path) -> Iterator[str]:
    """Serve the site: opened as files, its pages load no data."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
