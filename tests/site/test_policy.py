"""The policy is strict, stands in every page, and is the same in every file under deploy/."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ashore.project import Project
from ashore.site.policy import HEADERS, PAGE

DEPLOY = Path(__file__).parents[2] / "deploy"


def test_nothing_is_allowed_but_files_of_the_site() -> None:
    allowed = dict(part.strip().split(" ", 1) for part in PAGE.split(";"))
    assert allowed["default-src"] == allowed["base-uri"] == allowed["form-action"] == "'none'"
    assert set(allowed.values()) <= {"'none'", "'self'", "'self' data:"}


@pytest.mark.parametrize("file", ["_headers", "nginx.conf"])
def test_headers_for_hosts_say_the_same(file: str) -> None:
    text = (DEPLOY / file).read_text(encoding="utf-8")
    for name, value in HEADERS.items():
        assert f"{name}: {value}\n" in text or f'add_header {name} "{value}" always;' in text
    assert len(re.findall("Content-Security-Policy", text)) == 1


@pytest.mark.parametrize("file", ["_redirects", "nginx.conf"])
def test_each_language_has_its_404(file: str, project: Project) -> None:
    text = (DEPLOY / file).read_text(encoding="utf-8")
    assert all(f"/{lang}/404.html" in text for lang in project.knowledge.languages)
