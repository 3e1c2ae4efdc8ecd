"""Over edits planted into the real pages and data, agreement raises exactly what was changed in earnest: precision = recall = 1."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from ashore.agreement.lock import Lines
from ashore.agreement.survey import survey
from ashore.agreement.uses import texts_used
from ashore.bench.edits import COSMETIC, COSMETIC_DATA, REAL, REAL_DATA
from ashore.bench.planting import all_confirmed, edited_pages, edited_texts, raised, read_texts, with_text
from ashore.errors import AshoreError
from ashore.knowledge.load import Knowledge
from ashore.knowledge.texts import Text
from ashore.model import Page, Section
from ashore.pages.expand import expand
from ashore.pages.parse import parse_page, write_page
from ashore.project import Project

LANGUAGES = ("en", "es", "zh")


@pytest.fixture(scope="module")
def lock(project: Project) -> Lines:
    """The site as it is today, all confirmed."""
    return all_confirmed(project.knowledge, project.pages)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("turn", range(2))
def test_cosmetic_edits_of_sections_raise_nothing(project: Project, lock: Lines, lang: str, turn: int) -> None:
    pages, planted = edited_pages(project.pages, COSMETIC, lang, False, turn)
    assert len(planted) > 80
    found = raised(survey(project.knowledge, pages, lock))
    assert not found, [one for one in planted if (one.unit, one.lang) in found]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("turn", range(2))
def test_real_edits_of_sections_are_all_raised_and_nothing_else(project: Project, lock: Lines, lang: str, turn: int) -> None:
    pages, planted = edited_pages(project.pages, REAL, lang, True, turn)
    assert len(planted) > 80
    agreement = survey(project.knowledge, pages, lock)
    expected = {(one.unit, one.lang) for one in planted}
    assert raised(agreement) == expected
    others = tuple(other for other in LANGUAGES if other != lang)
    for unit, _ in expected:
        assert agreement.own[unit].behind == others


@pytest.mark.parametrize("lang", LANGUAGES)
def test_cosmetic_edits_of_data_raise_nothing(project: Project, lock: Lines, lang: str) -> None:
    knowledge, planted = edited_texts(project.knowledge, COSMETIC_DATA, lang, False)
    assert len(planted) > 200
    assert not raised(survey(knowledge, project.pages, lock))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_real_edits_of_data_are_all_raised_and_nothing_else(project: Project, lock: Lines, lang: str) -> None:
    knowledge, planted = edited_texts(project.knowledge, REAL_DATA, lang, True)
    assert len(planted) > 200
    assert raised(survey(knowledge, project.pages, lock)) == {(one.unit, one.lang) for one in planted}


def test_a_figure_that_all_languages_share_marks_nothing(project: Project, lock: Lines) -> None:
    """Every value of data/ that is no text is changed at once: days, amounts, dates, hours."""
    old = project.knowledge
    knowledge = replace(
        old,
        figures={id: one.model_copy(update={"value": f"9{one.value}"}) for id, one in old.figures.items()},
        stages={id: one.model_copy(update={"from_day": one.from_day + 5, "to_day": 99}) for id, one in old.stages.items()},
        rules={id: one.model_copy(update={"effective": one.review_by}) for id, one in old.rules.items()},
    )
    agreement = survey(knowledge, project.pages, lock)
    assert {one.state for one in agreement.standings.values()} == {"in step"}


def shown(knowledge: Knowledge, page: Page, section: Section) -> str:
    try:
        return expand(section.heading + section.body, page.lang, knowledge, page.name)
    except AshoreError as error:
        return str(error)


def some_texts(knowledge: Knowledge) -> Iterator[Text]:
    """Every fortieth Chinese text of what pages show, of every table."""
    texts = [text for text in read_texts(knowledge) if text.lang == "zh" and text.table not in ("report", "coverage")]
    return iter(texts[::40])


def test_a_changed_text_marks_the_sections_that_show_it(project: Project, lock: Lines) -> None:
    """What a section shows is found by reading while expanding; here it is held against what really looks different."""
    uses = texts_used(project.knowledge, project.pages)
    sections = [(page, section) for page in project.pages if page.lang == "zh" for section in page.sections if section.id]
    before = {(page.name, section.id): shown(project.knowledge, page, section) for page, section in sections}
    checked = 0
    for text in some_texts(project.knowledge):
        knowledge = with_text(project.knowledge, {(text.id, "zh"): text.text + "另加一句。"})
        looks = {
            f"{page.name}#{section.id}" for page, section in sections if shown(knowledge, page, section) != before[page.name, section.id]
        }
        assert {id for id, by_lang in uses.items() if text.id in by_lang["zh"]} == looks, text.id
        agreement = survey(knowledge, project.pages, lock)
        behind = {id for id, one in agreement.sections.items() if one.behind}
        assert behind == {id for id, by_lang in uses.items() if text.id in by_lang["en"] | by_lang["es"]}
        checked += bool(looks)
    assert checked >= 8


def test_title_and_description_belong_to_the_first_section(project: Project, lock: Lines) -> None:
    pages = []
    for page in project.pages:
        text = write_page(page)
        if page.lang == "es":
            text = text.replace("description: ", "description: Mire. ", 1)
        pages.append(parse_page(text, page.name, page.lang, page.path))
    first = {(f"{page.name}#{page.sections[1].id}", "es") for page in pages}
    assert raised(survey(project.knowledge, pages, lock)) == first
