"""Who "she", "the minister", "they" and "I" are, with the way that leads there; and what is left open."""

from __future__ import annotations

import pytest

from sayso.extract import Extraction
from sayso.extract.rules import Rules
from sayso.nesting import nested
from sayso.records import Article, Source, Span, Statement
from sayso.resolve.within import resolve


def read(text: str, language: str = "en") -> tuple[Article, tuple[Statement, ...], tuple[Source, ...]]:
    article = Article(text, language=language)
    return article, *resolve(article, next(Rules().extract([article])))


def who(text: str, language: str = "en") -> list[str]:
    """A line a statement: the source's words, then the speakers joined by +, or the candidates joined by /."""
    article, statements, sources = read(text, language)
    names = {source.id: source.name for source in sources}
    return [
        f"{article.quote(found.source)} -> "
        + " + ".join(names[one.source] for one in found.speakers)
        + " / ".join(names[one.source] for one in found.candidates)
        for found in statements
    ]


def ways(text: str, language: str = "en") -> list[list[str]]:
    article, statements, _ = read(text, language)
    return [[article.quote([span]) for span in one.via] for found in statements for one in found.speakers]


def test_she_is_the_woman_and_he_the_man() -> None:
    text = (
        "Harbour master Mara Quell met Omar Tann in the old customs house. "
        "She said that the pier was safe. He said that it would not last the winter."
    )
    assert who(text) == ["She -> Mara Quell", "He -> Omar Tann"]


def test_the_way_goes_by_the_nearest_name_to_the_fullest() -> None:
    text = "Mara Quell runs the port of Lenn. Quell opened the pier in spring. She said that it was safe."
    assert ways(text) == [["She", "Quell", "Mara Quell"]]


def test_an_answer_carries_how_sure_it_is() -> None:
    _, (found,), _ = read("Mara Quell runs the port of Lenn. She said that it was safe.")
    assert found.speakers[0].score is not None
    assert 0.5 < found.speakers[0].score < 1


def test_a_role_leads_to_whom_the_report_gave_it() -> None:
    text = (
        "Mara Quell, the harbour master of Lenn, closed the pier on Monday. Omar Tann, a baker, lost his stall. "
        "The baker said that nobody had warned him. The harbour master said that the planks were rotten."
    )
    assert who(text) == ["The baker -> Omar Tann", "The harbour master -> Mara Quell"]


def test_they_are_the_two_who_were_just_named_together() -> None:
    text = "Mara Quell and Omar Tann came to Lenn on foot. They said that the pier was safe."
    assert who(text) == ["They -> Mara Quell + Omar Tann"]


def test_he_after_two_men_named_together_stays_open() -> None:
    text = "Oskar Tann and Emil Roth came to Lenn on foot. He said that the pier was safe."
    assert who(text) == ["He -> Oskar Tann / Emil Roth"]


def test_the_thirty_something_is_whoever_spoke_last() -> None:
    text = "The pier has forty planks, according to Oskar Tann. Nobody counts them, said the thirty-something."
    assert who(text)[-1] == "the thirty-something -> Oskar Tann"


def test_i_inside_a_statement_is_whoever_makes_it() -> None:
    text = "“I said that the pier was rotten,” Mara Quell told the council."
    article = Article(text, language="en")

    def at(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    outer = Statement(article.id, at("“I said that the pier was rotten,”"), at("Mara Quell"), at("told"), kind="direct")
    inner = Statement(article.id, at("that the pier was rotten"), at("I"), at("said"))
    statements, (mara,) = resolve(article, Extraction(tuple(nested([outer, inner]))))
    assert [one.source for found in statements for one in found.speakers] == [mara.id, mara.id]
    assert article.quote(statements[1].speakers[0].via) == "I … Mara Quell"


def test_who_is_the_name_before_it() -> None:
    text = "The pier belongs to Mara Quell, who said that it was safe."
    assert who(text)[-1] == "who -> Mara Quell"


def test_officials_stay_unnamed() -> None:
    _, _, (officials,) = read("Officials said that the pier was safe.")
    assert (officials.name, officials.kind) == ("Officials", "unnamed")


def test_a_title_keeps_two_of_one_name_apart() -> None:
    text = "Mara Quell married Omar Quell in Lenn. Mr Quell said that the pier was safe."
    assert who(text) == ["Mr Quell -> Omar Quell"]


def test_a_country_is_nobody_who_could_say_it() -> None:
    text = "Mara Quell has lived in Norway for years. She said that the pier was safe."
    assert who(text) == ["She -> Mara Quell"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara Quell leitet den Hafen. Sie sagte, der Steg sei sicher.", ["Sie -> Mara Quell"]),
        ("Omar Tann kam nach Lenn. Er sagte, er wisse von nichts.", ["Er -> Omar Tann"]),
        (
            "Die Geologin Sanja Morn untersuchte den Hang. Die Geologin sagte, er bewege sich.",
            ["Die Geologin -> Sanja Morn"],
        ),
        (
            """Bürgermeisterin Ida Kroll kam nach Lenn. Der Regierungssprecher Jens Opitz fehlte.
            Die Bürgermeisterin sagte, das Dorf bleibe. Der Sprecher sagte, das sei offen.""",
            ["Die Bürgermeisterin -> Ida Kroll", "Der Sprecher -> Jens Opitz"],
        ),
        (
            "Ida Kroll und Jens Opitz kamen nach Lenn. Sie sagten, das Dorf bleibe.",
            ["Sie -> Ida Kroll + Jens Opitz"],
        ),
        ("Der Bäcker Jens Opitz sagte, es sei laut.", ["Der Bäcker Jens Opitz -> Jens Opitz"]),
        (
            "Ida Kroll sieht das anders: Sie glaubt, dass das Dorf bleibt.",
            ["Ida Kroll -> Ida Kroll", "Sie -> Ida Kroll"],
        ),
    ],
)
def test_german_sources_lead_to_their_names(text: str, expected: list[str]) -> None:
    assert who(text, "de") == expected


PASSAGE = """The ferry to Lenn has not sailed since March.

{before}

We packed two bags and walked to the station. My mother carried the clock. Nobody asked us where we went.

{after}

The ferry was built in 1920. It has three masts and one funnel.

The town lies on a river. It has two bridges and a harbour.
"""


def test_a_passage_belongs_to_whom_the_paragraph_before_hands_over() -> None:
    text = PASSAGE.format(before="The family left nine years ago, says Mara Quell.", after="Lenn has one baker.")
    assert who(text) == ["Mara Quell -> Mara Quell", " -> Mara Quell"]
    assert ways(text)[-1] == ["Mara Quell"]


def test_a_short_name_after_the_passage_is_still_the_full_one() -> None:
    text = PASSAGE.format(before="The family left, says Mara Quell.", after="Quell says that the house still stands.")
    assert who(text) == ["Mara Quell -> Mara Quell", " -> Mara Quell", "Quell -> Mara Quell"]


def test_a_source_says_what_it_is_as_the_report_words_it() -> None:
    text = (
        "“It was the tide,” said Mara Quell, a spokeswoman for Lenn Rail. A fisherman said that it was the wind. "
        "He said that he had seen it."
    )
    _, _, sources = read(text)
    assert [(one.name, one.kind, one.role, one.affiliation) for one in sources] == [
        ("Mara Quell", "person", "spokeswoman for Lenn Rail", "Lenn Rail"),
        ("fisherman", "unnamed", None, None),
    ]


def test_a_body_is_not_led_to_a_thing_that_its_own_words_name() -> None:
    text = "Ferrow Bridge was carrying twice its load when two cracks were found, according to the county roads office."
    assert all("Ferrow Bridge" not in line.partition(" -> ")[2] for line in who(text))


def test_the_union_is_the_one_whose_name_has_the_word() -> None:
    text = "Ada Quell left the Tarn Dock Union. The Tarn Dock Union lost a ballot in May. The union said it fought."
    assert who(text)[0] == "The union -> Tarn Dock Union"


def test_a_german_title_tells_the_gender_of_whom_it_names() -> None:
    text = "Innenminister Ottokar Brenner traf Ada Quell. Sie sagte, die Brücke sei sicher."
    assert who(text, "de") == ["Sie -> Ada Quell"]


def test_a_spokesman_is_somebody_new() -> None:
    text = "Dock spokesman Omar Tann came to Tarn. A spokesman said the crane was safe."
    assert "Omar Tann" not in who(text)[-1].partition(" -> ")[2]


def test_the_man_from_somewhere_is_not_whoever_spoke_last() -> None:
    text = "Omar Tann said the pole would rust. The man from Lightway said it would not."
    assert "Omar Tann" not in who(text)[1].partition(" -> ")[2]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("des Innenministeriums", "Innenministerium"),
        ("des Landeskriminalamtes", "Landeskriminalamt"),
        ("des Kreistags", "Kreistag"),
        ("von Lennhaus", "Lennhaus"),
    ],
)
def test_a_german_body_is_named_out_of_the_genitive(source: str, name: str) -> None:
    _, _, sources = read(f"Nach Angaben {source} wurde niemand verletzt.", "de")
    assert [one.name for one in sources] == [name]


def test_a_club_goes_by_what_its_name_begins_with() -> None:
    text = "FC Tarn have sacked the coach Luis Brand. The club said that he had been told on Sunday."
    assert who(text)[-1] == "The club -> FC Tarn"


def test_a_verb_that_may_be_somebody_stands_between_nobody_and_he() -> None:
    text = (
        "The minister, Pavel Orr, spoke first. “They count sensors,” said Ivan Kord, the priest. "
        "“They don't count graves.” He said that nobody had asked him."
    )
    assert who(text)[-1] == "He -> Ivan Kord"


def test_it_is_not_the_paper_that_asks() -> None:
    text = "The water company closed the pier. In a reply to this newspaper it said that the pier was safe."
    assert "newspaper" not in who(text)[-1]


@pytest.mark.parametrize("firm", ["Clara Foods Ltd", "Tarn Ferries"])
def test_a_firm_goes_by_its_legal_form_and_not_by_a_given_name(firm: str) -> None:
    text = f"{firm} closed a plant. The company said that it was sorry."
    assert who(text) == [f"The company -> {firm}"]


def test_a_sentence_may_begin_with_what_a_body_is() -> None:
    text = "News agency NPV said that the border was shut. Oil company Petrola said that it was sorry."
    assert who(text) == ["News agency NPV -> NPV", "Oil company Petrola -> Petrola"]


def test_a_form_written_small_is_no_head_of_its_own() -> None:
    text = "Tarn Ferries plc said that a route would close. The company said that it was sorry."
    assert who(text) == ["Tarn Ferries plc -> Tarn Ferries", "The company -> Tarn Ferries"]
