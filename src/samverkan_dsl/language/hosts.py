"""Who is host, and who holds what goes round in which years."""

from typing import Annotated, ClassVar

from .base import Cited, Identity, Many
from .keys import Bears, Key
from .references import Actors, Parties
from .tenure import TermLength
from .validity import Validity


class HeldWhen(Cited):
    """Vem som har något som går runt, och när."""

    identity: ClassVar[Identity | None] = Identity(("who", "when"))

    who: Annotated[Actors, Key("vem det är", Bears.REPRESENTATION)]
    """Den som har det då."""
    when: Annotated[Validity, Key("när det är", Bears.TIME)]
    """När: 2024, 2024–2025, 1 juli 2024–30 juni 2025."""


class Host(Cited):
    """Värden för en gemensam nämnd eller ett samarbete, eller hur värdskapet går runt."""

    shorthand: ClassVar[str | None] = "who"

    who: Annotated[Parties, Key("vem det är", Bears.DUTY)] = ()
    """Den som är värd."""
    with_chair: Annotated[bool, Key("om värden är den som har ordförandeskapet", Bears.DUTY)] = False
    """Sant om den part som har ordförandeskapet är värd."""
    alternates: Annotated[Parties, Key("mellan vilka det växlar", Bears.DUTY)] = ()
    """Parterna som värdskapet går runt mellan."""
    turns: Annotated[Many[HeldWhen], Key("vem som har det när", Bears.TIME)] = ()
    """Vem som är värd vilka år, uppräknat: `{who: umea, when: 2024}`."""
    term: Annotated[TermLength | None, Key("hur länge det varar", Bears.TIME)] = None
    """Hur länge var och en är värd: 1 år, mandatperioden; `none` om ingen tid är bestämd."""
    appointed_by: Annotated[Actors, Key("vem som utser", Bears.DUTY)] = ()
    """Vem som utser värden."""
