"""A statute that is named without its number."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import rests_on
from ._register import candidates, told

RULE = Rule(
    "STA002",
    "statute-without-number",
    Severity.INFO,
    Concerns.DOCUMENT,
    "En lag eller föreskrift nämns utan nummer i författningssamlingen.",
)
RESTS_ON = rests_on(own="statutes", anywhere="system")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each statute without a number, with the numbers its name may mean.

    A document of a known date means the act that applied then.
    """
    adopted = region.model.system.adopted
    written = None if adopted is None else adopted.last
    for name, statute in region.model.statutes.items():
        if statute.number is not None:
            continue
        acts = [told(act) for act in candidates(statute) if written is None or act.applies(written)]
        if len(acts) > 1:
            message = text(
                "{statute} nämns utan nummer, och namnet har burits av {acts}. En läsare ser inte vilken som menas.",
                statute=statute.name,
                acts=acts,
            )
        else:
            message = text("Dokumentet anger inget nummer i författningssamlingen för {statute}.", statute=statute.name)
        if len(acts) == 1:
            help_ = text("Menas {act}? Skriv i så fall ut numret första gången den nämns.", act=acts[0])
        else:
            help_ = text("Skriv ut numret första gången författningen nämns.")
        yield region.finding(RULE, message, "statutes", name, "name", help=help_)
