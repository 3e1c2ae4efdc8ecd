"""What the site knows already: hotlines make certain, the glossary names the right word; a second witness shows a reversal."""

from __future__ import annotations

import pytest

from ashore.corpus.known import Known
from ashore.corpus.recipe import assemble, prepare
from ashore.model import Source

KNOWN = Known(
    frozenset(["12378", "01012321"]),
    {"en": (("dunning call", "home-visit", "home visit"),), "zh": (("黑户", "bad-record", "有不良记录的人"),)},
)


def test_a_known_hotline_is_certain() -> None:
    draft = prepare(Source("S", "s.txt", "If they shout at you, call 123 78 and say who it was."), known=KNOWN)
    assert [passage.text for passage in draft.passages] == ["If they shout at you, call 12378 and say who it was."]
    assert [(found.certainty, found.value) for found in draft.damage] == [("certain", "12378")]


def test_an_unknown_one_is_not() -> None:
    draft = prepare(Source("S", "s.txt", "If they shout at you, call 123 79 and say who it was."), known=KNOWN)
    assert [(found.certainty, found.value) for found in draft.damage] == [("ambiguous", "12379")]


@pytest.mark.parametrize(
    ("text", "name"),
    [("Then comes a Dunning call from them at night, or so.", "home visit"), ("很多人担心自己成了黑户，其实不用怕。", "有不良记录的人")],
)
def test_poor_renderings_of_the_glossary_are_named(text: str, name: str) -> None:
    draft = prepare(Source("S", "s.txt", text), known=Known(frozenset(), KNOWN.poor))
    assert name in [found.value for found in draft.damage] or [found.rule for found in draft.damage] != []
    assert draft.edits == ()


REVERSED = [
    (
        "When the loan is late, the platform may tell your employer about the debt.",
        "When the loan is late, the platform may not tell your employer about the debt.",
    ),
    (
        "Si el pago se retrasa un mes, la entidad puede avisar a los familiares del cliente.",
        "Si el pago se retrasa un mes, la entidad no puede avisar a los familiares del cliente.",
    ),
    ("逾期一个月以后，平台可以把欠款的事情告诉您的同事。", "逾期一个月以后，平台不可以把欠款的事情告诉您的同事。"),
]


@pytest.mark.parametrize(("one", "other"), REVERSED, ids=["en", "es", "zh"])
def test_a_lost_negation_is_shown_by_the_second_witness(one: str, other: str) -> None:
    corpus = assemble([Source("S1", "s1.txt", one), Source("S2", "s2.txt", other)])
    found = [damage for damage in corpus.damage if damage.rule == "reversed"]
    assert {damage.source for damage in found} == {"S1", "S2"}
    assert all(damage.certainty == "ambiguous" and damage.candidates for damage in found)


@pytest.mark.parametrize("pair", REVERSED, ids=["en", "es", "zh"])
def test_witnesses_that_agree_are_not(pair: tuple[str, str]) -> None:
    for said in pair:
        corpus = assemble([Source("S1", "s1.txt", said), Source("S2", "s2.txt", said)])
        assert [damage for damage in corpus.damage if damage.rule == "reversed"] == []


SAME = [
    (
        "The platform will call not only you but also the people in your list of contacts.",
        "The platform will call you but also the people in your list of contacts.",
    ),
    ("逾期三个月以后，您不得不和平台商量还款的计划。", "逾期三个月以后，您得和平台商量还款的计划。"),
    (
        "Sin embargo, la entidad puede avisar por escrito a los familiares del cliente moroso.",
        "La entidad puede avisar por escrito a los familiares del cliente moroso.",
    ),
]


@pytest.mark.parametrize(("one", "other"), SAME, ids=["en", "zh", "es"])
def test_what_only_looks_like_a_negation_reverses_nothing(one: str, other: str) -> None:
    corpus = assemble([Source("S1", "s1.txt", one), Source("S2", "s2.txt", other)])
    assert [damage for damage in corpus.damage if damage.rule == "reversed"] == []
