"""The real site, built once, served, and a real browser. These tests never skip: without a Chromium they fail and say how to get one."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from ashore.project import Project
from ashore.site.build import build_site
from ashore.site.policy import HEADERS

LANGUAGES = ("en", "es", "zh")
# At night every test walks every page in every language; else each page has its turn in one: all come out of the same templates.
EVERY = bool(os.environ.get("ASHORE_EVERY"))
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass(frozen=True)
class Site:
    """The built site as it is served. `names` are its pages, `sections` the ids on each."""

    folder: Path
    address: str
    names: tuple[str, ...]
    sections: dict[str, tuple[str, ...]]

    def page(self, lang: str, name: str) -> str:
        return f"{self.address}{lang}/" + ("" if name == "index" else f"{name}/")

    def file(self, lang: str, name: str) -> Path:
        return self.folder / lang / ("" if name == "index" else name) / "index.html"

    def pages(self, lang: str) -> list[str]:
        return [self.page(lang, name) for name in self.names]

    def turn(self, lang: str) -> tuple[str, ...]:
        """The names of the pages whose turn it is in a language; all of them where every page is walked."""
        return self.names if EVERY else self.names[LANGUAGES.index(lang) :: len(LANGUAGES)]

    def everything(self, lang: str) -> list[str]:
        """Every page of a language, those made of others and those nobody writes among them, its 404, and the pages at the root."""
        files = [*(self.folder / lang).rglob("*.html"), *self.folder.glob("*.html")]
        return sorted(self.address + file.relative_to(self.folder).as_posix().removesuffix("index.html") for file in files)


class _Handler(SimpleHTTPRequestHandler):
    """Serves files, and for what is not there the 404 page of its language, as a host would be told to."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        lang = self.path.split("/")[1]
        page = Path(self.directory, lang if lang in LANGUAGES else "", "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def end_headers(self) -> None:
        """Send what deploy/ tells hosts to send, so that every test of a page is one under the whole policy."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the test's own messages are enough."""


@pytest.fixture(scope="session")
def site(root: Path, project: Project, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("built") / "site"
    build_site(root, folder, project.knowledge, project.pages, agreement=project.agreement, debt=project.debt)
    pages = [page for page in project.pages if page.lang == "en"]
    sections = {page.name: tuple(part.id for part in page.sections if part.level == 2) for page in pages}
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Site(folder, f"http://127.0.0.1:{server.server_port}/", tuple(sections), sections)
        server.shutdown()
        thread.join()


@contextmanager
def chromium() -> Iterator[Browser]:
    path = os.environ.get("ASHORE_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.fail("no Chromium found: run scripts/setup test, or name one in ASHORE_CHROMIUM", pytrace=False)
    # No name can be resolved, so that a page that asked another host would fail loudly. Root needs the browser without its sandbox.
    options = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=options)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def context(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(10_000)
    yield context
    context.close()
