"""Where files come from: a folder, a revision in git, or either with an editor's unsaved text on top."""

from typing import TYPE_CHECKING

from ...lazily import offered
from .folder import Folder
from .overlay import Overlay
from .port import MOST_BYTES, FileKind, Files, FolderEntry

if TYPE_CHECKING:
    from .revision import GitRevision

__all__ = ["MOST_BYTES", "FileKind", "Files", "Folder", "FolderEntry", "GitRevision", "Overlay"]

# It needs what starts other programs.
__getattr__ = offered(__name__, {"revision": ("GitRevision",)})
