"""A term is named in every language by its own name; a poor rendering is refused with the right one."""

from __future__ import annotations

import pytest

from ashore.checks.twins import Side, Twins
from ashore.checks.written import renderings, shape, terms
from ashore.model import Finding
from ashore.pages.shown import shown
from ashore.project import Project


def side(project: Project, lang: str, markdown: str) -> Side:
    seen = shown(markdown, lang, project.knowledge)
    return Side(
        lang,
        seen,
        markdown,
        lambda offset: (f"docs/{lang}/a.md", 1, seen.origin(offset) + 1),
        lambda offset: (f"docs/{lang}/a.md", 1, offset),
    )


def check(project: Project, en: str, es: str, zh: str) -> list[Finding]:
    sides = {lang: side(project, lang, text) for lang, text in (("en", en), ("es", es), ("zh", zh))}
    return terms.check(project.knowledge, [Twins("a#b", sides, True)])


def test_a_term_by_macro_is_named_by_all(project: Project) -> None:
    (finding,) = check(project, 'A {{ term("usury") }}.', "La usura.", "不合理的高利息。")
    assert (finding.rule, finding.path, finding.lang) == ("term-missing", "docs/zh/a.md", "zh")
    assert "usury" in finding.message
    assert "usura" in finding.message


def test_a_word_that_two_languages_use_is_used_by_the_third(project: Project) -> None:
    assert [one.path for one in check(project, "Bad debts.", "Deudas incobrables.", "不良欠款。")] == ["docs/zh/a.md"]
    assert check(project, "Bad debts.", "Deudas perdidas.", "不良欠款。") == []


def test_inflections_and_longer_names_count_as_themselves(project: Project) -> None:
    assert check(project, "Dishonest judgment debtors.", "Deudores incumplidores.", "失信名单。") == []


@pytest.mark.parametrize(("text", "column"), [("They urge collection now.", 6), ("Urge collection.", 1), ("**urge collection** now", 3)])
def test_a_poor_rendering_is_refused_where_it_stands(project: Project, text: str, column: int) -> None:
    found = [one for one in check(project, text, "", "") if one.rule == "term-poor"]
    assert [(one.path, one.column) for one in found] == [("docs/en/a.md", column)]
    assert "debt collection" in found[0].fix


def test_a_rendering_that_is_only_spoken_about_passes(project: Project) -> None:
    assert [one for one in check(project, "The source says “urge collection”.", "", "") if one.rule == "term-poor"] == []


@pytest.mark.parametrize(
    ("en", "es", "lang", "said"),
    [
        ("1. a\n2. b", "1. a\n2. b\n3. c", "es", "numbered list of 3"),
        ("- a\n- b", "1. a\n2. b", "es", "numbered list of 2"),
        ("|a|b|\n|-|-|\n|1|2|", "|a|b|c|\n|-|-|-|\n|1|2|3|", "es", "3 columns"),
        ("[a](../x/)", "[a](../y/)", "es", "../y/"),
        ('!!! now "A"\n\n    b', '!!! note "A"\n\n    b', "es", "box note"),
    ],
)
def test_a_section_built_otherwise_is_named(project: Project, en: str, es: str, lang: str, said: str) -> None:
    sides = {"en": side(project, "en", en), "es": side(project, "es", es), "zh": side(project, "zh", en)}
    (finding,) = shape.check(project.knowledge, [Twins("a#b", sides, True)])
    assert (finding.rule, finding.path) == ("section-shape", f"docs/{lang}/a.md")
    assert said in finding.message


def test_a_paragraph_more_in_one_language_stops_nobody(project: Project) -> None:
    sides = {lang: side(project, lang, text) for lang, text in (("en", "a\n\nb"), ("es", "a"), ("zh", "a"))}
    (finding,) = shape.check(project.knowledge, [Twins("a#b", sides, True)])
    assert (finding.rule, finding.path, finding.severity) == ("section-paragraphs", "docs/en/a.md", "warning")


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "They threaten phone-book explosions over the loan.", "phone-book explosions"),
        ("zh", "逾期以后，暴力收藏的电话一个接一个。", "暴力收藏"),
        ("zh", "有的材料写成“暴力收藏”，其实是暴力催收。", None),
    ],
)
def test_what_an_engine_makes_of_a_term_is_refused_unless_quoted(project: Project, lang: str, text: str, found: str | None) -> None:
    findings = renderings.check(project.knowledge, [Twins("a#b", {lang: side(project, lang, text)}, True)])
    assert [one.rule for one in findings] == (["machine-rendering"] if found else [])
    assert all(str(found) in one.message for one in findings)
