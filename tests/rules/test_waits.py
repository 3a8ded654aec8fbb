"""How long matters wait: deadlines, frequencies and roads, told with days that are counted by hand."""

from __future__ import annotations

import pytest

from samverkan_dsl.rules.latency import (
    deadline_longer_than_gap,
    deadline_unstated,
    frequency_without_number,
    road_over_a_year,
)

from .conftest import Make
from .sayings import beside, told

FIRST = "bodies:\n  w: {name: W, kind: council}\n"
FIRST += "  v: {name: V, kind: council, meetings: {per-year: 1, papers: 1 dag före}}\n"


@pytest.mark.parametrize(
    ("more", "lead", "between", "at"),
    [
        # 365 / 12 = 30.4, so at most 31 days between meetings; 3 + 2 weeks are 35.
        (
            "meetings: {per-year: 12, papers: 2 veckor före}, "
            "initiative: {who: members, deadline: 3 veckor före utskicket}",
            35,
            31,
            ("initiative", "deadline"),
        ),
        ("meetings: {per-year: 12, papers: 32 dagar före}", 32, 31, ("meetings", "papers")),
        ("meetings: {per-year: 12, papers: 31 dagar före}", 0, 0, ()),
        ("meetings: {per-year: 12, papers: 32 dagar före}, initiative: {who: members}", 32, 31, ("meetings", "papers")),
        ("meetings: {per-year: 12, papers: 32 dagar före}, status: planned", 0, 0, ()),
        ("meetings: {papers: 32 dagar före}", 0, 0, ()),
        (
            "meetings: {per-year: 12}, anchoring: [{with: w, deadline: 5 veckor före}]",
            35,
            31,
            ("meetings",),
        ),
        (
            "meetings: {per-year: 12}, initiative: {who: members}, anchoring: [{with: w, deadline: 5 veckor före}]",
            35,
            31,
            ("meetings",),
        ),
        ("meetings: {per-term: 3, papers: 2 månader före}", 0, 0, ()),  # 60 days, and at most 61 between
        ("meetings: {every: 4 veckor, papers: 1 månad före}", 30, 28, ("meetings", "papers")),
    ],
)
def test_a_deadline_that_reaches_past_the_meeting_before(
    make: Make, more: str, lead: int, between: int, at: tuple[str, ...]
) -> None:
    region = make(f"{FIRST}  x: {{name: X, kind: council, {more}}}\n")
    found = list(deadline_longer_than_gap.check(region))
    message = (
        f"Ett ärende till X ska vara inne {lead} dagar före mötet, men mellan mötena är det högst {between} dagar "
        "om de är jämnt fördelade. Det som kommer upp på ett möte hinner inte tillbaka till nästa."
    )
    assert told(found) == ([message] if at else [])
    assert all(finding.span == region.where("bodies", "x", *at) for finding in found)


RAISED, SENT = "vem som får väcka ärenden", "vem som skickar ut handlingarna"
DECIDING = "decisions: {effect: direction}"


@pytest.mark.parametrize(
    ("more", "known"),
    [
        (f"meetings: {{per-year: 4, sent-by: chair}}, {DECIDING}", SENT),
        (f"meetings: {{per-year: 4}}, initiative: {{who: members}}, {DECIDING}", RAISED),
        (f"meetings: {{per-year: 4}}, initiative: {{notify: chair}}, {DECIDING}", RAISED),
        (f"meetings: {{per-year: 4, sent-by: chair}}, initiative: {{who: members}}, {DECIDING}", RAISED),
        (f"meetings: {{per-year: 4, sent-by: chair}}, initiative: {{scheduled-by: chair}}, {DECIDING}", SENT),
        (f"meetings: {{per-year: 4}}, initiative: {{scheduled-by: chair}}, {DECIDING}", None),
        (f"meetings: {{per-year: 4}}, {DECIDING}", None),
        (f"meetings: {{sent-by: chair}}, {DECIDING}", None),
        (f"initiative: {{who: members}}, {DECIDING}", None),
        ("meetings: {per-year: 4, sent-by: chair}", None),
        (f"meetings: {{per-year: 4, sent-by: chair}}, status: planned, {DECIDING}", None),
        (f"meetings: {{per-year: 4, sent-by: chair, papers: 1 vecka före}}, {DECIDING}", None),
        (f"meetings: {{per-year: 4, sent-by: chair}}, initiative: {{deadline: 1 vecka före}}, {DECIDING}", None),
        # A deadline that counts from a dispatch without a day is stated, if not in full.
        (
            f"meetings: {{per-year: 4, sent-by: chair}}, initiative: {{deadline: 1 vecka före utskicket}}, {DECIDING}",
            None,
        ),
    ],
)
def test_when_it_is_too_late_for_a_meeting(make: Make, more: str, known: str | None) -> None:
    region = make(f"{FIRST}  x: {{name: X, kind: council, {more}}}\n")
    found = list(deadline_unstated.check(region))
    message = (
        f"Dokumentet säger hur ofta X möts och {known}, men inte hur långt före mötet det senast ska ske. "
        "Då går det inte att säga vilket möte ett ärende hinner till."
    )
    assert told(found) == ([message] if known else [])
    assert all(finding.span == region.where("bodies", "x", "meetings", key=True) for finding in found)


@pytest.mark.parametrize(
    ("meetings", "stated"),
    [
        ("per-year: några", "några"),
        ("per-year: högst 4", "högst 4"),
        ("per-term: flera", "flera"),
        ("per-year: 0", None),  # VAL001 says so
        ("per-year: minst 1", None),
        ("per-term: 1", None),
        ("every: 2 månader", None),
        ("when-needed: true", None),
        ("sent-by: chair", None),
        ("per-year: högst 4, every: 3 månader", None),
        ("every: minst 3 månader", ""),
    ],
)
def test_frequencies_that_bound_no_wait(make: Make, meetings: str, stated: str | None) -> None:
    bodies = FIRST.replace("name: V,", "name: V, decisions: {effect: direction},")
    region = make(
        f"{bodies}  x: {{name: X, kind: council, decisions: {{effect: direction}}, meetings: {{{meetings}}}}}\n"
    )
    found = list(frequency_without_number.check(region))
    said = f"Att X möts ”{stated}” ger ingen övre gräns för väntan på beslut där."
    unsaid = "Det som sägs om hur ofta X möts ger ingen övre gräns för väntan på beslut där."
    assert told(found) == ([] if stated is None else [said if stated else unsaid])
    assert all(finding.span == region.where("bodies", "x", "meetings", key=True) for finding in found)
    silent = make(f"{FIRST}  x: {{name: X, kind: council, meetings: {{{meetings}}}}}\n")
    assert not list(frequency_without_number.check(silent))


VOTES = "    decisions: {method: majority, effect: within-delegation}\n    chair: {casting-vote: true}\n"


def body(name: str, meetings: str, more: str = "") -> str:
    head = f"  {name.lower()}:\n    name: {name}\n    kind: coordination-group\n    meetings: {{{meetings}}}\n"
    return head + VOTES + more


def test_a_road_that_ends_outside_is_at_least_so_long(make: Make) -> None:
    out = "    mandates: [{decide: insatser}]\n"
    out += "    escalation: [{when: needs-resources, to: own-decision-bodies, for: decide}]\n"
    region = make("bodies:\n" + body("Ett", "per-year: 1, papers: 1 vecka före", out))
    (found,) = road_over_a_year.check(region)
    # 365 + 7; when the parties' own bodies meet is not known.
    assert str(found.message) == (
        "Ett ärende som väcks i Ett kan ta minst 372 dagar: Ett 372. Hur länge det som mest tar går inte att säga, "
        "för uppgifter saknas."
    )
    assert found.span == region.where("bodies", "ett", "meetings")
    # A mandate of no subject, and nobody who is said to raise what it is about.
    under = "följer under läsningarna ”jämnt fördelade möten”, ”hela uppdraget” och ”den som har uppdraget väcker”"
    assert beside(found) == [("Ett: 372 dagar", 8), (under, None)]


@pytest.mark.parametrize(("days", "found"), [(0, []), (1, ["366"])])
def test_a_year_is_no_more_than_a_year(make: Make, days: int, found: list[str]) -> None:
    papers = f", papers: {days} dagar före" if days else ""
    region = make(
        "bodies:\n" + body("Ett", f"per-year: 1{papers}", "    mandates: [{decide: allt, effect: binding}]\n")
    )
    assert told(road_over_a_year.check(region)) == [
        f"Ett ärende som väcks i Ett kan ta {number} dagar: Ett {number}." for number in found
    ]


def test_the_slowest_of_a_road_is_told_once_with_the_longest_road(make: Make) -> None:
    on = "    mandates: [{{decide: insatser, subject: vard}}]\n"
    on += "    escalation: [{{when: needs-resources, to: {}, for: decide}}]\n"
    region = make(
        "subjects:\n  vard: {name: Vård}\nbodies:\n"
        + body("Ett", "per-year: 5", on.format("tre"))
        + body("Fyra", "per-year: 4", on.format("tre"))
        + body("Tre", "per-year: 1", "    mandates: [{decide: allt, effect: binding, subject: vard}]\n")
    )
    # 365 / 5 = 73 and 365 / 4 = 91.25, so 92: the second road is the longer one.
    (found,) = road_over_a_year.check(region)
    assert str(found.message) == "Ett ärende om ”Vård” som väcks i Fyra kan ta 457 dagar: Fyra 92 och Tre 365."
    assert found.span == region.where("bodies", "tre", "meetings")
    assert beside(found) == [
        ("Fyra: 92 dagar", 18),
        ("Tre: 365 dagar", 26),
        ("följer under läsningarna ”jämnt fördelade möten” och ”den som har uppdraget väcker”", None),
    ]


def test_every_body_that_is_the_slowest_of_a_road_is_told(make: Make) -> None:
    rare = "per-year: 1, papers: {} dagar före"
    decides = "    mandates: [{decide: allt, effect: binding}]\n"
    rows = (body(name, rare.format(days), decides) for name, days in (("Ett", 3), ("Fyra", 5)))
    assert told(road_over_a_year.check(make("bodies:\n" + "".join(rows)))) == [
        "Ett ärende som väcks i Ett kan ta 368 dagar: Ett 368.",
        "Ett ärende som väcks i Fyra kan ta 370 dagar: Fyra 370.",
    ]
