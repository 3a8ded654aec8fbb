"""From files to a resolved, immutable region."""

from typing import TYPE_CHECKING

from ..lazily import offered

if TYPE_CHECKING:
    from .collection import collection_paused
    from .errors import CannotRun
    from .loaded import Loaded
    from .opening import load, load_from
    from .region import Region

__all__ = ["CannotRun", "Loaded", "Region", "collection_paused", "load", "load_from"]

__getattr__ = offered(
    __name__,
    {
        "collection": ("collection_paused",),
        "errors": ("CannotRun",),
        "opening": ("load", "load_from"),
        "loaded": ("Loaded",),
        "region": ("Region",),
    },
)
