"""The facts that a section shows: what each is called, what it says now in every language, and the line where it is kept.

Which facts these are is recorded while the section is expanded, so no list can fall behind the pages.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from ashore.knowledge.figures import format_value, parse_value
from ashore.knowledge.load import Knowledge
from ashore.model import Page, Section
from ashore.pages.context import Context
from ashore.pages.expand import expand, inline_context
from ashore.pages.macros.rules import rule_and_article
from ashore.pages.macros.stages import days

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of data/ as readers see it: `values` by language, `path` and `line` where its text in the reader's language stands."""

    table: str
    id: str
    label: str
    values: Mapping[str, str]
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Kind:
    """How the entries of one table are shown: their name, what they say now, and the field in which that is written."""

    label: Callable[[Context, str], str]
    value: Callable[[Context, str], str]
    way: Callable[[Knowledge, str, str], tuple[str, str]]


@dataclass
class FactReader:
    """Gives the facts of sections in one language; what was worked out once is kept, for facts and for sections."""

    knowledge: Knowledge
    lang: str
    _known: dict[tuple[str, str], Fact] = field(default_factory=dict)
    _keys: dict[tuple[str, int], tuple[tuple[str, str], ...]] = field(default_factory=dict)

    def keys_of(self, section: Section, page: Page) -> tuple[tuple[str, str], ...]:
        """List the facts of a section as tables and ids, in the order in which they are read, each once."""
        known = self._keys.get((page.name, section.line))
        if known is None:
            seen: dict[tuple[str, str], None] = {}
            text, line = section.heading + section.body, section.line
            expand(text, page.lang, self.knowledge, page.name, path=page.path, first_line=line, shows=lambda *key: seen.update({key: None}))
            known = self._keys[page.name, section.line] = tuple(seen)
        return known

    def shown_in(self, section: Section, page: Page) -> tuple[Fact, ...]:
        """List the facts of a section in the order in which they are read, each once."""
        return tuple(self.read(*key) for key in self.keys_of(section, page))

    def read(self, table: str, id: str) -> Fact:
        if (table, id) not in self._known:
            self._known[table, id] = self._read(table, id)
        return self._known[table, id]

    def _read(self, table: str, id: str) -> Fact:
        kind, knowledge = KINDS[table], self.knowledge
        values = {lang: _plain(kind.value(inline_context(knowledge, lang), id)) for lang in knowledge.languages}
        if table == "references":  # a document has one title, in its own language
            values = {knowledge.references[id].lang: values[self.lang]}
        entry, way = kind.way(knowledge, id, self.lang)
        path, line = _place(knowledge, _FILES.get(table, table), entry, way)
        return Fact(table, id, _plain(kind.label(inline_context(knowledge, self.lang), id)), values, path, line)


def _place(knowledge: Knowledge, table: str, entry: str, way: str) -> tuple[str, int]:
    """File and line of a field; of its entry, or the head of the file, for what was changed in memory and is written nowhere yet."""
    head = (f"data/{table}.yml", 1, 1)
    path, line, _ = knowledge.fields.get((table, entry, way)) or knowledge.places.get((table, entry)) or head
    return path, line


def _plain(text: str) -> str:
    """The words of a piece of our own HTML.

    >>> _plain('Ring <a href="tel:110">110</a>&nbsp;&#45; now')
    'Ring 110\\xa0- now'
    """
    return html.unescape(_TAG.sub("", text))


def _field(name: str, localised: bool = True) -> Callable[[Knowledge, str, str], tuple[str, str]]:
    """Where a field of an entry is written: the entry, and the way to it in the entry (text.zh)."""
    return lambda knowledge, id, lang: (id, f"{name}.{lang}" if localised else name)


def _provision_way(knowledge: Knowledge, id: str, lang: str) -> tuple[str, str]:
    rule, one = knowledge.provisions[id]
    return rule.id, f"provisions.{rule.provisions.index(one)}.text.{lang}"


def _figure(context: Context, id: str) -> str:
    entry = context.knowledge.figures[id]
    return format_value(parse_value(entry.kind, entry.value), context.lang)


def _hotline(context: Context, id: str) -> str:
    entry = context.knowledge.hotlines[id]
    return context.labelled(f"{id} {context.text(entry.name)}", context.text(entry.purpose))


def _stage(context: Context, id: str) -> str:
    entry = context.knowledge.stages[id]
    return context.text(entry.label) + context.bracketed(days(context, entry))


def _claim(context: Context, id: str) -> str:
    claim = context.knowledge.claims[id]
    return context.text(claim.text) + context.bracketed(context.ui(f"verdict.{claim.verdict}"))


def _term(context: Context, id: str) -> str:
    entry = context.knowledge.glossary[id]
    return context.labelled(context.text(entry.term), context.text(entry.definition))


def _named(word: str, context: Context, id: str) -> str:
    return f"{context.ui(word)} {html.escape(id)}"


def _text(table: str, name: str) -> Callable[[Context, str], str]:
    """The localised field `name` of an entry."""

    def read(context: Context, id: str) -> str:
        return context.text(getattr(getattr(context.knowledge, table)[id], name))

    return read


KINDS: Mapping[str, Kind] = {
    "figures": Kind(_text("figures", "label"), _figure, _field("value", localised=False)),
    "hotlines": Kind(partial(_named, "table.number"), _hotline, _field("purpose")),
    "rules": Kind(_text("rules", "short"), _text("rules", "name"), _field("name")),
    "provisions": Kind(
        lambda context, id: rule_and_article(context, *context.knowledge.provisions[id]),
        lambda context, id: context.text(context.knowledge.provisions[id][1].text),
        _provision_way,
    ),
    "stages": Kind(_text("stages", "short"), _stage, _field("label")),
    "claims": Kind(partial(_named, "table.claim"), _claim, _field("text")),
    "disagreements": Kind(_text("disagreements", "topic"), _text("disagreements", "resolved"), _field("resolved")),
    "glossary": Kind(_text("glossary", "term"), _term, _field("term")),
    "references": Kind(
        partial(_named, "ref.label"),
        lambda context, id: html.escape(context.knowledge.references[id].title),
        _field("title", localised=False),
    ),
    "sources": Kind(partial(_named, "table.source"), _text("sources", "note"), _field("note")),
    "coverage": Kind(partial(_named, "table.passage"), _text("coverage", "left_out"), _field("left_out")),
}
_FILES = {"provisions": "rules"}
