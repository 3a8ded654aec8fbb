"""The closed values of what a body is."""

from __future__ import annotations

from .closed import Vocabulary


class BodyKind(Vocabulary):
    """What sort of body it is."""

    ASSEMBLY = ("assembly", "fullmäktige")
    BOARD = ("board", "styrelse")
    COMMITTEE = ("committee", "nämnd")
    JOINT_COMMITTEE = ("joint-committee", "gemensam nämnd")
    ASSOCIATION_ASSEMBLY = ("association-assembly", "förbundsfullmäktige")
    ASSOCIATION_BOARD = ("association-board", "förbundsstyrelse")
    COMPANY_BOARD = ("company-board", "bolagsstyrelse")
    DIRECTORATE = ("directorate", "direktion")
    GENERAL_MEETING = ("general-meeting", "stämma")
    SOCIETY_BOARD = ("society-board", "föreningsstyrelse")
    AUDITORS = ("auditors", "revisorer")
    POLITICAL_CONSULTATION = ("political-consultation", "politiskt samråd")
    PRESIDIUM = ("presidium", "presidium")
    MANAGEMENT_GROUP = ("management-group", "ledningsgrupp")
    STEERING_GROUP = ("steering-group", "styrgrupp")
    PREPARATORY_GROUP = ("preparatory-group", "beredningsgrupp")
    WORKING_COMMITTEE = ("working-committee", "arbetsutskott")
    STANDING_COMMITTEE = ("standing-committee", "utskott")
    CHIEFS_GROUP = ("chiefs-group", "chefsgrupp")
    THEME_GROUP = ("theme-group", "temagrupp")
    STRATEGY_GROUP = ("strategy-group", "strategigrupp")
    COORDINATION_GROUP = ("coordination-group", "samverkansgrupp")
    AREA_GROUP = ("area-group", "länsdelsgrupp")
    LOCAL_GROUP = ("local-group", "närområdesgrupp")
    WORKING_GROUP = ("working-group", "arbetsgrupp")
    PROJECT_GROUP = ("project-group", "projektgrupp")
    PROJECT = ("project", "projekt")
    SUBJECT_GROUP = ("subject-group", "sakområdesgrupp")
    PROCESS_COUNCIL = ("process-council", "processråd")
    REFERENCE_GROUP = ("reference-group", "referensgrupp")
    COUNCIL = ("council", "råd")
    NETWORK = ("network", "nätverk")
    SUPPORT = ("support", "stödfunktion")
    OFFICE = ("office", "kansli")
    FORUM = ("forum", "forum")
    STRUCTURE = ("structure", "struktur")
    UNSPECIFIED = ("unspecified", "framgår inte")

    @property
    def political(self) -> bool:
        """Whether the law lets it bind (kommunallagen 2017:725, 3 and 9 kap.)."""
        return self in _POLITICAL

    @property
    def binds(self) -> bool:
        """Whether its decisions can bind whoever it governs: a company or a society its own, by another law."""
        return self.political or self in (BodyKind.COMPANY_BOARD, BodyKind.GENERAL_MEETING, BodyKind.SOCIETY_BOARD)

    @property
    def telling(self) -> bool:
        """Whether it says enough to ask what such a body may decide."""
        return self not in (BodyKind.STRUCTURE, BodyKind.UNSPECIFIED)

    @property
    def assembly(self) -> bool:
        """Whether it is people who meet and decide: an office, a project, a structure and auditors do not."""
        return self not in _NO_ASSEMBLY


_NO_ASSEMBLY = frozenset((BodyKind.SUPPORT, BodyKind.OFFICE, BodyKind.PROJECT, BodyKind.STRUCTURE, BodyKind.AUDITORS))
_POLITICAL = frozenset(
    (
        BodyKind.ASSEMBLY,
        BodyKind.BOARD,
        BodyKind.COMMITTEE,
        BodyKind.JOINT_COMMITTEE,
        BodyKind.ASSOCIATION_ASSEMBLY,
        BodyKind.ASSOCIATION_BOARD,
        BodyKind.DIRECTORATE,
    )
)


class Staff(Vocabulary):
    """Who sits in it."""

    POLITICIANS = ("politicians", "politiker")
    OFFICIALS = ("officials", "tjänstepersoner")
    MIXED = ("mixed", "blandad")
    RESIDENTS = ("residents", "invånare")


class Level(Vocabulary):
    """At which level of steering it works."""

    STRATEGIC = ("strategic", "strategisk")
    TACTICAL = ("tactical", "taktisk")
    OPERATIONAL = ("operational", "operativ")


class Area(Vocabulary):
    """Which territory it covers."""

    COUNTY = ("county", "län")
    SUBREGION = ("subregion", "delregion")
    COUNTY_PART = ("county-part", "länsdel")
    MUNICIPALITY = ("municipality", "kommun")
    NEIGHBOURHOOD = ("neighbourhood", "närområde")


class BodyStatus(Vocabulary):
    """Whether it stands, and on what footing."""

    IN_FORCE = ("in-force", "gällande")
    ON_TRIAL = ("on-trial", "på försök")
    PLANNED = ("planned", "planerad")
    PROPOSED = ("proposed", "föreslagen")
    TEMPORARY = ("temporary", "tillfällig")
    WHEN_NEEDED = ("when-needed", "vid behov")
    SUSPENDED = ("suspended", "vilande")
    EXTERNAL = ("external", "extern")
    MENTIONED = ("mentioned", "nämnd men inte beskriven")
    ENDED = ("ended", "upphörd")
    REPEALED = ("repealed", "upphävd")
