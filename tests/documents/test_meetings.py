"""How meetings and what is written down at them are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, region, words
from samverkan_dsl.analysis.matters import analyse
from samverkan_dsl.outputs.documents import brief
from samverkan_dsl.outputs.documents.time.chapters import latency_chapter

BODIES = """
bodies:
  lsvo: {name: LSVO, kind: council}
  reko: {name: Reko, kind: council}
  x: {name: Beredningen, kind: council, %s}
"""


def told(folder: Path, keys: str) -> str:
    """The brief of the body, as words."""
    return words(brief(region(folder, SMALL + BODIES % keys), "x"))


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        ("relative: {before: lsvo}", "Mötena hålls före varje möte i LSVO."),
        ("relative: {after: [lsvo, reko]}", "Mötena hålls efter varje möte i LSVO och Reko."),
        ("relative: {between: reko}", "Mötena hålls mellan mötena i Reko."),
        ("relative: {before: lsvo, within: en vecka}", "Mötena hålls före varje möte i LSVO, inom en vecka."),
        ("months: [mars, 6, december]", "Mötena hålls i mars, juni och december."),
        ("planned: {year: 2024, count: sju}", "År 2024 hålls sju möten."),
        ("planned: {year: 2024, count: 2, months: [maj, oktober]}", "År 2024 hålls 2 möten, i maj och oktober."),
        ("planned: {year: 2024, months: maj}", "År 2024 hålls mötena i maj."),
        ("length: två timmar", "Ett möte varar två timmar."),
        ("recurrence: regelbundet", "Beredningen möts regelbundet."),
        ("recurrence: [regelbundet, över tid]", "Hur ofta beredningen möts skiftar över tid."),
        ("notice: 2 veckor före", "Kallelsen skickas senast 2 veckor före mötet."),
        ("papers: fem arbetsdagar före", "Handlingarna skickas ut senast fem arbetsdagar före mötet."),
        (
            "papers-when: {after: lsvo, within: 2 dagar}",
            "Handlingarna skickas ut efter varje möte i LSVO, inom 2 dagar.",
        ),
        ("special: {kind: internat, per-year: 2, length: 2 dagar}", "internat, 2 gånger per år, 2 dagar"),
        ("special: [{kind: planeringsdag, per-year: 1, included: true}]", "(räknas in bland mötena)"),
        ("joint: {with: lsvo, part: first}", "med LSVO under den första delen av mötet"),
    ],
)
def test_when_a_body_meets_is_told(tmp_path: Path, stated: str, sentence: str) -> None:
    assert sentence in told(tmp_path, f"meetings: {{{stated}}}")


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        ("kind: beslutslogg", "Det förs beslutslogg."),
        ("kind: [protokoll, beslutslogg]", "Det förs protokoll och beslutslogg."),
        ("{kind: protokoll, approved-when: next-meeting}", "Protokollet godkänns på nästa möte."),
        ("{kind: protokoll, approved-when: {at: lsvo}}", "Protokollet godkänns samma dag som mötet i LSVO."),
        ("{kind: protokoll, signed-by: chair}", "Ordföranden justerar protokollet."),
        ("{kind: protokoll, sent-when: signed}", "Protokollet skickas ut när det är justerat."),
        (
            "{kind: protokoll, sent-when: {once: justerat, within: en vecka}}",
            "Protokollet skickas ut när det är justerat, inom en vecka.",
        ),
        ("{kind: protokoll, filed-by: each-organisation}", "Respektive organisation diarieför protokoll."),
        ("{kind: protokoll, filed-by: each-principal}", "Respektive huvudman diarieför protokoll."),
        (
            "{kind: minnesanteckningar, published: none, publication-by: lsvo}",
            "Minnesanteckningar publiceras inte. Det är LSVO som bestämmer att minnesanteckningar inte publiceras.",
        ),
        ("{kind: protokoll, publication-by: lsvo}", "LSVO bestämmer om protokoll ska publiceras."),
    ],
)
def test_what_is_written_down_is_told(tmp_path: Path, stated: str, sentence: str) -> None:
    keys = stated if stated.startswith("{") else f"{{{stated}}}"
    assert sentence in told(tmp_path, f"record: {keys}")


def test_the_wait_is_told_with_all_that_it_is_counted_from(tmp_path: Path) -> None:
    bodies = SMALL + BODIES % "meetings: {per-year: högst 4, relative: {at: lsvo}}"
    bodies = bodies.replace("LSVO, kind: council", "LSVO, kind: council, meetings: {months: mars}")
    table = words(latency_chapter(analyse(region(tmp_path, bodies))))
    assert "Högst 4 per år, samma dag som mötet i LSVO | 0 | 396 dagar" in table


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        ("{with: lsvo}", "frågan förankras hos LSVO."),
        ("{with: lsvo, before: taken-up}", "frågan förankras hos LSVO innan ärendet tas upp."),
        ("{with: lsvo, before: decision}", "frågan förankras hos LSVO före beslut."),
    ],
)
def test_when_a_matter_is_anchored_is_told_only_where_it_is_said(tmp_path: Path, stated: str, sentence: str) -> None:
    assert sentence.lower() in told(tmp_path, f"anchoring: {stated}").lower()
