"""The ledger: edits become spans that tile the text, whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ashore.corpus.ledger import Edit, compose, rendered, untiled
from ashore.corpus.recipe import assemble
from ashore.model import Source, Span


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text(max_size=60))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=10)))
    pairs = [(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False) if start < end]
    return text, [Edit(start, end, "repair", "rule", draw(st.text(max_size=4))) for start, end in pairs]


@given(edited())
@settings(deadline=None)
def test_spans_tile_and_keep_what_no_edit_touches(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    spans = compose(text, edits)
    assert untiled(text, spans) is None
    assert "".join(text[span.start : span.end] for span in spans) == text
    assert [span.text for span in spans if span.action == "repair"] == [edit.text for edit in edits]


@given(st.lists(st.text(), max_size=3))
@settings(max_examples=150, deadline=None)
def test_the_whole_recipe_tiles_any_text(texts: list[str]) -> None:
    corpus = assemble([Source(f"S{index}", f"{index}.txt", text) for index, text in enumerate(texts)])
    for source in corpus.sources:
        assert untiled(source.text, corpus.spans[source.id]) is None
        for passage in corpus.passages:
            assert passage.source != source.id or passage.text in rendered(corpus.spans[source.id])


@pytest.mark.parametrize(
    "edits", [[Edit(0, 2, "drop", "a"), Edit(1, 3, "drop", "b")], [Edit(1, 1, "drop", "a")], [Edit(2, 9, "drop", "a")]]
)
def test_wrong_edits_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps"):
        compose("text", edits)


@pytest.mark.parametrize(
    ("spans", "message"),
    [
        ([Span(0, 1, "keep", "text", "a")], "1 to 3"),
        ([Span(1, 3, "keep", "text", "bc")], "0 was expected"),
        ([Span(0, 3, "keep", "text", "abd")], "not what the source says"),
        ([Span(0, 3, "drop", "x", "abc")], "still has a text"),
    ],
)
def test_a_hole_is_named(spans: list[Span], message: str) -> None:
    assert message in (untiled("abc", spans) or "")
