"""A page exists in every language, unless its front matter says in which it does."""

from __future__ import annotations

from collections.abc import Sequence

from ashore.errors import nearest
from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page


def check(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    by_name: dict[str, dict[str, Page]] = {}
    for page in pages:
        by_name.setdefault(page.name, {})[page.lang] = page
    return [finding for twins in by_name.values() for page in twins.values() for finding in _page(knowledge, page, twins)]


def _page(knowledge: Knowledge, page: Page, twins: dict[str, Page]) -> list[Finding]:
    declared = page.meta.get("languages")
    if declared is None:
        return [_missing(page, lang, twins) for lang in knowledge.languages if lang not in twins and page is next(iter(twins.values()))]
    if not isinstance(declared, list) or not all(isinstance(lang, str) for lang in declared):
        return [Finding(page.path, 1, 1, "twin-languages", "languages must be a list", "Write languages: [en, zh].")]
    found = [
        Finding(page.path, 1, 1, "twin-languages", f"the site has no language “{lang}”", nearest(lang, knowledge.languages))
        for lang in declared
        if lang not in knowledge.languages
    ]
    if set(declared) != set(twins) and not found:
        message = f"the page says it exists in {', '.join(declared)}, but it exists in {', '.join(twins)}"
        found.append(Finding(page.path, 1, 1, "twin-languages", message, "Write the missing page or mend the list in each twin."))
    return found


def _missing(page: Page, lang: str, twins: dict[str, Page]) -> Finding:
    wanted = page.path.replace(f"/{page.lang}/", f"/{lang}/", 1)
    fix = f"Write {wanted}, or put “languages: [{', '.join(twins)}]” into the front matter of each twin."
    return Finding(page.path, 1, 1, "twin-missing", f"this page has no twin {wanted}", fix)
