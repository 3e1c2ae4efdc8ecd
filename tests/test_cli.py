"""Every mistake on the command line: one clear line each, the way out, the right exit code, nothing half-written, no traceback."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ashore.cli import main

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def ashore(tmp_path: Path) -> Run:
    """Run the command as a user does: a process of its own, from some other folder."""

    def run(*arguments: str | Path, root: Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "ashore", "--root", str(root), *map(str, arguments)]
        result = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False, timeout=120)
        assert "Traceback" not in result.stderr + result.stdout
        return result

    return run


def faults(result: subprocess.CompletedProcess[str]) -> list[str]:
    """What was told as wrong; how far it has come is told there too where it takes long."""
    return [line for line in result.stderr.splitlines() if "Fix:" in line]


def test_missing_source(ashore: Run, root: Path, tmp_path: Path) -> None:
    result = ashore("ingest", tmp_path / "gone.txt", "--out", tmp_path / "out", root=root)
    assert result.returncode == 1
    (line,) = faults(result)
    assert "gone.txt" in line
    assert not (tmp_path / "out").exists()


def test_bad_sources_are_listed_and_the_good_go_through(ashore: Run, root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "good.txt").write_text("Collectors may call you.\n\nThey may not threaten you.\n", encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    (folder / "latin.txt").write_bytes("¿Qué debo hacer?".encode("latin-1"))
    result = ashore("ingest", folder, "--out", tmp_path / "out", root=root)
    assert result.returncode == 1
    lines = faults(result)
    assert len(lines) == 2
    assert "empty.txt" in lines[0] and "latin.txt" in lines[1] and "byte" in lines[1]
    passages = [json.loads(line) for line in (tmp_path / "out/passages.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {passage["source"] for passage in passages} == {"good"}


CORPUS_FILES = {"ledger.jsonl", "passages.jsonl", "clusters.jsonl", "findings.jsonl", "report.html"}


def test_ingest_writes_its_files_and_a_table(ashore: Run, root: Path, tmp_path: Path) -> None:
    result = ashore("ingest", "--out", tmp_path / "out", root=root)
    assert result.returncode == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == CORPUS_FILES
    assert "S2" in result.stdout and "copies of" in result.stdout


NEW_TEXT = """Harbour news - Letters - What if the loan is late?

What if the loan is late?

Early stage: within 10 days overdue, the platform only sends reminders. You can call 12378 to complain.
"""


def test_ingest_tells_what_is_new_and_how_to_decide(ashore: Run, root: Path, tmp_path: Path) -> None:
    text = tmp_path / "new-text.txt"
    text.write_text(NEW_TEXT, encoding="utf-8")
    result = ashore("ingest", text, "--out", tmp_path / "out", "--lang", "en", root=root)
    assert result.returncode == 0, result.stderr
    assert {path.name for path in (tmp_path / "out").iterdir()} == CORPUS_FILES | {"news.jsonl"}
    for told in (
        "S5:1  frame, dropped by breadcrumb: “Harbour news - Letters -”",
        "contradicts: “within 10 days (0–10)” – data/stages.yml early says 1–30",
        "agrees: “12378” – data/hotlines.yml 12378 says 12378",
        "- cluster: S5-1\n  left_out:\n    en:",
        "- cluster: S5-5\n  claims: [",
        '- id: S5\n  file: "new-text.txt"\n  lang: en\n',
    ):
        assert told in result.stdout
    rows = [json.loads(line) for line in (tmp_path / "out/news.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(row["id"], row["received"]) for row in rows] == [("S5-1", "new-text-1"), ("S5-5", "new-text-5")]
    passages = [json.loads(line) for line in (tmp_path / "out/passages.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {passage["source"] for passage in passages} == {"new-text"}


@pytest.mark.parametrize(("lang", "title"), [("en", "What is in the texts"), ("es", "Qué hay en los textos"), ("zh", "文章分析报告")])
def test_the_report_is_in_the_editors_language(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, title: str) -> None:
    monkeypatch.setenv("LC_ALL", f"{lang}_XX.UTF-8")
    assert main(["--root", str(root), "ingest", "--out", str(tmp_path)]) == 0
    assert f'<html lang="{lang}">' in (page := (tmp_path / "report.html").read_text(encoding="utf-8"))
    assert f"<title>{title}</title>" in page


def test_a_rule_can_be_left_out(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "new.txt"
    text.write_text(NEW_TEXT, encoding="utf-8")
    arguments = ["--root", str(root), "ingest", str(text), "--out", str(tmp_path / "out"), "--without"]
    assert main([*arguments, "breadcrumb"]) == 0
    assert '"rule": "breadcrumb"' not in (tmp_path / "out/ledger.jsonl").read_text(encoding="utf-8")
    assert main([*arguments, "breadcrum"]) == 2
    assert "Did you mean breadcrumb?" in capsys.readouterr().err


def test_no_report_in_this_language(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(root), "ingest", "--out", str(tmp_path / "out"), "--lang", "fr"]) == 2
    assert "there is no report in “fr”. Fix: There are: en, es, zh." in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_texts_go_through_where_data_is_broken(ashore: Run, site_copy: Path, tmp_path: Path) -> None:
    """What can be said without data/ is said and written; the faults of data/ are named, and the exit code tells."""
    (site_copy / "data/hotlines.yml").write_text("- id: 110\n", encoding="utf-8")
    result = ashore("ingest", "--out", tmp_path / "out", root=site_copy)
    assert result.returncode == 1 and "data/hotlines.yml:1:" in result.stderr
    assert {path.name for path in (tmp_path / "out").iterdir()} == CORPUS_FILES - {"report.html"}


def test_ctrl_c_leaves_the_last_output_whole(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = ["--root", str(root), "ingest", "--out", str(tmp_path / "out")]
    assert main(arguments) == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    count = 0

    def interrupted(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == 3:
            raise KeyboardInterrupt
        return self.rename(target)

    monkeypatch.setattr(Path, "replace", interrupted)
    assert main([*arguments, "--lang", "zh"]) == 130
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before


SAME = {
    "one.txt": "A collector may not open your door by force.\n\nYou can see your credit report free of charge.\n\n"
    "The lender must tell you before it sells the debt to another company.\n",
    "dos.txt": "Un cobrador no puede abrir su puerta por la fuerza.\n\nUsted puede ver gratis su informe de crédito.\n\n"
    "El prestamista debe avisarle antes de vender la deuda a otra empresa.\n",
}


def test_passages_of_different_languages_are_matched_when_asked(ashore: Run, root: Path, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    for name, text in SAME.items():
        (tmp_path / "texts" / name).write_text(text, encoding="utf-8")
    result = ashore("ingest", tmp_path / "texts", "--align", "--out", tmp_path / "out", root=root)
    assert result.returncode == 0
    rows = [json.loads(line) for line in (tmp_path / "out/suggestions.jsonl").read_text(encoding="utf-8").splitlines()]
    assert rows and all(row["by"] == "vectors" and row["score"] > 1 for row in rows)
    ends = {frozenset((row["one"].rpartition("-")[2], row["other"].rpartition("-")[2])) for row in rows}
    assert {frozenset(("3",)), frozenset(("5",))} <= ends  # line by line, each with its twin; line 1 is a title


def test_yaml_fault_stops_check_and_build_alike(ashore: Run, site_copy: Path) -> None:
    (site_copy / "data/hotlines.yml").write_text('- id: "110"\n  id: "119"\n', encoding="utf-8")
    for verb in ("check", "build"):
        result = ashore(verb, root=site_copy)
        assert result.returncode == 1
        assert "data/hotlines.yml:2:3: yaml-duplicate:" in result.stderr
    assert not (site_copy / "site").exists()


def test_unknown_macro_and_missing_twin_come_together(ashore: Run, site_copy: Path) -> None:
    (site_copy / "docs/es/visits.md").unlink()
    page = site_copy / "docs/zh/cost.md"
    page.write_text(page.read_text(encoding="utf-8") + '\n{{ hotlin("110") }}\n', encoding="utf-8")
    result = ashore("check", root=site_copy)
    assert result.returncode == 1
    assert "twin-missing" in result.stderr
    assert "没有名为“hotlin”的宏。改法：您是想写 hotline 吗？" in result.stderr  # it stands in docs/zh


def test_findings_for_programs(ashore: Run, site_copy: Path) -> None:
    page = site_copy / "docs/zh/cost.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n费用,利息\n", encoding="utf-8")
    as_json = ashore("check", "--format", "json", root=site_copy)
    # The other languages of the section are behind now, which is no error.
    (finding,) = (one for one in json.loads(as_json.stdout) if one["rule"] == "zh-punctuation")
    assert (finding["path"], finding["rule"], finding["column"]) == ("docs/zh/cost.md", "zh-punctuation", 3)
    as_github = ashore("check", "--format", "github", root=site_copy)
    assert "::error file=docs/zh/cost.md,line=" in as_github.stdout


def test_clean_site_gives_an_empty_list(ashore: Run, root: Path) -> None:
    result = ashore("check", "--format", "json", root=root)
    # What waits for the other languages is a warning: nobody who mends one is blocked, by this test neither.
    found = [one for one in json.loads(result.stdout) if not one["rule"].startswith("agreement-")]
    assert (result.returncode, found) == (0, [])


def test_port_in_use(ashore: Run, root: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = ashore("serve", "--port", str(taken.getsockname()[1]), root=root)
    assert result.returncode == 2
    assert len(result.stderr.splitlines()) == 1 and "Fix:" in result.stderr


def test_no_site_here(ashore: Run, tmp_path: Path) -> None:
    result = ashore("check", root=tmp_path)
    assert result.returncode == 2
    assert "there is no mkdocs.yml here" in result.stderr


def test_output_that_cannot_be_written(ashore: Run, root: Path, tmp_path: Path) -> None:
    """It is refused before the texts are read, so that nobody waits for a result that cannot be kept."""
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    result = ashore("ingest", "--out", tmp_path / "file", root=root)
    assert result.returncode == 1
    assert len(result.stderr.splitlines()) == 1
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_build_never_replaces_a_folder_that_is_no_site(ashore: Run, root: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").write_text("dear", encoding="utf-8")
    result = ashore("build", "--out", tmp_path / "mine", root=root)
    assert result.returncode == 1
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("arguments", [["nonsense"], ["check", "--format", "xml"], ["serve", "--port", "many"], []])
def test_wrong_use_exits_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: ashore" in capsys.readouterr().err


def test_help_names_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    assert caught.value.code == 0
    said = capsys.readouterr().out
    assert all(f"ashore {verb}" in said for verb in ("setup", "build", "check", "serve", "ingest", "draft", "schema", "test", "bench"))


def test_options_of_pytest_are_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[list[str]] = []

    def note(step: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        steps.append(step)
        return subprocess.CompletedProcess(step, 0)

    monkeypatch.setattr(subprocess, "run", note)
    assert main(["test", "-k", "timeline", "tests/site"]) == 0
    assert steps[-1][-3:] == ["-k", "timeline", "tests/site"]
    with pytest.raises(SystemExit):
        main(["check", "-k", "timeline"])
