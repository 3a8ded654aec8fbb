"""What kind of answer to *how often* there is, and the words that say it by themselves."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction


class Pace(Enum):
    """What kind of answer to *how often* it is."""

    COUNTED = "counted"
    EVERY_MEETING = "every-meeting"
    CONTINUOUS = "continuous"
    WHEN_NEEDED = "when-needed"
    VAGUE = "vague"
    """Words that give neither a number nor a reason: `ibland`, `stegvis`."""


_WHOLE: dict[str, tuple[int | Fraction, str]] = {
    "årligen": (1, "yearly"),
    "årsvis": (1, "yearly"),
    "halvårsvis": (2, "half-yearly"),
    "terminsvis": (2, "every term"),
    "tertialvis": (3, "every third of the year"),
    "kvartalsvis": (4, "quarterly"),
    "månadsvis": (12, "monthly"),
    "månatligen": (12, "monthly"),
    "veckovis": (52, "weekly"),
    "dagligen": (365, "daily"),
    "varje vår": (1, "every spring"),
    "varje höst": (1, "every autumn"),
    "vår och höst": (2, "in spring and autumn"),
    "vår och höst varje år": (2, "in spring and autumn"),
}
_UNCOUNTED = {
    "kontinuerligt": (Pace.CONTINUOUS, "continuously"),
    "löpande": (Pace.CONTINUOUS, "continuously"),
    "fortlöpande": (Pace.CONTINUOUS, "continuously"),
    "ständigt": (Pace.CONTINUOUS, "continuously"),
    "stegvis": (Pace.VAGUE, "step by step"),
    "successivt": (Pace.VAGUE, "step by step"),
    "etappvis": (Pace.VAGUE, "step by step"),
    "ibland": (Pace.VAGUE, "sometimes"),
    "då och då": (Pace.VAGUE, "sometimes"),
    "ofta": (Pace.VAGUE, "often"),
    "regelbundet": (Pace.VAGUE, "regularly"),
    "återkommande": (Pace.VAGUE, "recurrently"),
    "periodvis": (Pace.VAGUE, "recurrently"),
    "med jämna mellanrum": (Pace.VAGUE, "regularly"),
    "vid vissa tillfällen": (Pace.VAGUE, "sometimes"),
    "vid behov": (Pace.WHEN_NEEDED, "when needed"),
    "efter behov": (Pace.WHEN_NEEDED, "when needed"),
    "när det behövs": (Pace.WHEN_NEEDED, "when needed"),
    "när behov uppstår": (Pace.WHEN_NEEDED, "when needed"),
    "då behov uppstår": (Pace.WHEN_NEEDED, "when needed"),
    "varje möte": (Pace.EVERY_MEETING, "every meeting"),
    "varje sammanträde": (Pace.EVERY_MEETING, "every meeting"),
    "vid varje möte": (Pace.EVERY_MEETING, "every meeting"),
    "vid varje sammanträde": (Pace.EVERY_MEETING, "every meeting"),
    "vartannat möte": (Pace.VAGUE, "every other meeting"),
}
