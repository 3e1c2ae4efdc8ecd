"""The files that all languages share: our own, the search in one piece, and the stylesheet of the installed theme."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mkdocs.utils import get_theme_dir

# The parts of the search under overrides/search/, in the order in which they need each other.
SEARCH = ("words", "ideas", "find", "passage", "dialog")


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that all languages share. Its address holds a hash of its content, so that it may be cached for ever."""

    content: bytes
    address: str


def read_assets(overrides: Path) -> dict[str, Asset]:
    """Read all of them by name. The theme's stylesheet is taken from the installed package instead of being kept in the repository."""
    own = sorted(path for path in (overrides / "assets").iterdir() if path.is_file())
    stylesheets = Path(get_theme_dir("material")) / "assets" / "stylesheets"
    contents = {"material.css": next(stylesheets.glob("main.*.min.css")).read_bytes()} | {path.name: path.read_bytes() for path in own}
    contents["search.js"] = lean_script((overrides / "search" / f"{name}.js").read_text(encoding="utf-8") for name in SEARCH).encode()
    return {name: Asset(content, _address(name, content)) for name, content in contents.items()}


def lean_script(scripts: Iterable[str]) -> str:
    """Join scripts into one without the lines that are comments and without indentation, which are for us and not for the reader's line.

    Right for scripts whose template literals hold no line breaks.

    >>> lean_script(['// Why.\\nlet a = 1;\\n', '  // And so.\\n  let b = 2; // c\\n'])
    'let a = 1;\\nlet b = 2; // c\\n'
    """
    lines = (line.strip() for script in scripts for line in script.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def _address(name: str, content: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"
