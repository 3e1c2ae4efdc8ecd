"""Every page says its language, and says the one of the folder it stands in."""

from __future__ import annotations

from ashore.checks.built.read import BuiltSite, Document
from ashore.model import Finding


def check(site: BuiltSite) -> list[Finding]:
    return [finding for document in site.documents.values() for finding in _document(site, document)]


def _document(site: BuiltSite, document: Document) -> list[Finding]:
    languages = [language.id for language in site.settings.languages]
    folder = document.path.split("/")[0]
    found = [element.attributes.get("lang", "") for element in document.named("html")]
    if folder not in languages:
        wrong = not found or not found[0]
        expected = "a language"
    else:
        wrong = found != [folder]
        expected = f"“{folder}”"
    if not wrong:
        return []
    element = document.named("html")[0] if document.named("html") else None
    line, column = (element.line, element.column) if element else (1, 1)
    message = f"the page's language is “{found[0] if found else ''}” (expected {expected})"
    return [Finding(site.show(document), line, column, "html-lang", message, "Let the template write lang from the language being built.")]
