"""Small systems for counting roads by hand: what they are, and the region that says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samverkan_dsl.analysis.time.meeting_gaps import Assumed
from samverkan_dsl.loading import Region

from .latency_cases import region


@dataclass(frozen=True)
class Prepares:
    """A rule of preparation; `choice`: what leaves it to somebody's choice; `there`: it stands with who prepares."""

    by: tuple[str, ...]
    choice: tuple[tuple[str, Any], ...] = ()
    there: bool = False


@dataclass(frozen=True)
class Anchors:
    with_: tuple[str, ...]
    between: bool = False
    choice: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class Sends:
    """An escalation: `on` to one of some, `back` from one of some, all `asked`; or `fetched` from others."""

    when: str
    to: tuple[str, ...]
    how: str
    may: bool = False


@dataclass(frozen=True)
class Split:
    mediated: tuple[str, ...] = ()
    refer: str | None = None
    comes_back: bool = False
    again: tuple[str, ...] | None = None
    """To whom it goes back; empty: to who prepares."""
    postpone: bool = False
    returns: int | None = None
    strike: bool = False
    each: bool = False


@dataclass(frozen=True)
class Page:
    often: int | None = 1
    papers: int | None = None
    raised: tuple[int, bool] | None = None
    """Days of the deadline for raising matters, and whether it is counted from the dispatch of papers."""
    scheduled: bool = False
    decides: bool = True
    settles: bool = True
    ratified: tuple[str, ...] = ()
    prepares: tuple[Prepares, ...] = ()
    anchors: tuple[Anchors, ...] = ()
    sends: tuple[Sends, ...] = ()
    split: Split | None = None
    external: bool = False
    helps: bool = False


@dataclass(frozen=True)
class System:
    pages: dict[str, Page]
    assumed: Assumed

    def region(self) -> Region:
        pages = {name: self._keys(name, page) for name, page in self.pages.items()}
        for name, page in self.pages.items():
            for rule in page.prepares:
                if rule.there:
                    keys = {"by": ["self"], "for": [name], **dict(rule.choice)}
                    pages[rule.by[0]].setdefault("preparation", []).append(keys)
        return region(pages)

    def _keys(self, name: str, page: Page) -> dict[str, Any]:
        keys: dict[str, Any] = {"meetings": {}}
        if page.often is not None:
            keys["meetings"]["per-year"] = page.often
        if page.papers is not None:
            keys["meetings"]["papers"] = f"{page.papers} dagar före"
        if page.external:
            return {**keys, "status": "external"}
        if name == "b0":
            keys["initiative"] = {"who": ["members"]}
            if page.raised is not None:
                days, dispatch = page.raised
                keys["initiative"]["deadline"] = f"{days} dagar före {'utskicket' if dispatch else 'mötet'}"
            if page.scheduled:
                keys["initiative"]["scheduled-by"] = ["chair"]
        if page.helps:
            keys["mandates"] = [{"prepare": "frågor"}, {"endorse": "frågor"}]
        elif page.decides:
            mandate: dict[str, Any] = {"decide": "frågor", "effect": "binding" if page.settles else "consultation"}
            if page.ratified:
                mandate["ratified-by"] = list(page.ratified)
            keys["mandates"] = [mandate]
            keys["decisions"] = {"method": "consensus"}
        if page.split is not None:
            split = page.split
            block: dict[str, Any] = {"postpone": split.postpone, "strike": split.strike}
            block |= {"each-organisation": split.each, "mediated-by": list(split.mediated)}
            if split.refer is not None:
                block |= {"refer-to": [split.refer], **({"then": "decide-here"} if split.comes_back else {})}
            if split.again:
                block["return-to"] = list(split.again)
            if split.returns is not None:
                block["returns"] = split.returns
            keys["decisions"]["disagreement"] = block
        if any(not rule.there for rule in page.prepares):
            keys["preparation"] = [
                {"by": list(rule.by), **dict(rule.choice)} for rule in page.prepares if not rule.there
            ]
        keys["anchoring"] = [
            {"with": list(rule.with_), "between-meetings": rule.between, **dict(rule.choice)} for rule in page.anchors
        ]
        hows: dict[str, dict[str, Any]] = {
            "on": {},
            "back": {"then": "return-advice"},
            "fetched": {"then": "return-advice"},
            "asked": {"for": "endorse", "targets": "each", "then": "decide-here"},
        }
        keys["escalation"] = [
            {"when": rule.when, "to": list(rule.to), **hows[rule.how], **({"force": "may"} if rule.may else {})}
            for rule in page.sends
        ]
        return keys
