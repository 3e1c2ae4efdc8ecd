"""What each section of each page rests on, kept from run to run: where nothing of it changed, the section need not be expanded again.

A section's key names all that its expansion sees: its own text and the page it stands on, and of data/ and the other pages what its
macros looked up. The same key gives the same HTML, so whatever was found out about it still holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel

from ashore.cache import NONE, Cache, digest
from ashore.errors import AshoreError
from ashore.knowledge.load import Knowledge
from ashore.model import Page, Section
from ashore.pages.expand import expand
from ashore.pages.noting import ALL, Notes, key_of, noting, tables_of

NAME = "expansions.json"
_NOTHING = ((), (), "")


@dataclass(frozen=True, slots=True)
class Expansion:
    """Of one section: the key of all that its expansion sees, and the ids of the texts of data/ that it shows."""

    key: str
    texts: frozenset[str]


# By language, name of the page, and the section's number on it.
Expansions = Mapping[tuple[str, str, int], Expansion]
# What was looked up (tables and keys), which texts it showed, and the key that came of it.
_Kept = tuple[tuple[tuple[str, str], ...], tuple[str, ...], str]


def expansions_of(knowledge: Knowledge, pages: Sequence[Page], cache: Cache = NONE) -> Expansions:
    """Give the expansion of every section. What `cache` knows is held against today's texts and data before it counts."""
    today = _Today(knowledge)
    before = _remembered(cache)
    now: dict[str, _Kept] = {}
    found: dict[tuple[str, str, int], Expansion] = {}
    for page in pages:
        for number, section in enumerate(page.sections):
            place = f"{page.lang}/{page.name}/{number}"
            reads, texts, key = before.get(place, _NOTHING)
            if key != today.key(section, page, reads):
                reads, texts = today.read(section, page)
                key = today.key(section, page, reads)
            now[place] = (reads, texts, key)
            found[page.lang, page.name, number] = Expansion(key, frozenset(texts))
    if now != before:
        cache.write(NAME, "", json.dumps(now).encode())
    return found


def _remembered(cache: Cache) -> dict[str, _Kept]:
    try:
        kept = json.loads(cache.read(NAME, "") or b"{}")
    except ValueError:
        return {}
    return {place: (tuple((table, entry) for table, entry in reads), tuple(texts), key) for place, (reads, texts, key) in kept.items()}


class _Today:
    """The state of all that a macro can look up, each entry named when it is first asked for."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._names: dict[tuple[str, str], bytes] = {}

    def key(self, section: Section, page: Page, reads: Iterable[tuple[str, str]]) -> str:
        own = f"{page.lang}/{page.name}\n{section.heading}{section.body}"
        return digest([self._always, own.encode(), *(self._name(table, key) for table, key in reads)])

    def read(self, section: Section, page: Page) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
        """Expand for what is looked up and shown on the way. What cannot be expanded shows nothing; the check of macros names it."""
        text = section.heading + section.body
        if "{" not in text:
            return (), ()
        notes, knowledge = self._noting
        notes.clear()
        with suppress(AshoreError):
            expand(text, page.lang, knowledge, page.name)
        whole = {table for table, key in notes.entries if key == ALL}
        reads = sorted((table, key) for table, key in notes.entries if key == ALL or table not in whole)
        return tuple(reads), tuple(sorted(notes.texts))

    @cached_property
    def _noting(self) -> tuple[Notes, Knowledge]:
        notes = Notes()
        return notes, noting(self._knowledge, notes)

    @cached_property
    def _always(self) -> bytes:
        return f"{self._knowledge.settings!r}{self._knowledge.clusters!r}".encode()

    @cached_property
    def _tables(self) -> dict[str, dict[str, object]]:
        return {name: {key_of(key): entry for key, entry in table.items()} for name, table in tables_of(self._knowledge).items()}

    def _name(self, table: str, key: str) -> bytes:
        """Name an entry by all that is in it, or a table by all its entries in their order."""
        known = self._names.get((table, key))
        if known is None:
            entries = self._tables.get(table, {})
            said = "\n".join(f"{one} {_content(entries[one])}" for one in entries) if key == ALL else _content(entries.get(key))
            known = self._names[table, key] = digest([table.encode(), key.encode(), said.encode()]).encode()
        return known


def _content(entry: object) -> str:
    """Write down all of an entry that can be looked up; of another page that is its front matter and its headings."""
    if isinstance(entry, BaseModel):
        return entry.model_dump_json()
    if isinstance(entry, Page):
        return entry.front + "".join(section.heading for section in entry.sections)
    if isinstance(entry, tuple):
        return "\n".join(map(_content, entry))
    return repr(entry)
