"""What is said of a quorum: shares, numbers of seats, and sides."""

from __future__ import annotations

from fractions import Fraction
from math import comb

import pytest

from samverkan_dsl.analysis.quorum.attendance import ValueRange
from samverkan_dsl.rules.quorum import class_unclear, one_absence_blocks, quorum_rarely_met, unreachable
from samverkan_dsl.rules.quorum._chances import percent

from .conftest import Make
from .marked import found, said


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (Fraction(1, 3), Fraction(1, 3), "33,3 %"),
        (Fraction(2, 3), Fraction(2, 3), "66,7 %"),
        (Fraction(1), Fraction(1), "100,0 %"),
        (Fraction(0), Fraction(1, 2000), "0,0–0,1 %"),
        (Fraction(4014, 10000), Fraction(8535, 10000), "40,1–85,4 %"),
        (Fraction(40149, 100000), Fraction(4010, 10000), "40,1 %"),
    ],
)
def test_a_share_is_rounded_to_the_nearest_tenth_half_upwards(low: Fraction, high: Fraction, words: str) -> None:
    assert str(percent(ValueRange(low, high, True))) == words


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        (["2", "3"], "5"),
        (["1–2", "2"], "3–4"),
        (["minst 2", "3"], "minst 5"),
        (["okänt", "3"], "minst 4"),
        (["0", "2"], "2"),
    ],
)
@pytest.mark.parametrize(
    ("per", "what"),
    [
        ("party", "huvudman, men det går inte att se vilken huvudman"),
        ("side", "sida, men det går inte att se vilken sida"),
    ],
)
def test_how_many_seats_are_unclear(make: Make, rows: list[str], number: str, per: str, what: str) -> None:
    seats = "".join(f"      - {{role: X, seats: {row}}}" + ("" if row == "0" else "  # ↔") + "\n" for row in rows)
    body = f"bodies:\n  x:\n    name: X\n    kind: council\n    composition:\n{seats}"
    body += f"    decisions:\n      quorum: {{more-than: 1/2, per: {per}}}  # ←\n"
    assert said(make, class_unclear.check, body) == [
        f"X räknar beslutsförhet per {what} alla platser hör till (oklara: {number})."
    ]


def at_least(needed: int, seats: int) -> Fraction:
    """How likely it is that so many come, each nine times of ten."""
    return sum(
        (
            comb(seats, come) * Fraction(9, 10) ** come * Fraction(1, 10) ** (seats - come)
            for come in range(needed, seats + 1)
        ),
        Fraction(0),
    )


def share(value: Fraction) -> str:
    tenths = round(value * 1000)
    return f"{tenths // 10},{tenths % 10} %"


def parties(count: int) -> str:
    rows = "".join(f"  p{at}: {{name: P{at}, kind: kommun}}\n" for at in range(count))
    members = ", ".join(f"p{at}" for at in range(count))
    return f"parties:\n{rows}  alla: {{name: Alla, kind: group, members: [{members}]}}\n"


def test_many_demands_that_are_easy_one_by_one(make: Make) -> None:
    """Eight parties with six seats: one may stay away from each, but all eight demands must be met."""
    rows = "".join(f"      - {{role: X, at: p{at}, seats: 6}}  # ↔\n" for at in range(8))
    body = parties(8) + f"bodies:\n  x:\n    name: X\n    kind: council\n    composition:\n{rows}"
    body += "    decisions:\n      quorum: {more-than: 2/3, per: party}  # ←\n"
    (one,) = found(make, quorum_rarely_met.check, body)
    assert str(one.message) == (
        f"X blir beslutsför på bara {share(at_least(5, 6) ** 8)} av mötena om varje ledamot kommer till nio möten av "
        "tio oberoende av de andra, för många krav ska vara uppfyllda samtidigt."
    )
    assert str(one.help) == "Sänk kravet, utse fler ersättare eller räkna beslutsförheten av alla tillsammans."


def test_seats_that_may_be_anybodys_are_counted_wherever_they_may_be(make: Make) -> None:
    def body(number: int, own: str) -> str:
        rows = "".join(f"      - {{role: X, at: p{at}, seats: 2}}{own}\n" for at in range(number))
        rows += f"      - {{role: X, at: alla, seats: 1}}{own}\n"
        council = parties(number) + f"bodies:\n  x:\n    name: X\n    kind: council\n    composition:\n{rows}"
        return council + f"    decisions:\n      quorum: {{more-than: 1/2, per: party}}{own and '  # ←'}\n"

    # Whoever has the seat may miss one of three.
    (one,) = found(make, quorum_rarely_met.check, body(5, "  # ↔"))
    assert f"på bara {share(at_least(2, 2) ** 4 * at_least(2, 3))} av mötena" in str(one.message)
    assert "från P0 (2 av 2), P1 (2 av 2), P2 (2 av 2), P3 (2 av 2) och P4 (2 av 2)." in str(one.message)
    assert str(one.message).endswith("av dem som det inte sägs var de hör hemma, tål fler frånvarande.")
    # With one party less it is more than half of the meetings, whosever the seat is.
    assert at_least(2, 2) ** 4 < Fraction(1, 2) < at_least(2, 2) ** 3 * at_least(2, 3)
    assert not list(quorum_rarely_met.check(make(body(4, ""))))
    assert list(one_absence_blocks.check(make(body(4, ""))))


@pytest.mark.parametrize(("vacant", "told"), [("1", "3 av 3, varav 1 vakant"), ("2", "4 av 4, varav 2 vakanta")])
def test_seats_that_nobody_holds_are_told_where_no_meeting_can_be_quorate(make: Make, vacant: str, told: str) -> None:
    rows = f"[{{role: Chef, seats: 2}}, {{role: Läkare, seats: {vacant}, vacant: true}}]"
    more = "mandates: [{decide: frågor}], decisions: {quorum: {at-least: 100 %}}"
    region = make(f"bodies:\n  grupp: {{name: Gruppen, kind: council, composition: {rows}, {more}}}\n")
    (one,) = unreachable.check(region)
    assert str(one.message) == (
        f"Inget möte i Gruppen kan bli beslutsfört: kravet är fler ledamöter än som kan komma, hela gruppen ({told})."
    )


def test_no_single_absence_stops_what_is_never_quorate(make: Make) -> None:
    parties = "parties:\n  en: {name: En, kind: municipality}\n  tva: {name: Två, kind: municipality}\n"
    rows = "[{role: Chef, at: en, seats: 2VACANT}, {role: Chef, at: tva, seats: 2}]"
    more = "mandates: [{decide: frågor}], decisions: {quorum: {more-than: 1/2, per: party}}"
    body = f"{parties}bodies:\n  grupp: {{name: Gruppen, kind: council, composition: {rows}, {more}}}\n"
    held, empty = make(body.replace("VACANT", "")), make(body.replace("VACANT", ", vacant: true"))
    assert [len([*rule.check(held)]) for rule in (unreachable, one_absence_blocks)] == [0, 1]
    assert [len([*rule.check(empty)]) for rule in (unreachable, one_absence_blocks)] == [1, 0]
