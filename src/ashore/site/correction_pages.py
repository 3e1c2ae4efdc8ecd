"""Writes a correction page below every page: for each section the file and line, the facts it shows, and a text to send.

They are pages of their own so that an article carries one short link a section and no more. They stand in no menu, search or sitemap.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ashore.corrections.facts import Fact, FactReader
from ashore.knowledge.hosts import Report, edit_address, issue_address
from ashore.languages import punctuation
from ashore.model import Page, Section
from ashore.pages.expand import expand
from ashore.pages.parse import page_title
from ashore.site import policy
from ashore.site.addresses import correct_path, page_path, relative
from ashore.site.plan import Plan

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class ShownFact:
    """A fact and where it is changed; `edit` is None without a repository."""

    fact: Fact
    edit: str | None


@dataclass(frozen=True, slots=True)
class CorrectableSection:
    """One section as the template shows it. `place` is path:line of its heading."""

    id: str
    title: str
    address: str
    place: str
    edit: str | None
    issue: str | None
    facts: tuple[ShownFact, ...]


def write_correction_pages(plan: Plan, lang: str, out: Path, reader: FactReader) -> None:
    """Write the correction pages of one language into its folder. `reader` gives the facts of its sections."""
    # The same settings as the pages' own templates: everything escaped, unknown names are errors.
    environment = Environment(
        loader=FileSystemLoader(plan.overrides), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.get_template("correct.html")
    for name, twins in plan.pages.items():
        if lang in twins and name not in plan.generated:
            path = out / Path(correct_path(lang, name)).relative_to(lang) / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(template.render(_values(plan, reader, twins[lang])), encoding="utf-8")


def _values(plan: Plan, reader: FactReader, page: Page) -> dict[str, object]:
    here = correct_path(page.lang, page.name)
    root = relative(here, "")
    others = [language for language in plan.settings.languages if language.id in plan.languages_of(page.name)]
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
        "host": urlsplit(plan.settings.repo_url or "").hostname,
        "contact": plan.settings.contact,
        "sections": list(_sections(plan, reader, page)),
    }


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
    )


def _edit(plan: Plan, path: str, line: int) -> str | None:
    settings = plan.settings
    return edit_address(settings.repo_url, settings.host, settings.branch, path, line) if settings.repo_url else None
