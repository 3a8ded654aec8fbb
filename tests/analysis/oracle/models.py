"""Small made-up regions, of which each kind dwells on one part of how matters move."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from hypothesis import strategies as st

from samverkan_dsl.loading import Region, load

from .offices import Page
from .pages import EVENTS, OWN

Model: TypeAlias = dict[str, Any]
KINDS = ("hand-overs", "mediation", "endorsement", "preparation", "subjects", "templates")
"""What a model dwells on."""
SUBJECTS = ("omradet", "delen", "slaget")
ATTRIBUTES = ("needs-resources", "weighty")
RARE = ("dispute", "local-unsolved", "beyond-mandate", "requested", "recurring-deviation")
STATUSES = ("planned", "ended", "external", "mentioned", "when-needed", "suspended", "repealed", "on-trial")


def region(model: Model, folder: Path) -> Region:
    """The model as the files of a region are read, templates made into instances."""
    data = {"region": "lan", "language": 1, "system": {"name": "Länet"}, **model}
    (folder / "region.yaml").write_text(json.dumps(data), "utf-8")
    loaded = load([folder], folder, date(2026, 1, 1))[0][0]
    assert loaded.findings == ()
    assert loaded.region is not None
    return loaded.region


@st.composite
def models(draw: st.DrawFn, dwell: str) -> Model:
    """One to three bodies (and in models of templates, the instances of one or two) that pass matters on."""
    names = ["a", "b", "c"][: draw(st.integers(1, 3))]
    templates = []
    if dwell == "templates":
        names, templates = ["a", "b"][: draw(st.integers(1, 2))], ["g", "h"][: draw(st.integers(1, 2))]
    refs = [*names, *templates]
    bodies: dict[str, Page] = {name: draw(pages(name, refs, dwell)) for name in names}
    for name in templates:
        page: Page = {**draw(pages(name, refs, dwell)), "name": f"{name} {{name}}"}
        keys = ["x", "y"][: draw(st.integers(1, 2))]
        page["for-each"] = {key: {"name": key, **draw(overrides(refs))} for key in keys}
        bodies[name] = page
    model: Model = {"bodies": bodies}
    if dwell in ("subjects", "templates"):
        model["subjects"] = draw(subjects())
        model["deliverables"] = {"planen": {"name": "Planen", "kind": "plan"}}
    return model


@st.composite
def subjects(draw: st.DrawFn) -> dict[str, Page]:
    """A field of work, a part of it, and a kind of matter."""
    found: dict[str, Page] = {
        "omradet": {"name": "Området"},
        "delen": {"name": "Delen", "part-of": "omradet"},
        "slaget": {"name": "Slaget", "kind": "matter"},
    }
    for subject in found.values():
        if one_in(draw, 5):
            subject["settled-by"] = draw(
                st.sampled_from(("binding", "within-delegation", "recommendation", "internal", "direction"))
            )
        if one_in(draw, 5):
            subject["matter"] = draw(st.sampled_from(("agreement", "own-order", "plan")))
    return found


@st.composite
def overrides(draw: st.DrawFn, refs: list[str]) -> Page:
    """What one instance of a template has of its own."""
    found: Page = {}
    if one_in(draw, 4):
        found["status"] = draw(st.sampled_from(("ended", "external")))
    if one_in(draw, 3):
        found["scope"] = draw(st.sampled_from(SUBJECTS))
    if one_in(draw, 3):
        found["superior"] = draw(st.sampled_from(refs))
    return found


@st.composite
def pages(draw: st.DrawFn, name: str, refs: list[str], dwell: str) -> Page:
    kinds = ["working-group"] * 8 + ["board", "preparatory-group", "political-consultation", "reference-group"]
    page: Page = {"name": name, "kind": draw(st.sampled_from([*kinds, "working-committee", "presidium"]))}
    power = draw(st.sampled_from(("must", "must", "must", "may", "none", "nothing")))
    if power != "nothing":
        page["decisions"] = draw(orders(refs, dwell))
        if power != "must":
            page["decisions"]["effect"] = "none"
    least = 1 if power == "nothing" or dwell == "endorsement" else 0
    page["mandates"] = draw(st.lists(mandates(refs, dwell), min_size=least, max_size=2))
    if power == "may":
        page["mandates"].append({"decide": "allt", "force": "may", "effect": "within-delegation"})
    page["escalation"] = draw(st.lists(escalations(refs, dwell), max_size=2))
    if one_in(draw, 8):
        page["status"] = draw(st.sampled_from(STATUSES))
    if one_in(draw, 12):
        page["formation"] = draw(st.sampled_from(({"by": "self"}, {"condition": "vid behov"})))
    if one_in(draw, 10):
        page["initiative"] = {"admitted-by": "chair", "who": "members"}
    if one_in(draw, 10):
        page["chair"] = {"casting-vote": draw(st.booleans())}
    if one_in(draw, 12):
        page["staffed-by"] = draw(st.sampled_from(("politicians", "residents", "mixed", "officials")))
    if one_in(draw, 14):
        page["deviations"] = {"handed-to": draw(st.sampled_from(refs)), "force": draw(st.sampled_from(("must", "may")))}
    if one_in(draw, 16):
        page["set-elsewhere"] = {"mandates": {"in": "ett annat beslut"}}
    if dwell == "preparation" or one_in(draw, 10):
        least = 1 if dwell == "preparation" else 0
        page["preparation"] = draw(st.lists(preparations(refs, dwell), min_size=least, max_size=2))
    if dwell == "preparation" or one_in(draw, 10):
        page["anchoring"] = draw(st.lists(anchorings(refs, dwell), max_size=2))
    if dwell in ("subjects", "templates"):
        if draw(st.booleans()):
            page["scope"] = draw(st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=2, unique=True))
        if one_in(draw, 3):
            page["initiative"] = {"who": "members", **page.get("initiative", {})}
            if draw(st.booleans()):
                page["initiative"]["subject"] = draw(st.sampled_from(SUBJECTS))
    if dwell == "templates":
        if one_in(draw, 3):
            page[draw(st.sampled_from(("superior", "part-of", "commissioned-by")))] = draw(st.sampled_from(refs))
        if one_in(draw, 4) and "decisions" in page:
            chairs = [{"chair-of": ref} for ref in refs if ref in ("g", "h")]
            page["composition"] = [*chairs, {"role": "chef", "seats": draw(st.integers(1, 2))}]
            page["decisions"]["quorum"] = {"at-least": draw(st.integers(2, 4))}
    return page


@st.composite
def orders(draw: st.DrawFn, refs: list[str], dwell: str) -> Page:
    order: Page = {"method": draw(st.sampled_from(("consensus", "consensus", "majority", "qualified-majority")))}
    effects = ("within-delegation", "within-delegation", "binding", "recommendation", "internal", None)
    if effect := draw(st.sampled_from(effects)):
        order["effect"] = effect
    if dwell == "mediation" or draw(st.integers(0, 3)):
        order["disagreement"] = draw(blocks(refs, dwell))
    if dwell == "subjects" and one_in(draw, 3):
        special: Page = {"subject": draw(st.sampled_from(SUBJECTS))}
        if draw(st.booleans()):
            special["effect"] = draw(st.sampled_from(("binding", "recommendation", "none")))
        if draw(st.booleans()):
            special["method"] = "qualified-majority"
        if one_in(draw, 3):
            special["condition"] = "om det behövs"
        order["by-matter"] = [special]
    return order


@st.composite
def blocks(draw: st.DrawFn, refs: list[str], dwell: str) -> Page:
    """A rule for disagreement."""
    block: Page = {}
    if draw(st.booleans()):
        block["refer-to"] = draw(receivers(refs))
        block |= draw(answers(block["refer-to"], dwell))
    if draw(st.booleans()):
        block["return-to"] = draw(st.sampled_from(("initiator", "unspecified", *refs)))
    for key in ("postpone", "strike", "each-organisation"):
        if one_in(draw, 4):
            block[key] = True
    if draw(st.booleans()):
        block["returns"] = draw(st.integers(0, 2))
    if one_in(draw, 4):
        block["force"] = draw(st.sampled_from(("may", "able", "should", "intention", "will")))
    if dwell == "mediation" or one_in(draw, 8):
        block["mediated-by"] = draw(st.sampled_from((*refs, "chair", "unspecified", "any-party")))
    if one_in(draw, 3 if dwell == "mediation" else 10):
        block["decided-by"] = draw(st.sampled_from((*refs, "any-party", "unspecified", "chair", ["presidium", "a"])))
    return block


def one_in(draw: st.DrawFn, times: int) -> bool:
    return draw(st.integers(0, times - 1)) == times - 1


@st.composite
def receivers(draw: st.DrawFn, refs: list[str]) -> list[str]:
    others = (OWN, "unspecified", "any-party", "initiator", "each-organisation")
    first = draw(st.sampled_from([*refs, *refs, *refs, *others]))
    if first == "initiator" or not one_in(draw, 3):
        return [first]
    return list(dict.fromkeys((first, draw(st.sampled_from([*refs, "any-party", "unspecified"])))))


@st.composite
def answers(draw: st.DrawFn, to: list[str], dwell: str) -> Page:
    """What the receiver is asked to do, and whether the matter comes back."""
    asked = ["decide", "take-position", "endorse"] + ["endorse"] * 3 * (dwell == "endorsement")
    if OWN not in to:
        asked.append("prepare")
    found: Page = {}
    if dwell == "endorsement" or draw(st.booleans()):
        found["for"] = draw(st.sampled_from(asked))
    if draw(st.booleans()):
        found["then"] = draw(st.sampled_from(("decide-here", "decide-here", "return-advice")))
    return found


@st.composite
def escalations(draw: st.DrawFn, refs: list[str], dwell: str) -> Page:
    when = draw(st.sampled_from((*ATTRIBUTES * 2, *EVENTS * 2, "rare")))
    rule: Page = {"when": draw(st.sampled_from(RARE)) if when == "rare" else when, "to": draw(receivers(refs))}
    rule |= draw(answers(rule["to"], dwell))
    if rule["to"] != ["initiator"] and one_in(draw, 2 if dwell == "endorsement" else 5):
        rule["targets"] = draw(st.sampled_from(("each", "each", "one-of")))
    if draw(st.booleans()):
        rule["force"] = draw(st.sampled_from(("must", "may", "able", "should", "intention", "will")))
    if one_in(draw, 5):
        rule["receiver"] = draw(st.sampled_from(("may", "must")))
    if one_in(draw, 15):
        rule["for"] = "inform"
    if one_in(draw, 6):
        rule["condition"] = "om det behövs"
    if dwell == "subjects" and one_in(draw, 3):
        rule["subject"] = draw(st.sampled_from(SUBJECTS))
    return rule


@st.composite
def mandates(draw: st.DrawFn, refs: list[str], dwell: str) -> Page:
    verbs = ["decide", "decide", "take-position", "endorse", "recommend", "recommend", "set-up"]
    if dwell != "endorsement":
        verbs += ["prepare", "handle", "inform", "initiate", "draft", "propose"]
    found: Page = {draw(st.sampled_from(verbs)): "frågor"}
    if draw(st.booleans()):
        found["effect"] = draw(
            st.sampled_from(("binding", "within-delegation", "direction", "recommendation", "consultation", "internal"))
        )
    if one_in(draw, 3):
        found["force"] = draw(st.sampled_from(("may", "able", "should", "must", "intention", "will")))
    if one_in(draw, 2 if dwell == "endorsement" else 6):
        found["ratified-by"] = draw(st.sampled_from((*refs, OWN, "unspecified", "any-party", "self")))
    if draw(st.booleans()):
        found["to"] = draw(st.sampled_from((*refs, "any-party", "unspecified")))
    if one_in(draw, 8):
        found["limit"] = "ramen"
    if one_in(draw, 10):
        found["by"] = draw(st.sampled_from(("chair", "members", "self")))
    if one_in(draw, 8):
        found["condition"] = "om det behövs"
    if dwell in ("subjects", "templates"):
        if draw(st.booleans()):
            found["subject"] = draw(st.sampled_from(SUBJECTS))
        if one_in(draw, 8):
            found["deliverable"] = "planen"
    return found


@st.composite
def anchorings(draw: st.DrawFn, refs: list[str], dwell: str) -> Page:
    found: Page = {"with": draw(st.sampled_from((*refs, *refs, "any-party", "each-organisation")))}
    if one_in(draw, 3):
        found["force"] = draw(st.sampled_from(("may", "able", "should", "must", "intention", "will")))
    if one_in(draw, 4):
        found["between-meetings"] = True
    if one_in(draw, 6):
        found["condition"] = "om det behövs"
    if dwell == "subjects" and one_in(draw, 3):
        found["subject"] = draw(st.sampled_from(SUBJECTS))
    return found


@st.composite
def preparations(draw: st.DrawFn, refs: list[str], dwell: str) -> Page:
    by = draw(
        st.lists(
            st.sampled_from([*refs, *refs, "self", "chair", "any-party", "initiator"]),
            min_size=1,
            max_size=2,
            unique=True,
        )
    )
    found: Page = {"by": by}
    if one_in(draw, 4):
        found["for"] = draw(st.sampled_from((*refs, "self")))
    if one_in(draw, 4):
        found["jointly"] = True
    if one_in(draw, 4):
        found["force"] = draw(st.sampled_from(("may", "able", "should", "must", "intention", "will")))
    if one_in(draw, 6):
        found["obligatory"] = draw(st.booleans())
    if one_in(draw, 8):
        found["at-request-of"] = "chair"
    if one_in(draw, 6):
        found["condition"] = "om det behövs"
    if dwell == "subjects" and one_in(draw, 3):
        found["subject"] = draw(st.sampled_from(SUBJECTS))
    return found
