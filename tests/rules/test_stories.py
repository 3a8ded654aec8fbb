"""The way of a matter, told step by step: each at its line, and what the whole rests on."""

from __future__ import annotations

import pytest

from samverkan_dsl.analysis.decisions.standing import Standing
from samverkan_dsl.analysis.matters import Event, Label
from samverkan_dsl.findings import Finding, finalise
from samverkan_dsl.loading import Region
from samverkan_dsl.rules.matters import dead_letter, matter_can_get_stuck, matter_goes_round
from samverkan_dsl.rules.matters._story import _said, basis

from .conftest import Make

START = """\
bodies:
  grupp:
    name: Gruppen
    kind: coordination-group
    mandates: [{decide: insatser, effect: binding}]
    initiative: {who: members, notify: chair}
"""
VOTES = "    decisions: {method: majority, effect: within-delegation}\n    chair: {casting-vote: true}\n"
HANDLES = "  ledning: {name: Ledningen, kind: management-group, mandates: [{handle: beslut}]INITIATIVE}\n"
BOARDS = """\
  en: {name: En, kind: board, mandates: [{decide: allt}]}
  lag: {name: 'Lag {key}', collective: Lagen, kind: board, mandates: [{decide: allt}], for-each: {a: {}, b: {}}}
"""
TASK = "följer under läsningen ”den som har uppdraget väcker”"
TEXT = "följer av texten"
ORDER = (
    "Gruppen har en ordning för oenighet, men den leder inte alltid till ett avgörande: "
    "vad som händer när den inte hjälper sägs inte."
)
ASKS = (
    "Gruppen får besluta i ärenden (resursbehov) först när {} har ställt sig bakom. Säger någon nej kan Gruppen inte "
    "besluta, men dokumentet säger inte vad som då händer med ärendet."
)
GETS = "Ledningen får ärenden från andra och ska behandla dem, men dokumentet säger inte vem som avgör dem."
NOWHERE = (
    "{} ska lämna ärenden ({}) vidare, men dokumentet säger inte till vem. Då finns det ingen som måste ta hand om dem."
)
ENDORSE = "    escalation: [{{when: needs-resources, to: {}, targets: each, for: endorse, then: decide-here}}]\n"
DECIDE = "    escalation: [{{when: {}, to: {}, for: decide{}}}]\n"


def told(finding: Finding) -> list[tuple[int | None, str]]:
    """Each further place, by its line counted from START's first."""
    return [(place.span and place.span.line - 3, str(place.message)) for place in finding.related]


@pytest.mark.parametrize(
    ("more", "message", "line", "steps"),
    [
        (
            VOTES + ENDORSE.format("own-decision-bodies"),
            ASKS.format("respektive organisations egna beslutsorgan"),
            9,
            [
                (9, "2. Gruppen lämnar ärendet till respektive organisations egna beslutsorgan"),
                (9, "3. några säger ja och andra nej: respektive organisations egna beslutsorgan"),
                (None, TEXT),
            ],
        ),
        (
            VOTES + ENDORSE.format("[en, lag]") + BOARDS,
            ASKS.format("En och Lagen"),
            9,
            [
                (9, "2. Gruppen lämnar ärendet till En och Lagen"),
                (9, "3. några säger ja och andra nej: En och Lagen"),
                (None, TEXT),
            ],
        ),
        (
            VOTES + DECIDE.format("needs-resources", "ledning", "") + HANDLES.replace("INITIATIVE", ""),
            GETS,
            10,
            [(9, "2. Gruppen lämnar ärendet till Ledningen"), (None, TEXT)],
        ),
        (
            "    decisions: {method: consensus}\n" + DECIDE.format("dispute", "en", "") + BOARDS,
            ORDER,
            7,
            [(7, "2. Gruppen enas inte"), (None, TEXT)],
        ),
        (
            "    decisions: {method: consensus, disagreement: {mediated-by: chair}}\n",
            ORDER,
            7,
            [
                (7, "2. Gruppen enas inte"),
                (7, "3. ordföranden i Gruppen medlar, men Gruppen enas inte"),
                (None, TEXT),
            ],
        ),
    ],
)
def test_how_a_matter_gets_stuck(
    make: Make, more: str, message: str, line: int, steps: list[tuple[int | None, str]]
) -> None:
    (one,) = matter_can_get_stuck.check(make(START + more))
    assert (one.span and one.span.line - 3, str(one.message)) == (line, message)
    assert told(one) == [(2, "1. ett ärende väcks i Gruppen"), *steps]


def test_those_a_recommendation_goes_to_may_answer_differently(make: Make) -> None:
    advice = "bodies:\n  rad: {name: Rådet, kind: council, mandates: [{recommend: avtal, to: lag}], CHAIR}\n"
    chair = "decisions: {method: majority}, chair: {casting-vote: true}"
    (one,) = matter_can_get_stuck.check(make(advice.replace("CHAIR", chair) + BOARDS))
    assert str(one.message) == (
        "Rådet lämnar ärenden till Lagen, men dokumentet säger inte vad som händer när några av dem säger ja och andra "
        "nej. Då blir ärendet liggande."
    )


def test_where_the_matters_come_from_that_a_body_only_handles(make: Make) -> None:
    may = VOTES + DECIDE.format("needs-resources", "ledning", ", force: may")
    region = make(START + may + HANDLES.replace("INITIATIVE", ", initiative: {who: members}"))
    (one,) = matter_can_get_stuck.check(region)
    assert (str(one.message), str(one.help)) == (GETS, "Skriv vem som avgör ärendena när de är behandlade.")
    assert told(one) == [(10, "1. ett ärende väcks i Ledningen"), (None, TEXT), (9, "härifrån kommer sådana ärenden")]


def test_nothing_is_said_of_disagreement_is_told_by_a_simpler_rule(make: Make) -> None:
    region = make(START + "    decisions: {method: consensus}\n" + DECIDE.format("weighty", "en", "") + BOARDS)
    assert list(matter_can_get_stuck.check(region)) == []


def test_who_lets_matters_in(make: Make) -> None:
    admitted = START.replace("notify: chair", "admitted-by: [chair, secretary]") + VOTES
    (one,) = matter_can_get_stuck.check(make(admitted))
    assert str(one.message) == (
        "ordföranden i Gruppen och sekreteraren i Gruppen avgör om Gruppen tar upp ett ärende. "
        "Dokumentet säger inte vad som händer med det som inte tas upp."
    )
    assert told(one) == [
        (2, "1. ett ärende väcks i Gruppen"),
        (6, "2. ordföranden och sekreteraren tar inte upp ärendet i Gruppen"),
        (None, TEXT),
    ]


def test_matters_that_go_nowhere_are_told_line_by_line(make: Make) -> None:
    region = make(
        START + "    decisions: {method: consensus}\n" + DECIDE.format("disagreement", "unspecified", "") + "  annan:\n"
        "    name: Andra gruppen\n    kind: council\n    mandates: [{decide: insatser}]\n"
        + VOTES
        + DECIDE.format("weighty", "unspecified", "")
    )
    findings = finalise(dead_letter.check(region))
    assert [(one.span and one.span.line - 3, str(one.message)) for one in findings] == [
        (8, NOWHERE.format("Gruppen", "oenighet")),
        (15, NOWHERE.format("Andra gruppen", "principiell eller ekonomisk vikt")),
    ]
    assert told(findings[0]) == [
        (2, "1. ett ärende väcks i Gruppen"),
        (7, "2. Gruppen enas inte"),
        (8, "3. Gruppen lämnar ärendet vidare; till vem sägs inte"),
        (None, TEXT),
    ]
    assert told(findings[1])[-1] == (None, TASK)


def test_a_ring_is_told_from_where_it_begins(make: Make) -> None:
    region = make(
        START.replace("    initiative: {who: members, notify: chair}\n", "")
        + VOTES
        + DECIDE.format("needs-resources", "tva", ", force: must")
        + "  tva:\n    name: Två\n    kind: council\n    mandates: [{decide: allt, effect: binding}]\n"
        + "    decisions: {method: consensus, disagreement: {refer-to: grupp, for: decide}}\n"
    )
    (one,) = matter_goes_round.check(region)
    assert str(one.message) == (
        "Ett ärende kan gå runt utan att avgöras: Gruppen → Två → Gruppen. Skälen är olika på vägen "
        "(resursbehov och oenighet), så det syns inte i något av organens egen ordning."
    )
    assert told(one) == [(13, "och vidare härifrån"), (None, TEXT)]


@pytest.fixture(scope="module")
def region(make: Make) -> Region:
    return make(START)


@pytest.mark.parametrize("event", [one for one in Event if one not in (Event.CONCERNS, Event.QUORATE)])
def test_every_step_can_be_told_in_both_languages(region: Region, event: Event) -> None:
    said = _said(region, Label(event, "grupp", to=("chair",)))
    assert "None" not in str(said) and said("en") != said("sv")
    assert ("Gruppen" in str(said)) or ("ordföranden" in str(said))


def test_a_step_without_a_sentence_of_its_own(region: Region) -> None:
    assert str(_said(region, Label(Event.FOLLOWS, "grupp"))) == "Gruppen går vidare med ärendet"


@pytest.mark.parametrize(
    ("readings", "words"),
    [
        ([], "följer av texten"),
        ([Standing.CONSENSUS], "följer under läsningen ”enighet”"),
        (
            [Standing.CONSENSUS, Standing.WHOLE_TASK],
            "följer under läsningarna ”hela uppdraget” och ”enighet”",
        ),
    ],
)
def test_what_a_way_rests_on(readings: list[Standing], words: str) -> None:
    steps = [Label(Event.AGREED, "x", readings=frozenset([one])) for one in (*readings, *readings)]
    assert str(basis([Label(Event.WAITS, "x"), *steps]).message) == words
