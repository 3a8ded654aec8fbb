"""Verbs of what somebody is for something or somebody: `vara huvudman för`, told as it is `är huvudman för`."""

from __future__ import annotations

from ....findings import text
from ....language import Verb
from .frames import VerbFrame

BEING: dict[Verb, VerbFrame] = {
    Verb.STEER: VerbFrame(
        text("vara styrgrupp för"), text("varit styrgrupp för"), text("vara styrgrupp"), text("varit styrgrupp")
    ),
    Verb.BE_PRINCIPAL_FOR: VerbFrame(
        text("vara huvudman för"), text("varit huvudman för"), text("vara huvudman"), text("varit huvudman")
    ),
    Verb.BE_AUTHORITY_FOR: VerbFrame(
        text("vara myndighet för"), text("varit myndighet för"), text("vara myndighet"), text("varit myndighet")
    ),
    Verb.BE_COMMITTEE_FOR: VerbFrame(
        text("vara ansvarig nämnd för"),
        text("varit ansvarig nämnd för"),
        text("vara ansvarig nämnd"),
        text("varit ansvarig nämnd"),
    ),
    Verb.BE_HIGHEST_BODY_OF: VerbFrame(
        text("vara högsta beslutande organ i"),
        text("varit högsta beslutande organ i"),
        text("vara högsta beslutande organ"),
        text("varit högsta beslutande organ"),
    ),
    Verb.BE_MANAGEMENT_GROUP_FOR: VerbFrame(
        text("vara ledningsgrupp för"),
        text("varit ledningsgrupp för"),
        text("vara ledningsgrupp"),
        text("varit ledningsgrupp"),
    ),
    Verb.BE_INTEREST_ORGANISATION_FOR: VerbFrame(
        text("vara intresseorganisation för"),
        text("varit intresseorganisation för"),
        text("vara intresseorganisation"),
        text("varit intresseorganisation"),
    ),
    Verb.BE_COOPERATION_ORGANISATION_FOR: VerbFrame(
        text("vara samverkansorganisation för"),
        text("varit samverkansorganisation för"),
        text("vara samverkansorganisation"),
        text("varit samverkansorganisation"),
    ),
    Verb.BE_MEETING_PLACE_FOR: VerbFrame(
        text("vara mötesplats för"), text("varit mötesplats för"), text("vara mötesplats"), text("varit mötesplats")
    ),
    Verb.BE_INTERFACE_FOR: VerbFrame(
        text("vara kontaktyta för"), text("varit kontaktyta för"), text("vara kontaktyta"), text("varit kontaktyta")
    ),
    Verb.BE_PLATFORM_FOR: VerbFrame(
        text("vara plattform för"), text("varit plattform för"), text("vara plattform"), text("varit plattform")
    ),
    Verb.BE_ARENA_FOR: VerbFrame(
        text("vara arena för"), text("varit arena för"), text("vara arena"), text("varit arena")
    ),
    Verb.BE_CHANNEL_FOR: VerbFrame(
        text("vara kanal för"), text("varit kanal för"), text("vara kanal"), text("varit kanal")
    ),
    Verb.BE_HOST_FOR: VerbFrame(text("vara värd för"), text("varit värd för"), text("vara värd"), text("varit värd")),
}
