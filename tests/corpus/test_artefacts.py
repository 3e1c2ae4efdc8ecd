"""The five source texts: every damaged string is found, every line of frame goes, nothing else is touched.

Always run on sources/. With ASHORE_ORIGINALS naming a folder that holds the five originals (sorted: S0 … S4), on those too.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ashore.corpus.corpus import Corpus
from ashore.corpus.draft import Draft
from ashore.corpus.ledger import compose, rendered, untiled
from ashore.corpus.read import read
from ashore.corpus.recipe import assemble, prepare
from ashore.knowledge import strict_yaml
from ashore.model import Source

ROOT = Path(__file__).parents[2]
DOCUMENT = strict_yaml.load("artefacts.yml", (ROOT / "tests/cases/artefacts.yml").read_text(encoding="utf-8"))
ARTEFACTS: list[dict[str, str]] = DOCUMENT.value  # type: ignore[assignment]
PAIRS = {("S1-11", "S2-7"), ("S1-13", "S2-9"), ("S1-15", "S2-11"), ("S1-17", "S2-13"), ("S1-19", "S2-15")}
LINES = {
    "S0": [1, 5, 7, 9, 11, 13, 15, 17, 19],
    "S1": [1, 5, 7, 9, 11, 13, 15, 17, 19],
    "S2": [1, 3, 5, 7, 9, 11, 13, 15],
    "S3": [1, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23],
    "S4": [1, 5, 7, 9, 11, 13, 15, 17, 19],
}
FRAME = {"S0": [1, 3], "S1": [1, 3], "S2": [], "S3": [1, 3], "S4": [1, 3, 21, 22]}


def originals() -> Path:
    folder = os.environ.get("ASHORE_ORIGINALS")
    if not folder:
        pytest.skip("ASHORE_ORIGINALS is not set: the originals of the five sources are not in this repository")
    if not Path(folder).is_dir():
        pytest.skip(f"ASHORE_ORIGINALS is not set to a folder that is there: {folder}")
    return Path(folder)


@cache
def texts(folder: Path) -> tuple[Source, ...]:
    reading = read([folder])
    assert reading.refused == ()
    assert len(reading.sources) == 5
    return tuple(Source(f"S{index}", source.path, source.text) for index, source in enumerate(reading.sources))


@cache
def corpus_of(folder: Path) -> Corpus:
    return assemble(texts(folder))


@pytest.fixture(params=["sources", "originals"])
def folder(request: pytest.FixtureRequest) -> Path:
    return ROOT / "sources" if request.param == "sources" else originals()


def said_at(artefact: dict[str, str], text: str) -> str:
    """The artefact as this text says it: the original's string, or the one of the retelling."""
    return artefact["text"] if artefact["text"] in text else artefact.get("retold", artefact["text"])


def draft_of(folder: Path, source: str) -> Draft:
    return prepare(next(text for text in texts(folder) if text.id == source))


@pytest.mark.parametrize("artefact", ARTEFACTS, ids=lambda artefact: artefact["id"])
def test_every_artefact_is_found(folder: Path, artefact: dict[str, str]) -> None:
    draft = draft_of(folder, artefact["source"])
    text = draft.source.text
    said = said_at(artefact, text)
    start = text.index(said)
    end = start + len(said)
    if artefact["fate"] == "frame":
        edits = [edit for edit in draft.edits if edit.start <= start and end <= edit.end]
        assert [(edit.action, edit.rule) for edit in edits] == [("drop", artefact["rule"])]
        return
    over = [found for found in draft.damage if any(found.start < at + len(said) and at < found.end for at in _places(text, said))]
    assert (artefact["certainty"], artefact.get("value")) in [(found.certainty, found.value) for found in over], over


def _places(text: str, said: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(said, at)]


def test_the_list_is_complete() -> None:
    assert DOCUMENT.faults == ()
    named = {artefact["id"][:3] for artefact in ARTEFACTS}
    assert named >= {f"A{number:02}" for number in range(1, 37)} - {"A33"}


def test_every_character_is_accounted_for(folder: Path) -> None:
    corpus = corpus_of(folder)
    for source in corpus.sources:
        assert untiled(source.text, corpus.spans[source.id]) is None


@pytest.mark.parametrize("source", sorted(FRAME))
def test_frame_is_dropped_and_nothing_else(folder: Path, source: str) -> None:
    draft = draft_of(folder, source)
    text = draft.source.text
    drops = [edit for edit in draft.edits if edit.action == "drop" and text[edit.start : edit.end].strip()]
    assert [text.count("\n", 0, edit.start) + 1 for edit in drops] == FRAME[source]
    assert all(edit.rule == "blank-after-frame" for edit in draft.edits if edit.action == "drop" and edit not in drops)
    whole = text.split("\n")
    for edit in drops:
        line = whole[text.count("\n", 0, edit.start)]
        said = text[edit.start : edit.end].strip()
        title = whole[2].strip()
        assert line.strip() in (said, f"{said} {title}")


@pytest.mark.parametrize("source", sorted(LINES))
def test_passages_stand_on_their_lines(folder: Path, source: str) -> None:
    passages = [passage for passage in corpus_of(folder).passages if passage.source == source]
    assert [passage.id for passage in passages] == [f"{source}-{line}" for line in LINES[source]]
    assert passages[0].kind == "title"
    assert {passage.lang for passage in passages} == {"es" if source == "S4" else "en"}


def test_kinds_are_told_apart(folder: Path) -> None:
    kinds = {passage.id: passage.kind for passage in corpus_of(folder).passages}
    assert {name for name, kind in kinds.items() if kind == "heading"} == {"S3-13", "S3-21", "S4-15"}
    items = {f"S0-{n}" for n in (13, 15, 17)} | {f"S1-{n}" for n in (13, 15, 17)} | {f"S2-{n}" for n in (9, 11, 13)}
    assert {name for name, kind in kinds.items() if kind == "item"} == items | {f"S4-{n}" for n in (7, 9, 11, 13)}


def test_exactly_the_five_true_pairs(folder: Path) -> None:
    shared = [cluster for cluster in corpus_of(folder).clusters if len(cluster.passages) > 1]
    assert {cluster.passages for cluster in shared} == PAIRS
    assert all(cluster.id == cluster.passages[0] == cluster.representative for cluster in shared)
    assert all(cluster.witnesses == ("S1",) for cluster in shared)


def test_one_source_copies_another(folder: Path) -> None:
    corpus = corpus_of(folder)
    assert corpus.copies == {"S2": ("S1",)}
    own = [cluster for cluster in corpus.clusters if cluster.id in ("S2-1", "S2-3", "S2-5")]
    assert [cluster.witnesses for cluster in own] == [("S2",)] * 3


def test_certain_repairs_are_these_and_no_others(folder: Path) -> None:
    certain = [(found.source, found.rule, found.value) for found in corpus_of(folder).damage if found.certainty == "certain"]
    assert certain == [
        ("S0", "list_mark", "1."),
        ("S0", "list_mark", "3."),
        ("S3", "glued_number", "around "),
        ("S3", "split_year", "2012"),
        ("S3", "split_year", "2015"),
        ("S4", "list_mark", "1. "),
        ("S4", "stray_stop_comma", ""),
    ]


def test_cleaning_again_drops_nothing(folder: Path) -> None:
    corpus = corpus_of(folder)
    for source in corpus.sources:
        again = prepare(Source(source.id, source.path, rendered(corpus.spans[source.id])))
        assert again.edits == ()


def test_the_retellings_keep_the_lines_of_the_originals() -> None:
    for original, retold in zip(texts(originals()), texts(ROOT / "sources"), strict=True):
        assert _shape(original.text) == _shape(retold.text)


def test_the_retellings_repeat_no_sentence_of_the_originals() -> None:
    theirs: set[tuple[str, ...]] = set().union(*(_runs(source.text) for source in texts(originals())))
    for retold in texts(ROOT / "sources"):
        assert not _runs(retold.text) & theirs


def _shape(text: str) -> list[bool]:
    return [bool(line.strip()) for line in text.rstrip("\n").split("\n")]


def _runs(text: str) -> set[tuple[str, ...]]:
    import re

    words: list[Any] = re.findall(r"[\u3400-\u9fff]|[^\W_]+", text.lower())
    return {tuple(words[start : start + 12]) for start in range(len(words) - 11)}


def test_spans_say_what_the_passages_say(folder: Path) -> None:
    corpus = corpus_of(folder)
    for source in corpus.sources:
        whole = rendered(corpus.spans[source.id])
        assert whole == rendered(compose(source.text, draft_of(folder, source.id).edits))
        assert all(passage.text in whole for passage in corpus.passages if passage.source == source.id)
