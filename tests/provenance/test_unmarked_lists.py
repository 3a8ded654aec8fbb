"""Lists whose items have no bullets, and headings that are questions or broken over two lines."""

from __future__ import annotations

from samverkan_dsl.provenance.indexing import index_text, words_of
from samverkan_dsl.provenance.outline import PieceKind, outline


def words(text: str) -> dict[str, str]:
    return words_of(text, index_text(text, "prov"))


def test_short_lines_under_a_colon_are_items() -> None:
    text = "1 Rådet\n\nRådet består av:\nOrdföranden\nkommunchef\nchef från polisen\n\nRådet möts ofta.\n"
    said = words(text)
    assert list(said.values())[1:] == [
        "Rådet består av:", "Ordföranden", "kommunchef", "chef från polisen", "Rådet möts ofta.",
    ]  # fmt: skip
    kinds = [item.kind.key for item in index_text(text, "prov").statements]
    assert kinds == ["heading", "description", "norm", "norm", "norm", "norm"]


def test_lines_that_open_with_att_are_items_also_where_they_are_broken() -> None:
    text = (
        "§ 1 Förbundet finns.\n§ 2 Förbundet har till ändamål\natt tillvarata kommunernas intressen i länet och att\n"
        "främja deras samverkan\natt ge service,\natt stödja självstyret\n§ 3 Förbundet leds av en styrelse.\n"
    )
    assert list(words(text).values())[2:8] == [
        "§ 2", "Förbundet har till ändamål",
        "att tillvarata kommunernas intressen i länet och att främja deras samverkan", "att ge service,",
        "att stödja självstyret", "§ 3",
    ]  # fmt: skip


def test_items_with_blank_lines_between_them_are_no_headings() -> None:
    text = "1 Rådet\n\nRådet består av:\n\nKommunchefen\n\nPolischefen\n\nSekreteraren\n\n2 Möten\n\nRådet möts ofta.\n"
    assert list(words(text)) == ["1", "1/1", "1/2", "1/3", "1/4", "2", "2/1"]


def test_a_heading_after_a_list_is_no_item() -> None:
    for between in ("\n", "\n\n"):
        text = between.join(
            ["1 Rådet", "Rådet består av:", "ordföranden", "kommunchefen", "Möten", "Rådet möts.", "2 Val"]
        )
        assert list(words(f"{text}\nRådet väljs.\n"))[4:] == ["1/Möten", "1/Möten/1", "2", "2/1"]


def test_a_sentence_that_goes_on_after_a_colon_is_no_list() -> None:
    line = "Rådet ska varje år ta fram en gemensam plan för det långsiktiga\narbetet i länet.\n"
    text = (
        "1 Rådet\n\n" + 10 * line + "Rådet består av:\nordföranden, två ledamöter från vardera kommunen samt en\n"
        "ledamot från regionen\n"
    )
    said = list(words(text).values())[-1]
    assert said.endswith("av: ordföranden, två ledamöter från vardera kommunen samt en ledamot från regionen")


def test_a_question_alone_is_a_heading_and_questions_in_a_row_are_not() -> None:
    text = "1 Rådet\n\nHur ofta möts rådet?\n\nRådet möts sex gånger.\n\n2 Frågor\n\nVad är nytt?\n\nVad ska göras?\n"
    assert list(words(text)) == ["1", "1/Hur ofta möts rådet", "1/Hur ofta möts rådet/1", "2", "2/1", "2/2"]


def test_a_heading_broken_over_two_lines_is_one() -> None:
    line = "Rådet ska varje år ta fram en gemensam plan för det långsiktiga\narbetet i länet.\n"
    heading = "Samverkan mellan huvudmännen i frågor om stöd och insatser till\nbarn och unga\n"
    text = f"1 Rådet\n{5 * line}{heading}{5 * line}1.1 Ledning och\nstyrning\n{line}2 Möten\nRådet möts.\n"
    found = [piece.text for piece in outline(text) if piece.kind is PieceKind.HEADING]
    assert found == ["1 Rådet", heading.replace("\n", " ").strip(), "1.1 Ledning och styrning", "2 Möten"]


def test_words_with_a_verb_before_a_list_are_its_lead_in() -> None:
    text = (
        "1 Rådet\n\nLagen och avtalet ska främja\n\n- trygg vård\n\nUppgifter\n\n- bereda ärenden\n\n2 Möten\n\n"
        "Rådet möts.\n"
    )
    assert list(words(text)) == ["1", "1/1", "1/2", "1/Uppgifter", "1/Uppgifter/1", "2", "2/1"]


def test_the_letters_of_parties_go_with_the_names() -> None:
    text = "1 Ledamöter\n\nEva Norrby Ek (M), ordförande\nJan Lind (KD), vice ordförande\n\n2 Möten\n\nRådet möts.\n"
    assert list(words(text).values())[1:3] == ["ordförande", "vice ordförande"]
