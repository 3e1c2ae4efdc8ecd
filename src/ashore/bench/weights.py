"""What a page weighs: itself and all that it names to be loaded at once, raw and packed as a server sends it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ashore.site.packing import packed

KINDS = ("html", "css", "js", "font", "image")
_SUFFIXES = {
    ".css": "css",
    ".js": "js",
    ".woff2": "font",
    ".woff": "font",
    ".svg": "image",
    ".png": "image",
    ".webp": "image",
    ".ico": "image",
}
_LOADED = re.compile(r'<(?:script|img)\b[^>]*?\bsrc="([^"]+)"|<link\b(?=[^>]*\brel="(?:stylesheet|icon|preload)")[^>]*?\bhref="([^"]+)"')
_IN_CSS = re.compile(r"url\([\"']?(?!data:)([^)\"'#]+)")


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes, as they are and packed."""

    raw: int = 0
    packed: int = 0

    def __add__(self, other: Weight) -> Weight:
        return Weight(self.raw + other.raw, self.packed + other.packed)


def weigh(site: Path, page: Path) -> dict[str, Weight]:
    """Give the weight of a page of `site` by kind of file. What stands on other hosts is not counted.

    Pictures and fonts that only a style sheet names are counted if they are fonts: a browser loads those for any text.
    """
    weights = dict.fromkeys(KINDS, Weight())
    weights["html"] = weight_of(page)
    for file in sorted(set(_files(site, page))):
        weights[_SUFFIXES[file.suffix]] += weight_of(file)
    return weights


def total(weights: dict[str, Weight]) -> Weight:
    return sum(weights.values(), Weight())


def weight_of(file: Path) -> Weight:
    """Bytes of one file; what is packed already is not packed again."""
    content = file.read_bytes()
    as_it_is = file.suffix in (".woff", ".woff2", ".png", ".webp")
    return Weight(len(content), len(content) if as_it_is else packed(content))


def _files(site: Path, page: Path) -> Iterator[Path]:
    for match in _LOADED.finditer(page.read_text(encoding="utf-8")):
        file = _file(site, page, match[1] or match[2])
        if file is not None:
            yield file
            if file.suffix == ".css":
                named = (_file(site, file, one) for one in _IN_CSS.findall(file.read_text(encoding="utf-8")))
                yield from (one for one in named if one is not None and _SUFFIXES[one.suffix] == "font")


def _file(site: Path, base: Path, address: str) -> Path | None:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    file = (site / parts.path.lstrip("/")) if parts.path.startswith("/") else (base.parent / parts.path)
    return file.resolve() if file.is_file() and file.suffix in _SUFFIXES else None
