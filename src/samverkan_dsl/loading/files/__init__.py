"""Where files come from: a folder, a revision in git, or either with an editor's unsaved text on top."""

from .folder import Folder
from .overlay import Overlay
from .port import MOST_BYTES, FileKind, Files, FolderEntry
from .revision import GitRevision

__all__ = ["MOST_BYTES", "FileKind", "Files", "Folder", "FolderEntry", "GitRevision", "Overlay"]
