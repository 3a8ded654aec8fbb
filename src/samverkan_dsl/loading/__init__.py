"""From files to a resolved, immutable region."""

from .discover import CannotRun
from .load import Loaded, collection_paused, load
from .region import Region

__all__ = ["CannotRun", "Loaded", "Region", "collection_paused", "load"]
