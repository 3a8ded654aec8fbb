"""Who leads: what is said of chairs, offices and quorum, in every wording."""

from __future__ import annotations

import pytest

from samverkan_dsl.findings import Finding
from samverkan_dsl.rules.chairs import (
    chair_missing,
    office_without_holder,
    rotation_start_unstated,
    tied_rotations_clash,
    voteless_chair_counted,
)

from .conftest import Make
from .sayings import told

PARTIES = """\
parties:
  r: {name: R, kind: region}
  a: {name: A, kind: municipality}
  k: {name: K, kind: group, members: [a]}
bodies:
"""


def beside(finding: Finding) -> list[str]:
    return [str(place.message) for place in finding.related]


@pytest.mark.parametrize(
    ("chair", "unsaid"),
    [
        ("alternates: [a, r]", "vilket år den första börjar eller hur länge ett ordförandeskap varar"),
        ("alternates: [a, r], term: 1 år", "vilket år den första börjar"),
        ("alternates: [a, r], start: 2020", "hur länge ett ordförandeskap varar"),
        ("alternates: [a, r], start: 2020, term: 1 år", None),
        ("alternates: a", None),
    ],
)
def test_what_of_a_rotation_is_not_said(make: Make, chair: str, unsaid: str | None) -> None:
    region = make(
        PARTIES + "  w: {name: W, kind: council, chair: {alternates: r}}\n"
        f"  x:\n    name: X\n    kind: council\n    chair:\n      {{{chair}}}\n"
    )
    expected = (
        f"Ordförandeskapet i X växlar mellan A och R, men dokumentet säger inte {unsaid}. "
        "Då går det inte att av dokumentet se vem som är ordförande ett visst år."
    )
    found = list(rotation_start_unstated.check(region))
    assert told(found) == ([expected] if unsaid else [])
    for finding in found:
        assert finding.span == region.where("bodies", "x", "chair", "alternates", key=True)


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("{name: Y, kind: council}", True),
        ("{name: Y, kind: council, chair: {role: Chef}}", True),
        ("{name: Y, kind: council, chair: {role: Chef, start: 2020}}", True),
        ("{name: Y, kind: council, chair: {alternates: a}}", True),
        ("{name: Y, kind: council, chair: {role: Chef, term: 2 år}}", True),
        ("{name: Y, kind: council, chair: {role: Chef, start: 2020, term: 2 år}}", False),
        ("{name: Y, kind: council, chair: {alternates: [a, r], start: 2020, term: 2 år}, status: planned}", True),
        (
            "{name: 'Y {key}', kind: council, for-each: {p: {}, q: {chair: {role: Chef, start: 2020, term: 2 år}}}}",
            False,
        ),
    ],
)
def test_a_chairmanship_has_its_years_from_the_one_it_follows(make: Make, other: str, found: bool) -> None:
    region = make(
        PARTIES + f"  x:\n    name: X\n    kind: council\n    chair:\n      alternates: [a, r]\n"
        f"      synchronised-with:\n        y\n  y: {other}\n"
    )
    told_of = [finding for finding in rotation_start_unstated.check(region) if finding.subject == "bodies/x"]
    assert bool(told_of) == found
    if found:
        assert told_of[0].span == region.where("bodies", "x", "chair", "synchronised-with")
        assert told_of[0].span != region.where("bodies", "x", "chair", "synchronised-with", key=True)
        assert str(told_of[0].message).startswith("Ordförandeskapet i X växlar mellan A och R i takt med Y, men")


def test_a_chairmanship_in_another_region_is_not_looked_into(make: Make) -> None:
    chair = "chair: {alternates: [a, r], synchronised-with: 'grannen:radet'}"
    assert not list(rotation_start_unstated.check(make(f"{PARTIES}  x: {{name: X, kind: council, {chair}}}\n")))
    assert not list(tied_rotations_clash.check(make(f"{PARTIES}  x: {{name: X, kind: council, {chair}}}\n")))


FOLLOWING = (
    "  w: {{name: W, kind: council}}\n  v: {{name: V, kind: council, chair: {{role: Chef}}}}\n"
    "  x: {{name: X, kind: council, chair: {{alternates: [a, r], synchronised-with: y{}}}}}\n"
    "  y: {{name: Y, kind: council, chair: {{alternates: [a, r]{}}}}}\n"
)


@pytest.mark.parametrize(
    ("own", "other", "found"),
    [
        (", term: 1 år", ", term: 2 år", "men det ena varar 1 år och det andra 2 år."),
        (
            ", term: 2 år, start: 2025",
            ", term: 2 år, start: 2022",
            "men det ena börjar 2025 och det andra 2022, och båda varar 2 år.",
        ),
        (", term: 2 år, start: 2026", ", term: 2 år, start: 2022", None),
        (", term: 2 år", ", term: 2 år, start: 2022", None),
        (", term: 1–2 år", ", term: 3–4 år", None),
        (", term: 0 år, start: 2025", ", term: 0 år, start: 2022", None),
        (", start: 2025", ", start: 2022", None),
        (", start: 2025", ", start: 2022, term: 2 år", None),
    ],
)
def test_what_keeps_two_chairmanships_apart(make: Make, own: str, other: str, found: str | None) -> None:
    region = make(PARTIES + FOLLOWING.format(own, other))
    findings = list(tied_rotations_clash.check(region))
    assert told(findings) == ([f"Ordförandeskapet i X ska växla samtidigt som i Y, {found}"] if found else [])
    for finding in findings:
        assert finding.span == region.where("bodies", "x", "chair", "synchronised-with")
        assert [place.span for place in finding.related] == [region.where("bodies", "y", "chair", key=True)]
        assert beside(finding) == ["det andra ordförandeskapet"]


def test_a_clash_with_some_instance_of_a_template_is_told_once(make: Make) -> None:
    chair = "chair: {alternates: [a, r], term: "
    region = make(
        PARTIES + f"  x: {{name: X, kind: council, {chair}1 år, synchronised-with: t}}}}\n"
        "  t:\n    name: T {key}\n    kind: council\n    for-each:\n      n: {}\n"
        + "".join(f"      {key}: {{{chair}{term} år}}}}\n" for key, term in (("p", 1), ("q", 2), ("s", 3)))
        + f"  z: {{name: Z, kind: council, {chair}5 år, synchronised-with: t}}}}\n"
    )
    assert told(tied_rotations_clash.check(region)) == [
        "Ordförandeskapet i X ska växla samtidigt som i T q, men det ena varar 1 år och det andra 2 år.",
        "Ordförandeskapet i Z ska växla samtidigt som i T p, men det ena varar 5 år och det andra 1 år.",
    ]


def test_seats_that_come_with_a_missing_chair_are_pointed_at(make: Make) -> None:
    seats = "composition: [{role: chef, at: r}"
    region = make(
        PARTIES + f"  w: {{name: W, kind: council, {seats}], chair: {{role: Chef}}, decisions: {{method: majority}}}}\n"
        f"  t: {{name: 'T {{key}}', kind: council, for-each: [p, q], {seats}], decisions: {{method: majority}}}}\n"
        f"  x: {{name: X, kind: council, {seats}], decisions: {{method: majority}}}}\n"
        "  y:\n    name: Y\n    kind: network\n    composition:\n      - {role: chef, at: a}\n      - {chair-of: x}\n"
        "      - {presidium-of: [x, t]}\n      - {chair-of: t/q}\n"
    )
    row = "platsen följer med ordförandeskapet"
    found = {finding.subject: finding for finding in chair_missing.check(region)}
    assert found["bodies/x"].span == region.where("bodies", "x", "name")
    places = {name: [place.span and place.span.line for place in one.related] for name, one in found.items()}
    first = next(span.line for span in [region.where("bodies", "y", "composition", 0)] if span) + 1
    assert places == {
        "bodies/x": [first, first + 1],
        "bodies/t/p": [first + 1],
        "bodies/t/q": [first + 2, first + 1],
    }
    assert all(set(beside(one)) == {row} for one in found.values())
    assert told([found["bodies/x"]])[0].startswith("Dokumentet säger inte vem som leder X. Då är det oklart")


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("chair: {co-leads: [a, r]}, mandates: {inform: alla, by: vice-chair}", ["Vice ordföranden i X"]),
        ("chair: {co-leads: [a, r]}, mandates: {inform: alla, by: secretary}", ["Sekreteraren i X"]),
        ("chair: {co-leads: [a, r]}, mandates: {inform: alla, by: presidium}", []),
        ("mandates: {inform: alla, by: presidium}", ["Presidiet i X"]),
        ("mandates: {inform: alla, by: vice-chair}", ["Vice ordföranden i X"]),
        ("set-elsewhere: {chair: {in: planen}}, mandates: {inform: alla, by: [presidium, vice-chair]}", []),
        ("set-elsewhere: {chair: {in: planen}}, mandates: {inform: alla, by: secretary}", ["Sekreteraren i X"]),
        (
            "set-elsewhere: {secretary: {in: planen}}, mandates: {inform: alla, by: vice-chair}",
            ["Vice ordföranden i X"],
        ),
        ("mandates: {inform: alla, by: chair}", []),
    ],
)
def test_which_offices_nobody_holds(make: Make, more: str, found: list[str]) -> None:
    region = make(
        PARTIES + "  w: {name: W, kind: council, status: mentioned, mandates: {inform: alla, by: secretary}}\n"
        "  v: {name: V, kind: council, mandates: {inform: alla, by: secretary}, secretary: {supplied-by: r}}\n"
        f"  x: {{name: X, kind: council, {more}}}\nmandates: {{inform: alla, by: x}}\n"
    )
    expected = [f"{office} har en uppgift, men dokumentet säger inte vem det är." for office in found]
    # A sentence gets its capital letter when it is shown.
    assert [message[0].upper() + message[1:] for message in told(office_without_holder.check(region))] == expected


QUORUM = "decisions: {quorum: {more-than: 1/2}}"
VOTELESS = "chair: {supplied-by: r, seat: on-seat, votes: false}"


@pytest.mark.parametrize(
    ("more", "found"),
    [
        (f"{VOTELESS}, {QUORUM}", 1),
        (f"{VOTELESS}, decisions: {{quorum: {{at-least: 2}}}}", 1),
        (f"{VOTELESS}, decisions: {{method: majority}}", 0),
        (f"{VOTELESS}, decisions: {{quorum: {{per: party}}}}", 0),
        (VOTELESS, 0),
        (f"chair: {{supplied-by: r, seat: on-seat, votes: true}}, {QUORUM}", 0),
        (f"chair: {{supplied-by: r, seat: on-seat}}, {QUORUM}", 0),
        (f"chair: {{supplied-by: r, seat: beside, votes: false}}, {QUORUM}", 0),
        (f"chair: {{supplied-by: r, votes: false}}, {QUORUM}", 0),
        (QUORUM, 0),
    ],
)
def test_a_chair_without_a_say_on_a_seat(make: Make, more: str, found: int) -> None:
    region = make(f"{PARTIES}  w: {{name: W, kind: council}}\n  x: {{name: X, kind: council, {more}}}\n")
    findings = list(voteless_chair_counted.check(region))
    assert len(findings) == found
    for finding in findings:
        assert str(finding.message).startswith("Ordföranden i X deltar inte i besluten men har en av platserna.")
        assert finding.span == region.where("bodies", "x", "chair", "votes")
        assert beside(finding) == ["beslutsförheten"]
        assert finding.related[0].span == region.where("bodies", "x", "decisions", "quorum")


@pytest.mark.parametrize(
    ("seat", "named"),
    [
        ("chair-of: y", "Y"),
        ("chair-of: [y, z]", "Y"),
        ("chair-of: [z, t]", "T p, T q"),
        ("chair-of: [y, t/q]", "Y och T q"),
        ("chair-of: z", None),
        ("chair-of: y, rights: [attend]", None),
        ("chair-of: y, status: co-opted", None),
        ("role: chef, at: r", None),
    ],
)
def test_a_chair_of_another_body_whose_say_is_not_known(make: Make, seat: str, named: str | None) -> None:
    region = make(
        f"{PARTIES}  x:\n    name: X\n    kind: council\n    {QUORUM}\n    composition:\n"
        f"      - {{role: chef, at: a}}\n      - {{{seat}}}\n"
        "  y: {name: Y, kind: council, chair: {supplied-by: r, votes: false}}\n"
        "  z: {name: Z, kind: council, chair: {supplied-by: r}}\n"
        "  t: {name: 'T {key}', kind: council, for-each: {p: {}, q: {}}, chair: {supplied-by: r, votes: false}}\n"
    )
    found = list(voteless_chair_counted.check(region))
    assert bool(found) == (named is not None)
    for finding in found:
        assert finding.span == region.where("bodies", "x", "composition", 1)
        assert str(finding.message).startswith(f"Ordföranden i {named} räknas som ledamot när det avgörs om X är")
        assert beside(finding)[-1] == "beslutsförheten"
        assert set(beside(finding)[:-1]) == {"deltar inte i besluten"}


def test_a_seat_of_the_bodys_own_chair(make: Make) -> None:
    chair = "chair: {supplied-by: r, seat: beside, votes: false}"
    rows = "composition: [{role: chef, at: a}, {chair-of: self}]"
    region = make(f"{PARTIES}  x: {{name: X, kind: council, {QUORUM}, {chair}, {rows}}}\n")
    (found,) = voteless_chair_counted.check(region)
    assert str(found.message).startswith("Ordföranden i X räknas som ledamot när det avgörs om X är beslutsför.")
