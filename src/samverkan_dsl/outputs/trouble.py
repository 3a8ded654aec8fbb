"""Why the system would not do something, in words for a person."""

from __future__ import annotations

import errno

from ..findings import Text, text

_REASONS = {
    "ENOSPC": text("disken är full"),
    "EDQUOT": text("ditt utrymme på disken är fullt"),
    "EFBIG": text("filen blir större än disken tillåter"),
    "EACCES": text("du har inte rätt till det"),
    "EPERM": text("du har inte rätt till det"),
    "EROFS": text("disken kan bara läsas"),
    "ENAMETOOLONG": text("namnet eller sökvägen är för lång"),
    "ENOENT": text("mappen eller filen finns inte"),
    "ENOTDIR": text("en del av sökvägen är en fil"),
    "EISDIR": text("där ligger en mapp"),
    "EINVAL": text("det är ingen vanlig fil"),
    "ELOOP": text("länkar leder runt i en ring"),
    "EMFILE": text("för många filer är öppna"),
    "ENFILE": text("för många filer är öppna"),
    "EBUSY": text("något annat använder den"),
    "ETXTBSY": text("något annat använder den"),
    "ENOLCK": text("disken kan inte låsa filer"),
    "EIO": text("disken eller nätet svarar med fel"),
}
"""By the system's names for errors, not all of which every system has."""


_IN_USE = (32, 33)
"""What Windows says of a file that another program has open or has locked; Python takes it for a lack of rights."""


def why(error: OSError) -> Text:
    """The reason of an error that the system gave."""
    if getattr(error, "winerror", None) in _IN_USE:
        return _REASONS["EBUSY"]
    return _REASONS.get(errno.errorcode.get(error.errno or 0, ""), text("systemet sade nej"))
