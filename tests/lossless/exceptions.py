"""What the documents need not tell, and why. An entry that no longer applies fails the test."""

from __future__ import annotations

from typing import Literal

Document = Literal["handbok", "uppdrag"]

IN_THE_REPORT = "står i granskningsrapporten: det säger något om modellen, inte om systemet"

UNTOLD: dict[tuple[str, str, Document], str] = {
    ("*", "cite", "uppdrag"): "uppdragsbeskrivningen skrivs under och har inga adresser; de står i handboken",
    ("RegionModel", "region", "handbok"): "regionens id är mappens namn i utdatan; systemet kallas vid sitt namn",
    ("SourceText", "index", "handbok"): "en sökväg i modellen; adresserna ur källindexet står vid uppgifterna",
    ("RegionModel", "left_out", "handbok"): IN_THE_REPORT,
    ("LeftOut", "reason", "handbok"): IN_THE_REPORT,
    ("LeftOut", "cite", "handbok"): IN_THE_REPORT,
    ("RegionModel", "waivers", "handbok"): IN_THE_REPORT,
    ("Waiver", "rule", "handbok"): IN_THE_REPORT,
    ("Waiver", "subject", "handbok"): IN_THE_REPORT,
    ("Waiver", "reason", "handbok"): IN_THE_REPORT,
    ("Waiver", "decision", "handbok"): IN_THE_REPORT,
    ("Waiver", "until", "handbok"): IN_THE_REPORT,
    ("Waiver", "cite", "handbok"): IN_THE_REPORT,
}
"""By class (`*` is all), field and document."""
