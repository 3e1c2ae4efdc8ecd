"""The reach of a change on the command line: from git or a folder, as text, JSON or a table; nothing of the work tree is touched."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from ashore.cli import main
from ashore.errors import AshoreError
from ashore.pages.seen import Seen
from ashore.reach.base import default_base, read_base
from ashore.reach.difference import Change, Place, compare_seen
from ashore.reach.telling import Reach, as_markdown, as_text

GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
VISITS = Place("zh", "visits", "may")


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run([*GIT, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(tiny: Path) -> Path:
    (tiny / ".gitignore").write_text("build/\n", encoding="utf-8")
    git(tiny, "init", "-q", "-b", "main")
    git(tiny, "add", ".")
    git(tiny, "commit", "-qm", "Begin")
    return tiny


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def tell(repository: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(["--root", str(repository), "check", *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_one_line_of_data_reaches_every_language(repository: Path, tell: Callable[..., tuple[int, str, str]]) -> None:
    change(repository / "data" / "figures.yml", "22:00-08:00", "22:00-07:00")
    code, out, _ = tell("--reach", "--format", "json")
    told = json.loads(out)
    assert code == 0
    assert told["values"] == [{"way": "figures.quiet-hours.value", "old": "22:00-08:00", "new": "22:00-07:00"}]
    assert [(row["lang"], row["places"], row["old"], row["new"]) for row in told["changes"]] == [
        ("en", ["rights#rights"], "They may not call between 22:00–08:00.", "They may not call between 22:00–07:00."),
        ("zh", ["rights#rights"], "22:00至次日8:00不能打电话催收。", "22:00至次日7:00不能打电话催收。"),
    ]
    assert told["files"] == ["en/search.json", "exports/corpus.tmx", "exports/facts.csv", "exports/facts.json", "zh/search.json"]
    assert "fact: figures.quiet-hours.value" in told["suggestion"]


def test_a_sentence_of_a_page_a_title_and_a_word_of_the_frame(repository: Path, tell: Callable[..., tuple[int, str, str]]) -> None:
    change(repository / "docs" / "es" / "visits.md", "title: ", "title: Ojo, ")
    change(repository / "data" / "ui.yml", "    zh: 菜单\n", "    zh: 单子\n")
    _, out, _ = tell("--reach")
    assert "es [head] visits" in out and "zh [frame] all pages (parts/header.html" in out


def test_a_day_on_which_facts_were_verified_reaches_the_lines_that_name_it(
    repository: Path, tell: Callable[..., tuple[int, str, str]]
) -> None:
    change(repository / "data" / "figures.yml", "review_by: 2027-11-22", "review_by: 2027-12-01")
    _, out, _ = tell("--reach", "--format", "json")
    assert [(row["lang"], row["kind"], row["places"], row["old"], row["new"]) for row in json.loads(out)["changes"]] == [
        ("en", "days", ["rights#rights"], "to be checked again by 22 November 2027", "to be checked again by 1 December 2027"),
        ("zh", "days", ["rights#rights"], "最迟2027年11月22日再次核对", "最迟2027年12月1日再次核对"),
    ]


def test_what_reaches_nobody_is_said(repository: Path, tell: Callable[..., tuple[int, str, str]]) -> None:
    change(repository / "data" / "ui.yml", "- id: leave.to\n", "- id: leave.nowhere\n  text: {en: a, es: b, zh: c}\n- id: leave.to\n")
    _, out, _ = tell("--reach")
    assert out.splitlines()[-1] == "4 values of data/ changed; no sentence of the site changes (compared with HEAD)."


def test_nothing_in_the_work_tree_is_touched(repository: Path, tell: Callable[..., tuple[int, str, str]]) -> None:
    change(repository / "docs" / "en" / "visits.md", "Perhaps.", "Maybe.")
    (repository / "note.txt").write_text("mine", encoding="utf-8")
    before = git(repository, "status", "--porcelain"), (repository / ".git" / "index").read_bytes()
    assert tell("--reach", "HEAD")[0] == 0
    assert (git(repository, "status", "--porcelain"), (repository / ".git" / "index").read_bytes())[0] == before[0]


def test_the_base_is_the_last_commit_or_where_the_branch_began(repository: Path) -> None:
    began = git(repository, "rev-parse", "HEAD").strip()
    git(repository, "checkout", "-qb", "mend")
    change(repository / "docs" / "en" / "visits.md", "Perhaps.", "Maybe.")
    assert default_base(repository) == "HEAD"
    git(repository, "commit", "-qam", "Mend")
    assert default_base(repository) == began


def test_a_folder_serves_as_base_and_a_site_below_the_root_of_git(repository: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    repository.rename(whole / "site")
    (whole / "site" / ".git").rename(tmp_path / "old.git")
    git(whole, "init", "-q")
    git(whole, "add", ".")
    git(whole, "commit", "-qm", "Begin")
    assert {page.name for page in read_base(whole / "site", "HEAD", {}).project.pages} == {"about", "index", "rights", "visits"}
    assert read_base(whole, str(whole / "site"), {}).project.root == whole / "site"


@pytest.mark.parametrize("base", ["nowhere", "--help", "HEAD:data", "-x"])
def test_a_base_that_is_none_is_misuse(repository: Path, base: str, tell: Callable[..., tuple[int, str, str]]) -> None:
    code, out, err = tell(f"--reach={base}")
    assert (code, out) == (2, "")
    assert base in err and "Fix: Give a folder or a revision" in err


def test_a_broken_base_is_told_as_such(repository: Path) -> None:
    change(repository / "data" / "figures.yml", "kind: hours", "kind: hour")
    git(repository, "commit", "-qam", "Break")
    with pytest.raises(AshoreError, match="in HEAD, not in your files"):
        read_base(repository, "HEAD", {})


def test_links_and_drawings_count_where_no_sentence_changes() -> None:
    old = Seen(("法院。",), (), ("a href=https://a.example/", "rect width=3%"))
    new = Seen(("法院。",), (), ("a href=https://b.example/", "rect width=3%"))
    drawn = Seen(("法院。",), (), ("a href=https://a.example/", "rect width=4%"))
    assert compare_seen({VISITS: old}, {VISITS: new}) == [Change(VISITS, "link", "https://a.example/", "https://b.example/")]
    assert compare_seen({VISITS: old}, {VISITS: drawn}) == [Change(VISITS, "markup", "rect width=3%", "rect width=4%")]
    assert compare_seen({VISITS: old}, {VISITS: old}) == []


HOSTILE = "<script>alert(1)</script> | @everyone ![x](https://evil.example/) `a` [b](c) </td>\n\n# H"


def test_a_table_lets_no_text_format_call_or_link() -> None:
    changes = (Change(VISITS, "sentence", "", HOSTILE),)
    (row,) = [line for line in as_markdown(Reach("HEAD", {}, changes)).splitlines() if "evil" in line]
    assert row.count("|") == 5
    for sign in ("<script", "](", "@everyone", "://", "`", "</td"):
        assert sign not in row


def test_a_long_table_is_cut_between_rows_with_a_count() -> None:
    changes = tuple(Change(VISITS, "sentence", f"旧{n}。", f"新{n}。") for n in range(500))
    told = as_markdown(Reach("HEAD", {}, changes), most=5_000)
    assert len(told) < 5_200
    assert f"… and {500 - told.count('| zh')} more" in told


def test_the_same_change_in_many_places_is_told_once() -> None:
    changes = tuple(Change(Place("zh", name, ""), "sentence", "三天。", "四天。") for name in ("visits", "court"))
    assert as_text(Reach("HEAD", {}, changes)).count("四天。") == 1
