"""What somebody is in law, and who is host."""

from __future__ import annotations

from ....findings import text
from ....language import Host, Legal
from ...blocks import Content
from ...compose import Parts, inline, joined, phrase
from ..prose.naming import NamingContext
from .holders import turns


def legal(naming: NamingContext, element: Legal) -> Content:
    """`kommunalförbund; inte juridisk person`: what the document says that it is, and is not."""
    told: list[Parts] = [joined(element.is_, ", ", text(" och "))] if element.is_ else []
    if element.is_not:
        told.append(phrase("inte {forms}", forms=joined(element.is_not, ", ", text(" eller "))))
    addresses = naming.cites(element.cite)
    return inline(joined(told, "; "), " " if addresses else None, addresses)


def host(naming: NamingContext, element: Host) -> Content:
    """Who is host, and how that goes round."""
    told: list[Parts] = [naming.who(element.who)] if element.who else []
    if element.with_chair:
        told.append(text("den part som har ordförandeskapet"))
    if element.alternates:
        told.append(phrase("går runt mellan {who}", who=naming.who(element.alternates)))
    if element.turns:
        told.append(turns(naming, element.turns))
    if element.term is not None:
        told.append(phrase("tid: {term}", term=inline(element.term)))
    if element.appointed_by:
        told.append(phrase("utses av {who}", who=naming.who(element.appointed_by)))
    addresses = naming.cites(element.cite)
    return inline(joined(told, "; "), " " if addresses else None, addresses)
