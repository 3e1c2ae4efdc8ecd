"""Every page of the real site that may be found tells search engines what it is, by our subset of schema.org."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.test_structured import graph

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("lang", ["en", "es", "zh"])
def test_every_page_of_the_site_is_valid(site: Site, lang: str) -> None:
    asked = 0
    for name in site.names:
        nodes = graph(site.folder, lang, name)
        assert nodes["Article"]["inLanguage"] == lang and nodes["Article"]["dateModified"] >= "2026"
        asked += len(nodes.get("FAQPage", {}).get("mainEntity", ()))
    assert asked >= 4  # questions that pages answer in the first paragraph below them
