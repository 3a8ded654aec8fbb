"""Recognising the names of persons."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

_GIVEN = frozenset(
    """
    Ahmed Aisha Ali Amir Elof Fatima Greta Hjördis Ibrahim Maryam Mohammed Omar Ossian Saga Siri Tage Tuva Wilma Yrsa
    Zahra Agneta Agnes Albin Alexander Alexandra Alice Alva Amanda Anders Andreas Anette Angelica Anita Ann Anna Anneli
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
_FAMILY = re.compile(
    r"(?:sson|qvist|kvist|quist|ström|berg|gren|lund|dahl|holm|stedt|strand|blad|mark|rén|lén|sén|dén|feldt|felt|löf|löv|"
    r"stam|hag|gård|blom|borg|lind|wall|skog|bäck|sköld|stierna|hielm|ander|ius|elius|udd|hult|rot|fors)$"
)
"""How family names end. Places end so too: it is told of nothing but two strange words where a name would stand."""
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
    r"\s+(?:gård|hem|minne|museum|plats|torg|park|hus|gymnasium|bibliotek|folkhögskola|[a-zåäö]*sjukhus|[a-zåäö]*sjukhuset|[a-zåäö]*vårdcentral|[a-zåäö]*mottagning|[a-zåäö]*skola|stiftelse|fond|"
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
    rf"ledamot|ersättare|kontaktperson|(?:region|kommunal|landstings|borgar|oppositions)råd|rektor|professor|föredragande)(?:n|en|na|s|et|ten)?"
    rf"(?:\s+är|\s*[,:(])?\s*(?<=[\s(])(?P<name>{_NAME.pattern})",
    re.IGNORECASE,
)
_BEFORE_TITLE = re.compile(
    rf"(?P<name>{_NAME.pattern})\s*[,(]\s*(?:[a-zåäöé-]+\s)?[a-zåäöé-]*"
    r"(?:chef|direktör|ordförande|sekreterare|ledare|samordnare|strateg|läkare|handläggare|utredare|ledamot|ersättare|"
    r"rektor|sköterska)\b"
)
_DONE_BY = re.compile(rf"\b(?:av|med|till|från|hos|kontakta|kontakt|ring):?\s+(?P<name>{_NAME.pattern})")
_ADDRESSED = re.compile(r"\b(?:herr|fru|fröken|hr)\s+[A-ZÅÄÖ][a-zåäöé]{2,}")
_INITIAL = re.compile(r"\b[A-ZÅÄÖ]\.\s?(?:[A-ZÅÄÖ]\.\s?)?(?P<family>[A-ZÅÄÖ][a-zåäöé]{2,})")
_TURNED = re.compile(rf"(?P<family>{_WORD}),\s+(?P<given>{_WORD})")
_LARGE = re.compile(r"\b[A-ZÅÄÖÉ]{2,}(?:[- ][A-ZÅÄÖÉ]{2,})+\b")
_BESIDE = r"(?:\s*\([^()]{1,40}\))?"
_LISTED = re.compile(rf"{_PAIR}{_BESIDE}(?:\s*(?:,|;|\boch\b|&)\s*{_PAIR}{_BESIDE})+")
_NO_GIVEN = frozenset(
    ("norra", "södra", "östra", "västra", "stora", "lilla", "gamla", "nya", "övre", "nedre", "sankt", "region")
)
"""Words that a place's or a party's name begins with."""
_NOUN = re.compile(
    r"(?:omsorg|vård|skola|hälsa|ning|het|else|tjänst|miljö|stöd|kultur|fritid|arbete|teknik|iatri|medicin|logi|service|"
    r"välfärd|ekonomi|personal|organisation|förbund|förening|sverige|rätt|lasarett|sjukhus|mottagning|bolag|nämnd|styrelse|samhälle|unga|barn|äldre|vuxna|region|kommun|län|stad|centrum|norr|söder|väst|öst|syd)s?$",
    re.IGNORECASE,
)
"""How words end that name what somebody works with, or where."""


def person_by_place(value: str, common: Container[str]) -> str | None:
    """A name that its place tells: beside a title, after who it is done by, or in a list of names with a person's.

    Two words with large first letters, none of them among the words that mean something else in these texts.
    """
    addressed = _ADDRESSED.search(value)
    if addressed is not None:
        return addressed.group()
    for pattern in (_BEFORE_TITLE, _DONE_BY):
        for match in pattern.finditer(value):
            found = _NAME.match(value, match.start("name"))
            if found is not None and _likely(found, common) and not _INSTITUTION.match(value, found.end()):
                return found.group()
    for match in _INITIAL.finditer(value):
        if _FAMILY.search(match["family"]) and not _PLACE.search(match["family"]):
            return match.group()
    for match in _TURNED.finditer(value):
        if match["given"] in _GIVEN and _FAMILY.search(match["family"]) and match["family"].casefold() not in common:
            return match.group()
    for match in _LARGE.finditer(value):
        if person(match.group().title()) is not None:
            return match.group()
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


def _likely(match: re.Match[str], common: Container[str]) -> bool:
    """Whether two strange words are like a person's name besides."""
    return _strange(match, common) and (match["given"] in _GIVEN or _FAMILY.search(match["family"]) is not None)


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


_FAMILY_ID = re.compile(
    r"(?:sson|qvist|kvist|quist|strom|berg|gren|lund|dahl|holm|stedt|strand|blad|mark|yren|oren|feldt|lof|lofv|stam|blom|"
    r"borg|lind|wall|skog|back)$"
)


@cache
def _given_in_ids() -> frozenset[str]:
    """The first names as ids have them: small letters, without marks."""
    return frozenset(map(_folded, _GIVEN))


def _folded(name: str) -> str:
    return name.casefold().translate(str.maketrans("åäöé", "aaoe"))
