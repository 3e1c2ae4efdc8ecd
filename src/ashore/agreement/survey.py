"""How the whole site stands: every section and every text of data/ held against agreement.lock."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ashore.agreement.lock import Lines, Stamps, settled
from ashore.agreement.moved import follow_moved
from ashore.agreement.status import Standing, standing, with_texts
from ashore.agreement.units import Unit, all_units
from ashore.agreement.uses import Uses, texts_used
from ashore.cache import NONE, Cache
from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page


@dataclass(frozen=True)
class Agreement:
    """The standing of every unit by id: `own` by its own words alone, `standings` with what a section shows of data/.

    `records` are those of the lock, moved along with what they belong to; `stale` are ids that exist no more; `languages` are the
    site's. After a confirmation (see `confirmed`) `standings` are those before it.
    """

    languages: tuple[str, ...]
    units: Mapping[str, Unit]
    records: Mapping[str, Stamps]
    own: Mapping[str, Standing]
    standings: Mapping[str, Standing]
    stale: tuple[str, ...]
    faults: tuple[Finding, ...] = ()

    @property
    def sections(self) -> dict[str, Standing]:
        return {id: one for id, one in self.standings.items() if self.units[id].is_section}


def survey(knowledge: Knowledge, pages: Sequence[Page], lock: Lines, cache: Cache = NONE) -> Agreement:
    """Hold all sections and texts against the lock. `cache` may know which texts the sections show."""
    units = all_units(knowledge, pages)
    records, faults = settled(lock, {id: unit.stamps for id, unit in units.items()})
    stale = tuple(sorted(set(records) - set(units)))
    records = follow_moved(records, units)
    own = {id: standing(records.get(id), unit.stamps, unit.expected) for id, unit in units.items()}
    standings = _through_texts(units, own, lambda: texts_used(knowledge, pages, cache))
    return Agreement(knowledge.languages, units, records, own, standings, stale, tuple(faults))


def confirmed(agreement: Agreement, ids: Iterable[str]) -> Agreement:
    """The same site with these units confirmed as they are today, and the record freed of what exists no more."""
    marks = {id: agreement.units[id].stamps for id in ids}
    own = {**agreement.own, **{id: standing(stamps, stamps, agreement.units[id].expected) for id, stamps in marks.items()}}
    return replace(agreement, records={**agreement.records, **marks}, own=own, stale=(), faults=())


def _through_texts(units: Mapping[str, Unit], own: Mapping[str, Standing], uses: Callable[[], Uses]) -> dict[str, Standing]:
    """Hand what is behind in data/ on to the sections that show it. Mostly nothing is, and then no section need be expanded."""
    texts = {id: one for id, one in own.items() if not units[id].is_section}
    if not any(one.ahead for one in texts.values()):
        return dict(own)
    used = uses()
    return {id: with_texts(one, used.get(id, {}), texts) if units[id].is_section else one for id, one in own.items()}
