"""What names or reaches a person never leaves the corpus: no passage, finding, ledger row or cluster holds it."""

from __future__ import annotations

import pytest

from ashore.corpus.ledger import untiled
from ashore.corpus.personal import MASK, RULE, masked
from ashore.corpus.recipe import assemble
from ashore.corpus.report import rendered_files
from ashore.model import Source

SECRETS = [
    ("en", "Manager Wang called about the loan and left no message for me.", "Wang"),
    ("en", "The collector is surnamed Zhou, and he calls every day at noon.", "Zhou"),
    ("en", "He said that Li Hua, director of the branch, would write to me soon.", "Li Hua"),
    ("en", "You can reach them on 138 1234 5678 in the evening, they said to us.", "138 1234 5678"),
    ("en", "They want the money on card 6222 0202 0000 1234 567 by the end of May.", "6222 0202 0000 1234 567"),
    ("en", "Add their WeChat: collect_9988 if you want to have a discount on it.", "collect_9988"),
    ("es", "El Sr. Gutiérrez me llamó ayer por la tarde para hablar de la deuda.", "Gutiérrez"),
    ("es", "Me dieron el número 0571-88776655 para que hable con la empresa.", "0571-88776655"),
    ("es", "El gerente Zhang dijo que vendría a mi casa el lunes por la mañana.", "Zhang"),
    ("es", "Escriba a cobros.rapidos@example.net con una copia de su documento.", "cobros.rapidos@example.net"),
    ("zh", "催收员说他叫王经理，让我今天就把钱还上，不然就上门。", "王经"),
    ("zh", "对方留下的电话是13911112222，说是法务部的，要我马上回电。", "13911112222"),
    ("zh", "短信里写着我的身份证号110101198001011234，我很害怕。", "110101198001011234"),
    ("zh", "请把钱转到张三先生的账户里，他这么要求，我没有答应。", "张三"),
    ("en", "The report says that its co-owners Tang Jun and Zhang Lin went to the police.", "Zhang Lin"),
    ("en", "A firm founded by Ann Weaver bought the debt and then sent the letters.", "Ann Weaver"),
    ("en", "He spoke with Peter Ash Brook, founder of the firm, about the fees.", "Peter Ash Brook"),
    ("en", "The lawyer Anna Redwood said that the letter was no summons at all.", "Anna Redwood"),
    ("en", "By Anna Redwood\n\nThe letter came on a Monday, and it was no summons.", "Anna Redwood"),
    ("es", "El abogado Raúl Cerezo dijo que la carta no era ninguna citación.", "Raúl Cerezo"),
    ("es", "Hablamos con Luisa del Río Castaño, directora de la empresa, sobre esto.", "Luisa del Río Castaño"),
    ("es", "La empresa fue fundada por Raúl Cerezo y cerró al cabo de dos años.", "Raúl Cerezo"),
    ("es", "La periodista Luisa Castaño escuchó las llamadas durante una semana.", "Luisa Castaño"),
    ("es", "El director de la empresa de cobros, Raúl Cerezo, no quiso contestar.", "Raúl Cerezo"),
    ("zh", "法院旁边那家公司的王律师，电话是0571-88776655，随时都接。", "0571-88776655"),
    ("zh", "大家好，我叫陈明轩，在海边上班，三年前借过一笔钱。", "陈明轩"),
    ("zh", "这家公司的创始人：李小明，后来去了国外，公司也关了。", "李小明"),
]
UNNAMED = [
    ("en", "Ms. L borrowed 3,000 yuan, and Mr. Wang lent it; a certain Zhang told us so."),
    ("en", "The lawyer Beijing Plum Law Firm sent wrote on paper of Ping An Bank, Credit Card Center."),
    ("en", "What A Lawyer Can Do For You\n\nBy The Way\n\nThe director General Training was cancelled."),
    ("en", "The president of the Supreme People's Court, Otto Plum, gave the report of the year."),
    ("es", "El Banco Popular de China, director de la política, y la Comisión Nacional Bancaria lo dijeron."),
    ("es", "Lo publicó el Diario de la Ciudad, autor de la lista, por Ley Orgánica."),
    ("zh", "王先生向平台借了三万元，李女士替他还了，张某和某某都知道。"),
    ("zh", "金融纠纷人民调解委员会的负责人说，王先生已经签了协议。"),
]
OPEN = [
    "Call 12378, 12363, 96110 or 110; the sum is 13,800,000,000 yuan, or 13800000000 yuan.",
    "Llame al 12378 o al 010-12321; el año 2019 hubo 3054 plataformas y 200.000.000 de yuanes.",
    "The commission takes complaints at 010-66001100. 国家金融管理局投诉电话：010-66001100。协会举报电话400-800-1234。",
    "La línea de quejas de la comisión es 010-66001100.",
    "请拨打12378或者96110；银行客服是95588。经理和律师都来了，总经理没有来。",
]


@pytest.mark.parametrize(("lang", "text", "secret"), SECRETS, ids=[row[2] for row in SECRETS])
def test_no_export_holds_what_is_personal(lang: str, text: str, secret: str) -> None:
    frame = {"en": "This is how it is with the loan.", "es": "Así están las cosas con el préstamo.", "zh": "贷款的事情就是这样的。"}
    source = Source("S1", "s1.txt", f"{frame[lang]}\n\n{text}\n\n{frame[lang]}")
    corpus = assemble([source, Source("S2", "s2.txt", source.text)])
    assert any(found.rule == RULE for found in corpus.damage)
    exports = "".join(rendered_files(corpus).values())
    assert secret not in exports
    assert MASK in exports
    assert untiled(source.text, corpus.spans["S1"]) is None


@pytest.mark.parametrize(("lang", "text", "secret"), SECRETS, ids=[row[2] for row in SECRETS])
def test_a_shown_source_can_be_masked(lang: str, text: str, secret: str) -> None:
    shown = masked(text)
    assert secret not in shown
    assert len(shown) == len(text)


@pytest.mark.parametrize("text", OPEN)
def test_hotlines_and_sums_stay(text: str) -> None:
    corpus = assemble([Source("S1", "s1.txt", text)])
    assert [found for found in corpus.damage if found.rule == RULE] == []
    assert masked(text) == text


@pytest.mark.parametrize(("lang", "text"), UNNAMED, ids=[text[:20] for _, text in UNNAMED])
def test_whom_the_press_leaves_unnamed_and_institutions_stay(lang: str, text: str) -> None:
    corpus = assemble([Source("S1", "s1.txt", text)])
    assert [found for found in corpus.damage if found.rule == RULE] == []
    assert masked(text) == text


def test_a_name_is_hidden_at_all_its_places() -> None:
    text = "The lawyer Anna Redwood wrote to us.\n\nLater Anna Redwood rang, and they burst the address book of Anna Redwood. he did."
    corpus = assemble([Source("S1", "s1.txt", text)])
    assert "Redwood" not in "".join(rendered_files(corpus).values())
    assert "Redwood" not in masked(text)
    assert untiled(text, corpus.spans["S1"]) is None


def test_a_chinese_name_is_hidden_at_all_its_places() -> None:
    text = "催收员叫张小三经理，他说自己姓张。\n\n第二天，张小三又打来电话。"
    corpus = assemble([Source("S1", "s1.txt", text)])
    assert "张小三" not in "".join(rendered_files(corpus).values())


def test_other_findings_over_a_name_hide_it() -> None:
    text = "They will burst the address book of Manager Wang. he will be angry about the loan, I think."
    corpus = assemble([Source("S1", "s1.txt", text)])
    assert len(corpus.damage) > 1
    assert "Wang" not in "".join(rendered_files(corpus).values())
