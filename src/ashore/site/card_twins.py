"""Gives each card of a page links to the same card in the other languages, as sections have them: cards have addresses of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ashore.pages.context import escape, tag

# A rule's card with its name, a letter with its title.
_CARD = re.compile(
    r'<(?:div class="rule-card"|details class="letter"[^>]*) id="(?P<id>[^"]+)">\s*<(?P<title>p|summary)\b.*?</(?P=title)>', re.DOTALL
)


@dataclass(frozen=True, slots=True)
class CardTwin:
    """A page in another language: its language, that language's own name, what a link to it says first, its address."""

    lang: str
    name: str
    told: str
    href: str


def with_card_twins(html: str, twins: Sequence[CardTwin]) -> str:
    """Set the links behind the title of each card.

    >>> card = '<div class="rule-card" id="rule-a"><p>A</p><dl></dl></div>'
    >>> with_card_twins(card, [CardTwin("es", "Español", "In Spanish", "../es/")])[43:118]
    '<ul class="section-twins"><li><a href="../es/#rule-a" hreflang="es"><span c'
    """
    return _CARD.sub(lambda card: card[0] + _list(card["id"], twins), html) if twins else html


def _list(id: str, twins: Sequence[CardTwin]) -> str:
    return tag("ul", "".join(tag("li", _link(id, twin)) for twin in twins), class_="section-twins")


def _link(id: str, twin: CardTwin) -> str:
    told = tag("span", f"{escape(twin.told)} ", class_="unseen")
    return tag("a", told + tag("span", escape(twin.name), lang=twin.lang), href=f"{twin.href}#{id}", hreflang=twin.lang)
