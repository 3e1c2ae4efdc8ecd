"""Knowledge that notes what is read of it, so that what a section rests on is found out by expanding it: nobody keeps a table by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import partial
from typing import Any

from pydantic import BaseModel

from ashore.knowledge.load import Knowledge
from ashore.knowledge.schema import Provision, Rule
from ashore.knowledge.texts import TABLES, is_localised, step, text_id

# Where things stand in their files; no macro tells that.
_NOT_SHOWN = ("places", "fields")
ALL = "*"


@dataclass
class Notes:
    """What was read: `entries` as table and key (`ALL` for a table that was gone through), `texts` by id, in whatever language."""

    entries: set[tuple[str, str]] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)

    def clear(self) -> None:
        self.entries.clear()
        self.texts.clear()


def tables_of(knowledge: Knowledge) -> dict[str, Mapping[Any, Any]]:
    """All tables that a macro can look things up in, by name."""
    values = {one.name: getattr(knowledge, one.name) for one in fields(knowledge) if one.name not in _NOT_SHOWN}
    return {name: value for name, value in values.items() if isinstance(value, Mapping)}


def key_of(key: object) -> str:
    """Write a key of any table as one text: pages are looked up by language and name.

    >>> key_of("late"), key_of(("zh", "visits"))
    ('late', 'zh/visits')
    """
    return "/".join(map(str, key)) if isinstance(key, tuple) else str(key)


def noting(knowledge: Knowledge, notes: Notes) -> Knowledge:
    """The same knowledge, every table of which writes down what is read of it, and every text of data/ that it is read."""
    noted: dict[str, Any] = {}
    for name, table in tables_of(knowledge).items():
        noted[name] = _Noted(table, name, notes, _texts_of(name, knowledge, notes) if name in TABLES else None)
    if rules := noted.get("rules"):
        of_rules = partial(_provision, rules)
        noted["provisions"] = _Noted(knowledge.provisions, "provisions", notes, of_rules)
    return replace(knowledge, **noted)


class _Noted(Mapping[Any, Any]):
    """A table that notes which entries are read; `wrap` makes an entry that notes its texts, once each."""

    def __init__(self, table: Mapping[Any, Any], name: str, notes: Notes, wrap: Callable[[Any, Any], Any] | None) -> None:
        self._table, self._name, self._notes, self._wrap = table, name, notes, wrap
        self._wrapped: dict[Any, Any] = {}

    def entry(self, key: object) -> Any:
        """Give an entry without noting that it is read."""
        if key not in self._wrapped:
            entry = self._table[key]
            self._wrapped[key] = self._wrap(key, entry) if self._wrap else entry
        return self._wrapped[key]

    def __getitem__(self, key: object) -> Any:
        self._notes.entries.add((self._name, key_of(key)))
        return self.entry(key)

    def __contains__(self, key: object) -> bool:
        self._notes.entries.add((self._name, key_of(key)))
        return key in self._table

    def __iter__(self) -> Iterator[Any]:
        self._notes.entries.add((self._name, ALL))
        return iter(self._table)

    def __len__(self) -> int:
        self._notes.entries.add((self._name, ALL))
        return len(self._table)


class _Noting(dict[str, str]):
    """A localised text that notes when a language of it is read."""

    def __init__(self, texts: Mapping[str, str], id: str, read: set[str]) -> None:
        super().__init__(texts)
        self._id, self._read = id, read

    def __getitem__(self, lang: str) -> str:
        self._read.add(self._id)
        return super().__getitem__(lang)


def _texts_of(table: str, knowledge: Knowledge, notes: Notes) -> Callable[[Any, Any], Any]:
    return lambda key, entry: _with_notes(entry, knowledge.places[table, key][0], key, "", knowledge.languages, notes.texts)


def _provision(rules: _Noted, key: object, both: tuple[Rule, Provision]) -> tuple[Rule, Provision]:
    """A provision as it stands in its rule, so that its texts are noted too."""
    rule: Rule = rules.entry(both[0].id)
    return rule, next(one for one in rule.provisions if one.id == both[1].id)


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
