"""What is learned from examples: words that tell pages apart, and nothing else."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ashore.knowledge.examples import Example
from ashore.knowledge.learned import LEVELS, place, votes_of
from ashore.learning.examples import learned_of
from ashore.learning.fit import learn

DOOR, JUDGE = 0, 1
SAID = {
    DOOR: ["{} at the door", "door {}", "knock {} door", "{} 敲门", "门外{}", "有人在门口{}"],
    JUDGE: ["the judge {}", "{} said the judge", "judge {}", "法官{}", "{} 法官来信", "法官说{}"],
}
ABOUT = ["again", "someone", "tonight", "with a letter", "昨天", "又"]
ASKED = {saying.format(about): [page] for page, sayings in SAID.items() for saying in sayings for about in ABOUT}


def test_a_word_speaks_for_the_page_it_tells() -> None:
    weights = learn(ASKED, 2)
    assert weights["door", DOOR] > 1
    assert weights["judge", JUDGE] > 1
    assert weights["门", DOOR] > 0.5
    assert ("door", JUDGE) not in weights
    assert ("judge", DOOR) not in weights


def test_a_word_that_tells_nothing_is_not_kept() -> None:
    weights = learn(ASKED, 2)
    for feature in ("again", "someo"):
        assert weights.get((feature, DOOR), 0) + weights.get((feature, JUDGE), 0) < 0.3


def test_no_weight_is_negative_and_one_pages_examples_teach_nothing() -> None:
    assert min(learn(ASKED, 2).values()) > 0
    assert learn({"door": [0], "knock": [0]}, 1) == {}
    assert learn({}, 3) == {}


def test_a_question_of_two_pages_speaks_for_both() -> None:
    weights = learn({**ASKED, **{f"siren {about}": [DOOR, JUDGE] for about in ABOUT}}, 3)
    assert abs(weights["siren", DOOR] - weights["siren", JUDGE]) < 0.2


@settings(max_examples=20, deadline=None)
@given(st.permutations(list(ASKED.items())))
def test_the_order_of_examples_does_not_matter(rows: list[tuple[str, list[int]]]) -> None:
    examples = [Example("en", ("door", "judge")[pages[0]], question, "", 1, 1) for question, pages in rows]
    ordered = [Example("en", ("door", "judge")[pages[0]], question, "", 1, 1) for question, pages in ASKED.items()]
    assert learned_of(examples) == learned_of(ordered)


def test_what_is_written_down_is_what_was_learned() -> None:
    learned = learned_of(Example("en", ("door", "judge")[pages[0]], question, "", 1, 1) for question, pages in ASKED.items())
    said = {(at, learned.pages[page]): LEVELS[level] for at, page, level in votes_of(learned)}
    assert said[place("judge", learned.bits), "judge"] >= 1
    assert said[place("door", learned.bits), "door"] >= 1
