"""What must hold of whatever made-up system, and the least system of which it does not."""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import Phase, given, settings

from samverkan_dsl.loading import Region

from .models import NUMBERS, Model, load_model, model_of

MODELS = int(os.environ.get("SAMVERKAN_MODELS", "100"))
"""So many made-up systems each property is tried on."""


def of_every_system(holds: Callable[[Region], None]) -> Callable[[], None]:
    """Makes a test of what must hold. Where it does not, the failure told is that of a system from which nothing more
    can be taken away without it holding, or failing in another place."""

    def tried(number: int) -> None:
        model = model_of(number)
        failed = _failure(holds, model)
        if failed is not None:
            raise _least(holds, model, failed)

    # Hypothesis chooses and remembers examples by the test's name.
    tried.__name__, tried.__qualname__, tried.__module__ = holds.__name__, holds.__qualname__, holds.__module__
    phases = (Phase.explicit, Phase.reuse, Phase.generate)
    return settings(max_examples=MODELS, phases=phases)(given(number=NUMBERS)(tried))


def _failure(holds: Callable[[Region], None], model: Model) -> Exception | None:
    try:
        holds(load_model(model))
    except Exception as failed:  # whatever goes wrong is to be told with its model
        return failed
    return None


def _least(holds: Callable[[Region], None], model: Model, failed: Exception) -> Exception:
    """The failure of the smallest model that is found, with the model."""
    place, again = _place(failed), True
    while again:
        again = False
        for path in sorted(_parts(model), key=len):
            smaller = _without(model, path)
            found = _failure(holds, smaller) if smaller is not None else None
            if found is not None and smaller is not None and _place(found) == place:
                model, failed, again = smaller, found, True
    failed.add_note(json.dumps(model, ensure_ascii=False, indent=1))
    return failed


def _place(failed: Exception) -> tuple[object, ...]:
    """Where it failed: an error of the product is another error, wherever in it that happens."""
    frame = [frame for frame in traceback.extract_tb(failed.__traceback__) if "consistency" in frame.filename][-1]
    return type(failed), frame.filename, frame.lineno


def _parts(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Everything that might be taken away; of a list the last first, so that the others still are where they were."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, held in reversed(list(inner)):
        yield (*path, step)
        yield from _parts(held, (*path, step))


def _without(model: Model, path: tuple[str | int, ...]) -> Model | None:
    """The model without one part; None where the part is gone already."""
    copy: Any = json.loads(json.dumps(model))
    place = copy
    try:
        for step in path[:-1]:
            place = place[step]
        del place[path[-1]]
    except (IndexError, KeyError, TypeError):
        return None
    return dict(copy)
