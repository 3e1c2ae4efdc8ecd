"""Makes one light style sheet: of the theme's rules those that our pages can use, then our own without what is there for us only.

A phone reads every rule before it shows the first word. Material's sheet is made for its own header, menus and search, of which we have
none: most of it can match nothing here. What can is not listed by hand: a class counts if our own style sheets name it, since those shape
whatever our pages hold. Right for flat rules and media queries, as Material's are; not for rules nested in rules.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import tinycss2

# Nodes and rules of tinycss2, which has no types: each says by `type` what it is.
Node = Any

_GROUPS = ("media", "supports")
# What our pages never set: the direction of writing, and what Material's own scripts and switches put on elements.
_SWITCHES = ("[dir", "[data-md-")
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
    return frozenset(_named(_rules(css)))


def _named(rules: Sequence[Node]) -> Iterator[str]:
    for rule in rules:
        if _is_group(rule):
            yield from _named(_rules(rule.content))
        elif rule.type == "qualified-rule":
            yield from (asked[1:] for asked in _asked(rule.prelude, denied=True) if asked.startswith("."))


def pruned(css: str, classes: Collection[str], beside: str = "") -> str:
    """Keep the rules that can match where no other classes are set, and of custom properties those that they or `beside` use.

    >>> pruned('.a,.b p{top:0}@media print{.b{top:1px}}[dir=ltr] .a{left:0}', {"a"})
    '.a{top:0}'
    >>> pruned(':root{--x:1;--y:url("}");--z:var(--y)}', (), "p{order:var(--x)}")
    ':root{--x:1}'
    """
    kept, before = "".join(_kept(_rules(css), classes)), ""
    while kept != before:  # a property may have been used by one that goes
        kept, before = "".join(_with_used(_rules(kept), set(_USED.findall(kept + beside)))), kept
    return kept


def lean(css: str) -> str:
    """Leave out comments and the white space between rules.

    >>> lean('.a { color: red; }\\n.b > p { content: "a  {"; /* Why. */\\n  top: 0; }\\n')
    '.a{color: red}.b > p{content: "a  {";top: 0}'
    """
    return _text(_tight(tinycss2.parse_component_value_list(css, skip_comments=True)))


def _rules(css: str | Sequence[Node]) -> Sequence[Node]:
    """The rules of one level; what is no rule is left out."""
    parse = tinycss2.parse_stylesheet if isinstance(css, str) else tinycss2.parse_rule_list
    return [rule for rule in parse(css, skip_comments=True, skip_whitespace=True) if rule.type in ("qualified-rule", "at-rule")]


def _text(nodes: Sequence[Node]) -> str:
    return str(tinycss2.serialize(nodes)).strip()


def _is_group(rule: Node) -> bool:
    return rule.type == "at-rule" and rule.lower_at_keyword in _GROUPS and rule.content is not None


def _kept(rules: Sequence[Node], classes: Collection[str]) -> Iterator[str]:
    """The rules that can match; statements such as @charset and movements, of which we want none, are left out."""
    for rule in rules:
        if _is_group(rule):
            yield from _grouped(rule, "".join(_kept(_rules(rule.content), classes)))
        elif rule.type == "at-rule":
            if rule.content is not None and not rule.lower_at_keyword.endswith("keyframes"):
                yield _text([rule])
        elif selectors := [_text(one) for one in _parted(rule.prelude, ",") if _can_match(one, classes)]:
            yield f"{','.join(selectors)}{{{_text(rule.content)}}}"


def _with_used(rules: Sequence[Node], used: Collection[str]) -> Iterator[str]:
    """The rules without the custom properties that nothing uses."""
    for rule in rules:
        if _is_group(rule):
            yield from _grouped(rule, "".join(_with_used(_rules(rule.content), used)))
        elif rule.type == "at-rule":
            yield _text([rule])
        elif kept := [_text(one) for one in _parted(rule.content, ";") if _is_used(one, used)]:
            yield f"{_text(rule.prelude)}{{{';'.join(kept)}}}"


def _grouped(rule: Node, within: str) -> Iterator[str]:
    if within:
        yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{within}}}"


def _is_used(declaration: Sequence[Node], used: Collection[str]) -> bool:
    name = next((node.value for node in declaration if node.type == "ident"), "")
    return bool(name) and (not name.startswith("--") or name in used)


def _can_match(selector: Sequence[Node], classes: Collection[str]) -> bool:
    """Tell whether our pages can hold what a selector asks for. What it says is not there need not be there."""
    asked = list(_asked(selector, denied=False))
    return not any(one.startswith(_SWITCHES) for one in asked) and {one[1:] for one in asked if one.startswith(".")} <= set(classes)


def _asked(nodes: Sequence[Node], *, denied: bool) -> Iterator[str]:
    """The classes (`.a`) and attributes (`[dir`) that selectors name, on demand also those that they deny."""
    for before, node in pairwise((None, *nodes)):
        if node.type == "ident" and before == ".":
            yield f".{node.value}"
        elif node.type == "[] block":
            yield "[" + next((part.value for part in node.content if part.type == "ident"), "")
        elif node.type == "function" and (denied or node.lower_name != "not"):
            yield from _asked(node.arguments, denied=denied)


def _parted(nodes: Sequence[Node], sign: str) -> Iterator[list[Node]]:
    """The nodes between the signs of this level."""
    part: list[Node] = []
    for node in nodes:
        if node == sign:
            yield part
            part = []
        else:
            part.append(node)
    if part:
        yield part


def _tight(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with one space where one is needed, and without the last semicolon of a block."""
    single = [node for before, node in pairwise((None, *nodes)) if not (_is_space(before) and _is_space(node))]  # where a comment stood
    kept = [
        node
        for before, node, after in zip((None, *single), single, (*single[1:], None), strict=False)
        if not (_is_space(node) and (_parts(before) or _parts(after)))
    ]
    for node in kept:
        if _is_space(node):
            node.value = " "
        elif node.type == "{} block":
            node.content = _tight(node.content)
            if node.content and node.content[-1] == ";":
                del node.content[-1]
    return kept


def _is_space(node: Node | None) -> bool:
    return node is not None and node.type == "whitespace"


def _parts(node: Node | None) -> bool:
    """Tell whether no space is needed beside a node."""
    return node is None or node == ";" or node.type == "{} block"
