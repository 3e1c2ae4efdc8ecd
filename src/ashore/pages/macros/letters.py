"""Letters to fill in, in Chinese with the reader's language beside it, and a log of what happened, to print."""

from __future__ import annotations

import re
from dataclasses import replace

from ashore.knowledge.tool_schema import Blank, Letter, fill_blanks
from ashore.pages.context import Context, block, tag
from ashore.pages.macros.tables import Row, table

# The lender must be able to read the letter.
SENT = "zh"
# On paper a page full; on the screen the rest waits until it is asked for.
_ROWS = 14
_SHOWN = 3


def letters(context: Context) -> str:
    """Every letter as a box to open: when to use it, the blanks (shown by the script), the text to send, and what it says."""
    return block("\n".join(_letter(context, letter) for letter in context.knowledge.letters.values()))


def _letter(context: Context, letter: Letter) -> str:
    languages = [SENT] if context.lang == SENT or SENT not in context.knowledge.languages else [SENT, context.lang]
    texts = "\n".join(_text(context, letter, lang) for lang in languages)
    parts = [
        tag("summary", context.text(letter.title)),
        tag("p", context.text(letter.use)),
        _form(context, letter),
        tag("p", context.ui("letter.leave-out"), class_="letter-do tool-note", hidden=""),
        tag("div", texts, class_="letter-texts"),
        _buttons(context, letter),
    ]
    return tag("details", "\n".join(parts), class_="letter", data_tool="letters", id=f"letter-{letter.id}")


def _text(context: Context, letter: Letter, lang: str) -> str:
    """One language of a letter. Its heading is the reader's, its paragraphs are their own language's."""
    inside = replace(context, lang=lang)
    blanks = {blank.id: _blank(inside, blank) for blank in letter.blanks}
    title = context.ui("letter.to-send" if lang == SENT else "letter.to-read")
    # How the browser is to write a day: as this site writes it in that language.
    locale = inside.ui("social.locale").replace("_", "-")
    paragraphs = "".join(tag("p", fill_blanks(inside.text(paragraph), blanks)) for paragraph in letter.paragraphs)
    below = tag("p", inside.ui("letter.close"), class_="close") + tag("p", fill_blanks(inside.text(letter.signed), blanks), class_="signed")
    text = tag("div", paragraphs + below, class_="letter-text", lang=lang, data_locale=locale)
    return f"<div>{tag('p', title, class_='letter-title')}{text}</div>"


def _blank(context: Context, blank: Blank) -> str:
    shown = context.ui("letter.blank", blank=context.ui(f"field.{blank.id}")).replace("[", "&#91;").replace("]", "&#93;")
    return tag("span", shown, class_="blank", data_blank=blank.id)


def _form(context: Context, letter: Letter) -> str:
    fields = "".join(
        f'<label data-kind="{blank.kind}">{context.ui(f"field.{blank.id}")} {_control(blank)}</label>' for blank in letter.blanks
    )
    return tag("fieldset", f"{tag('legend', context.ui('letter.blanks'))}{fields}", class_="letter-form", hidden="")


def _control(blank: Blank) -> str:
    if blank.kind == "text":
        return tag("textarea", "", rows="3", autocomplete="off", data_blank=blank.id)
    return f'<input type="{"date" if blank.kind == "date" else "text"}" autocomplete="off" data-blank="{blank.id}" />'


def _buttons(context: Context, letter: Letter) -> str:
    names = {"copy": "letter.copy", "save": "letter.save", "print": "letter.print"}
    buttons = "".join(tag("button", context.ui(name), type="button", data_do=do) for do, name in names.items())
    status = tag("span", "", role="status", data_copied=context.ui("letter.copied"), data_marked=context.ui("letter.not-copied"))
    words = {"data_name": file_name(context.text(letter.title)), "data_paragraph": context.ui("letter.paragraph")}
    return tag("p", buttons + status, class_="letter-do letter-buttons", hidden="", **words)


def file_name(title: str) -> str:
    """Name the file of a letter by what it is about, which its title says behind the colon.

    >>> file_name("To the lender: a complaint"), file_name("给放款机构：投诉催收方式")
    ('A complaint.txt', '投诉催收方式.txt')
    """
    about = re.split(r": |：", title)[-1].strip()
    return f"{about[:1].upper()}{about[1:]}.txt"


def evidence_log(context: Context) -> str:
    """An empty table to print and fill in by hand, or on the page."""
    columns = ["log.when", "log.who", "log.what", "log.proof"]
    empty = [Row(("",) * len(columns), {"class_": "waiting" if number >= _SHOWN else None}, headed=False) for number in range(_ROWS)]
    names = {"more": "log.more", "print": "log.print"}
    buttons = "".join(tag("button", context.ui(name), type="button", data_do=do) for do, name in names.items())
    rows = table(context, columns, empty, class_="log-table")
    return block(tag("div", f'{rows}\n<p class="letter-do" hidden="">{buttons}</p>', class_="log", data_tool="letters"))
