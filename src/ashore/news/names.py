"""Names new sources as they will be called once their texts stand in sources/."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ashore.corpus.group import natural
from ashore.lazily import lazily
from ashore.model import Damage, Passage

_ID = lazily(r"[A-Za-z0-9]+")
_NUMBERED = lazily(r"(.*?)(\d+)")


def proposed_names(taken: Iterable[str], received: Iterable[str]) -> dict[str, str]:
    """Give each new source its id to be. What fits sources.yml, is free and sorts behind the others stays; the rest is counted on.

    A name that sorts before the old ones would rename clusters that are already decided, so such a one is not kept either.

    >>> proposed_names(["S0", "S4"], ["000_6d77", "T1", "S4", "A"])
    {'000_6d77': 'S5', 'T1': 'T1', 'S4': 'S6', 'A': 'S7'}
    """
    used = sorted(taken, key=natural)
    result: dict[str, str] = {}
    new = list(received)
    kept = {name for name in new if _ID.fullmatch(name) and name not in used and (not used or natural(name) > natural(used[-1]))}
    prefix, number = _last(used)
    for name in new:
        if name in kept:
            result[name] = name
            continue
        while (proposal := f"{prefix}{number}") in kept or proposal in used:
            number += 1
        result[name] = proposal
        number += 1
    return result


def _last(used: list[str]) -> tuple[str, int]:
    found = _NUMBERED.fullmatch(used[-1]) if used else None
    return (found[1], int(found[2]) + 1) if found else (used[-1] if used else "S", 0)


def renamed_passage(passage: Passage, names: Mapping[str, str]) -> Passage:
    """Give the passage under its source's name to be.

    >>> renamed_passage(Passage("a-3", "a", "en", "item", "1. Call.", 0, 8), {"a": "S5"}).id
    'S5-3'
    """
    name = names.get(passage.source, passage.source)
    return replace(passage, id=name + passage.id.removeprefix(passage.source), source=name)


def renamed_damage(damage: Damage, names: Mapping[str, str]) -> Damage:
    return replace(damage, source=names.get(damage.source, damage.source))
