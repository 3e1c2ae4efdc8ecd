"""The ashore command: one verb a task. Each verb only connects parts; what it does stands in the part's own module."""

from __future__ import annotations

import argparse
import datetime as dt
import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from ashore.errors import AshoreError
from ashore.model import Finding
from ashore.verbs.told import print_findings

OK, FAULTS, MISUSE = 0, 1, 2
MISUSE_RULES = ("serve-port", "usage", "settings-missing")

_DESCRIPTION = """\
Ashore turns noisy, machine-translated articles into a knowledge site whose languages agree.

  ashore setup [GROUP]   what a group needs, installed (build, test, bench, large)
  ashore build           sources and data checked, then the site built into site/
  ashore check           all checks on data/, sources/, docs/ and, with --built, on site/
  ashore agree PAGE#SECTION…   record that the languages say the same, or --show them side by side
  ashore serve           a preview that shows every saved change
  ashore ingest PATH…    what is in source texts: passages, repairs, doubts, copies, and what is new in them
  ashore draft CLAIM PAGE#SECTION   a section for a claim, in every language, marked as not yet written
  ashore schema          the JSON Schemas of data/ written anew (after a change of the models)
  ashore pictures        the pictures of the built site for the README
  ashore test            the project's own tests, types and style
  ashore bench           speed and memory, beside the peers, in one run

Findings read  path:line:column: rule: what is wrong. Fix: the way out.
Exit codes: 0 all well, 1 something to mend, 2 wrong use."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb. A user's mistake becomes its findings and exit code 1 or 2, never a traceback."""
    parser = _parser()
    options, rest = parser.parse_known_args(arguments)
    if options.run is _test:
        options.rest = rest
    elif rest:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    try:
        return int(options.run(options))
    except AshoreError as error:
        print_findings(error.findings, getattr(options, "format", "text"))
        return MISUSE if any(finding.rule in MISUSE_RULES for finding in error.findings) else FAULTS
    except OSError as error:
        print_findings((_unwritable(error),), "text")
        return FAULTS
    except KeyboardInterrupt:
        print("\nStopped; nothing half-written was left behind.", file=sys.stderr)
        return 130


def _unwritable(error: OSError) -> Finding:
    """What the disk refuses (no permission, no space, a file where a folder should be) is not the user's text, but is said like it."""
    where = str(error.filename or error.filename2 or ".")
    return Finding(where, 1, 1, "disk", f"{(error.strerror or str(error)).lower()}", "Check the path, its permissions and the free space.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ashore", description=_DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(), help="the site's folder (default: here)")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)

    setup = _verb(verbs, "setup", _setup, "install what a group needs", "ashore setup test")
    setup.add_argument("group", nargs="?", default="build", help="build (default), test, bench or large")

    build = _verb(verbs, "build", _build, "check everything and build the site", "ashore build --out /tmp/site")
    build.add_argument("--today", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help="the day that overdue reviews are told for")
    build.add_argument("--out", type=Path, help="where to put the site (default: site/)")

    check = _verb(verbs, "check", _check, "check data/, sources/ and docs/", "ashore check --format github")
    check.add_argument(
        "--format",
        choices=("text", "json", "github", "markdown"),
        default="text",
        help="how findings are written (default: text)",
    )
    check.add_argument(
        "--reach",
        nargs="?",
        const="",
        metavar="BASE",
        help="instead: every sentence that changes since a revision or folder (default: what is not committed, else this branch)",
    )
    check.add_argument("--built", type=Path, nargs="?", const=Path("site"), help="also check this built site (default: site/)")
    check.add_argument("--data", action="store_true", help="only data/: schema, languages, strict YAML")

    check.add_argument("--today", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help="the day for overdue reviews (default: today)")
    ratchet = check.add_argument_group("at a release")
    ratchet.add_argument("--ratchet", action="store_true", help="refuse more out of step than agreement-debt.txt allows")
    ratchet.add_argument("--release", action="store_true", help="what must hold before a release: --ratchet, and no review overdue")

    agree = _verb(verbs, "agree", _agree, "record that the languages of a section say the same", "ashore agree --show visits#may")
    agree.add_argument(
        "ids", nargs="*", metavar="PAGE#SECTION", help="sections (visits#may), texts of data/ (data/stages.yml#late.label) or entries of it"
    )
    agree.add_argument("--all", action="store_true", help="record the whole site as it is today")
    agree.add_argument("--show", action="store_true", help="print the languages side by side, with what changed since; record nothing")

    _verb(verbs, "learn", _learn, "let the search learn from data/examples/", "ashore learn")

    serve = _verb(verbs, "serve", _serve, "preview with reload", "ashore serve --port 8001")
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    serve.add_argument("--port", type=int, default=8000, help="port (default: 8000)")

    ingest = _verb(verbs, "ingest", _ingest, "read source texts", "ashore ingest new-texts/ --out /tmp/corpus")
    ingest.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="new texts, compared with the site's (default: sources/ itself)"
    )
    ingest.add_argument("--out", type=Path, help="where to write (default: build/corpus/)")
    ingest.add_argument("--lang", help="language of the report and the news (default: that of your terminal, else the site's first)")
    ingest.add_argument("--align", action="store_true", help="also suggest which passages of different languages say the same")
    ingest.add_argument("--without", action="append", default=[], metavar="RULE", help="leave a rule of cleaning out (repeat it)")

    draft = _verb(verbs, "draft", _draft, "open a section for a claim", "ashore draft visit-likely visits#neighbours --title en='Who?'")
    draft.add_argument("claim", metavar="CLAIM", help="the id of a claim in data/claims.yml")
    draft.add_argument("target", metavar="PAGE#SECTION", help="the page, and an id for the new section: visits#neighbours")
    draft.add_argument("--title", action="append", default=[], metavar="LANG=TEXT", help="the heading in one language (repeat it)")
    pictures = _verb(verbs, "pictures", _pictures, "take the pictures of the built site for the README", "ashore pictures")
    pictures.add_argument("--cards", action="store_true", help="draw the cards shown where a page is shared, one a language, instead")
    _verb(verbs, "schema", _schema, "write data/schema/", "ashore schema")
    # What it does not know itself goes to pytest. argparse's REMAINDER refuses what begins with a dash, so `main` hands it on.
    _verb(verbs, "test", _test, "run tests, types and style; options are pytest's", "ashore test -k timeline")
    bench = _verb(verbs, "bench", _bench, "measure beside the peers", "ashore bench corpus")
    bench.add_argument("what", nargs="*", help="what to measure (default: all)")
    return parser


def _verb(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], name: str, run: Callable[[argparse.Namespace], int], help: str, example: str
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=help, description=f"{help[0].upper()}{help[1:]}. Example: {example}")
    parser.set_defaults(run=run)
    return parser


def _setup(options: argparse.Namespace) -> int:
    return subprocess.run([options.root / "scripts" / "setup", options.group], check=False).returncode


def _serve(options: argparse.Namespace) -> int:
    from ashore.site.serve import serve

    serve(options.root.absolute(), options.host, options.port)
    return OK


def _build(options: argparse.Namespace) -> int:
    from ashore.verbs.build import run

    run(options.root, options.out, options.today)
    return OK


def _check(options: argparse.Namespace) -> int:
    if options.reach is not None:
        from ashore.verbs.reach import run as tell_reach

        return tell_reach(options)
    from ashore.verbs.check import run

    return OK if run(options) else FAULTS


def _ingest(options: argparse.Namespace) -> int:
    from ashore.verbs.ingest import run

    return run(options)


def _draft(options: argparse.Namespace) -> int:
    from ashore.verbs.draft import run

    return run(options)


def _agree(options: argparse.Namespace) -> int:
    from ashore.verbs.agree import run

    return run(options)


def _learn(options: argparse.Namespace) -> int:
    from ashore.verbs.learn import run

    run(options)
    return OK


def _pictures(options: argparse.Namespace) -> int:
    from ashore.knowledge.settings import read_settings
    from ashore.pictures import take_pictures

    if options.cards:
        return _cards(options.root)
    languages = tuple(language.id for language in read_settings(options.root, os.environ).languages)
    print(f"Written to {take_pictures(options.root, languages, options.root / 'pictures')}.")
    return OK


def _cards(root: Path) -> int:
    from ashore.cards import draw_cards
    from ashore.project import read_project

    for card in draw_cards(read_project(root).knowledge, root / "overrides" / "assets"):
        print(f"Written to {card}.")
    return OK


def _schema(options: argparse.Namespace) -> int:
    from ashore.knowledge.json_schema import write_schemas
    from ashore.knowledge.settings import read_settings

    settings = read_settings(options.root, os.environ)
    folder = options.root / "data" / "schema"
    write_schemas(folder, tuple(language.id for language in settings.languages))
    print(f"Written to {folder}/.")
    return OK


def _test(options: argparse.Namespace) -> int:
    """Style, types, floors, tests; all are run even if one fails, so that one run tells everything."""
    if importlib.util.find_spec("pytest") is None:
        raise AshoreError([Finding("ashore test", 1, 1, "usage", "the tests' packages are not installed", "Run scripts/setup test.")])
    python = sys.executable
    # One worker more than there are cores: half of the time they wait for the browser.
    steps = [
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "ruff", "format", "--check", "."],
        [python, "-m", "mypy"],
        [str(Path(python).parent / "lint-imports")],
        [python, "-m", "pytest", "-n", str((os.cpu_count() or 1) + 1), "--dist", "loadfile", "--no-loadscope-reorder", *options.rest],
    ]
    codes = [subprocess.run(step, cwd=options.root, check=False).returncode for step in steps]
    return FAULTS if any(codes) else OK


def _bench(options: argparse.Namespace) -> int:
    from ashore.bench import run_benchmarks

    return run_benchmarks(options.root.absolute(), options.what)


if __name__ == "__main__":
    sys.exit(main())
