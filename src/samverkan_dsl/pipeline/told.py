"""What faces tell with: findings in two forms, paths as the user would write them, why something could not be done."""

from __future__ import annotations

from ..loading import CannotRun
from ..loading.files.folder import shown_path
from ..outputs.console import as_text
from ..outputs.trouble import why

__all__ = ["CannotRun", "as_text", "shown_path", "why"]
