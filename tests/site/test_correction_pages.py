"""From every section of every page in every language, one link leads to where its text and its facts are kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from ashore.corrections.facts import Fact, FactReader
from ashore.errors import AshoreError
from ashore.project import Project, read_project
from ashore.site.correction_pages import CorrectableSection, Sections, ShownFact, cut, write_correction_pages
from ashore.site.plan import Plan, make_plan

Build = Callable[..., Path]
LANGUAGES = ("en", "es", "zh")
EDIT = "https://github.com/a/b/edit/main/"
_SECTION = re.compile(r'<section class="fix" id="([^"]+)">(.*?)</section>', re.DOTALL)
_LINK = re.compile(r'<p class="correct">(?:<span class="fresh">[^<]*</span> )?<a href="([^"]+)" aria-describedby="([^"]+)">')
_HREF = re.compile(r'href="([^"]+)"')


def plan_of(root: Path, project: Project, **settings: object) -> Plan:
    values = {"repo_url": "https://github.com/a/b/", "build": "0a1b2c3d"} | settings
    return make_plan(root, project.knowledge, project.pages, replace(project.knowledge.settings, **values))  # type: ignore[arg-type]


def sections_of(out: Path, name: str) -> dict[str, str]:
    """Read the sections of a correction page, each with what its further parts go on with."""
    folder = out / ("" if name == "index" else name) / "correct"
    found: dict[str, str] = {}
    for page in [folder / "index.html", *sorted(folder.glob("*/index.html"))]:
        for id, text in _SECTION.findall(page.read_text(encoding="utf-8")):
            found[id] = found.get(id, "") + unescape(text)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_section_leads_to_its_line_and_every_fact_to_its_own(root: Path, project: Project, tmp_path: Path, lang: str) -> None:
    write_correction_pages(plan_of(root, project), lang, tmp_path, FactReader(project.knowledge, lang))
    counted = 0
    for page in (page for page in project.pages if page.lang == lang):
        found = sections_of(tmp_path, page.name)
        assert list(found) == [section.id for section in page.sections if section.id]
        for section in (section for section in page.sections if section.id):
            addresses = [address for address in _HREF.findall(found[section.id]) if address.startswith(EDIT)]
            path, _, line = unquote(addresses[0]).removeprefix(EDIT).partition("#L")
            assert path == f"docs/{lang}/{page.name}.md"
            text = (root / path).read_text(encoding="utf-8").splitlines()[int(line) - 1]
            assert text == section.heading.rstrip("\n") and f"#{section.id}" in text
            facts = [address for address in addresses if f"/docs/{lang}/" not in address]
            for address in facts:
                file, _, row = unquote(address).removeprefix(EDIT).partition("#L")
                assert 0 < int(row) <= (root / file).read_text(encoding="utf-8").count("\n")
                counted += 1
    assert counted > 500


def test_the_letter_says_what_it_is_about_in_the_language_of_the_page(root: Path, project: Project, tmp_path: Path) -> None:
    words = {"en": "How should it read?", "es": "¿Cómo debería decir?", "zh": "应该怎么写？"}
    for lang in LANGUAGES:
        write_correction_pages(plan_of(root, project, contact="us@example.org"), lang, tmp_path / lang, FactReader(project.knowledge, lang))
        text = sections_of(tmp_path / lang, "visits")["may"]
        for part in (f"{lang}/visits/#may", f"docs/{lang}/visits.md:", "0a1b2c3d", words[lang], "mailto:us@example.org"):
            assert part in text


def test_the_issue_form_is_the_languages_own_and_filled_in(root: Path, project: Project, tmp_path: Path) -> None:
    write_correction_pages(plan_of(root, project), "zh", tmp_path, FactReader(project.knowledge, "zh"))
    (address,) = [a for a in _HREF.findall(sections_of(tmp_path, "visits")["may"]) if "/issues/new" in a]
    fields = parse_qs(urlsplit(address).query)
    assert fields["template"] == ["correction.zh.yml"]
    assert (root / ".github" / "ISSUE_TEMPLATE" / fields["template"][0]).is_file()
    form = (root / ".github" / "ISSUE_TEMPLATE" / fields["template"][0]).read_text(encoding="utf-8")
    for name in fields.keys() - {"template", "title"}:
        assert f"id: {name}\n" in form
    assert fields["build"] == ["0a1b2c3d"] and fields["place"][0].startswith("docs/zh/visits.md:")


@pytest.mark.parametrize(
    ("host", "start"),
    [
        ("github", "https://x.example/a/b/edit/dev/docs/es/visits.md#L"),
        ("gitlab", "https://x.example/a/b/-/edit/dev/docs/es/visits.md#L"),
        ("gitea", "https://x.example/a/b/_edit/dev/docs/es/visits.md#L"),
    ],
)
def test_each_host_has_its_own_addresses(root: Path, project: Project, tmp_path: Path, host: str, start: str) -> None:
    write_correction_pages(
        plan_of(root, project, repo_url="https://x.example/a/b/", host=host, branch="dev"),
        "es",
        tmp_path,
        FactReader(project.knowledge, "es"),
    )
    assert start in sections_of(tmp_path, "visits")["may"]


def test_without_a_repository_the_page_names_the_file_and_keeps_the_letter(root: Path, project: Project, tmp_path: Path) -> None:
    write_correction_pages(plan_of(root, project, repo_url=None), "en", tmp_path, FactReader(project.knowledge, "en"))
    text = sections_of(tmp_path, "visits")["may"]
    assert [href for href in _HREF.findall(text) if not href.endswith("/visits/correct/#may")] == []
    assert re.search(r"<code>docs/en/visits\.md:\d+</code>", text) and "<textarea" in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_article_links_every_section_once(tiny_built: Path, lang: str) -> None:
    project = read_project(tiny_built.parent, {})
    for page in (page for page in project.pages if page.lang == lang):
        folder = tiny_built / lang / ("" if page.name == "index" else page.name)
        links = _LINK.findall((folder / "index.html").read_text(encoding="utf-8"))
        assert links == [(f"correct/#{section.id}", section.id) for section in page.sections if section.id]
        assert "noindex" in (folder / "correct" / "index.html").read_text(encoding="utf-8")


def test_a_missing_page_has_nothing_to_correct(tiny_built: Path) -> None:
    assert not (tiny_built / "es" / "rights" / "correct").exists()
    assert 'class="correct"' not in (tiny_built / "es" / "rights" / "index.html").read_text(encoding="utf-8")


def test_the_name_of_the_correction_pages_is_taken(tiny: Path, build: Build) -> None:
    for lang in LANGUAGES:
        (tiny / "docs" / lang / "correct.md").write_text("# X { #x }\n", encoding="utf-8")
    with pytest.raises(AshoreError) as raised:
        build(tiny)
    assert [(f.path, f.rule) for f in raised.value.findings] == [(f"docs/{lang}/correct.md", "site-name") for lang in LANGUAGES]


def test_the_build_is_named_by_its_content_or_by_who_builds(tiny: Path) -> None:
    def name(environment: dict[str, str]) -> str:
        project = read_project(tiny, environment)
        return make_plan(tiny, project.knowledge, project.pages).build

    first = name({})
    page = tiny / "docs" / "zh" / "visits.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n一句。\n", encoding="utf-8")
    assert first != name({}) and name({"ASHORE_BUILD": "abc123"}) == "abc123"


def heavy(*facts: int) -> Sections:
    """Make sections with so many facts, each weighing 5000."""
    fact = ShownFact(Fact("figures", "f", "f", {"en": "1"}, "data/figures.yml", 1), None)
    return tuple(CorrectableSection(str(n), "", "", "", None, None, (fact,) * count, count) for n, count in enumerate(facts))


def test_facts_too_heavy_for_a_page_go_on_in_further_parts() -> None:
    parts = list(cut(heavy(1, 0, 5, 1), lambda part: 5000 * sum(len(section.facts) for section in part)))
    shown = [[(section.id, len(section.facts), section.more) for section in part] for part in parts]
    assert shown == [
        [("0", 1, False), ("1", 0, False), ("2", 1, True), ("3", 0, True)],
        [("2", 2, True), ("3", 0, True)],
        [("2", 2, False), ("3", 0, True)],
        [("3", 1, False)],
    ]
    assert all(section.count == 5 for part in parts for section in part if section.id == "2")


def test_a_fact_too_heavy_by_itself_stands_alone() -> None:
    assert [len(part[0].facts) for part in cut(heavy(2), lambda part: 99_000)] == [1, 1]
