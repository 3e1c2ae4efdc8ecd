"""Reads the word lists of tables.yml, which the repairs of Chinese writing and of personal data share."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from ashore.knowledge import strict_yaml


@cache
def _tables() -> Mapping[str, str]:
    """Load the lists. A fault in them is ours, so it is raised as it is."""
    name = "tables.yml"
    document = strict_yaml.load(name, files("ashore.corpus").joinpath(name).read_text(encoding="utf-8"))
    if document.faults or not isinstance(document.value, dict):
        raise ValueError(f"{name}: {document.faults}")
    return document.value


def words_in(name: str) -> tuple[str, ...]:
    """Give a list by its name.

    >>> words_in("han_surnames")[:3]
    ('王', '李', '张')
    """
    return tuple(_tables()[name].split())
