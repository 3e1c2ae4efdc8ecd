"""Opens a section for a claim on a page, in each language of the page, marked as not yet written.

Nothing is written here: each new text is the old one with the section behind it, byte for byte, for the caller to put on disk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ashore.errors import AshoreError, nearest
from ashore.knowledge import strict_yaml
from ashore.knowledge.load import Knowledge
from ashore.knowledge.schema import Claim
from ashore.languages import LANGUAGES
from ashore.model import Finding, Page

CLAIMS = "data/claims.yml"
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_NO_TITLE = re.compile(r"[{}<>\n\r]")
_MACRO = re.compile(r"\{\{")


def draft_faults(knowledge: Knowledge, pages: Sequence[Page], claim: str, target: str, titles: Mapping[str, str]) -> list[Finding]:
    """List all that stands against opening the section `target` (visits#door) for `claim`."""
    name, _, section = target.partition("#")
    own = [page for page in pages if page.name == name]
    faults = [*_claim_faults(knowledge, claim), *_page_faults(knowledge, pages, own, name)]
    if not _ID.fullmatch(section):
        faults.append(_misuse(f"“{target}” names no section", "Write PAGE#SECTION, the section in small letters, digits and hyphens."))
    for page in own:
        for old in page.sections:
            if old.id == section:
                message = f"the section {target} is there already"
                faults.append(Finding(page.path, old.line, 1, "draft-taken", message, "Choose another id, or write in that section."))
    return faults + [_title_fault(knowledge, lang, title) for lang, title in titles.items() if _bad_title(knowledge, lang, title)]


def _misuse(message: str, fix: str) -> Finding:
    return Finding("ashore draft", 1, 1, "usage", message, fix)


def _claim_faults(knowledge: Knowledge, claim: str) -> Iterator[Finding]:
    if claim not in knowledge.claims:
        yield Finding(CLAIMS, 1, 1, "draft-claim", f"there is no claim “{claim}”", nearest(claim, knowledge.claims))


def _page_faults(knowledge: Knowledge, pages: Sequence[Page], own: Sequence[Page], name: str) -> Iterator[Finding]:
    if not own:
        yield Finding("docs", 1, 1, "draft-page", f"there is no page “{name}”", nearest(name, {page.name for page in pages}))
        return
    meant = own[0].meta.get("languages") or knowledge.languages
    for lang in meant if isinstance(meant, list | tuple) else ():
        if lang not in {page.lang for page in own}:
            message = f"the page {name} is missing in {lang}"
            yield Finding(f"docs/{lang}/{name}.md", 1, 1, "draft-page", message, "Write the page first, in every language it should have.")


def _bad_title(knowledge: Knowledge, lang: str, title: str) -> bool:
    return lang not in knowledge.languages or not title.strip() or bool(_NO_TITLE.search(title))


def _title_fault(knowledge: Knowledge, lang: str, title: str) -> Finding:
    if lang not in knowledge.languages:
        return _misuse(f"the site has no language “{lang}”", nearest(lang, knowledge.languages))
    return _misuse(f"“{title}” cannot be a heading ({lang})", "Give one line of words, without macros and tags.")


def draft_sections(
    knowledge: Knowledge, pages: Sequence[Page], claim: str, target: str, titles: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Give, for each language's page by its path, what is to be added at its end. Raises AshoreError with every fault at once.

    Titles that are not given are the claim's words; where these hold a value, the heading is left to the writer.
    """
    given = dict(titles or {})
    if faults := draft_faults(knowledge, pages, claim, target, given):
        raise AshoreError(faults)
    name, _, section = target.partition("#")
    entry = knowledge.claims[claim]
    return {
        page.path: section_text(entry, section, page.lang, given.get(page.lang) or _title(knowledge, entry, page.lang))
        for page in pages
        if page.name == name
    }


def _title(knowledge: Knowledge, claim: Claim, lang: str) -> str:
    text = claim.text[lang]
    return knowledge.ui["unwritten.heading"].text[lang] if _MACRO.search(text) else text.strip().rstrip(".。")


def section_text(claim: Claim, section: str, lang: str, title: str) -> str:
    """Say the new section: heading with id, the mark that it is unwritten, the claim with its sources, what the rules say.

    >>> claim = Claim.model_construct(id="fee", text={"zh": "催收费由您付。"}, provisions=("cba.no-fees",))
    >>> print(section_text(claim, "fees", "zh", "要付催收费吗？"))
    ## 要付催收费吗？ { #fees }
    <BLANKLINE>
    {{ unwritten("fee") }}
    <BLANKLINE>
    催收费由您付。{{ cite("fee") }}
    <BLANKLINE>
    {{ provision("cba.no-fees") }}
    <BLANKLINE>
    """
    space = "" if lang in LANGUAGES and LANGUAGES[lang].script == "Han" else " "
    paragraphs = [
        f"## {title.strip()} {{ #{section} }}",
        f'{{{{ unwritten("{claim.id}") }}}}',
        f'{claim.text[lang].strip()}{space}{{{{ cite("{claim.id}") }}}}',
        *(f'{{{{ provision("{provision}") }}}}' for provision in claim.provisions),
    ]
    return "\n\n".join(paragraphs) + "\n"


def with_section(page: bytes, section: str) -> bytes:
    """Put a section behind the text of a page, after one empty line, with the line ends that the page has.

    >>> with_section(b"# A\\r\\n", "## B\\n")
    b'# A\\r\\n\\r\\n## B\\r\\n'
    """
    newline = b"\r\n" if b"\r\n" in page else b"\n"
    end = b"" if page.endswith(b"\n") else newline
    return page + end + newline + section.encode().replace(b"\n", newline)


def with_page(claims: str, claim: str, target: str) -> str:
    """Name the section under `pages` of a claim in the text of claims.yml, and change nothing else.

    >>> with_page("- id: a\\n  pages: [x#y]\\n\\n- id: b\\n", "a", "x#z")
    '- id: a\\n  pages: [x#y, x#z]\\n\\n- id: b\\n'
    >>> with_page("- id: a\\n\\n# last\\n- id: b\\n", "b", "x#z")
    '- id: a\\n\\n# last\\n- id: b\\n  pages: [x#z]\\n'
    """
    document = strict_yaml.load(CLAIMS, claims)
    entries = document.value if isinstance(document.value, list) else []
    index = next(number for number, entry in enumerate(entries) if entry.get("id") == claim)
    lines = claims.splitlines(keepends=True)
    listed = entries[index].get("pages")
    if not listed and (index, "pages") not in document.places:
        end = document.place((index + 1,))[0] - 1 if index + 1 < len(entries) else len(lines)
        while not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#"):
            end -= 1
        indent = " " * (document.place((index, "id"))[1] - 1 - len("id: "))
        return "".join([*lines[:end], f"{indent}pages: [{target}]\n", *lines[end:]])
    line, column = document.place((index, "pages"))
    start = sum(len(each) for each in lines[: line - 1]) + column - 1
    if claims[start] == "[":
        end = claims.index("]", start)
        return claims[:end] + (", " if listed else "") + target + claims[end:]
    last = document.place((index, "pages", len(listed) - 1))[0]
    prefix = lines[last - 1][: lines[last - 1].index("-")]
    return "".join([*lines[:last], f"{prefix}- {target}\n", *lines[last:]])
