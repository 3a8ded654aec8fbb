"""What all rules share: how places are listed, what bodies are called together, and which matters are asked about."""

from __future__ import annotations

import pytest

from samverkan_dsl.findings import text
from samverkan_dsl.rules._called import together
from samverkan_dsl.rules._matters import asked_about, matters
from samverkan_dsl.rules._places import in_order, related

from .conftest import Make

BODIES = (
    "bodies:\n  x: {name: X, kind: council}\n"
    "  t:\n    name: T {key}\n    kind: council\n    for-each: {p: {}, q: {}}\n    mandates: [{inform: alla}]\n"
    "  u: {name: 'U {key}', kind: council, collective: Alla U, for-each: {p: {}, q: {}}}\n"
)


@pytest.mark.parametrize(
    ("refs", "names"),
    [
        (["x"], ["X"]),
        (["x", "x"], ["X"]),
        (["u/p", "x"], ["U p", "X"]),
        (["u/p", "x", "u/q"], ["Alla U", "X"]),
        (["u", "u/p", "u/q"], ["Alla U"]),
        (["t/q", "t/p", "u/q"], ["T p, T q", "U q"]),
        (["t/q", "u/q", "u/p", "t/p"], ["T p, T q", "Alla U"]),
        (["annan:x/y"], ["annan:x/y"]),
    ],
)
def test_what_bodies_are_called_together(make: Make, refs: list[str], names: list[str]) -> None:
    assert [str(name) for name in together(make(BODIES), refs)] == names


def test_one_place_for_what_is_written_once_in_the_order_of_the_file(make: Make) -> None:
    region = make(BODIES)
    mandate = ("mandates", 0)
    paths = [("bodies", "t/q", *mandate), ("bodies", "x", "name"), ("bodies", "t/p", *mandate), ("bodies", "x", "name")]
    assert in_order(region, paths) == [("bodies", "x", "name"), ("bodies", "t/q", *mandate)]


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 11])
def test_no_more_places_than_a_person_reads(make: Make, count: int) -> None:
    region = make("bodies:\n" + "".join(f"  b{at:02}: {{name: B{at}, kind: council}}\n" for at in range(count + 1)))
    places = related(region, text("här"), (("bodies", f"b{at:02}") for at in reversed(range(count))))
    shown = [(str(place.message), place.span and place.span.line) for place in places]
    more = "ett ställe" if count == 9 else f"{count - 8} ställen"
    rest = [(f"och på {more} till", None)] if count > 8 else []
    assert shown == [("här", 5 + at) for at in range(min(count, 8))] + rest


ASKED = """\
  ett:
    name: Ett
    kind: coordination-group
    scope: {scope}
    initiative: {{who: members, notify: chair}}
    mandates:
      - {{decide: allt, subject: {subject}}}
    decisions: {{method: majority}}
"""


def test_matters_of_subjects_within_the_task_are_asked_about(make: Make) -> None:
    subjects = "subjects:\n  vard: {name: Vård}\n  skola: {name: Skola}\n"
    subjects += "  dag: {name: Dagordning, kind: matter, matter: own-order}\n"
    region = make(subjects + "bodies:\n" + ASKED.format(scope="[vard, skola, dag]", subject="[vard, dag]"))
    found = matters(region)
    raised = {subject for case in found.cases for subject in case.start.subjects}
    assert raised == {"vard", "skola", "dag"}
    # Skola is outside the task, and the agenda is the body's own order.
    assert [case.start.subjects for case in asked_about(found)] == [("vard",)]


def test_matters_of_no_subject_are_asked_about_where_no_subject_is_named(make: Make) -> None:
    body = "bodies:\n  ett: {name: Ett, kind: council, mandates: {decide: allt}, decisions: {method: majority}}\n"
    alone, named = (matters(make(head + body)) for head in ("", "subjects: {vard: {name: Vård}}\n"))
    assert [case.start.subjects for case in alone.cases] == [case.start.subjects for case in named.cases] == [()]
    assert [case.start.subjects for case in asked_about(alone)] == [()]
    assert not list(asked_about(named))
