"""How code hosts write their addresses: where a file is edited in the browser, and where an issue is opened with words filled in.

GitHub, GitLab and Gitea (Forgejo, and with it Codeberg) are known. A fourth is one more entry of HOSTS.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, urlencode, urlsplit

HostName = Literal["github", "gitlab", "gitea"]


@dataclass(frozen=True, slots=True)
class Report:
    """What an issue about one place begins with. `form` is the language of the issue form, where the host has forms."""

    form: str
    title: str
    place: str
    address: str
    build: str


@dataclass(frozen=True, slots=True)
class Host:
    """`edit` and `issue` follow the repository's address; `fields` are the query that fills the issue in, with {names} of a Report."""

    edit: str
    issue: str
    fields: Mapping[str, str]


_BODY = "{address}\n{place}\n{build}\n"

HOSTS: Mapping[HostName, Host] = {
    "github": Host(
        "edit/{branch}/{path}#L{line}",
        "issues/new",
        {"template": "correction.{form}.yml", "title": "{title}", "address": "{address}", "place": "{place}", "build": "{build}"},
    ),
    "gitlab": Host("-/edit/{branch}/{path}#L{line}", "-/issues/new", {"issue[title]": "{title}", "issue[description]": _BODY}),
    "gitea": Host("_edit/{branch}/{path}#L{line}", "issues/new", {"title": "{title}", "body": _BODY}),
}


def guess_host(repository: str) -> HostName:
    """Tell the kind of host by its name; what is not known is taken for GitHub's way of writing.

    >>> [guess_host(f"https://{name}/a/b/") for name in ("github.com", "gitlab.example.org", "codeberg.org", "git.example")]
    ['github', 'gitlab', 'gitea', 'github']
    """
    name = urlsplit(repository).hostname or ""
    if "gitlab" in name:
        return "gitlab"
    return "gitea" if any(word in name for word in ("codeberg", "gitea", "forgejo")) else "github"


def edit_address(repository: str, host: HostName, branch: str, path: str, line: int) -> str:
    """Where a line of a file is changed in the browser. `repository` ends with a slash.

    >>> edit_address("https://gitlab.com/a/b/", "gitlab", "main", "docs/zh/visits.md", 46)
    'https://gitlab.com/a/b/-/edit/main/docs/zh/visits.md#L46'
    """
    return repository + HOSTS[host].edit.format(branch=quote(branch), path=quote(path), line=line)


def issue_address(repository: str, host: HostName, report: Report) -> str:
    """Where an issue is opened that already says which place it is about.

    >>> issue_address("https://codeberg.org/a/b/", "gitea", Report("zh", "visits#may", "docs/zh/visits.md:46", "zh/visits/#may", "0a1b"))
    'https://codeberg.org/a/b/issues/new?title=visits%23may&body=zh%2Fvisits%2F%23may%0Adocs%2Fzh%2Fvisits.md%3A46%0A0a1b%0A'
    """
    values = {"form": report.form, "title": report.title, "place": report.place, "address": report.address, "build": report.build}
    query = {name: text.format(**values) for name, text in HOSTS[host].fields.items()}
    return f"{repository}{HOSTS[host].issue}?{urlencode(query)}"
