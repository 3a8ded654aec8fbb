"""How a governing document speaks of itself, its bodies and its parties."""

from __future__ import annotations

import re

APART = re.compile(
    r"(?:figur|bild|diagram|tabell) \d+\b|(?!.*\b(?:är|gäller|ska|finns|antas|fastställs|beslutas|träder|har)\b)"
    r"(?:bestämmelser|reglemente|regler|stadgar|arbetsordning|riktlinjer|avtal|överenskommelse) (?:för|om|"
    r"mellan) [^.]{3,80}\.?$|[^.?!]{0,60}<?(?:https?://|www\.)\S+$|"
    r"(?:uppdaterad|reviderad|antagen|antaget|fastställ[td]|version|diarienummer|dnr)\b[^.]{0,40}\d{4}|"
    r"(?:dokument\w*|reglement\w*|arbetsordning\w*|stadga\w*|regler\w*|regel\w*|sidan|bestämmelse\w*)\b[^.]{0,60}?"
    r"(?:uppdatera|revidera|anta|fastställ|besluta)\w*\b[^.]{0,60}\d{4}|(?:uppdatera|revidera|anta|fastställ|beslut)\w*"
    r" av\b[^.]{0,60}\d{4}|dokument(?:ansvarig|ägare|typ|namn|nummer)\b|"
    r"(?!.*\b(?:ska|skall|får|bör|kan|måste|gäller|att)\b)"
    r"(?:(?:senast|formella|vissa|smärre) )*(?:(?:uppdatera|revidera)(?:d|t|de)|ändra(?:d|t|de)|ändring(?:ar)?|"
    r"beslutade|antag(?:en|et|na)|fastställ(?:d|t|da))\b[^?!:]{0,90}"
    r"\b\d{4}\b|[\w-]*fullmäktiges? beslut (?:den )?\d[^?!]{0,60}$|(?:gäller (?:från|fr\.? ?o\.? ?m\.?|till|"
    r"t\.? ?o\.? ?m\.?)|datum för [\w-]+|antag(?:en|et|na) av) ?:|"
    r"(?:e-?post|tel(?:efon)?|fax|webb|postadress|besöksadress)\b ?:|[¹²³⁴-⁹]|"
    r"\d{1,2} (?!§)[^.]*(?:\(\d{4}:\d+\)|https?://|SOSFS|HSLF|[Pp]rop\.|SOU )",
    re.I,
)
PAPERS = re.compile(
    r"(?:(?:de|den|det|dessa|denna|detta|lokala|gemensamma|varje) )*"
    r"(?:dessa|[\w-]*(?:program|plan|riktlinj|rutin|avtal|"
    r"överenskommelse|dokument|handling)\w*|part|parten|parterna)\b",
    re.I,
)
GIVES_TASKS = re.compile(r"\b(?:[\w-]*uppgift|[\w-]*uppdrag|ansvar)\w*\b[^.]*(?:\batt|:)$", re.I)
"""How an introduction ends whose items are what somebody is to do."""
OWN_FORCE = re.compile(
    r"(?:den \d{1,2} \w+ \d{4}|samtidigt|därmed) (?:tillträder|upphör|träder)\b|"
    r"(?:(?:i|till|genom|inom) (?:(?:den|det|denna|detta|dessa) (?:\w+ ){0,2})?"
    r"(?:överenskommelse|avtal|reglemente|riktlinje|rutin|samverkan)\w*\b[^.]{0,60}? (?:ingår|följer|hör|gäller)\b)|"
    r"(?:överenskommelsen|avtalet) är (?:huvud|styrande|ett komplement)|"
    r"(?:denna|detta|dessa|avtalet|överenskommelsen|ledningssystemet|reglementet|riktlinjen|rutinen|stadgarna|"
    r"parterna)\b"
    r"[^.]{0,80}?\b(?:gäller|ska|skall|omfattar|ersätter|träder|löper|reglerar|får|tillämpas|riktar sig|"
    r"är bindande|åtar sig)\b",
    re.I,
)
OWN_BODY = re.compile(
    r"(?:(?:den|det|de) (?:\w+ ){0,2})?[\w-]*(?:nämnden|nämnderna|rådet|råden|gruppen|grupperna|forumet|"
    r"styrelsen|utskottet|"
    r"nätverket|direktionen|fullmäktige|förbundet|medlemmarna|medlemskommunerna|stämman|årsmötet|part|parten|"
    r"parterna|presidiet|kansliet|ledamöterna|ordföranden|sekreteraren|huvudmännen)\b",
    re.I,
)
BODY_EARLY = re.compile(
    r"(?:(?!att\b|så\b|som\b)[\w,-]+ ){0,7}?[\w-]*(?:nämnden|(?<!om)rådet|gruppen|forumet|styrelsen|utskottet|"
    r"nätverket|presidiet|kansliet)s?\b",
    re.I,
)
PURPOSE = re.compile(
    r"(?:det \w+ )?(?:syftet|ändamålet) är(?: \w+)? att (?!(?:alla|samtliga|båda)\b)[\w-]+[aåeoäö]\b(?! (?:ska|får|"
    r"kan|har|är)\b)",
    re.I,
)
"""A purpose that is something to do, not how things shall be for others."""
BODY_NAME = re.compile(r"nämnd|(?<!om)råd|grupp|utskott|forum|nätverk|styrelse|presidi|kansli|team", re.I)
