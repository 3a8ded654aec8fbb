"""How one matter moves, told over again as simply as can be: no graph theory, counters that are never reset."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Any

from .handing import At, Handing, Move, Turn, end
from .offices import Power, many
from .pages import EVENTS, OFFICES, Rule


class Rulebook(Handing):
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
        tested = sorted({rule.when for one in reached for rule in pages.rules(one)} - {*EVENTS})
        sets = [frozenset(chosen) for size in range(len(tested) + 1) for chosen in combinations(tested, size)]
        return [Move("concerns", "", None, At(self.root[1], "arrived", chosen)) for chosen in sets]

    def lines(self, body: str) -> list[Rule]:
        prepared = [rule for _, rule in self.pages.prepared_for(body)]
        return [*self.pages.rules(body), *self.pages.referrals(body), *prepared]

    def chooser(self, at: Any) -> str:
        """Who chooses in a position that a move leads to: the world, a body, or nobody at an end."""
        return self.next(at)[1][0]

    def moves(self, at: Any) -> list[Move]:
        """The moves there, each to where there is next something to choose or to happen."""
        return [move._replace(target=self.next(move.target)[0]) for move in self.next(at)[1][1]]

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
                Move("not-taken-up", line, who, end("nothing-said", at.body)),
            ]
        if at.stage == "prepare":
            moves = [] if at.by == "prepared" else self.prepared(at)
            return ("world", moves) if moves else at._replace(stage="meeting", by=None)
        if at.stage == "meeting":
            return self.meeting(at)
        for moment, after in (("lost", "waits"), ("before", "power"), ("split", "either")):
            if at.stage == f"{moment}-may":
                options = [rule for rule in self.live(at, moment) if rule.optional]
                onward = at._replace(stage=f"{moment}-must")
                if not options:
                    return onward
                moves = [move for rule in options for move in self.sent(at, rule, False)]
                return "body", [*moves, Move("option-unused", home + options[0].key, None, onward)]
            if at.stage == f"{moment}-must":
                musts = [rule for rule in self.live(at, moment) if not rule.optional]
                moves = [move for rule in musts for move in self.sent(at, rule, True)]
                onward = at._replace(stage=after)
                if moves and moment == "split" and self.offers(at):
                    moves.append(Move("follows", f"{home}decisions/disagreement", None, onward))
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
        onward = at._replace(stage="meeting", by=None)
        moves = []
        for key, rule in self.pages.preparers(at.body, self.matter):
            names = self.pages.meant(tuple(many(rule["by"])), at.body, self.matter)
            bodies = [name for name in names if name in self.pages.bodies and name != at.body]
            for group in [bodies] if rule.get("jointly") else [[name] for name in bodies]:
                gone = [name for name in group if self.pages.receives(name, self.matter, True) == "dead"]
                target = end("dead-letter", gone[0]) if gone else onward
                if group:
                    moves.append(Move("prepared", f"bodies/{at.body}/{key}", tuple(group), target))
        return moves

    def meeting(self, at: At) -> Turn | At:
        """Lost quorum without a rule of its own delays; only a body that can never be quorate is stopped by it."""
        possible = self.pages.quorate(at.body)
        if possible and not self.live(at, "lost"):
            return at._replace(stage="before-may")
        moves = [Move("quorate", "", None, at._replace(stage="before-may"))] if possible else []
        return "world", [*moves, Move("no-quorum", "", None, at._replace(stage="lost-may"))]

    def waits(self, at: At) -> Turn:
        if self.pages.quorate(at.body):
            return "world", [Move("waits", "", None, at._replace(stage="before-may"))]
        return self.stops(at)

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
            moves = [
                move._replace(line=f"bodies/{home}/{rule.key}") if move.line else move
                for home, rule in self.pages.prepared_for(at.body)
                if self.pages.covers(rule.subject, self.matter)
                for move in self.sent(at, rule, True)
            ]
            if not moves and self.pages.receives(at.body, self.matter, False) == "silent":
                return "world", [Move("stops", "", None, end("left-the-model", at.body))]
            return ("world", moves) if moves else self.stops(at)
        onward = at._replace(stage="agree")
        if not at.free and not all(power.optional for power in found):
            return onward
        return "body", [
            Move("takes-on", "", None, onward),
            Move("declines", "", None, end("nothing-said", at.body)),
        ]

    def agree(self, at: At) -> Turn | At:
        method, casting = self.pages.method(at.body, self.matter)
        agreed = at._replace(stage="settle")
        if method == "qualified-majority" or (method == "majority" and casting):
            return agreed
        failed = "tied" if method == "majority" else "disagreed"
        return "world", [Move("agreed", "", None, agreed), Move(failed, "", None, at._replace(stage="split-may"))]

    def offers(self, at: At) -> bool:
        """Whether the rule for disagreement has anything left to offer."""
        block = self.pages.block(at.body)
        if block is None or (at.body, "disagreement") in at.spent:
            return False
        return bool(self.answers_to_disagreement(at)) or ("mediated-by" in block and at.body not in at.mediated)

    def either(self, at: At) -> Turn:
        if not self.offers(at):
            return self.stops(at)
        block, line = self.pages.block(at.body) or {}, f"bodies/{at.body}/decisions/disagreement"
        if "mediated-by" in block and at.body not in at.mediated:
            who, tried = tuple(many(block["mediated-by"])), at._replace(mediated=at.mediated | {at.body})
            names = self.pages.meant(who, at.body, self.matter)
            gone = [name for name in names if self.pages.receives(name, self.matter, True) == "dead"]
            line += "/mediated-by"
            if gone:
                return "world", [Move("handed-over", line, who, end("dead-letter", gone[0]))]
            return "world", [
                Move("mediated", line, who, tried._replace(stage="settle")),
                Move("not-mediated", line, who, tried),
            ]
        moves = self.answers_to_disagreement(at)
        if block.get("force") in ("may", "should"):
            moves.append(Move("option-unused", line, None, end("nothing-said", at.body)))
        return ("body" if len(moves) > 1 else "world"), moves

    def answers_to_disagreement(self, at: At) -> list[Move]:
        block, line = self.pages.block(at.body) or {}, f"bodies/{at.body}/decisions/disagreement"
        moves = [move for rule in self.pages.referrals(at.body) for move in self.sent(at, rule, False)]
        officers = tuple(ref for ref in many(block.get("decided-by")) if ref in OFFICES)
        if officers:
            moves.append(Move("follows", f"{line}/decided-by", officers, at._replace(stage="settle")))
        used = dict(at.used).get(at.body, 0)
        if "returns" not in block or used < block["returns"]:
            again = at._replace(stage="meeting")
            if "returns" in block:
                again = again._replace(used=tuple(sorted({**dict(at.used), at.body: used + 1}.items())))
            if "return-to" in block or ("returns" in block and not block.get("postpone")):
                moves.append(self.sent_back(at, block, again))
            if block.get("postpone"):
                moves.append(Move("postponed", f"{line}/postpone", None, again))
        if block.get("strike"):
            moves.append(Move("struck", f"{line}/strike", None, end("struck", at.body)))
        if block.get("each-organisation"):
            left = end("left-to-each-organisation", at.body)
            moves.append(Move("left-to-each", f"{line}/each-organisation", None, left))
        return moves

    def sent_back(self, at: At, block: dict[str, Any], again: At) -> Move:
        """To the preparer named, else to whoever prepared, else to whoever raised it; and so again to the body."""
        line = f"bodies/{at.body}/decisions/disagreement/{'return-to' if 'return-to' in block else 'returns'}"
        named = tuple(ref for ref in many(block.get("return-to")) if ref != "unspecified")
        names = self.pages.meant(named, at.body, self.matter)
        gone = [name for name in names if self.pages.receives(name, self.matter, True) == "dead"]
        if not names:
            rules = many(self.pages.bodies[at.body].get("preparation"))
            mine = [one for one in rules if "for" not in one and self.pages.covers(one.get("subject"), self.matter)]
            by = [name for one in mine for name in self.pages.meant(tuple(many(one["by"])), at.body, self.matter)]
            names = [name for name in dict.fromkeys(by) if name != at.body] or ["initiator"]
        return Move("sent-back", line, tuple(names), end("dead-letter", gone[0]) if gone else again)

    def settle(self, at: At) -> Turn:
        if at.back:
            home, asked, free = at.back[-1]
            again = at._replace(body=home, stage="before-may", back=at.back[:-1], asked=asked, free=free)
            return "world", [Move("brought-back", "", (home,), again)]
        strong = [power for power in self.powers(at) if self.settled(at, power) != "without-effect"]
        musts = sorted((power for power in self.powers(at) if not power.optional), key=advises)
        mays = sorted((power for power in self.powers(at) if power.optional), key=advises)
        used = [power for power in musts if power in strong][:1]
        if not used:
            used = musts[:1] + [power for power in mays if power in strong]
        used = used or mays[:1]
        return ("body" if len(used) > 1 else "world"), [self.decided(at, power) for power in used]

    def settled(self, at: At, power: Power) -> str:
        heavy = bool(at.attributes & {"needs-resources", "weighty"})
        return self.pages.settles(power, self.matter, heavy, at.endorsed)

    def decided(self, at: At, power: Power) -> Move:
        outcome = self.settled(at, power)
        to_ratify = power.ratifiers and outcome != "without-effect"
        target = at._replace(stage="ratify", by=power) if to_ratify else end(outcome, at.body)
        return Move("decided", f"bodies/{at.body}/{power.key}", None, target)

    def ratify(self, at: At) -> Turn:
        names = self.pages.meant(at.by.ratifiers, at.body, self.matter)
        gone = [name for name in names if self.pages.receives(name, self.matter, True) == "dead"]
        line, who = f"bodies/{at.body}/{at.by.key}/ratified-by", at.by.ratifiers
        if gone:
            return "world", [Move("handed-over", line, who, end("dead-letter", gone[0]))]
        return "world", [
            Move("ratified", line, who, end(self.settled(at, at.by), at.body)),
            Move("not-ratified", line, who, end("endorsement-refused", at.body)),
        ]

    def stops(self, at: At) -> Turn:
        return "world", [Move("stops", "", None, end("nothing-said", at.body))]


def advises(power: Power) -> bool:
    return power.verb in ("take-position", "recommend")
