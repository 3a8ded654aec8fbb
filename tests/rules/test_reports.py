"""Which bodies report to whom, who is passed by and who takes a report up, told case by case."""

from __future__ import annotations

import pytest

from samverkan_dsl.rules.flows import report_not_taken_up, report_past_principal
from samverkan_dsl.rules.flows._reports import Report, reports

from .conftest import Make
from .test_travel import SUBJECTS, TEMPLATE, beside, bodies, told


def test_every_way_to_report(make: Make) -> None:
    region = make(
        SUBJECTS
        + bodies(
            w="",
            y="",
            z="",
            x="mandates: [{inform: alla, to: y}, {report: a, to: [r, y, chair]}, "
            "{report: b, to: z, deliverable: [n, p]}, {report: c, by: [y, chair], to: z}], "
            "flows: [{what: annat, to: y}, {what: p, to: [r, z], deliverable: p}, {what: n, to: z, deliverable: n}, "
            "{what: p, from: y, to: [self, y], deliverable: p}]",
        )
        + TEMPLATE
        + "deliverables:\n  n: {name: N, kind: plan, authors: x, recipients: y}\n"
        "  p: {name: P, kind: report, authors: [x, r, t], recipients: [t, w]}\n"
        "mandates: [{report: d, by: w, to: z}, {report: d, to: z}]\n"
        "flows: [{what: p, from: w, to: y, deliverable: p}, {what: p, to: y, deliverable: p}]\n"
    )
    paper = ("deliverables", "p", "recipients")
    own = ("bodies", "x", "mandates")
    flow = ("bodies", "x", "flows")
    assert list(reports(region)) == [
        Report("x", "t", "p", (*paper, 0)),
        Report("t/p", "t", "p", (*paper, 0)),
        Report("t/q", "t", "p", (*paper, 0)),
        Report("x", "w", "p", (*paper, 1)),
        Report("t/p", "w", "p", (*paper, 1)),
        Report("t/q", "w", "p", (*paper, 1)),
        Report("x", "y", None, (*own, 1, "to", 1)),
        Report("x", "z", "p", (*own, 2, "to", 0)),
        Report("y", "z", None, (*own, 3, "to", 0)),
        Report("x", "z", None, (*own, 3, "to", 0)),
        Report("w", "z", None, ("mandates", 0, "to", 0)),
        Report("x", "z", "p", (*flow, 1, "to", 1)),
        Report("y", "x", "p", (*flow, 3, "to", 0)),
        Report("w", "y", "p", ("flows", 0, "to", 0)),
    ]


@pytest.mark.parametrize(
    ("y", "found"),
    [
        ("", True),
        ("mandates: [{follow-up: allt}]", False),
        ("mandates: [{inform: alla, deliverable: [n, r]}]", False),
        ("mandates: [{inform: alla, deliverable: n}]", True),
        ("mandates: [{report: den, deliverable: r}]", True),
        ("mandates: [{inform: alla, deliverable: r, by: chair}]", True),
        ("status: ended", False),
        ("status: external", False),
        ("set-elsewhere: {mandates: {in: planen}}", False),
        ("set-elsewhere: {meetings: {in: planen}}", True),
        ("flows: [{what: n, to: w, deliverable: n}]", True),
        ("flows: [{what: r, to: w, deliverable: r}]", False),
    ],
)
def test_what_a_receiver_does_with_a_report(make: Make, y: str, found: bool) -> None:
    region = make(
        bodies(w="mandates: [{follow-up: allt}]", x="mandates: [{report: a, to: [n, y], deliverable: r}]", y=y)
        + "  n: {name: N, kind: committee}\n"
        + "deliverables:\n  n: {name: N, kind: report}\n  r: {name: R, kind: report, authors: x, recipients: y}\n"
    )
    findings = list(report_not_taken_up.check(region))
    message = "X rapporterar till Y, men dokumentet säger inte vad Y ska göra med rapporterna."
    assert told(findings) == ([message] if found else [])
    for finding in findings:
        assert finding.subject == "bodies/y"
        assert finding.span == region.where("bodies", "x", "mandates", 0, "to", 1)
        assert beside(finding) == [("ännu en rapport dit", 11)]


@pytest.mark.parametrize(
    ("r", "q", "found"),
    [
        ("adopted-by: y", "adopted-by: y", False),
        ("adopted-by: y", "period: '2026'", True),
        ("adopted-by: x", "adopted-by: x", True),
        ("period: '2026'", "period: '2026'", True),
    ],
)
def test_who_adopts_all_its_reports_has_taken_them_up(make: Make, r: str, q: str, found: bool) -> None:
    papers = "deliverables:\n" + "".join(
        f"  {name}: {{name: {name.upper()}, kind: report, authors: x, recipients: y, {more}}}\n"
        for name, more in (("r", r), ("q", q))
    )
    assert bool(list(report_not_taken_up.check(make(bodies(x="", y="") + papers)))) == found


def test_of_a_template_those_who_do_nothing_are_named(make: Make) -> None:
    rows = "{p: {}, q: {mandates: [{follow-up: allt}]}, s: {}}"
    region = make(
        bodies(x="mandates: [{report: a, to: t}]") + f"  t: {{name: 'T {{key}}', kind: council, for-each: {rows}}}\n"
    )
    (found,) = report_not_taken_up.check(region)
    assert str(found.message).startswith(
        "X rapporterar till T p och T s, men dokumentet säger inte vad T p och T s ska"
    )
    assert found.subject == "bodies/t"


@pytest.mark.parametrize(
    ("rows", "passed"),
    [
        ({"x": "superior: a, mandates: [{report: m, to: b}]"}, [("A", "som är överordnat")]),
        ({"x": "commissioned-by: [b, a], mandates: [{report: m, to: b}]"}, [("A", "som är uppdragsgivare")]),
        (
            {"x": "steered-by: a, superior: c, mandates: [{report: m, to: b}]"},
            [("C", "som är överordnat"), ("A", "som är styrgrupp")],
        ),
        ({"x": "superior: a, mandates: [{report: m, to: a}]"}, []),
        ({"x": "superior: a, status: planned, mandates: [{report: m, to: b}]"}, []),
        ({"x": "superior: a, mandates: [{report: m, to: b}]", "b": "mandates: [{report: m, to: a}]"}, []),
        ({"x": "superior: a, mandates: [{report: m, to: b}]", "b": "superior: x"}, []),
        ({"x": "superior: a, mandates: [{report: m, to: b}]", "b": "steered-by: [c, x]"}, []),
        (
            {"x": "superior: a, mandates: [{report: m, to: b}, {report: m, to: c}]", "b": "superior: x"},
            [("A", "som är överordnat")],
        ),
        ({"x": "superior: a, mandates: [{report: m, to: b}]", "a": "status: ended"}, []),
        (
            {"x": "superior: [u, a], mandates: [{report: m, to: b}]", "a": "status: planned"},
            [("U p, U q", "som är överordnat"), ("A", "som är överordnat")],
        ),
        ({"x": "superior: u, mandates: [{report: m, to: u/p}]"}, []),
        ({"x": "superior: u/q, mandates: [{report: m, to: u}]"}, []),
        ({"x": "superior: u/q, mandates: [{report: m, to: u/p}]"}, [("U q", "som är överordnat")]),
        ({"x": "superior: [v, a], mandates: [{report: m, to: b}]"}, [("A", "som är överordnat")]),
    ],
)
def test_who_is_passed_by_a_report(make: Make, rows: dict[str, str], passed: list[tuple[str, str]]) -> None:
    region = make(
        bodies(**({"a": "", "b": "", "c": ""} | rows))
        + "  u: {name: 'U {key}', kind: council, for-each: {p: {}, q: {}}}\n"
        "  v: {name: 'V {key}', kind: council, for-each: {p: {}}, status: ended}\n"
    )
    found = list(report_past_principal.check(region))
    receivers = ["B", "C"] if "to: c" in rows["x"] else ["B"]
    got = "U p" if "to: u/p" in rows["x"] else receivers[-1]
    assert told(found) == [f"X rapporterar till {got} men inte till {principal}, {tie}." for principal, tie in passed]
    for finding in found:
        assert finding.subject == "bodies/x"
        assert {message for message, _ in beside(finding)} == {"rapporten"}
