"""Characters and words of a source text: cleaning, fingerprints, address segments, sentences."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)
_HYPHENATED = re.compile("[\u00ad\u2010](?=[ \u00a0]*\n)")
"""What ends a line in the middle of a word, whatever sign the text has for it."""
_COLUMNS = re.compile(r"(?<=\S) {3,}(?=\S)")
_SPACES = re.compile("[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_FOLD = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("“”„«»″", '"') | dict.fromkeys("‘’‚′´`", "'"))
_MARKUP = re.compile(r"</?[a-zA-Z]{1,10}>|\*{1,2}|\s+")
_MARK_LENGTH = 12
_SEGMENT_LENGTH = 40
_UNFIT = re.compile(r"[^\w .()+§-]|_")
_TRAILING = re.compile(r"(?:[ .(+-]|\b(?:och|för|i|till|av|på|med|inom|samt|mellan|om|en|ett|den|det))+$", re.I)

UNFINISHED = re.compile(
    r"\b(?:att|av|om|såsom|är|för|till|med|i|och|eller|som|på|samt|inom|från|genom|enligt|ska|skall|kan|får|bör|"
    r"den|det|en|ett|de|vid|mot|mellan|under|över|utan|har)$",
    re.I,
)
"""How a line ends that goes on."""
QUANTITY = re.compile(r"(?:(?:ca|cirka|minst|högst) )?\d+(?: ?[-–] ?\d+)?(?: st)?", re.I)
"""A number of seats as a table writes it."""


def clean(text: str) -> str:
    """The text in NFC with plain line ends and spaces and without what cannot be seen; tabs and form feeds stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = _HYPHENATED.sub("-", text.translate(_LIGATURES))
    return _SPACES.sub(" ", _COLUMNS.sub("\t", unicodedata.normalize("NFC", _INVISIBLE.sub("", text))))


def plain(text: str) -> str:
    """One line of text without simple markup (`<u>`, `**`) and with single spaces."""
    return _MARKUP.sub(lambda found: "" if found[0].strip() else " ", text).strip()


def folded(text: str) -> str:
    """What two editions of the same words have in common: no case, no typography, single spaces."""
    return plain(text).translate(_FOLD).casefold()


def mark_of(text: str) -> str:
    """Fingerprint of the folded text: the first twelve hexadecimal digits of its SHA-256."""
    return hashlib.sha256(folded(text).encode("utf-8", "replace")).hexdigest()[:_MARK_LENGTH]


def fold_address(address: str) -> str:
    """An address as the index writes it: NFC, hyphens for dashes, single spaces."""
    return " ".join(unicodedata.normalize("NFC", address).translate(_FOLD).split())


def segment_of(heading: str) -> str:
    """The part of an address that names an unnumbered heading: short, and plain text in YAML wherever it stands."""
    text = _UNFIT.sub("", fold_address(plain(heading)).replace("/", "-"))
    text = " ".join(text.split()).lstrip(" .)+-")
    if len(text) > _SEGMENT_LENGTH:
        text = _TRAILING.sub("", text[: _SEGMENT_LENGTH + 1].rpartition(" ")[0] or text[:_SEGMENT_LENGTH])
    text = text.rstrip(" .(+-")
    text = text if any(map(str.isalpha, text)) else f"avsnitt {text}".strip()
    return unicodedata.normalize("NFC", text)


# The look-behind keeps a long row of dots from being tried from each of its dots.
_ENDS = re.compile(r"(?<![.!?…])[.!?…]++[\"”’)\]]*+(?=\s)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:t\.?ex|ex|bl\.?a|d\.?v\.?s|s\.?k|f\.?d|tf|ca|inkl|exkl|resp|kap|st|nr|tel|dnr|fr\.?o\.?m|t\.?o\.?m|jfr|alt|"
    r"kl|avd|prop|enl|ev|ung|mom|pkt|ordf|sekr|s\.?k)|(?:^|\s)\w|^\d{1,3})$",
    re.I,
)


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a paragraph, each with its offset. Linear in the length of the text."""
    start = 0
    for end in _ENDS.finditer(text):
        after = text[end.end() : end.end() + 8].lstrip().lstrip('"“”([<')[:1]
        if not (after.isupper() or after.isdigit() or after == "§"):
            continue
        if end[0][0] == "." and _ABBREVIATION.search(text[max(start, end.start() - 12) : end.start()].lstrip()):
            continue
        yield from _trimmed(start, text[start : end.end()])
        start = end.end()
    yield from _trimmed(start, text[start:])


def _trimmed(start: int, part: str) -> Iterator[tuple[int, str]]:
    words = part.strip()
    if words:
        yield start + len(part) - len(part.lstrip()), words
