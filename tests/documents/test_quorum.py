"""The quorum tables: how shares are written, and that every answer that depends on something says so."""

from __future__ import annotations

from fractions import Fraction as F
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.analysis.quorum.attendance import Rates, ValueRange
from samverkan_dsl.findings import Span as Place
from samverkan_dsl.language import RegionModel
from samverkan_dsl.loading import Region
from samverkan_dsl.outputs.blocks import Document
from samverkan_dsl.outputs.documents.prose.naming import NamingContext
from samverkan_dsl.outputs.documents.quorum.chapter import quorum_chapter
from samverkan_dsl.outputs.documents.quorum.wording import AttendanceRate, Percent, between, percent, rate_head
from samverkan_dsl.outputs.formats.markdown import Markdown
from samverkan_dsl.outputs.formats.terminal import Terminal
from samverkan_dsl.syntax.data import Mapping


def region(bodies: dict[str, Any]) -> Region:
    parties = {
        "regionen": {"name": "Region Ett", "kind": "region", "side": "regionen"},
        "ekby": {"name": "Ekby", "kind": "municipality", "side": "kommunerna"},
        "lunda": {"name": "Lunda", "kind": "municipality", "side": "kommunerna"},
        "kommunerna": {"name": "Kommunerna", "kind": "group", "members": ["ekby", "lunda"]},
        "folket": {"name": "Folkets förening", "kind": "non-profit"},
    }
    data = {"region": "ett", "language": 1, "system": {"name": "Ett"}, "parties": parties, "bodies": bodies}
    return Region(RegionModel.model_validate(data), Mapping(Place.start_of("region.yaml")), "ett")


def words(rows: list[dict[str, Any]], quorum: Any = None, **more: Any) -> str:
    decisions = {"effect": "within-delegation", **({"quorum": quorum} if quorum is not None else {})}
    body = {"name": "Rådet", "kind": "council", "composition": rows, "decisions": decisions, **more}
    return " ".join(told(region({"radet": body})).split())


def told(here: Region, lang: str = "sv") -> str:
    return Terminal(lang, 400).text(Document("x", ("x",), quorum_chapter(here)))


def test_what_can_never_be_quorate_is_said_so_in_place_of_who_stops_it() -> None:
    rows = [{"at": "regionen", "seats": 2}, {"at": "ekby", "seats": 2}, {"at": "ekby", "seats": 2, "vacant": True}]
    shown = words(rows, {"more-than": "1/2", "per": "party"})
    assert "Mötet blir aldrig beslutsfört, hur texten än läses" in shown
    assert "en enda frånvarande kan stoppa" not in shown
    (row,) = (line for line in shown.split("Rådet")[1:] if "huvudman" in line[:30])
    assert "mötet blir aldrig beslutsfört" in row.lower() and " ja " not in row.lower()
    assert "Inga ersättare Mötet blir aldrig beslutsfört" in shown


def test_what_only_substitutes_make_quorate_is_said_so() -> None:
    rows = [{"at": "regionen", "seats": 3}, {"at": "ekby", "seats": 3, "vacant": True}]
    shown = words(rows, {"at-least": "2/3"}, substitutes={"policy": "equal-number"})
    assert "Mötet blir beslutsfört bara med ersättare" in shown
    assert "fler än de ledamöter som kan komma; ersättare måste fylla på" in shown
    assert "så många kan inte komma" not in shown and "Kan ensam stoppa mötet genom att utebli" not in shown


def test_a_class_without_seats_asks_for_no_substitutes() -> None:
    rows = [{"at": "regionen", "seats": 3}, {"role": "chef", "at": "kommunerna", "seats": 2}]
    shown = words(rows, {"more-than": "1/2", "per": "party"})
    assert "bara med ersättare" not in shown
    assert "Minst 2 måste vara närvarande; det kan ske på 3 sätt." in shown


def test_with_substitutes_it_is_an_empty_seat_that_stops() -> None:
    rows = [{"at": "regionen", "seats": 2}, {"at": "ekby", "seats": 2}]
    shown = words(rows, {"more-than": "1/2", "per": "party"}, substitutes={"policy": "equal-number"})
    assert "en enda frånvarande kan stoppa mötet om ingen ersättare kommer." in shown
    assert "Ja, om ingen ersättare kommer" in shown
    assert "kan stoppa mötet." in words(rows, {"more-than": "1/2", "per": "party"}, substitutes={"policy": "none"})


def test_seats_in_a_row_are_told_with_commas() -> None:
    shown = words([{"role": "chef", "at": "regionen", "seats": 5}], {"more-than": "1/2"})
    assert "Chef, Region Ett (1), chef, Region Ett (2) och chef, Region Ett (3)" in shown
    assert "Alla ledamöter:" not in shown


def test_seats_that_count_on_no_side_are_there_all_the_same() -> None:
    shown = words([{"role": "granskare", "seats": 2}], {"more-than": "1/2", "per": "side"})
    assert "ingen av platserna går att räkna till någon sida" in shown
    assert "inga ledamöter anges" not in shown


@pytest.mark.parametrize(
    ("per", "why"), [("party", "parten hör inte till någon huvudman"), ("side", "parten räknas inte till någon sida")]
)
def test_why_a_seat_is_not_counted_is_said_of_what_is_counted(per: str, why: str) -> None:
    rows = [{"at": "regionen", "seats": 2}, {"at": "folket", "seats": 2}]
    assert f"({why})" in words(rows, {"more-than": "1/2", "per": per})


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (F(0), "0 %"),
        (F(1), "100 %"),
        (F(7, 10), "70,0 %"),
        (F(1, 3), "33,3 %"),
        (F(2, 3), "66,7 %"),
        (F(9996, 10000), "> 99,9 %"),
        (F(1, 10**9), "< 0,1 %"),
        (F(8, 10000), "0,1 %"),
    ],
)
def test_shares_are_rounded_but_never_to_certainty(share: F, expected: str) -> None:
    assert Percent(share).label("sv") == expected
    assert Percent(share).label("en") == expected.replace(",", ".")


@given(st.fractions(0, 1, max_denominator=10**6), st.fractions(0, 1, max_denominator=10**6))
def test_a_range_says_no_more_than_is_true(one: F, other: F) -> None:
    low, high = min(one, other), max(one, other)
    shown = between(low, high).label("sv")
    if low > 0:
        assert not shown.startswith("0–") and shown != "0 %"
    if high < 1:
        assert "100" not in shown


def test_bounds_that_are_not_reached_say_within() -> None:
    assert str(percent(ValueRange(F(1, 4), F(1, 2), False))) == "inom 25,0–50,0 %"
    assert str(percent(None)) == "går inte att beräkna"


def test_rates_are_shown_as_they_were_asked_for() -> None:
    naming = NamingContext(region({}))
    assert [AttendanceRate(F(share)).label("sv") for share in ("0.9", "0.955", "1/3")] == ["90 %", "95,5 %", "1/3"]
    assert str(rate_head(naming, Rates(F(9, 10), (("ekby", F(4, 5)),)))) == "90 % (Ekby 80 %)"


def test_what_follows_from_the_text_and_what_from_a_reading() -> None:
    rows = [{"at": "ekby", "seats": 3}, {"at": "lunda", "seats": 3}, {"at": "regionen", "seats": 3}]
    rule = {"more-than": "1/2", "per": "party"}
    assert "hur den än läses, att ingen ensam" in words(rows, rule, substitutes="none")
    tight = {"at-least": "samtliga", "per": "party"}
    assert "hur den än läses, att en enda" in words(rows, tight, substitutes="none")
    # A silence is no answer: there may be substitutes that the document does not tell of.
    silent = words(rows, tight)
    assert "hur den än läses" not in silent
    assert "Dokumentet säger inget om ersättare" in silent
    mixed = words([{"at": "ekby", "seats": 1}, {"at": "lunda", "seats": 2}, {"at": "regionen", "seats": 3}], rule)
    assert "Per huvudman: en enda kan" in mixed and "Per sida (stående läsning): ingen ensam kan" in mixed


def test_seats_without_a_class_are_named_with_what_they_may_change() -> None:
    rows = [{"at": "ekby", "seats": 1}, {"role": "chef", "at": "kommunerna", "seats": 1}]
    shown = words(rows, {"more-than": "1/2", "per": "party"})
    # In no class only Ekby's one must come; placed, either both of Ekby's must or one from each: 0.9².
    assert "90,0 % (81,0 %)" in shown
    assert "Utanför räkningen (läsningen utan klass): chef, 1 plats (det sägs inte från vilken av parterna)" in shown


def test_what_is_missing_is_named() -> None:
    shown = words([{"role": "chef", "at": "ekby", "seats": "några"}], {"more-than": "1/2", "per": "party"})
    assert "går inte att beräkna: Ekby: antalet platser anges inte (chef)" in shown
    assert "Kan aldrig uppfyllas" in words([{"at": "ekby", "seats": 2}], {"more-than": 5})
    assert "kravet är noll" in words([{"at": "ekby", "seats": 2}], {"at-least": 0})
    assert "inga ledamöter anges" in words([], {"more-than": "1/2"})
    spare = words([{"at": "ekby", "seats": 2}], {"more-than": "1/2"}, substitutes="named")
    assert "antalet ersättare, eller vilka de ersätter, anges inte" in spare and "Minst 2 måste" in spare
    assert "säger inte hur många som måste vara närvarande för att ett beslut ska gälla: Rådet" in words(
        [{"at": "ekby"}]
    )
    assert "inget krav ställs på närvaron: Rådet" in words([{"at": "ekby"}], "none")
    aim = words([{"at": "ekby"}], {"more-than": "1/2", "strictness": "aspirational"})
    assert "får ändå besluta" in aim and "en enda frånvarande stoppa" not in aim


def test_few_sets_are_spelled_out_and_many_are_not() -> None:
    few = words([{"role": "chef", "at": "ekby", "seats": 3}], {"more-than": "1/2"})
    assert "Chef, Ekby (1) och chef, Ekby (2)" in few
    many = words([{"role": "chef", "at": "ekby", "seats": 30}], {"more-than": "1/2"})
    assert "155117520 sätt" in many and "hef, Ekby (1)" not in many


def test_nothing_to_tell_is_no_chapter() -> None:
    assert quorum_chapter(region({"radet": {"name": "Rådet", "kind": "council"}})) == ()


ROWS = st.lists(
    st.fixed_dictionaries(
        {"at": st.sampled_from(["regionen", "ekby", "lunda", "kommunerna"])},
        optional={
            "seats": st.sampled_from(["0", "1", "2–3", "minst 2", "några", "en per kommun"]),
            "condition": st.just("vid behov"),
            "vacant": st.just(True),
            "rights": st.just(["attend"]),
            "side": st.just("tredje"),
        },
    ),
    max_size=4,
)
SHARES = st.sampled_from(["1/2", "0", "3", "100 %", "samtliga", "okänt", "1–2", "7"])


@given(
    ROWS,
    st.dictionaries(st.sampled_from(["more-than", "at-least"]), SHARES),
    st.sampled_from(["party", "side", "overall"]),
    st.sampled_from(["none", "named", "equal-number", "per-party", {"policy": "per-party", "count": "1–2"}]),
    st.sampled_from(["consensus", "majority", "qualified-majority", "per-party"]),
)
def test_whatever_is_declared_is_told(rows: Any, rule: Any, per: str, substitutes: Any, method: str) -> None:
    decisions = {"method": method, "quorum": {**rule, "per": per}}
    body = {
        "name": "R|å*det",
        "kind": "council",
        "composition": rows,
        "decisions": decisions,
        "substitutes": substitutes,
    }
    here = region({"radet": body})
    chapter = quorum_chapter(here)
    assert chapter == quorum_chapter(here)
    assert Markdown("en").text(Document("x", ("x",), chapter))
    assert told(here)
