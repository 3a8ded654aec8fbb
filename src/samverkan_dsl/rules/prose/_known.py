"""What a region calls its bodies."""

from __future__ import annotations

from difflib import SequenceMatcher

from ...language import BodyKind
from ...loading import Region
from .._memory import once_per_region
from .._silence import rests_on
from ._words import body_names, mentions

_SAME = 0.88
"""Likeness (difflib's ratio) from which two compound words are the same word misspelt, and not two words."""
NAMES = rests_on(
    anywhere="bodies name short aliases former-names collective acts-as kind parties terms roles deliverables "
    "agreements templates appendices subjects gatherings"
)
"""Everything that a word in a text may be the name of."""


@once_per_region
def known_stems(region: Region) -> dict[str, str]:
    """The stems that name something: bodies and what they act as, parties, terms and what they mean, and papers.

    Each with one of the names it comes from. The label of a kind (`arbetsgrupp`) names the bodies of that kind.
    """
    names = [name for body in region.bodies.values() for name in (*body_names(body), *body.acts_as)]
    model = region.model
    names += [party.name for party in model.parties.values()]
    names += [alias for party in model.parties.values() for alias in party.aliases]
    names += [former.name for party in model.parties.values() for former in party.former_names]
    names += [term.meaning for term in model.terms.values()]
    names += model.terms
    names += [role.title for role in model.roles.values()]
    for section in (model.deliverables, model.agreements, model.templates, model.appendices, model.subjects):
        names += [element.name for element in section.values()]
    names += [gathering.name for gathering in model.gatherings.values()]
    kinds: set[BodyKind] = {body.kind for body in region.bodies.values()}
    names += [kind.swedish for kind in sorted(kinds, key=lambda kind: kind.key)]
    found: dict[str, str] = {}
    for name in names:
        for mention in mentions(name):
            found.setdefault(mention.stem, name)
    return found


def nearest(stem: str, known: dict[str, str], head: str) -> str | None:
    """The known stem that a word with this head is most likely meant to be; None where none is near enough."""
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(stem)
    best, likeness = None, _SAME
    for candidate in sorted(known):
        if candidate[0] != stem[0] or not candidate.endswith(head):
            continue
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() >= likeness and matcher.ratio() >= likeness:
            best, likeness = candidate, matcher.ratio()
    return best
