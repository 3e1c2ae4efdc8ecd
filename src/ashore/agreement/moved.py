"""Follows the items of a list in data/ that have no id: a new first item moves the others down, but changes nothing that they say."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ashore.agreement.lock import Stamps
from ashore.agreement.units import Unit

_NUMBER = re.compile(r"(?<=\.)[0-9]+(?=\.)")


def follow_moved(records: Mapping[str, Stamps], units: Mapping[str, Unit]) -> dict[str, Stamps]:
    """Give the record of each unit that has one: under its own id or, for items of one list, wherever the same stamps stood.

    An item takes the record that fits it wholly, else the one at its own place, else one that shares a language with it; each
    record serves once.

    >>> item = "data/s.yml#late.who.{}.text".format
    >>> def unit(number, **stamps): return Unit(item(number), tuple(stamps), stamps, {})
    >>> records = {item(0): {"en": "a1", "zh": "b1"}, item(1): {"en": "a2", "zh": "b2"}}
    >>> units = [unit(0, en="a0", zh="b0"), unit(1, en="a1", zh="b1"), unit(2, en="a2", zh="b9")]
    >>> follow_moved(records, {unit.id: unit for unit in units}) == {item(1): records[item(0)], item(2): records[item(1)]}
    True
    """
    kept = {id: stamps for id, stamps in records.items() if id in units and not _is_item(id)}
    lists: dict[str, list[str]] = {}
    for id in units:
        if _is_item(id):
            lists.setdefault(_list(id), []).append(id)
    old: dict[str, dict[str, Stamps]] = {}
    for id, stamps in records.items():
        if _is_item(id):
            old.setdefault(_list(id), {})[id] = stamps
    for name, ids in lists.items():
        kept |= _matched({id: units[id].stamps for id in ids}, old.get(name, {}))
    return kept


def _is_item(id: str) -> bool:
    return bool(_NUMBER.search(id))


def _list(id: str) -> str:
    return _NUMBER.sub("*", id)


def _matched(present: Mapping[str, Stamps], records: Mapping[str, Stamps]) -> dict[str, Stamps]:
    result: dict[str, Stamps] = {}
    free = dict(records)
    for rate in (3, 2, 1):
        for id, stamps in present.items():
            if id in result:
                continue
            candidates = [old for old in free if _fit(id, stamps, old, free[old]) >= rate]
            if candidates:
                best = id if id in candidates else candidates[0]
                result[id] = free.pop(best)
    return result


def _fit(id: str, stamps: Stamps, old: str, record: Stamps) -> int:
    """3 the same in every language, 2 the same in some, 1 nothing but the place."""
    if stamps == record:
        return 3
    if any(record.get(lang) == mark for lang, mark in stamps.items()):
        return 2
    return 1 if id == old else 0
