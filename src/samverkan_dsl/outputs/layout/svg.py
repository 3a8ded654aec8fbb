"""Graphviz's SVG made fit for documents."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from .fonts import BOLD_FONT_NAME, FALLBACK, FONT_NAME
from .model import Graph

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}"


def tidy(source: str, graph: Graph) -> str:
    """The SVG `source` with the graph's title and description and without what only Graphviz needs.

    Comments (with the engine's version), the document type, element ids (which clash when two pictures stand in one
    page) and the titles that would show node ids as tooltips are dropped. Raises ValueError if it is no SVG.
    """
    try:
        root = ElementTree.fromstring(source)
    except ElementTree.ParseError as error:
        raise ValueError(str(error)) from error
    if root.tag != f"{_SVG}svg":
        raise ValueError(root.tag)
    for element in root.iter():
        element.tag = element.tag.removeprefix(_SVG)
        element.attrib = {key.removeprefix(_XLINK): value for key, value in element.attrib.items() if key != "id"}
        for title in element.findall(f"{_SVG}title"):
            element.remove(title)
        if element.tag == "text":
            _set_font(element)
        elif element.tag == "a":
            _set_tooltip(element)
    _describe(root, graph)
    ElementTree.indent(root, "")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, "unicode")}\n'


def _set_font(element: ElementTree.Element) -> None:
    """The shipped font is named once, at the root; bold becomes a weight, which a fallback font has too."""
    family = element.get("font-family")
    if family in (FONT_NAME, BOLD_FONT_NAME):
        del element.attrib["font-family"]
    if family == BOLD_FONT_NAME:
        element.set("font-weight", "bold")


def _set_tooltip(element: ElementTree.Element) -> None:
    """A link's tooltip is an element in SVG 2, not an attribute."""
    tooltip = element.attrib.pop("title", "")
    if tooltip:
        title = ElementTree.Element("title")
        title.text = tooltip
        element.insert(0, title)


def _describe(root: ElementTree.Element, graph: Graph) -> None:
    prefix = re.sub(r"[^A-Za-z0-9_-]+", "-", graph.name)
    labels = []
    for position, (kind, text) in enumerate((("title", graph.title), ("desc", graph.description))):
        if text:
            element = ElementTree.Element(kind, {"id": f"{prefix}-{kind}"})
            element.text = text
            root.insert(position, element)
            labels.append(f"{prefix}-{kind}")
    root.attrib = {"xmlns": _SVG.strip("{}"), "role": "img", "aria-labelledby": " ".join(labels)} | root.attrib
    root.set("font-family", FALLBACK)
