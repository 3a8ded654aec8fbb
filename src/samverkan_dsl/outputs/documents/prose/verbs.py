"""What verbs govern: each with its preposition, alone and with somebody who receives."""

from __future__ import annotations

from ....findings import Text, text
from ....language import Verb

VERBS: dict[Verb, Text] = {
    Verb.DECIDE: text("besluta om"),
    Verb.ESTABLISH: text("fastställa"),
    Verb.ADOPT: text("anta"),
    Verb.APPROVE: text("godkänna"),
    Verb.ENDORSE: text("ställa sig bakom"),
    Verb.TAKE_POSITION: text("ta ställning till"),
    Verb.RECOMMEND: text("rekommendera"),
    Verb.APPOINT: text("utse"),
    Verb.SET_UP: text("tillsätta"),
    Verb.ALLOCATE: text("fördela"),
    Verb.PREPARE: text("bereda"),
    Verb.DRAFT: text("utarbeta"),
    Verb.PROPOSE: text("föreslå"),
    Verb.INITIATE: text("initiera"),
    Verb.HANDLE: text("handlägga"),
    Verb.CONSULT: text("samråda om"),
    Verb.ANCHOR: text("förankra"),
    Verb.FOLLOW_UP: text("följa upp"),
    Verb.REPORT: text("redovisa"),
    Verb.INFORM: text("informera om"),
    Verb.EXECUTE: text("verkställa"),
    Verb.COORDINATE: text("samordna"),
    Verb.LEAD: text("leda"),
    Verb.STEER: text("vara styrgrupp för"),
    Verb.COMMISSION: text("ge uppdrag om"),
    Verb.REQUEST: text("begära"),
    Verb.RESPONSIBLE_FOR: text("ansvara för"),
    Verb.ENSURE: text("säkerställa"),
    Verb.DEVELOP: text("utveckla"),
    Verb.SUPPORT: text("stödja"),
    Verb.PARTICIPATE: text("delta i"),
    Verb.PROVIDE: text("tillhandahålla"),
    Verb.REPRESENT: text("företräda"),
}
"""Each verb with the preposition its object takes: the one table of these."""

BARE: dict[Verb, Text] = {
    Verb.DECIDE: text("besluta"),
    Verb.TAKE_POSITION: text("ta ställning"),
    Verb.CONSULT: text("samråda"),
    Verb.INFORM: text("informera"),
    Verb.COMMISSION: text("ge i uppdrag"),
    Verb.PARTICIPATE: text("delta"),
    Verb.STEER: text("vara styrgrupp"),
    Verb.RESPONSIBLE_FOR: text("ansvara"),
}
"""The verbs without it, for an object that brings its own (`besluta` + `att …`)."""

_OWN_START: dict[Verb, tuple[str, ...]] = {
    Verb.DECIDE: ("om", "att", "i", "gemensamt"),
    Verb.TAKE_POSITION: ("till", "i"),
    Verb.CONSULT: ("om", "i", "med", "kring"),
    Verb.INFORM: ("om", "till"),
    Verb.COMMISSION: ("att", "om", "åt"),
    Verb.PARTICIPATE: ("i", "vid", "på"),
    Verb.STEER: ("för",),
    Verb.RESPONSIBLE_FOR: ("för",),
}

_DONE: dict[Verb, tuple[Text, ...]] = {
    Verb.DECIDE: (text("beslutat om"), text("beslutat")),
    Verb.ESTABLISH: (text("fastställt"),),
    Verb.ADOPT: (text("antagit"),),
    Verb.APPROVE: (text("godkänt"),),
    Verb.ENDORSE: (text("ställt sig bakom"),),
    Verb.TAKE_POSITION: (text("tagit ställning till"), text("tagit ställning")),
    Verb.RECOMMEND: (text("rekommenderat"),),
    Verb.APPOINT: (text("utsett"),),
    Verb.SET_UP: (text("tillsatt"),),
    Verb.ALLOCATE: (text("fördelat"),),
    Verb.PREPARE: (text("berett"),),
    Verb.DRAFT: (text("utarbetat"),),
    Verb.PROPOSE: (text("föreslagit"),),
    Verb.INITIATE: (text("initierat"),),
    Verb.HANDLE: (text("handlagt"),),
    Verb.CONSULT: (text("samrått om"), text("samrått")),
    Verb.ANCHOR: (text("förankrat"),),
    Verb.FOLLOW_UP: (text("följt upp"),),
    Verb.REPORT: (text("redovisat"),),
    Verb.INFORM: (text("informerat om"), text("informerat")),
    Verb.EXECUTE: (text("verkställt"),),
    Verb.COORDINATE: (text("samordnat"),),
    Verb.LEAD: (text("lett"),),
    Verb.STEER: (text("varit styrgrupp för"), text("varit styrgrupp")),
    Verb.COMMISSION: (text("gett uppdrag om"), text("gett i uppdrag")),
    Verb.REQUEST: (text("begärt"),),
    Verb.RESPONSIBLE_FOR: (text("ansvarat för"), text("ansvarat")),
    Verb.ENSURE: (text("säkerställt"),),
    Verb.DEVELOP: (text("utvecklat"),),
    Verb.SUPPORT: (text("stött"),),
    Verb.PARTICIPATE: (text("deltagit i"), text("deltagit")),
    Verb.PROVIDE: (text("tillhandahållit"),),
    Verb.REPRESENT: (text("företrätt"),),
}
"""What somebody who has done it has: with its preposition, and without for those that have one."""

WITH_RECEIVER: dict[Verb, str] = {
    Verb.INFORM: "informera {to} om {object}",
    Verb.REPORT: "redovisa {object} för {to}",
    Verb.PROPOSE: "föreslå {to} {object}",
    Verb.RECOMMEND: "rekommendera {to} {object}",
    Verb.PREPARE: "bereda {object} åt {to}",
    Verb.SUPPORT: "stödja {to} med {object}",
    Verb.CONSULT: "samråda med {to} om {object}",
    Verb.ANCHOR: "förankra {object} hos {to}",
    Verb.COMMISSION: "ge {to} uppdrag om {object}",
    Verb.REQUEST: "begära {object} av {to}",
}
"""How a verb takes both an object and a receiver (`to`); any other verb: object, then ”till”."""


def bare(verb: Verb, words: str) -> str:
    """An object without the preposition of its own that a sentence with a receiver has already."""
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower() in _OWN_START.get(verb, ()) and first.lower() == "om" else words


def governs(verb: Verb, words: str) -> Text:
    """The verb as it stands before this object."""
    first = words.split(" ", 1)[0].lower()
    return BARE[verb] if first in _OWN_START.get(verb, ()) else VERBS[verb]


def done(verb: Verb, words: str) -> Text:
    """The verb of what has been done, as it stands before this object: `beslutat om`."""
    first = words.split(" ", 1)[0].lower()
    return _DONE[verb][-1] if first in _OWN_START.get(verb, ()) else _DONE[verb][0]
