"""From files to a resolved, immutable region."""

from .errors import CannotRun
from .load import collection_paused, load, load_from
from .loaded import Loaded
from .region import Region

__all__ = ["CannotRun", "Loaded", "Region", "collection_paused", "load", "load_from"]
