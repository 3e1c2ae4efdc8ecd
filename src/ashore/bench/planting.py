"""Plants edits into the real pages and texts, each with what agreement has to say of it: for the tests and for the figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import cycle
from typing import Any

from pydantic import BaseModel

from ashore.agreement.lock import Lines
from ashore.agreement.survey import Agreement
from ashore.agreement.units import NOT_READ, all_units
from ashore.bench.edits import Edit
from ashore.knowledge.load import Knowledge
from ashore.knowledge.texts import TABLES, Text, is_localised, localised_texts, step
from ashore.model import Page
from ashore.pages.parse import parse_page


@dataclass(frozen=True)
class Planted:
    """An edit made: in which unit and language, by which edit, and whether it says something else."""

    unit: str
    lang: str
    edit: str
    real: bool


def all_confirmed(knowledge: Knowledge, pages: Sequence[Page]) -> Lines:
    """The lock of a site whose languages were all confirmed as they are."""
    return {id: ((1, unit.stamps),) for id, unit in all_units(knowledge, pages).items()}


def edited_pages(pages: Sequence[Page], edits: Mapping[str, Edit], lang: str, real: bool, turn: int) -> tuple[list[Page], list[Planted]]:
    """Give every section of one language one edit: by turns, so that over the turns each section meets each edit."""
    names, changed, planted = list(edits), [], []
    for page in pages:
        parts = []
        for section in page.sections if page.lang == lang else ():
            turn += 1
            for name in names[turn % len(names) :] + names[: turn % len(names)]:
                text = edits[name](section.heading + section.body)
                if text is not None:
                    parts.append(text)
                    planted.append(Planted(f"{page.name}#{section.id}", lang, name, real))
                    break
            else:
                parts.append(section.heading + section.body)
        changed.append(parse_page(page.front + "".join(parts), page.name, lang, page.path) if parts else page)
    return changed, planted


def raised(agreement: Agreement) -> set[tuple[str, str]]:
    """What agreement says changed: units with the languages that lead."""
    return {(id, lead) for id, one in agreement.own.items() for lead in one.leads}


def with_text(knowledge: Knowledge, changes: Mapping[tuple[str, str], str]) -> Knowledge:
    """The same knowledge with other texts: keys are (id of the text, language)."""

    def changed(value: Any, path: str, entry: str, field: str) -> Any:
        if is_localised(value, knowledge.languages):
            return {lang: changes.get((f"{path}#{entry}.{field}", lang), text) for lang, text in value.items()}
        if isinstance(value, BaseModel):
            update = {
                name: changed(getattr(value, name), path, entry, f"{field}.{name}".removeprefix(".")) for name in type(value).model_fields
            }
            return value.model_copy(update=update)
        if isinstance(value, tuple):
            return tuple(changed(child, path, entry, f"{field}.{step(child, index)}") for index, child in enumerate(value))
        return value

    tables: dict[str, Any] = {
        table: {key: changed(entry, knowledge.places[table, key][0], key, "") for key, entry in getattr(knowledge, table).items()}
        for table in TABLES
    }
    provisions = {f"{rule.id}.{one.id}": (rule, one) for rule in tables["rules"].values() for one in rule.provisions}
    return replace(knowledge, provisions=provisions, **tables)


def read_texts(knowledge: Knowledge) -> list[Text]:
    return [text for text in localised_texts(knowledge) if text.field not in NOT_READ]


def edited_texts(knowledge: Knowledge, edits: Mapping[str, Edit], lang: str, real: bool) -> tuple[Knowledge, list[Planted]]:
    changes: dict[tuple[str, str], str] = {}
    planted = []
    turn = cycle(edits)
    for text in (text for text in read_texts(knowledge) if text.lang == lang):
        name = next(turn)
        changed = edits[name](text.text)
        if changed is not None:
            changes[text.id, lang] = changed
            planted.append(Planted(text.id, lang, name, real))
    return with_text(knowledge, changes), planted
