"""Near-duplicates, clusters, copies and witnesses."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ashore.corpus.group import Wording, candidate_pairs, group, nearly_same
from ashore.model import Passage

LONG = "when a payment is late the platform first sends a text and then it calls the borrower by phone on the same day"
OTHER = "a court may look at the contract and lower charges that are too high before it tells anyone what has to be paid"
THIRD = "nobody who signed nothing has to pay for a friend a colleague or a cousin and nobody may tell them otherwise at all"


def passage(name: str, text: str, lang: str = "en") -> Passage:
    return Passage(name, name.rpartition("-")[0], lang, "paragraph", text, 0, len(text))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (LONG, LONG.upper() + ".", True),
        (LONG, LONG.replace("first ", "").replace("phone", "telephone"), True),
        (LONG, OTHER, False),
        ("The stages are these:", "The stages are these", True),
        ("The stages are these:", "The stages are those:", False),
        ("within 3 days", "within 30 days", False),
        ("overdue", "overdue!", True),
        ("overdue", "late", False),
        ("逾期三个月以上，平台可能会上门催收", "逾期三个月以上,平台可能会上门催收。", True),
        ("逾期三个月以上，平台可能会上门催收", "征信记录保存五年，到期自动删除掉了", False),
        ("", "", False),
    ],
)
def test_pairs(one: str, other: str, same: bool) -> None:
    assert nearly_same(Wording(one), Wording(other)) is same
    assert nearly_same(Wording(other), Wording(one)) is same


WORDS = st.lists(st.sampled_from("abcdefgh12"), min_size=1, max_size=30).map(" ".join)


@given(st.lists(WORDS, min_size=2, max_size=6), st.data())
@settings(max_examples=150, deadline=None)
def test_looking_up_shared_runs_loses_no_pair(texts: list[str], data: st.DataObject) -> None:
    """Every pair that the verifier accepts is a candidate: shown on texts and on copies with a few words changed."""
    copy = texts[0].split()
    for _ in range(data.draw(st.integers(0, len(copy) // 4))):
        copy[data.draw(st.integers(0, len(copy) - 1))] = "z"
    wordings = [Wording(text) for text in [*texts, " ".join(copy)]]
    candidates = set(candidate_pairs(wordings))
    for one, other in itertools.combinations(range(len(wordings)), 2):
        assert (one, other) in candidates or not nearly_same(wordings[one], wordings[other])


def test_a_copy_is_no_witness() -> None:
    passages = [passage("S1-1", LONG), passage("S1-2", OTHER), passage("S1-3", THIRD), passage("S2-1", LONG), passage("S2-2", OTHER)]
    clusters, copies = group(passages, ())
    assert copies == {"S2": ("S1",)}
    assert [(cluster.id, cluster.passages, cluster.witnesses) for cluster in clusters] == [
        ("S1-1", ("S1-1", "S2-1"), ("S1",)),
        ("S1-2", ("S1-2", "S2-2"), ("S1",)),
        ("S1-3", ("S1-3",), ("S1",)),
    ]


def test_one_shared_sentence_makes_no_copy() -> None:
    passages = [passage(f"S1-{n}", text) for n, text in enumerate([LONG, OTHER, THIRD, OTHER[::-1], THIRD[::-1]])]
    passages += [passage(f"S2-{n}", text) for n, text in enumerate([LONG, "alone " * 60, "by itself " * 50])]
    clusters, copies = group(passages, ())
    assert copies == {}
    assert clusters[0].witnesses == ("S1", "S2")


def test_a_third_of_a_short_text_makes_a_copy() -> None:
    passages = [
        passage("S1-1", LONG),
        passage("S1-2", OTHER),
        passage("S1-3", THIRD),
        passage("S2-1", LONG),
        passage("S2-2", "Quite short."),
    ]
    assert group(passages, ())[1] == {"S2": ("S1",)}


def test_of_two_equal_texts_the_later_id_is_the_copy() -> None:
    assert group([passage("S2-1", LONG), passage("S10-1", LONG)], ())[1] == {"S10": ("S2",)}


def test_languages_are_never_mixed() -> None:
    clusters, _ = group([passage("S1-1", "P2P 12378"), passage("S2-1", "P2P 12378", "es")], ())
    assert len(clusters) == 2


def test_a_text_can_repeat_itself() -> None:
    clusters, copies = group([passage("S1-1", LONG), passage("S1-2", LONG)], ())
    assert [cluster.passages for cluster in clusters] == [("S1-1", "S1-2")]
    assert copies == {}


def test_a_line_that_stands_ten_thousand_times_costs_little() -> None:
    clusters, _ = group([passage(f"S{n % 3}-{n}", f"line {n % 2}") for n in range(10_000)], ())
    assert [len(cluster.passages) for cluster in clusters] == [5_000, 5_000]
