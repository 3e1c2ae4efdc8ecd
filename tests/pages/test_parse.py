"""A page comes back byte for byte."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ashore.pages.parse import parse_page, write_page
from ashore.project import Project

LINES = st.sampled_from(
    ["# A { #a }", "## 二 { #b }", "text", "", "```", "~~~", "# not a heading in code", "   ", "- item", "#hash", "\ttab", "{{ x }}", "---"]
)


def test_every_page_of_the_site_comes_back(project: Project) -> None:
    for page in project.pages:
        assert write_page(page) == (project.root / page.path).read_text(encoding="utf-8")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=300))
def test_any_text_comes_back(text: str) -> None:
    body = "x" + text  # front matter is YAML and may rightly be refused; see test_load
    assert write_page(parse_page(body, "a", "en", "a.md")) == body


@given(st.lists(LINES, max_size=30))
def test_any_markdown_comes_back(lines: list[str]) -> None:
    body = "x\n" + "\n".join(lines)
    assert write_page(parse_page(body, "a", "en", "a.md")) == body


def test_headings_in_code_are_text() -> None:
    page = parse_page("# A { #a }\n```\n# b\n```\n## C { #c }\n", "a", "en", "a.md")
    assert [section.id for section in page.sections] == ["a", "c"]


def test_front_matter_counts_for_lines() -> None:
    page = parse_page("---\ntitle: T\n---\n\n# T { #a }\n", "a", "en", "a.md")
    assert [(section.level, section.line) for section in page.sections] == [(0, 4), (1, 5)]
    assert page.meta == {"title": "T"}
