"""The whole site as a zip, unpacked and read from its folder, without a server."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser

from tests.browser.test_pages import listen

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def unpacked(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("folder")
    zipfile.ZipFile(site.folder / "ashore.zip").extractall(folder)
    return folder / "ashore"


@pytest.mark.parametrize(("lang", "name", "question"), [("zh", "index", "催收"), ("es", "visits", "citación"), ("en", "court", "summons")])
def test_the_search_finds_and_leads_on(unpacked: Path, browser: Browser, lang: str, name: str, question: str) -> None:
    context = browser.new_context(locale=lang)
    page = context.new_page()
    heard = listen(page, "file:")
    page.goto((unpacked / lang / ("" if name == "index" else name) / "index.html").as_uri())
    page.locator(".search-open").click()
    page.locator("dialog.search input").fill(question)
    link = page.locator(".search-results a").first
    link.wait_for()
    target = str(link.evaluate("link => link.href")).partition("#")[0]
    link.click()
    page.wait_for_url(f"{target}*")
    assert target.startswith("file:") and target.endswith("/index.html") and page.locator("h1").count() == 1
    assert heard == []
    context.close()


def test_a_search_that_fails_leads_to_the_index(site: Site, browser: Browser) -> None:
    for pattern in ("**/search.json", "**/assets/search.*.js"):
        context = browser.new_context(locale="en-GB")
        page = context.new_page()
        page.route(pattern, lambda route: route.abort())
        page.goto(site.page("en", "court"))
        page.locator(".search-open").click()
        way = page.locator(".search-status a")
        way.wait_for()
        way.click()
        page.wait_for_url(f"{site.address}en/find/")
        context.close()
