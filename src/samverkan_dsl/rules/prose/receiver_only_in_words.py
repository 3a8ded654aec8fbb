"""A receiver that stands in the words and not in the keys."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Element, Flow, Mandate
from ...language.walk import references
from ...loading import Region
from .._silence import rests_on
from .._texts import Written
from ._words import body_names, said

RULE = Rule(
    "PRO007",
    "receiver-only-in-words",
    Severity.INFO,
    Concerns.MODEL,
    "En text säger vem något lämnas till, men nyckeln för det är tom.",
)
RESTS_ON = rests_on(anywhere="mandates flows deliverables")
_TO = re.compile(r"\b(?:till|åt)\s+(?:(?:den|det|de|respektive|varje|samtliga|alla)\s+)?", re.IGNORECASE)
_END = re.compile(r"(?![\wåäöÅÄÖ:-])")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each mandate and flow that is said to go to a body which none of its keys names."""
    bodies = _bodies(region)
    for written in said(region):
        if not isinstance(written.element, Mandate | Flow) or written.key not in ("object", "what"):
            continue
        for match in _TO.finditer(written.value):
            meant = _body_at(bodies, written.value, match.end())
            if meant is None or not meant[1].isdisjoint(_named(region, written)):
                continue
            message = text(
                "Texten säger att något lämnas till {body}, men ingen nyckel gör det. Då syns det inte i diagram och "
                "prövas inte av några regler.",
                body=meant[0],
            )
            help_ = text("Skriv mottagaren under to, och ta gärna bort den ur texten.")
            yield region.finding(RULE, message, *written.path, help=help_)
            break


def _bodies(region: Region) -> dict[str, tuple[str, set[str]]]:
    """Every name of a body in small letters, with the name as written and the bodies that go by it."""
    found: dict[str, tuple[str, set[str]]] = {}
    for name, body in region.bodies.items():
        for called in body_names(body):
            found.setdefault(called.casefold(), (called, set()))[1].add(name)
    return found


def _body_at(bodies: dict[str, tuple[str, set[str]]], value: str, start: int) -> tuple[str, set[str]] | None:
    """The body whose name stands at `start`, the longest one; not where the name is in the genitive."""
    rest = value[start : start + 200].casefold()
    words = rest.split(" ")
    for count in range(min(len(words), 12), 0, -1):
        candidate = " ".join(words[:count]).rstrip(".,;")
        if candidate in bodies and _END.match(rest, len(candidate)):
            return bodies[candidate]
    return None


def _named(region: Region, written: Written) -> set[str | None]:
    """The bodies that the element's own keys name, those of its papers' receivers, and the body it stands in."""
    found = {region.home(written.path)}
    for element in (written.element, *_papers(region, written.element)):
        for value, ref, _ in references(element):
            if "body" in ref.kinds:
                found.update(region.expand(value))
    return found


def _papers(region: Region, element: Element) -> list[Element]:
    names = getattr(element, "deliverable", None) or ()
    known = region.model.deliverables
    return [known[name] for name in ((names,) if isinstance(names, str) else names) if name in known]
