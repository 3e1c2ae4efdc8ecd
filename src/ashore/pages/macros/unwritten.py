"""The mark of a section that was opened and not yet written. It is seen in the preview; check and build refuse it."""

from __future__ import annotations

from ashore.pages.context import Context, block, tag


def unwritten(context: Context, id: str) -> str:
    """Tell that this section is still to be written, and what for: the claim, our verdict and the reason for it."""
    claim = context.find(context.knowledge.claims, id, "claim")
    verdict = context.labelled(context.ui(f"verdict.{claim.verdict}"), context.text(claim.note))
    parts = [
        tag("p", context.ui("unwritten.title"), class_="admonition-title"),
        tag("p", context.text(claim.text)),
        tag("p", verdict),
    ]
    return block(tag("aside", "\n".join(parts), class_="admonition warning unwritten"))
