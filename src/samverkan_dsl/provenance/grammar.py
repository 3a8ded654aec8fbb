"""A grammar of Swedish norms: the words by which a sentence of a governing document binds somebody, or only tells.

A norm has a modal verb (ska, får …), or stands in the present tense with a verb of the work of organisations, active
or passive, or says with *är* and *har* what somebody is, has and may. A sentence tells where it explains, gives an
example, supposes something, or speaks of the past. `docs/kallindex.md` says the same for writers.
"""

from __future__ import annotations

import re


def words(*alternatives: str) -> re.Pattern[str]:
    """Any of the alternatives, as whole words."""
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.I)


_BODY = r"(?:grupp|(?<!om)råd|utskott|nämnd|forum|nätverk|styrelse|presidi|kansli|team)"
"""What the names of bodies end with, but for their inflections."""

DUTY = words(
    "ska", "skall", "måste", "får", "bör", "åtar sig", "förbinder sig", "förpliktar sig", "behöver", "kräver",
    "krävs",
    "är (?:inte )?(?:skyldiga?|bundna?|tvungna?|förhindra(?:d|de)|tillåte[nt]|tillåtna)", "skyldighet att",
    "förväntas", "åligger", "ålig", "åläggs?", "ankommer på", "tillkommer", "äger (?:inte )?(?:rätt|rum)", "har att",
    r"är (?:det )?(?:\w+ )?viktigt", "av stor vikt", "eftersträvansvärt", "önskvärt",
)  # fmt: skip
"""Modal verbs and their like: duty, leave, demand."""

_MAY = (
    r"kan (?!(?:också |även |ibland |t\.?ex\.? |till exempel |exempelvis |i sin tur |därför |"
    r"komma att )*(?:bidra|variera|handla|"
    r"ge\b(?! (?:\w+ )?(?:uppdrag|stöd|råd|förslag|bidrag|ersättning|tillstånd|dispens|mandat))|"
    r"förebygga|leva|se (?!till|olika)|definieras|göras|behövas?\b|uppstå|innebära|bero|leda till|upplevas|ses|sägas|"
    r"finnas|"
    r"vara (?!ordförande|ledam|adjungera|närvarande|delaktig|med\b|representera|ett? )|skapa förutsättningar|"
    r"förekomma|uppfattas|beskrivas|bli))"
)
"""*Kan* gives leave, unless what follows can only happen."""

_PASSIVE = (
    # Of the first conjugation, which is open: all but genitives, which end alike.
    r"(?!(?:andra|alla|dera|båda|samtliga|regler|baser|definier|karaktäriser|prägl)s\b)[a-zåäö]{3,}(?<!n)(?<!sedl)as",
    r"\w*(?:lämn|ordn|teckn(?<!känneteckn)|öppn|räkn|nämn|bemann|tjän|betrakt)as",
    # Of the others by their stems, with any prefix.
    r"\w*(?:håll|ställ|följ|utför|genomför|överför|inför|tillför|protokollför|lägg|sätt|väl[js]|led|bestäm|"
    r"bedöm|godkänn|lyft|knyt|"
    r"erkänn|driv|föreskriv|företräd|(?<!be)skriv|upphäv|mät|skjut|bjud|byt|köp|sälj|delg|sänd|tillämp|låt)s",
    r"\w*(?:välj|godkänn|utse|bestämm|håll|tillsätt)es",
    r"(?:förs|görs|tas|ges|utses|anses|begärs|möts|sägs upp|hörs|\w*(?:utgör|avgör|tillgängliggör|ta|tillkännage|avge|"
    r"utge|delge|löse|nå)s)",
)
_ACTIVE = (
    # Who answers for what, decides and proposes.
    r"\w*(?:ansvarar|svarar|beslutar|fastställer|antar|godkänner|avgör|prövar|fattar|yttrar|bereder|handlägger|"
    r"behandlar|"
    r"hanterar|arbetar fram|utarbetar|upprättar|föredrar|föreslår|tillstyrker|avstyrker|överlämnar|överlåter|"
    r"verkställer|"
    r"bestämmer|bemyndigar|beviljar|medger|avslår|åtar)",
    # What is done, followed up and told.
    r"följer upp", r"\w*(?:genomför|utför|överför|tillför|protokollför|fullgör|redogör|utgör|granskar|redovisar|"
    r"meddelar|underrättar|"
    r"kallar|skickar|sänder|lyfter|tecknar|justerar|lämnar|upphör|inhämtar|anmäler|ansöker|begär|bedömer|"
    r"bevakar|sprider|"
    r"säkerställer|säkrar|tillser|ombesörjer|iakttar|beaktar|utvecklar och|ser till|ser över|tillämpar)",
    r"tar (?:\w*beslut|ställning|fram|upp|över|emot|del|initiativ|hänsyn|ansvar)", r"ger (?:uppdrag|stöd|råd|in)",
    "övertar",
    # All of the foreign verbs but those that only tell.
    r"(?!\w*(?:fungerar|resulterar|varierar|existerar|illustrerar|definierar|karaktäriserar|baserar))\w{2,}erar",
    # Who sits where, and for how long.
    r"består", r"\w*(?:ingår|deltar|närvarar|sitter|företräder|bemannar|medverkar|utser|väljer|tillsätter|"
    r"bildar|inrättar|knyter|"
    r"tillhör|inträder|besätter|ersätter|avgår|tillträder|innehar|växlar|alternerar|roterar|"
    r"turas)", "varar", "löper", "hör till",
    "uppdrar", "ingås", "lyder under", r"står (?:\w+ ){0,4}fritt", r"förutsätter att", "åvilar", "sammanfaller",
    "träder i kraft",
    r"går (?:\w+ ){0,2}?före", "förfaller",
    r"[\w-]*(?:reglemente|arbetsordning|instruktion|delegationsordning)\w* (?:för [\w\s-]{2,40} )?finns i bilaga",
    "tillfaller", "entledigar", "likställs", "räknas",
    # Work, money and places.
    r"\w*(?:leder|styr|samordnar|samverkar|samarbetar|samråder|sköter|driver|förvaltar|bistår|stödjer|stöder|"
    r"biträder|tillhandahåller|"
    r"erbjuder|bekostar|betalar|fördelar|disponerar|avsätter|anställer|utövar|planerar|upphandlar|beställer|"
    r"använder|följer|omfattar|"
    r"innefattar|verkar för|anordnar|avslutar|inleder|förfogar|vårdar)", "bär",
    r"arbetar (?:[\w-]+ )?(?:på|med|i|för|utifrån|efter)", r"inriktad",
    r"möts", "träffa[rs]", "mötesfrekvens", "sammanträder", "sker", "kommer",
    r"(?<!\bdet )gäller(?: inte)? (?:för|från|fr|till|tills|under|vid sidan av|utöver|även|också|i|utan|den|som|"
    r"följande|här)", r"gäller [^.]{0,80}\b(?:detta|denna|dessa) \w+", "börjar gälla",
)  # fmt: skip
_HAS = (
    r"har (?:\w+ ){0,3}?(?:tillsyn över|regressrätt|mandat|"
    r"uppdrag\w*|uppgift\w*|ansvar\w*|möjlighet|rätt|säte|rösträtt|utslagsröst|röst|"
    r"yttranderätt|"
    r"närvarorätt|närvaro|förslagsrätt|tillträde|tystnadsplikt|befogenhet|skyldighet|företräde|beslutanderätt|"
    r"tolkningsföreträde)",
    r"har (?:[\w–-]+ ){0,8}?(?:möten|sammanträden|träffar|årsmöten?)\b",
    r"har (?:\w+ ){0,3}?(?:ledamöter|ersättare|representanter|plats(?:er)?|röster|ordförande|sekreterare|styrgrupp|"
    r"ledamot|representant|vice ordförande)",
    r"har (?:\w+,? ){1,40}?som (?:styrgrupp|uppgift|uppdrag|medlem\w*|parter?|huvudm\w+)", r"har (?:ingen|inget|inga|"
    r"inte)", r"har till (?:ändamål|syfte|uppgift)", r"[\w-]*rätt har", "utslagsröst", "mandat att", "eget ansvar",
    r"ansvaret för", r"ansvar(?:et)? att", "(?:med|till) (?:uppdrag|uppgift) att", r"(?:uppdrag|uppgift)(?:et|"
    r"en|er|erna)?(?: \w+){0,4} (?:är|ligger|hör|omfattar)",
    r"ingår (?:också )?att", "en roll", r"\w+ roll i", "hör att",
)  # fmt: skip
_IS = (
    r"är (?:[\w-]+ ){0,4}?(?:knut(?:e[nt]|na) till|underställ\w+|beslutsf\w+|beslutf\w+|beslutsmässig\w*|ansvarig\w*|"
    r"valbar\w*|röstberättiga\w+|"
    r"berättiga\w+|"
    r"obligatorisk\w*|frivillig\w*|offentlig\w*|öppn[ae]\b|bindande|giltig\w*|ömsesidig\w*|gemensamm?\w*|"
    r"underställd\w*|underordna\w+|adjungera\w+|"
    r"sammankallande|föredragande|personlig\w*|avgiftsfri\w*|partssammansat\w+|rådgivande|beslutande|beredande|"
    r"styrande)",
    "är en av", r"är (?:[\w-]+ ){0,5}?(?:överens|ense|eniga) om", r"är [\w-]+s (?:namn|benämning|firma)",
    r"är en (?:\w+ )?(?:ideell|politiskt|partipolitiskt|fristående)", r"[\w-]*(?:namn|benämning|syfte|ändamål|"
    r"firma|organ) är",
    r"fungerar (?:[\w/]+ ){0,5}?som", r"(?:med|för) [\w\s-]{0,60}?" + _BODY + r"\w* är\b",
    r"[\w-]*(?:grupp(?:en|erna)|råd(?:et|en)|forum(?:et)?|nätverk(?:et|en)|nämnden|kansliet) syftar till",
    r"är (?:\w+ ){0,5}?(?:[\w-]*(?:ordförande|sekreterare|ledam[oö]t\w*|medlem\w*|organ|forum|nämnd|råd|grupp|"
    r"nätverk|arena|mötesplats|"
    r"styrgrupp|referensgrupp|beredning(?:en)?|referensorgan|huvudman|arbetsgivare|part|parter|länken|basen|stöd|kontaktperson\w*|instans|"
    r"kalenderår\w*|"
    r"räkenskapsår\w*|firmatecknare|arbetsledare|beställare|utförare|funktion|kontaktyta|del av))",
    r"(?:valbar\w*|beslutsför\w*|ordförande|sekreterare|ledamöter|deltagare|medlem(?:mar)?(?:na)?|part|parter|"
    r"målgrupp\w*|"
    r"verksamhetsår\w*|räkenskapsår\w*|"
    r"mandattid\w*|mandatperiod\w*|avtalstid\w*|avtalsperiod\w*|uppsägningstid\w*|löptid\w*|firmatecknare|"
    r"säte\w*|kallelsetid\w*|"
    r"röst\w*|högsta \w+)(?: [\w-]+){0,8}? är",
    "stöd är", r"blir (?:\w+ )?(?:ansvarig|ordförande|ledamot|medlem)\w*",
    r"finns (?:[\w-]+ ){0,8}?[\w-]*(?:grupp|grupper|nätverk|råd|forum|nämnd|"
    r"struktur|ordförande|sekreterare|presidium|utskott|kansli|beredning)", "finns i varje", r"finns ing\w+",
    r"inge[nt] (?:\w+ ){0,2}?(?:ersättare|budget|beslutsmandat|beredningstvång)", r"ingen (?:\w+ ){0,4}har rätt",
    r"(?:enkel|kvalificerad|absolut) majoritet", "till X:s uppgifter", "tills? vidare",
)  # fmt: skip
NORM = words(_MAY, *_PASSIVE, *_ACTIVE, *_HAS, *_IS)
"""The present tense of the work of organisations, and what somebody is, has and may."""

GOES_ON = re.compile(r"(?:även|samt|och|också|dessutom|därutöver|vidare) att [\w-]+(?:a|å|tt|be|ge|se|ske)\b", re.I)
"""The beginning of a sentence that adds a task to those of the sentence before."""

DECIDED = re.compile(
    r"[\w-]*(?:fullmäktige|styrelsen|direktionen|nämnden|rådet|parterna|årsmötet|"
    r"stämman)\b(?: \w+){0,3}? (?:besluta(?:t|de)|beslöt|enats om)"
    r"\b.{0,80}?\batt\b.*\b(?:ska|skall|får|måste)\b",
    re.I,
)
"""A decision that still holds, told as taken."""

SETS_UP = re.compile(
    r"(?:(?!(?:i|av|från|enligt|inom|under|efter|som|att|om|inför)\b)[\w-]+ ){0,5}?"
    r"[\w-]*(?:nämnd|råd|grupp|utskott|forum|nätverk|styrelse|presidi|kansli|förbund)\w*\b(?: \([\w-]+\))? "
    r"(?:är (?:ett?|knut|underställ|organisatoriskt)\b|är \w+ organ|består av|ingår i|"
    r"har (?:[\w-]+,? ){1,40}?som (?:medlem|parter)|"
    r"utser|ska\b|får\b|arbetar|lyder|möts|sammanträder|leds)|"
    r"(?:mandat|avtals)(?:tiden|perioden) är|målgruppen är|parter(?:na)? är|(?:medlemmar|huvudmän) är|"
    r"för [\w\s-]{3,80} gäller [^.]*\b(?:detta|denna|dessa)\b|utöver [^.]*\bgäller (?:detta|denna|dessa)\b",
    re.I,
)
"""What sets a body up, wherever it stands: what it is, whom it consists of, what it rests on."""

ACTOR = re.compile(
    r"\b[\w-]*(?:nämnd|(?<!om)råd|grupp|utskott|forum|nätverk|styrelse|presidi|kansli|team|förbund|fullmäktige|kommun|"
    r"region|part(?!n)|huvudm[aä]n|ledam|ordförande|sekreterare|ersättare|medlem|representant|organ\b|organisation|"
    r"avtal|uppdrag|möte|sammanträd|kallels|protokoll|beslut|mandat|ansvar|uppgift|programområd|processled|chef|"
    r"samordnare|myndighet|avgift|kostnad|arvode|beställar|utförar|leverantör|arbetsgivar|förvaltning|"
    r"personal|"
    r"handläggar|socialtjänst|vårdgivar|primärvård|vårdcentral|sjukhus|enhet|skola|polis|anmälan|planering)\w*",
    re.I,
)
"""Who and what a governing document orders: bodies, parties, offices, meetings, decisions, money."""
APPOINTED = re.compile(
    r"\b(?:enades|har enats|har kommit överens) om att (?:ha|bilda|inrätta|tillsätta)\b|"
    r"\bhar (?:\w+ )?(?:utsett|tillsatt|inrättat|bildat) [^.]*\bsom \w+(?:r|s)\b",
    re.I,
)
"""A body that has been set up, or was agreed on, and does its work since."""
STATES = re.compile(
    r"\bhar (?:[\w-]+ ){0,6}?\w{3,}(?:at|ats|nt|tt|ts)\b|\binbördes\b|\bolika [\w-]+ som\b|\b(?:är|har) (?:en|"
    r"ett) (?:stor|viktig|"
    r"lång|nära|god)\w* (?:betydelse|del\b|koppling|historia|tradition|kunskap|erfarenhet)",
    re.I,
)
"""What a sentence about an actor says that only states how it is."""
CLAUSE_FIRST = re.compile(r"(?:om|att|när|då|innan|sedan|så (?:snart|länge)|efter (?:det )?att|har|är) ", re.I)
"""A sentence that begins with the case it is for: what has happened there is the condition and not told."""
TASK = re.compile(r"(?:\w+ (?:och|eller|samt) )?[\w-]{2,}a\b(?<!ska)", re.I)
"""The infinitive or imperative that an item of a list begins with."""
OWN_FORCE_LAST = re.compile(
    r"\bgäller (?:även |också )?(?:detta|denna|dessa) \w+|^i fråga om [^.]{3,160}? tillämpas\b", re.I
)
"""How a sentence ends that puts the document beside the law."""

IMPERATIVE = re.compile(
    r"(?:(?:vid behov|därefter|sedan|i första hand) )?(?:uppdatera|använd|ta|utgå|följ|se till|kontakta|skriv|"
    r"dokumentera|säkerställ|informera|kontrollera|bedöm|planera|"
    r"gör|ring|skicka|"
    r"meddela|erbjud|lämna|fyll|registrera|rapportera|beakta|undvik|kom ihåg|kalla|bjud|utse|upprätta|inhämta|"
    r"håll|lyft|boka)\b"
    r"(?! (?:av|och annan)\b)",
    re.I,
)
"""The beginning of a request to the reader."""

KEYED = re.compile(
    r"(?:ansvar\w*(?: för [\w ]{2,40})?|ordförande|sekreterare|sammankallande|ledamöter|ersättare|deltagare|parter|"
    r"målgrupp\w*|mandattid\w*|mötesfrekvens|kallelse|avtalstid|giltighet\w*|uppsägning\w*|säte)(?: ?: ?|\t)\S",
    re.I,
)
"""A word of what is ordered, and after the colon who or when."""
SEATS = re.compile(
    r"(?:[\w-]*(?:ledam[oö]t|ledamöter|ersättare|representant|ordförande|sekreterare|plats|deltagare|"
    r"suppleant)\w*)\b.*"
    r"\b(?:\d{1,3}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|minst|högst)\b"
    r"|(?:\d{1,2}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv) (?:\(\d+\) )?(?:\w+ ){0,3}?"
    r"[\w-]*(?:ledam[oö]t|ledamöter|ersättare|representant|deltagare|suppleant|chef|tjänstem[aä]n|politiker|"
    r"grupper|nätverk)\w*",
    re.I,
)
"""A noun phrase that tells how many sit for whom."""

EXPLAINING = re.compile(
    r"(?:hur|vad|vilk\w+|varför|vem) (?:kan|är|ska|har|fungerar|krävs|gör|innebär)\b|"
    r"(?:det|detta) (?:kan|innebär(?! att \w+a\b)|sker|handlar|beror|betyder|medför|är (?:en|"
    r"ett) (?:förutsättning|utmaning))\b|"
    r"(?:det \w+ )?(?:syftet|målet|ambitionen|avsikten|(?:grund)?tanken|skälet|anledningen|bakgrunden|"
    r"grunden)\b(?! (?:med|för) [\w\s-]{0,60}?" + _BODY + r"\w* är\b)|"
    r"(?:detta|det här) är [\w-]*(?:reglementet|ordningen|stadgarna|avtalet|överenskommelsen|instruktionen)\b|"
    r"(?!(?:du|ni)\b)(?=[^.]*\b(?:du|dig|ni|ditt|din)\b)(?!.*\b(?:ska|skall|måste|bör)\b)|"
    r"(?:till )?exempel(?:vis)?\b|\w+ (?:kan definieras|kan exempelvis)|med [\w\s-]{3,60} (?:avses|menas)\b|"
    r"(?:nedan|i det följande|i (?:detta|denna) (?:kapitel|avsnitt|dokument|text))\b[\w\s,]{0,30}(?:beskrivs|"
    r"redovisas|presenteras|ges)|"
    r"(?:detta|denna|dokumentet|rapporten|kapitlet|avsnittet|bilagan) (?:\w+ )?(?:beskriver|redovisar|"
    r"presenterar|ger en)\b|"
    r"(?:för|se) (?:\w+ ){0,3}(?:mer|ytterligare|vidare|närmare)? ?\w* ?(?:information|beskrivning)\b.*\bse\b|"
    r"ett? (?:antal )?(?:frågor|problem|utmaning\w*)\b|(?:här finns|mer (?:information|om)|läs mer)\b|"
    r"i [\w-]+ (?:beskrivs|redovisas|presenteras)\b|[^.]{0,40}\bfinns (?:också |även )?(?:ett|en) (?:\w+ )?(?:avtal|"
    r"överenskommelse)\b",
    re.I,
)
"""How a sentence begins that explains, gives a purpose or an example, or tells what the document holds."""

TELLING = re.compile(
    r"\b(?:syftar till|handlar (?:\w+ )?om|bygger på|bidrar till|kännetecknas|präglas av|beror på|visar (?:att|vilka|"
    r"vad|hur|vem|"
    r"på)|resultera[rt]|"
    r"är (?:en|ett) (?:\w+ )?(?:förutsättning|utmaning|framgångsfaktor|angeläge)|kan (?:\w+ )?(?:variera (?:från|"
    r"mellan)|behövas|uppstå|"
    r"handla|bero|finnas)|"
    r"de senaste (?:åren|decenni)|sedan \d{4}|pågår\b|är (?:framtag\w+|utarbeta\w+|skriv\w+) av|finns i bilaga\w*|"
    r"kan (?:\w+ )?(?:ses|betraktas) som|"
    r"under de(?:t)? senaste|allt (?:fler|större|mer)|ofta|ibland|i många fall|"
    r"idag (?:är|finns|saknas)|"
    r"(?:beskrivs|redovisas|återfinns|framgår) (?:i|av|nedan|ovan))\b",
    re.I,
)
"""What a sentence says that tells how things are, wherever in it."""

PAST = re.compile(
    r"\b(?:(?<!som )har (?:\w+ ){0,3}?(?!\w*(?:mandat|resultat|format|formulär)\b)(?:\w{2,}(?:at|ats|its|tts)|"
    r"\w{3,}(?<!rä)(?<!vä)tt|skett|gjort|fått|"
    r"blivit|hållit)|hade|blev|fick|fanns|beslöt|skedde|antogs|tillkom|(?:infö|gjo|genomfö)rdes|"
    r"(?:påbörja|teckna|besluta|bilda|inrätta|starta|godkän)des?|(?!således|sedermera)\w{3,}des|bjöd|gav|tog|höll|"
    r"hölls|togs|gavs)\b",
    re.I,
)
"""The past and the perfect."""
