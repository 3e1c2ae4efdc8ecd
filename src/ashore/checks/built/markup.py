"""The HTML is well formed: what is opened is closed, and stands where it may stand. Browsers mend such faults, each in its own way.

Not a validator: it knows the faults that hand-written templates, macros and raw HTML in Markdown make. `scripts/bench site` asks a whole
validator as well, where one is installed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ashore.checks.built.read import VOID, BuiltSite, Element, Mark
from ashore.model import Finding

# What may be left open (HTML, “Optional tags”), and what ends an open paragraph.
_OPTIONAL = frozenset(
    ["html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup"]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "details",
        "dialog",
        "div",
        "dl",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
    ]
)
_PRESSED = frozenset(("a", "button"))
_PARENTS: Mapping[str, frozenset[str]] = {
    "li": frozenset(("ul", "ol", "menu")),
    "dt": frozenset(("dl", "div")),
    "dd": frozenset(("dl", "div")),
    "tr": frozenset(("table", "thead", "tbody", "tfoot")),
    "td": frozenset(("tr",)),
    "th": frozenset(("tr",)),
    "option": frozenset(("select", "optgroup", "datalist")),
    "summary": frozenset(("details",)),
}
_NO_AUTOCOMPLETE = frozenset(("checkbox", "radio", "button", "submit", "reset", "image"))
_FIX = "Mend the HTML there: close what is opened, and put each element where it may stand."
Fault = tuple[Element, str]
_START = Element("html", {}, 1, 1)


@dataclass
class _Outline:
    """Follows the marks of a document and collects what is wrong, each with the element at which it shows."""

    stack: list[Element] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    last: Element = _START

    def follow(self, marks: Iterable[Mark]) -> None:
        for mark in marks:
            if isinstance(mark, str):
                self._close(mark)
            elif mark is not None:
                self._open(mark)
        self._leave(0)

    def _open(self, element: Element) -> None:
        self.last = element
        if element.name in _BLOCKS and self.stack and self.stack[-1].name == "p":
            self.stack.pop()
        if element.name in ("li", "dt", "dd", "tr", "td", "th", "option"):
            self._leave_siblings(element.name)
        self.faults += [(element, message) for message in self._misplaced(element)]
        if element.name not in VOID:
            self.stack.append(element)

    def _misplaced(self, element: Element) -> Iterator[str]:
        around = self.stack[-1].name if self.stack else ""
        if element.name in _PARENTS and around not in _PARENTS[element.name]:
            yield f"<{element.name}> stands in <{around}>"
        if element.name in _PRESSED and (inside := next((one.name for one in self.stack if one.name in _PRESSED), "")):
            yield f"<{element.name}> stands in <{inside}>"
        if element.name == "input" and "autocomplete" in element.attributes and element.attributes.get("type") in _NO_AUTOCOMPLETE:
            yield f"<{element.name}> of this type may not have autocomplete"

    def _leave_siblings(self, name: str) -> None:
        """An item ends the item before it, a cell the cell, where that was left open."""
        ended = {"dt": ("dt", "dd"), "dd": ("dt", "dd"), "td": ("td", "th"), "th": ("td", "th")}.get(name, (name,))
        if self.stack and self.stack[-1].name in ended:
            self.stack.pop()

    def _close(self, name: str) -> None:
        if name in VOID:
            return
        place = next((number for number in range(len(self.stack) - 1, -1, -1) if self.stack[number].name == name), None)
        if place is None:
            self.faults.append((self.last, f"</{name}> closes nothing"))
            return
        self._leave(place + 1)
        self.stack.pop()

    def _leave(self, depth: int) -> None:
        for one in self.stack[depth:]:
            if one.name not in _OPTIONAL:
                self.faults.append((one, f"<{one.name}> is never closed"))
        del self.stack[depth:]


def faults_of(marks: Iterable[Mark]) -> list[Fault]:
    """Give what is wrong in a document.

    >>> from ashore.checks.built.read import read_document
    >>> [message for _, message in faults_of(read_document("x.html", "<ul><div>一</div></ul><p>a<div>b</p>").marks)]
    ['</p> closes nothing', '<div> is never closed']
    """
    outline = _Outline()
    outline.follow(marks)
    return outline.faults


def check(site: BuiltSite) -> list[Finding]:
    return [
        Finding(site.show(document), element.line, element.column, "markup", message, _FIX)
        for document in site.documents.values()
        for element, message in faults_of(document.marks)
    ]
