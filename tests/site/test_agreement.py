"""What the built site tells of agreement: the notice on a section that is behind, in each language, and the status pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ashore.agreement.debt import Day, debt_of, read_days
from ashore.agreement.lock import Lines
from ashore.agreement.page import status_pages
from ashore.agreement.survey import Agreement, survey
from ashore.agreement.units import all_units
from ashore.checks.built import check_built
from ashore.pages.parse import write_page
from ashore.project import Project, read_project
from ashore.site.build import build_site

DAYS = read_days("2026-11-20 en=3/1 es=4/4 zh=0/0 confirm=9/0\n2026-11-21 en=1/0 es=4/2 zh=2/0 confirm=0/0\n")


def agreed(project: Project) -> Lines:
    return {id: ((1, unit.stamps),) for id, unit in all_units(project.knowledge, project.pages).items()}


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def behind(tiny: Path) -> tuple[Project, Agreement]:
    """The tiny site after three corrections: in an English section, in the Spanish top of a page, in a Chinese text of data/."""
    lock = agreed(read_project(tiny, {}))
    change(tiny / "docs/en/visits.md", "They may knock", "They may only knock")
    change(tiny / "docs/es/about.md", "description: ", "description: Todo. ")
    change(tiny / "data/hotlines.yml", "zh: 公安}", "zh: 公安机关}")
    project = read_project(tiny, {})
    return project, survey(project.knowledge, project.pages, lock)


def built(project: Project, agreement: Agreement, days: tuple[Day, ...] = DAYS) -> Path:
    out = project.root / "site"
    build_site(project.root, out, project.knowledge, project.pages, agreement=agreement, debt=days)
    return out


def notices(site: Path, page: str) -> list[str]:
    return re.findall(r'<p class="behind" role="note">.*?</p>', (site / page / "index.html").read_text(encoding="utf-8"))


NOTICES = [
    ("es/visits", "../../en/visits/#may", "en", "Este apartado puede estar atrasado: se cambió en inglés"),
    ("zh/visits", "../../en/visits/#may", "en", "本节可能不是最新：英文版已经修改"),
    ("en/about", "../../es/about/#about", "es", "This section may be out of date: it has been changed in Spanish"),
    ("en", "../zh/#index", "zh", "This section may be out of date: it has been changed in Chinese"),
]


def test_a_section_that_is_behind_says_so_in_the_readers_language(behind: tuple[Project, Agreement]) -> None:
    site = built(*behind)
    for page, href, lang, words in NOTICES:
        (notice,) = notices(site, page)
        assert words in notice
        assert f'href="{href}" hreflang="{lang}"' in notice and f'<span lang="{lang}">' in notice
    for page in ("en/visits", "es/about", "zh"):  # what leads says nothing
        assert notices(site, page) == []
    text = (site / "es/visits/index.html").read_text(encoding="utf-8")
    assert text.index('id="may"') < text.index('class="behind"') < text.index('id="may-not"')
    assert "atrasado" not in (site / "es/search.json").read_text(encoding="utf-8")


def test_in_step_nothing_is_said(tiny: Path) -> None:
    project = read_project(tiny, {})
    site = built(project, survey(project.knowledge, project.pages, agreed(project)))
    texts = [path.read_text(encoding="utf-8") for path in site.rglob("*.html")]
    # A page that a language lacks says so in such a box too.
    assert not [text for text in texts if 'class="behind"' in text and 'class="elsewhere"' not in text]
    assert "Nothing is behind." in (site / "en/status/index.html").read_text(encoding="utf-8")


def test_the_status_page_is_linked_and_in_no_search(behind: tuple[Project, Agreement]) -> None:
    site = built(*behind)
    assert "/status/" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    for lang in ("en", "es", "zh"):
        assert 'href="../status/"' in (site / lang / "visits/index.html").read_text(encoding="utf-8")
        assert '"status/"' not in (site / lang / "search.json").read_text(encoding="utf-8")
        page = (site / lang / "status/index.html").read_text(encoding="utf-8")
        assert '<meta name="robots" content="noindex">' in page
        assert f'<html lang="{lang}"' in page and 'href="../visits/#may"' in page


TOLD = {
    "en": ("Are the languages in step?", "What visitors may do", "21 November 2026"),
    "es": ("¿Dicen lo mismo todos los idiomas?", "Qué puede hacer quien viene", "21 de noviembre de 2026"),
    "zh": ("各语言的内容一致吗？", "上门的人可以做什么", "2026年11月21日"),
}


def test_the_status_page_tells_what_is_behind_in_each_language(behind: tuple[Project, Agreement]) -> None:
    project, agreement = behind
    pages = {page.lang: write_page(page) for page in status_pages(project.knowledge, agreement, DAYS)}
    for lang, (title, section, day) in TOLD.items():
        assert title in pages[lang] and section in pages[lang] and day in pages[lang]
        assert "data/hotlines.yml&#35;110.name" in pages[lang] or "data/hotlines.yml#110.name" in pages[lang]


def test_debt_is_counted_once_a_text(behind: tuple[Project, Agreement]) -> None:
    """The Chinese name of a hotline puts sections behind in two languages, but only one text is to be mended."""
    assert debt_of(behind[1]) == {"en": 2, "es": 2, "zh": 2, "confirm": 0}


def test_same_bytes_in_same_bytes_out(behind: tuple[Project, Agreement]) -> None:
    project, agreement = behind
    first, again = (status_pages(project.knowledge, agreement, DAYS) for _ in range(2))
    assert [write_page(page) for page in first] == [write_page(page) for page in again]


def test_a_page_that_does_not_exist_in_a_language_is_not_owed_there(behind: tuple[Project, Agreement]) -> None:
    """The tiny site's page on rights says that it has no Spanish."""
    assert behind[1].standings["rights#hours"].state == "in step"
    assert behind[1].units["rights#hours"].expected == ("en", "zh")


def test_debt_of_any_size_never_stops_a_build(behind: tuple[Project, Agreement]) -> None:
    """Ids and counts on the status page look like figures; a site with much debt has to be published all the same."""
    project, agreement = behind
    days = read_days("2026-11-21 en=1938/1200 es=4/2 zh=20000/2 confirm=1983/12\n")
    nothing_confirmed = survey(project.knowledge, project.pages, {})
    for state in (agreement, nothing_confirmed):
        site = built(project, state, days)
        assert [one for one in check_built(site, project.knowledge.settings) if "status" in one.path or "behind" in one.message] == []
