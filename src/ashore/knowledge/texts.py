"""Every localised text of data/ with its id and the place it stands: for checks that read prose, for agreement, for exports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pydantic import BaseModel

from ashore.knowledge.load import Knowledge

TABLES = (
    *("stages", "rules", "figures", "hotlines", "glossary", "claims", "disagreements", "coverage", "ui", "report", "sources", "changes"),
    *("situations", "questions", "letters"),
)


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one language: the table and entry it belongs to, the field (positions.0.text), and its place in the file.

    `id` names it in all languages at once (data/stages.yml#late.label); there, items of a list go by their own id if they have one.
    """

    id: str

    table: str
    entry: str
    field: str
    lang: str
    text: str
    path: str
    line: int
    column: int


def text_id(path: str, entry: str, field: str) -> str:
    """Name a text of data/.

    >>> text_id("data/stages.yml", "late", "who.0.text")
    'data/stages.yml#late.who.0.text'
    """
    return f"{path}#{entry}.{field}"


@lru_cache(maxsize=2)
def localised_texts(knowledge: Knowledge) -> tuple[Text, ...]:
    """Give all localised texts, each with the place where it begins. Every check asks for them, so they are kept."""
    return tuple(_texts(knowledge))


def _texts(knowledge: Knowledge) -> Iterator[Text]:
    for table in TABLES:
        entries: Mapping[str, BaseModel] = getattr(knowledge, table)
        for key, entry in entries.items():
            file = knowledge.places[table, key][0]
            for field, name, lang, text in texts_in(entry.model_dump(), knowledge.languages):
                yield Text(text_id(file, key, name), table, key, field, lang, text, *knowledge.place(table, key, f"{field}.{lang}"))


def is_localised(value: object, languages: tuple[str, ...]) -> bool:
    """Say whether a value of data/ is one text in each language of the site.

    >>> is_localised({"en": "Hello", "zh": "您好"}, ("en", "zh")), is_localised({"en": ("Hello",), "zh": ()}, ("en", "zh"))
    (True, False)
    """
    return isinstance(value, dict) and bool(value) and set(value) == set(languages) and all(isinstance(one, str) for one in value.values())


def step(value: object, index: int) -> str:
    """Say how an item of a list is named on the way to a text: by its own id, which outlives a new neighbour, else by its number."""
    own = value.get("id") if isinstance(value, dict) else getattr(value, "id", None)
    return str(own) if own else str(index)


def texts_in(value: object, languages: tuple[str, ...], field: str = "", name: str = "") -> Iterator[tuple[str, str, str, str]]:
    """Give field (by numbers), name (by ids), language and text of every localised text inside a value read from YAML.

    >>> list(texts_in({"who": [{"id": "you", "text": {"zh": "您"}}]}, ("zh",)))
    [('who.0.text', 'who.you.text', 'zh', '您')]
    """
    if isinstance(value, dict):
        if is_localised(value, languages):
            yield from ((field, name, lang, text) for lang, text in value.items())
            return
        for key, child in value.items():
            yield from texts_in(child, languages, f"{field}.{key}".removeprefix("."), f"{name}.{key}".removeprefix("."))
    elif isinstance(value, list | tuple):
        for index, child in enumerate(value):
            way, named = f"{field}.{index}", f"{name}.{step(child, index)}"
            yield from texts_in(child, languages, way.removeprefix("."), named.removeprefix("."))
