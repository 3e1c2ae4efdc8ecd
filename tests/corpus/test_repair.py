"""Repairs: what they find, what they must leave alone, what they cannot do yet. The cases are data."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ashore.corpus.draft import Draft, Line
from ashore.corpus.gates import is_open
from ashore.corpus.ledger import compose, rendered, untiled
from ashore.corpus.personal import RULE
from ashore.corpus.recipe import prepare
from ashore.corpus.renderings import renderings
from ashore.corpus.repair import REPAIRS, repair
from ashore.corpus.shape import look_at
from ashore.knowledge import strict_yaml
from ashore.languages import LANGUAGES
from ashore.model import Damage, Source

FOLDER = Path(__file__).parents[1] / "cases"
DOCUMENTS = [strict_yaml.load(path.name, path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("repair*.yml"))]
TABLES: list[dict[str, Any]] = [document.value for document in DOCUMENTS]  # type: ignore[misc]
PROSE: Any = strict_yaml.load("clean_prose.yml", (FOLDER / "clean_prose.yml").read_text(encoding="utf-8")).value


def cases(kind: str) -> list[dict[str, Any]]:
    return [case for table in TABLES for case in table.get(kind, [])]


def lines_of(text: str, lang: str) -> tuple[Line, ...]:
    starts = [0, *(place + 1 for place, sign in enumerate(text) if sign == "\n")]
    lines = zip(starts, text.split("\n"), strict=True)
    return tuple(Line(number, start, start + len(said), lang) for number, (start, said) in enumerate(lines, 1) if said.strip())


def repaired(text: str, lang: str) -> tuple[str, tuple[Damage, ...]]:
    """Repair a text whose language is given, so that short cases do not depend on the classifier."""
    draft = repair(Draft(Source("S", "s.txt", text), lines_of(text, lang)))
    spans = compose(text, draft.edits)
    assert untiled(text, spans) is None
    return rendered(spans), draft.damage


def test_the_cases_can_be_read() -> None:
    assert [document.faults for document in DOCUMENTS] == [()] * len(DOCUMENTS)


@pytest.mark.parametrize("case", cases("cases"), ids=lambda case: case["id"])
def test_finds_damage(case: dict[str, Any]) -> None:
    text, damage = repaired(case["text"], case["lang"])
    said = [[found.text, found.certainty, found.value] for found in damage]
    assert [row[: len(wanted)] for row, wanted in zip(said, case["found"], strict=True)] == case["found"]
    assert text == case.get("becomes", case["text"])


@pytest.mark.parametrize("case", cases("must_not_change"), ids=lambda case: case["text"][:40])
def test_leaves_whole_text_alone(case: dict[str, Any]) -> None:
    assert repaired(case["text"], case["lang"]) == (case["text"], ())


@pytest.mark.parametrize("case", cases("known_failures"), ids=lambda case: case["wanted"])
@pytest.mark.xfail(strict=True, reason="known failure: move it to the cases once it works")
def test_known_failures(case: dict[str, Any]) -> None:
    assert repaired(case["text"], case["lang"])[1] != ()


@pytest.mark.parametrize("case", PROSE, ids=lambda case: case["lang"])
def test_clean_prose_stays_as_it_is(case: dict[str, Any]) -> None:
    draft = prepare(Source("S", "s.txt", case["text"]))
    assert draft.edits == ()
    assert draft.damage == ()
    assert {line.lang for line in draft.lines} == {case["lang"]}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_names_repairs_that_exist(lang: str) -> None:
    assert set(LANGUAGES[lang].repairs) <= set(REPAIRS)


def test_every_repair_is_used_by_a_language() -> None:
    assert {name for language in LANGUAGES.values() for name in language.repairs} == set(REPAIRS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_lexicon_is_well_formed(lang: str) -> None:
    for entry in renderings(lang):
        assert all(cue == cue.lower() and " " not in cue for cue in (*entry.cue, *entry.also))
        assert entry.value


NUMBERS = ["20", "65438", "+0", "+", " 0", "12", " ", ",", ".", "1-2,000", "around", "in ", "to ", "October", "2009", "\n", "1,", "2."]
PHRASES = [
    "a bad debt",
    " and ",
    "mbth",
    "loan ",
    "address book ",
    "burst the ",
    "the ",
    "de ",
    "overdue ",
    "年",
    "拨打",
    "days",
    "\ufeff",
    "İ",
]
PIECES = st.sampled_from([*NUMBERS, *PHRASES])


@given(st.one_of(st.text(), st.lists(PIECES, max_size=14).map("".join)), st.sampled_from(sorted(LANGUAGES)))
@settings(max_examples=300, deadline=None)
def test_any_text_tiles_and_only_certain_damage_changes_it(text: str, lang: str) -> None:
    becomes, damage = repaired(text, lang)
    changes = [found for found in damage if found.certainty == "certain" or found.rule == RULE]
    assert (becomes == text) == all(found.value == found.text for found in changes)
    hidden = [(found.start, found.end) for found in damage if found.rule == RULE]
    seen = [found for found in damage if not any(start < found.end and found.start < end for start, end in hidden)]
    assert all(text[found.start : found.end] == found.text for found in seen)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=14).map("".join)), st.sampled_from(sorted(LANGUAGES)))
@settings(max_examples=200, deadline=None)
def test_a_closed_gate_hides_nothing(text: str, lang: str) -> None:
    """Gates only save time: what a repair finds behind a closed one would be lost."""
    look = look_at(text, LANGUAGES[lang])
    closed = [name for name in LANGUAGES[lang].repairs if not is_open(name, look)]
    assert [name for name in closed if list(REPAIRS[name](text, LANGUAGES[lang]))] == []


@pytest.mark.parametrize("piece", ["65438+0", "1, a\n", "20 1", " and a b", "address book ", "a - ", "the ", "6,5,4,3,8", "In 20 12 "])
def test_no_text_makes_it_slow(piece: str) -> None:
    """A guard against quadratic patterns: a hostile text of 60,000 characters takes a second, not hours."""
    began = time.process_time()
    for lang in LANGUAGES:
        repaired(piece * (60_000 // len(piece)), lang)
    assert time.process_time() - began < 10


CODES = st.sampled_from(["65438", "6,5438", "65,438", "6.5438", "6,543,8", "654.38", "65438+0", "65438 + 0", "65,438+0", "6,543.8+0"])
BESIDE_A_CODE = [*"0123456789.,+:%()- \n年月日", "20", "yuan", "May ", "to ", "2009", "On ", "万元", " days"]
AROUND = st.lists(st.sampled_from(BESIDE_A_CODE), max_size=6).map("".join)


@given(AROUND, CODES, AROUND, st.sampled_from(sorted(LANGUAGES)))
@example("0\n", "65438+0", "", "en")
@example("0\n65438+0", "65438+0", "\n", "es")
@settings(max_examples=400, deadline=None)
def test_no_code_passes_in_silence(before: str, code: str, after: str, lang: str) -> None:
    """Whatever stands around it, each 65438 ends in a repair or a finding."""
    text = f"x {before}{code}{after} x"
    _, damage = repaired(text, lang)
    start = len(before) + 2
    assert any(found.start < start + len(code) and start < found.end for found in damage)
