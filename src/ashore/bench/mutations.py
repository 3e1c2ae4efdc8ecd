"""Changes every single value of data/ to another valid one, to see whether the reach of a change is told rightly."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from pydantic import ValidationError

from ashore.knowledge.entry import Entry
from ashore.knowledge.load import Knowledge
from ashore.knowledge.schema import FILES, Rule
from ashore.knowledge.strict_yaml import load

Way = tuple[str | int, ...]
_LAST_NUMBER = re.compile(r"[0-9]+(?=[^0-9]*$)")
_YEAR = re.compile(r"^[0-9]{4}(?=-|$)")
_OPPOSITES = {"true": "false", "false": "true"}
_QUOTED = re.compile(r"'([^']+)'")


@dataclass(frozen=True, slots=True)
class Mutation:
    """One value of a table, old and new. `way` begins with the number of the entry; `new` is None where no other value is valid."""

    table: str
    way: Way
    old: str
    new: str | None
    text: bool
    why_not: str = ""

    @property
    def name(self) -> str:
        return ".".join([self.table, *map(str, self.way)])


def raw_tables(root: Path) -> dict[str, list[dict[str, object]]]:
    """Read every file of data/ as it is written: lists of plain entries."""
    paths = {table: root / "data" / f"{table}.yml" for table in FILES}
    documents = {table: load(path.name, path.read_text(encoding="utf-8")) for table, path in paths.items() if path.exists()}
    return {table: cast(list[dict[str, object]], document.value or []) for table, document in documents.items()}


def mutations(tables: Mapping[str, Sequence[dict[str, object]]], languages: tuple[str, ...]) -> Iterator[Mutation]:
    """Give one mutation for every single value, each by itself valid in its schema if any candidate is."""
    for table, entries in tables.items():
        pools = _pools(entries)
        for index, entry in enumerate(entries):
            for way, value in _scalars(entry, ()):
                if isinstance(value, str):
                    yield _mutation(table, index, way, value, entry, pools.get(_kind(way), ()), languages)


def _mutation(
    table: str, index: int, way: Way, old: str, entry: dict[str, object], pool: Sequence[str], languages: tuple[str, ...]
) -> Mutation:
    text = way[-1] in languages and not isinstance(way[-1], int)
    candidates = [f"{old} {token(table, index, way)}"] if text else list(_candidates(old, way, pool))
    why = ""
    while candidates:
        new = candidates.pop(0)
        error = _refused(table, put(entry, way, new), languages)
        if error is None and new != old:
            return Mutation(table, (index, *way), old, new, text)
        if error is not None:
            why = error.errors()[0]["msg"]
            if not text and error.errors()[0]["type"] == "literal_error" and new == f"{old}x":
                candidates += [word for word in _QUOTED.findall(why) if word != old]
    return Mutation(table, (index, *way), old, None, text, why)


def token(table: str, index: int, way: Way) -> str:
    """A word that stands nowhere else and says whose it is; letters alone, so that nothing reads a value out of it."""
    number = abs(hash_of(".".join([table, str(index), *map(str, way)])))
    letters = "".join(chr(ord("a") + int(digit)) for digit in str(number))
    return f"zq{letters}qz"


def hash_of(name: str) -> int:
    """A number that stays the same from run to run."""
    return int.from_bytes(name.encode("utf-8"), "big") % 1_000_000_007


def _candidates(old: str, way: Way, pool: Sequence[str]) -> Iterator[str]:
    if way[-1] != "id":
        yield from (value for value in pool[:8] if value != old)
    if old in _OPPOSITES:
        yield _OPPOSITES[old]
    if _YEAR.search(old):
        yield _YEAR.sub(lambda match: str(int(match[0]) + 1), old)
    if _LAST_NUMBER.search(old):
        yield _LAST_NUMBER.sub(lambda match: str(int(match[0]) + 1).zfill(len(match[0])), old)
    yield f"{old}x"


def _refused(table: str, entry: object, languages: tuple[str, ...]) -> ValidationError | None:
    try:
        FILES[table].model_validate(entry, context={"languages": languages})
    except ValidationError as error:
        return error
    return None


def put(entry: dict[str, object], way: Way, new: str) -> dict[str, object]:
    """Give a copy of an entry with one value changed."""
    changed = copy.deepcopy(entry)
    inner: object = changed
    for step in way[:-1]:
        inner = inner[step]  # type: ignore[index]
    inner[way[-1]] = new  # type: ignore[index]
    return changed


def _scalars(value: object, way: Way) -> Iterator[tuple[Way, object]]:
    if isinstance(value, dict):
        for key, child in value.items():
            yield from _scalars(child, (*way, str(key)))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from _scalars(child, (*way, index))
    else:
        yield way, value


def _kind(way: Way) -> Way:
    """A way without numbers: values of one kind stand at ways of one kind."""
    return tuple(step for step in way if isinstance(step, str))


def _pools(entries: Sequence[dict[str, object]]) -> dict[Way, list[str]]:
    pools: dict[Way, dict[str, None]] = {}
    for entry in entries:
        for way, value in _scalars(entry, ()):
            if isinstance(value, str):
                pools.setdefault(_kind(way), {})[value] = None
    return {way: list(values) for way, values in pools.items()}


def mutate(knowledge: Knowledge, tables: Mapping[str, Sequence[dict[str, object]]], chosen: Sequence[Mutation]) -> Knowledge:
    """Give the knowledge that data/ would be with these values changed. Each mutation must have a new value."""
    raw = {table: [dict(entry) for entry in tables[table]] for table in {one.table for one in chosen}}
    for one in chosen:
        number, entries = cast(int, one.way[0]), raw[one.table]
        entries[number] = put(entries[number], one.way[1:], cast(str, one.new))
    changed = {table: _entries(table, entries, knowledge.languages) for table, entries in raw.items()}
    rules = cast(Mapping[str, Rule], changed.get("rules", knowledge.rules))
    provisions = {f"{rule.id}.{provision.id}": (rule, provision) for rule in rules.values() for provision in rule.provisions}
    return replace(knowledge, **changed, provisions=provisions)  # type: ignore[arg-type]


def _entries(table: str, raw: Sequence[dict[str, object]], languages: tuple[str, ...]) -> dict[str, Entry]:
    entries = [FILES[table].model_validate(entry, context={"languages": languages}) for entry in raw]
    return {str(getattr(entry, "cluster", None) or getattr(entry, "id", "")): entry for entry in entries}
