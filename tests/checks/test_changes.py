"""What readers are told of changed facts agrees with data/; the page and its feed say it in every language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from ashore.exports.feed import feed
from ashore.knowledge.leaves import changed_leaves, leaves
from ashore.knowledge.load import load_knowledge
from ashore.model import Finding
from ashore.pages.expand import expand
from ashore.project import Project
from ashore.reach.suggestion import suggest

Plant = Callable[..., list[Finding]]
SCHEMA = Path(__file__).resolve().parent.parent / "exports" / "schemas" / "atom.rng"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
CHANGES = "data/changes.yml"
FIGURE = "figures.quiet-hours.value"
TRUE = """
- id: hours
  date: 2026-11-20
  fact: figures.quiet-hours.value
  old: 23:00-07:00
  new: 22:00-08:00
  why: {en: The rule says so., es: Lo dice la norma., zh: 规定就是这样写的。}
- id: gone
  date: 2026-11-19
  fact: hotlines.99999.id
  old: "99999"
  why: {en: The line was closed., es: La línea se cerró., zh: 热线已经停用。}
- id: verdict
  date: 2026-11-18
  fact: claims.CLAIM.verdict
  old: wrong
  new: VERDICT
  why: {en: We read it again., es: Lo releímos., zh: 我们又核对了一遍。}
"""


def rules(findings: list[Finding]) -> set[str]:
    return {finding.rule for finding in findings if finding.path == CHANGES}


@pytest.fixture
def true(project: Project) -> str:
    claim = next(iter(project.knowledge.claims.values()))
    return TRUE.replace("CLAIM", claim.id).replace("VERDICT", claim.verdict)


def test_what_agrees_with_data_is_fine(plant: Plant, true: str) -> None:
    assert plant(CHANGES, "", true) == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("new: 22:00-08:00", "new: 22:00-07:00", "changes-value"),
        ("new: 22:00-08:00", "new: 22-8", "changes-form"),
        ("  new: 22:00-08:00\n", "", "changes-value"),
        ("fact: figures.quiet-hours.value", "fact: figures.quiet-hour.value", "changes-fact"),
        ("fact: figures.quiet-hours.value", "fact: nowhere", "changes-fact"),
        ("date: 2026-11-18", "date: 2026-11-21", "changes-order"),
        ("zh: 热线已经停用。", "zh: …", "changes-why"),
        ("  date: 2026-11-19", "  date: 2026-11-19\n  references: [S-none]", "changes-reference"),
        ("  fact: hotlines.99999.id\n", "", "data-value-error"),
        ("es: Lo dice la norma., ", "", "data-value-error"),
    ],
)
def test_a_planted_fault_is_named(plant: Plant, true: str, old: str, new: str, rule: str) -> None:
    assert old in true
    found = plant(CHANGES, "", true.replace(old, new))
    assert rule in rules(found), found


def test_an_older_entry_of_the_same_fact_may_say_what_was(plant: Plant, true: str) -> None:
    older = (
        true.split("- id: gone")[0].replace("hours\n  date: 2026-11-20", "older\n  date: 2026-11-01").replace("22:00-08:00", "23:00-07:00")
    )
    assert plant(CHANGES, "", true + older.replace("old: 23:00-07:00", "old: 21:00-07:00", 1)) == []


def test_a_changed_fact_that_nobody_is_told_of_is_suggested_ready_to_paste(site_copy: Path) -> None:
    before = load_knowledge(site_copy, {})
    figures = site_copy / "data" / "figures.yml"
    figures.write_text(
        figures.read_text("utf-8").replace("22:00-08:00", "22:00-07:00").replace("review_by: 2027", "review_by: 2028"), "utf-8"
    )
    after = load_knowledge(site_copy, {})
    text = suggest(after, changed_leaves(leaves(before), leaves(after)), dt.date(2026, 12, 1))
    assert text.count("- id:") == 1
    assert "fact: figures.quiet-hours.value" in text and 'new: "22:00-07:00"' in text
    file = site_copy / CHANGES
    head, _, rest = file.read_text(encoding="utf-8").partition("- id:")
    file.write_text(head + text.replace("…", "一") + "\n- id:" + rest, encoding="utf-8")
    told = load_knowledge(site_copy, {})
    assert suggest(told, changed_leaves(leaves(before), leaves(told)), dt.date(2026, 12, 2)) == ""


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "Before: 23:00–07:00. Now: 22:00–08:00."), ("es", "Antes: 23:00–07:00."), ("zh", "现在：22:00至次日8:00。")],
)
def test_page_and_feed_say_it_in_each_language(site_copy: Path, true: str, lang: str, said: str) -> None:
    with (site_copy / CHANGES).open("a", encoding="utf-8") as file:
        file.write(true)
    knowledge = load_knowledge(site_copy, {})
    page = expand("{{ changes_list() }}", lang, knowledge, "changes")
    assert page.count('<div class="change"') == 4 and 'id="change-hours"' in page
    assert knowledge.ui["changes.gone"].text[lang] in page
    tree = etree.fromstring(feed(knowledge, lang, "https://ashore.example/").encode("utf-8"))
    etree.RelaxNG(etree.parse(SCHEMA)).assertValid(tree)
    ids = tree.xpath("//a:id/text()", namespaces=ATOM)
    assert len(ids) == len(set(ids)) == 5
    assert any(said in text for text in tree.xpath("//a:content/text()", namespaces=ATOM))
    assert tree.get("{http://www.w3.org/XML/1998/namespace}lang") == lang
    updated = tree.xpath("//a:entry/a:updated/text()", namespaces=ATOM)
    assert updated == sorted(updated, reverse=True) and tree.findtext("a:updated", namespaces=ATOM) == updated[0]


def test_the_schema_of_the_feed_refuses_a_broken_one() -> None:
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    assert not schema.validate(etree.fromstring('<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>'))
