"""What a new edition does to the statements of the one before it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.provenance.drift import Drift, drift
from samverkan_dsl.provenance.indexing import index_text

SENTENCE = st.sampled_from(["Rådet möts.", "Rådet beslutar.", "Ingen ersätts.", "Gruppen bereder.", "Planen gäller."])
SECTION = st.tuples(st.sampled_from(["Uppdrag", "Möten", "Beslut"]), st.lists(SENTENCE, max_size=5))
EDITION = st.lists(SECTION, max_size=5)


def written(sections: list[tuple[str, list[str]]]) -> str:
    return "\n\n".join(
        f"{number} Rådet\n\n{name}\n\n{' '.join(said)}" for number, (name, said) in enumerate(sections, 1)
    )


def between(old: str, new: str) -> Drift:
    before = index_text(old, "prov")
    return drift(before, index_text(new, "prov", before))


def changes(found: Drift) -> list[tuple[list[str], list[str]]]:
    return [([item.address for item in one.before], [item.address for item in one.after]) for one in found.changed]


@given(EDITION, EDITION)
def test_every_statement_has_one_fate(one: list[tuple[str, list[str]]], two: list[tuple[str, list[str]]]) -> None:
    before = index_text(written(one), "prov")
    after = index_text(written(two), "prov", before)
    found = drift(before, after)
    old = [*found.unchanged, *found.gone, *(item for each in found.changed for item in each.before)]
    new = [*found.unchanged, *found.new, *(item for each in found.changed for item in each.after)]
    assert sorted(item.address for item in old) == sorted(before.by_address)
    assert sorted(item.address for item in new) == sorted(after.by_address)
    assert all(before.by_address[item.address].mark == item.mark for item in found.unchanged)
    assert {one.statement.address for one in found.moved} <= {item.address for item in found.unchanged}


@given(EDITION)
def test_an_edition_does_not_differ_from_itself(sections: list[tuple[str, list[str]]]) -> None:
    found = between(written(sections), written(sections))
    assert not (found.moved or found.changed or found.gone or found.new)


def test_new_words_at_the_same_place_are_a_change() -> None:
    text = "1 Rådet\n\nRådet möts i maj. {} Rådet leder.\n"
    found = between(text.format("Rådet beslutar."), text.format("Rådet beslutar om budget."))
    assert changes(found) == [(["1/2"], ["1/4"])]
    assert found.lost == {"1/2"}
    assert not (found.gone or found.new or found.moved)


def test_a_heading_worded_anew_keeps_its_address_and_is_a_change() -> None:
    found = between("1 Rådet\n\nRådet möts.\n", "1 Ledningsrådet\n\nRådet möts.\n")
    assert changes(found) == [(["1"], ["1"])]
    assert [item.address for item in found.unchanged] == ["1/1"]


def test_what_only_went_and_what_only_came() -> None:
    found = between("1 Rådet\n\nRådet möts. Rådet leder. Rådet vilar.\n", "1 Rådet\n\nRådet möts. Rådet vilar.\n")
    assert [item.address for item in found.gone] == ["1/2"]
    found = between("1 Rådet\n\nRådet möts. Rådet vilar.\n", "1 Rådet\n\nRådet möts. Rådet leder. Rådet vilar.\n")
    assert [item.address for item in found.new] == ["1/3"]
    assert not found.changed


def test_two_that_became_one_are_told_together() -> None:
    old = "1 Rådet\n\nRådet möts. Rådet leder. Rådet styr. Rådet vilar.\n"
    found = between(old, "1 Rådet\n\nRådet möts. Rådet leder och styr. Rådet vilar.\n")
    assert changes(found) == [(["1/2", "1/3"], ["1/5"])]


def test_a_change_does_not_cross_a_heading() -> None:
    old = "1 Rådet\n\nRådet möts. Rådet leder.\n\n2 Kansliet\n\nKansliet skriver.\n"
    new = "1 Rådet\n\nRådet möts.\n\n2 Kansliet\n\nKansliet räknar. Kansliet skriver.\n"
    found = between(old, new)
    assert [item.address for item in found.gone] == ["1/2"]
    assert [item.address for item in found.new] == ["2/2"]
    assert not found.changed


def test_the_same_words_under_another_heading_have_moved() -> None:
    old = "1 Rådet\n\nRådet möts. Protokoll skrivs.\n\n2 Kansliet\n\nKansliet räknar.\n"
    new = "1 Rådet\n\nRådet möts.\n\n2 Kansliet\n\nProtokoll skrivs. Kansliet räknar.\n"
    (move,) = between(old, new).moved
    assert (move.statement.address, move.before, move.after) == ("1/2", "1", "2")


def test_a_move_is_told_once_and_not_again_for_the_next_edition() -> None:
    old = "1 Rådet\n\nRådet möts. Protokoll skrivs.\n\n2 Kansliet\n\nKansliet räknar.\n"
    new = "1 Rådet\n\nRådet möts.\n\n2 Kansliet\n\nProtokoll skrivs. Kansliet räknar.\n"
    first = index_text(old, "prov")
    second = index_text(new, "prov", first)
    assert drift(first, second).moved
    assert not drift(second, index_text(new, "prov", second)).moved


def test_a_renumbered_section_moves_what_stands_in_it() -> None:
    old = "1 Rådet\n\nUppdrag\n\nRådet möts. Rådet leder.\n"
    new = "1 Kansliet\n\nKansliet räknar.\n\n2 Rådet\n\nUppdrag\n\nRådet möts. Rådet leder.\n"
    found = between(old, new)
    assert {(one.statement.address, one.before, one.after) for one in found.moved} == {
        ("1/Uppdrag", "1/Uppdrag", "2/Uppdrag"),
        ("1/Uppdrag/1", "1/Uppdrag", "2/Uppdrag"),
        ("1/Uppdrag/2", "1/Uppdrag", "2/Uppdrag"),
    }


def test_texts_that_share_nothing_are_not_compared_piece_by_piece() -> None:
    found = between("1 Rådet\n\nRådet möts.\n", "1 Skogen\n\nTallen växer. Granen faller.\n")
    assert found.nothing_shared
    assert (len(found.gone), len(found.new), found.changed) == (2, 3, ())


def test_large_texts_that_share_little_or_nothing_end() -> None:
    def edition(start: int, step: int) -> str:
        return "1 Uppdrag\n\n" + "\n".join(f"- Göra sak nummer {number}" for number in range(start, 40_000, step))

    assert len(between(edition(0, 2), edition(1, 2)).unchanged) == 1
    assert between(edition(0, 2), "Helt annat.\n\n" * 20_000).nothing_shared
