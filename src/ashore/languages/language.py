"""The shape of an entry: what the corpus must know of one language. Words of frame stand in corpus/frame/frame.yml."""

from __future__ import annotations

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

    `typography` names the rules of checks/written/typography.py that its texts keep.
    `repairs` names the functions of corpus/repair.py that apply, in order: where two claim the same characters, the first wins.
    Word lists hold whole words in lower case. `small_words` are left out where passages are compared;
    After `never_last` a noun must follow; a sentence never ends in `never_ending`; `openers` begin one where they have a capital, and
    of the `common_words` only `enders` end one. `rate_limits` stand before the number that a rate exceeds,
    `rate_wholes` after the rate of them.
    `lower_ends` and `upper_ends` stand before the ends of a range; after a word of `leading_on` a sentence goes on.
    No name has `verb_ends`, is one of `plain_verbs` or, behind a word that is not `labelling`, one of `never_names`; before `headless`
    verbs a statement has its subject.
    `scales` are written-out thousands; a text that names something of `abroad` may count in `foreign_money`.
    `common_words` (more of them) and `own_letters`, which no other language has, tell the language of a line.
    """

    id: str
    script: Script
    months: tuple[str, ...]
    month_of_year: str
    day_of_month: str
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
    never_last: tuple[str, ...] = ()
    never_ending: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    enders: frozenset[str] = frozenset()
    numbers: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    scales: tuple[str, ...] = ("\0",)
    foreign_money: tuple[str, ...] = ()
    abroad: tuple[str, ...] = ()
    restates: tuple[str, ...] = ()
    rate_wholes: tuple[str, ...] = ("\0",)
    rate_limits: tuple[str, ...] = ("\0",)
    equals: tuple[str, ...] = ("\0",)
    stated_sums: tuple[str, ...] = ()  # what a sentence says of a month and a year, or of a share; see corpus/instalments.py
    auxiliaries: frozenset[str] = frozenset()
    titles: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    person_roles: tuple[str, ...] = ("\0",)
    made_by: tuple[str, ...] = ("\0",)
    bylines: tuple[str, ...] = ("\0",)
    holders: tuple[str, ...] = ("\0",)
    naming: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    year_hints: tuple[str, ...] = ("\0",)
    year_words: tuple[str, ...] = ()
    month_words: tuple[str, ...] = ()
    lower_ends: tuple[str, ...] = ()
    upper_ends: tuple[str, ...] = ()
    leading_on: tuple[str, ...] = ()
    verb_ends: tuple[str, ...] = ()
    plain_verbs: tuple[str, ...] = ()
    never_names: tuple[str, ...] = ()
    labelling: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    short_ends: frozenset[str] = frozenset()
    often_twice: frozenset[str] = frozenset()
    said_twice: frozenset[str] = frozenset()
    share_links: tuple[str, ...] = ()
    share_ends: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    percent: str = "%"
    least: tuple[str, ...] = ()
    most: tuple[str, ...] = ()
    headless: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    grouping: str = ","
    money: tuple[str, ...] = ("\0",)
    part_words: tuple[str, ...] = ("\0",)
    step_words: tuple[str, ...] = ("\0",)
    numbered: tuple[str, ...] = ()
    loan_words: tuple[str, ...] = ("\0",)
    rates: tuple[str, ...] = ("\0",)
    rate_units: tuple[str, ...] = ()
    rate_leads: tuple[str, ...] = ("\0",)
    rate_moves: tuple[str, ...] = ("\0",)
    fees: tuple[str, ...] = ()
    either_or: tuple[str, ...] = ("\0",)
    abbreviations: frozenset[str] = frozenset()
    small_words: frozenset[str] = frozenset()
    common_words: frozenset[str] = frozenset()
    own_letters: str = ""
    punctuation: Punctuation = Punctuation()
    typography: tuple[str, ...] = ()


def words(text: str) -> frozenset[str]:
    """Read a list of words, with spaces between them."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Read a list of phrases, with a comma and a space between them."""
    return tuple(text.split(", "))


LATIN_REPAIRS = (
    "personal_data",
    "split_landline",
    "gapped_hour",
    "scrambled_date",
    "split_range_year",
    "swapped_year",
    "coded_one",
    "coded_slash",
    "bare_code",
    "long_date",
    "short_year",
    "split_date",
    "code_left",
    "split_day",
    "glued_hour",
    "split_year",
    "backward_range",
    "damaged_year",
    "long_term",
    "split_hotline",
    "list_mark",
    "small_item",
    "list_order",
    "glued_item",
    "bare_item",
    "inline_mark",
    "worded_mark",
    "list_jump",
    "list_ones",
    "list_start",
    "mixed_ordinals",
    "split_ordinal",
    "split_decimal",
    "split_amount",
    "split_number",
    "split_count",
    "split_left",
    "glued_number",
    "glued_word",
    "glued_unit",
    "glued_between",
    "glued_stop",
    "short_range",
    "lost_power",
    "wrong_payment",
    "wrong_total",
    "wrong_sum",
    "open_product",
    "ordinal_article",
    "unequal_numbers",
    "restated",
    "same_ends",
    "falling_range",
    "torn_range",
    "unequal_terms",
    "idle_decimal",
    "lost_zero",
    "odd_groups",
    "bare_point",
    "lost_percent",
    "fee_row",
    "share_row",
    "moved_rate",
    "orphan_number",
    "bare_limit",
    "half_percent",
    "lost_end",
    "lost_minutes",
    "gap_at_point",
    "lost_point",
    "falling_bounds",
    "one_of_many",
    "cut_amount",
    "other_money",
    "glued_small",
    "glued_sentence",
    "stray_stop_comma",
    "cut_sentence",
    "stray_stop",
    "half_sentence",
    "lost_stop",
    "stray_capital",
    "odd_capital",
    "lost_subject",
    "half_number",
    "two_marks",
    "spaced_mark",
    "question_digits",
    "lone_question",
    "lost_quote",
    "lone_side",
    "spaced_apostrophe",
    "lost_sign",
    "noise",
    "markup_left",
    "doubled_word",
    "word_twice",
    "doubled_phrase",
    "doubled_clause",
    "repeated_clause",
    "same_choice",
    "hole",
    "consonants",
    "wide_mark",
    "mixed_script",
    "lexicon",
)
HAN_REPAIRS = (
    "personal_data",
    "split_landline",
    "coded_one",
    "coded_slash",
    "bare_code",
    "code_left",
    "split_year",
    "split_day",
    "glued_hour",
    "backward_range",
    "damaged_year",
    "long_term",
    "split_hotline",
    "split_ordinal",
    "split_decimal",
    "split_amount",
    "split_number",
    "split_count",
    "split_left",
    "lost_power",
    "wrong_payment",
    "wrong_total",
    "wrong_sum",
    "open_product",
    "restated",
    "lost_zero",
    "glued_item",
    "lost_percent",
    "bare_limit",
    "half_percent",
    "lost_end",
    "lost_unit",
    "lost_minutes",
    "lost_point",
    "falling_bounds",
    "bare_ordinal",
    "list_ones",
    "list_start",
    "han_percent",
    "letter_digit",
    "wide_letter",
    "han_hole",
    "gap_left",
    "open_end",
    "half_word",
    "note_number",
    "open_lead",
    "comma_at_end",
    "heading_in_line",
    "glued_bullet",
    "question_bullet",
    "han_stop",
    "run_on",
    "two_marks",
    "lost_sign",
    "noise",
    "markup_left",
    "narrow_mark",
    "pinyin_gloss",
    "pinyin_letters",
    "lookalike",
    "lone_quote",
    "lone_side",
    "mixed_writing",
    "spun_word",
    "lexicon",
)
