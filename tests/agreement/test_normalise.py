"""What counts and what does not: a cosmetic edit never changes a stamp, a changed number or a lost negation always does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.agreement.normalise import normal_markdown, normal_text

SAME = [
    ("wrapping", "They may not\ncome at night.", "They may\nnot come at night."),
    ("wrapping between Han", "他们不得\n夜间上门。", "他们不得夜间上门。"),
    ("emphasis", "You **need not** _open_ it.", "You *need not* open it."),
    ("emphasis inside a Chinese sentence", "**您可以不开门**，当天", "您可以*不开门*，当天"),
    ("struck and code", "~~no~~ `x`", "no x"),
    ("address of a link", "See [this](a.md).", "See [this](https://b.example/c_(d)?e=1)."),
    ("a link or none", "See [this](a.md).", "See this."),
    ("link by reference", "See [this][a].\n\n[a]: https://a.example/\n", "See [this][b].\n\n[b]: https://b.example/\n"),
    ("bare address", "See <https://a.example/>.", "See <https://b.example/>."),
    ("attributes", "## May { #may .a }", "## May {: data-x='2' .b #may }"),
    ("width of punctuation", "费用，利息（含税）：是的。", "费用,利息(含税):是的."),
    ("national quotes", "«No», dijo.", "“No”, dijo."),
    ("dashes", "费用——利息……", "费用—利息…"),
    ("wide digits", "３个月", "3个月"),
    ("spaces", "拨打 110 报警", "拨打110报警"),
    ("no-break space", "3\u00a0months", "3 months"),
    ("unseen signs", "mon\u00adths\u200b", "months"),
    ("composed letters", "nu\u0301mero", "número"),
    ("item signs", "* one\n* two\n", "- one\n- two\n"),
    ("item numbers", "1. one\n1. two\n", "1. one\n2. two\n"),
    ("table layout", "| a | b |\n|---|:-:|\n| 1 | 2 |\n", "a|b\n---|---\n1|2\n"),
    ("remarks", "No. <!-- to do -->", "No."),
    ("tags", 'A <span class="x">b</span>', "A b"),
    ("macro spacing", '{{ rule("a").short }}', "{{rule( 'a' ).short}}"),
    ("order of keywords", '{{ rules_table(topic="visits", verdict="may") }}', '{{ rules_table(verdict="may", topic="visits") }}'),
    ("line ends", "a\r\nb\r\n", "a\nb\n"),
    ("entities", "a&nbsp;b &amp; c", "a b & c"),
]
DIFFERENT = [
    ("word", "They may come.", "They will come."),
    ("capital", "Polish it.", "polish it."),
    ("accent", "el pago", "él pago"),
    ("negation", "They may not come.", "They may come."),
    ("Chinese negation", "您不必答应。", "您必答应。"),
    ("figure", "after 90 days", "after 91 days"),
    ("decimal", "1.5 %", "15 %"),
    ("percent", "15 %", "15"),
    ("currency", "$ 5", "¥ 5"),
    ("minus", "-5", "5"),
    ("glued words", "no table", "notable"),
    ("comma that turns the sense", "No, debe pagar.", "No debe pagar."),
    ("question", "您要付。", "您要付？"),
    ("macro", '{{ hotline("110") }}', '{{ call("110") }}'),
    ("argument", '{{ hotline("110") }}', '{{ hotline("120") }}'),
    ("number in an argument", "{{ months(3) }}", "{{ months(6) }}"),
    ("attribute of a macro", '{{ stage("late").from }}', '{{ stage("late").to }}'),
    ("keyword", '{{ rules_table(verdict="may") }}', '{{ rules_table(verdict="must") }}'),
    ("words of a link", '{{ link("visits", "read on") }}', '{{ link("visits", "read no further") }}'),
    ("words of a plain link", "[read](a.md)", "[pay](a.md)"),
    ("title of a box", '!!! now "If someone is there"', '!!! now "If someone was there"'),
    ("order of cells", "| a | b |", "| b | a |"),
    ("escaped star", r"5 \* 3", "5 3"),
    ("exponent", "10²", "102"),
]


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in SAME], ids=[case[0] for case in SAME])
def test_looks_do_not_count(one: str, other: str) -> None:
    assert normal_markdown(one) == normal_markdown(other)


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in DIFFERENT], ids=[case[0] for case in DIFFERENT])
def test_what_is_said_counts(one: str, other: str) -> None:
    assert normal_markdown(one) != normal_markdown(other)


def test_a_text_of_data_knows_no_markdown() -> None:
    assert normal_text("5 * 3 * 2") != normal_text("5 3 2")
    assert normal_text("费用，{{ term('x') }}") == normal_text('费用, {{term("x")}}')


SAID = "They may not come at night 他们 不得 夜间 上门 no pueden venir 22:00 3.5 % días"
WORDS = st.lists(st.sampled_from(SAID.split()), min_size=2, max_size=30)


@given(WORDS, st.lists(st.sampled_from([" ", "\n", "  ", "\u00a0", " \n"]), min_size=30, max_size=30))
def test_white_space_never_counts(words: list[str], gaps: list[str]) -> None:
    laid_out = "".join(word + gap for word, gap in zip(words, gaps, strict=False))
    assert normal_markdown(laid_out) == normal_markdown(" ".join(words))


@given(WORDS, st.integers(0, 29), st.sampled_from(["**{}**", "*{}*", "[{}](x.md)", "<b>{}</b>"]))
def test_emphasis_and_links_never_count(words: list[str], place: int, mark: str) -> None:
    place %= len(words)
    marked = [*words[:place], mark.format(words[place]), *words[place + 1 :]]
    assert normal_markdown(" ".join(marked)) == normal_markdown(" ".join(words))


@given(WORDS, st.integers(0, 29), st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_changed_number_always_counts(words: list[str], place: int, number: int, more: int) -> None:
    place %= len(words) + 1
    one, other = ([*words[:place], str(figure), *words[place:]] for figure in (number, number + more))
    assert normal_markdown(" ".join(one)) != normal_markdown(" ".join(other))


@given(WORDS, st.integers(0, 29), st.sampled_from(["not", "no", "never", "nunca", "不", "没有", "未"]))
def test_a_lost_negation_always_counts(words: list[str], place: int, negation: str) -> None:
    place %= len(words) + 1
    with_it = [*words[:place], negation, *words[place:]]
    assert normal_markdown(" ".join(with_it)) != normal_markdown(" ".join(words))


@given(st.text(max_size=200))
def test_any_text_has_a_normal_form_that_is_stable_in_white_space(text: str) -> None:
    assert normal_markdown(text) == normal_markdown(text + "\n\n")
    assert normal_text(text) == normal_text(f" {text} ")
