"""Pictures of graphs: DOT goes in, SVG comes out, laid out the same way on every machine."""

from .engine import lay_out
from .fonts import BOLD_FONT_NAME, FONT_NAME
from .model import Graph, Layouts

__all__ = ["BOLD_FONT_NAME", "FONT_NAME", "Graph", "Layouts", "lay_out"]
