"""Which sections show a fact whose review is overdue: the reader of that section is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ashore.agreement.uses import texts_used
from ashore.knowledge.load import Knowledge
from ashore.knowledge.reviews import Overdue
from ashore.model import Page
from ashore.pages.calls import Call, find_calls

Sections = Mapping[str, tuple[Overdue, ...]]
_BY_ID = {
    "figure": "figures",
    "hotline": "hotlines",
    "call": "hotlines",
    "stage": "stages",
    "rule": "rules",
}  # shown without a text of data/


def overdue_sections(knowledge: Knowledge, pages: Sequence[Page], late: Sequence[Overdue]) -> Sections:
    """Give the overdue facts of each section (visits#may), in any language: all languages show the same. Mostly there are none."""
    if not late:
        return {}
    shown: dict[str, set[tuple[str, str]]] = {}
    for section, languages in texts_used(knowledge, pages).items():
        shown.setdefault(section, set()).update(_entry(id) for ids in languages.values() for id in ids)
    for page in pages:
        for part in page.sections:
            shown.setdefault(f"{page.name}#{part.id}", set()).update(_called(part.body))
    found = {section: tuple(one for one in late if (one.table, one.entry) in entries) for section, entries in shown.items()}
    return {section: facts for section, facts in found.items() if facts}


def _entry(id: str) -> tuple[str, str]:
    """data/rules.yml#cba-2026.scope → rules, cba-2026"""
    path, _, rest = id.partition("#")
    return path.removeprefix("data/").removesuffix(".yml"), rest.partition(".")[0]


def _called(markdown: str) -> Iterator[tuple[str, str]]:
    for call in find_calls(markdown):
        if isinstance(call, Call) and call.name in _BY_ID:
            yield from ((_BY_ID[call.name], str(argument)) for argument in call.arguments)
