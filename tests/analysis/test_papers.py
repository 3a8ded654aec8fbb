"""How an agreement comes about, negotiated, recommended and adopted by each, and how a dispute about it is settled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan_dsl.analysis.matters import End, Event, Guarantee, Matters, Outcome, Verdict, trace
from samverkan_dsl.analysis.matters.papers import paper_lines
from samverkan_dsl.analysis.time.latency import latencies
from samverkan_dsl.analysis.time.meeting_gaps import Assumed
from samverkan_dsl.language import Trigger
from samverkan_dsl.loading import Region, load

HEAD = """\
region: r
language: 1
system: {name: R}
subjects: {avtal: {name: avtal, kind: matter, matter: agreement}}
parties:
  regionen: {name: Region R, kind: region}
  alvik: {name: Alviks kommun, kind: kommun}
  bergsta: {name: Bergsta kommun, kind: kommun}
  kommunerna: {name: Kommunerna, kind: group, members: [alvik, bergsta]}
bodies:
  forhandling: {name: Förhandlingsgruppen, kind: working-group, meetings: {every: 4 veckor}}
  ledning: {name: Ledningsgruppen, kind: management-group, meetings: {per-year: 4}}
  samrad: {name: Samrådet, kind: political-consultation, meetings: {per-year: 2}}
  fullmaktige: {name: Fullmäktige, kind: assembly, meetings: {per-year: 5}}
"""
CHAIN = """\
agreements:
  avtalet:
    name: Avtalet
    subject: avtal
    parties: [regionen, kommunerna]
    negotiated-by: forhandling
    recommended-by: ledning
    adopted-by: each-party
"""
PARTIES = ("regionen", "alvik", "bergsta")
Make = Callable[[str], Region]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def made(words: str) -> Region:
        (tmp_path / "region.yaml").write_text(HEAD + words, "utf-8")
        loaded = load([tmp_path], tmp_path)[0][0]
        assert loaded.region is not None and not loaded.findings, [str(each.message) for each in loaded.findings]
        return loaded.region

    return made


def steps(region: Region, when: tuple[Trigger, ...] = ()) -> list[tuple[Event, str, tuple[str, ...]]]:
    found = trace(region, "forhandling", "avtal", when)
    return [(step.event, step.body, step.to) for edges in found.edges for step, _ in edges]


def ends(region: Region, when: tuple[Trigger, ...] = ()) -> set[tuple[Outcome, str]]:
    found = trace(region, "forhandling", "avtal", when).positions
    return {(one.outcome, one.body) for one in found if isinstance(one, End)}


def test_an_agreement_goes_from_who_negotiates_by_who_recommends_to_each_who_adopts(make: Make) -> None:
    region = make(CHAIN)
    told = steps(region)
    assert (Event.HANDED_OVER, "forhandling", ("ledning",)) in told
    assert (Event.RATIFIED, "ledning", PARTIES) in told
    assert ends(region) == {(Outcome.SETTLED, "regionen"), (Outcome.REFUSED, "ledning")}
    [case] = [case for case in Matters(region).cases if case.start.body == "forhandling"]
    assert all(case.verdict(each) is Verdict.GUARANTEED for each in Guarantee)


def test_without_anybody_between_who_negotiates_lays_it_before_those_who_adopt(make: Make) -> None:
    region = make(CHAIN.replace("    recommended-by: ledning\n", ""))
    assert (Event.RATIFIED, "forhandling", PARTIES) in steps(region)
    assert (Outcome.SETTLED, "regionen") in ends(region)


def test_it_goes_on_to_bodies_that_adopt_as_well(make: Make) -> None:
    region = make(CHAIN.replace("each-party", "[regionen, fullmaktige]"))
    assert (Event.RATIFIED, "ledning", ("regionen", "fullmaktige")) in steps(region)
    assert paper_lines(region).adopts.keys() == {"fullmaktige"}


def test_any_of_several_who_are_to_recommend_it_may_get_it(make: Make) -> None:
    region = make(CHAIN.replace("recommended-by: ledning", "recommended-by: [ledning, samrad]"))
    found = {(event, body) for event, body, _ in steps(region)}
    assert {(Event.RATIFIED, "ledning"), (Event.RATIFIED, "samrad")} <= found


def test_where_nobody_adopts_it_the_recommendation_has_no_addressee(make: Make) -> None:
    region = make(CHAIN.replace("    adopted-by: each-party\n", ""))
    assert all(outcome.stuck for outcome, _ in ends(region))


def test_a_deliverable_has_the_subjects_of_the_mandates_that_name_it(make: Make) -> None:
    words = """\
deliverables:
  reglemente: {name: Reglementet, kind: reglemente, negotiated-by: forhandling, adopted-by: fullmaktige}
mandates:
  - {draft: reglementet, by: regionen, subject: avtal, deliverable: reglemente}
"""
    assert (Outcome.SETTLED, "fullmaktige") in ends(make(words))
    assert not list(paper_lines(make(words.replace(", subject: avtal", ""))).of("forhandling"))


def test_time_counts_every_meeting_of_the_chain(make: Make) -> None:
    region = make(CHAIN.replace("each-party", "fullmaktige"))
    [found] = [each for each in latencies(Matters(region), Assumed()) if each.start.body == "forhandling"]
    assert [step.who for step in found.longest.steps] == ["forhandling", "ledning", "fullmaktige"]


DISPUTE = """\
    dispute:
      negotiated-by: forhandling
      mediated-by: ledning
      decided-by: samrad
"""


def test_a_dispute_is_negotiated_mediated_and_settled(make: Make) -> None:
    told = steps(make(CHAIN + DISPUTE), (Trigger.DISPUTE,))
    assert (Event.HANDED_OVER, "forhandling", ("ledning",)) in told
    assert (Event.HANDED_OVER, "ledning", ("samrad",)) in told
    assert any(event is Event.DECIDED and body == "samrad" for event, body, _ in told)
    assert (Event.RATIFIED, "ledning", PARTIES) not in told


def test_without_a_dispute_nobody_settles_any(make: Make) -> None:
    region = make(CHAIN + DISPUTE)
    assert (Outcome.SETTLED, "regionen") in ends(region)
    assert not any(body == "samrad" for _, body, _ in steps(region))


def test_a_dispute_that_nobody_settles_stays_where_it_is(make: Make) -> None:
    region = make(CHAIN + DISPUTE.replace("      decided-by: samrad\n", "").replace("ledning", "samrad"))
    assert [(outcome.stuck, body) for outcome, body in ends(region, (Trigger.DISPUTE,))] == [(True, "samrad")]


def test_a_dispute_that_nobody_named_settles_leads_nowhere(make: Make) -> None:
    region = make(CHAIN + DISPUTE.replace("decided-by: samrad", "decided-by: unspecified"))
    assert ends(region, (Trigger.DISPUTE,)) == {(Outcome.DEAD_LETTER, "unspecified")}
