"""HTML for the report. Everything that comes from a source passes `shown`: no tag, no macro and no invisible sign of it survives."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Callable, Collection, Iterable, Sequence

Link = Callable[[str], str]
_PLAIN = "\n\t\u3000\u00a0"


def escape(text: str) -> str:
    return html.escape(text)


def shown(text: str) -> str:
    """Make a source's text safe and visible: tags become text, and signs that nobody sees (or that turn a line round) are named.

    >>> shown("<b>a\\u202eb</b>")
    '&lt;b&gt;a<span class="sign">U+202E</span>b&lt;/b&gt;'
    """
    if text.isascii() and text.isprintable():
        return html.escape(text)
    return text.translate(_SIGNS)


class _Signs(dict[int, str]):
    """How each sign is shown, worked out when it is first met: a report shows a few hundred signs a hundred thousand times."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        hidden = sign not in _PLAIN and unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
        self[code] = f'<span class="sign">U+{code:04X}</span>' if hidden else html.escape(sign)
        return self[code]


_SIGNS = _Signs()


def tag(name: str, content: str = "", **attributes: str | None) -> str:
    """Write an element. Attribute values are escaped here, content is HTML already; None leaves an attribute out; class_ is class.

    >>> tag("p", "a", class_="x", title='"')
    '<p class="x" title="&quot;">a</p>'
    """
    pairs = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(value)}"' for key, value in attributes.items() if value is not None
    )
    return f"<{name}{pairs}>{content}</{name}>"


def passage_link(there: Collection[str]) -> Link:
    """Give the function that links a passage to its place in the report; one that is not in the report is only named.

    >>> link = passage_link({"S1-3"})
    >>> link("S1-3"), link("S9-9")
    ('<a href="#p-S1-3">S1-3</a>', 'S9-9')
    """
    return lambda id: tag("a", shown(id), href=f"#p-{id}") if id in there else shown(id)


def items(contents: Iterable[str], **attributes: str | None) -> str:
    return tag("ul", "".join(f"<li>{content}</li>" for content in contents), **attributes)


def table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]], class_: str = "") -> str:
    """Write a table with a caption and headings. Cells are HTML; the first of a row is its heading. Each cell also carries the name of its
    column, so that on a narrow screen, where rows become blocks, it is still clear what stands there; roles keep it a table even then.
    """
    heads = "".join(tag("th", escape(column), scope="col", role="columnheader") for column in columns)
    body = "".join(_row(columns, cells) for cells in rows)
    return tag(
        "table",
        f"<caption>{escape(caption)}</caption>"
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead><tbody role="rowgroup">{body}</tbody>',
        role="table",
        class_=class_ or None,
    )


def _row(columns: Sequence[str], cells: Sequence[str]) -> str:
    first = tag("th", cells[0], scope="row", role="rowheader")
    rest = "".join(
        f'<td role="cell"><span class="column" aria-hidden="true">{escape(column)}</span>{cell}</td>'
        for column, cell in zip(columns[1:], cells[1:], strict=True)
    )
    return f'<tr role="row">{first}{rest}</tr>\n'


def section(id: str, title: str, content: str) -> str:
    """Write a section that is a landmark with its heading as name."""
    return tag("section", f'<h2 id="{id}">{escape(title)}</h2>\n{content}', aria_labelledby=id)
