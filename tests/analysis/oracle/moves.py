"""How one matter moves, told over again as simply as can be: no graph theory, counters that are never reset."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Any

from samverkan_dsl.language import Trigger

from .handover import At, Handover, Move, Turn, end
from .offices import Power
from .pages import EVENTS, NOWHERE, OFFICES, Rule
from .words import DECIDING, HANDLING, OPTIONAL, POLITICAL, asked_once, many, verb_of


class Oracle(Handover):
    """All moves of matters about one subject that are raised in one body."""

    def raised(self) -> list[Move]:
        """Every set of the attributes that are tested on some page that names lead to from where it was raised."""
        pages, reached = self.pages, {self.root[1]}
        while True:
            refs = {(ref, one) for one in reached for rule in self.lines(one) for ref in rule.to}
            more = {name for ref, one in refs for name in pages.instances(ref, one)}
            if more <= reached:
                break
            reached |= more
        rules = {rule.when for one in reached for rule in pages.rules(one)} - {*EVENTS}
        tested = [trigger.key for trigger in Trigger if trigger.key in rules]
        sets = [chosen for size in range(len(tested) + 1) for chosen in combinations(tested, size)]
        return [self.concerns(chosen) for chosen in sets]

    def concerns(self, attributes: tuple[str, ...]) -> Move:
        body = self.root[1]
        readings = self.pages.start_rests_on(body, self.subject)
        return Move("concerns", "", (), At(body, "arrived", frozenset(attributes)), attributes, readings=readings)

    def lines(self, body: str) -> list[Rule]:
        return [
            *self.pages.rules(body),
            *self.pages.referrals(body),
            *self.pages.passed_on(body),
            self.addressees(body),
        ]

    def addressees(self, body: str) -> Rule:
        """Those to whom a decision of the body may be a recommendation."""
        page = self.pages.bodies[body]
        to = [ref for one in many(page.get("mandates")) if verb_of(one) in DECIDING for ref in many(one.get("to"))]
        return Rule(f"bodies/{body}", "requested", tuple(to))

    def chooser(self, at: Any) -> str:
        """Who chooses in a position that a move leads to: the world, a body, or nobody at an end."""
        return self.next(at)[1][0]

    def moves(self, at: Any) -> list[Move]:
        """The moves there, each to where there is next something to choose or to happen."""
        return [move._replace(target=self.next(move.target)[0]) for move in self.next(at)[1][1]]

    @asked_once
    def next(self, at: Any) -> tuple[Any, Turn]:
        """Where there is next something to choose or to happen, and what."""
        if not isinstance(at, At):
            return at, ("world", self.raised()) if at == self.root else ("end", [])
        found = self.turn(at)
        return self.next(found) if isinstance(found, At) else (at, found)

    def turn(self, at: At) -> Turn | At:
        """Who chooses, and the moves; or, where nothing can happen, how the visit goes on."""
        page, home = self.pages.bodies[at.body], f"bodies/{at.body}/"
        if at.stage == "arrived":
            admits = page.get("initiative", {})
            if "admitted-by" not in admits or not self.pages.covers(admits.get("subject"), self.matter):
                return at._replace(stage="prepare")
            line, who = f"{home}initiative/admitted-by", tuple(many(admits["admitted-by"]))
            return "world", [
                Move("taken-up", line, who, at._replace(stage="prepare")),
                Move("not-taken-up", line, who, end("nothing-said", at.body, "not-taken-up", line)),
            ]
        if at.stage == "prepare":
            moves = [] if at.by == "prepared" else self.prepared(at)
            return ("world", moves) if moves else at._replace(stage="anchor", by=None)
        if at.stage == "anchor":
            return self.anchored(at)
        if at.stage == "meeting":
            return self.meeting(at)
        for moment, after in (("lost", "waits"), ("before", "power"), ("split", "either")):
            if at.stage == f"{moment}-may":
                options = [rule for rule in self.live(at, moment) if rule.optional]
                onward = at._replace(stage=f"{moment}-must")
                if not options:
                    return onward
                moves = [move for rule in options for move in self.sent(at, rule, False)]
                when = tuple(rule.when for rule in options)
                return "body", [*moves, Move("option-unused", options[0].line, (), onward, when)]
            if at.stage == f"{moment}-must":
                musts = [rule for rule in self.live(at, moment) if not rule.optional]
                moves = [move for rule in musts for move in self.sent(at, rule, True)]
                onward = at._replace(stage=after)
                if moves and moment == "split" and self.offers(at):
                    moves.append(Move("follows", f"{home}decisions/disagreement", (), onward, ("disagreement",)))
                return ("world", moves) if moves else onward
        turns: dict[Any, Callable[[At], Turn | At]] = {
            "waits": self.waits,
            "power": self.power,
            "agree": self.agree,
            "either": self.either,
            "settle": self.settle,
            "answers": self.answers,
            "ratify": self.ratify,
        }
        return turns[at.stage](at)

    def prepared(self, at: At) -> list[Move]:
        """Who prepares for the body, or for those who do; of what may be done, that it is not."""
        who, onward = (at.by[1] if at.by else ()), at._replace(stage="anchor", by=None)
        musts, options, skipped = [], [], None
        for receiver in who or (at.body,):
            for line in self.pages.before(receiver) if receiver in self.pages.bodies else ():
                if not self.pages.about(line, self.matter):
                    continue
                names = self.pages.meant(line.who, receiver, self.matter)
                names = [name for name in names if name not in ("initiator", receiver, at.body)]
                if who:
                    names = [name for name in names if not self.pages.prepare_each_other(receiver, name)]
                for group in [names] if line.jointly else [[name] for name in names]:
                    gone = self.gone([name for name in group if name in self.pages.bodies], line.line)
                    if group and (gone is None or line.must):
                        target = gone or at._replace(stage="anchor", by=("ahead", tuple(group), 0))
                        move = Move("prepared", line.line, tuple(group), target, readings=line.readings)
                        (musts if line.must else options).append(move)
                        skipped = skipped or line.line
        if options and not musts and skipped:
            options.insert(0, Move("not-prepared", skipped, (), onward))
        return [*musts, *options]

    def anchored(self, at: At) -> Turn | At:
        """With whom the matter is anchored before the meeting, one rule after another."""
        who, passed = (at.by[1], at.by[2]) if at.by else ((), 0)
        bodies = [name for name in who or (at.body,) if name in self.pages.bodies]
        lines = [(name, line) for name in bodies for line in self.pages.anchored(name)]
        lines = [(name, line) for name, line in lines if self.pages.about(line, self.matter)][passed:]
        if not lines:
            return at._replace(stage="prepare", by=("ahead", who, 0)) if who else at._replace(stage="meeting", by=None)
        (name, line), after = lines[0], at._replace(by=("ahead", who, passed + 1))
        names = tuple(self.pages.meant(line.who, name, self.matter))
        gone = self.gone([one for one in names if one in self.pages.bodies], line.line)
        done = Move("anchored", line.line, names, gone or after, readings=line.readings)
        undone = Move("not-anchored", line.line, (), after)
        return "world", [done] if line.must else [undone] if gone else [done, undone]

    def gone(self, names: list[str], line: str) -> Any:
        """The end where one of those who have to do something for the body is not there to do it."""
        found = [(name, why) for name in names if (why := self.pages.receives(name, self.matter, True)) in NOWHERE]
        return end("dead-letter", *found[0], line) if found else None

    def meeting(self, at: At) -> Turn | At:
        """Lost quorum without a rule of its own delays; only a body that can never be quorate is stopped by it."""
        possible = self.pages.quorate(at.body)
        if possible and not self.live(at, "lost"):
            return at._replace(stage="before-may")
        line = f"bodies/{at.body}/decisions/quorum"
        moves = [Move("quorate", line, (), at._replace(stage="before-may"))] if possible else []
        return "world", [*moves, Move("no-quorum", line, (), at._replace(stage="lost-may"))]

    def waits(self, at: At) -> Turn:
        line = f"bodies/{at.body}/decisions/quorum"
        if self.pages.quorate(at.body):
            return "world", [Move("waits", line, (), at._replace(stage="before-may"))]
        return self.stops(at, "never-quorate", line)

    def live(self, at: At, moment: str) -> list[Rule]:
        """The rules that come up: when quorum is lost, before the body decides, when it does not agree."""
        found = []
        for rule in self.pages.rules(at.body):
            if (at.body, rule.when) in at.spent or not self.pages.covers(rule.subject, self.matter):
                continue
            known = rule.when in at.attributes
            if moment == "lost":
                fires = rule.when == "no-quorum"
            elif moment == "split":
                fires = rule.when == "disagreement" or (rule.when == "local-unsolved" and known)
            elif rule.when == "beyond-mandate":
                fires = known or not self.powers(at)
            else:
                fires = known and rule.when != "local-unsolved"
            if fires:
                found.append(rule)
        return found

    def powers(self, at: At) -> list[Power]:
        return self.pages.powers(at.body, self.matter, at.asked, "beyond-mandate" in at.attributes)

    def power(self, at: At) -> Turn | At:
        found = self.powers(at)
        if not found:
            moves = [move for rule in self.pages.passing(at.body, self.matter) for move in self.sent(at, rule, True)]
            return ("world", moves) if moves else self.powerless(at)
        onward = at._replace(stage="agree")
        if not at.free and not all(power.optional for power in found):
            return onward
        option = next((power for power in found if power.optional), found[0])
        return "body", [
            Move("takes-on", option.line, (), onward, asks=at.asked, readings=option.readings),
            Move("declines", option.line, (), end("nothing-said", at.body, "declined", option.line), asks=at.asked),
        ]

    def powerless(self, at: At) -> Turn:
        """A body that may not decide, and has nobody to pass on to what it prepared."""
        page, home = self.pages.bodies[at.body], f"bodies/{at.body}"
        if self.pages.receives(at.body, self.matter, False) == "silent":
            return "world", [Move("stops", home, (), end("left-the-model", at.body, None, home))]
        own = self.pages.mandates(page)
        for number, one in enumerate(many(page.get("mandates"))):
            about = self.pages.meant_by(one, page, self.matter)
            if one in own and verb_of(one) in ("prepare", *HANDLING) and about:
                return self.stops(at, "only-handles", f"{home}/mandates/{number}")
        return self.stops(at, "no-mandate", home)

    def agree(self, at: At) -> Turn | At:
        how = self.pages.method(at.body, self.matter)
        agreed = at._replace(stage="settle")
        if how is None:
            return agreed
        method, casting, readings = how
        if method == "qualified-majority" or (method == "majority" and casting):
            return agreed
        failed = "tied" if method == "majority" else "disagreed"
        line = f"bodies/{at.body}/decisions"
        split = at._replace(stage="split-may")
        return "world", [Move("agreed", line, (), agreed), Move(failed, line, (), split, readings=readings)]

    def offers(self, at: At) -> bool:
        """Whether the rule for disagreement has anything left to offer."""
        block = self.pages.block(at.body)
        if block is None or (at.body, "disagreement") in at.spent:
            return False
        return bool(self.answers_to_disagreement(at)) or ("mediated-by" in block and at.body not in at.mediated)

    def either(self, at: At) -> Turn:
        block, line = self.pages.block(at.body), f"bodies/{at.body}/decisions/disagreement"
        if block is None or (at.body, "disagreement") in at.spent:
            silent = f"bodies/{at.body}/decisions" if "decisions" in self.pages.bodies[at.body] else f"bodies/{at.body}"
            return self.stops(at, "disagreement", silent)
        if not self.offers(at):
            return self.stops(at, "returns-spent" if dict(at.used).get(at.body) else "disagreement", line)
        if "mediated-by" in block and at.body not in at.mediated:
            who, tried = tuple(many(block["mediated-by"])), at._replace(mediated=at.mediated | {at.body})
            names = self.pages.meant(who, at.body, self.matter)
            line += "/mediated-by"
            if gone := self.gone(names, line):
                return "world", [Move("handed-over", line, who, gone)]
            return "world", [
                Move("mediated", line, who, tried._replace(stage="settle")),
                Move("not-mediated", line, who, tried),
            ]
        moves = self.answers_to_disagreement(at)
        if block.get("force") in OPTIONAL:
            unused = end("nothing-said", at.body, "disagreement", line)
            moves.append(Move("option-unused", line, (), unused, ("disagreement",)))
        return ("body" if len(moves) > 1 else "world"), moves

    def answers_to_disagreement(self, at: At) -> list[Move]:
        block, line = self.pages.block(at.body) or {}, f"bodies/{at.body}/decisions/disagreement"
        moves = [move for rule in self.pages.referrals(at.body) for move in self.sent(at, rule, False)]
        officers = tuple(ref for ref in many(block.get("decided-by")) if ref in OFFICES)
        if officers:
            decided = at._replace(stage="settle")
            moves.append(Move("follows", f"{line}/decided-by", officers, decided, ("disagreement",)))
        used = dict(at.used).get(at.body, 0)
        if "returns" not in block or used < block["returns"]:
            again = at._replace(stage="meeting")
            if "returns" in block:
                again = again._replace(used=tuple(sorted({**dict(at.used), at.body: used + 1}.items())))
            if "return-to" in block or ("returns" in block and not block.get("postpone")):
                moves.append(self.sent_back(at, block, again))
            if block.get("postpone"):
                moves.append(Move("postponed", f"{line}/postpone", (), again))
        if block.get("strike"):
            moves.append(Move("struck", f"{line}/strike", (), end("struck", at.body, None, f"{line}/strike")))
        if block.get("each-organisation"):
            line += "/each-organisation"
            moves.append(Move("left-to-each", line, (), end("left-to-each-organisation", at.body, None, line)))
        return moves

    def sent_back(self, at: At, block: dict[str, Any], again: At) -> Move:
        """To the preparer named, else to whoever prepared, else to whoever raised it; and so again to the body."""
        line = f"bodies/{at.body}/decisions/disagreement/{'return-to' if 'return-to' in block else 'returns'}"
        named = tuple(ref for ref in many(block.get("return-to")) if ref != "unspecified")
        names = self.pages.meant(named, at.body, self.matter)
        gone = self.gone(names, line)
        if not names:
            mine = [one for one in self.pages.before(at.body) if self.pages.about(one, self.matter)]
            by = [name for one in mine for name in self.pages.meant(one.who, at.body, self.matter)]
            names = [name for name in dict.fromkeys(by) if name != at.body] or ["initiator"]
        readings = frozenset({"prepared-again"} if named else {"prepared-again", "back-to-preparer"})
        return Move("sent-back", line, tuple(names), gone or again, ("disagreement",), readings=readings)

    def settle(self, at: At) -> Turn:
        if at.back:
            home, asked, free = at.back[-1]
            again = at._replace(body=home, stage="before-may", back=at.back[:-1], asked=asked, free=free)
            return "world", [Move("brought-back", self.powers(at)[0].line, (home,), again)]
        strong = [
            power
            for power in self.powers(at)
            if self.takers(at, power) or self.settled(at, power)[0] != "without-effect"
        ]
        musts = [power for power in self.powers(at) if not power.optional]
        mays = [power for power in self.powers(at) if power.optional]
        used = [power for power in musts if power in strong][:1]
        if not used:
            used = musts[:1] + [power for power in mays if power in strong]
        used = used or mays[:1]
        return ("body" if len(used) > 1 else "world"), [self.decided(at, power) for power in used]

    def settled(self, at: At, power: Power) -> tuple[str, str | None]:
        """What a decision comes to; who confirms it makes it their own, and advice to who is not described is given."""
        outcome, why = self.alone(at, power)
        if why == "too-weak":
            names = self.pages.meant(power.ratifiers, at.body, self.matter)
            if names and all(self.confirms(at, name) for name in names):
                return "settled", None
            told = self.pages.meant(power.to, at.body, self.matter)
            if power.effect == "recommendation" and any(self.silent(name) for name in told):
                return "recommended", None
        return outcome, why

    def alone(self, at: At, power: Power) -> tuple[str, str | None]:
        heavy = bool(at.attributes & {"needs-resources", "weighty"})
        return self.pages.settles(power, self.matter, heavy, at.endorsed)

    def confirms(self, at: At, name: str) -> bool:
        """Whether a yes from one who has to confirm a decision settles the matter."""
        if name == "unspecified" or name in self.pages.templates:
            return False
        if name not in self.pages.bodies or self.pages.bodies[name]["kind"] in POLITICAL:
            return True
        held = self.pages.powers(name, self.matter, "decide", False)
        return not self.silent(name) and any(self.alone(at, one)[0] == "settled" for one in held)

    def takers(self, at: At, power: Power) -> list[str]:
        """The bodies that get a recommendation and may decide it or pass it on."""
        if power.effect != "recommendation" or power.ratifiers or at.body in at.advised:
            return []
        return [
            name
            for name in self.pages.meant(power.to, at.body, self.matter)
            if name in self.pages.bodies
            and name != at.body
            and not self.silent(name)
            and (self.pages.powers(name, self.matter, "decide", False) or self.pages.passing(name, self.matter))
        ]

    def decided(self, at: At, power: Power) -> Move:
        outcome, why = self.settled(at, power)
        to_ratify = power.ratifiers and outcome != "without-effect"
        takers = () if to_ratify else tuple(self.takers(at, power))
        target = at._replace(stage="ratify", by=power) if to_ratify else end(outcome, at.body, why, power.line)
        if takers:
            rule = Rule(f"{power.line}/to", "requested", takers, each=len(takers) > 1, asks="decide")
            target = at._replace(stage="answers", by=(rule, takers if len(takers) > 1 else None))
            target = target._replace(advised=at.advised | {at.body})
        readings = power.readings | ({"agreements-bind"} if self.matter.by_law else set())
        how = self.pages.method(at.body, self.matter)
        readings |= how[2] & {"majority-by-law", "conditions-met"} if how is not None else set()
        readings |= {"direction-confirmed"} if why == "no-ratifier" else set()
        return Move("decided", power.line, (), target, effect=power.effect, readings=readings)

    def ratify(self, at: At) -> Turn:
        names = self.pages.meant(at.by.ratifiers, at.body, self.matter)
        line, who = f"{at.by.line}/ratified-by", at.by.ratifiers
        if gone := self.gone(names, line):
            return "world", [Move("handed-over", line, who, gone)]
        settled = end(self.settled(at, at.by)[0], at.body, None, at.by.line)
        if self.alone(at, at.by)[0] == "without-effect":
            settled = end("settled", names[0], None, line)
        return "world", [
            Move("ratified", line, who, settled),
            Move("not-ratified", line, who, end("endorsement-refused", at.body, None, line)),
        ]

    def stops(self, at: At, why: str, line: str) -> Turn:
        return "world", [Move("stops", line, (), end("nothing-said", at.body, why, line))]
