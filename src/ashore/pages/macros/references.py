"""References: small links after a fact, and the list they lead to."""

from __future__ import annotations

from ashore.knowledge.schema import Reference
from ashore.pages.context import Context, MacroFault, block, escape, tag


def ref(context: Context, *ids: str) -> str:
    """Small links to entries of references.yml, numbered as in the list."""
    if not ids:
        raise MacroFault("macro-argument", "ref needs at least one reference", 'Write ref("S-gbt").')
    for id in ids:
        context.shows("references", id)
    return tag("sup", " ".join(ref_link(context, id) for id in ids), class_="ref")


def ref_link(context: Context, id: str) -> str:
    entry = context.find(context.knowledge.references, id, "reference")
    number = list(context.knowledge.references).index(entry.id) + 1
    # The title waits at the other end: in another language than the page's it would be misread aloud, and it weighs.
    label = f"{context.ui('ref.label')} {number}"
    return tag("a", f"&#91;{number}&#93;", href=context.href("sources", f"ref-{entry.id}"), aria_label=label)


def references_list(context: Context) -> str:
    entries = "".join(f'<li id="ref-{entry.id}">{_entry(context, entry)}</li>\n' for entry in context.knowledge.references.values())
    return block(tag("ol", entries, class_="references-list"))


def _entry(context: Context, entry: Reference) -> str:
    context.shows("references", entry.id)
    title = tag("cite", escape(entry.title), lang=entry.lang)
    linked = tag("a", title, href=entry.url, rel="noreferrer") if entry.url else title + context.bracketed(context.ui("ref.not-linked"))
    tier = tag("span", context.ui(f"ref.tier.{entry.tier.lower()}"), class_=f"badge badge-tier-{entry.tier.lower()}")
    details = context.joined((escape(entry.publisher), escape(entry.date))).removesuffix(".")  # “n.d.” brings its own
    stop = " " if entry.title.endswith(("?", "!", "？", "！", "…")) else context.signs.stop
    return f"{linked}{stop}{details}{context.signs.stop}{tier}"
