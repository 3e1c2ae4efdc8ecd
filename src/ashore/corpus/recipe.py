"""The way from source texts to a corpus: the steps stand in RECIPE, a literal list, and each is a pure function."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

from ashore.corpus.appendix import mark_appendix
from ashore.corpus.clean import clean
from ashore.corpus.corpus import Corpus
from ashore.corpus.detect import detect
from ashore.corpus.draft import Draft
from ashore.corpus.frame.shared import share
from ashore.corpus.frame.sheet import Shared
from ashore.corpus.group import group
from ashore.corpus.known import Known, use_known
from ashore.corpus.ledger import compose, untiled
from ashore.corpus.read import read
from ashore.corpus.repair import repair
from ashore.corpus.reversed import reversals
from ashore.corpus.segment import segment
from ashore.model import Finding, Source

Progress = Callable[[Sequence[Source]], Iterable[Source]]
RECIPE: tuple[Callable[[Draft], Draft], ...] = (detect, repair, segment, mark_appendix)


def prepare(source: Source, shared: Shared | None = None, without: Collection[str] = (), known: Known | None = None) -> Draft:
    """Take one source through cleaning and the recipe.

    `shared` is what the sources of its batch have in common; `without` names rules of cleaning that are switched off;
    `known` is what the site knows of hotlines and terms.

    >>> draft = prepare(Source("S7", "S7.txt", "Riddles - Late?\\n\\nLate?\\n\\nIn 20 12, lenders called."))
    >>> [(passage.id, passage.kind, passage.text) for passage in draft.passages]
    [('S7-1', 'title', 'Late?'), ('S7-5', 'paragraph', 'In 2012, lenders called.')]
    """
    draft = clean(Draft(source), shared, without)
    for step in RECIPE:
        draft = step(draft)
        if known and step is repair:
            draft = use_known(draft, known)
    return draft


def prepare_all(
    sources: Iterable[Source], without: Collection[str] = (), progress: Progress = iter, known: Known | None = None
) -> list[Draft]:
    """Take the sources of one batch through the recipe: what several of them share proves frame. Their order does not matter.

    `progress` hands the sources on, one by one, and may tell how far it has come.
    """
    sources = list(sources)
    shared = share(source.text for source in sources)
    return [prepare(source, shared, without, known) for source in progress(sources)]


def assemble(
    sources: Iterable[Source],
    refused: Iterable[Finding] = (),
    without: Collection[str] = (),
    progress: Progress = iter,
    known: Known | None = None,
) -> Corpus:
    """Make a corpus of texts that are already read. A step that loses a character fails here: that is our fault, never the source's."""
    drafts = prepare_all(sources, without, progress, known)
    spans = {draft.source.id: compose(draft.source.text, draft.edits) for draft in drafts}
    for draft in drafts:
        assert (hole := untiled(draft.source.text, spans[draft.source.id])) is None, f"{draft.source.path}: {hole}"
    passages = tuple(passage for draft in drafts for passage in draft.passages)
    damage = tuple(found for draft in drafts for found in draft.damage)
    found = group(passages, damage)
    sources = tuple(draft.source for draft in drafts)
    damage = (*damage, *reversals(passages, found.differences, {source.id: source.text for source in sources}))
    return Corpus(sources, spans, passages, found.clusters, damage, found.copies, tuple(refused), found.differences)


def run(paths: Sequence[Path], without: Collection[str] = (), known: Known | None = None) -> Corpus:
    """Read files and folders and make a corpus of them. What cannot be read stands in `refused`; the rest goes through."""
    reading = read(paths)
    return assemble(reading.sources, reading.refused, without, known=known)
