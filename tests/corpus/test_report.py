"""The report: exact fields, stable bytes, nothing half-written, and a table that lines up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ashore.corpus.recipe import assemble, run
from ashore.corpus.report import FILES, rendered_files, summary, width, write
from ashore.model import Source

ROOT = Path(__file__).parents[2]
FIELDS = {
    "ledger.jsonl": ["source", "length", "spans"],
    "passages.jsonl": ["id", "source", "lang", "kind", "text", "start", "end", "appendix"],
    "clusters.jsonl": ["id", "passages", "representative", "witnesses"],
    "findings.jsonl": ["source", "start", "end", "rule", "text", "certainty", "value", "candidates", "note"],
}


def test_the_files_have_their_fields(tmp_path: Path) -> None:
    written = write(run([ROOT / "sources"]), tmp_path / "new" / "corpus")
    assert [path.name for path in written] == list(FILES) == list(FIELDS)
    for path in written:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        assert rows
        assert all(list(row) == FIELDS[path.name] for row in rows)
    assert sorted(path.name for path in (tmp_path / "new" / "corpus").iterdir()) == sorted(FILES)


def test_the_ledger_on_disk_tiles_the_source() -> None:
    corpus = run([ROOT / "sources"])
    for line in rendered_files(corpus)["ledger.jsonl"].splitlines():
        row = json.loads(line)
        text = next(source.text for source in corpus.sources if source.id == row["source"])
        assert row["length"] == len(text) == row["spans"][-1]["end"]
        assert row["spans"][0]["start"] == 0
        ends = [span["end"] for span in row["spans"]]
        assert [span["start"] for span in row["spans"]] == [0, *ends[:-1]]


def test_the_same_sources_give_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    files = sorted((ROOT / "sources").glob("*.txt"))
    assert rendered_files(run(files)) == rendered_files(run(files[::-1]))


def test_other_files_stay_and_old_ones_go(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("mine")
    (tmp_path / "ledger.jsonl").write_text("old")
    write(run([ROOT / "sources"]), tmp_path)
    assert (tmp_path / "mine.md").read_text() == "mine"
    assert (tmp_path / "ledger.jsonl").read_text().startswith('{"source": "S0"')


def test_a_failure_leaves_the_last_output_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = run([ROOT / "sources"])
    write(corpus, tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def fail(self: Path, *args: object, **kwargs: object) -> int:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(OSError, match="disk full"):
        write(corpus, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_the_table_lines_up_and_counts() -> None:
    table = summary(assemble([Source("来源一", "a.txt", "逾期\n\n逾期\n\n先看合同，再接电话。\n"), Source("S2", "b.txt", "")]))
    assert table.splitlines()[0].split() == ["source", "language", "passages", "dropped", "repaired", "flagged", "copies", "of"]
    rows = [line for line in table.splitlines() if line][2:4]
    assert rows[1].split() == ["S2", "–", "0", "0", "0", "0"]
    assert rows[0].split() == ["来源一", "zh", "2", "1", "0", "0"]
    assert width(rows[0]) == width(rows[1])
    assert table.endswith("2 sources, 2 passages in 2 clusters, 0 of them shared\n")


def test_the_table_of_the_five() -> None:
    rows = [line.split() for line in summary(run([ROOT / "sources"])).splitlines()[2:7]]
    assert [row[:5] for row in rows] == [
        ["S0", "en", "9", "2", "2"],
        ["S1", "en", "9", "2", "0"],
        ["S2", "en", "8", "0", "0"],
        ["S3", "en", "11", "2", "3"],
        ["S4", "es", "9", "4", "2"],
    ]
    assert [row[6:] for row in rows] == [[], [], ["S1"], [], []]
