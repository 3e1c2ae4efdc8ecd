"""The quiet line at a section's end: the days of the facts it shows, and how its languages stand."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from ashore.agreement.status import Standing
from ashore.corrections.facts import FactReader
from ashore.model import Page
from ashore.project import Project
from ashore.site.freshness import Freshness, fresh_lines, freshness
from ashore.site.plan import Plan, make_plan

LANGUAGES = ("en", "es", "zh")


def plan_of(root: Path, project: Project, **standings: Standing) -> Plan:
    sections = {id.replace("__", "#"): one for id, one in standings.items()} or {"visits#visits": Standing("in step")}
    return make_plan(root, project.knowledge, project.pages, sections=sections)


def page_of(project: Project, lang: str, name: str = "visits") -> Page:
    return next(page for page in project.pages if (page.lang, page.name) == (lang, name))


def lines(plan: Plan, project: Project, lang: str, name: str = "visits") -> dict[str, str]:
    page, reader = page_of(project, lang, name), FactReader(plan.knowledge, lang)
    return fresh_lines(plan, page, {section.id: reader.keys_of(section, page) for section in page.sections})


def with_days(project: Project) -> Project:
    """Two facts of the visits page with days of their own."""
    rules = project.knowledge.rules
    older = rules["gbt-45251"].model_copy(update={"verified_on": dt.date(2026, 3, 1), "review_by": dt.date(2027, 1, 9)})
    return replace(project, knowledge=replace(project.knowledge, rules={**rules, "gbt-45251": older}))


def test_a_provision_has_the_days_of_its_rule_and_texts_have_none(project: Project) -> None:
    knowledge = with_days(project).knowledge
    found = freshness(knowledge, [("provisions", "gbt-45251.quiet-hours"), ("claims", "visit-likely")])
    assert found == Freshness(dt.date(2026, 3, 1), dt.date(2026, 3, 1), dt.date(2027, 1, 9))
    assert freshness(knowledge, [("claims", "visit-likely"), ("disagreements", "home-visit")]) is None


@pytest.mark.parametrize(
    ("lang", "first", "last", "review"),
    [
        ("en", "1 March 2026", "22 November 2026", "9 January 2027"),
        ("es", "1 de marzo de 2026", "22 de noviembre de 2026", "9 de enero de 2027"),
        ("zh", "2026年3月1日", "2026年11月22日", "2027年1月9日"),
    ],
)
def test_days_are_written_as_the_language_does(root: Path, project: Project, lang: str, first: str, last: str, review: str) -> None:
    changed = with_days(project)
    told = lines(plan_of(root, changed), changed, lang)["may"]
    assert [told.find(day) for day in (first, last, review)] == sorted(told.find(day) for day in (first, last, review))
    assert first in told and last in told and review in told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_section_without_dated_facts_has_no_line(root: Path, project: Project, lang: str) -> None:
    page = page_of(project, lang)
    plan = plan_of(root, project)
    shown = {"may": [("claims", "visit-likely")], "door": [("hotlines", "110")]}
    assert page.name == "visits" and "may" not in fresh_lines(plan, page, shown)


def test_every_line_says_how_the_languages_stand(root: Path, project: Project) -> None:
    ui = project.knowledge.ui
    behind = Standing("behind", {"es": ("zh",)})
    plan = plan_of(root, project, visits__may=behind, visits__visits=Standing("never confirmed", open=LANGUAGES))
    assert lines(plan, project, "es")["may"].endswith("más reciente en chino")
    assert lines(plan, project, "zh")["may"].endswith("比西班牙文版新")
    assert lines(plan, project, "en")["may"].endswith(ui["fresh.open"].text["en"])
    assert lines(plan, project, "en")["visits"].endswith(ui["fresh.open"].text["en"])
    assert lines(plan_of(root, project), project, "zh")["visits"].endswith(ui["fresh.in-step"].text["zh"])


def test_without_agreement_nothing_is_told(root: Path, project: Project) -> None:
    plan = make_plan(root, project.knowledge, project.pages)
    assert lines(plan, project, "en") == {}


def test_what_a_subsection_shows_belongs_to_its_section(root: Path, project: Project) -> None:
    page = page_of(project, "en")
    first = page.sections[1]
    sub = replace(page, sections=(page.sections[0], replace(first, id="a", level=2), replace(first, id="b", level=3)))
    told = fresh_lines(plan_of(root, project), sub, {"b": [("hotlines", "110")]})
    assert set(told) == {"a"}
