"""Who can be elected: a member of somebody's assembly, or also a substitute there."""

from typing import Annotated, ClassVar

from .base import Cited
from .keys import Bears, Key
from .references import Bodies


class Eligible(Cited):
    """Vem som kan väljas till en plats."""

    shorthand: ClassVar[str | None] = "member-of"

    member_of: Annotated[Bodies, Key("vilket organs ledamöter som kan väljas", Bears.REPRESENTATION)]
    """Organet som den valda ska vara ledamot i: en av medlemmarnas fullmäktige."""
    or_substitute: Annotated[bool, Key("om även ersättare där kan väljas", Bears.REPRESENTATION)] = False
    """Sant om även den som är ersättare där kan väljas."""
