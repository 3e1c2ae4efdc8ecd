"""The one style sheet: of the theme's only what can match here, of our own everything, and light."""

from __future__ import annotations

import re
from pathlib import Path

from ashore.site.assets import STYLES, read_assets
from ashore.site.packing import packed
from ashore.site.stylesheet import classes_named, pruned


def test_the_theme_brings_no_class_of_its_own_and_no_property_that_nothing_uses(root: Path) -> None:
    own = [path.read_text(encoding="utf-8") for path in (root / "overrides/assets").glob("*.css")]
    sheet = read_assets(root / "overrides")[STYLES].content.decode()
    assert classes_named(sheet) == classes_named((root / "overrides/assets" / STYLES).read_text(encoding="utf-8")) | {"focus-visible"}
    declared = set(re.findall(r"[{;](--md-[\w-]+):", sheet)) - set(re.findall(r"(--md-[\w-]+):", "".join(own)))
    assert declared and declared <= set(re.findall(r"var\((--md-[\w-]+)", sheet + "".join(own)))


def test_what_shapes_plain_text_stays(root: Path) -> None:
    sheet = read_assets(root / "overrides")[STYLES].content.decode()
    for kept in (".md-typeset blockquote", ".md-typeset table:not([class])", "box-sizing:inherit", "@media print{"):
        assert kept in sheet
    assert "@keyframes" not in sheet and "[dir=" not in sheet and "/*" not in sheet


def test_every_page_waits_for_few_bytes(root: Path) -> None:
    assert packed(read_assets(root / "overrides")[STYLES].content) < 12_000


def test_a_rule_stays_for_each_of_its_selectors_that_can_match() -> None:
    css = '.a>b,.md-nav .a,.a:not(.md-off):is(h1,h2){content:"}";top:0}@supports (x){@media print{.md-nav{top:1px}.a{top:2px}}}'
    assert pruned(css, {"a"}) == '.a>b,.a:not(.md-off):is(h1,h2){content:"}";top:0}@supports (x){@media print{.a{top:2px}}}'
