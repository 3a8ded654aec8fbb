"""The closed values of who sits where: parties, seats, substitutes."""

from __future__ import annotations

from .closed import Vocabulary


class PartyKind(Vocabulary):
    """What sort of party it is."""

    REGION = ("region", "region")
    COUNTY_COUNCIL = ("county-council", "landsting")
    MUNICIPALITY = ("municipality", "kommun")
    GROUP = ("group", "grupp av parter")
    UNIT = ("unit", "förvaltning eller enhet")
    PRIVATE_PROVIDER = ("private-provider", "privat vårdgivare")
    TRADE_ORGANISATION = ("trade-organisation", "branschorganisation")
    MUNICIPAL_ASSOCIATION = ("municipal-association", "kommunalförbund")
    COORDINATION_ASSOCIATION = ("coordination-association", "samordningsförbund")
    COMPANY = ("company", "bolag")
    NON_PROFIT = ("non-profit", "ideell organisation")
    STATE = ("state", "statlig")
    COMMITTEE = ("committee", "nämnd")
    NETWORK = ("network", "nätverk")
    EDUCATION = ("education", "utbildningsaktör")
    RESIDENTS = ("residents", "invånare eller brukare")
    INTEREST_ORGANISATION = ("interest-organisation", "intresse- eller arbetsgivarorganisation")
    USER_ORGANISATION = ("user-organisation", "patient- eller brukarorganisation")
    TRADE_UNION = ("trade-union", "fackförbund")
    PROFESSION = ("profession", "yrkesgrupp")
    UNIVERSITY = ("university", "lärosäte")
    AGENCY = ("agency", "statlig myndighet")
    COURT = ("court", "domstol")
    POLITICAL_PARTY = ("political-party", "politiskt parti")
    FOUNDATION = ("foundation", "stiftelse")
    OTHER = ("other", "annan aktör")

    @property
    def principal(self) -> bool:
        """Whether it is a huvudman of its own."""
        return self in (PartyKind.REGION, PartyKind.COUNTY_COUNCIL, PartyKind.MUNICIPALITY)

    @property
    def other_law(self) -> bool:
        """Whether kommunallagen does not say what its organs may decide: a society, a company, the state, or unsaid."""
        return self in (
            PartyKind.NON_PROFIT,
            PartyKind.COMPANY,
            PartyKind.TRADE_ORGANISATION,
            PartyKind.PRIVATE_PROVIDER,
            PartyKind.NETWORK,
            PartyKind.INTEREST_ORGANISATION,
            PartyKind.USER_ORGANISATION,
            PartyKind.TRADE_UNION,
            PartyKind.POLITICAL_PARTY,
            PartyKind.FOUNDATION,
            PartyKind.STATE,
            PartyKind.AGENCY,
            PartyKind.COURT,
            PartyKind.UNIVERSITY,
            PartyKind.OTHER,
        )


class LegalForm(Vocabulary):
    """What something is, or is not, in law."""

    LEGAL_PERSON = ("legal-person", "juridisk person")
    AUTHORITY = ("authority", "myndighet")
    MUNICIPAL_ASSOCIATION = ("municipal-association", "kommunalförbund")
    COORDINATION_ASSOCIATION = ("coordination-association", "samordningsförbund")
    JOINT_COMMITTEE = ("joint-committee", "gemensam nämnd")
    COMPANY = ("company", "aktiebolag")
    NON_PROFIT = ("non-profit", "ideell förening")
    ECONOMIC_ASSOCIATION = ("economic-association", "ekonomisk förening")
    FOUNDATION = ("foundation", "stiftelse")
    BY_AGREEMENT = ("by-agreement", "samverkan genom avtal")


class SeatStatus(Vocabulary):
    """As what a seat's holder sits there."""

    MEMBER = ("member", "ledamot")
    CO_OPTED = ("co-opted", "adjungerad")
    INVITED = ("invited", "inbjuden")
    SUPPORT = ("support", "stöd")
    RAPPORTEUR = ("rapporteur", "föredragande")
    UNSTATED = ("unstated", "framgår inte")


class Right(Vocabulary):
    """What a seat's holder may do at a meeting."""

    ATTEND = ("attend", "närvaro")
    SPEAK = ("speak", "yttrande")
    PROPOSE = ("propose", "förslag")
    VOTE = ("vote", "röst")


class Attendance(Vocabulary):
    """Whether a seat's holder has to come."""

    MUST = ("must", "ska")
    SHOULD = ("should", "bör")
    MAY = ("may", "får")
    WHEN_NEEDED = ("when-needed", "vid behov")


class SubstitutePolicy(Vocabulary):
    """Whether absent members are replaced."""

    NONE = ("none", "inga ersättare")
    NAMED = ("named", "namngivna")
    EQUAL_NUMBER = ("equal-number", "lika många som ledamöterna")
    PER_PARTY = ("per-party", "ett antal per part")
    SOME = ("some", "det finns ersättare")


class EntryOrder(Vocabulary):
    """In which order substitutes take the absent members' places."""

    SAME_PARTY = ("same-party-first", "från samma part först")
    ELECTED = ("as-elected", "i den ordning de är valda")
    LISTED = ("as-listed", "i den ordning de står")


class LateArrival(Vocabulary):
    """What happens when a member comes after a substitute has taken the place."""

    STAYS = ("substitute-stays", "ersättaren sitter kvar")
    TAKES_OVER = ("member-takes-over", "ledamoten tar över")
    MAY_TAKE_OVER = ("member-may-take-over", "ledamoten får ta över")


class Absence(Vocabulary):
    """When somebody else is needed in the chair's place."""

    ALL_AWAY = ("all-away", "alla i presidiet är borta")
    LONG = ("long-absence", "lång frånvaro")


class ShareKind(Vocabulary):
    """How seats are shared out."""

    EQUAL = ("equal", "lika många")
    PROPORTIONAL = ("proportional", "proportionellt")
    FIXED = ("fixed", "enligt en fastställd fördelning")


class SharePer(Vocabulary):
    """Between whom seats are shared out."""

    PARTY = ("party", "part")
    SIDE = ("side", "sida")
    POLITICAL_PARTY = ("political-party", "politiskt parti")


class Apart(Vocabulary):
    """In what those who sit must differ from each other."""

    PARTY = ("party", "part")
    UNIT = ("unit", "verksamhet")
    MUNICIPALITY = ("municipality", "kommun")
    AREA = ("area", "område")
    PROFESSION = ("profession", "yrke")
    POLITICAL_PARTY = ("political-party", "politiskt parti")


class Bloc(Vocabulary):
    """Which half of politics somebody is to come from."""

    MAJORITY = ("majority", "majoriteten")
    OPPOSITION = ("opposition", "oppositionen")
