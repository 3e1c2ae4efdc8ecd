"""What a link shows stands in its spoken name (WCAG 2.5.3), so that who steers by voice can say what is seen."""

from __future__ import annotations

import re
from html import unescape

import pytest

from ashore.pages.render import expanded_body
from ashore.project import Project

LABELLED = re.compile(r'<(a|button)\b[^>]*\baria-label="([^"]*)"[^>]*>(.*?)</\1>', re.DOTALL)


def _said(text: str) -> str:
    """Without tags and without what is not spoken: spaces and punctuation."""
    return re.sub(r"[\W_]+", "", unescape(re.sub(r"<[^>]*>", "", text))).lower()


@pytest.mark.parametrize("lang", ["en", "es", "zh"])
def test_a_spoken_name_holds_what_is_shown(project: Project, lang: str) -> None:
    links = [
        (page.name, label, shown)
        for page in project.pages
        if page.lang == lang
        for _, label, shown in LABELLED.findall(expanded_body(page, project.knowledge))
    ]
    assert len(links) > 100
    assert [link for link in links if _said(link[2]) not in _said(link[1])] == []
