"""The three places that files come from hold to the same port."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from samverkan_dsl.loading import CannotRun, Loaded, load, load_from
from samverkan_dsl.loading.errors import FileFault, Reason
from samverkan_dsl.loading.files import FileKind, Files, Folder, FolderEntry, GitRevision, Overlay
from samverkan_dsl.loading.files import folder as room

HEAD = "region: ett\nlanguage: 1\nsystem: {name: Ett}\n"
REGION = {
    "region.yaml": HEAD + "sources: {plan: {title: Planen, index: plan.index.yaml}}\n",
    "organ/rad.yaml": "bodies: {rad: {name: Rådet, kind: council}}\n",
    "plan.index.yaml": "source: plan\nindex: 1\nstatements: []\nretired: []\n",
}
Make = Callable[[Path, dict[str, str]], Files]


def write(folder: Path, files: dict[str, str]) -> None:
    for name, words in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(words.encode())


def git(folder: Path, *arguments: str) -> str:
    own = ["-c", "user.name=x", "-c", "user.email=x@x.se", "-c", "core.autocrlf=false", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *own, *arguments], cwd=folder, check=True, capture_output=True)
    return done.stdout.decode()


def a_folder(place: Path, files: dict[str, str]) -> Files:
    write(place, files)
    return Folder(place, place.parent)


def a_revision(place: Path, files: dict[str, str]) -> Files:
    write(place, files)
    git(place, "init", "-q")
    git(place, "add", ".")
    git(place, "commit", "-q", "--allow-empty", "-m", "x")
    return GitRevision.open(place, "HEAD")


def an_overlay(place: Path, files: dict[str, str]) -> Files:
    """Every second file is only in the editor, and the others are older on disk."""
    unsaved = dict(list(files.items())[::2])
    write(place, {name: words if name not in unsaved else "gammalt: 1\n" for name, words in files.items()})
    for name in list(unsaved)[::2]:
        (place / name).unlink()
    return Overlay(Folder(place, place.parent), {name: words.encode() for name, words in unsaved.items()})


@pytest.fixture(params=[a_folder, a_revision, an_overlay])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[dict[str, str]], Files]:
    place = tmp_path / "plats"
    place.mkdir()
    return lambda files: request.param(place, files)


def test_a_folder_lists_and_reads_the_same(make: Callable[[dict[str, str]], Files]) -> None:
    files = make({"a.yaml": "a: å\n", "under/b.yaml": "b: 1\n", "under/inner/c": "", "ä ö.txt": "x"})
    listed = [entry for entry in files.list() if entry.name != ".git"]
    assert listed == [
        FolderEntry("a.yaml", FileKind.FILE),
        FolderEntry("under", FileKind.FOLDER),
        FolderEntry("ä ö.txt", FileKind.FILE),
    ]
    assert files.list("under") == (FolderEntry("b.yaml", FileKind.FILE), FolderEntry("inner", FileKind.FOLDER))
    assert [files.read(name) for name in ("a.yaml", "under/inner/c", "ä ö.txt")] == ["a: å\n".encode(), b"", b"x"]
    inner = files.below("under")
    assert inner.list() == files.list("under")
    assert inner.read("b.yaml") == b"b: 1\n"
    assert inner.shown("b.yaml") == files.shown("under/b.yaml")


def test_no_more_is_read_than_is_asked_for(make: Callable[[dict[str, str]], Files]) -> None:
    files = make({"x": "", "a": "0123456789", "b": "abc"})
    assert len(files.read("a", most=10)) == 10
    assert len(files.read("a", most=4)) > 4
    assert files.read("b") == b"abc"  # what was passed over is not in the way


@pytest.mark.parametrize(
    "name", ["saknas", "under", "a/b", "../ute", "under/../a", "/etc/hostname", "", "x" * 300, "a\0b"]
)
def test_what_cannot_be_had_is_a_fault(make: Callable[[dict[str, str]], Files], name: str, tmp_path: Path) -> None:
    files = make({"a": "1", "under/b": "2"})
    (tmp_path / "ute").write_text("hemligt", "utf-8")
    with pytest.raises(FileFault) as told:
        files.read(name)
    assert told.value.finding().rule.name in ("unreadable-file", "outside-region")


@pytest.mark.parametrize("name", ["saknas", "a", "under/saknas"])
def test_what_cannot_be_listed_is_a_fault(make: Callable[[dict[str, str]], Files], name: str) -> None:
    files = make({"a": "1", "under/b": "2"})
    with pytest.raises(FileFault):
        files.list(name)


def test_a_region_is_the_same_from_everywhere(make: Callable[[dict[str, str]], Files], tmp_path: Path) -> None:
    files = make({f"regioner/ett/{name}": words for name, words in REGION.items()} | {"annat.yaml": "a: 1\n"})
    ((one,), passed) = load_from(files)
    assert one.findings == ()
    assert one.region is not None
    assert (list(one.region.bodies), list(one.region.indexes)) == (["rad"], ["plan"])
    assert one.shown == files.shown("regioner/ett")
    assert passed == [files.shown("annat.yaml")]
    assert load_from(files.below("regioner/ett"))[0][0].region == one.region


LINKS = {"in.yaml": "organ/rad.yaml", "ut.yaml": "../ute.yaml", "ring.yaml": "ring.yaml", "mapp": "..", "lös.yaml": "x"}


@pytest.mark.parametrize("kind", [a_folder, a_revision])
def test_links_lead_nowhere_but_inside(kind: Make, tmp_path: Path) -> None:
    place = tmp_path / "plats"
    write(place, {"ute.yaml": "x: 1\n", **{f"r/{name}": words for name, words in REGION.items()}})
    for name, target in LINKS.items():
        try:
            (place / "r" / name).symlink_to(target)
        except OSError:  # Windows without the right to make links
            return
    files = kind(place, {}).below("r")
    assert files.read("in.yaml") == REGION["organ/rad.yaml"].encode()
    for name in ("ut.yaml", "ring.yaml", "mapp/ute.yaml", "lös.yaml"):
        with pytest.raises(FileFault):
            files.read(name)
    assert {entry.name for entry in files.list() if entry.outside} == LINKS.keys() - {"in.yaml"}
    ((one,), _) = load_from(files)
    told = [finding.rule.name for finding in one.findings]
    assert told == ["outside-region"] * 4 + ["defined-twice"]  # the link inside shows the same body once more


@pytest.fixture
def history(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "plats"
    write(place, {f"ett/{name}": words for name, words in REGION.items()})
    git(place, "init", "-q")
    git(place, "add", ".")
    git(place, "commit", "-q", "-m", "första")
    git(place, "tag", "v1")
    write(place, {"ett/organ/rad.yaml": "bodies: {namnd: {name: Nämnden, kind: board}}\n"})
    git(place, "commit", "-q", "-a", "-m", "andra")
    yield place


def bodies(found: tuple[list[Loaded], list[str]]) -> list[str]:
    region = found[0][0].region
    assert region is not None
    return list(region.bodies)


def test_a_revision_is_read_without_touching_the_work_tree(history: Path) -> None:
    write(history, {"ett/organ/rad.yaml": "trasig: [\n", "ett/ny.yaml": "också: [\n"})
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in history.rglob("*") if path.is_file()}
    assert bodies(load_from(GitRevision.open(history, "v1"))) == ["rad"]
    assert bodies(load_from(GitRevision.open(history, "HEAD~0"))) == ["namnd"]
    assert bodies(load_from(GitRevision.open(history / "ett", "v1"))) == ["rad"]
    assert bodies(load_from(GitRevision.open(history, "v1", "ett"))) == ["rad"]
    after = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in history.rglob("*") if path.is_file()}
    assert before == after


def test_findings_name_the_revision(history: Path) -> None:
    write(history, {"ett/organ/rad.yaml": "bodies: {rad: {name: Rådet, kind: council, nivå: 1}}\n"})
    git(history, "commit", "-q", "-a", "-m", "fel")
    ((one,), _) = load_from(GitRevision.open(history, "main" if "main" in git(history, "branch") else "master"))
    (finding,) = one.findings
    assert finding.span is not None
    assert finding.span.file.endswith(":ett/organ/rad.yaml")


@pytest.mark.parametrize("revision", ["finns-inte", "-x", "", "a\0b", "HEAD:ett/region.yaml", "--output=x"])
def test_a_revision_that_is_none_is_one_line(history: Path, revision: str) -> None:
    with pytest.raises(CannotRun, match="finns inte i git"):
        GitRevision.open(history, revision)


def test_a_place_without_a_repository_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CannotRun, match="Git känner inget arkiv"):
        GitRevision.open(tmp_path, "HEAD")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CannotRun, match="Programmet git"):
        GitRevision.open(tmp_path, "HEAD")


def test_a_hook_that_points_git_elsewhere_changes_nothing(history: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", str(history / "finns-inte"))
    assert bodies(load_from(GitRevision.open(history, "v1"))) == ["rad"]


def test_the_process_that_reads_is_ended(history: Path) -> None:
    files = GitRevision.open(history, "v1", "ett")
    assert files.read("region.yaml").startswith(b"region")
    files.repository.close()
    assert files.read("organ/rad.yaml") == REGION["organ/rad.yaml"].encode()
    files.repository.close()


def test_an_object_that_is_gone_is_a_finding(history: Path) -> None:
    files = GitRevision.open(history, "v1", "ett")
    known = git(history, "rev-parse", "v1:ett/organ/rad.yaml").strip()
    lost = history / ".git" / "objects" / known[:2] / known[2:]
    lost.chmod(0o644)
    lost.unlink()
    ((one,), _) = load_from(files)
    assert [finding.rule.name for finding in one.findings] == ["unreadable-file"]


def test_a_file_that_changes_meanwhile_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"gammalt: 1\n")
    real, calls = os.fstat, 0

    def fstat(descriptor: int) -> os.stat_result:
        nonlocal calls
        calls += 1
        if calls == 1:
            found = real(descriptor)
            path.write_bytes(b"nytt och l\xc3\xa4ngre: 2\n")
            return found
        return real(descriptor)

    monkeypatch.setattr(room.os, "fstat", fstat)
    assert Folder(tmp_path, tmp_path).read("a.yaml") == "nytt och längre: 2\n".encode()


def test_a_file_that_never_rests_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "region.yaml"
    path.write_bytes(HEAD.encode())
    real = os.fstat

    def fstat(descriptor: int) -> os.stat_result:
        found = real(descriptor)
        path.write_bytes(path.read_bytes() + b"# mer\n")
        return found

    monkeypatch.setattr(room.os, "fstat", fstat)
    with pytest.raises(FileFault) as told:
        Folder(tmp_path, tmp_path).read("region.yaml")
    assert told.value.reason is Reason.CHANGING
    ((one,), _) = load([tmp_path], tmp_path)
    assert [finding.rule.name for finding in one.findings] == ["unreadable-file"]


def test_nothing_is_read_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"en.yaml": HEAD, "r/region.yaml": HEAD.replace("ett", "tva")})
    read: list[str] = []
    real = Folder.read

    def counted(self: Folder, name: str, *most: int) -> bytes:
        read.append(self.shown(name))
        return real(self, name, *most)

    monkeypatch.setattr(Folder, "read", counted)
    assert len(load([tmp_path], tmp_path)[0]) == 2
    assert sorted(read) == ["en.yaml", "r/region.yaml"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    write(tmp_path, {"region.yaml": HEAD})
    os.mkfifo(tmp_path / "ror.yaml")
    ((one,), _) = load([tmp_path], tmp_path)
    assert [finding.rule.name for finding in one.findings] == ["unreadable-file"]


def test_a_folder_that_may_not_be_listed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"region.yaml": HEAD, "stangd/organ.yaml": "bodies: {}\n"})
    real = os.scandir

    def scandir(path: Path) -> object:
        if path.name == "stangd":
            raise PermissionError
        return real(path)

    monkeypatch.setattr(room.os, "scandir", scandir)
    with pytest.raises(CannotRun, match="Mappen stangd går inte att läsa"):
        load([tmp_path], tmp_path)


def test_deep_folders_are_walked(tmp_path: Path) -> None:
    buffers = {"/".join(["m"] * 1500) + "/region.yaml": HEAD.encode()}
    ((one,), _) = load_from(Overlay(Folder(tmp_path, tmp_path), buffers))
    assert one.region is not None
