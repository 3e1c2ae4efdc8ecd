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


def test_missing_source(ashore: Run, root: Path, tmp_path: Path) -> None:
    result = ashore("ingest", tmp_path / "gone.txt", "--out", tmp_path / "out", root=root)
    assert result.returncode == 1
    (line,) = result.stderr.splitlines()
    assert "gone.txt" in line and "Fix:" in line
    assert not (tmp_path / "out").exists()


def test_bad_sources_are_listed_and_the_good_go_through(ashore: Run, root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "good.txt").write_text("Collectors may call you.\n\nThey may not threaten you.\n", encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    (folder / "latin.txt").write_bytes("¿Qué debo hacer?".encode("latin-1"))
    result = ashore("ingest", folder, "--out", tmp_path / "out", root=root)
    assert result.returncode == 1
    lines = result.stderr.splitlines()
    assert len(lines) == 2
    assert "empty.txt" in lines[0] and "latin.txt" in lines[1] and "byte" in lines[1]
    passages = [json.loads(line) for line in (tmp_path / "out/passages.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {passage["source"] for passage in passages} == {"good"}


def test_ingest_writes_the_four_files_and_a_table(ashore: Run, root: Path, tmp_path: Path) -> None:
    result = ashore("ingest", "--out", tmp_path / "out", root=root)
    assert result.returncode == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"ledger.jsonl", "passages.jsonl", "clusters.jsonl", "findings.jsonl"}
    assert "S2" in result.stdout and "copies of" in result.stdout


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
    assert "no macro named “hotlin”. Fix: Did you mean hotline?" in result.stderr


def test_findings_for_programs(ashore: Run, site_copy: Path) -> None:
    page = site_copy / "docs/zh/cost.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n费用,利息\n", encoding="utf-8")
    as_json = ashore("check", "--format", "json", root=site_copy)
    (finding,) = json.loads(as_json.stdout)
    assert (finding["path"], finding["rule"], finding["column"]) == ("docs/zh/cost.md", "zh-punctuation", 3)
    as_github = ashore("check", "--format", "github", root=site_copy)
    assert as_github.stdout.startswith("::error file=docs/zh/cost.md,line=")


def test_clean_site_gives_an_empty_list(ashore: Run, root: Path) -> None:
    result = ashore("check", "--format", "json", root=root)
    assert (result.returncode, json.loads(result.stdout)) == (0, [])


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
    assert all(f"ashore {verb}" in said for verb in ("setup", "build", "check", "serve", "ingest", "schema", "test", "bench"))
