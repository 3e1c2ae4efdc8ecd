"""The ranges of the boxes “sources disagree” are those of data/, in words and drawn to scale."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from ashore.pages.expand import expand
from ashore.project import Project

LANGUAGES = ("en", "es", "zh")
WORDS = {
    "en": ["days 1 to 7", "days 1 to 30", "day 2 onwards", "gives no days"],
    "es": ["del día 1 al 7", "del día 1 al 30", "desde el día 2", "no da días"],
    "zh": ["第1至7天", "第1至30天", "第2天起", "没有写天数"],
}


def box(project: Project, id: str, lang: str = "en") -> ET.Element:
    html = expand(f'{{{{ disagree("{id}") }}}}', lang, project.knowledge, "timeline")
    return ET.fromstring(html.strip())


def bars(element: ET.Element) -> list[tuple[str, str] | None]:
    """Where the bar of each row begins and how long it is; None for a row without one."""
    found = []
    for row in element.findall(".//li"):
        drawn = [rect for rect in row.iter("rect") if rect.get("class") == "range-bar"]
        found.append((drawn[0].attrib["x"], drawn[0].attrib["width"]) if drawn else None)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_side_says_its_days_beside_its_bar(project: Project, lang: str) -> None:
    rows = box(project, "early-length", lang).findall(".//li")
    assert [row.findtext("p/span[@class='when']") for row in rows] == WORDS[lang]
    assert all(row.find("p/span[@class='said-by']/a") is not None for row in rows)


def test_bars_are_to_scale_and_one_without_end_goes_to_the_axis_end(project: Project) -> None:
    # The axis ends with day 90: the first stage that goes on behind the month which one source names.
    assert bars(box(project, "early-length")) == [("0%", "7.78%"), ("0%", "33.33%"), ("2.22%", "97.78%"), None]
    assert bars(box(project, "late-start")) == [("42.86%", "57.14%"), ("85.71%", "14.29%"), None]


@pytest.mark.parametrize("id", ["early-length", "late-start"])
def test_a_side_without_days_has_words_and_no_empty_bar(project: Project, id: str) -> None:
    rows = box(project, id).findall(".//li")
    pictures = [len(row.findall("svg")) for row in rows]
    days = [row.findtext("p/span[@class='when']") for row in rows]
    assert pictures == [0 if told == "gives no days" else 1 for told in days] and "gives no days" in days


def test_a_changed_day_moves_bar_and_words(project: Project) -> None:
    entry = project.knowledge.disagreements["early-length"]
    longer = entry.positions[0].model_copy(update={"to_day": 15})
    changed = entry.model_copy(update={"positions": (longer, *entry.positions[1:])})
    other = replace(project, knowledge=replace(project.knowledge, disagreements={"early-length": changed}))
    assert bars(box(other, "early-length"))[0] == ("0%", "16.67%")
    assert box(other, "early-length").findtext(".//li/p/span[@class='when']") == "days 1 to 15"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_box_is_marked_as_reports_in_words(project: Project, lang: str) -> None:
    for id in project.knowledge.disagreements:
        assert box(project, id, lang).findtext("p[@class='reported-label']") == project.knowledge.ui["reported.label"].text[lang]


def test_without_days_nothing_is_drawn(project: Project) -> None:
    element = box(project, "worst-outcome")
    assert element.find(".//svg") is None and element.find(".//span[@class='when']") is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_key_is_a_picture_with_words_and_the_bars_are_not_read_twice(project: Project, lang: str) -> None:
    pictures = [svg for svg in box(project, "home-visit", lang).iter("svg") if svg.get("class") == "range"]
    key, *rows = pictures
    assert key.get("role") == "img"
    for stage in ("early", "middle", "late"):
        assert project.knowledge.stages[stage].short[lang] in key.attrib["aria-label"]
    assert all(row.get("aria-hidden") == "true" for row in rows)
    numbers = [int(text.text or "") for text in key.iter("text") if re.search(r"\btl-tick\b", text.get("class", ""))]
    assert numbers == [0, 30, 90, 180]
