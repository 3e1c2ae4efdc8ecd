"""Gives what was found in the site's own sources, from the last run where text, hotlines and glossary are as they were then.

The steps of the recipe are imported only where they are needed: reading and compiling their patterns costs as much as the work itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, TypeAdapter

from ashore.cache import NONE, Cache, digest
from ashore.corpus.corpus import Corpus
from ashore.knowledge.schema import Hotline, Term
from ashore.model import Damage, Passage, Source

NAME = "corpus.json"
TEXTS = "texts.json"


@dataclass(frozen=True)
class Prepared:
    """What was found in one text of a batch."""

    passages: tuple[Passage, ...]
    damage: tuple[Damage, ...]


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


def prepared_of(
    sources: Sequence[Source],
    hotlines: Collection[Hotline],
    glossary: Collection[Term],
    cache: Cache = NONE,
    progress: Callable[[Sequence[Source]], Iterable[Source]] = iter,
) -> list[Prepared]:
    """Prepare the texts of one batch, or take what was kept of each: only a text that changed, or another frame of the batch, costs time.

    `progress` hands on those that are prepared.
    """
    from ashore.corpus import recipe
    from ashore.corpus.frame.shared import share
    from ashore.corpus.known import known_from

    shared = share(source.text for source in sources)
    batch = [repr(sorted(part)).encode("utf-8", "surrogatepass") for part in (shared.crumbs, shared.lines)]
    batch += [entry.model_dump_json().encode() for entry in (*hotlines, *glossary)]
    keys = {
        source.id: digest([*(part.encode("utf-8", "surrogatepass") for part in (source.id, source.path, source.text))])
        for source in sources
    }
    form = TypeAdapter(dict[str, Prepared])
    read = cache.read(TEXTS, digest(batch))
    kept = form.validate_json(read) if read else {}
    facts = known_from(hotlines, glossary)
    new = {}
    for source in progress([source for source in sources if keys[source.id] not in kept]):
        draft = recipe.prepare(source, shared, (), facts)
        new[keys[source.id]] = Prepared(draft.passages, draft.damage)
    found = {key: (new.get(key) or kept[key]) for key in keys.values()}
    if found.keys() != kept.keys():
        with suppress(ValueError):
            cache.write(TEXTS, digest(batch), form.dump_json(found))
    return [found[keys[source.id]] for source in sources]


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
