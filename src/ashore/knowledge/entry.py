"""What every kind of entry in data/ is made of: the frozen base, texts in every language, ids and days."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo


def _require_all_languages(value: dict[str, str], info: ValidationInfo) -> dict[str, str]:
    languages: tuple[str, ...] = (info.context or {}).get("languages", ())
    missing = [lang for lang in languages if lang not in value]
    unknown = [lang for lang in value if languages and lang not in languages]
    empty = [lang for lang, text in value.items() if not text.strip()]
    if missing:
        raise ValueError(f"missing language {', '.join(missing)}")
    if unknown:
        raise ValueError(f"unknown language {', '.join(unknown)}; the site has {', '.join(languages)}")
    if empty:
        raise ValueError(f"empty text in {', '.join(empty)}")
    return value


def _day(value: object) -> object:
    """A date is written YYYY-MM-DD and nothing else; pydantic alone would also take a number of seconds."""
    if isinstance(value, str):
        return dt.date.fromisoformat(value)
    return value


def _require_lists(value: dict[str, tuple[str, ...]], info: ValidationInfo) -> dict[str, tuple[str, ...]]:
    _require_all_languages({lang: " ".join(words) for lang, words in value.items()}, info)
    return value


Localised = Annotated[dict[str, str], AfterValidator(_require_all_languages)]
LocalisedLists = Annotated[dict[str, tuple[str, ...]], AfterValidator(_require_lists)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
Day = Annotated[dt.date, BeforeValidator(_day)]


class Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
