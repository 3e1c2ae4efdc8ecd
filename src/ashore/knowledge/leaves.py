"""Every single value of data/ by its way: `figures.quiet-hours.value`, `rules.cba-2026.provisions.no-fees.text.zh`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from ashore.knowledge.load import Knowledge
from ashore.knowledge.schema import FILES

Leaf = str | int | float | bool | None


def leaves(knowledge: Knowledge) -> dict[str, Leaf]:
    """Give all values, in the order of the files. Members of a list are called by their id, or else by their number from 0.

    What nobody wrote (a field left out) is not there; dates are as written.
    """
    return {
        way: leaf
        for table in (*FILES, "sources")
        for key, entry in getattr(knowledge, table).items()
        for way, leaf in leaves_of(f"{table}.{key}", entry.model_dump(mode="json", exclude_none=True, exclude_unset=True))
    }


def leaves_of(way: str, value: object) -> Iterator[tuple[str, Leaf]]:
    """Take a value apart.

    >>> dict(leaves_of("rules.cba", {"name": {"zh": "公约"}, "provisions": [{"id": "fees", "article": "22"}], "references": ["R-1"]}))
    ... # doctest: +NORMALIZE_WHITESPACE
    {'rules.cba.name.zh': '公约', 'rules.cba.provisions.fees.id': 'fees', 'rules.cba.provisions.fees.article': '22',
     'rules.cba.references.0': 'R-1'}
    """
    if isinstance(value, Mapping):
        for key, child in value.items():
            yield from leaves_of(f"{way}.{key}", child)
    elif isinstance(value, list | tuple):
        for index, child in enumerate(value):
            name = child.get("id", index) if isinstance(child, Mapping) else index
            yield from leaves_of(f"{way}.{name}", child)
    elif value is None or isinstance(value, str | int | float | bool):
        yield way, value
    else:
        raise TypeError(f"{way} holds a {type(value).__name__}, which is no value of data/")


def entry_of(knowledge: Knowledge, way: str) -> BaseModel | None:
    """Give the entry that a way leads into, if it is there."""
    table, _, rest = way.partition(".")
    entries: Mapping[str, BaseModel] = getattr(knowledge, table) if table in (*FILES, "sources") else {}
    # The ids of ui.yml hold dots themselves; of two ids that fit the longer one is meant.
    fitting = [key for key in entries if f"{rest}.".startswith(f"{key}.")]
    return entries[max(fitting, key=len)] if fitting else None


def changed_leaves(before: Mapping[str, Leaf], after: Mapping[str, Leaf]) -> dict[str, tuple[Leaf, Leaf]]:
    """Give what differs, old and new; None where there was or is nothing.

    >>> changed_leaves({"figures.a.value": "3", "figures.b.value": "4"}, {"figures.a.value": "5", "figures.b.value": "4"})
    {'figures.a.value': ('3', '5')}
    """
    ways = dict.fromkeys([*after, *before])
    return {way: (before.get(way), after.get(way)) for way in ways if before.get(way) != after.get(way)}


def value_at(knowledge: Knowledge, way: str) -> Leaf | dict[str, Leaf]:
    """Give the value at a way, a text in all its languages for the way without the language; None where nothing is.

    Ids that hold dots (ui.yml) are found too, since the way is compared as a whole.
    """
    found = leaves(knowledge)
    if way in found:
        return found[way]
    texts = {lang: found[f"{way}.{lang}"] for lang in knowledge.languages if f"{way}.{lang}" in found}
    return texts or None
