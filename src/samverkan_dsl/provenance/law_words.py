"""How a governing document speaks of laws: what they demand, and what the document does itself beside them."""

from __future__ import annotations

import re

LAW_SPEAKS = re.compile(
    r"(?:(?:i|av|enligt) )?(?:\w+ )?(?:lagen|[\w-]+lagen|lagstiftningen|förordningen|[\w-]+förordningen|"
    r"föreskrift(?:en|erna)|"
    r"bestämmelse(?:n|rna)|[\w-]+balken|patientlagen|socialtjänstlagen|hsl|sol|lss)\b(?:[^.;]{0,80}?)\b"
    r"(?:framgår|anges|regleras|reglerar|stadgas|föreskrivs|föreskriver|anger|säger|kräver|ställer|innehåller|"
    r"ska|skall|ger|gäller|innebär|"
    r"har|är|finns|syftar|bygger|måste|får|bör|styr|styrs|omfattar|definieras)\b",
    re.I,
)
"""A sentence in which a law speaks from the first."""
CONTINUES = re.compile(
    r"(?:det|detta|den|de|dessa|där|vidare|även|samma|här|av (?:den|samma|lagen|föreskrifter)\w*|"
    r"enligt (?:samma|den|lagen)\w*|lagen|planen|"
    r"bestämmelse\w*|föreskrift\w*|skyldighet\w*|kravet|kraven|syftet)\b",
    re.I,
)
"""How a sentence begins that goes on with what the one before it told."""
ADDS = re.compile(
    r"(?:[\w-]+ ){0,4}?(?:kommun|region|huvudm|landsting|vårdgivar|socialnämnd|skol|myndighet)\w* (?:[\w-]+ ){0,2}?"
    r"(?:också|även|sedan|därefter|dessutom|vidare)\b|(?:också|även|sedan|därefter|dessutom|vidare)\b",
    re.I,
)
"""How a sentence adds a duty to those that a law was said to lay on all."""
STATUTE = re.compile(
    r"\d{1,2} ?(?:a )?kap\b|\b(?:SOS|HSLF-)?FS\b ?\d{4}|\bSFS\b|\((?:\d{4}:\d{1,4})\b|"
    r"\b(?:enligt|av|i|och) (?:[\w-]+ (?:och )?){0,3}?(?!\w*(?:under|för|an)s?lagen)"
    r"[\w-]*(?:lagen|föreskriften|föreskrifterna|förordningen|balken)\b",
    re.I,
)
"""A statute by its name or number."""
SECTION_SIGN = re.compile(r"§")
OWN_SECTION = re.compile(r"^\s*(?:§§? ?\d+(?:\.\d+)*(?: ?[a-h]\b)?|\d+(?: ?[a-h])? ?§)[.:)]?\s*")
"""The number that opens a section of the document's own."""
ACTS_BY_LAW = re.compile(r"[^.]{0,60}\b(?:parterna|nämnden|rådet|styrelsen|förbundet)\b[^.]*\bmed stöd av\b", re.I)
"""The body acts, and the law only gives it the right to."""
_OWN = (
    r"(?!(?:social\w*|kommunstyrelsen|regionstyrelsen)\b)[\w-]*(?:nämnden|rådet|styrelsen|direktionen|förbundet|utskottet|stämman|"
    r"fullmäktige|parterna|medlemmarna|medlemskommunerna|presidiet)"
)
OWN_ACT = re.compile(
    rf"\b(?:ska|skall|får|bör|kan|måste|har|svarar|ansvarar|fullgör|sköter|ansvaras|sköts|fullgörs|handhas)"
    rf"(?: även| också| dessutom| för)?(?: av)? {_OWN}\b",
    re.I,
)
"""What the document's own body is given to do, wherever in the sentence: a law may tell what it is about."""
OWN_MATTER = re.compile(
    r"(?:beslut om|uppdraget|antalet|hur många|kallelse\w*|protokoll\w*|arvoden?)\b"
    r"(?!.*\b(?:framgår av|regleras i)\b)[^.]*\b(?:ska|skall|får|bör|\w{3,}(?:as|äms))\b|"
    r"(?:följande|dessa|nedanstående)? ?(?:bestämmelse|regel|regler)\w*\b[^.]{0,50}\b"
    r"(?:gäller vid sidan av|kompletterar|gäller utöver)\b|[^.]*\bgäller,? (?:vid sidan av|utöver) [^.]*\b"
    r"(?:detta|denna|dessa|det här|reglementet|arbetsordningen|stadgarna)\b|"
    r"[^.]*\b(?:är [^.]{0,60}?(?:överens|ense|eniga)|enades|har enats) om\b",
    re.I,
)
"""A matter of the document's own that it orders, beside a law or by one."""
OF_LAW = re.compile(r"(?:den )?social(?:nämnden|styrelsen)\b[^.]*(?:\bkap\b|§)", re.I)
"""A body that statutes name themselves, with the place where they do."""
LAW_ORDERS = re.compile(r"enligt .{0,80}?(?:lag|balk|kap\b).{0,120}?\b(?:ska|skall|måste)\b", re.I)
"""A sentence that begins with the law by which something must be done."""
