"""Remembers what a check had nothing to say of, so that after an edit only the sections and pages that changed are looked at again.

Only silence is remembered: what has a finding is checked anew each time, so that messages and places are always those of today.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from ashore.cache import NONE, Cache, digest
from ashore.checks.twins import Twins
from ashore.model import Finding, Page
from ashore.pages.parse import write_page

T = TypeVar("T")
NAME = "sound.json"
# A check speaks of all that it is given at once; so many are set aside together as soon as one of them has a finding.
TOGETHER = 16


@dataclass
class Sound:
    """What was sound `before`, by check and content, and what is `now`; `keep` writes that down and forgets what is gone."""

    cache: Cache = NONE
    before: frozenset[str] = frozenset()
    now: set[str] = field(default_factory=set)

    def findings(
        self, check: Callable[[Sequence[T]], list[Finding]], name: str, needs: str, things: Iterable[tuple[str, T]]
    ) -> list[Finding]:
        """Run a check on what is not known to be sound. `things` come with their content; `needs` is all else that the check looks at."""
        if self.cache.folder is None:
            return check([thing for _, thing in things])
        made = digest([name.encode(), needs.encode()]).encode()
        keys = {digest([made, content.encode()])[:32]: thing for content, thing in things}
        self.now.update(self.before.intersection(keys))
        unsure = [key for key in keys if key not in self.before]
        found: list[Finding] = []
        for start in range(0, len(unsure), TOGETHER):
            some = unsure[start : start + TOGETHER]
            said = check([keys[key] for key in some])
            found += said
            if not said:
                self.now.update(some)
        return found

    def keep(self) -> None:
        if self.now != self.before:
            self.cache.write(NAME, "", json.dumps(sorted(self.now)).encode())


def remembered(cache: Cache) -> Sound:
    """Take up what was sound at the last run."""
    try:
        return Sound(cache, frozenset(json.loads(cache.read(NAME, "") or b"[]")))
    except ValueError:
        return Sound(cache)


def content_of(group: Twins) -> str:
    """Name all that a check can see of a section or text: its name, and each language as it shows and as it was written."""
    sides = [(lang, side.lang, side.shown.text, side.source) for lang, side in group.sides.items()]
    return digest([json.dumps([group.name, group.prose, sides]).encode()])


def content_of_page(page: Page) -> str:
    return digest([page.name.encode(), page.lang.encode(), page.path.encode(), write_page(page).encode()])
