"""An overdue review is a warning, stops a release, and the reader of the section is told in his language."""

from __future__ import annotations

import datetime as dt

from ashore.checks.written.review import check_reviews
from ashore.knowledge.reviews import overdue
from ashore.project import Project
from ashore.site.notices import notices_of
from ashore.site.overdue import overdue_sections
from ashore.site.plan import make_plan

LATER = dt.date(2029, 1, 1)


def test_nothing_is_overdue_on_the_day_itself(project: Project) -> None:
    last = min(figure.review_by for figure in project.knowledge.figures.values())
    late = {one.since for one in overdue(project.knowledge, last)}
    assert last not in late
    assert last in {one.since for one in overdue(project.knowledge, last + dt.timedelta(days=1))}


def test_an_overdue_review_is_named_at_its_line_and_stops_a_release(project: Project) -> None:
    found = check_reviews(project.knowledge, LATER, release=False)
    assert {one.severity for one in found} == {"warning"}
    assert {one.severity for one in check_reviews(project.knowledge, LATER, release=True)} == {"error"}
    one = next(each for each in found if each.message.startswith("quiet-hours "))
    line = (project.root / one.path).read_text(encoding="utf-8").splitlines()[one.line - 1]
    assert line.strip().startswith("review_by:")
    assert check_reviews(project.knowledge, dt.date(2026, 11, 22), release=True) == []


def test_the_sections_that_show_it_are_known(project: Project) -> None:
    late = [one for one in overdue(project.knowledge, LATER) if one.entry in ("cba-2026", "12356", "small-debt")]
    found = {section: {one.entry for one in facts} for section, facts in overdue_sections(project.knowledge, project.pages, late).items()}
    assert found["visits#likely"] == {"small-debt"}  # a figure
    assert found["visits#afterwards"] == {"12356"}  # a number to dial
    assert "cba-2026" in found["visits#may"]  # a row of a table
    assert overdue_sections(project.knowledge, project.pages, ()) == {}


def test_the_reader_is_told_in_each_language(project: Project) -> None:
    late = [one for one in overdue(project.knowledge, LATER) if one.entry == "small-debt"]
    plan = make_plan(project.root, project.knowledge, project.pages, late=late)
    for lang in project.knowledge.languages:
        (notice,) = notices_of(plan, lang, "visits").values()
        assert late[0].name[lang] in notice
        assert str(late[0].since.year) in notice
        assert "{" not in notice
    assert notices_of(plan, "en", "about") == {}
