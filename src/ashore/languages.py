"""The one table of what differs between languages: script, months, frame labels, and which repairs apply.

A further language is a further entry here. Nothing else in the corpus may ask which language it has before it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Script = Literal["Latin", "Han"]


@dataclass(frozen=True, slots=True)
class Punctuation:
    """The signs that join words our own code puts together; each brings the space that the language wants around it."""

    colon: str = ": "
    comma: str = ", "
    semicolon: str = "; "
    stop: str = ". "
    opening: str = " ("
    closing: str = ")"


@dataclass(frozen=True, slots=True)
class Language:
    """What the corpus must know of one language.

    `repairs` names the functions of corpus/repair.py that apply, in order: where two claim the same characters, the first wins.
    Word lists hold whole words in lower case. `lone_labels` are labels that mark a previous/next line even without a partner.
    """

    id: str
    script: Script
    months: tuple[str, ...]
    month_of_year: str
    day_of_month: str
    previous: tuple[str, ...]
    following: tuple[str, ...]
    lone_labels: tuple[str, ...]
    related: tuple[str, ...]
    repairs: tuple[str, ...]
    glue: tuple[str, ...] = ()
    units: frozenset[str] = frozenset()
    year_leads: tuple[str, ...] = ()
    month_leads: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    dials: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()
    never_doubled: tuple[str, ...] = ()
    abbreviations: frozenset[str] = frozenset()
    small_words: frozenset[str] = frozenset()
    punctuation: Punctuation = Punctuation()


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


LATIN_REPAIRS = (
    "scrambled_date",
    "split_range_year",
    "coded_one",
    "bare_code",
    "split_year",
    "split_hotline",
    "glued_number",
    "glued_unit",
    "short_range",
    "list_mark",
    "list_order",
    "stray_stop_comma",
    "stray_stop",
    "doubled_word",
    "doubled_phrase",
    "consonants",
    "lexicon",
)
HAN_REPAIRS = ("coded_one", "bare_code", "split_year", "split_hotline", "lexicon")

ENGLISH = Language(
    id="en",
    script="Latin",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    month_of_year="{month} {year}",
    day_of_month="{day} {month} {year}",
    previous=("previous", "previous article", "previous post", "previous page", "prev", "prev post", "prev article", "last article"),
    following=("next", "next article", "next post", "next page"),
    lone_labels=("previous article", "previous post", "prev post", "prev article", "last article", "next article", "next post"),
    related=(
        "popular articles",
        "hot articles",
        "related articles",
        "related reading",
        "related posts",
        "related questions",
        "popular posts",
        "recommended articles",
        "recommended reading",
        "you may also like",
        "latest articles",
        "most read",
        "more articles",
    ),
    repairs=LATIN_REPAIRS,
    glue=(
        "about",
        "around",
        "nearly",
        "almost",
        "over",
        "under",
        "than",
        "within",
        "of",
        "in",
        "to",
        "after",
        "before",
        "only",
        "from",
        "until",
        "by",
        "for",
        "at",
        "between",
        "exceeding",
        "exceeds",
        "approximately",
        "reached",
        "reach",
        "totaling",
        "totalling",
    ),
    units=_words("days day weeks week months month years year hours hour minutes minute yuan people percent million"),
    year_leads=("in", "since", "until", "during", "year", "end of", "beginning of", "start of", "middle of"),
    month_leads=("in", "early", "late", "mid", "end of", "beginning of", "start of", "middle of"),
    until=("to", "until", "till"),
    since=("from", "since"),
    dials=("call", "dial", "ring", "phone", "hotline", "number", "calling", "dialing", "dialling"),
    joiners=("and", "or"),
    never_doubled=("the", "of", "an"),
    abbreviations=_words(
        "etc vs approx incl excl inc ltd corp dept est ext fig figs max min misc tel eg ie viz cf art arts sec vol jan feb mar apr jun jul "
        "aug sep sept oct nov dec mon tue wed thu fri sat sun mrs prof gen gov rev hon mins hrs secs resp nos eds trans"
    ),
    small_words=_words("the of and to is in that will you or for are it this with by on if be not has have"),
)

SPANISH = Language(
    id="es",
    script="Latin",
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    month_of_year="{month} de {year}",
    day_of_month="{day} de {month} de {year}",
    previous=("anterior", "artículo anterior", "entrada anterior", "página anterior", "capítulo anterior"),
    following=("siguiente", "artículo siguiente", "siguiente artículo", "entrada siguiente", "página siguiente", "próximo artículo"),
    lone_labels=(
        "artículo anterior",
        "entrada anterior",
        "artículo siguiente",
        "siguiente artículo",
        "entrada siguiente",
        "próximo artículo",
    ),
    related=(
        "artículos populares",
        "artículos relacionados",
        "artículos recomendados",
        "lecturas relacionadas",
        "lectura relacionada",
        "preguntas relacionadas",
        "entradas relacionadas",
        "entradas populares",
        "lo más leído",
        "también le puede interesar",
        "también te puede interesar",
        "últimos artículos",
        "más artículos",
        "lectura recomendada",
    ),
    repairs=LATIN_REPAIRS,
    glue=("unos", "unas", "de", "hasta", "entre", "casi", "cerca de", "desde", "en", "sobre", "aproximadamente", "tras", "durante"),
    units=_words("días día semanas semana meses mes años año horas hora minutos minuto yuanes personas millones"),
    year_leads=("en", "desde", "hasta", "durante", "año", "finales de", "principios de", "mediados de"),
    month_leads=("en", "de", "desde", "hasta", "finales de", "principios de", "mediados de"),
    until=("a", "hasta", "al"),
    since=("de", "desde", "del"),
    dials=("llamar al", "llame al", "llamando al", "marque el", "marcar el", "teléfono", "número", "línea"),
    joiners=("y", "o", "e", "u"),
    never_doubled=("de", "el", "los", "las", "del", "una"),
    abbreviations=_words(
        "etc núm art arts pág págs aprox máx mín tel sra sres dra prof dept avda ene feb mar abr may jun jul ago sep sept oct nov dic "
        "vid cfr ej ptas admón cía"
    ),
    small_words=_words("de la el que los las en por un una para del se con su al y es lo más si sus"),
)

CHINESE = Language(
    id="zh",
    script="Han",
    punctuation=Punctuation("：", "、", "；", "。", "（", "）"),
    months=tuple(f"{month}月" for month in range(1, 13)),
    month_of_year="{year}年{month}",
    day_of_month="{year}年{month}{day}日",
    previous=("上篇", "上一篇", "上一页", "上一条"),
    following=("下篇", "下一篇", "下一页", "下一条"),
    lone_labels=("上篇", "上一篇", "上一条", "下篇", "下一篇", "下一条"),
    related=("热门文章", "相关文章", "相关阅读", "推荐阅读", "延伸阅读", "猜你喜欢", "热门推荐", "相关推荐", "相关问题", "最新文章"),
    repairs=HAN_REPAIRS,
    dials=("拨打", "致电", "热线", "电话"),
)

LANGUAGES: Mapping[str, Language] = {language.id: language for language in (ENGLISH, SPANISH, CHINESE)}
LATIN: tuple[str, ...] = tuple(language.id for language in LANGUAGES.values() if language.script == "Latin")


def punctuation(lang: str) -> Punctuation:
    """Give a language's punctuation; a language that has no entry yet is written like the Latin ones.

    >>> punctuation("zh").colon, punctuation("fr").opening
    ('：', ' (')
    """
    return LANGUAGES[lang].punctuation if lang in LANGUAGES else Punctuation()
