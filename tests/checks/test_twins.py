"""What one language says and the others do not is named at the odd one out; what is only worded otherwise is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from ashore.checks.facts import differences
from ashore.checks.negations import confirm, profile
from ashore.checks.written import check_twins
from ashore.knowledge.confirmed import Confirmed, read_confirmed, write_confirmed
from ashore.model import Finding
from ashore.pages.parse import parse_page, write_page
from ashore.pages.shown import shown, shown_html
from ashore.project import Project

Plant = Callable[..., list[Finding]]


@pytest.fixture(scope="module")
def plant_in_page(project: Project) -> Plant:
    """Plant a fault in one page and compare it with its twins, without reading the site again."""

    def run(path: str, old: str, new: str) -> list[Finding]:
        pages = [page for page in project.pages if page.name == PurePosixPath(path).stem]
        (page,) = [page for page in pages if page.path == path]
        text = write_page(page)
        assert old in text
        changed = parse_page(text.replace(old, new, 1), page.name, page.lang, path)
        return check_twins(project.knowledge, [changed if one is page else one for one in pages])

    return run


PLANTED = [
    ("digit in one page", "docs/es/visits.md", "{{ months(6) }}", "{{ months(9) }}", "facts-differ", True),
    ("value by hand", "docs/zh/visits.md", "{{ months(6) }}", "九个月", "facts-differ", True),
    ("unit", "docs/en/visits.md", "{{ days(10) }}", "{{ months(10) }}", "facts-differ", True),
    ("bound", "docs/zh/visits.md", "{{ months(6) }}以后", "{{ months(6) }}以内", "facts-differ", True),
    ("hotline", "docs/es/visits.md", 'al {{ hotline("110") }}.\n\n{{ call', 'al {{ hotline("12348") }}.\n\n{{ call', "facts-differ", True),
    ("figure in the description", "docs/en/visits.md", "uncommon. What", "uncommon, once in 5 years. What", "facts-differ", True),
    ("number in words", "docs/es/real-or-fake.md", "Compare tres datos", "Compare cuatro datos", "facts-differ", True),
    ("two in words against another", "docs/zh/rights.md", "那两份", "那三份", "facts-differ", False),
    ("not lost", "docs/en/visits.md", "You do not have to open", "You have to open", "negations-differ", False),
    ("not doubled", "docs/zh/visits.md", "## 来的人可以做什么", "## 来的人不可以做什么", "negations-differ", False),
    ("turned round", "docs/es/visits.md", "Ningún cobrador puede llevarse", "Un cobrador puede llevarse", "negations-differ", False),
]


@pytest.mark.parametrize(("path", "old", "new", "rule", "at_line"), [case[1:] for case in PLANTED], ids=[case[0] for case in PLANTED])
def test_what_one_language_says_alone_is_named_there(
    plant_in_page: Plant, root: Path, path: str, old: str, new: str, rule: str, at_line: bool
) -> None:
    found = [finding for finding in plant_in_page(path, old, new) if finding.rule == rule]
    assert {finding.path for finding in found} == {path}
    text = (root / path).read_text(encoding="utf-8")
    assert not at_line or text.count("\n", 0, text.index(old)) + 1 in {finding.line for finding in found}


def test_texts_of_data_are_held_too(plant: Plant) -> None:
    assert [
        (one.rule, one.path, one.line) for one in plant("data/claims.yml", "逾期{{ months(3) }}，就算", "逾期{{ months(2) }}，就算")
    ] == [("facts-differ", "data/claims.yml", 84)]
    found = plant("data/claims.yml", "debt alone gives nobody a", "debt alone gives somebody a")
    assert [(one.rule, one.path) for one in found] == [("facts-differ", "data/claims.yml"), ("negations-differ", "data/claims.yml")]


def test_column_points_at_the_odd_value(plant_in_page: Plant, project: Project) -> None:
    (finding,) = [one for one in plant_in_page("docs/es/visits.md", "{{ months(6) }}", "{{ months(9) }}") if one.rule == "facts-differ"]
    line = (project.root / "docs/es/visits.md").read_text(encoding="utf-8").splitlines()[finding.line - 1]
    assert line[finding.column - 1 :].startswith("después de {{ months(6)")
    assert "después de 9\u00a0meses" in finding.message
    assert "(en)" in finding.message
    assert "(zh)" in finding.message


def test_a_change_in_every_language_is_no_difference() -> None:
    texts = {"en": "after two years", "es": "después de dos años", "zh": "两年以后"}
    assert differences({lang: shown_html(text, lang) for lang, text in texts.items()}) == []


def test_two_in_words_may_be_both_but_is_not_three() -> None:
    texts = {"en": "Both lie.", "es": "Los dos mienten.", "zh": "这两份都不对。"}
    assert differences({lang: shown_html(text, lang) for lang, text in texts.items()}) == []
    found = differences({lang: shown_html(text, lang) for lang, text in (texts | {"en": "All three lie."}).items()})
    assert [(one.lang, one.found) for one in found] == [("en", "three")]


def test_source_marks_and_other_languages_are_passed_over(project: Project) -> None:
    seen = shown('See {{ cite("visit-likely") }} <span lang="zh">3天</span> **{{ days(3) }}**.', "en", project.knowledge)
    assert seen.text.split() == ["See", "3", "days."]


def test_every_character_comes_from_its_place(project: Project) -> None:
    markdown = "## Title { #t }\n\n1. One &amp; **two** {{ days(3) }} end [link](../x/).\n"
    seen = shown(markdown, "en", project.knowledge)
    for word in ("Title", "One", "two", "end", "link"):
        assert markdown[seen.origin(seen.text.index(word)) :].startswith(word)
    assert markdown[seen.origin(seen.text.index("3\u00a0days")) :].startswith("{{ days")


def test_a_confirmed_wording_stays_confirmed_until_it_changes() -> None:
    text = write_confirmed({"a#b": {"en": "none", "zh": "plain1"}})
    assert read_confirmed(text).sides == {"a#b": {"en": "none", "zh": "plain1"}}
    assert confirm(read_confirmed(text), []) == {"a#b": {"en": "none", "zh": "plain1"}}


@pytest.mark.parametrize("text", ["a#b\n", "a#b en\n", "a#b en=none\na#b en=none\n", "<<<<<<< ours\n"])
def test_a_lock_that_cannot_be_read_is_named(text: str) -> None:
    (fault,) = read_confirmed(text).faults
    assert (fault.path, fault.rule) == ("negations.lock", "negations-lock")


def test_without_a_confirmation_unequal_negations_are_named(project: Project) -> None:
    from dataclasses import replace

    from ashore.checks.written import check_written

    unsure = replace(project.knowledge, confirmed=Confirmed())
    assert {finding.rule for finding in check_written(unsure, project.pages)} == {"negations-differ"}


def test_a_profile_counts_by_force() -> None:
    assert profile("No debe nada. No hace falta firmar.", "es") == "exempt1+forbid1+plain1"
