"""What a reader cannot see has a name: pictures, buttons, links, fields and frames say what they are to a screen reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ashore.checks.built.read import VOID, BuiltSite, Document, Element, Mark
from ashore.model import Finding

_NAMED = {"a", "button", "summary", "title", "h1", "h2", "h3", "h4", "h5", "h6", "label", "th", "option"}
_FIELDS = {"input", "select", "textarea"}
_FIX = "Give it words, or alt, aria-label or a label that names it."
Attributes = Mapping[str, str]


@dataclass
class _Open:
    name: str
    attributes: Attributes
    place: tuple[int, int]
    words: bool = False


@dataclass
class _Names:
    """Collects what has no name; `labelled` are the ids that some label points at."""

    stack: list[_Open] = field(default_factory=list)
    nameless: list[_Open] = field(default_factory=list)
    fields: list[_Open] = field(default_factory=list)
    labelled: set[str] = field(default_factory=set)

    def follow(self, marks: Iterable[Mark]) -> None:
        for mark in marks:
            if mark is None:
                self._words()
            elif isinstance(mark, str):
                self._close(mark)
            else:
                self._open(mark)

    def _open(self, element: Element) -> None:
        tag, attributes = element.name, element.attributes
        one = _Open(tag, attributes, (element.line, element.column))
        # A title names a frame or a field; a link or a button of which only that is left shows nothing to click on.
        titled = tag not in _NAMED and attributes.get("title")
        named = bool(attributes.get("aria-label") or attributes.get("aria-labelledby") or titled)
        if tag == "label" and attributes.get("for"):
            self.labelled.add(attributes["for"])
        if (tag == "img" and "alt" not in attributes) or (tag == "iframe" and not named):
            self.nameless.append(one)
        named = named or any(around.name == "label" and around.words for around in self.stack)
        if tag in _FIELDS and attributes.get("type") not in ("hidden", "submit", "reset", "button", "image") and not named:
            self.fields.append(one)
        if attributes.get("alt"):
            self._words()
        if tag not in VOID:
            one.words = named
            self.stack.append(one)

    def _close(self, tag: str) -> None:
        if not any(one.name == tag for one in self.stack):
            return
        while self.stack:
            one = self.stack.pop()
            if one.words and self.stack:
                self.stack[-1].words = True
            if one.name in _NAMED and not one.words and not _hidden(one.attributes, self.stack):
                self.nameless.append(one)
            if one.name == tag:
                return

    def _words(self) -> None:
        if self.stack:
            self.stack[-1].words = True


def _hidden(attributes: Attributes, around: list[_Open]) -> bool:
    """What a script fills later is hidden until then; an anchor without address is no link."""
    return any("hidden" in one or one.get("aria-hidden") == "true" for one in (attributes, *(each.attributes for each in around)))


def check(site: BuiltSite) -> list[Finding]:
    return [finding for document in site.documents.values() for finding in _document(site, document)]


def _document(site: BuiltSite, document: Document) -> list[Finding]:
    reader = _Names()
    reader.follow(document.marks)
    within = [one for one in reader.fields if one.attributes.get("id") not in reader.labelled]
    return [
        Finding(site.show(document), *one.place, "nameless", f"<{one.name}> has no name that a screen reader can say", _FIX)
        for one in [*reader.nameless, *within]
    ]
