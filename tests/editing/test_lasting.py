"""`fmt` writes rows as what they are, so that a row put in before them changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_dsl.editing.lasting import may_count_rows
from samverkan_dsl.loading import load
from samverkan_dsl.pipeline.check import check
from samverkan_dsl.pipeline.fmt import fmt

HEAD = """\
region: ett
language: 1
system:
  name: Ett
parties:
  a: {name: A kommun, kind: municipality}
  b: {name: B kommun, kind: municipality}
  c: {name: C kommun, kind: municipality}
  kommunerna: {name: Kommunerna, kind: group, members: [a, b]}
mandates:
  - {decide: avtal}
  - {decide: planer, by: a}
"""
BODIES = """\
bodies:
  radet:
    name: Rådet
    kind: council
    composition:
      - {role: Chef, at: a}
      - {role: Chef, at: b}
    readings:
      # varför den räknar
      - on: composition.1.status  # bakom
        chosen: member
        why: Oklart.
      - on: "composition.0.at"
        chosen: a
        why: Oklart.
  lag:
    name: Lag {name}
    kind: council
    for-each: kommunerna
    composition:
      - {role: Rektor, at: c}
      - {role: Rektor, at: "{key}"}
    readings:
      - on: composition.1.status
        chosen: member
        why: Oklart.
      - on: composition.0.status
        chosen: member
        why: Oklart.
"""
OWN = """\
readings:
  - {on: mandates.1.force, chosen: must, why: Oklart.}
  - {on: bodies.lag.composition.0.role, chosen: Rektor, why: Oklart.}
  - {on: bodies.lag.composition.1.role, chosen: Rektor, why: Oklart.}
  - {on: bodies.lag/a.composition.1.role, chosen: Rektor, why: Oklart.}
waivers:
  - {rule: party-without-seat, subject: mandates/0, reason: Skäl.}
"""


def region(folder: Path, bodies: str = BODIES, own: str = OWN) -> Path:
    (folder / "region.yaml").write_text(HEAD, "utf-8")
    (folder / "bodies.yaml").write_text(bodies, "utf-8")
    if own:
        (folder / "own.yaml").write_text(own, "utf-8")
    return folder


def meant(folder: Path) -> list[str]:
    loaded = load([folder], folder)[0][0]
    assert loaded.region is not None, [str(each.message) for each in loaded.findings]
    model = loaded.region.model
    readings = [each.on for body in model.bodies.values() for each in body.readings]
    return [*readings, *(each.on for each in model.readings), *(each.subject for each in model.waivers)]


def test_rows_are_written_as_what_they_are(tmp_path: Path) -> None:
    done = fmt([region(tmp_path)], tmp_path)
    assert (done.changed, done.refused, done.findings) == (("bodies.yaml", "own.yaml"), (), ())
    assert meant(tmp_path) == [
        "composition(Chef; b).status",
        "composition(Chef; a).at",
        "composition(Rektor; a).status",
        "composition(Rektor; c).status",
        "composition(Rektor; b).status",
        "composition(Rektor; c).status",
        "mandates(decide; planer; a).force",
        "bodies.lag.composition(Rektor; c).role",
        "bodies.lag.composition.1.role",  # another row's name in each instance: no one form
        "bodies.lag/a.composition(Rektor; a).role",
        "mandates(decide; avtal)",
    ]
    written = (tmp_path / "bodies.yaml").read_text("utf-8")
    assert "      # varför den räknar\n      - on: composition(Chef; b).status  # bakom\n" in written
    assert "      - on: composition(Rektor; {key}).status\n" in written.replace('"', "")
    assert written.replace("composition(Chef; b)", "composition.1") != written
    again = fmt([tmp_path], tmp_path)
    assert again.changed == ()


def test_what_is_written_means_the_same_after_another_row_is_put_in(tmp_path: Path) -> None:
    fmt([region(tmp_path)], tmp_path)
    before = {(each.rule.code, str(each.path), each.fingerprint) for each in check([tmp_path], tmp_path).findings}
    bodies = (tmp_path / "bodies.yaml").read_text("utf-8")
    more = bodies.replace("composition:\n", "composition:\n      - {role: Ordförande, at: c}\n")
    (tmp_path / "bodies.yaml").write_text("\n# en rad till\n" + more, "utf-8")
    after = {(each.rule.code, str(each.path), each.fingerprint) for each in check([tmp_path], tmp_path).findings}
    assert not {code for code, *_ in after} & {"REF009"}
    assert before <= after


def test_another_instance_changes_no_fingerprint(tmp_path: Path) -> None:
    body = BODIES.replace("council\n    for-each: kommunerna", "management-group\n    for-each: [b, c]")
    body += "    mandates: [{decide: avtal, effect: binding, cite: [1]}]\n    chair: {alternates: [a, b]}\n"
    found = []
    for text in (body, body.replace("[b, c]", "[a, b, c]")):
        folder = region(tmp_path, text, "")
        found.append({each.fingerprint: str(each.path) for each in check([folder], tmp_path).findings})
    assert any(path.startswith("bodies.lag/b.") for path in found[0].values())
    assert any(path.startswith("bodies.lag/a.") for path in found[1].values())
    assert found[0].keys() <= found[1].keys()


def test_only_said_by_check(tmp_path: Path) -> None:
    folder = region(tmp_path)
    before = (folder / "bodies.yaml").read_bytes()
    assert fmt([folder], tmp_path, check=True).changed == ("bodies.yaml", "own.yaml")
    assert (folder / "bodies.yaml").read_bytes() == before


@pytest.mark.parametrize("on", ["composition.7.status", "composition(", "decisions.0.method", "desisions.1"])
def test_what_leads_nowhere_stays_as_it_is(tmp_path: Path, on: str) -> None:
    folder = region(tmp_path, BODIES.replace("composition.1.status", on), "")
    fmt([folder], tmp_path)
    assert on in meant(folder)
    assert "REF009" in {each.rule.code for each in check([folder], tmp_path).findings}


def test_a_region_with_faults_is_not_guessed_about(tmp_path: Path) -> None:
    folder = region(tmp_path)
    (folder / "more.yaml").write_text("bodies: {radet: [", "utf-8")
    fmt([folder], tmp_path)
    assert "composition.1.status" in (folder / "bodies.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("      - on: composition.1.status\n", True),
        ('{on: "composition(Chef; b).at.0"}', True),
        ("  subject: mandates/3\n", True),
        ("horizon: 1.5 år\n", False),
        ("also-based-on: 3.1.2\n", False),
        ("{decide: avtal, subject: avtal, cite: 6.2/1}", False),
        ("- on: decisions.quorum.per\n", False),
    ],
)
def test_which_files_are_looked_into(text: str, found: bool) -> None:
    assert may_count_rows(text.encode()) is found
