"""What a new edition keeps."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.provenance import SourceIndex, StatementClass, parse_index, render_index
from samverkan_dsl.provenance.indexing import index_text
from samverkan_dsl.syntax.reader import read

SENTENCE = st.sampled_from(["Rådet möts.", "Rådet beslutar.", "Ingen ersätts.", "Gruppen bereder.", "Planen gäller."])
SECTION = st.tuples(st.sampled_from(["Uppdrag", "Möten", "Beslut"]), st.lists(SENTENCE, min_size=1, max_size=4))
EDITION = st.lists(SECTION, max_size=4)
ODD_LINES = [
    *("1 Rådet", "2.1 Kansliet", "Uppdrag", "RÅDET", "Rådet ska:", "och vidare.", "x" * 70),
    *("- punkt", "1. punkt", "- ✓ gör", "a\t1\tb\t2", "\t\t", "\f", "Sida 3 (4)", "1"),
    *("Innehåll", "Rådet.....3", "Uppdrag\t4", ".....", "Eva Alm", "Norrby 2021-03-05", "Chef"),
]
LINE = st.one_of(st.text(max_size=40), st.just(""), st.sampled_from(ODD_LINES))
ANY = st.lists(LINE, max_size=25).map("\n".join)


def written(sections: list[tuple[str, list[str]]]) -> str:
    parts = [f"{number} {name}\n\n{' '.join(sentences)}" for number, (name, sentences) in enumerate(sections, 1)]
    return "\n\n".join(parts)


def edited(index: SourceIndex, address: str, kind: StatementClass) -> SourceIndex:
    """The index after a person has changed a class in the file."""
    items = tuple(replace(item, kind=kind) if item.address == address else item for item in index.statements)
    return SourceIndex(index.source, items, index.retired)


@given(ANY)
def test_any_text_can_be_indexed_written_and_read_back(text: str) -> None:
    index = index_text(text, "prov")
    assert len(index.by_address) == len(index.statements)
    document = read(render_index(index).encode(), "prov.yaml")
    assert parse_index(document) == (index, ())


@given(ANY)
def test_the_same_text_gives_the_same_index(text: str) -> None:
    first = index_text(text, "prov")
    assert index_text(text, "prov", first) == first


@given(ANY, ANY, ANY)
def test_no_address_is_lost_or_used_again(one: str, two: str, three: str) -> None:
    first = index_text(one, "prov")
    second = index_text(two, "prov", first)
    third = index_text(three, "prov", second)
    for before, after in ((first, second), (second, third)):
        assert {*before.by_address, *before.retired} <= {*after.by_address, *after.retired}
        assert not set(after.by_address) & set(after.retired)
        assert not set(before.retired) & set(after.by_address)
    assert len(set(third.retired)) == len(third.retired)
    assert index_text(three, "prov", third) == third


@given(EDITION, EDITION)
def test_an_address_means_the_same_words_in_both_editions(
    one: list[tuple[str, list[str]]], two: list[tuple[str, list[str]]]
) -> None:
    first = index_text(written(one), "prov")
    second = index_text(written(two), "prov", first)
    for address in first.by_address.keys() & second.by_address.keys():
        if "/" in address:
            assert first.by_address[address].mark == second.by_address[address].mark


@given(st.lists(st.integers(0, 10_000), unique=True, max_size=30), st.data())
def test_inserting_and_removing_leaves_the_others_alone(numbers: list[int], data: st.DataObject) -> None:
    def edition(kept: list[int]) -> str:
        return "1 Uppdrag\n\n" + "\n".join(f"- Göra sak {number}" for number in kept)

    kept = [number for number in numbers if data.draw(st.booleans())]
    extra = data.draw(st.lists(st.integers(20_000, 30_000), unique=True, max_size=5))
    mixed = data.draw(st.permutations(extra)) + kept
    first = index_text(edition(numbers), "prov")
    second = index_text(edition(mixed), "prov", first)
    marks = {item.mark: item.address for item in first.statements}
    for item in second.statements:
        assert marks.get(item.mark, item.address) == item.address
        assert (item.mark in marks) == (item.address in first.by_address)
    assert len(second.retired) == len(numbers) - len(kept)


def test_new_statements_take_unused_ordinals() -> None:
    first = index_text("1 Rådet\n\nRådet möts. Rådet beslutar.\n", "prov")
    second = index_text("1 Rådet\n\nRådet leder. Rådet beslutar.\n", "prov", first)
    assert [item.address for item in second.statements] == ["1", "1/3", "1/2"]
    assert second.retired == ("1/1",)
    third = index_text("1 Rådet\n\nRådet möts. Rådet beslutar.\n", "prov", second)
    assert [item.address for item in third.statements] == ["1", "1/4", "1/2"]
    assert third.retired == ("1/1", "1/3")


def test_a_renumbered_section_keeps_its_addresses_and_the_new_one_gets_its_own() -> None:
    first = index_text("1 Rådet\n\nRådet möts.\n", "prov")
    second = index_text("1 Kansliet\n\nKansliet skriver.\n\n2 Rådet\n\nRådet möts. Rådet leder.\n", "prov", first)
    assert [item.address for item in second.statements] == ["1", "1/2", "2", "1/1", "2/1"]


def test_repeated_sentences_stay_in_their_sections() -> None:
    section = "{} {}\n\nMöten\n\nIngen ersätts.\n\n"
    both = section.format(1, "Rådet") + section.format(2, "Nämnden")
    first = index_text(both, "prov")
    second = index_text(section.format(2, "Nämnden"), "prov", first)
    assert [item.address for item in second.statements] == ["2", "2/Möten", "2/Möten/1"]
    assert second.retired == ("1", "1/Möten", "1/Möten/1")


def test_a_class_set_by_hand_survives() -> None:
    text = "1 Rådet\n\nRådet ska mötas. Rådet är bra.\n"
    first = edited(index_text(text, "prov"), "1/1", StatementClass.LAW)
    second = index_text("Nytt först.\n\n" + text, "prov", first)
    kept = second.by_address["1/1"]
    assert (kept.kind, kept.proposed) == (StatementClass.LAW, StatementClass.NORM)
    assert second.by_address["1/2"].proposed is None
    assert "1/1, class: law, proposed: norm" in render_index(second)
    back = index_text(text, "prov", edited(second, "1/1", StatementClass.NORM))
    assert back.by_address["1/1"].proposed is None
