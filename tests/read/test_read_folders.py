"""Folders: which files in them are reports, and in which order they are read."""

from pathlib import Path

import pytest

import sayso
from sayso.errors import InputError
from sayso.read import ReadOptions, expanded, read_all

BRIEF = "Pier stays closed\n\n“The planks are rotten,” said Petra Lund, the harbour master of Holm.\n"


def laid(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(BRIEF.replace("Pier", name), encoding="utf-8")


def found(folder: Path, options: ReadOptions | None = None) -> list[str]:
    return [str(Path(each).relative_to(folder)) for each in expanded([folder], options or ReadOptions())]


def test_the_reports_of_a_folder_come_in_the_order_of_their_names_and_folders_in_it_after_them(tmp_path: Path) -> None:
    laid(tmp_path, "b.txt", "a.HTML", "wire.jsonl", "2024/march/c.md", "2023/d.txt")
    assert found(tmp_path) == ["a.HTML", "b.txt", "wire.jsonl", "2023/d.txt", "2024/march/c.md"]


def test_what_is_hidden_or_no_report_and_what_a_browser_saved_beside_a_page_is_passed_over(tmp_path: Path) -> None:
    laid(tmp_path, "pier.html", "pier_files/frame.html", "mill_files/own.html", "pier.png", "pier.json")
    laid(tmp_path, ".notes.txt", ".git/x.txt")
    assert found(tmp_path) == ["pier.html", "mill_files/own.html"]


def test_documents_that_cannot_be_read_are_told_and_not_missed(tmp_path: Path) -> None:
    laid(tmp_path, "a.txt")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 ...")
    good, bad = read_all([tmp_path])
    assert not isinstance(good, InputError)
    assert isinstance(bad, InputError)
    assert str(bad).startswith(f"{tmp_path}/b.pdf: is a PDF document, which sayso does not read yet")


def test_where_a_format_is_asked_for_every_file_is_a_report(tmp_path: Path) -> None:
    laid(tmp_path, "a", "b.txt", "c.news", ".hidden")
    assert found(tmp_path) == ["b.txt"]
    assert found(tmp_path, ReadOptions(format="text")) == ["a", "b.txt", "c.news"]


def test_what_is_no_folder_stays_as_it_is(tmp_path: Path) -> None:
    given = ["-", "https://gazette.example/pier", str(tmp_path / "gone"), "a\x00b"]
    assert list(expanded(given)) == given


def test_one_article_is_no_folder(tmp_path: Path) -> None:
    laid(tmp_path, "a.txt")
    with pytest.raises(InputError, match=r": is a folder; name the files in it$"):
        sayso.read(tmp_path)


@pytest.mark.parametrize("address", ["www.gazette.example", "gazette.example/news/pier.html", "www.a.example/pier"])
def test_an_address_without_its_beginning_is_told_how_it_begins(address: str) -> None:
    with pytest.raises(InputError, match=f"no such file; a web address begins with https://: https://{address}$"):
        sayso.read(address)


@pytest.mark.parametrize("path", ["pier.txt", "reports/pier.txt", "news.example", "a.b/pier.txt"])
def test_a_path_is_not_taken_for_an_address(path: str) -> None:
    with pytest.raises(InputError, match=r"no such file; check the path$"):
        sayso.read(path)
