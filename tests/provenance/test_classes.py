"""The class that is proposed for a statement."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_dsl.provenance import StatementClass
from samverkan_dsl.provenance.classes import RULES
from samverkan_dsl.provenance.indexing import index_text

NORM, GOAL, LAW = StatementClass.NORM, StatementClass.GOAL, StatementClass.LAW
DESCRIPTION, METADATA = StatementClass.DESCRIPTION, StatementClass.METADATA
DOCS = Path(__file__).resolve().parents[2] / "docs" / "kallindex.md"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Rådet ska följa upp planen.", NORM),
        ("Gruppen får besluta om sina arbetsformer.", NORM),
        ("Ledamöter kan anmäla ärenden.", NORM),
        ("Chefen bör delta.", NORM),
        ("Kansliet ansvarar för protokollet.", NORM),
        ("Rådet består av fem chefer.", NORM),
        ("Rådet möts fyra gånger per år.", NORM),
        ("Norrby kommun tillhandahåller sekreterare.", NORM),
        ("Ersättare utses inte.", NORM),
        ("Det är viktigt att alla är med.", NORM),
        ("Arbetet började för länge sedan.", DESCRIPTION),
        ("Det kan handla om skola och vård.", DESCRIPTION),
        ("Syftet är att alla ska må bra.", DESCRIPTION),
        ("Detta är en fråga. Vem ska göra det?", DESCRIPTION),
        ("Kommunen är skyldig att anmäla enligt 14 kap. 1 § socialtjänstlagen.", LAW),
        ("Rådet lämnar förslag enligt särskilt beslutsunderlag och ska följa det.", NORM),
        ("Rådet är beslutsfört när mer än hälften är närvarande.", NORM),
        ("Rådet är beslutför när minst fem deltar.", NORM),
        ("Beslut fattas med enkel majoritet.", NORM),
        ("Vid lika röstetal har ordföranden utslagsröst.", NORM),
        ("Rådet fastställer verksamhetsplanen.", NORM),
        ("Arbetsgruppen rapporterar till rådet.", NORM),
        ("Det åligger ordföranden att kalla till möte.", NORM),
        ("Kallelse skickas ut en vecka före mötet.", NORM),
        ("Möten hålls sex gånger per år.", NORM),
        ("Rådet är inte ett beslutande organ.", NORM),
        ("Föreningen har sitt säte i Norrby.", NORM),
        ("Valbar är den som är medlem.", NORM),
        ("Räkenskaperna granskas av två revisorer.", NORM),
        ("Verksamhetsår är kalenderår.", NORM),
        ("Ingen utom ordföranden har rätt att yttra sig.", NORM),
        ("Parter i denna överenskommelse är Norrby kommun och Region Ex.", NORM),
        ("Målgruppen är barn och unga.", NORM),
        ("Avtalet börjar gälla den 1 maj.", NORM),
        ("Transporterna utförs av regionen.", NORM),
        ("Lokaler tillhandahålls av kommunen.", NORM),
        ("Kommunen tar över ansvaret vid hemgång.", NORM),
        ("Vårdenheterna är ansvariga för läkemedlen.", NORM),
        ("Till rådets uppgifter hör planeringen.", NORM),
        ("Ordföranden väljes på ett år.", NORM),
        ("Använd den gemensamma blanketten.", NORM),
        ("Ta hänsyn till barnets vilja.", NORM),
        ("Uppdraget innefattar ansvar för ekonomin.", NORM),
        ("Ledamöter: åtta (8) från kommunerna och fyra (4) från regionen", NORM),
        ("Rådet är i första hand organisatoriskt knutet till kommunstyrelsen.", NORM),
        ("Förbundets bildande förutsätter att alla har antagit avtalet.", NORM),
        ("Förbundets medlemmar är Norrby kommun och Region Ex.", NORM),
        ("Syftet med rådet är att stärka inflytandet.", NORM),
        ("Syftet med arbetsutskottet är att bereda ärenden.", NORM),
        ("Syftet med områdena är att stärka inflytandet.", DESCRIPTION),
        ("Rådet fungerar också som ett rådgivande organ.", NORM),
        ("Rådet kan ge uppdrag till en tjänsteman.", NORM),
        ("Samverkan kan ge goda resultat.", DESCRIPTION),
        ("Närstående kan vara delaktiga i mötet.", NORM),
        ("Inom gruppen finns också en vice ordförande.", NORM),
        ("Gruppen har möten tre–fyra gånger per termin.", NORM),
        ("Rådet har fem sammanträden per år.", NORM),
        ("Samrådsgruppen tar inriktningsbeslut.", NORM),
        ("När regionen leder är det en kommun som besätter posten.", NORM),
        ("Även att skapa förutsättningar för samförstånd.", NORM),
        ("De två sjukhusen har därutöver en representant vardera.", NORM),
        ("Rådets möten är i första hand ett diskussionsforum.", NORM),
        ("Det står varje medlem fritt att avstå.", NORM),
        ("Ansvaret för detta åvilar nämnden.", NORM),
        ("Mandatperioden sammanfaller med fullmäktiges.", NORM),
        ("Regionen företräds av ordföranden.", NORM),
        ("Fullmäktige beslutade att deltagare får ersättning.", NORM),
        ("Fullmäktige beslutade om en översyn i fjol.", DESCRIPTION),
        ("Kommunerna Ex och Norrby är sammanslutna till ett förbund.", NORM),
        ("För varje ledamot finns en suppleant.", NORM),
        ("Ledamöterna har sedan 2018 ett eget system.", DESCRIPTION),
        ("Kommunerna har en stor betydelse i länet.", DESCRIPTION),
        ("Gruppen kan ses som en bro i länet.", DESCRIPTION),
        ("Ett arbete med kommunerna pågår.", DESCRIPTION),
        ("I överenskommelsen beskrivs kommunernas arbete.", DESCRIPTION),
        ("Mer information om rådet finns på webben.", DESCRIPTION),
        ("I november bjöd rådet in till möte.", DESCRIPTION),
        ("Styrelsen har utsett beredningar som bereder ärenden.", NORM),
        ("Där har kommunerna plats efter antalet invånare så att varje påbörjat tusental räknas.", NORM),
        ("Antalet personer kan variera och sammansättningen bestäms lokalt.", NORM),
        ("Beställaren uppdrar åt förbundet att sköta antagningen.", NORM),
        ("Om parterna har hittat ett behov inleds samverkan.", NORM),
        ("Sjukhusets personal finns med från början.", NORM),
        ("Rutinen är framtagen av Region Ex och kommunerna.", DESCRIPTION),
        ("Ansvar för kvittering: Sjuksköterskan", NORM),
        ("Vid behov uppdatera uppgifterna.", NORM),
        ("Direktionen kan delegera enligt de förutsättningar som anges i kommunallagen.", NORM),
        ("I fråga om valbarhet tillämpas 4 kap. kommunallagen.", NORM),
        ("Rådets resultat sammanställdes i en rapport.", DESCRIPTION),
        ("Grundtanken är att nämnderna deltar.", DESCRIPTION),
        ("Genom avtalet bildar parterna ett område med stöd av skollagen 15 kap.", NORM),
        ("Bestämmelser för Norrby kommuns pensionärsråd.", METADATA),
        ("Utöver vad som följer av kommunallagen gäller detta reglemente.", NORM),
        ("Reglementet fastställdes av fullmäktige den 3 maj 2021.", METADATA),
        ("Reviderat av fullmäktige den 3 maj 2021, § 7.", METADATA),
        ("Dokumentansvarig på politisk nivå: styrelsen", METADATA),
        ("Fler insatser kan behövas ibland.", DESCRIPTION),
        ("Arbetet syftar till att alla ska få stöd.", DESCRIPTION),
        ("Regionen har utvecklat en modell som ska användas.", DESCRIPTION),
        ("Socialtjänstlagen ställer krav på att kommunen ska samverka.", LAW),
        ("1 Socialtjänstlagen (2001:453)", METADATA),
        # A law that only tells what the body's task is about, or what the document stands beside.
        ("Vattennämnden, som också är prövningsnämnd enligt 2 kap. 4 § vattenlagen, har nio ledamöter.", NORM),
        ("Nämnden är enligt 6 kap. kommunallagen (2017:725) styrelse för anläggningen.", NORM),
        ("Kommunernas sysslor enligt lagen (1999:111) om hamnar sköts av förbundet.", NORM),
        ("Vid torka enligt lagen (1999:112) om vatten får samverkansförbundet bistå medlemmarna.", NORM),
        ("Lotsning, som enligt lagen (1999:111) om hamnar är varje kommuns sak, ska kommunalförbundet sköta.", NORM),
        ("Enligt 3 kap. 2 § lagen (1999:113) om färjor får förbundet hyra båtar.", NORM),
        ("Beslut om firmateckning får fattas enligt kommunallagen.", NORM),
        ("Antalet suppleanter bestäms enligt vallagen.", NORM),
        ("Nedanstående regler gäller vid sidan av kommunallagen.", NORM),
        ("Följande regler kompletterar vad kommunallagen säger om nämnder.", NORM),
        ("Norrby och Söderby är överens om att ha en nämnd enligt lagen (1999:111) om hamnar.", NORM),
        # Where the law itself demands.
        ("Enligt lagen (1999:111) om hamnar ska varje kommun ha en hamnplan.", LAW),
        ("Socialnämnden ska enligt 5 kap. 1 § socialtjänstlagen bedriva uppsökande arbete.", LAW),
        ("Lagen om hamnar kräver att kommunen har en plan.", LAW),
        ("Den som har tjänstgjort längst går alltid före.", NORM),
        ("Styrelsen är beredning för stämmans ärenden.", NORM),
        ("Rådet är referensorgan i frågor om hamnen.", NORM),
        ("Inträdet gäller från årsskiftet.", NORM),
        ("Det gäller från början till slut.", DESCRIPTION),
        ("Att tiden har ändrats tillkännages på anslagstavlan.", NORM),
        ("Mot grannkommunen har kommunen regressrätt.", NORM),
        ("Nämnden har tillsyn över bryggorna.", NORM),
        ("Arbetsordningen för presidiet finns i bilaga 4.", NORM),
        ("Kartor över hamnen finns i bilaga 4.", DESCRIPTION),
        ("Ändrat senast av stämman den 3 maj 2021, § 7.", METADATA),
        ("Vissa ändringar 2021-05-03 efter remiss hos medlemmarna.", METADATA),
        ("Hamnfullmäktiges beslut den 3 maj 2021, § 7.", METADATA),
        ("Gäller från: 2021-05-03", METADATA),
        ("Ändringar i avtalet som görs efter 2021 ska godkännas av parterna.", NORM),
        ("Detta är stadgarna för Norrby hamnråd, som sköter bryggorna.", DESCRIPTION),
        ("Vänd dig först till hamnkontoret där du har din plats.", DESCRIPTION),
        ("Går det inte kan du få råd av hamnnämnden.", DESCRIPTION),
        ("Du kan lämna förslag till rådet i brevlådan.", NORM),
        ("Figur 2: Strukturen i länet", METADATA),
        ("www.exempel.se/plan", METADATA),
    ],
)
def test_a_sentence_in_a_section_of_its_own(sentence: str, kind: StatementClass) -> None:
    index = index_text(f"1 Rådet\n\nInledande ord om rådet.\n\n{sentence}\n\nAvslutande ord om rådet.\n", "prov")
    assert index.by_address["1/2"].kind is kind


@pytest.mark.parametrize(
    ("section", "body", "kind"),
    [
        ("1 Uppdrag", "- Bereda ärenden", NORM),
        ("1 Vår vision", "Alla ska må bra.", GOAL),
        ("1 Mål och indikatorer", "- Fler elever klarar skolan", GOAL),
        ("1 Uppföljning av mål", "Rådet ska följa upp målen.", NORM),
        ("1 Bakgrund", "Alla kommuner ska samverka.", DESCRIPTION),
        ("1 Bakgrund", "Södra förbundet har kommunerna Ex, Norrby och Ås som medlemmar.", NORM),
        ("1 Bakgrund", "Mandattiden är fyra år.", NORM),
        ("1 Bakgrund", "För förbundet gäller utöver lagen även detta reglemente.", NORM),
        ("1 Bakgrund", "Lokala rådet är ett organ för samråd.", NORM),
        ("1 Bakgrund", "Rådet har arbetat i många år.", DESCRIPTION),
        ("1 Inledning", "I denna länsövergripande överenskommelse ingår skolan.", NORM),
        ("1 Inledning", "Till överenskommelsen följer en blankett.", NORM),
        ("1 Verksamheter som omfattas", "- Hälso- och sjukvården", NORM),
        ("1 Syfte", "- Rådet ska stärka inflytandet", NORM),
        ("1 Syfte", "- Rådet är ett forum för kunskap", NORM),
        ("1 Syfte", "- Fler ska må bra", GOAL),
        ("1 Syfte", "Fokus i rådets arbete ska vara tillväxt.", NORM),
        ("1 Syfte", "Genom kunskap arbetar rådet med tillväxt.", NORM),
        ("1 Rådet för unga", "Syftet är också att sprida kunskap.", NORM),
        ("1 Metoder", "Syftet är att sprida kunskap.", DESCRIPTION),
        ("1 Checklista", "- Förankra bemanningen", NORM),
        ("1 Utskottet", "- Möten vid behov", NORM),
        ("1 Underlag", "- Initiativet", NORM),
        ("1 Mötestider", "- Fredag 19 januari klockan 8.30", NORM),
        ("1 Tider", "- Fredag 19 januari klockan 8.30", DESCRIPTION),
        ("1 Övrigt", "Huvudmännen möts i:\n\n- dialog", DESCRIPTION),
        ("1 Lagstadgade skyldigheter", "Kommunen ska anmäla.", LAW),
        ("1 Ledamöter", "Chef\tNorrby kommun\t2", NORM),
        ("1 Ledamöter", "Chef\tNorrby kommun\tca 2–3", NORM),
    ],
)
def test_the_section_matters(section: str, body: str, kind: StatementClass) -> None:
    assert index_text(f"{section}\n\n{body}\n", "prov").by_address["1/1"].kind is kind


def test_what_goes_on_with_the_account_of_a_law_is_law() -> None:
    text = (
        "1 Rådet\n\nEnligt 5 kap. socialtjänstlagen ska nämnden samverka. Det ska ske på lika villkor. "
        "Vidare ska en plan göras.\n\n"
        "Rådet leder arbetet. Det ska ske i länet.\n"
    )
    kinds = [item.kind for item in index_text(text, "prov").statements]
    assert kinds[1:] == [LAW, LAW, LAW, NORM, NORM]


def test_the_account_of_what_a_law_means_goes_on_with_what_it_adds() -> None:
    text = (
        "1 Rådet\n\nArbetet utgår från ett ansvar enligt lag (2023:196). Lagen innebär att kommunen ska göra en "
        "lägesbild. Utifrån bilden ska kommunen sedan besluta om åtgärder. Kommunerna ska också ha en samordnare. "
        "Rådet ska också följa arbetet.\n\nKommunen ska också ha en webbplats.\n"
    )
    kinds = [item.kind for item in index_text(text, "prov").statements][1:]
    assert kinds == [LAW, LAW, LAW, LAW, NORM, NORM]


def test_the_sections_of_the_text_itself_are_no_law() -> None:
    text = "Uppdrag\n\n§ 1 Rådet ska samordna arbetet.\n\nMöten\n\n§ 2 Ärenden enligt § 1 tas upp på mötet.\n"
    assert [item.kind for item in index_text(text, "prov").statements if "/" in item.address] == [NORM, NORM]
    other = "1 Uppdrag\n\nRådet finns.\n\nÄrenden enligt § 1 tas upp på mötet.\n"
    assert index_text(other, "prov").by_address["1/2"].kind is LAW


def test_the_force_of_the_text_itself_is_a_norm_also_in_a_background() -> None:
    text = "1 Bakgrund\n\nDenna överenskommelse gäller i hela länet. Alla kommuner ska samverka.\n"
    assert [item.kind for item in index_text(text, "prov").statements][1:] == [NORM, DESCRIPTION]


@pytest.mark.parametrize(
    ("title", "sentence", "kind"),
    [
        ("Inledning", "Alla kommuner ska samverka.", NORM),
        ("Utgångspunkter", "Lokala program ska präglas av helhet.", NORM),
        ("Inledning", "Arbetet syftar till att alla ska samverka.", DESCRIPTION),
        ("Syfte och mål", "Parterna ska ta fram en plan.", NORM),
        ("Syfte och mål", "Riktlinjerna ska tydliggöra ansvaret.", NORM),
        ("Syfte och mål", "Alla ska få god vård.", GOAL),
        ("Parter", "Norrby kommun och Region Ex.", NORM),
    ],
)
def test_a_duty_is_told_from_its_section(title: str, sentence: str, kind: StatementClass) -> None:
    assert index_text(f"1 {title}\n\n{sentence}\n\nMer ord om länet.\n", "prov").by_address["1/1"].kind is kind


def test_a_list_takes_its_class_from_its_lead_in_and_the_lead_in_says_nothing_itself() -> None:
    index = index_text(
        "1 Övrigt\n\nRådet ska:\n\n- goda relationer i länet\n\nDetta var allt.\n\nArbetet bygger på:\n\n- tillit\n",
        "prov",
    )
    kinds = [index.by_address[f"1/{n}"].kind for n in range(1, 6)]
    assert kinds == [DESCRIPTION, NORM, DESCRIPTION, DESCRIPTION, DESCRIPTION]


def test_when_the_document_takes_over_is_a_norm_also_in_an_introduction() -> None:
    text = "1 Inledning\n\nDen 1 maj 2022 tillträder nämnden. Samtidigt upphör det förra avtalet att gälla.\n"
    assert [item.kind for item in index_text(text, "prov").statements[1:]] == [NORM, NORM]


def test_items_of_what_a_body_answers_for_are_norms_though_the_lead_in_names_a_law() -> None:
    text = "1 Hamnen\n\nNämnden svarar för uppgifterna i lagen (1999:111) om hamnar:\n\n- lotsning\n- fyrar\n"
    assert [item.kind for item in index_text(text, "prov").statements[1:]] == [DESCRIPTION, NORM, NORM]


def test_tasks_in_an_introduction_are_norms() -> None:
    text = "1 Inledning\n\nGrupperna har till uppgift att:\n\n- bereda ärenden\n\nDet nya är:\n\n- goda relationer\n"
    kinds = [item.kind for item in index_text(text, "prov").statements][1:]
    assert kinds == [DESCRIPTION, NORM, DESCRIPTION, DESCRIPTION]


def test_title_page_and_column_names_are_metadata() -> None:
    index = index_text("Plan\n\nAntagen 2021\n\n1 Seten\n\nRoll\tAntal\nChef\t2\nLäkare\t1\n", "prov")
    assert [item.kind for item in index.statements][:2] == [METADATA, METADATA]
    assert [index.by_address[f"1/{n}"].kind for n in range(1, 4)] == [METADATA, NORM, NORM]


def test_the_page_for_writers_tells_every_rule_in_order() -> None:
    lines = [line for line in DOCS.read_text("utf-8").splitlines() if line.startswith("| ")]
    told = [(cells[1].strip(), cells[2].strip()) for cells in (line.split("|") for line in lines) if len(cells) == 4]
    table = [row for row in told if row[1] in {kind.key for kind in StatementClass}]
    assert len(table) == len(RULES) + 1
    for (name, kind, _), (words, key) in zip(RULES, table, strict=False):
        assert words.split(" (")[0] == name
        assert key == kind.key
