"""How bodies decide, what a decision comes to and where matters are raised, as meaning.md has it."""

from __future__ import annotations

from collections.abc import Iterator

from .offices import Offices, Power
from .subjects import Matter
from .words import ARRANGING, BRINGING, DECIDING, POLITICAL, STRENGTH, Page, conditional, many, verb_of


class Deciding(Offices):
    """The bodies of one region as they meet."""

    def settles(self, power: Power, matter: Matter, heavy: bool, endorsed: bool) -> tuple[str, str | None]:
        """What a decision comes to, when those who have to ratify it have done so, and why it comes to nothing."""
        weak = ("without-effect", "too-weak")
        if power.effect == "direction" and not power.ratifiers:
            return "without-effect", "no-ratifier"
        if matter.needs is not None:
            enough = STRENGTH.index(power.effect) >= STRENGTH.index(matter.needs)
            return ("settled", None) if enough and power.effect != "none" else weak
        if power.effect == "recommendation":
            return ("recommended", None) if power.addressed else ("without-effect", "no-addressee")
        settled = {
            "binding": True,
            "direction": True,
            "within-delegation": endorsed or not heavy,
            "internal": power.internal or matter.own_order,
        }
        return ("settled", None) if settled.get(power.effect) else weak

    def decides(self, page: Page) -> bool:
        """Whether it takes decisions: to recommend, to take a position, to be consulted and to do nothing is not to."""
        empty = ("none", "consultation")
        order = page.get("decisions")
        if order is not None:
            special = [one["effect"] for one in many(order.get("by-matter")) if "effect" in one]
            if order.get("effect") not in empty or any(effect not in empty for effect in special):
                return True
        return any(
            verb_of(one) in DECIDING
            and verb_of(one) not in ("recommend", "take-position")
            and self.effect(page, None, one) != "none"
            for one in self.mandates(page)
        )

    def method(self, body: str, matter: Matter) -> tuple[str | None, bool, frozenset[str]] | None:
        """How the body decides, whether somebody breaks a tie, and what that rests on; None: it cannot disagree."""
        page = self.bodies[body]
        order = page.get("decisions", {})
        law = page["kind"] in POLITICAL
        special = self.by_matter(page, matter, "method")
        told = special or "method" in order or "disagreement" in order
        if not (told or self.decides(page) or any("method" in one for one in many(order.get("by-matter")))):
            return None
        stated = special[1]["method"] if special else order.get("method")
        readings = conditional(special[1]) if special else frozenset()
        if stated == "majority":
            said = page.get("chair", {}).get("casting-vote")
            by_law = frozenset({"majority-by-law"} if law and said is None else ())
            return stated, law if said is None else said, readings | by_law
        if stated is not None:
            return stated, False, readings
        if law:
            return "majority", page.get("chair", {}).get("casting-vote", True), frozenset({"majority-by-law"})
        deciding = [one for one in self.mandates(page) if verb_of(one) in DECIDING]
        given = [one.get("effect") or ("recommendation" if "recommend" in one else None) for one in deciding]
        if "effect" in order:
            given = [order["effect"]]
        if "within-delegation" in given:
            return "consensus", False, frozenset({"consensus"})
        silent = "effect" not in order and (not given or None in given)
        if silent and self.effect(page, None, {}) == "within-delegation":
            return "consensus", False, frozenset({"consensus", "highest-effect"})
        return None, False, frozenset({"may-disagree"})

    def quorate(self, body: str) -> bool:
        """Whether it has seats enough for a quorum stated as a number of seats; what is not counted here has."""
        page = self.bodies[body]
        least = page.get("decisions", {}).get("quorum", {})
        seats = 0
        for row in many(page.get("composition")):
            if "chair-of" in row:
                seats += len(self.templates.get(row["chair-of"], [row["chair-of"]]))
            elif isinstance(row.get("seats"), int):
                seats += row["seats"]
            else:
                return True
        number = str(least.get("at-least")) if isinstance(least, dict) else ""
        return not number.isdigit() or seats >= int(number)

    def starts(self) -> Iterator[tuple[str, str | None]]:
        """Each body that matters may be raised in, with each subject; None where no subject can be meant."""
        for body, page in self.bodies.items():
            status = page.get("status")
            if status in ("external", "mentioned", "planned", "suspended", "ended", "repealed"):
                continue
            if status == "when-needed" and "formation" not in page:
                continue
            brought = self.brought(body)
            whole = self.orders_all(page) and self.decides(page)  # who is only consulted waits for others
            whole = whole or any("subject" not in one for one in brought)
            right = page.get("initiative", {})
            named = [one for mandate in brought for one in many(mandate.get("subject"))]
            named += many(page.get("scope")) if whole else []
            if right.get("who"):
                named += many(right.get("subject")) or list(self.subjects)
            meant = [one for one in self.subjects if one not in self.left_out()]
            found = [one for one in meant if not {*self.above(one)}.isdisjoint(named)]
            yield from ((body, subject) for subject in found)
            if not found and (whole or right.get("who")):
                yield body, None

    def brought(self, body: str) -> list[Page]:
        """The mandates by which a body raises matters itself; by a draft where somebody else gets it."""
        page = self.bodies[body]
        given = [many(page["mandates"])[int(rule.line.rpartition("/")[2])] for rule in self.offered(body)]
        return [
            one
            for one in self.mandates(page)
            if (verb_of(one) in BRINGING or any(one is each for each in given))
            and not ("initiate" in one and "to" in one)
            and (verb_of(one) not in ARRANGING or self.arranged(one))
        ]

    def start_rests_on(self, body: str, subject: str | None) -> frozenset[str]:
        """Where nobody's right to raise such matters is stated, the body with the task raises them."""
        page = self.bodies[body]
        right = page.get("initiative", {})
        stated = right.get("who") and (subject is None or not right.get("subject"))
        if subject is not None:
            named = many(right.get("subject")) if right.get("who") else []
            for one in self.brought(body):
                named += (
                    (many(one.get("subject")) or many(page.get("scope")))
                    if "initiate" in one or "raised-by" in one
                    else []
                )
            stated = stated or {*self.above(subject)} & {*named}
        return frozenset(() if stated else {"holder-raises"})

    def has_task(self, body: str, matter: Matter) -> bool:
        """Whether the body is to do anything at all in the matter."""
        page = self.bodies[body]
        mine = any(self.meant_by(one, page, matter) for one in self.mandates(page))
        return mine or (self.orders_all(page) and self.inside(page, matter))
