"""Every surprise of YAML is refused, with its line and column."""

from __future__ import annotations

import pytest

from ashore.knowledge.strict_yaml import load

FAULTS = [
    ("duplicate key", "a: 1\na: 2\n", "yaml-duplicate", (2, 1)),
    ("duplicate key, nested", "- id: x\n  text: 1\n  text: 2\n", "yaml-duplicate", (3, 3)),
    ("anchor", "a: &x 1\n", "yaml-anchor", (1, 4)),
    ("alias", "a: 1\nb: *x\n", "yaml-alias", (2, 4)),
    ("tag", "a: !!python/object:os.system 1\n", "yaml-tag", (1, 4)),
    ("own tag", "a: !secret 1\n", "yaml-tag", (1, 4)),
    ("merge key", "a: 1\n<<: {b: 2}\n", "yaml-merge", (2, 1)),
    ("two documents", "a: 1\n---\nb: 2\n", "yaml-documents", (2, 1)),
    ("tab", "a:\n\tb: 1\n", "yaml-syntax", (2, 1)),
    ("colon in a text", "text: Now: what?\n", "yaml-syntax", (1, 10)),
    ("open quote", 'text: "Now\n', "yaml-syntax", (2, 1)),
    ("a list as key", "? [a, b]\n: 1\n", "yaml-key", (1, 3)),
    ("nul", "a: \x00\n", "yaml-syntax", (1, 1)),
    ("too deep", "[" * 60 + "]" * 60, "yaml-depth", (1, 42)),
]


@pytest.mark.parametrize(("text", "rule", "place"), [case[1:] for case in FAULTS], ids=[case[0] for case in FAULTS])
def test_fault_is_refused_at_its_place(text: str, rule: str, place: tuple[int, int]) -> None:
    faults = load("data/x.yml", text).faults
    assert [(fault.rule, (fault.line, fault.column)) for fault in faults][:1] == [(rule, place)]
    assert all(fault.fix for fault in faults)


def test_alias_bomb_costs_nothing() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [*{before}, *{before}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    document = load("data/x.yml", bomb)
    assert document.value is None
    assert {fault.rule for fault in document.faults} == {"yaml-anchor", "yaml-alias"}


@pytest.mark.parametrize("written", ["22:00", "no", "yes", "on", "0123", "1e3", "2026-11-22", "12378", "0x1F", "1_000", ".5", "TRUE"])
def test_scalars_stay_what_was_written(written: str) -> None:
    assert load("x", f"a: {written}\n").value == {"a": written}


@pytest.mark.parametrize(("written", "value"), [("", None), ("~", None), ("null", None), ('""', ""), ("'null'", "null"), ("Null", "Null")])
def test_nothing_is_none_and_quoted_is_text(written: str, value: str | None) -> None:
    assert load("x", f"a: {written}\n").value == {"a": value}


def test_all_faults_come_at_once() -> None:
    faults = load("x", "a: 1\na: 2\nb:\n  c: 1\n  c: 2\n").faults
    assert [fault.line for fault in faults] == [2, 5]


def test_places_of_values() -> None:
    document = load("x", "- id: early\n  short:\n    en: Early\n    zh: 初期\n")
    assert document.place((0, "short", "zh")) == (4, 9)
    assert document.place((0, "short", "es")) == (3, 5)  # nearest thing around it
