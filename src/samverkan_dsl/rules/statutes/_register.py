"""A small register of the acts and regulations that governance systems for samverkan refer to.

It covers what such documents name, not Swedish law. `source` says where the dates were found. A row is `verified`
where that source was read and says what the row says; the other rows are from general knowledge, and findings that
rest on them say so. Dates are those of the act's entry into force and of its repeal as a whole; transitional
provisions are left out.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from ...language import Statute


class Act(NamedTuple):
    """One act or regulation."""

    number: str
    """In its series: `2017:30`, `SOSFS 2011:9`."""
    name: str
    """As it is called in running text, without its number."""
    short: str | None
    chapters: bool
    """Whether its sections start again in every chapter, so that a section without its chapter says nothing."""
    in_force: date
    repealed: date | None
    """The first day it does not apply."""
    successor: str | None
    """The number of what replaced it."""
    source: str
    verified: bool
    others: tuple[str, ...] = ()
    """Other names it goes by."""

    def applies(self, day: date) -> bool:
        """Whether it is in force on `day`, as far as the register knows."""
        return self.in_force <= day and (self.repealed is None or day < self.repealed)


def _act(
    number: str,
    name: str,
    short: str | None,
    in_force: str,
    source: str,
    *,
    chapters: bool = True,
    repealed: str | None = None,
    successor: str | None = None,
    verified: bool = False,
    others: tuple[str, ...] = (),
) -> Act:
    first = date.fromisoformat(in_force)
    gone = None if repealed is None else date.fromisoformat(repealed)
    return Act(number, name, short, chapters, first, gone, successor, source, verified, others)


_SFS = "Svensk författningssamling; datum ur allmän kunskap"
_SOSFS = "Socialstyrelsens författningssamling; datum ur allmän kunskap"
_NOTISUM = "Regeringskansliets författningsregister, i Notisums utgåva: "
_OLD_SOL = "Införandet ur Notisums register a0010453; upphävandet enligt förslaget i prop. 2024/25:89"

_ROWS = (
    _act("1982:763", "hälso- och sjukvårdslagen", "HSL", "1983-01-01", _NOTISUM + "a9820763", chapters=False,
         repealed="2017-04-01", successor="2017:30", verified=True),
    _act("2017:30", "hälso- och sjukvårdslagen", "HSL", "2017-04-01", _NOTISUM + "a9820763", verified=True),
    _act("1980:620", "socialtjänstlagen", "SoL", "1982-01-01", _SFS, chapters=False,
         repealed="2002-01-01", successor="2001:453"),
    _act("2001:453", "socialtjänstlagen", "SoL", "2002-01-01", _OLD_SOL, repealed="2025-07-01", successor="2025:400"),
    _act("2025:400", "socialtjänstlagen", "SoL", "2025-07-01", "Prop. 2024/25:89; numret ur allmän kunskap"),
    _act("1993:387", "lagen om stöd och service till vissa funktionshindrade", "LSS", "1994-01-01",
         _NOTISUM + "a9930387", chapters=False, verified=True),
    _act("1985:1100", "skollagen", None, "1986-07-01", _NOTISUM + "a9851100", repealed="2010-08-01",
         successor="2010:800", verified=True),
    _act("2010:800", "skollagen", None, "2010-08-01", _NOTISUM + "a0100800", verified=True),
    _act("1990:1404", "lagen om kommunernas betalningsansvar för viss hälso- och sjukvård", None, "1992-01-01", _SFS,
         chapters=False, repealed="2018-01-01", successor="2017:612", others=("betalningsansvarslagen",)),
    _act("2017:612", "lagen om samverkan vid utskrivning från sluten hälso- och sjukvård", None, "2018-01-01",
         "Prop. 2017/18:12", verified=True,
         others=("samverkanslagen", "utskrivningslagen", "lagen om samverkan vid utskrivning")),
    _act("1991:900", "kommunallagen", "KL", "1992-01-01", _NOTISUM + "a9910900", repealed="2018-01-01",
         successor="2017:725", verified=True),
    _act("2017:725", "kommunallagen", "KL", "2018-01-01", _NOTISUM + "a9910900", verified=True),
    _act("1986:223", "förvaltningslagen", "FL", "1987-01-01", _SFS, chapters=False, repealed="2018-07-01",
         successor="2017:900"),
    _act("2017:900", "förvaltningslagen", "FL", "2018-07-01", _SFS, chapters=False),
    _act("2010:659", "patientsäkerhetslagen", "PSL", "2011-01-01", _SFS),
    _act("2014:821", "patientlagen", "PL", "2015-01-01", "lagen.nu/2014:821", verified=True),
    _act("2008:355", "patientdatalagen", "PDL", "2008-07-01", _SFS),
    _act("2022:913", "lagen om sammanhållen vård- och omsorgsdokumentation", "SVOD", "2023-01-01",
         "Socialstyrelsen, samlat stöd om sammanhållen vård- och omsorgsdokumentation", verified=True),
    _act("1980:100", "sekretesslagen", None, "1981-01-01", _SFS, repealed="2009-06-30", successor="2009:400"),
    _act("2009:400", "offentlighets- och sekretesslagen", "OSL", "2009-06-30", "regeringen.se, sb/d/11767/a/122412",
         verified=True),
    _act("1990:52", "lagen med särskilda bestämmelser om vård av unga", "LVU", "1990-07-01", _SFS, chapters=False),
    _act("1988:870", "lagen om vård av missbrukare i vissa fall", "LVM", "1989-01-01", _SFS, chapters=False),
    _act("1991:1128", "lagen om psykiatrisk tvångsvård", "LPT", "1992-01-01", _SFS, chapters=False),
    _act("1991:1129", "lagen om rättspsykiatrisk vård", "LRV", "1992-01-01", _SFS, chapters=False),
    _act("1985:125", "tandvårdslagen", None, "1986-01-01", _SFS, chapters=False),
    _act("2004:168", "smittskyddslagen", None, "2004-07-01", _SFS),
    _act("2003:192", "lagen om gemensam nämnd inom vård- och omsorgsområdet", None, "2003-07-01", _SFS, chapters=False),
    _act("2003:1210", "lagen om finansiell samordning av rehabiliteringsinsatser", None, "2004-01-01", _SFS,
         chapters=False),
    _act("2018:1197", "lagen om Förenta nationernas konvention om barnets rättigheter", None, "2020-01-01", _SFS,
         chapters=False, others=("barnkonventionen",)),
    _act("SOSFS 2005:12", "föreskrifter om ledningssystem för kvalitet och patientsäkerhet i hälso- och sjukvården",
         None, "2006-01-01", _SOSFS, repealed="2012-01-01", successor="SOSFS 2011:9"),
    _act("SOSFS 2011:9", "föreskrifter om ledningssystem för systematiskt kvalitetsarbete", None, "2012-01-01", _SOSFS),
)  # fmt: skip

REGISTER = {act.number: act for act in _ROWS}
"""The acts by number."""
_NUMBER = re.compile(r"^(?:SFS\s+)?(?P<series>[A-ZÅÄÖ-]+FS\s+)?(?P<number>\d{4}:\d+)$")


def canonical(number: str) -> str | None:
    """`2017:30` for `SFS 2017:30`, `SOSFS 2011:9` as it is; None for what cannot be a number of such a series."""
    match = _NUMBER.match(" ".join(number.split()))
    if match is None:
        return None
    series = (match["series"] or "").strip()
    return f"{series} {match['number']}" if series else match["number"]


@cache
def _by_name() -> dict[str, tuple[Act, ...]]:
    found: dict[str, tuple[Act, ...]] = {}
    for act in _ROWS:
        for name in (act.name, act.short, *act.others):
            if name is not None:
                found[name.casefold()] = (*found.get(name.casefold(), ()), act)
    return found


def named(name: str) -> tuple[Act, ...]:
    """The acts that go by this name or short name, older and newer; none if it is not known."""
    return _by_name().get(" ".join(name.casefold().split()), ())


def candidates(statute: Statute) -> tuple[Act, ...]:
    """The acts that a statute of a model may be: the one of its number, else those of its name or short name."""
    if statute.number is not None:
        act = REGISTER.get(canonical(statute.number) or "")
        return () if act is None else (act,)
    return named(statute.name) or (named(statute.short) if statute.short is not None else ())


def told(act: Act) -> str:
    """`Socialtjänstlagen (2001:453)`."""
    return f"{act.name[0].upper()}{act.name[1:]} ({act.number})"
