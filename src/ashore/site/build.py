"""Builds the whole site: one MkDocs build a language in parallel processes, joined, and put in place whole or not at all."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from ashore.agreement.debt import Day
from ashore.agreement.page import status_pages
from ashore.agreement.survey import Agreement
from ashore.errors import AshoreError, raise_errors
from ashore.knowledge.load import Knowledge
from ashore.knowledge.reviews import overdue
from ashore.knowledge.settings import Settings
from ashore.model import Finding, Page
from ashore.pages.changes import changes_pages
from ashore.pages.question_index import question_index
from ashore.site.join import write_shared
from ashore.site.language_build import build_language
from ashore.site.plan import Plan, make_plan

Verify = Callable[[Path], Iterable[Finding]]

# What the worker processes build; set in each of them once, by `_receive`.
_plan: Plan


def build_site(
    root: Path,
    out: Path,
    knowledge: Knowledge,
    pages: Iterable[Page],
    *,
    settings: Settings | None = None,
    verify: Verify | None = None,
    agreement: Agreement | None = None,
    debt: Sequence[Day] = (),
    today: dt.date | None = None,
) -> None:
    """Build the site of `root` into `out`.

    Everything is built beside `out` and renamed at the end, so that the old site stands until the new one is whole. `verify` may look
    at the built tree before that; an error it reports stops the renaming. `settings` replaces the site's own, as the preview does.
    With `agreement`, sections that are behind say so, and a page a language tells how all stand, with `debt` over time.
    With `today`, sections tell which of their facts should have been reviewed by then.
    Raises AshoreError with all that is wrong.
    """
    aside = out.with_name(out.name + ".new")
    _refuse_foreign(out, knowledge)
    pages = tuple(pages)
    generated = (
        *changes_pages(knowledge),
        *question_index(knowledge, pages),
        *(status_pages(knowledge, agreement, debt) if agreement else ()),
    )
    sections = agreement.sections if agreement else {}
    plan = make_plan(
        root, knowledge, pages, settings, generated=generated, sections=sections, late=overdue(knowledge, today) if today else ()
    )
    shutil.rmtree(aside, ignore_errors=True)
    try:
        raise_errors(_build_languages(plan, aside))
        write_shared(plan, aside)
        raise_errors(verify(aside) if verify else ())
        _put_in_place(aside, out)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _build_languages(plan: Plan, aside: Path) -> list[Finding]:
    languages = [language.id for language in plan.settings.languages]
    # A forked process has everything imported and loaded already; where there is no fork, the plan is sent over.
    context = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn")
    workers = min(len(languages), os.cpu_count() or 1)
    with ProcessPoolExecutor(workers, context, _receive, (plan,)) as pool:
        results = pool.map(_build_one, languages, [aside / lang for lang in languages])
        return [finding for findings in results for finding in findings]


def _receive(plan: Plan) -> None:
    global _plan
    _plan = plan


def _build_one(lang: str, site_dir: Path) -> tuple[Finding, ...]:
    return build_language(_plan, lang, site_dir)


def _refuse_foreign(out: Path, knowledge: Knowledge) -> None:
    """Stop before replacing a folder that is no built site: a mistyped --out must not cost anybody their files."""
    if not out.exists() or (out.is_dir() and not any(out.iterdir())):
        return
    if not (out / "index.html").is_file() or not any((out / lang / "search.json").is_file() for lang in knowledge.languages):
        message = "this exists and is not a site that Ashore built"
        raise AshoreError([Finding(str(out), 1, 1, "site-out", message, "Give an empty or new folder, or remove this one yourself.")])


def _put_in_place(aside: Path, out: Path) -> None:
    old = out.with_name(out.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    had_one = out.exists()
    if had_one:
        out.rename(old)
    try:
        aside.rename(out)
    except OSError:
        if had_one:
            old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)
