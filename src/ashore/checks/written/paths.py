"""Every path of “is this message real?” ends at an answer, and every question and answer lies on one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ashore.knowledge.load import Knowledge
from ashore.knowledge.tool_schema import Question
from ashore.model import Finding, Page


def check(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    questions = knowledge.questions
    reached = _reached(questions, next(iter(questions), None), ())
    lost = [
        Finding(*knowledge.places["questions", id], "path-lost", f"no path leads to {id}", "Let a question lead to it, or remove it.")
        for id in questions
        if id not in reached
    ]
    circles = [
        Finding(
            *knowledge.places["questions", id], "path-circle", f"from {id} a path leads back to {id}", "Let every path end at an answer."
        )
        for id, one in questions.items()
        if any(id in _reached(questions, target, ()) for target in (one.yes, one.no))
    ]
    return lost + circles


def _reached(questions: Mapping[str, Question], start: str | None, seen: tuple[str, ...]) -> tuple[str, ...]:
    """What can be reached from a question, itself included. A name that leads nowhere is told by the check of names."""
    if start is None or start in seen or start not in questions:
        return seen
    for target in (questions[start].yes, questions[start].no):
        seen = _reached(questions, target, (start, *seen))
    return (start, *seen) if start not in seen else seen
