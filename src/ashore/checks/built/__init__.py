"""What is checked on the finished site, before it takes the old one's place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ashore.checks.as_written import NOTHING, AsWritten
from ashore.checks.built import (
    alternates,
    external,
    han,
    ids,
    languages,
    links,
    markup,
    names,
    negations,
    pages,
    policy,
    structured,
    twins,
    unexpanded,
)
from ashore.checks.built.read import BuiltSite, read_site
from ashore.knowledge.settings import Settings
from ashore.model import Finding

Check = Callable[[BuiltSite], list[Finding]]

CHECKS: tuple[Check, ...] = (
    links.check,
    languages.check,
    han.check,
    alternates.check,
    external.check,
    policy.check,
    unexpanded.check,
    ids.check,
    markup.check,
    names.check,
    pages.check,
    structured.check,
    twins.check,
    negations.check,
)


def check_built(site: Path, settings: Settings, shown_as: str = "site", written: AsWritten = NOTHING) -> list[Finding]:
    """Run every check on the built HTML under `site`; paths in findings begin with `shown_as`. Each finding comes once, sorted by place.

    With `written`, pages are also held against what was written and what data/ says of it.
    """
    built = read_site(site, settings, shown_as, written)
    return sorted({finding for check in CHECKS for finding in check(built)})
