"""Links from one place of a page (a section, a card) to the same place in the other languages, wherever the page's text is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ashore.pages.context import escape, tag
from ashore.site.addresses import relative
from ashore.site.plan import Plan

# The cards of a page (rules, letters) have addresses of their own, so they have twins as sections have.
_BEGIN = r'<(?:div class="rule-card"|details class="letter"[^<>]*) id="(?P<id>[^"]+)">'
_CARD = re.compile(_BEGIN)
# A rule's card with its name, a letter with its title.
_TITLED = re.compile(_BEGIN + r"\s*<(?P<title>p|summary)\b.*?</(?P=title)>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PlaceTwin:
    """A page in another language: its language, that language's own name, what a link to a place of it says first, its address."""

    lang: str
    name: str
    told: str
    href: str


def place_twins(plan: Plan, lang: str, name: str, here: str, path: Callable[[str], str], section: str = "") -> list[PlaceTwin]:
    """The other languages of a page, or of one of its sections, seen from `here`; `path` says where their text stands by language."""
    words = plan.words(lang)
    present = plan.languages_of(name)
    return [
        PlaceTwin(
            other.id,
            other.name,
            words["language.this-section-in"].replace("{language}", words[f"language.name.{other.id}"]),
            relative(here, path(other.id)),
        )
        for other in plan.settings.languages
        if other.id != lang and other.id in present and (not section or plan.has_section(other.id, name, section))
    ]


def twin_list(id: str, twins: Sequence[PlaceTwin]) -> str:
    """The links to one place in other languages, as HTML; nothing where there are none."""
    return tag("ul", "".join(tag("li", _link(id, twin)) for twin in twins), class_="section-twins") if twins else ""


def _link(id: str, twin: PlaceTwin) -> str:
    told = tag("span", f"{escape(twin.told)} ", class_="unseen")
    return tag("a", told + tag("span", escape(twin.name), lang=twin.lang), href=f"{twin.href}#{id}", hreflang=twin.lang)


def with_card_twins(html: str, twins: Sequence[PlaceTwin]) -> str:
    """Set links to the same card in the other languages behind the title of each card.

    >>> card = '<div class="rule-card" id="rule-a"><p>A</p><dl></dl></div>'
    >>> with_card_twins(card, [PlaceTwin("es", "Español", "In Spanish", "../es/")])[43:118]
    '<ul class="section-twins"><li><a href="../es/#rule-a" hreflang="es"><span c'
    """
    return _TITLED.sub(lambda card: card[0] + twin_list(card["id"], twins), html) if twins else html


def at_cards(html: str) -> list[tuple[str, str]]:
    """Cut a section's HTML before each card: what comes first has no id, each card has its own. (A card stands in nothing else.)

    >>> at_cards('<p>a</p><div class="rule-card" id="rule-b">b</div><p>c</p>')
    [('', '<p>a</p>'), ('rule-b', '<div class="rule-card" id="rule-b">b</div><p>c</p>')]
    """
    marks = list(_CARD.finditer(html))
    starts = [0, *(mark.start() for mark in marks), len(html)]
    ids = ["", *(mark["id"] for mark in marks)]
    return [(id, html[start:end]) for id, start, end in zip(ids, starts[:-1], starts[1:], strict=True)]
