"""What a reader gets who keeps the site on his device: every page in every language, with all that their tools load."""

from __future__ import annotations

from ashore.site.addresses import page_path
from ashore.site.plan import Plan

NAME = "kept.json"
# Beside the pages of a language: what its search loads, what the device is told of it, and what stands in for a page that was not kept.
_BESIDE = ("search.json", "site.webmanifest", "404.html")


def kept_addresses(plan: Plan) -> list[str]:
    """List what is to be kept, relative to the root of the site, "" being the chooser.

    The twins belong to it: a reader may have to show a page to somebody who reads another language. Cards are for other sites.
    """
    pages = [page_path(lang, name) for lang in plan.knowledge.languages for name in plan.pages]
    beside = [f"{lang}/{name}" for lang in plan.knowledge.languages for name in _BESIDE]
    assets = [asset.address for name, asset in plan.assets.items() if not name.startswith("card.")]
    return ["", *sorted([*pages, *beside, *assets])]
