"""A claim is cited where it says it is, and nowhere else: `pages` in claims.yml and cite() on the pages agree."""

from __future__ import annotations

from collections.abc import Sequence

from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page
from ashore.pages.calls import Call, find_calls


def check(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    cited = citations(pages)
    found = []
    for id, claim in knowledge.claims.items():
        path, line, column = knowledge.places["claims", id]
        where = cited.get(id, set())
        if not where:
            found.append(
                Finding(
                    path, line, column, "claim-unused", f"no page cites claim {id}", f'Write {{{{ cite("{id}") }}}} where it is discussed.'
                )
            )
        elif where != set(claim.pages):
            message = f"claim {id} is cited in {', '.join(sorted(where))} (found pages: {', '.join(claim.pages) or 'none'})"
            found.append(Finding(path, line, column, "claim-pages", message, f"Write pages: [{', '.join(sorted(where))}]."))
    return found


def citations(pages: Sequence[Page]) -> dict[str, set[str]]:
    """Give, for each claim, the sections (visits#likely) that cite it in any language."""
    result: dict[str, set[str]] = {}
    for page in pages:
        for section in page.sections:
            for call in find_calls(section.body):
                if isinstance(call, Call) and call.name == "cite":
                    for id in call.arguments:
                        result.setdefault(str(id), set()).add(f"{page.name}#{section.id}")
    return result
