"""Every localised text of data/ with the place it stands, for the checks that read prose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from ashore.knowledge.load import Knowledge

TABLES = ("stages", "rules", "figures", "hotlines", "glossary", "claims", "disagreements", "coverage", "ui", "sources")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one language: the table and entry it belongs to, the field (positions.0.text), and its place in the file."""

    table: str
    entry: str
    field: str
    lang: str
    text: str
    path: str
    line: int
    column: int


def localised_texts(knowledge: Knowledge) -> Iterator[Text]:
    """Give all localised texts, each with the place where it begins."""
    for table in TABLES:
        entries: Mapping[str, BaseModel] = getattr(knowledge, table)
        for key, entry in entries.items():
            for field, lang, text in _texts(entry.model_dump(), "", knowledge.languages):
                yield Text(table, key, field, lang, text, *knowledge.place(table, key, f"{field}.{lang}"))


def _texts(value: object, field: str, languages: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    if isinstance(value, dict):
        if value and set(value) == set(languages) and all(isinstance(text, str) for text in value.values()):
            yield from ((field, lang, text) for lang, text in value.items())
            return
        for key, child in value.items():
            yield from _texts(child, f"{field}.{key}".removeprefix("."), languages)
    elif isinstance(value, list | tuple):
        for index, child in enumerate(value):
            yield from _texts(child, f"{field}.{index}", languages)
