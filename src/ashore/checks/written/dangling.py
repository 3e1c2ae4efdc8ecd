"""Every id that one entry of data/ uses exists: references, provisions, claims, passages, sources, pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ashore.errors import nearest
from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page

Use = tuple[str, str, str, str, Iterable[str]]  # table, entry, what is used, id, all there are


def check(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    found = []
    for table, entry, what, id, known in _uses(knowledge, pages):
        if id not in known:
            path, line, column = knowledge.places[table, entry]
            found.append(
                Finding(path, line, column, "data-dangling", f"{entry} names {what} “{id}”, which does not exist", nearest(id, known))
            )
    return found


def _uses(knowledge: Knowledge, pages: Sequence[Page]) -> Iterator[Use]:
    k = knowledge
    sections = {page.name for page in pages} | {f"{page.name}#{section.id}" for page in pages for section in page.sections if section.id}
    passages = {passage for cluster in k.clusters for passage in cluster.passages}
    for rule in k.rules.values():
        yield from (("rules", rule.id, "reference", id, k.references) for id in rule.references)
        yield from (("rules", rule.id, "reference", id, k.references) for one in rule.provisions for id in one.references)
    for figure in k.figures.values():
        yield from (("figures", figure.id, "reference", id, k.references) for id in figure.references)
        if figure.provision:
            yield "figures", figure.id, "provision", figure.provision, k.provisions
    for hotline in k.hotlines.values():
        yield from (("hotlines", hotline.id, "reference", id, k.references) for id in hotline.references)
    for term in k.glossary.values():
        if term.page:
            yield "glossary", term.id, "page", term.page, sections
    for idea in k.asked.values():
        yield from (("asked", idea.id, "page", page, sections) for page in idea.pages)
        yield from (("asked", idea.id, "hotline", line, k.hotlines) for line in idea.hotlines)
        if idea.term:
            yield "asked", idea.id, "term", idea.term, k.glossary
    for claim in k.claims.values():
        yield from (("claims", claim.id, "passage", id, passages) for id in claim.passages)
        yield from (("claims", claim.id, "provision", id, k.provisions) for id in claim.provisions)
        yield from (("claims", claim.id, "reference", id, k.references) for id in claim.references)
        yield from (("claims", claim.id, "page", id, sections) for id in claim.pages)
    for disagreement in k.disagreements.values():
        yield from (
            ("disagreements", disagreement.id, "passage", id, passages) for position in disagreement.positions for id in position.passages
        )
    for stage in k.stages.values():
        for boundary in stage.reported:
            yield "stages", stage.id, "source", boundary.source, k.sources
            yield "stages", stage.id, "passage", boundary.passage, passages
        for points in (stage.who, stage.channels, stage.tone, stage.allowed, stage.not_allowed, stage.do):
            yield from (("stages", stage.id, "claim", id, k.claims) for point in points for id in point.claims)
            yield from (("stages", stage.id, "provision", id, k.provisions) for point in points for id in point.provisions)
            yield from (("stages", stage.id, "situation", id, k.situations) for point in points for id in point.unfit)
        yield from (("stages", stage.id, "hotline", id, k.hotlines) for id in stage.hotlines)
    for one in k.situations.values():
        yield from (("situations", one.id, "provision", id, k.provisions) for id in (*one.allowed, *one.not_allowed))
        yield from (("situations", one.id, "rule", id, k.rules) for id in one.unbound)
        yield from (("situations", one.id, "hotline", id, k.hotlines) for id in (*one.hotlines, *one.without))
        if one.stage:
            yield "situations", one.id, "stage", one.stage, k.stages
    for question in k.questions.values():
        yield from (("questions", question.id, "question", id, k.questions) for id in (question.yes, question.no) if id)
        yield from (("questions", question.id, "hotline", id, k.hotlines) for id in question.hotlines)
    for letter in k.letters.values():
        yield from (("letters", letter.id, "ui text", f"field.{blank.id}", k.ui) for blank in letter.blanks)
    for entry in k.coverage.values():
        yield "coverage", entry.cluster, "cluster", entry.cluster, {cluster.id for cluster in k.clusters}
        yield from (("coverage", entry.cluster, "claim", id, k.claims) for id in entry.claims)
