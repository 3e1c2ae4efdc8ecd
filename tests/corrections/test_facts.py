"""The facts of a section are those its macros show, and each leads to the line where it is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from ashore.corrections.facts import KINDS, FactReader
from ashore.model import Section
from ashore.project import Project

LANGUAGES = ("en", "es", "zh")


def shown(project: Project, lang: str, body: str) -> list[tuple[str, str]]:
    section = Section("x", 2, "X", "## X { #x }\n", f"\n{body}\n", 1)
    page = next(page for page in project.pages if page.lang == lang and page.name == "visits")
    return [(fact.table, fact.id) for fact in FactReader(project.knowledge, lang).shown_in(section, page)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('A {{ figure("visitors") }} b {{ hotline("110") }}.', [("figures", "visitors"), ("hotlines", "110")]),
        ('{{ cite("visit-likely") }}', [("claims", "visit-likely")]),
        ('{{ term("collection") }}', [("glossary", "collection")]),
        ('{{ provision("gbt-45251.three-calls") }}', [("provisions", "gbt-45251.three-calls"), ("figures", "effective-calls")]),
        ('{{ rule("cba-2026").short }}', [("rules", "cba-2026")]),
        ('{{ stage("late").from }}', [("stages", "late")]),
        ('{{ ref("S-gbt") }}', [("references", "S-gbt")]),
        ("No fact at all.", []),
    ],
)
def test_what_a_macro_shows_is_recorded(project: Project, body: str, expected: list[tuple[str, str]]) -> None:
    assert shown(project, "zh", body) == expected


def test_a_table_of_rules_shows_its_own_provisions_and_no_others(project: Project) -> None:
    found = shown(project, "en", '{{ rules_table(topic="visits", verdict="may") }}')
    provisions = project.knowledge.provisions
    expected = {id for id, (_, one) in provisions.items() if "visits" in one.topics and one.verdict == "may"}
    assert {id for table, id in found if table == "provisions"} == expected
    assert ("disagreements", "home-visit") in shown(project, "en", '{{ disagree("home-visit") }}')


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_fact_leads_to_the_line_that_holds_it_in_the_readers_language(root: Path, project: Project, lang: str) -> None:
    reader = FactReader(project.knowledge, lang)
    facts = {
        (fact.table, fact.id): fact
        for page in project.pages
        if page.lang == lang
        for s in page.sections
        for fact in reader.shown_in(s, page)
    }
    assert {table for table, _ in facts} == set(KINDS)
    for fact in facts.values():
        line = (root / fact.path).read_text(encoding="utf-8").splitlines()[fact.line - 1].strip()
        wanted = {"figures": "value:", "references": "title:"}.get(fact.table, f"{lang}:")
        assert line.startswith(wanted), f"{fact.path}:{fact.line}: {line}"
        assert set(fact.values) == set(LANGUAGES) or (fact.table == "references" and len(fact.values) == 1)
        assert all(fact.values.values()) and fact.label
        assert not any("<" in text or "{{" in text for text in fact.values.values())


def test_a_fact_says_what_it_says_now_in_every_language(project: Project) -> None:
    fact = FactReader(project.knowledge, "es").read("figures", "quiet-hours")
    assert fact.values == {"en": "22:00–08:00", "es": "22:00–08:00", "zh": "22:00至次日8:00"}
    stage = FactReader(project.knowledge, "zh").read("stages", "early")
    assert stage.values["zh"] == "初期：逾期第一个月（第1至30天）"
    assert stage.values["en"] == "Early: the first month (days 1 to 30)"
