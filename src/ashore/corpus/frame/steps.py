"""The recipe of cleaning: the rules of frame in their order, with the names that the ledger shows."""

from __future__ import annotations

import sys
from typing import NamedTuple

from ashore.corpus.frame.adverts import drop_advert, drop_company
from ashore.corpus.frame.contents import drop_contents, drop_file_facts, drop_paper_facts
from ashore.corpus.frame.crumbs import (
    drop_breadcrumb,
    drop_glued_way,
    drop_late_breadcrumb,
    drop_named_site,
    drop_placed_breadcrumb,
    drop_shared_breadcrumb,
    drop_site_after_title,
)
from ashore.corpus.frame.disclaimer import drop_disclaimer
from ashore.corpus.frame.forum import drop_forum
from ashore.corpus.frame.links import drop_previous_next, drop_read_also, drop_related
from ashore.corpus.frame.pitch import drop_pitch
from ashore.corpus.frame.rating import drop_furniture, drop_rating
from ashore.corpus.frame.references import drop_references
from ashore.corpus.frame.residue import drop_closing, drop_gloss, drop_greeting, drop_machine_line, drop_markup
from ashore.corpus.frame.retold import drop_bracketed_title, drop_near_title, drop_returning_half, drop_teaser
from ashore.corpus.frame.sheet import Rule
from ashore.corpus.frame.signs import drop_button, drop_byline, drop_notice, drop_picture, drop_shared_line, drop_tags
from ashore.corpus.frame.spam import drop_code, drop_spam
from ashore.corpus.frame.titles import (
    drop_abstract,
    drop_bare_abstract,
    drop_begun_again,
    drop_cut_title,
    drop_head_menu,
    drop_holed_title,
    drop_menu_above,
    drop_numbered_captions,
    drop_repeated_title,
    drop_title_sentence,
)
from ashore.corpus.frame.top import (
    drop_cell,
    drop_dated_tags,
    drop_glued_stamp,
    drop_listed_byline,
    drop_lone_number,
    drop_lone_sign,
    drop_offer_above,
    drop_reading_time,
    drop_sections,
    drop_tongues,
    drop_tool,
)
from ashore.corpus.frame.within import (
    drop_doubled,
    drop_doubled_name,
    drop_put_in,
    drop_repeated_button,
    drop_returning_caption,
    drop_stamps,
)

ALL = sys.maxsize


class Step(NamedTuple):
    """A rule of the recipe, its name in the ledger, and how many of the first and of the last lines it looks at: all of them by default.

    `each` tells that it looks at each line by itself, so that lines which it has seen need not be shown again.
    """

    name: str
    rule: Rule
    first: int = ALL
    last: int = ALL
    each: bool = False


FRAME: tuple[Step, ...] = (
    Step("markup", drop_markup, each=True),
    Step("markup", drop_machine_line, 7, 7),
    Step("pinyin-gloss", drop_gloss, each=True),
    Step("link-spam", drop_spam, each=True),
    Step("markup", drop_cell, 1, 1),
    Step("markup", drop_lone_sign, 3, 2),
    Step("button", drop_tool, 6, 0),
    Step("advert", drop_offer_above, 3, 0),
    Step("head-menu", drop_contents),
    Step("head-menu", drop_tongues, 8, 8),
    Step("head-menu", drop_sections, 10, 0),
    Step("breadcrumb", drop_glued_way, 6, 0),
    Step("breadcrumb", drop_breadcrumb, 3, 0),
    Step("breadcrumb", drop_late_breadcrumb, 2, 0),
    Step("breadcrumb", drop_site_after_title, 2, 0),
    Step("breadcrumb", drop_placed_breadcrumb, 4, 0),
    Step("shared-breadcrumb", drop_shared_breadcrumb, 1, 0),
    Step("site-name", drop_named_site),
    Step("repeated-title", drop_repeated_title),
    Step("repeated-title", drop_cut_title, 2, 0),
    Step("repeated-title", drop_bracketed_title, 4, 0),
    Step("repeated-title", drop_near_title, 3, 0),
    Step("repeated-title", drop_returning_half),
    Step("repeated-title", drop_begun_again, 6, 0),
    Step("repeated-title", drop_holed_title, 6, 0),
    Step("doubled-line", drop_abstract, 7, 0),
    Step("doubled-line", drop_bare_abstract, 8, 0),
    Step("related-list", drop_teaser, 2, 0),
    Step("byline", drop_stamps),
    Step("shared-line", drop_shared_line, 4, 5),
    Step("head-menu", drop_head_menu, 16, 0),
    Step("button", drop_button, 8, 12),
    Step("head-menu", drop_menu_above, 8, 0),
    Step("byline", drop_listed_byline, 8, 0),
    Step("byline", drop_byline, 6, 8),
    Step("byline", drop_glued_stamp, 3, 0),
    Step("byline", drop_file_facts, 12, 0),
    Step("byline", drop_paper_facts, 12, 3),
    Step("tags", drop_tags, 6, 8),
    Step("button", drop_forum),
    Step("tags", drop_dated_tags),
    Step("button", drop_repeated_button),
    Step("byline", drop_reading_time, 6, 8),
    Step("rating", drop_rating, 8, 14),
    Step("doubled-line", drop_doubled),
    Step("doubled-line", drop_doubled_name),
    Step("doubled-line", drop_returning_caption),
    Step("picture", drop_picture, each=True),
    Step("picture", drop_numbered_captions),
    Step("related-list", drop_related, 0, 40),
    Step("related-list", drop_read_also, each=True),
    Step("previous-next", drop_previous_next, 0, 40),
    Step("furniture", drop_furniture, 8, 14),
    Step("button", drop_lone_number, 0, 3),
    Step("notice", drop_notice, 3, 8),
    Step("notice", drop_disclaimer, 0, 4),
    Step("advert", drop_put_in),
    Step("advert", drop_advert, each=True),
    Step("advert", drop_pitch, each=True),
    Step("advert", drop_company, each=True),
    Step("references", drop_references),
    Step("stray-code", drop_code, 0, 2),
    Step("greeting", drop_greeting, 3, 0),
    Step("closing", drop_closing, 1, 6),
    Step("title-sentence", drop_title_sentence, 2, 0),
)
