"""Words as they stand in the field's documents, in the form they stand: each leads to what says it, or nearest does."""

from __future__ import annotations

import pytest

from samverkan_dsl.loading import CannotRun
from samverkan_dsl.pipeline.explain import explain
from samverkan_dsl.pipeline.reference import ExplainedWords, entries, find, match
from samverkan_dsl.pipeline.reference.entries import Kind
from samverkan_dsl.pipeline.reference.stems import roots, stems

LEADS_TO = {
    "Chair.alternates": "rotera, roterar",
    "Body.record": "protokoll, protokollet, protokollets, minnesanteckningar",
    "RecordKind.notes": "mötesanteckningarna",
    "Record.signed-by": "justerare, justeras, justeringen",
    "Meetings.agenda-by": "dagordningen",
    "DeliverableKind.agenda": "föredragningslistan",
    "Meetings.notice": "kallelser, kallelsens",
    "RegionModel.deliverables": "handlingarna",
    "Meetings.papers": "utskicket",
    "Meetings.planned": "klockslag",
    "RegionModel.gatherings": "konferensen, sammankomster, mötesplats",
    "BodyKind.forum": "arenan, forum",
    "Body.flows": "återkopplingen, återrapporteringen",
    "Meetings.public": "insyn, insynen, allmänheten",
    "Verb.endorse": "tillstyrka, tillstyrker",
    "Verb.take-position": "avstyrker",
    "Verb.allocate": "tilldelningen",
    "Body.budget": "medel, kostnaderna, budgeten, finansieringen",
    "MatterKind.funds": "utvecklingsmedlen",
    "Role.title": (
        "förbundschefen, verksamhetschef, förvaltningschefer, sjukvårdsdirektören, "
        "socialchefer, skolchef, områdeschefer, utvecklingsledare, samordnaren"
    ),
    "Body.secretary": "processledaren, processledarna, sekreteraren",
    "Secretary.title": "tjänstemannastöd",
    "Body.composition": "representanter, representanterna, ledamöternas, ledamoten, medlemmarna",
    "Body.substitutes": "ersättaren, ersättarna, ersättarens, suppleanter",
    "SeatStatus.co-opted": "adjungerad, adjungerade, adjungeras",
    "Body.chair": "ordförandens, ordförandeskapet",
    "Chair.vice": "viceordföranden",
    "Chair.until-elected": "ålderspresidenten",
    "presidium": "presidiets",
    "Chair.convener": "sammankallande",
    "Seat.term": "mandattiden, mandatperioder",
    "Decisions.quorum": "beslutsförhet, beslutsförheten, beslutsförhetens, beslutsmässigt",
    "Decisions.method": "enhälligt, enigheten",
    "Seat.bloc": "majoriteten",
    "Decisions.ballot": "omröstningar, röstas, handuppräckning",
    "Absent.rösträkning": "rösträkningen",
    "Decisions.recusal": "jävet, jävigt",
    "Decisions.reservation": "reservationer",
    "Decisions.motions": "yrkanden",
    "Chair.casting-vote": "utslagsrösten",
    "Disagreement.postpone": "bordläggs",
    "Disagreement.return-to": "återremitterar, återremissen",
    "Decisions.disagreement": "oenigheten",
    "Agreement.dispute": "tvister",
    "Body.escalation": "eskaleras, eskaleringen, ärendegången, aktualiseras",
    "Mandate.raised-by": "lyftas",
    "RegionModel.subjects": "ärendet, ärenden",
    "Verb.initiate": "väckas",
    "Body.preparation": "beredningen",
    "Verb.prepare": "bereds",
    "BodyKind.preparatory-group": "beredningsgruppens",
    "Decisions.basis": "beslutsunderlaget, underlag",
    "Verb.refer": "remissen",
    "Verb.comment": "remissvar, yttranden",
    "Absent.svarsdag": "svarsdag, svarstiden",
    "Verb.consult": "samrådet",
    "Verb.hold-dialogue": "dialogen",
    "Body.anchoring": "förankringen",
    "Verb.anchor": "förankras",
    "Verb.delegate": "delegationen",
    "DeliverableKind.delegation": "delegationsordningen",
    "Body.mandates": "mandatet",
    "Seat.authority": "befogenheter",
    "Decisions.effect": "beslutsmandat",
    "RegionModel.mandates": "uppdraget",
    "DeliverableKind.brief": "uppdragsbeskrivningen",
    "Body.commissioned-by": "uppdragsgivaren",
    "Verb.responsible-for": "ansvaret",
    "Body.scope": "ansvarsområden",
    "Mandate.emphasis": "huvudansvaret",
    "DeliverableKind.plan": "handlingsplanen, handlingsplanerna, verksamhetsplaner, projektplanen",
    "DeliverableKind.report": "årsrapporten, delårsrapport",
    "DeliverableKind.calendar": "årshjulet",
    "DeliverableKind.guideline": "riktlinjerna, rutiner, vårdprogram",
    "DeliverableKind.rules-of-procedure": "arbetsordningen",
    "DeliverableKind.regulations": "reglementet",
    "DeliverableKind.bylaws": "stadgarna",
    "DeliverableKind.charter": "förbundsordningen",
    "RegionModel.agreements": "överenskommelsen, överenskommelserna, avtalets",
    "RegionModel.appendices": "bilagorna",
    "Ending.notice": "uppsägningstiden, hävningen",
    "Party.withdrawal": "utträder",
    "Party.dissolution": "upplösningen, likvidationen",
    "Shared.assets": "tillgångarna",
    "Shared.debts": "skulderna",
    "Mandate.limit": "budgetramen, avgränsningar",
    "Remuneration.what": "arvoden, reseersättningen",
    "Budget.guarantees": "borgen",
    "Budget.loans": "lånen",
    "Party.membership": "förbundsmedlemmar",
    "RegionModel.parties": "huvudmännen, kommunernas, regionens, parternas",
    "Party.principal": "huvudmannens",
    "BodyKind.committee": "nämnden, samverkansnämnden, socialnämnden",
    "BodyKind.working-committee": "arbetsutskottet",
    "BodyKind.steering-group": "styrgruppen",
    "BodyKind.management-group": "ledningsgruppens",
    "BodyKind.working-group": "arbetsgrupper",
    "BodyKind.reference-group": "referensgrupper",
    "BodyKind.network": "nätverken",
    "BodyKind.council": "samverkansråd",
    "BodyKind.project": "projektet",
    "PartyKind.agency": "länsstyrelsen",
    "PartyKind.private-provider": "vårdgivarna",
    "PartyKind.residents": "patienter, invånarna, brukare, anhöriga",
    "Body.target-group": "målgruppen",
    "RegionModel.goals": "målen, målområden",
    "RegionModel.indicators": "delmålen, indikatorerna, mätetal, resultat",
    "RegionModel.values": "värdegrunden, förhållningssätt",
    "System.vision": "visionen",
    "Body.purpose": "syftet, bakgrund",
    "RegionModel.terms": "begreppen, förkortningar",
    "Body.deviations": "avvikelser, avvikelsehanteringen, brister",
    "Verb.follow-up": "uppföljningen",
    "Verb.evaluate": "utvärderas",
    "Record.filed-by": "diarieförs",
    "Record.archived-by": "arkiveras",
    "Deliverable.published": "publiceras",
    "Record.published": "hemsidan",
    "Absent.e-post": "e-post, telefon",
    "Absent.insats": "insats, insatserna, vårdförlopp",
    "Absent.kvalitet": "kvalitet, trygghet, helhetsperspektiv",
    "Absent.vad arbetet handlar om": "folkhälsa, äldreomsorgen, elevhälsan",
    "Absent.kunskap": "kunskapsstyrningen",
    "för närvarande": "för närvarande, i dagsläget",
    "RegionModel.levels": "länsövergripande, regionalt",
    "System.valid-from": "ikraftträdandet",
    "Deliverable.revised": "revideras",
    "2024–2026": "giltighetstiden",
    "System.responsible": "dokumentansvarig",
    "RegionModel.signatures": "undertecknare",
    "RegionModel.statutes": "lagstiftningen",
    "Verb.notify": "anmälan",
    "SeatStatus.invited": "inbjudna",
    "Absent.personnamn": "personnamn",
    "Absent.figur": "figur",
    "Meetings.remote": "distansdeltagande",
    "Record.announced": "anslagstavlan",
}
WORDS = [(word, id) for id, words in LEADS_TO.items() for word in words.split(", ")]
_SOUGHT = 5
"""So many answers are read before the reader looks elsewhere."""


def test_they_are_many_and_none_stands_twice() -> None:
    assert len({word for word, _ in WORDS}) == len(WORDS) >= 150


@pytest.mark.parametrize(("word", "id"), WORDS)
def test_a_word_of_the_documents_leads_there(word: str, id: str) -> None:
    assert id in [entry.id for entry in find(word)[:_SOUGHT]]


@pytest.mark.parametrize("word", [entry.name for entry in entries() if entry.kind is Kind.ABSENT])
def test_what_has_no_key_says_where_it_is_said_instead(word: str) -> None:
    answer = explain(word)
    assert isinstance(answer, ExplainedWords)
    (absent,) = (entry for entry in answer.entries if entry.kind is Kind.ABSENT)
    assert absent.places and all(find(place) for place in absent.places)
    assert f"- Har ingen egen nyckel. Närmast: `{absent.places[0]}`" in answer.told("sv")
    assert f"- Has no key of its own. Nearest: `{absent.places[0]}`" in answer.told("en")


@pytest.mark.parametrize(
    ("word", "id"),
    [
        ("länsplan", "DeliverableKind.plan"),
        ("mötesrutin", "DeliverableKind.guideline"),
        ("sjukvårdsnämnd", "BodyKind.committee"),
    ],
)
def test_a_compound_leads_to_what_it_is_a_kind_of_and_says_so(word: str, id: str) -> None:
    assert id in {entry.id for entry in match(word).entries}
    answer = explain(word)
    assert isinstance(answer, ExplainedWords)
    assert answer.told("sv").startswith(f"{word} är inget ord i språket. Närmast är:\n\n")


def test_a_word_of_the_language_has_no_such_first_line() -> None:
    answer = explain("protokollets")
    assert isinstance(answer, ExplainedWords)
    assert answer.told("sv").startswith("# `record`")


def test_what_leads_nowhere_says_what_to_do() -> None:
    with pytest.raises(CannotRun, match="samverkan explain mandates"):
        explain("potatis")


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("protokollets", "protokoll"),
        ("ersättarna", "ersättare"),
        ("medlemmarnas", "medlem"),
        ("huvudmännen", "huvudmän"),
        ("adjungerade", "adjungerad"),
        ("kallelserna", "kallelse"),
        ("nämnders", "nämnd"),
    ],
)
def test_forms_of_a_word_share_a_stem(form: str, word: str) -> None:
    assert set(stems(form)) & set(stems(word))
    assert list(stems(form)) == sorted(stems(form), key=lambda stem: (-len(stem), stem))


def test_what_a_word_is_made_from_is_no_form_of_it() -> None:
    assert "bered" in roots("beredningen") and "bered" not in stems("beredningen")
    assert stems("å") == ("å",) and "av" in stems("avs") + stems("av")
