"""What rests on the source: how findings about it count, shorten and name what they point at."""

from __future__ import annotations

import pytest

from samverkan_dsl.findings import Finding
from samverkan_dsl.rules.coverage import (
    left_out_unreasoned,
    many_addresses,
    norm_uncited,
    norm_without_norm,
    without_support,
)

from .conftest import Source


def lines(finding: Finding) -> list[int]:
    return [place.span.line for place in finding.related if place.span is not None]


@pytest.mark.parametrize("norms", [1, 2, 7, 8, 9, 12])
def test_a_long_list_of_norms_is_cut_after_eight(source: Source, norms: int) -> None:
    (found,) = norm_uncited.check(source("n" * norms + "d", ""))
    listed = [f"1/{number}" for number in range(1, min(norms, 8) + 1)] + ["…"] * (norms > 8)
    words = listed[0] if norms == 1 else f"{', '.join(listed[:-1])} och {listed[-1]}"
    assert str(found.message) == f"Ingenting i modellen citerar {words} i avsnitt 1 ({norms} av {norms} normer)."
    assert [str(place.message) for place in found.related] == [
        f"inte heller 1/{number}" for number in range(2, min(norms, 8) + 1)
    ]
    assert lines(found) == list(range(5, 5 + min(norms, 8) - 1))
    assert (found.region, found.subject) == ("ett", "sources/k/1")


BODY = "bodies:\n  x:\n    name: X\n    kind: council\n    mandates:\n"


def test_what_is_left_out_may_be_many(source: Source) -> None:
    left = "left-out:\n  - {reason: Anger bara var de sex blanketterna finns., cite: 1/1–6}\n"
    assert not list(many_addresses.check(source("n" * 6, left)))
    (found,) = many_addresses.check(source("n" * 6, left + BODY + "      - {decide: allt, cite: 1/1–6}\n"))
    assert str(found.message).startswith("Uppgiften vilar på 6 adresser. Då går det inte")
    assert found.help is not None and str(found.help).endswith('citera per nyckel: cite: {kind: "1", level: "2"}.')


def test_the_key_that_cites_too_much_is_pointed_at(source: Source) -> None:
    cite = "    cite:\n      kind: 1/1\n      level:\n        1/1–7\n"
    region = source("n" * 7, BODY.replace("    mandates:\n", "    level: tactical\n" + cite))
    (found,) = many_addresses.check(region)
    assert found.span == region.where("bodies", "x", "cite", "level")
    assert found.span is not None and found.span.line == 14
    assert str(found.message).startswith("Uppgiften vilar på 7 adresser.")


def test_duties_on_descriptions_are_counted_for_each_body_and_list(source: Source) -> None:
    region = source(
        "dhn",
        BODY + "      - {decide: avtal, cite: 1/3}\n      - {decide: planer, cite: 1/1}\n"
        "      - {decide: medel, cite: [1/2, 1/1]}\n      - {decide: allt}\n"
        "    escalation: [{when: weighty, to: y, cite: 1/1}]\n"
        "    preparation: [{by: self, cite: 1/1}]\n    anchoring: [{with: y, cite: 1/1}]\n"
        "    composition: [{role: chef, cite: 1/1}]\n"
        "  y: {name: Y, kind: council, mandates: [{inform: alla, cite: 1/2}]}\n"
        "mandates:\n  - {inform: alla, by: x, cite: 1/2}\n",
    )
    found = {finding.subject: finding for finding in norm_without_norm.check(region)}
    assert {subject: str(one.message) for subject, one in found.items()} == {
        "bodies/x": "5 uppdrag i X vilar bara på det som källindexet kallar beskrivning och rubrik.",
        "bodies/y": "Ett uppdrag i Y vilar bara på det som källindexet kallar rubrik.",
        "mandates": "Ett uppdrag i listan mandates vilar bara på det som källindexet kallar rubrik.",
    }
    assert {subject: (one.span and one.span.line, lines(one)) for subject, one in found.items()} == {
        "bodies/x": (12, [13, 15, 16, 17]),
        "bodies/y": (19, []),
        "mandates": (21, []),
    }
    assert {str(place.message) for place in found["bodies/x"].related} == {"här också"}


def test_an_address_that_is_not_in_the_source_is_no_statement(source: Source) -> None:
    """Wrong addresses have a rule of their own."""
    region = source("d", BODY + "      - {decide: avtal, cite: 7/7}\n")
    assert not list(norm_without_norm.check(region))
    assert not list(many_addresses.check(region))


def test_what_cites_nothing_is_counted_for_each_body_and_list(source: Source) -> None:
    region = source(
        "n",
        BODY + "      - {decide: avtal}\n      - {decide: planer, cite: 1/1}\n    escalation:\n"
        "      - {when: weighty, to: y}\n"
        "  y:\n    name: Y\n    kind: council\n"
        "mandates:\n  - {inform: alla, by: x}\n"
        "deliverables:\n  p: {name: P, kind: plan, cite: 1/1}\n  q:\n    name: Q\n    kind: plan\n",
    )
    found = {finding.subject: finding for finding in without_support.check(region)}
    assert {subject: str(one.message) for subject, one in found.items()} == {
        "bodies/x": "2 uppgifter i X citerar ingenting i källan.",
        "bodies/y": "En uppgift i Y citerar ingenting i källan.",
        "mandates": "En uppgift i listan mandates citerar ingenting i källan.",
        "deliverables": "En uppgift i listan deliverables citerar ingenting i källan.",
    }
    assert {subject: (one.span and one.span.line, lines(one)) for subject, one in found.items()} == {
        "bodies/x": (11, [14]),
        "bodies/y": (15, []),
        "mandates": (19, []),
        "deliverables": (22, []),
    }
    assert {str(place.message) for place in found["bodies/x"].related} == {"inte heller här"}
    assert found["deliverables"].span == region.where("deliverables", "q", key=True)


@pytest.mark.parametrize(
    ("reason", "found"),
    [
        ("Nämner var blanketten", 1),
        ("Nämner var blanketten finns", 0),
        ("Det är text", 1),
        ("DETTA ÄR BARA BAKGRUND", 1),
        ("Detta är bara bakgrund kvartalsvis", 0),
        ("Se 4.2: gäller bara skolan", 0),
    ],
)
def test_how_long_a_reason_is(source: Source, reason: str, found: int) -> None:
    first = '  - {reason: "Anger hur blanketten fylls i.", cite: 1/1}\n'
    region = source("nn", f'left-out:\n{first}  - {{reason: "{reason}", cite: 1/2}}\n')
    findings = list(left_out_unreasoned.check(region))
    assert len(findings) == found
    for finding in findings:
        assert finding.subject == "left-out(1/2)"
        assert finding.span == region.where("left-out", 1, "reason")
        assert str(finding.message).startswith(f"Skälet ”{reason}” säger inte varför normen är utelämnad, så ingen")
