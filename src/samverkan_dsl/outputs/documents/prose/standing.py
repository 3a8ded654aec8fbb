"""What the standing readings are called."""

from __future__ import annotations

from collections.abc import Iterable

from ....analysis.decisions.standing import Standing
from ....findings import Text, text
from ...blocks import Content
from ...compose import inline

NAMES: dict[Standing, Text] = {
    Standing.WHOLE_TASK: text("hela uppdraget"),
    Standing.HOLDER_RAISES: text("den som har uppdraget väcker"),
    Standing.HIGHEST: text("högsta möjliga"),
    Standing.CONSENSUS: text("enighet"),
    Standing.MAJORITY_BY_LAW: text("majoritet"),
    Standing.MAY_DISAGREE: text("oenighet kan stoppa"),
    Standing.AGREEMENTS_BIND: text("avtal binder"),
    Standing.CONDITIONS_MET: text("villkoren är uppfyllda"),
    Standing.MENTIONED_ACTS: text("den som nämns tar hand om ärendet"),
    Standing.BACK_TO_PREPARER: text("tillbaka till den som bereder"),
    Standing.DIRECTION_CONFIRMED: text("inriktning bekräftas"),
    Standing.PREPARED_AGAIN: text("beredd på nytt"),
}


def under(readings: Iterable[Standing]) -> Content:
    """`läsningen enighet`, `läsningarna högsta möjliga och enighet`; nothing without any."""
    found = set(readings)
    words = [NAMES[one] for one in Standing if one in found]
    if not words:
        return ()
    if len(words) == 1:
        return inline(text("läsningen {name}", name=words[0]))
    return inline(text("läsningarna {names}", names=words))
