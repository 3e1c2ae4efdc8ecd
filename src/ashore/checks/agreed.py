"""Agreement as findings: what is behind is a warning at its own line, so that nobody who mends one language is ever blocked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ashore.agreement import debt, lock
from ashore.agreement.status import Standing
from ashore.agreement.survey import Agreement
from ashore.agreement.units import Unit
from ashore.model import Finding

# When whole files wait for their first confirmation, one line says more than a thousand.
MANY = 50


def check_agreement(agreement: Agreement) -> list[Finding]:
    """Name every section and text that is behind or waits for a confirmation, and what is wrong with the record itself (an error).

    What is missing in a language is the matter of checks/written/twins.py and section_ids.py, and not told again here.
    """
    found = list(agreement.faults)
    if not agreement.records:
        return [*found, _warning(lock.PATH, 1, "agreement-open", "nothing has been confirmed yet", "Run scripts/agree --all.")]
    waiting = [id for id, one in agreement.own.items() if one.to_confirm]
    for id, one in agreement.own.items():
        found += _behind(agreement.units[id], one)
        if one.to_confirm and len(waiting) <= MANY:
            found.append(_waiting(agreement.units[id], one))
    if len(waiting) > MANY:
        message = f"{len(waiting)} sections and texts wait to be confirmed"
        found.append(_warning(lock.PATH, 1, "agreement-open", message, "Compare the languages, then run scripts/agree --all."))
    gone = "The next scripts/agree removes it."
    found += [_warning(lock.PATH, 1, "agreement-stale", f"{id} exists no more", gone) for id in agreement.stale]
    return sorted(found)


def _warning(path: str, line: int, rule: str, message: str, fix: str) -> Finding:
    return Finding(path, line, 1, rule, message, fix, "warning")


def _behind(unit: Unit, one: Standing) -> Iterator[Finding]:
    for lang, leads in one.ahead.items():
        path, line = unit.places[lang]
        name = unit.id if unit.is_section else f"{unit.id} ({lang})"
        message = f"{name} is behind: {', '.join(leads)} changed since the languages were confirmed"
        fix = f"Bring it up; once all say the same, run scripts/agree {unit.id}."
        yield replace(_warning(path, line, "agreement-behind", message, fix), lang=lang)


def _waiting(unit: Unit, one: Standing) -> Finding:
    path, line = next(iter(unit.places.values()))
    why = "is new" if one.state == "never confirmed" else "changed in every language"
    message = f"{unit.id} {why} and waits to be confirmed"
    return _warning(path, line, "agreement-open", message, f"Compare the languages, then run scripts/agree {unit.id}.")


def check_ratchet(agreement: Agreement, days: Sequence[debt.Day]) -> list[Finding]:
    """Refuse more debt than the last recorded day left. Asked for at a release: until then a correction in one language goes through."""
    over = debt.over_mark(days, debt.debt_of(agreement))
    fix = "Bring up what is behind and run scripts/agree for it, or raise the last line here in a commit that says why."
    return [Finding(debt.PATH, 1, 1, "agreement-ratchet", _more(key, *counts), fix) for key, counts in over.items()]


def _more(key: str, count: int, allowed: int) -> str:
    what = "wait to be confirmed" if key == debt.CONFIRM else f"are behind in {key}"
    return f"more is out of step than the record allows: {count} sections and texts {what} (expected at most {allowed})"


def told(agreement: Agreement) -> str:
    """Say in one line how the site stands.

    >>> told(Agreement(("en", "zh"), {}, {}, {}, {}, ()))
    'Agreement: 0 of 0 sections and texts in step.'
    """
    counts = debt.debt_of(agreement)
    in_step = sum(one.state == "in step" for one in agreement.own.values())
    parts = [f"{count} behind in {lang}" for lang, count in counts.items() if count and lang != debt.CONFIRM]
    parts += [f"{counts[debt.CONFIRM]} to be confirmed"] if counts[debt.CONFIRM] else []
    rest = f" ({', '.join(parts)})" if parts else ""
    return f"Agreement: {in_step} of {len(agreement.own)} sections and texts in step{rest}."
