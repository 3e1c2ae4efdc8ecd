"""Uses what the site already knows: its hotlines make a split number certain, its glossary names the right word for a poor one.

The knowledge is handed in as a value, so that the corpus works as well without any.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ashore.corpus.draft import Draft
from ashore.corpus.ledger import Edit
from ashore.corpus.lexicon import PREFIX
from ashore.corpus.personal import RULE
from ashore.knowledge.schema import Hotline, Term
from ashore.model import Damage

SPLIT = "split_hotline"
POOR = "glossary"


@dataclass(frozen=True, slots=True)
class Known:
    """Hotlines by their digits, and for each language the poor renderings: phrase, id of the term, its right name."""

    hotlines: frozenset[str] = frozenset()
    poor: Mapping[str, tuple[tuple[str, str, str], ...]] | None = None


def known_from(hotlines: Iterable[Hotline], glossary: Iterable[Term]) -> Known:
    """Take from the site's knowledge what the corpus can use."""
    poor: dict[str, list[tuple[str, str, str]]] = {}
    for term in glossary:
        for lang, phrases in term.poor.items():
            poor.setdefault(lang, []).extend((phrase.lower(), term.id, term.term[lang]) for phrase in phrases)
    return Known(
        frozenset(re.sub(r"\D", "", line.id) for line in hotlines),
        {lang: tuple(sorted(rows, key=lambda row: -len(row[0]))) for lang, rows in poor.items()},
    )


def use_known(draft: Draft, known: Known) -> Draft:
    """Make a split number that is a hotline certain, and name the right word for each poor rendering of the glossary.

    >>> from ashore.corpus.draft import Line
    >>> from ashore.model import Source
    >>> text = "Do not dial 12 378 after a dunning call."
    >>> damage = Damage("S1", 12, 18, "split_hotline", "12 378", "ambiguous", "12378", ("12378",))
    >>> draft = Draft(Source("S1", "S1.txt", text), (Line(1, 0, len(text), "en"),), (), (damage,))
    >>> known = Known(frozenset(["12378"]), {"en": (("dunning call", "home-visit", "home visit"),)})
    >>> [(found.rule, found.certainty, found.value) for found in use_known(draft, known).damage]
    [('split_hotline', 'certain', '12378'), ('glossary:home-visit', 'ambiguous', 'home visit')]
    """
    draft = _shown(draft, known)
    damage = [_surer(found, known) for found in draft.damage]
    edits = [
        Edit(new.start, new.end, "repair", new.rule, new.value or "") for old, new in zip(draft.damage, damage, strict=True) if old != new
    ]
    worded = [found for found in damage if found.rule.startswith(PREFIX)]
    damage += [found for found in _poor(draft, known) if not any(found.start < other.end and other.start < found.end for other in worded)]
    damage.sort(key=lambda found: (found.start, found.end, found.rule))
    return replace(draft, damage=tuple(damage), edits=tuple(sorted([*draft.edits, *edits])))


def _shown(draft: Draft, known: Known) -> Draft:
    """Show a number again that was hidden as a person's and is a hotline."""
    text = draft.source.text
    shown = {
        (found.start, found.end)
        for found in draft.damage
        if found.rule == RULE and re.sub(r"\D", "", text[found.start : found.end]) in known.hotlines
    }
    if not shown:
        return draft
    damage = tuple(found for found in draft.damage if (found.start, found.end) not in shown)
    return replace(draft, damage=damage, edits=tuple(edit for edit in draft.edits if (edit.start, edit.end) not in shown))


def _surer(found: Damage, known: Known) -> Damage:
    if found.rule == SPLIT and found.value in known.hotlines:
        return replace(found, certainty="certain", candidates=(), note="a hotline split by a space; data/ knows the number")
    return found


def _poor(draft: Draft, known: Known) -> Iterator[Damage]:
    """Give the poor renderings of the kept lines, the longer ones first where two overlap."""
    for line in draft.lines:
        said = draft.source.text[line.start : line.end]
        lower, taken = said.lower(), bytearray(len(said))
        if len(lower) != len(said):
            continue
        for phrase, term, name in (known.poor or {}).get(line.lang, ()):
            for start in _places(lower, phrase):
                end = start + len(phrase)
                if taken.find(1, start, end) < 0:
                    taken[start:end] = b"\1" * len(phrase)
                    note = f"the glossary ({term}) has a better word"
                    place = (line.start + start, line.start + end)
                    yield Damage(draft.source.id, *place, f"{POOR}:{term}", said[start:end], "ambiguous", name, (name,), note)


def _places(lower: str, phrase: str) -> Iterator[int]:
    at = lower.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        whole = phrase[0] > "\u33ff" or not (lower[at - 1 : at].isalnum() or lower[end : end + 1].isalnum())
        if whole:
            yield at
        at = lower.find(phrase, end)
