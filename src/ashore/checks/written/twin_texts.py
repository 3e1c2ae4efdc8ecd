"""Brings the languages of every section and of every text of data/ together, as they show, for the checks that compare what is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from ashore.cache import digest
from ashore.checks.sound import content_of
from ashore.checks.twins import Place, Side, Twins
from ashore.checks.written.texts import Text, localised_texts
from ashore.knowledge.load import Knowledge
from ashore.model import Page
from ashore.pages.expand import place
from ashore.pages.expansions import Expansions
from ashore.pages.parse import write_page
from ashore.pages.shown import joined, shown

_FRONT_TEXT = re.compile(r"^(?:title|description):[ \t]*(.*)$", re.MULTILINE)


@dataclass
class Group:
    """Twins that are brought together when they are first asked for. Groups of the same `content` show the same."""

    content: str
    make: Callable[[], Twins]

    @cached_property
    def twins(self) -> Twins:
        return self.make()


def twin_texts(knowledge: Knowledge, pages: Sequence[Page]) -> list[Twins]:
    """Give all twins of a site. Sections without an id have none; the check of ids names them."""
    return [*section_twins(knowledge, pages), *data_twins(knowledge)]


def twin_groups(knowledge: Knowledge, pages: Sequence[Page], expansions: Expansions) -> Iterator[Group]:
    """Give all twins of a site without expanding what is not asked for."""
    for name, sections in _sections(pages).items():
        seen = [name, *(_seen(page, number, expansions) for page, number in sections.values())]
        yield Group(digest(one.encode() for one in seen), partial(_section_twins, knowledge, name, sections))
    for id, texts in _texts(knowledge).items():
        group = Group("", partial(_data_twins, knowledge, id, texts))
        macros = any("{" in text.text for text in texts.values())
        seen = [id, *(part for lang, text in texts.items() for part in (lang, text.text))]
        group.content = content_of(group.twins) if macros else digest(one.encode() for one in seen)
        yield group


def _seen(page: Page, number: int, expansions: Expansions) -> str:
    """Name all that is seen of a section: the first one says also what the front matter says."""
    return expansions[page.lang, page.name, number].key + (page.front if page.sections[number].level == 1 else "")


def section_twins(knowledge: Knowledge, pages: Sequence[Page]) -> Iterator[Twins]:
    yield from (_section_twins(knowledge, name, sections) for name, sections in _sections(pages).items())


def _sections(pages: Sequence[Page]) -> dict[str, dict[str, tuple[Page, int]]]:
    """Where the section of a name stands in each language: page, and number there."""
    groups: dict[str, dict[str, tuple[Page, int]]] = {}
    for page in pages:
        for number, section in enumerate(page.sections):
            if section.id:
                groups.setdefault(f"{page.name}#{section.id}", {}).setdefault(page.lang, (page, number))
    return groups


def _section_twins(knowledge: Knowledge, name: str, sections: Mapping[str, tuple[Page, int]]) -> Twins:
    return Twins(name, {lang: _side(knowledge, page, number) for lang, (page, number) in sections.items()}, True)


def _side(knowledge: Knowledge, page: Page, number: int) -> Side:
    """The first section says also what the front matter says: title and description."""
    section = page.sections[number]
    text = write_page(page)
    offset = len(page.front) + sum(len(before.heading) + len(before.body) for before in page.sections[:number])
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
    yield from (_data_twins(knowledge, id, texts) for id, texts in _texts(knowledge).items())


def _texts(knowledge: Knowledge) -> dict[str, dict[str, Text]]:
    groups: dict[str, dict[str, Text]] = {}
    for text in localised_texts(knowledge):
        if text.field != "near":  # words to look for, not words to read
            groups.setdefault(text.id, {})[text.lang] = text
    return groups


def _data_twins(knowledge: Knowledge, id: str, texts: Mapping[str, Text]) -> Twins:
    return Twins(id, {lang: _data_side(knowledge, text) for lang, text in texts.items()}, False)


def _data_side(knowledge: Knowledge, text: Text) -> Side:
    def at(offset: int) -> Place:  # a folded or quoted text of YAML has no place for each character
        return text.path, text.line, text.column

    return Side(text.lang, shown(text.text, text.lang, knowledge), text.text, at, at)
