"""What a site writes around an article: bylines and dates, tags, buttons, notices, the captions of pictures that are lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.corpus.frame.sheet import SENTENCE_END, Drop, Sheet, edges, said, size, whole
from ashore.corpus.frame.words import labels, patterns, words
from ashore.corpus.tables import words_in
from ashore.lazily import lazily

FIRST_LINES = 6
LAST_LINES = 8
MOST_COUNTERS = 2
LONGEST_LINE = 160
LONGEST_NOTICE = 500
LONGEST_LABEL = 60
TIME = r"(?:\s*[ T,，]?\s*\d{1,2}:\d{2}(?::\d{2})?)"
WEEKDAY = r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-záéíóúñ]{0,8}\.?"
DATE = (
    rf"(?:(?:19|20)\d\d\s*(?:[-/.]\s*\d{{1,2}}\s*[-/.]\s*\d{{1,2}}|\s\d{{1,2}}\s*/\s*\d{{1,2}}(?=\s\d{{1,2}}:)|年\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日?)"
    rf"|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:19|20)\d\d|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d|\d{{1,2}}\s+(?:de\s+)?{MONTH}\s+(?:de\s+)?(?:19|20)\d\d)"
)
AGO = (
    r"(?:\d{1,3}\s*(?:秒|分钟|小时|天|周|个月|月|年)前"
    r"|\d{1,3} (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago"
    r"|hace \d{1,3} (?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?))"
)
PLACE = r"(?:IP\s?属地\s*[:：]?\s*)?[\u3400-\u9fff]{2,7}(?:省|市|区|县|自治区)"  # where a platform says that its author is
NAMED = rf"{labels('named')}\s*[:：]\s*"
ANY_LABEL = rf"{labels('named', 'dated', 'counted')}\s*[:：]"
NAME = lazily(rf"{NAMED}([^。！？!?\n|｜]{{0,40}}?)(?=\s{{2,}}|\s*[|｜\u3000]|\s/\s|\s+{ANY_LABEL}|\s+{DATE}|\s*$)", re.IGNORECASE)
DATED = lazily(
    rf"(?:{WEEKDAY},?\s+)?(?:{labels('dated')}\s*[:：-]?\s*(?:{DATE}{TIME}?|{AGO})|{labels('dated')}\s*[:：]\s*{PLACE}|{labels('dated')}\s*[:：](?=\s*/?\s*(?:{ANY_LABEL}|$))|{labels('dated')}\s*[:：]\s*\d{{1,2}}[-/.]\d{{1,2}}(?!\d)|{DATE}{TIME}?|{AGO})",
    re.IGNORECASE,
)
COUNTED = lazily(
    rf"{labels('counted')}\s*[:：]?\s*[(（]?\d[\d,.]*\s*(?:万|[kw](?![a-z])|\+)?\s*(?:次|人|条)?[)）]?|{labels('counted')}\s*[:：]\s*(?:次|人)?$|{labels('counted')}\s?[(（]\s?[)）]|(?:共|已有)?\s?\d[\d,.]*\s*{patterns('counted_after')}(?![a-z])",
    re.IGNORECASE,
)
ACCOUNT = lazily(rf"{DATE}{TIME}\s*(?:(?=\S*[a-z_])[a-z0-9_]{{3,16}}|{labels('account')})$", re.IGNORECASE)
TAKEN_FROM = lazily(rf"{labels('taken_from')}\s?[^\s。，！？,.!?：:]{{2,16}}", re.IGNORECASE)
NAMED_AND_DATED = lazily(rf"[\u3400-\u9fff]{{2,8}}\s+{labels('dated')}\s*[:：]\s*{DATE}{TIME}?", re.IGNORECASE)
SITE_UPDATED = lazily(rf"(?-i:(?:[A-ZÁÉÍÓÚÑ][\w.’'-]* ){{1,3}}){labels('dated')}\s?[:：]?\s?{DATE}{TIME}?", re.IGNORECASE)
SECTION_DATED = lazily(rf"[\u3400-\u9fff]{{2,6}}\s?{DATE}{TIME}\s?{labels('account')}")
ORIGINAL = lazily(r"原[创創]\s\S{2,8}\s\S{2,16}(?:\s[来來]自[专專][辑輯]\S{0,20})?")
LETTERING = r"字[号號体體]\s*[:：]?\s*(?:[大中小]\s*){1,3}"
BY_HAN = r"(?:作者|编辑|来源|编者)\s[\u3400-\u9fff]{2,4}(?=\s*$)"
COUNTER = lazily(r"\d{1,6}")
TURNED = lazily(rf"[«‹<←]?\s*(?:上一篇|下一篇|上一页|下一页)\s*[»›>→]?\s*(?:{DATE}{TIME}?)?\s*[»›>→]?")
LABEL_ONLY = lazily(rf"{labels('named')}\s*[:：]", re.IGNORECASE)
ACCOUNT_NAME = lazily(rf"{labels('account')}|[a-z0-9_]{{3,16}}|[\u3400-\u9fff]{{2,4}}", re.IGNORECASE)
BESIDE = lazily(rf"{LETTERING}|{BY_HAN}|" + r"IP\s?属地\s*[:：]?\s*[\u3400-\u9fff]{2,8}|(?<=\s)\d{1,6}(?=\s|$)")
BETWEEN = lazily(r"[\s|｜/·•*,，、;；()（）\[\]【】-]*")
BY_DATE = lazily(
    rf"\W*[^\d\W][^\s\d]{{0,19}}(?:(?:\s|\s?[/|·]\s?)[^\s\d/|·]{{1,20}}){{0,2}}\s*[/|·]?\s*(?:\d{{1,6}}\s+)?(?:{DATE}{TIME}|{AGO})\s*\d{{0,6}}\W*$",
    re.IGNORECASE,
)
DIGIT = lazily(r"\d")
SIGN_OF_BYLINE = lazily(r"[\d:：]|[(（]\s?[)）]")
BY = lazily(r"(?:by|por)\s+[^\d\s]{1,20}(?:\s[^\d\s]{1,20}){0,2}$", re.IGNORECASE)
BY_COUNTED = lazily(
    rf"(?:by|por)\s+[^\d\s]{{1,20}}(?:\s[^\d\s]{{1,20}}){{0,2}}\s*[|·,-]?\s*(?:\d[\d,.]*k?\s(?:views?|reads?|visitas|lecturas|comments?|comentarios)|{DATE}{TIME}?|{AGO})",
    re.IGNORECASE,
)
MADE_BY = lazily(rf"{patterns('made_by')}(?: [^\W\d][\w.’'-]*){{1,6}}", re.IGNORECASE)
MASKED = lazily(rf"\d{{2,3}}\*{{0,6}}\d{{2,4}}\s.{{0,40}}{DATE}{TIME}?", re.IGNORECASE)  # who asked in a forum, where and when
COUNT_AND_DATE = lazily(
    rf"(?:\d{{1,6}}\s+{DATE}{TIME}|[\u3400-\u9fff]{{2,5}}\s+{DATE}{TIME}?(?:\s+\d{{1,6}}){{2,3}})"
)  # how often it was read, and when it was put there; or a name, a date and counts
PUT_TOGETHER = lazily(
    rf"(?:{labels('dated')}\s*[:：]?\s*)?{DATE}{TIME}?\s*\S{{1,8}}(?:官方|编辑部?|網|网)?(?:整理|综合|編輯|编辑)", re.IGNORECASE
)
CATEGORY = lazily(
    r"(?:[\u3400-\u9fff]{2,6}\s){1,2}\d{1,5}(?:\s\d{1,5})?|[A-Za-z][A-Za-z0-9_]{2,15}\s\d{1,6}\s\d{1,5}"
)  # the name of a section and a count, or “1” for none
NAME_AGO = lazily(rf"[\u3400-\u9fff]{{2,8}}\s?{AGO}\s?[(（]\d{{1,2}}-\d{{1,2}}[)）]\s?[\u3400-\u9fff]{{0,8}}\s?\d{{0,6}}")
HEAT = lazily(r"\S{2,12}(?:\s[\u3400-\u9fff]{2,6}){0,2}\s\d{1,6}\s?(?:℃|°C)")  # a name, a section, and how hot the page is
UPDATED = lazily(
    rf"[(\[](?:updated|actualizado|last updated)(?: (?:on|in|el|en))? (?:{DATE}|{MONTH} (?:de )?(?:19|20)\d\d)[)\]]", re.IGNORECASE
)
DATE_AND_NAME = lazily(rf"{DATE}\s*[{''.join(words_in('han_surnames'))}][\u3400-\u9fff]{{1,2}}")
TAGS = lazily(rf"\W{{0,3}}{labels('tags')}\s*[:：]", re.IGNORECASE)
NOTICE = lazily(rf"\W{{0,3}}(?:{labels('disclaimer')}\s*[:：]|[\u3400-\u9fff]{{0,4}}[声聲]明\s*[】\]])", re.IGNORECASE)
PICTURE = lazily(
    rf"[\[(（【*]?\s*{labels('picture')}(?:\s*\d{{1,3}}(?:[-.]\d{{1,2}})?|[一二三四五六七八九十])?\s*(?:$|[\])）】]|[:：.．、]|\s[-–—])",
    re.IGNORECASE,
)
FILE = lazily(r"[^\s/]{0,60}\.(?:jpe?g|png|gif|webp|bmp)[)\]]?$|(?:IMG|DSCN?|PXL|MVIMG|Screenshot)[_-]?\d{3,}[\w-]{0,30}$", re.IGNORECASE)
SHOWN = lazily(
    r"[图圖]片由\S{0,30}(?:网友|網友|作者)\S{0,4}(?:分享|提供|上传|上傳)|"
    r"[(（]?[上下本此]?[图圖](?:为|為|由)?(?:网友|網友|本站|作者|网络|網絡)(?:分享|提供|上传|上傳|供[图圖])[)）]?|.{2,24}\s?[|｜]\s?(?:作者|受[访訪]者|网络|網絡)供?[图圖]"
)
SENTENCE_STOPS = frozenset(".。!！,，;；")
LOGO = lazily(r"[^。.!?！？,，:：]{0,24}(?:\blogo|(?<=[\u3400-\u9fff])\s?(?:logo|图标|徽标))\s*[\])）】]?", re.IGNORECASE)
LOGO_ENDS = ("go", "标", "图", "圖", "分享", "提供", "上传", "上傳")
FILE_STARTS = ("im", "ds", "px", "mv", "sc")
COUNT = lazily(r"\s?[(（]\d{1,6}\s?[条个人次]?[)）]$")
BARS = lazily(r"[|｜]")
BUTTONS = lazily(r"\s*(?:[|｜·/•\[\]【】\u3000]|\s{2,}|(?<=[\u3400-\u9fff])\s)\s*")


def is_byline(text: str) -> bool:
    """Tell whether a line is nothing but author, source, date and counts.

    >>> is_byline("来源：网络　浏览次数：318"), is_byline("Source: the contract. Read it.")
    (True, False)
    """
    if len(text) > LONGEST_LINE or (text[-1] in SENTENCE_STOPS and len(text) > LONGEST_LABEL) or not SIGN_OF_BYLINE.search(text):
        return False
    line = said(text)
    if any(shape.fullmatch(line) for shape in (CATEGORY, MASKED, HEAT, NAME_AGO, COUNT_AND_DATE, PUT_TOGETHER)):
        return True
    if not DIGIT.search(line) and line.lstrip("•*·-[【(（ ")[:2].casefold() not in _starts("named", "dated", "counted"):
        return False
    if BY_DATE.match(line):
        return True
    if (
        ACCOUNT.match(line)
        or NAMED_AND_DATED.fullmatch(line)
        or BY_COUNTED.fullmatch(line)
        or SITE_UPDATED.fullmatch(line)
        or SECTION_DATED.fullmatch(line)
        or DATE_AND_NAME.fullmatch(line)
        or UPDATED.fullmatch(line)
    ):
        return True
    at = BETWEEN.match(line)
    place = at.end() if at else 0
    items = 0
    while place < len(line):
        found = DATED.match(line, place) or COUNTED.match(line, place) or NAME.match(line, place) or _beside(line, place, items)
        if not found or found.end() == place or (found.re.pattern == NAME.pattern and size(found[1]) > 6):
            return False
        items += 1
        after = BETWEEN.match(line, found.end())
        place = after.end() if after else found.end()
    return items > 0 and not SENTENCE_END.search(line.replace("://", ""))


def _beside(line: str, place: int, items: int) -> re.Match[str] | None:
    """Match what stands in a byline only beside other parts: a bare “by …” behind one, a place or a count without its label behind two."""
    return (BY.match(line, place) if items else None) or (BESIDE.match(line, place) if items > 1 or line.startswith("IP", place) else None)


def drop_byline(sheet: Sheet) -> Iterator[Drop]:
    """Drop lines of author, source, date and counts, where the page begins or ends."""
    for index in edges(sheet, FIRST_LINES, LAST_LINES):
        text = sheet.texts[index]
        if is_byline(text) or (index <= FIRST_LINES and len(text) <= LONGEST_LABEL and is_made_by(text)):
            yield whole(sheet, index)
            if index + 1 < len(sheet.texts) and LABEL_ONLY.fullmatch(said(text)) and ACCOUNT_NAME.fullmatch(said(sheet.texts[index + 1])):
                yield whole(sheet, index + 1)
        elif len(text) <= LONGEST_LABEL and (
            TAKEN_FROM.fullmatch(said(text)) or ORIGINAL.fullmatch(said(text)) or TURNED.fullmatch(said(text)) or _is_counter(sheet, index)
        ):
            yield whole(sheet, index)


def _is_counter(sheet: Sheet, index: int) -> bool:
    """Tell whether a line is a bare number near the beginning of a Chinese page: how often it was read. Rows of numbers are a table."""
    if index >= FIRST_LINES or not sheet.heard.is_han or not COUNTER.fullmatch(said(sheet.texts[index])):
        return False
    return sum(bool(COUNTER.fullmatch(said(text))) for text in sheet.texts[: 2 * FIRST_LINES]) <= MOST_COUNTERS


def is_made_by(text: str) -> bool:
    """Tell whether a short line only says who wrote or looked through the page.

    >>> is_made_by("Reviewed by the Otter Team"), is_made_by("Escrito por Ana Nutria"), is_made_by("Written by hand, it is valid.")
    (True, True, False)
    """
    return bool(MADE_BY.fullmatch(said(text)))


def drop_tags(sheet: Sheet) -> Iterator[Drop]:
    """Drop a line of tags or keywords, where the page begins or ends."""
    for index in edges(sheet, FIRST_LINES, LAST_LINES):
        text = sheet.texts[index]
        if len(text) <= 2 * LONGEST_LINE and _has_label(text) and TAGS.match(said(text)) and not said(text).endswith((".", "。")):
            yield whole(sheet, index)


def drop_button(sheet: Sheet) -> Iterator[Drop]:
    """Drop lines that hold nothing but buttons (share, print, log in), where the page begins or ends."""
    for index in edges(sheet, LAST_LINES, 12):
        text = sheet.texts[index]
        if len(text) > LONGEST_LINE:
            continue
        stopped = text[-1] in SENTENCE_STOPS
        if (said(text).rstrip(".。").casefold() in words("control")) if stopped else is_button(said(text).casefold()):
            yield whole(sheet, index)


def is_button(text: str) -> bool:
    """Tell whether a line in lower case is a button, several of them, or a menu of which one part is known.

    >>> is_button("share"), is_button("| log in | our town | contact |"), is_button("share of wages")
    (True, True, False)
    """
    known = words("control")
    text = COUNT.sub("", text).rstrip(" >›»").removesuffix(" button").removesuffix(" icon")
    begins = text.lstrip("[【(（|｜ ")[:2] in _starts("control")
    if begins and (text.strip("[]【】()（） :：?？") in known or all(word in known for word in BUTTONS.split(text) if word)):
        return True
    if "|" not in text and "｜" not in text:
        return False
    parts = [part for one in BARS.split(text) if (part := said(one))]
    return len(parts) > 2 and any(part in known for part in parts) and all(size(part) <= 3 for part in parts)


@cache
def _starts(*ideas: str) -> frozenset[str]:
    """The first two letters of all words for these ideas: hardly any other short line begins so."""
    return frozenset(word[:2] for idea in ideas for word in words(idea))


def drop_notice(sheet: Sheet) -> Iterator[Drop]:
    """Drop notices about rights in the text and where it was taken from, at the end of the page or before its text."""
    said_here = [saying.says for saying in sheet.heard.sayings("notice")]
    for index in edges(sheet, 3, LAST_LINES):
        text = sheet.texts[index]
        if not index or len(text) > LONGEST_NOTICE:
            continue
        if (_has_label(text) and NOTICE.match(text)) or (any(saying.search(text) for saying in said_here) and _is_all_notice(text)):
            yield whole(sheet, index)


def _has_label(text: str) -> bool:
    start = text[:LONGEST_LABEL]
    return ":" in start or "：" in start or "明】" in start or "明]" in start


def _is_all_notice(text: str) -> bool:
    """Tell whether each sentence of a line is part of the notice: what a law says on copying is text."""
    line = said(text)
    return size(line) <= 45 and not re.search(
        r"[«“《]|\b(?:art(?:icle|ículo)|law|ley|court|juez)\b|法院|第.{1,5}条|征信", line, re.IGNORECASE
    )


def drop_picture(sheet: Sheet) -> Iterator[Drop]:
    """Drop captions and file names of pictures, which the text has lost. A sentence about a figure is text."""
    for index in sheet.fresh:
        text = sheet.texts[index]
        if len(text) > LONGEST_LINE or len(sheet.texts) == 1 or not _may_be_picture(text):
            continue
        line = said(text)
        named = FILE.fullmatch(line) or SHOWN.fullmatch(line) or LOGO.fullmatch(line) or PICTURE.match(line)
        if (
            named
            and not line.endswith((".", "。", "；", ";", ",", "，"))
            and not SENTENCE_END.search(line[named.end() :] if named.re.pattern == PICTURE.pattern else "")
        ):
            yield whole(sheet, index)


def _may_be_picture(text: str) -> bool:
    """Tell whether a line begins as a caption does or holds the stop of a file's ending: a quick look that spares most lines."""
    start = text.lstrip(" \t\u3000[(（【*")[:2].casefold()
    return (
        start in _starts("picture")
        or start[:1] in _one_sign("picture")
        or start in FILE_STARTS
        or "." in text[-6:-1]
        or text.rstrip(" ])）】").casefold().endswith(LOGO_ENDS)
    )


@cache
def _one_sign(idea: str) -> frozenset[str]:
    return frozenset(word for word in words(idea) if len(word) == 1)


def drop_shared_line(sheet: Sheet) -> Iterator[Drop]:
    """Drop a line at the edge of the page that several pages of the batch have there."""
    if sheet.shared.lines:
        yield from (whole(sheet, index) for index in edges(sheet, 4, 5) if said(sheet.texts[index]) in sheet.shared.lines)
