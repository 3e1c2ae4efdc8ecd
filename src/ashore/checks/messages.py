"""Says a finding in the language of the file it names: who corrects a Chinese page reads Chinese.

Findings are made in English, by our checks and by what we stand on (YAML, pydantic, Jinja, MkDocs). A catalogue a language,
messages.<lang>.yml beside this file, maps each English sentence, with {names} for what varies, to its translation. Why by sentence and
not by a key at each place: what other packages say has no key, and an English sentence without a translation is still an answer.
tests/checks/test_messages.py holds that every sentence in the code has its line in every catalogue. A new language is a new file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path, PurePosixPath

from ashore.knowledge.strict_yaml import load
from ashore.model import Finding

ENGLISH = "en"
_NAME = re.compile(r"\{(\w+)\}")
_SAID_WITHIN = {"message", "fix", "rest", "why", "what"}  # what stands for these names is itself a message and is said in the language too


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of a catalogue: the English sentence as a pattern, and how the language says it. `weight`: its letters that do not vary."""

    pattern: re.Pattern[str]
    said: str
    weight: int


def language_for(finding: Finding, default: str = ENGLISH) -> str:
    """Give the language to say a finding in: that of the text or of the file it is about."""
    return finding.lang or language_of(finding.path, spoken(), default)


def language_of(path: str, languages: Sequence[str], default: str = ENGLISH) -> str:
    """Give the language of a file: by its folder (docs/zh/, site/es/) or its ending (CONTRIBUTING.es.md).

    >>> language_of("docs/zh/visits.md", ("en", "es", "zh")), language_of("CONTRIBUTING.es.md", ("en", "es", "zh"))
    ('zh', 'es')
    >>> language_of("data/claims.yml", ("en", "es", "zh"))
    'en'
    """
    parts = PurePosixPath(path).parts
    if len(parts) > 2 and parts[1] in languages:
        return parts[1]
    endings = PurePosixPath(path).suffixes
    return next((ending[1:] for ending in endings[:-1] if ending[1:] in languages), default)


@lru_cache(maxsize=1)
def spoken() -> tuple[str, ...]:
    """The languages that findings can be said in: English and every language with a catalogue."""
    found = sorted(path.suffixes[0][1:] for path in Path(__file__).parent.glob("messages.*.yml"))
    return (ENGLISH, *found)


def said_in(finding: Finding, lang: str) -> Finding:
    """Give the finding with its sentences in `lang`; what the catalogue does not hold stays English.

    >>> finding = Finding("docs/zh/a.md", 1, 1, "macro-unknown", "no macro named “hotlin”", "Did you mean hotline?")
    >>> said_in(finding, "zh").message
    '没有名为“hotlin”的宏'
    """
    return finding if lang == ENGLISH else replace(finding, message=say(finding.message, lang), fix=say(finding.fix, lang))


@lru_cache(maxsize=4096)
def say(english: str, lang: str) -> str:
    """Say one English sentence in `lang`, or give it back if the catalogue does not know it.

    >>> say("Did you mean hotline?", "es")
    '¿Quiso decir hotline?'
    """
    for sentence in catalogue(lang):
        if match := sentence.pattern.fullmatch(english):
            values = {name: say(value, lang) if name in _SAID_WITHIN else value for name, value in match.groupdict().items()}
            return _filled(sentence.said, values)
    return english


def _filled(said: str, values: Mapping[str, str]) -> str:
    """Put the values into a sentence; other braces are part of what is said, so str.format will not do."""
    return _NAME.sub(lambda name: values[name[1]], said)


@lru_cache(maxsize=16)
def catalogue(lang: str) -> tuple[Sentence, ...]:
    """Read the catalogue of a language, the most exact sentences first; empty if there is none."""
    sentences = [Sentence(_pattern(english), said, len(_NAME.sub("", english))) for english, said in entries(lang).items()]
    return tuple(sorted(sentences, key=lambda sentence: -sentence.weight))


def entries(lang: str) -> Mapping[str, str]:
    """Give a catalogue as written: English sentence → translation. Raises ValueError if the file is not strict YAML."""
    path = Path(__file__).with_name(f"messages.{lang}.yml")
    if not path.is_file():
        return {}
    document = load(path.name, path.read_text(encoding="utf-8"))
    if document.faults or not isinstance(document.value, dict):
        raise ValueError(f"{path.name} is no catalogue: {document.faults}")
    return {str(english): str(said) for english, said in document.value.items()}


def _pattern(english: str) -> re.Pattern[str]:
    """Make a pattern of an English sentence: every {name} may be anything, and the same name the same thing.

    >>> bool(_pattern("id “{id}” stands here").fullmatch("id “a” stands here"))
    True
    """
    parts: list[str] = []
    seen: set[str] = set()
    position = 0
    for match in _NAME.finditer(english):
        parts.append(re.escape(english[position : match.start()]))
        parts.append(f"(?P={match[1]})" if match[1] in seen else f"(?P<{match[1]}>.*?)")
        seen.add(match[1])
        position = match.end()
    parts.append(re.escape(english[position:]))
    return re.compile("".join(parts), re.DOTALL)
