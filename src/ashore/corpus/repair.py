"""Finds damaged strings and repairs those that are certain. One small function a repair; ashore.languages says which apply.

A wrong repair is the worst fault: it reads well and nobody looks again. So a repair is certain only where the surrounding text
leaves no other reading; all else stays as it is and is reported with its candidates.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import groupby

from ashore.corpus.arithmetic import open_product, wrong_sum
from ashore.corpus.bounds import falling_bounds
from ashore.corpus.brackets import half_number
from ashore.corpus.bullets import glued_bullet, question_bullet
from ashore.corpus.capitals import noun_capital, odd_capital, spaced_mark, stray_capital
from ashore.corpus.choices import same_choice
from ashore.corpus.clauses import doubled_clause, lost_subject, repeated_clause
from ashore.corpus.coded_dates import scrambled_date, split_range_year, swapped_year
from ashore.corpus.codes import bare_code, code_left, coded_one, coded_slash
from ashore.corpus.counts import cut_amount, one_of_many, other_money, restated
from ashore.corpus.dials import split_hotline, split_landline
from ashore.corpus.draft import Draft, Line
from ashore.corpus.fees import fee_row, moved_rate, orphan_number, share_row
from ashore.corpus.gaps import split_amount, split_count, split_decimal, split_ordinal
from ashore.corpus.gates import GATES, Gate
from ashore.corpus.glue import glued_between, glued_number, glued_stop, glued_unit, glued_word, question_digits
from ashore.corpus.glue_small import glued_sentence, glued_small
from ashore.corpus.half_rates import half_percent
from ashore.corpus.han import lone_quote, lookalike, mixed_writing, pinyin_gloss, pinyin_letters
from ashore.corpus.han_numbers import han_percent, letter_digit, note_number
from ashore.corpus.hidden import hide
from ashore.corpus.holes import han_hole
from ashore.corpus.holes.gaps_left import gap_left
from ashore.corpus.holes.half_words import half_word
from ashore.corpus.holes.leads import open_lead
from ashore.corpus.holes.open_ends import open_end
from ashore.corpus.hours import gapped_hour
from ashore.corpus.instalments import lost_power, wrong_payment, wrong_total
from ashore.corpus.ledger import Edit
from ashore.corpus.letter_items import letter_item
from ashore.corpus.lexicon import lexicon, lexicon_of
from ashore.corpus.list_mixed import list_mixed
from ashore.corpus.list_words import bare_ordinal, list_jump, list_ones, list_start, mixed_ordinals, worded_mark
from ashore.corpus.listed_twice import listed_twice
from ashore.corpus.lists import bare_item, glued_item, inline_mark, list_mark, list_order, small_item
from ashore.corpus.lost_dashes import lost_dash
from ashore.corpus.lost_ends import lost_end, lost_minutes
from ashore.corpus.lost_units import lost_unit
from ashore.corpus.mark import Mark, Repair
from ashore.corpus.noise import noise
from ashore.corpus.numerals import damaged_year, split_date, split_day, split_year
from ashore.corpus.odd_days import glued_month, odd_day, odd_ordinal
from ashore.corpus.odd_points import gap_at_point, lost_point
from ashore.corpus.odd_values import falling_range, idle_decimal, odd_groups, ordinal_article, same_ends, unequal_numbers, unequal_terms
from ashore.corpus.pairs import lone_question, lost_quote, spaced_apostrophe, two_marks
from ashore.corpus.paragraph_ends import comma_at_end, heading_in_line
from ashore.corpus.personal import MASK, RULE, personal_data, personal_of
from ashore.corpus.ranges import backward_range, long_date, long_term, short_range, short_year, torn_range
from ashore.corpus.rates import bare_limit, lost_percent
from ashore.corpus.run_on import han_stop, run_on
from ashore.corpus.shape import Look, look_at
from ashore.corpus.sides import lone_side
from ashore.corpus.split_left import split_left
from ashore.corpus.splits import bare_point, lost_zero, split_number
from ashore.corpus.spun import spun_word
from ashore.corpus.stamps import glued_hour
from ashore.corpus.stops import cut_sentence, half_sentence, lost_stop, stray_stop, stray_stop_comma
from ashore.corpus.stumps import cut_compound, stump
from ashore.corpus.twice import word_twice
from ashore.corpus.width import narrow_mark, wide_letter
from ashore.corpus.wording import consonants, doubled_phrase, doubled_word, hole, lost_sign, markup_left
from ashore.corpus.writing import mixed_script, wide_mark
from ashore.languages import LANGUAGES, Language
from ashore.model import Damage

REPAIRS: Mapping[str, Repair] = {
    repair.__name__: repair
    for repair in (
        backward_range,
        bare_code,
        bare_item,
        bare_limit,
        bare_ordinal,
        bare_point,
        code_left,
        comma_at_end,
        coded_one,
        coded_slash,
        consonants,
        cut_amount,
        cut_compound,
        cut_sentence,
        damaged_year,
        doubled_clause,
        doubled_phrase,
        doubled_word,
        falling_range,
        falling_bounds,
        fee_row,
        gapped_hour,
        gap_at_point,
        gap_left,
        glued_between,
        glued_bullet,
        glued_hour,
        glued_small,
        glued_item,
        glued_month,
        glued_sentence,
        glued_number,
        glued_stop,
        glued_unit,
        glued_word,
        idle_decimal,
        half_percent,
        half_number,
        half_sentence,
        half_word,
        han_hole,
        han_percent,
        han_stop,
        heading_in_line,
        hole,
        inline_mark,
        letter_item,
        letter_digit,
        lexicon,
        list_jump,
        list_mark,
        list_ones,
        list_order,
        list_start,
        listed_twice,
        lone_question,
        lone_side,
        lone_quote,
        long_date,
        lost_dash,
        lost_end,
        long_term,
        lookalike,
        lost_minutes,
        lost_percent,
        lost_power,
        lost_point,
        lost_quote,
        lost_sign,
        lost_stop,
        lost_subject,
        lost_unit,
        lost_zero,
        markup_left,
        mixed_ordinals,
        mixed_script,
        mixed_writing,
        moved_rate,
        narrow_mark,
        noise,
        note_number,
        noun_capital,
        odd_capital,
        odd_day,
        odd_ordinal,
        odd_groups,
        one_of_many,
        open_end,
        open_lead,
        open_product,
        ordinal_article,
        orphan_number,
        other_money,
        personal_data,
        pinyin_gloss,
        pinyin_letters,
        question_bullet,
        question_digits,
        repeated_clause,
        restated,
        run_on,
        same_choice,
        same_ends,
        scrambled_date,
        share_row,
        short_range,
        short_year,
        small_item,
        spaced_mark,
        spaced_apostrophe,
        split_amount,
        split_count,
        split_date,
        split_day,
        split_decimal,
        split_hotline,
        split_landline,
        split_left,
        split_number,
        split_ordinal,
        split_range_year,
        split_year,
        spun_word,
        stray_capital,
        stray_stop,
        list_mixed,
        stray_stop_comma,
        stump,
        swapped_year,
        unequal_numbers,
        unequal_terms,
        torn_range,
        two_marks,
        wide_letter,
        wide_mark,
        word_twice,
        worded_mark,
        wrong_payment,
        wrong_sum,
        wrong_total,
    )
}


ONCE = frozenset(["narrow_style"])
WORDINGS = frozenset(["lexicon", "spun_word"])
WITH_LOOK: Mapping[str, Callable[[Look], Iterator[Mark]]] = {"lexicon": lexicon_of, "personal_data": personal_of}


def find_marks(text: str, language: Language) -> Iterator[Mark]:
    """Go through all that the language's repairs find, in their order; where two claim the same characters, the first wins.

    Wordings are findings on another floor: they may lie over a repaired number.

    >>> from ashore.languages import ENGLISH
    >>> [(mark.rule, text[mark.start:mark.end]) for text in ["owed around1-2,000"] for mark in find_marks(text, ENGLISH)]
    [('glued_number', 'around'), ('short_range', '1-2,000')]
    """
    letters, words = bytearray(len(text)), bytearray(len(text))
    look = look_at(text, language)
    for name, gate in _plan(language):
        if gate and not gate(look):
            continue
        claimed = words if name in WORDINGS else letters
        for mark in WITH_LOOK[name](look) if name in WITH_LOOK else REPAIRS[name](text, language):
            if claimed.find(1, mark.start, mark.end) < 0:
                claimed[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
                yield mark


@cache
def _plan(language: Language) -> tuple[tuple[str, Gate | None], ...]:
    """Pair the language's repairs with their gates, so that each text need not look them up."""
    return tuple((name, GATES.get(name)) for name in language.repairs)


def _blocks(lines: tuple[Line, ...]) -> Iterator[tuple[str, list[Line]]]:
    """Give the runs of lines of one language, so that each text is searched once, with the repairs of its language."""
    for lang, block in groupby(lines, key=lambda line: line.lang):
        yield lang, list(block)


def _within(lines: list[Line], starts: list[int], start: int, end: int) -> bool:
    """Tell whether a stretch lies inside one kept line: what reaches into dropped frame is no damage of the text."""
    index = bisect_right(starts, start) - 1
    return index >= 0 and end <= lines[index].end


def _touched(edits: tuple[Edit, ...], start: int, end: int) -> bool:
    """Tell whether an earlier step has changed a part of this stretch. Edits are sorted and do not overlap."""
    index = bisect_right(edits, start, key=lambda edit: edit.end)
    return index < len(edits) and edits[index].start < end


def repair(draft: Draft) -> Draft:
    """Report the damaged strings of the kept lines, repair the certain ones, and hide what is personal."""
    damage: list[Damage] = []
    for lang, lines in _blocks(draft.lines):
        starts = [line.start for line in lines]
        offset = starts[0]
        text = draft.source.text[offset : lines[-1].end]
        marks = [mark for mark in find_marks(text, LANGUAGES[lang]) if _within(lines, starts, mark.start + offset, mark.end + offset)]
        marks = [mark for mark in marks if not _touched(draft.edits, mark.start + offset, mark.end + offset)]
        hidden = [mark for mark in marks if mark.rule == RULE]
        damage += [_damage(draft.source.id, text, mark, hidden, offset) for mark in _first_of_style(marks, damage)]
    damage = hide(draft, damage)
    damage.sort(key=lambda found: (found.start, found.end, found.rule))
    edits = [
        Edit(found.start, found.end, "repair", found.rule, MASK if found.rule == RULE else found.value or "")
        for found in damage
        if found.certainty == "certain" or found.rule == RULE
    ]
    return replace(draft, edits=tuple(sorted([*draft.edits, *edits])), damage=tuple(damage))


def _first_of_style(marks: list[Mark], damage: list[Damage]) -> Iterator[Mark]:
    """Leave out what is said once a source and was said of an earlier block of it: a style is no damage of each line."""
    said = {found.rule for found in damage}
    return (mark for mark in marks if mark.rule not in ONCE or mark.rule not in said)


def _damage(source: str, text: str, mark: Mark, hidden: list[Mark], offset: int) -> Damage:
    """Make a finding of a mark; what is personal in its stretch is masked."""
    said = text[mark.start : mark.end]
    for other in reversed(hidden):
        start, end = max(other.start, mark.start), min(other.end, mark.end)
        if start < end:
            said = said[: start - mark.start] + MASK + said[end - mark.start :]
    return Damage(source, mark.start + offset, mark.end + offset, mark.rule, said, mark.certainty, mark.value, mark.candidates, mark.note)
