"""What somebody wants to confirm: the units meant by the names he gave, and what stands against confirming them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ashore.agreement.status import Standing
from ashore.agreement.units import Unit
from ashore.errors import AshoreError, nearest
from ashore.model import Finding


def chosen(names: Sequence[str], units: Mapping[str, Unit]) -> tuple[str, ...]:
    """Give the ids meant: a section, a text of data/, or all texts of an entry of data/ (data/stages.yml#late). Raises AshoreError.

    A whole page is not taken: each section is to be looked at.
    """
    faults, found = [], []
    for name in names:
        ids = [name] if name in units else [id for id in units if id.startswith(f"{name}.") and not units[id].is_section]
        found += ids
        if not ids:
            message = f"there is no section or text “{name}”"
            faults.append(Finding("ashore agree", 1, 1, "agree-unknown", message, _nearest(name, units)))
    if faults:
        raise AshoreError(faults)
    return tuple(dict.fromkeys(found))


def _nearest(name: str, units: Mapping[str, Unit]) -> str:
    sections = [id for id in units if id.startswith(f"{name}#")]
    if sections:
        return f"Name the sections: {' '.join(sections)}."
    page = name.partition("#")[0]
    near = [id for id in units if id.partition("#")[0] == page]
    return nearest(name, near or units)


def against(ids: Iterable[str], units: Mapping[str, Unit], findings: Sequence[Finding]) -> list[Finding]:
    """List what stands against confirming: languages in which a unit is missing, and every error that a check found inside it."""
    found = []
    for id in ids:
        unit = units[id]
        for lang in unit.expected:
            if lang not in unit.stamps:
                path, line = next(iter(unit.places.values()))
                found.append(Finding(path, line, 1, "agree-missing", f"{id} is missing in {lang}", "Write it there first."))
    inside = _errors_by_unit(units, [finding for finding in findings if finding.severity == "error"])
    return sorted({*found, *(finding for id in ids for finding in inside.get(id, ()))})


def _errors_by_unit(units: Mapping[str, Unit], errors: Sequence[Finding]) -> dict[str, list[Finding]]:
    """Sort errors by the sections and entries in whose lines they stand; what stands above the first heading belongs to it."""
    starts: dict[str, dict[int, list[str]]] = {}
    for unit in units.values():
        for path, line in unit.places.values():
            ids = starts.setdefault(path, {}).setdefault(line, [])
            if unit.id not in ids:
                ids.append(unit.id)
    result: dict[str, list[Finding]] = {}
    for error in errors:
        if lines := sorted(starts.get(error.path, {})):
            before = bisect_right(lines, error.line) - 1
            if before < 0 and error.path.endswith(".yml"):
                continue  # what is wrong with a whole file of data is wrong with none of its texts
            for id in starts[error.path][lines[max(0, before)]]:
                result.setdefault(id, []).append(error)
    return result


def still_behind(ids: Iterable[str], standings: Mapping[str, Standing]) -> Iterator[str]:
    """Name the texts of data/ by which the chosen sections stay behind, though their own words are confirmed now."""
    seen = dict.fromkeys(text for id in ids for texts in standings[id].through.values() for text in texts)
    return iter(seen)
