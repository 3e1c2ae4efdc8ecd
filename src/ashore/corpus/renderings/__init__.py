"""Renderings that translation engines get wrong: what an entry holds, and how the tables are read. How to write one: README.md.

A folder a language, a file a family: names, residue, roles, terms. A further language is a further folder.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from pydantic import BaseModel, ConfigDict, TypeAdapter

from ashore import cache
from ashore.corpus.renderings.phrases import cues_of, pattern_of
from ashore.knowledge import strict_yaml
from ashore.languages import punctuation
from ashore.lazily import lazily

CONTEXTS = "contexts"
FALLBACK = "en"
CONTEXT = lazily(r"@([a-z]+)")


class Rendering(BaseModel):
    """One entry: where to try, what to look for, what its line must say or not say too, and what was meant."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    cue: tuple[str, ...]
    pattern: str
    also: tuple[str, ...] = ()
    needs: str | None = None
    unless: str | None = None
    value: str
    names: tuple[str, ...] = ()
    before: int = 0
    echo: bool = False


class Note(BaseModel):
    """What the original most likely said, and why the rendering cannot be right, in each language of the editors."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    said: str
    why: Mapping[str, str]


_FORM = TypeAdapter(tuple[Rendering, ...])


@functools.cache
def renderings(lang: str) -> tuple[Rendering, ...]:
    """Load the tables of a language: none for one that has no folder yet. A fault in them is ours, so it is raised as it is."""
    name = f"renderings-{lang}.json"
    if kept := cache.tables().read(name, ""):
        return _FORM.validate_json(kept)
    written = dict(tables_of(lang))
    contexts = written.pop(CONTEXTS, {})
    entries = tuple(Rendering.model_validate(_written_out(entry, contexts)) for _, table in sorted(written.items()) for entry in table)
    cache.tables().write(name, "", _FORM.dump_json(entries))
    return entries


def tables_of(lang: str) -> Iterator[tuple[str, Any]]:
    """Give the tables of a language by their names, as they are written."""
    folder = files("ashore.corpus.renderings").joinpath(lang)
    for file in folder.iterdir() if folder.is_dir() else ():
        yield file.name.removesuffix(".yml"), _read(file)


def _read(file: Traversable) -> Any:
    document = strict_yaml.load(file.name, file.read_text(encoding="utf-8"))
    if document.faults:
        raise ValueError(f"{file}: {document.faults}")
    return document.value


_NOTES = TypeAdapter(dict[str, Note])


@functools.cache
def notes() -> Mapping[str, Note]:
    """Give the notes by the ids of the entries."""
    if kept := cache.tables().read("notes.json", ""):
        return _NOTES.validate_json(kept)
    table = _read(files("ashore.corpus.renderings").joinpath("notes.yml"))
    every = {entry: Note(said=note.pop("said"), why=note) for entry, note in table.items()}
    cache.tables().write("notes.json", "", _NOTES.dump_json(every))
    return every


def explained(entry: str, lang: str) -> str:
    """Say what the original said and why the rendering of an entry cannot be right: in the editor's language, or in English without one.

    >>> explained("get-ashore", "es")
    '上岸: jerga de deudores: haberlo pagado todo'
    """
    note = notes()[entry]
    return f"{note.said}{punctuation(lang).colon}{note.why.get(lang) or note.why[FALLBACK]}"


def _written_out(entry: Mapping[str, Any], contexts: Mapping[str, str]) -> dict[str, Any]:
    """Write out what an entry says in short: `@debt` is a context of its language, phrases are a pattern and its cues."""
    full = {"echo": "names" in entry, **entry}
    for key in ("pattern", "needs", "unless"):
        if key in full:
            full[key] = CONTEXT.sub(lambda found: f"(?:{contexts[found[1]]})", full[key])
    phrases = full.pop("phrases", None)
    if phrases:
        full["pattern"] = "|".join([*([full["pattern"]] if "pattern" in full else []), *map(pattern_of, phrases)])
        full["cue"] = list(dict.fromkeys([*full.get("cue", ()), *(cue for phrase in phrases for cue in cues_of(phrase))]))
    return full
