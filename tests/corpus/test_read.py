"""Reading: what is refused, in one clear line each, and that the rest goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from ashore.corpus.read import read
from ashore.corpus.recipe import run
from ashore.errors import format_finding

RECORD = """- id: S{n}
  file: {file}
  lang: en
  site: {{en: a, es: b, zh: c}}
  title: Late
  note: {{en: a, es: b, zh: c}}
"""


def lines(paths: list[Path], folder: Path) -> list[str]:
    return [format_finding(finding).replace(folder.as_posix() + "/", "") for finding in read(paths).refused]


def test_ids_come_from_the_records_else_from_the_name(tmp_path: Path) -> None:
    (tmp_path / "late.txt").write_text("Text.")
    (tmp_path / "more.txt").write_text("Text.")
    (tmp_path / "sources.yml").write_text(RECORD.format(n=3, file="late.txt"))
    assert [(source.id, Path(source.path).name) for source in read([tmp_path]).sources] == [("S3", "late.txt"), ("more", "more.txt")]
    assert [source.id for source in read([tmp_path / "late.txt"]).sources] == ["S3"]


def test_sources_are_sorted_by_number_and_read_once(tmp_path: Path) -> None:
    for name in ("S10", "S9", "S1"):
        (tmp_path / f"{name}.txt").write_text("Text.")
    reading = read([tmp_path / "S10.txt", tmp_path, tmp_path / "S9.txt"])
    assert [source.id for source in reading.sources] == ["S1", "S9", "S10"]
    assert reading.refused == ()


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Text.")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "blank.txt").write_text("\ufeff \r\n", encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes(b"one\ncaf\xe9")
    (tmp_path / "wide.txt").write_bytes("Text.".encode("utf-16"))
    corpus = run([tmp_path, tmp_path / "gone"])
    assert [source.id for source in corpus.sources] == ["good"]
    assert lines([tmp_path, tmp_path / "gone"], tmp_path) == [
        "blank.txt:1:1: source-empty: the file says nothing. Fix: Fill it, or leave it out.",
        "empty.txt:1:1: source-empty: the file says nothing. Fix: Fill it, or leave it out.",
        "gone:1:1: source-missing: there is no such file or folder. Fix: Check the path.",
        "latin.txt:2:1: source-encoding: not UTF-8: byte 0xe9 at offset 7. Fix: Save the file as UTF-8.",
        "wide.txt:1:1: source-encoding: not UTF-8 but UTF-16: byte 0xff at offset 0. Fix: Save the file as UTF-8.",
    ]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert lines([tmp_path / "empty"], tmp_path) == [
        "empty:1:1: source-none: the folder holds no text. Fix: Put texts there as UTF-8 files: .txt, .md, .markdown, .html, .htm, .xhtml."
    ]


def test_two_files_of_one_id_are_told(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "late.txt").write_text("Text.")
    [line] = lines([tmp_path], tmp_path)
    assert line.startswith("b/late.txt:1:1: source-id-twice: its id “late” is already that of a/late.txt.")


def test_a_record_without_its_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "late.txt").write_text("Text.")
    (tmp_path / "sources.yml").write_text(RECORD.format(n=1, file="late.txt") + RECORD.format(n=2, file="gone.txt"))
    assert lines([tmp_path], tmp_path) == [
        "sources.yml:1:1: source-missing: sources.yml lists gone.txt, which is not there. Fix: Add the file, or remove its entry."
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("- id: S1\n  file: late.txt\n", "schema: lang"),
        ("id: S1\n", "schema: a list of sources is expected"),
        ("- id: [\n", "yaml-syntax"),
        ("- id: S1\n  id: S2\n", "yaml-duplicate"),
    ],
)
def test_a_fault_in_the_records_is_told_with_its_place(tmp_path: Path, text: str, wanted: str) -> None:
    (tmp_path / "late.txt").write_text("Text.")
    (tmp_path / "sources.yml").write_text(text)
    found = lines([tmp_path], tmp_path)
    assert any(wanted in line for line in found), found
    assert all(line.startswith("sources.yml:") for line in found)
    assert [source.id for source in read([tmp_path]).sources] == ["late"]


def test_links_cannot_make_it_loop(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "late.txt").write_text("Text.")
    (tmp_path / "inner" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    reading = read([tmp_path])
    assert [source.id for source in reading.sources] == ["late"]
    assert [finding.rule for finding in reading.refused] == ["source-unreadable"]


def test_a_file_without_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may read everything, so the refusal is played."""
    (tmp_path / "late.txt").write_text("Text.")
    (tmp_path / "good.txt").write_text("Text.")
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "late.txt":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert lines([tmp_path], tmp_path) == [
        "late.txt:1:1: source-unreadable: cannot be read (permission denied). Fix: Give yourself permission to read it, or leave it out."
    ]
    assert [source.id for source in read([tmp_path]).sources] == ["good"]
