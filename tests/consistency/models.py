"""Made-up systems that use every construct by which bodies decide and matters move, for what must never contradict."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from hypothesis import strategies as st

from samverkan_dsl.loading import Region, load

Model: TypeAlias = dict[str, Any]
MODELS = int(os.environ.get("SAMVERKAN_MODELS", "40"))
"""So many made-up systems each property is tried on."""

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
FORCES = ("must", "may", "should", "intention")
PARTIES = ("norrby", "soderby", "region-ex", "primarvard")
ROLES = ("chef", "strateg")
SUBJECTS = ("omradet", "delen", "avtal", "budget")
SUBSTITUTES = (
    {"policy": "equal-number"},
    {"policy": "none"},
    {"policy": "per-party", "count": 1},
    {"policy": "named", "count": "1–2"},
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


def load_model(model: Model, folder: Path) -> Region:
    """The model as the files of a region are read, templates made into instances."""
    (folder / "region.yaml").write_text(json.dumps({**HEAD, **model}), "utf-8")
    loaded = load([folder], folder, date(2026, 1, 1))[0][0]
    assert loaded.findings == (), [str(finding.message) for finding in loaded.findings]
    assert loaded.region is not None
    return loaded.region


def one_in(draw: st.DrawFn, times: int) -> bool:
    """True once in so many times."""
    return draw(st.integers(1, times)) == times


def maybe(draw: st.DrawFn, times: int, page: Model, key: str, values: st.SearchStrategy[Any]) -> None:
    """Sets a key once in so many times."""
    if one_in(draw, times):
        page[key] = draw(values)


def some(values: Sequence[str], most: int = 2) -> st.SearchStrategy[list[str]]:
    """One or a few of some words, each once."""
    return st.lists(st.sampled_from(values), min_size=1, max_size=most, unique=True)


@st.composite
def models(draw: st.DrawFn) -> Model:
    """One to four bodies, of which some may be templates with a few instances, and what they work with."""
    names = ["a", "b", "c", "d"][: draw(st.integers(1, 4))]
    templates = [name for name in names[1:] if one_in(draw, 4)]
    bodies: dict[str, Model] = {name: draw(bodies_of(name, names)) for name in names}
    for name in templates:
        keys = ["x", "y", "z"][: draw(st.integers(1, 3))]
        each = {key: draw(overrides(names)) | {"name": key} for key in keys}
        bodies[name] |= {"name": f"Grupp {name.upper()} {{name}}", "for-each": each}
        maybe(draw, 2, bodies[name], "collective", st.just(f"Grupperna {name.upper()}"))
    model: Model = {"subjects": draw(subjects()), "bodies": bodies}
    maybe(draw, 2, model, "deliverables", deliverables(names))
    papers = tuple(model.get("deliverables", {}))
    if papers:
        for mandate in (one for page in bodies.values() for one in page.get("mandates", ())):
            maybe(draw, 3, mandate, "deliverable", st.sampled_from(papers))
    if one_in(draw, 4):
        agreement: Model = {"name": "Huvudavtalet", "subject": "avtal"}
        maybe(draw, 2, agreement, "decided-by", some(names))
        model["agreements"] = {"huvudavtal": agreement}
    if one_in(draw, 4):
        model["mandates"] = [{"by": draw(some(names)), **draw(mandates(names))} for _ in range(draw(st.integers(1, 2)))]
    return model


@st.composite
def subjects(draw: st.DrawFn) -> Model:
    """A field of work, a part of it, and two kinds of matter."""
    found: Model = {
        "omradet": {"name": "Området"},
        "delen": {"name": "Delen", "part-of": "omradet"},
        "avtal": {"name": "Avtal", "kind": "matter"},
        "budget": {"name": "Budget", "kind": "matter"},
    }
    maybe(draw, 2, found["avtal"], "matter", st.just("agreement"))
    for subject in found.values():
        maybe(draw, 8, subject, "settled-by", st.sampled_from(EFFECTS[:6]))
    maybe(draw, 8, found["budget"], "matter", st.sampled_from(("own-order", "plan")))
    return found


@st.composite
def deliverables(draw: st.DrawFn, names: list[str]) -> Model:
    """One or two papers with who writes and adopts them."""
    found: Model = {}
    for paper in ("planen", "rapporten")[: draw(st.integers(1, 2))]:
        found[paper] = {"name": paper.capitalize(), "kind": draw(st.sampled_from(("plan", "report", "agenda")))}
        maybe(draw, 2, found[paper], "adopted-by", some((*names, "norrby")))
        maybe(draw, 3, found[paper], "authors", some(names))
        maybe(draw, 3, found[paper], "recipients", some(names))
    return found


@st.composite
def overrides(draw: st.DrawFn, names: list[str]) -> Model:
    """What one instance of a template has of its own."""
    found: Model = {}
    maybe(draw, 6, found, "status", st.sampled_from(("ended", "external")))
    maybe(draw, 4, found, "scope", st.sampled_from(SUBJECTS))
    maybe(draw, 4, found, "superior", st.sampled_from(names))
    maybe(draw, 4, found, "meetings", meetings())
    return found


@st.composite
def bodies_of(draw: st.DrawFn, name: str, names: list[str]) -> Model:
    """A page with anything that a page can hold of how a body decides and where its matters go."""
    page: Model = {"name": f"Grupp {name.upper()}", "kind": draw(st.sampled_from(KINDS))}
    if page["kind"] == "joint-committee":
        page["host"] = "region-ex"
    maybe(draw, 3, page, "staffed-by", st.sampled_from(("politicians", "officials", "mixed", "residents")))
    maybe(draw, 9, page, "status", st.sampled_from(("planned", "ended", "external", "mentioned", "when-needed")))
    maybe(draw, 9, page, "formation", st.sampled_from(({"by": "self"}, {"condition": "vid behov"})))
    maybe(draw, 3, page, "scope", some(SUBJECTS))
    for tie in ("superior", "commissioned-by", "steered-by", "attached-to", "part-of"):
        maybe(draw, 9, page, tie, st.sampled_from(names))
    maybe(draw, 2, page, "composition", st.lists(seats(names), min_size=1, max_size=4))
    maybe(draw, 6, page, "total-seats", st.sampled_from((2, 5, "ca 9", "minst 3")))
    maybe(draw, 8, page, "count", st.sampled_from((2, "flera", "några", "minst 3")))
    maybe(draw, 2, page, "chair", chairs(names))
    maybe(draw, 4, page, "secretary", st.sampled_from(({"supplied-by": "region-ex"}, {"role": "strateg"})))
    maybe(draw, 4, page, "substitutes", st.sampled_from(SUBSTITUTES))
    maybe(draw, 2, page, "meetings", meetings())
    page["mandates"] = draw(st.lists(mandates(names), max_size=3))
    maybe(draw, 2, page, "decisions", orders(names))
    page["escalation"] = draw(st.lists(escalations(names), max_size=2))
    maybe(draw, 3, page, "preparation", st.lists(preparations(names), min_size=1, max_size=2))
    maybe(draw, 4, page, "initiative", initiatives(names))
    maybe(draw, 4, page, "anchoring", st.lists(anchorings(names), min_size=1, max_size=2))
    maybe(draw, 6, page, "deviations", deviations(names))
    keys = ("mandates", "decisions", "decisions.quorum", "meetings", "composition", "preparation", "initiative")
    if one_in(draw, 5):
        elsewhere = draw(st.sampled_from(keys))
        page.pop(elsewhere, None)
        page["set-elsewhere"] = {elsewhere: draw(st.sampled_from(({"in": "reglementet"}, {"by": "self"})))}
    return page


@st.composite
def seats(draw: st.DrawFn, names: list[str]) -> Model:
    """A row of seats: counted, open, vacant, ex officio or not a member's."""
    found: Model = {"role": draw(st.sampled_from(ROLES))}
    if one_in(draw, 5):
        found = {draw(st.sampled_from(("chair-of", "vice-chair-of", "member-of"))): draw(st.sampled_from(names))}
    else:
        found["at"] = draw(st.sampled_from((*PARTIES, "kommunerna")))
    numbers = st.sampled_from((1, 2, 3, 5, "1–2", "minst 2", "några", "okänt", "samtliga", "en per kommun"))
    maybe(draw, 2, found, "seats", numbers)
    maybe(draw, 8, found, "vacant", st.just(True))
    maybe(draw, 6, found, "status", st.sampled_from(("member", "co-opted", "invited", "support")))
    maybe(draw, 8, found, "condition", st.just("vid behov"))
    return found


@st.composite
def chairs(draw: st.DrawFn, names: list[str]) -> Model:
    """A chair supplied, elected, alternating or only convening."""
    kinds: tuple[Model, ...] = (
        {"supplied-by": "region-ex"},
        {"elected-by": "self"},
        {"role": "chef"},
        {"convener": "strateg"},
        {"alternates": ["norrby", "region-ex"], "term": "2 år"},
        {"alternates": ["norrby", "region-ex"], "term": "1 år", "start": 2024, "first": "norrby"},
    )
    found = dict(draw(st.sampled_from(kinds)))
    maybe(draw, 3, found, "casting-vote", st.booleans())
    maybe(draw, 4, found, "votes", st.booleans())
    maybe(draw, 4, found, "seat", st.sampled_from(("on-seat", "beside")))
    maybe(draw, 4, found, "vice", st.sampled_from(({"supplied-by": "norrby"}, {"elected-by": "self"})))
    maybe(draw, 8, found, "synchronised-with", st.sampled_from(names))
    return found


@st.composite
def meetings(draw: st.DrawFn) -> Model:
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
    found = dict(draw(st.sampled_from(often)))
    maybe(draw, 3, found, "papers", st.sampled_from(("1 vecka före", "senast 10 dagar före")))
    return found


@st.composite
def mandates(draw: st.DrawFn, names: list[str]) -> Model:
    """A mandate of any verb that has to do with matters."""
    verb = draw(st.sampled_from((*DECIDING, *WORKING)))
    found: Model = {verb: "frågor"}
    maybe(draw, 2, found, "subject", some(SUBJECTS))
    if verb in DECIDING:
        maybe(draw, 2, found, "effect", st.sampled_from(EFFECTS))
        maybe(draw, 5, found, "ratified-by", some((*names, "own-decision-bodies", "norrby"), 1))
    maybe(draw, 2, found, "to", some((*names, *names, "norrby", "unspecified")))
    maybe(draw, 4, found, "force", st.sampled_from(FORCES))
    maybe(draw, 8, found, "by", st.sampled_from(("chair", "members", "self", "each-member")))
    maybe(draw, 8, found, "limit", st.just("inom ramen"))
    maybe(draw, 8, found, "condition", st.just("om det behövs"))
    maybe(draw, 9, found, "at-request-of", some(names))
    maybe(draw, 9, found, "from", some(names))
    maybe(draw, 9, found, "raised-by", some((*names, "norrby")))
    maybe(draw, 9, found, "through", some(names))
    return found


@st.composite
def orders(draw: st.DrawFn, names: list[str]) -> Model:
    """A decision order."""
    found: Model = {}
    maybe(draw, 2, found, "effect", st.sampled_from(EFFECTS))
    maybe(draw, 2, found, "method", st.sampled_from(METHODS))
    maybe(draw, 5, found, "strictness", st.sampled_from(("strict", "aspirational")))
    maybe(draw, 2, found, "disagreement", disagreements(names))
    if one_in(draw, 2):
        rule: Model = draw(st.sampled_from(({"more-than": "1/2"}, {"at-least": 3}, {"at-least": "2/3"})))
        found["quorum"] = dict(rule)
        maybe(draw, 3, found["quorum"], "per", st.sampled_from(("overall", "party", "side")))
        maybe(draw, 6, found["quorum"], "strictness", st.just("aspirational"))
    if one_in(draw, 4):
        special: Model = {"subject": draw(some(SUBJECTS))}
        maybe(draw, 2, special, "effect", st.sampled_from(EFFECTS))
        maybe(draw, 2, special, "method", st.sampled_from(METHODS))
        maybe(draw, 4, special, "condition", st.just("om det behövs"))
        found["by-matter"] = [special]
    return found or {"method": "consensus"}


@st.composite
def disagreements(draw: st.DrawFn, names: list[str]) -> Model:
    """What happens to what is not agreed on."""
    found: Model = {}
    if one_in(draw, 2):
        found["refer-to"] = draw(some((*names, *names, *OUTSIDE)))
        maybe(draw, 2, found, "for", st.sampled_from(("decide", "take-position", "endorse", "prepare")))
        maybe(draw, 3, found, "then", st.sampled_from(("decide-here", "return-advice", "decide-there")))
    maybe(draw, 4, found, "return-to", some(("initiator", "unspecified", *names), 1))
    maybe(draw, 4, found, "returns", st.integers(1, 2))
    for key in ("postpone", "strike", "each-organisation"):
        maybe(draw, 5, found, key, st.just(True))
    maybe(draw, 4, found, "force", st.sampled_from(FORCES))
    maybe(draw, 6, found, "mediated-by", some((*names, "norrby"), 1))
    maybe(draw, 6, found, "decided-by", some((*names, "chair", "norrby"), 1))
    return found or {"strike": True}


@st.composite
def escalations(draw: st.DrawFn, names: list[str]) -> Model:
    """A rule by which matters are lifted."""
    found: Model = {"when": draw(st.sampled_from(TRIGGERS)), "to": draw(some((*names, *names, *OUTSIDE)))}
    maybe(draw, 3, found, "targets", st.sampled_from(("each", "one-of")))
    maybe(draw, 2, found, "force", st.sampled_from(FORCES))
    maybe(draw, 2, found, "for", st.sampled_from(("decide", "take-position", "endorse", "prepare", "inform")))
    maybe(draw, 3, found, "then", st.sampled_from(("decide-here", "return-advice", "decide-there")))
    maybe(draw, 5, found, "receiver", st.sampled_from(("may", "must")))
    maybe(draw, 4, found, "subject", some(SUBJECTS))
    maybe(draw, 6, found, "condition", st.just("om det behövs"))
    return found


@st.composite
def preparations(draw: st.DrawFn, names: list[str]) -> Model:
    """Who prepares for whom, on the receiver's page or the preparer's."""
    found: Model = {"by": draw(some((*names, *names, "self", "norrby", "strateg", "initiator")))}
    maybe(draw, 3, found, "for", some((*names, "self")))
    maybe(draw, 3, found, "force", st.sampled_from(FORCES))
    maybe(draw, 5, found, "obligatory", st.booleans())
    maybe(draw, 6, found, "at-request-of", some(("chair", *names), 1))
    maybe(draw, 4, found, "jointly", st.just(True))
    maybe(draw, 4, found, "subject", some(SUBJECTS))
    maybe(draw, 5, found, "condition", st.just("om det behövs"))
    return found


@st.composite
def initiatives(draw: st.DrawFn, names: list[str]) -> Model:
    """Who may raise matters, and who lets them in."""
    found: Model = {"who": draw(some(("members", "chair", "norrby", *names)))}
    maybe(draw, 3, found, "subject", some(SUBJECTS))
    maybe(draw, 4, found, "admitted-by", st.just(["chair"]))
    maybe(draw, 4, found, "scheduled-by", st.just(["chair"]))
    maybe(draw, 3, found, "deadline", st.just("2 veckor före mötet"))
    maybe(draw, 3, found, "notify", st.just("chair"))
    return found


@st.composite
def anchorings(draw: st.DrawFn, names: list[str]) -> Model:
    """With whom a matter is anchored before it is decided."""
    found: Model = {"with": draw(some((*names, *names, "norrby", "each-organisation")))}
    maybe(draw, 3, found, "force", st.sampled_from(FORCES))
    maybe(draw, 4, found, "between-meetings", st.just(True))
    maybe(draw, 3, found, "subject", some(SUBJECTS))
    maybe(draw, 5, found, "condition", st.just("om det behövs"))
    maybe(draw, 5, found, "deadline", st.just("1 vecka före mötet"))
    return found


@st.composite
def deviations(draw: st.DrawFn, names: list[str]) -> Model:
    """Deviations with who reports, prepares, decides and gets them."""
    found: Model = {"reported-by": "chef"}
    for key in ("prepared-by", "decided-by"):
        maybe(draw, 3, found, key, some((*names, "self"), 1))
    maybe(draw, 2, found, "handed-to", some(names, 1))
    maybe(draw, 3, found, "force", st.sampled_from(("must", "may")))
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
