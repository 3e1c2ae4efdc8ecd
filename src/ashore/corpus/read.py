"""Reads source texts from files and folders: plain text, Markdown, saved web pages. What cannot be read is a finding; the rest goes on."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from ashore.corpus.extract import text_of_markdown, text_of_page
from ashore.corpus.group import natural
from ashore.knowledge import strict_yaml
from ashore.knowledge.schema import SourceRecord
from ashore.model import Finding, Source

TEXTS = (".txt",)
MARKDOWN = (".md", ".markdown")
PAGES = (".html", ".htm", ".xhtml")
SUFFIXES = (*TEXTS, *MARKDOWN, *PAGES)
ABOUT = ("readme.md", "license.md", "contributing.md")
RECORDS = "sources.yml"
LARGEST = 100_000_000
LARGEST_PAGE = 20_000_000


@dataclass(frozen=True, slots=True)
class Reading:
    """The sources that could be read, sorted by id, and a finding for each path that could not."""

    sources: tuple[Source, ...]
    refused: tuple[Finding, ...]


def read(paths: Sequence[Path]) -> Reading:
    """Read files and folders. The same file named twice is read once; two files of one id are refused.

    The id comes from sources.yml where the file's folder has one that lists it, else it is the file's stem.
    """
    refused: list[Finding] = []
    found: dict[str, Path] = {}
    for path in paths:
        for file in _files(path, refused):
            found.setdefault(os.path.realpath(file), file)
    names = _Names(refused)
    sources: dict[str, Source] = {}
    for file in sorted(found.values()):
        text = _text(file, refused)
        if text is None:
            continue
        name = names.of(file)
        if name in sources:
            message = f"its id “{name}” is already that of {sources[name].path}"
            refused.append(_refusal(file, "source-id-twice", message, f"Rename one of the files, or give each an id in {RECORDS}."))
            continue
        sources[name] = Source(name, file.as_posix(), text)
    ordered = tuple(sources[name] for name in sorted(sources, key=natural))
    return Reading(ordered, tuple(sorted(refused)))


def _refusal(path: Path, rule: str, message: str, fix: str, line: int = 1) -> Finding:
    return Finding(_printable(path), line, 1, rule, message, fix)


def _printable(path: Path) -> str:
    """Give a path so that it can be printed on one line, whatever bytes its name is made of."""
    return path.as_posix().encode("utf-8", "backslashreplace").decode("utf-8").replace("\n", "\\n")


def _files(path: Path, refused: list[Finding]) -> Iterator[Path]:
    """Give the file itself, or the texts of the folder and its folders; links to folders are not followed, so none can loop."""
    try:
        if path.is_dir():
            texts = list(_walk(path, refused))
            yield from texts
            listed = _records(path / RECORDS, []) if (path / RECORDS).is_file() else {}
            missing = [name for name in listed if not (path / name).is_file()]
            for name in missing:
                message = f"{RECORDS} lists {name}, which is not there"
                refused.append(_refusal(path / RECORDS, "source-missing", message, "Add the file, or remove its entry."))
            if not texts and not missing:
                refused.append(
                    _refusal(path, "source-none", "the folder holds no text", f"Put texts there as UTF-8 files: {', '.join(SUFFIXES)}.")
                )
        elif path.exists():
            yield path
        else:
            refused.append(_refusal(path, "source-missing", "there is no such file or folder", "Check the path."))
    except OSError as error:
        refused.append(_unreadable(path, error))


def _walk(folder: Path, refused: list[Finding]) -> Iterator[Path]:
    def note(error: OSError) -> None:
        refused.append(_unreadable(Path(error.filename or folder), error))

    for place, folders, names in os.walk(folder, onerror=note, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(SUFFIXES) and not name.startswith(".") and name.lower() not in ABOUT:
                yield Path(place, name)


def _unreadable(path: Path, error: OSError) -> Finding:
    reason = (error.strerror or "cannot be read").lower()
    return _refusal(path, "source-unreadable", f"cannot be read ({reason})", "Give yourself permission to read it, or leave it out.")


def _text(file: Path, refused: list[Finding]) -> str | None:
    """Decode a file as UTF-8, strictly: a wrong guess would damage what no repair can find again. Pages may name their charset."""
    raw = b""
    try:
        if fault := _unfit(file):
            refused.append(fault)
            return None
        raw = file.read_bytes()
        text = _extracted(file, raw)
    except OSError as error:
        refused.append(_unreadable(file, error))
        return None
    except UnicodeDecodeError as error:
        refused.append(_undecodable(file, raw, error))
        return None
    except ImportError as error:
        message = f"web pages are read with {error.name}, which is not installed"
        refused.append(_refusal(file, "source-page", message, "Run scripts/setup ingest, or save the page as text."))
        return None
    if not text.strip("\ufeff\0 \t\r\n"):
        refused.append(_refusal(file, "source-empty", "the file says nothing", "Fill it, or leave it out."))
        return None
    return text


def _extracted(file: Path, raw: bytes) -> str:
    suffix = file.suffix.lower()
    if suffix in PAGES:
        return text_of_page(raw)
    text = raw.decode("utf-8")
    return text_of_markdown(text) if suffix in MARKDOWN else text


def _unfit(file: Path) -> Finding | None:
    """Refuse what is no ordinary file (reading a pipe would wait for ever), and what is larger than an article can be."""
    if _printable(file) != file.as_posix():
        return _refusal(file, "source-name", "its name is not UTF-8 or has several lines", "Rename the file.")
    found = file.stat()
    if not stat.S_ISREG(found.st_mode):
        return _refusal(file, "source-unreadable", "is no ordinary file", "Give a text file.")
    most = LARGEST_PAGE if file.suffix.lower() in PAGES else LARGEST
    if found.st_size > most:
        message = f"too large ({found.st_size / 1e6:.1f} MB, at most {most / 1e6:.0f} MB)"
        return _refusal(file, "source-size", message, "Cut it into several files.")
    return None


def _undecodable(file: Path, raw: bytes, error: UnicodeDecodeError) -> Finding:
    message = f"not UTF-8: byte 0x{raw[error.start]:02x} at offset {error.start}"
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = f"not UTF-8 but UTF-16: byte 0x{raw[0]:02x} at offset 0"
    line = raw.count(b"\n", 0, error.start) + 1
    return _refusal(file, "source-encoding", message, "Save the file as UTF-8.", line)


class _Names:
    """Gives each file its id; every sources.yml is read once."""

    def __init__(self, refused: list[Finding]) -> None:
        self._refused = refused
        self._known: dict[Path, dict[str, str]] = {}

    def of(self, file: Path) -> str:
        folder = file.parent
        if folder not in self._known:
            records = folder / RECORDS
            self._known[folder] = _records(records, self._refused) if records.is_file() else {}
        return self._known[folder].get(file.name, file.stem)


def _records(path: Path, refused: list[Finding]) -> dict[str, str]:
    """Read sources.yml: which file has which id. Faults are reported; what is right of it still counts."""
    try:
        document = strict_yaml.load(path.as_posix(), path.read_bytes().decode("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        refused.append(_refusal(path, "source-unreadable", f"cannot be read ({type(error).__name__})", "Save the file as UTF-8."))
        return {}
    refused.extend(document.faults)
    entries = document.value if isinstance(document.value, list) else []
    if not isinstance(document.value, list) and document.value is not None:
        refused.append(_refusal(path, "schema", "a list of sources is expected", "Begin each entry with “- id:”."))
    ids: dict[str, str] = {}
    for index, entry in enumerate(entries):
        try:
            record = SourceRecord.model_validate(entry)  # which languages a site has is looked at where data/ is loaded
        except ValidationError as error:
            refused.extend(_schema_faults(document, index, error))
            continue
        ids[record.file] = record.id
    return ids


def _schema_faults(document: strict_yaml.Document, index: int, error: ValidationError) -> Iterator[Finding]:
    for fault in error.errors():
        where = ".".join(str(part) for part in fault["loc"]) or "entry"
        line, column = document.place((index, *fault["loc"]))
        message = f"{where}: {fault['msg'].removeprefix('Value error, ')}"
        yield Finding(
            document.path, line, column, "schema", message, "Give id, file, lang, site, title and note, the texts in each language."
        )
