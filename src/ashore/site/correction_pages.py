"""Writes a correction page below every page: for each section the file and line, the facts it shows, and a text to send.

They are pages of their own so that an article carries one short link a section and no more. They stand in no menu, search or sitemap.
A page whose facts weigh more than a page may is cut: its first part has every section, later ones go on with the facts.
"""

from __future__ import annotations

import bisect
import html
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ashore.corrections.facts import Fact, FactReader
from ashore.knowledge.hosts import Report, edit_address, issue_address
from ashore.languages import punctuation
from ashore.model import Page, Section
from ashore.pages.expand import expand
from ashore.pages.parse import page_title
from ashore.site import policy
from ashore.site.addresses import correct_path, page_path, relative
from ashore.site.packing import packed
from ashore.site.plan import Plan
from ashore.site.twins import place_twins, twin_list

_TAG = re.compile(r"<[^>]*>")
# What a page may weigh as it is sent: 14 kB, less what servers pack worse than we do.
_MOST = 13_700
Sections = tuple["CorrectableSection", ...]


@dataclass(frozen=True, slots=True)
class ShownFact:
    """A fact and where it is changed; `edit` is None without a repository."""

    fact: Fact
    edit: str | None


@dataclass(frozen=True, slots=True)
class CorrectableSection:
    """One section as the template shows it. `place` is path:line of its heading; `count` tells all its facts, here or on later parts."""

    id: str
    title: str
    address: str
    place: str
    edit: str | None
    issue: str | None
    facts: tuple[ShownFact, ...]
    count: int
    more: bool = False


def write_correction_pages(plan: Plan, lang: str, out: Path, reader: FactReader) -> None:
    """Write the correction pages of one language into its folder. `reader` gives the facts of its sections."""
    # The same settings as the pages' own templates: everything escaped, unknown names are errors.
    environment = Environment(
        loader=FileSystemLoader(plan.overrides), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.get_template("correct.html")
    for name, twins in plan.pages.items():
        if lang in twins and name not in plan.generated:
            for number, page in enumerate(_parts(plan, reader, twins[lang], template.render), 1):
                path = out / Path(_place(lang, name, number)).relative_to(lang) / "index.html"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(page, encoding="utf-8")


def _parts(plan: Plan, reader: FactReader, page: Page, render: Callable[..., str]) -> list[str]:
    """Make the page, in as many parts as its weight asks for."""
    sections = tuple(_sections(plan, reader, page))

    def weigh(part: Sections) -> int:
        return packed(render(_values(plan, page, part, 1, 2)).encode())

    parts = list(cut(sections, weigh)) if weigh(sections) > _MOST else [sections]
    return [render(_values(plan, page, part, number, len(parts))) for number, part in enumerate(parts, 1)]


def cut(sections: Sections, weigh: Callable[[Sections], int]) -> Iterator[Sections]:
    """Cut between facts into parts of which none weighs too much, if a fact alone does not."""
    while sections:
        facts = sum(len(section.facts) for section in sections)
        fitting = bisect.bisect_right(range(1, facts + 1), _MOST, key=lambda count: weigh(_begun(sections, count)))
        yield _begun(sections, max(fitting, 1))
        sections = _left(sections, max(fitting, 1))


def _begun(sections: Sections, count: int) -> Sections:
    """Keep the first facts, so many in all, and every section; one that loses facts says that there are more."""
    kept = []
    for section in sections:
        shown = section.facts[:count]
        kept.append(replace(section, facts=shown, more=len(shown) < len(section.facts)))
        count -= len(shown)
    return tuple(kept)


def _left(sections: Sections, count: int) -> Sections:
    """Give what `_begun` leaves away: the sections that have facts left, with those."""
    left = []
    for section in sections:
        rest = section.facts[count:]
        count -= len(section.facts) - len(rest)
        if rest:
            left.append(replace(section, facts=rest))
    return tuple(left)


def _place(lang: str, name: str, number: int) -> str:
    return correct_path(lang, name) + (f"{number}/" if number > 1 else "")


def _values(plan: Plan, page: Page, sections: Sequence[CorrectableSection], number: int, parts: int) -> dict[str, object]:
    here = _place(page.lang, page.name, number)
    root = relative(here, "")
    others = [language for language in plan.settings.languages if language.id in plan.languages_of(page.name)]
    places = [_place(page.lang, page.name, one) for one in range(1, parts + 1)]
    return {
        "lang": page.lang,
        "t": plan.words(page.lang).__getitem__,
        "root": root,
        "assets": {name: root + asset.address for name, asset in plan.assets.items()},
        "policy": policy.PAGE,
        "signs": punctuation(page.lang),
        "title": page_title(page),
        "build": plan.build,
        "back": relative(here, page_path(page.lang, page.name)),
        "languages": [(language.id, language.name, relative(here, correct_path(language.id, page.name))) for language in others],
        "twins": {section.id: _twins(plan, page, section.id, here) for section in sections},
        "host": urlsplit(plan.settings.repo_url or "").hostname,
        "contact": plan.settings.contact,
        "sections": sections,
        "parts": [(one, "" if place == here else relative(here, place)) for one, place in enumerate(places, 1)],
        "onward": relative(here, places[number]) if number < parts else "",
    }


def _twins(plan: Plan, page: Page, section: str, here: str) -> Markup:
    """The links to the same section of the correction pages in the other languages, of which the first part has every section."""
    twins = place_twins(plan, page.lang, page.name, here, lambda lang: correct_path(lang, page.name), section)
    return Markup(twin_list(section, twins))


def _sections(plan: Plan, reader: FactReader, page: Page) -> Iterator[CorrectableSection]:
    for section in page.sections:
        if section.id:
            facts = tuple(ShownFact(fact, _edit(plan, fact.path, fact.line)) for fact in reader.shown_in(section, page))
            yield _section(plan, page, section, facts)


def _section(plan: Plan, page: Page, section: Section, facts: tuple[ShownFact, ...]) -> CorrectableSection:
    title = html.unescape(_TAG.sub("", expand(section.title, page.lang, plan.knowledge, page.name)))
    place = f"{page.path}:{section.line}"
    address = f"{plan.settings.site_url or ''}{page_path(page.lang, page.name)}#{section.id}"
    report = Report(page.lang, f"{page.name}#{section.id} ({page.lang})", place, address, plan.build)
    return CorrectableSection(
        section.id,
        title,
        address,
        place,
        _edit(plan, page.path, section.line),
        issue_address(plan.settings.repo_url, plan.settings.host, report) if plan.settings.repo_url else None,
        facts,
        len(facts),
    )


def _edit(plan: Plan, path: str, line: int) -> str | None:
    settings = plan.settings
    return edit_address(settings.repo_url, settings.host, settings.branch, path, line) if settings.repo_url else None
