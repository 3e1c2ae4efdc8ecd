"""Every sentence that a check can say is said in every language of the catalogue, with its values kept."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import ashore
from ashore.checks.formats import as_github, as_text
from ashore.checks.messages import ENGLISH, entries, language_of, say, spoken
from ashore.model import Finding

CODE = Path(ashore.__file__).parent
OTHERS = [lang for lang in spoken() if lang != ENGLISH]
# What makes findings: the last two arguments are a message and its way out.
MAKERS = {"Finding", "MacroFault", "_refusal", "_fault", "fault", "BadCall", "_warning"}
# Not for people who mend a file: benchmarks, pictures, and what the corpus says of sources (its words are in data/report.yml).
ELSEWHERE = re.compile(r"/(bench|report|news)/|/corpus/(?!read)|/pictures\.py")


def test_there_are_catalogues() -> None:
    assert {"es", "zh"} <= set(OTHERS)


@pytest.mark.parametrize("lang", OTHERS)
def test_every_sentence_of_the_code_is_in_the_catalogue(lang: str) -> None:
    silent = {english for english in sentences() if say(english, lang) == english}
    assert not silent, f"messages.{lang}.yml lacks these"


@pytest.mark.parametrize("lang", OTHERS)
def test_a_translation_keeps_every_value(lang: str) -> None:
    for english, said in entries(lang).items():
        names = re.compile(r"\{(\w+)\}")
        assert set(names.findall(english)) == set(names.findall(said)), english


def test_catalogues_hold_the_same_sentences() -> None:
    first, *rest = ([*entries(lang)] for lang in OTHERS)
    assert all(sorted(each) == sorted(first) for each in rest)


def test_a_finding_is_said_in_the_language_of_its_file() -> None:
    one = Finding("docs/es/a.md", 1, 1, "macro-unknown", "no macro named “x”", "There are: cite, date.")
    assert as_text([one]) == "docs/es/a.md:1:1: macro-unknown: no hay ninguna macro llamada «x». Arreglo: Hay: cite, date."
    two = Finding("data/ui.yml", 1, 1, "yaml-tag", "tag !x is not allowed", "Remove the tag; write the plain value.")
    assert as_text([two]) == "data/ui.yml:1:1: yaml-tag: tag !x is not allowed. Fix: Remove the tag; write the plain value."
    assert "不允许用标签 !x。改法：" in as_text([two], "zh")
    assert as_github([one]).endswith("::no hay ninguna macro llamada «x». Arreglo: Hay: cite, date.")


def test_a_message_within_a_message_is_said_too() -> None:
    assert say("visit-likely text (zh): no macro named “x”", "zh") == "visit-likely text（zh）：没有名为“x”的宏"


def test_a_language_without_a_catalogue_reads_english() -> None:
    assert say("no macro named “x”", "fr") == "no macro named “x”"
    assert language_of("docs/fr/a.md", spoken()) == "en"


def sentences() -> Iterator[str]:
    """Collect what the code can say, each value replaced by a sample."""
    for path in sorted(CODE.rglob("*.py")):
        if not ELSEWHERE.search(path.as_posix()):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            constants = _assigned(tree.body)
            for function in ast.walk(tree):
                if isinstance(function, ast.FunctionDef):
                    yield from _said_by(function, constants)


def _said_by(function: ast.FunctionDef, constants: dict[str, list[ast.expr]]) -> Iterator[str]:
    known = {**constants, **_assigned(ast.walk(function))}
    for node in ast.walk(function):
        name = getattr(node.func, "id", getattr(node.func, "attr", "")) if isinstance(node, ast.Call) else ""
        if isinstance(node, ast.Call) and name in MAKERS:
            told = [argument for argument in node.args if not isinstance(argument, ast.Starred)][-1 if name == "BadCall" else -2 :]
            for argument in told:
                yield from _texts(argument, known)


def _assigned(nodes: object) -> dict[str, list[ast.expr]]:
    result: dict[str, list[ast.expr]] = {}
    for node in nodes:  # type: ignore[attr-defined]
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            result.setdefault(node.targets[0].id, []).append(node.value)
    return result


def _texts(node: ast.expr, known: dict[str, list[ast.expr]]) -> Iterator[str]:
    """Give the sentences a value can be. A text that is nothing but a value, or comes from elsewhere, is none."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        text = "".join(part.value if isinstance(part, ast.Constant) else "7" for part in node.values)  # type: ignore[misc]
        if re.search(r"[A-Za-z]{3,} ", text):
            yield text
    elif isinstance(node, ast.IfExp):
        yield from (text for branch in (node.body, node.orelse) for text in _texts(branch, known))
    elif isinstance(node, ast.Name):
        yield from (text for value in known.get(node.id, []) if not isinstance(value, ast.Name) for text in _texts(value, known))
