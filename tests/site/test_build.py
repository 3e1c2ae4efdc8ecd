"""The site appears whole or not at all, in every language, and says clearly what stops it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ashore.checks.built import check_built
from ashore.errors import AshoreError
from ashore.model import Finding
from ashore.project import read_project
from ashore.site.build import build_site

Build = Callable[..., Path]
PAGES = ("", "visits/", "rights/", "about/")


@pytest.mark.parametrize("lang", ["en", "es", "zh"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_stands_in_every_language(tiny_built: Path, lang: str, page: str) -> None:
    assert f'<html lang="{lang}"' in (tiny_built / lang / page / "index.html").read_text(encoding="utf-8")


def test_the_built_site_passes_every_check(tiny_built: Path) -> None:
    settings = read_project(tiny_built.parent, {}).knowledge.settings
    assert check_built(tiny_built, settings) == []


def test_each_language_has_its_own_404_search_and_no_sitemap(tiny_built: Path) -> None:
    for lang in ("en", "es", "zh"):
        files = {path.name for path in (tiny_built / lang).iterdir()}
        assert files >= {"index.html", "404.html", "search.json", "find", "visits", "rights", "about", "all", "correct", "site.webmanifest"}
        assert not files & {"sitemap.xml", "pieces.json"}
    assert {path.name for path in tiny_built.iterdir()} == {
        "en", "es", "zh", "assets", "index.html", "404.html", "sitemap.xml", "robots.txt", "sw.js", "ashore.zip", "exports", "llms.txt",
        "kept.json",
    }  # fmt: skip


def test_a_404_page_leads_everywhere_from_the_root(tiny: Path, build: Build) -> None:
    site = build(tiny, {"ASHORE_SITE_URL": "https://example.org/deep/"})
    for page in ("404.html", "es/404.html"):
        text = (site / page).read_text(encoding="utf-8")
        assert 'href="/deep/' in text
        assert 'href="../' not in text and 'src="../' not in text


def test_building_twice_gives_the_same_bytes(tiny: Path, build: Build) -> None:
    def contents(site: Path) -> dict[str, bytes]:
        return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}

    assert contents(build(tiny)) == contents(build(tiny))


def test_a_fault_leaves_the_old_site_and_no_remains(tiny: Path, build: Build) -> None:
    site = build(tiny)
    before = (site / "en" / "index.html").read_bytes()
    page = tiny / "docs" / "en" / "visits.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nSee [this](nowhere.md).\n", encoding="utf-8")
    with pytest.raises(AshoreError) as raised:
        build(tiny)
    (finding,) = raised.value.findings
    assert (finding.path, finding.line, finding.rule) == ("docs/en/visits.md", 18, "site-link")
    assert (site / "en" / "index.html").read_bytes() == before
    assert {path.name for path in tiny.iterdir()} & {"site.new", "site.old"} == set()


def test_faults_of_all_languages_come_at_once(tiny: Path, build: Build) -> None:
    for lang in ("en", "zh"):
        page = tiny / "docs" / lang / "visits.md"
        page.write_text(page.read_text(encoding="utf-8") + "\n{{ hotlin('110') }}\n", encoding="utf-8")
    with pytest.raises(AshoreError) as raised:
        build(tiny)
    assert [(f.path, f.line, f.rule) for f in raised.value.findings] == [
        ("docs/en/visits.md", 18, "macro-unknown"),
        ("docs/zh/visits.md", 18, "macro-unknown"),
    ]


def test_what_the_last_look_finds_stops_the_building(tiny: Path, build: Build) -> None:
    site = build(tiny)
    project = read_project(tiny, {})
    fault = Finding("site/en/index.html", 1, 1, "planted", "a fault", "Mend it.")
    seen: list[bool] = []

    def verify(built: Path) -> list[Finding]:
        seen.append((built / "zh" / "index.html").is_file() and (built / "index.html").is_file())
        return [fault]

    before = site.stat().st_ino
    with pytest.raises(AshoreError, match="planted"):
        build_site(tiny, site, project.knowledge, project.pages, verify=verify)
    assert seen == [True]
    assert site.stat().st_ino == before


def test_a_folder_that_is_no_site_is_never_replaced(tiny: Path) -> None:
    project = read_project(tiny, {})
    with pytest.raises(AshoreError, match="not a site that Ashore built"):
        build_site(tiny, tiny / "docs", project.knowledge, project.pages)
    assert (tiny / "docs" / "en" / "index.md").is_file()


def test_a_page_left_out_of_the_navigation_is_named(tiny: Path, build: Build) -> None:
    (tiny / "docs" / "en" / "extra.md").write_text("---\ntitle: Extra\n---\n\n# Extra { #extra }\n", encoding="utf-8")
    with pytest.raises(AshoreError, match=r"en/extra\.md"):
        build(tiny)


@pytest.mark.parametrize("word", ["footer.label", "chooser.text"])
def test_a_word_that_a_template_needs_is_named_when_it_is_gone(tiny: Path, build: Build, word: str) -> None:
    words = tiny / "data" / "ui.yml"
    words.write_text(words.read_text(encoding="utf-8").replace(f"- id: {word}\n", f"- id: {word}x\n"), encoding="utf-8")
    with pytest.raises(AshoreError, match=f"no word “{word}”") as raised:
        build(tiny)
    assert f"Did you mean {word}x?" in raised.value.findings[0].fix
