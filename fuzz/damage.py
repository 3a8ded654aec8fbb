"""Damaging what was whole: bytes and trees."""

from __future__ import annotations

from random import Random
from typing import Any

# fmt: off
PIECES = (
    b" ", b"\n", b"\t", b"  ", b":", b": ", b"- ", b"#", b" # k\n", b"{", b"}", b"[", b"]", b",", b"|\n", b">-\n",
    b"? ", b"'", b'"', b"---\n", b"...\n", b"&a ", b"*a", b"!t ", b"<<: ", b"%YAML 1.2\n", b"\\", b"\r\n", b"\r",
    b"\0", b"\xff", b"\xc3", b"\xc3\xa5", b"\xe2\x80\x8b", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"\xed\xa0\x80",
    b"\xe2\x80\xa8", b"\xc2\x85", b"null", b"true", b"0x1", b"1e9", b"99999999999999999999", b"2026-02-30",
    b"12:30", b"~", b"<<<<<<< a\n", b"=======\n", b">>>>>>> b\n",
)
# fmt: on
"""What a file may hold that a person did not mean."""
# fmt: off
VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 10**6, 10**17, "", " ", "x", "a" * 300, "å", "ﬁ", "1", "samtliga", "flera",
    "en per kommun", "minst 3", "1–2000", "2026-01-01", "fyra", "/", "x:y", "1:e vice", "../x", "{{x}}", "{key}", "<b>",
    "|", "# k", "<!--", "`", [], {}, [None], [[]], {"a": None}, {"name": "X"}, ["x", "x"],
)
# fmt: on
"""What may stand where something else should."""


def bytes_of(random: Random, data: bytes) -> bytes:
    """Some bytes other than they were."""
    for _ in range(random.randint(1, 6)):
        at = random.randint(0, len(data))
        length = random.choice((1, 1, 1, 2, 5, 20, 200))
        match random.randrange(6):
            case 0:
                data = data[:at] + random.choice(PIECES) + data[at:]
            case 1:
                data = data[:at] + data[at + length :]
            case 2:
                data = data[:at] + data[at : at + length] * 2 + data[at + length :]
            case 3:
                data = data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]
            case 4:
                data = data[:at] + random.choice(PIECES) + data[at + length :]
            case _:
                other = random.randint(0, len(data))
                data = data[:at] + data[other : other + length] + data[at:]
    return data


def places(tree: Any) -> list[tuple[Any, Any]]:
    """Every key of every mapping and every number of every list, with what holds it."""
    found, pending = [], [tree]
    while pending:
        here = pending.pop()
        steps = list(here) if isinstance(here, dict) else range(len(here)) if isinstance(here, list) else ()
        for step in steps:
            found.append((here, step))
            pending.append(here[step])
    return found


def tree_of(random: Random, tree: Any) -> Any:
    """Some places of a tree other than they were. The tree itself is changed."""
    for _ in range(random.choice((1, 1, 1, 2, 3, 8))):
        known = places(tree)
        if not known:
            break
        holder, step = random.choice(known)
        other, from_ = random.choice(known)
        match random.randrange(7):
            case 0:
                del holder[step]
            case 1:
                holder[step] = random.choice(VALUES)
            case 2:
                holder[step] = _copied(other[from_])
            case 3:
                holder[step], other[from_] = _copied(other[from_]), _copied(holder[step])
            case 4 if isinstance(holder, list):
                holder.insert(step, _copied(holder[step]))
            case 4 | 5 if isinstance(holder, dict) and isinstance(other, dict):
                holder[from_] = _copied(other[from_])
            case _ if isinstance(holder[step], str):
                near = [value[key] for value, key in known if isinstance(value[key], str)]
                holder[step] = random.choice(near)
            case _:
                holder[step] = [_copied(holder[step])]
    return tree


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copied(each) for key, each in value.items()}
    return [_copied(each) for each in value] if isinstance(value, list) else value
