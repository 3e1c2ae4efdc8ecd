"""Where each repair may begin: a gate looks at the shape and words of a text only, and shuts out nothing that its repair would find."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from ashore.corpus.shape import Look, says
from ashore.languages import Language
from ashore.lazily import lazily

JOINED = "./@:_#=&%'-"
CONSONANTS = bytes(
    ord("c") if chr(code) in "bcdfghjklmnpqrstvwxz" else ord("x") if chr(code).isalnum() or chr(code) in JOINED else ord(" ")
    for code in range(256)
)
CODE = lazily(r"6[,. ]?5[,. ]?4[,. ]?3[,. ]?8")
SIGNS_OF_LIMIT = "≤≥<>＜＞"
NUMBERED = (b".0.", b";0.", b":0.", b".00.")
ENTITIES = ("lt;", "gt;", "amp;", "nbsp;", "quot;")
DAYS_OF_MONTHS = frozenset((b"day", b"month", b"year"))
HAN_HEADS = ("二、", "三、", "二）", "三）", "二)", "三)", "第一，", "第一,", "第三，", "第一步", "第壹，", "第壹,")
Gate = Callable[[Look], bool]


def digits(*shapes: bytes) -> Gate:
    """Make a gate that opens where one of these shapes (one or two, with a digit) occurs."""
    first, second = shapes[0], shapes[-1]
    return lambda look: first in look.numbers or second in look.numbers


def _heads(look: Look) -> bool:
    return look.heads


def _list_jumps(look: Look) -> bool:
    return look.heads or any(head in look.text for head in HAN_HEADS)


def _list_starts(look: Look) -> bool:
    return look.heads or ("二" in look.text and "三" in look.text)


def _gaps_in_decimals(look: Look) -> bool:
    return any(shape in look.numbers for shape in (b"0. 0", b"0, 0", b".0 0", b",0 0"))


def _coded(look: Look) -> bool:
    return b"+" in look.numbers or "5438" in look.text or bool(CODE.search(look.text))


def _slashes(look: Look) -> bool:
    return b"/" in look.numbers or "kloc-" in look.text


def _items(look: Look) -> bool:
    if look.language.script == "Han":
        return "第" in look.text or "1" in look.text
    return any(mark in look.numbers for mark in NUMBERED) or any(dash in look.text for dash in (" -", " –", " —", " •", " ·"))


def _sums(look: Look) -> bool:
    return "=" in look.text or "≈" in look.text or "＝" in look.text or any(said in look.text for said in look.language.equals)


def _powers(look: Look) -> bool:
    return ("1" in look.text and "(" in look.text) or "（" in look.text


def _products(look: Look) -> bool:
    return any(sign in look.text for sign in ("*", " ×", " ÷", "\n×")) or b"_" in look.numbers


def _odd_marks(look: Look) -> bool:
    return look.marks


@cache
def _rate_words(language: Language) -> frozenset[bytes]:
    return frozenset(rate.lower().split()[0].encode("latin-1", "replace") for rate in language.rates)


def _rates(look: Look) -> bool:
    return look.language.script == "Han" or (b" 0" in look.numbers and not _rate_words(look.language).isdisjoint(look.words))


def _moved_rates(look: Look) -> bool:
    return says(look.text, look.language.rate_moves) and _rates(look)


def _orphans(look: Look) -> bool:
    return b"0," in look.numbers and _rates(look)


def _bare_limits(look: Look) -> bool:
    if not look.numbers:
        return False
    said = look.language.rate_limits + look.language.rate_wholes
    return says(look.text, said) or any(sign in look.text for sign in SIGNS_OF_LIMIT)


def _ends_of_ranges(look: Look) -> bool:
    return says(look.text, look.language.lower_ends) and says(look.text, look.language.upper_ends)


def _runs_of_consonants(look: Look) -> bool:
    return b" cccc" in (b" " + look.text.encode("latin-1", "replace")).translate(CONSONANTS)


def _doubled(look: Look) -> bool:
    return any(f"{word} {word}" in look.text for word in look.language.never_doubled)


def _holes(look: Look) -> bool:
    return (
        look.marks
        or " /" in look.text
        or "“" in look.text
        or "«" in look.text
        or any(f" {word}," in look.text for word in look.language.never_last)
    )


def _cut_sentences(look: Look) -> bool:
    if b"a." not in look.shape and b"a;" not in look.shape:
        return False
    return any(
        f" {word}." in look.text or f" {word};" in look.text
        for word in dict.fromkeys((*look.language.never_ending, *look.language.never_last, *look.language.seldom_ending))
    )


def _stars(look: Look) -> bool:
    return b"**" in look.shape or b"* *" in look.shape or b"a *" in look.shape


def _markup(look: Look) -> bool:
    if (
        b">" in look.shape
        or b"&#" in look.shape
        or "\\" in look.text
        or b" /a/" in look.shape
        or "<;" in look.text
        or "??" in look.text
        or b"\n: " in look.shape
        or b"\n; " in look.shape
    ):
        return True
    return b"aa;" in look.shape and any(entity in look.text for entity in ENTITIES)


def _clashing_marks(look: Look) -> bool:
    return bool((HAN_CLASHES if look.language.script == "Han" else CLASHES).search(look.text))


def _quotes(look: Look) -> bool:
    return '"' in look.text or "“" in look.text or "”" in look.text


def _bracketed(look: Look) -> bool:
    return b"(" in look.shape or "（" in look.text


def _limits(look: Look) -> bool:
    return bool(look.numbers)


def _bounds(look: Look) -> bool:
    """Words that say a least; Chinese says it in too many."""
    return bool(look.numbers) and (look.language.script == "Han" or any(word.split()[-1] in look.text for word in look.language.least))


def _shredded(look: Look) -> bool:
    return any(shape in look.numbers for shape in (b"0 ,0", b"0 .0", b"0, 000.0", b".000.0"))


def _days_of_months(look: Look) -> bool:
    return bool(look.language.odd_days and look.numbers) and not DAYS_OF_MONTHS.isdisjoint(look.words)


def _questions(look: Look) -> bool:
    return "¿" in look.text


CLASHES = lazily(r"[^.]\.\.(?!\.)|[;:,][ ]?[.,;:?!]|[?!]\.|[?] ,|\.[ ]?[;:,]|\.[ ]\?")
HAN_CLASHES = lazily(r"[，、；：][ ]?[？！]|[？！]。|。。")
WIDE = lazily("[\u0370-\u04ff\u3000-\u30ff\u3400-\u9fff\uf900-\uffef]")


def _beyond_latin(look: Look) -> bool:
    """Tell whether a Greek, Cyrillic or Chinese sign stands there. What none of them holds is told without a look at each sign."""
    return not look.text.isascii() and bool(WIDE.search(look.text))


GATES: Mapping[str, Gate] = {
    "coded_one": _coded,
    "coded_slash": _slashes,
    "bare_point": lambda look: b" .0" in look.shape,
    "spaced_apostrophe": lambda look: " ' s " in look.text or " ’ s " in look.text,
    "list_start": _list_starts,
    "list_ones": _heads,
    "bare_item": digits(b" 0A"),
    "scrambled_date": digits(b"+"),
    "swapped_year": digits(b"+"),
    "split_range_year": digits(b"00000"),
    "bare_code": digits(b"00000"),
    "code_left": _coded,
    "split_date": digits(b"0 0", b"0, 0"),
    "split_year": digits(b"0 0"),
    "split_day": digits(b"0 0"),
    "split_number": digits(b"0 0"),
    "torn_range": digits(b"- 0", b" -0"),
    "half_number": lambda look: b"0) " in look.shape or b"0)a" in look.shape or b"0)A" in look.shape,
    "lost_subject": lambda look: any(f"{verb} " in look.text for verb in look.language.headless),
    "split_left": digits(b"0 0"),
    "split_hotline": digits(b"0 0"),
    "split_amount": digits(b"0 0"),
    "split_ordinal": digits(b"0 0"),
    "split_decimal": _gaps_in_decimals,
    "split_count": digits(b"0 0", b" 000"),
    "split_landline": digits(b"0-0000000", b"0-000"),
    "damaged_year": digits(b"00000", b" 000"),
    "backward_range": digits(b"0000"),
    "short_year": digits(b", 000", b"a 000"),
    "long_date": digits(b"0000, 0"),
    "wrong_sum": _sums,
    "wrong_payment": _sums,
    "wrong_total": _limits,
    "lost_power": _powers,
    "glued_bullet": lambda look: " - " in look.text or " • " in look.text or " · " in look.text,
    "question_bullet": lambda look: b"\n?" in look.shape and ("?" in look.text or "？" in look.text),
    "glued_hour": digits(b"0000:0", b"0000:"),
    "comma_at_end": lambda look: any(f"{comma}{mark}\n" in look.text for comma in ",，" for mark in ("", "”")),
    "heading_in_line": lambda look: "。" in look.text and "\n" in look.text,
    "open_product": _products,
    "lost_percent": _rates,
    "fee_row": digits(b":0", b": 0"),
    "share_row": lambda look: "100" in look.text and ("=" in look.text or "＝" in look.text),
    "moved_rate": _moved_rates,
    "orphan_number": _orphans,
    "lost_zero": digits(b"0,0", b"0, "),
    "glued_number": digits(b"a0", b"A0"),
    "glued_word": digits(b"a0", b"0a"),
    "glued_item": _items,
    "long_term": digits(b"0.000", b"0,000"),
    "glued_unit": digits(b"0a", b"0A"),
    "glued_between": digits(b"0a"),
    "glued_stop": lambda look: look.marks or b"a:a" in look.shape,
    "list_mixed": lambda look: look.heads or b"\nA" in look.shape or b", 0. A" in look.numbers or b" 0. 0" in look.numbers,
    "odd_day": _days_of_months,
    "odd_ordinal": digits(b"0a"),
    "glued_month": digits(b"0A"),
    "cut_compound": lambda look: bool(look.language.compounds) and b"a. Aa" in look.shape,
    "stump": lambda look: bool(look.language.nouns) and b". A" in look.shape,
    "listed_twice": lambda look: bool(look.language.pairings),
    "glued_small": digits(b"0a", b"a0"),
    "glued_sentence": lambda look: b"aaA" in look.shape,
    "lost_dash": lambda look: b"0 0" in look.numbers or any(unit in look.text for unit in "%％‰万亿元天月倍"),
    "lost_end": lambda look: any(dash in look.text for dash in "-–—~～至"),
    "lost_unit": _limits,
    "half_sentence": lambda look: any(head in look.text for head in look.language.conditions),
    "lost_minutes": digits(b"0: ", b"0:"),
    "gap_at_point": _shredded,
    "lost_point": lambda look: "%" in look.text or "％" in look.text or "‰" in look.text,
    "half_percent": _limits,
    "falling_bounds": _bounds,
    "lone_side": lambda look: any(side in look.text for side in "()（）《》【】«»“”"),
    "ordinal_article": digits(b"0a"),
    "unequal_numbers": lambda look: "=" in look.text,
    "question_digits": lambda look: b"a0?" in look.shape or b"0\xbf" in look.shape or b"a00?" in look.shape,
    "same_ends": _ends_of_ranges,
    "falling_range": _limits,
    "unequal_terms": lambda look: "(" in look.text or "=" in look.text,
    "gapped_hour": digits(b": 0"),
    "idle_decimal": digits(b".0 a", b",0 a"),
    "odd_groups": digits(b"0,0"),
    "stray_capital": lambda look: any(shape in look.shape for shape in (b"a Aa", b", Aa", b"a A a", b", A a")),
    "noun_capital": lambda look: bool(look.language.nouns) and (b"a Aa" in look.shape or b", Aa" in look.shape),
    "odd_capital": lambda look: bool(look.language.labelling) and b"a Aa" in look.shape,
    "spaced_mark": lambda look: any(
        mark in look.shape for mark in (b"a ;", b"a ,", b"0 ,", b"0 ;", b"% ,", b". ,", b". ;", b") ;", b") ,", b") )", b". )", b", )")
    ),
    "short_range": digits(b",000"),
    "list_mark": _heads,
    "list_order": _heads,
    "small_item": _heads,
    "letter_item": lambda look: b"\na A" in look.shape or b"\naAa" in look.shape,
    "inline_mark": digits(b" 0, a", b" 00, a"),
    "stray_stop_comma": _odd_marks,
    "stray_stop": _odd_marks,
    "cut_sentence": _cut_sentences,
    "lost_sign": _stars,
    "markup_left": _markup,
    "doubled_word": _doubled,
    "consonants": _runs_of_consonants,
    "hole": _holes,
    "two_marks": _clashing_marks,
    "lone_question": _questions,
    "lost_quote": _quotes,
    "worded_mark": _bracketed,
    "list_jump": _list_jumps,
    "mixed_ordinals": _heads,
    "one_of_many": digits(b"0 a"),
    "cut_amount": lambda look: any(shape in look.numbers for shape in (b"0, a", b"0, A", b"0. a", b"0. A")),
    "restated": _limits,
    "other_money": _limits,
    "bare_limit": _bare_limits,
    "wide_mark": _beyond_latin,
    "mixed_script": _beyond_latin,
}


def is_open(name: str, look: Look) -> bool:
    """Tell whether a repair may find anything; one without a gate always may.

    >>> from ashore.corpus.shape import look_at
    >>> from ashore.languages import ENGLISH
    >>> look = look_at("In 2012.", ENGLISH)
    >>> is_open("split_year", look), is_open("doubled_phrase", look)
    (False, True)
    """
    gate = GATES.get(name)
    return gate is None or gate(look)
