"""Every “not” that was written stands on the finished page, and no other: section by section, in each language.

What is written was compared across the languages, prose and texts of data/ each for itself (checks/written/negations.py); here the page
as built, tables and cards included, is held against it, so that the languages of the finished pages agree as those of the texts do.
"""

from __future__ import annotations

from ashore.checks.built.read import BuiltSite, Document
from ashore.checks.built.twins import Part, parts_of
from ashore.checks.negations import profile
from ashore.model import Finding
from ashore.pages.expand import place
from ashore.pages.shown import shown_html

RULE = "built-negations"
# What the templates and the build add to a section: it says something about the page, not about its subject.
FURNITURE = frozenset({"behind", "beside-links", "contents", "correct", "elsewhere", "onward", "section-twins"})
_FIX = "See which macro, data or template changes what was written, and mend it there."


def check(site: BuiltSite) -> list[Finding]:
    documents = [document for document in site.documents.values() if site.said and document.indexed]
    return [finding for document in documents if (lang := site.language(document)) for finding in _compare(site, document, lang)]


def _compare(site: BuiltSite, document: Document, lang: str) -> list[Finding]:
    name = document.address.partition("/")[2].strip("/") or "index"
    found = []
    for part in parts_of(document):
        expected = site.said.get((lang, f"{name}#{part.id}"))
        if expected is not None and (built := _profile(part, lang)) != expected:
            message = f"section “{part.id}” does not negate as it was written (found {built}, expected {expected})"
            found.append(Finding(site.show(document), *place(document.html, part.start), RULE, message, _FIX))
    return found


def _profile(part: Part, lang: str) -> str:
    return profile(shown_html(part.html, lang, FURNITURE).text, lang)
