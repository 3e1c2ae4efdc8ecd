"""What sources say: the mark behind a sentence, and each source with the verdict on its claims."""

from __future__ import annotations

from ashore.knowledge.schema import Claim, SourceRecord
from ashore.knowledge.witnesses import copiers, source_of, witnesses
from ashore.pages.context import Context, MacroFault, block, escape, items, tag
from ashore.pages.macros.references import ref_link
from ashore.pages.macros.tables import table

# The page that lists every claim.
LIST = "claims"


def cite(context: Context, *ids: str) -> str:
    """The sources behind a reported statement, as small marks that lead to the claim and its verdict. Copies are not counted."""
    if not ids:
        raise MacroFault("macro-argument", "cite needs at least one claim", 'Write cite("visit-likely").')
    marks: dict[tuple[str, ...], str] = {}
    for id in ids:
        claim = context.find(context.knowledge.claims, id, "claim")
        context.shows("claims", id)
        sources = witnesses(claim.passages, context.knowledge.clusters)
        # Two claims of the same sources are one mark: the same letters twice would puzzle the reader.
        marks.setdefault(sources, _mark(context, claim, sources))
    return tag("sup", " · ".join(marks.values()), class_="cite")


def _mark(context: Context, claim: Claim, sources: tuple[str, ...]) -> str:
    label = f"{context.ui('cite.label')} {context.joined(sources)}{context.signs.stop}{context.ui('cite.witnesses', n=len(sources))}"
    return tag("a", escape(" ".join(sources)), href=context.href(LIST, f"claim-{claim.id}"), aria_label=label)


def sources_list(context: Context) -> str:
    """Each source: where it comes from, its language, what there is to know about it."""
    entries = "".join(
        f'<dt id="source-{escape(entry.id)}">{escape(entry.id)}</dt><dd>{_source(context, entry)}</dd>\n'
        for entry in context.knowledge.sources.values()
    )
    return block(tag("dl", entries, class_="sources-list"))


def _source(context: Context, entry: SourceRecord) -> str:
    context.shows("sources", entry.id)
    title = tag("q", escape(entry.title), lang=entry.lang)
    language = context.labelled(context.ui("source.language"), context.ui(f"language.name.{entry.lang}"))
    date = f" · {escape(entry.date)}" if entry.date else ""
    return tag("p", title) + tag("p", f"{context.text(entry.site)} · {language}{date}") + tag("p", context.text(entry.note))


def source_claims(context: Context, source: str) -> str:
    """The claims first found in this source, with verdict and reason; then those it shares with sources listed before."""
    context.find(context.knowledge.sources, source, "source")
    order = list(context.knowledge.sources)
    said = [claim for claim in context.knowledge.claims.values() if any(source_of(p) == source for p in claim.passages)]
    own = [claim for claim in said if min((source_of(p) for p in claim.passages), key=order.index) == source]
    shared = [claim for claim in said if claim not in own]
    rows = [
        [_claim(context, claim), _verdict(context, claim), context.text(claim.note) + _references(context, claim), _said_by(context, claim)]
        for claim in own
    ]
    parts = table(context, ["table.claim", "table.verdict", "table.note", "table.sources"], rows, class_="claims-table") if rows else ""
    links = [tag("a", context.text(claim.text), href=f"#claim-{claim.id}") for claim in shared]
    also = (
        f'<details class="also-said"><summary>{context.ui("source.also-says", n=len(links))}</summary>{items(links)}</details>'
        if links
        else ""
    )
    return block(parts + also)


def _claim(context: Context, claim: Claim) -> str:
    context.shows("claims", claim.id)
    return tag("span", context.text(claim.text), id=f"claim-{claim.id}")


def _verdict(context: Context, claim: Claim) -> str:
    return tag("span", context.ui(f"verdict.{claim.verdict}"), class_=f"badge badge-{claim.verdict}")


def _references(context: Context, claim: Claim) -> str:
    return tag("sup", " ".join(ref_link(context, id) for id in claim.references), class_="ref") if claim.references else ""


def _said_by(context: Context, claim: Claim) -> str:
    clusters = context.knowledge.clusters
    counted = escape(context.joined(witnesses(claim.passages, clusters)))
    copies = [context.ui("cite.copies", source=copy, original=original) for copy, original in copiers(claim.passages, clusters).items()]
    return counted + "".join(tag("p", copy, class_="note") for copy in copies)


def left_out_list(context: Context) -> str:
    """Every passage that became no claim, and why: nothing is left out in silence."""
    rows = []
    for entry in context.knowledge.coverage.values():
        if entry.left_out is not None:
            context.shows("coverage", entry.cluster)
            rows.append([escape(entry.cluster), context.text(entry.left_out)])
    return block(table(context, ["table.passage", "table.reason"], rows, class_="left-out"))
