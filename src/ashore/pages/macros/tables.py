"""Tables that a phone can show as cards: every cell carries the name of its column."""

from __future__ import annotations

from collections.abc import Sequence

from ashore.pages.context import Context, tag


def table(context: Context, columns: Sequence[str], rows: Sequence[Sequence[str]], **attributes: str | None) -> str:
    """Write a table; `columns` are ids of ui.yml, cells are HTML. The first cell of a row is its heading."""
    names = [context.ui(column) for column in columns]
    head = "".join(f'<th scope="col">{name}</th>' for name in names)
    body = "".join(
        f"<tr>{''.join(_cell(name, cell, index == 0) for index, (name, cell) in enumerate(zip(names, row, strict=True)))}</tr>\n"
        for row in rows
    )
    return tag("table", f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>", **attributes)


def _cell(name: str, content: str, heading: bool) -> str:
    if heading:
        return f'<th scope="row" data-label="{name}">{content}</th>'
    return f'<td data-label="{name}">{content}</td>'
