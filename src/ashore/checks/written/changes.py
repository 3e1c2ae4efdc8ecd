"""What readers are told of a changed fact is what data/ holds: the newest entry of each fact says its present value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ashore.errors import nearest
from ashore.knowledge.figures import parse_value
from ashore.knowledge.leaves import entry_of, leaves, value_at
from ashore.knowledge.load import Knowledge
from ashore.knowledge.schema import FactChange, Figure
from ashore.model import Finding, Page

UNSAID = frozenset({"…", "..."})


def check(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    """Look at data/changes.yml. Where a fact changed more than once, only the newest entry must agree with data/."""
    entries = list(knowledge.changes.values())
    newest = {entry.fact: entry for entry in sorted(entries, key=lambda entry: entry.date)}
    found = list(_order(knowledge, entries))
    for entry in entries:
        found += [*_said(knowledge, entry), *_references(knowledge, entry), *_forms(knowledge, entry)]
        if entry.fact and newest[entry.fact] is entry:
            found += _present(knowledge, entry)
    return found


def _finding(knowledge: Knowledge, entry: FactChange, rule: str, message: str, fix: str) -> Finding:
    return Finding(*knowledge.places["changes", entry.id], rule, message, fix)


def _order(knowledge: Knowledge, entries: Sequence[FactChange]) -> Iterator[Finding]:
    for above, below in pairwise(entries):
        if below.date > above.date:
            message = f"{below.id} is newer than {above.id}, which stands above it"
            yield _finding(knowledge, below, "changes-order", message, "Put the newest entry first.")


def _said(knowledge: Knowledge, entry: FactChange) -> Iterator[Finding]:
    for lang, text in entry.why.items():
        if text.strip() in UNSAID:
            yield _finding(
                knowledge, entry, "changes-why", f"{entry.id} does not say why in {lang}", "Say in a sentence why the fact changed."
            )


def _references(knowledge: Knowledge, entry: FactChange) -> Iterator[Finding]:
    for id in entry.references:
        if id not in knowledge.references:
            yield _finding(knowledge, entry, "changes-reference", f"no reference “{id}”", nearest(id, knowledge.references))


def _forms(knowledge: Knowledge, entry: FactChange) -> Iterator[Finding]:
    figure = entry_of(knowledge, entry.fact or "")
    if isinstance(figure, Figure) and (entry.fact or "").endswith(".value"):
        for said in (entry.old, entry.new):
            try:
                parse_value(figure.kind, said) if isinstance(said, str) else None
            except ValueError as error:
                yield _finding(knowledge, entry, "changes-form", f"{error}", "Write the value as data/ does.")


def _present(knowledge: Knowledge, entry: FactChange) -> Iterator[Finding]:
    fact = entry.fact or ""
    present = value_at(knowledge, fact)
    if entry.new is None:
        if present is not None:
            yield _finding(knowledge, entry, "changes-value", f"{fact} is said to be gone, and data/ holds it", "Give it its new value.")
    elif present is None:
        yield _finding(knowledge, entry, "changes-fact", f"data/ holds no fact “{fact}”", nearest(fact, leaves(knowledge)))
    elif entry.new != (present if isinstance(present, dict) else str(present)):
        shown = present if not isinstance(present, dict) else present.get(knowledge.languages[0])
        message = f"{fact} is said to be “{_short(entry.new, knowledge)}”, and data/ holds “{shown}”"
        yield _finding(knowledge, entry, "changes-value", message, "Add an entry for the newest change, or mend this one.")


def _short(said: str | dict[str, str], knowledge: Knowledge) -> str:
    return said if isinstance(said, str) else said[knowledge.languages[0]]
