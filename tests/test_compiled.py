"""Patterns that were kept find what patterns compiled anew find; what another code kept is not taken."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ashore import compiled as module
from ashore.cache import Cache
from ashore.compiled import NAME, compiled, keeping_patterns
from ashore.corpus.renderings import renderings
from ashore.lazily import lazily

TEXT = "Collectors will burst the address book if the loan is late; 65438+0 of 20 12, «¿qué?» 逾期。"
PATTERNS = [r"(?P<hit>[a-z]+)\s(?P<other>\w+)", r"(?<!\d)(\d+)(?: \d+)?", "^.", *(entry.pattern for entry in renderings("en")[:60])]


@pytest.fixture(autouse=True)
def _nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_kept", {})
    monkeypatch.setattr(module, "_new", set())


def found(pattern: re.Pattern[str]) -> list[object]:
    return [(each.span(), each.groups(), each.groupdict(), each.lastgroup) for each in pattern.finditer(TEXT)]


@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.IGNORECASE | re.MULTILINE])
def test_kept_patterns_are_those_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flags: int) -> None:
    cache = Cache(tmp_path, "tests")
    with keeping_patterns(cache):
        assert all(found(compiled(pattern, flags)) == found(re.compile(pattern, flags)) for pattern in PATTERNS)
    module._kept.clear()
    monkeypatch.setattr(module, "_made", None)
    with keeping_patterns(cache):
        again = [compiled(pattern, flags) for pattern in PATTERNS]
    assert again == [re.compile(pattern, flags) for pattern in PATTERNS]
    assert list(map(found, again)) == [found(re.compile(pattern, flags)) for pattern in PATTERNS]


def test_what_another_code_kept_is_not_taken(tmp_path: Path) -> None:
    with keeping_patterns(Cache(tmp_path, "tests")):
        compiled("a")
    assert (tmp_path / NAME).is_file()
    module._kept.clear()
    with keeping_patterns(Cache(tmp_path, "others")):
        assert not module._kept


def test_a_lazy_pattern_is_compiled_once_and_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = lazily("[a-z]+")
    assert pattern.pattern == "[a-z]+" and not module._kept
    assert pattern.findall("one two") == ["one", "two"]
    monkeypatch.setattr(module, "_taken", None)
    assert pattern.search("three") and pattern.sub("-", "four 5") == "- 5"
    assert lazily(rb"\d").search(b"a1")


def test_without_the_parts_of_the_library_patterns_are_compiled_as_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_compiler", None)
    with keeping_patterns(Cache(tmp_path, "tests")):
        assert compiled("(a)|b", re.IGNORECASE) == re.compile("(a)|b", re.IGNORECASE)
    assert not (tmp_path / NAME).exists()
    assert module._inside("re._no_such_part") is None
