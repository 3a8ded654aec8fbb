"""The sentences that a matter's way is told in, and the words for verdicts, outcomes and readings."""

from __future__ import annotations

from collections.abc import Iterable

from ....analysis.decisions.effects import effect_of
from ....analysis.decisions.standing import Standing
from ....analysis.matters import Case, End, Event, Guarantee, Label, Matters, Outcome, Verdict, Why
from ....findings import Text, text
from ....language import Cited, Response, Trigger, Verb
from ....language.walk import Path
from ....loading import Region
from ....rules.standing import NAMES
from ...blocks import Content, Inline
from ...compose import inline, joined, phrase
from ..body.addressed import settled
from ..prose.naming import NamingContext

GUARANTEES: dict[Guarantee, Text] = {
    Guarantee.TERMINATION: text("Ärendet når ett utfall"),
    Guarantee.COMPETENCE: text("Den som avgör har rätt mandat"),
    Guarantee.NO_DEAD_LETTERS: text("Alla mottagare kan ta hand om ärendet"),
}
VERDICTS: dict[Verdict | None, Text] = {
    Verdict.GUARANTEED: text("garanterat"),
    Verdict.IN_HAND: text("i organens hand"),
    Verdict.NOT_SECURED: text("inte säkrat"),
    None: text("kan inte beräknas: för många möjliga vägar"),
}
_WEAKEST = (None, Verdict.NOT_SECURED, Verdict.IN_HAND, Verdict.GUARANTEED)
_NOBODY = text("ingen avgör ärendet")
_WHERE_ANYBODY = text("garanterat, där någon avgör ärendet")


def answer(matters: Matters, cases: Iterable[Case], guarantee: Guarantee) -> Text:
    """The weakest verdict on some cases; that who settles them may is no answer where nobody does."""
    cases = list(cases)
    verdict = min((case.verdict(guarantee) for case in cases), key=_WEAKEST.index)
    if guarantee is Guarantee.COMPETENCE and verdict is Verdict.GUARANTEED:
        settled = {matters.settled_by_somebody(case) for case in cases}
        if False in settled:
            return _WHERE_ANYBODY if True in settled else _NOBODY
    return VERDICTS[verdict]


READINGS: dict[Standing, Text] = {
    Standing.WHOLE_TASK: text("hela uppdraget: ett mandat utan angivet område gäller allt organet arbetar med"),
    Standing.HOLDER_RAISES: text("den som har uppdraget väcker: vem som får väcka frågan sägs inte"),
    Standing.HIGHEST: text("högsta möjliga: beslutets verkan sägs inte, så den starkaste som organet kan ha antas"),
    Standing.POSITION_ADVISES: text(
        "ställningstagande råder: verkan av att ta ställning sägs inte, så det antas vara en rekommendation"
    ),
    Standing.CONSENSUS: text("enighet: hur beslut fattas sägs inte, så alla antas behöva vara eniga"),
    Standing.MAJORITY_BY_LAW: text("majoritet: ett politiskt organ beslutar enligt kommunallagen"),
    Standing.MAY_DISAGREE: text(
        "oenighet kan stoppa: hur beslut fattas sägs inte, så den som är emot antas kunna hindra"
    ),
    Standing.AGREEMENTS_BIND: text("avtal binder: ett avtal kräver ett bindande beslut enligt kommunallagen"),
    Standing.CONDITIONS_MET: text("villkoren är uppfyllda: ett villkor i ord antas gälla när dess regel blir aktuell"),
    Standing.MENTIONED_ACTS: text("den som nämns tar hand om ärendet: vad mottagaren får göra sägs inte"),
    Standing.BACK_TO_PREPARER: text(
        "tillbaka till den som bereder: vart ärendet går tillbaka sägs inte, så det antas gå dit det kom ifrån"
    ),
    Standing.DIRECTION_CONFIRMED: text(
        "inriktning bekräftas: ett inriktningsbeslut antas gälla först när någon har bekräftat det"
    ),
    Standing.PREPARED_AGAIN: text(
        "beredd på nytt: den som får tillbaka ärendet för beredning tar det till organet igen"
    ),
}
_ATTRIBUTES: dict[Trigger, Text] = {
    Trigger.NEEDS_RESOURCES: text("kräver nya resurser"),
    Trigger.WEIGHTY: text("har principiell eller ekonomisk vikt"),
    Trigger.SEVERAL_BODIES: text("berör flera organ"),
    Trigger.BEYOND_MANDATE: text("går utöver mandatet"),
    Trigger.RECURRING_DEVIATION: text("är en återkommande avvikelse"),
    Trigger.OTHER_LEVEL: text("hör till en annan nivå"),
    Trigger.LOCAL_UNSOLVED: text("är en lokal fråga"),
    Trigger.DISPUTE: text("är en tvist"),
    Trigger.REQUESTED: text("begärs av ett annat organ"),
    Trigger.OTHER: text("uppfyller ett villkor som dokumentet anger"),
}
_REASONS: dict[Trigger, Text] = {
    Trigger.DISAGREEMENT: text("enighet inte nås"),
    Trigger.NO_QUORUM: text("organet inte är beslutsfört"),
    Trigger.LOCAL_UNSOLVED: text("frågan inte får någon lokal lösning"),
    **{trigger: text("ärendet {does}", does=words) for trigger, words in _ATTRIBUTES.items()},
}
_REASONS[Trigger.LOCAL_UNSOLVED] = text("frågan inte får någon lokal lösning")
_RESPONSES: dict[Response, Text] = {
    Response.DECIDE: text("för beslut"),
    Response.TAKE_POSITION: text("för ställningstagande"),
    Response.ENDORSE: text("för att få stöd för förslaget"),
    Response.PREPARE: text("för beredning"),
    Response.SETTLE: text("för avgörande"),
    Response.INFORM: text("för kännedom"),
}
_SENTENCES: dict[Event, str] = {
    Event.TAKEN_UP: "{to} tar upp ärendet i {body}.",
    Event.NOT_TAKEN_UP: "{to} tar inte upp ärendet i {body}.",
    Event.PREPARED: "{to} bereder ärendet åt {body}.",
    Event.UNPREPARED: "Ingen annan än den som väcker ärendet bereder det åt {body}.",
    Event.ANCHORED: "Ärendet förankras hos {to} före beslut i {body}.",
    Event.UNANCHORED: "Ärendet förankras inte före beslut i {body}.",
    Event.QUORATE: "{body} är beslutsför.",
    Event.NO_QUORUM: "{body} är inte beslutsför.",
    Event.WAITS: "Ärendet väntar tills {body} är beslutsför.",
    Event.OPTION_UNUSED: "{body} får lyfta ärendet men gör det inte.",
    Event.RECEIVED: "{to} får ärendet.",
    Event.SAID_YES: "Alla som tillfrågas säger ja: {to}.",
    Event.SAID_NO: "Alla som tillfrågas säger nej: {to}.",
    Event.SPLIT: "Av de tillfrågade säger några ja och andra nej: {to}.",
    Event.BROUGHT_BACK: "Svaret från {body} går tillbaka till {to}.",
    Event.TAKES_ON: "{body} använder sin möjlighet att avgöra ärendet.",
    Event.DECLINES: "{body} får avgöra ärendet men gör det inte.",
    Event.AGREED: "{body} enas.",
    Event.DISAGREED: "{body} enas inte.",
    Event.TIED: "Rösterna i {body} väger jämnt.",
    Event.MEDIATED: "{to} medlar, och {body} enas.",
    Event.NOT_MEDIATED: "{to} medlar, men {body} enas inte.",
    Event.FOLLOWS: "{body} följer sin ordning för oenighet.",
    Event.SENT_BACK: "Ärendet går tillbaka för ny beredning till {to} och kommer sedan åter till {body}.",
    Event.POSTPONED: "{body} bordlägger ärendet till nästa möte.",
    Event.STRUCK: "{body} stryker ärendet.",
    Event.LEFT_TO_EACH: "{body} överlåter åt varje organisation att besluta för sig.",
    Event.RATIFIED: "Beslutet bekräftas: {to}.",
    Event.NOT_RATIFIED: "Beslutet bekräftas inte: {to}.",
    Event.STOPS: "Ärendet blir liggande i {body}.",
}
_DECIDES: dict[Verb | None, str] = {
    Verb.RECOMMEND: "{body} rekommenderar. Verkan: {effect}.",
    Verb.TAKE_POSITION: "{body} tar ställning. Verkan: {effect}.",
}
_PASSED: dict[Verb | None, str] = {
    Verb.DRAFT: "{body} utarbetar förslaget och lämnar det till {to}.",
    Verb.DRAW_UP: "{body} upprättar förslaget och lämnar det till {to}.",
    Verb.PROPOSE: "{body} lämnar sitt förslag till {to}.",
}
_OF_PAPERS: dict[tuple[Event, Path], str] = {
    (Event.DECIDED, ("negotiated-by",)): "{body} förhandlar fram förslaget. Verkan: {effect}.",
    (Event.DECIDED, ("recommended-by",)): "{body} rekommenderar att det antas. Verkan: {effect}.",
    (Event.RATIFIED, ("adopted-by",)): "Det antas: {to}.",
    (Event.NOT_RATIFIED, ("adopted-by",)): "Det antas inte: {to}.",
}
"""What is done to a paper, by the line of it that says so."""
_WHYS: dict[Why, str] = {
    Why.NOT_TAKEN_UP: "Inget sägs om vad som händer med ett ärende som {body} inte tar upp.",
    Why.NEVER_QUORATE: "{body} kan aldrig bli beslutsför, och inget sägs om vad som händer då.",
    Why.NO_MANDATE: "{body} har inget mandat att avgöra frågan, och inget sägs om vart den går.",
    Why.ONLY_HANDLES: "{body} handlägger eller bereder sådana frågor, men inget sägs om vem som avgör dem.",
    Why.DECLINED: "Inget sägs om vad som händer när {body} låter bli.",
    Why.DISAGREEMENT: "Inget sägs om vad som händer när {body} inte enas.",
    Why.RETURNS_SPENT: "Ärendet får inte gå tillbaka fler gånger, och inget sägs om vad som händer sedan i {body}.",
    Why.SPLIT: "Inget sägs om vad som händer när de tillfrågade svarar olika.",
    Why.TOO_WEAK: "Beslutet i {body} har inte den verkan som frågan kräver, och inget sägs om vem som avgör den.",
    Why.NOT_RATIFIED_BY_ANYBODY: "Beslutet i {body} är en inriktning, och inget sägs om vem som bekräftar den.",
    Why.NO_ADDRESSEE: "{body} rekommenderar, men inget sägs om vem rekommendationen riktas till.",
    Why.UNDEFINED: "Dokumentet säger inte vem mottagaren är.",
    Why.ENDED: "{body} har upphört.",
    Why.PLANNED: "{body} är bara planerat.",
    Why.PROPOSED: "{body} är bara föreslaget.",
    Why.SUSPENDED: "{body} är vilande.",
    Why.NEVER_FORMED: "{body} bildas vid behov, men ingen har i uppdrag att bilda det.",
    Why.NO_TASK: "{body} har inget uppdrag att besluta, ta ställning, handlägga eller bereda i frågan.",
}
OUTCOMES: dict[Outcome, str] = {
    Outcome.SETTLED: "avgjort av {body}",
    Outcome.STRUCK: "struket av {body}",
    Outcome.EACH_ORGANISATION: "varje organisation beslutar för sig",
    Outcome.RECOMMENDED: "rekommendation från {body}",
    Outcome.REFUSED: "inget stöd för förslaget",
    Outcome.LEFT: "lämnat till {body}, som dokumentet inte säger mer om",
    Outcome.NOTHING_SAID: "inget sagt",
    Outcome.WITHOUT_EFFECT: "beslut som inte räcker",
    Outcome.DEAD_LETTER: "ingen som tar emot",
    Outcome.LOOP: "går runt utan slut",
}


class Teller:
    """Puts the steps of one region's matters into words, with where the model and the source say them."""

    def __init__(self, region: Region) -> None:
        self.region = region
        self.scope = NamingContext(region)
        self._cited = {path: element for path, element in region.elements if isinstance(element, Cited)}

    def who(self, refs: Iterable[str]) -> Content:
        """Names in a row."""
        return self.scope.all_of(dict.fromkeys(refs))

    def subjects(self, subjects: Iterable[str]) -> Content:
        """The names of subjects."""
        return self.scope.subjects(subjects)

    def step(self, step: Label, subjects: tuple[str, ...] = ()) -> Content:
        """One step as a sentence."""
        body = self.who((step.body,))
        if step.event is Event.CONCERNS:
            about = phrase(" om {subjects}", subjects=self._either(subjects)) if subjects else None
            raised = phrase("Ett ärende{about} väcks i {body}.", about=about, body=body)
            does = joined([_ATTRIBUTES[trigger] for trigger in step.when], ", ", text(" och "))
            return inline(raised, phrase(" Det {does}.", does=does) if step.when else None)
        if step.event is Event.HANDED_OVER:
            return self._handed(step, body)
        if step.event is Event.DECIDED:
            decides = _DECIDES.get(self._verb(step.path), "{body} beslutar. Verkan: {effect}.")
            decides = _OF_PAPERS.get((step.event, step.path[2:3]), decides)
            return (phrase(decides, body=body, effect=step.effect or ""),)
        sentence = _OF_PAPERS.get((step.event, step.path[2:3]), _SENTENCES[step.event])
        if step.event is Event.RECEIVED and step.path[-1:] == ("to",):
            sentence = "Rekommendationen går till {to}."
        elif step.event is Event.SENT_BACK and Standing.BACK_TO_PREPARER in step.readings:
            sentence = (
                "Ärendet går tillbaka för ny beredning. Vart sägs inte; här antas det gå till {to} "
                "och sedan åter till {body}."
            )
        return (phrase(sentence, body=body, to=self.who(step.to)),)

    def end(self, end: End | None) -> Content:
        """How the matter ended, as a sentence; None is for ever."""
        if end is None:
            return (text("Så fortsätter det utan slut."),)
        if end.why is not None:
            known = end.body in self.region.bodies
            body = self.who((end.body,)) if known else (end.body,)
            if known and end.why is Why.DISAGREEMENT:
                naming = self.scope.at(end.body)
                key = naming.body.settled_elsewhere("decisions.disagreement")
                if key is not None:
                    return (phrase("Vad som händer när {body} inte enas {so}.", body=body, so=settled(naming, key)),)
            if end.why is Why.NO_ADDRESSEE and self._only_read(end):
                return (
                    phrase(
                        "Beslutet i {body} räknas som en rekommendation, och inget sägs om vem den riktas till.",
                        body=body,
                    ),
                )
            return (phrase(_WHYS[end.why], body=body),)
        return (phrase("Utfall: {outcome}.", outcome=self.outcome(end)),)

    def _only_read(self, end: End) -> bool:
        """Whether what was decided is a recommendation by a reading alone."""
        body = self.region.bodies[end.body]
        number = end.path[3] if end.path[2:3] == ("mandates",) else None
        return effect_of(body, None if number is None else body.mandates[int(number)]).stated is None

    def outcome(self, end: End) -> Inline:
        """How the matter ended, in a few words."""
        return phrase(OUTCOMES[end.outcome], body=self.who((*end.beside, end.body)))

    def where(self, path: Path) -> str:
        """File (from the region's folder) and line of what a step rests on; empty where the model says nothing."""
        span = self.region.where(*path) if path else None
        if span is None:
            return ""
        seen = self.region.within(span)
        return f"{seen.file}:{seen.line}"

    def addresses(self, path: Path) -> tuple[str, ...]:
        """The statements of the source that a step rests on, those of its key where the line has such."""
        for length in range(len(path), 2, -1):
            element = self._cited.get(path[:length])
            if element is None or not element.cite:
                continue
            key = str(path[length]) if length < len(path) else None
            home = self.region.home(path)
            section = self.region.bodies[home].section if home is not None else None
            found = [self.region.told(one.address, section) for one in element.cited(key)]
            return tuple(dict.fromkeys(source + address for source, addresses in found for address in addresses))
        return ()

    def _either(self, subjects: tuple[str, ...]) -> Content:
        known = self.region.model.subjects
        names = [known[subject].name if subject in known else subject for subject in subjects]
        return joined(names, ", ", text(" eller "))

    def _verb(self, path: Path) -> Verb | None:
        """The verb of the mandate that a step rests on."""
        if path[2:3] != ("mandates",):
            return None
        return self.region.bodies[str(path[1])].mandates[int(path[3])].verb

    def assumed(self, step: Label) -> Content:
        """The readings that a step rests on, marked where it stands; nothing for what the text says."""
        named = [NAMES[reading] for reading in Standing if reading in step.readings]
        return inline(" ", phrase("(läsning: {readings})", readings=joined(named, ", "))) if named else ()

    def _handed(self, step: Label, body: Content) -> Content:
        if step.path[2:3] == ("negotiated-by",):
            template = "{body} förhandlar fram förslaget och lämnar det till {to}."
            return (phrase(template, body=body, to=self.who(step.to)),)
        if step.path[2:3] == ("preparation",) or step.path[-2:-1] == ("mandates",):
            template = _PASSED.get(self._verb(step.path), "{body} bereder ärendet och lämnar det till {to}.")
            return (phrase(template, body=body, to=self.who(step.to)),)
        why = phrase(" eftersom {reason}", reason=_REASONS[step.when[0]]) if step.when else None
        asked = inline(" ", _RESPONSES[step.response]) if step.response is not None else None
        to = self.who(step.to)
        return (phrase("{body} lyfter ärendet till {to}{asked}{why}.", body=body, to=to, asked=asked, why=why),)
