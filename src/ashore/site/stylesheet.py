"""Makes one light style sheet: of the theme's rules those that our pages can use, then our own without what is there for us only.

A phone reads every rule before it shows the first word. Material's sheet is made for its own header, menus and search, of which we have
none: most of it can match nothing here. What can is not listed by hand: a class counts if our own style sheets name it, since those shape
whatever our pages hold. Right for flat rules and media queries, as Material's are; not for rules nested in rules.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

_STRING = r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'"""
_PART = re.compile(rf"""{_STRING}|[{{}};]|[^{{}};"']+""")
_COMMENT = re.compile(rf"({_STRING})|/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(rf"({_STRING})|\s*;?\s*(\}})\s*|\s*([{{;])\s*|\s+")
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
# What is said not to be there need not be there.
_NOT = re.compile(r":not\([^()]*\)")
# What our pages never set: the direction of writing, and what Material's own scripts and switches put on elements.
_SWITCH = re.compile(r"\[(?:dir|data-md-)")
_COMMA = re.compile(r",(?![^()]*\))(?![^\[\]]*\])")
_GROUPS = ("@media", "@supports")
_PROPERTY = re.compile(r"(?:(?<=;)|^)(--[\w-]+):")
_USED = re.compile(r"var\((--[\w-]+)")


@cache
def one_sheet(theme: str, own: str, *others: str) -> str:
    """Join the theme's style sheet, pruned, and our own, which comes later and so wins; `others` are what pages may load besides.

    Kept while the process lives, since a preview builds again and again.

    >>> one_sheet(".a{top:0}.b{top:0}.md-nav{left:0}", "/* Why. */ .a { color: red; }", ".b{}")
    '.a{top:0}.b{top:0}.a{color: red}'
    """
    ours = own + "".join(others)
    return lean(pruned(theme, classes_named(ours), ours) + own)


def classes_named(css: str) -> frozenset[str]:
    """Name the classes for which a style sheet has rules.

    >>> sorted(classes_named('@media print { .call .hotline::before, a.term:not(.off) { width: 1.5rem; content: ".x" } }'))
    ['call', 'hotline', 'off', 'term']
    """
    return frozenset(_named(css))


def _named(css: str) -> Iterator[str]:
    for before, within in _blocks(css):
        yield from _named(within) if before.startswith(_GROUPS) else _CLASS.findall(before)


def pruned(css: str, classes: Collection[str], beside: str = "") -> str:
    """Keep the rules that can match where no other classes are set, and of custom properties those that they or `beside` use.

    >>> pruned('.a,.b p{top:0}@media print{.b{top:1px}}[dir=ltr] .a{left:0}', {"a"})
    '.a{top:0}'
    >>> pruned(':root{--x:1;--y:url("}");--z:var(--y)}', (), "p{order:var(--x)}")
    ':root{--x:1}'
    """
    kept, before = "".join(_kept(css, classes)), ""
    while kept != before:  # a property may have been used by one that goes
        kept, before = "".join(_with_used(kept, set(_USED.findall(kept + beside)))), kept
    return kept


def lean(css: str) -> str:
    """Leave out comments and the white space between rules.

    >>> lean('.a { color: red; }\\n.b > p { content: "a  {"; /* Why. */\\n  top: 0; }\\n')
    '.a{color: red}.b > p{content: "a  {";top: 0}'
    """
    return _SPACE.sub(lambda match: match[1] or match[2] or match[3] or " ", _COMMENT.sub(lambda match: match[1] or "", css)).strip()


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """The rules of one level, each as what stands before its braces and what within; a statement such as @charset is left out."""
    depth, before, within = 0, "", ""
    for part in _PART.findall(_COMMENT.sub(lambda match: match[1] or "", css)):
        depth -= part == "}"
        if depth:
            within += part
        elif part == "}":
            yield before.strip(), within
            before = within = ""
        elif part == ";":
            before = ""
        elif part != "{":
            before += part
        depth += part == "{"


def _kept(css: str, classes: Collection[str]) -> Iterator[str]:
    for before, within in _blocks(css):
        if before.startswith(_GROUPS):
            within = "".join(_kept(within, classes))
        elif not before.startswith("@"):
            before = ",".join(one for one in _COMMA.split(before) if _can_match(one, classes))
        elif before.startswith("@keyframes"):
            continue
        if before and within:
            yield f"{before}{{{within}}}"


def _can_match(selector: str, classes: Collection[str]) -> bool:
    needed = _NOT.sub("", selector)
    return not _SWITCH.search(needed) and set(_CLASS.findall(needed)) <= set(classes)


def _with_used(css: str, used: Collection[str]) -> Iterator[str]:
    """The rules without the custom properties that nothing uses."""
    for before, within in _blocks(css):
        if before.startswith(_GROUPS):
            within = "".join(_with_used(within, used))
        else:
            within = ";".join(one for one in _declarations(within) if not (name := _PROPERTY.match(one)) or name[1] in used)
        if within:
            yield f"{before}{{{within}}}"


def _declarations(within: str) -> Iterator[str]:
    one = ""
    for part in _PART.findall(within):
        if part == ";":
            yield one
            one = ""
        else:
            one += part
    yield one
