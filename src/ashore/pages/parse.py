"""Reads a Markdown page into sections and writes it back byte for byte.

A section is a heading with its id and what follows, up to the next heading. Headings inside fenced code are text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from ashore.errors import AshoreError
from ashore.knowledge.strict_yaml import load
from ashore.model import Finding, Page, Section

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
# An id may stand among other attributes: { .quiet #may }.
_ID = r"\{:?[ \t]*(?:[^{}#]*[ \t])?#([^\s{}]+)(?:[ \t][^{}]*)?\}"
_HEADING = re.compile(rf"(#{{1,6}})[ \t]+(.*?)[ \t]*(?:{_ID})?[ \t]*#*[ \t]*$")
_FRONT = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


def parse_page(text: str, name: str, lang: str, path: str) -> Page:
    """Split a page into front matter and sections. Raises AshoreError for front matter that is not strict YAML.

    >>> page = parse_page("# 会有人上门吗？ { #visits }\\n\\n有可能。\\n", "visits", "zh", "docs/zh/visits.md")
    >>> [(section.id, section.title, section.line) for section in page.sections]
    [('visits', '会有人上门吗？', 1)]
    >>> write_page(page)
    '# 会有人上门吗？ { #visits }\\n\\n有可能。\\n'
    """
    match = _FRONT.match(text)
    front = match[0] if match else ""
    meta = _front_matter(match[1], path) if match else {}
    line = front.count("\n") + 1
    return Page(name, lang, path, front, meta, tuple(_sections(text[len(front) :], line)))


def _front_matter(text: str, path: str) -> dict[str, object]:
    document = load(path, text)
    moved = [Finding(f.path, f.line + 1, f.column, f.rule, f.message, f.fix) for f in document.faults]
    if not moved and document.value is not None and not isinstance(document.value, dict):
        moved = [
            Finding(path, 2, 1, "front-matter", "the front matter is not a list of “key: value” lines", "Write title: … and description: …")
        ]
    if moved:
        raise AshoreError(moved)
    return document.value if isinstance(document.value, dict) else {}


def _sections(text: str, first_line: int) -> Iterator[Section]:
    heading, section_id, level, title, start = "", "", 0, "", first_line
    body: list[str] = []
    fence = ""
    for number, line in enumerate(text.splitlines(keepends=True), first_line):
        fence_match = _FENCE.match(line)
        if fence_match and (not fence or line.strip().startswith(fence)):
            fence = "" if fence else fence_match[1]
        match = None if fence else _HEADING.match(line.rstrip("\n"))
        if match is None:
            body.append(line)
            continue
        if heading or body:
            yield Section(section_id, level, title, heading, "".join(body), start)
        heading, level, title, section_id, start = line, len(match[1]), match[2], match[3] or "", number
        body = []
    if heading or body:
        yield Section(section_id, level, title, heading, "".join(body), start)


def write_page(page: Page) -> str:
    """Give back the exact text that parse_page read."""
    return page.front + "".join(section.heading + section.body for section in page.sections)


def read_pages(docs: Path, languages: Sequence[str]) -> tuple[Page, ...]:
    """Read every page of every language, in the order of languages and names. Raises AshoreError with all faults."""
    pages: list[Page] = []
    faults: list[Finding] = []
    for lang in languages:
        for file in sorted((docs / lang).rglob("*.md")):
            name = file.relative_to(docs / lang).with_suffix("").as_posix()
            path = f"{docs.name}/{lang}/{name}.md"
            try:
                pages.append(parse_page(file.read_text(encoding="utf-8"), name, lang, path))
            except AshoreError as error:
                faults.extend(error.findings)
            except UnicodeDecodeError as error:
                faults.append(Finding(path, 1, 1, "page-encoding", f"not UTF-8 at byte {error.start}", "Save the file as UTF-8."))
    if faults:
        raise AshoreError(faults)
    return tuple(pages)


def page_title(page: Page) -> str:
    """Give the page's title: the front matter's, else the first heading's."""
    title = page.meta.get("title")
    if isinstance(title, str):
        return title
    return next((section.title for section in page.sections if section.level == 1), page.name)
