"""The macros of the pages. Inline ones may also stand in texts of data/; blocks stand alone on a line of a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ashore.pages.context import View
from ashore.pages.macros import (
    changes,
    claims,
    disagreements,
    glossary,
    hotlines,
    letters,
    links,
    questions,
    references,
    rights,
    rules,
    situations,
    stages,
    timeline,
    unwritten,
    values,
)

Macro = Callable[..., str | View]

INLINE: Mapping[str, Macro] = {
    "figure": values.figure,
    "date": values.date,
    "month": values.month,
    "money": values.money,
    "count": values.count,
    "percent": values.percent,
    "days": values.days,
    "months": values.months,
    "years": values.years,
    "hours": values.hours,
    "hotline": hotlines.hotline,
    "term": glossary.term,
    "link": links.link,
    "rule": rules.rule,
    "stage": stages.stage,
    "article": rules.article,
    "han": values.han,
}

# What stands in the running text of a page, but not inside a text of data/ (it would lead from data to data without end).
RUNNING: Mapping[str, Macro] = {
    "cite": claims.cite,
    "ref": references.ref,
    "provision": rules.provision,
}

BLOCKS: Mapping[str, Macro] = {
    "call": hotlines.call,
    "support": hotlines.support,
    "hotlines_table": hotlines.hotlines_table,
    "stage_strip": stages.stage_strip,
    "stage_card": stages.stage_card,
    "stage_table": stages.stage_table,
    "stage_timeline": timeline.stage_timeline,
    "disagree": disagreements.disagree,
    "rule_card": rules.rule_card,
    "rules_table": rules.rules_table,
    "rules_list": rules.rules_list,
    "glossary_list": glossary.glossary_list,
    "sources_list": claims.sources_list,
    "source_claims": claims.source_claims,
    "left_out_list": claims.left_out_list,
    "references_list": references.references_list,
    "changes_list": changes.changes_list,
    "unwritten": unwritten.unwritten,
    "where_am_i": situations.where_am_i,
    "is_it_real": questions.is_it_real,
    "letters": letters.letters,
    "evidence_log": letters.evidence_log,
    "rights_table": rights.rights_table,
}
