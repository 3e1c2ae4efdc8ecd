"""What a change reaches besides the pages: the search of each language, and the exports."""

from __future__ import annotations

from ashore.exports.files import export_files
from ashore.pages.parse import page_title
from ashore.pages.render import Renderer
from ashore.reach.state import State
from ashore.site.finding import finding_json
from ashore.site.search_documents import Document, documents_of


def changed_files(before: State, after: State) -> tuple[str, ...]:
    """Name the files that differ, by their path in the site. Plain twins of pages are left out: their pages are told already."""
    old, new = _files(before), _files(after)
    return tuple(path for path in sorted(old.keys() | new.keys()) if old.get(path) != new.get(path) and not path.endswith(".md"))


def _files(state: State) -> dict[str, bytes]:
    exports = export_files(state.knowledge, state.project.pages, state.knowledge.settings.site_url)
    return exports | {f"{lang}/search.json": _search(state, lang).encode("utf-8") for lang in state.knowledge.languages}


def _search(state: State, lang: str) -> str:
    render = Renderer(state.knowledge.settings)
    documents: list[Document] = []
    for page in state.project.pages:
        if page.lang == lang:
            documents += documents_of(page.name, page_title(page), render(state.bodies[lang, page.name]))
    return finding_json(lang, state.knowledge, documents)
