"""Recognising the names of persons."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

_GIVEN = frozenset(
    """
    Agneta Agnes Albin Alexander Alexandra Alice Alva Amanda Anders Andreas Anette Angelica Anita Ann Anna Anneli
    Annette Annika Anton Arne Arvid Astrid August Axel Barbro Bengt Bernt Berit Bertil Birger Birgitta Birgit Britt
    Camilla Carin Carina Carl Carolina Caroline Catarina Cecilia Charlotta Charlotte Christer Christian Christina
    Christoffer Claes Dan Daniel David Dennis Ebba Edvin Elin Elina Elisabet Elisabeth Ella Elsa Emelie Emil Emilia
    Emma Erica Erik Erika Erland Ester Eva Evelina Felicia Filip Fredrik Frida Gabriel Gabriella Georg Gerd Gunilla
    Gunnar Gunnel Gustaf Gustav Göran Gösta Hampus Hanna Hannah Hans Harald Harry Helen Helena Helene Henning Henrik
    Hugo Håkan Ida Inga Ingegerd Inger Ingela Ingemar Ingrid Ingvar Irene Irma Isabella Isak Jakob Jan Jenny Jens
    Jeanette Jessica Jesper Jimmy Joakim Joel Johan Johanna Johannes John Johnny Jonas Jonathan Josefin Josefine Julia
    Jörgen Kaj Karin Karina Karl Karolina Kasper Katarina Kenneth Kent Kerstin Kevin Kim Kjell Klara Klas Kristian
    Kristina Kristoffer Kurt Lars Lasse Leif Lena Lennart Leo Lilian Lina Linda Linn Linnea Linus Lisa Lisbeth Louise
    Lovisa Lucas Lukas Madeleine Magdalena Magnus Maja Malin Marcus Margareta Margaretha Maria Marianne Marie Marika
    Marina Markus Martin Martina Mathias Mats Matilda Mattias Melker Micael Mikael Moa Mona Monica Monika Märta
    Måns Nathalie Niclas Niklas Nils Nina Nora Olga Olle Olof Oscar Oskar Ove Patric Patrik Pauline Paula Peder Peter
    Pernilla Petra Pia Pontus Rasmus Rebecka Richard Rickard Rikard Robert Robin Roger Roland Rolf Ronny Ruben
    Rune Samuel Sandra Sara Sebastian Signe Sigrid Simon Siv Sofia Sofie Sonja Staffan Stefan Stig Stina Sture Susann
    Susanne Sune Sven Sverker Svante Therese Thomas Tina Tobias Tom Tomas Tommy Tony Tore Torbjörn Tord Torsten Tove
    Tyra Ulf Ulla Ulrica Ulrika Valter Vera Veronica Veronika Victor Victoria Vidar Viktor Viktoria Viola Viveka
    Wilhelm William Yvonne Åke Åsa Örjan Östen
    """.split()  # noqa: SIM905 - a list of three hundred quoted names is unreadable
)
"""Given names that are common in Sweden and are not also words that begin a Swedish sentence (Bo, Maj, Per, Sten)."""
_WORD = r"[A-ZÅÄÖ][a-zåäöéü]+"
_NAME = re.compile(
    rf"(?P<given>{_WORD}(?:-{_WORD})?)\s+(?:[A-ZÅÄÖ]\.?\s+)?(?:(?:von|af|de|van)\s+)?(?P<family>{_WORD}(?:-{_WORD})?)"
)
_PAIR = rf"{_WORD}(?:-{_WORD})?\s+{_WORD}(?:-{_WORD})?"
_FAMILY = re.compile(r"(?:sson|qvist|kvist|ström|berg|gren|lund|dahl|holm|stedt|strand|blad)$")
_SAINT = re.compile(r"(?:\b[Ss]ank(?:t|ta)|\bS:ta?|\bSt)\s+$")
_PLACE = re.compile(
    r"(?:gata|gatan|väg|vägen|skola|skolan|kyrka|kyrkan|gården|hemmet|kliniken|stiftelsen|fonden|församling|vård|"
    r"boende|sjukhus)$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:chef|ledare|rektor|direktör|läkare|ordförande|ordnare|strateg|sekreterare|sköterska|kurator|psykolog|område|"
    r"central|enhet|förvaltning|kommun)$",
    re.IGNORECASE,
)
"""How words end that stand before a place's name in a role (`Rektor Solberg`)."""
_INSTITUTION = re.compile(
    r"\s+(?:[a-zåäö]*sjukhus|[a-zåäö]*sjukhuset|[a-zåäö]*vårdcentral|[a-zåäö]*mottagning|[a-zåäö]*skola|stiftelse|fond|"
    r"församling|pastorat|universitet|AB\b|HB\b)"
)


def person(value: str) -> str | None:
    """The first person's name in running words: a common given name and a family name after it.

    Not a saint's church, a street, a school or a hospital that bears a person's name.
    """
    for match in _NAME.finditer(value):
        given = match["given"].split("-")
        if not all(name in _GIVEN for name in given) or _PLACE.search(match["family"]):
            continue
        if _SAINT.search(value[max(0, match.start() - 12) : match.start()]) or _INSTITUTION.match(value, match.end()):
            continue
        return match.group()
    return None


def person_as_role(value: str) -> str | None:
    """A person's name where a role is asked for: also a less common given name, if nothing but a name stands there."""
    match = _NAME.fullmatch(value.strip())
    if match is not None and _FAMILY.search(match["family"]) and not _TITLE.search(match["given"]):
        return match.group()
    return person(value)


WORD = re.compile(r"[A-Za-zÅÄÖåäöéü]+")
_AFTER_TITLE = re.compile(
    r"(?:chef|direktör|ordförande|sekreterare|ledare|samordnare|strateg|rådgivare|läkare|handläggare|utredare|ansvarig|"
    rf"ledamot|ersättare|kontaktperson)(?:n|en|na|s)?\s*[,:]?\s+(?P<name>{_NAME.pattern})",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"{_PAIR}(?:\s*(?:,|;|\boch\b|&)\s*{_PAIR})+")
_NO_GIVEN = frozenset(
    ("norra", "södra", "östra", "västra", "stora", "lilla", "gamla", "nya", "övre", "nedre", "sankt", "region")
)
"""Words that a place's or a party's name begins with."""
_NOUN = re.compile(
    r"(?:omsorg|vård|skola|hälsa|ning|het|else|tjänst|miljö|stöd|kultur|fritid|arbete|teknik|iatri|medicin|logi|service|"
    r"välfärd|ekonomi|personal|samhälle|unga|barn|äldre|vuxna|region|kommun|län|stad|centrum|norr|söder|väst|öst|syd)s?$",
    re.IGNORECASE,
)
"""How words end that name what somebody works with, or where."""


def person_by_place(value: str, common: Container[str]) -> str | None:
    """A name that its place tells: after a title, or in a list of names of which one is known to be a person's.

    Two words with large first letters, none of them among the words that mean something else in these texts.
    """
    for match in _AFTER_TITLE.finditer(value):
        found = _NAME.match(value, match.start("name"))
        if found is not None and _strange(found, common) and not _INSTITUTION.match(value, found.end()):
            return found.group()
    for match in _LISTED.finditer(value):
        names = [each for each in _NAME.finditer(match.group()) if _strange(each, common)]
        known = [each for each in names if _FAMILY.search(each["family"]) or each["given"] in _GIVEN]
        if len(names) > 1 and known:
            return names[0].group()
    return None


def _strange(match: re.Match[str], common: Container[str]) -> bool:
    words = [word.casefold() for word in WORD.findall(match.group())]
    return not any(word in common or word in _NO_GIVEN or _NOUN.search(word) for word in words) and not _PLACE.search(
        match["family"]
    )


def person_in_id(value: str) -> str | None:
    """A name that an id is made of: `anna-exempelsson`."""
    words = value.split("-")
    if len(words) not in (2, 3) or not all(word.isalpha() and len(word) > 1 for word in words):
        return None
    large = " ".join(word.capitalize() for word in words)
    return large if words[0] in _given_in_ids() and _FAMILY_ID.search(words[-1]) is not None else None


_FAMILY_ID = re.compile(r"(?:sson|qvist|kvist|strom|berg|gren|lund|dahl|holm|stedt|strand|blad)$")


@cache
def _given_in_ids() -> frozenset[str]:
    """The first names as ids have them: small letters, without marks."""
    return frozenset(map(_folded, _GIVEN))


def _folded(name: str) -> str:
    return name.casefold().translate(str.maketrans("åäöé", "aaoe"))
