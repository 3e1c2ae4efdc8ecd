"""What new texts say is held against data/: cases in tests/cases/news.yml, and the site's own claims, which must contradict nothing new."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from ashore.knowledge import strict_yaml
from ashore.knowledge.load import Knowledge, load_knowledge
from ashore.news.facts import Facts
from ashore.news.nearness import read_near

ROOT = Path(__file__).parents[2]
CASES = strict_yaml.load("tests/cases/news.yml", (ROOT / "tests/cases/news.yml").read_text(encoding="utf-8")).value


@cache
def knowledge() -> Knowledge:
    return load_knowledge(ROOT, {})


@cache
def facts(lang: str) -> Facts:
    return Facts(knowledge(), lang)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])  # type: ignore[arg-type]
def test_case(case: dict[str, object]) -> None:
    found = facts(str(case["lang"])).compare(str(case["text"]))
    assert [f"{each.table} {each.entry} {each.outcome}" for each in found] == (case["told"] or [])


def test_every_source_of_the_site_reports_what_stages_yml_records_of_it() -> None:
    """A contradiction of a recorded boundary is told as reported by the very source that it was recorded from."""
    (found,) = facts("en").compare("3. Late overdue period: overdue for more than half a year has two results.")
    assert (found.outcome, found.expected, found.said_by) == ("contradicts", "91–", ("S1", "S2"))


def test_a_private_number_is_never_told() -> None:
    assert facts("zh").compare("请拨打13800001111找王经理，或拨打010-88886666。") == ()


def test_every_near_has_words_in_every_language() -> None:
    near = [figure.near for figure in knowledge().figures.values() if figure.near]
    near += [hotline.near for hotline in knowledge().hotlines.values() if hotline.near]
    assert near and all(read_near(text).groups for each in near for text in each.values())
