"""A statement as a paragraph to be pasted: whose words, how they are told, and where they stand."""

from dataclasses import replace

from sayso.ledger.rows import ArticleRow, Hit
from sayso.records import Span, Statement
from sayso.web.citing import citation

ARTICLE = ArticleRow(
    id="0" * 24,
    key=None,
    url="https://gazette.example/pier",
    origin="pier.html",
    title="Pier stays closed",
    publisher="Sund Gazette",
    published="2024-11-04T07:15",
    language="en",
    statements=3,
)
SAID = Statement(ARTICLE.id, (Span(40, 64),), (Span(70, 80),), (Span(65, 69),), kind="direct")
HIT = Hit(SAID, "Lund", "said", "“The planks\nare rotten,”", ("Petra Lund",), ARTICLE, line=5)


def test_it_tells_who_said_it_how_it_is_told_and_where_it_stands() -> None:
    assert citation(HIT) == (
        "Petra Lund said (direct): “The planks are rotten,” – Sund Gazette, “Pier stays closed”, 4 November 2024, "
        "line 5, https://gazette.example/pier"
    )


def test_what_is_not_stated_is_left_out_and_no_colon_is_a_cue() -> None:
    bare = replace(ARTICLE, url=None, title=None, publisher=None, published=None)
    told = citation(replace(HIT, article=bare, cue=":", speakers=("Petra Lund", "Olav Brandt")))
    assert told == "Petra Lund and Olav Brandt (direct): “The planks are rotten,” – undated, line 5, pier.html"


def test_who_is_not_known_is_not_made_a_name() -> None:
    assert citation(replace(HIT, speakers=(), source="She")).startswith("She (not resolved) said (direct):")
    assert citation(replace(HIT, speakers=(), source="")).startswith("(speaker not found) said (direct):")


def test_of_what_is_very_long_the_beginning_is_told() -> None:
    assert citation(replace(HIT, content="word " * 50), 20).startswith(
        "Petra Lund said (direct): word word word word … – Sund"
    )


def test_signs_that_drive_a_terminal_stay_harmless() -> None:
    assert "\x1b" not in citation(replace(HIT, content="“\x1b[2JNo”"))
