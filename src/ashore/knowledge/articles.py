"""How each language cites an article of a law: art. 253-1, 第二百五十三条之一."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")


def han_number(number: int) -> str:
    """Write a number below 10,000 in Chinese numerals, as laws number their articles.

    >>> [han_number(n) for n in (10, 16, 70, 188, 1033, 546, 1064)]
    ['十', '十六', '七十', '一百八十八', '一千零三十三', '五百四十六', '一千零六十四']
    """
    digits = [int(digit) for digit in str(number)]
    parts: list[str] = []
    pending_zero = False
    for place, digit in zip(range(len(digits) - 1, -1, -1), digits, strict=True):
        if digit == 0:
            pending_zero = bool(parts)
            continue
        parts.append(("零" if pending_zero else "") + _DIGITS[digit] + _PLACES[place])
        pending_zero = False
    text = "".join(parts) or _DIGITS[0]
    return text.removeprefix("一") if text.startswith("一十") else text


def format_article(article: str, lang: str) -> str:
    """Cite an article by its plain number; `253-1` is the first article inserted after 253.

    >>> [format_article("253-1", lang) for lang in ("en", "es", "zh")]
    ['art.\\xa0253-1', 'art.\\xa0253-1', '第二百五十三条之一']
    """
    number, _, inserted = article.partition("-")
    if lang == "zh":
        return f"第{han_number(int(number))}条" + (f"之{han_number(int(inserted))}" if inserted else "")
    return f"art.\u00a0{article}"
