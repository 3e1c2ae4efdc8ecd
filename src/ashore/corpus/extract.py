"""Makes a plain text of a saved web page or of Markdown. All offsets of the corpus count in this text.

Web pages are read by trafilatura, told to keep rather too much than too little: what it leaves of the site's frame, cleaning
drops by named rules, and what it leaves out was never text of the page's body. Markdown keeps its lines, so that line numbers
stay those of the file.
"""

from __future__ import annotations

import codecs
import re

from ashore.lazily import lazily

CHARSET = lazily(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
HEAD_BYTES = 4096
CHINESE = {"gb2312": "gb18030", "gbk": "gb18030"}
FRONT_MATTER = lazily(r"\A\ufeff?---[ \t]*\r?\n(?:[^\n]*\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
FENCE = lazily(r"^ {0,3}(?:```|~~~)")
COMMENT = lazily(r"<!--[^\n]{0,2000}?-->")
IMAGE = lazily(r"!\[([^\]\n]{0,300})\](?:\([^()\s]{0,500}(?:\s\"[^\"\n]{0,200}\")?\)|\[[^\]\n]{0,100}\])")
LINK = lazily(r"\[([^\[\]\n]{1,500})\](?:\([^()\s]{0,500}(?:\s\"[^\"\n]{0,200}\")?\)|\[[^\]\n]{0,100}\])")
DEFINITION = lazily(r"^ {0,3}\[[^\]\n]{1,100}\]:\s+\S+[^\n]*$")
ADDRESS = lazily(r"<(https?://[^<>\s]{1,500})>")
HEADING = lazily(r"^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#{1,6})?[ \t]*$")
ATTRIBUTES = lazily(r"[ \t]*\{[:#. ][^{}\n]{0,100}\}[ \t]*$")
QUOTE = lazily(r"^ {0,3}(?:>[ \t]?)+")
UNDERLINE = lazily(r"^ {0,3}(?:={3,}|-{3,}|\*{3,}|_{3,})[ \t]*$")
STRONG = lazily(r"(\*\*|__)(?=\S)([^\n]{1,500}?)(?<=\S)\1")
EMPHASIS = lazily(r"(?<![\w*_\\])([*_])(?=[^\s*_])([^*_\n]{1,500}?)(?<=\S)\1(?![\w*_])")
CODE = lazily(r"`([^`\n]{1,500})`")
ESCAPE = lazily(r"\\([\\`*_{}\[\]()#+.!>|~-])")


def text_of_page(raw: bytes) -> str:
    """Give the text of a saved web page, a line a paragraph. "" where it has none. Raises UnicodeDecodeError where its charset is wrong."""
    from trafilatura import extract

    html = decoded_page(raw)
    if not html.strip():
        return ""
    return extract(html, favor_recall=True, include_comments=False, include_tables=True, deduplicate=False) or ""


def decoded_page(raw: bytes) -> str:
    """Decode a page by its own word on its charset, else as UTF-8: strictly, for a wrong guess damages what no repair finds again.

    >>> decoded_page('<meta charset="gb2312"><p>逾期</p>'.encode("gbk"))[-9:]
    '<p>逾期</p>'
    """
    for mark, name in ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if raw.startswith(mark):
            return raw.decode(name)
    found = CHARSET.search(raw[:HEAD_BYTES])
    name = found[1].decode("ascii").lower() if found else "utf-8"
    try:
        codecs.lookup(CHINESE.get(name, name))
    except LookupError:
        name = "utf-8"
    return raw.decode(CHINESE.get(name, name)).replace("\0", "")


def text_of_markdown(source: str) -> str:
    """Give the text of Markdown, line by line: without front matter, addresses of links, pictures, emphasis and other signs.

    >>> text_of_markdown("# Late?\\n\\n> *Call* the [bank](https://bank.example).\\n1. **Write** it down.")
    'Late?\\n\\nCall the bank.\\n1. Write it down.'
    """
    front = FRONT_MATTER.match(source)
    start = front.end() if front else 0
    lines, fenced = ["\n" * source.count("\n", 0, start)], False
    for line in source[start:].split("\n"):
        fence = bool(FENCE.match(line))
        lines.append(("" if fence else line if fenced else _text_of_line(line)) + "\n")
        fenced ^= fence
    return "".join(lines).removesuffix("\n")


def _text_of_line(line: str) -> str:
    ending = "\r" if line.endswith("\r") else ""
    text = line.removesuffix("\r")
    if UNDERLINE.match(text) or DEFINITION.match(text):
        return ending
    text = QUOTE.sub("", text)
    if heading := HEADING.match(text):
        text = ATTRIBUTES.sub("", heading[1])
    if "[" in text or "<" in text:
        text = ADDRESS.sub(r"\1", LINK.sub(r"\1", IMAGE.sub("", COMMENT.sub("", text))))
    if "*" in text or "_" in text:
        text = EMPHASIS.sub(r"\2", STRONG.sub(r"\2", text))
    return ESCAPE.sub(r"\1", CODE.sub(r"\1", text)) + ending
