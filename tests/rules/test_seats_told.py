"""Whose seats, how many, and why not: what is said of seats, by examples that can be counted by hand."""

from __future__ import annotations

import pytest

from samverkan_dsl.rules.seats import (
    appointed_twice,
    link_seat_unsupplied,
    party_without_seat,
    seats_unstated,
    signatures_against_seats,
    substitutes_uneven,
)

from .conftest import Make
from .marked import found, said
from .test_seats import PARTIES

PARTIES += """\
  par: {name: Paret, kind: group, members: [c, d]}
  tre: {name: Tre, kind: group, members: [a, b, enhet]}
"""


@pytest.mark.parametrize(
    ("row", "other", "reason"),
    [
        ("chair-of: y", "composition: [{at: a}]", "dokumentet säger inte vem som är ordförande där"),
        ("vice-chair-of: y", "chair: {elected-by: members}", "dokumentet säger inte vem som är vice ordförande där"),
        ("vice-chair-of: y", "set-elsewhere: {chair: {by: y}}", None),
        ("secretary-of: y", "composition: [{at: a}]", "dokumentet säger inte vem som är sekreterare där"),
        ("secretary-of: y", "set-elsewhere: {secretary: {by: y}}", None),
        ("presidium-of: y", "chair: {elected-by: members}", "dokumentet säger inte vem som är vice ordförande där"),
        ("presidium-of: y", "composition: [{at: a}]", "dokumentet säger inte vem som är ordförande där"),
        ("member-of: y, seats: 3", "composition: [{at: a}, {at: b}]", "det har inte fler platser än 2"),
        ("member-of: y, seats: 3", "composition: [{at: a}, {at: b, seats: 2}]", None),
        ("member-of: y, seats: 3", "composition: [{at: a}, {at: b, seats: 1–2}]", None),
        ("member-of: y, seats: 3", "composition: [{at: a}, {at: b, seats: okänt}]", None),
        ("member-of: y, seats: 3", "composition: [{at: a}, {at: b, seats: 5, status: co-opted}]",
         "det har inte fler platser än 1"),
        ("member-of: y, seats: minst 3", "composition: [{at: a}]", "det har inte fler platser än 1"),
        ("member-of: y", "composition: [{at: a}]", None),
        ("member-of: y", "composition: [{at: a, seats: 0}]", "det har inte fler platser än 0"),
        ("member-of: y, at: [b, c]", "composition: [{at: a}]", "ingen plats där är hos B och C"),
        ("member-of: y, at: [a, c]", "composition: [{at: a}]", None),
        ("at: enhet, also-in: y", "composition: [{at: d}]", None),
        ("at: c, also-in: y", "composition: [{at: alla}]", None),
        ("at: c, also-in: y", "level: tactical", None),
    ],
)  # fmt: skip
def test_why_a_body_cannot_give_a_seat(make: Make, row: str, other: str, reason: str | None) -> None:
    body = f"bodies:\n  x:\n    name: X\n    kind: council\n    composition: [{{{row}}}]\n"
    body += f"  y: {{name: Y, kind: council, {other}}}\n"
    findings = list(link_seat_unsupplied.check(make(PARTIES + body)))
    sentence = f"En plats i X följer med ett uppdrag i Y, men {reason}. Då framgår det inte vem som har platsen."
    assert [str(one.message) for one in findings] == ([] if reason is None else [sentence])


def test_only_those_instances_that_lack_an_office_are_named_and_a_body_may_look_at_itself(make: Make) -> None:
    assert said(
        make,
        link_seat_unsupplied.check,
        """\
bodies:
  x:
    name: X  # ↔
    kind: council
    composition:
      - {secretary-of: t}  # ←
      - {role: C}
      - {secretary-of: self}  # ←
      - {chair-of: self}
    chair: {elected-by: members}
  t:
    name: T {key}  # ↔
    collective: Alla T
    kind: council
    for-each:
      p: {}
      q: {secretary: {supplied-by: x}}
      s: {status: planned}
""",
    ) == [
        "En plats i X följer med ett uppdrag i T p, men dokumentet säger inte vem som är sekreterare där. "
        "Då framgår det inte vem som har platsen.",
        "En plats i X följer med ett uppdrag i X, men dokumentet säger inte vem som är sekreterare där. "
        "Då framgår det inte vem som har platsen.",
    ]


def test_one_finding_for_all_who_appoint_to_the_same_body(make: Make) -> None:
    assert said(
        make,
        appointed_twice.check,
        PARTIES
        + """\
bodies:
  ledning:
    name: Ledningen
    kind: management-group
    mandates:
      - {decide: planer}
      - {appoint: chefer, to: [lag, rad]}  # ←
  stab:
    name: Stab {key}
    collective: Staberna
    kind: preparatory-group
    for-each: {p: {}, q: {}}
    mandates:
      - {appoint: sekreterare, to: rad}  # ↔
  lag:
    name: Lag {key}
    collective: Lagen
    kind: working-group
    for-each: {p: {}, q: {}}
    composition:
      - {role: C, appointed-by: ledning}
  rad:
    name: Rådet
    kind: council
    composition:
      - {role: C, appointed-by: a}  # ↔
      - {role: C}
      - {role: C, appointed-by: [b, a]}  # ↔
""",
    ) == ["Ledningen och Staberna utser ledamöter i Rådet, men på ett annat ställe är det A och B som gör det."]


def test_a_template_appoints_as_one_and_to_a_template_as_one(make: Make) -> None:
    bodies = """\
bodies:
  stab:
    name: Stab {key}
    collective: Staberna
    kind: preparatory-group
    for-each: {p: {}, q: {}}
    mandates:
      - {appoint: sekreterare, to: [rad, lag]}  # ←
  rad: {name: Rådet, kind: council, composition: [{role: C, appointed-by: stab}]}
  lag:
    name: Lag {key}
    collective: Lagen
    kind: working-group
    for-each: {p: {}, q: {}}
    composition:
      - {role: C, appointed-by: a}  # ↔
"""
    assert said(make, appointed_twice.check, PARTIES + bodies) == [
        "Staberna utser ledamöter i Lagen, men på ett annat ställe är det A som gör det."
    ]


BODIES = "bodies:\n  x:\n    name: X\n    kind: council\n    mandates: [{decide: avtal}]\n"


@pytest.mark.parametrize(
    ("seats", "more", "missing"),
    [
        ("abc", "", "D"),
        ("ab", "", "C och D"),
        ("a", "", None),
        ("cd", "", "A och B"),
        ("abcd", "", None),
        ("abc", "area: county", "D"),
        ("abc", "area: county-part", None),
        ("abc", "status: planned", None),
    ],
)
def test_half_of_a_group_is_a_sign(make: Make, seats: str, more: str, missing: str | None) -> None:
    rows = "".join(f"      - {{role: C, at: {party}}}\n" for party in seats)
    before = "  forst: {name: Först, kind: council, mandates: [{prepare: avtal}], composition: [{at: a}]}\n"
    before += "  oklar: {name: Oklar, kind: council, mandates: [{decide: avtal}], composition: [{role: C}, {at: a}]}\n"
    body = BODIES.replace("bodies:\n", "bodies:\n" + before) + (f"    {more}\n" if more else "")
    findings = list(party_without_seat.check(make(f"{PARTIES}{body}    composition:\n{rows}")))
    sentence = (
        f"{missing} har ingen plats i X, men övriga i Alla har det. "
        "Organet beslutar alltså även för den som inte är med."
    )
    assert [str(one.message) for one in findings] == ([] if missing is None else [sentence])


def test_matters_that_come_from_several(make: Make) -> None:
    assert said(
        make,
        party_without_seat.check,
        PARTIES
        + """\
bodies:
  tema:
    name: Tema {key}
    kind: theme-group
    for-each: {p: {}, q: {}}
    composition:  # ←
      - {role: C, at: a}
    mandates:
      - {decide: resurser}
  ett:
    name: Ett
    kind: strategy-group
    composition: [{at: a}, {at: b}]
    escalation:
      - {when: needs-resources, to: tema}  # ↔
  tva:
    name: Två
    kind: strategy-group
    area: county-part
    composition: [{at: a}, {at: c}]
    decisions:
      disagreement: {refer-to: tema}  # ↔
""",
    ) == [
        "B och C har ingen plats i Tema p, som tar över frågor från Ett och Två, där samma parter sitter. "
        "Frågorna tas alltså om hand utan dem som de också gäller."
    ]


ELECTED = "{elected-by: members}"
SIGNED = "bodies:\n  x:\n    name: X\n    kind: council\n    chair: {}\n    composition:\n{}signatures:\n{}"


@pytest.mark.parametrize(
    ("chair", "seats", "signed", "told"),
    [
        # Three of six are half of the seats, two of five are less.
        (ELECTED, ["at: a, seats: 4", "at: r, seats: 2"], ["at: a, seats: 3"], "A 3 mot 4 och R 0 mot 2"),
        (ELECTED, ["at: a, seats: 4", "at: r"], ["at: a, seats: 2"], None),
        (ELECTED, ["at: a, seats: okänt", "at: r, seats: 2"], ["at: r"], "R 1 mot 2"),
        (ELECTED, ["at: a, seats: minst 2", "at: r"], ["at: a, seats: 7", "at: r"], None),
        (ELECTED, ["at: a, seats: 1–2", "at: a, seats: 1–2", "at: r"], ["at: a, seats: 4", "at: r"], None),
        (ELECTED, ["at: a, seats: 1–2", "at: a", "at: r"], ["at: a, seats: 4", "at: r"], "A 4 mot 3"),
        (ELECTED, ["role: C", "at: r, seats: 3"], ["at: r, seats: 2"], "R 2 mot 3"),
        (ELECTED, ["role: C", "at: r"], ["at: r, seats: 2"], None),
        (ELECTED, ["at: a", "at: r"], ["at: r", "at: b, seats: 2"], "A 0 mot 1 och B 2 mot 0"),
        # Of those who lead each signs once, in an office of their own.
        ("{supplied-by: r}", ["at: a", "at: r, seats: 2"], ["at: r, seats: 2"], "A 0 mot 1"),
        ("{supplied-by: r, vice: r}", ["at: a", "at: r, seats: 2"], ["at: r, seats: 2"], None),
        ("{co-leads: [a, r]}", ["at: a, seats: 2", "at: r, seats: 2"], ["at: a", "at: r"], None),
        ("{alternates: [a, r], vice: {opposite: true}}", ["at: a, seats: 2", "at: r, seats: 2"],
         ["at: a, seats: 2"], None),
        ("{alternates: [a, r], vice: b}", ["at: a, seats: 2", "at: r, seats: 2"], ["at: a, seats: 2"], "R 0 mot 2"),
        ("{alternates: [a, r], vice: {opposite: true}}", ["at: a, seats: 2", "at: r, seats: 2"],
         ["at: a", "at: b"], "A 1 mot 2, R 0 mot 2 och B 1 mot 0"),
    ],
)  # fmt: skip
def test_signatures_of_each_against_the_seats(
    make: Make, chair: str, seats: list[str], signed: list[str], told: str | None
) -> None:
    rows = "".join(f"      - {{{row}}}\n" for row in seats)
    lines = "".join(f"  - {{role: C, body: x, {one}}}\n" for one in signed)
    findings = list(signatures_against_seats.check(make(PARTIES + SIGNED.format(chair, rows, lines))))
    assert [one.subject for one in findings] == ["bodies/x"] * (told is not None)
    sentence = f"Underskrifterna för X är inte lika många som platserna: {told}. Antingen har"
    assert all(str(one.message).startswith(sentence) for one in findings)


def test_each_seat_that_is_not_signed_for_is_shown(make: Make) -> None:
    (one,) = found(
        make,
        signatures_against_seats.check,
        PARTIES
        + """\
bodies:
  x:
    name: X
    kind: council
    composition:
      - {role: C, at: a}  # ↔
      - {role: C, at: r}
      - {role: D, at: a}  # ↔
signatures:
  - {role: C, at: r, body: x}  # ←
  - {role: C, at: a, body: x}
""",
    )
    assert one.subject == "bodies/x"


def test_who_is_silent_of_substitutes(make: Make) -> None:
    rows = "composition: {role: C}, mandates: {decide: avtal}"
    bodies = "bodies:\n" + "".join(
        f"  {name}: {{name: {name.upper()}, kind: council, {rows}{more}}}{mark}\n"
        for name, more, mark in (
            ("a", "", "  # ←"),
            ("b", ", substitutes: equal-number", "  # ↔"),
            ("c", "", "  # ↔"),
            ("d", ", set-elsewhere: {composition: {in: planen}}", ""),
            ("e", ", set-elsewhere: {substitutes: {in: planen}}", ""),
            ("f", "", "  # ↔"),
        )
    )
    assert said(make, substitutes_uneven.check, bodies) == [
        "Om B säger dokumentet vad som gäller om ersättare, men inte om A, C och F. "
        "Det framgår inte om frånvarande ledamöter där kan ersättas."
    ]


def test_who_decides_without_seats(make: Make) -> None:
    assert said(
        make, seats_unstated.check, "bodies:\n  x: {name: Temat, kind: council, mandates: {decide: avtal}}  # ←\n"
    ) == ["Temat beslutar, men dokumentet säger inte vilka som sitter där. Då går det inte att se vems beslut det är."]
