"""A user's templates replace the shipped ones file by file; a broken one is told of with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_dsl.outputs.blocks import Document
from samverkan_dsl.outputs.compose import para, section, table
from samverkan_dsl.outputs.markdown import render_markdown
from samverkan_dsl.outputs.templating import TemplateFault

DOCUMENT = Document("handbok", ("Handbok *",), (section("Om", para("[x]"), table(["a"], [["b"]]), id="om"),))


def with_template(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / "markdown" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return render_markdown(DOCUMENT, "sv", folder)


def test_one_file_replaces_one_template(tmp_path: Path) -> None:
    plain = render_markdown(DOCUMENT, "sv")
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
        ("{{ title }}\n{{ title() }}\n", 2, "mallen går inte att köra"),
        ("{% macro m() %}{{ m() }}{% endmacro %}\n\n{{ m() }}\n", None, "mallen går inte att köra"),
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
        render_markdown(DOCUMENT, "sv", tmp_path / "ingen")
