"""The lexicons: quick ways of finding lose nothing against searching every line with every pattern."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from ashore.corpus.lexicon import PREFIX, lexicon
from ashore.corpus.renderings import CONTEXTS, notes, renderings, tables_of
from ashore.knowledge import strict_yaml
from ashore.languages import LANGUAGES

ROOT = Path(__file__).parents[2]

CASES: list[dict[str, str]] = strict_yaml.load("renderings.yml", (ROOT / "tests/cases/renderings.yml").read_text(encoding="utf-8")).value  # type: ignore[assignment]


def texts(lang: str) -> list[str]:
    found = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "sources").glob("*.txt"))]
    for path in sorted((ROOT / "tests/cases").glob("repair*.yml")):
        table: Any = strict_yaml.load(path.name, path.read_text(encoding="utf-8")).value
        found += [case["text"] for case in (*table["cases"], *table.get("must_not_change", [])) if case["lang"] == lang]
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_lexicon_is_well_formed(lang: str) -> None:
    for entry in renderings(lang):
        assert all(cue == cue.lower() and " " not in cue for cue in (*entry.cue, *entry.also))
        assert entry.value


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_phrase_needs_more_than_its_first_word(lang: str) -> None:
    phrases = [
        phrase.split() for name, table in tables_of(lang) if name != CONTEXTS for entry in table for phrase in entry.get("phrases", [])
    ]
    assert [" ".join(places) for places in phrases if len(places) > 1 and all("?" in place for place in places[1:])] == []
    assert [" ".join(places) for places in phrases if "?" in places[0] or any("//" in place or place[-1] == "/" for place in places)] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['lang']} {case['rule']}")
def test_a_family_is_flagged_by_its_rule(case: dict[str, str]) -> None:
    before, said, after = re.split(r"\[\[|\]\]", case["text"])
    start, end = len(before), len(before) + len(said)
    marks = lexicon(before + said + after, LANGUAGES[case["lang"]])
    assert PREFIX + case["rule"] in [mark.rule for mark in marks if mark.start < end and start < mark.end]


def test_each_rendering_is_explained_to_every_editor_and_each_note_is_used() -> None:
    entries = {entry.id for lang in LANGUAGES for entry in renderings(lang)}
    assert entries == set(notes())
    assert all(set(note.why) == set(LANGUAGES) for note in notes().values())
    assert all(note.said and all(note.why.values()) for note in notes().values())


def _also_said(also: tuple[str, ...], text: str) -> bool:
    """Tell whether one of the words (or stems with a star) that an entry wants somewhere stands in a text."""
    said = re.findall(r"[^\W_]+", text.lower())
    return not also or any(word.startswith(want[:-1]) if want.endswith("*") else word == want for want in also for word in said)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_cues_find_all_that_a_search_finds(lang: str) -> None:
    lost = []
    # Compiled once: there are more of them than the standard library keeps.
    entries = [(entry, re.compile(entry.pattern, re.IGNORECASE)) for entry in renderings(lang)]
    for text in texts(lang):
        marks = list(lexicon(text, LANGUAGES[lang]))
        for entry, pattern in entries:
            spans = [(mark.start, mark.end) for mark in marks if mark.rule == PREFIX + entry.id]
            for found in pattern.finditer(text):
                line = text[text.rfind("\n", 0, found.start()) + 1 : text.find("\n", found.end()) if "\n" in text[found.end() :] else None]
                spared = entry.unless and re.search(entry.unless, line, re.IGNORECASE)
                needed = not spared and (entry.needs is None or re.search(entry.needs, line, re.IGNORECASE))
                if needed and _also_said(entry.also, text) and not any(start < found.end() and found.start() < end for start, end in spans):
                    lost.append((entry.id, found.group()))
    assert lost == []


def test_what_an_entry_wants_too_may_stand_on_another_line() -> None:
    text = "Three forms of conventional loans\nThe second is a trick."
    assert [mark.rule for mark in lexicon(text, LANGUAGES["en"])] == ["lexicon:trap-loan"]
    assert not list(lexicon(text.replace("trick", "song"), LANGUAGES["en"]))
