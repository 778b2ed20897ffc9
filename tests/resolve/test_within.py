"""Who is meant, as "words said -> names": every source leads to the fullest form, or stays open."""

from __future__ import annotations

import pytest

from sayso.extract.rules import Rules
from sayso.languages import profile
from sayso.records import Article, Source, Span
from sayso.resolve.mentions import scan
from sayso.resolve.names import named
from sayso.resolve.within import resolve
from sayso.segment import article_blocks


def who(text: str, language: str = "en") -> list[str]:
    """A line a statement: its source's words, then its speakers, or its candidates with a question mark."""
    article = Article(text, language=language)
    statements, sources = resolve(article, next(Rules().extract([article])))
    names = {source.id: source.name for source in sources}
    return [
        f"{article.quote(found.source)} -> "
        + (" + ".join(names[speaker.source] for speaker in found.speakers))
        + (" / ".join(names[speaker.source] for speaker in found.candidates) + "?" if found.candidates else "")
        for found in statements
    ]


def sources(text: str, language: str = "en") -> list[Source]:
    article = Article(text, language=language)
    return list(resolve(article, next(Rules().extract([article])))[1])


def test_a_last_name_leads_to_the_one_full_name() -> None:
    text = "The mayor of Tarn is Ada Quill. Quill said the bridge is safe."
    assert who(text) == ["Quill -> Ada Quill"]
    (quill,) = sources(text)
    assert [text[span.start : span.end] for span in quill.mentions] == ["Ada Quill", "Quill"]


def test_the_way_ends_at_the_naming_mention() -> None:
    text = "The mayor of Tarn is Ada Quill. Quill said the bridge is safe."
    article = Article(text, language="en")
    (found,), _ = resolve(article, next(Rules().extract([article])))
    assert [article.quote([span]) for span in found.speakers[0].via] == ["Quill", "Ada Quill"]


def test_a_last_name_that_two_share_has_candidates_and_no_speaker() -> None:
    text = "Ada Quill met Omar Quill in Tarn. Quill said the bridge is safe."
    assert who(text) == ["Quill -> Ada Quill / Omar Quill?"]


def test_a_pronoun_leads_to_the_one_person_who_was_just_named() -> None:
    text = "Ada Quill came to Tarn. She said the bridge is safe."
    assert who(text) == ["She -> Ada Quill"]


def test_a_description_that_fits_nobody_known_is_not_guessed() -> None:
    text = "Ada Quill came to Tarn. The engineer said it would last."
    assert who(text) == ["The engineer -> "]


def test_two_who_speak_together_are_two_speakers() -> None:
    assert who("Ada and Omar said the bridge is safe.") == ["Ada and Omar -> Ada + Omar"]


def test_two_names_of_a_firm_are_one() -> None:
    assert who("Hollis & Brandt owed rent. Hollis & Brandt said it would pay.") == [
        "Hollis & Brandt -> Hollis & Brandt"
    ]
    assert who("Quill & Quill grew. It said that sales rose.") == ["It -> Quill & Quill"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Former Secretary of State Ada Quill", "Ada Quill"),
        ("Director of National Intelligence Omar Quill", "Omar Quill"),
        ("President of the United States Ada Quill", "Ada Quill"),
        ("Secretary of State Quill", "Quill"),
    ],
)
def test_an_office_with_what_it_is_of_stands_before_a_name(words: str, name: str) -> None:
    assert who(f"{words} said the bridge is safe.") == [f"{words} -> {name}"]


@pytest.mark.parametrize(
    "words",
    [
        "Tarn campaign manager Ada Quill",
        "Presumptive mayoral nominee Sen. Ada Quill",
    ],
)
def test_what_somebody_is_stands_before_a_name(words: str) -> None:
    assert who(f"{words} said the bridge is safe.") == [f"{words} -> Ada Quill"]


def test_a_nameless_source_goes_by_all_its_words() -> None:
    assert [one.name for one in sources("A Tarn campaign official said the bridge is safe.")] == [
        "Tarn campaign official"
    ]


def test_letters_with_dots_are_one_name() -> None:
    assert who("The U.S. Court of Appeals said the bridge is safe.") == [
        "The U.S. Court of Appeals -> U.S. Court of Appeals"
    ]
    assert who("J.M. Quill came to Tarn. Quill said the bridge is safe.") == ["Quill -> J.M. Quill"]


def test_whose_word_something_is_is_not_what_it_is() -> None:
    text = "Bedlam is the mayor’s word for it. Quill is the mayor."
    found = scan(text, article_blocks(text, ()), profile("en")).mentions
    assert {one.words: one.roles for one in found if one.form == "name"} == {("Bedlam",): (), ("Quill",): ("mayor",)}


def test_who_speaks_behind_a_comma_is_not_who_stands_before_it() -> None:
    text = "Once in Tarn Hall, the mayor said it is late. Ada Quill, the mayor, left."
    found = scan(text, article_blocks(text, ()), profile("en")).mentions
    roles = {one.words: one.roles for one in found if one.form == "name"}
    assert roles == {("Tarn", "Hall"): (), ("Ada", "Quill"): ("mayor",)}


def test_a_german_name_with_a_particle_is_whole_behind_an_office() -> None:
    text = "Der deutsche Innenminister Thomas de Quell kam. De Quell ging."
    found = scan(text, article_blocks(text, ()), profile("de")).mentions
    assert ("Thomas", "de", "Quell") in [one.words for one in found]


def test_an_apostrophe_may_stand_inside_a_name() -> None:
    assert who("Bill O’Brien met Ada Quill. O’Brien said the bridge is safe.") == ["O’Brien -> Bill O’Brien"]
    assert who("Ada Quill came to Tarn. She’d go, she said.")[-1].endswith("she -> Ada Quill")


def test_what_stands_in_brackets_behind_a_name_is_no_part_of_it() -> None:
    assert who("Sen. Ada Quill (D-Tarn) said the bridge is safe.") == ["Sen. Ada Quill (D-Tarn) -> Ada Quill"]


def test_a_spokesman_for_a_mayor_is_not_the_mayor() -> None:
    (said,) = who("A spokesman for Mayor Ada Quill said the bridge is safe.")
    assert not said.endswith("Ada Quill -> Ada Quill")


def test_whose_it_is_speaks_without_the_apostrophe() -> None:
    text = "Quill runs Tarn Rail. Quill's letter came before Ada Lind's. Lowell's is a shop."
    for words, name in (("Quill's", "Quill"), ("Ada Lind's", "Ada Lind"), ("Lowell's", "Lowell's")):
        start = text.index(words)
        told = named(text, Span(start, start + len(words)), profile("en"))
        assert told is not None
        assert told.name == name


def test_what_mentions_tell_is_kept_as_written() -> None:
    (quill,) = sources("Ada Quill, a spokeswoman for Tarn Rail, said the bridge is safe.")
    assert (quill.name, quill.kind, quill.role, quill.affiliation) == (
        "Ada Quill",
        "person",
        "spokeswoman for Tarn Rail",
        "Tarn Rail",
    )


def test_an_apposition_names_whom_the_head_describes() -> None:
    (quill,) = sources("The town’s mayor, Ada Quill, said the bridge is safe.")
    assert (quill.name, quill.kind, quill.role) == ("Ada Quill", "person", "town’s mayor")


def test_kinds_are_those_that_the_words_show() -> None:
    text = (
        "Mayor Bell said yes. The Harbour Ministry said no. Officials said maybe. The report said so. "
        "Residents said nothing new had come. Vern Tarn said hello."
    )
    assert [(source.name, source.kind) for source in sources(text)] == [
        ("Bell", "person"),
        ("Harbour Ministry", "organisation"),
        ("Officials", "unnamed"),
        ("report", "document"),
        ("Residents", "group"),
        ("Vern Tarn", "person"),
    ]


def test_german_roles_are_no_part_of_the_name() -> None:
    text = (
        "Anwohner Jens Opitz sagte, es sei laut. Bürgermeisterin Ida Kroll sagte, es sei leise. Opitz sagte, er gehe."
    )
    assert who(text, "de") == [
        "Anwohner Jens Opitz -> Jens Opitz",
        "Bürgermeisterin Ida Kroll -> Ida Kroll",
        "Opitz -> Jens Opitz",
    ]


def test_a_german_description_without_a_name_leads_no_further_than_itself() -> None:
    text = "Der Minister sagte, es sei laut. Er sagte, es sei leise."
    assert who(text, "de") == ["Der Minister -> Minister", "Er -> Minister"]
    (minister,) = sources(text, "de")
    assert minister.kind == "unnamed"


def test_cited_angaben_lead_to_whose_they_are() -> None:
    assert who("Nach Angaben der Polizei wurde niemand verletzt.", "de") == ["Angaben der Polizei -> Polizei"]
    cited = "Angaben seiner Vorsitzenden Ilka Brandes"
    found = named(cited, Span(0, len(cited)), profile("de"))
    assert found is not None
    assert (found.name, found.kind, found.role) == ("Ilka Brandes", "person", "Vorsitzenden")


PASSAGE = """The old mill at Tarn stands empty again.

{before}

We packed two bags and walked to the station. My mother carried the clock. Nobody asked us where we went.

The mill was built in 1820. It has three stones and one wheel.

The town lies on a river. It has two bridges and a harbour.
"""


def test_a_passage_without_marks_belongs_to_the_only_one_who_speaks_beside_it() -> None:
    alone = PASSAGE.format(before="The family left nine years ago, says Vera Lind.")
    assert who(alone) == ["Vera Lind -> Vera Lind", " -> Vera Lind"]


def test_sources_come_in_order_of_their_first_mention() -> None:
    text = "Omar Bell said yes. Ada Quill said no. Bell said yes again."
    assert [source.name for source in sources(text)] == ["Omar Bell", "Ada Quill"]


def test_nobody_is_no_source_with_a_name():
    assert who("The mayor left early. Nobody said that the bridge was safe.") == ["Nobody -> "]
    assert who("Niemand sagte, die Brücke sei sicher.", "de") == ["Niemand -> "]
