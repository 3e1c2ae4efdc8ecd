"""Over edits planted into the real pages and data, agreement raises exactly what was changed in earnest: precision = recall = 1."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import cycle
from typing import Any

import pytest
from pydantic import BaseModel

from ashore.agreement.lock import Lines, Stamps
from ashore.agreement.survey import Agreement, survey
from ashore.agreement.units import NOT_READ, all_units
from ashore.agreement.uses import texts_used
from ashore.errors import AshoreError
from ashore.knowledge.load import Knowledge
from ashore.knowledge.texts import Text, is_localised, localised_texts, step
from ashore.model import Page, Section
from ashore.pages.expand import expand
from ashore.pages.parse import parse_page, write_page
from ashore.project import Project
from tests.agreement.edits import COSMETIC, COSMETIC_DATA, REAL, REAL_DATA, Edit

LANGUAGES = ("en", "es", "zh")


@dataclass(frozen=True)
class Planted:
    """An edit made: in which unit and language, by which edit, and whether it says something else."""

    unit: str
    lang: str
    edit: str
    real: bool


def as_lock(units: Mapping[str, Stamps]) -> Lines:
    return {id: ((1, stamps),) for id, stamps in units.items()}


@pytest.fixture(scope="module")
def lock(project: Project) -> Lines:
    """The site as it is today, all confirmed."""
    return as_lock({id: unit.stamps for id, unit in all_units(project.knowledge, project.pages).items()})


def edited_pages(pages: tuple[Page, ...], edits: Mapping[str, Edit], lang: str, real: bool, turn: int) -> tuple[list[Page], list[Planted]]:
    """Give every section of one language one edit: by turns, so that over the turns each section meets each edit."""
    names, changed, planted = list(edits), [], []
    for page in pages:
        parts = []
        for section in page.sections if page.lang == lang else ():
            turn += 1
            for name in names[turn % len(names) :] + names[: turn % len(names)]:
                text = edits[name](section.heading + section.body)
                if text is not None:
                    parts.append(text)
                    planted.append(Planted(f"{page.name}#{section.id}", lang, name, real))
                    break
            else:
                parts.append(section.heading + section.body)
        changed.append(parse_page(page.front + "".join(parts), page.name, lang, page.path) if parts else page)
    return changed, planted


def raised(agreement: Agreement) -> set[tuple[str, str]]:
    """What agreement says changed: units with the languages that lead."""
    return {(id, lead) for id, one in agreement.own.items() for lead in one.leads}


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


def with_text(knowledge: Knowledge, changes: Mapping[tuple[str, str], str]) -> Knowledge:
    """The same knowledge with other texts: keys are (id of the text, language)."""

    def changed(value: Any, path: str, entry: str, field: str) -> Any:
        if is_localised(value, knowledge.languages):
            return {lang: changes.get((f"{path}#{entry}.{field}", lang), text) for lang, text in value.items()}
        if isinstance(value, BaseModel):
            update = {
                name: changed(getattr(value, name), path, entry, f"{field}.{name}".removeprefix(".")) for name in type(value).model_fields
            }
            return value.model_copy(update=update)
        if isinstance(value, tuple):
            return tuple(changed(child, path, entry, f"{field}.{step(child, index)}") for index, child in enumerate(value))
        return value

    tables: dict[str, Any] = {
        table: {key: changed(entry, knowledge.places[table, key][0], key, "") for key, entry in getattr(knowledge, table).items()}
        for table in (
            "stages",
            "rules",
            "figures",
            "hotlines",
            "glossary",
            "claims",
            "disagreements",
            "coverage",
            "ui",
            "report",
            "sources",
        )
    }
    provisions = {f"{rule.id}.{one.id}": (rule, one) for rule in tables["rules"].values() for one in rule.provisions}
    return replace(knowledge, provisions=provisions, **tables)


def read_texts(knowledge: Knowledge) -> list[Text]:
    return [text for text in localised_texts(knowledge) if text.field not in NOT_READ]


def edited_texts(knowledge: Knowledge, edits: Mapping[str, Edit], lang: str, real: bool) -> tuple[Knowledge, list[Planted]]:
    changes: dict[tuple[str, str], str] = {}
    planted = []
    turn = cycle(edits)
    for text in (text for text in read_texts(knowledge) if text.lang == lang):
        name = next(turn)
        changed = edits[name](text.text)
        if changed is not None:
            changes[text.id, lang] = changed
            planted.append(Planted(text.id, lang, name, real))
    return with_text(knowledge, changes), planted


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
