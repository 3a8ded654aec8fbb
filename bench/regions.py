"""Made-up regions of any size: valid, without faults, and as varied as the real ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

BODIES_PER_FILE = 35
"""Gives files of some 60 kB."""
_SUBJECTS = ("avtal", "plan", "medel", "avvikelse", "hjalpmedel")

_HEAD = """\
# yaml-language-server: $schema=../schemas/region.schema.json
region: {region}
language: 1
system:
  name: Ledningssystem för samverkan i {region}
  territory: Länet
  document-type: Överenskommelse
  version: utgåva 1
  adopted: 2024-01-15
subjects:
  avtal: {{name: Avtal och överenskommelser, kind: matter}}
  plan: {{name: Planer, kind: matter}}
  medel: {{name: Gemensamma medel, kind: matter}}
  avvikelse: {{name: Avvikelser, kind: matter}}
  hjalpmedel: {{name: Hjälpmedel, kind: area}}
parties:
  regionen: {{name: Regionen, kind: region}}
  ekby: {{name: Ekby kommun, kind: municipality}}
  lunda: {{name: Lunda kommun, kind: municipality}}
  sjovik: {{name: Sjöviks kommun, kind: municipality}}
  kommunerna:
    name: Kommunerna
    kind: group
    members: [ekby, lunda, sjovik]
bodies:
"""

_BODY = """\
  {id}:
    name: Samverkansgruppen för område {number}
    short: SG{number}
    kind: {kind}
    staffed-by: officials
    level: {level}
    scope: [{subject}, {other}]
    target-group: Personer som behöver samordnade insatser från flera huvudmän inom område {number}
    superior: {superior}
    composition:
      - {{role: förvaltningschef, at: ekby, seats: {seats}}}
      - {{role: förvaltningschef, at: lunda, seats: 2}}
      - {{role: socialchef, at: sjovik}}
      - {{role: hälso- och sjukvårdsdirektör, at: regionen, seats: 2}}
      - {{role: utvecklingsledare, at: regionen, status: support, rights: [attend, speak]}}
    total-seats: {total}
    chair: {{role: förvaltningschef, supplied-by: ekby, seat: on-seat, term: 2 år}}
    secretary: {{supplied-by: regionen, effort: ca 25 %}}
    substitutes: none
    meetings:
      per-year: {low}–{high}
      convened-by: chair
      papers: 1 vecka före
      agenda-by: chair
    record: {{kind: notes, written-by: secretary, approved-by: chair}}
    mandates:
      - {{prepare: ärenden som rör område {number}, subject: {subject}}}
      - {{decide: gemensamma rutiner inom område {number}, subject: {subject}, effect: within-delegation}}
      - {{follow-up: hur rutinerna följs, subject: {other}, cadence: 2 per år}}
      - {{inform: den egna organisationen om vad gruppen har kommit fram till, by: each-member}}
    decisions:
      effect: within-delegation
      method: consensus
      quorum: {{more-than: 1/2, of: members, per: overall}}
      disagreement: {{refer-to: {superior}, for: take-position}}
    escalation:
      - {{when: needs-resources, to: own-decision-bodies, then: decide-here}}
      - {{when: several-bodies, to: {superior}, via: chair}}
"""

_TOP = """\
  ledningsgruppen:
    name: Ledningsgruppen för samverkan
    kind: management-group
    staffed-by: officials
    level: strategic
    composition:
      - {role: kommundirektör, at: ekby}
      - {role: kommundirektör, at: lunda}
      - {role: kommundirektör, at: sjovik}
      - {role: regiondirektör, at: regionen, seats: 3}
      - {role: förbundsdirektör, at: kommunerna, status: co-opted}
    chair: {role: regiondirektör, supplied-by: regionen, seat: on-seat}
    meetings: {per-year: 6, convened-by: chair, agenda-by: chair}
    mandates:
      - {take-position: det som grupperna lyfter, effect: within-delegation}
    decisions:
      effect: within-delegation
      method: consensus
      disagreement: {refer-to: own-decision-bodies}
"""


def _body(number: int) -> str:
    seats = 1 + number % 4
    low = 4 + number % 5
    return _BODY.format(
        id=f"grupp-{number}",
        number=number,
        kind=("coordination-group", "working-group", "theme-group")[number % 3],
        level=("tactical", "operational")[number % 2],
        subject=_SUBJECTS[number % len(_SUBJECTS)],
        other=_SUBJECTS[(number + 2) % len(_SUBJECTS)],
        superior="ledningsgruppen" if number % 10 == 0 else f"grupp-{number - number % 10}",
        seats=seats,
        total=seats + 5,
        low=low,
        high=low + 2,
    )


def region_files(count: int, folder: Path) -> list[Path]:
    """`count` regions of one file each, of some 60 kB."""
    paths = []
    for number in range(count):
        path = folder / f"lan-{number}.yaml"
        bodies = "".join(_body(index) for index in range(BODIES_PER_FILE))
        path.write_text(_HEAD.format(region=f"lan-{number}") + _TOP + bodies, encoding="utf-8", newline="\n")
        paths.append(path)
    return paths


def region_folder(bodies: int, folder: Path) -> Path:
    """One region of `bodies` bodies, in files of some 60 kB."""
    folder.mkdir(parents=True)
    (folder / "region.yaml").write_text(_HEAD.format(region="lan") + _TOP, encoding="utf-8", newline="\n")
    for first in range(0, bodies, BODIES_PER_FILE):
        (folder / f"bodies-{first:05}.yaml").write_text("".join(_file(first, bodies)), encoding="utf-8", newline="\n")
    return folder


def _file(first: int, bodies: int) -> Iterator[str]:
    yield "bodies:\n"
    for number in range(first, min(first + BODIES_PER_FILE, bodies)):
        yield _body(number)
