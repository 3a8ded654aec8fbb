"""Made-up systems that use every construct by which bodies decide and matters move, for what must never contradict."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

from hypothesis import strategies as st

from samverkan_dsl.loading import Region, load_from
from samverkan_dsl.loading.files import Folder, Overlay

from .making import Draw, Maker, booleans, composite, integers, just, lists, sampled_from, some

Model: TypeAlias = dict[str, Any]

KINDS = (
    ("working-group",) * 4
    + ("coordination-group", "steering-group", "management-group", "chiefs-group")
    + ("assembly", "committee", "joint-committee", "political-consultation")
    + ("preparatory-group", "working-committee", "reference-group", "support")
)
EFFECTS = ("binding", "within-delegation", "direction", "recommendation", "consultation", "internal", "none")
METHODS = ("consensus", "majority", "qualified-majority", "per-party")
DECIDING = (
    ("decide",) * 3
    + ("establish", "adopt", "approve", "endorse", "take-position", "recommend", "appoint", "set-up", "allocate")
)  # fmt: skip
WORKING = ("prepare", "prepare", "draft", "propose", "initiate", "handle", "consult", "follow-up", "participate")
TRIGGERS = (
    ("disagreement", "needs-resources", "weighty") * 2
    + ("beyond-mandate", "no-quorum", "local-unsolved", "dispute", "other-level", "requested")
)  # fmt: skip
FORCES = ("must", "may", "able", "should", "intention", "will")
TASK_FORCES = (*FORCES, "is")
PARTIES = ("norrby", "soderby", "region-ex", "primarvard")
ROLES = ("chef", "strateg")
SUBJECTS = ("omradet", "delen", "avtal", "budget")
SUBSTITUTES = (
    {"policy": "equal-number"},
    {"policy": "none"},
    {"policy": "per-party", "count": 1},
    {"policy": "named", "count": "1–2"},
    {"policy": "some"},
)
OUTSIDE = ("own-decision-bodies", "unspecified", "each-organisation", "norrby", "region-ex")
HEAD: Model = {
    "region": "lan",
    "language": 1,
    "system": {"name": "Länet"},
    "parties": {
        "norrby": {"name": "Norrby kommun", "kind": "municipality"},
        "soderby": {"name": "Söderby kommun", "kind": "municipality"},
        "kommunerna": {"name": "Kommunerna", "kind": "group", "members": ["norrby", "soderby"]},
        "region-ex": {"name": "Region Ex", "kind": "region"},
        "primarvard": {"name": "Primärvården", "kind": "unit", "principal": "region-ex"},
    },
    "roles": {"chef": {"title": "Chef"}, "strateg": {"title": "Strateg", "at": "region-ex"}},
}


PERIODS = ("2024–2025", "2025–2027", "från 2025", "till 2025", "från 2027", "mandatperioden", "1 juli–30 juni")
"""Times that are over on the day of the models, that go on and that have not begun, and some that have no years."""
CHANGES: tuple[list[Model], ...] = (
    [{"valid": "2025–2026", "chair": {"supplied-by": "norrby"}}],
    [{"valid": "2025–2026", "chair": "none", "initiative": {"who": "none"}}],
    [{"valid": "från 2027", "meetings": {"per-year": 2}}],
    [{"valid": "2025–2026", "decisions": {"method": "majority"}}, {"valid": "från 2027", "status": "vilande"}],
)
"""What is otherwise for a time: on the day of the models, and later."""
NUMBERS = st.integers(0, 2**64 - 1)
"""A model is told by a number, and a failing one is made smaller in `properties`."""


def models() -> st.SearchStrategy[Model]:
    """Sound models, for hypothesis."""
    return NUMBERS.map(model_of)


def model_of(number: int) -> Model:
    """The model that a number stands for."""
    return systems()(Random(number))


def text_of(model: Model) -> bytes:
    """The region's only file."""
    return json.dumps({**HEAD, **model}).encode()


NO_FILES = Folder(Path("/nowhere"), Path("/nowhere"))


def load_model(model: Model) -> Region:
    """The model as the files of a region are read, templates made into instances; nothing is written anywhere."""
    loaded = load_from(Overlay(NO_FILES, {"region.yaml": text_of(model)}), date(2026, 1, 1))[0][0]
    assert loaded.findings == (), [str(finding.message) for finding in loaded.findings]
    assert loaded.region is not None
    return loaded.region


def one_in(draw: Draw, times: int) -> bool:
    """True once in so many times."""
    return draw(integers(1, times)) == times


def maybe(draw: Draw, times: int, page: Model, key: str, values: Maker[Any]) -> None:
    """Sets a key once in so many times."""
    if one_in(draw, times):
        page[key] = draw(values)


@composite
def systems(draw: Draw) -> Model:
    """One to four bodies, of which some may be templates with a few instances, and what they work with."""
    names = ["a", "b", "c", "d"][: draw(integers(1, 4))]
    templates = [name for name in names[1:] if one_in(draw, 4)]
    bodies: dict[str, Model] = {name: draw(bodies_of(name, names)) for name in names}
    for name in templates:
        keys = ["x", "y", "z"][: draw(integers(1, 3))]
        each = {key: draw(overrides(names)) | {"name": key} for key in keys}
        bodies[name] |= {"name": f"Grupp {name.upper()} {{name}}", "for-each": each}
        maybe(draw, 2, bodies[name], "collective", just(f"Grupperna {name.upper()}"))
    model: Model = {"subjects": draw(subjects()), "bodies": bodies}
    maybe(draw, 2, model, "deliverables", deliverables(names))
    papers = tuple(model.get("deliverables", {}))
    if papers:
        for mandate in (one for page in bodies.values() for one in page.get("mandates", ())):
            maybe(draw, 3, mandate, "deliverable", sampled_from(papers))
    if one_in(draw, 4):
        agreement: Model = {"name": "Huvudavtalet", "subject": "avtal"}
        maybe(draw, 2, agreement, "decided-by", some(names))
        model["agreements"] = {"huvudavtal": agreement}
    if one_in(draw, 4):
        model["mandates"] = [{"by": draw(some(names)), **draw(mandates(names))} for _ in range(draw(integers(1, 2)))]
    return model


@composite
def subjects(draw: Draw) -> Model:
    """A field of work, a part of it, and two kinds of matter."""
    found: Model = {
        "omradet": {"name": "Området"},
        "delen": {"name": "Delen", "part-of": "omradet"},
        "avtal": {"name": "Avtal", "kind": "matter"},
        "budget": {"name": "Budget", "kind": "matter"},
    }
    maybe(draw, 2, found["avtal"], "matter", just("agreement"))
    for subject in found.values():
        maybe(draw, 8, subject, "settled-by", sampled_from(EFFECTS[:6]))
    maybe(draw, 8, found["budget"], "matter", sampled_from(("own-order", "plan")))
    return found


@composite
def deliverables(draw: Draw, names: list[str]) -> Model:
    """One or two papers with who writes and adopts them."""
    found: Model = {}
    for paper in ("planen", "rapporten")[: draw(integers(1, 2))]:
        found[paper] = {"name": paper.capitalize(), "kind": draw(sampled_from(("plan", "report", "agenda")))}
        maybe(draw, 2, found[paper], "adopted-by", some((*names, "norrby")))
        maybe(draw, 3, found[paper], "authors", some(names))
        maybe(draw, 3, found[paper], "recipients", some(names))
    return found


@composite
def overrides(draw: Draw, names: list[str]) -> Model:
    """What one instance of a template has of its own."""
    found: Model = {}
    maybe(draw, 6, found, "status", sampled_from(("ended", "external")))
    maybe(draw, 4, found, "scope", sampled_from(SUBJECTS))
    maybe(draw, 4, found, "superior", sampled_from(names))
    maybe(draw, 4, found, "meetings", meetings())
    return found


@composite
def bodies_of(draw: Draw, name: str, names: list[str]) -> Model:
    """A page with anything that a page can hold of how a body decides and where its matters go."""
    page: Model = {"name": f"Grupp {name.upper()}", "kind": draw(sampled_from(KINDS))}
    if page["kind"] == "joint-committee":
        page["host"] = "region-ex"
    maybe(draw, 3, page, "staffed-by", sampled_from(("politicians", "officials", "mixed", "residents")))
    maybe(draw, 9, page, "status", sampled_from(("planned", "ended", "external", "mentioned", "when-needed")))
    maybe(draw, 9, page, "formation", sampled_from(({"by": "self"}, {"condition": "vid behov"}, {"force": "may"})))
    maybe(draw, 3, page, "scope", some(SUBJECTS))
    for tie in ("superior", "commissioned-by", "steered-by", "attached-to", "part-of"):
        maybe(draw, 9, page, tie, sampled_from(names))
    maybe(draw, 2, page, "composition", lists(seats(names), least=1, most=4))
    maybe(draw, 6, page, "total-seats", sampled_from((2, 5, "ca 9", "minst 3")))
    maybe(draw, 8, page, "count", sampled_from((2, "flera", "några", "minst 3")))
    maybe(draw, 2, page, "chair", chairs(names))
    maybe(draw, 4, page, "secretary", sampled_from(({"supplied-by": "region-ex"}, {"role": "strateg"}, "none")))
    maybe(draw, 4, page, "substitutes", sampled_from(SUBSTITUTES))
    maybe(draw, 2, page, "meetings", meetings())
    page["mandates"] = draw(lists(mandates(names), most=3))
    maybe(draw, 2, page, "decisions", orders(names))
    page["escalation"] = draw(lists(escalations(names), most=2))
    maybe(draw, 3, page, "preparation", lists(preparations(names), least=1, most=2))
    maybe(draw, 4, page, "initiative", initiatives(names))
    maybe(draw, 4, page, "anchoring", lists(anchorings(names), least=1, most=2))
    maybe(draw, 6, page, "deviations", deviations(names))
    keys = ("mandates", "decisions", "decisions.quorum", "meetings", "composition", "preparation", "initiative")
    if one_in(draw, 5):
        elsewhere = draw(sampled_from(keys))
        page.pop(elsewhere, None)
        page["set-elsewhere"] = {elsewhere: draw(sampled_from(({"in": "reglementet"}, {"by": "self"})))}
    unsaid = [key for key in (*keys, "chair", "substitutes") if key not in page and "." not in key]
    if unsaid and one_in(draw, 5) and "set-elsewhere" not in page:
        page["not-regulated"] = {draw(sampled_from(unsaid)): {}}
    maybe(draw, 15, page, "valid", sampled_from(PERIODS))
    maybe(draw, 10, page, "changes", sampled_from(CHANGES))
    return page


@composite
def seats(draw: Draw, names: list[str]) -> Model:
    """A row of seats: counted, open, vacant, ex officio or not a member's."""
    found: Model = {"role": draw(sampled_from(ROLES))}
    if one_in(draw, 5):
        found = {
            draw(sampled_from(("chair-of", "vice-chair-of", "second-vice-chair-of", "member-of"))): draw(
                sampled_from(names)
            )
        }
    else:
        found["at"] = draw(sampled_from((*PARTIES, "kommunerna")))
    numbers = sampled_from((1, 2, 3, 5, "1–2", "minst 2", "några", "okänt", "samtliga", "en per kommun"))
    maybe(draw, 2, found, "seats", numbers)
    maybe(draw, 8, found, "vacant", just(True))
    maybe(draw, 6, found, "status", sampled_from(("member", "co-opted", "invited", "support")))
    maybe(draw, 8, found, "condition", just("vid behov"))
    maybe(draw, 10, found, "valid", sampled_from(PERIODS))
    return found


@composite
def chairs(draw: Draw, names: list[str]) -> Model:
    """A chair supplied, elected, alternating or only convening."""
    kinds: tuple[Model, ...] = (
        {"supplied-by": "region-ex"},
        {"elected-by": "self"},
        {"role": "chef"},
        {"convener": "strateg"},
        {"alternates": ["norrby", "region-ex"], "term": "2 år"},
        {"alternates": ["norrby", "region-ex"], "term": "mandatperioden", "start": 2023},
        {"alternates": ["norrby", "region-ex"], "term": "1 år", "start": 2024, "first": "norrby"},
    )
    found = dict(draw(sampled_from(kinds)))
    maybe(draw, 3, found, "casting-vote", booleans())
    maybe(draw, 4, found, "votes", booleans())
    maybe(draw, 4, found, "seat", sampled_from(("on-seat", "beside")))
    maybe(draw, 4, found, "vice", sampled_from(({"supplied-by": "norrby"}, {"elected-by": "self"})))
    maybe(draw, 8, found, "synchronised-with", sampled_from(names))
    maybe(draw, 10, found, "valid", sampled_from(PERIODS))
    return found


@composite
def meetings(draw: Draw) -> Model:
    """How often a body meets, as documents say it, and when papers go out."""
    often: tuple[Model, ...] = (
        {"per-year": 4},
        {"per-year": "8–10"},
        {"per-year": "ca 6"},
        {"per-year": "minst 2"},
        {"per-term": 2},
        {"every": "6 veckor"},
        {"when-needed": True},
        {"convened-by": "chair"},
    )
    found = dict(draw(sampled_from(often)))
    maybe(draw, 3, found, "papers", sampled_from(("1 vecka före", "senast 10 dagar före")))
    return found


@composite
def mandates(draw: Draw, names: list[str]) -> Model:
    """A mandate of any verb that has to do with matters."""
    verb = draw(sampled_from((*DECIDING, *WORKING)))
    found: Model = {verb: "frågor"}
    maybe(draw, 2, found, "subject", some(SUBJECTS))
    if verb in DECIDING:
        maybe(draw, 2, found, "effect", sampled_from(EFFECTS))
        maybe(draw, 5, found, "ratified-by", some((*names, "own-decision-bodies", "norrby"), 1))
    maybe(draw, 2, found, "to", some((*names, *names, "norrby", "unspecified")))
    maybe(draw, 4, found, "force", sampled_from(TASK_FORCES))
    maybe(draw, 8, found, "by", sampled_from(("chair", "members", "self", "each-member")))
    maybe(draw, 8, found, "limit", just("inom ramen"))
    maybe(draw, 8, found, "condition", just("om det behövs"))
    maybe(draw, 9, found, "at-request-of", some(names))
    maybe(draw, 9, found, "from", some(names))
    maybe(draw, 9, found, "raised-by", some((*names, "norrby")))
    maybe(draw, 9, found, "through", some(names))
    maybe(draw, 12, found, "valid", sampled_from(PERIODS))
    return found


@composite
def orders(draw: Draw, names: list[str]) -> Model:
    """A decision order."""
    found: Model = {}
    maybe(draw, 2, found, "effect", sampled_from(EFFECTS))
    maybe(draw, 2, found, "method", sampled_from(METHODS))
    maybe(draw, 5, found, "strictness", sampled_from(("strict", "aspirational")))
    maybe(draw, 2, found, "disagreement", disagreements(names))
    if one_in(draw, 2):
        rule: Model = draw(sampled_from(({"more-than": "1/2"}, {"at-least": 3}, {"at-least": "2/3"})))
        found["quorum"] = dict(rule)
        maybe(draw, 3, found["quorum"], "per", sampled_from(("overall", "party", "side")))
        maybe(draw, 6, found["quorum"], "strictness", just("aspirational"))
    if one_in(draw, 4):
        special: Model = {"subject": draw(some(SUBJECTS))}
        maybe(draw, 2, special, "effect", sampled_from(EFFECTS))
        maybe(draw, 2, special, "method", sampled_from(METHODS))
        maybe(draw, 4, special, "condition", just("om det behövs"))
        found["by-matter"] = [special]
    return found or {"method": "consensus"}


@composite
def disagreements(draw: Draw, names: list[str]) -> Model:
    """What happens to what is not agreed on."""
    found: Model = {}
    if one_in(draw, 2):
        found["refer-to"] = draw(some((*names, *names, *OUTSIDE)))
        maybe(draw, 2, found, "for", sampled_from(("decide", "take-position", "endorse", "prepare")))
        maybe(draw, 3, found, "then", sampled_from(("decide-here", "return-advice", "decide-there")))
    maybe(draw, 4, found, "return-to", some(("initiator", "unspecified", *names), 1))
    maybe(draw, 4, found, "returns", integers(1, 2))
    for key in ("postpone", "strike", "each-organisation"):
        maybe(draw, 5, found, key, just(True))
    maybe(draw, 4, found, "force", sampled_from(FORCES))
    maybe(draw, 6, found, "mediated-by", some((*names, "norrby"), 1))
    maybe(draw, 6, found, "decided-by", some((*names, "chair", "norrby"), 1))
    return found or {"strike": True}


@composite
def escalations(draw: Draw, names: list[str]) -> Model:
    """A rule by which matters are lifted."""
    found: Model = {"when": draw(sampled_from(TRIGGERS)), "to": draw(some((*names, *names, *OUTSIDE)))}
    maybe(draw, 3, found, "targets", sampled_from(("each", "one-of")))
    maybe(draw, 2, found, "force", sampled_from(TASK_FORCES))
    maybe(draw, 2, found, "for", sampled_from(("decide", "take-position", "endorse", "prepare", "inform")))
    maybe(draw, 3, found, "then", sampled_from(("decide-here", "return-advice", "decide-there")))
    maybe(draw, 5, found, "receiver", sampled_from(("may", "must")))
    maybe(draw, 4, found, "subject", some(SUBJECTS))
    maybe(draw, 6, found, "condition", just("om det behövs"))
    maybe(draw, 12, found, "valid", sampled_from(PERIODS))
    return found


@composite
def preparations(draw: Draw, names: list[str]) -> Model:
    """Who prepares for whom, on the receiver's page or the preparer's."""
    found: Model = {"by": draw(some((*names, *names, "self", "norrby", "strateg", "initiator")))}
    maybe(draw, 3, found, "for", some((*names, "self")))
    maybe(draw, 3, found, "force", sampled_from(FORCES))
    maybe(draw, 5, found, "obligatory", booleans())
    maybe(draw, 6, found, "at-request-of", some(("chair", *names), 1))
    maybe(draw, 4, found, "jointly", just(True))
    maybe(draw, 4, found, "subject", some(SUBJECTS))
    maybe(draw, 5, found, "condition", just("om det behövs"))
    maybe(draw, 12, found, "valid", sampled_from(PERIODS))
    return found


@composite
def initiatives(draw: Draw, names: list[str]) -> Model:
    """Who may raise matters, and who lets them in."""
    found: Model = {"who": draw(some(("members", "chair", "norrby", *names)))}
    maybe(draw, 3, found, "subject", some(SUBJECTS))
    maybe(draw, 4, found, "admitted-by", just(["chair"]))
    maybe(draw, 4, found, "scheduled-by", just(["chair"]))
    maybe(draw, 3, found, "deadline", just("2 veckor före mötet"))
    maybe(draw, 3, found, "notify", just("chair"))
    return found


@composite
def anchorings(draw: Draw, names: list[str]) -> Model:
    """With whom a matter is anchored before it is decided."""
    found: Model = {"with": draw(some((*names, *names, "norrby", "each-organisation")))}
    maybe(draw, 3, found, "force", sampled_from(FORCES))
    maybe(draw, 4, found, "between-meetings", just(True))
    maybe(draw, 4, found, "before", sampled_from(("taken-up", "decision")))
    maybe(draw, 3, found, "subject", some(SUBJECTS))
    maybe(draw, 5, found, "condition", just("om det behövs"))
    maybe(draw, 5, found, "deadline", just("1 vecka före mötet"))
    maybe(draw, 12, found, "valid", sampled_from(PERIODS))
    return found


@composite
def deviations(draw: Draw, names: list[str]) -> Model:
    """Deviations with who reports, prepares, decides and gets them."""
    found: Model = {"reported-by": "chef"}
    for key in ("prepared-by", "decided-by"):
        maybe(draw, 3, found, key, some((*names, "self"), 1))
    maybe(draw, 2, found, "handed-to", some(names, 1))
    maybe(draw, 3, found, "force", sampled_from(("must", "may")))
    maybe(draw, 6, found, "condition", just("vid behov"))
    return found


def words(value: Any) -> Iterator[str]:
    """Every key and value of a model, for asking what a sample of models holds."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield str(key)
            yield from words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words(inner)
    else:
        yield str(value)
