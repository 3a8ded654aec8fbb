"""The Jinja environment that templates run in: a user's template is code from elsewhere.

A template holds form only, so little is needed and little is allowed: macros, a few filters, loops. It reads no file
but the templates beside it, calls no method, and does a bounded amount of work: `MOST_STEPS` turns, calls and filters,
and `MOST_TEXT` characters beyond those it was given, each time it is filled in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from functools import wraps
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateNotFound,
    Undefined,
    nodes,
)
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.loaders import split_template_path
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from ...findings import Text, text

MOST_STEPS = 10_000
MOST_TEXT = 1_000_000
LARGEST = 64 * 1024
"""Bytes of a template's file."""
FILTERS = (
    *("capitalize", "count", "d", "default", "dictsort", "first", "int", "items", "join", "last", "length", "list"),
    *("lower", "map", "max", "min", "reject", "rejectattr", "reverse", "round", "select", "selectattr", "sort"),
    *("string", "title", "trim", "unique", "upper"),
)
"""Those whose answer is no larger than what they are given."""
_PLAIN = (str, int, float, type(None), Text, Undefined)
_MOST_NUMBER = 10**9


class NotAllowed(SecurityError):
    """Something that a template may not do: `said` says what."""

    def __init__(self, said: Text) -> None:
        super().__init__(str(said))
        self.said = said


class Unreadable(Exception):
    """A template's file that cannot or may not be read: `said` says why."""

    def __init__(self, path: Path, said: Text) -> None:
        super().__init__(str(path))
        self.path = path
        self.said = said


class TemplateFolder(BaseLoader):
    """The templates of a user's folder. A link that leads out of it is not followed, nor is a large file read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._root = folder.resolve()

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        path = self._folder.joinpath(*split_template_path(template))
        try:
            leads_out = not path.resolve().is_relative_to(self._root)
            data = None if leads_out or not path.is_file() else _beginning(path)
        except (OSError, RuntimeError) as error:  # a ring of links is a RuntimeError in older versions
            raise Unreadable(path, text("mallen går inte att läsa; kontrollera filen och rättigheterna")) from error
        if leads_out:
            raise Unreadable(path, text("mallen är en länk ut ur mappen; lägg filen själv i mappen"))
        if data is None:
            raise TemplateNotFound(template)
        if len(data) > LARGEST:
            raise Unreadable(path, text("mallen är större än 64 kB och läses inte"))
        return data.decode("utf-8"), str(path), lambda: True


def _beginning(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(LARGEST + 1)


class Sandbox(ImmutableSandboxedEnvironment):
    """Templates of `shipped`, each of which a file of the same name in `own` replaces.

    `written`: what becomes of a value that is written out. `functions`: what templates may call, by name.
    """

    intercepted_binops = frozenset(["+", "*", "**", "%"])

    def __init__(
        self, shipped: Path, own: Path | None, written: Callable[[Any], str], functions: dict[str, Callable[..., Any]]
    ) -> None:
        loaders: list[BaseLoader] = [FileSystemLoader(shipped)]
        if own is not None:
            loaders.insert(0, TemplateFolder(own))
        self._folders = (shipped,) if own is None else (own, shipped)
        self._steps = self._room = 0

        def out(value: Any) -> str:
            self.plain(value)
            result = written(value)
            self._write(len(result))
            return result

        super().__init__(
            loader=ChoiceLoader(loaders),
            undefined=StrictUndefined,
            finalize=out,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            cache_size=-1,
            auto_reload=False,
        )
        # Nothing in a build may be left to chance, and what is not needed is not there.
        self.globals = {"range": self._range, "namespace": Namespace, **functions}
        self._callable = (*self.globals.values(), self.turns)
        known = self.filters | {"join": self._join}
        self.filters = {name: self._counted(known[name]) for name in FILTERS}

    def fill(self, name: str, values: dict[str, Any]) -> str:
        """The template filled in, with a fresh allowance of steps and text. Raises whatever goes wrong."""
        self._steps = MOST_STEPS
        self._room = MOST_TEXT + 4 * sum(len(value) for value in values.values() if isinstance(value, Sized))
        return self.get_template(name).render(values)

    def file(self, name: str) -> str:
        """The file that the template is, for a message."""
        found = [folder / name for folder in self._folders if (folder / name).is_file()]
        return found[0].as_posix() if found else name

    def _step(self, count: int = 1) -> None:
        self._steps -= count
        if self._steps < 0:
            raise NotAllowed(text("mallen går fler än {most} varv; låt den göra mindre", most=MOST_STEPS))

    def _write(self, count: int) -> None:
        self._room -= count
        if self._room < 0:
            raise NotAllowed(text("mallen skriver mer än {most} tecken; låt den skriva mindre", most=MOST_TEXT))

    def _counted(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The filter, its work counted."""

        @wraps(function)
        def filtered(*values: Any, **named: Any) -> Any:
            self._step(1 + max((len(value) // 1000 for value in values if isinstance(value, Sized)), default=0))
            result = function(*values, **named)
            if isinstance(result, str):
                self._write(len(result))
            return result

        return filtered

    def turns(self, values: Iterable[Any], text_in_turn: int) -> Iterator[Any]:
        """What a loop goes through, counted: `text_in_turn` characters stand in the loop."""
        for value in values:
            self._step()
            self._write(text_in_turn)
            yield value

    def _range(self, *bounds: int) -> range:
        result = range(*bounds)
        self._step(len(result))
        return result

    def _join(self, values: Iterable[Any], separator: str = "") -> str:
        items = list(values)
        self._write(len(separator) * len(items))
        return separator.join(self.together((item,)) for item in items)

    def plain(self, value: Any) -> None:
        """Raises NotAllowed unless the value is text, a number or nothing: a list's own form is nobody's to read."""
        if not isinstance(value, _PLAIN):
            raise NotAllowed(text("mallen skriver ut något annat än text; gå igenom det med for"))

    def together(self, values: Sequence[Any]) -> str:
        """What `~` puts together."""
        for value in values:
            self.plain(value)
        words = [str(value) for value in values]
        self._write(sum(map(len, words)))
        return "".join(words)

    def flat(self, values: Any) -> Any:
        """A list as it is written in a template; lists of lists could hold more than there is room for."""
        for value in values.values() if isinstance(values, dict) else values:
            self.plain(value)
        return values

    def is_safe_callable(self, obj: Any) -> bool:
        """Macros, blocks, what a loop offers, and our own functions; no method of a value."""
        if isinstance(obj, (Macro, BlockReference, Undefined)) or obj in self._callable:
            return True
        return isinstance(getattr(obj, "__self__", None), LoopContext)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """As in the sandbox, counted."""
        self._step()
        if not self.is_safe_callable(obj):
            raise NotAllowed(text("mallen anropar något annat än en makro; använd ett filter i stället"))
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Sums of what is small; nothing that makes much out of little."""
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return self.together((left, right))
        small = all(isinstance(each, (int, float)) and abs(each) <= _MOST_NUMBER for each in (left, right))
        if not small or operator == "**":
            message = "mallen räknar med {operator} på annat än små tal"
            raise NotAllowed(text(message, operator=operator))
        return super().call_binop(context, operator, left, right)

    def get_template(self, name: Any, parent: str | None = None, globals: Any = None) -> Template:
        self._step()
        return super().get_template(name, parent, globals)


class _Counting(CodeGenerator):
    """Templates compiled so that what they do can be counted."""

    def visit_For(self, node: nodes.For, frame: Frame) -> None:
        if node.recursive:
            self.fail("recursive går inte att använda i en mall", node.lineno)
        inside = sum(len(each.data) for each in node.find_all(nodes.TemplateData))
        counted = nodes.EnvironmentAttribute("turns", lineno=node.lineno)
        node.iter = nodes.Call(counted, [node.iter, nodes.Const(inside)], [], None, None, lineno=node.lineno)
        super().visit_For(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        self.write("environment.together((")
        for each in node.nodes:
            self.visit(each, frame)
            self.write(", ")
        self.write("))")

    def _flat(self, visit: Callable[[Any, Frame], None], node: nodes.Node, frame: Frame) -> None:
        self.write("environment.flat(")
        visit(node, frame)
        self.write(")")

    def visit_List(self, node: nodes.List, frame: Frame) -> None:
        self._flat(super().visit_List, node, frame)

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:
        self._flat(super().visit_Dict, node, frame)

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:
        if node.ctx == "store":
            super().visit_Tuple(node, frame)
        else:
            self._flat(super().visit_Tuple, node, frame)


Sandbox.code_generator_class = _Counting
