"""Chinese words in a page of another language say that they are Chinese, so that a screen reader speaks them and fonts fit."""

from __future__ import annotations

import re

from ashore.checks.built.read import BuiltSite, Document
from ashore.languages import LANGUAGES
from ashore.model import Finding

RULE = "lang-han"
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
_FIX = 'In a page or a text of data/ write {{ han("…") }}; in a template give the element a lang.'


def check(site: BuiltSite) -> list[Finding]:
    own = {one.id for one in site.settings.languages if one.id not in LANGUAGES or LANGUAGES[one.id].script != "Han"}
    return [finding for document in site.documents.values() for finding in _document(site, document, own)]


def _document(site: BuiltSite, document: Document, own: set[str]) -> list[Finding]:
    return [
        Finding(site.show(document), text.line, text.column, RULE, f"“{found[0]}” is Chinese and stands under lang “{text.lang}”", _FIX)
        for text in document.texts
        if text.lang in own and (found := _HAN.search(text.text))
    ]
