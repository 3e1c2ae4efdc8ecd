"""Passages: their ids, kinds and languages."""

from __future__ import annotations

import pytest

from ashore.corpus.detect import language_of
from ashore.corpus.recipe import prepare
from ashore.model import Passage, Source

EN = "The lender may call you by day, and it has to stop when you ask it to."
ES = "La entidad puede llamarle de día y tiene que dejar de hacerlo si usted lo pide."
ZH = "平台可以在白天给您打电话，您要求停止就必须停止。"


def passages(text: str) -> tuple[Passage, ...]:
    return prepare(Source("S7", "s7.txt", text)).passages


def test_ids_are_source_and_line() -> None:
    assert [passage.id for passage in passages(f"Late?\n\n{EN}\n{EN}\n")] == ["S7-1", "S7-3", "S7-4"]


def test_offsets_point_into_the_source_as_received() -> None:
    text = f"Kites - Late?\r\nLate?\r\n  In 20 12, {EN}  \r\n"
    title, body = passages(text)
    assert text[title.start : title.end] == "Late?"
    assert text[body.start : body.end] == f"In 20 12, {EN}"
    assert body.text == f"In 2012, {EN}"
    assert body.id == "S7-3"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("1. First they write.", "item"),
        ("2、再打电话给您。", "item"),
        ("（三）最后起诉", "heading"),
        ("- a dash", "item"),
        ("一、逾期的后果", "heading"),
        ("一、先看合同，再打电话。", "item"),
        ("第一步：先看合同", "item"),
        ("Step 2: write to the lender", "item"),
        ("Paso 3. Reclame por escrito.", "item"),
        ("-Stage 1 begins on the first day", "item"),
        ("2. Is it true that they sue at once?", "heading"),
        ("Extended data:", "heading"),
        ("The stages of collection", "heading"),
        ("¿Y si no pago?", "heading"),
        ("法律依据：", "heading"),
        ("They call.", "paragraph"),
        (EN, "paragraph"),
        ("The methods which a lending platform of this kind mostly takes are the following:", "paragraph"),
        ("3.5 million people wrote to the office in one year alone.", "paragraph"),
    ],
)
def test_kinds(line: str, kind: str) -> None:
    assert passages(f"{EN} And so on.\n{line}\n{EN}")[1].kind == kind


def test_a_page_that_begins_in_mid_answer_has_no_title() -> None:
    assert [passage.kind for passage in passages(f"{EN} {EN} {EN}\n\n{EN}")] == ["paragraph", "paragraph"]


def test_a_single_line_is_no_title() -> None:
    assert [passage.kind for passage in passages("Datos ampliados:")] == ["heading"]


@pytest.mark.parametrize(("text", "lang"), [(EN, "en"), (ES, "es"), (ZH, "zh"), ("上篇: what is this 下篇: and this here too", "en")])
def test_languages(text: str, lang: str) -> None:
    assert language_of(text) == lang


def test_short_lines_take_the_language_of_the_source() -> None:
    assert [passage.lang for passage in passages(f"Visitas\n\n{ES}\n\nOnline\n\n{ES}")] == ["es"] * 4
    assert [passage.lang for passage in passages(f"上门\n\n{ZH}\n\nP2P\n\n{ZH}")] == ["zh"] * 4


def test_lines_of_other_languages_keep_theirs() -> None:
    assert [passage.lang for passage in passages(f"{EN}\n\n{ES}\n\n{ZH}\n\nOK 12378")] == ["en", "es", "zh", "es"]


@pytest.mark.parametrize("text", ["12378", "…", "\n\n", "Late", "上岸"])
def test_hardly_any_text_is_no_trouble(text: str) -> None:
    assert all(passage.lang in ("en", "es", "zh") for passage in passages(text))


def test_wrapped_paragraphs_are_joined() -> None:
    wrapped = (
        "The lender may call you by day, and it has to stop when you ask\n"
        "it to. What it may not do is to call your friends, your boss or\n"
        "your neighbours, and to tell them that you owe money. If it does\n"
        "so, write down the day and the hour, and complain."
    )
    (passage,) = passages(wrapped)
    assert "\n" not in passage.text
    assert passage.text == wrapped.replace("\n", " ")
    assert (passage.start, passage.end) == (0, len(wrapped))


def test_a_line_that_goes_on_in_small_letters_is_joined() -> None:
    text = f"{EN}\n\nThe platform may then hand the debt over to another\ncompany that collects for it.\n\n{EN}"
    assert [passage.id for passage in passages(text)] == ["S7-1", "S7-3", "S7-6"]


def test_wrapped_chinese_is_joined_without_spaces() -> None:
    text = (
        "平台可以在白天给您打电话，您要求停止就必须停止，不得打\n"
        "给您的朋友和同事，也不得告诉他们您欠了多少钱，更不能威\n"
        "胁您的家人，遇到这种情况，请保留证据，然后投诉。"
    )
    assert [passage.text for passage in passages(text)] == [text.replace("\n", "")]


@pytest.mark.parametrize(
    "text",
    [f"{EN}\nSo they say.\n{EN} Or not?\nWho knows.", "Late?\nThe rules\nThe stages", "one line\ntwo lines\nthree lines\nfour lines"],
)
def test_lines_that_stand_for_themselves_stay(text: str) -> None:
    assert len(passages(text)) == text.count("\n") + 1


def test_steps_in_one_line_are_parted() -> None:
    text = f"{EN}\n\nThey go on like this: 1. They write to you. 2. They call you at home. 3. They sue you in court.\n\n{EN}"
    found = passages(text)
    assert [passage.id for passage in found] == ["S7-1", "S7-3", "S7-3b", "S7-3c", "S7-3d", "S7-5"]
    assert [passage.kind for passage in found[2:5]] == ["item"] * 3
    assert all(text[passage.start : passage.end] == passage.text for passage in found)


@pytest.mark.parametrize("text", ["It cost 1. 2. or 3. euros.", "See no. 1. and no. 2. of the list.", "1. They write. They come 2. times."])
def test_numbers_in_prose_are_no_steps(text: str) -> None:
    assert len(passages(text)) == 1


def test_numbered_questions_one_below_the_other_are_a_list() -> None:
    text = f"{EN} So it is.\n\n1. Is it true?\n\n2. Who calls?\n\n{EN}\n\n3. Who sues?\n\n{EN}"
    assert [passage.kind for passage in passages(text)] == ["paragraph", "item", "heading", "paragraph", "heading", "paragraph"]


def test_a_last_line_that_is_cut_off_heads_nothing() -> None:
    assert [passage.kind for passage in passages(f"{EN} And so on.\n\nThe lender may")] == ["paragraph", "paragraph"]


@pytest.mark.parametrize("sign", ["-", "--", "…", "•", "。"])
def test_a_lone_sign_is_no_passage(sign: str) -> None:
    assert [passage.text for passage in passages(f"{EN}\n\n{sign}\n\nSo it is.")] == [EN, "So it is."]


def test_a_stage_that_ran_into_the_one_before_is_parted() -> None:
    text = f"{ZH}\n\n- 第一阶段（7天内）：短信提醒 - 第二阶段（8天后）：真人电话\n\n{ZH}"
    assert [passage.text for passage in passages(text)][1:3] == ["- 第一阶段（7天内）：短信提醒", "- 第二阶段（8天后）：真人电话"]
    text = f"{EN}\n\nThey went from stage 1 - stage 2 was short - to the court.\n\n{EN}"
    assert len(passages(text)) == 3


def test_steps_in_one_chinese_line_are_parted() -> None:
    text = "应对方法：1、先核对合同。2、再联系平台。3、最后投诉。"
    assert [passage.text for passage in passages(text)] == ["应对方法：", "1、先核对合同。", "2、再联系平台。", "3、最后投诉。"]
