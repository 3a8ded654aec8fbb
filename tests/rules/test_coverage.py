"""What of a source the model accounts for, and what in the model the source supports."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_dsl.rules.coverage import (
    left_out_unreasoned,
    many_addresses,
    norm_uncited,
    norm_without_norm,
    without_support,
)

from .conftest import Source

BODY = "bodies:\n  x:\n    name: X\n    kind: council\n    mandates:\n"


@settings(max_examples=80, deadline=None)
@given(st.lists(st.text("nndgl", max_size=5), min_size=1, max_size=4), st.data())
def test_every_norm_is_cited_left_out_or_told(source: Source, sections: list[str], data: st.DataObject) -> None:
    every = [(section, number) for section, letters in enumerate(sections, 1) for number in range(1, len(letters) + 1)]
    told = {place: data.draw(st.sampled_from(["cited", "left", "none"])) for place in every}
    cites = "".join(
        f"      - {{decide: avtal, cite: {section}/{number}}}\n"
        for (section, number), how in told.items()
        if how == "cited"
    )
    left = "".join(
        f"  - {{reason: Anger bara var blanketten finns., cite: {section}/{number}}}\n"
        for (section, number), how in told.items()
        if how == "left"
    )
    region = source("|".join(sections), (BODY + cites if cites else "") + ("left-out:\n" + left if left else ""))
    expected = {
        str(section): [number for (at, number), how in told.items() if at == section and how == "none"]
        for section in range(1, len(sections) + 1)
    }
    expected = {
        section: norms
        for section, numbers in expected.items()
        if (norms := [number for number in numbers if sections[int(section) - 1][number - 1] == "n"])
    }
    found = {finding.subject.rpartition("/")[2]: finding for finding in norm_uncited.check(region)}
    assert found.keys() == expected.keys()
    for section, finding in found.items():
        assert f"{section}/{expected[section][0]}" in str(finding.message)
        assert len(finding.related) == len(expected[section]) - 1
        before = sum(len(letters) for letters in sections[: int(section) - 1])
        assert finding.span is not None
        assert (finding.span.file, finding.span.line) == ("k.index.yaml", 3 + before + expected[section][0])


def test_prose_accounts_for_a_norm(source: Source) -> None:
    region = source("n", "terms:\n  X: {meaning: Ett X., cite: 1/1}\n")
    assert not list(norm_uncited.check(region))


@pytest.mark.parametrize(
    ("cite", "found"),
    [
        ("1/1–5", 0),
        ("1/1–6", 1),
        ("[1/1–5, 1/5]", 0),
        ("[1/1–3, 1/4, 1/5, 1/6]", 1),
        ("{subject: 1/1–3, to: 1/4–6}", 0),
        ("{to: 1/1–6}", 1),
    ],
)
def test_how_many_addresses_one_element_may_cite(source: Source, cite: str, found: int) -> None:
    subject = "subjects:\n  s: {name: S}\n"
    region = source("nnnnnn", f"{subject}{BODY}      - {{decide: avtal, subject: s, to: x, cite: {cite}}}\n")
    assert len(list(many_addresses.check(region))) == found


def test_what_cites_nothing_is_told_once_for_each_body(source: Source) -> None:
    region = source(
        "n",
        BODY + "      - {decide: avtal}\n      - {decide: planer, cite: 1/1}\n      - {decide: medel}\n"
        "    composition: [{role: Chef}]\n"
        "  y: {name: Y, kind: council, level: tactical}\n"
        "  z: {name: Z, kind: council, meetings: {per-year: 4, cite: 1/1}}\n"
        "deliverables:\n  p: {name: P, kind: plan}\n  q: {name: Q, kind: plan}\n"
        "  r: {name: R, kind: plan, cite: 1/1}\n",
    )
    found = {finding.subject: len(finding.related) + 1 for finding in without_support.check(region)}
    assert found == {"bodies/x": 3, "bodies/y": 1, "deliverables": 2}


@pytest.mark.parametrize(
    ("reason", "found"),
    [
        ("Bakgrund", 1),
        ("Ej relevant.", 1),
        ("Det är en beskrivning som inte behövs i modellen.", 1),
        ("Ren bakgrund, se texten ovan.", 1),
        ("Upprepar det som sägs om ledningsgruppen i 6.2.", 0),
        ("Nämner vilka kommuner som deltog i försöket.", 0),
        ("Gäller invånarnas egna planer.", 0),
    ],
)
def test_what_is_a_reason(source: Source, reason: str, found: int) -> None:
    region = source("n", f'left-out:\n  - {{reason: "{reason}", cite: 1/1}}\n')
    assert len(list(left_out_unreasoned.check(region))) == found


@pytest.mark.parametrize(
    ("classes", "rest", "found"),
    [
        ("d", "", 1),
        ("h", "", 1),
        ("m", "", 1),
        ("n", "", 0),
        ("g", "", 0),
        ("l", "", 0),
        ("dn", "", 0),
        ("dd", "", 1),
        ("d", ", force: intention", 0),
        ("d", ", force: may", 1),
    ],
)
def test_what_a_duty_may_rest_on(source: Source, classes: str, rest: str, found: int) -> None:
    cite = f"1/1–{len(classes)}" if len(classes) > 1 else "1/1"
    region = source(classes, f"{BODY}      - {{decide: avtal, cite: {cite}{rest}}}\n")
    assert len(list(norm_without_norm.check(region))) == found
