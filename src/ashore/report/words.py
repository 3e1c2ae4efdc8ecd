"""The words of the report, the terminal's news included, in the editor's language: they stand in data/report.yml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ashore.errors import nearest
from ashore.knowledge.schema import Wording
from ashore.languages import Punctuation, punctuation


@dataclass(frozen=True)
class Words:
    """Gives words by id, with their {placeholders} filled in. Plain text: whoever puts them into HTML escapes them."""

    wordings: Mapping[str, Wording]
    lang: str

    def __call__(self, id: str, **values: object) -> str:
        """Raises KeyError for an id that data/report.yml does not have: that is our fault, and a test looks for it."""
        text = self.wordings[id].text[self.lang]
        for name, value in values.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def rule(self, name: str) -> str:
        """Say what a rule does; one that has no words yet is given by its name.

        >>> Words({}, "en").rule("split_year")
        'split_year'
        """
        id = f"rule.{name.partition(':')[0].replace('_', '-')}"
        return self(id) if id in self.wordings else name

    @property
    def signs(self) -> Punctuation:
        return punctuation(self.lang)

    def labelled(self, label: str, value: str) -> str:
        return f"{label}{self.signs.colon}{value}"

    def listed(self, parts: Sequence[str]) -> str:
        return self.signs.comma.join(parts)


def editors_language(environment: Mapping[str, str], languages: Sequence[str]) -> str:
    """Take the language of the editor's terminal where the site has it, else the site's first.

    >>> editors_language({"LANG": "es_MX.UTF-8"}, ("en", "es", "zh")), editors_language({"LANG": "C.UTF-8"}, ("en", "es", "zh"))
    ('es', 'en')
    """
    wanted = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    code = wanted.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    return code if code in languages else languages[0]


def language_fault(lang: str, languages: Sequence[str]) -> str:
    """Say that there is no report in this language.

    >>> language_fault("fr", ("en", "es"))
    'There are: en, es.'
    """
    return nearest(lang, languages)
