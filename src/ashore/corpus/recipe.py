"""The way from source texts to a corpus: the steps stand in RECIPE, a literal list, and each is a pure function."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ashore.corpus.clean import clean
from ashore.corpus.detect import detect
from ashore.corpus.draft import Draft
from ashore.corpus.group import group
from ashore.corpus.ledger import compose, untiled
from ashore.corpus.read import read
from ashore.corpus.repair import repair
from ashore.corpus.segment import segment
from ashore.model import Cluster, Damage, Finding, Passage, Source, Span

RECIPE: tuple[Callable[[Draft], Draft], ...] = (clean, detect, repair, segment)


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that is known of the sources: what became of every character, the passages, their clusters, the damage.

    `spans` maps a source's id to the spans that tile it; `copies` a source to those it copies; `refused` says what was not read.
    """

    sources: tuple[Source, ...]
    spans: Mapping[str, tuple[Span, ...]]
    passages: tuple[Passage, ...]
    clusters: tuple[Cluster, ...]
    damage: tuple[Damage, ...]
    copies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    refused: tuple[Finding, ...] = ()


def prepare(source: Source) -> Draft:
    """Take one source through the recipe.

    >>> draft = prepare(Source("S7", "S7.txt", "Riddles - Late?\\n\\nLate?\\n\\nIn 20 12, lenders called."))
    >>> [(passage.id, passage.kind, passage.text) for passage in draft.passages]
    [('S7-1', 'title', 'Late?'), ('S7-5', 'paragraph', 'In 2012, lenders called.')]
    """
    draft = Draft(source)
    for step in RECIPE:
        draft = step(draft)
    return draft


def assemble(sources: Iterable[Source], refused: Iterable[Finding] = ()) -> Corpus:
    """Make a corpus of texts that are already read. A step that loses a character fails here: that is our fault, never the source's."""
    drafts = [prepare(source) for source in sources]
    spans = {draft.source.id: compose(draft.source.text, draft.edits) for draft in drafts}
    for draft in drafts:
        assert (hole := untiled(draft.source.text, spans[draft.source.id])) is None, f"{draft.source.path}: {hole}"
    passages = tuple(passage for draft in drafts for passage in draft.passages)
    damage = tuple(found for draft in drafts for found in draft.damage)
    clusters, copies = group(passages, damage)
    return Corpus(tuple(draft.source for draft in drafts), spans, passages, clusters, damage, copies, tuple(refused))


def run(paths: Sequence[Path]) -> Corpus:
    """Read files and folders and make a corpus of them. What cannot be read stands in `refused`; the rest goes through."""
    reading = read(paths)
    return assemble(reading.sources, reading.refused)
