"""Questions to learn from, and the file of what was learned: read, written, and refused with the way out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.knowledge.examples import examples_of, read_examples, stamp
from ashore.knowledge.learned import Learned, Vote, learned_from, place, read_learned, votes_of, write_learned
from ashore.model import Finding

VOTES = st.lists(st.tuples(st.text(min_size=1, max_size=6), st.integers(0, 60), st.integers(0, 3)), max_size=60)


@given(VOTES)
def test_what_is_written_is_read_again(votes: list[Vote]) -> None:
    learned = learned_from("of", ("court", "visits"), votes)
    assert read_learned(write_learned(learned)) == (learned, ())
    assert votes_of(learned) == sorted((place(feature, learned.bits), page, level) for feature, page, level in votes)


@pytest.mark.parametrize(
    "text", ["", "of x\n", "of x\npages a\nbits many\nsteps #\nvotes #\n", "of x\npages a\nbits 4\nsteps ##\nvotes #\n"]
)
def test_a_file_that_cannot_be_read_is_said_and_done_without(text: str) -> None:
    learned, faults = read_learned(text)
    assert learned == Learned()
    assert [(one.path, one.rule) for one in faults] == [("search.lock", "search-lock")]


def test_a_file_with_marks_of_a_merge_is_refused() -> None:
    whole = write_learned(learned_from("of", ("court",), [("judge", 0, 1)]))
    assert read_learned("<<<<<<< HEAD\n" + whole.replace("votes", "=======\nvote"))[1]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("- a question\n", 1, 1),
        ("visits: a question\n", 1, 9),
        ("visits:\n  - who: comes\n", 2, 5),
        ("visits:\n  - one\n  -\n", 3, 4),
        ("visits:\n  - one\nvisits:\n  - two\n", 3, 1),
    ],
)
def test_what_is_no_list_of_questions_is_refused_at_its_place(text: str, line: int, column: int) -> None:
    faults: list[Finding] = []
    examples_of("en", text, faults)
    assert [(one.path, one.line) for one in faults] == [("data/examples/en.yml", line)]
    assert abs(faults[0].column - column) <= 1
    assert faults[0].fix


def test_files_are_read_language_by_language_and_not_utf8_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "examples"
    folder.mkdir(parents=True)
    (folder / "en.yml").write_text("visits:\n  - who comes\n", encoding="utf-8")
    (folder / "zh.yml").write_bytes("visits:\n  - 谁来\n".encode("gb18030"))
    faults: list[Finding] = []
    found = read_examples(tmp_path, ("en", "es", "zh"), faults)
    assert [(one.lang, one.page, one.question) for one in found] == [("en", "visits", "who comes")]
    assert [(one.path, one.rule) for one in faults] == [("data/examples/zh.yml", "data-encoding")]


def test_the_stamp_tells_of_questions_and_pages_alone() -> None:
    one = examples_of("en", "a:\n  - x\n  - y\nb:\n  - x\n", [])
    same = examples_of("es", "# note\nb:\n- x\na:\n- y\n- x\n", [])
    assert stamp(one) == stamp(same)
    assert stamp(one) != stamp(examples_of("en", "a:\n  - x\n  - y\n", []))
