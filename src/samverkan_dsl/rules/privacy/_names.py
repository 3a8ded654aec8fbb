"""Recognising the names of persons."""

from __future__ import annotations

import re

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
