"""Loads data/ and sources/sources.yml into one frozen Knowledge, or reports every fault at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar, cast

from pydantic import ValidationError

from ashore.errors import AshoreError, nearest
from ashore.knowledge.confirmed import Confirmed, confirmed_at
from ashore.knowledge.entry import Entry
from ashore.knowledge.examples import Example, read_examples
from ashore.knowledge.learned import Learned, learned_at
from ashore.knowledge.schema import (
    FILES,
    OPTIONAL,
    Asked,
    Claim,
    Coverage,
    Disagreement,
    FactChange,
    Figure,
    Hotline,
    Provision,
    Reference,
    Rule,
    SourceRecord,
    Stage,
    Term,
    Wording,
    Writing,
)
from ashore.knowledge.settings import Settings, read_settings
from ashore.knowledge.strict_yaml import Document, Key, Where, load
from ashore.knowledge.tool_schema import Letter, Question, Situation
from ashore.model import Cluster, Finding, Page

SOURCES = "sources/sources.yml"
E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, eq=False)
class Knowledge:
    """All shared facts, by id and in the order of their files.

    `pages` and `clusters` are what the site and the corpus add: titles for links, and who copies whom for counting witnesses.
    `places` gives (path, line, column) of an entry: places["claims", "visit-likely"]; `fields` that of a value inside it:
    fields["claims", "visit-likely", "text.es"].
    """

    settings: Settings
    stages: Mapping[str, Stage]
    rules: Mapping[str, Rule]
    figures: Mapping[str, Figure]
    hotlines: Mapping[str, Hotline]
    glossary: Mapping[str, Term]
    asked: Mapping[str, Asked]
    claims: Mapping[str, Claim]
    disagreements: Mapping[str, Disagreement]
    references: Mapping[str, Reference]
    coverage: Mapping[str, Coverage]
    ui: Mapping[str, Wording]
    report: Mapping[str, Wording]
    sources: Mapping[str, SourceRecord]
    provisions: Mapping[str, tuple[Rule, Provision]]
    places: Mapping[tuple[str, str], tuple[str, int, int]]
    fields: Mapping[tuple[str, str, str], tuple[str, int, int]] = field(default_factory=dict)
    confirmed: Confirmed = field(default_factory=Confirmed)
    pages: Mapping[tuple[str, str], Page] = field(default_factory=dict)
    clusters: tuple[Cluster, ...] = ()
    changes: Mapping[str, FactChange] = field(default_factory=dict)
    writing: Mapping[str, Writing] = field(default_factory=dict)
    situations: Mapping[str, Situation] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    letters: Mapping[str, Letter] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    learned: Learned = field(default_factory=Learned)

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(language.id for language in self.settings.languages)

    def place(self, table: str, entry: str, field: str) -> tuple[str, int, int]:
        """Give path, line and column of a value, or of its entry."""
        return self.fields.get((table, entry, field), self.places[table, entry])


def load_knowledge(root: Path, environment: Mapping[str, str] | None = None) -> Knowledge:
    """Load everything under `root`. Raises AshoreError with all faults of all files, each with its line and column."""
    settings = read_settings(root, os.environ if environment is None else environment)
    languages = tuple(language.id for language in settings.languages)
    faults: list[Finding] = []
    tables: dict[str, dict[str, Entry]] = {}
    places: dict[tuple[str, str], tuple[str, int, int]] = {}
    fields: dict[tuple[str, str, str], tuple[str, int, int]] = {}
    for name, model in FILES.items():
        if name in OPTIONAL and not (root / f"data/{name}.yml").exists():
            tables[name] = {}
            continue
        document = _read(root, f"data/{name}.yml", faults)
        tables[name] = _entries(document, name, model, languages, faults, places)
        fields |= _fields(document, name, places)
    document = _read(root, SOURCES, faults)
    tables["sources"] = _entries(document, "sources", SourceRecord, languages, faults, places)
    fields |= _fields(document, "sources", places)
    confirmed = confirmed_at(root)
    faults.extend(confirmed.faults)
    examples = read_examples(root, languages, faults)
    learned, unreadable = learned_at(root)
    faults.extend(unreadable)
    if faults:
        raise AshoreError(faults)
    rules = cast(dict[str, Rule], tables["rules"])
    provisions = {f"{rule.id}.{provision.id}": (rule, provision) for rule in rules.values() for provision in rule.provisions}
    return Knowledge(
        settings=settings,
        provisions=provisions,
        places=places,
        fields=fields,
        confirmed=confirmed,
        examples=examples,
        learned=learned,
        **tables,  # type: ignore[arg-type]
    )


def _read(root: Path, path: str, faults: list[Finding]) -> Document:
    try:
        text = (root / path).read_text(encoding="utf-8")
    except FileNotFoundError:
        faults.append(Finding(path, 1, 1, "data-missing", "this file is missing", "Restore it from the repository."))
        return Document(path, [], {}, ())
    except UnicodeDecodeError as error:
        message = f"not UTF-8: byte {error.start} is {error.object[error.start]:#04x}"
        faults.append(Finding(path, 1, 1, "data-encoding", message, "Save the file as UTF-8."))
        return Document(path, [], {}, ())
    document = load(path, text)
    faults.extend(document.faults)
    return document


def _entries(
    document: Document,
    table: str,
    model: type[E],
    languages: tuple[str, ...],
    faults: list[Finding],
    places: dict[tuple[str, str], tuple[str, int, int]],
) -> dict[str, Entry]:
    result: dict[str, Entry] = {}
    if document.value is None or document.faults:
        return result
    if not isinstance(document.value, list):
        faults.append(Finding(document.path, 1, 1, "data-form", "the file must be a list", "Begin each entry with “- id: …”."))
        return result
    for index, value in enumerate(document.value):
        try:
            entry = model.model_validate(value, context={"languages": languages})
        except ValidationError as error:
            faults.extend(_schema_findings(document, (index,), error, model))
            continue
        key = str(getattr(entry, "cluster", None) or getattr(entry, "id", ""))
        line, column = document.place((index, "cluster" if model is Coverage else "id"))
        if key in result:
            message = f"id “{key}” stands here a second time (first on line {places[table, key][1]})"
            faults.append(Finding(document.path, line, column, "data-duplicate-id", message, "Give each entry its own id."))
        else:
            result[key] = entry
            places[table, key] = (document.path, line, column)
    return result


def _fields(
    document: Document, table: str, places: Mapping[tuple[str, str], tuple[str, int, int]]
) -> dict[tuple[str, str, str], tuple[str, int, int]]:
    """Give the place of every value of every entry, by the way to it within the entry: ("claims", "visit-likely", "text.es")."""
    keys = {line: key for (name, key), (_, line, _) in places.items() if name == table}
    found: dict[tuple[str, str, str], tuple[str, int, int]] = {}
    for where, (line, column) in document.places.items():
        if len(where) > 1 and (key := keys.get(_key_line(document, where[0]))):
            found[table, key, ".".join(str(step) for step in where[1:])] = (document.path, line, column)
    return found


def _key_line(document: Document, index: Key) -> int:
    way: Where = (index, "cluster") if (index, "cluster") in document.places else (index, "id")
    return document.place(way)[0]


def _schema_findings(document: Document, where: Where, error: ValidationError, model: type[Entry]) -> Iterable[Finding]:
    for problem in error.errors(include_url=False):
        # pydantic puts words such as “function-after” or a union's member into the way; only what is in the file counts.
        way: Where = where
        for step in problem["loc"]:
            if (*way, step) in document.places:
                way = (*way, step)
        line, column = document.place(way)
        name = ".".join(str(step) for step in problem["loc"])
        message, fix = _explain(problem["type"], name, problem["msg"], problem.get("input"), model)
        yield Finding(document.path, line, column, f"data-{problem['type'].replace('_', '-')}", message, fix)


def _explain(kind: str, name: str, message: str, given: object, model: type[Entry]) -> tuple[str, str]:
    field = name.split(".")[-1]
    if kind == "missing":
        return f"“{name}” is missing", f"Add {field}: …"
    if kind == "extra_forbidden":
        return f"“{name}” is not a field here", nearest(field, model.model_fields)
    text = message.removeprefix("Value error, ")
    shown = f" (found “{given}”)" if isinstance(given, str) and len(given) < 60 and given not in text else ""
    return f"“{name}”: {text}{shown}", "See data/schema/ for what the field may hold."
