"""Files, standard input, charsets; what cannot be read says why and what to do."""

from __future__ import annotations

import hashlib
import io
import json
import os
import sys
from pathlib import Path

import pytest
from invented_reports import PAGE, PASTED

from sayso.errors import InputError, PluginError
from sayso.read import ReadOptions, parse, read, read_all
from sayso.records import Article

GERMAN = "Über die Brücke „führt“ kein Weg, sagte Bürgermeisterin Käthe Größler am Dienstag in Öhringen – „niemals“."


def notices(article: Article) -> list[str]:
    return [notice.text for notice in article.warnings if notice.kind == "encoding"]


def test_files_are_told_apart_by_name_and_content(tmp_path: Path):
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (tmp_path / "b").write_text(PAGE, "utf-8")
    (tmp_path / "c.txt").write_text(PASTED, "utf-8")
    (tmp_path / "d").write_text('{"id": "1", "text": "The ferry stops."}\n', "utf-8")
    articles = [read(tmp_path / name) for name in ("a.html", "b", "c.txt", "d")]
    assert [article.title for article in articles[:3]] == ["Ferry line to close in spring"] * 2 + [
        "Harbour of Ostmark: Why the dockers stay away"
    ]
    assert articles[3].key == "1"
    assert articles[0].sha256 == hashlib.sha256(PAGE.encode()).hexdigest()
    assert articles[0].origin == str(tmp_path / "a.html")


def test_standard_input_is_a_dash(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PASTED.encode())))
    assert read("-").title == "Harbour of Ostmark: Why the dockers stay away"


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_in_all_its_encodings(charset: str):
    assert parse(GERMAN.encode(charset), origin="a.txt").text == GERMAN


def test_windows_1252_is_read_and_said_to_be_a_guess():
    article = parse((GERMAN + "\n").encode("cp1252") * 3, origin="a.txt")
    assert article.text == (GERMAN + "\n") * 3
    assert len(notices(article)) == 1
    declared = parse(GERMAN.encode("cp1252"), origin="a.txt", content_type="text/plain; charset=iso-8859-1")
    assert (declared.text, notices(declared)) == (GERMAN, [])


def test_a_page_may_declare_its_charset():
    page = PAGE.replace("utf-8", "windows-1252").replace("“We", "„Größe").encode("cp1252", "replace")
    article = parse(page, origin="a.html")
    assert "„Größe cannot pay" in article.text
    assert notices(article) == []


def test_a_wrong_declaration_is_overruled_and_a_damaged_byte_is_named():
    assert parse(GERMAN.encode(), origin="a", content_type="text/plain; charset=shift_jis").text == GERMAN
    damaged = parse(GERMAN.encode() * 20 + b" \xff end", origin="a.txt")
    assert damaged.text.endswith("\ufffd end")
    assert notices(damaged) == ["some bytes are not valid utf-8 and were read as \ufffd"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt: no text"),
        (b" \n\t\n", "a.txt: no text"),
        (b"Ferry \x00 stops", "a.txt: holds a NUL character at 6"),
        (
            b"%PDF-1.7 ...",
            "a.txt: is a PDF document, which sayso does not read yet; extract its text first: pdf",
        ),
        (b"PK\x03\x04....", "a.txt: is a ZIP archive or office document"),
        (b"\x1f\x8b\x08....", "a.txt: is gzip-compressed"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, message: str):
    with pytest.raises(InputError) as caught:
        parse(data, origin="a.txt")
    assert str(caught.value).startswith(message)
    assert ";" in str(caught.value)


def test_paths_that_cannot_be_read_say_why(tmp_path: Path):
    (tmp_path / "empty.txt").touch()
    (tmp_path / "big.txt").write_bytes(b"x" * 3000)
    (tmp_path / "good.txt").write_text(PASTED, "utf-8")
    (tmp_path / "empty").mkdir()
    origins = [
        tmp_path / "empty",
        tmp_path / "gone.txt",
        tmp_path / "empty.txt",
        tmp_path / "big.txt",
        "a\x00b",
        "ftp://a.example/b",
    ]
    found = [str(item) for item in read_all(origins, ReadOptions(max_bytes=2500))]
    assert found[0].startswith(f"{tmp_path}/empty: is a folder without a report in it (.txt, .text, .md, .html,")
    assert found[1].startswith(f"{tmp_path}/gone.txt: there is no such file;")
    assert found[2] == f"{tmp_path}/empty.txt: the file is empty; give a report with words in it"
    assert found[3].startswith(f"{tmp_path}/big.txt: is larger than 2,500 bytes, the limit for one report;")
    assert found[4].startswith("a\x00b: cannot be opened (")
    assert found[5].startswith("ftp://a.example/b: scheme 'ftp' is not read; use http or https")
    assert isinstance(next(read_all([tmp_path / "good.txt"])), Article)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_named(tmp_path: Path):
    path = tmp_path / "closed.txt"
    path.write_text("The ferry stops.")
    path.chmod(0)
    with pytest.raises(InputError, match=r"closed.txt: cannot be opened \(Permission denied\)"):
        read(path)


def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(InputError, match=r"larger than 25.0 MB"):
        read(path)


def test_an_unknown_format_is_refused_with_those_there_are():
    with pytest.raises(PluginError, match="no format 'docx'; there are text, html, jsonl"):
        ReadOptions(format="docx")


def test_a_given_language_is_not_identified():
    assert parse(GERMAN.encode(), origin="a.txt", options=ReadOptions(language="nl")).language == "nl"
    assert parse(GERMAN.encode(), origin="a.txt").language == "de"
    assert parse(b"1 2 3", origin="a.txt").language is None


SOFT = (
    "Bundes\u00administerin Käthe Mo\u0308l\u00ad\nlers sagte, der Markt\u200bplatz bleibe zu.\n\n"
    "Niemand wider\u2060sprach\u00ad.\n"
)
WHOLE = "Bundesministerin Käthe Möllers sagte, der Marktplatz bleibe zu.\n\nNiemand widersprach.\n"


def test_words_are_not_cut_where_a_line_may_break_nor_letters_from_their_dots():
    assert parse(SOFT.encode(), origin="a.txt").text == WHOLE
    line = SOFT.replace("\u00ad\n", "\u00ad").replace("\n\n", "</p><p>")
    page = f"<article><h1>Streit</h1><p>{line.replace(chr(0xAD), '&shy;')}</p></article>"
    assert parse(page.encode(), origin="a.html").text == f"Streit\n\n{WHOLE}".rstrip()


def test_an_emoji_and_other_scripts_stay_as_they_are():
    text = "Ada \U0001f469\u200d\U0001f4bb Quill: \u06a9\u0628\u200c\u0647\u0627 \u1780\u17b6\u200b\u1784\n"
    assert parse(text.encode(), origin="a.txt").text == text


def test_the_text_of_a_json_line_stays_as_it_is_and_says_what_cuts_its_words():
    options = ReadOptions(format="jsonl", language="de")
    article = parse(json.dumps({"text": SOFT}).encode(), origin="a", options=options)
    assert (article.text, len(notices(article))) == (SOFT, 1)
    assert not notices(parse(json.dumps({"text": WHOLE}).encode(), origin="a", options=options))
