"""What to write instead of words that stand where a pace or a deadline is read, and are meant as something else."""

from __future__ import annotations

import re

from ..findings import Text, text

Advice = tuple[tuple[re.Pattern[str], Text], ...]
"""Words (a pattern in small letters), and what is written instead."""

_AT_ONCE = re.compile(r"snarast|omgående|skyndsamt|genast|dröjsmål|omedelbart")
PACES: Advice = (
    (
        re.compile(r"^(?:en|1) gång$|^engångs"),
        text("Det är ingen takt. Skriv done (när det gjordes) eller latest (när det senast ska vara gjort) i stället."),
    ),
    (_AT_ONCE, text("Det är ingen takt. Skriv emphasis: skyndsamt i stället.")),
    (re.compile(r"(?:regel|normalt|vanligen)$"), text("Det är ingen takt. Skriv emphasis: som regel i stället.")),
    (re.compile("begäran"), text("Det är ingen takt. Skriv at-request-of, och vem som kan begära det.")),
    (
        re.compile("möte|sammanträde"),
        text("Görs det vid ett visst möte, skriv at: det första mötet, årets sista möte …"),
    ),
    (
        re.compile(r"^(?:före|innan|efter|när|senast)\b"),
        text("Det är en tidpunkt, ingen takt. Skriv latest eller condition."),
    ),
)
SOON: Advice = (
    (
        re.compile(f"god tid|{_AT_ONCE.pattern}"),
        text("Utan ett tal går det inte att räkna. Skriv det i uppdragets ord i stället."),
    ),
    (
        re.compile(
            r"\d{4}|^den |\b(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
        ),
        text("Här skrivs hur lång tid före eller efter något. En dag i kalendern skrivs i ett uppdrags latest."),
    ),
)


def meant(known: Advice, value: str) -> Text | None:
    """What to write instead of this value, where that is known."""
    words = value.lower()
    return next((said for pattern, said in known if pattern.search(words)), None)
