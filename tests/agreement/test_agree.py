"""scripts/agree: what it records, what it refuses, what it shows; and what the check says meanwhile."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from ashore.agreement.lock import PATH
from ashore.cli import main
from ashore.project import read_project

Agree = Callable[..., tuple[int, str]]


@pytest.fixture
def tiny(root: Path, tmp_path: Path) -> Path:
    """The tiny site with everything confirmed."""
    folder = tmp_path / "tiny"
    shutil.copytree(root / "tests" / "sites" / "tiny", folder)
    for words in ("ui.yml", "report.yml"):
        shutil.copyfile(root / "data" / words, folder / "data" / words)
    assert main(["--root", str(folder), "agree", *read_project(folder, {}).agreement.units]) == 0
    return folder


@pytest.fixture
def run(tiny: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Agree:
    """Run the command on the tiny site and give exit code and everything said."""
    monkeypatch.setenv("LANG", "C")
    monkeypatch.setenv("COLUMNS", "120")
    capsys.readouterr()

    def call(*arguments: str) -> tuple[int, str]:
        code = main(["--root", str(tiny), *arguments])
        told = capsys.readouterr()
        return code, told.out + told.err

    return call


def change(folder: Path, path: str, old: str, new: str) -> None:
    file = folder / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_one_language_mended_warns_and_never_blocks(tiny: Path, run: Agree) -> None:
    change(tiny, "docs/en/visits.md", "They may knock", "They may only knock")
    code, told = run("check")
    assert code == 0
    assert "docs/es/visits.md:10:1: aviso: agreement-behind" in told or "docs/es/visits.md:10:1: warning: agreement-behind" in told
    assert "scripts/agree visits#may" in told
    assert "1 behind in es, 1 behind in zh" in told


def test_the_ratchet_refuses_at_a_release_only(tiny: Path, run: Agree) -> None:
    assert run("check", "--release")[0] == 0
    change(tiny, "docs/en/visits.md", "They may knock", "They may only knock")
    for option in ("--ratchet", "--release"):
        code, told = run("check", option)
        assert code == 1
        assert "agreement-debt.txt:1:1: agreement-ratchet" in told and "1 sections and texts are behind in es" in told
    assert run("agree", "visits#may")[0] == 0
    assert run("check", "--release")[0] == 0


def test_agree_records_what_is_named_and_nothing_else(tiny: Path, run: Agree) -> None:
    change(tiny, "docs/en/visits.md", "They may knock", "They may only knock")
    change(tiny, "docs/zh/about.md", "。", "！")
    before = (tiny / PATH).read_text(encoding="utf-8").splitlines()
    code, told = run("agree", "visits#may")
    after = (tiny / PATH).read_text(encoding="utf-8").splitlines()
    assert code == 0 and "Recorded visits#may." in told
    assert [line.split()[0] for line in set(after) - set(before)] == ["visits#may"]
    assert "behind in en" in run("check")[1]


def test_a_removed_section_leaves_the_record(tiny: Path, run: Agree) -> None:
    for lang in ("en", "zh"):
        file = tiny / f"docs/{lang}/rights.md"
        text = file.read_text(encoding="utf-8")
        file.write_text(text[: text.index("{ #conduct }")].rsplit("\n## ", 1)[0] + "\n", encoding="utf-8")
    assert "rights#conduct exists no more" in run("check")[1]
    assert "Removed rights#conduct" in run("agree", "about#privacy")[1]
    assert "rights#conduct" not in (tiny / PATH).read_text(encoding="utf-8")


def test_a_text_of_data_is_confirmed_by_its_own_name_or_by_its_entry(tiny: Path, run: Agree) -> None:
    change(tiny, "data/hotlines.yml", "name:", "name:")
    change(tiny, "data/hotlines.yml", "en: ", "en: The ")
    code, told = run("check")
    assert code == 0 and "data/hotlines.yml#110.name (es)" in told and "behind" in told
    assert "agree data/hotlines.yml#110.name" in told
    code, told = run("agree", "data/hotlines.yml#110")
    assert code == 0 and "in step." in told


def test_a_section_tells_through_which_text_it_stays_behind(tiny: Path, run: Agree) -> None:
    change(tiny, "data/hotlines.yml", "en: ", "en: The ")
    code, told = run("agree", "index#index")
    assert code == 0 and "Still behind through data/hotlines.yml#110.name" in told


REFUSED = [
    (["visits#mai"], "no section or text “visits#mai”", "visits#may", 1),
    (["visits"], "no section or text “visits”", "visits#may visits#may-not", 1),
    (["data/hotlines.yml#111"], "no section or text", "Did you mean data/hotlines.yml#110.name?", 1),
    ([], "say either", "--all", 2),
    (["--all", "visits#may"], "say either", "--all", 2),
    (["--show"], "say what to show", "", 2),
]


@pytest.mark.parametrize(("arguments", "told", "way_out", "code"), REFUSED)
def test_misuse_is_refused_with_the_way_out(tiny: Path, run: Agree, arguments: list[str], told: str, way_out: str, code: int) -> None:
    before = (tiny / PATH).read_bytes()
    found, said = run("agree", *arguments)
    assert found == code and told in said and way_out in said
    assert (tiny / PATH).read_bytes() == before


def test_several_unknown_names_are_all_told(run: Agree) -> None:
    _, said = run("agree", "visits#mai", "rights#hour", "about#privacy")
    assert "visits#mai" in said and "rights#hour" in said


def test_what_a_check_refuses_cannot_be_confirmed(tiny: Path, run: Agree) -> None:
    """The hotline differs between the languages: parity fails, so nobody can say that they agree. Another section still can be."""
    change(tiny, "docs/zh/rights.md", '{{ hotline("12378") }}', '{{ hotline("110") }}')
    before = (tiny / PATH).read_bytes()
    code, said = run("agree", "rights#hours")
    assert code == 1 and "section-macros" in said
    assert (tiny / PATH).read_bytes() == before
    assert run("agree", "--all")[0] == 1
    assert run("agree", "rights#conduct")[0] == 0


def test_a_paragraph_more_passes_the_check_but_cannot_be_confirmed(tiny: Path, run: Agree) -> None:
    change(tiny, "docs/zh/about.md", "\n## ", "\n另起一段。\n\n## ")
    code, said = run("check")
    assert code == 0 and "section-paragraphs" in said
    code, said = run("agree", "about#about")
    assert code == 1 and "section-paragraphs" in said


def test_a_lost_negation_is_confirmed_by_name_only(tiny: Path, run: Agree) -> None:
    """Who names the section has read it; --all has read nothing."""
    change(tiny, "docs/en/rights.md", "They may not threaten you.", "They may never, not once, threaten you.")
    code, said = run("agree", "--all")
    assert code == 1 and "negations-differ" in said
    assert run("agree", "rights#conduct")[0] == 0
    assert run("check")[0] == 0


def test_a_section_that_one_language_lacks_cannot_be_confirmed(tiny: Path, run: Agree) -> None:
    with (tiny / "docs/en/about.md").open("a", encoding="utf-8") as file:
        file.write("\n## More { #more }\n\nMore words.\n")
    code, said = run("agree", "about#more")
    assert code == 1 and "about#more is missing in es" in said and "about#more is missing in zh" in said


def test_show_sets_the_languages_side_by_side(tiny: Path, run: Agree) -> None:
    git(tiny, "init", "-q")
    git(tiny, "add", ".")
    git(tiny, "commit", "-qm", "all")
    change(tiny, "docs/en/visits.md", "They may knock", "They may only knock")
    code, said = run("agree", "--show", "visits#may")
    assert code == 0
    assert "visits#may: behind (en ahead of es, zh)" in said
    assert "{+only +}" in said.replace("\n", " ") or "{+only+}" in said
    first = next(line for line in said.splitlines() if "English" in line)
    assert "English: changed" in first and "Español: as confirmed" in first and "中文: as confirmed" in first


def test_show_of_a_text_of_data_finds_what_it_was(tiny: Path, run: Agree) -> None:
    git(tiny, "init", "-q")
    git(tiny, "add", ".")
    git(tiny, "commit", "-qm", "all")
    change(tiny, "data/hotlines.yml", "en: ", "en: The ")
    _, said = run("agree", "--show", "data/hotlines.yml#110.name")
    assert "{+The +}" in said or "[-" in said


def test_show_without_history_says_so(tiny: Path, run: Agree) -> None:
    change(tiny, "docs/en/visits.md", "They may knock", "They may only knock")
    code, said = run("agree", "--show", "visits#may")
    assert code == 0 and "cannot be shown: there is no git history here" in said
    assert "They may only knock" in " ".join(said.split())


def test_a_lock_with_marks_of_a_merge_is_told_in_its_line(tiny: Path, run: Agree) -> None:
    lock = tiny / PATH
    lock.write_text("<<<<<<< HEAD\n" + lock.read_text(encoding="utf-8"), encoding="utf-8")
    code, said = run("check")
    assert code == 1 and "agreement.lock:1:1: lock-line" in said


def test_the_day_of_confirming_is_recorded(tiny: Path, run: Agree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")
    change(tiny, "docs/en/visits.md", "They may knock", "They may only knock")
    run("agree", "visits#may")
    assert (tiny / "agreement-debt.txt").read_text(encoding="utf-8").splitlines()[-1] == "2030-01-01 en=0/0 es=1/0 zh=1/0 confirm=0/0"


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments], cwd=folder, check=True, capture_output=True)
