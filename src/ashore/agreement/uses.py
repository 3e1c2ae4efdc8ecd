"""Which texts of data/ a section shows, found out by expanding it: nobody keeps a table of it by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from ashore.errors import AshoreError
from ashore.knowledge.load import Knowledge
from ashore.knowledge.schema import Provision, Rule
from ashore.knowledge.texts import TABLES, is_localised, step, text_id
from ashore.model import Page
from ashore.pages.expand import expand

Uses = Mapping[str, Mapping[str, frozenset[str]]]


class _Noting(dict[str, str]):
    """A localised text that notes when a language of it is read."""

    def __init__(self, texts: Mapping[str, str], id: str, read: set[str]) -> None:
        super().__init__(texts)
        self._id, self._read = id, read

    def __getitem__(self, lang: str) -> str:
        self._read.add(self._id)
        return super().__getitem__(lang)


def texts_used(knowledge: Knowledge, pages: Sequence[Page]) -> Uses:
    """Give, for each section (visits#may) and language, the ids of the texts of data/ that its macros put on the page."""
    read: set[str] = set()
    noting = _noting(knowledge, read)
    result: dict[str, dict[str, frozenset[str]]] = {}
    for page in pages:
        for section in page.sections:
            if section.id and "{{" in section.body:
                read.clear()
                _expand(section.heading + section.body, page, noting)
                result.setdefault(f"{page.name}#{section.id}", {})[page.lang] = frozenset(read)
    return result


def _expand(text: str, page: Page, knowledge: Knowledge) -> None:
    """Expand for what is read on the way. A macro that cannot be expanded shows nothing; the check on macros names it."""
    try:
        expand(text, page.lang, knowledge, page.name)
    except AshoreError:
        return


def _noting(knowledge: Knowledge, read: set[str]) -> Knowledge:
    """The same knowledge with every localised text replaced by one that notes its reading."""
    tables: dict[str, Any] = {
        table: {
            key: _with_notes(entry, knowledge.places[table, key][0], key, "", knowledge.languages, read)
            for key, entry in getattr(knowledge, table).items()
        }
        for table in TABLES
    }
    return replace(knowledge, provisions=_provisions(tables["rules"]), **tables)


def _provisions(rules: Mapping[str, Rule]) -> dict[str, tuple[Rule, Provision]]:
    return {f"{rule.id}.{provision.id}": (rule, provision) for rule in rules.values() for provision in rule.provisions}


def _with_notes(value: Any, path: str, entry: str, field: str, languages: tuple[str, ...], read: set[str]) -> Any:
    if is_localised(value, languages):
        return _Noting(value, text_id(path, entry, field), read)
    if isinstance(value, BaseModel):
        names = type(value).model_fields
        update = {
            name: _with_notes(getattr(value, name), path, entry, f"{field}.{name}".removeprefix("."), languages, read) for name in names
        }
        return value.model_copy(update=update)
    if isinstance(value, tuple):
        return tuple(_with_notes(child, path, entry, f"{field}.{step(child, index)}", languages, read) for index, child in enumerate(value))
    return value
