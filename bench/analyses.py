"""What the analyses cost in a body with many seats."""

from __future__ import annotations

from collections import deque
from fractions import Fraction
from functools import partial
from pathlib import Path

from samverkan_dsl.analysis.quorum.attendance import Rates
from samverkan_dsl.analysis.quorum.study import study
from samverkan_dsl.analysis.voting.votes import votes
from samverkan_dsl.loading import Region, load

from .timing import best

ANALYSES = ("MAT", "LAT", "QUO", "YEA", "CHR")
"""The families of rules that rest on an analysis of their own, docs/analyser.md."""
PARTIES = 12
SEATS = (24, 96, 200)

_REGION = """\
region: lan
language: 1
system:
  name: Ledningssystem för samverkan
parties:
  regionen: {name: Regionen, kind: region}
"""
_BODY = """\
bodies:
  storgruppen:
    name: Storgruppen
    kind: council
    staffed-by: politicians
    chair: {role: ordförande, supplied-by: regionen, seat: on-seat}
    decisions:
      effect: binding
      method: majority
      quorum: {more-than: 1/2, of: members, per: party}
    composition:
"""


def large_bodies(folder: Path) -> None:
    """Prints what the quorum and the voting power of a body cost, the more seats it has."""
    print(f"\na body with seats from {PARTIES} parties: quorum with probabilities, and voting power")
    first = 0.0
    for seats in SEATS:
        region = _region(seats, folder)
        times = best({"quorum": partial(_quorum, region), "power": partial(_power, region)}, rounds=3)
        cost = sum(times.values()) / seats
        first = first or cost
        print(
            f"{seats:6} seats   quorum {times['quorum'] * 1000:7.1f} ms   power {times['power'] * 1000:7.1f} ms   "
            f"per seat, times the first {cost / first:5.2f}"
        )


def _quorum(region: Region) -> None:
    study(region, "storgruppen", [Rates(Fraction(9, 10))])


def _power(region: Region) -> None:
    deque(votes(region, "storgruppen"), maxlen=0)


def _region(seats: int, folder: Path) -> Region:
    """A region with one body whose parties have different numbers of seats, `seats` in all."""
    municipalities = range(1, PARTIES)
    parties = "".join(f"  k{number}: {{name: Kommun {number}, kind: municipality}}\n" for number in municipalities)
    share = {f"k{number}": number * seats // 100 + 1 for number in municipalities}
    share["regionen"] = seats - sum(share.values())
    rows = "".join(f"      - {{role: ledamot, at: {party}, seats: {count}}}\n" for party, count in share.items())
    path = folder / f"seats-{seats}.yaml"
    path.write_text(_REGION + parties + _BODY + rows, encoding="utf-8", newline="\n")
    [loaded], _ = load([path], folder)
    if loaded.region is None or loaded.findings:
        raise ValueError(loaded.findings)
    return loaded.region
