"""New texts against those of the site: frame, copies, known, suggested, new; and one line that decides."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from ashore.checks.written import check_written
from ashore.corpus import recipe
from ashore.corpus.corpus import Corpus
from ashore.knowledge.load import Knowledge
from ashore.model import Source
from ashore.news.comparison import compare
from ashore.news.decisions import decision_line
from ashore.news.facts import facts_of
from ashore.news.likeness import likenesses
from ashore.news.names import proposed_names
from ashore.news.notice import Known, News
from ashore.project import Project, read_project

ROOT = Path(__file__).parents[2]
COPIED = "The news reached the harbour late, and the harbour master wrote it on the board with chalk before anyone asked him to do so."
REASONS = {"title": {"en": "A title.", "es": "Un título.", "zh": "标题。"}}


@pytest.fixture(scope="module")
def known(project: Project) -> Known:
    return Known(tuple(source.id for source in project.corpus.sources), project.corpus.passages, project.corpus.damage)


def news(known: Known, knowledge: Knowledge, **texts: str) -> News:
    new: Corpus = recipe.assemble([Source(name, f"{name}.txt", text) for name, text in sorted(texts.items())])
    return compare(known, new, knowledge, facts_of(knowledge), REASONS)


def test_a_passage_of_the_site_is_a_copy_and_known(project: Project, known: Known) -> None:
    """Each passage of S4 in a file of its own name is found again: whose copy, which claims. Nothing is left to decide."""
    text = next(source.text for source in project.corpus.sources if source.id == "S4")
    told = news(known, project.knowledge, new_page=text)
    assert told.names == {"new_page": "S5"}
    assert [notice.status for notice in told.notices] == ["copy"] * len(told.notices)
    assert {notice.copies for notice in told.notices} == {(passage.id,) for passage in project.corpus.passages if passage.source == "S4"}
    assert all(notice.decided for notice in told.notices) and told.decisions == ()
    assert told.notices[2].claims == project.knowledge.coverage[told.notices[2].copies[0]].claims
    assert told.sources[0].copies == ("S4",)
    assert next((line, span.rule) for line, span in told.sources[0].frame) == (1, "breadcrumb")


def test_a_new_passage_has_its_line_ready(project: Project, known: Known) -> None:
    told = news(
        known,
        project.knowledge,
        new_page=f"A word from the harbour\n\n{COPIED}\n\nIf you do not pay what you owe, it is normal to be chased for it.\n",
    )
    title, harbour, chased = told.notices
    assert [notice.status for notice in told.notices] == ["new", "new", "alike"]
    assert chased.suggestions[0].claim == "being-chased-normal" and chased.suggestions[0].score > 0.9
    assert told.decisions[0] == '- cluster: S5-1\n  left_out:\n    en: "A title."\n    es: "Un título."\n    zh: "标题。"'
    assert told.decisions[1] == "- cluster: S5-3\n  claims: []" == decision_line(harbour)
    assert told.decisions[2].startswith("- cluster: S5-5\n  claims: [being-chased-normal")
    assert told.records[0].startswith('- id: S5\n  file: "new_page.txt"\n  lang: en\n')
    assert title.cluster == "S5-1"


def test_of_two_new_texts_the_second_copies(project: Project, known: Known) -> None:
    told = news(known, project.knowledge, a_1=f"{COPIED}\n\n{COPIED[::-1]}\n", b_1=f"{COPIED}\n\nOnly here.\n")
    assert [notice.copies for notice in told.sources[0].notices] == [(), ()]
    assert told.sources[1].notices[0].copies == ("S5-1",)


def test_a_copy_with_another_figure_contradicts_it(project: Project, known: Known) -> None:
    passage = next(each for each in project.corpus.passages if each.id == "S0-17")
    changed = passage.text.replace("three months", "five months")
    assert changed != passage.text
    told = news(known, project.knowledge, new_page=changed + "\n")
    found = [each for each in told.notices[0].contradictions if each.table == "passages"]
    assert found and found[0].entry == "S0-17"
    assert "five months" in found[0].found and "three months" in found[0].expected


def test_the_order_of_the_texts_does_not_matter(project: Project, known: Known) -> None:
    texts = [Source(f"T{number}", f"{number}.txt", f"{COPIED}\n\nText {number} alone.\n") for number in range(4)]
    told = [compare(known, recipe.assemble(chosen), project.knowledge, lambda passage: ()) for chosen in (texts, texts[:])]
    random.Random(1).shuffle(texts)
    shuffled = compare(known, recipe.assemble(sorted(texts, key=lambda each: each.id)), project.knowledge, lambda passage: ())
    assert told[0] == told[1] == shuffled


def test_names_never_come_before_those_there_are() -> None:
    assert proposed_names(["S0", "S10"], ["A", "S2", "T1", "S11", "中文"]) == {
        "A": "S12",
        "S2": "S13",
        "T1": "T1",
        "S11": "S11",
        "中文": "S14",
    }
    assert proposed_names([], ["x-1"]) == {"x-1": "S0"}


def test_one_line_in_coverage_decides(site_copy: Path) -> None:
    """A text put into sources/ is named by the check until coverage.yml says what becomes of it; then its claim counts the witness."""
    (site_copy / "sources/page.txt").write_text(f"{COPIED}\n", encoding="utf-8")
    records = site_copy / "sources/sources.yml"
    both = "\n    en: a page\n    es: una página\n    zh: 一个网页"
    entry = f"- id: S5\n  file: page.txt\n  lang: en\n  site:{both}\n  title: A page\n  note:{both}\n"
    records.write_text(records.read_text(encoding="utf-8") + entry, encoding="utf-8")
    before = read_project(site_copy, {})
    found = [each for each in check_written(before.knowledge, before.pages) if each.rule == "coverage-missing"]
    assert [each.message for each in found] == ["nothing is decided about S5-1"]
    coverage = site_copy / "data/coverage.yml"
    coverage.write_text(coverage.read_text(encoding="utf-8") + "\n- cluster: S5-1\n  claims: [visit-likely]\n", encoding="utf-8")
    after = read_project(site_copy, {})
    assert not [each for each in check_written(after.knowledge, after.pages) if each.rule.startswith("coverage")]
    assert "S5-1" in after.knowledge.claims["visit-likely"].passages


def test_suggestions_find_what_was_decided(project: Project) -> None:
    """Floors, only ever raised: how many of the suggested claims were decided for a passage, and how many passages get a right one."""
    like = likenesses(project.knowledge, ("en", "es", "zh"))
    decided = {
        passage: project.knowledge.coverage[cluster.id].claims for cluster in project.corpus.clusters for passage in cluster.passages
    }
    suggested = {
        each.id: {found.claim for found in like[each.lang].suggest(each.text)} for each in project.corpus.passages if decided[each.id]
    }
    right = sum(len(found.intersection(decided[id])) for id, found in suggested.items())
    assert right / sum(map(len, suggested.values())) >= 0.7
    assert sum(bool(found.intersection(decided[id])) for id, found in suggested.items()) / len(suggested) >= 0.68
