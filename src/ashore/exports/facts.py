"""The facts of data/ for programs: JSON with every entry, and CSV with a line a value. Texts are expanded and without markup.

Left out: what only tools read (words that stand near a value, passages, coverage), the words of the interface, and all of the sources.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping

from ashore.exports.plain import plain_text
from ashore.knowledge.figures import format_value, parse_value
from ashore.knowledge.leaves import leaves_of
from ashore.knowledge.load import Knowledge
from ashore.knowledge.schema import Figure

TABLES = ("figures", "hotlines", "stages", "rules", "claims", "disagreements", "glossary", "references", "changes")
_FOR_TOOLS = frozenset({"near", "passages", "passage", "reported", "pages", "poor", "also"})
# A spreadsheet runs a cell that begins so; with an apostrophe before it, it is text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def facts(knowledge: Knowledge) -> dict[str, list[object]]:
    """Give every entry as plain values; a figure also says its value as each language writes it (`written`)."""
    return {
        table: [_entry(knowledge, entry.model_dump(mode="json", exclude_none=True), entry) for entry in getattr(knowledge, table).values()]
        for table in TABLES
    }


def _entry(knowledge: Knowledge, dumped: object, entry: object) -> object:
    plain = _plain(knowledge, dumped)
    if isinstance(entry, Figure) and isinstance(plain, dict):
        value = parse_value(entry.kind, entry.value)
        plain["written"] = {lang: format_value(value, lang) for lang in knowledge.languages}
    return plain


def _plain(knowledge: Knowledge, value: object) -> object:
    if isinstance(value, Mapping):
        if value and set(value) == set(knowledge.languages) and all(isinstance(text, str) for text in value.values()):
            return {lang: plain_text(knowledge, value, lang) for lang in knowledge.languages}
        return {key: _plain(knowledge, child) for key, child in value.items() if key not in _FOR_TOOLS}
    return [_plain(knowledge, child) for child in value] if isinstance(value, list | tuple) else value


def as_json(knowledge: Knowledge) -> str:
    content = {"languages": list(knowledge.languages), "licence": "CC-BY-4.0", **facts(knowledge)}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def as_csv(knowledge: Knowledge) -> str:
    """Write a line a value: its way, its language if it is a text, the value. Its byte-order mark tells spreadsheets that it is UTF-8."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(("way", "language", "value"))
    for table, entries in facts(knowledge).items():
        for entry in entries:
            for way, value in leaves_of(f"{table}.{entry['id']}" if isinstance(entry, dict) else table, entry):
                head, _, last = way.rpartition(".")
                way, lang = (head, last) if last in knowledge.languages else (way, "")
                writer.writerow((way, lang, safe_cell(str(value))))
    return "\ufeff" + file.getvalue()


def safe_cell(text: str) -> str:
    """Make a cell that no spreadsheet runs.

    >>> safe_cell("=1+1"), safe_cell("三个月")
    ("'=1+1", '三个月')
    """
    return f"'{text}" if text.startswith(_FORMULA) else text
