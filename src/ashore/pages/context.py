"""What a macro works with: the knowledge, the language, the page it stands on, and HTML that stays whole inside Markdown."""

from __future__ import annotations

import html
import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ashore.errors import nearest
from ashore.knowledge.load import Knowledge
from ashore.languages import LANGUAGES, Punctuation, punctuation

T = TypeVar("T")
Record = Callable[[str, str], None]
_MARKDOWN = str.maketrans({sign: f"&#{ord(sign)};" for sign in "\\`*_{}[]~^|"})


def ignore(table: str, id: str) -> None:
    """Record nothing: most readers of a text do not ask what it shows."""


class MacroFault(Exception):
    """What is wrong with a macro call, and the way out."""

    def __init__(self, rule: str, message: str, fix: str) -> None:
        super().__init__(message)
        self.rule, self.message, self.fix = rule, message, fix


def escape(text: str) -> str:
    """Make a text safe in HTML and inert in Markdown, so that neither a tag nor emphasis can come out of data.

    >>> escape("<b>*x*</b> {{ y }}")
    '&lt;b&gt;&#42;x&#42;&lt;/b&gt; &#123;&#123; y &#125;&#125;'
    """
    return html.escape(text).translate(_MARKDOWN)


@dataclass(frozen=True)
class View:
    """What a macro gives that is used with an attribute: stage("late").from. `parts` are HTML, made when asked for."""

    parts: Mapping[str, Callable[[], str]]
    default: str | None = None

    def attribute(self, name: str | None, macro: str) -> str:
        wanted = name or self.default
        if wanted is None:
            raise MacroFault(
                "macro-attribute",
                f"{macro}(…) needs an attribute",
                f"Write {macro}(…).{next(iter(self.parts))} or another of: {', '.join(self.parts)}.",
            )
        if wanted not in self.parts:
            raise MacroFault("macro-attribute", f"{macro} has no attribute “{wanted}”", nearest(wanted, self.parts))
        return self.parts[wanted]()


@dataclass(frozen=True)
class Context:
    """Where a macro stands. `expand_inline` is handed in so that texts of data/ can hold macros without a circle of imports.

    `shows` is told of each entry of data/ whose content a macro puts before the reader, as table and id (a provision is
    “provisions”, “rule.provision”): so it is known, without a list kept by hand, which facts stand in a section.
    """

    knowledge: Knowledge
    lang: str
    page: str
    expand_inline: Callable[[str, Context], str]
    shows: Record = ignore

    def text(self, localised: Mapping[str, str]) -> str:
        """Give a localised text of data/ as HTML, its inline macros expanded and everything else escaped."""
        return self.inline(localised[self.lang])

    def inline(self, text: str) -> str:
        # Quotes stay as they are: they delimit the arguments of the macros inside.
        return self.expand_inline(html.escape(text, quote=False), self)

    def ui(self, name: str, **values: object) -> str:
        """Give a string of the interface, escaped, with its {placeholders} filled in (values are HTML already)."""
        entry = self.find(self.knowledge.ui, name, "ui text")
        text = html.escape(entry.text[self.lang])
        for key, value in values.items():
            text = text.replace("{" + key + "}", str(value))
        return text

    @property
    def signs(self) -> Punctuation:
        """A language's own module comes first, then data/writing.yml; without either it is written like English."""
        own = None if self.lang in LANGUAGES else self.knowledge.writing.get(self.lang)
        return Punctuation(own.colon, own.comma, own.semicolon, own.stop, own.opening, own.closing) if own else punctuation(self.lang)

    def labelled(self, label: str, value: str) -> str:
        """label: value"""
        return f"{label}{self.signs.colon}{value}"

    def bracketed(self, text: str) -> str:
        """(text), with the space before it that the language wants"""
        return f"{self.signs.opening}{text}{self.signs.closing}"

    def joined(self, parts: Iterable[str]) -> str:
        """a, b, c"""
        return self.signs.comma.join(parts)

    def find(self, table: Mapping[str, T], key: object, what: str) -> T:
        if not isinstance(key, str) or key not in table:
            raise MacroFault("macro-id", f"no {what} “{key}”", nearest(str(key), table))
        return table[key]

    def href(self, page: str, anchor: str = "", lang: str | None = None) -> str:
        """Give the relative address of a page as built (visits → ../visits/), from the page this stands on."""
        target = _directory(lang or self.lang, page)
        relative = posixpath.relpath(target, _directory(self.lang, self.page))
        address = "./" if relative == "." else f"{relative}/"
        return f"{address}#{anchor}" if anchor else address


def _directory(lang: str, page: str) -> str:
    parts = page.split("/")
    if parts[-1] == "index":
        parts = parts[:-1]
    return "/".join(["", lang, *parts])


def tag(name: str, content: str, **attributes: str | None) -> str:
    """Write an element; attribute values are escaped here, content is HTML already. A None attribute is left out; class_ is class.

    >>> tag("a", "110", href="tel:110", aria_label='警察"', class_="hotline")
    '<a href="tel:110" aria-label="警察&quot;" class="hotline">110</a>'
    """
    pairs = (
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(value).translate(_MARKDOWN)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{''.join(pairs)}>{content}</{name}>"


def block(content: str) -> str:
    """Set an HTML block apart from the Markdown around it. An empty line inside would end the block, so there is none."""
    return "\n\n" + "\n".join(line for line in content.splitlines() if line.strip()) + "\n\n"


def items(contents: Iterable[str], ordered: bool = False, **attributes: str | None) -> str:
    return tag("ol" if ordered else "ul", "".join(f"<li>{content}</li>" for content in contents), **attributes)
