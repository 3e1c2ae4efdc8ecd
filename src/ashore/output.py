"""Writes files so that either all of them are new or all of them are as they were: no reader ever meets a half."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_together(files: Mapping[Path, bytes]) -> None:
    """Write every file, first aside, then each renamed into place; an error or Ctrl-C on the way puts the old ones back.

    Folders that are missing are made. Raises OSError where the disk refuses; nothing is changed then.
    """
    asides: dict[Path, Path] = {}
    before: dict[Path, bytes | None] = {}
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            asides[path] = _aside(path)
            asides[path].write_bytes(content)
        for path, aside in asides.items():
            before[path] = path.read_bytes() if path.exists() else None
            aside.replace(path)
    except BaseException:
        for path, old in before.items():
            _put_back(path, old)
        raise
    finally:
        for aside in asides.values():
            aside.unlink(missing_ok=True)


def require_folder(folder: Path) -> None:
    """Refuse, before long work begins, a folder that could not be written to or made. Raises OSError; makes nothing.

    >>> require_folder(Path(__file__) / "out")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    NotADirectoryError: [Errno 20] Not a directory: ...
    """
    standing = next(path for path in (folder.absolute(), *folder.absolute().parents) if path.exists())
    if not standing.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(standing))
    if not os.access(standing, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(standing))


def _aside(path: Path) -> Path:
    """Make an empty file beside `path`, on the same disk, with the rights that `path` has or a new file would get."""
    handle, name = tempfile.mkstemp(prefix=".ashore-", dir=path.parent)
    os.close(handle)
    if path.exists():
        shutil.copymode(path, name)
    else:
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
    return Path(name)


def _put_back(path: Path, old: bytes | None) -> None:
    if old is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(old)
