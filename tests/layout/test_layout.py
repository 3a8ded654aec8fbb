"""Pictures from DOT, with the bundled engine and the shipped font."""

from __future__ import annotations

import struct
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

from samverkan_dsl.findings import Text
from samverkan_dsl.outputs.layout import BOLD_FONT_NAME, FONT_NAME, Graph, fonts, lay_out, process

SVG = "{http://www.w3.org/2000/svg}"
NAMES = ("Ledningssamverkan vård och omsorg", "Öppenvårdens beredningsgrupp för hjälpmedel", "WWW", "iiiiiiiiiiiiiii")


def quoted(label: str) -> str:
    return '"' + label.replace("\\", "\\\\").replace('"', '\\"') + '"'


def boxes(*labels: str, font: str = FONT_NAME) -> str:
    nodes = "".join(f"n{number} [label={quoted(label)}];" for number, label in enumerate(labels))
    return f'digraph {{ node [shape=box fontname="{font}" fontsize=14 margin="0.05,0.05"]; {nodes} n0 -> n1; }}'


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]


@cache
def advances(file: str) -> Callable[[str], float]:
    """The width of a text in ems, read from the font's own tables (OpenType specification: cmap format 4, hmtx)."""
    data = (fonts.FOLDER / file).read_bytes()
    tables = {}
    for start in range(12, 12 + 16 * struct.unpack(">H", data[4:6])[0], 16):
        tag, _, offset, _ = struct.unpack(">4sIII", data[start : start + 16])
        tables[tag] = offset
    units = struct.unpack(">H", data[tables[b"head"] + 18 : tables[b"head"] + 20])[0]
    count = struct.unpack(">H", data[tables[b"hhea"] + 34 : tables[b"hhea"] + 36])[0]
    table = tables[b"cmap"]
    for record in range(struct.unpack(">H", data[table + 2 : table + 4])[0]):
        platform, encoding, offset = struct.unpack(">HHI", data[table + 4 + 8 * record : table + 12 + 8 * record])
        if (platform, encoding) == (3, 1):
            table += offset
            break
    double = struct.unpack(">H", data[table + 6 : table + 8])[0]

    def segments(column: int, kind: str) -> tuple[int, ...]:
        start = table + 14 + column * double + (2 if column else 0)
        return struct.unpack(f">{double // 2}{kind}", data[start : start + double])

    ends, starts, deltas, ranges = segments(0, "H"), segments(1, "H"), segments(2, "h"), segments(3, "H")

    def width(letter: str) -> int:
        code = ord(letter)
        index = next(number for number, end in enumerate(ends) if end >= code)
        assert starts[index] <= code, f"{letter} is not in the font"
        glyph = code + deltas[index]
        if ranges[index]:
            place = table + 16 + 3 * double + 2 * index + ranges[index] + 2 * (code - starts[index])
            glyph = struct.unpack(">H", data[place : place + 2])[0] + deltas[index]
        place = tables[b"hmtx"] + 4 * min(glyph % 65536, count - 1)
        return int(struct.unpack(">H", data[place : place + 2])[0])

    return lambda text: sum(map(width, text)) / units


@pytest.mark.parametrize(
    ("font", "file"), [(FONT_NAME, "DejaVuSans.ttf"), (BOLD_FONT_NAME, "DejaVuSans-Bold.ttf")], ids=["regular", "bold"]
)
def test_labels_fit_their_boxes_on_a_machine_without_fonts(
    font: str, file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = tmp_path / "bare.conf"
    bare.write_text("<fontconfig></fontconfig>", encoding="utf-8")
    for name, value in {"FONTCONFIG_FILE": bare, "HOME": tmp_path, "XDG_DATA_HOME": tmp_path}.items():
        monkeypatch.setenv(name, str(value))
    svg = lay_out([Graph("g", boxes(*NAMES, font=font), "Bild")]).svgs["g"]
    seen = []
    for node in ElementTree.fromstring(svg).iter(f"{SVG}g"):
        if node.get("class") != "node":
            continue
        corners = node.find(f"{SVG}polygon")
        label = node.find(f"{SVG}text")
        assert corners is not None and label is not None and label.text is not None
        edges = [float(point.split(",")[0]) for point in corners.attrib["points"].split()]
        needed = advances(file)(label.text) * float(label.attrib["font-size"])
        assert needed <= max(edges) - min(edges)
        assert min(edges) <= float(label.attrib["x"]) - needed / 2
        seen.append(label.text)
        assert label.get("font-weight") == ("bold" if font == BOLD_FONT_NAME else None)
    assert seen == list(NAMES)


def test_labels_come_out_as_they_went_in() -> None:
    labels = ["<b>fet</b>", 'han sa "nej"', "slutar med \\", "&amp; & &#229;", "[ordförande] {{ }} a:b", "::error::"]
    svg = lay_out([Graph("g", boxes(*labels), "T</title><script>", "A & B")]).svgs["g"]
    # Graphviz reads character references in a label, so writers of DOT must escape ampersands; a bare one stays.
    assert texts(svg) == [label.replace("&amp;", "&").replace("&#229;", "å") for label in labels]
    root = ElementTree.fromstring(svg)
    assert root.findtext(f"{SVG}title") == "T</title><script>"
    assert root.findtext(f"{SVG}desc") == "A & B"
    assert {element.tag for element in root.iter()} == {
        f"{SVG}{name}" for name in ("svg", "title", "desc", "g", "polygon", "text", "path")
    }


def test_the_picture_says_what_it_is_and_nothing_of_its_maker() -> None:
    svg = lay_out([Graph("struktur/nivå", boxes("A", "B"), "Struktur", "Två organ")]).svgs["struktur/nivå"]
    root = ElementTree.fromstring(svg)
    assert root.get("role") == "img"
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    assert root.attrib["aria-labelledby"].split() == ids
    assert [element.text for element in root.iter(f"{SVG}title")] == ["Struktur"]
    assert root.attrib["viewBox"] and root.attrib["width"] and root.attrib["font-family"].startswith(FONT_NAME)
    assert "<!--" not in svg and "graphviz" not in svg.lower() and "DOCTYPE" not in svg


def test_fifty_graphs_take_one_process_and_give_the_same_bytes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    popen = process.subprocess.Popen

    def counted(*args: object, **options: object) -> object:
        started.append(args)
        return popen(*args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(process.subprocess, "Popen", counted)
    graphs = [Graph(f"g{number}", boxes(f"Organ {number}", "B", "C"), f"Bild {number}") for number in range(50)]
    first = lay_out(graphs)
    assert len(started) == 1
    assert [texts(svg)[0] for svg in first.svgs.values()] == [f"Organ {number}" for number in range(50)]
    assert lay_out(graphs) == first
    assert first.failures == {} and first.warnings == {} and first.problem is None


@pytest.mark.parametrize("dot", ["digraph { a -> ", "", "inte dot", 'digraph { a [label="\x01"] }', "\0", "\ud800"])
def test_what_is_no_dot_costs_only_itself(dot: str) -> None:
    layouts = lay_out([Graph("a", boxes("A", "B"), "A"), Graph("fel", dot, "Fel"), Graph("b", boxes("C", "D"), "B")])
    assert set(layouts.svgs) == {"a", "b"}
    assert set(layouts.failures) == {"fel"}
    assert "Fel" in str(layouts.failures["fel"])


def test_what_the_engine_says_is_kept_with_its_graph() -> None:
    layouts = lay_out(
        [
            Graph("a", boxes("A", "B"), "A"),
            Graph("b", 'digraph { a [shape="saknas"] }', "B"),
            Graph("c", boxes("A", "B"), "C"),
        ]
    )
    assert set(layouts.svgs) == {"a", "b", "c"}
    assert set(layouts.warnings) == {"b"}
    assert "saknas" in layouts.warnings["b"]


WORKER = """
import json, os, sys, time
answers = sys.stdout
print(json.dumps({"ready": "0"}), flush=True)
for source in json.load(sys.stdin):
    print("\\x1e", file=sys.stderr, flush=True)
    if source == "hangs":
        time.sleep(600)
    if source == "crashes":
        os._exit(3)
    svg = '<svg xmlns="http://www.w3.org/2000/svg"/>' if source == "good" else "<html/>"
    print(json.dumps({"svg": svg}), flush=True)
"""


@pytest.fixture
def other_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "worker.py"
    path.write_text(WORKER, encoding="utf-8")
    monkeypatch.setattr(process, "_WORKER", path)


@pytest.mark.usefixtures("other_worker")
@pytest.mark.parametrize("bad", ["hangs", "crashes", "gives something else"])
def test_a_graph_that_hangs_or_crashes_costs_only_itself(bad: str) -> None:
    dots = ["good", bad, "good", bad, "good"]
    graphs = [Graph(f"g{number}", dot, f"Bild {number}") for number, dot in enumerate(dots)]
    layouts = lay_out(graphs, graph_timeout=1.5)
    assert set(layouts.svgs) == {"g0", "g2", "g4"}
    assert set(layouts.failures) == {"g1", "g3"}
    assert layouts.problem is None


@pytest.mark.usefixtures("other_worker")
def test_the_whole_run_has_an_end() -> None:
    graphs = [Graph(f"g{number}", dot, "Bild") for number, dot in enumerate(["good", "hangs", "good"])]
    layouts = lay_out(graphs, timeout=3.0, graph_timeout=600.0)
    assert set(layouts.svgs) == {"g0"}
    assert set(layouts.failures) == {"g1", "g2"}


def said(problem: Text | None) -> str:
    assert problem is not None
    return str(problem)


def test_without_an_engine_one_line_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graphs = [Graph("g", boxes("A", "B"), "Bild")]
    absent = lay_out(graphs, engine=str(tmp_path / "dot"))
    assert absent.svgs == {} and "\n" not in said(absent.problem) and "Mermaid" in said(absent.problem)

    (tmp_path / "pygraphviz.py").write_text("raise ImportError('libgvc saknas')", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    broken = lay_out(graphs)
    assert broken.svgs == {} and "libgvc saknas" in said(broken.problem)

    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert "Mermaid" in said(lay_out(graphs).problem)


def test_an_installed_dot_can_be_chosen(tmp_path: Path) -> None:
    """A small program stands in for `dot`: what matters here is how it is called and what is made of its answers."""
    program = tmp_path / "dot"
    program.write_text(
        f"""#!{sys.executable}
import os, sys
source = sys.stdin.read()
assert sys.argv[1:] == ["-Tsvg"] and os.path.exists(os.environ["FONTCONFIG_FILE"])
if "fel" in source:
    sys.exit("Error: syntax error in line 1")
print('<svg xmlns="http://www.w3.org/2000/svg"><text>' + source + "</text></svg>")
""",
        encoding="utf-8",
    )
    program.chmod(0o755)
    graphs = [Graph("a", "åäö", "A"), Graph("fel", "fel", "Fel"), Graph("s", "\ud800", "Surrogat")]
    layouts = lay_out(graphs, engine=str(program))
    assert texts(layouts.svgs["a"]) == ["åäö"]
    assert set(layouts.svgs) == {"a", "s"}
    assert "line 1" in str(layouts.failures["fel"])


def test_two_graphs_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="same name"):
        lay_out([Graph("g", "digraph {}", "A"), Graph("g", "digraph {}", "B")])


def test_nothing_to_draw_needs_no_engine() -> None:
    assert lay_out([]).problem is None


def test_the_engine_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    lay_out([Graph("g", boxes("A", "B"), "Bild")])
    assert list(tmp_path.iterdir()) == []
