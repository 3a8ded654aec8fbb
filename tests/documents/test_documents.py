"""Whatever a region says, its documents can be made and rendered, and every link leads somewhere."""

from __future__ import annotations

import ast
import re
import tempfile
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po
from hypothesis import given, settings
from hypothesis import strategies as st

import samverkan_dsl
from documents.support import SMALL, everything, region, words
from samverkan_dsl.language import (
    Attendance,
    BodyKind,
    DecisionMethod,
    Effect,
    Force,
    Response,
    SubstitutePolicy,
    Then,
    Trigger,
)
from samverkan_dsl.language.vocabulary.norms import MODAL
from samverkan_dsl.loading import Region, load
from samverkan_dsl.outputs.blocks import Document, Link, Section, numbered_sections
from samverkan_dsl.outputs.documents import Collection, documents, entry, index
from samverkan_dsl.outputs.documents.prose import clauses, nouns
from samverkan_dsl.outputs.documents.prose.verbs import FRAMES
from samverkan_dsl.outputs.formats.markdown import Markdown
from samverkan_dsl.outputs.formats.renderer import file_name
from samverkan_dsl.outputs.names import is_safe_path

PACKAGE = Path(samverkan_dsl.__file__).parent
NASTY = "<b>fet</b> [länk](http://x) `kod` | *stjärna* {{ mall }} {x} \\"

MARKUP = re.compile(r"(?<!\\)(<b>|\[länk\]|`kod|\*stjärna)")
"""Those marks where no backslash stands before them."""


def assert_links_lead_somewhere(made: Collection) -> None:
    places = {doc.key: {place for _, place, _ in numbered_sections(doc)} for doc in made.documents}
    for doc in made.documents:
        for link in everything(doc.blocks, Link):
            target = link.document or doc.key
            assert target in places, (doc.key, link)
            assert not link.anchor or link.anchor in places[target], (doc.key, link)


def assert_sound(made: Collection) -> None:
    assert_links_lead_somewhere(made)
    for doc in made.documents:
        for section in everything(doc.blocks, Section):
            assert section.blocks and words(section.title).strip(), (doc.key, section.title)
        anchors = [place for _, place, _ in numbered_sections(doc)]
        assert len(anchors) == len(set(anchors)), doc.key
        assert is_safe_path(file_name(doc, Markdown("sv")))
    assert len({file_name(doc, Markdown("sv")).casefold() for doc in made.documents}) == len(made.documents)


def rendered(made: Collection, lang: str = "sv") -> dict[str, str]:
    markdown = Markdown(lang)
    return {doc.key: markdown.text(doc) for doc in made.documents}


def test_the_collection_is_sound(whole: Region) -> None:
    made = documents(whole, [])
    assert_sound(made)
    assert [doc.key for doc in made.documents] == [
        "handbok",
        "uppdragsbeskrivningar/vardskap",
        "uppdragsbeskrivningar/ledning",
        "uppdragsbeskrivningar/styrgrupp",
        "uppdragsbeskrivningar/utskott",
        "uppdragsbeskrivningar/lag",
        "uppdragsbeskrivningar/namnd",
        "uppdragsbeskrivningar/rad",
        "uppdragsbeskrivningar/beredning",
        "uppdragsbeskrivningar/sekretariat",
        "uppdragsbeskrivningar/natverk",
        "uppdragsbeskrivningar/grupp-norr",
        "uppdragsbeskrivningar/grupp-soder",
        "uppdragsbeskrivningar/ensamma",
        "rapport",
    ]
    assert set(made.data) == {"rapport.json"}


def test_the_same_region_gives_the_same_bytes(whole: Region) -> None:
    assert rendered(documents(whole, [])) == rendered(documents(whole, []))


def test_an_empty_region_has_a_handbook(tmp_path: Path) -> None:
    made = documents(region(tmp_path, "region: tom\nlanguage: 1\nsystem: {name: Tom}\n"), [])
    assert_sound(made)
    assert "Handbok – Tom" in rendered(made)["handbok"]


def test_text_of_the_model_never_becomes_markup(tmp_path: Path) -> None:
    text = f"""
bodies:
  r:
    name: '{NASTY}'
    kind: council
    purpose: '{NASTY}'
    composition: [{{role: '{NASTY}', at: almby, scope: '{NASTY}'}}]
    mandates: [{{decide: '{NASTY}', condition: '{NASTY}'}}]
    decisions: {{authority: '{NASTY}', recusal: '{NASTY}'}}
terms: {{'{NASTY}': '{NASTY}'}}
"""
    pages = rendered(documents(region(tmp_path, SMALL + text), []))
    assert "fet" in pages["handbok"] and "fet" in pages["uppdragsbeskrivningar/r"]
    assert not any(MARKUP.search(page) for page in pages.values())


def test_the_index_leads_to_every_document(whole: Region) -> None:
    page = index([entry(whole)])
    known = {f"granlan/{doc.key}" for doc in documents(whole, []).documents}
    assert {link.document for link in everything(page.blocks, Link)} == known


def vocabulary(members: type[Any]) -> st.SearchStrategy[str]:
    return st.sampled_from([member.key for member in members])


WORD = st.sampled_from(["a", "Ärenden om vård.", "FoU-frågor", "i samråd", NASTY, "eHälsa", "att göra", "  x  "])
ACTOR = st.sampled_from(
    ["self", "members", "chair", "b0", "b1", "regionen", "almby", "own-decision-bodies", "unspecified"]
)
ACTORS = st.lists(ACTOR, min_size=1, max_size=2)
AMOUNT = st.sampled_from(["1", "8–10", "minst 6", "ca 9", "samtliga", "okänt", "två"])
SHARE = st.sampled_from(["1/2", "2/3", "3", "25 %", "1/7"])
BODY = st.fixed_dictionaries(
    {"name": WORD.filter(str.strip), "kind": vocabulary(BodyKind)},
    optional={
        "short": st.sampled_from(["RR", "x"]),
        "level": st.sampled_from(["strategic", "operational"]),
        "status": st.sampled_from(["external", "planned", "temporary"]),
        "purpose": WORD,
        "attached-to": st.sampled_from(["b0", "b1"]),
        "composition": st.lists(
            st.fixed_dictionaries(
                {},
                optional={
                    "role": WORD,
                    "at": st.sampled_from(["almby", "regionen", "b1"]),
                    "seats": AMOUNT,
                    "status": st.sampled_from(["member", "invited"]),
                    "chair-of": st.sampled_from(["b0", "b1"]),
                },
            ),
            min_size=1,
            max_size=3,
        ),
        "chair": st.fixed_dictionaries({}, optional={"supplied-by": ACTORS, "votes": st.booleans(), "effort": AMOUNT}),
        "substitutes": vocabulary(SubstitutePolicy),
        "meetings": st.fixed_dictionaries(
            {}, optional={"per-year": AMOUNT, "when-needed": st.booleans(), "attendance": vocabulary(Attendance)}
        ),
        "mandates": st.lists(
            st.fixed_dictionaries(
                {"decide": WORD.filter(str.strip)},
                optional={
                    "by": ACTORS,
                    "to": st.just("almby"),
                    "force": vocabulary(Force),
                    "effect": vocabulary(Effect),
                },
            ),
            min_size=1,
            max_size=3,
        ),
        "decisions": st.fixed_dictionaries(
            {},
            optional={
                "effect": vocabulary(Effect),
                "method": vocabulary(DecisionMethod),
                "quorum": st.fixed_dictionaries(
                    {"more-than": SHARE}, optional={"per": st.sampled_from(["party", "side", "overall"])}
                ),
            },
        ),
        "escalation": st.lists(
            st.fixed_dictionaries(
                {"when": vocabulary(Trigger), "to": st.sampled_from(["b0", "b1", "own-decision-bodies"])},
                optional={"for": vocabulary(Response), "then": vocabulary(Then), "condition": WORD.filter(str.strip)},
            ),
            min_size=1,
            max_size=2,
        ),
    },
)


def yaml(value: Any) -> str:
    """A value in flow style, texts in single quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {yaml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(yaml(item) for item in value) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    return "'" + str(value).replace("'", "''") + "'"


@settings(max_examples=25)
@given(st.lists(BODY, min_size=2, max_size=3))
def test_documents_of_any_region_can_be_made(bodies: list[dict[str, Any]]) -> None:
    text = SMALL + "\nbodies:\n" + "".join(f"  b{number}: {yaml(body)}\n" for number, body in enumerate(bodies))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "region.yaml"
        path.write_text(text, "utf-8")
        (loaded,), _ = load([path], Path(folder))
    assert loaded.region is not None
    made = documents(loaded.region, loaded.findings)
    assert_sound(made)
    for lang in ("sv", "en"):
        for page in rendered(made, lang).values():
            assert not MARKUP.search(page)


def test_every_closed_value_has_its_words() -> None:
    tables = (
        (clauses.FORCES, {*MODAL.members, Force.SHALL_NOT}),
        (clauses.ATTENDANCE, Attendance), (clauses.EFFECTS, Effect),
        (clauses.METHODS, DecisionMethod), (clauses.SUBSTITUTES, SubstitutePolicy), (clauses.TRIGGERS, Trigger),
        (clauses.RESPONSES, Response), (clauses.ACTS, Response), (clauses.THENS, Then),
    )  # fmt: skip
    for table, members in tables:
        assert set(table) == set(members)
    assert all(nouns.noun(kind) for kind in BodyKind)


def phrases() -> set[str]:
    """The fixed sentences that hold content, which the test of plain messages does not see."""
    found = {
        *clauses.EFFECTS.values(),
        *clauses.THENS.values(),
        *(words for frame in FRAMES.values() for words in (frame.to, frame.to_alone) if words),
    }
    for path in (PACKAGE / "outputs" / "documents").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named = (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("phrase", "note", "tell")
            )
            if named and isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                found.add(str(node.args[0].value))
    return found


def test_every_phrase_has_an_english_translation() -> None:
    known: dict[str, str] = {}
    for path in (PACKAGE / "locale" / "en").glob("*.po"):
        with path.open("rb") as stream:
            known |= {str(each.id): str(each.string) for each in read_po(stream)}
    assert len(phrases()) > 100
    assert {each for each in phrases() if not known.get(each)} == set()


def test_documents_are_named_after_their_keys(whole: Region) -> None:
    keys = [doc.key for doc in documents(whole, []).documents if isinstance(doc, Document)]
    assert len(keys) == len(set(keys))


def test_every_document_of_a_region_has_its_language_and_dates(whole: Region) -> None:
    system = whole.model.system
    assert system.adopted is not None and system.adopted.point is not None
    adopted = system.adopted.point.first
    assert adopted is not None and adopted == system.adopted.last
    for doc in documents(whole, []).documents:
        assert doc.language == "sv"
        assert (doc.dates.adopted, doc.dates.valid_from, doc.dates.valid_to) == (
            adopted, system.valid_from, system.valid_to
        )  # fmt: skip
        assert doc.dates.seen == whole.date
