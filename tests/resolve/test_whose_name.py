"""Whose name a source in brackets is led to, over whole reports as real news write them."""

from __future__ import annotations

import re

import pytest

from sayso.extract import Extraction
from sayso.records import Article, Block, Source, Span, Statement
from sayso.resolve.within import resolve


def led(marked: str, language: str = "en", headline: bool = False) -> list[list[Source]]:
    """Whom each source in brackets is led to; the first line is a headline, if there is one."""
    parts = re.split(r"[\[\]]", marked)
    text, spans = "", []
    for place, part in enumerate(parts):
        if place % 2:
            spans.append(Span(len(text), len(text) + len(part)))
        text += part
    lines = [Span(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text)]
    blocks = tuple(
        Block(line, "headline" if headline and not place else "paragraph") for place, line in enumerate(lines)
    )
    article = Article(text, language, blocks=blocks)
    said = tuple(Statement(article.id, content=(Span(span.end, span.end + 5),), source=(span,)) for span in spans)
    statements, sources = resolve(article, Extraction(said))
    known = {source.id: source for source in sources}
    return [[known[speaker.source] for speaker in one.speakers] for one in statements]


def names(marked: str, language: str = "en", headline: bool = False) -> list[str]:
    return [" + ".join(one.name for one in some) for some in led(marked, language, headline)]


@pytest.mark.parametrize("headline", ["Ada Quill Slams Omar Tann", "Using Omar Tann, Pier Club Wins"])
def test_capitals_of_a_headline_are_no_longer_name(headline: str) -> None:
    report = f"{headline}\nOmar Tann rowed home. [Tann] said it rained. The mayor, Ada Quill, waited."
    assert names(report, headline=True) == ["Omar Tann"]


def test_a_headline_in_capitals_names_by_surname() -> None:
    report = "[Tann] Says No To Rain\nOmar Tann rowed home. Tann was wet."
    assert names(report, headline=True) == ["Omar Tann"]


def test_a_capital_before_a_full_name_that_stands_alone_elsewhere_is_no_part_of_it() -> None:
    report = "Omar Tann rowed home. “Crooked Omar Tann,” they sang. [Tann] said it rained."
    assert names(report) == ["Omar Tann"]
    assert names("Omar Jan Tann rowed. Jan Tann waited. [Tann] said it rained.") == ["Omar Jan Tann"]


@pytest.mark.parametrize(
    ("report", "name"),
    [
        ("Omar A. Tann rowed home. [Mr. Tann] said it rained.", "Omar A. Tann"),
        ("[Tarn Harbour Workers Party Council Chairman Omar Tann] said it rained.", "Omar Tann"),
        ("The pilot Omar J. Tann Jr. rowed home. [Tann] said it rained.", "Omar J. Tann Jr."),
        ("[The T.R.A.] said it rained.", "T.R.A."),
    ],
)
def test_letters_with_full_stops_and_long_titles_leave_the_name_whole(report: str, name: str) -> None:
    assert names(report) == [name]


def test_a_son_is_not_his_father() -> None:
    report = "Omar J. Tann rowed home. His son Omar Tann Jr. waited. [Omar Tann Jr.] said it rained."
    assert names(report) == ["Omar Tann Jr."]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Ada Quill, Omar Tann and Rolf Ebb", "Ada Quill + Omar Tann + Rolf Ebb"),
        ("Sens. Ada Quill of Lenn and Omar Tann of Tarn", "Ada Quill + Omar Tann"),
        ("Ada Quill and co-pilot Omar Tann", "Ada Quill + Omar Tann"),
        ("former Gov. Ada Quill (T) and former Lenn Gov. Omar Tann (L)", "Ada Quill + Omar Tann"),
        (
            "both the Tarn Institute of Tides and the Lenn Pilot Association",
            "Tarn Institute of Tides + Lenn Pilot Association",
        ),
        ("Ada Quill and Mayor Omar Tann, who both row,", "Ada Quill + Omar Tann"),
        ("Two harbour pilots, Ada Quill and Omar Tann,", "Ada Quill + Omar Tann"),
        ("Ada Quill and her aides", "Ada Quill"),
        ("Ada Quill and other officials", "Ada Quill"),
        ("Ada Quill and her successor, Omar Tann,", "Ada Quill + Omar Tann"),
    ],
)
def test_all_who_are_named_together_speak(source: str, told: str) -> None:
    assert names(f"[{source}] said it rained.") == [told]


@pytest.mark.parametrize(
    "source",
    [
        "Ada Quill, a pilot in Lenn and a member of the Tarn Council",
        "Ada Quill, Mayor and Council Chair",
        "Ada Quill, a friend of Omar Tann and Rolf Ebb",
        "Former judge and Lenn Mayor Ada Quill, who backs the pier",
        "former Secretary of State and Democratic frontrunner Ada Quill",
        "Conservative columnist and Tarn News contributor Ada Quill",
        "the former Lenn aide and current Tarn News anchor Ada Quill",
        "Tarn News' Ada Quill",
        "Tarn University's Ada Quill",
        "The venture capitalist Ada Quill",
        "House Republican Ada Quill",
        "Billionaire Ada Quill",
        "Lenn-based Ada Quill",
        "a former Tarn pilot, Ada Quill, T-Lenn,",
        "West Virginia Gov. Ada Quill",
    ],
)
def test_who_is_told_of_by_several_roles_is_one(source: str) -> None:
    (told,) = led(f"[{source}] said it rained.")
    assert [(one.name, one.kind) for one in told] == [("Ada Quill", "person")]


def test_a_noun_behind_two_names_is_no_second_name() -> None:
    report = "Ada Quill and Omar Tann met. [Quill and Tann supporters] said it rained."
    assert names(report) == ["Quill and Tann supporters"]
    assert names("[The Science and Tide Institute of Lenn] said it rained.") != ["Science + Tide Institute of Lenn"]


@pytest.mark.parametrize(
    "source",
    [
        "Der Tarner Politiker Peter Quell",
        "Der 85-jährige Peter Quell",
        "verdi-Verhandlungsführer Peter Quell",
        "Quills wissenschaftlicher Mitarbeiter Peter Quell",
        "Der Vorsitzende des Hafenausschusses des Parlaments Peter Quell",
        "der Beauftragte für Energie Peter Quell",
        "Der Vizekanzler und Arbeitsminister Peter Quell (TDU)",
        "Berlins früherer Regierender Bürgermeister Peter Quell",
    ],
)
def test_german_words_before_a_full_name_are_what_its_bearer_is(source: str) -> None:
    (told,) = led(f"Ada Quill kam. [{source}] sagte, es regne.", "de")
    assert [(one.name, one.kind) for one in told] == [("Peter Quell", "person")]


def test_a_german_house_is_nobody_by_its_owners_name() -> None:
    ((told,),) = led("[Die Molkerei Peter Quell] sagte, es regne.", "de")
    assert told.kind == "organisation"


def test_a_german_genitive_behind_a_name_is_no_part_of_it() -> None:
    assert names("[Gouverneur Peter Quell der Provinz Tarn] sagte, es regne.", "de") == ["Peter Quell"]
    assert names("[Angela Quell sowie Bürgermeister Peter Quell] sagten, es regne.", "de") == [
        "Angela Quell + Peter Quell"
    ]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("A Harbour Ministry spokesman", ("Harbour Ministry spokesman", "unnamed")),
        ("One former Tann employee", ("One former Tann employee", "unnamed")),
        ("Several Tann associates", ("Tann associates", "group")),
        ("Some of Tann's rivals", ("Some of Tann's rivals", "group")),
        ("a senior Lenn official who asked for no name", ("senior Lenn official who asked for no name", "unnamed")),
    ],
)
def test_somebody_new_who_has_no_name_is_not_led_to_who_was_named(source: str, told: tuple[str, str]) -> None:
    report = (
        f"The chief spokesman of the Harbour Ministry, Omar Tann, an official, rowed home. [{source}] said it rained."
    )
    ((one,),) = led(report)
    assert (one.name, one.kind) == told


@pytest.mark.parametrize("source", ["Both", "Some", "each", "both of whom"])
def test_words_that_count_alone_are_nobody(source: str) -> None:
    assert names(f"Ada Quill met Omar Tann. [{source}] said it rained.") == [""]


def test_a_study_by_somebody_is_not_he() -> None:
    report = "Omar Tann rowed home. [a study by Omar Tann] said it rained. [critics like Tann] said so."
    assert names(report) == ["study by Omar Tann", "critics like Tann"]


def test_a_house_is_not_the_white_one() -> None:
    assert names("The White House waited. [The House] said it rained.") == ["House"]


def test_a_surname_is_no_hotels_first_word() -> None:
    report = "[Tann] Says Pier Club Wins\nThe Tann Harbour Grand Hotel is wet. Omar Tann rowed home."
    assert names(report, headline=True) == ["Omar Tann"]


def test_a_team_that_is_called_by_somebody_makes_no_body_of_her() -> None:
    report = "Are you on team Quill? Ada Quill rowed home. [Editor-in-Chief Ada Quill] said it rained."
    ((told,),) = led(report)
    assert (told.name, told.kind, told.role) == ("Ada Quill", "person", "Editor-in-Chief")


@pytest.mark.parametrize(
    ("report", "name"),
    [
        ("Ada Quill of Tarnia, [who] said it rained, left.", "Ada Quill"),
        ("Ada Quill, the leader of the council in North Tarnia, [who] said it rained, left.", "Ada Quill"),
        ("Sen. Ada Quill (T-Lenn), [who] said it rained, left.", "Ada Quill"),
        ("Ada Quill was in Tarnia for the Lenn War and met those [who] said it rained.", ""),
        ("Ada Quill angered Tarnians [who] said it rained.", "Tarnians"),
        ("Laut [WHO] regnet es. Ada Quill kam.", "WHO"),
    ],
)
def test_who_is_a_person_near_by_and_no_place(report: str, name: str) -> None:
    assert names(report, "de" if "Laut" in report else "en") == [name]


@pytest.mark.parametrize(
    ("report", "name"),
    [
        ("Winning Tann over took a while. Tann waited. [Tann] said it rained. Omar Tann left.", "Omar Tann"),
        ("Besides Tann nobody came. Tann waited. [Tann] said it rained.", "Tann"),
        ("The Tann Train was late. Tann waited for it. [Tann] said it rained.", "Tann"),
        ("Former secretary of State Tann waited. [Tann] said it rained.", "Tann"),
        ("Omar Tann waited. [Former secretary of State Tann] said it rained.", "Omar Tann"),
        ("[Lenn pollster Omar Tann -- author of a book, which sold well --] said it rained.", "Omar Tann"),
        ("[a party's nominee -- the Lenn pilot Omar J. Tann --] said it rained.", "Omar J. Tann"),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(report: str, name: str) -> None:
    assert names(report) == [name]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Die WHO", ("WHO", "organisation")),
        ("Der Direktor des Amts, Peter el-Quell,", ("Peter el-Quell", "person")),
        ("dem Direktor der Hafenbehörde Peter Quell", ("Peter Quell", "person")),
        ("die Vorsitzende des Verbands, Karin Quell,", ("Karin Quell", "person")),
        ("dem Direktor B.N. Quell", ("B.N. Quell", "person")),
        ("Die Regierung in Tarn", ("Regierung in Tarn", "organisation")),
        ("Die Bewohner des Dorfs", ("Bewohner des Dorfs", "group")),
        ("Gutachter der Tarner Gesellschaft", ("Gutachter der Tarner Gesellschaft", "unnamed")),
    ],
)
def test_german_sources_are_called_by_who_they_are(source: str, told: tuple[str, str]) -> None:
    ((one,),) = led(f"In Tarn regnet es. Frau Quell kam. [{source}] sagte, es regne.", "de")
    assert (one.name, one.kind) == told


@pytest.mark.parametrize("source", ["Demnach", "wonach", "denen"])
def test_german_words_for_what_was_said_are_nobody(source: str) -> None:
    assert names(f"Ada Quill kam. [{source}] regnet es.", "de") == [""]


def test_an_age_is_no_role() -> None:
    ((one,),) = led("[Die 64-jährige Kapitänin Ada Quill] sagte, es regne.", "de")
    ((other,),) = led("[Der 64-jährige Peter Quell] sagte, es regne.", "de")
    assert (one.role, other.role) == ("Kapitänin", None)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Quills’ aides", ("Quills’ aides", "group")),
        ("Ada Quills' campaign", ("Ada Quills' campaign", "organisation")),
        ("U.T. officials", ("U.T. officials", "group")),
        ("the U.T. parliament", ("U.T. parliament", "organisation")),
    ],
)
def test_what_is_somebodys_is_not_he(source: str, told: tuple[str, str]) -> None:
    ((one,),) = led(f"Ada Quills came to the U.T. in May. [{source}] said it rained.")
    assert (one.name, one.kind) == told


def test_a_surname_is_whoever_was_named_most_up_to_there() -> None:
    report = (
        "Omar Tann rowed home. Tann was wet. Tann slept. Mr. Tann woke up. His son Rolf Tann cooked. [Tann] said no. "
        "It got warm. The soup was good. [Tann] said it rained."
    )
    assert names(report) == ["", "Omar Tann"]


@pytest.mark.parametrize(
    "source", ["Lenn party boss Rurik Tann", "two unions, the Tarn Pilot Association and the Lenn League,"]
)
def test_capitals_behind_what_somebody_is_are_the_name(source: str) -> None:
    (told,) = led(f"[{source}] said it rained.")
    assert [one.name for one in told] in (["Rurik Tann"], ["Tarn Pilot Association", "Lenn League"])


def test_a_place_is_no_wall_or_airport() -> None:
    assert names("The Lenn International Airport closed. The Tarn Wall fell. [Tarn] said it rained.") == ["Tarn"]


def test_a_verb_that_begins_a_sentence_is_no_given_name() -> None:
    assert names("Said Rolf Tann: it rains. [Rolf Tann], who rows, said it rained.") == ["Rolf Tann"]
