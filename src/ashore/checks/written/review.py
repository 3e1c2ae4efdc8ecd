"""Facts are looked at again by the day they name: until then nothing, after it a warning, and no release."""

from __future__ import annotations

import datetime as dt

from ashore.knowledge.load import Knowledge
from ashore.knowledge.reviews import overdue
from ashore.model import Finding


def check_reviews(knowledge: Knowledge, today: dt.date, *, release: bool) -> list[Finding]:
    """Needs to know the day, so it stands apart from the checks that look at the files alone."""
    found = []
    for one in overdue(knowledge, today):
        where = knowledge.place(one.table, one.entry, "review_by")
        message = f"{one.entry} was to be reviewed by {one.since} (today is {today})"
        fix = "Read its sources again, mend what changed, then set verified_on and review_by."
        found.append(Finding(*where, "review-overdue", message, fix, "error" if release else "warning"))
    return found
