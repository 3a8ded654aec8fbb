"""What the standing readings are called."""

from __future__ import annotations

from collections.abc import Iterable

from ....analysis.decisions.standing import Standing
from ....findings import text
from ....rules.standing import NAMES
from ...blocks import Content
from ...compose import inline


def under(readings: Iterable[Standing]) -> Content:
    """`läsningen enighet`, `läsningarna högsta möjliga och enighet`; nothing without any."""
    found = set(readings)
    words = [NAMES[one] for one in Standing if one in found]
    if not words:
        return ()
    if len(words) == 1:
        return inline(text("läsningen {name}", name=words[0]))
    return inline(text("läsningarna {names}", names=words))
