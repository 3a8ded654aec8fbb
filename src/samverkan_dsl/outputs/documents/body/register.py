"""Which subjects and papers a task belongs to, where its own words do not say it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....language import Mandate
from ....language.lists import Weighted, alike
from ...blocks import Content
from ...compose import phrase
from ..prose.naming import NamingContext
from .grounds import grounds

_GENERAL = frozenset(("frågor", "ärenden", "gemensamma", "länsgemensamma", "övergripande", "specifika"))
"""Words in the names of subjects that do not tell one from another."""


def _says(mandate: Mandate, name: str) -> bool:
    """Whether the mandate's own words say which subject it is: by a word of its name, in whatever form."""
    words = mandate.object.lower()
    telling = [word for word in re.split(r"[\s,:-]+", name.lower()) if len(word) > 4 and word not in _GENERAL]
    return name.lower() in words or any((word if len(word) < 7 else word[:-2]) in words for word in telling)


_SMALL = frozenset(
    ("och", "eller", "samt", "om", "för", "i", "på", "av", "till", "med", "mellan", "den", "det", "en", "ett", "s")
)
"""Words that tell no paper from another."""


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[\s,:()-]+", name.lower()) if word and word not in _SMALL]


def unnamed(naming: NamingContext, words: str, refs: Sequence[str]) -> list[str]:
    """The papers, of some, that the words of a task or of information do not name.

    They do by every word of the name, in whatever form, but for whose it is where it is the body's own: one word does
    not tell one agreement from another. Nor are they enough where another paper is named by them as well.
    """
    object_ = words.lower()
    model = naming.region.model
    home = naming.body if naming.home is not None else None
    own = tuple(_words(f"{home.name} {home.short or ''} {home.kind.swedish}")) if home is not None else ()
    papers = {ref: _words(str(naming.region.name(ref))) for ref in (*model.deliverables, *model.agreements)}
    whole = {ref for ref, name in papers.items() if _stand(name, object_)}
    said = {ref for ref, name in papers.items() if _stand([one for one in name if not one.startswith(own)], object_)}
    named = said if said <= set(refs) else whole
    return [ref for ref in refs if ref not in named]


def _stand(words: Sequence[str], text_: str) -> bool:
    """Whether all of these begin words of a text, in whatever form."""
    stems = (word if len(word) < 7 else word[:-2] for word in words)
    return bool(words) and all(re.search(rf"\b{re.escape(stem)}", text_) for stem in stems)


def register(naming: NamingContext, mandate: Mandate) -> list[Content]:
    """The subjects and the papers it belongs to, where neither its own words nor the body's one field say so.

    Where its words leave one subject out, all are told: the one alone would be taken for the whole.
    """
    known = naming.region.model.subjects
    field = naming.body.scope if naming.home is not None else ()
    subjects: tuple[str, ...] = alike(mandate.subject, (ref for ref in mandate.subject if (ref,) != field))
    weighed = isinstance(subjects, Weighted)
    if not weighed and all(ref in known and _says(mandate, known[ref].name) for ref in subjects):
        subjects = ()
    papers = unnamed(naming, mandate.object, mandate.deliverable) if mandate.deliverable else []
    told: list[Content] = []
    if subjects:
        one = len(subjects) == 1
        named = naming.subjects(subjects)
        told.append((phrase("sakområde: {names}" if one else "sakområden: {names}", names=named),))
    if mandate.under:
        told.append((phrase("enligt {agreements}", agreements=grounds(naming, mandate.under)),))
    if papers:
        template = "handling: {names}" if len(papers) == 1 else "handlingar: {names}"
        told.append((phrase(template, names=naming.who(papers)),))
    return told
