"""The language reference tells of every word that can be written, shows what loads, and is found by Swedish words."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest

from lossless.making import resolved, visible
from samverkan_dsl.language import Element, Verb, Vocabulary
from samverkan_dsl.language.base import kebab
from samverkan_dsl.language.forms import forms
from samverkan_dsl.language.holds import vocabulary_in_use
from samverkan_dsl.language.paces import _UNCOUNTED, _WHOLE
from samverkan_dsl.language.quantities import _WITHOUT_NUMBER, BOUNDS, Each
from samverkan_dsl.language.references import WORDS
from samverkan_dsl.language.times import Unit
from samverkan_dsl.loading import CannotRun
from samverkan_dsl.outputs.documents import handbook
from samverkan_dsl.pipeline.explain import Explained, catalogue, explain
from samverkan_dsl.pipeline.reference import ExplainedWords, entries, find, names, prose, register
from samverkan_dsl.pipeline.reference.entries import ABSENT, COMMON, Headword, Kind, takes_none
from samverkan_dsl.pipeline.reference.said import printed
from samverkan_dsl.pipeline.reference.telling import told
from samverkan_dsl.syntax.data import Mapping
from samverkan_dsl.syntax.reader import read

PAGES = Path(__file__).parents[2] / "docs" / "sprak"
TEXTS = {path.name: path.read_text("utf-8") for path in PAGES.glob("*.md")}
EXAMPLES = sorted(
    set(chain.from_iterable(re.findall(r"^```yaml\n(.*?)^```$", text, re.M | re.S) for text in TEXTS.values()))
)
IDS = {entry.id for entry in entries()}


def read_example(example: str) -> Mapping:
    head = {"region": "region: a\n", "language": "language: 1\n", "system": "system: {name: A}\n"}
    missing = "".join(line for key, line in head.items() if not re.search(rf"^{key}:", example, re.M))
    document = read((missing + example).encode(), "exempel.yaml")
    assert not document.findings
    return document.root


def test_every_key_has_an_entry() -> None:
    for cls in vocabulary_in_use()[0]:
        assert {f"{cls.__name__}.{kebab(name)}" for name in cls.model_fields} - {f"{cls.__name__}.cite"} <= IDS
    assert {"Cited.cite", "Cited.none", "Cited.for-each", "Cited.add", "Cited.cites"} <= IDS


def test_every_verb_value_and_reserved_word_has_an_entry() -> None:
    values = {f"{each.__name__}.{member.key}" for each in Vocabulary.__subclasses__() for member in each}
    assert values <= IDS
    assert {f"Verb.{verb.key}" for verb in Verb} <= IDS
    assert WORDS.keys() <= IDS


def test_every_form_of_numbers_and_times_has_an_entry() -> None:
    shown = [form for _, form in forms()]
    assert set(shown) <= IDS
    for word in (*BOUNDS, *_WITHOUT_NUMBER, *_UNCOUNTED, *_WHOLE, *(each.swedish for each in Each)):
        assert any(word in form for form in shown) or find(word.replace("3", "")), word
    assert all(any(unit.many in form for form in shown) for unit in Unit)


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.id)
def test_explain_answers_for_each(entry: Headword) -> None:
    assert entry in find(entry.name)
    for place in entry.places if entry.kind is Kind.KEY else ():
        assert entry in find(place)
    assert told(entry).strip() in TEXTS[f"{entry.page}.md"].replace("\n### ", "\n# ").replace("\n## ", "\n# ")


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_loads(example: str) -> None:
    resolved(read_example(example))


def test_every_word_shows_an_example_and_what_documents_print() -> None:
    shown = [printed()[entry.id] for entry in entries() if entry.kind not in (Kind.COMMON, Kind.ABSENT)]
    assert all(each.example for each in shown)
    # What only moves a row, or says what the model is called, is no sentence of its own: a few of hundreds.
    assert sum(not each.sentences for each in shown) < len(shown) // 50


@pytest.mark.parametrize("id", ["Chair.casting-vote", "Quorum.more-than", "Effect.within-delegation", "Verb.prepare"])
def test_the_sentence_is_printed_for_the_example_by_itself(id: str) -> None:
    shown = printed()[id]
    book = handbook(resolved(read_example(shown.example)), pictures={})
    words = re.sub(r"\W+", " ", visible(book)).lower()
    assert shown.sentences
    for sentence in shown.sentences:
        assert re.sub(r"\W+", " ", sentence).strip().lower() in words


@pytest.mark.parametrize(
    ("word", "id"),
    [
        ("beslutsförhet", "Decisions.quorum"),
        ("Beslutsförheten", "Decisions.quorum"),
        ("ersättare", "Body.substitutes"),
        ("adjungerad", "SeatStatus.co-opted"),
        ("suppleant", "Body.substitutes"),
        ("utslagsröst", "Chair.casting-vote"),
        ("jäv", "Decisions.recusal"),
        ("bordläggning", "Disagreement.postpone"),
        ("bereda", "Verb.prepare"),
        ("varje ledamot", "each-member"),
        ("flera källor", "Cited.cite"),
        ("mall", "Cited.for-each"),
    ],
)
def test_a_swedish_word_leads_there(word: str, id: str) -> None:
    assert id in {entry.id for entry in find(word)}


def test_every_word_of_the_register_leads_to_an_entry_on_a_page() -> None:
    for word, there in register().items():
        assert (there and set(there) <= set(find(word))) or word in {entry.name for entry in entries()}
        assert f"| {word} | " in TEXTS["register.md"]
    for name, text in TEXTS.items():
        for link in re.findall(r"\]\(([^)#]+\.md)\)", text):
            assert (PAGES / link).resolve().is_file(), f"{name}: {link}"


def test_what_is_said_besides_is_of_something_that_is_there() -> None:
    classes = {cls.__name__ for cls in (*vocabulary_in_use()[0], *Vocabulary.__subclasses__())}
    names = {entry.name for entry in entries()}
    for owner, key in prose().sections:
        if owner in classes:
            assert not key or f"{owner}.{key}" in IDS, f"{owner}.{key}"
        else:
            assert owner in (COMMON, ABSENT, "Word", "Form") and (not key or key in names), f"{owner}: {key}"


def test_where_none_may_stand() -> None:
    places = {entry.id for entry in entries() if takes_none(entry)}
    assert {"Body.substitutes", "Decisions.quorum", "Decisions.effect", "Quorum.words", "Substitutes.policy"} <= places
    assert places.isdisjoint({"Body.name", "Body.purpose", "Seat.seats", "Mandate.to", "RegionModel.mandates"})
    assert {"Body.chair", "Change.chair", "Chair.vice", "Meetings.per-year", "Initiative.who"} <= places


def test_the_reference_prints_what_none_becomes() -> None:
    answer = explain("chair.vice")
    assert isinstance(answer, ExplainedWords)
    assert "Det blir: Det finns ingen vice ordförande." in answer.told("sv")


def test_a_path_is_one_key_and_a_common_key_is_listed() -> None:
    assert [entry.id for entry in find("decisions.quorum.per")] == ["Quorum.per"]
    assert [entry.id for entry in find("bodies.record")] == ["Body.record"]
    answer = explain("by")
    assert isinstance(answer, ExplainedWords) and len(answer.entries) > 3
    lines = answer.told("sv").splitlines()
    assert "- `preparation.by` (nyckel): Den som bereder." in lines
    assert lines[-1].startswith("Visa en av dem: samverkan explain ")


def test_a_rule_is_still_a_rule() -> None:
    assert all(isinstance(explain(code), Explained) for code in catalogue())
    for item in catalogue().values():
        assert isinstance(explain(item.rule.name), Explained if item.rule.name not in names() else ExplainedWords)


def test_what_is_nothing_is_refused_with_a_guess() -> None:
    with pytest.raises(CannotRun, match="Menade du quorum"):
        explain("quorumm")
    with pytest.raises(CannotRun, match="inget ord"):
        explain("xyzzy")


@pytest.mark.parametrize("entry", [each for each in entries() if each.kind is not Kind.FORM], ids=lambda each: each.id)
def test_in_english_labels_and_facts_are_english(entry: Headword) -> None:
    if entry.kind in (Kind.VERB, Kind.VALUE, Kind.COMMON, Kind.ABSENT):
        return  # what can be written in Swedish is shown so
    fixed = told(entry, "en").partition("```")[0]
    assert not re.search("[åäöÅÄÖ]", re.sub("`[^`]*`", "", fixed)), fixed


def test_classes_are_all_on_a_page() -> None:
    for cls in vocabulary_in_use()[0]:
        assert issubclass(cls, Element)
        assert any(f"\n{' '.join((cls.__doc__ or '').split())}\n" in text for text in TEXTS.values()), cls.__name__
