"""Where a region's pages send matters, and who is meant, as meaning.md has it."""

from __future__ import annotations

from typing import NamedTuple

from .deciding import Deciding
from .subjects import Matter
from .words import (
    BRINGING,
    DECIDING,
    HANDLING,
    IN_THE_BODY,
    OFFERING,
    OPTIONAL,
    POLITICAL,
    TENTATIVE,
    Page,
    asked_once,
    conditional,
    many,
    named,
    returns,
    verb_of,
)

OWN = "own-decision-bodies"
OFFICES = ("chair", "vice-chair", "secretary", "presidium", "rapporteur")
EVENTS = ("disagreement", "no-quorum")
NOWHERE = ("undefined", "ended", "planned", "suspended", "never-formed", "no-task")
"""Why what is handed over is a dead letter."""


class Rule(NamedTuple):
    """One line that sends matters on."""

    line: str
    """The line of the model (`bodies/a/escalation/0`)."""
    when: str
    to: tuple[str, ...]
    optional: bool = False
    each: bool = False
    asks: str | None = None
    free: bool = False
    back: bool = False
    subject: tuple[str, ...] = ()
    readings: frozenset[str] = frozenset()
    named: tuple[str, ...] = ()
    """The subjects that the line names itself."""


class Ahead(NamedTuple):
    """One line by which something is done before a meeting."""

    line: str
    who: tuple[str, ...]
    subject: tuple[str, ...]
    must: bool
    jointly: bool
    readings: frozenset[str]


class Pages(Deciding):
    """The pages of one region."""

    def rules(self, body: str) -> list[Rule]:
        """Escalations and deviations passed on."""
        page = self.bodies[body]
        found = []
        for number, one in enumerate(many(page.get("escalation"))):
            if one.get("force") in TENTATIVE or one.get("for") == "inform":
                continue
            to = tuple(many(one["to"]))
            each, free = one.get("targets") == "each" or OWN in to, one.get("receiver") in OPTIONAL
            optional = one.get("force") in OPTIONAL
            line = f"bodies/{body}/escalation/{number}"
            rule = Rule(line, one["when"], to, optional, each, one.get("for"), free, returns(one))
            found.append(rule._replace(subject=tuple(many(one.get("subject"))), readings=conditional(one)))
        passed = page.get("deviations", {})
        if "handed-to" in passed and passed.get("force") not in TENTATIVE:
            to = tuple(many(passed["handed-to"]))
            line, optional = f"bodies/{body}/deviations/handed-to", passed.get("force") in OPTIONAL
            found.append(Rule(line, "recurring-deviation", to, optional))
        return found

    def block(self, body: str) -> Page | None:
        """The rule for disagreement."""
        found: Page | None = self.bodies[body].get("decisions", {}).get("disagreement")
        return None if found is None or found.get("force") in TENTATIVE else found

    def referrals(self, body: str) -> list[Rule]:
        """Where disagreement is referred, and who decides a dispute."""
        block = self.block(body) or {}
        home = f"bodies/{body}/decisions/disagreement"
        found = []
        if "refer-to" in block:
            to = tuple(many(block["refer-to"]))
            asks = block.get("for")
            found.append(Rule(f"{home}/refer-to", "disagreement", to, False, OWN in to, asks, False, returns(block)))
        if "decided-by" in block:
            to = tuple(ref for ref in many(block["decided-by"]) if ref not in OFFICES)
            found += [Rule(f"{home}/decided-by", "disagreement", to, asks="decide")] if to else []
        return found

    @asked_once
    def passed_on(self, body: str) -> list[Rule]:
        """To whom the body hands what it prepared, by whatever page, or what it drafts or proposes."""
        found = []
        for home, page in self.bodies.items():
            for number, one in enumerate(many(page.get("preparation"))):
                refs = [ref for ref in many(one["by"]) if ref == "self" or ref not in IN_THE_BODY]
                by = [name for ref in refs for name in self.instances(ref, home)]
                to = [home if ref == "self" else ref for ref in many(one.get("for")) or ["self"]]
                to = [ref for ref in to if ref != body]
                if body in by and to and one.get("force") not in TENTATIVE:
                    rule = Rule(f"bodies/{home}/preparation/{number}", "requested", tuple(to), asks="decide")
                    subject = tuple(many(one.get("subject")))
                    found.append(rule._replace(subject=subject, named=subject, readings=conditional(one)))
            for number, one in enumerate(many(page.get("mandates")) if home != body else ()):
                if body in self.others(tuple(many(one.get("with"))), home) and self.joins(home, one):
                    to = tuple(ref for ref in many(one["to"]) if ref != body)
                    named = tuple(many(one.get("subject")))
                    rule = Rule(f"bodies/{home}/mandates/{number}", "requested", to, asks="decide")
                    subject = named or tuple(many(page.get("scope")))
                    found += [rule._replace(subject=subject, named=named, readings=conditional(one))] if to else []
            if home == body:
                found += [rule for rule in self.offered(body) if self.prepares(body, rule)]
        return found + [rule for rule in self.offered(body) if not self.prepares(body, rule)]

    def joins(self, home: str, one: Page) -> bool:
        """Whether a mandate is one to prepare for other bodies, together with whom it names."""
        mine = one in self.mandates(self.bodies[home]) and one.get("force") not in TENTATIVE
        return mine and verb_of(one) == "prepare" and bool(self.others(tuple(many(one.get("to"))), home))

    def prepares(self, body: str, rule: Rule) -> bool:
        """Whether it is by preparing for other bodies that matters are passed on."""
        number = int(rule.line.rpartition("/")[2])
        return "prepare" in self.bodies[body]["mandates"][number] and bool(self.others(rule.to, body))

    def others(self, refs: tuple[str, ...], body: str) -> list[str]:
        return [name for ref in refs for name in self.instances(ref, body) if name != body]

    @asked_once
    def offered(self, body: str) -> list[Rule]:
        """To whom the body prepares, drafts or proposes something by its own mandates."""
        page, found = self.bodies[body], []
        for number, one in enumerate(many(page.get("mandates"))):
            to, verb = tuple(many(one.get("to"))), verb_of(one, (*BRINGING, *OFFERING))
            each = False
            if one not in self.mandates(page) or one.get("force") in TENTATIVE:
                continue
            if verb == "prepare":
                to = tuple(ref for ref in to if ref != body) if self.others(to, body) else to
            elif verb in OFFERING:
                papers = [self.papers[paper] for paper in many(one.get("deliverable"))]
                adopters = tuple(dict.fromkeys(ref for paper in papers for ref in many(paper.get("adopted-by"))))
                to = adopters or tuple(ref for ref in to if self.instances(ref, body))
                to, each = () if body in to else to, len(adopters) > 1
            else:
                continue
            if to:
                named = tuple(many(one.get("subject")))
                subject = named or tuple(many(page.get("scope")))
                rule = Rule(
                    f"bodies/{body}/mandates/{number}", "requested", to, each=each, asks="decide", subject=subject
                )
                found.append(rule._replace(named=named, readings=conditional(one)))
        return found

    def passing(self, body: str, matter: Matter) -> list[Rule]:
        """Those lines that are about the matter, and nearest to it."""
        found = [rule for rule in self.passed_on(body) if self.fits(rule, matter)]
        nearest = min((self.far(rule.named, matter) for rule in found), default=0)
        return [rule for rule in found if self.far(rule.named, matter) == nearest]

    def fits(self, rule: Rule, matter: Matter) -> bool:
        """Whether such a line is about the matter: by the subjects that it names, else by the area of its body."""
        if rule.named:
            return self.covers(rule.named, matter)
        return matter.about is None or self.covers(rule.subject, matter)

    def passes(self, body: str, matter: Matter) -> list[int]:
        return [self.far(rule.named, matter) for rule in self.passing(body, matter)]

    @asked_once
    def before(self, body: str) -> list[Ahead]:
        """Every line that says who prepares for the body."""
        found = []
        for home, page in self.bodies.items():
            for number, one in enumerate(many(page.get("preparation"))):
                who = tuple(home if ref == "self" else ref for ref in many(one["by"]) if ref != "initiator")
                to = [home if ref == "self" else ref for ref in many(one.get("for")) or ["self"]]
                here = body in [name for ref in to for name in self.instances(ref, home)]
                if who and here and one.get("force") not in TENTATIVE:
                    must = one.get("obligatory") is not False and "at-request-of" not in one
                    must = must and one.get("force", "must") == "must"
                    line, subject = f"bodies/{home}/preparation/{number}", tuple(many(one.get("subject")))
                    jointly = bool(one.get("jointly"))
                    found.append(Ahead(line, who, subject, must, jointly, conditional(one)))
            for number, one in enumerate(many(page.get("mandates"))):
                if verb_of(one) != "prepare" or one not in self.mandates(page) or one.get("force") in TENTATIVE:
                    continue
                if home != body and body in self.others(tuple(many(one.get("to"))), home):
                    subject = tuple(many(one.get("subject")) or many(page.get("scope")))
                    must = one.get("force", "must") in ("must", "is") and "at-request-of" not in one
                    line = f"bodies/{home}/mandates/{number}"
                    helpers = tuple(ref for ref in many(one.get("with")) if self.instances(ref, home))
                    found.append(Ahead(line, (home, *helpers), subject, must, bool(helpers), conditional(one)))
        return found

    def anchored(self, body: str) -> list[Ahead]:
        """Every line that says with whom the body's matters are anchored."""
        found = []
        for number, one in enumerate(many(self.bodies[body].get("anchoring"))):
            if one.get("force") not in TENTATIVE:
                who, subject = tuple(many(one["with"])), tuple(many(one.get("subject")))
                must = one.get("force", "must") == "must"
                found.append(Ahead(f"bodies/{body}/anchoring/{number}", who, subject, must, True, conditional(one)))
        return found

    def about(self, line: Ahead, matter: Matter) -> bool:
        """Whether such a line is about the matter."""
        return self.covers(line.subject, matter)

    def prepare_each_other(self, one: str, other: str) -> bool:
        return other in self.upstream(one) and one in self.upstream(other)

    @asked_once
    def upstream(self, body: str) -> set[str]:
        """All who prepare for the body, for those who do, and so on."""
        found: set[str] = set()
        pending = [body]
        while pending:
            at = pending.pop()
            if at in self.bodies:
                by = {
                    name
                    for line in self.before(at)
                    for ref in line.who
                    for name in self.instances_of(ref)
                    if name != at
                }
                pending += by - found
                found |= by
        return found

    def instances_of(self, ref: str) -> list[str]:
        return self.templates.get(ref, [ref] if ref in self.bodies else [])

    def instances(self, ref: str, home: str) -> list[str]:
        if ref in self.templates:
            return self.templates[ref]
        return [home] if ref in IN_THE_BODY else [ref] if ref in self.bodies else []

    @asked_once
    def near(self, body: str) -> set[str]:
        """Parents and children, by whichever page says so."""
        ties = ("superior", "commissioned-by", "steered-by", "attached-to", "part-of")
        up = {
            home: {name for tie in ties for ref in named(page.get(tie)) for name in self.instances(ref, home)}
            for home, page in self.bodies.items()
        }
        return up[body] | {home for home, over in up.items() if body in over}

    def meant(self, refs: tuple[str, ...], home: str, matter: Matter) -> list[str]:
        """Those of whom one is meant: bodies, or words and parties that no more is said of."""
        found: list[str] = []
        for ref in refs:
            names = [home] if ref in IN_THE_BODY else [ref]
            if ref in self.templates:
                others = [one for one in self.templates[ref] if one != home]
                twin = f"{ref}/{home.partition('/')[2]}"
                related = [one for one in others if one in self.near(home)]
                inside = [
                    one
                    for one in related or others
                    if matter.about is None or matter.about & {*many(self.bodies[one].get("scope"))}
                ]
                names = [twin] if twin in others else inside or related or others or [ref]
            found += [name for name in names if name not in found]
        return found

    def mentioned(self, names: tuple[str, ...]) -> frozenset[str]:
        """What is handed to a body that is only mentioned is taken to be in good hands."""
        known = [self.bodies[name].get("status") for name in names if name in self.bodies]
        return frozenset({"mentioned-acts"} if "mentioned" in known else ())

    def receives(self, name: str, matter: Matter, prepares: bool) -> str:
        """What a receiver is to the matter: one that acts, one that no more is said of, or why it is a dead letter."""
        if name not in self.bodies:
            return "undefined" if name == "unspecified" or name in self.templates else "silent"
        page = self.bodies[name]
        status, elsewhere = page.get("status"), page.get("set-elsewhere", {})
        if status in ("ended", "planned", "suspended", "repealed"):
            return "ended" if status == "repealed" else str(status)
        if status == "when-needed" and not page.get("formation", {}).get("by"):
            return "never-formed"
        unsaid = page.get("kind") in POLITICAL and not page.get("mandates") and "decisions" not in page
        if status in ("external", "mentioned") or "mandates" in elsewhere or "decisions" in elsewhere or unsaid:
            return "silent"
        acts = any(
            verb_of(one) in (*DECIDING, "prepare", *HANDLING) and self.meant_by(one, page, matter)
            for one in self.mandates(page)
        )
        return "acts" if prepares or acts or self.orders(page, matter) else "no-task"
