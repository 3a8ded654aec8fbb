"""Where files come from: a folder, a revision in git, or either with an editor's unsaved text on top."""

from .folder import Folder
from .overlay import Overlay
from .port import MOST_BYTES, Entry, Files, Kind
from .revision import Revision

__all__ = ["MOST_BYTES", "Entry", "Files", "Folder", "Kind", "Overlay", "Revision"]
