"""Writes a JSON Schema for each file of data/, so that editors complete and check while one types."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import TypeAdapter

from ashore.knowledge.entry import Entry
from ashore.knowledge.schema import FILES, SourceRecord


def schema_of(model: type[Entry], languages: tuple[str, ...]) -> str:
    """Give the schema of a file that is a list of `model`, with the site's languages required in every localised text."""
    schema = TypeAdapter(list[model]).json_schema()  # type: ignore[valid-type]
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(_require(schema, languages), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _require(node: object, languages: tuple[str, ...]) -> object:
    if isinstance(node, list):
        return [_require(child, languages) for child in node]
    if not isinstance(node, dict):
        return node
    if node.get("type") == "object" and node.get("additionalProperties") == {"type": "string"}:
        texts = {lang: {"type": "string", "minLength": 1} for lang in languages}
        return {**node, "properties": texts, "required": list(languages), "additionalProperties": False}
    return {key: _require(child, languages) for key, child in node.items()}


def schemas(languages: tuple[str, ...]) -> dict[str, str]:
    """Give every schema file by its name under data/schema/."""
    models: dict[str, type[Entry]] = {**FILES, "sources": SourceRecord}
    return {f"{name}.schema.json": schema_of(model, languages) for name, model in models.items()}


def write_schemas(folder: Path, languages: tuple[str, ...]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas(languages).items():
        (folder / name).write_text(text, encoding="utf-8")
