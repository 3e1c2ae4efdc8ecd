"""Gives the corpus of a site's own sources, from the last run where sources, hotlines and glossary are as they were then.

The steps of the recipe are imported only where they are needed: reading and compiling their patterns costs as much as the work itself.
"""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from pydantic import BaseModel, TypeAdapter

from ashore.cache import NONE, Cache, digest
from ashore.corpus.corpus import Corpus
from ashore.knowledge.schema import Hotline, Term

NAME = "corpus.json"


def corpus_of(folder: Path, hotlines: Collection[Hotline], glossary: Collection[Term], cache: Cache = NONE) -> Corpus:
    """Read the sources in `folder`, or take what was kept of them."""
    key = _key(folder, [*hotlines, *glossary])
    form = TypeAdapter(Corpus)
    if kept := cache.read(NAME, key):
        return form.validate_json(kept)
    corpus = _made(folder, hotlines, glossary)
    with suppress(ValueError):  # half a pair of signs, which JSON cannot hold
        cache.write(NAME, key, form.dump_json(corpus))
    return corpus


def _made(folder: Path, hotlines: Collection[Hotline], glossary: Collection[Term]) -> Corpus:
    from ashore.corpus import recipe
    from ashore.corpus.known import known_from

    return recipe.run([folder], known=known_from(hotlines, glossary))


def _key(folder: Path, entries: Collection[BaseModel]) -> str:
    """Name everything that the corpus is made of: each file under its path and what the site knows."""
    parts = [folder.as_posix().encode("utf-8", "surrogateescape")]
    for path in sorted(folder.rglob("*")):
        parts += [path.as_posix().encode("utf-8", "surrogateescape"), _content(path)]
    return digest([*parts, *(entry.model_dump_json().encode() for entry in entries)])


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes() if path.is_file() else b"-"
    except OSError:
        return b"?"
