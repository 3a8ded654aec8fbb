"""What does not hold on the day is told as what was or will be, what is done as done, and nothing of it is lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from documents.support import section, words
from lossless.making import MODEL
from samverkan_dsl.language import Verb
from samverkan_dsl.language.keys import Wording
from samverkan_dsl.language.walk import declarations, fields, walk
from samverkan_dsl.loading import Region, load
from samverkan_dsl.outputs.documents import brief, handbook
from samverkan_dsl.outputs.documents.prose.verbs import done

TEXT = """\
region: ett
language: 1
system: {name: Ett}
parties:
  almby: {name: Almby kommun, kind: municipality, former-names: [{name: Almby köping, valid: till 1970}]}
  regionen: {name: Region Exempel, kind: region}
bodies:
  ledning:
    name: Ledningsgruppen
    kind: management-group
    status: on-trial
    valid: från 2024-01-01
    former-names: [{name: Styrgruppen, valid: till 2023}]
    composition:
      - {role: Socialchef, at: almby}
      - {role: Strateg, at: regionen, valid: till 2024, seats: 4}
      - {role: Direktör, at: regionen, valid: från 2025, seats: 2}
    chair: {supplied-by: regionen, valid: från 2027}
    mandates:
      - {decide: gemensamma planer}
      - {decide: att bilda en stödgrupp, done: 2024-05-02}
      - {inform: om starten, to: almby, by: chair, done: 2024}
      - {follow-up: vården, valid: mandatperioden}
"""
DAY = date(2026, 3, 1)


def on(day: date | None, folder: Path, text: str = TEXT) -> Region:
    (folder / "region.yaml").write_text(text, "utf-8")
    ((loaded,), _) = load([folder], folder, day)
    assert loaded.region is not None
    assert not loaded.findings
    return loaded.region


def test_what_stands_has_its_time_and_what_does_not_stands_apart(tmp_path: Path) -> None:
    told = section(handbook(on(DAY, tmp_path)), "Organen")
    now, _, other = told.partition("Vid andra tider")
    assert "Gäller | Från och med 1 januari 2024" in now
    assert "Status | På försök" in now
    assert "Styrgruppen (till och med 2023)" in now
    assert "Gäller från och med 2025" in now
    assert "Strateg" not in now
    assert "under mandatperioden; för 2026-03-01 går det inte att avgöra" in now
    later, _, rest = other.partition("Har slutat gälla")
    assert "Följande gäller från och med 2027." in later
    assert "Gällde till och med 2024" in rest


def test_what_was_done_once_is_no_task(tmp_path: Path) -> None:
    for day in (DAY, None):
        region = on(day, tmp_path)
        told = section(handbook(region), "Organen")
        assert "har" in told
        assert "beslutat att bilda en stödgrupp (2024-05-02)" in told
        assert "informerat om starten till Almby kommun (2024)" in told
        assert "besluta att bilda" not in told
        assert "stödgrupp" not in section(handbook(region), "Vem som beslutar vad")
        assert "beslutat att bilda en stödgrupp (2024-05-02)" in words(brief(region, "ledning"))


def test_what_is_said_of_another_time_is_no_silence(tmp_path: Path) -> None:
    assert "vem som är ordförande" not in words(handbook(on(DAY, tmp_path)))


def test_the_sum_is_of_those_who_sit_there(tmp_path: Path) -> None:
    assert "Summa |  | 3" in words(handbook(on(DAY, tmp_path)))
    assert "Summa |  | 5" in words(handbook(on(date(2024, 6, 1), tmp_path)))


def test_a_body_before_and_after_its_time(tmp_path: Path) -> None:
    model = TEXT.replace("valid: från 2024-01-01", "valid: 2024–2025")
    over = words(handbook(on(DAY, tmp_path, model)))
    assert "Gällde | 2024–2025" in over and "Upphörd" not in over
    assert "gäller inte 2023-01-01" in words(handbook(on(date(2023, 1, 1), tmp_path, model)))


@pytest.mark.parametrize("day", [date(2010, 1, 1), date(2021, 7, 15), date(2026, 3, 1), date(2090, 12, 1)])
def test_nothing_is_lost_on_any_day(day: date) -> None:
    (loaded,), _ = load([MODEL], MODEL.parent, day)
    region = loaded.region
    assert region is not None
    assert region.aside is not None
    said = words(handbook(region)).lower()
    shown = (Wording.PROSE, Wording.RUNNING)
    standing = {id(element) for _, element in walk(region.model)}
    lost = []
    for path, element in walk(region.whole.model):
        if path[:1] != ("bodies",) or len(path) < 4 or id(element) in standing or "readings" in path:
            continue
        for key, name in fields(type(element)).items():
            value = getattr(element, name)
            if isinstance(value, str) and declarations(type(element))[key].wording in shown:
                lost += [f"{path}.{key}: {value}"] if value.lower() not in said else []
    assert not lost


@pytest.mark.parametrize("verb", Verb)
def test_every_verb_can_have_been_done(verb: Verb) -> None:
    assert str(done(verb, "något"))
