"""Tasks in the source's own words, and sentences that outside models found crooked."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import region, words
from samverkan_dsl.analysis.matters import analyse
from samverkan_dsl.language import Verb
from samverkan_dsl.loading import Region
from samverkan_dsl.outputs.documents import handbook
from samverkan_dsl.outputs.documents.body.silence import unsaid

HEAD = """
region: lan
language: 1
system: {name: Samverkan Exempel}
parties:
  regionen: {name: Region Exempel, kind: region}
  almby: {name: Almby kommun, kind: municipality}
  ekby: {name: Ekby kommun, kind: municipality}
roles:
  kontakt: {title: Kontaktperson, at: almby, count: en per kommun}
bodies:
  kansliet: {name: Kansliet, kind: office}
  rad:
    name: Rådet
    kind: council
"""


def made(folder: Path, keys: str) -> Region:
    return region(folder, HEAD + "".join(f"    {key}\n" for key in keys.split("\n")))


@pytest.mark.parametrize(
    ("mandate", "told"),
    [
        ("{task: hålla liv i nätverken}", "rådet ska|hålla liv i nätverken"),
        ("{task: vägleda arbetet, cadence: årligen, force: should}", "rådet bör|årligen vägleda arbetet"),
        ("{task: hålla liv i nätverken, to: almby}", "hålla liv i nätverken för almby kommun"),
        ("{uppgift: hålla nätverken igång, by: chair, condition: vid behov}", "hålla nätverken igång, vid behov"),
        ("{task: hålla liv i nätverken, done: 2020}", "rådet har|utfört uppgiften att hålla liv i nätverken (2020)"),
        ("{guide: i närområdena, to: kansliet}", "vägleda kansliet i närområdena"),
        ("{track: samverkan i länet}", "följa utvecklingen av samverkan i länet"),
        ("{present: en årsberättelse, to: almby}", "lägga fram en årsberättelse för almby kommun"),
        ("{advise: kansliets arbete, to: kansliet}", "ge kansliet råd om kansliets arbete"),
        ("{support: kansliets arbete, to: kansliet}", "stödja kansliets arbete"),
        ("{inform: om sina planer, by: each-party, to: each-party}", "informera de andra parterna om sina planer"),
    ],
)
def test_tasks(tmp_path: Path, mandate: str, told: str) -> None:
    said = words(handbook(made(tmp_path, f"mandates: [{mandate}]"))).lower()
    assert all(part in said for part in told.split("|")), said


def test_a_task_in_own_words_neither_decides_nor_raises_nor_hands_over(tmp_path: Path) -> None:
    assert not Verb.TASK.deciding and not Verb.TASK.handling and Verb.ATTEND_TO.handling
    here = made(tmp_path, "mandates: [{task: avgöra allt, to: kansliet}]")
    assert analyse(here).cases == ()
    assert "verkan: " not in words(handbook(here))


def test_a_count_per_something_is_no_number_of_persons(tmp_path: Path) -> None:
    told = words(handbook(made(tmp_path, "purpose: Rådet samråder.")))
    assert "Kontaktperson, en per kommun, Almby kommun" in told


@pytest.mark.parametrize("key", ["acts-as: referensgrupp", "preparation: [{by: self, for: kansliet}]"])
def test_what_a_body_acts_as_or_prepares_is_its_task(tmp_path: Path, key: str) -> None:
    assert "mandates" not in {question.key for question in unsaid(made(tmp_path, key), "rad")}


def test_without_either_the_task_is_unsaid(tmp_path: Path) -> None:
    assert "mandates" in {question.key for question in unsaid(made(tmp_path, "area: county"), "rad")}


def test_how_and_where_something_is_published(tmp_path: Path) -> None:
    there = words(handbook(made(tmp_path, "record: {publishes: handlingar, published: webbplatsen}")))
    assert "Handlingar publiceras på webbplatsen." in there
    how = words(handbook(made(tmp_path, "record: {publishes: handlingar, published: öppet}")))
    assert "Handlingar publiceras öppet." in how


def test_an_alternative_that_there_is_none_is_said_in_swedish(tmp_path: Path) -> None:
    keys = "\n".join(
        (
            "composition: [{role: Chef, at: almby}]",
            "readings: [{on: composition(Chef; almby), chosen: Chefen ingår, why: En av två sidor,",
            "  alternatives: [{value: none, about: Chefen ingår inte}]}]",
        )
    )
    told = words(handbook(made(tmp_path, keys)))
    assert "Finns inte: Chefen ingår inte" in told and "None" not in told
