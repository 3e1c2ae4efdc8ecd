"""Brings the languages of every section and of every text of data/ together, as they show, for the checks that compare what is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ashore.checks.twins import Place, Side, Twins
from ashore.checks.written.texts import Text, localised_texts
from ashore.knowledge.load import Knowledge
from ashore.model import Page, Section
from ashore.pages.expand import place
from ashore.pages.parse import write_page
from ashore.pages.shown import joined, shown

_FRONT_TEXT = re.compile(r"^(?:title|description):[ \t]*(.*)$", re.MULTILINE)


def twin_texts(knowledge: Knowledge, pages: Sequence[Page]) -> list[Twins]:
    """Give all twins of a site. Sections without an id have none; the check of ids names them."""
    return [*section_twins(knowledge, pages), *data_twins(knowledge)]


def section_twins(knowledge: Knowledge, pages: Sequence[Page]) -> Iterator[Twins]:
    groups: dict[str, dict[str, Side]] = {}
    for page in pages:
        text, offset = write_page(page), len(page.front)
        for section in page.sections:
            if section.id:
                groups.setdefault(f"{page.name}#{section.id}", {}).setdefault(page.lang, _side(knowledge, page, section, text, offset))
            offset += len(section.heading) + len(section.body)
    yield from (Twins(name, sides, True) for name, sides in groups.items())


def _side(knowledge: Knowledge, page: Page, section: Section, text: str, offset: int) -> Side:
    """The first section says also what the front matter says: title and description."""
    stretches = [(section.heading + section.body, offset)]
    if section.level == 1:
        stretches = [(match[1], match.start(1)) for match in _FRONT_TEXT.finditer(page.front)] + stretches
    seen = joined(stretches, page.lang, knowledge, page.name)
    return Side(
        page.lang, seen, section.heading + section.body, _in_file(page.path, text, seen.origin), _in_file(page.path, text, offset.__add__)
    )


def _in_file(path: str, text: str, origin: Callable[[int], int]) -> Callable[[int], Place]:
    return lambda offset: (path, *place(text, origin(offset)))


def data_twins(knowledge: Knowledge) -> Iterator[Twins]:
    groups: dict[str, dict[str, Text]] = {}
    for text in localised_texts(knowledge):
        if text.field == "near":  # words to look for, not words to read
            continue
        groups.setdefault(text.id, {})[text.lang] = text
    for id, texts in groups.items():
        sides = {lang: _data_side(knowledge, text) for lang, text in texts.items()}
        yield Twins(id, sides, False)


def _data_side(knowledge: Knowledge, text: Text) -> Side:
    def at(offset: int) -> Place:  # a folded or quoted text of YAML has no place for each character
        return text.path, text.line, text.column

    return Side(text.lang, shown(text.text, text.lang, knowledge), text.text, at, at)
