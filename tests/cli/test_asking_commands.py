"""`sayso search`, `sources` and `articles` as a user meets them."""

import json
import re
from pathlib import Path

import pytest
from commands import rows, run

pytestmark = pytest.mark.usefixtures("home")


@pytest.mark.parametrize("since", ["2024", "2024-05", "2024-05-01"])
def test_the_same_time_may_begin_and_end_a_search(since):
    run("add", "wire.jsonl")
    assert len(rows("search", "--since", since, "--until", "2024")) >= 1


@pytest.mark.parametrize(
    "words", [["search", "x"], ["sources"], ["articles"], ["show", "abcd"], ["export"], ["check"], ["reread"]]
)
def test_asking_where_nothing_was_added_says_how_to_begin(words, home):
    assert "there is no ledger yet; `sayso add REPORT` makes one" in run(*words, code=1)[1]
    assert not (home / "ledger.sqlite").exists()


def test_search_finds_words_whatever_their_accents_or_case():
    run("add", "pier.txt", "wire.jsonl")
    (found,) = rows("search", "MUHLE")
    assert found["statement"]["content"]["text"] == "„Die Mühle ist verkauft“"
    assert found["article"]["key"] == "mühle"
    assert [hit["statement"]["speakers"] for hit in rows("search", "planks")] == [["Petra Lund"]]


def test_the_fields_of_each_list_are_those_that_the_page_names():
    run("add", "pier.txt")
    page = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    for command in ("articles", "sources"):
        named = re.search(rf"`{command}`: ((?:`\w+`(?:, )?)+)\.", page)[1]
        assert list(rows(command)[0]) == re.findall(r"`(\w+)`", named)
    (statement,) = json.loads(run("read", "pier.txt", "--json")[0])["statements"][:1]
    found = {hit["statement"]["id"]: hit["statement"] for hit in rows("search")}[statement["id"]]
    assert set(statement) - set(found) == {"addressee", "candidates"}
    assert {name for name in found if found[name] != statement[name]} == {"speakers"}
    assert found["speakers"] == ["Petra Lund"]


def test_search_lists_the_newest_first_for_people():
    run("add", "wire.jsonl")
    shown, messages = run("search", "--source", "kolb")
    mill, muehle = (row["id"][:12] for row in sorted(rows("articles"), key=lambda row: row["key"]))
    assert shown == (
        f"Mira Kolb · sagte{'direct · asserts':>83}\n"
        "  „Die Mühle ist verkauft“\n"
        f"  2024-05-01 · mühle{'line 1   ' + muehle:>80}\n"
        "\n"
        f"Mira Kolb · said{'direct · asserts':>84}\n"
        "  “The mill is sold,”\n"
        f"  2024-03-05 · Mill sold{'line 1   ' + mill:>76}\n"
        "\n"
    )
    assert messages == ""


def test_a_long_source_is_told_whole_and_the_rest_stands_under_what_it_said():
    whose = "the second deputy chairwoman of the provisional committee for the upkeep of piers and jetties at Holm"
    Path("long.txt").write_text(
        f"Pier\n\nThe planks are rotten, said {whose}.\n\n“Shut it,” said Mira Kolb.\n", "utf-8"
    )
    run("add", "long.txt")
    shown = run("search", "planks")[0].splitlines()
    assert " ".join(shown[:2]) == f"{whose} · said"
    assert shown[2:4] == ["  The planks are rotten", "  indirect · asserts"]
    assert "line 5   " in run("search", "shut")[0]


def test_search_cites_each_statement_on_one_line():
    run("add", "wire.jsonl")
    assert run("search", "sold", "--cite")[0] == (
        "Mira Kolb said (direct): “The mill is sold,” – “Mill sold”, 5 March 2024, line 1, mill\n\n"
    )
    assert "--cite and --json contradict each other" in run("search", "sold", "--cite", "--json", code=2)[1]


def test_finding_nothing_is_fine_and_is_said():
    run("add", "pier.txt")
    whole = "words are looked for in statements and their sources, as they are given: “bridge” finds no “bridges”"
    assert run("search", "zeppelin") == ("", f"nothing found; {whole}\n")
    heard = "`sayso sources` lists who is heard"
    assert run("search", "zeppelin", "--source", "Lnd") == ("", f"nothing found; {whole}; {heard}\n")
    assert run("search", "--source", "Lnd", "--json") == ("", f"nothing found; {heard}\n")
    assert run("search", "--kind", "mixed") == ("", "nothing found\n")
    assert run("sources", "--publisher", "nobody", "--json") == ("", "nothing found\n")


def test_a_list_that_was_cut_off_says_so_and_one_that_is_whole_does_not():
    run("add", "pier.txt", "wire.jsonl")
    for words in (["articles"], ["sources"], ["search"], ["search", "--order", "relevance", "said"]):
        whole = len(rows(*words))
        assert whole > 1
        assert run(*words, "--limit", str(whole - 1))[1] == f"{whole - 1} shown; --limit shows more\n"
        assert len(rows(*words, "--limit", str(whole - 1))) == whole - 1
        assert run(*words, "--limit", str(whole))[1] == ""
        assert run(*words, "--limit", str(2**63 - 1))[1] == ""


def test_sources_are_listed_with_how_much_they_say():
    run("add", "pier.txt")
    assert run("sources")[0] == (
        "ARTICLES  STATEMENTS    WORDS  THOUGHTS  SHOWN  SOURCE\n"
        "       1           2        9         –      –  Petra Lund\n"
        "       1           1        6         –      –  Olav Brandt\n"
    )


def test_articles_are_listed_with_their_ids():
    run("add", "pier.txt")
    (row,) = rows("articles")
    assert run("articles")[0] == (
        "ID            PUBLISHED   SAID  OUTLET · TITLE\n"
        f"{row['id'][:12]}  2024-11-04     3  Sund Gazette · Pier stays closed\n"
    )
