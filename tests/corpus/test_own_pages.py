"""Our own pages are clean prose on the very subject, in three languages: the repairs find nothing in them.

They are the hardest clean text there is, since they use the subject's words all the time, and quote some of its wrong renderings.
"""

from __future__ import annotations

import re

import pytest

from ashore.corpus.recipe import prepare
from ashore.model import Source
from ashore.pages.parse import write_page
from ashore.pages.shown import shown
from ashore.project import Project

_TITLE = re.compile(r'^ *"([^"\n]*)" *$', re.MULTILINE)  # of a box: its quotes are Markdown's, not the text's
# They name sources, or quote what engines make of a text.
QUOTING = {"sources", "history", "glossary", "about"}


@pytest.mark.parametrize("lang", ["en", "es", "zh"])
def test_our_own_pages_give_no_finding(project: Project, lang: str) -> None:
    found = {}
    for page in project.pages:
        if page.lang == lang and page.name not in QUOTING:
            text = shown(write_page(page)[len(page.front) :], lang, project.knowledge, page.name).text
            draft = prepare(Source("S", "s.txt", _TITLE.sub(r"\1", text)))
            if wrong := [(damage.rule, damage.text) for damage in draft.damage]:
                found[page.name] = wrong
    assert found == {}
