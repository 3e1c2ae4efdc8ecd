"""Each check on data and pages names the fault it exists for, where it stands; the site of this repository has none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ashore.checks.written import check_written
from ashore.model import Finding
from ashore.project import Project, read_project

Plant = Callable[..., list[Finding]]


def test_the_site_of_this_repository_is_clean(project: Project) -> None:
    assert check_written(project.knowledge, project.pages) == []


PLANTED = [
    ("unknown macro", "docs/es/visits.md", "{{ hotline(", "{{ hotlin(", "macro-unknown", "docs/es/visits.md"),
    ("unknown id in a page", "docs/zh/visits.md", 'disagree("home-visit")', 'disagree("home-vist")', "macro-id", "docs/zh/visits.md"),
    ("unknown id in data", "data/stages.yml", "{{ hotline(", '{{ hotline("1") }} {{ hotline(', "macro-id", "data/stages.yml"),
    ("macro in a heading", "docs/en/visits.md", "## ", '## {{ hotline("110") }} ', "macro-heading", "docs/en/visits.md"),
    ("section id missing", "docs/en/visits.md", " { #may }", "", "section-id", "docs/en/visits.md"),
    ("section id twice", "docs/en/visits.md", "{ #may }", "{ #likely }", "section-id", "docs/en/visits.md"),
    ("section id with capitals", "docs/en/visits.md", "{ #may }", "{ #May }", "section-id", "docs/en/visits.md"),
    ("section id that differs", "docs/es/visits.md", "{ #may }", "{ #can }", "section-twin", "docs/es/visits.md"),
    ("level that differs", "docs/es/visits.md", "\n## ", "\n### ", "section-twin", "docs/es/visits.md"),
    ("first heading with another id", "docs/zh/visits.md", "{ #visits }", "{ #visit }", "section-first", "docs/zh/visits.md"),
    ("a second first heading", "docs/en/visits.md", "\n## ", "\n# ", "section-first", "docs/en/visits.md"),
    ("hotline that differs", "docs/zh/visits.md", 'hotline("110")', 'hotline("12378")', "section-macros", "docs/zh/visits.md"),
    ("figure in prose", "docs/en/visits.md", "", "\nThey may come after 91 days.\n", "figure-literal", "docs/en/visits.md"),
    ("Chinese figure in prose", "docs/zh/visits.md", "", "\n三个月以后可能上门。\n", "figure-literal", "docs/zh/visits.md"),
    ("no title", "docs/en/visits.md", "title:", "titel:", "front-missing", "docs/en/visits.md"),
    ("unknown front matter", "docs/en/visits.md", "title:", "colour: red\ntitle:", "front-key", "docs/en/visits.md"),
    ("long description", "docs/en/visits.md", "description: ", "description: " + "very " * 40, "front-description", "docs/en/visits.md"),
    ("title and heading differ", "docs/en/visits.md", "\n# ", "\n# Well, ", "front-title", "docs/en/visits.md"),
    ("front matter twice the same key", "docs/en/visits.md", "title:", "title: A\ntitle:", "yaml-duplicate", "docs/en/visits.md"),
    ("comma", "docs/zh/visits.md", "", "\n费用,利息。\n", "zh-punctuation", "docs/zh/visits.md"),
    ("full stop", "docs/zh/visits.md", "", "\n费用和利息.\n", "zh-punctuation", "docs/zh/visits.md"),
    ("space", "docs/zh/visits.md", "", "\n费用 利息。\n", "zh-space", "docs/zh/visits.md"),
    ("space at a macro", "docs/zh/visits.md", "", '\n拨打 {{ hotline("110") }}报警。\n', "zh-space", "docs/zh/visits.md"),
    ("space behind bold", "docs/zh/visits.md", "", "\n**不要换号。** 利息照算。\n", "zh-space", "docs/zh/visits.md"),
    ("straight quotes", "docs/zh/visits.md", "", '\n他说"还钱"。\n', "zh-quotes", "docs/zh/visits.md"),
    ("broken paragraph", "docs/zh/visits.md", "", "\n费用，\n利息。\n", "zh-paragraph", "docs/zh/visits.md"),
    ("comma in data", "data/hotlines.yml", "、", ",", "zh-punctuation", "data/hotlines.yml"),
    ("dangling reference", "data/figures.yml", "references: [S-gbt", "references: [S-gtb", "data-dangling", "data/figures.yml"),
    (
        "dangling provision",
        "data/figures.yml",
        "provision: gbt-45251.quiet-hours",
        "provision: gbt-45251.quiet",
        "data-dangling",
        "data/figures.yml",
    ),
    ("dangling passage", "data/claims.yml", "S0-13", "S0-14", "data-dangling", "data/claims.yml"),
    ("cluster undecided", "data/coverage.yml", "- cluster: S0-13", "- cluster: S0-12", "coverage-missing", "data/coverage.yml"),
    ("example of no page", "data/examples/en.yml", "\nvisits:\n", "\nvisit:\n", "examples-page", "data/examples/en.yml"),
    ("example twice", "data/examples/es.yml", "\nvisits:\n", "\nvisits:\n  - uy\n  - uy\n", "examples-twice", "data/examples/es.yml"),
    ("example not learned", "data/examples/zh.yml", "\nvisits:\n", "\nvisits:\n  - 敲到半夜\n", "examples-behind", "data/examples/en.yml"),
    ("unused figure", "data/figures.yml", "- id: record-kept", "- id: record-kept-long", "data-unused", "data/figures.yml"),
]


@pytest.mark.parametrize(("path", "old", "new", "rule", "where"), [case[1:] for case in PLANTED], ids=[case[0] for case in PLANTED])
def test_planted_fault_is_named(plant: Plant, path: str, old: str, new: str, rule: str, where: str) -> None:
    found = plant(path, old, new)
    matching = [finding for finding in found if finding.rule == rule and finding.path == where]
    assert matching, [str(finding) for finding in found]
    assert all(finding.line >= 1 and finding.column >= 1 and finding.fix for finding in matching)


def test_line_and_column_point_at_the_fault(site_copy: Path) -> None:
    file = site_copy / "docs/zh/visits.md"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    index = next(i for i, line in enumerate(lines) if i > 8 and "，" in line and "{{" not in line)
    column = lines[index].index("，") + 1
    lines[index] = lines[index].replace("，", ",", 1)
    file.write_text("".join(lines), encoding="utf-8")
    copy = read_project(site_copy, {})
    (finding,) = [f for f in check_written(copy.knowledge, copy.pages) if f.rule == "zh-punctuation"]
    assert (finding.line, finding.column) == (index + 1, column)


def test_missing_twin_is_named_with_both_ways_out(site_copy: Path) -> None:
    (site_copy / "docs/es/visits.md").unlink()
    copy = read_project(site_copy, {})
    (finding,) = [f for f in check_written(copy.knowledge, copy.pages) if f.rule == "twin-missing"]
    assert "docs/es/visits.md" in finding.fix
    assert "languages: [en, zh]" in finding.fix


def test_page_in_two_languages_may_say_so(site_copy: Path) -> None:
    (site_copy / "docs/es/history.md").unlink()
    for lang in ("en", "zh"):
        file = site_copy / f"docs/{lang}/history.md"
        file.write_text(file.read_text(encoding="utf-8").replace("---\n", "---\nlanguages: [en, zh]\n", 1), encoding="utf-8")
    copy = read_project(site_copy, {})
    assert check_written(copy.knowledge, copy.pages) == []


def test_declared_languages_must_be_true(plant: Plant) -> None:
    found = plant("docs/en/history.md", "---\n", "---\nlanguages: [en, zh, fr]\n")
    assert "twin-languages" in {finding.rule for finding in found}


def test_claim_that_no_page_cites(site_copy: Path) -> None:
    for lang in ("en", "es", "zh"):
        file = site_copy / f"docs/{lang}/rights.md"
        text = file.read_text(encoding="utf-8")
        assert '{{ cite("agencies-harsher") }}' in text
        file.write_text(text.replace('{{ cite("agencies-harsher") }}', ""), encoding="utf-8")
    copy = read_project(site_copy, {})
    assert "claim-unused" in {finding.rule for finding in check_written(copy.knowledge, copy.pages)}


def test_claim_cited_elsewhere_than_it_says(plant: Plant) -> None:
    found = plant("data/claims.yml", "rights#agencies", "rights#evidence")
    assert [finding.rule for finding in found] == ["claim-pages"]


@pytest.mark.parametrize("edit", ["data/coverage.yml", "data/claims.yml"])
def test_claims_and_coverage_must_tell_the_same(plant: Plant, edit: str) -> None:
    found = (
        plant(edit, "visit-likely", "visit-likely-x")
        if edit.endswith("coverage.yml")
        else plant(edit, "- id: visit-likely", "- id: visit-likely-x")
    )
    assert {"coverage-claim", "data-dangling"} & {finding.rule for finding in found}
