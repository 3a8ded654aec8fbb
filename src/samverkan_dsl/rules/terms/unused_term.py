"""A term that is explained and never used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._texts import texts

RULE = Rule("TER002", "unused-term", Severity.INFO, Concerns.MODEL, "Ett begrepp förklaras men används inte.")
_WORD = re.compile(r"[\wåäöéÅÄÖÉ]+")
_ENDINGS = (
    "",
    "s",
    "a",
    "e",
    "n",
    "t",
    "en",
    "et",
    "er",
    "or",
    "ar",
    "na",
    "erna",
    "orna",
    "arna",
    "ens",
    "ets",
    "ernas",
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each term without a citation whose words no text of the model uses.

    A term with a citation stands in the document, which may use it where the model does not.
    """
    terms = {key: term for key, term in region.model.terms.items() if not term.cite}
    if not terms:
        return
    used: dict[str, set[str | None]] = {}
    for written in texts(region):
        own = str(written.path[1]) if written.path[0] == "terms" else None
        for word in _WORD.findall(written.value.casefold()):
            used.setdefault(word, set()).add(own)
    for key in terms:
        if not all(_is_used(word, key, used) for word in _WORD.findall(key.casefold())):
            message = text("Begreppet ”{term}” förklaras, men ingen text i modellen använder det.", term=key)
            yield region.finding(RULE, message, "terms", key, key=True, help=_HELP)


_HELP = text("Ta bort begreppet, eller ange var dokumentet förklarar det (cite).")


def _is_used(word: str, key: str, used: dict[str, set[str | None]]) -> bool:
    """Whether some text other than the term's own meaning has the word in any of its endings."""
    return any(used.get(word + ending, set()) - {key} for ending in _ENDINGS)
