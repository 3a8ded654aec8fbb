"""A rule finds the same whatever stands beside it: a sound system before or after changes nothing."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from samverkan_dsl.findings import Finding
from samverkan_dsl.rules import Checker, checkers
from samverkan_dsl.syntax.reader import read

from .test_pages import BESIDE, examples, found_in

WHOLE = {
    "MAT002": "a matter of no subject is not asked about where the region names subjects",
    "MAT003": "the same",
    "PRO002": "it counts the bodies of a kind in the whole region",
    "PRO005": "it looks for a body of that name in the whole region",
    "PRO006": "the same",
    "REF019": "it asks whether all municipalities of the region save one are in the group",
    "SEA016": "a field is without a seat when no body of the region has one for it",
    "STA008": "the statute that is written twice is the second one",
    "STA009": "a law that is defined beside is known, and the region has laws to choose from",
    "TER001": "what is explained beside is explained",
    "TER004": "the abbreviation is the second one's",
}
"""Rules that say what a whole region lacks, so that what stands beside may make it good."""
SECTIONS = ("subjects", "parties", "roles", "bodies", "deliverables", "agreements", "goals", "statutes", "templates")


def renamed(data: Any, ids: dict[str, str]) -> Any:
    """The data with every id that is defined in it under another name, wherever it is used."""
    if isinstance(data, dict):
        # A kind may be called as some id is.
        return {renamed(key, ids): value if key == "kind" else renamed(value, ids) for key, value in data.items()}
    if isinstance(data, list):
        return [renamed(each, ids) for each in data]
    return ids.get(data, data) if isinstance(data, str) else data


def called_otherwise(elements: dict[str, Any]) -> dict[str, Any]:
    """The elements with other names, of which rules read much."""
    return {
        key: {**each, "name": f"{each['name']} Intill"} if isinstance(each, dict) and "name" in each else each
        for key, each in elements.items()
    }


def beside(first: dict[str, Any], second: dict[str, Any], main: dict[str, Any]) -> str:
    """A region with the elements of both, otherwise as `main`."""
    both = dict(main)
    for section in SECTIONS:
        found = {**first.get(section, {}), **second.get(section, {})}
        if found:
            both[section] = found
    return json.dumps(both, ensure_ascii=False, indent=1)  # which is YAML too


def read_as(body: str) -> Any:
    document = read(body.encode(), "region.yaml")
    assert document.findings == ()
    return document.root


def told(findings: tuple[Finding, ...]) -> Counter[str]:
    return Counter(finding.subject for finding in findings)


@pytest.mark.parametrize(
    "checker", [one for one in checkers() if one.rule.code not in WHOLE], ids=lambda checker: checker.rule.code
)
def test_what_stands_beside_a_fault_does_not_hide_it(checker: Checker, tmp_path: Path) -> None:
    words = checker.page.read_text("utf-8")
    for name, index in BESIDE.findall(words):
        (tmp_path / name).write_text(index, "utf-8")
    found = examples(checker.page)
    for body in found["bad"]:
        faulty = read_as(body)
        alone = told(found_in(checker, body, tmp_path))
        for text in found["good"]:
            sound = read_as(text)
            elements = {section: dict(sound.get(section, {})) for section in SECTIONS}
            ids = {str(key): f"{key}-intill" for section in elements.values() for key in section}
            other = {section: called_otherwise(renamed(found, ids)) for section, found in elements.items()}
            for first, second in ((other, faulty), (faulty, other)):
                assert alone <= told(found_in(checker, beside(first, second, faulty), tmp_path))
