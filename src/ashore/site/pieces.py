"""The finished pieces of every page of one language, kept while the languages are joined: pages made of other pages are made of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ashore.site.sections import Part

_FILE = "pieces.json"


@dataclass(frozen=True, slots=True)
class Pieces:
    """A page's title and its parts as HTML, in the order of the page; the first part is what stands before the first section."""

    title: str
    parts: tuple[Part, ...]


def write_pieces(folder: Path, pages: Mapping[str, Pieces]) -> None:
    """Leave the pieces of a language in its folder, for `take_pieces`."""
    table = {name: [page.title, [[part.id, part.heading, part.body] for part in page.parts]] for name, page in pages.items()}
    (folder / _FILE).write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")


def take_pieces(folder: Path) -> dict[str, Pieces]:
    """Read the pieces of a language and remove their file: it is no part of the site."""
    file = folder / _FILE
    table = json.loads(file.read_text(encoding="utf-8"))
    file.unlink()
    return {name: Pieces(title, tuple(Part(*part) for part in parts)) for name, (title, parts) in table.items()}
