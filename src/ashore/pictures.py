"""Makes the pictures of the README from the built site: six kinds of pages, in every language, on phone and desk, light and dark.

How a section shows that it is behind, the panel for corrections and the page on how the languages stand come from a copy of the site in
which one section has changed in one language.

WebP, since it takes a third of what PNG takes and every host of repositories shows it.
"""

from __future__ import annotations

import base64
import re
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from ashore.agreement import lock
from ashore.browser import find_browser
from ashore.errors import AshoreError
from ashore.model import Finding
from ashore.project import read_project
from ashore.site.build import build_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page, ViewportSize

SCREENS: dict[str, ViewportSize] = {"phone": {"width": 360, "height": 740}, "desk": {"width": 1280, "height": 800}}
_QUALITY = 30
_PARTS = ("data", "docs", "sources", "overrides", "mkdocs.yml", "negations.lock", "agreement.lock", "agreement-debt.txt", "search.lock")
_CHANGED = "visits#may"


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


def _correct(page: Page) -> None:
    page.locator(f'a[href$="correct/#{_CHANGED.partition("#")[2]}"]').click()
    page.locator("dialog[open]").wait_for()


VIEWS = {
    "home": View(""),
    "topic": View("visits/"),
    "where-am-i": View("timeline/", _answer, '.where [data-answers="days"]'),
    "rights": View("rights/", _filter, ".filter"),
    "real-or-fake": View("real-or-fake/", None, "#check"),
    "side-by-side": View("visits/with-{other}/"),
}
BEHIND_VIEWS = {
    "behind": View("visits/", None, "#may"),
    "correction": View("visits/", _correct, "#may"),
    "status": View("status/"),
}
SCHEMES = ("light", "dark")


def take_pictures(root: Path, languages: tuple[str, ...], out: Path) -> Path:
    """Write all pictures into `out`, and one with the start page in every language; gives the path of that one.

    Raises AshoreError where there is no built site or no browser.
    """
    from playwright.sync_api import sync_playwright

    site = root / "site"
    if not (site / "index.html").is_file():
        raise AshoreError([Finding(str(site), 1, 1, "usage", "there is no built site here", "Run scripts/build first.")])
    path, arguments = find_browser()
    out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory(prefix="ashore-pictures-") as folder:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        combinations = [(screen, scheme) for screen in SCREENS for scheme in SCHEMES]
        _write(browser, site, VIEWS, languages, combinations, out)
        _write(browser, _with_one_behind(root, Path(folder)), BEHIND_VIEWS, languages, [("phone", "light"), ("desk", "dark")], out)
        target = _beside_each_other(browser, out, languages)
        browser.close()
    return target


def _with_one_behind(root: Path, folder: Path) -> Path:
    """Build a copy of the site in whose record one section said something else in the last language when it was confirmed."""
    copy = folder / "copy"
    copy.mkdir()
    for part in _PARTS:
        (shutil.copytree if (root / part).is_dir() else shutil.copyfile)(root / part, copy / part)
    record = (copy / lock.PATH).read_text(encoding="utf-8")
    changed = re.sub(rf"^({re.escape(_CHANGED)} .*=)[0-9a-f]{{8}}$", r"\g<1>00000000", record, flags=re.MULTILINE)
    (copy / lock.PATH).write_text(changed, encoding="utf-8")
    project = read_project(copy, {})
    build_site(copy, folder / "site", project.knowledge, project.pages, agreement=project.agreement, debt=project.debt)
    return folder / "site"


def _write(
    browser: Browser, site: Path, views: Mapping[str, View], languages: tuple[str, ...], combinations: Iterable[tuple[str, str]], out: Path
) -> None:
    with _served(site) as address:
        for screen, scheme in combinations:
            for name, picture in _taken(browser, address, views, languages, screen, scheme):
                (out / f"{name}-{screen}-{scheme}.webp").write_bytes(picture)


def _taken(
    browser: Browser, address: str, views: Mapping[str, View], languages: tuple[str, ...], screen: str, scheme: str
) -> Iterator[tuple[str, bytes]]:
    """Each view in each language, on one screen and in one scheme."""
    for number, lang in enumerate(languages):
        dark = scheme == "dark"
        context = browser.new_context(viewport=SCREENS[screen], color_scheme="dark" if dark else "light", locale=lang)
        page = context.new_page()
        session = context.new_cdp_session(page)
        other = languages[(number + 1) % len(languages)]
        for name, view in views.items():
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
