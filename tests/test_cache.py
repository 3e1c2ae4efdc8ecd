"""What was kept is used only where it fits, and everything is found the same without it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from ashore.cache import NONE, Cache, keeping_tables, open_cache
from ashore.checks.sound import NAME, remembered
from ashore.checks.written import check_written
from ashore.cli import main
from ashore.corpus import kept, recipe, renderings
from ashore.corpus.corpus import Corpus
from ashore.corpus.hints import hints_of
from ashore.languages import LATIN
from ashore.model import Source
from ashore.project import Project, read_project


def test_only_what_fits_is_given_back(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "here")
    cache.write("one.json", "key", b"[1]")
    assert cache.read("one.json", "key") == b"[1]"
    assert cache.read("one.json", "other key") is None
    assert cache.read("other.json", "key") is None
    assert Cache(tmp_path, "elsewhere").read("one.json", "key") is None
    assert NONE.read("one.json", "key") is None


@pytest.mark.parametrize("damage", [b"", b"\n", b"[1", b"\xff\xfe"])
def test_a_torn_file_counts_as_none(tmp_path: Path, damage: bytes) -> None:
    cache = Cache(tmp_path, "here")
    cache.write("one.json", "key", b"[1, 2, 3]")
    whole = (tmp_path / "one.json").read_bytes()
    (tmp_path / "one.json").write_bytes(whole[: len(whole) // 2] + damage)
    assert cache.read("one.json", "key") is None


def test_a_cache_brought_along_is_not_believed(tmp_path: Path) -> None:
    """A pull request could bring one that calls its own faults sound."""
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    open_cache(one, {}).write(NAME, "", b'["x"]')
    assert remembered(open_cache(one, {})).before == {"x"}
    shutil.copytree(one, other)
    assert remembered(open_cache(other, {})).before == frozenset()
    assert open_cache(one, {"CI": "true"}) == NONE


def test_a_disk_that_refuses_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("no folder", encoding="utf-8")
    cache = open_cache(tmp_path, {})
    cache.write(NAME, "", b"[]")
    assert cache.read(NAME, "") is None


def test_the_corpus_kept_is_the_corpus_made(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(project.root / "sources", tmp_path / "sources")
    hotlines, glossary = project.knowledge.hotlines.values(), project.knowledge.glossary.values()
    cache = open_cache(tmp_path, {})

    def corpus() -> Corpus:
        return kept.corpus_of(tmp_path / "sources", hotlines, glossary, cache)

    made = corpus()
    with monkeypatch.context() as patch:
        patch.setattr(kept, "_made", lambda *_: pytest.fail("read anew"))
        assert corpus() == made
    text = sorted((tmp_path / "sources").glob("*.txt"))[0]
    text.write_text(text.read_text(encoding="utf-8") + "\n\nThey called 37 times a day.\n", encoding="utf-8")
    assert len(corpus().passages) == len(made.passages) + 1


def test_a_text_kept_is_the_text_prepared(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the text that changed is prepared anew; what the batch shares, and what the site knows, belong to all of them."""
    hotlines, glossary = project.knowledge.hotlines.values(), project.knowledge.glossary.values()
    texts = [Source(f"S{number}", f"S{number}.txt", f"In 20 1{number}, lenders called.\n\nThey called often.\n") for number in range(3)]
    cache = open_cache(tmp_path, {})
    made = kept.prepared_of(texts, hotlines, glossary, cache)
    assert made == kept.prepared_of(texts, hotlines, glossary)
    assert made == [kept.Prepared(draft.passages, draft.damage) for draft in recipe.prepare_all(texts)]
    seen: list[str] = []

    def watched(sources: Sequence[Source]) -> Iterator[Source]:
        for source in sources:
            seen.append(source.id)
            yield source

    assert kept.prepared_of(texts, hotlines, glossary, cache, watched) == made
    assert seen == []
    changed = [*texts[:2], replace(texts[2], text="They came at night.\n\nIn 20 19, too.\n")]
    assert kept.prepared_of(changed, hotlines, glossary, cache, watched)[:2] == made[:2]
    assert seen == ["S2"]
    kept.prepared_of(changed, list(hotlines)[1:], glossary, cache, watched)
    assert seen == ["S2", "S0", "S1", "S2"]


WORDS = (b"collection", b"loan", b"deuda", b"overdue", b"of")


def _tables_of(lang: str) -> tuple[object, ...]:
    hints = hints_of(lang)
    return renderings.renderings(lang), hints.entry_of, *(row[word] for row in (*hints.places, hints.cues, hints.also) for word in WORDS)


def test_tables_kept_are_the_tables_read(tmp_path: Path) -> None:
    made = {lang: _tables_of(lang) for lang in LATIN}
    explained = renderings.notes()
    with keeping_tables(open_cache(tmp_path, {})):
        for _ in range(2):  # once kept, once read
            for table in (renderings.renderings, renderings.notes, hints_of):
                table.cache_clear()
            assert {lang: _tables_of(lang) for lang in LATIN} == made
            assert renderings.notes() == explained
    assert {path.name for path in (tmp_path / "build" / "cache").iterdir()} >= {"renderings-en.json", "ways-es.json", "notes.json"}


def test_the_same_is_found_with_and_without(site_copy: Path, project: Project) -> None:
    """Sound before, faulty, faulty again: the memory hides no fault, neither one between languages nor one of a page alone."""
    cache = Cache(site_copy / "build" / "cache", "tests")
    check_written(project.knowledge, project.pages, cache)
    file = site_copy / "docs/zh/visits.md"
    file.write_text(file.read_text(encoding="utf-8").replace("{{ months(6) }}", "九个月", 1), encoding="utf-8")
    copy = read_project(site_copy, {}, project.corpus)
    expected = check_written(copy.knowledge, copy.pages)
    assert {"facts-differ", "figure-literal"} <= {finding.rule for finding in expected}
    assert check_written(copy.knowledge, copy.pages, cache) == expected
    assert check_written(copy.knowledge, copy.pages, cache) == expected


def test_check_keeps_and_uses_it(site_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("CI", raising=False)
    arguments = ["--root", str(site_copy), "check", "--today", "2026-11-01"]
    assert main(arguments) == 0
    first = capsys.readouterr()
    # And the tables of renderings, where this process has not read them before.
    assert {NAME, kept.NAME} <= {path.name for path in (site_copy / "build" / "cache").iterdir()}
    assert main(arguments) == 0
    assert capsys.readouterr() == first
