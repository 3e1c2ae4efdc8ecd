"""Which texts of data/ a section shows, found out by expanding it: nobody keeps a table of it by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ashore.cache import NONE, Cache
from ashore.knowledge.load import Knowledge
from ashore.model import Page
from ashore.pages.expansions import expansions_of

Uses = Mapping[str, Mapping[str, frozenset[str]]]


def texts_used(knowledge: Knowledge, pages: Sequence[Page], cache: Cache = NONE) -> Uses:
    """Give, for each section (visits#may) and language, the ids of the texts of data/ that its macros put on the page."""
    expansions = expansions_of(knowledge, pages, cache)
    result: dict[str, dict[str, frozenset[str]]] = {}
    for page in pages:
        for number, section in enumerate(page.sections):
            if section.id and "{{" in section.body:
                result.setdefault(f"{page.name}#{section.id}", {})[page.lang] = expansions[page.lang, page.name, number].texts
    return result
