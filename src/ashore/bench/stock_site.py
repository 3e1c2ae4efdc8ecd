"""The same pages as a stock site: MkDocs, Material and static-i18n, with every macro already put in. What our pages are measured beside."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from ashore.pages.expand import expand
from ashore.pages.parse import write_page
from ashore.project import Project

# No web font, in its favour: with one, stock pages ask another host, which is not to be reached where this is measured.
_CONFIG = """site_name: Stock
site_url: {address}
theme: {{name: material, font: false}}
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {{locale: en, name: English, default: true}}
        - {{locale: es, name: Español, build: true}}
        - {{locale: zh, name: 中文, build: true}}
markdown_extensions: [admonition, attr_list, def_list, md_in_html, tables, {{toc: {{permalink: true}}}}]
"""


def build_stock(project: Project, folder: Path, address: str) -> Path:
    """Write and build the stock project in `folder`; gives its site."""
    (folder / "mkdocs.yml").write_text(_CONFIG.format(address=address), encoding="utf-8")
    for page in project.pages:
        text = write_page(page)
        file = folder / "docs" / page.lang / f"{page.name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        body = expand(text[len(page.front) :], page.lang, project.knowledge, page.name)
        file.write_text(text[: len(page.front)] + body, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q"],
        cwd=folder,
        check=True,
        capture_output=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    return folder / "site"
