"""A body of which nothing says that it can bind the parties decides what only a binding decision settles."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described, own
from ...analysis.decisions.effects import effect_of, effects_on
from ...analysis.decisions.subjects import SETTLING, settled_by, settled_by_law
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, Effect, Mandate, denied, numbered
from ...loading import Region
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "DEC003",
    "nonbinding-decides-binding",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett organ som inte sägs kunna binda parterna beslutar i frågor som kräver bindande beslut.",
    for_readers=True,
)
RESTS_ON = rests_on(own="agreements decisions mandates", anywhere="status subjects")
_CLAIMS = (None, Effect.WITHIN_DELEGATION)
"""Effects under which a decision is taken to settle the matter; a recommendation does not pretend to."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body, at its first such mandate, and one for each agreement such a body has decided.

    Not where the decision is ratified, is only a direction or a recommendation, or has an effect that the body cannot
    give it (DEC002).
    """
    cannot = [name for name, body in region.bodies.items() if described(body) and _unable(body)]
    for body_id in cannot:
        body = region.bodies[body_id]
        found = [
            (("bodies", body_id, "mandates", number), subject)
            for number, mandate in numbered(body.mandates)
            if _claims(region, body, mandate)
            for subject in mandate.subject
            if settled_by(region, subject) is Effect.BINDING
        ]
        if not found:
            continue
        first, *others = in_order(region, (path for path, _ in found))
        by_law = all(settled_by_law(region, subject) for _, subject in found)
        message = text(
            "{body} beslutar om {subjects}, som {demands} bindande beslut. Men dokumentet säger att organet inte kan "
            "binda parterna."
            if _excluded(body, {subject for _, subject in found})
            else "{body} beslutar om {subjects}, som {demands} bindande beslut. Att besluten binder parterna följer "
            "inte av det som dokumentet säger om organet.",
            body=region.body_name(body_id),
            demands=text("enligt kommunallagen kräver") if by_law else text("kräver"),
            subjects=list(dict.fromkeys(str(region.name(subject)) for _, subject in found)),
        )
        also = related(region, text("organet beslutar även här"), others)
        delegated = effect_of(body).stated is Effect.WITHIN_DELEGATION
        help = _HELP_DELEGATED if delegated else _HELP
        yield region.finding(RULE, message, *first, known_by=("bodies", body_id, "mandates"), related=also, help=help)
    unable = frozenset(cannot)
    for agreement_id, agreement in region.model.agreements.items():
        deciders = [ref for ref in agreement.decided_by if not unable.isdisjoint(region.expand(ref))]
        if deciders and len(deciders) == len(agreement.decided_by):
            message = text(
                "Beslutet om {agreement} är fattat av {body}. Att beslutet binder parterna följer inte av det som "
                "dokumentet säger om {body}.",
                agreement=agreement.name,
                body=[region.name(ref) for ref in deciders],
            )
            yield region.finding(RULE, message, "agreements", agreement_id, "decided-by", help=_HELP)


_HELP = text(
    "Säg att beslutet är en rekommendation eller en inriktning, och vilka nämnder eller styrelser som fattar det "
    "bindande beslutet. Annars är det oklart om parterna är bundna."
)
_HELP_DELEGATED = text(
    "Säg när ledamöternas egna mandat räcker, och vilka nämnder eller styrelser som fattar det bindande beslutet när "
    "de inte gör det. Annars är det oklart om parterna är bundna."
)


def _unable(body: Body) -> bool:
    """Whether neither its kind nor the document lets it bind: of a kind that tells nothing, nothing follows."""
    return body.kind.telling and not body.kind.binds and effect_of(body).stated is not Effect.BINDING


def _excluded(body: Body, subjects: set[str]) -> bool:
    """Whether the document itself says that the body does not bind, in all that it decides or in such matters."""
    return any(
        denied(mandate)
        and own(mandate)
        and mandate.verb in SETTLING
        and mandate.effect is Effect.BINDING
        and (not mandate.subject or not subjects.isdisjoint(mandate.subject))
        for mandate in body.mandates
    )


def _claims(region: Region, body: Body, mandate: Mandate) -> bool:
    claimed = any(effect.stated in _CLAIMS for effect in effects_on(region, body, mandate))
    return mandate.verb in SETTLING and own(mandate) and claimed and not mandate.ratified_by
