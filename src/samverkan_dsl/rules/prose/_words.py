"""Reading numbers and bodies' names in Swedish running words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...language import Alternative, Body, LeftOut, Quantity, Reading, Revision, Waiver
from ...language.quantities import parse_quantity
from ...loading import Region
from .._memory import once_per_region
from .._texts import Written, texts

_NUMBER = r"\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv"
AMOUNT = (
    rf"(?P<amount>(?:(?:minst|högst|ca|cirka|omkring|fler än)\s+)?(?:{_NUMBER})(?:\s?(?:-|–|till)\s?(?:{_NUMBER}))?)"
)
"""A quantity in words or figures, as the group `amount`."""
COMMENTS = (Reading, Alternative, LeftOut, Revision, Waiver)
"""Elements whose words are about the document, and may well say something else than the model does."""
_HEAD = re.compile(
    r"(?<![\w-])(?P<first>[A-Za-zÅÄÖåäöé][\w/-]{0,60}?)"
    r"(?P<head>grupp|råd|nämnd|utskott|kommitté|nätverk|styrelse)"
    r"(?P<ending>en|et|n|er|erna)?(?P<genitive>s)?(?![\wåäöé-])"
)
_GROUPS_OF_PEOPLE = re.compile(
    r"(?:mål|ålders|patient|brukar|personal|yrkes|risk|diagnos|befolknings|elev|person|medborgar|inkomst|kommun|"
    r"minoritets|familje|under|kontroll|insats|invånar|anhörig|klient|kund|köns|barn|ungdoms|närings|samhälls)$"
)
"""What makes a `-grupp` a number of people and not a body."""
_DEFINITE = {"råd": ("et", "en"), "utskott": ("et", "en"), "nätverk": ("et", "en"), "kommitté": ("n", "erna")}


_ANY_HEAD = re.compile(r"grupp|råd|nämnd|utskott|kommitté|nätverk|styrelse")
"""Whether there is anything to look for."""


class Mention(NamedTuple):
    """A word in a text that names a kind of body, such as `samverkansgrupperna`."""

    word: str
    stem: str
    """Indefinite, singular and in small letters: `samverkansgrupp`."""
    definite: bool
    head: str


def mentions(value: str) -> Iterator[Mention]:
    """The bodies that a text names with a compound word: `Samverkansrådet`, not `rådet`, `området` or `målgruppen`."""
    if not _ANY_HEAD.search(value):
        return
    for match in _HEAD.finditer(value):
        first, head, ending = match["first"].lower(), match["head"], match["ending"]
        if (head == "råd" and first.endswith(("om", "sam", "in"))) or (
            head == "grupp" and _GROUPS_OF_PEOPLE.search(first)
        ):
            continue
        definite = ending in _DEFINITE.get(head, ("en", "n", "erna"))
        yield Mention(match.group(), first + head, definite, head)


@once_per_region
def said(region: Region) -> tuple[Written, ...]:
    """The free texts that say what the model says, and not what its author thinks of the document."""
    return tuple(
        written for written in texts(region) if written.declared.running and not isinstance(written.element, COMMENTS)
    )


@once_per_region
def mentioned(region: Region) -> tuple[tuple[Written, tuple[Mention, ...]], ...]:
    """The free texts that name bodies with compound words, with those words."""
    found = ((written, tuple(mentions(written.value))) for written in said(region))
    return tuple((written, words) for written, words in found if words)


def quantity(words: str | int) -> Quantity | None:
    """What a match of AMOUNT says; None for what looks like a quantity and is none, such as `10–2`."""
    try:
        return parse_quantity(words)
    except ValueError:
        return None


def overlap(one: Quantity | None, other: Quantity | None) -> bool:
    """Whether both can be true; a quantity of which nothing is known agrees with everything."""
    if one is None or other is None:
        return True
    if one.low is None or other.low is None or one.per is not None or other.per is not None:
        return True
    return (one.high is None or other.low <= one.high) and (other.high is None or one.low <= other.high)


def body_names(body: Body) -> Iterator[str]:
    """All that a body goes by."""
    yield body.name
    if body.short is not None:
        yield body.short
    yield from body.aliases
    yield from (former.name for former in body.former_names)
    if body.collective is not None:
        yield body.collective
