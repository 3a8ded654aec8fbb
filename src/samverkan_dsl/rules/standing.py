"""What the standing readings are called, in findings and in documents."""

from __future__ import annotations

from ..analysis.decisions.standing import Standing
from ..findings import Text, text

NAMES: dict[Standing, Text] = {
    Standing.WHOLE_TASK: text("hela uppdraget"),
    Standing.HOLDER_RAISES: text("den som har uppdraget väcker"),
    Standing.HIGHEST: text("högsta möjliga"),
    Standing.POSITION_ADVISES: text("ställningstagande råder"),
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
