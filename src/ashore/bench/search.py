"""Finding: which engine gives the right page first for the questions of tests/cases/questions.yml, and what a reader must load for it.

All engines are asked in node over the same sections of this site (ours over its shortened ones). Packages of npm are looked for in
`node_modules` (or where ASHORE_BENCH_MODULES says); one that is absent is reported as absent.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

import mkdocs.contrib.search
import yaml
from mkdocs.utils import get_theme_dir

from ashore.pages.parse import page_title
from ashore.pages.render import Renderer, expanded_body
from ashore.project import Project, read_project
from ashore.site.assets import SEARCH, read_assets
from ashore.site.configuration import overrides_folder
from ashore.site.finding import finding_data, packed
from ashore.site.search_documents import Document, documents_of

ENGINES = {
    "ours": "Ashore: words, ideas, what was learned",
    "unlearned": "the same, nothing learned",
    "words_only": "the same, without ideas",
    "lunr_pairs": "lunr.js, our word cutting (before)",
    "stock": "Material's search, its own settings",
    "minisearch": "MiniSearch",
    "minisearch_ideas": "MiniSearch over our ideas",
    "pagefind": "Pagefind, Chinese segmented",
}
_RUNNER = Path(__file__).parent / "engines" / "run.mjs"


@dataclass(frozen=True, slots=True)
class Question:
    """What someone asks: the language of the site, the language asked in, the words, and the pages of which one is right."""

    site: str
    asked_in: str
    question: str
    pages: tuple[str, ...]


def read_questions(path: Path) -> list[Question]:
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [Question(each["site"], each["asked_in"], each["question"], tuple(each["pages"])) for each in entries]


def measure(root: Path) -> str:
    """Ask all engines; give success at 1 and at 3 a language, for questions asked in another language, and the bytes.

    The sets that were held back are told apart, in the order in which they were written.
    """
    project, questions = read_project(root), read_questions(root / "tests" / "cases" / "questions.yml")
    held = [read_questions(root / "tests" / "cases" / f"questions_held{which}.yml") for which in ("", "_second", "_third")]
    every = [*questions, *(each for part in held for each in part)]
    answers = answers_of(project, every, tuple(ENGINES))
    counts = " + ".join(str(len(part)) for part in held)
    lines = [f"{len(questions)} questions, and {counts} held back; right page first / among three, %; gzip kB by language"]
    for name, label in ENGINES.items():
        answer = answers[name]
        if "absent" in answer:
            lines.append(f"  {label:40} absent: {answer['absent']}")
            continue
        ranks = dict(zip(every, (rank(each, found) for each, found in zip(every, answer["found"], strict=True)), strict=True))
        columns = [f"{what} {_told(part)}" for what, part in _parts(questions, [ranks[each] for each in questions])]
        columns.append("held " + " ".join(_told([ranks[each] for each in part]) for part in held))
        columns.append("kB " + " ".join(f"{lang} {size / 1000:.1f}" for lang, size in answer["bytes"].items()))
        lines.append(f"  {label:40} " + "  ".join(columns))
    return "\n".join(lines)


def _told(ranks: Sequence[int]) -> str:
    return f"{at(ranks, 1):3.0f}/{at(ranks, 3):3.0f}"


def rank(question: Question, found: Sequence[str]) -> int:
    """Give the place of the first right page, counted from 1; 0 if there is none.

    >>> rank(Question("en", "en", "jail", ("court", "index")), ["visits/", ""])
    2
    """
    names = [path.rstrip("/") or "index" for path in found]
    return next((place for place, name in enumerate(names, 1) if name in question.pages), 0)


def at(ranks: Sequence[int], most: int) -> float:
    """Give the share of ranks that are no higher than `most`, in percent.

    >>> at([1, 2, 0, 5], 3)
    50.0
    """
    return 100 * sum(0 < each <= most for each in ranks) / max(1, len(ranks))


def _parts(questions: Sequence[Question], ranks: Sequence[int]) -> Iterator[tuple[str, list[int]]]:
    pairs = list(zip(questions, ranks, strict=True))
    yield "all", list(ranks)
    for lang in dict.fromkeys(each.site for each in questions):
        yield lang, [each_rank for each, each_rank in pairs if each.site == lang]
    yield "across", [each_rank for each, each_rank in pairs if each.site != each.asked_in]


def answers_of(project: Project, questions: Sequence[Question], engines: Sequence[str]) -> Mapping[str, dict[str, Any]]:
    """Let the engines answer, in one run of node."""
    asked = [{"site": each.site, "question": each.question} for each in questions]
    job = finding_job(project) | {"engines": list(engines), "questions": asked}
    node = shutil.which("node")
    if node is None:
        return {name: {"absent": "node is not installed"} for name in engines}
    done = subprocess.run([node, str(_RUNNER)], input=json.dumps(job), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    answers: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return answers


def finding_job(project: Project) -> dict[str, Any]:
    """Give what engines work on: whole sections by language, what our search loads of them, and where scripts and packages are."""
    documents = {lang: _documents(project, lang) for lang in project.knowledge.languages}
    overrides = overrides_folder(project.root)
    data = {lang: finding_data(lang, project.knowledge, each) for lang, each in documents.items()}
    return {
        "parts": [str(overrides / "search" / f"{part}.js") for part in SEARCH if part not in ("passage", "dialog")],
        "script": read_assets(overrides)["search.js"].content.decode("utf-8"),
        "lunr": str(Path(mkdocs.contrib.search.__path__[0]) / "templates" / "search" / "lunr.js"),
        "material": get_theme_dir("material"),
        "modules": os.environ.get("ASHORE_BENCH_MODULES", str(project.root / "node_modules")),
        "documents": {lang: [astuple(document)[:5] for document in each] for lang, each in documents.items()},
        "data": data,
        "packed": {lang: packed(each) for lang, each in data.items()},
    }


def _documents(project: Project, lang: str) -> list[Document]:
    render = Renderer(project.knowledge.settings)
    return [
        document
        for page in project.pages
        if page.lang == lang
        for document in documents_of(_path(page.name), page_title(page), render(expanded_body(page, project.knowledge)))
    ]


def _path(name: str) -> str:
    return "" if name == "index" else f"{name}/"
