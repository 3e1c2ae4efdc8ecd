"""Says at the end of a section when its facts were verified, by when they are to be looked at again, and whether its languages agree.

Only sections that show facts with a day have the line: stages, rules, figures and hotlines. A section of advice alone would say
nothing of use; that it is behind is told at its head all the same (notices.py). A correction's link stands in the same line.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ashore.knowledge.figures import format_value, parse_value
from ashore.knowledge.load import Knowledge
from ashore.knowledge.reviews import TABLES
from ashore.languages import punctuation
from ashore.model import Page
from ashore.site.plan import Plan

Shown = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Freshness:
    """The days of the facts of a section: verified between `oldest` and `newest`, the first of them to be reviewed by `review_by`."""

    oldest: dt.date
    newest: dt.date
    review_by: dt.date


def freshness(knowledge: Knowledge, shown: Iterable[Shown]) -> Freshness | None:
    """Give the days of what a section shows, as tables and ids; a provision has those of its rule. None where nothing has a day."""
    keys = {("rules", id.partition(".")[0]) if table == "provisions" else (table, id) for table, id in shown}
    entries = [getattr(knowledge, table)[id] for table, id in keys if table in TABLES]
    if not entries:
        return None
    verified = [entry.verified_on for entry in entries]
    return Freshness(min(verified), max(verified), min(entry.review_by for entry in entries))


def fresh_lines(plan: Plan, page: Page, shown: Mapping[str, Iterable[Shown]]) -> dict[str, str]:
    """Give the line of each section of a page by the section's id; what a subsection shows belongs to its section.

    Without agreement (a bare build of a part) nothing is told.
    """
    if not plan.sections:
        return {}
    told = day_lines(plan.knowledge, page, shown)
    return {id: " · ".join((*told[id], *_agreement(plan, page, ids))) for id, ids in _grouped(page) if id in told}


def day_lines(knowledge: Knowledge, page: Page, shown: Mapping[str, Iterable[Shown]]) -> dict[str, tuple[str, ...]]:
    """Say of each section whose facts have days when they were verified and by when they are to be looked at again."""
    found = {id: freshness(knowledge, [key for one in ids for key in shown.get(one, ())]) for id, ids in _grouped(page)}
    return {id: tuple(_days(knowledge, page.lang, days)) for id, days in found.items() if days}


def _grouped(page: Page) -> Iterator[tuple[str, list[str]]]:
    """The ids of what the page shows together, by their first: what stands before the first h2, then each h2 with its subsections."""
    groups: list[list[str]] = [[]]
    for section in page.sections:
        if section.level == 2:
            groups.append([])
        groups[-1] += [section.id] if section.id else []
    return ((ids[0], ids) for ids in groups if ids)


def _days(knowledge: Knowledge, lang: str, days: Freshness) -> Iterator[str]:
    oldest, newest, review = (_day(day, lang) for day in (days.oldest, days.newest, days.review_by))
    if oldest == newest:
        yield knowledge.ui["fresh.on"].text[lang].replace("{date}", newest)
    else:
        yield knowledge.ui["fresh.between"].text[lang].replace("{from}", oldest).replace("{to}", newest)
    yield knowledge.ui["fresh.review"].text[lang].replace("{date}", review)


def _day(day: dt.date, lang: str) -> str:
    return format_value(parse_value("date", day.isoformat()), lang)


def _agreement(plan: Plan, page: Page, ids: Iterable[str]) -> Iterator[str]:
    """How this language stands to the others; nothing where the page exists in this one only."""
    if len(plan.languages_of(page.name)) < 2:
        return
    words, lang = plan.words(page.lang), page.lang
    all_of_them = [plan.sections[f"{page.name}#{id}"] for id in ids if f"{page.name}#{id}" in plan.sections]
    ahead = sorted({other for one in all_of_them for other in one.ahead.get(lang, ())})
    behind = sorted({other for one in all_of_them for other in one.behind if lang in one.ahead[other]})
    if ahead:
        yield words["fresh.behind"].replace("{languages}", _names(words, lang, ahead))
    elif behind:
        yield words["fresh.leads"].replace("{languages}", _names(words, lang, behind))
    else:
        yield words["fresh.in-step" if all(one.state == "in step" for one in all_of_them) else "fresh.open"]


def _names(words: Mapping[str, str], lang: str, languages: Iterable[str]) -> str:
    return punctuation(lang).comma.join(words[f"language.name.{other}"] for other in languages)
