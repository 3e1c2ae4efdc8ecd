"""One state of a site as readers meet it. Pages are expanded at once, and rendered only where two states differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ashore.corrections.facts import FactReader
from ashore.errors import AshoreError
from ashore.knowledge.load import Knowledge
from ashore.knowledge.reviews import TABLES
from ashore.model import Finding, Page
from ashore.pages.changes import changes_pages
from ashore.pages.parse import page_title
from ashore.pages.question_index import question_index
from ashore.pages.render import Renderer, expanded_body
from ashore.pages.seen import Seen, read_seen
from ashore.project import Project
from ashore.reach.difference import Change, Place, compare_seen, paired
from ashore.reach.frame import compare_frame, words_used
from ashore.site.freshness import day_lines

Key = tuple[str, str]


@dataclass(frozen=True)
class State:
    """A project and its templates (name to text)."""

    project: Project
    templates: Mapping[str, str]

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The written pages, the one made of changes.yml, and the index of questions."""
        return (*self.project.pages, *changes_pages(self.knowledge), *question_index(self.knowledge, self.project.pages))

    @cached_property
    def bodies(self) -> dict[Key, str]:
        """Every page's Markdown, expanded, by language and name. Raises AshoreError with the faults of all pages."""
        found: dict[Key, str] = {}
        faults: list[Finding] = []
        for page in self.pages:
            try:
                found[page.lang, page.name] = expanded_body(page, self.knowledge)
            except AshoreError as error:
                faults += error.findings
        if faults:
            raise AshoreError(faults)
        return found

    def days(self, keys: Iterable[Key]) -> dict[Place, tuple[str, ...]]:
        """What the sections of these pages say of when their facts were verified and are to be looked at again."""
        wanted = set(keys)
        readers = {lang: FactReader(self.knowledge, lang) for lang in self.knowledge.languages}
        found: dict[Place, tuple[str, ...]] = {}
        for page in self.project.pages:
            if (page.lang, page.name) in wanted:
                shown = {section.id: readers[page.lang].keys_of(section, page) for section in page.sections}
                lines = day_lines(self.knowledge, page, shown)
                found |= {Place(page.lang, page.name, id): line for id, line in lines.items()}
        return found

    @property
    def knowledge(self) -> Knowledge:
        return self.project.knowledge

    @cached_property
    def heads(self) -> dict[Key, tuple[str, ...]]:
        """Title and description of every page; of a page that a language lacks, what its readers are shown instead."""
        found = {(page.lang, page.name): _head(page) for page in self.pages}
        return found | dict(self._missing())

    def _missing(self) -> Iterator[tuple[Key, tuple[str, ...]]]:
        present = {(page.lang, page.name): page for page in self.pages}
        for name in dict.fromkeys(page.name for page in self.pages):
            twins = [present[lang, name] for lang in self.knowledge.languages if (lang, name) in present]
            for lang in self.knowledge.languages:
                if (lang, name) not in present:
                    yield (lang, name), tuple(page_title(twin) for twin in twins)


def _head(page: Page) -> tuple[str, ...]:
    description = page.meta.get("description")
    return (page_title(page), *([description] if isinstance(description, str) else []))


def reach(before: State, after: State) -> list[Change]:
    """List everything a reader would find changed, in the order of languages and pages."""
    changed = [key for key in dict.fromkeys([*after.bodies, *before.bodies]) if _differs(before, after, key)]
    content = compare_seen(_seen(before, changed), _seen(after, changed))
    frame = compare_frame(before.knowledge, after.knowledge, _used(before), _used(after))
    order = {lang: index for index, lang in enumerate(after.knowledge.languages)}
    days = _days(before, after, changed)
    return sorted([*_heads(before, after), *content, *days, *frame], key=lambda change: order.get(change.place.lang, len(order)))


def _differs(before: State, after: State, key: Key) -> bool:
    return before.bodies.get(key) != after.bodies.get(key) or _options(before) != _options(after)


def _options(state: State) -> object:
    return state.knowledge.settings.extensions


def _seen(state: State, keys: list[Key]) -> dict[Place, Seen]:
    render = Renderer(state.knowledge.settings)
    return {
        Place(*key, section): seen
        for key in keys
        if key in state.bodies
        for section, seen in read_seen(render(state.bodies[key]), key[0]).items()
    }


def _days(before: State, after: State, changed: Iterable[Key]) -> Iterator[Change]:
    """Only where a day or what a page shows differs: to know what a section shows it must be expanded once more."""
    keys = changed if _dated(before) == _dated(after) else dict.fromkeys([*after.bodies, *before.bodies])
    old, new = before.days(keys), after.days(keys)
    for place in dict.fromkeys([*new, *old]):
        for pair in paired(old.get(place, ()), new.get(place, ())):
            yield Change(place, "days", *pair)


def _dated(state: State) -> object:
    """All that such a line is made of besides what a section shows."""
    entries = [(table, id, entry) for table in TABLES for id, entry in getattr(state.knowledge, table).items()]
    words = [wording.text for id, wording in state.knowledge.ui.items() if id.startswith("fresh.")]
    return [(table, id, entry.verified_on, entry.review_by) for table, id, entry in entries], words


def _heads(before: State, after: State) -> Iterator[Change]:
    for key in dict.fromkeys([*after.heads, *before.heads]):
        for old, new in paired(before.heads.get(key, ()), after.heads.get(key, ())):
            yield Change(Place(*key, ""), "head", old, new)


def _used(state: State) -> Mapping[str, tuple[str, ...]]:
    return words_used(state.templates, state.knowledge.ui, state.knowledge.settings.groups)
