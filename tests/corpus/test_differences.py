"""What passages of one cluster differ in: every planted figure and “not” is named, and where nothing was planted nothing is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ashore.corpus.differences import differences
from ashore.corpus.group import group
from ashore.corpus.recipe import prepare
from ashore.model import Passage, Source
from tests.corpus.labelled import HELD, TUNED, Labelled, labelled


def _pairs() -> list[tuple[Labelled, Labelled]]:
    """Pair each passage of a cluster with the first of its cluster."""
    rows = [each for each in labelled(*TUNED, *HELD) if each.cluster]
    first = {each.cluster: each for each in reversed(rows)}
    return [(first[each.cluster], each) for each in rows if first[each.cluster] is not each]


@pytest.mark.parametrize(("one", "other"), _pairs(), ids=lambda each: each.id)
def test_what_was_planted_is_named_and_nothing_else(one: Labelled, other: Labelled) -> None:
    left, right = repaired(one), repaired(other)
    assert {found.kind for found in differences(left, right)} == set(other.differs)
    assert {found.kind for found in differences(right, left)} == set(other.differs)


def repaired(each: Labelled) -> Passage:
    """Take a passage through the recipe, as one of a source would have been: glued words are apart then."""
    text = "\n\n".join(passage.text for passage in prepare(Source(each.id, each.id, each.text)).passages)
    return replace(each.passage, text=text)


def english(name: str, text: str) -> Passage:
    return Passage(name, name.rpartition("-")[0], "en", "paragraph", text, 0, len(text))


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("1. They wait 30 days and call you then.", "4. They wait 30 days and call you then.", []),
        ("They wait 30 days and call you.", "They wait one month and call you.", []),
        ("They wait 3 days and call you.", "They wait 3 weeks and call you.", [("figure", "3 days", "3 weeks")]),
        ("They wait three days and call you.", "They wait thirty days and call you.", [("figure", "three days", "thirty days")]),
        (
            "Pay 500 yuan within 3 days.",
            "Pay 300 yuan within 5 days.",
            [("figure", "500 yuan", "300 yuan"), ("figure", "within 3 days", "within 5 days")],
        ),
        ("It is kept five years; after five years it is deleted.", "It is kept five years and then it is deleted.", []),
        ("They cannot call you at work.", "They can not call you at work.", []),
        ("They cannot call you at work.", "They can call you at work.", [("negation", "They cannot call", "They can call")]),
        ("You must repay the loan.", "You must repay the loan. If you have moved in the last 12 months, tell them so.", []),
        ("", "They wait 30 days.", []),
    ],
)
def test_differences(one: str, other: str, found: list[tuple[str, str, str]]) -> None:
    assert [(each.kind, each.left, each.right) for each in differences(english("S1-1", one), english("S2-1", other))] == found


def test_a_cluster_is_compared_with_its_representative_once() -> None:
    text = "After 90 days the debt is often handed over to an agency that earns a share of what it collects from the borrower."
    made = [english("S1-1", text + " So it goes."), english("S2-1", text.replace("90", "60")), english("S3-1", text.replace("90", "60"))]
    found = [(each.one, each.other, each.left, each.right) for each in group(made, ()).differences]
    assert found == [("S1-1", "S2-1", "After 90 days", "After 60 days")]
