"""How the pages of a region are read: one or many, which verb, and which verbs do what.

The oracle shares no code with the analysis that it judges and derives nothing ahead: whatever it needs to know it looks
up in the pages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, TypeVar

Page = dict[str, Any]
OPTIONAL = ("may", "able", "should")
TENTATIVE = ("intention", "will")
POLITICAL = ("assembly", "board", "committee", "joint-committee")
STRENGTH = ("none", "internal", "consultation", "recommendation", "direction", "within-delegation", "binding")
DECIDING = (
    "decide",
    "establish",
    "adopt",
    "approve",
    "endorse",
    "take-position",
    "recommend",
    "appoint",
    "set-up",
    "allocate",
    "conclude",
    "elect",
    "dissolve",
    "form",
    "institute",
)
ARRANGING = ("appoint", "elect", "set-up", "dissolve", "form", "institute")
HANDLING = ("handle", "deal-with", "attend-to")
SETTLING = ("decide", "establish", "adopt", "approve", "allocate")
BRINGING = (*DECIDING, "prepare", *HANDLING, "initiate", "propose")
OFFERING = ("draft", "draw-up", "propose")
LAST = 99
"""How far from the matter a line is that names no subject."""
IN_THE_BODY = ("self", "members", "each-member", "chair", "vice-chair", "secretary", "presidium", "rapporteur")


def many(value: Any) -> list[Any]:
    """What is written as one or as a list."""
    return [] if value is None else list(value) if isinstance(value, list | tuple) else [value]


def named(value: Any) -> list[Any]:
    """Whoever is named, also where any one of them is meant (`{any-of: […]}`)."""
    return many(value["any-of"]) if isinstance(value, Mapping) and "any-of" in value else many(value)


def verb_of(mandate: Page, verbs: tuple[str, ...] = BRINGING) -> str:
    """The verbs that neither decide nor bring matters up are all one here."""
    return next((verb for verb in verbs if verb in mandate), "other")


def excepted_by(mandate: Page) -> list[str]:
    """The subjects that a mandate does not take in."""
    each = [one for one in many(mandate.get("except")) if isinstance(one, Mapping)]
    return [subject for one in each for subject in many(one.get("subject"))]


def conditional(line: Page) -> frozenset[str]:
    """A condition in words is taken to hold."""
    return frozenset({"conditions-met"} if "condition" in line else ())


def returns(rule: Page) -> bool:
    """Whether what is handed over comes back to be decided."""
    then = rule.get("then")
    return then in ("decide-here", "return-advice") or (then is None and rule.get("for") in ("endorse", "prepare"))


T = TypeVar("T")


def asked_once(question: Callable[..., T]) -> Callable[..., T]:
    """A question whose answer is remembered by whom it was put to: the pages of a region do not change."""

    @wraps(question)
    def ask(self: Any, *about: Any) -> T:
        remembered = self.__dict__.setdefault("_remembered", {})
        key = question, about
        if key not in remembered:
            remembered[key] = question(self, *about)
        return remembered[key]  # type: ignore[no-any-return]

    return ask
