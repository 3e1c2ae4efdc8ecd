"""YAML without surprises: every scalar stays the string that was written, and every fault has its line and column.

Why not yaml.safe_load: it reads `22:00` as 1320, `no` as False, lets a second key replace the first in silence, and follows
aliases until memory ends. Here duplicate keys, anchors, aliases, tags, merge keys and further documents are faults.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

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
    path: str
    places: dict[Where, tuple[int, int]] = field(default_factory=dict)
    faults: list[Finding] = field(default_factory=list)

    def fault(self, node: Node, rule: str, message: str, fix: str) -> None:
        mark = node.start_mark
        self.faults.append(Finding(self.path, mark.line + 1, mark.column + 1, rule, message, fix))

    def read(self, node: Node, where: Where) -> object:
        self.places[where] = (node.start_mark.line + 1, node.start_mark.column + 1)
        if len(where) > MAX_DEPTH:
            self.fault(node, "yaml-depth", f"nested more than {MAX_DEPTH} levels deep", "Flatten the entry.")
            return None
        if isinstance(node, ScalarNode):
            return self.scalar(node)
        if isinstance(node, SequenceNode):
            return [self.read(child, (*where, index)) for index, child in enumerate(node.value)]
        assert isinstance(node, MappingNode)
        return self.mapping(node, where)

    def scalar(self, node: ScalarNode) -> str | None:
        # The C parser gives a plain scalar the style "", the Python one None.
        if not node.style and node.value in ("", "~", "null"):
            return None
        return str(node.value)

    def mapping(self, node: MappingNode, where: Where) -> dict[str, object]:
        result: dict[str, object] = {}
        first: dict[str, int] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self.fault(key_node, "yaml-key", "a key must be a plain word", "Write the key as one word, then a colon.")
                continue
            key = str(key_node.value)
            if key == "<<":
                self.fault(key_node, "yaml-merge", "merge keys (<<) are not allowed", "Write the keys out.")
            elif key in result:
                message = f"key “{key}” stands here a second time (first on line {first[key]})"
                self.fault(key_node, "yaml-duplicate", message, "Keep one of the two.")
            else:
                first[key] = key_node.start_mark.line + 1
                result[key] = self.read(value_node, (*where, key))
        return result


def _forbidden(path: str, text: str) -> Iterator[Finding]:
    """Look at the events before anything is built: an alias bomb must not even be composed."""
    documents = 0
    for event in yaml.parse(text, Loader=_Loader):
        documents += isinstance(event, yaml.events.DocumentStartEvent)
        for rule, message, fix in _refusals(event, documents):
            mark = event.start_mark
            yield Finding(path, mark.line + 1 if mark else 1, mark.column + 1 if mark else 1, rule, message, fix)


def _refusals(event: yaml.events.Event, documents: int) -> Iterator[tuple[str, str, str]]:
    if isinstance(event, yaml.events.AliasEvent):
        yield "yaml-alias", f"alias *{event.anchor} is not allowed", "Write the value out."
        return
    if anchor := getattr(event, "anchor", None):
        yield "yaml-anchor", f"anchor &{anchor} is not allowed", "Remove it and write the value out."
    if tag := getattr(event, "tag", None):
        yield "yaml-tag", f"tag {tag} is not allowed", "Remove the tag; write the plain value."
    if isinstance(event, yaml.events.DocumentStartEvent) and documents == 2:
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
    try:
        faults = list(_forbidden(path, text))
        if faults:
            return Document(path, None, {}, tuple(faults))
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        return Document(path, None, {}, (_syntax_finding(path, error),))
    if node is None:
        return Document(path, None, {(): (1, 1)}, ())
    reading = _Reading(path)
    value = reading.read(node, ())
    return Document(path, value, reading.places, tuple(reading.faults))
