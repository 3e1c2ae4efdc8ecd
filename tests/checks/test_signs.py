"""Typography a language: each rule names what a careful printer would not let pass, and lets pass what he would."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ashore.checks.written.typography import RULES
from ashore.languages import LANGUAGES
from ashore.model import Finding

Plant = Callable[..., list[Finding]]


def named(text: str, lang: str) -> list[str]:
    return [rule for name in LANGUAGES[lang].typography for _, _, rule, _ in RULES[name](text)]


@pytest.mark.parametrize(
    ("lang", "text", "rule"),
    [
        ("es", "Dicen “pague hoy”.", "latin-quotes"),
        ("es", 'Dicen "pague hoy".', "latin-quotes"),
        ("es", "Dicen « pague hoy ».", "latin-space"),
        ("es", "Vendrán a mi casa?", "latin-inverted"),
        ("es", "Pues ¿vendrán a mi casa.", "latin-inverted"),
        ("es", "Cuidado!", "latin-inverted"),
        ("es", "La norma nº 12.", "latin-ordinal"),
        ("es", "La norma No. 12.", "latin-ordinal"),
        ("es", "Espere...", "latin-dots"),
        ("es", "Espere , por favor.", "latin-space"),
        ("es", "Llame,pregunte.", "latin-space"),
        ("en", "They say «pay today».", "latin-quotes"),
        ("en", 'They say "pay today".', "latin-quotes"),
        ("en", "Wait...", "latin-dots"),
        ("en", "Wait - and ask.", "latin-dash"),
        ("en", "Wait -- and ask.", "latin-dash"),
        ("en", "Wait—and ask.", "latin-dash"),
        ("en", "Wait  here.", "latin-space"),
        ("zh", "等等...", "zh-dots"),
        ("zh", "等一等—再说", "zh-dash"),
        ("zh", "等一等--再说", "zh-dash"),
    ],
)
def test_a_fault_is_named(lang: str, text: str, rule: str) -> None:
    assert named(text, lang) == [rule] * len(named(text, lang))
    assert rule in named(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "¿Vendrán? ¡No! «Pague hoy», dijo. La n.º 12, no más. Hoy… sí – o no. ¿Y si «¿quién?» pregunta?"),
        ("en", "It's the lender's “notice”, 22:00–08:00, self-regulation – or not… GB/T 45251-2025. Why?"),
        ("zh", "等一等……再说——好吗？“可以”，GB/T 45251-2025。"),
    ],
)
def test_what_is_well_set_passes(lang: str, text: str) -> None:
    assert named(text, lang) == []
