"""The closed values of what is put first, and of whether what is named is all there is."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from .closed import Vocabulary


class Stress(Vocabulary):
    """How what is said is weighted: put first, an example, with whom the responsibility lies."""

    ESPECIALLY = ("especially", "särskilt")
    ABOVE_ALL = ("above-all", "framför allt")
    MAINLY = ("mainly", "huvudsakligen")
    CHIEFLY = ("chiefly", "främst")
    FIRST = ("first", "i första hand")
    SECOND = ("second", "i andra hand")
    LAST = ("last", "i sista hand")
    AMONG_OTHERS = ("among-others", "bland annat")
    FOR_EXAMPLE = ("for-example", "till exempel")
    AT_LEAST = ("at-least", "åtminstone")
    ALSO = ("also", "även")
    ONLY = ("only", "enbart")
    NORMALLY = ("normally", "som regel")
    IF_POSSIBLE = ("if-possible", "om möjligt")
    AS_FAR_AS_POSSIBLE = ("as-far-as-possible", "så långt som möjligt")
    JOINTLY = ("jointly", "gemensamt")
    ACTIVELY = ("actively", "aktivt")
    PROMPTLY = ("promptly", "skyndsamt")
    SOON = ("soon", "inom kort")
    OVERALL_RESPONSIBILITY = ("overall-responsibility", "övergripande ansvar")
    MAIN_RESPONSIBILITY = ("main-responsibility", "huvudansvar")
    ULTIMATE_RESPONSIBILITY = ("ultimate-responsibility", "yttersta ansvar")
    SHARED_RESPONSIBILITY = ("shared-responsibility", "gemensamt ansvar")
    PARTIAL_RESPONSIBILITY = ("partial-responsibility", "delansvar")
    STRATEGIC_RESPONSIBILITY = ("strategic-responsibility", "strategiskt ansvar")
    OPERATIONAL_RESPONSIBILITY = ("operational-responsibility", "operativt ansvar")
    COORDINATING_RESPONSIBILITY = ("coordinating-responsibility", "samordningsansvar")

    @property
    def duty(self) -> bool:
        """Whether it says what sort of responsibility somebody has, which is no word for how something is done."""
        return self.key.endswith("-responsibility")

    @property
    def open(self) -> bool:
        """Whether there is more than what is named: nothing follows from what is not."""
        return self in (Stress.AMONG_OTHERS, Stress.FOR_EXAMPLE, Stress.AT_LEAST)

    @property
    def unsure(self) -> bool:
        """Whether what is named may, all the same, not be there."""
        return self in (
            Stress.FIRST,
            Stress.SECOND,
            Stress.LAST,
            Stress.FOR_EXAMPLE,
            Stress.NORMALLY,
            Stress.IF_POSSIBLE,
            Stress.AS_FAR_AS_POSSIBLE,
        )


WEIGHTS = tuple(each for each in Stress if not each.duty)
"""What may be said where nobody has a responsibility: of an item of a list, a seat, a goal."""


def _weight(emphasis: Stress) -> Stress:
    if emphasis.duty:
        raise PydanticCustomError("vocabulary", "vocabulary", {"vocabulary": Stress, "members": WEIGHTS})
    return emphasis


Weight = Annotated[Stress, AfterValidator(_weight)]
"""One of them."""
