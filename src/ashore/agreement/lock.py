"""agreement.lock: the record of what each section and text said when its languages were last confirmed to agree.

One line each, sorted, so that two corrections seldom meet in one line: visits#may en=1a2b3c4d es=5e6f7a8b zh=9c0d1e2f
Where they do, both lines may stay (git is told to keep both): the one that fits today's texts holds, see `settled`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ashore.errors import AshoreError
from ashore.model import Finding

PATH = "agreement.lock"
HEADER = "# What each language said when all were last confirmed to say the same. Written by scripts/agree; do not edit.\n"
Stamps = Mapping[str, str]
Lines = Mapping[str, tuple[tuple[int, Stamps], ...]]

_ID = re.compile(r"[^\s#=]+#[^\s#=]+")
_STAMP = re.compile(r"([A-Za-z-]{2,})=([0-9a-f]{8})")
_MERGE = re.compile(r"<{7}|={7}|>{7}|\|{7}")
_RESTORE = "Take the line out and run scripts/agree for that section."


def read_lock(text: str) -> Lines:
    """Read the record: for each id its lines, each with its number. Raises AshoreError with every line that cannot be read.

    >>> read_lock("visits#may en=1a2b3c4d zh=9c0d1e2f\\n")
    {'visits#may': ((1, {'en': '1a2b3c4d', 'zh': '9c0d1e2f'}),)}
    """
    found: dict[str, tuple[tuple[int, Stamps], ...]] = {}
    faults: list[Finding] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("# "):
            continue
        read = _line(line)
        if isinstance(read, str):
            column = _column(line)
            faults.append(Finding(PATH, number, column, "lock-line", read, _RESTORE))
            continue
        id, stamps = read
        if stamps not in [old for _, old in found.get(id, ())]:
            found[id] = (*found.get(id, ()), (number, stamps))
    if faults:
        raise AshoreError(faults)
    return found


def _line(line: str) -> tuple[str, Stamps] | str:
    if _MERGE.match(line):
        return "a merge was left unfinished (both sides may stay, without the marks)"
    id, *pairs = line.split(" ")
    if not _ID.fullmatch(id):
        return f"this names no section (found “{id[:40]}”, expected page#section)"
    stamps: dict[str, str] = {}
    for pair in pairs:
        match = _STAMP.fullmatch(pair)
        if match is None:
            return f"this is no stamp (found “{pair[:40]}”, expected language=8 hexadecimal digits)"
        if match[1] in stamps:
            return f"the language {match[1]} stands here twice"
        stamps[match[1]] = match[2]
    return (id, stamps) if stamps else "there is no stamp behind the name"


def _column(line: str) -> int:
    """Where the first thing stands that cannot be read."""
    position = 0
    for index, word in enumerate(line.split(" ")):
        if not (_ID if index == 0 else _STAMP).fullmatch(word):
            return position + 1
        position += len(word) + 1
    return 1


def settled(lines: Lines, present: Mapping[str, Stamps]) -> tuple[dict[str, Stamps], list[Finding]]:
    """Give one record for each id. Of several, as a merge may leave them, the one that holds today; if none does, that is a fault.

    >>> lines = read_lock("a#b en=11111111 zh=22222222\\na#b en=33333333 zh=22222222\\n")
    >>> settled(lines, {"a#b": {"en": "33333333", "zh": "22222222"}})
    ({'a#b': {'en': '33333333', 'zh': '22222222'}}, [])
    """
    records, faults = {}, []
    for id, several in lines.items():
        number, stamps = several[-1]
        fitting = [one for _, one in several if one == present.get(id)]
        if len(several) > 1 and not fitting:
            message = f"two records of {id} are left from a merge, and neither fits what it says today"
            faults.append(Finding(PATH, number, 1, "lock-twice", message, f"Compare the languages, then run scripts/agree {id}."))
        records[id] = fitting[0] if fitting else stamps
    return records, faults


def write_lock(records: Mapping[str, Stamps]) -> str:
    """Write the record; reading it again gives the same.

    >>> print(write_lock({"visits#may": {"zh": "9c0d1e2f", "en": "1a2b3c4d"}}).splitlines()[1])
    visits#may en=1a2b3c4d zh=9c0d1e2f
    """
    return HEADER + "".join(f"{id} {_pairs(records[id])}\n" for id in sorted(records))


def _pairs(stamps: Stamps) -> str:
    return " ".join(f"{lang}={stamps[lang]}" for lang in sorted(stamps))


def changed_ids(old: Mapping[str, Stamps], new: Mapping[str, Stamps]) -> list[str]:
    """Name what two records tell differently, sorted."""
    return sorted(id for id in {*old, *new} if old.get(id) != new.get(id))
