"""Text into a target without becoming markup there: one escaper per target.

`markdown`       CommonMark with GitHub's extensions, in any inline position
`dot_label`      a line of a label in a DOT file, HTML-like or not, as the graphviz package takes it
`mermaid_label`  a label between quotation marks in Mermaid
`xml_text`       text or an attribute's value in SVG
`ci_data`, `ci_property`   the message and the properties of a GitHub workflow command (`::error file=…::…`)
`log_line`       a line in a CI log that must not be read as a command
`terminal`       a line on a terminal, character for character (carets stay under what they point at)

What no text can hold (control characters, lone surrogates, marks that turn the direction of writing) becomes U+FFFD.
"""

from __future__ import annotations

import re

_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_IMPOSSIBLE = re.compile(f"[\x00-\x1f\x7f-\x9f\ud800-\udfff{_DIRECTION}\ufeff\ufffe\uffff]")
# White space that may be folded: not the spaces that hold words together (NBSP, figure and narrow space).
_FOLDED = re.compile("[\t\n\x0b\f\r\x85 \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")


def clean(value: str) -> str:
    """The text on one line: white space folded to single spaces, impossible characters replaced."""
    return _IMPOSSIBLE.sub("\ufffd", _FOLDED.sub(" ", value))


def verbatim(value: str) -> str:
    """The text with its lines and spaces as they are, for a listing; impossible characters replaced."""
    lines = re.split("\r\n?|[\n\x0b\f\x85\u2028\u2029]", value)
    return "\n".join(_IMPOSSIBLE.sub("\ufffd", line.replace("\t", "    ")) for line in lines)


_MARKDOWN = re.compile(
    r"[\\`*_\[\]<#{~$|]"  # always
    r"|&(?=[#a-zA-Z]|$)"  # before what may be an entity
    r"|!$"  # before a link: an image
    # Addresses that become links without brackets.
    r"|(?<=http)(?=:)|(?<=https)(?=:)|(?<=ftp)(?=:)|(?<=mailto)(?=:)|(?<=xmpp)(?=:)|(?<=www)(?=\.)",
    re.IGNORECASE,
)
# GitHub finds mail addresses in the finished text, where no backslash is left: only a node between keeps them apart.
_MAIL = re.compile(r"(?<=[\w.+-])@(?=[\w.-])")
_START = re.compile(r"^(?:(?=[-+=>])|(\d+)(?=[.)]))")


def markdown(value: str) -> str:
    """Text for any inline position: paragraph, heading, cell, link. For the start of a block see `markdown_start`."""
    escaped = _MARKDOWN.sub(lambda found: "\\" + found.group(), clean(value))
    return _MAIL.sub("<!-- -->@", escaped)


def markdown_start(line: str) -> str:
    """An escaped line that begins a block: what would make it a list, a quotation or a rule is escaped too."""
    return _START.sub(lambda found: (found.group(1) or "") + "\\", line, count=1)


def longest_run(value: str, character: str) -> int:
    """How many of `character` stand in a row at most: a fence has to be longer."""
    return max((len(run) for run in re.findall(f"{re.escape(character)}+", value)), default=0)


_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_XML = re.compile("[&<>\"']")


def xml_text(value: str) -> str:
    """Text between tags or in an attribute's quotation marks."""
    return _XML.sub(lambda found: _ENTITIES[found.group()], clean(value))


def dot_label(value: str) -> str:
    """One line of a label. Graphviz reads entities and, in HTML-like labels too, backslashes (`\\N`)."""
    return xml_text(value).replace("\\", "\\\\")


_MERMAID = re.compile(r"""["#&<>`*_~\\{}\[\]|$%@;^]|^[-+=](?=.)|(?<=^\d)[.)]|(?<=^\d\d)[.)]|:(?=//)|(?<=\bwww)\.""")


def mermaid_label(value: str) -> str:
    """One line between quotation marks. Mermaid's own entities are a number sign, the code and a semicolon."""
    return _MERMAID.sub(lambda found: f"#{ord(found.group())};", clean(value))


def ci_data(value: str) -> str:
    """The message of a workflow command; its lines are kept."""
    return verbatim(value).replace("%", "%25").replace("\n", "%0A")


def ci_property(value: str) -> str:
    """A property's value in a workflow command."""
    return ci_data(value).replace(":", "%3A").replace(",", "%2C")


def log_line(value: str) -> str:
    """A line for a CI log. Runners read `::` at its start as a command, and what `terminal` takes care of."""
    return re.sub(r"^(\s*)::", r"\1%3A%3A", terminal(value))


_TERMINAL = re.compile(
    f"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u200b-\u200d\u2060{_DIRECTION}\ufeff\ufffe\uffff]"
    r"|(?<=#)#(?=\w*\[)"  # `##name[` is a command to some runners, wherever it stands
)


def terminal(value: str) -> str:
    """A line for a terminal. Each character gives one: a tab a space, a control character the picture of itself."""

    def shown(found: re.Match[str]) -> str:
        if found.group() == "#":
            return "\uff03"
        code = ord(found.group())
        return " " if code == 9 else chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"

    return _TERMINAL.sub(shown, value)
