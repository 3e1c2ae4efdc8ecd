"""agreement.lock is read strictly, written the same each time, and two people may confirm at once."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ashore.agreement.lock import PATH, Stamps, read_lock, settled, write_lock
from ashore.errors import AshoreError

IDS = st.from_regex(r"[a-z][a-z/-]{0,8}(?:\.yml)?#[a-zA-Z0-9._-]{1,12}", fullmatch=True)
RECORDS = st.dictionaries(
    IDS,
    st.dictionaries(st.sampled_from(["en", "es", "zh", "pt-BR"]), st.from_regex("[0-9a-f]{8}", fullmatch=True), min_size=1),
    max_size=20,
)


@settings(max_examples=40)
@given(RECORDS)
def test_written_and_read_again_it_is_the_same(records: dict[str, dict[str, str]]) -> None:
    text = write_lock(records)
    read, faults = settled(read_lock(text), {})
    assert (read, faults) == (records, [])
    assert write_lock(read) == text


BAD = [
    ("visits#may en=1a2b3c4d zh=xyz", 1, 24, "no stamp"),
    ("visits en=1a2b3c4d", 1, 1, "no section"),
    ("visits#may", 1, 1, "no stamp behind"),
    ("visits#may en=1a2b3c4d en=1a2b3c4d", 1, 1, "twice"),
    ("visits#may  en=1a2b3c4d", 1, 12, "no stamp"),
    ("visits#may en=1A2B3C4D", 1, 12, "no stamp"),
    ("<<<<<<< HEAD", 1, 1, "merge"),
    ("a#b en=11111111\n\nvisits#may en=1a2b3c4", 3, 12, "no stamp"),
    ("\ufeffa#b en=11111111 ", 1, 18, "no stamp"),
]


@pytest.mark.parametrize(("text", "line", "column", "told"), BAD)
def test_a_line_that_cannot_be_read_is_named(text: str, line: int, column: int, told: str) -> None:
    with pytest.raises(AshoreError) as error:
        read_lock(text)
    (finding,) = error.value.findings
    assert (finding.path, finding.line, finding.column) == (PATH, line, column)
    assert told in finding.message


def test_all_faults_come_at_once() -> None:
    with pytest.raises(AshoreError) as error:
        read_lock("x\ny\nvisits#may en=1a2b3c4d\n=======\n")
    assert [finding.line for finding in error.value.findings] == [1, 2, 4]


def test_of_two_records_the_one_that_fits_today_holds() -> None:
    lines = read_lock("a#b en=11111111 zh=22222222\na#b en=33333333 zh=22222222\n")
    for en in ("11111111", "33333333"):
        today = {"en": en, "zh": "22222222"}
        assert settled(lines, {"a#b": today}) == ({"a#b": today}, [])


def test_two_records_that_fit_nothing_are_a_fault() -> None:
    lines = read_lock("a#b en=11111111\na#b en=33333333\n")
    _, (finding,) = settled(lines, {"a#b": {"en": "44444444"}})
    assert (finding.rule, finding.line, finding.severity) == ("lock-twice", 2, "error")
    assert "scripts/agree a#b" in finding.fix


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_two_corrections_merge_without_a_conflict(tmp_path: Path, root: Path) -> None:
    """Two people confirm neighbouring sections at the same time; git keeps both, and what fits today's texts holds."""
    git(tmp_path, "init")
    (tmp_path / ".gitattributes").write_text((root / ".gitattributes").read_text(encoding="utf-8"), encoding="utf-8")
    base: dict[str, Stamps] = {"visits#likely": {"en": "0" * 8}, "visits#may": {"en": "1" * 8}, "visits#may-not": {"en": "2" * 8}}
    mine, theirs = {"visits#may": {"en": "a" * 8}}, {"visits#may-not": {"en": "b" * 8}, "visits#new": {"en": "c" * 8}}
    for branch, records in (("main", base), ("mine", {**base, **mine}), ("theirs", {**base, **theirs})):
        git(tmp_path, "checkout", "-q", *(["-B", branch] if branch == "main" else ["-b", branch, "main"]))
        (tmp_path / PATH).write_text(write_lock(records), encoding="utf-8")
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "-q", "-m", branch)
    git(tmp_path, "merge", "-q", "mine")
    today = {**base, **mine, **theirs}
    records, faults = settled(read_lock((tmp_path / PATH).read_text(encoding="utf-8")), today)
    assert (records, faults) == (today, [])
