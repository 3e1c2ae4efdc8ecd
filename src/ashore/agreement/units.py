"""Everything that can be in step or not: the sections of the pages and the localised texts of data/, with their stamps of today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ashore.agreement.normalise import normal_markdown
from ashore.agreement.stamps import section_texts, stamp, text_stamp
from ashore.knowledge.load import Knowledge
from ashore.knowledge.texts import localised_texts
from ashore.model import Page

# The words by which a text is searched for a value are each language's own, and nobody reads them.
NOT_READ = ("near",)


@dataclass(frozen=True, slots=True)
class Unit:
    """A section (visits#may) or a text of data/ (data/stages.yml#late.label).

    `expected` are the languages that should have it, `stamps` and `places` (path and line) belong to those that do.
    """

    id: str
    expected: tuple[str, ...]
    stamps: Mapping[str, str]
    places: Mapping[str, tuple[str, int]]

    @property
    def is_section(self) -> bool:
        return not self.id.partition("#")[0].endswith(".yml")


def all_units(knowledge: Knowledge, pages: Sequence[Page]) -> dict[str, Unit]:
    """Give all units by id: the sections in the order of the pages, then the texts in the order of data/."""
    return {unit.id: unit for unit in [*_sections(knowledge, pages), *_texts(knowledge)]}


def _sections(knowledge: Knowledge, pages: Sequence[Page]) -> Iterator[Unit]:
    found: dict[str, dict[str, tuple[str, str, int]]] = {}
    expected: dict[str, tuple[str, ...]] = {}
    for page in pages:
        for section, text, line in section_texts(page):
            id = f"{page.name}#{section}"
            found.setdefault(id, {})[page.lang] = (stamp(normal_markdown(text)), page.path, line)
            expected[id] = _expected(page, knowledge)
    for id, by_lang in found.items():
        stamps = {lang: mark for lang, (mark, _, _) in by_lang.items()}
        yield Unit(id, expected[id], stamps, {lang: (path, line) for lang, (_, path, line) in by_lang.items()})


def _expected(page: Page, knowledge: Knowledge) -> tuple[str, ...]:
    """The languages that the page's front matter names, else all of the site."""
    declared = page.meta.get("languages")
    return tuple(lang for lang in knowledge.languages if not isinstance(declared, list) or lang in declared)


def _texts(knowledge: Knowledge) -> Iterator[Unit]:
    stamps: dict[str, dict[str, str]] = {}
    places: dict[str, dict[str, tuple[str, int]]] = {}
    for text in localised_texts(knowledge):
        if text.field not in NOT_READ:
            stamps.setdefault(text.id, {})[text.lang] = text_stamp(text.text)
            places.setdefault(text.id, {})[text.lang] = (text.path, text.line)
    for id, by_lang in stamps.items():
        yield Unit(id, knowledge.languages, by_lang, places[id])
