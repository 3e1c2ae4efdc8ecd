"""Counts the negations of a text by what they do, and confirms where languages word the same thing differently.

“Uncommon” holds no negation, 不常见 does; so a section may say the same with other counts. Where counts differ, someone confirmed that they
mean the same, and `negations.lock` keeps the counts of that moment, so that a “not” that is lost, doubled or turned into its opposite
later stands out. What is new and counts otherwise is only pointed at; what was confirmed and then changed in one language is a fault.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ashore.checks.twins import Twins
from ashore.knowledge.confirmed import Confirmed, Sides
from ashore.knowledge.load import Knowledge
from ashore.knowledge.reading import negations
from ashore.model import Page
from ashore.pages.shown import shown_whole


def profile(text: str, lang: str) -> str:
    """Write the counts of the negations of a text: what is forbidden, what one need not do, and so on.

    >>> profile("They may not call at night. You need not answer. Do not go silent.", "en")
    'exempt1+forbid2'
    >>> profile("主动联系。", "zh")
    'none'
    """
    counts = Counter(one.force for one in negations(text, lang, each=True))
    return "+".join(f"{force}{counts[force]}" for force in sorted(counts)) or "none"


def profiles(twins: Twins) -> dict[str, str]:
    return {lang: profile(side.shown.text, lang) for lang, side in twins.sides.items()}


def said(knowledge: Knowledge, pages: Iterable[Page]) -> dict[tuple[str, str], str]:
    """Give the negations of each section as written, tables and cards included, by language and name (visits#may).

    Raises AshoreError where a macro cannot be expanded; the checks of what is written name that before.
    """
    return {
        (page.lang, f"{page.name}#{section.id}"): profile(
            shown_whole(section.heading + section.body, page.lang, knowledge, page.name).text, page.lang
        )
        for page in pages
        for section in page.sections
        if section.id
    }


def confirm(confirmed: Confirmed, twins: Iterable[Twins]) -> dict[str, Sides]:
    """Give what is confirmed once these sections are, as they are now."""
    return {**confirmed.sides, **{group.name: profiles(group) for group in twins}}
