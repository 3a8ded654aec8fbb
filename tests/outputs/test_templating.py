"""A user's templates replace the shipped ones file by file; a broken one is told of with file and line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from samverkan_dsl.outputs.blocks import Document
from samverkan_dsl.outputs.compose import para, section, table
from samverkan_dsl.outputs.formats.markdown import Markdown
from samverkan_dsl.outputs.formats.templating import TemplateFault

DOCUMENT = Document("handbok", ("Handbok *",), (section("Om", para("[x]"), table(["a"], [["b"]]), id="om"),))


def with_template(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / "markdown" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return Markdown("sv", folder).text(DOCUMENT)


def test_one_file_replaces_one_template(tmp_path: Path) -> None:
    plain = Markdown("sv").text(DOCUMENT)
    changed = with_template(tmp_path, "section.md.jinja", "{{ mark }} {{ title }}\r\n\r\n{{ body }}\r\n")
    assert changed == plain.replace('<a id="om"></a>', "")


def test_a_template_may_call_on_its_fellows_and_translate(tmp_path: Path) -> None:
    (tmp_path / "markdown").mkdir()
    (tmp_path / "markdown" / "fot.jinja").write_text("_{{ _('Bilden i ord') }}_\n", encoding="utf-8")
    changed = with_template(tmp_path, "document.md.jinja", "{{ title }}\n\n{% include 'markdown/fot.jinja' %}\n")
    assert changed == "Handbok \\*\n\n_Bilden i ord_\n"


def test_what_a_template_writes_out_is_escaped(tmp_path: Path) -> None:
    changed = with_template(tmp_path, "document.md.jinja", "{{ '<b>' }}{{ title ~ '[' }}{{ 3 }}{{ title|upper }}")
    assert changed == "\\<b>Handbok \\\\\\*\\[3HANDBOK \\\\\\*\n"


@pytest.mark.parametrize(
    ("template", "line", "message"),
    [
        ("{{ title }}\n\n{% if %}\n", 3, "mallen går inte att tolka"),
        ("{{ title }}\n{% endfor %}\n", 2, "mallen går inte att tolka"),
        ("{{ title }}\n\n{{ titel }}\n", 3, "mallen använder något som inte finns"),
        ("\n{{ title.nothing.more }}\n", 2, "mallen använder något som inte finns"),
        ("{{ title }}\n{% include 'saknas.jinja' %}\n", 2, "mallen hänvisar till en mall som inte finns"),
        ("\n\n{{ title.__class__.__mro__ }}\n", 3, "mallen gör något som mallar inte får"),
        ("{{ title }}\n{{ 1 / 0 }}\n", 2, "mallen går inte att köra"),
        ("{{ title }}\n{{ title() }}\n", 2, "mallen anropar något annat än en makro"),
        ("{{ title }}\n{{ title.upper() }}\n", 2, "mallen anropar något annat än en makro"),
        ("{{ title }}\n{{ titel() }}\n", 2, "mallen använder något som inte finns"),
        ("{% macro m() %}{{ m() }}{% endmacro %}\n\n{{ m() }}\n", None, "mallen använder sig själv utan slut"),
        (b"\xff\xfe", 0, "mallen är inte skriven i UTF-8"),
    ],
)
def test_a_broken_template_is_told_of_with_its_place(
    tmp_path: Path, template: str | bytes, line: int | None, message: str
) -> None:
    with pytest.raises(TemplateFault) as caught:
        with_template(tmp_path, "document.md.jinja", template)
    fault = caught.value
    assert fault.file == (tmp_path / "markdown" / "document.md.jinja").as_posix()
    assert line is None or fault.line == line
    assert str(fault.message).startswith(message)


def test_a_fault_in_an_included_template_is_placed_there(tmp_path: Path) -> None:
    (tmp_path / "markdown").mkdir()
    (tmp_path / "markdown" / "fot.jinja").write_text("\n\n{{ saknas }}", encoding="utf-8")
    with pytest.raises(TemplateFault) as caught:
        with_template(tmp_path, "document.md.jinja", "{% include 'markdown/fot.jinja' %}\n")
    assert (Path(caught.value.file).name, caught.value.line) == ("fot.jinja", 3)


def test_a_folder_that_does_not_exist_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault, match="mappen med mallar finns inte"):
        Markdown("sv", tmp_path / "ingen").text(DOCUMENT)


def test_a_folder_that_replaces_nothing_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "markdown").mkdir()
    (tmp_path / "markdown" / "tabell.md.jinja").write_text("{{ grid }}", encoding="utf-8")
    with pytest.raises(TemplateFault, match=r"ingen mall som ersätter.*markdown/table\.md\.jinja"):
        Markdown("sv", tmp_path).text(DOCUMENT)


@pytest.mark.parametrize("linked", ["markdown", "markdown/document.md.jinja", "delar", "delar/fot.jinja"])
def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path, linked: str) -> None:
    own, outside = tmp_path / "mallar", tmp_path / "annat"
    for name, content in (("markdown/document.md.jinja", "{% include 'delar/fot.jinja' %}"), ("delar/fot.jinja", "x")):
        (own / name).parent.mkdir(parents=True)
        (own / name).write_text(content, encoding="utf-8")
    assert Markdown("sv", own).text(DOCUMENT) == "x\n"
    (own / linked).rename(outside)
    link(own / linked, outside)
    with pytest.raises(TemplateFault, match="länk ut ur mappen") as caught:
        Markdown("sv", own).text(DOCUMENT)
    assert Path(caught.value.file).is_relative_to(own)


def link(path: Path, target: Path) -> None:
    try:
        path.symlink_to(target, target_is_directory=target.is_dir())
    except OSError:
        pytest.skip("no links can be made here")


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "markdown").mkdir()
    (tmp_path / "gemensam.jinja").write_text("{{ title }}", encoding="utf-8")
    link(tmp_path / "markdown" / "document.md.jinja", tmp_path / "gemensam.jinja")
    assert Markdown("sv", tmp_path).text(DOCUMENT) == "Handbok \\*\n"


def test_a_ring_of_links_and_a_large_file_are_told_of(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault, match="större än 64 kB"):
        with_template(tmp_path, "document.md.jinja", "x" * (64 * 1024 + 1))
    (tmp_path / "markdown" / "document.md.jinja").unlink()
    link(tmp_path / "markdown" / "document.md.jinja", Path("document.md.jinja"))
    with pytest.raises(TemplateFault, match="går inte att läsa"):
        Markdown("sv", tmp_path).text(DOCUMENT)


LETS = "".join(f"{{% set a{n + 1} = a{n} ~ a{n} %}}\n" for n in range(60))
"""Each twice as long as the one before."""
STEPS, TEXT, SMALL, METHOD = "fler än 10000 varv", "mer än 1000000 tecken", "annat än små tal", "annat än en makro"


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("{% for a in range(999) %}" * 6 + "x" + "{% endfor %}" * 6, STEPS),
        ("{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}", STEPS),
        ("{% macro m(n) %}{% if n %}{% set a %}{{ m(n-1) }}{{ m(n-1) }}{% endset %}{% endif %}{% endmacro %}"
         "{{ m(60) }}", STEPS),
        ("{% if true %}{% include 'markdown/document.md.jinja' %}{% endif %}" * 2, "sig själv utan slut"),
        ("{% for a in range(10000000000) %}x{% endfor %}", STEPS),
        ("{{ range(9999)|map('upper')|list|length }}" * 9, STEPS),
        ("{% for a in range(9000) %}" + "x" * 9000 + "{% endfor %}", TEXT),
        ("{% set a0 = title %}\n" + LETS, TEXT),
        ("{% set a0 = title %}\n" + LETS.replace("~", "+"), TEXT),
        ("{% set a0 = title %}\n" + LETS.replace(" ~ ", " }}{{ ").replace(" = ", " %}{{ ").replace(
            " %}\n", " }}{% endset %}\n"), TEXT),
        ("{% set a0 = 1 %}\n" + LETS.replace("= ", "= [").replace("~", ",").replace(" %}\n", "] %}\n"), "än text"),
        ("{% set n = namespace(a=title) %}{% for x in range(99) %}{% set n.a = n.a ~ n.a %}{% endfor %}", TEXT),
        ("{% set s = range(9000)|join(title) %}{{ range(99)|join(s) }}", TEXT),
        ("{{ 'a' * 10000000000 }}", SMALL),
        ("{{ 9 ** 9 ** 9 }}", SMALL),
        ("{{ '%99999999999d' % 1 }}", SMALL),
        ("{{ 'a'|center(10000000000) }}", "filter som inte finns"),
        ("{{ 'a'.ljust(10000000000) }}", METHOD),
        ("{{ '{:99999999999}'.format(1) }}", METHOD),
        ("{% for a in [1] recursive %}{{ loop([1, 1]) }}{% endfor %}", "recursive går inte att använda"),
    ],
)  # fmt: skip
def test_a_template_that_never_ends_or_swells_is_stopped(tmp_path: Path, template: str, reason: str) -> None:
    with pytest.raises(TemplateFault, match=re.escape(reason)):
        with_template(tmp_path, "document.md.jinja", template)


def test_what_a_reasonable_template_does_is_allowed(tmp_path: Path) -> None:
    template = (
        "{% macro row(name, value='–') %}{{ name|upper }}: {{ value }}{% endmacro %}"
        "{% set n = namespace(count=0) %}"
        "{% for a, b in [('x', 1), ('y', 2)] %}{{ loop.index }} {{ row(a, b) }} {{ loop.cycle('odd', 'even') }}\n"
        "{% set n.count = n.count + b * 2 %}{% endfor %}"
        "{{ n.count }} {{ [3, 1, 2]|sort|join(', ') }} {{ {'a': 1}['a'] }} {{ title|trim|length > 3 }}"
    )  # fmt: skip
    assert with_template(tmp_path, "document.md.jinja", template) == ("1 X: 1 odd\n2 Y: 2 even\n6 1, 2, 3 1 True\n")
