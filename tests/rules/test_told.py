"""What is said where a page would get long: sentences put together by hand from small systems."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_dsl.rules.meetings import agenda_set_by_several, deadline_order
from samverkan_dsl.rules.prose import frequency, misspelt_body
from samverkan_dsl.rules.references import (
    count_against_instances,
    dangling_attachment,
    mentioned_body,
    reading_of_nothing,
)
from samverkan_dsl.rules.statutes._register import REGISTER, told
from samverkan_dsl.rules.year import basis_after_plan, meets_too_seldom, report_without_meeting

from .conftest import HEAD, Make
from .marked import found, said
from .test_references import ROWS
from .test_waivers import checked


@pytest.mark.parametrize(
    ("key", "what"),
    [
        ("composition.1.at", "”composition” har en rad, och rader räknas från 0"),
        ("mandates.2.effect", "”mandates” har 2 rader, och rader räknas från 0"),
        ("preparation.0.by", "”preparation” har inga rader, och rader räknas från 0"),
        ("decisons.method", "det finns ingen nyckel ”decisons” här"),
        ("decisions.method.share", "under ”decisions.method” finns inget ”share”"),
    ],
)
def test_what_a_reading_is_not_of(make: Make, key: str, what: str) -> None:
    body = ROWS.replace("KEY", key)
    (one,) = reading_of_nothing.check(make(body))
    assert str(one.message) == f"Läsningen gäller ”{key}”, men {what}. Därför prövas ingen annan läsning."
    assert one.span is not None
    assert (HEAD + body).splitlines()[one.span.line - 1][one.span.column - 1 :].startswith(key)


def test_a_count_is_held_against_what_is_counted(make: Make) -> None:
    (one,) = found(
        make,
        count_against_instances.check,
        """\
bodies:
  ensam: {name: Ensam, kind: network, count: 3, for-each: {a: {}}}
  per: {name: 'Per {key}', kind: network, count: 1 per kommun, for-each: {a: {}, b: {}}}
  ungefar: {name: 'Ungefär {key}', kind: network, count: minst 3, for-each: {a: {}, b: {}, c: {}, d: {}}}
  utan: {name: 'Utan {key}', kind: network, for-each: {a: {}, b: {}}}
  lag: {name: 'Lag {key}', collective: Lagen, kind: network, count: 4, for-each: {a: {}, b: {}}}  # ← ↔
  annat: {name: Lag C, kind: council}
  lag-c: {name: lag D, kind: network}  # ↔
""",
    )
    assert str(one.message) == "Lagen ska vara 4 enligt dokumentet, men 2 räknas upp: Lag a och Lag b."
    assert one.subject == "bodies/lag"


def test_what_others_rest_on_is_told_with_its_designation(make: Make) -> None:
    assert said(
        make,
        dangling_attachment.check,
        """\
templates:
  ensam: {name: Ensam mall, status: missing}
  mall:
    name: Mallen
    designation: M 1
    status: missing  # ←
appendices:
  ett:
    name: Bilagan
    status: missing  # ←
  tva: {name: Andra bilagan, status: in-force}
bodies:
  x:
    name: X
    kind: council
    record:
      kind: minutes
      template: mall  # ↔
""",
    ) == [
        f"Dokumentet hänvisar till {what}, men status är ”saknas”. Då går det inte att följa det som vilar på den."
        for what in ("Mallen (M 1)", "Bilagan")
    ]


def test_a_mentioned_template_has_a_task_in_each_instance(make: Make) -> None:
    bodies = """\
bodies:
  x:
    name: X
    kind: council
    mandates:
      - {report: läget, to: [lag, self]}  # ↔
  lag:
    name: Lag {key}
    kind: network
    status: mentioned  # ←
    for-each: {a: {}, b: {}}
"""
    (one,) = found(make, mentioned_body.check, bodies)
    assert str(one.message) == (
        "Dokumentet räknar med Lag a, men säger inte vilka som sitter där eller hur arbetet går till."
    )


AGENDA = """\
bodies:
  rad: {{name: Rådet, kind: council}}
  x:
    name: X
    kind: council
    meetings: {meetings}
    initiative: {{scheduled-by: {schedulers}}}
  y: {{name: Y, kind: council}}
deliverables:
  p: {{name: P, kind: plan, adopted-by: rad, recipients: x}}
  d: {{name: D, kind: agenda, adopted-by: y, recipients: [x, rad]}}
"""


@pytest.mark.parametrize(
    ("meetings", "schedulers", "words"),
    [
        ("{agenda-by: chair}", "self", "beslutar Y, men X avgör"),
        ("{agenda-by: chair}", "[rad, members]", "beslutar Y, men Rådet och ledamöterna avgör"),
        ("{agenda-decided-by: [rad, y]}", "x", "beslutar Rådet och Y, men X avgör"),
        ("{agenda-decided-by: self}", "[y]", "beslutar X, men Y avgör"),
        ("{agenda-decided-by: [y, members]}", "each-member", None),
        ("{agenda-decided-by: x}", "members", None),
    ],
)
def test_who_has_a_say_over_the_agenda(make: Make, meetings: str, schedulers: str, words: str | None) -> None:
    findings = list(agenda_set_by_several.check(make(AGENDA.format(meetings=meetings, schedulers=schedulers))))
    sentence = (
        f"Om dagordningen för X {words} vid vilket möte ett ärende tas upp. Är de oense vet ingen vems ord som gäller."
    )
    assert [(one.subject, str(one.message)) for one in findings] == ([("bodies/x", sentence)] if words else [])
    drafted = [str(place.message) for one in findings for place in one.related]
    assert drafted == ["avgör vilket möte", "utarbetar förslaget"][: 1 + ("agenda-by" in meetings)] * bool(words)


@pytest.mark.parametrize(
    ("meetings", "deadline", "message"),
    [
        ("papers: 2 veckor före", "10 dagar före mötet",
         "Ärenden till X får anmälas till 10 dagar före mötet, men då har handlingarna redan skickats ut "
         "(2 veckor före mötet)."),
        ("per-year: 4", "1 dag efter utskicket",
         "Ärenden till X får anmälas till 1 dag efter utskicket, men då har handlingarna redan skickats ut."),
        ("papers: 1 vecka efter", "10 dagar före mötet",
         "Handlingarna till X skickas ut 1 vecka efter mötet, alltså när mötet är över."),
    ],
)  # fmt: skip
def test_deadlines_before_a_meeting(make: Make, meetings: str, deadline: str, message: str) -> None:
    more = f"kind: council, meetings: {{{meetings}}}, initiative: {{who: members, deadline: {deadline}}}"
    region = make(f"bodies:\n  forst: {{name: Först, kind: council}}\n  x: {{name: X, {more}}}\n")
    assert [str(one.message) for one in deadline_order.check(region)] == [message]


def test_acts_begin_with_a_capital() -> None:
    assert told(REGISTER["2017:612"]) == (
        "Lagen om samverkan vid utskrivning från sluten hälso- och sjukvård (2017:612)"
    )
    assert told(REGISTER["SOSFS 2011:9"]) == (
        "Föreskrifter om ledningssystem för systematiskt kvalitetsarbete (SOSFS 2011:9)"
    )


@pytest.mark.parametrize(
    ("plan", "basis", "months"),
    [(1, 2, ("januari", "februari")), (6, 12, ("juni", "december")), (11, 12, ("november", "december"))],
)
def test_months_are_named(make: Make, plan: int, basis: int, months: tuple[str, str]) -> None:
    body = f"deliverables:\n  p: {{name: Planen, kind: plan, month: {plan}, basis: q}}\n"
    (one,) = basis_after_plan.check(make(f"{body}  q: {{name: Analysen, kind: report, month: {basis}}}\n"))
    assert str(one.message).startswith(
        f"Planen ska vara klar i {months[0]}, men Analysen som den bygger på blir klar först i {months[1]}."
    )


def test_papers_and_information_are_called_by_their_names(make: Make) -> None:
    bodies = """\
bodies:
  x: {name: X, kind: council, flows: [{what: läget, to: z, cadence: månadsvis}, {what: mer, to: w, cadence: årligen}]}
  z: {name: Z, kind: council, meetings: {per-year: 4}}
  w: {name: W, kind: council}
deliverables:
  p: {name: Planen, kind: plan, cadence: kvartalsvis, authors: x, adopted-by: y, recipients: z}
  q: {name: Rapporten, kind: report, cadence: årligen, recipients: w}
"""
    region = make(bodies + "parties:\n  y: {name: Y, kind: kommun}\n")
    (one,) = meets_too_seldom.check(region)
    assert str(one.message) == "läget kommer månadsvis, men Z, som ska ta emot den, möts mer sällan än så."
    (one,) = report_without_meeting.check(region)
    assert str(one.message) == (
        "Rapporten går till W, men dokumentet säger inget om mötena där. Då går det inte att säga när den tas upp."
    )
    assert [str(place.message) for place in one.related] == ["samma mottagare: mer"]
    (one,) = meets_too_seldom.check(
        make(
            bodies.replace("per-year: 4", "per-year: 12")
            .replace("adopted-by: y", "adopted-by: v")
            .replace("  w: {", "  v: {name: V, kind: council, meetings: {per-year: 3}}\n  w: {")
        )
    )
    assert str(one.message) == "Planen kommer kvartalsvis, men V, som ska anta den, möts mer sällan än så."


def test_words_against_meetings_and_names(make: Make) -> None:
    assert said(
        make,
        frequency.check,
        "bodies:\n  x:\n    name: X\n    kind: council\n    meetings: {per-year: 4–6}\n"
        "    purpose: Rådet möts åtta gånger per år.  # ←\n",
    ) == ["Texten säger ”åtta gånger per år”, men modellen ”4–6 möten per år”."]
    assert said(
        make,
        misspelt_body.check,
        "bodies:\n  x:\n    name: Samverkansgruppen\n    kind: council\n"
        "    mandates:\n      - {decide: mötena i samverkasgruppen}  # ←\n",
    ) == ["Texten nämner ”samverkasgruppen”, men inget organ heter så. Menade du ”samverkansgrupp”?"]


WAIVED = """\
region: ett
language: 1
system: {name: Ett}
bodies:
  ett: {name: Ett, kind: council, composition: [{role: C}], mandates: [{decide: avtal}]}
  tva: {name: Två, kind: council, composition: [{role: C}], mandates: [{decide: avtal}]}
  tre: {name: Tre, kind: council, superior: borta}
waivers:
  - {rule: CHR001, subject: bodies/ett, reason: Skäl., until: 2025-12-31}
  - {rule: chair-missing, subject: bodies/tva, reason: Skäl.}
  - {rule: CHR001, subject: bodies/tre, reason: Skäl.}
  - {rule: CHR001, subject: bodies/tva, reason: Skäl.}
"""


def test_each_waiver_is_looked_at(tmp_path: Path) -> None:
    told = {("CHR001", "bodies/ett"), ("WAI002", "waivers/bodies/ett")}
    unused = {("WAI001", "waivers/bodies/tre"), ("WAI001", "waivers/bodies/tva")}
    findings = checked(WAIVED.replace(", superior: borta", ""), tmp_path)
    assert {(one.rule.code, one.subject) for one in findings} == told | unused
    # A body that is missing may be what the other findings wait for.
    findings = checked(WAIVED, tmp_path)
    assert {(one.rule.code, one.subject) for one in findings} == told | {("REF001", "bodies/tre")}
