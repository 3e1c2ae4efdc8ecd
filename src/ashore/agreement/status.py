"""Decides whether the languages of a section or a text are in step. This is the only place that does; all who ask, ask here.

No language is the master: what changed since the languages were confirmed to agree leads, what did not is behind.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

State = Literal["in step", "behind", "all changed", "missing", "never confirmed"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How one section or text stands.

    `ahead` names, for each language that still says what it said before, those that changed since; `missing` are the languages that
    should have it and do not, `open` those that nobody ever confirmed. `through` names the texts of data/ that make a section
    behind in a language.
    """

    state: State
    ahead: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    through: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def behind(self) -> tuple[str, ...]:
        return tuple(self.ahead)

    @property
    def leads(self) -> tuple[str, ...]:
        return tuple(sorted({lead for leads in self.ahead.values() for lead in leads}))

    @property
    def to_confirm(self) -> bool:
        """Whether nobody is behind, but somebody has to say that the languages agree."""
        return self.state in ("all changed", "never confirmed")


def standing(recorded: Mapping[str, str] | None, present: Mapping[str, str], expected: Sequence[str]) -> Standing:
    """Decide by the stamps recorded when the languages were last confirmed, those of today, and the languages that should have it.

    >>> standing({"en": "1a", "es": "2b", "zh": "3c"}, {"en": "1a", "es": "2b", "zh": "9f"}, ("en", "es", "zh")).ahead
    {'en': ('zh',), 'es': ('zh',)}
    >>> standing({"en": "1a", "zh": "3c"}, {"en": "9e", "zh": "9f"}, ("en", "zh")).state
    'all changed'
    >>> standing({"en": "1a", "zh": "3c"}, {"en": "1a"}, ("en", "zh")).missing
    ('zh',)
    >>> standing(None, {"en": "1a", "zh": "3c"}, ("en", "zh")).state
    'never confirmed'
    """
    there = tuple(lang for lang in expected if lang in present)
    missing = tuple(lang for lang in expected if lang not in present)
    known = recorded or {}
    open = tuple(lang for lang in there if lang not in known)
    changed = tuple(lang for lang in there if lang in known and known[lang] != present[lang])
    same = tuple(lang for lang in there if lang in known and known[lang] == present[lang])
    ahead = dict.fromkeys(same, changed) if changed else {}
    if missing:
        return Standing("missing", ahead, missing, open)
    if ahead:
        return Standing("behind", ahead, open=open)
    if open and len(there) > 1:
        return Standing("never confirmed", open=open)
    # What exists in one language only agrees with itself.
    return Standing("all changed" if changed and len(there) > 1 else "in step")


def with_texts(own: Standing, used: Mapping[str, Collection[str]], texts: Mapping[str, Standing]) -> Standing:
    """Let a section be behind where a text of data/ that it shows is: `used` are the ids of the texts it shows in each language.

    >>> late = Standing("behind", {"es": ("en", "zh")})
    >>> seen = with_texts(Standing("in step"), {"en": ["late"], "es": ["late"]}, {"late": late})
    >>> seen.state, seen.ahead, seen.through
    ('behind', {'es': ('en', 'zh')}, {'es': ('late',)})
    """
    through = {lang: tuple(sorted(id for id in ids if lang in texts[id].ahead)) for lang, ids in used.items()}
    through = {lang: ids for lang, ids in through.items() if ids}
    if not through:
        return own
    ahead = {
        lang: tuple(sorted({*own.ahead.get(lang, ()), *(lead for id in through.get(lang, ()) for lead in texts[id].ahead[lang])}))
        for lang in sorted({*own.ahead, *through})
    }
    return replace(own, state="missing" if own.state == "missing" else "behind", ahead=ahead, through=through)
