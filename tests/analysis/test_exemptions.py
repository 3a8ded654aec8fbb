"""What a mandate does not take in gives no competence; what it comes after is told and moves nothing."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_dsl.analysis.decisions.standing import Standing
from samverkan_dsl.analysis.matters import Case, Guarantee, Matters, Verdict, analyse

from .matter_cases import ALWAYS, SUBJECTS, region


def _matters(**more: Any) -> tuple[Matters, Case]:
    mandate = {"decide": "frågor", "subject": ["samverkan"], "effect": "binding", **more}
    body = {"scope": ["samverkan"], "decisions": {"method": ALWAYS["method"]}, "mandates": [mandate]}
    matters = analyse(region({"a": body}, subjects=SUBJECTS))
    return matters, next(case for case in matters.cases if "unga" in case.start.subjects)


@pytest.mark.parametrize(
    ("exempt", "verdict"),
    [
        ({"subject": ["unga"]}, Verdict.NOT_SECURED),
        ({"subject": ["vuxna"]}, Verdict.GUARANTEED),
        ({"what": "det som kostar pengar"}, Verdict.GUARANTEED),
    ],
    ids=str,
)
def test_what_is_exempt_is_no_competence(exempt: dict[str, Any], verdict: Verdict) -> None:
    assert _matters(**{"except": [exempt]})[1].verdict(Guarantee.TERMINATION) is verdict


def test_what_is_exempt_in_words_is_taken_not_to_be_the_matter() -> None:
    assert Standing.CONDITIONS_MET not in _readings()
    assert Standing.CONDITIONS_MET in _readings(**{"except": ["det som fullmäktige beslutar"]})


def _readings(**more: Any) -> frozenset[Standing]:
    matters, case = _matters(**more)
    return matters.readings(case, Guarantee.TERMINATION)


def test_what_comes_first_moves_nothing() -> None:
    first = {"after": [{"step": "consultation", "who": ["rad"]}, "comment"]}
    assert _matters(**first)[1].verdicts == _matters()[1].verdicts


@pytest.mark.parametrize(("part_of", "raised"), [({}, False), ({"part-of": ["samverkan"]}, True)], ids=str)
def test_no_matter_is_of_what_is_only_left_out(part_of: dict[str, Any], raised: bool) -> None:
    subjects = {**SUBJECTS, "resor": {"name": "resor", **part_of}}
    mandate = {"decide": "frågor", "subject": ["samverkan"], "effect": "binding", "except": [{"subject": ["resor"]}]}
    body = {"scope": ["samverkan"], "initiative": {"who": ["members"]}, "mandates": [mandate]}
    started = {
        subject for case in analyse(region({"a": body}, subjects=subjects)).cases for subject in case.start.subjects
    }
    assert "unga" in started and ("resor" in started) is raised
