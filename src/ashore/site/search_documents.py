"""Reads out of a built page what the search finds in it: its sections, each with its text and its stage."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ashore.site.sections import Part, body_text, parts_of, plain_text

# Long lists that repeat what pages say, or that have a page for themselves: whoever looks for them finds their section by its title.
_LEFT_OUT = frozenset(
    {
        *("claims-table", "also-said", "references-list", "left-out", "rule-card", "glossary-list", "stage-nav", "stage-timeline"),
        *("tool", "filter", "rights-table", "letter-form", "letter-texts", "letter-do", "log"),
    }
)
_CARD = re.compile(r'class="stage-card stage-(?P<id>[a-z0-9-]+)"')
_STRIP = re.compile(r'<li class="stage-(?P<id>[a-z0-9-]+)" aria-current="step">')


@dataclass(frozen=True, slots=True)
class Document:
    """A section that can be found. `path` leads from the language's root to the page; `id` is "" for the page's first part.

    `stage` is the stage of collection that the section is about, or else its page; "" where neither is about one. `rest` holds words of
    what `text` leaves out (shortening.py).
    """

    path: str
    page: str
    id: str
    title: str
    text: str
    stage: str = ""
    rest: str = ""


def documents_of(path: str, page: str, html: str) -> tuple[Document, ...]:
    """Read the sections out of a page's HTML.

    >>> documents_of("visits/", "Visits", '<h1>V</h1>\\n<p>a</p>\\n<h2 id="may">May</h2>\\n<p>b</p>')[1]
    Document(path='visits/', page='Visits', id='may', title='May', text='b', stage='', rest='')
    """
    strip = _STRIP.search(html)
    stage = strip["id"] if strip else ""
    return tuple(
        Document(path, page, part.id, plain_text(part.heading), body_text(part, _LEFT_OUT), _stage(part) or stage)
        for part in parts_of(html)
    )


def _stage(part: Part) -> str:
    """The stage whose card stands in a section.

    >>> _stage(Part("late", "", '<div class="stage-card stage-late">'))
    'late'
    """
    card = _CARD.search(part.body)
    return card["id"] if card else ""
