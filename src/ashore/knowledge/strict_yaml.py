"""YAML without surprises: every scalar stays the string that was written, and every fault has its line and column.

Why not yaml.safe_load: it reads `22:00` as 1320, `no` as False, lets a second key replace the first in silence, and follows
aliases until memory ends. Here duplicate keys, anchors, aliases, tags, merge keys and further documents are faults.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from ashore.model import Finding

Key = str | int
Where = tuple[Key, ...]
MAX_DEPTH = 40

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without libyaml: slower, the same result
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed file: plain lists, dicts, strings and None, the place of every value, and the faults found.

    `places` maps the way to a value ("stages", 0, "label", "zh") to its (line, column), counted from 1.
    """

    path: str
    value: object
    places: dict[Where, tuple[int, int]]
    faults: tuple[Finding, ...]

    def place(self, where: Where) -> tuple[int, int]:
        """Give the line and column of a value, or of the nearest thing around it that exists."""
        while where and where not in self.places:
            where = where[:-1]
        return self.places.get(where, (1, 1))


@dataclass
class _Reading:
    """Builds a document from the events of the parser, in one pass: aliases are refused and never followed, so none can multiply."""

    path: str
    events: Iterator[yaml.events.Event]
    places: dict[Where, tuple[int, int]] = field(default_factory=dict)
    faults: list[Finding] = field(default_factory=list)
    refused: list[Finding] = field(default_factory=list)
    documents: int = 0

    def fault(self, event: yaml.events.Event, rule: str, message: str, fix: str) -> None:
        self.faults.append(_finding(self.path, event, rule, message, fix))

    def next(self) -> yaml.events.Event:
        """Give the next event; what is refused wherever it stands is noted on the way."""
        event = next(self.events)
        self.documents += isinstance(event, DocumentStartEvent)
        self.refused += [_finding(self.path, event, *refusal) for refusal in _refusals(event, self.documents)]
        return event

    def read_all(self) -> object:
        """Read the first document, and go through whatever else stands in the file."""
        value: object = None
        first = True
        while not isinstance(event := self.next(), StreamEndEvent):
            if first and not isinstance(event, StreamStartEvent | DocumentStartEvent | DocumentEndEvent):
                value, first = self.read(event, ()), False
        return value

    def read(self, event: yaml.events.Event, where: Where) -> object:
        self.places[where] = _place(event)
        if len(where) > MAX_DEPTH:
            self.fault(event, "yaml-depth", f"nested more than {MAX_DEPTH} levels deep", "Flatten the entry.")
            self.pass_over(event)
            return None
        if isinstance(event, ScalarEvent):
            return _scalar(event)
        if isinstance(event, SequenceStartEvent):
            return list(self.sequence(where))
        return self.mapping(where) if isinstance(event, MappingStartEvent) else None

    def pass_over(self, event: yaml.events.Event) -> None:
        """Go to the end of what an event opens, however deep it is."""
        depth = int(isinstance(event, CollectionStartEvent))
        while depth:
            inner = self.next()
            depth += isinstance(inner, CollectionStartEvent) - isinstance(inner, CollectionEndEvent)

    def sequence(self, where: Where) -> Iterator[object]:
        index = 0
        while not isinstance(event := self.next(), SequenceEndEvent):
            yield self.read(event, (*where, index))
            index += 1

    def mapping(self, where: Where) -> dict[str, object]:
        result: dict[str, object] = {}
        first: dict[str, int] = {}
        while not isinstance(key_event := self.next(), MappingEndEvent):
            key = str(key_event.value) if isinstance(key_event, ScalarEvent) else None
            if key is None:
                self.fault(key_event, "yaml-key", "a key must be a plain word", "Write the key as one word, then a colon.")
                self.pass_over(key_event)
            elif key == "<<":
                self.fault(key_event, "yaml-merge", "merge keys (<<) are not allowed", "Write the keys out.")
            elif key in result:
                message = f"key “{key}” stands here a second time (first on line {first[key]})"
                self.fault(key_event, "yaml-duplicate", message, "Keep one of the two.")
            else:
                first[key] = _place(key_event)[0]
                result[key] = self.read(self.next(), (*where, key))
                continue
            self.pass_over(self.next())
        return result


def _scalar(event: ScalarEvent) -> str | None:
    # The C parser gives a plain scalar the style "", the Python one None.
    if not event.style and event.value in ("", "~", "null"):
        return None
    return str(event.value)


def _finding(path: str, event: yaml.events.Event, rule: str, message: str, fix: str) -> Finding:
    return Finding(path, *_place(event), rule, message, fix)


def _place(event: yaml.events.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _refusals(event: yaml.events.Event, documents: int) -> Iterator[tuple[str, str, str]]:
    if isinstance(event, AliasEvent):
        yield "yaml-alias", f"alias *{event.anchor} is not allowed", "Write the value out."
        return
    if anchor := getattr(event, "anchor", None):
        yield "yaml-anchor", f"anchor &{anchor} is not allowed", "Remove it and write the value out."
    if tag := getattr(event, "tag", None):
        yield "yaml-tag", f"tag {tag} is not allowed", "Remove the tag; write the plain value."
    if isinstance(event, DocumentStartEvent) and documents == 2:
        yield "yaml-documents", "a second document begins here", "Remove the line ---."


def _syntax_finding(path: str, error: yaml.YAMLError) -> Finding:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error).splitlines()[0]
    hint = _SYNTAX_HINTS.get(str(problem), "Check indentation, colons and quotes on this line and the one before.")
    return Finding(path, line, column, "yaml-syntax", str(problem), hint)


_SYNTAX_HINTS = {
    "mapping values are not allowed in this context": 'The text holds a colon followed by a space: put the whole text in "double quotes".',
    "found character '\\t' that cannot start any token": "Indent with spaces, not with a tab.",
    "found unexpected end of stream": "A quotation mark is not closed.",
    "could not find expected ':'": "A key needs a colon and a space after it.",
}


def load(path: str, text: str) -> Document:
    """Read YAML text strictly; faults are returned, not raised, so that all files can be reported at once.

    >>> document = load("data/x.yml", "hours: 22:00\\nopen: no\\nopen: yes\\n")
    >>> document.value
    {'hours': '22:00', 'open': 'no'}
    >>> [f"{f.line}:{f.column} {f.message}" for f in document.faults]
    ['3:1 key “open” stands here a second time (first on line 2)']
    """
    text = text.removeprefix("\ufeff")
    reading = _Reading(path, yaml.parse(text, Loader=_Loader))
    try:
        value = reading.read_all()
    except yaml.YAMLError as error:
        return Document(path, None, {}, (_syntax_finding(path, error),))
    if reading.refused:
        return Document(path, None, {}, tuple(reading.refused))
    return Document(path, value, reading.places or {(): (1, 1)}, tuple(reading.faults))
