"""Tables that a phone can show as cards: every cell carries the name of its column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ashore.pages.context import Context, tag


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row as HTML, and the attributes by which a script selects it. `headed`: the first cell is the row's heading."""

    cells: tuple[str, ...]
    attributes: Mapping[str, str | None] = field(default_factory=dict)
    headed: bool = True


def table(context: Context, columns: Sequence[str], rows: Sequence[Sequence[str] | Row], **attributes: str | None) -> str:
    """Write a table; `columns` are ids of ui.yml, cells are HTML. The first cell of a row is its heading."""
    names = [context.ui(column) for column in columns]
    return tag("table", f"{_head(names)}\n<tbody>\n{''.join(_row(names, row) for row in rows)}</tbody>", **attributes)


def grouped_table(context: Context, columns: Sequence[str], groups: Sequence[tuple[str, str, Sequence[Row]]]) -> str:
    """Write a table whose rows stand in groups: each has a name, an id for scripts, and its rows."""
    names = [context.ui(column) for column in columns]
    bodies = "\n".join(
        tag(
            "tbody",
            f'<tr class="group"><th colspan="{len(names)}" scope="rowgroup">{name}</th></tr>\n{"".join(_row(names, row) for row in rows)}',
            data_group=id,
        )
        for name, id, rows in groups
    )
    return tag("table", f"{_head(names)}\n{bodies}", class_="rights-table")


def _head(names: Sequence[str]) -> str:
    cells = "".join(f'<th scope="col">{name}</th>' for name in names)
    return f"<thead><tr>{cells}</tr></thead>"


def _row(names: Sequence[str], row: Sequence[str] | Row) -> str:
    one = row if isinstance(row, Row) else Row(tuple(row))
    content = "".join(_cell(name, cell, one.headed and index == 0) for index, (name, cell) in enumerate(zip(names, one.cells, strict=True)))
    return f"{tag('tr', content, **one.attributes)}\n"


def _cell(name: str, content: str, heading: bool) -> str:
    if heading:
        return f'<th scope="row" data-label="{name}">{content}</th>'
    return f'<td data-label="{name}">{content}</td>'
