"""Reading numbers and bodies' names in Swedish running words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...language import Alternative, Body, LeftOut, Quantity, Reading, Revision, Waiver
from ...language.quantities import parse_quantity
from ...loading import Region
from .._texts import PROSE, Written, texts

_NUMBER = r"\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv"
AMOUNT = (
    rf"(?P<amount>(?:(?:minst|högst|ca|cirka|omkring|fler än)\s+)?(?:{_NUMBER})(?:\s?(?:-|–|till)\s?(?:{_NUMBER}))?)"
)
"""A quantity in words or figures, as the group `amount`."""
_COMMENTS = (Reading, Alternative, LeftOut, Revision, Waiver)
"""Elements whose words are about the document, and may well say something else than the model does."""
_HEAD = re.compile(
    r"(?<![\w-])(?P<first>[A-Za-zÅÄÖåäöé][\wåäöé/-]*?-?)"
    r"(?P<head>grupp|råd|nämnd|utskott|kommitté|nätverk|styrelse)"
    r"(?P<ending>en|et|n|er|erna)?(?P<genitive>s)?(?![\wåäöé-])"
)
_GROUPS_OF_PEOPLE = re.compile(
    r"(?:mål|ålders|patient|brukar|personal|yrkes|risk|diagnos|befolknings|elev|person|medborgar|inkomst|kommun|"
    r"minoritets|familje|under|kontroll|insats|invånar|anhörig|klient|kund|köns|barn|ungdoms|närings|samhälls)$"
)
"""What makes a `-grupp` a number of people and not a body."""
_DEFINITE = {"råd": ("et", "en"), "utskott": ("et", "en"), "nätverk": ("et", "en"), "kommitté": ("n", "erna")}


class Mention(NamedTuple):
    """A word in a text that names a kind of body, such as `samverkansgrupperna`."""

    word: str
    stem: str
    """Indefinite, singular and in small letters: `samverkansgrupp`."""
    definite: bool
    head: str


def mentions(value: str) -> Iterator[Mention]:
    """The bodies that a text names with a compound word: `Samverkansrådet`, not `rådet`, `området` or `målgruppen`."""
    for match in _HEAD.finditer(value):
        first, head, ending = match["first"].lower(), match["head"], match["ending"]
        if (head == "råd" and first.endswith(("om", "sam", "in"))) or (
            head == "grupp" and _GROUPS_OF_PEOPLE.search(first)
        ):
            continue
        definite = ending in _DEFINITE.get(head, ("en", "n", "erna"))
        yield Mention(match.group(), first + head, definite, head)


def said(region: Region) -> Iterator[Written]:
    """The free texts that say what the model says, and not what its author thinks of the document."""
    return (written for written in texts(region) if written.key in PROSE and not isinstance(written.element, _COMMENTS))


def amount(match: re.Match[str]) -> Quantity:
    """The quantity in a match of AMOUNT."""
    return parse_quantity(match["amount"])


def overlap(one: Quantity, other: Quantity) -> bool:
    """Whether both can be true; a quantity of which nothing is known agrees with everything."""
    if one.low is None or other.low is None or one.per is not None or other.per is not None:
        return True
    return (one.high is None or other.low <= one.high) and (other.high is None or one.low <= other.high)


def body_names(body: Body) -> Iterator[str]:
    """All that a body goes by."""
    yield body.name
    if body.short is not None:
        yield body.short
    yield from body.aliases
    if body.collective is not None:
        yield body.collective
