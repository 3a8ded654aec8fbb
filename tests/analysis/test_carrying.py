"""What of a cited statement's words no typed field carries."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from samverkan_dsl.analysis.carrying import Uncarried, uncarried
from samverkan_dsl.language import Force
from samverkan_dsl.loading import Region, load
from samverkan_dsl.provenance import render_index
from samverkan_dsl.provenance.facts import facts_of
from samverkan_dsl.provenance.indexing import index_text, words_of

HEAD = """\
region: lan
language: 1
system: {name: Länet}
sources: {plan: {title: Plan, index: plan.index.yaml}}
parties:
  regionen: {name: Region Exempel, kind: region}
  almby: {name: Almby kommun, kind: municipality}
  norby: {name: Norby kommun, kind: municipality}
  kommunerna: {name: kommunerna, kind: group, members: [almby, norby]}
bodies:
  radet:
    name: Rådet
    kind: council
"""


def made(folder: Path, sentence: str, lines: str) -> Uncarried:
    """What is not carried of the one sentence, which the model's lines cite as `1/1`."""
    text = f"Plan\n\n1 Rådet\n\n{sentence}\n"
    index = index_text(text, "plan")
    (folder / "plan.index.yaml").write_text(render_index(index), "utf-8", newline="\n")
    (folder / "region.yaml").write_text(HEAD + lines, "utf-8")
    (loaded,), _ = load([folder], folder)
    region: Region | None = loaded.region
    assert region is not None and not loaded.findings, [str(one.message) for one in loaded.findings]
    return uncarried(region, "plan", words_of(text, index))["1/1"]


def row(keys: str) -> str:
    """A task of the body."""
    return f"    mandates: [{{{keys}, cite: 1/1}}]"


@pytest.mark.parametrize(
    ("sentence", "lines", "lost"),
    [
        # words beside a typed key say what it is about; those that tell what a thing is are no facts
        ("Rådet ska bereda frågor som rör Almby kommun.", row("prepare: frågor som rör Almby kommun"), Uncarried()),
        ("Rådet ska bereda frågor för 18 år.", row("prepare: frågor för 18 år"), Uncarried()),
        ("Rådet ska bereda frågor för 18 år.", "    scope: skola\n    purpose: Frågor för 18 år.\n    cite: 1/1\n"
         "subjects: {skola: {name: Skola}}", Uncarried((Fraction(18),))),
        ("Rådet ska bereda frågor som rör Almby kommun.", row("prepare: frågor"), Uncarried((), ("almby",))),
        # what is for when something is not so carries that it is not
        ("Om ledamöterna inte kan enas ska frågan lyftas till Norby kommun.",
         "    decisions: {disagreement: {refer-to: norby, cite: 1/1}}", Uncarried()),
        ("Frågor som inte ryms i mandatet ska lyftas till Norby kommun.",
         "    escalation: [{when: beyond-mandate, to: norby, cite: 1/1}]", Uncarried()),
        ("Rådet ska bereda frågor som inte rör skolan.", row("prepare: frågor som inte rör skolan"), Uncarried()),
        ("Rådet ska bereda frågor som inte rör skolan.", row("prepare: frågor"), Uncarried(denial=True)),
        # how strongly it binds: of the sentence, not of a clause within it
        ("Rådet verkar där det kan bidra.", row("work-for: samverkan"), Uncarried()),
        ("Rådet verkar så att gemensamma beslut kan fattas.", row("work-for: beslut"), Uncarried()),
        ("Den som är borta kan lämna ärenden till rådet.", row("receive: ärenden"), Uncarried(force=Force.MAY)),
        ("Rådet kan få ärenden som ska beslutas.", row("prepare: ärenden"), Uncarried(force=Force.MAY)),
        ("Rådet får en sammanhållande roll.", row("coordinate: arbetet"), Uncarried()),
        ("Rådet får vid behov besluta om rutiner.", row("decide: rutiner"), Uncarried(force=Force.MAY)),
        ("Rådet beslutar om rutiner.", row("decide: rutiner, force: is"), Uncarried()),
        ("Rådet ska besluta om rutiner.", row("decide: rutiner, force: is"), Uncarried(force=Force.MUST)),
        ("Rådet får besluta om rutiner.", row("decide: rutiner, force: is"), Uncarried(force=Force.MAY)),
        ("Rådet beslutar inte om medel.", row("decide: medel, force: is-not"), Uncarried()),
        ("Rådet beslutar inte om medel.", row("decide: medel, force: is"), Uncarried(denial=True)),
        ("Rådet kan inte besluta om medel.", row("decide: medel, force: must-not"), Uncarried()),
        ("Rådet ska besluta om rutiner.", row("decide: rutiner, force: may"), Uncarried(force=Force.MUST)),
        ("Rådet ska kunna besluta om rutiner.", row("decide: rutiner, force: may"), Uncarried()),
        ("Rådet ska och får besluta om rutiner.", row("decide: rutiner, force: may"), Uncarried()),
        ("Det är viktigt att rådet beslutar om rutiner.", row("decide: rutiner"), Uncarried(force=Force.SHOULD)),
        ("Almby kommun kan delta.", "    composition: [{at: almby, status: invited, attendance: may, cite: 1/1}]",
         Uncarried()),
        # names: through a role, of what a body is tied to, with another s, and not within the name of something else
        ("Ordförande är chefen i Almby kommun.", "    chair: {role: chef, cite: 1/1}\nroles: {chef: {title: Chef, at: "
         "almby}}", Uncarried()),
        ("Chefer från Norby kommun deltar.", "    composition: [{role: chef, at: almby, cite: 1/1}]\nroles: {chef: "
         "{title: Chef, at: kommunerna}}", Uncarried((), ("norby",))),
        ("Två från Almbys kommun.", "    composition: [{at: norby, seats: 2, cite: 1/1}]", Uncarried((), ("almby",))),
        ("Rådet antar Plan för Almby kommun.", row("adopt: planen") + "\ndeliverables: {p: {name: Plan för Almby "
         "kommun, kind: plan}}", Uncarried()),
        # numbers: those of rows below that cite for themselves, and a row there happens to be one of, are not these
        ("Rådet har 1 ledamot från Almby kommun.", "    composition: [{at: almby, seats: 4, cite: 1/1}]",
         Uncarried((Fraction(1),))),
        ("Rådet möts 4 gånger.", '    decisions: {effect: direction, quorum: {at-least: 4, cite: "1"}, cite: 1/1}',
         Uncarried((Fraction(4),))),
        ("Rådet ska mötas sex gånger per år.", "    meetings: {per-year: 6, cite: 1/1}", Uncarried()),
        ("Rådet ska mötas sex gånger per år.", "    meetings: {per-year: 4, cite: 1/1}", Uncarried((Fraction(6),))),
        (
            "Handlingarna ska skickas två veckor före mötet, som hålls 4 gånger per år.",
            "    meetings: {per-year: 4, cite: 1/1}",
            Uncarried((Fraction(2),)),
        ),
        ("Rådet består av två ledamöter från Region Exempel.", "    composition: [{at: regionen, seats: 2, cite: 1/1}]",
         Uncarried()),
        ("Rådet består av två ledamöter från Region Exempel.", "    composition: [{at: almby, seats: 2, cite: 1/1}]",
         Uncarried((), ("regionen",))),
        ("Ledamöter ska komma från Almby kommun.", "    composition: [{at: kommunerna, cite: 1/1}]", Uncarried()),
        ("Rådet bör besluta om rutiner.", "    mandates: [{decide: rutiner, cite: 1/1}]",
         Uncarried(force=Force.SHOULD)),
        ("Rådet bör besluta om rutiner.", "    mandates: [{decide: rutiner, force: should, cite: 1/1}]", Uncarried()),
        ("Rådet ska inte ha någon gemensam budget.", "    budget: {common: false, cite: 1/1}", Uncarried()),
        ("Rådet ska inte ha någon gemensam budget.", "    budget: {allocation-key: lika, cite: 1/1}",
         Uncarried(denial=True)),
        ("Enligt 3 kap. 2 § ska rådet följa ”Plan 2030”.", "    mandates: [{execute: planen, cite: 1/1}]", Uncarried()),
        ("Mer än hälften ska vara närvarande.", "    decisions: {quorum: {more-than: 1/2, of: members}, cite: 1/1}",
         Uncarried()),
    ],
)  # fmt: skip
def test_what_the_words_say_and_no_field_does(tmp_path: Path, sentence: str, lines: str, lost: Uncarried) -> None:
    assert made(tmp_path, sentence, lines) == lost


def test_a_citation_of_one_key_carries_what_that_key_says(tmp_path: Path) -> None:
    sentence = "Rådet ska mötas sex gånger per år och skicka handlingar 10 dagar före."
    keys = "    meetings: {per-year: 6, papers: 10 dagar före, cite: {per-year: 1/1}}"
    assert made(tmp_path, sentence, keys).numbers == (Fraction(10),)


def test_only_words_that_the_index_was_made_of_are_held_against_it(tmp_path: Path) -> None:
    index = index_text("Plan\n\n1 Rådet\n\nRådet ska mötas.\n", "plan")
    assert "1/1" not in words_of("Plan\n\n1 Rådet\n\nRådet kan mötas.\n", index)


def test_numbers_are_read_as_they_are_written() -> None:
    assert facts_of("Minst 2,5 av tolv, en tredjedel eller 1/3, dock 8–10").numbers == {
        Fraction(5, 2), Fraction(12), Fraction(1, 3), Fraction(8), Fraction(10),
    }  # fmt: skip
