"""Turns the one mkdocs.yml into the configuration of one language's build."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from ashore.knowledge.settings import Settings


def read_configuration(root: Path) -> dict[str, Any]:
    """Read mkdocs.yml as it stands. Its faults were told when its settings were read."""
    with (root / "mkdocs.yml").open("rb") as file:
        return yaml_load(file)


def overrides_folder(root: Path) -> Path:
    """The folder of our templates and assets; like MkDocs, relative to mkdocs.yml."""
    theme = read_configuration(root).get("theme") or {}
    return (root / str(theme.get("custom_dir", "overrides"))).resolve()


def load_language(root: Path, settings: Settings, lang: str, site_dir: Path) -> MkDocsConfig:
    """Configure MkDocs to build one language alone, at the root of `site_dir`, with that language's own address.

    MkDocs takes an empty address for none, and so do we: canonical addresses are then absent.
    """
    raw = read_configuration(root)
    return load_config(
        str(root / "mkdocs.yml"),
        site_dir=str(site_dir),
        site_url=f"{settings.site_url}{lang}/" if settings.site_url else "",
        plugins=[_only(plugin, lang) for plugin in raw.get("plugins") or []],
        strict=True,
    )


def _only(plugin: Any, lang: str) -> Any:
    """Make the i18n plugin take this language for the only one and for the default, so that its pages land at the root."""
    if isinstance(plugin, dict) and "i18n" in plugin:
        return {"i18n": (plugin["i18n"] or {}) | {"build_only_locale": lang}}
    return plugin
