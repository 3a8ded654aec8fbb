"""How costs, assets and debts are shared, and how those who sit are paid."""

from typing import Annotated, ClassVar

from .base import Cited, Identity, Many, Words
from .conditions import Condition
from .grounds import LegalGround
from .keys import Bears, Key, Wording
from .money import Sum
from .quantities import Amount
from .references import Actors, Parties
from .validity import Timed
from .vocabulary.closed import Vocabulary
from .vocabulary.norms import Affirmed
from .vocabulary.seats import ShareKind


class Shared(Vocabulary):
    """What is shared out."""

    COSTS = ("costs", "kostnader")
    CONTRIBUTIONS = ("contributions", "bidrag")
    CAPITAL = ("capital", "kapitaltillskott")
    SURPLUS = ("surplus", "överskott")
    DEFICIT = ("deficit", "underskott")
    ASSETS = ("assets", "tillgångar")
    DEBTS = ("debts", "skulder")
    ALLOCATION = ("allocation", "tilldelning")
    LIABILITY = ("liability", "ansvar för skulder")


class IncomeKind(Vocabulary):
    """Where money comes from."""

    MEMBER_CONTRIBUTIONS = ("member-contributions", "medlemsbidrag")
    TAX = ("tax", "skattemedel")
    GRANT = ("grant", "anslag")
    STATE_GRANT = ("state-grant", "statsbidrag")
    PROJECT_FUNDS = ("project-funds", "projektmedel")
    FEES = ("fees", "avgifter")
    SALES = ("sales", "försäljning")
    SOLD_SERVICES = ("sold-services", "sålda uppdrag")
    OTHER = ("other", "andra intäkter")


class Income(Timed):
    """En intäkt: var pengarna kommer från, och hur mycket."""

    shorthand: ClassVar[str | None] = "kind"
    identity: ClassVar[Identity | None] = Identity(("kind", "from_"))

    kind: Annotated[Many[IncomeKind], Key("vilket slags intäkt det är", Bears.DUTY)]
    """Medlemsbidrag, skattemedel, anslag, statsbidrag, projektmedel, avgifter, försäljning, sålda uppdrag."""
    from_: Annotated[Actors, Key("från vem", Bears.DUTY)] = ()
    """Vem pengarna kommer från."""
    share: Annotated[Amount | None, Key("hur stor andelen är", Bears.DUTY)] = None
    """Hur stor del av intäkterna eller kostnaden det är: 1/2, ca 50 %."""
    amount: Annotated[Sum | None, Key("vilket belopp det är", Bears.DUTY)] = None
    """Beloppet: 2 miljoner kronor per år."""
    basis: Annotated[Words | None, Key("efter vad det räknas", Bears.DUTY, wording=Wording.RUNNING)] = None
    """Vad det räknas efter: invånarantal."""
    force: Annotated[Affirmed | None, Key("hur fast det är", Bears.DUTY)] = None
    """ska, får, bör, avsikt eller föreslås. Utelämnat är att det är så."""


class Portion(Cited):
    """Hur något delas mellan parterna."""

    identity: ClassVar[Identity | None] = Identity(("what", "at"))

    what: Annotated[Many[Shared], Key("vad som delas", Bears.DUTY)]
    """Vad som delas: kostnader, bidrag, kapitaltillskott, överskott, underskott, tillgångar, skulder."""
    at: Annotated[Parties, Key("vems andel det är", Bears.DUTY)] = ()
    """Parten vars andel det är; utelämnat alla parter."""
    share: Annotated[Amount | None, Key("hur stor andelen är", Bears.DUTY)] = None
    """Andelen: 1/2, 25 %."""
    amount: Annotated[Sum | None, Key("vilket belopp det är", Bears.DUTY)] = None
    """Beloppet: 300 000 kronor per år."""
    how: Annotated[ShareKind | None, Key("hur det delas", Bears.DUTY)] = None
    """Lika eller proportionellt."""
    basis: Annotated[Words | None, Key("efter vad det delas", Bears.DUTY, wording=Wording.RUNNING)] = None
    """Vad det delas efter: invånarantal, vad var och en har bidragit med."""
    force: Annotated[Affirmed | None, Key("hur fast det är", Bears.DUTY)] = None
    """ska, får, bör, avsikt eller föreslås. Utelämnat är att det delas så."""
    condition: Annotated[Condition | None, Key("på vilket villkor", Bears.DUTY)] = None
    """När det gäller: vid upplösning."""


class Payment(Vocabulary):
    """What those who sit are paid for."""

    FEE = ("fee", "arvode")
    TRAVEL = ("travel", "reseersättning")
    EARNINGS = ("lost-earnings", "förlorad arbetsförtjänst")


class Remuneration(Cited):
    """Hur ledamöter och ersättare ersätts."""

    identity: ClassVar[Identity | None] = Identity(("what",))

    what: Annotated[Many[Payment], Key("vad som ersätts", Bears.DUTY)]
    """Vad som ersätts: arvode, reseersättning, förlorad arbetsförtjänst."""
    to: Annotated[Actors, Key("vem som får ersättningen", Bears.DUTY)] = ()
    """Vem som får ersättningen; utelämnat ledamöterna."""
    paid_by: Annotated[Actors, Key("vem som betalar", Bears.DUTY)] = ()
    """Vem som betalar; each-party om varje part betalar för sina egna."""
    decided_by: Annotated[Actors, Key("vem som beslutar", Bears.COMPETENCE)] = ()
    """Vem som beslutar om beloppen."""
    rules_of: Annotated[Actors, Key("vems regler som följs", Bears.DUTY)] = ()
    """Parten vars regler följs; each-party om var och en följer sina egna."""
    under: Annotated[Many[LegalGround], Key("vilka regler det vilar på", Bears.DUTY)] = ()
    """Reglerna som det vilar på."""
