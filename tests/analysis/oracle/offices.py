"""What bodies may do with matters, as meaning.md has it."""

from __future__ import annotations

from typing import NamedTuple

from .subjects import Matter, Subjects
from .words import (
    ARRANGING,
    DECIDING,
    LAST,
    OPTIONAL,
    POLITICAL,
    SETTLING,
    TENTATIVE,
    Page,
    asked_once,
    conditional,
    many,
    verb_of,
)


class Power(NamedTuple):
    """One line by which a body may answer a matter."""

    line: str
    """The line of the model (`bodies/a/mandates/0`)."""
    verb: str
    effect: str
    optional: bool
    ratifiers: tuple[str, ...]
    to: tuple[str, ...]
    addressed: bool
    internal: bool
    far: int
    readings: frozenset[str]


class Offices(Subjects):
    """The bodies of one region and their powers."""

    def mandates(self, page: Page) -> list[Page]:
        """The body's own, not its chair's or another's, and not what it has no mandate to do."""
        return [
            one
            for one in many(page.get("mandates"))
            if one.get("force") not in ("not", "must-not")
            and (not many(one.get("by")) or {"self", "members"} & {*many(one.get("by"))})
        ]

    def by_matter(self, page: Page, matter: Matter, key: str) -> tuple[int, Page] | None:
        """The first special order for such matters that says something of `key`."""
        for number, one in enumerate(many(page.get("decisions", {}).get("by-matter"))):
            if key in one and self.covers(one.get("subject"), matter):
                return number, one
        return None

    def effect(self, page: Page, matter: Matter | None, mandate: Page) -> str:
        """Stated by the mandate; the verb's; stated by the order for such matters, by the order; else the strongest."""
        if "effect" in mandate:
            return str(mandate["effect"])
        if "recommend" in mandate:
            return "recommendation"
        special = self.by_matter(page, matter, "effect") if matter is not None else None
        stated: str | None = special[1]["effect"] if special else page.get("decisions", {}).get("effect")
        if stated == "none" and "take-position" in mandate:
            return "recommendation"  # who decides nothing recommends
        if stated is not None:
            return stated
        if matter is not None and self.settles_itself(mandate, matter):
            return "internal"
        if "take-position" in mandate:
            return "recommendation"  # who says what it thinks decides nothing for others
        kind, staff = page["kind"], page.get("staffed-by")
        if kind in POLITICAL:
            return "binding"
        if kind in ("preparatory-group", "working-committee"):
            return "internal"
        if kind in ("political-consultation", "presidium"):
            return "recommendation"
        if kind == "reference-group" or staff == "residents":
            return "consultation"
        return "recommendation" if staff in ("politicians", "mixed") else "within-delegation"

    def effect_rests_on(self, page: Page, matter: Matter, mandate: Page) -> frozenset[str]:
        """A special order's condition; the strongest that its kind allows, where nothing else says what it is."""
        special = self.by_matter(page, matter, "effect")
        if "effect" in mandate or "recommend" in mandate:
            return frozenset()
        if special is not None:
            return conditional(special[1])
        said = "effect" in page.get("decisions", {}) or self.settles_itself(mandate, matter)
        silent = "position-advises" if "take-position" in mandate else "highest-effect"
        return frozenset(() if said else {silent})

    def settles_itself(self, mandate: Page, matter: Matter) -> bool:
        """Whether a mandate is to arrange something, or in one of the structure's own affairs."""
        affair = matter.own_order and matter.needs is None
        return bool(mandate) and (affair or verb_of(mandate) in ARRANGING)

    @asked_once
    def powers(self, body: str, matter: Matter, asked: str | None, beyond: bool) -> list[Power]:
        """What the body may answer with; a mandate to do just what is asked answers before any other."""
        page = self.bodies[body]
        found = []
        own = self.mandates(page)
        for number, one in enumerate(many(page.get("mandates"))):
            verb, effect = verb_of(one), self.effect(page, matter, one)
            if one not in own or verb not in DECIDING or one.get("force") in TENTATIVE:
                continue
            if not self.meant_by(one, page, matter) or (beyond and "limit" in one):
                continue
            if effect == "none" or (verb in ARRANGING and not self.arranged(one, matter)):
                continue
            if effect == "internal" and "subject" not in one and not matter.own_order:
                continue
            readings = self.effect_rests_on(page, matter, one) | conditional(one)
            readings |= frozenset(() if many(one.get("subject")) else {"whole-task"})
            kinds = {self.papers.get(paper, {}).get("kind") for paper in many(one.get("deliverable"))}
            own_affair = (
                one.get("effect") == "internal" or verb in ARRANGING or bool(kinds & {"plan", "agenda", "calendar"})
            )
            addressed = {*many(one.get("to")), *many(one.get("through"))} - {"unspecified"}
            optional = one.get("force") in OPTIONAL
            ratifiers = tuple(many(one.get("ratified-by")))
            line = f"bodies/{body}/mandates/{number}"
            to = tuple(ref for ref in many(one.get("to")) if ref != "unspecified")
            far = self.far(one.get("subject"), matter)
            found.append(Power(line, verb, effect, optional, ratifiers, to, bool(addressed), own_affair, far, readings))
        for line, subjects in self.adopts(body):
            effect = self.effect(page, matter, {})
            if self.covers(subjects, matter) and effect != "none":
                far, readings = self.far(subjects, matter), self.effect_rests_on(page, matter, {})
                found.append(Power(line, "adopt", effect, False, (), (), False, True, far, readings))
        if self.orders(page, matter) and not beyond:
            special, effect = self.special(page, matter), self.effect(page, matter, {})
            if special is not None or effect != "internal" or matter.own_order:
                line = f"bodies/{body}/decisions" + ("" if special is None else f"/by-matter/{special}")
                readings = self.effect_rests_on(page, matter, {})
                readings |= frozenset({"whole-task"} if special is None else ())
                lines = many(page["decisions"].get("by-matter"))
                far = LAST if special is None else self.far(lines[special].get("subject"), matter)
                far = 0 if matter.about is None else far
                found.append(Power(line, "decide", effect, False, (), (), False, False, far, readings))
        exact = {"take-position": ("take-position",), "endorse": ("endorse", "take-position")}.get(asked or "", ())
        wanted = [power for power in found if power.verb in exact]
        found = wanted or [power for power in found if power.verb != "endorse" or power.ratifiers]
        leading = [power.far for power in found if leads(power)]
        found = [power for power in found if not leading or power.far <= min(leading)]
        passes = self.passes(body, matter)
        if passes and found and not wanted and passes[0] < min(power.far for power in found):
            return []
        return sorted(found, key=lambda power: (power.optional, power.verb in ("take-position", "recommend")))

    @asked_once
    def adopts(self, body: str) -> list[tuple[str, list[str]]]:
        """The papers that the body adopts without a deciding mandate that names them, with what they are about."""
        found = []
        every = [one for page in self.bodies.values() for one in many(page.get("mandates"))] + self.beside
        for paper, known in self.papers.items():
            about = [
                name for one in every if paper in many(one.get("deliverable")) for name in many(one.get("subject"))
            ]
            mine = [one for one in many(self.bodies[body].get("mandates")) if verb_of(one) in DECIDING]
            named = any(paper in many(one.get("deliverable")) for one in mine)
            for number, ref in enumerate(many(known.get("adopted-by"))):
                if about and not named and body in self.templates.get(ref, [ref]):
                    found.append((f"deliverables/{paper}/adopted-by/{number}", about))
        return found

    def passes(self, body: str, matter: Matter) -> list[int]:
        """How far from the matter the lines are by which the body passes such matters on, the nearest first."""
        raise NotImplementedError

    def special(self, page: Page, matter: Matter) -> int | None:
        """The first order that names a subject of the matter."""
        for number, one in enumerate(many(page["decisions"].get("by-matter"))):
            if "subject" in one and self.covers(one["subject"], matter):
                return number
        return None

    def orders(self, page: Page, matter: Matter) -> bool:
        """Whether its decision order is about such matters."""
        if "decisions" not in page:
            return False
        order, special = page["decisions"], self.special(page, matter)
        if self.effect(page, matter, {}) == "none":
            return False
        if special is not None:
            return "effect" in many(order["by-matter"])[special] or "effect" in order
        return self.orders_all(page) and self.inside(page, matter)

    def orders_all(self, page: Page) -> bool:
        """Whether the order, and not mandates, says what the body decides."""
        if "decisions" not in page:
            return False
        order = page["decisions"]
        said = bool(order.get("by-matter")) or any(verb_of(one) in DECIDING for one in self.mandates(page))
        return order["effect"] != "none" if "effect" in order else not said


def leads(power: Power) -> bool:
    """Whether a more general line gives way to it."""
    if power.optional or power.effect in ("consultation", "internal"):
        return False
    return power.verb in SETTLING or (power.verb == "recommend" and power.addressed)
