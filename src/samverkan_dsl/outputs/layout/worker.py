"""The child process that holds Graphviz. It is run as a file, so that it imports nothing of the package.

Standard input is a JSON list of DOT sources. Standard output is one JSON object per line: first `{"ready": version}`
or `{"missing": reason}`, then for each source in turn `{"svg": text}` or `{"failed": reason}`. Before each source,
standard error gets a line with `MARK`, so that what Graphviz says of each can be told apart.
"""

from __future__ import annotations

import json
import os
import sys

MARK = "\x1e"


def main() -> None:
    # Graphviz must not write among the answers: they get a descriptor of their own.
    with os.fdopen(os.dup(1), "w", encoding="ascii", newline="\n") as answers:
        os.dup2(2, 1)

        def answer(key: str, value: str) -> None:
            print(json.dumps({key: value}), file=answers, flush=True)

        try:
            import pygraphviz
        except Exception as error:
            answer("missing", f"{type(error).__name__}: {error}")
            return
        answer("ready", pygraphviz.__graphviz_version__)
        for source in json.loads(sys.stdin.buffer.read()):
            os.write(2, f"\n{MARK}\n".encode())
            try:
                graph = pygraphviz.AGraph().from_string(source)
                svg = graph.draw(format="svg", prog="dot").decode("utf-8")
            except Exception as error:
                answer("failed", str(error))
            else:
                answer("svg", svg)


if __name__ == "__main__":
    main()
