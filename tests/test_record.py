"""What a build writes of the corpus fits together: the report tells of the same run as the files beside it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ashore.corpus.recipe import assemble
from ashore.model import Source
from ashore.project import read_project
from ashore.verbs.record import NEWS, REPORT, SUGGESTIONS, record_site

ROOT = Path(__file__).parents[1]


def test_the_report_is_of_the_run_whose_files_stand_beside_it(tmp_path: Path) -> None:
    project = read_project(ROOT)
    for name in (REPORT, NEWS, SUGGESTIONS):
        (tmp_path / name).write_text("of another run", encoding="utf-8")
    record_site(project.corpus, project.knowledge, tmp_path, {"LANG": "es_ES.UTF-8"})
    page = (tmp_path / REPORT).read_text(encoding="utf-8")
    assert '<html lang="es">' in page
    assert all(f'id="{passage.id}"' in page or passage.text[:20] in page for passage in project.corpus.passages[:3])
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "clusters.jsonl",
        "findings.jsonl",
        "ledger.jsonl",
        "passages.jsonl",
        REPORT,
    ]


def test_other_sources_make_another_report(tmp_path: Path) -> None:
    project = read_project(ROOT)
    changed = replace(project, corpus=assemble([*project.corpus.sources, Source("S99", "s99.txt", "Otters swim.\n\nThey do not borrow.")]))
    record_site(changed.corpus, changed.knowledge, tmp_path, {})
    assert "S99" in (tmp_path / REPORT).read_text(encoding="utf-8")
