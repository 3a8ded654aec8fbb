"""A chairmanship that goes round without anybody knowing whose turn it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...analysis.decisions.deciding import described
from ...analysis.time.chairs import followers
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Chair
from ...loading import Region
from .._places import related
from .._silence import rests_on

RULE = Rule(
    "CHR003",
    "rotation-start-unstated",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett ordförandeskap växlar, men det sägs inte vem som börjar eller hur länge det varar.",
)
RESTS_ON = rests_on(own="set-elsewhere not-regulated", anywhere="chair status")

_HELP = text("Skriv vem som börjar, från vilket år och hur länge.")
_HELP_START = text("Skriv vem som börjar och från vilket år.")
_HELP_TERM = text("Skriv hur länge ett ordförandeskap varar.")
_START = text("vilket år den första börjar")
_START_AND_TERM = text("vilket år den första börjar eller hur länge ett ordförandeskap varar")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each chairmanship between two or more without a first year or without a length.

    One that follows another body's chairmanship has its years from there, if they can be computed there. Those that
    follow each other in a ring have one finding together.
    """
    told: set[str] = set()
    for name, body in region.bodies.items():
        chair = body.chair
        if chair is None or chair.turns or len(chair.alternates) < 2 or not described(body) or name in told:
            continue
        followed = chair.synchronised_with
        ring = followers(region, name)
        if ring:
            told.update(ring)
            yield _ringed(region, ring)
            continue
        # What holds for several bodies that are not told apart cannot say in which year each of them begins.
        begins = chair.start is not None or body.count is not None
        if (begins and chair.term is not None) or (followed and _followed_up(region, followed)):
            continue
        yield region.finding(
            RULE,
            _unfollowed(region, name, chair, followed) if followed else _unstated(region, name, chair, begins),
            "bodies",
            name,
            "chair",
            "synchronised-with" if followed else "alternates",
            key=not followed,
            help=_HELP_TERM if begins else _help((chair,)),
        )


def _help(chairs: Iterable[Chair]) -> Text:
    """What is to be written: nothing that the document says."""
    known = tuple(chairs)
    if any(chair.term is not None for chair in known):
        return _HELP_START
    return _HELP_TERM if any(chair.start is not None for chair in known) else _HELP


def _ringed(region: Region, ring: tuple[str, ...]) -> Finding:
    chairs = [chair for body in ring if (chair := region.bodies[body].chair) is not None]
    first, *others = ring
    message = text(
        "Ordförandeskapen i {bodies} växlar i takt med varandra, men dokumentet säger inte {unsaid}. "
        "Då går det inte att av dokumentet se vem som är ordförande ett visst år.",
        bodies=[region.body_name(body) for body in ring],
        unsaid=_START if any(chair.term is not None for chair in chairs) else _START_AND_TERM,
    )
    return region.finding(
        RULE,
        message,
        "bodies",
        first,
        "chair",
        "synchronised-with",
        related=related(
            region, text("följer det andra"), (("bodies", body, "chair", "synchronised-with") for body in others)
        ),
        help=_help(chairs),
    )


def _followed_up(region: Region, ref: str) -> bool:
    """Whether the chairmanship in `ref` has its years, or a finding of its own, or is another region's."""
    bodies = region.expand(ref)
    if not bodies:
        return True
    chairs = (region.bodies[body].chair for body in bodies if described(region.bodies[body]))
    return any(
        chair is not None
        and (len(chair.alternates) > 1 or bool(chair.turns) or (chair.start is not None and chair.term is not None))
        for chair in chairs
    )


def _unfollowed(region: Region, name: str, chair: Chair, followed: str) -> Text:
    return text(
        "Ordförandeskapet i {body} växlar mellan {who} i takt med {other}, men dokumentet säger inte hur "
        "ordförandeskapet växlar där. Då går det inte att av dokumentet se vem som är ordförande ett visst år.",
        body=region.body_name(name),
        who=[region.name(one) for one in chair.alternates],
        other=region.name(followed),
    )


def _unstated(region: Region, name: str, chair: Chair, begins: bool) -> Text:
    if begins and chair.start is None:
        return text(
            "Ordförandeskapet i {body} växlar mellan {who}, men dokumentet säger inte hur länge ett ordförandeskap "
            "varar.",
            body=region.body_name(name),
            who=[region.name(one) for one in chair.alternates],
        )
    if chair.start is None and chair.term is None:
        unsaid = _START_AND_TERM
    elif chair.start is None:
        unsaid = _START
    else:
        unsaid = text("hur länge ett ordförandeskap varar")
    return text(
        "Ordförandeskapet i {body} växlar mellan {who}, men dokumentet säger inte {unsaid}. "
        "Då går det inte att av dokumentet se vem som är ordförande ett visst år.",
        body=region.body_name(name),
        who=[region.name(one) for one in chair.alternates],
        unsaid=unsaid,
    )
