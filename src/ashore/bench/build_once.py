"""One cold build of a site folder, as a process of its own so that its time can be taken: python -m ashore.bench.build_once FOLDER"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from ashore.knowledge.load import load_knowledge
from ashore.pages.parse import read_pages
from ashore.site.build import build_site


def build_once(folder: Path) -> None:
    knowledge = load_knowledge(folder, {})
    pages = read_pages(folder / "docs", knowledge.languages)
    build_site(folder, folder / "site", replace(knowledge, pages={(page.lang, page.name): page for page in pages}), pages)


if __name__ == "__main__":
    build_once(Path(sys.argv[1]))
