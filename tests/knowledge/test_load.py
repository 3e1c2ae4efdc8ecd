"""A contributor's mistakes in data/: each is refused, all at once, with file, line, column and the way out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ashore.errors import AshoreError
from ashore.knowledge.json_schema import schemas
from ashore.knowledge.load import load_knowledge
from ashore.model import Finding

HOTLINE = """- id: "12378"
  name: {en: Line, es: Línea, zh: 热线}
  purpose: {en: Banks, es: Bancos, zh: 银行}
  verified_on: "2026-11-22"
  review_by: "2027-05-22"
"""


def faults(site: Path) -> tuple[Finding, ...]:
    with pytest.raises(AshoreError) as caught:
        load_knowledge(site, {})
    return caught.value.findings


MISTAKES = [
    ("missing language", "es: Bancos, ", "", "data-value-error", 3, "missing language es"),
    ("unknown language", "zh: 银行}", "zh: 银行, fr: Banques}", "data-value-error", 3, "unknown language fr"),
    ("empty text", "en: Banks", 'en: " "', "data-value-error", 3, "empty text in en"),
    ("unknown field", "  purpose:", "  porpose:", "data-extra-forbidden", 3, "porpose"),
    ("missing field", '  verified_on: "2026-11-22"\n', "", "data-missing", 1, "verified_on"),
    ("no date", '"2026-11-22"', '"2026-11-31"', "data-value-error", 4, "verified_on"),
    ("date the other way round", '"2026-11-22"', '"22.11.2026"', "data-value-error", 4, "verified_on"),
    ("id with a letter", '"12378"', '"1237B"', "data-string-pattern-mismatch", 1, "id"),
    ("text instead of languages", "{en: Banks, es: Bancos, zh: 银行}", "Banks", "data-dict-type", 3, "purpose"),
]


@pytest.mark.parametrize(("old", "new", "rule", "line", "said"), [case[1:] for case in MISTAKES], ids=[case[0] for case in MISTAKES])
def test_mistake_is_named_at_its_line(site_copy: Path, old: str, new: str, rule: str, line: int, said: str) -> None:
    assert old in HOTLINE
    (site_copy / "data/hotlines.yml").write_text(HOTLINE.replace(old, new, 1), encoding="utf-8")
    found = [(f.path, f.rule, f.line) for f in faults(site_copy) if said in f.message]
    assert found == [("data/hotlines.yml", rule, line)]


def test_second_entry_with_the_same_id(site_copy: Path) -> None:
    (site_copy / "data/hotlines.yml").write_text(HOTLINE + HOTLINE, encoding="utf-8")
    (fault,) = faults(site_copy)
    assert (fault.rule, fault.line) == ("data-duplicate-id", 6)


def test_faults_of_all_files_come_together(site_copy: Path) -> None:
    (site_copy / "data/hotlines.yml").write_text("a: 1\n", encoding="utf-8")
    (site_copy / "data/rules.yml").write_bytes(b"- id: \xff\n")
    (site_copy / "data/figures.yml").unlink()
    (site_copy / "data/ui.yml").write_text("- id: *x\n", encoding="utf-8")
    assert {(f.path, f.rule) for f in faults(site_copy)} == {
        ("data/hotlines.yml", "data-form"),
        ("data/rules.yml", "data-encoding"),
        ("data/figures.yml", "data-missing"),
        ("data/ui.yml", "yaml-alias"),
    }


def test_value_that_does_not_fit_its_kind(site_copy: Path) -> None:
    path = site_copy / "data/figures.yml"
    path.write_text(path.read_text(encoding="utf-8").replace('"22:00-08:00"', '"ten at night"', 1), encoding="utf-8")
    (fault,) = faults(site_copy)
    assert fault.rule == "data-value-error"
    assert "22:00-08:00" in fault.message


def test_missing_settings(site_copy: Path) -> None:
    (site_copy / "mkdocs.yml").unlink()
    assert [fault.rule for fault in faults(site_copy)] == ["settings-missing"]


def test_addresses_come_from_the_environment_first(site_copy: Path) -> None:
    assert load_knowledge(site_copy, {}).settings.site_url == "https://ashore.example/"
    assert load_knowledge(site_copy, {"ASHORE_SITE_URL": "https://a.example/x"}).settings.site_url == "https://a.example/x/"
    assert load_knowledge(site_copy, {"ASHORE_SITE_URL": ""}).settings.site_url is None


def test_schemas_in_the_repository_are_those_of_the_models(root: Path) -> None:
    for name, text in schemas(("en", "es", "zh")).items():
        assert (root / "data/schema" / name).read_text(encoding="utf-8") == text, (
            f"{name} is out of date. Fix: scripts/check cannot mend it; run `ashore schema`."
        )
        json.loads(text)


def test_every_data_file_names_its_schema(root: Path) -> None:
    for file in [*sorted((root / "data").glob("*.yml")), root / "sources/sources.yml"]:
        first = file.read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema="), file
        assert (file.parent / first.partition("=")[2].strip()).is_file(), file
