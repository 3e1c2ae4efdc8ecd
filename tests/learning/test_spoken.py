"""The search in the browser reads search.lock and cuts questions as the learning does."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.browser.conftest import chromium

from ashore.knowledge.learned import LEVELS, Learned, place, votes_of
from ashore.learning.features import features
from ashore.project import Project

SEARCH = Path(__file__).parents[2] / "overrides" / "search"
PARTS = [SEARCH / "words.js", SEARCH / "learned.js"]
_ASK = """({ learned, questions }) => {
  const { features, speak } = globalThis.ashoreLearned(learned);
  return questions.map((question) => [[...features(question)].sort(), [...speak(question)].sort((one, other) => one[0] - other[0])]);
}"""
ODD = ["", "？！", "Señor O’Neill’s APP１２", "上岸 a flote 上岸", "zuò láo", "催", "a", "ÀÉÎ", "12378", "𠮷野家 door"]


@pytest.fixture(scope="module")
def asked(project: Project) -> tuple[list[str], list[Any]]:
    learned = project.knowledge.learned
    questions = [*dict.fromkeys([one.question for one in project.knowledge.examples][::7]), *ODD]
    packed = {
        "pages": list(range(len(learned.pages))),
        "bits": learned.bits,
        "levels": LEVELS,
        "steps": learned.steps,
        "votes": learned.votes,
    }
    return questions, _ask({"learned": packed, "questions": questions})


def _ask(job: dict[str, Any]) -> list[Any]:
    node = shutil.which("node")
    if node is None:
        with chromium() as browser:
            page = browser.new_page()
            for part in PARTS:
                page.add_script_tag(path=part)
            answers: list[Any] = page.evaluate(_ASK, job)
        return answers
    script = "".join(part.read_text(encoding="utf-8") for part in PARTS) + f"console.log(JSON.stringify(({_ASK})({json.dumps(job)})))"
    done = subprocess.run([node, "-"], input=script, capture_output=True, text=True, check=True)
    return list(json.loads(done.stdout))


def test_questions_are_cut_alike(asked: tuple[list[str], list[Any]]) -> None:
    questions, answers = asked
    assert len(questions) > 100
    for question, (cut, _) in zip(questions, answers, strict=True):
        assert set(cut) == features(question), question


def test_every_question_speaks_for_the_same_pages(project: Project, asked: tuple[list[str], list[Any]]) -> None:
    for question, (_, spoken) in zip(*asked, strict=True):
        assert dict(map(tuple, spoken)) == _spoken(project.knowledge.learned, question), question
    assert sum(bool(spoken) for _, spoken in asked[1]) > len(asked[0]) / 2


def _spoken(learned: Learned, question: str) -> dict[int, float]:
    found: dict[int, float] = {}
    at = [place(feature, learned.bits) for feature in features(question)]
    for spot, page, level in votes_of(learned):
        if spot in at:
            found[page] = found.get(page, 0) + LEVELS[level] * at.count(spot)
    return found
