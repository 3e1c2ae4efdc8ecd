"""Each page has a title (also its first heading) and a description that search engines show whole."""

from __future__ import annotations

from collections.abc import Sequence

from ashore.errors import nearest
from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page

LONGEST_DESCRIPTION = 160
KEYS = ("title", "description", "languages")


def check(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    return [finding for page in pages for finding in _page(page)]


def _page(page: Page) -> list[Finding]:
    found = [
        Finding(page.path, 1, 1, "front-key", f"front matter has an unknown key “{key}”", nearest(key, KEYS))
        for key in page.meta
        if key not in KEYS
    ]
    for key in ("title", "description"):
        value = page.meta.get(key)
        if not isinstance(value, str) or not value.strip():
            found.append(
                Finding(page.path, 1, 1, "front-missing", f"the front matter has no {key}", f"Add a line “{key}: …” between the --- lines.")
            )
        elif key == "description" and len(value) > LONGEST_DESCRIPTION:
            message = f"the description has {len(value)} characters (at most {LONGEST_DESCRIPTION} are shown)"
            found.append(Finding(page.path, 1, 1, "front-description", message, "Say it in one shorter sentence."))
    heading = next((section for section in page.sections if section.level == 1), None)
    if heading and page.meta.get("title") and heading.title != page.meta["title"]:
        message = f"the first heading differs from the title “{page.meta['title']}”"
        found.append(Finding(page.path, heading.line, 1, "front-title", message, "Give both the same words."))
    return found
