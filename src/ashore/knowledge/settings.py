"""The few settings of a site: its languages, its address, its repository. One place: mkdocs.yml; the environment comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import yaml

from ashore.errors import AshoreError, nearest
from ashore.knowledge.hosts import HostName, guess_host
from ashore.lazily import lazily
from ashore.model import Finding


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the site: its code (zh) and its name in itself (简体中文)."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Settings:
    """`site_url`, `repo_url` and `contact` are None where there is none; what needs them is then left out, never wrong.

    `host` is the kind of code host that keeps the repository and `branch` the one that is published. `contact` is the address to
    which a correction may be mailed. `build` names what is built (a commit), where whoever builds says so.
    `extensions` are those of Markdown, in order, each with its options: whoever renders a page without MkDocs must use the same.
    `groups` are the titles of the navigation's groups (ids of ui.yml). `reference` names the pages that are looked up in rather than
    read, which make a printable page of their own.
    """

    languages: tuple[Language, ...]
    site_url: str | None
    repo_url: str | None
    extensions: tuple[tuple[str, Mapping[str, object]], ...] = ()
    groups: tuple[str, ...] = ()
    reference: tuple[str, ...] = ()
    host: HostName = "github"
    branch: str = "main"
    contact: str | None = None
    build: str | None = None


_MAIL = lazily(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)


class _Lenient(yaml.SafeLoader):
    """mkdocs.yml may hold MkDocs' own tags (!ENV, !!python/name); here only languages and addresses matter."""


_Lenient.add_multi_constructor("", lambda loader, suffix, node: None)


def read_settings(root: Path, environment: Mapping[str, str]) -> Settings:
    """Read the settings of the site at `root`. Raises AshoreError where mkdocs.yml is missing, unreadable or names no language."""
    path = root / "mkdocs.yml"
    try:
        config = yaml.load(path.read_text(encoding="utf-8"), Loader=_Lenient)
    except FileNotFoundError as error:
        raise _fault(1, 1, "settings-missing", "there is no mkdocs.yml here", "Run this in the site's folder, or give --root.") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise _fault(line, column, "yaml-syntax", error.problem or "not YAML", "Check indentation, colons and quotes.") from error
    languages = _languages(config if isinstance(config, dict) else {})
    if not languages:
        raise _fault(1, 1, "settings-languages", "plugins → i18n → languages names no language", "List each with locale and name.")
    extra = config.get("extra") or {}
    repository = _address(environment, "ASHORE_REPO_URL", config.get("repo_url") or extra.get("repository"))
    return Settings(
        languages,
        _address(environment, "ASHORE_SITE_URL", config.get("site_url")),
        repository,
        tuple(_extensions(config.get("markdown_extensions"))),
        tuple(_groups(config.get("nav"))),
        tuple(str(name) for name in extra.get("reference") or ()),
        host=_host(extra.get("host"), repository),
        branch=str(extra.get("branch") or "main"),
        contact=_contact(extra.get("contact")),
        build=environment.get("ASHORE_BUILD", "").strip() or None,
    )


def _fault(line: int, column: int, rule: str, message: str, fix: str) -> AshoreError:
    return AshoreError([Finding("mkdocs.yml", line, column, rule, message, fix)])


def _languages(config: Mapping[str, object]) -> tuple[Language, ...]:
    plugins = config.get("plugins")
    for plugin in plugins if isinstance(plugins, list) else []:
        if isinstance(plugin, dict) and isinstance(plugin.get("i18n"), dict):
            entries = plugin["i18n"].get("languages") or []
            return tuple(Language(str(entry["locale"]), str(entry.get("name", entry["locale"]))) for entry in entries if "locale" in entry)
    return ()


def _extensions(configured: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Read the extensions as MkDocs does: a name, or a name with its options."""
    for entry in configured if isinstance(configured, list) else ():
        for name, options in (entry if isinstance(entry, dict) else {entry: None}).items():
            yield str(name), options if isinstance(options, dict) else {}


def _groups(nav: object) -> Iterator[str]:
    """The titles of groups, however deep; titles of single pages are not among them."""
    for entry in nav if isinstance(nav, list) else ():
        for title, below in entry.items() if isinstance(entry, dict) else ():
            if isinstance(below, list):
                yield str(title)
                yield from _groups(below)


def _host(configured: object, repository: str | None) -> HostName:
    known: tuple[HostName, ...] = get_args(HostName)
    if configured is None or configured == "":
        return guess_host(repository or "")
    for name in known:
        if name == configured:
            return name
    raise _fault(1, 1, "settings-host", f"extra → host: no code host “{configured}” is known", nearest(str(configured), known))


def _contact(configured: object) -> str | None:
    if configured is None or configured == "":
        return None
    if not _MAIL.fullmatch(str(configured)):
        raise _fault(1, 1, "settings-contact", f"extra → contact is no e-mail address (found “{configured}”)", "Write name@example.org.")
    return str(configured)


def _address(environment: Mapping[str, str], name: str, configured: object) -> str | None:
    address = environment.get(name, configured if isinstance(configured, str) else "").strip()
    return address.rstrip("/") + "/" if address else None
