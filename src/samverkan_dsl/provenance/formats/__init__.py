"""Source documents of every form that is read: plain text, PDF and DOCX, each to the same plain text.

In that text a form feed ends a page, a tab parts the cells of a row, `- ` and `1. ` open items, and `# `, `## ` open
headings that the document itself marks, by a style or by its type.
"""

from .reading import DocumentText, UnreadableSource, read_source

__all__ = ["DocumentText", "UnreadableSource", "read_source"]
