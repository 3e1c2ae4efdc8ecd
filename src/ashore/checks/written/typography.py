"""Each language is set as its readers expect: the table of a language (languages/) lists the rules that hold for it.

Chinese uses full-width punctuation, no space between Han characters, and one line a paragraph. The rules of Latin script stand in
latin_signs.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from ashore.checks.written import latin_signs
from ashore.checks.written.latin_signs import Fault
from ashore.checks.written.prose import prose
from ashore.checks.written.texts import Text
from ashore.knowledge.load import Knowledge
from ashore.languages import LANGUAGES
from ashore.model import Finding, Page
from ashore.pages.calls import find_calls
from ashore.pages.expand import place

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）", ".": "。"}
# A half-width sign counts where it touches a Han character or a macro (\ue000) on the side that matters; 3.5, 22:00 and P2P/ABC stay.
_HALF = re.compile(
    rf"(?<=[{_HAN}\ue000」』》”’）])[,;:!?)](?=[^0-9/\n]|$)|[(](?=[{_HAN}])|(?<=[{_HAN}])[(]|(?<=[{_HAN}])\.(?![0-9A-Za-z.])", re.MULTILINE
)
# Between Chinese signs and macros (a long run of \ue000; the id of a heading ends its line) there is no space either, nor behind bold type.
_SPACE = re.compile(
    rf"(?<=[{_HAN}]) +(?=[{_HAN}])|(?<=[{_HAN}，。；：！？、）”》]) +(?=\ue000{{6,}}[^\ue000\n])"
    rf"|(?<=[，。；：！？、）”》\ue000]) +(?=[{_HAN}])|(?<=[。：]\*\*) +(?=[{_HAN}\ue000])"
)
# Some standards have a space in their official name: 《互联网金融 个人网络消费信贷》.
_TITLE = re.compile(r"《[^》\n]*》")
_QUOTES = re.compile(rf'(?<=[{_HAN}])["\']|["\'](?=[{_HAN}])')
_DOTS = re.compile(rf"(?<=[{_HAN}])(?:\.\.\.+|…(?!…)(?<!……)|。。+)")
_DASH = re.compile(rf"(?<=[{_HAN}])(?:--+|—(?!—)(?<!——))(?=[{_HAN}])")
# The close of a letter (此致 / 敬礼) stands on two lines; all other prose flows.
_BROKEN = re.compile(rf"(?!致\n敬礼)[{_HAN}，。；：！？、）”》](?=\n[ \t]*[{_HAN}“（《\ue000])")


def check_pages(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    return [finding for page in pages for finding in _page(page)]


def check_texts(knowledge: Knowledge, texts: Sequence[Text]) -> list[Finding]:
    return [finding for text in texts if text.field != "near" for finding in _text(text)]  # those are words to look for


def _text(text: Text) -> Iterator[Finding]:
    for _, message, rule, fix in _faults(_without_macros(text.text), text.lang):
        told = f"{text.entry} {text.field} ({text.lang}): {message}"
        yield Finding(text.path, text.line, text.column, rule, told, fix, lang=text.lang)


def _faults(text: str, lang: str) -> Iterator[Fault]:
    """Apply the rules of a language; a language without a table has none."""
    for name in LANGUAGES[lang].typography if lang in LANGUAGES else ():
        yield from RULES[name](text)


def _page(page: Page) -> Iterator[Finding]:
    text = prose(page)
    for offset, message, rule, fix in _faults(text, page.lang):
        yield Finding(page.path, *place(text, offset), rule, message, fix)


def _without_macros(text: str) -> str:
    for call in find_calls(text):
        text = text[: call.start] + "\ue000" * (call.end - call.start) + text[call.end :]
    return text


def faults(text: str) -> Iterator[Fault]:
    """Give (offset, message, rule, fix) for each fault of a Chinese text.

    >>> [message for _, message, _, _ in faults("不要失联,主动联系。电话 号码")]
    ['half-width “,” beside Chinese (expected “，”)', 'a space between Chinese characters']
    >>> [[message for _, message, _, _ in faults(text)] for text in ("此致\\n敬礼", "不要失联\\n主动联系")]
    [[], ['a paragraph is broken over two lines']]
    >>> list(faults("晚上22:00以后，GB/T 45251-2025（推荐性标准）说“不应催收”。"))
    []
    """
    for match in _HALF.finditer(text):
        sign = match[0]
        yield match.start(), f"half-width “{sign}” beside Chinese (expected “{_FULL[sign]}”)", "zh-punctuation", f"Write {_FULL[sign]}."
    for match in _QUOTES.finditer(text):
        yield match.start(), f"straight quote {match[0]} beside Chinese (expected “ ”)", "zh-quotes", "Write “ and ”."
    for match in _SPACE.finditer(_TITLE.sub(lambda title: title[0].replace(" ", "·"), text)):
        yield match.start(), "a space between Chinese characters", "zh-space", "Remove the space."
    for match in _DOTS.finditer(text):
        yield match.start(), f"“{match[0]}” beside Chinese (expected “……”)", "zh-dots", "Write ……."
    for match in _DASH.finditer(text):
        yield match.start(), f"“{match[0]}” beside Chinese (expected “——”)", "zh-dash", "Write ——."
    for match in _BROKEN.finditer(text):
        yield (
            match.start(),
            "a paragraph is broken over two lines",
            "zh-paragraph",
            "Put the paragraph on one line: a line break shows as a space.",
        )


RULES: Mapping[str, Callable[[str], Iterator[Fault]]] = {**latin_signs.RULES, "han": faults}
