"""A figure written by hand is named with the macro to use, in digits and in words; vague words and headings pass."""

from __future__ import annotations

import pytest

from ashore.checks.written.figures_in_prose import check
from ashore.pages.parse import parse_page
from ashore.project import Project


@pytest.mark.parametrize(
    ("lang", "text", "macro"),
    [
        ("en", "They may come after three months.", "{{ months(3) }}"),
        ("en", "A debt of CNY 1,500.", "{{ money(1500) }}"),
        ("en", "Call 12378.", '{{ hotline("12378") }}'),
        ("es", "Vendrán a los noventa días.", "{{ months(3) }}"),
        ("es", "El 30 de enero de 2026.", '{{ date("2026-01-30") }}'),
        ("es", "El artículo 188.", '{{ provision("…") }}'),
        ("zh", "逾期三个月以后。", "{{ months(3) }}"),
        ("zh", "百分之二十四。", "{{ figure("),
        ("zh", "近2亿元。", '{{ figure("p2p-batch-amount") }}'),
    ],
)
def test_a_figure_is_named_with_its_macro(project: Project, lang: str, text: str, macro: str) -> None:
    page = parse_page(f"# T {{ #a }}\n\n{text}\n", "a", lang, f"docs/{lang}/a.md")
    (finding,) = check(project.knowledge, [page])
    assert (finding.rule, finding.line) == ("figure-literal", 3)
    assert macro in finding.fix


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "After a few days."), ("es", "Pasados unos días."), ("zh", "过几天。"), ("zh", "有一天，两份材料。"), ("en", "Two sources.")],
)
def test_words_that_measure_nothing_pass(project: Project, lang: str, text: str) -> None:
    page = parse_page(f"# Half a year {{ #a }}\n\n{text}\n", "a", lang, f"docs/{lang}/a.md")
    assert check(project.knowledge, [page]) == []
