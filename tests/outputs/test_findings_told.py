"""Findings on a terminal: short, what says the same once, and what to begin with last."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from samverkan_dsl.findings import Concerns, Finding, Related, Rule, Severity, Span, more_places, text
from samverkan_dsl.outputs.console import as_text, begin_with, beginning
from samverkan_dsl.outputs.grouping import grouped

WARNING = Rule("TER001", "unexplained", Severity.WARNING, Concerns.DOCUMENT, "Något förklaras inte.")
ERROR = replace(WARNING, code="MOD001", severity=Severity.ERROR, concerns=Concerns.MODEL)
HELP = text("Skriv ut orden.")


def finding(name: str, line: int = 1, rule: Rule = WARNING, file: str = "a.yaml", **more: Any) -> Finding:
    message = more.pop("message", text("{short} förklaras inte.", short=name))
    return Finding(rule, message, Span(file, line, 3, line, 6), "r", f"terms/{name}", **({"help": HELP} | more))


def told(*findings: Finding, width: int = 100, whole: bool = False, lines: tuple[str, ...] = ()) -> list[str]:
    documents = {"a.yaml": SimpleNamespace(lines=lines)}
    return list(as_text(findings, documents, lang="sv", width=width, whole=whole))


def test_findings_that_differ_in_subject_are_one() -> None:
    (block,) = told(
        finding("BUP", 1), finding("LSS", 7), finding("MAS", 9, file="b.yaml"), finding("VPG", 11, file="b.yaml")
    )
    assert block.splitlines() == [
        "varning[TER001] a.yaml:1:3: BUP förklaras inte.",
        "  = gäller även: LSS (rad 7), MAS (b.yaml:9) och VPG (rad 11)",
        "  = hjälp: Skriv ut orden.",
    ]


def test_a_detail_is_told_beside_the_name() -> None:
    ended = [
        finding(name, line, message=text("{name} gällde till {day}.", name=name, day=day))
        for name, line, day in (("Avtalet", 1, "2020"), ("Planen", 2, "2021"), ("Rutinen", 3, "2020"))
    ]
    (block,) = told(*ended)
    assert "  = gäller även: Planen (2021, rad 2) och Rutinen (rad 3)" in block.splitlines()


def test_how_else_the_text_can_be_read_is_told_beside_the_name() -> None:
    other = Related(text("texten kan också läsas så här: {other}", other="Ordet är inget"), reading=True)
    (block,) = told(finding("BUP", 1), finding("LSS", 7, related=(replace(other, span=Span("a.yaml", 9, 1, 9, 2)),)))
    assert "  = gäller även: LSS (texten kan också läsas så här: Ordet är inget, rad 7)" in block.splitlines()


LONG = "det som dokumentet säger om hur parterna arbetar"


@pytest.mark.parametrize(
    "other",
    [
        finding("LSS", 2, message=text("{short} är okänd.", short="LSS")),
        finding("LSS", 2, rule=replace(WARNING, code="TER002")),
        finding("LSS", 2, help=text("Gör något annat.")),
        finding("LSS", 2, related=(Related(text("följer under läsningen ”enighet”")),)),
        replace(finding("LSS", 2), region="annan"),
    ],
)
def test_findings_that_differ_in_more_are_several(other: Finding) -> None:
    assert len(grouped([finding("BUP"), other])) == 2


def test_a_long_value_is_no_detail() -> None:
    said = [finding("A", 1, message=text("{a} {b}", a="A", b=b)) for b in (LONG, f"{LONG} ihop")]
    assert len(grouped(said)) == 2


def test_advice_that_differs_is_told_of_a_warning_and_parts_errors() -> None:
    def advised(rule: Rule) -> list[Finding]:
        return [finding(name, rule=rule, help=text("Menas {name}?", name=f"{name}-lagen")) for name in ("A", "B")]

    (block,) = told(*advised(WARNING))
    assert "gäller även: B (B-lagen, rad 1)" in block
    assert len(told(*advised(ERROR))) == 2


def test_instances_of_a_template_are_named_and_counted() -> None:
    also = tuple(Related(text("gäller även {subject}", subject=f"Grupp {number}")) for number in range(11))
    (block,) = told(finding("BUP", related=also))
    assert "Grupp 7 och 3 till" in block
    assert "Grupp 8" not in block


def test_places_that_say_the_same_are_one_line_and_at_most_three_are_shown() -> None:
    def at(words: str, *lines: int) -> list[Related]:
        return [Related(text(words), Span("a.yaml", line, 1, line, 2)) for line in lines]

    related = (*at("plats", 2, 3, 4, 5), Related(more_places(2), more=2), *at("b", 6), *at("c", 7), *at("d", 8, 9))
    (block,) = told(finding("BUP", related=related))
    assert block.splitlines()[1:-1] == [
        "  = se även: rad 2, 3, 4 och på 3 ställen till: plats; rad 6: b; rad 7: c; och på 2 ställen till",
    ]


def test_one_more_place_is_one() -> None:
    assert (str(more_places(1)), str(more_places(2))) == ("och på ett ställe till", "och på 2 ställen till")


def test_what_leads_to_it_is_told_in_order() -> None:
    steps = [Related(text(words), Span("a.yaml", 2, 1, 2, 2), step=True) for words in ("1. a", "2. b", "3. c", "4. d")]
    rests = Related(text("följer av texten"))
    (block,) = told(finding("BUP", related=(*steps, rests)))
    assert block.splitlines()[1:-1] == ["  = så kan det gå: 1. a; 2. b; 3. c; 4. d", "  = se även: följer av texten"]


def test_an_error_comes_with_its_line_cut_to_fit() -> None:
    line = "  " + "x" * 300
    for column in (3, 150, 298):
        one = replace(finding("X", rule=ERROR), span=Span("a.yaml", 1, column, 1, column + 3))
        (block,) = told(one, width=80, lines=(line,))
        source, caret = block.splitlines()[3:5]
        assert len(source) <= 80 and len(caret) <= 80
        assert source[caret.index("^") :].startswith("xxx") and caret.count("^") == 3
    (block,) = told(finding("X"), lines=(line,))
    assert "xxx" not in block, "a warning is about the document, not the line"


def test_a_mark_longer_than_the_screen_is_cut() -> None:
    one = replace(finding("X", rule=ERROR), span=Span("a.yaml", 1, 3, 1, 303))
    (block,) = told(one, width=80, lines=("  " + "x" * 300,))
    assert all(len(row) <= 80 for row in block.splitlines())
    assert block.splitlines()[3].endswith("…")


def test_the_whole_shows_each_with_every_place() -> None:
    related = tuple(Related(text("plats"), Span("a.yaml", line, 1, line, 2)) for line in range(2, 12))
    blocks = told(finding("BUP", related=related), finding("LSS"), lines=("BUP och LSS",), whole=True)
    assert len(blocks) == 2
    assert blocks[0].count("se även") == 10
    assert "^^^" in blocks[0]


def test_many_of_one_rule_are_counted() -> None:
    words = [text(f"{{short}} sak {number}.", short="X") for number in range(1000)]
    blocks = told(*(finding("X", number, message=message) for number, message in enumerate(words, 1)))
    assert len(blocks) == 11
    assert blocks[-1] == "Fynd till av samma slag: TER001 (990). Alla visas med --verbose."


def test_what_to_begin_with_is_what_decisions_hang_on() -> None:
    def of(code: str, severity: Severity, words: str) -> Finding:
        rule = Rule(code, "name", severity, Concerns.DOCUMENT, "Något.")
        return Finding(rule, text(words), Span("a.yaml", 5, 1, 5, 2), "r")

    found = [
        of("TER001", Severity.INFO, "Ett ord. Mer."),
        of("AGR001", Severity.WARNING, "Ett avtal. Mer."),
        of("MAT001", Severity.WARNING, "Ett ärende. Mer."),
        of("MAT001", Severity.WARNING, "Ett annat ärende."),
        of("QUO001", Severity.WARNING, "Ett möte."),
        of("REF001", Severity.ERROR, "Ett id."),
    ]
    lines = begin_with(beginning(found, lang="sv"), lang="sv")
    assert len(lines) <= 5
    assert [line.strip() for line in lines[1:]] == [
        "1. Ett id (REF001, a.yaml:5)",
        "2. Ett ärende (MAT001, a.yaml:5)",
        "3. Ett möte (QUO001, a.yaml:5)",
        "4. Ett avtal (AGR001, a.yaml:5)",
    ]
    assert begin_with(beginning(found[:5], lang="sv"), lang="sv") == [], "what is seen at once needs no summary"


def test_of_two_alike_the_one_that_holds_for_more_goes_first() -> None:
    one = finding("A", 1, rule=replace(WARNING, code="TER002"))
    many = [finding(name, line) for line, name in enumerate("BCD", 2)]
    rest = [finding("X", line, rule=replace(WARNING, code=f"ZZZ00{line}", severity=Severity.INFO)) for line in range(6)]
    _, first, *_ = begin_with(beginning([one, *many, *rest], lang="sv"), lang="sv")
    assert "TER001" in first
