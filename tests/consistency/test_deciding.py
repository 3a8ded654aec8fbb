"""How a body decides is one answer in check, trace, quorum, votes and handbook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .telling import book, codes, quorum, region, way

SEATS = [{"role": "ledamot", "at": "regionen", "seats": 2}, {"role": "ledamot", "at": "almby", "seats": 2}]
CHAIR = {"supplied-by": "regionen"}


def body(kind: str, **more: Any) -> dict[str, Any]:
    page: dict[str, Any] = {"name": "Organet", "kind": kind, "composition": SEATS, "chair": CHAIR}
    if kind == "joint-committee":
        page["host"] = "regionen"
    return {"organet": {**page, "meetings": {"per-year": 4}, **more}}


FUNDS = [{"decide": "gemensamma medel"}]


@pytest.mark.parametrize("kind", ["joint-committee", "committee", "board"])
def test_what_a_political_body_leaves_unsaid_the_law_says_everywhere(tmp_path: Path, kind: str) -> None:
    found = region(tmp_path, body(kind, mandates=FUNDS))
    (votes,) = quorum(found, "organet")["decisions"]
    # Four votes and the chair's in a tie: the region's two carry with it, and nothing is carried without them.
    assert (votes["method"], votes["source"], votes["casting_vote"]) == ("majority", "law", True)
    assert votes["readings"] == ["majority-by-law"] and votes["alone_carry"] == votes["alone_block"] == ["regionen"]
    steps = [move for place in way(found, "organet")["positions"] for move in place.get("moves", ())]
    (decided,) = [step for step in steps if step["event"] == "decided"]
    assert decided["effect"] == "binding" and {"majority-by-law", "highest-effect"} <= set(decided["readings"])
    assert "tied" not in {step["event"] for step in steps}
    assert "anges inte (handboken räknar med: bindande)" in book(found)


def test_officials_within_their_mandates_agree_by_a_reading_followed_everywhere(tmp_path: Path) -> None:
    found = region(tmp_path, body("chiefs-group", mandates=FUNDS))
    (votes,) = quorum(found, "organet")["decisions"]
    assert (votes["method"], votes["source"]) == ("consensus", "reading")
    assert set(votes["readings"]) == {"highest-effect", "consensus"}
    steps = [move for place in way(found, "organet")["positions"] for move in place.get("moves", ())]
    (split,) = [step for step in steps if step["event"] == "disagreed"]
    assert set(split["readings"]) == set(votes["readings"])
    assert "anges inte (handboken räknar med: inom eget mandat)" in book(found)


@pytest.mark.parametrize("effect", ["recommendation", "direction", "internal"])
def test_where_nothing_supplies_a_method_none_is_told_and_disagreement_may_stop(tmp_path: Path, effect: str) -> None:
    found = region(tmp_path, body("chiefs-group", mandates=[{**FUNDS[0], "effect": effect}]))
    (votes,) = quorum(found, "organet")["decisions"]
    assert (votes["method"], votes["source"], votes["not_computed"]) == (None, "nothing", "method")
    steps = [move for place in way(found, "organet")["positions"] for move in place.get("moves", ())]
    split = [step for step in steps if step["event"] == "disagreed"]
    assert all(step["readings"] == votes["readings"] == ["may-disagree"] for step in split)


@pytest.mark.parametrize("key", ["decisions", "decisions.quorum", "decisions.method"])
def test_what_is_settled_elsewhere_is_so_everywhere(tmp_path: Path, key: str) -> None:
    found = region(tmp_path, body("chiefs-group", mandates=FUNDS, **{"set-elsewhere": {key: {"in": "reglementet"}}}))
    told = quorum(found, "organet")
    if key != "decisions.quorum":
        assert (told["decisions"][0]["method"], told["decisions"][0]["source"]) == (None, "elsewhere")
        assert told["decisions"][0]["not_computed"] == "elsewhere"
    if key != "decisions.method":
        assert told["quorum"]["stated"] == "elsewhere"
    said = book(found)
    assert "bestäms i reglementet" in said
    # The table of when bodies may decide is silent of nothing that the document places elsewhere.
    assert ("dokumentet säger inget om det" in said) == (key != "decisions")
    assert codes(found, "DEC001", "MAN003") == ([] if key == "decisions" else ["MAN003"])


@pytest.mark.parametrize(
    "mandate",
    [
        {"recommend": "lösningar", "to": ["regionen", "almby"]},
        {"recommend": "lösningar", "to": ["regionen"], "effect": "recommendation"},
        {"take-position": "förslag till avtal", "to": ["regionen"]},
    ],
)
def test_a_body_that_is_not_deciding_recommends(tmp_path: Path, mandate: dict[str, Any]) -> None:
    pages = body("political-consultation", mandates=[mandate], decisions={"effect": "none"})
    found = region(tmp_path, pages)
    assert quorum(found, "organet")["decisions"] == []
    told = way(found, "organet")
    assert [end["outcome"] for end in told["outcomes"]] == ["recommended"]
    assert set(told["verdicts"].values()) == {"guaranteed"}
    moves = [move for place in told["positions"] for move in place.get("moves", ()) if move["event"] == "decided"]
    assert moves and not any("beslutar" in move["text"] for move in moves)
    said = book(found)
    assert "rekommendation" in said and "besluta om" not in said
    assert "inte ett beslutande organ" in said
    assert codes(found, "DEC", "MEE001", "MAT", "ESC001", "MAN003") == []


@pytest.mark.parametrize("verb", ["recommend", "take-position"])
def test_to_recommend_or_take_a_position_is_not_to_decide(tmp_path: Path, verb: str) -> None:
    page = body("network", mandates=[{verb: "nya arbetssätt", "to": ["regionen"]}])
    del page["organet"]["meetings"]
    del page["organet"]["chair"]
    assert codes(region(tmp_path, page), "DEC", "MEE001", "CHR001", "SEA005") == []
    page["organet"]["mandates"].append({"decide": "dagordning för året"})
    assert codes(region(tmp_path, page), "DEC001", "MEE001", "CHR001") == ["CHR001", "DEC001", "MEE001"]


@pytest.mark.parametrize("strictness", [{}, {"strictness": "aspirational"}])
def test_a_body_that_is_only_consulted_decides_nothing(tmp_path: Path, strictness: dict[str, str]) -> None:
    decisions = {"effect": "consultation", "method": "consensus", **strictness}
    found = region(
        tmp_path, body("political-consultation", decisions=decisions, mandates=[{"consult": "gemensamma frågor"}])
    )
    assert codes(found, "ESC001", "MAT002", "DEC001") == []
    assert codes(region(tmp_path, body("council", decisions={"method": "consensus"})), "ESC001") == ["ESC001"]


def test_an_effect_that_is_only_assumed_is_not_told_as_a_fact(tmp_path: Path) -> None:
    page = body("political-consultation", mandates=[{"establish": "mål"}], decisions={"method": "majority"})
    assert codes(region(tmp_path, page), "MAN003", "MAT002") == ["MAN003"]
    page["organet"]["mandates"][0]["effect"] = "recommendation"
    assert codes(region(tmp_path, page), "MAN003", "MAT002") == ["MAT002"]


@pytest.mark.parametrize("verb", ["appoint", "decide", "allocate"])
def test_an_office_is_no_assembly(tmp_path: Path, verb: str) -> None:
    office = {"name": "Kansliet", "kind": "support", "mandates": [{verb: "stöd till grupperna"}]}
    found = region(tmp_path, {"kansliet": office})
    assert codes(found, "DEC001", "SEA005", "CHR001", "MEE001", "ESC001") == []
    assert quorum(found, "kansliet")["decisions"] == []
    meets = {**office, "decisions": {"method": "consensus"}}
    assert codes(region(tmp_path, {"kansliet": meets}), "SEA005", "ESC001") == ["ESC001", "SEA005"]


@pytest.mark.parametrize("kind", ["assembly", "board", "committee"])
def test_who_sits_in_a_political_body_follows_from_law(tmp_path: Path, kind: str) -> None:
    above = {"name": "Nämnden", "kind": kind, "mandates": [{"decide": "budget"}]}
    rows = [{"chair-of": "namnden"}, {"vice-chair-of": "namnden"}, {"role": "chef", "at": "almby"}]
    pages = {**body("council", composition=rows, decisions={"method": "majority"}), "namnden": above}
    assert codes(region(tmp_path, pages), "SEA004", "SEA005") == []
    pages["namnden"] = {**above, "kind": "council"}
    assert codes(region(tmp_path, pages), "SEA004", "SEA005") == ["SEA004", "SEA004", "SEA005"]


@pytest.mark.parametrize("chair", [{"vice": {}}, {"vice": {"supplied-by": "almby"}}, {"casting-vote": True}])
def test_a_chair_that_is_mentioned_is_not_missing(tmp_path: Path, chair: dict[str, Any]) -> None:
    page = body("council", mandates=FUNDS, chair=chair)
    assert codes(region(tmp_path, page), "CHR001") == []
    del page["organet"]["chair"]
    assert codes(region(tmp_path, page), "CHR001") == ["CHR001"]


def test_agreement_aimed_at_that_still_stops_is_told_so(tmp_path: Path) -> None:
    decisions = {"method": "consensus", "strictness": "aspirational", "effect": "within-delegation"}
    away = {**decisions, "disagreement": {"return-to": "unspecified", "strike": True}}
    found = region(tmp_path, body("council", decisions=away))
    assert "är eftersträvansvärt att beslut fattas i enighet" in book(found) and "inte eniga fattar" in book(found)
    assert quorum(found, "organet")["decisions"][0]["block"] == 1
    found = region(tmp_path, body("council", decisions=decisions))
    assert "är eftersträvansvärt att beslut fattas i enighet" in book(found) and "inte eniga fattar" not in book(found)
    assert quorum(found, "organet")["decisions"][0]["not_computed"] == "aspirational"


def test_the_effect_of_a_kind_of_matter_is_the_one_of_its_line(tmp_path: Path) -> None:
    line = {"subject": "medel", "effect": "direction"}
    order = {"method": "majority", "effect": "within-delegation", "by-matter": [line]}
    mandates = [{"decide": "fördelning", "subject": "statsbidrag"}]
    subjects = {
        "medel": {"name": "Medel", "kind": "matter"},
        "statsbidrag": {"name": "Statsbidrag", "part-of": "medel"},
    }
    found = region(tmp_path, body("council", decisions=order, mandates=mandates), subjects=subjects)
    steps = [move for place in way(found, "organet", "statsbidrag")["positions"] for move in place.get("moves", ())]
    assert {step["effect"] for step in steps if step["event"] == "decided"} == {"direction"}
    assert "| inriktningsbeslut |" in book(found)


def test_a_mandate_in_several_subjects_has_the_effect_of_each(tmp_path: Path) -> None:
    order = {"method": "majority", "by-matter": [{"subject": "medel", "effect": "none"}]}
    mandates = [{"decide": "frågor", "subject": ["medel", "planer"]}]
    subjects = {"medel": {"name": "Medel"}, "planer": {"name": "Planer"}}
    found = region(tmp_path, body("chiefs-group", decisions=order, mandates=mandates), subjects=subjects)
    steps = [move for place in way(found, "organet", "planer")["positions"] for move in place.get("moves", ())]
    assert {step["effect"] for step in steps if step["event"] == "decided"} == {"within-delegation"}
    assert "medel: inget beslut; planer: anges inte (handboken räknar med: inom eget mandat)" in book(found)
    assert codes(found, "MAN003") == ["MAN003"]
