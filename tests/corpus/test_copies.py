"""Which source copies which, and how many witnesses are left."""

from __future__ import annotations

import itertools

import pytest

from ashore.corpus.group import Grouping, group
from ashore.model import Passage, PassageKind

LONG = "when a payment is late the platform first sends a text and then it calls the borrower by phone on the same day"
OTHER = "a court may look at the contract and lower charges that are too high before it tells anyone what has to be paid"
THIRD = "nobody who signed nothing has to pay for a friend a colleague or a cousin and nobody may tell them otherwise at all"
FOURTH = "keep every message and every recording for as long as the matter lasts because a complaint without proof goes nowhere"
FIFTH = "the credit report can be asked for without charge and shows within minutes which lender wrote down which debt and when"
OWN = ("alone " * 40 + "in the first house", "by itself " * 30 + "in the second house", "for once " * 30 + "in the third house")
ARTICLE = "Article 676 of the Civil Code: a borrower who does not return the loan in time pays interest for the delay as agreed"
CLAUSE = "Article 680 of the Civil Code: lending at usurious rates is forbidden and the rate must not offend what the state has laid down"


def texts(**sources: list[str]) -> list[Passage]:
    return [passage(f"{name}-{line}", text) for name, each in sources.items() for line, text in enumerate(each, 1)]


def passage(name: str, text: str, kind: PassageKind = "paragraph", lang: str = "en") -> Passage:
    return Passage(name, name.rpartition("-")[0], lang, kind, text, 0, len(text))


def witnesses(found: Grouping, member: str) -> tuple[str, ...]:
    return next(cluster.witnesses for cluster in found.clusters if member in cluster.passages)


def test_a_copy_is_no_witness() -> None:
    found = group(texts(S1=[LONG, OTHER, THIRD], S2=[LONG, OTHER]), ())
    assert found.copies == {"S2": ("S1",)}
    assert [(cluster.id, cluster.passages, cluster.witnesses) for cluster in found.clusters] == [
        ("S1-1", ("S1-1", "S2-1"), ("S1",)),
        ("S1-2", ("S1-2", "S2-2"), ("S1",)),
        ("S1-3", ("S1-3",), ("S1",)),
    ]


def test_one_shared_sentence_makes_no_copy() -> None:
    found = group(texts(S1=[LONG, OTHER, THIRD, FOURTH], S2=[LONG, *OWN]), ())
    assert found.copies == {}
    assert found.clusters[0].witnesses == ("S1", "S2")


def test_a_third_of_a_short_text_makes_a_copy() -> None:
    assert group(texts(S1=[LONG, OTHER, THIRD], S2=[LONG, "Quite short."]), ()).copies == {"S2": ("S1",)}


def test_of_two_equal_texts_the_later_id_is_the_copy() -> None:
    assert group([passage("S2-1", LONG), passage("S10-1", LONG)], ()).copies == {"S10": ("S2",)}


def test_a_copy_of_a_copy_is_no_witness() -> None:
    """S2 copies S1, S3 copies S2. One sentence of S1 reached S3 although S2 has lost it: S1 alone is its witness."""
    found = group(texts(S1=[LONG, OTHER, THIRD, *OWN], S2=[LONG, OTHER, FOURTH, FIFTH, "so they say " * 30], S3=[FOURTH, FIFTH, THIRD]), ())
    assert found.copies == {"S2": ("S1",), "S3": ("S2",)}
    assert witnesses(found, "S3-3") == ("S1",)
    assert witnesses(found, "S3-1") == ("S2",)


@pytest.mark.parametrize("order", list(itertools.permutations(["A", "B", "C"])))
def test_sources_that_copy_one_another_in_a_ring_leave_one_witness(order: tuple[str, str, str]) -> None:
    one, two, three = order
    found = group(texts(**{one: [LONG, OTHER], two: [OTHER, LONG], three: [LONG, OTHER]}), ())
    assert [cluster.witnesses for cluster in found.clusters] == [("A",), ("A",)]


def test_a_part_of_a_passage_is_copied_too() -> None:
    """S2 has put two passages of S1 into one, and cut a third: no passage is nearly the same, and yet it is copied."""
    changed = [f"{LONG}. {OTHER}. {FIFTH}", f"{THIRD} {OWN[0]}", " ".join(FOURTH.split()[:12]) + " " + OWN[1]]
    found = group(texts(S1=[LONG, OTHER, THIRD, FOURTH], S2=changed), ())
    assert all(len(cluster.passages) == 1 for cluster in found.clusters)
    assert set(found.copies) <= {"S1", "S2"} and len(found.copies) == 1


def test_two_translations_of_one_original_are_one_witness() -> None:
    one = (
        "In the first week the platform will keep sending text messages and making calls to the borrower, and their tone is polite.",
        "After three months the debt is handed over to a collection company, which takes a share of the money that it manages to recover.",
    )
    other = (
        "During the first week, the platform will constantly send text messages and make calls to the borrower, and their tone is polite.",
        "After three months, the debt will be handed over to a collection company, which will take a share of the money it recovers.",
    )
    assert group(texts(S1=[*one, LONG], S2=[*other, *OWN]), ()).copies in ({"S1": ("S2",)}, {"S2": ("S1",)})


def test_a_law_that_both_quote_is_no_copying() -> None:
    assert group(texts(S1=[LONG, OTHER, ARTICLE, CLAUSE], S2=[THIRD, FOURTH, ARTICLE, CLAUSE]), ()).copies == {}


def test_stock_phrases_of_many_are_no_copying() -> None:
    stock = [
        "with the development of the internet more and more people choose online loans and today we talk about what comes after that",
        "the above is all about the question and if you have further doubts you are welcome to ask one of our lawyers on the platform",
    ]
    own = ("mine yours", "north south", "salt pepper", "day night", "hot cold")
    made = {f"S{n}": [stock[0], *(f"{word} " * 30 + LONG[:n] for word in own[n].split()), stock[1], own[n] * 40] for n in range(5)}
    assert group(texts(**made), ()).copies == {}


def test_an_equal_title_is_no_copying() -> None:
    title = "What will happen to me and to my family if the online loan is overdue for three months or even longer?"
    made = [passage("S1-1", title, "title"), passage("S1-2", LONG), passage("S2-1", title, "title"), passage("S2-2", OTHER)]
    assert group(made, ()).copies == {}


def test_copies_are_found_in_chinese() -> None:
    one = "逾期之后平台会先发短信提醒，再由客服打电话联系借款人，了解没有还款的原因。"
    two = "如果三个月以后仍然没有还款，平台可能把债务转给第三方公司，由他们继续催收。"
    made = [passage(f"{source}-{n}", text, "paragraph", "zh") for source in ("S1", "S2") for n, text in enumerate((one, two))]
    made.append(passage("S1-9", "家人没有签字，就没有义务替借款人还钱，催收人员也不能去找他们。", "paragraph", "zh"))
    assert group(made, ()).copies == {"S2": ("S1",)}
