"""Builds one language with MkDocs and turns everything MkDocs complains of into findings. Runs in a process of its own."""

from __future__ import annotations

import logging
import os
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.exceptions import Abort, MkDocsException

from ashore.errors import AshoreError
from ashore.model import Finding
from ashore.site.configuration import load_language
from ashore.site.plan import Plan
from ashore.site.plugin import AshorePlugin

# Material's templates print a notice about Material's own future when MkDocs loads them; it is known (ARCHITECTURE.md) and no finding.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

_DOC_FILE = re.compile(r"Doc file '(?P<path>[^']+)' contains an? (?:\w+ )?link '(?P<target>[^']*)'")
_PAGE = re.compile(r"(?:page|file) '(?P<path>[^']+\.md)'")


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def build_language(plan: Plan, lang: str, site_dir: Path) -> tuple[Finding, ...]:
    """Build one language into `site_dir`. Returns what is wrong; empty means built. MkDocs' warnings count as errors."""
    with _collected() as messages:
        plugin: AshorePlugin | None = None
        try:
            config = load_language(plan.root, plan.settings, lang, site_dir)
            found = config.plugins["ashore"]
            assert isinstance(found, AshorePlugin)
            plugin = found
            plugin.receive(plan, lang)
            build(config)
        except Abort:
            pass  # its reason was logged, or is that something was
        except AshoreError as error:
            return error.findings
        except MkDocsException as error:
            messages.append(str(error))
    findings = [_finding(plan.root, message) for message in dict.fromkeys(messages)]
    return tuple(dict.fromkeys([*(plugin.findings if plugin else ()), *findings]))


@contextmanager
def _collected() -> Iterator[list[str]]:
    """Collect what MkDocs and its plugins say from warning level on, instead of letting it reach the terminal."""
    logger, collector = logging.getLogger("mkdocs"), _Collector()
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(collector)
    try:
        with warnings.catch_warnings():
            # Dependencies' own deprecations are not the writer's to mend.
            warnings.simplefilter("ignore", DeprecationWarning)
            yield collector.messages
    finally:
        logger.removeHandler(collector)
        logger.propagate = propagate


def _finding(root: Path, message: str) -> Finding:
    """Make one line of a message of MkDocs, with the place of the link it speaks of where the page holds it as written."""
    text = " ".join(message.split())
    if match := _DOC_FILE.search(text):
        path = f"docs/{match['path']}"
        line, column = _place(root / path, match["target"])
        return Finding(path, line, column, "site-link", text.rstrip("."), "Link to a page and section that exist, best with link().")
    match = _PAGE.search(text)
    path = f"docs/{match['path']}" if match else "mkdocs.yml"
    return Finding(path, 1, 1, "site-build", text.rstrip("."), "See what it names, then build again.")


def _place(path: Path, target: str) -> tuple[int, int]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return next(((number, line.index(target) + 1) for number, line in enumerate(lines, 1) if target and target in line), (1, 1))
