"""Keeps what was worked out, so that the next run need not: losing it, or a torn file of it, only costs time.

A file a subject under build/cache/, each replaced as a whole, so it never outgrows the site. A file counts only if its head names the
same inputs, the same code, packages and folder, and its own content. The folder belongs to it because a pull request could bring a
cache of its own along that calls faulty pages sound; for the same reason nothing is kept where `CI` is set.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import pydantic

from ashore.output import write_together

PLACE = Path("build") / "cache"


@dataclass(frozen=True, slots=True)
class Cache:
    """Where things are kept, and what they belong to; without a folder nothing is kept."""

    folder: Path | None = None
    owner: str = ""

    def read(self, name: str, key: str) -> bytes | None:
        """Give what was kept under this name for these inputs, if it is there and whole."""
        if self.folder is None:
            return None
        try:
            head, _, content = (self.folder / name).read_bytes().partition(b"\n")
        except OSError:
            return None
        return content if head == self._head(key, content) else None

    def write(self, name: str, key: str, content: bytes) -> None:
        """Keep something instead of what was kept under this name. Where the disk refuses, nothing is kept."""
        if self.folder is None:
            return
        try:
            write_together({self.folder / name: self._head(key, content) + b"\n" + content})
        except OSError:
            return

    def _head(self, key: str, content: bytes) -> bytes:
        return digest([self.owner.encode(), code().encode(), key.encode(), content]).encode()


NONE = Cache()
_for_tables = ContextVar("_for_tables", default=NONE)


@contextmanager
def keeping_tables(cache: Cache) -> Iterator[None]:
    """Keep tables of the package as they are used: to read and derive them takes longer than to clean ten articles."""
    before = _for_tables.set(cache)
    try:
        yield
    finally:
        _for_tables.reset(before)


def tables() -> Cache:
    """Where tables of the package are kept, if anywhere."""
    return _for_tables.get()


def open_cache(root: Path, environment: Mapping[str, str]) -> Cache:
    """Give the cache of the site at `root`; none where CI is set, or where links could lead it elsewhere."""
    folder = root / PLACE
    if environment.get("CI") or folder.is_symlink() or folder.parent.is_symlink() or not root.is_dir():
        return NONE
    there = root.stat()
    return Cache(folder, f"{there.st_dev}:{there.st_ino}:{root.resolve()}")


def digest(parts: Iterable[bytes]) -> str:
    """Give one name for several contents; where one ends and the next begins counts.

    >>> digest([b"a", b"bc"]) == digest([b"ab", b"c"])
    False
    """
    whole = sha256()
    for part in parts:
        whole.update(b"%d:" % len(part))
        whole.update(part)
    return whole.hexdigest()


@lru_cache(maxsize=1)
def code() -> str:
    """Name the code that decides: every file of this package, the packages beside the interpreter's, the interpreter."""
    here = Path(__file__).parent
    files = sorted(path for path in here.rglob("*") if path.suffix in (".py", ".yml", ".json"))
    packages = sorted(path.name for path in Path(pydantic.__file__).parents[1].glob("*.dist-info"))
    names = [sys.version, *packages, *(path.relative_to(here).as_posix() for path in files)]
    return digest([*(name.encode() for name in names), *(path.read_bytes() for path in files)])
