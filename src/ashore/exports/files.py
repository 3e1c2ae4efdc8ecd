"""All export files of a site, by their path below its root."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ashore.exports.facts import as_csv, as_json
from ashore.exports.feed import feed, feed_path
from ashore.exports.pages import CORPUS, CSV, GLOSSARY, JSON, LLMS, llms_txt, markdown_pages
from ashore.exports.tbx import tbx
from ashore.exports.tmx import tmx
from ashore.knowledge.load import Knowledge
from ashore.model import Page
from ashore.pages.render import Renderer, expanded_body

InStep = Callable[[str, str], bool]


def everything(page: str, section: str) -> bool:
    """Takes every section for in step: for a site that keeps no record of agreement."""
    return True


def export_files(knowledge: Knowledge, pages: Sequence[Page], site_url: str | None, in_step: InStep = everything) -> dict[str, bytes]:
    """Write every export. What needs an address (the feeds) is left out where there is none."""
    return {path: text.encode("utf-8") for path, text in _texts(knowledge, pages, site_url, in_step)}


def _texts(knowledge: Knowledge, pages: Sequence[Page], site_url: str | None, in_step: InStep) -> Iterator[tuple[str, str]]:
    if site_url and knowledge.changes:
        yield from ((feed_path(lang), feed(knowledge, lang, site_url)) for lang in knowledge.languages)
    render = Renderer(knowledge.settings)
    html = {(page.lang, page.name): render(expanded_body(page, knowledge)) for page in pages}
    yield from markdown_pages(html)
    yield LLMS, llms_txt(knowledge, pages, site_url)
    yield CORPUS, tmx(html, knowledge.languages, in_step)
    yield GLOSSARY, tbx(knowledge)
    yield JSON, as_json(knowledge)
    yield CSV, as_csv(knowledge)
