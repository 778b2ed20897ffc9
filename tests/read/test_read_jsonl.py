"""JSON Lines: exact text, typed fields, one error a bad line, flat memory."""

from __future__ import annotations

import hashlib
import json
import tracemalloc
from pathlib import Path

import pytest

from sayso.errors import InputError
from sayso.read import ReadOptions, parse, read, read_all
from sayso.records import Article

TEXT = "Title of it.\r\n\r\n“We cannot pay,” said Tilda Roswitz.\r\nThe boat\tis old. "


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), "utf-8")
    return path


def test_the_text_is_taken_exactly_as_it_is(tmp_path: Path):
    path = write(tmp_path / "a.jsonl", {"text": TEXT, "title": "Title of it"})
    article = read(path)
    assert article.text == TEXT
    assert [block.kind for block in article.blocks] == ["headline", "paragraph", "paragraph"]
    assert article.quote([article.blocks[1].span]) == "“We cannot pay,” said Tilda Roswitz."


def test_given_fields_are_kept(tmp_path: Path):
    row = {
        "id": 17, "text": "The ferry stops.", "url": "https://courier.example/ferry", "title": "Ferry",
        "published": "2023-11-28T07:15:00+01:00", "language": "en", "publisher": "Courier", "authors": ["Jorun Falk"],
    }  # fmt: skip
    path = write(tmp_path / "a.jsonl", row)
    article = read(path)
    assert (article.key, article.url, article.title) == ("17", "https://courier.example/ferry", "Ferry")
    assert (article.publisher, article.authors, article.language) == ("Courier", ("Jorun Falk",), "en")
    assert article.published is not None
    assert (article.published.value, article.published.zone) == ("2023-11-28T07:15:00", "+01:00")
    assert article.published.found_in == "given"
    assert article.origin == f"{path}:1"
    assert article.sha256 == hashlib.sha256(path.read_bytes().rstrip(b"\n")).hexdigest()


def test_a_bad_line_is_one_error_with_its_place_and_the_rest_goes_on(tmp_path: Path):
    path = write(
        tmp_path / "a.jsonl",
        {"text": "The first ferry stops."},
        "{broken",
        "",
        {"text": 5},
        {"title": "no text"},
        "[1]",
        {"text": "half \ud83d of a pair"},
        {"text": "a \x00 in it"},
        {"text": "  "},
        {"text": "fine", "authors": "Jorun Falk", "published": "some day"},
        {"text": "fine", "authors": [3]},
        "[" * 100_000,
    )
    found = list(read_all([path]))
    errors = {str(item).removeprefix(str(path)).split(";")[0] for item in found if isinstance(item, InputError)}
    assert [item.text for item in found if isinstance(item, Article)] == ["The first ferry stops.", "fine"]
    assert ":2: not JSON (Expecting property name enclosed in double quotes at 1)" in errors
    assert ":4: 'text' is a JSON number, not a string" in errors
    assert ":5: no field 'text' (there are: 'title')" in errors
    assert ":6: a JSON array, not an object" in errors
    assert ":7: the text holds half a surrogate pair (U+D83D) at 5" in errors
    assert ":8: the text holds a NUL character at 2" in errors
    assert ":11: 'authors' is not a list of strings" in errors
    assert len(found) == 11


def test_what_corpora_call_language_and_date_is_read_too(tmp_path: Path):
    article = read(write(tmp_path / "c.jsonl", {"text": "The ferry stops.", "lang": "en", "date": "2016-01-19"}))
    assert article.published is not None
    assert (article.language, article.published.value) == ("en", "2016-01-19")


@pytest.mark.parametrize("url", ["http://[bad", "http://host:port/", "no url at all"])
def test_a_broken_url_does_not_break_the_identity(url: str):
    article = parse(
        json.dumps({"text": "The ferry stops.", "url": url}).encode(), origin="a", options=ReadOptions(format="jsonl")
    )
    assert len(article.id) == 24


def test_read_wants_exactly_one(tmp_path: Path):
    with pytest.raises(InputError, match="holds several articles; use read_all"):
        read(write(tmp_path / "two.jsonl", {"text": "One."}, {"text": "Two."}))
    with pytest.raises(InputError, match="holds no article"):
        read(write(tmp_path / "none.jsonl", "", ""))


def test_utf_16_is_refused_with_its_remedy(tmp_path: Path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "One."}', "utf-16")
    with pytest.raises(InputError, match="is UTF-16, and JSON Lines are UTF-8"):
        read(path)


def test_a_long_line_is_skipped_and_named(tmp_path: Path):
    path = write(tmp_path / "a.jsonl", {"text": "x" * 5000}, {"text": "The ferry stops."})
    found = list(read_all([path], ReadOptions(max_bytes=1000)))
    assert str(found[0]) == f"{path}:1: the line is longer than 1,000 bytes; split it into articles"
    assert isinstance(found[1], Article)


def test_memory_stays_flat_over_many_articles(tmp_path: Path):
    path = tmp_path / "many.jsonl"
    with path.open("w") as file:
        for number in range(400):
            file.write(json.dumps({"text": f"Ferry {number} stops in April. " * 200}) + "\n")
    stream = read_all([path], ReadOptions(language="en"))
    next(stream)
    tracemalloc.start()
    try:
        assert sum(isinstance(item, Article) for item in stream) == 399
        assert tracemalloc.get_traced_memory()[1] < 500_000
    finally:
        tracemalloc.stop()


def test_a_language_by_another_name_is_read_all_the_same(tmp_path: Path):
    (article,) = read_all([write(tmp_path / "a.jsonl", {"text": "Ada Quill said no.", "language": "English"})])
    assert article.language == "en"


ROWS = [{"text": "The first ferry stops.", "id": "a"}, {"text": "No text of [the] second, {none}.", "id": "b"}]


@pytest.mark.parametrize(
    "written",
    [
        json.dumps(ROWS),
        json.dumps(ROWS, indent=2),
        "\ufeff[\n" + ",\n".join(map(json.dumps, ROWS)) + "\n]\n",
        "\n".join(json.dumps(row, indent=2) for row in ROWS),
    ],
)
def test_json_over_several_lines_is_read_article_by_article(tmp_path: Path, written: str):
    path = tmp_path / "wire.json"
    path.write_text(written, encoding="utf-8")
    articles = [item for item in read_all([path]) if isinstance(item, Article)]
    assert [(each.text, each.key, each.origin) for each in articles] == [
        (row["text"], row["id"], f"{path}:{number}") for number, row in enumerate(ROWS, start=1)
    ]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ('[{"text": "The ferry stops."}, {"text": }]', "wire.json:2: not JSON (Expecting value at 40); mend it there"),
        ('[{"body": "The ferry stops."}]', "wire.json:1: no field 'text' (there are: 'body'); add it"),
        ("[1]", "wire.json:1: a JSON number, not an object"),
        ("[" * 100_000, "wire.json: holds no article"),
    ],
)
def test_what_is_wrong_in_an_array_is_named_by_its_article(tmp_path: Path, written: str, message: str):
    path = tmp_path / "wire.json"
    path.write_text(written)
    assert message in str([*read_all([path])][-1])


def test_a_long_array_says_how_to_make_lines_of_it(tmp_path: Path):
    path = tmp_path / "wire.json"
    path.write_text(json.dumps(ROWS * 100))
    (error,) = read_all([path], ReadOptions(max_bytes=1000))
    assert "jq -c '.[]'" in str(error)
