"""The page of templates names each of them and what it is given, and every filter."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from samverkan_dsl.outputs.blocks import CalloutKind, Document, TableOfContents
from samverkan_dsl.outputs.compose import callout, definitions, figure, para, section, table
from samverkan_dsl.outputs.formats import sandbox, templating
from samverkan_dsl.outputs.formats.markdown import Markdown

PAGE = (Path(__file__).parents[2] / "docs" / "mallar.md").read_text("utf-8")
EVERYTHING = Document(
    "d",
    ("T",),
    (
        TableOfContents(),
        section(
            "S", table(["a"], [["b"]]), definitions(("a", "b")), callout(CalloutKind.NOTE, para("x")), figure("f", "c")
        ),
    ),
)


def test_the_page_names_every_template_and_what_it_gets(monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, set[str]] = {}
    render = templating.Templates.render

    def noted(self: templating.Templates, name: str, **values: Any) -> str:
        given.setdefault(f"markdown/{name}.jinja", set()).update(values)
        return render(self, name, **values)

    monkeypatch.setattr(templating.Templates, "render", noted)
    Markdown("sv").text(EVERYTHING)
    rows = re.findall(r"^\| `(\S+)` \| [^|]+ \| (.*) \|$", PAGE, re.M)
    assert {name: set(re.findall(r"`(\w+)`", values)) for name, values in rows} == given
    shipped = {each.relative_to(templating.shipped()).as_posix() for each in templating.shipped().rglob("*.jinja")}
    assert shipped == set(given)


def test_the_page_names_every_filter() -> None:
    told = PAGE.split("använda filtren")[1].split("\n\n")[0]
    assert tuple(re.findall(r"`(\w+)`", told)) == sandbox.FILTERS
