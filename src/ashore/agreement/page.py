"""The page that tells how the languages stand: made at build time out of the same survey as everything else, one a language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from ashore.agreement.debt import CONFIRM, Day, debt_of
from ashore.agreement.debt_chart import debt_chart
from ashore.agreement.status import Standing
from ashore.agreement.survey import Agreement
from ashore.knowledge.figures import Count, PartialDate, format_value
from ashore.knowledge.load import Knowledge
from ashore.model import Page
from ashore.pages.context import Context, block, escape, tag
from ashore.pages.expand import inline_context
from ashore.pages.macros.links import link
from ashore.pages.macros.tables import table
from ashore.pages.parse import parse_page

NAME = "status"
# A list longer than this is told by its number; nobody reads a thousand lines.
SHOWN = 60


def status_pages(knowledge: Knowledge, agreement: Agreement, days: Sequence[Day]) -> tuple[Page, ...]:
    """Write the page in every language of the site. The same survey and days give the same bytes."""
    return tuple(_page(inline_context(knowledge, lang, NAME), agreement, days) for lang in knowledge.languages)


def _page(context: Context, agreement: Agreement, days: Sequence[Day]) -> Page:
    title = context.knowledge.ui["status.title"].text[context.lang]
    description = context.knowledge.ui["status.description"].text[context.lang]
    front = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\ndescription: {json.dumps(description, ensure_ascii=False)}\n---\n"
    in_step = sum(one.state == "in step" for one in agreement.standings.values())
    total = context.ui("status.total", n=_count(context, in_step), total=_count(context, len(agreement.standings)))
    parts = [
        f"{front}\n# {title} {{ #{NAME} }}",
        block(tag("p", total)),
        block(_by_language(context, agreement)),
        block(tag("p", context.ui("status.how"))),
        *_section(context, "behind", "status.behind", _behind(context, agreement)),
        *_section(context, "confirm", "status.confirm", _to_confirm(context, agreement)),
        *_section(context, "over-time", "status.over-time", _over_time(context, agreement, days)),
    ]
    return parse_page("\n".join(parts) + "\n", NAME, context.lang, f"{NAME} ({context.lang})")


def _section(context: Context, id: str, title: str, content: str) -> Iterator[str]:
    yield f"\n## {context.knowledge.ui[title].text[context.lang]} {{ #{id} }}\n"
    yield block(content)


def _count(context: Context, number: int) -> str:
    return escape(format_value(Count(number), context.lang))


def _by_language(context: Context, agreement: Agreement) -> str:
    """A row a language: how much is in step, behind, missing, and how often it leads."""
    rows = []
    for language in context.knowledge.settings.languages:
        lang, every = language.id, agreement.standings.values()
        behind = sum(lang in one.ahead for one in every)
        missing = sum(lang in one.missing for one in every)
        waiting = sum(one.to_confirm for one in every)
        leads = sum(lang in one.leads for one in every)
        name = tag("span", escape(language.name), lang=lang)
        rows.append([name, *(_count(context, n) for n in (len(every) - behind - missing - waiting, behind, missing, leads))])
    return table(context, ["table.language", "status.in-step", "status.is-behind", "status.is-missing", "status.leads"], rows)


def _behind(context: Context, agreement: Agreement) -> str:
    """Each section and text that is behind or missing somewhere: where, and which languages are ahead."""
    found = {id: one for id, one in agreement.standings.items() if one.ahead or one.missing}
    rows = [[_named(context, agreement, id), *_sides(context, one)] for id, one in list(found.items())[:SHOWN]]
    if not rows:
        return tag("p", context.ui("status.none-behind"))
    more = tag("p", context.ui("status.more", n=_count(context, len(found) - SHOWN))) if len(found) > SHOWN else ""
    return table(context, ["status.section", "status.is-behind", "status.is-missing", "status.leads"], rows) + more


def _sides(context: Context, one: Standing) -> list[str]:
    return [_languages(context, langs) for langs in (one.behind, one.missing, one.leads)]


def _languages(context: Context, langs: Sequence[str]) -> str:
    return context.joined(context.ui(f"language.name.{lang}") for lang in langs) or "–"


def _named(context: Context, agreement: Agreement, id: str) -> str:
    """A section by its title, as a link (in another language where this one lacks it); a text of data/ by its id."""
    unit = agreement.units[id]
    if not unit.is_section:
        return tag("code", escape(id))
    return link(context, id, lang=None if context.lang in unit.stamps else next(iter(unit.stamps)))


def _to_confirm(context: Context, agreement: Agreement) -> str:
    found = [id for id, one in agreement.standings.items() if one.to_confirm]
    if not found:
        return tag("p", context.ui("status.none-to-confirm"))
    lines = "".join(tag("li", _named(context, agreement, id)) for id in found[:SHOWN])
    more = tag("p", context.ui("status.more", n=_count(context, len(found) - SHOWN))) if len(found) > SHOWN else ""
    return tag("p", context.ui("status.to-confirm", n=_count(context, len(found)))) + tag("ul", lines) + more


def _over_time(context: Context, agreement: Agreement, days: Sequence[Day]) -> str:
    """The recorded days and, last, how it is now, as a picture and as a table that says the same."""
    keys = (*agreement.languages, CONFIRM)
    now = debt_of(agreement)
    points = [(_date(context, day), sum(day.found.values()), sum(day.left.values())) for day in days]
    points.append((context.ui("status.now"), sum(now.values()), sum(now.values())))
    rows = [[_date(context, day), *(_change(context, day, key) for key in keys)] for day in days]
    rows.append([context.ui("status.now"), *(_count(context, now[key]) for key in keys)])
    names = [f"language.name.{lang}" for lang in agreement.languages]
    told = tag("p", context.ui("status.over-time-how"))
    return told + debt_chart(context, points[-SHOWN:]) + table(context, ["table.date", *names, "status.waiting"], rows[-SHOWN:])


def _change(context: Context, day: Day, key: str) -> str:
    """What was found that day and what was left."""
    return f"{_count(context, day.found.get(key, 0))} → {_count(context, day.left.get(key, 0))}"


def _date(context: Context, day: Day) -> str:
    date = day.date
    return escape(format_value(PartialDate(date.year, date.month, date.day), context.lang))
