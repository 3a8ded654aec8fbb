"""How a body decides and how many seats it has is one answer, in whatever made-up system and whoever is asked."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from samverkan_dsl.analysis.decisions.deciding import described, own
from samverkan_dsl.analysis.decisions.effects import ADVISING
from samverkan_dsl.analysis.decisions.subjects import own_order, upward
from samverkan_dsl.analysis.matters import Event, analyse
from samverkan_dsl.analysis.quorum.attendance import Rates
from samverkan_dsl.analysis.seats.counts import seat_total
from samverkan_dsl.analysis.time.chairs import ChairUnknown, chairmanship
from samverkan_dsl.language import Effect, Mandate, MatterRule
from samverkan_dsl.loading import Region
from samverkan_dsl.outputs.documents.body.mandates import effect_words
from samverkan_dsl.outputs.documents.body.silence import unsaid
from samverkan_dsl.outputs.documents.books.views import STRUCTURE, diagrams
from samverkan_dsl.outputs.documents.prose.naming import NamingContext
from samverkan_dsl.outputs.graphs import Look
from samverkan_dsl.outputs.inline import plain
from samverkan_dsl.rules.registry import Selection, run

from .properties import of_every_system
from .telling import book, quorum

ALL_COME = (Rates(Fraction(1)),)


def findings(found: Region, *rules: str) -> dict[str, set[str]]:
    """By code, the bodies that `check` has a finding about."""
    told: dict[str, set[str]] = {rule: set() for rule in rules}
    for finding in run(found, Selection(select=rules)):
        told[finding.rule.code].add(finding.subject.removeprefix("bodies/"))
    return told


def labels(found: Region) -> Iterator[Any]:
    """Everything that can happen to any matter."""
    matters = analyse(found)
    if matters.cases:
        for edges in matters.game.edges:
            yield from (label for label, _ in edges)


@of_every_system
def test_how_a_body_decides(found: Region) -> None:
    told = {body: quorum(found, body)["decisions"] for body in found.bodies}
    for label in labels(found):
        answers = told.get(label.body, [])
        if label.event.value == "tied":
            assert any(one["method"] == "majority" and not one["casting_vote"] for one in answers)
        if label.event.value == "disagreed":
            methods = {one["method"] for one in answers}
            assert methods & {"consensus", "per-party", None}, (label, answers)
        if label.event.value in ("tied", "disagreed"):
            named = {reading.value for reading in label.readings} - {"conditions-met"}
            assert any(named <= set(one["readings"]) for one in answers), (label, answers)
        if label.event.value == "decided" and "majority-by-law" in {reading.value for reading in label.readings}:
            assert any("majority-by-law" in one["readings"] for one in answers)
    silent = findings(found, "DEC001", "ESC001")
    for body in silent["DEC001"]:
        assert all(one["source"] != "text" for one in told[body]), told[body]
    for body in silent["DEC001"] | silent["ESC001"]:
        assert told[body], body


def told_apart(found: Region, body: str, mandate: Mandate) -> list[MatterRule]:
    """The lines of the decision order for parts of what a mandate is about: the document tells them beside it."""
    order = found.bodies[body].decisions
    above = {name for subject in mandate.subject for name in upward(found, subject)}
    return [line for line in (order.by_matter if order is not None else ()) if above.isdisjoint(line.subject)]


@of_every_system
def test_what_a_decision_does(found: Region) -> None:
    for label in labels(found):
        if label.event.value != "decided" or label.path[2:3] != ("mandates",):
            continue
        body, number = str(label.path[1]), int(label.path[3])
        mandate = found.bodies[body].mandates[number]
        if "conditions-met" in {reading.value for reading in label.readings} and mandate.condition is None:
            continue  # the document tells an order that holds on a condition beside the effect
        about_own_order = any(own_order(found, subject) for subject in mandate.subject)
        if label.effect is Effect.INTERNAL and mandate.effect is None and not about_own_order:
            continue  # the task is told with its usual effect; that a matter is own order is told of its subject
        words = plain(effect_words(NamingContext(found, body), mandate), "sv")
        assert label.effect is not None
        if mandate.verb.arranging and label.effect is Effect.INTERNAL and "–" in words:
            continue  # of whom somebody appoints or sets up no effect is told
        apart = {line.effect.swedish for line in told_apart(found, body, mandate) if line.effect is not None}
        if mandate.verb in ADVISING and Effect.NONE.swedish in apart:
            apart.add(Effect.RECOMMENDATION.swedish)  # a position is one, whatever else the body decides
        assert label.effect.swedish in words or label.effect.swedish in apart, (label, words)
        assumed = "handboken räknar med" in words
        rests = "highest-effect" in {reading.value for reading in label.readings}
        assert assumed >= rests and (rests or not assumed or ": " in words or label.effect.swedish in apart), (
            label,
            words,
        )
        several = len(mandate.subject) > 1  # each is told with its own effect, of which one may be none
        if assumed and not several and not found.bodies[body].kind.political and described(found.bodies[body]):
            assert "inget beslut" not in words
    pictures = diagrams(found).get(STRUCTURE, ())
    for node in (node for picture in pictures for node in picture.view.nodes if node.look is Look.BINDING):
        page = next(found.bodies[body] for body in found.expand(node.key))
        stated = page.decisions.effect if page.decisions is not None else None
        assert stated in (None, Effect.BINDING) or page.kind.political


def never_quorate(found: Region) -> Iterator[str]:
    """The bodies at whose meetings the game has lost quorum, and nothing else."""
    matters = analyse(found)
    for edges in matters.game.edges if matters.cases else ():
        happens = {label.event: label.body for label, _ in edges}
        if Event.NO_QUORUM in happens and Event.QUORATE not in happens:
            yield happens[Event.NO_QUORUM]


@of_every_system
def test_who_can_come_and_who_must(found: Region) -> None:
    rules = findings(found, "QUO001", "QUO002", "QUO004")
    stuck = set(never_quorate(found))
    for body, page in found.bodies.items():
        told = quorum(found, body, ALL_COME)
        total = seat_total(found, page.composition)
        for reading in told["quorum"]["readings"]:
            counted = [one for one in (*reading["classes"], *reading["unclassed"]) if one["seats"] != [0, 0]]
            if total.unknown or any(one["seats"] is None for one in counted):
                continue
            low, high = sum(one["seats"][0] for one in counted), [one["seats"][1] for one in counted]
            assert low == total.seats.low or page.total_seats is not None, (reading, total)
            assert (None if None in high else sum(high)) == total.seats.high or page.total_seats is not None
            assert all(one["needed"] is None or one["blocking"] is not None for one in reading["classes"])
        if not told["quorum"]["readings"]:
            continue
        chosen = told["quorum"]["readings"][0]
        never = any(one["unreachable"] for one in chosen["classes"])
        asked = told["quorum"]["strict"] and described(page)
        assert (body in rules["QUO001"]) == (never and asked)
        assert (body in stuck) <= (never and told["quorum"]["strict"])
        now = chosen["probabilities"][0]["quorate"]
        if now is not None and now["tight"] and now["low"]["exact"] == now["high"]["exact"]:
            # When all who can come come, the meeting is quorate, or it never is.
            assert now["low"]["exact"] == ("0" if never else "1"), chosen
        if never:
            assert chosen["alone_block"] == [] and chosen["smallest_attendances"] in (0, None)
        if body in rules["QUO002"]:
            assert chosen["one_absence_stops"] in ("always", "depends", None), chosen
        for one in told["decisions"]:
            if one["votes"] is not None and not total.unknown and page.total_seats is None:
                assert total.filled.high is None or one["votes"] <= total.filled.high
                assert sum(one["held"].values()) + one["unheld"] == one["votes"]


@of_every_system
def test_what_the_handbook_says_of_who_decides_and_leads(found: Region) -> None:
    said = book(found)
    told = {body: quorum(found, body)["decisions"] for body in found.bodies}
    rules = findings(found, "CHR001")
    for body, page in found.bodies.items():
        if not described(page):
            continue
        silent = {question.key for question in unsaid(found, body)}
        unknown = chairmanship(found, body).unknown
        nobody = ChairUnknown.UNSTATED in unknown or ChairUnknown.CONVENED in unknown
        # Who leads at another time than this day's is said, though nobody does now; so is that it is not settled.
        written = page if found.aside is None else found.aside.model.bodies[body]
        led = written.chair is not None and not written.chair.convener
        spoken = led or page.addressed("chair") or written.says_none("chair")
        spoken = spoken or (page.chair is not None and not page.chair.convener)
        assert ("chair" in silent) == (nobody and not spoken) or not page.kind.assembly, (body, unknown)
        assert (body in rules["CHR001"]) <= ("chair" in silent)
        if "/" in body:
            continue
        mandates = [mandate for mandate in page.mandates if mandate.deciding and own(mandate)]
        if f'id="organ.{body}.mandates"' in said and "mandates" not in page.set_elsewhere:
            assert mandates
        if mandates and page.kind.key != "support":
            # Whoever decides decides somehow, and the table of who decides what holds those who do.
            assert (f'id="organ.{body}.mandates"' in said) <= bool(told[body])
