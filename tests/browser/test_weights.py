"""No page is heavier than a slow line bears, whatever is written or added: what a page needs, packed as a server sends it."""

from __future__ import annotations

from ashore.bench.weights import total, weigh, weight_of
from tests.browser.conftest import LANGUAGES, Site

# Bytes. Fourteen thousand are what a server sends before it waits for an answer.
PAGE, FIRST_LOAD = 14_000, 60_000


def test_every_page_fits_what_is_sent_at_once(site: Site) -> None:
    """Only what is meant for printing, all pages of a language on one or two, is larger."""
    whole = {site.folder / lang / part / "index.html" for lang in LANGUAGES for part in ("all", "all/reference")}
    pages = {page.relative_to(site.folder).as_posix(): weight_of(page).packed for page in site.folder.rglob("*.html") if page not in whole}
    assert len(pages) > 250
    assert {page: packed for page, packed in pages.items() if packed > PAGE} == {}


def test_the_first_load_of_a_page_is_small(site: Site) -> None:
    loads = {f"{lang}/{name}": total(weigh(site.folder, site.file(lang, name))).packed for lang in LANGUAGES for name in site.names}
    assert {page: packed for page, packed in loads.items() if packed > FIRST_LOAD} == {}
