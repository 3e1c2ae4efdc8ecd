"""Reads data/examples/: questions as people ask them, a file a language, each under the page that answers it.

A question that two pages answer alike stands under both. The search learns from them (scripts/learn); nothing of them is shown.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ashore.knowledge.strict_yaml import load
from ashore.model import Finding

FOLDER = "data/examples"


@dataclass(frozen=True, slots=True)
class Example:
    """A question, the page that answers it, and where it stands."""

    lang: str
    page: str
    question: str
    path: str
    line: int
    column: int


def read_examples(root: Path, languages: Sequence[str], faults: list[Finding]) -> tuple[Example, ...]:
    """Read the examples of all languages; a site may have none. What cannot be read is added to `faults`."""
    found: list[Example] = []
    for lang in languages:
        path = root / FOLDER / f"{lang}.yml"
        if not path.is_file():
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            message = f"not UTF-8: byte {error.start} is {error.object[error.start]:#04x}"
            faults.append(Finding(f"{FOLDER}/{lang}.yml", 1, 1, "data-encoding", message, "Save the file as UTF-8."))
            continue
        found += examples_of(lang, text, faults)
    return tuple(found)


def examples_of(lang: str, text: str, faults: list[Finding]) -> list[Example]:
    """Read the examples of one language.

    >>> [(one.page, one.question, one.line) for one in examples_of("es", "visits:\\n  - ¿vendrán a mi casa?\\n", [])]
    [('visits', '¿vendrán a mi casa?', 2)]
    """
    document = load(f"{FOLDER}/{lang}.yml", text)
    faults.extend(document.faults)
    if document.faults or document.value is None:
        return []
    found = []
    for page, questions in document.value.items() if isinstance(document.value, dict) else [("", None)]:
        if not isinstance(questions, list):
            line, column = document.place((page,))
            message, fix = (
                "the questions of a page must be a list under its name",
                "Write the name of the page, then “- question” below it.",
            )
            faults.append(Finding(document.path, line, column, "examples-form", message, fix))
            continue
        for number, question in enumerate(questions):
            line, column = document.place((page, number))
            if isinstance(question, str) and question.strip():
                found.append(Example(lang, page, question, document.path, line, column))
            else:
                message, fix = "this is no question", "Write one line of text, in quotes if it holds “: ” or “ #”."
                faults.append(Finding(document.path, line, column, "examples-form", message, fix))
    return found


def stamp(examples: Iterable[Example]) -> str:
    """Sum up what can be learned from examples, so that search.lock can say of which it knows. Their order does not matter."""
    rows = sorted({(one.page, one.question) for one in examples})
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()[:16]
