"""A trace as it is told: places from which the same can happen are one, and a move that two lines give is one move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from ....analysis.matters import Chooser, End, Event, Label, Start, State, Trace

_Class: TypeAlias = object


@dataclass(frozen=True, slots=True)
class RouteMove:
    """What happens, and which place it leads to."""

    steps: tuple[Label, ...]
    """The same step by each line of the model that gives it."""
    to: int


@dataclass(frozen=True, slots=True)
class RoutePlace:
    """Where a matter can stand, with what can happen next; an end has no moves."""

    position: State | End | Start
    chooser: Chooser
    moves: tuple[RouteMove, ...]


def places(trace: Trace) -> tuple[RoutePlace, ...]:
    """The places of a trace in the order in which they are told, the start first.

    Places are one where the same moves lead to places that are one (the coarsest such partition, by refinement:
    Kanellakis and Smolka, Information and Computation 86, 1990).
    """
    classes = _classes(trace)
    first: dict[_Class, int] = {}
    order: list[int] = []
    found: list[RoutePlace] = []
    _enter(0, classes, first, order)
    for place in order:
        moves: dict[tuple[object, ...], tuple[list[Label], int]] = {}
        for step, to in _shown(trace, place, classes):
            _enter(to, classes, first, order)
            steps, _ = moves.setdefault((_read(step), classes[to]), ([], first[classes[to]]))
            if all(step.path != other.path for other in steps):
                steps.append(step)
        told = tuple(RouteMove(tuple(steps), to) for steps, to in moves.values())
        found.append(RoutePlace(trace.positions[place], trace.choosers[place], told))
    return tuple(found)


def _enter(place: int, classes: list[_Class], first: dict[_Class, int], order: list[int]) -> None:
    if classes[place] not in first:
        first[classes[place]] = len(order)
        order.append(place)


def _read(step: Label) -> tuple[object, ...]:
    """All of a step that is told, but for where the model says so."""
    return step.event, step.body, step.to, step.when, step.response, step.effect


def _classes(trace: Trace) -> list[_Class]:
    classes: list[_Class] = [position if isinstance(position, End) else None for position in trace.positions]
    count = 0
    while len(set(classes)) > count:
        count = len(set(classes))
        numbers: dict[_Class, int] = {}
        signed = [
            (classes[place], trace.choosers[place], frozenset((_read(step), classes[to]) for step, to in edges))
            for place, edges in enumerate(trace.edges)
        ]
        classes = [numbers.setdefault(signature, len(numbers)) for signature in signed]
    return classes


def _shown(trace: Trace, place: int, classes: list[_Class]) -> list[tuple[Label, int]]:
    """The moves of a place. Of what the matter may be like, only what makes a difference.

    Where a matter goes the same way with some attributes as with more of them, the more are left out.
    """
    edges = trace.edges[place]
    return [
        (step, to)
        for step, to in edges
        if step.event is not Event.CONCERNS
        or not any(classes[to] == classes[other] and set(less.when) < set(step.when) for less, other in edges)
    ]
