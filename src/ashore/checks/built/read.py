"""Reads the built HTML into plain values: elements with their places, ids, text. No check opens a file itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ashore.checks.as_written import NOTHING, AsWritten, Grounds
from ashore.knowledge.settings import Settings


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag: its name, attributes and place (line and column from 1)."""

    name: str
    attributes: Mapping[str, str]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of text outside script and style. `lang` is the nearest that is said around it; a title can say none for its parts."""

    text: str
    line: int
    column: int
    lang: str = ""


# What comes in a document, in order: a start tag, the name of an end tag, or (None) a stretch of words.
Mark = Element | str | None


@dataclass(frozen=True, slots=True)
class Document:
    """One HTML file. `path` is relative to the site's root (zh/visits/index.html)."""

    path: str
    elements: tuple[Element, ...]
    texts: tuple[Text, ...]
    ids: frozenset[str]
    html: str = ""
    marks: tuple[Mark, ...] = ()

    @property
    def address(self) -> str:
        """The path under which a browser asks for it: zh/visits/."""
        return self.path.removesuffix("index.html") if self.path.endswith("/index.html") or self.path == "index.html" else self.path

    @property
    def indexed(self) -> bool:
        """Whether search engines may list it. What only repeats or stands in for another page is not."""
        return not any(e.attributes.get("name") == "robots" and "noindex" in e.attributes.get("content", "") for e in self.named("meta"))

    def named(self, name: str) -> list[Element]:
        return [element for element in self.elements if element.name == name]


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """The whole built site: its documents by path, and every file there is.

    `said` holds the negations of each section as written, by language and section (visits#may), `grounds` what each page rests on, by
    language and name; where they are empty, nothing is compared.
    """

    settings: Settings
    shown_as: str
    documents: Mapping[str, Document]
    files: frozenset[str]
    styles: Mapping[str, str]
    said: Mapping[tuple[str, str], str] = field(default_factory=dict)
    grounds: Mapping[tuple[str, str], Grounds] = field(default_factory=dict)

    def show(self, document: Document) -> str:
        return f"{self.shown_as}/{document.path}"

    def language(self, document: Document) -> str | None:
        """The language in whose folder a page stands; None for the chooser, a 404, and where the page is missing."""
        folder = document.path.partition("/")[0]
        known = any(language.id == folder for language in self.settings.languages)
        return folder if known and document.path.endswith("/index.html") and not _is_borrowed(document) else None

    def twins(self, document: Document) -> dict[str, Document]:
        """The same page in every language that has it, this one included."""
        rest = document.path.partition("/")[2]
        found = {language.id: self.documents.get(f"{language.id}/{rest}") for language in self.settings.languages}
        return {lang: twin for lang, twin in found.items() if twin is not None and self.language(twin)}

    def resolve(self, document: Document, address: str) -> tuple[str, str] | None:
        """Give (file, fragment) that an address of this document leads to; None where it leads out of the site."""
        parts = urlsplit(address)
        fragment = unquote(parts.fragment)
        if parts.scheme or parts.netloc:
            base = self.settings.site_url
            if base is None or not address.startswith(base):
                return None
            path = unquote(urlsplit(address[len(base) :]).path)
        elif parts.path.startswith("/"):
            prefix = urlsplit(self.settings.site_url or "/").path
            path = unquote(parts.path)
            path = path[len(prefix) :] if path.startswith(prefix) else path.lstrip("/")
        elif not parts.path:
            return document.path, fragment
        else:
            path = _join(document.address, unquote(parts.path))
        return (path + "index.html" if not path or path.endswith("/") else path), fragment


def _is_borrowed(document: Document) -> bool:
    """A page that is missing in a language says so there, and asks not to be found."""
    return any(e.attributes.get("name") == "robots" and "noindex" in e.attributes.get("content", "") for e in document.named("meta"))


VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
# What may be left open and ends where one of these begins.
_ENDED_BY = {
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "li": ("li",),
    "option": ("option",),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("tr",),
}


def _join(base: str, relative: str) -> str:
    parts = base.split("/")[:-1]
    for step in relative.split("/")[:-1]:
        if step == "..":
            parts = parts[:-1] if parts else [".."]
        elif step not in ("", "."):
            parts.append(step)
    last = relative.split("/")[-1]
    if last in (".", ".."):
        parts, last = (parts[:-1] if last == ".." else parts), ""
    return "/".join([*parts, last])


@dataclass
class _Reader(HTMLParser):
    elements: list[Element] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    silent: int = 0
    open: list[tuple[str, str]] = field(default_factory=list)  # name and language of each element that is not closed yet

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        element = Element(tag, {key: value or "" for key, value in attrs}, line, column + 1)
        self.elements.append(element)
        self.marks.append(element)
        self.silent += tag in ("script", "style")
        if self.open and self.open[-1][0] in _ENDED_BY.get(tag, ()):
            self.open.pop()
        if tag not in VOID:
            self.open.append((tag, "" if tag == "title" else element.attributes.get("lang", self.lang)))

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in ("script", "style")
        self.marks.append(tag)
        depth = next((depth for depth in range(len(self.open) - 1, -1, -1) if self.open[depth][0] == tag), len(self.open))
        del self.open[depth:]

    @property
    def lang(self) -> str:
        return self.open[-1][1] if self.open else ""

    def handle_data(self, data: str) -> None:
        if not data.strip():
            return
        self.marks.append(None)
        if not self.silent:
            line, column = self.getpos()
            self.texts.append(Text(data, line, column + 1, self.lang))


def read_document(path: str, text: str) -> Document:
    """Read one file.

    >>> document = read_document("zh/index.html", '<html lang="zh"><p id="a">您好</p>')
    >>> document.address, document.ids, document.texts[0].text, document.texts[0].lang
    ('zh/', frozenset({'a'}), '您好', 'zh')
    """
    reader = _Reader()
    reader.feed(text)
    reader.close()
    ids = frozenset(element.attributes["id"] for element in reader.elements if element.attributes.get("id"))
    return Document(path, tuple(reader.elements), tuple(reader.texts), ids, text, tuple(reader.marks))


def read_site(root: Path, settings: Settings, shown_as: str, written: AsWritten = NOTHING) -> BuiltSite:
    files = {path.relative_to(root).as_posix(): path for path in sorted(root.rglob("*")) if path.is_file()}
    documents = {name: read_document(name, path.read_text(encoding="utf-8")) for name, path in files.items() if name.endswith(".html")}
    styles = {name: path.read_text(encoding="utf-8") for name, path in files.items() if name.endswith(".css")}
    return BuiltSite(settings, shown_as, documents, frozenset(files), styles, written.said, written.grounds)
