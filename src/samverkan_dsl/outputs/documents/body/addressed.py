"""What the document says of what it does not settle: settled elsewhere, not regulated, none."""

from __future__ import annotations

from ....findings import text
from ....language import Body, Cited, NotRegulated, RegionModel
from ....language.nothing import denial_keys
from ....language.walk import declared_along, fields, keys_along
from ...blocks import Content
from ...compose import Parts, inline, phrase
from ..prose.naming import NamingContext
from ..prose.words import clause
from .questions import QUESTIONS
from .silence import OF_DOCUMENT


def elsewhere(naming: NamingContext, key: str) -> Content:
    """Where the document says that what stands under `key` is settled."""
    element = naming.body.set_elsewhere[key]
    when = None if element.valid is None else phrase("; det {holds}", holds=naming.holds(element.valid))
    told = phrase("{what} {settled}{when}.", what=_what(key), settled=settled(naming, key), when=when)
    addresses = naming.cites(element.cite)
    return inline(told, " " if addresses else None, addresses)


_QUESTIONS = {question.key: question.words for question in QUESTIONS}


def not_regulated(naming: NamingContext, key: str, element: NotRegulated | None = None) -> Content:
    """That the document itself says that it does not settle what stands under `key`, of a body or the whole system.

    `element` where it is no part of how things stand on the day.
    """
    of_body = naming.home is not None
    if element is None:
        element = (naming.body if of_body else naming.region.model).not_regulated[key]
    words = _QUESTIONS.get(key) if of_body else OF_DOCUMENT.get(key.removeprefix("system."))
    if words is None:
        keys = keys_along(Body if of_body else RegionModel, key.split("."))
        words = keys[-1].words if keys else text("frågan om {key}", key=key)
    when = None if element.valid is None else phrase("; det {holds}", holds=naming.holds(element.valid))
    told = phrase("Dokumentet säger uttryckligen att det inte reglerar {what}{when}.", what=words, when=when)
    addresses = naming.cites(element.cite)
    return inline(told, " " if addresses else None, addresses)


def denial(naming: NamingContext, key: str) -> Content:
    """That there is none of what stands under `key`, with the addresses of those who cite that key."""
    *above, last = key.split(".")
    element: object = naming.body
    for step in above:
        element = getattr(element, fields(type(element))[step])  # type: ignore[arg-type]
    addresses = naming.cites(each for each in element.cite if each.key == last) if isinstance(element, Cited) else ()
    return inline(text(denial_keys(Body)[key]), " " if addresses else None, addresses)


def _what(key: str) -> Parts:
    """What is settled elsewhere, as the subject of a sentence: the key by its noun, or what it stands in."""
    keys = keys_along(Body, key.split(".")) or declared_along(Body, key.split("."))
    if not keys:
        return text("Frågan om {key}", key=key)
    *_, last = keys  # of a key within another only that is settled: the effect is not the whole order
    return last.named or last.words


def settled(naming: NamingContext, key: str) -> Content:
    """By whom and where that is: `bestäms i reglementet`."""
    element = naming.body.set_elsewhere[key]
    place = clause(element.in_, "i") if element.in_ is not None else None
    if element.by and place is not None:
        return (phrase("bestäms av {who}, i {place}", who=naming.who(element.by), place=place),)
    if element.by:
        return (phrase("bestäms av {who}", who=naming.who(element.by)),)
    if place is not None:
        return (phrase("bestäms i {place}", place=place),)
    return (text("bestäms någon annanstans"),)
