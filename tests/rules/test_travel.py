"""How matters and reports travel between bodies, told case by case."""

from __future__ import annotations

import pytest

from samverkan_dsl.rules.flows import (
    anchoring_too_slow,
    deviations_to_nobody,
    formed_by_nobody,
    initiative_unreceived,
    preparation_without_receiver,
    prepared_by_several,
)

from .conftest import Make
from .sayings import beside, told


def bodies(**rows: str) -> str:
    return "bodies:\n" + "".join(
        f"  {name}: {{name: {name.upper()}, kind: council{', ' + row if row else ''}}}\n" for name, row in rows.items()
    )


TEMPLATE = "  t: {name: 'T {key}', kind: council, for-each: {p: {}, q: {}}}\n"
COMING = "decisions: {effect: direction}"


@pytest.mark.parametrize(
    ("x", "y", "often", "seldom"),
    [
        ("per-year: 6", "per-year: 2", "6 gånger per år", "2 gånger per år"),
        ("per-term: 2", "per-year: 3", "2 gånger per termin", "3 gånger per år"),
        ("per-year: 3", "per-term: 1", "3 gånger per år", "1 gång per termin"),
        ("every: 2 månader", "per-year: 6", "med 2 månader mellan mötena", "6 gånger per år"),  # 365/60 is over 6
        ("per-year: minst 4", "every: 4–6 månader", "minst 4 gånger per år", "med 4–6 månader mellan mötena"),
        ("per-year: minst 3", "every: 4–6 månader", None, None),  # 365/120 is over 3
        ("per-year: 6, per-term: 1", "per-year: 4", "6 gånger per år", "4 gånger per år"),
        ("per-year: några, per-term: 3", "per-year: 4", "3 gånger per termin", "4 gånger per år"),
        ("per-year: några, every: 1 månad", "per-year: 4", "med 1 månad mellan mötena", "4 gånger per år"),
        ("per-year: en per kommun, every: 1 månad", "per-year: 4", "med 1 månad mellan mötena", "4 gånger per år"),
        ("per-year: 6", "per-year: minst 2", None, None),
        ("per-year: 6", "per-year: högst 2", "6 gånger per år", "högst 2 gånger per år"),
        ("per-year: 6", "every: minst 1 månad", None, None),
        ("every: 0 dagar", "per-year: 2", None, None),
        ("per-year: 6", "convened-by: chair", None, None),
    ],
)
def test_how_often_two_bodies_meet(make: Make, x: str, y: str, often: str | None, seldom: str | None) -> None:
    region = make(
        bodies(
            w="",
            x=f"meetings: {{{x}}}, anchoring: [{{with: z, what: allt}}, {{with: [z, y]}}]",
            y=f"meetings: {{{y}}}",
            z="",
        )
    )
    found = list(anchoring_too_slow.check(region))
    assert told(found) == (
        [
            f"X möts {often}, men besluten där förankras i Y, som möts {seldom}. "
            "Då får beslut vänta, eller fattas utan förankring."
        ]
        if often
        else []
    )
    for finding in found:
        assert finding.span == region.where("bodies", "x", "anchoring", 1, "with", 1)
        assert beside(finding) == [("så ofta möts det ena", 6), ("så ofta möts det andra", 7)]


def test_of_a_template_the_instance_that_meets_most_seldom_counts(make: Make) -> None:
    rows = "{p: {meetings: {per-year: 4}}, q: {meetings: {per-year: 3}}, r: {meetings: {per-year: minst 1}}, s: {}}"
    region = make(
        bodies(x="meetings: {per-year: 6}, anchoring: {with: t}", z="meetings: {per-year: 4}, anchoring: {with: t}")
        + f"  t: {{name: 'T {{key}}', kind: council, for-each: {rows}}}\n"
    )
    found = told(anchoring_too_slow.check(region))
    assert [one.partition(", som")[0].rpartition(" i ")[2] for one in found] == ["T q", "T q"]
    assert all("som möts 3 gånger per år" in one for one in found)


SUBJECTS = "subjects:\n  s: {name: S}\n  u: {name: U}\nparties:\n  r: {name: R, kind: region}\n"


@pytest.mark.parametrize(
    ("rows", "who"),
    [
        (["by: x, subject: s", "by: y, subject: s"], "X och Y"),
        (["by: x, subject: s", "by: y, subject: [u, s]", "by: w, subject: s"], "X, Y och W"),
        (["by: [x, y], subject: s, jointly: true", "by: [x, y], subject: s"], None),
        (["by: [x, y], subject: s, jointly: true", "by: w, subject: s"], "X, Y och W"),
        (["by: [x, r], subject: s", "by: r, subject: s"], None),
        (["by: [x, w], subject: s, condition: ibland", "by: y, subject: s"], None),
        (["by: x, subject: s, for: w", "by: y, subject: s, for: w"], "X och Y"),
        (["by: x, subject: s, for: z", "by: y, subject: s"], "X och Y"),
        (["by: x, subject: s, for: w", "by: y, subject: s"], None),
        (["by: chair, subject: s", "by: y, subject: s"], "Z och Y"),
        (["by: chair, subject: s", "by: secretary, subject: s"], None),
        (["by: t/p, subject: s", "by: t/q, subject: s"], None),
        (["by: t/p, subject: s", "by: y, subject: s"], "T p och Y"),
        (["by: [t/p, t/q], subject: s", "by: y, subject: s"], "T p, T q och Y"),
        (["by: [t, x], subject: s, jointly: true", "by: t/p, subject: s"], None),
    ],
)
def test_who_prepares_the_same(make: Make, rows: list[str], who: str | None) -> None:
    text = SUBJECTS + bodies(w="", x="", y="") + TEMPLATE + "  z:\n    name: Z\n    kind: council\n    preparation:\n"
    region = make(text + "".join(f"      - {{{row}}}\n" for row in rows))
    found = list(prepared_by_several.check(region))
    receiver = "W" if rows[0].endswith("for: w") else "Z"
    message = f"Både {who} bereder ärenden om S åt {receiver}. Dokumentet säger inte vem som gör vad."
    if who is not None and ", " in who:
        message = f"Flera bereder ärenden om S åt {receiver}: {who}. Dokumentet säger inte vem som gör vad."
    assert told(found) == ([message] if who else [])
    for finding in found:
        assert finding.span == region.where("bodies", "z", "preparation", 0)
        assert finding.subject == f"bodies/{receiver.lower()}"
        assert beside(finding) == [("bereder också", 18 + number) for number in range(1, len(rows))]


@pytest.mark.parametrize(
    ("x", "beside_bodies", "who"),
    [
        ("mandates: [{prepare: a, to: z, subject: s}]", "", "X och Y"),
        ("mandates: [{prepare: a, to: z, subject: s, by: self}]", "", "X och Y"),
        ("mandates: [{prepare: a, to: z, subject: s, by: secretary}]", "", None),
        ("mandates: [{prepare: a, to: z, subject: s, condition: ibland}]", "", None),
        ("mandates: [{handle: a, to: z, subject: s}]", "", None),
        ("mandates: [{handle: a}, {prepare: a, to: [w, z], subject: s}]", "", "X och Y"),
        ("mandates: [{prepare: a, to: z}]", "", None),
        ("mandates: [{prepare: a, subject: s}]", "", None),
        ("mandates: [{prepare: a, to: z, subject: s, with: [w, y]}]", "", None),
        ("mandates: [{prepare: a, to: z, subject: s, with: w}]", "", "X och Y"),
        ("", "mandates: [{prepare: a, by: x, to: z, subject: s}]\n", "Y och X"),
        ("", "mandates: [{prepare: a, by: x, with: y, to: z, subject: s}]\n", None),
        ("", "mandates: [{prepare: a, by: r, to: z, subject: s}]\n", None),
        ("", "mandates: [{prepare: a, to: z, subject: s}]\n", None),
        ("", "mandates: [{handle: a, by: x, to: z, subject: s}]\n", None),
    ],
)
def test_who_has_a_mandate_to_prepare_the_same(make: Make, x: str, beside_bodies: str, who: str | None) -> None:
    y = "mandates: [{prepare: b, to: z, subject: s}]"
    found = told(prepared_by_several.check(make(SUBJECTS + bodies(w="", x=x, y=y, z="") + beside_bodies)))
    assert found == ([f"Både {who} bereder ärenden om S åt Z. Dokumentet säger inte vem som gör vad."] if who else [])


def test_what_is_prepared_for_a_template_is_prepared_for_each_instance(make: Make) -> None:
    rows = {name: f"mandates: [{{prepare: a, to: {to}, subject: s}}]" for name, to in (("x", "t"), ("y", "t/q"))}
    found = told(prepared_by_several.check(make(SUBJECTS + bodies(**rows) + TEMPLATE)))
    assert found == ["Både X och Y bereder ärenden om S åt T q. Dokumentet säger inte vem som gör vad."]


NOTHING = "som inte har i uppdrag att besluta, ta ställning eller handlägga något"


@pytest.mark.parametrize(
    ("z", "mandate", "rule"),
    [
        ("", NOTHING, NOTHING),
        (
            "status: mentioned",
            "men dokumentet säger inte vad som händer med dem där",
            "men dokumentet säger inte vad som händer med dem där",
        ),
        ("status: planned", "som bara är planerat", "som bara är planerat"),
        ("status: ended", None, "som har upphört"),
        ("status: external", None, None),
        ("mandates: [{consult: alla}]", None, None),
        ("mandates: [{prepare: allt}]", None, None),
        ("mandates: [{prepare: allt, by: chair}]", NOTHING, NOTHING),
        ("mandates: [{decide: dagordning, effect: internal}, {decide: allt, effect: none}]", None, None),
        ("set-elsewhere: {decisions: {in: planen}}", None, None),
        ("set-elsewhere: {meetings: {in: planen}}", NOTHING, NOTHING),
    ],
)
def test_why_a_receiver_does_nothing_with_what_is_prepared(
    make: Make, z: str, mandate: str | None, rule: str | None
) -> None:
    for row, why, path in (
        (
            "mandates: [{handle: a, to: z}, {prepare: a, to: [own-decision-bodies, z]}]",
            mandate,
            ("mandates", 1, "to", 1),
        ),
        ("preparation: [{by: self, for: z}]", rule, ("preparation", 0, "for", 0)),
    ):
        region = make(bodies(w="mandates: [{prepare: a, by: chair, to: z}]", x=row, z=z))
        found = list(preparation_without_receiver.check(region))
        assert told(found) == ([f"X bereder ärenden åt Z, {why}."] if why else [])
        for finding in found:
            assert finding.span == region.where("bodies", "x", *path)
            assert beside(finding) == [("organet beskrivs här", 7)]


@pytest.mark.parametrize(
    ("row", "who"),
    [
        ("preparation: [{by: [self, y], for: z}]", "X och Y"),
        ("preparation: [{by: y, for: z}]", "Y"),
        ("preparation: [{by: r, for: z}]", "R"),
        ("preparation: [{by: [r, t, y], for: z}]", "R, T p, T q och Y"),
        ("preparation: [{by: unspecified, for: z}]", ""),
        ("preparation: [{by: secretary, for: z}]", "X"),
        ("preparation: [{by: y, for: [w, z]}]", "Y"),
        ("preparation: [{by: y}]", None),
    ],
)
def test_who_prepares_for_nothing(make: Make, row: str, who: str | None) -> None:
    region = make(SUBJECTS + bodies(w=COMING, x=row, y="", z="") + TEMPLATE)
    found = told(preparation_without_receiver.check(region))
    said = f"{who} bereder ärenden" if who else "Ärenden bereds"
    assert found == ([f"{said} åt Z, {NOTHING}."] if who is not None else [])


@pytest.mark.parametrize(
    ("by", "who"),
    [("by: y, ", "Y"), ("by: [y, t], ", "Y och T p, T q"), ("by: r, ", "R"), ("by: [t/q, r], ", "T q och R")],
)
def test_who_prepares_beside_the_bodies(make: Make, by: str, who: str) -> None:
    rows = f"mandates: [{{prepare: a, {by}to: w}}, {{prepare: a, {by}to: z}}]\n"
    found = told(preparation_without_receiver.check(make(SUBJECTS + bodies(w=COMING, y="", z="") + TEMPLATE + rows)))
    assert found == [f"{who} bereder ärenden åt Z, {NOTHING}."]


def test_nobody_is_said_to_prepare_where_nobody_is_named(make: Make) -> None:
    for by in ("", "by: unspecified, "):
        region = make(bodies(z="") + f"mandates: [{{prepare: a, {by}to: z}}]\n")
        assert told(preparation_without_receiver.check(region)) == [f"Ärenden bereds åt Z, {NOTHING}."]


@pytest.mark.parametrize(
    ("deviations", "found"),
    [
        ("reported-by: r", True),
        ("reported-by: [members, r], criterion: allvarliga", True),
        ("reported-by: r, reported-to: chair", False),
        ("reported-by: r, prepared-by: self", False),
        ("reported-by: r, decided-by: self", False),
        ("reported-by: r, handed-to: w", False),
        ("criterion: allvarliga", False),
    ],
)
def test_deviations_without_a_receiver(make: Make, deviations: str, found: bool) -> None:
    rows = dict.fromkeys(("x", "y"), f"deviations: {{{deviations}}}")
    planned = "status: planned, deviations: {reported-by: r}"
    region = make(SUBJECTS + bodies(v=planned, w="", **rows))
    findings = list(deviations_to_nobody.check(region))
    who = "ledamöterna och R" if "members" in deviations else "R"
    message = (
        f"{who} rapporterar avvikelser, men där det står sägs varken vem som får rapporten eller vem som gör något "
        "åt den (X och Y)."
    )
    assert told(findings) == ([message] if found else [])
    for finding in findings:
        assert finding.span == region.where("bodies", "x", "deviations", key=True)
        assert beside(finding) == [("samma sak här", 13)]


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("meetings: {agenda-by: chair}", False),
        ("meetings: {agenda-decided-by: chair}", False),
        ("meetings: {per-year: 4}", True),
        ("set-elsewhere: {meetings: {in: planen}}", False),
        ("set-elsewhere: {initiative: {in: planen}}", False),
        ("set-elsewhere: {decisions: {in: planen}}", True),
        ("status: planned", False),
    ],
)
def test_a_matter_that_nobody_takes_in(make: Make, more: str, found: bool) -> None:
    region = make(bodies(w="", v="initiative: {notify: chair}", x=f"initiative: {{who: [members, chair]}}, {more}"))
    findings = list(initiative_unreceived.check(region))
    message = (
        "ledamöterna och ordföranden får väcka ärenden i X, men dokumentet säger varken vem de anmäls till eller "
        "vem som avgör om de tas upp."
    )
    assert told(findings) == ([message] if found else [])
    assert all(finding.span == region.where("bodies", "x", "initiative", "who", key=True) for finding in findings)


@pytest.mark.parametrize(
    ("x", "message"),
    [
        ("status: temporary", "X finns bara för en tid, men dokumentet säger inte vem som bildar organet."),
        (
            "status: temporary, formation: {condition: vid behov}",
            "X finns bara för en tid, men dokumentet säger inte vem som bildar organet.",
        ),
        ("status: when-needed", "X kan bildas, men dokumentet säger inte av vem."),
        ("status: when-needed, formation: {closed-by: w}", "X kan bildas, men dokumentet säger inte av vem."),
        (
            "status: when-needed, formation: {condition: något hänt}",
            "X bildas vid behov, men dokumentet säger inte av vem.",
        ),
        ("status: when-needed, formation: {by: w}", None),
        ("status: when-needed, superior: w", None),
        ("status: when-needed, commissioned-by: w", None),
        ("status: when-needed, set-elsewhere: {status: {in: planen}}", None),
        ("status: when-needed, set-elsewhere: {formation: {in: planen}}", None),
        (
            "status: when-needed, set-elsewhere: {meetings: {in: planen}}",
            "X kan bildas, men dokumentet säger inte av vem.",
        ),
        ("status: planned", None),
        ("level: tactical", None),
    ],
)
def test_who_forms_what_is_not_always_there(make: Make, x: str, message: str | None) -> None:
    region = make(bodies(w="", x=x))
    found = list(formed_by_nobody.check(region))
    assert told(found) == ([message] if message else [])
    assert all(finding.span == region.where("bodies", "x", "status") for finding in found)


@pytest.mark.parametrize(
    ("w", "beside_bodies", "formed"),
    [
        ("mandates: [{set-up: grupper, to: x}]", "", True),
        ("mandates: [{appoint: ledamöter, to: [r, x]}]", "", True),
        ("mandates: [{decide: allt, to: x}]", "", True),
        ("mandates: [{decide: allt, through: x}]", "", True),
        ("mandates: [{adopt: allt, to: x}]", "", False),
        ("mandates: [{inform: alla, to: x}]", "", False),
        ("mandates: [{set-up: grupper, to: x, by: chair}]", "", False),
        ("mandates: [{set-up: grupper, to: x, by: members}]", "", True),
        ("", "mandates: [{set-up: grupper, by: chair, to: x}]\n", True),
        ("", "mandates: [{set-up: grupper, by: r, to: w}]\n", False),
    ],
)
def test_who_has_a_mandate_to_form_it(make: Make, w: str, beside_bodies: str, formed: bool) -> None:
    region = make(SUBJECTS + bodies(w=w, x="status: temporary") + beside_bodies)
    assert bool(list(formed_by_nobody.check(region))) != formed
