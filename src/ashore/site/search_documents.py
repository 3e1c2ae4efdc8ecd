"""Writes what the search reads: one small JSON file a language, a row a section. The index itself is made in the reader's browser."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from ashore.site.sections import body_text, parts_of, plain_text


@dataclass(frozen=True, slots=True)
class Document:
    """A section that can be found. `path` leads from the language's root to the page; `id` is "" for the page's first part."""

    path: str
    page: str
    id: str
    title: str
    text: str


def documents_of(path: str, page: str, html: str) -> tuple[Document, ...]:
    """Read the sections out of a page's built HTML.

    >>> documents_of("visits/", "Visits", '<h1>V</h1>\\n<p>a</p>\\n<h2 id="may">May</h2>\\n<p>b</p>')[1]
    Document(path='visits/', page='Visits', id='may', title='May', text='b')
    """
    return tuple(Document(path, page, part.id, plain_text(part.heading), body_text(part)) for part in parts_of(html))


def as_json(documents: Iterable[Document]) -> str:
    """Pack documents: pages once as [path, title], sections as [number of the page, id, title, text].

    >>> as_json([Document("v/", "V", "", "", "a"), Document("v/", "V", "may", "May", "b")])
    '{"pages":[["v/","V"]],"sections":[[0,"","","a"],[0,"may","May","b"]]}\\n'
    """
    numbers: dict[tuple[str, str], int] = {}
    sections = [
        [numbers.setdefault((document.path, document.page), len(numbers)), document.id, document.title, document.text]
        for document in documents
    ]
    packed = {"pages": [list(page) for page in numbers], "sections": sections}
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":")) + "\n"
