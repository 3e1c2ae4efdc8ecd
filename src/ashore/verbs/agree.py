"""ashore agree: record that the languages of a section or text say the same, or show them side by side."""

from __future__ import annotations

import argparse
import os
import shutil
from dataclasses import replace
from pathlib import Path

from ashore.agreement import debt, lock
from ashore.agreement.choice import against, chosen, still_behind
from ashore.agreement.comparison import Side, side_by_side
from ashore.agreement.history import text_of, text_with_stamp
from ashore.agreement.survey import Agreement, confirmed
from ashore.agreement.units import Unit
from ashore.cache import open_cache
from ashore.checks.agreed import told
from ashore.checks.negations import confirm
from ashore.checks.written import check_written, negations, shape
from ashore.checks.written.twin_texts import twin_texts
from ashore.clock import today
from ashore.errors import AshoreError
from ashore.knowledge.confirmed import PATH as NEGATIONS
from ashore.knowledge.confirmed import write_confirmed
from ashore.model import Finding
from ashore.output import write_together
from ashore.project import Project, read_project
from ashore.verbs.versions import NoHistory, versions_of


def run(options: argparse.Namespace) -> int:
    """Record or show. Raises AshoreError with all that stands against it; nothing is written then."""
    if bool(options.ids) == options.all or (options.show and options.all):
        message = "say either what you compared, or --all" if not options.show else "say what to show"
        raise AshoreError([Finding("ashore agree", 1, 1, "usage", message, "Write scripts/agree visits#may, or scripts/agree --all.")])
    project = read_project(options.root, cache=open_cache(options.root, os.environ))
    agreement = project.agreement
    ids = tuple(agreement.units) if options.all else chosen(options.ids, agreement.units)
    if options.show:
        print("\n\n".join(_shown(project, agreement.units[id]) for id in ids))
        return 0
    _record(project, ids, named=not options.all)
    return 0


def _record(project: Project, ids: tuple[str, ...], *, named: bool) -> None:
    """Write the records together. Who names a section says that its negations mean the same; --all says it of none."""
    agreement, knowledge = project.agreement, project.knowledge
    findings = [_hindering(one) for one in check_written(knowledge, project.pages) if not (named and one.rule == negations.RULE)]
    if refused := against(ids, agreement.units, findings):
        raise AshoreError(refused)
    new = confirmed(agreement, ids)
    days = debt.with_day(project.debt, today(os.environ), debt.debt_of(agreement), debt.debt_of(new))
    twins = [group for group in twin_texts(knowledge, project.pages) if group.name in set(ids)]
    sides = {name: kept for name, kept in confirm(knowledge.confirmed, twins).items() if name in agreement.units}
    texts = {lock.PATH: lock.write_lock(new.records), debt.PATH: debt.write_days(days), NEGATIONS: write_confirmed(sides)}
    write_together({project.root / path: text.encode() for path, text in texts.items()})
    _tell(agreement, new, ids)


def _hindering(finding: Finding) -> Finding:
    """A paragraph that one language lacks stops no contributor, but nobody can confirm that the languages agree."""
    return replace(finding, severity="error") if finding.rule == shape.PARAGRAPHS else finding


def _tell(old: Agreement, new: Agreement, ids: tuple[str, ...]) -> None:
    """Say what changed in the record, and what of data/ still keeps a section behind."""
    changed = lock.changed_ids(old.records, new.records)
    print("\n".join(f"Recorded {id}." for id in changed) if 0 < len(changed) <= 20 else f"Recorded {len(changed)} sections and texts.")
    for id in old.stale:
        print(f"Removed {id}, which exists no more.")
    for text in still_behind(ids, old.standings):
        if text not in ids:
            print(f"Still behind through {text}: compare it, then run scripts/agree {text}.")
    print(told(new))


def _shown(project: Project, unit: Unit) -> str:
    """One unit, its languages side by side; what each said when confirmed is looked up in the history of its file."""
    agreement = project.agreement
    one = agreement.standings[unit.id]
    names = {language.id: language.name for language in project.knowledge.settings.languages}
    sides, notes = [], []
    for lang in unit.expected:
        if lang not in unit.stamps:
            sides.append(Side(f"{names[lang]}: missing", "", None))
            continue
        now = text_of(unit, lang, (project.root / unit.places[lang][0]).read_text(encoding="utf-8"), agreement.languages) or ""
        mark = agreement.records.get(unit.id, {}).get(lang)
        state = "never confirmed" if mark is None else "as confirmed" if mark == unit.stamps[lang] else "changed"
        then, note = _then(project.root, unit, lang, mark, agreement.languages) if state == "changed" else (None, "")
        sides.append(Side(f"{names[lang]}: {state}", now, then))
        notes += [note] if note else []
    leads = f" ({', '.join(one.leads)} ahead of {', '.join(one.behind)})" if one.behind else ""
    through = [f"Behind in {lang} through {id}." for lang, ids in one.through.items() for id in ids]
    body = side_by_side(sides, shutil.get_terminal_size((120, 24)).columns)
    return "\n".join([f"{unit.id}: {one.state}{leads}", *through, *notes, "", body])


def _then(root: Path, unit: Unit, lang: str, mark: str | None, languages: tuple[str, ...]) -> tuple[str | None, str]:
    path = unit.places[lang][0]
    try:
        found = text_with_stamp(unit, lang, mark or "", versions_of(root, path), languages)
    except NoHistory as error:
        return None, f"What {path} said when confirmed cannot be shown: {error}."
    return found, "" if found is not None else f"What {path} said when confirmed is in no version that git holds."
