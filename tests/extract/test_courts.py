"""What courts heard, at the end of a sentence or a headline."""

from sayso.extract.heard import heard
from sayso.extract.kinds import Places
from sayso.records import Article, Span


def found(text: str, *told: Places) -> list[tuple[str, str]]:
    article = Article(text, language="en")
    return [(article.quote(tuple(one.cue)), article.quote(tuple(one.content))) for one in heard(article, told)]


def test_what_a_court_heard_is_somebodys_words() -> None:
    text = "The treasurer spent £9,000 on horses, a jury was told on Monday. He sat in the dock, and nobody came."
    assert found(text) == [("was told", "The treasurer spent £9,000 on horses")]


def test_a_headline_that_ends_with_the_court_is_one_too() -> None:
    text = "Baker 'lied to the bank', court hears\n\nThe oven was cold, the inquest has heard."
    assert found(text) == [("hears", "Baker 'lied to the bank'"), ("has heard", "The oven was cold")]


def test_what_is_told_already_is_not_told_again() -> None:
    text = "The treasurer spent it on horses, the court heard."
    known = Places([], [Span(43, 48)], [Span(0, 33)])
    assert found(text, known) == []


def test_a_court_that_hears_a_witness_reports_nothing() -> None:
    assert found("In the afternoon, the jury heard Emil Roth, an engineer, by video.") == []


def test_magistrates_are_told_at_the_beginning_of_a_sentence() -> None:
    text = "Magistrates were told that Roth had hidden the safe. Magistrates were told to wait."
    assert found(text) == [("were told", "that Roth had hidden the safe")]
