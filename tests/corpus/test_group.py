"""Near-duplicates, clusters and what they differ in; the floors of the labelled set may only be raised."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ashore.corpus.candidates import candidate_pairs
from ashore.corpus.group import group
from ashore.corpus.measures import Vocabulary, Wording, nearly_same, wordings
from ashore.corpus.recipe import assemble
from ashore.model import Passage, Source
from tests.corpus.labelled import HELD, TUNED, Labelled, labelled

LONG = "when a payment is late the platform first sends a text and then it calls the borrower by phone on the same day"
OTHER = "a court may look at the contract and lower charges that are too high before it tells anyone what has to be paid"


def passage(name: str, text: str, lang: str = "en") -> Passage:
    return Passage(name, name.rpartition("-")[0], lang, "paragraph", text, 0, len(text))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (LONG, LONG.upper() + ".", True),
        (LONG, LONG.replace("first ", "").replace("phone", "telephone"), True),
        (LONG, OTHER, False),
        (LONG, LONG + " " + LONG + " " + OTHER, False),
        ("The stages are these:", "The stages are these", True),
        ("The stages are these:", "The stages are those:", False),
        ("within 3 days", "within 30 days", False),
        ("2. They call you at work.", "(7) They call you at work", True),
        ("1.5 million", "2.5 million", False),
        ("Collectors call the borrower every few days.", "Collectors called a borrower every few days.", False),
        ("Collectors call the borrower every few days.", "Collectors call the borrowers every few days.", True),
        ("It is regular to ask for a receipt.", "It is irregular to ask for a receipt.", False),
        ("El préstamo está vencido", "el prestamo esta vencido", True),
        ("overdue", "overdue!", True),
        ("overdue", "late", False),
        ("逾期三个月以上，平台可能会上门催收", "逾期三个月以上,平台可能会上门催收。", True),
        ("逾期３个月以上", "逾期3个月以上", True),
        ("逾期三个月以上，平台可能会上门催收", "征信记录保存五年，到期自动删除掉了", False),
        ("", "", False),
    ],
)
def test_pairs(one: str, other: str, same: bool) -> None:
    left, right = wordings([one, other])
    assert nearly_same(left, right) is same
    assert nearly_same(right, left) is same


WORDS = st.lists(st.sampled_from("abcdefgh12"), min_size=1, max_size=40).map(" ".join)
HAN = st.lists(st.sampled_from("逾期平台催收还款不会三月1"), min_size=1, max_size=60).map("".join)


@given(st.lists(WORDS | HAN, min_size=2, max_size=6), st.data())
@settings(max_examples=200, deadline=None)
def test_looking_up_rare_runs_loses_no_pair(texts: list[str], data: st.DataObject) -> None:
    """Every pair that the verifier accepts is a candidate: shown on texts and on copies with a few words changed."""
    copy = texts[0].split() if " " in texts[0] else list(texts[0])
    for _ in range(data.draw(st.integers(0, 1 + len(copy) // 4))):
        copy[data.draw(st.integers(0, len(copy) - 1))] = data.draw(st.sampled_from(["z", "z z", ""]))
    found = wordings([*texts, (" " if " " in texts[0] else "").join(copy)])
    candidates = set(candidate_pairs(found))
    for one, other in itertools.combinations(range(len(found)), 2):
        equal = found[one].code == found[other].code
        assert equal or (one, other) in candidates or not nearly_same(found[one], found[other])


def test_looking_up_rare_runs_loses_no_pair_of_the_labelled_set() -> None:
    for lang in ("en", "es", "zh"):
        found = wordings([each.text for each in labelled(*TUNED, *HELD) if each.lang == lang], lang)
        candidates = set(candidate_pairs(found))
        for one, other in itertools.combinations(range(len(found)), 2):
            equal = found[one].code == found[other].code
            assert equal or (one, other) in candidates or not nearly_same(found[one], found[other])


@dataclass(frozen=True)
class Floor:
    """The least precision and recall, over all pairs of one language; raise them, never lower them."""

    files: Sequence[str]
    precision: float
    recall: float


@pytest.mark.parametrize("floor", [Floor(TUNED, 1.0, 1.0), Floor(HELD, 1.0, 0.96)], ids=["tuned", "held"])
def test_floors(floor: Floor) -> None:
    rows = labelled(*floor.files)
    wanted = {(one.id, other.id) for one, other in itertools.combinations(rows, 2) if one.lang == other.lang and one.together(other)}
    found = set(_found(rows))
    right = len(found & wanted)
    assert right >= floor.precision * len(found), f"too much: {sorted(found - wanted)}"
    assert right >= floor.recall * len(wanted), f"lost: {sorted(wanted - found)}"


def _found(rows: Sequence[Labelled]) -> Iterator[tuple[str, str]]:
    vocabulary = Vocabulary()
    for one, other in itertools.combinations(rows, 2):
        if one.lang == other.lang and nearly_same(*(Wording(each.text, each.lang, vocabulary) for each in (one, other))):
            yield one.id, other.id


@pytest.mark.parametrize("files", [TUNED, HELD], ids=["tuned", "held"])
def test_clusters_are_the_labelled_ones(files: Sequence[str]) -> None:
    """Joined to clusters, no passage stands in a cluster of another label."""
    label = {each.passage.id: each.cluster or each.id for each in labelled(*files)}
    for cluster in group([each.passage for each in labelled(*files)], ()).clusters:
        assert len({label[name] for name in cluster.passages}) == 1, cluster.passages


def test_a_text_can_repeat_itself() -> None:
    found = group([passage("S1-1", LONG), passage("S1-2", LONG)], ())
    assert [cluster.passages for cluster in found.clusters] == [("S1-1", "S1-2")]
    assert found.copies == {}


def test_languages_are_never_mixed() -> None:
    assert len(group([passage("S1-1", "P2P 12378"), passage("S2-1", "P2P 12378", "es")], ()).clusters) == 2


def test_the_order_in_which_passages_come_does_not_matter() -> None:
    made = [each.passage for each in labelled(*TUNED)]
    assert group(made, ()) == group(made[::-1], ())


def test_a_line_that_stands_ten_thousand_times_costs_little() -> None:
    found = group([passage(f"S{n % 3}-{n}", f"line {n % 2}") for n in range(10_000)], ())
    assert [len(cluster.passages) for cluster in found.clusters] == [5_000, 5_000]


def test_a_line_of_a_thousand_sources_costs_little() -> None:
    found = group([passage(f"S{n}-{m}", f"{LONG} {m}") for n in range(1_000) for m in range(3)], ())
    assert {cluster.witnesses for cluster in found.clusters} == {("S0",)}


def test_labels_buttons_and_short_headings_join_no_cluster() -> None:
    heading = "What the lender may do when the loan is late"
    texts = [f"{word} is told here at some length, so that it ends.\n\n{{}}\n\nMore about {word}, and more." for word in ("Tea", "Rain")]
    for said in ("Extended data:", "Legal basis:", "Ask now", "法律依据："):
        found = assemble([Source(f"S{number}", "s.txt", text.format(said)) for number, text in enumerate(texts)])
        assert all(len(cluster.passages) == 1 for cluster in found.clusters)
    found = assemble([Source(f"S{number}", "s.txt", text.format(heading)) for number, text in enumerate(texts)])
    assert [len(cluster.passages) for cluster in found.clusters if len(cluster.passages) > 1] == [2]
