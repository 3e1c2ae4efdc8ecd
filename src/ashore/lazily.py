"""Patterns that are compiled when they are first used: a run needs a part of them, and compiling all takes longer than ten articles do."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

from ashore.compiled import compiled


class _Lazy:
    """Stands for a pattern until it is used; from then on its methods are those of the compiled one, at no further cost."""

    def __init__(self, pattern: Any, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile: only what is not there yet is asked for here."""
        if name.startswith("__"):
            raise AttributeError(name)
        made = compiled(self.pattern, self._flags) if isinstance(self.pattern, str) else re.compile(self.pattern, self._flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "groupindex"):
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


def lazily(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Give a pattern that is compiled when it is first used.

    >>> WORD = lazily("[a-z]+")
    >>> WORD.findall("one two"), WORD.pattern
    (['one', 'two'], '[a-z]+')
    """
    return cast("re.Pattern[AnyStr]", _Lazy(pattern, flags))
