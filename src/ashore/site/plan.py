"""What every build of a language needs to know: the site as a whole, worked out once, before the builds begin."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ashore.agreement.status import Standing
from ashore.errors import AshoreError, nearest
from ashore.knowledge.load import Knowledge
from ashore.knowledge.reviews import Overdue
from ashore.knowledge.schema import FILES
from ashore.knowledge.settings import Settings
from ashore.model import Finding, Page
from ashore.pages.parse import write_page
from ashore.site.addresses import CORRECT
from ashore.site.assets import Asset, read_assets
from ashore.site.configuration import overrides_folder
from ashore.site.overdue import overdue_sections


@dataclass(frozen=True, slots=True)
class Plan:
    """The site to be built: where it is, what it knows, which page exists in which languages, which files it shares.

    `generated` names the pages that no one writes (they are made at build time and stand in no menu); `sections` tells how each
    section's languages stand, `overdue` which of them show facts that should have been reviewed. `build` names its content, so that
    a correction says which text it is about: the commit, if the builder tells it, else a hash.
    """

    root: Path
    overrides: Path
    knowledge: Knowledge
    settings: Settings
    pages: Mapping[str, Mapping[str, Page]]
    assets: Mapping[str, Asset]
    generated: frozenset[str] = frozenset()
    sections: Mapping[str, Standing] = field(default_factory=dict)
    build: str = ""
    overdue: Mapping[str, tuple[Overdue, ...]] = field(default_factory=dict)

    def languages_of(self, name: str) -> tuple[str, ...]:
        """The languages in which a page exists, in the order of the site."""
        return tuple(language.id for language in self.settings.languages if language.id in self.pages.get(name, {}))

    def has_section(self, lang: str, name: str, section: str) -> bool:
        page = self.pages.get(name, {}).get(lang)
        return page is not None and any(part.id == section for part in page.sections)

    def words(self, lang: str) -> Mapping[str, str]:
        """The words of the interface in one language, by id."""
        return _Words({id: wording.text[lang] for id, wording in self.knowledge.ui.items()})

    def description(self, page: Page) -> str:
        """What a page says of itself where it is listed; the site's own words where it says nothing."""
        return str(page.meta.get("description") or self.words(page.lang)["site.description"])


class _Words(dict[str, str]):
    def __missing__(self, id: str) -> str:
        """A word that a template names and data/ui.yml does not hold is the user's to mend, not a traceback."""
        finding = Finding("data/ui.yml", 1, 1, "ui-missing", f"no word “{id}”, which a template needs", nearest(id, self))
        raise AshoreError([finding])


def make_plan(
    root: Path,
    knowledge: Knowledge,
    pages: Iterable[Page],
    settings: Settings | None = None,
    *,
    generated: Sequence[Page] = (),
    sections: Mapping[str, Standing] | None = None,
    late: Sequence[Overdue] = (),
) -> Plan:
    """Put together the plan of a site. `settings` replaces those of the site, as the preview does with its own address.

    Raises AshoreError where there is no page at all or a shared file is missing.
    """
    by_name: dict[str, dict[str, Page]] = {}
    for page in pages:
        by_name.setdefault(page.name, {})[page.lang] = page
    if not by_name:
        raise AshoreError([Finding("docs", 1, 1, "site-empty", "there is no page here", "Write docs/<language>/index.md.")])
    _refuse_taken_names(by_name)
    made = {page.name: page.path for page in generated}
    if taken := [page for page in generated if page.lang in by_name.get(page.name, {})]:
        raise AshoreError([_taken(by_name[page.name][page.lang], made[page.name]) for page in taken])
    for page in generated:
        by_name.setdefault(page.name, {})[page.lang] = page
    overrides = overrides_folder(root)
    chosen = settings or knowledge.settings
    build = chosen.build or _content_hash(knowledge, by_name)
    shown = overdue_sections(knowledge, [page for twins in by_name.values() for page in twins.values()], late)
    return Plan(root, overrides, knowledge, chosen, by_name, read_assets(overrides), frozenset(made), sections or {}, build, shown)


def _content_hash(knowledge: Knowledge, pages: Mapping[str, Mapping[str, Page]]) -> str:
    """Name what readers read: the same pages and data give the same name anywhere."""
    texts = [write_page(page) for _, twins in sorted(pages.items()) for _, page in sorted(twins.items())]
    data = [repr(getattr(knowledge, table)) for table in (*FILES, "sources")]
    return hashlib.sha256("\0".join(texts + data).encode()).hexdigest()[:10]


def _refuse_taken_names(pages: Mapping[str, Mapping[str, Page]]) -> None:
    """Every page has its correction page below it; a page of that name would be written over."""
    message = f"“{CORRECT}” is the name of the correction pages"
    taken = [page for name, twins in pages.items() if CORRECT in name.split("/") for page in twins.values()]
    if taken:
        raise AshoreError([Finding(page.path, 1, 1, "site-name", message, "Give the file or folder another name.") for page in taken])


def _taken(written: Page, path: str) -> Finding:
    message = f"“{written.name}” is the name of the page made of {path}"
    return Finding(written.path, 1, 1, "site-name", message, "Give the file another name.")
