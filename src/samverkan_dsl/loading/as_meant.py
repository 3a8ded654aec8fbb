"""A region with its misspelt ids read as those that they are a letter or two from.

Nobody knows that it was meant so. But what holds both of a region in which a reference leads nowhere and of the one in
which it leads to the id that it is like rests on neither, and only that may be told beside the misspelling itself.
"""

from __future__ import annotations

from dataclasses import replace

from pydantic import ValidationError

from ..language import RegionModel
from ..syntax.data import rewritten
from .as_of import as_of
from .region import Region


def as_meant(region: Region) -> Region | None:
    """The region so read; None where no id is misspelt so that it is clear which one it is like."""
    whole = region.whole
    meant = {
        value: near
        for _, value, ref in (*whole.ids.dangling, *region.ids.dangling)
        if (near := whole.ids.misspelt(value, ref)) is not None
    }
    if not meant:
        return None
    # Each misspelt id that stands for itself is the one that was meant.
    data = rewritten(whole.data, lambda text, _: meant.get(text, text))
    try:
        return as_of(replace(whole, model=RegionModel.model_validate(data), data=data))
    except ValidationError:
        return None
