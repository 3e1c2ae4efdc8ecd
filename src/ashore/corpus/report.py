"""Writes a corpus down: four files of JSON lines, stable and sorted, and a table for the terminal."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from ashore.corpus.clean import UNSEEN
from ashore.corpus.corpus import Corpus
from ashore.model import Passage
from ashore.output import write_together

FILES = ("ledger.jsonl", "passages.jsonl", "clusters.jsonl", "findings.jsonl")
Row = Mapping[str, object]


def ledger_rows(corpus: Corpus) -> Iterator[Row]:
    """One row a source: its length in characters, and the spans that tile it."""
    for source in corpus.sources:
        spans = [
            {"start": span.start, "end": span.end, "action": span.action, "rule": span.rule, "text": span.text}
            for span in corpus.spans[source.id]
        ]
        yield {"source": source.id, "length": len(source.text), "spans": spans}


def passage_rows(corpus: Corpus) -> Iterator[Row]:
    for passage in corpus.passages:
        yield {
            "id": passage.id,
            "source": passage.source,
            "lang": passage.lang,
            "kind": passage.kind,
            "text": passage.text,
            "start": passage.start,
            "end": passage.end,
            "appendix": passage.appendix,
        }


def cluster_rows(corpus: Corpus) -> Iterator[Row]:
    for cluster in corpus.clusters:
        yield {
            "id": cluster.id,
            "passages": cluster.passages,
            "representative": cluster.representative,
            "witnesses": cluster.witnesses,
        }


def finding_rows(corpus: Corpus) -> Iterator[Row]:
    for found in corpus.damage:
        yield {
            "source": found.source,
            "start": found.start,
            "end": found.end,
            "rule": found.rule,
            "text": found.text,
            "certainty": found.certainty,
            "value": found.value,
            "candidates": found.candidates,
            "note": found.note,
        }


def as_lines(rows: Iterable[Row]) -> str:
    """Say rows as JSON lines, Chinese as it is.

    >>> as_lines([{"id": "S0-1", "text": "逾期"}])
    '{"id": "S0-1", "text": "逾期"}\\n'
    """
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def rendered_files(corpus: Corpus) -> dict[str, str]:
    """Give the text of each file of the report by its name."""
    rows = (ledger_rows(corpus), passage_rows(corpus), cluster_rows(corpus), finding_rows(corpus))
    return {name: as_lines(of) for name, of in zip(FILES, rows, strict=True)}


def write(corpus: Corpus, out: Path) -> tuple[Path, ...]:
    """Write the report into the folder `out`: all files or, where one cannot be written, none, so that the last output stays whole.

    Other files in `out` are left alone. Raises OSError where `out` cannot be written.
    """
    files = {out / name: text.encode("utf-8") for name, text in rendered_files(corpus).items()}
    write_together(files)
    return tuple(files)


HEADER = ("source", "language", "passages", "dropped", "repaired", "flagged", "copies of")


def summary(corpus: Corpus) -> str:
    """Give the table for the terminal: a line a source, columns aligned also where names are Chinese."""
    passages: dict[str, list[Passage]] = defaultdict(list)
    for passage in corpus.passages:
        passages[passage.source].append(passage)
    flagged = Counter(found.source for found in corpus.damage if found.certainty != "certain")
    rows = [HEADER, *(_summary_row(corpus, source.id, passages[source.id], flagged[source.id]) for source in corpus.sources)]
    widths = [max(width(row[column]) for row in rows) for column in range(len(HEADER))]
    lines = ["  ".join(_padded(cell, widths[column], column) for column, cell in enumerate(row)).rstrip() for row in rows]
    lines.insert(1, "  ".join("─" * size for size in widths))
    shared = sum(len(cluster.passages) > 1 for cluster in corpus.clusters)
    total = f"{len(corpus.sources)} sources, {len(corpus.passages)} passages in {len(corpus.clusters)} clusters, {shared} of them shared"
    return "\n".join([*lines, "", total]) + "\n"


def _summary_row(corpus: Corpus, source: str, passages: Sequence[Passage], flagged: int) -> tuple[str, ...]:
    langs = sorted({passage.lang for passage in passages}, key=lambda lang: -sum(len(p.text) for p in passages if p.lang == lang))
    actions = [span.action for span in corpus.spans[source] if span.text.strip() or span.action != "drop" or _is_frame(span.rule)]
    counts = (len(passages), actions.count("drop"), actions.count("repair"), flagged)
    return (source, " ".join(langs) or "–", *(str(count) for count in counts), " ".join(corpus.copies.get(source, ())))


def _is_frame(rule: str) -> bool:
    """White space and invisible marks that went are in the ledger, but no news to an editor."""
    return rule not in UNSEEN


def width(text: str) -> int:
    """Count the terminal columns of a text: a Chinese character takes two, a combining one none.

    >>> width("S0"), width("来源")
    (2, 4)
    """
    return sum(0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _padded(cell: str, size: int, column: int) -> str:
    space = " " * (size - width(cell))
    return space + cell if 2 <= column <= 5 else cell + space
