"""Rules: a name in running text, one provision as a sentence, cards and tables by topic."""

from __future__ import annotations

import datetime as dt
from typing import get_args

from ashore.errors import nearest
from ashore.knowledge.articles import format_article
from ashore.knowledge.figures import PartialDate, format_value
from ashore.knowledge.schema import Provision, Rule, Topic
from ashore.pages.context import Context, MacroFault, View, block, escape, items, tag
from ashore.pages.macros.references import ref_link
from ashore.pages.macros.tables import table

_VERDICTS = ("may", "must-not", "should-not", "must", "note")
# The page that holds every rule as a card.
CARDS = "rules"


def rule(context: Context, id: str) -> View:
    """rule("cba-2026").name, .short, .scope, .issuer, .since"""
    entry = context.find(context.knowledge.rules, id, "rule")
    context.shows("rules", id)
    return View(
        {
            "name": lambda: context.text(entry.name),
            "short": lambda: context.text(entry.short),
            "scope": lambda: context.text(entry.scope),
            "issuer": lambda: context.text(entry.issuer),
            "since": lambda: _since(context, entry),
        }
    )


def _since(context: Context, entry: Rule) -> str:
    if entry.effective is None:
        raise MacroFault("macro-value", f"rule {entry.id} has no date", "Use another attribute, or give the rule its date.")
    return day_of(context, entry.effective)


def day_of(context: Context, day: dt.date) -> str:
    return escape(format_value(PartialDate(day.year, day.month, day.day), context.lang))


def provision(context: Context, id: str) -> str:
    """What a provision says, with its rule and article behind it."""
    entry, one = context.find(context.knowledge.provisions, id, "provision")
    context.shows("provisions", id)
    return context.text(one.text) + context.bracketed(rule_and_article(context, entry, one))


def article(context: Context, id: str) -> str:
    """A rule by its full name with the article of one provision, as a letter cites it."""
    entry, one = context.find(context.knowledge.provisions, id, "provision")
    context.shows("provisions", id)
    return context.text(entry.name) + _article(context, one)


def rule_and_article(context: Context, entry: Rule, one: Provision) -> str:
    """Name a provision: its rule and, where it has one, its article."""
    return context.text(entry.short) + _article(context, one)


def _article(context: Context, one: Provision) -> str:
    if not one.article:
        return ""
    article = format_article(one.article, context.lang)
    return escape(article if context.lang == "zh" else f", {article}")


def named_link(context: Context, entry: Rule, one: Provision) -> str:
    """The same, leading to the card of the rule."""
    context.shows("provisions", f"{entry.id}.{one.id}")
    return tag("a", rule_and_article(context, entry, one), href=context.href(CARDS, f"rule-{entry.id}"))


def rules_table(context: Context, topic: str | None = None, verdict: str | None = None) -> str:
    """The provisions of a topic: conduct, whether it is allowed, rule, what to do. Without topic or verdict: all."""
    if topic is not None and topic not in get_args(Topic):
        raise MacroFault("macro-argument", f"no topic “{topic}”", nearest(str(topic), get_args(Topic)))
    if verdict is not None and verdict not in _VERDICTS:
        raise MacroFault("macro-argument", f"no verdict “{verdict}”", nearest(str(verdict), _VERDICTS))
    chosen = [
        (entry, one)
        for entry, one in context.knowledge.provisions.values()
        if (topic is None or topic in one.topics) and (verdict is None or verdict == one.verdict)
    ]
    if not chosen:
        raise MacroFault(
            "macro-empty", f"no provision has topic {topic} and verdict {verdict}", "Choose another topic or leave verdict out."
        )
    with_advice = any(one.do for _, one in chosen)
    columns = ["table.conduct", "table.rule", *(["table.do"] if with_advice else [])]
    rows = [_row(context, entry, one, with_advice) for entry, one in chosen]
    return block(table(context, columns, rows, class_="rules-table"))


def _row(context: Context, entry: Rule, one: Provision, with_advice: bool) -> list[str]:
    advice = [context.text(one.do) if one.do else "–"] if with_advice else []
    return [f"{badge(context, entry, one)} {context.text(one.text)}", f"{named_link(context, entry, one)}{force(context, entry)}", *advice]


def badge(context: Context, entry: Rule, one: Provision) -> str:
    """The verdict as a mark. A recommended standard says what should be, and must not be shown as forbidding."""
    word = {"must-not": "should-not", "must": "should"}.get(one.verdict, one.verdict) if entry.kind == "standard" else one.verdict
    look = {"should-not": "must-not"}.get(one.verdict, one.verdict)  # the word tells the force, the mark only which way it goes
    return tag("span", context.ui(f"allowed.{word}"), class_=f"badge badge-{look}")


def force(context: Context, entry: Rule) -> str:
    """Say at once where a rule is only a recommendation or binds members alone: the reader must not take it for law."""
    name = {"standard": "rule.recommended", "code": "rule.self-regulation"}.get(entry.kind)
    return tag("p", context.ui(name), class_="force") if name else ""


def rule_card(context: Context, id: str) -> str:
    entry = context.find(context.knowledge.rules, id, "rule")
    return block(_card(context, entry, linked=False))


def rules_list(context: Context) -> str:
    """Every rule as a card, each with the address that tables and texts lead to."""
    return block("\n".join(_card(context, entry, linked=True) for entry in context.knowledge.rules.values()))


def _card(context: Context, entry: Rule, linked: bool) -> str:
    context.shows("rules", entry.id)
    for one in entry.provisions:
        context.shows("provisions", f"{entry.id}.{one.id}")
    kind = tag("span", context.ui(f"kind.{entry.kind}"), class_=f"badge badge-kind-{entry.kind}")
    pairs = [("rule.issuer", context.text(entry.issuer)), ("rule.binds", context.text(entry.scope))]
    if entry.effective:
        pairs.append(("rule.effective", day_of(context, entry.effective)))
    if entry.until:
        pairs.append(("rule.until", day_of(context, entry.until)))
    if entry.caveat:
        pairs.append(("rule.caveat", context.text(entry.caveat)))
    pairs.append(("rule.provisions", items(f"{badge(context, entry, one)} {_provision_line(context, one)}" for one in entry.provisions)))
    pairs.append(("rule.source", " ".join(ref_link(context, id) for id in entry.references)))
    pairs.append(("rule.verified", day_of(context, entry.verified_on)))
    pairs.append(("rule.review-by", day_of(context, entry.review_by)))
    details = "".join(f"<dt>{context.ui(name)}</dt><dd>{value}</dd>" for name, value in pairs)
    title = tag("p", f"{context.text(entry.name)} {kind}", class_="rule-name")
    return tag("div", f"{title}{force(context, entry)}<dl>{details}</dl>", class_="rule-card", id=f"rule-{entry.id}" if linked else None)


def _provision_line(context: Context, one: Provision) -> str:
    article = context.bracketed(escape(format_article(one.article, context.lang))) if one.article else ""
    return context.text(one.text) + article
