"""Puts a short notice into each section that is behind, or shows facts whose review is overdue: the reader learns it there."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence

from ashore.agreement.status import Standing
from ashore.knowledge.figures import format_value, parse_value
from ashore.knowledge.reviews import Overdue
from ashore.languages import punctuation
from ashore.pages.context import tag
from ashore.site.addresses import page_path, relative
from ashore.site.plan import Plan

_HEADING = re.compile(r'<h([1-6]) id="([^"]+)"[^>]*>.*?</h\1>', re.DOTALL)


def with_notices(content: str, notices: Mapping[str, str]) -> str:
    """Set each notice right behind the heading of its section.

    >>> with_notices('<h1 id="a">A</h1><p>b</p><h2 id="c">C</h2>', {"c": "<p>newer in English</p>"})
    '<h1 id="a">A</h1><p>b</p><h2 id="c">C</h2>\\n<p>newer in English</p>\\n'
    """
    if not notices:
        return content
    return _HEADING.sub(lambda match: f"{match[0]}\n{notices[match[2]]}\n" if match[2] in notices else match[0], content)


def notices_of(plan: Plan, lang: str, name: str) -> dict[str, str]:
    """Give the notices of a page in one language by section: none where nothing is behind or overdue."""
    page = plan.pages[name].get(lang)
    ids = [section.id for section in page.sections if section.id] if page else []
    found = {id: plan.sections.get(f"{name}#{id}") for id in ids}
    behind = {id: _notice(plan, lang, name, id, one) for id, one in found.items() if one is not None and lang in one.ahead}
    late = {id: _late(plan, lang, plan.overdue[f"{name}#{id}"]) for id in ids if f"{name}#{id}" in plan.overdue}
    return {id: "\n".join(part for part in (behind.get(id), late.get(id)) if part) for id in (*behind, *late)}


def _late(plan: Plan, lang: str, facts: Sequence[Overdue]) -> str:
    """Name the facts that wait to be checked again, and since when the oldest of them does."""
    since = format_value(parse_value("date", min(one.since for one in facts).isoformat()), lang)
    names = punctuation(lang).comma.join(dict.fromkeys(one.name[lang] for one in facts))
    told = plan.words(lang)["overdue.text"].replace("{date}", since).replace("{names}", names)
    return tag("p", html.escape(told), class_="behind", role="note")


def _notice(plan: Plan, lang: str, name: str, section: str, standing: Standing) -> str:
    words, ahead = plan.words(lang), standing.ahead[lang]
    told = words["behind.text"].replace("{language}", punctuation(lang).comma.join(words[f"language.name.{other}"] for other in ahead))
    links = [_link(plan, lang, name, section, other) for other in ahead if plan.has_section(other, name, section)]
    return tag("p", " ".join([html.escape(told), *links]), class_="behind", role="note")


def _link(plan: Plan, lang: str, name: str, section: str, other: str) -> str:
    """The link to the same section in a language that is ahead; behind its words that language's own name, for who looks for that."""
    words, signs = plan.words(lang), punctuation(lang)
    own = next(language.name for language in plan.settings.languages if language.id == other)
    text = html.escape(words["behind.link"].replace("{language}", words[f"language.name.{other}"]))
    href = f"{relative(page_path(lang, name), page_path(other, name))}#{section}"
    return tag("a", f"{text}{signs.opening}{tag('span', html.escape(own), lang=other)}{signs.closing}", href=href, hreflang=other)
