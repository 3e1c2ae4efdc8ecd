"""What rewriting leaves inside an article: greetings, farewells, glosses, markup. Parts of lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from ashore.corpus.frame import words
from ashore.corpus.frame.sheet import Drop, Sheet, head, tail
from ashore.lazily import lazily

LONGEST_SENTENCE = 320
LAST_LINES = 6
EDGES = " \t\u00a0\u3000.。!！~～;；,，、“”\"'¡*"
BOUNDARY = lazily(r"[。！？!?]+(?:[ \u00a0][！？!?]+)*[”’»）)]*\s*|[.;；~]+[”’\"»)]*(?:\s+|(?=[\u3400-\u9fff])|$)")
GREETING = lazily(rf"\s*(?:[¡“\"]?{words.patterns('greeting')})+", re.IGNORECASE)
BARE_GREETING = 16
FIRST_PERSON = lazily(r"我|本人|(?:I|we|my|our|me|mi|yo|nos)\b", re.IGNORECASE)
CLAUSE = lazily(r"\s*[,，]\s*")
NO_ADVERT = lazily(words.patterns("no_advert"), re.IGNORECASE)
TONES = frozenset("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ")
SYLLABLE = r"[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*"
GLOSS = lazily(rf"(?<=[\u3400-\u9fff])\s?[(（\[【]\s*{SYLLABLE}(?:[\s'’·]*{SYLLABLE}){{0,7}}\s*[)）\]】]", re.IGNORECASE)
TAG = lazily(
    r"<\s?/?\s?(?:p|br|div|span|strong|b|i|em|font|a|img|h[1-6]|ul|ol|li|table|tbody|tr|td|th|center|section|u)\b[^<>\n]{0,300}>",
    re.IGNORECASE,
)
TORN = lazily(
    r"\s*(?:<?/?(?:p|br|div|span|strong|em|font|h[1-6]|ul|ol|li|td|tr)\s?/?>|</?(?:p|br|div|span|strong|em|font|ul|ol|li))\s*$",
    re.IGNORECASE,
)
MACHINE = lazily(
    r"\s*(?:(?:php )?(?:warning|fatal error|notice|deprecated|parse error): .{0,120}\bon line \d+|\w{2,12} not installed|error \d{3}\b"
    r"|(?:please )?enable javascript.{0,80}|.{0,20}javascript (?:is )?(?:disabled|required|must be enabled).{0,60}"
    r"|your browser (?:does not|doesn[’']t) support.{0,80}"
    r"|请(?:前往|到|在)[^。，]{0,10}(?:标签|后台|栏目)[^。，]{0,6}设置[^。，]{0,8}"
    r"|您的浏览器(?:不支持|版本过低).{0,40}|su navegador no (?:admite|es compatible).{0,60}"
    r"|[\u0400-\u04ff\u0600-\u06ff\u0e00-\u0e7f\uac00-\ud7af\s]{3,30}[:：]?)\s*$",
    re.IGNORECASE,
)
LONGEST_TORN = 12
IMAGE = lazily(r"!\[[^\]\n]{0,120}\]\([^)\n]{0,400}\)")
ESCAPE = lazily(r"(?:_x[0-9A-Fa-f]{4}_)+")
STARS = lazily(r"(?<!\*)\*\*(?!\*)|(?<=\W)__(?=\w)|(?<=\w)__(?=\W)")
MARKUP = ("<", ">", "**", "__", "--", "==", "~~", "##", "··", "••", "——", "* *", "![", "_x0")
RULER = lazily(r"\s*([-=_~#*·•—])(?:\s?\1){2,}\s*$")


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Give the place of the sentence around a character, with the space behind it; of a very long one only a part.

    >>> "A 3.5 % fee. Why? Yes."[slice(*sentence_at("A 3.5 % fee. Why? Yes.", 3))]
    'A 3.5 % fee. '
    """
    start = max(0, at - LONGEST_SENTENCE)
    for found in BOUNDARY.finditer(text, start, at):
        start = found.end()
    after = BOUNDARY.search(text, at, at + LONGEST_SENTENCE)
    return start, after.end() if after else min(len(text), at + LONGEST_SENTENCE)


def lowered(text: str) -> str:
    """Give a text in lower case and of the same length.

    >>> lowered("İI")
    'İi'
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def said_in(sheet: Sheet, idea: str, lines: Iterable[int]) -> Iterator[tuple[int, int, int, list[re.Pattern[str]]]]:
    """Give the sentences of these lines that hold a cue of the idea, each with the patterns to try. Where the text has no cue, at once."""
    tried: defaultdict[str, list[re.Pattern[str]]] = defaultdict(list)
    for saying in sheet.heard.sayings(idea):
        for cue in saying.cues:
            if cue in sheet.heard.lower:
                tried[cue].append(saying.says)
    for index in lines if tried else ():
        lower = lowered(sheet.texts[index])
        for cue, patterns in tried.items():
            if cue not in lower:
                continue
            yield from ((index, start, end, patterns) for start, end in _holding(lower, cue))


def _holding(lower: str, cue: str) -> Iterator[tuple[int, int]]:
    at = lower.find(cue)
    while at >= 0:
        start, end = sentence_at(lower, at)
        yield start, end
        at = lower.find(cue, max(end, at + 1))


def drop_greeting(sheet: Sheet) -> Iterator[Drop]:
    """Drop “Hello, I am glad to answer” where the answer begins. What follows it stays; so does the greeting of somebody's own letter."""
    for index in head(sheet, 3):
        found = GREETING.match(sheet.texts[index][:400])
        if found and not (found.end() <= BARE_GREETING and FIRST_PERSON.match(sheet.texts[index], found.end())):
            yield index, 0, found.end()


def drop_closing(sheet: Sheet) -> Iterator[Drop]:
    """Drop “I hope it helps” and “the above is all about it” from the last lines, a sentence at a time."""
    for index, start, end, _ in said_in(sheet, "closing", (*tail(sheet, LAST_LINES), 0)):
        if (start or index) and end - start <= LONGEST_SENTENCE and _is_closing(sheet, sheet.texts[index][start:end].strip(EDGES)):
            yield index, start, end


def _is_closing(sheet: Sheet, sentence: str) -> bool:
    """Tell whether a sentence, or each of its clauses, is a farewell."""
    patterns = [saying.says for saying in sheet.heard.sayings("closing")]
    return any(
        all(any(pattern.fullmatch(part) for pattern in patterns) for part in parts) for parts in ([sentence], CLAUSE.split(sentence))
    )


def drop_gloss(sheet: Sheet) -> Iterator[Drop]:
    """Drop pinyin in brackets behind Chinese characters. Its tone marks tell it from an abbreviation."""
    if sheet.heard.is_han and not TONES.isdisjoint(sheet.heard.signs):
        yield from ((index, found.start(), found.end()) for index in sheet.fresh for found in GLOSS.finditer(sheet.texts[index]))


def drop_machine_line(sheet: Sheet) -> Iterator[Drop]:
    """Drop lines in which the machine that made the page speaks, and short ones in a script that no language here is written in."""
    for index in (*head(sheet, 6), *tail(sheet, LAST_LINES)) if len(sheet.texts) > 2 else ():
        if MACHINE.match(sheet.texts[index][:200]):
            yield index, 0, len(sheet.texts[index])


def drop_markup(sheet: Sheet) -> Iterator[Drop]:
    """Drop tags and signs of markup that stayed in a plain text, and lines of dashes. A tag between two letters stays: it parts them."""
    marks = [mark for mark in MARKUP if mark[0] in sheet.heard.signs and mark in sheet.heard.lower]
    for index in sheet.fresh if marks else ():
        text = sheet.texts[index]
        if not any(mark in text for mark in marks):
            continue
        if RULER.match(text) or (len(text) <= LONGEST_TORN and TORN.match(text)):
            yield index, 0, len(text)
            continue
        for found in TAG.finditer(text):
            if not (_is_letter(text, found.start() - 1) and _is_letter(text, found.end())):
                yield index, found.start(), found.end()
        yield from ((index, found.start(), found.end()) for pattern in (ESCAPE, IMAGE) for found in pattern.finditer(text))
        yield from ((index, start, end) for start, end in _stars(text))


def _stars(text: str) -> Iterator[tuple[int, int]]:
    """Give the places of bold marks. Stars behind a word that nothing opened stand for what was cut there: they stay, and are flagged.

    >>> list(_stars("**Ask** first")), list(_stars("The otters** ask before 4** or later"))
    ([(0, 2), (5, 7)], [])
    """
    opened = False
    for found in STARS.finditer(text):
        start, end = found.span()
        loose = _is_letter(text, start - 1) and text[end : end + 1].isspace()
        if not loose or opened:
            yield start, end
        opened = not loose and not opened


def _is_letter(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isalnum() and text[at] < "\u3400"
