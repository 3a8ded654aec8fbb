"""From files to a resolved, immutable region."""

from .errors import CannotRun
from .load import Loaded, collection_paused, load, load_from
from .region import Region

__all__ = ["CannotRun", "Loaded", "Region", "collection_paused", "load", "load_from"]
