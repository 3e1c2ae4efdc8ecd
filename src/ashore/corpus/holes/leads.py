"""Leads into a list that is gone: “for example:” and then something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

LEADS = "比如|例如|譬如|如下|以下|包括|可以|可以这样做|尝试|试试|几步|几点|几条|几种|几个|步骤|方法|分为|做法|重点|关键点|要点|教会我们"
THESE = "[这這][两三四五几][个個点點步条條种]?(?:要素|要点|原则|关键|关键点|条件|步骤|情形|技巧)?|[几三四五]点经验(?:特别|很|最)?重要"
LEAD = lazily(rf"(?<=[\u3400-\u9fff，。,])(?P<lead>{LEADS}|{THESE}|以下几?[种个点条项][^，。：:\n]{{0,8}})[：:][ ]*$", re.MULTILINE)
NUMBER = r"[(（]?(?:[2-9]|[二三四五六七八九])(?:[、．)）]|\.(?!\d))"
TURNS = "其实|数据显示|总之|总的来说|综上|此外|另外|最后|不过|但是|因此|所以|记住|需要注意|值得注意|(?:温馨)?提示[：:]|注意[：:]|小贴士"
TELLS = "去年|上周|上个月|前几天|根据|有个|我见过|咨询了|说个|而(?:你|您|所谓|那|真正|且)"
ELSEWHERE = lazily(rf"\s*\n\s*(?:[^\w\s#*•·●-]{{0,3}}\s*(?:{TURNS}|{TELLS})|{NUMBER})")
ENUMERATED = lazily(r"[ ]*\n\s*(?:[(（]?(?:1|一|①)[、．.)）]|[-*•·●])")


def open_lead(text: str, language: Language) -> Iterator[Mark]:
    """Flag a line that leads to a list where none follows: the next line turns to something else or counts on from two, or is not there.

    A line that is any other one may be the list, so it says nothing.

    >>> from ashore.languages import CHINESE
    >>> line = "你可以尝试：\\n其实不难。步骤如下：\\n1、打电话。\\n二、材料包括：\\n三、时限。\\n材料包括：\\n身份证"
    >>> [line[mark.start:mark.end] for mark in open_lead(line, CHINESE)]
    ['尝试：', '包括：']
    """
    for found in LEAD.finditer(text):
        if ELSEWHERE.match(text, found.end()) and not ENUMERATED.match(text, found.end()):
            yield Mark(found.start("lead"), found.end(), "open_lead", "unknown", None, (), "a lead into a list that is not there")
