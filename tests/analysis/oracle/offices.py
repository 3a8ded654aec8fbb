"""What matters are about and what bodies may do with them, as meaning.md has it, read from the data of the files.

It shares no code with the analysis that it judges, and is slow on purpose: nothing is kept, everything is looked up.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from samverkan_dsl.loading import Region

Page = dict[str, Any]
OPTIONAL = ("may", "should")
POLITICAL = ("assembly", "board", "committee", "joint-committee")
STRENGTH = ("none", "internal", "consultation", "recommendation", "direction", "within-delegation", "binding")
DECIDING = (
    "decide",
    "establish",
    "adopt",
    "approve",
    "endorse",
    "take-position",
    "recommend",
    "appoint",
    "set-up",
    "allocate",
)
SETTLING = ("decide", "establish", "adopt", "approve", "allocate")
BRINGING = (*DECIDING, "prepare", "handle", "initiate", "propose")
OFFERING = ("draft", "propose")
LAST = 99
"""How far from the matter a line is that names no subject."""
IN_THE_BODY = ("self", "members", "each-member", "chair", "vice-chair", "secretary", "presidium", "rapporteur")


class Matter(NamedTuple):
    """What a matter is about: its subject with all that it is part of; None where nothing is said of it."""

    about: frozenset[str] | None
    needs: str | None = None
    own_order: bool = False
    by_law: bool = False
    """Whether it takes what it needs by law, and not as the region has it."""
    steps: tuple[frozenset[str], ...] = ()
    """Its subject, what that is part of step by step; then the area where it was raised."""


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


def many(value: Any) -> list[Any]:
    """What is written as one or as a list."""
    return [] if value is None else list(value) if isinstance(value, list | tuple) else [value]


def verb_of(mandate: Page, verbs: tuple[str, ...] = BRINGING) -> str:
    """The verbs that neither decide nor bring matters up are all one here."""
    return next((verb for verb in verbs if verb in mandate), "other")


def conditional(line: Page) -> frozenset[str]:
    """A condition in words is taken to hold."""
    return frozenset({"conditions-met"} if "condition" in line else ())


class Offices:
    """The bodies of one region and their powers."""

    def __init__(self, region: Region) -> None:
        self.bodies: dict[str, Page] = dict(region.data["bodies"])
        self.subjects: dict[str, Page] = dict(region.data.get("subjects", {}))
        self.papers: dict[str, Page] = dict(region.data.get("deliverables", {}))
        self.beside: list[Page] = list(region.data.get("mandates", []))
        self.templates = {name: list(found) for name, found in region.templates.items()}

    # What matters are about

    def above(self, subject: str) -> list[str]:
        """The subject and what it is part of, nearest first."""
        found = [subject]
        for one in found:
            found += [up for up in many(self.subjects.get(one, {}).get("part-of")) if up not in found]
        return found

    def matter(self, subject: str | None, home: str) -> Matter:
        """A kind of matter is one within the area of the body where it is raised."""
        area = {up for scope in many(self.bodies[home].get("scope")) for up in self.above(scope)}
        if subject is None:
            return Matter(frozenset(area) or None, steps=self.steps(many(self.bodies[home].get("scope"))))
        line = self.above(subject)
        about = {*line, *area} if self.subjects[subject].get("kind") == "matter" else {*line}
        needs = None
        for one in reversed(line):
            needs = self.subjects[one].get(
                "settled-by", "binding" if self.subjects[one].get("matter") == "agreement" else needs
            )
        by_law = needs is not None and needs not in [self.subjects[one].get("settled-by") for one in line]
        own_order = any(self.subjects[one].get("matter") == "own-order" for one in line)
        steps = self.steps([subject])
        if self.subjects[subject].get("kind") == "matter":
            steps += self.steps(many(self.bodies[home].get("scope")))
        return Matter(frozenset(about), needs, own_order, by_law, steps)

    def steps(self, subjects: list[str]) -> tuple[frozenset[str], ...]:
        """Some subjects, then what they are part of, then what that is part of."""
        found: list[frozenset[str]] = []
        while subjects and len(found) < 9:
            found.append(frozenset(subjects))
            subjects = [up for one in subjects for up in many(self.subjects.get(one, {}).get("part-of"))]
        return tuple(found)

    def far(self, named: Any, matter: Matter) -> int:
        """How far from the very matter a line is that names these subjects."""
        if matter.about is None:
            return 0
        return next((number for number, one in enumerate(matter.steps) if one & {*many(named)}), LAST)

    def covers(self, named: Any, matter: Matter) -> bool:
        """Whether a rule that names these subjects, or none, is about the matter."""
        return not named or matter.about is None or not matter.about.isdisjoint(many(named))

    def starts(self) -> Iterator[tuple[str, str | None]]:
        """Each body that matters may be raised in, with each subject; None where no subject can be meant."""
        for body, page in self.bodies.items():
            status = page.get("status")
            if status in ("external", "mentioned", "planned", "ended"):
                continue
            if status == "when-needed" and "formation" not in page:
                continue
            brought = self.brought(page)
            whole = self.orders_all(page) and self.decides(page)  # who is only consulted waits for others
            whole = whole or any("subject" not in one for one in brought)
            right = page.get("initiative", {})
            named = [one for mandate in brought for one in many(mandate.get("subject"))]
            named += many(page.get("scope")) if whole else []
            if right.get("who"):
                named += many(right.get("subject")) or list(self.subjects)
            found = [one for one in self.subjects if not {*self.above(one)}.isdisjoint(named)]
            yield from ((body, subject) for subject in found)
            if not found and (whole or right.get("who")):
                yield body, None

    def brought(self, page: Page) -> list[Page]:
        """The mandates by which a body raises matters itself."""
        return [
            one for one in self.mandates(page) if verb_of(one) in BRINGING and not ("initiate" in one and "to" in one)
        ]

    def start_rests_on(self, body: str, subject: str | None) -> frozenset[str]:
        """Where nobody's right to raise such matters is stated, the body with the task raises them."""
        page = self.bodies[body]
        right = page.get("initiative", {})
        stated = right.get("who") and (subject is None or not right.get("subject"))
        if subject is not None:
            named = many(right.get("subject")) if right.get("who") else []
            for one in self.brought(page):
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
        mine = [one.get("subject") or page.get("scope") for one in self.mandates(page)]
        mine += [page.get("scope")] if self.orders_all(page) else []
        return any(self.covers(named, matter) for named in mine)

    # What bodies may do

    def mandates(self, page: Page) -> list[Page]:
        """The body's own, not its chair's or another's."""
        return [
            one
            for one in many(page.get("mandates"))
            if not many(one.get("by")) or {"self", "members"} & {*many(one.get("by"))}
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
        return frozenset(() if "effect" in page.get("decisions", {}) else {"highest-effect"})

    def powers(self, body: str, matter: Matter, asked: str | None, beyond: bool) -> list[Power]:
        """What the body may answer with; a mandate to do just what is asked answers before any other."""
        page = self.bodies[body]
        found = []
        own = self.mandates(page)
        for number, one in enumerate(many(page.get("mandates"))):
            verb, effect = verb_of(one), self.effect(page, matter, one)
            arranges = effect == "internal" or verb in ("set-up", "appoint")
            if one not in own or verb not in DECIDING or one.get("force") == "intention":
                continue
            if not self.covers(one.get("subject") or page.get("scope"), matter) or (beyond and "limit" in one):
                continue
            if effect == "none" or (arranges and "subject" not in one and not matter.own_order):
                continue
            readings = self.effect_rests_on(page, matter, one) | conditional(one)
            readings |= frozenset(() if many(one.get("subject")) else {"whole-task"})
            kinds = {self.papers.get(paper, {}).get("kind") for paper in many(one.get("deliverable"))}
            own_affair = (
                one.get("effect") == "internal"
                or verb in ("set-up", "appoint")
                or bool(kinds & {"plan", "agenda", "calendar"})
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
        found = wanted or [power for power in found if power.verb != "endorse"]
        leading = [power.far for power in found if leads(power)]
        found = [power for power in found if not leading or power.far <= min(leading)]
        passes = self.passes(body, matter)
        if passes and found and not wanted and passes[0] < min(power.far for power in found):
            return []
        return sorted(found, key=lambda power: (power.optional, power.verb in ("take-position", "recommend")))

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
        return self.orders_all(page) and self.covers(page.get("scope"), matter)

    def orders_all(self, page: Page) -> bool:
        """Whether the order, and not mandates, says what the body decides."""
        if "decisions" not in page:
            return False
        order = page["decisions"]
        said = bool(order.get("by-matter")) or any(verb_of(one) in DECIDING for one in self.mandates(page))
        return order["effect"] != "none" if "effect" in order else not said

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


def leads(power: Power) -> bool:
    """Whether a more general line gives way to it."""
    if power.optional or power.effect in ("consultation", "internal"):
        return False
    return power.verb in SETTLING or (power.verb == "recommend" and power.addressed)
