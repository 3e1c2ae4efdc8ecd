"""“Is this message real?”: two lists, whose yes and no lead from question to answer; the script shows one at a time."""

from __future__ import annotations

from ashore.knowledge.tool_schema import Question
from ashore.pages.context import Context, MacroFault, block, tag
from ashore.pages.macros.hotlines import hotline


def is_it_real(context: Context) -> str:
    """All questions in order, then all answers. Without a script the links lead down the page."""
    every = context.knowledge.questions
    asked = [one for one in every.values() if one.verdict is None]
    if not asked:
        raise MacroFault("macro-empty", "there are no questions", "Write data/questions.yml.")
    questions = "".join(_question(context, one) for one in asked)
    answers = "".join(_answer(context, one) for one in every.values() if one.verdict)
    parts = [
        _titled(context, "real.questions", tag("ol", questions, class_="path-questions")),
        _titled(context, "real.answers", tag("ul", answers, class_="path-answers")),
        tag(
            "p",
            tag("button", context.ui("real.back"), type="button") + tag("button", context.ui("real.again"), type="button"),
            class_="path-steps",
            hidden="",
        ),
    ]
    return block(tag("div", "\n".join(parts), class_="tool path", data_tool="path", role="group", aria_label=context.ui("real.label")))


def _titled(context: Context, title: str, content: str) -> str:
    return f"{tag('h3', context.ui(title))}\n{content}"


def _question(context: Context, one: Question) -> str:
    text = tag("p", tag("strong", context.text(one.text)))
    note = tag("p", context.text(one.note), class_="note")
    ways = "".join(_way(context, name, target) for name, target in (("real.yes", one.yes), ("real.no", one.no)) if target)
    return tag("li", f"{text}{note}{tag('p', ways, class_='ways')}", id=_id(one.id), tabindex="-1")


def _way(context: Context, name: str, target: str) -> str:
    """Yes or no, and where it leads: a number for a question, the words themselves for an answer."""
    to = context.find(context.knowledge.questions, target, "question")
    asked = [one.id for one in context.knowledge.questions.values() if one.verdict is None]
    where = context.text(to.text) if to.verdict else context.ui("real.question", n=asked.index(to.id) + 1)
    return tag("a", f"{context.ui(name)} {tag('span', where, class_='leads')}", href=f"#{_id(target)}")


def _answer(context: Context, one: Question) -> str:
    numbers = "".join(
        tag("li", f"{hotline(context, number)} {context.text(context.knowledge.hotlines[number].purpose)}") for number in one.hotlines
    )
    text = tag("p", tag("strong", context.text(one.text)))
    return tag(
        "li", f"{text}{tag('p', context.text(one.note))}{tag('ul', numbers)}", id=_id(one.id), tabindex="-1", class_=f"answer-{one.verdict}"
    )


def _id(question: str) -> str:
    return f"path-{question}"
