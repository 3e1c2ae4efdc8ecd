"""The files that all languages share: our own, the search in one piece, and what we use of the theme's style sheet."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from mkdocs.utils import get_theme_dir

from ashore.site.stylesheet import lean, one_sheet

# The style sheet of every page.
STYLES = "ashore.css"
# The parts of the search under overrides/search/, in the order in which they need each other.
SEARCH = ("words", "ideas", "learned", "find", "passage", "dialog")


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that all languages share. Its address holds a hash of its content, so that it may be cached for ever."""

    content: bytes
    address: str


def read_assets(overrides: Path) -> dict[str, Asset]:
    """Read all of them by name. What we use of the theme's style sheet stands before our own, in one file: a page waits for it.

    It is taken from the installed package instead of being kept in the repository.
    """
    contents = {path.name: path.read_bytes() for path in sorted((overrides / "assets").iterdir()) if path.is_file()}
    texts = {name: content.decode() for name, content in contents.items() if name.endswith((".css", ".js"))}
    texts["search.js"] = "\n".join((overrides / "search" / f"{name}.js").read_text(encoding="utf-8") for name in SEARCH)
    light = {name: lean_script(text) if name.endswith(".js") else lean(text) for name, text in texts.items()}
    light[STYLES] = one_sheet(_theme_styles(), texts[STYLES], *(text for name, text in texts.items() if name.endswith(".css")))
    contents |= {name: text.encode() for name, text in light.items()}
    return {name: Asset(content, _address(name, content)) for name, content in contents.items()}


def _theme_styles() -> str:
    return next((Path(get_theme_dir("material")) / "assets" / "stylesheets").glob("main.*.min.css")).read_text(encoding="utf-8")


def lean_script(script: str) -> str:
    """Leave out the lines of a script that are comments, and indentation, which are for us and not for the reader's line.

    Right for scripts whose template literals hold no line breaks.

    >>> lean_script('// Why.\\nlet a = 1;\\n\\n  // And so.\\n  let b = 2; // c\\n')
    'let a = 1;\\nlet b = 2; // c\\n'
    """
    lines = (line.strip() for line in script.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def _address(name: str, content: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"
