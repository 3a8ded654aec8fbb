"""The one font that labels are measured with. See docs/decisions/0005-font.md."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

FONT_NAME = "DejaVu Sans"
BOLD_FONT_NAME = f"{FONT_NAME} Bold"
FALLBACK = f"{FONT_NAME}, Verdana, Arial, sans-serif"
"""What an SVG asks its reader for: the fonts after the first are no wider, so labels stay in their boxes."""
FOLDER = Path(__file__).parent / "font"


def write_configuration(folder: Path) -> Path:
    """A fontconfig file in `folder` by which a program sees the shipped font and no other. Gives its path."""
    path = folder / "fonts.conf"
    path.write_text(
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n'
        f"<dir>{escape(str(FOLDER))}</dir>\n<cachedir>{escape(str(folder / 'cache'))}</cachedir>\n</fontconfig>\n",
        encoding="utf-8",
    )
    return path
