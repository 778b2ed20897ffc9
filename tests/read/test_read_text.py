"""Pasted plain text: what each line is, and what the masthead says."""

from __future__ import annotations

import pytest
from invented_reports import PASTED

from sayso.read import parse
from sayso.read.masthead import credit
from sayso.records import Article


def read_text(text: str) -> Article:
    return parse(text.encode(), origin="pasted.txt")


def lines(article: Article, kind: str) -> list[str]:
    return [article.quote([block.span]) for block in article.blocks if block.kind == kind]


def warned(article: Article, kind: str) -> list[str]:
    return [article.quote(notice.spans) for notice in article.warnings if notice.kind == kind]


def test_the_masthead_gives_title_author_outlet_dateline_and_both_times():
    article = read_text(PASTED)
    assert article.title == "Harbour of Ostmark: Why the dockers stay away"
    assert article.authors == ("Jorun Falk",)
    assert (article.publisher, article.dateline) == ("NRD", "Ostmark")
    assert [time.value for time in article.times] == ["2023-11-28T07:15", "2023-11-28T06:52"]
    assert [article.quote([time.span]) for time in article.times if time.span] == [
        "11/28/2023 07:15 a.m",
        "11/28/2023 06:52 a.m",
    ]
    assert article.published == article.times[0]
    assert article.published.found_in == "masthead"
    assert article.published.zone is None
    assert article.language == "en"


def test_what_is_no_paragraph_is_told_apart():
    article = read_text(PASTED)
    assert lines(article, "headline") == ["Harbour of Ostmark: Why the dockers stay away"]
    assert lines(article, "masthead") == [
        "Status: 11/28/2023 07:15 a.m",
        "By Jorun Falk, NRD, currently Ostmark",
        "Jorun Falk, NRD, 11/28/2023 06:52 a.m",
    ]
    assert lines(article, "subheading") == ["First distrust from the neighbours", "Harbour dependent on one customer"]
    assert lines(article, "caption") == [
        "Mirko and Tilda: If the talks fail in the spring, they will look for work inland.",
        "Image: Jorun Falk",
        "The Harbour Workers of Ostmark",
    ]
    assert lines(article, "boilerplate") == ["source site"]
    assert len(lines(article, "paragraph")) == 7


def test_it_warns_of_lost_marks_and_of_the_two_times():
    article = read_text(PASTED)
    assert any(passage.startswith("We stood there in the rain") for passage in warned(article, "marks_lost"))
    assert warned(article, "times_conflict") == ["11/28/2023 07:15 a.m … 11/28/2023 06:52 a.m"]


def test_the_text_is_the_pasted_text_with_single_line_breaks():
    assert read_text(PASTED.replace("\n", "\r\n")).text == PASTED


def test_a_german_masthead():
    article = read_text(
        "Streit um die Brücke\n\nStand: 28.11.2023 07:15 Uhr\n\nVon Ida Brandt und Jorun Falk, ARD-Studio Lindau\n\n"
        "Die Brücke über den Fluss bleibt gesperrt, das hat der Rat am Dienstag beschlossen.\n\n"
        "Foto: Ida Brandt / dpa\n\nLesen Sie auch: Der Fluss in Bildern\n"
    )
    assert article.title == "Streit um die Brücke"
    assert article.authors == ("Ida Brandt", "Jorun Falk")
    assert (article.publisher, article.dateline) == ("ARD", "Lindau")
    assert article.published is not None
    assert article.published.value == "2023-11-28T07:15"
    assert lines(article, "boilerplate") == ["Lesen Sie auch: Der Fluss in Bildern"]
    assert article.language == "de"


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("OSTMARK, Nov 28 (Agency) — The dockers", "OSTMARK"),
        ("Lindau (dpa) - Die Fähre", "Lindau"),
        ("OSTMARK, Northland (Agency) -- The dockers", "OSTMARK, Northland"),
        ("OSTMARK — The dockers", "OSTMARK"),
        ("Holm, 12 May 2025 – The dockers", "Holm"),
        ("Roswitz – the elder of the two – said", None),
        ("U.S. – based dockers", None),
    ],
)
def test_a_dateline_is_read_and_stays_in_its_paragraph(opening: str, place: str | None):
    text = f"{opening} of the harbour have not unloaded a ship for weeks, and nobody knows when they will."
    article = read_text(text)
    assert article.dateline == place
    assert lines(article, "paragraph") == [text]


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("Lindau. Die Fähre", "Lindau"),
        ("Bad Lenn. 180 Leute haben gesehen, wie die Fähre", "Bad Lenn"),
        ("Lindau – Die Fähre", "Lindau"),
        ("Lindau/Tarn (vex/tag) – Die Fähre", "Lindau/Tarn"),
        ("Pressemitteilung. Die Fähre", None),
        ("Stille. Die Fähre", None),
    ],
)
def test_a_german_report_opens_with_the_name_of_its_place(opening: str, place: str | None):
    text = f"{opening} hat am Montag wegen des Sturms nicht abgelegt, und niemand weiß, wann sie wieder fährt."
    assert read_text(f"Fähre bleibt im Hafen\n\n{text}").dateline == place


@pytest.mark.parametrize(
    "opening", ["Lindau, 12. Mai 2025. Der", "Lindau, den 12. Mai 2025 – Der", "Lindau, 12.05.2025 – Der"]
)
def test_a_german_press_release_opens_with_place_and_day(opening: str):
    text = f"{opening} Hafenverband hat am Montag vor dem Sturm gewarnt, und niemand weiß, wann die Fähre wieder fährt."
    article = read_text(f"Fähre bleibt im Hafen\n\n{text}")
    assert article.dateline == "Lindau"
    assert article.published is not None
    assert article.published.value == "2025-05-12"


def test_a_paper_s_own_reporter_is_named_without_what_she_is_to_it():
    opening = "Von unserer Mitarbeiterin Ada Quill\n\nLINDAU. Die Fähre hat am Montag wegen des Sturms nicht abgelegt."
    article = read_text(f"Fähre bleibt im Hafen\n\n{opening}")
    assert (article.authors, article.dateline) == (("Ada Quill",), "LINDAU")


def test_one_paragraph_is_a_paragraph_and_no_headline():
    article = read_text("The dockers stay away from work")
    assert [block.kind for block in article.blocks] == ["paragraph"]
    assert article.title is None


def test_hard_wrapped_lines_are_one_paragraph():
    article = read_text(
        "Dockers stay away\n\n"
        "A narrow pub by the quay shows the evening news, and two dockers\n"
        "sit at the back and do not look up when the pictures of their own\n"
        "harbour come on.\n\n"
        "Both have worked here for eleven years.\n"
    )
    assert lines(article, "headline") == ["Dockers stay away"]
    first = lines(article, "paragraph")[0]
    assert first.startswith("A narrow pub")
    assert first.endswith("come on.")


def test_paragraphs_may_be_separated_by_single_line_breaks():
    article = read_text(
        "The ferry will make its last trip in April, the operator said on Tuesday.\n"
        "The boat is sixty years old, and a new engine would cost more than the line earns.\n"
        "A bus will take over the route."
    )
    assert len(lines(article, "paragraph")) == 3


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the talks had failed",
        "By the end of the day, Roswitz, who runs the line, had left",
        "Von der Brücke war nichts zu sehen",
        "On 28 November 2023 the ferry stopped",
        "Read the letter aloud, she said.",
    ],
)
def test_sentences_are_no_masthead_and_no_leftovers(line: str):
    article = read_text(f"Ferry line closes\n\n{line}\n\nThe operator confirmed it on Tuesday in a letter to the town.")
    assert lines(article, "masthead") == []
    assert lines(article, "boilerplate") == []


@pytest.mark.parametrize(
    "credit",
    [
        "Image: Ida Brandt",
        "Photo: Ida Brandt/Agency",
        "Foto: Ida Brandt",
        "Bild: dpa",
        "(Photo by Ida Brandt)",
        "© Ida Brandt",
    ],
)
def test_a_credit_makes_the_line_before_it_a_caption(credit: str):
    article = read_text(
        "Ferry line closes\n\nThe line was dear, said Roswitz, and it is over now.\n\nThe Amalia at the pier\n\n"
        f"{credit}\n\nA bus will take over, the district said on Tuesday."
    )
    assert lines(article, "caption") == ["The Amalia at the pier", credit]


def test_a_line_of_two_times_that_agree_is_no_conflict():
    article = read_text(
        "Ferry closes\n\nStatus: 11/28/2023 07:15 a.m\n\nIt is over, the operator said.\n\nIda Brandt, NRD, 11/28/2023"
    )
    assert len(article.times) == 2
    assert warned(article, "times_conflict") == []


def test_a_date_that_can_be_read_two_ways_is_left_open():
    article = read_text("Ferry closes\n\nUpdated: 05/06/2023\n\nIt is over, the operator said on Tuesday.")
    assert article.published is None
    assert [notice.text for notice in article.warnings] == [
        "the date in masthead could be 2023-05-06 or 2023-06-05; left open"
    ]


def test_what_decided_between_two_readings_is_said():
    article = read_text("Ferry closes\n\nUpdated: 05/06/2023 08:10 p.m.\n\nIt is over, the operator said on Tuesday.")
    assert article.published is not None
    assert article.published.value == "2023-05-06T20:10"
    assert [notice.text for notice in article.warnings] == [
        "the time in masthead could be read two ways; a.m./p.m. decided: 2023-05-06T20:10"
    ]


BODY = "Der Rat kauft die Brücke, das teilte die Stadt am Montag mit, und zwar noch vor dem Winter."


@pytest.mark.parametrize(
    ("lines", "title", "value"),
    [
        ("FOR IMMEDIATE RELEASE||Contact: Dana Weir, press@lumo.example||Lumo opens a mill||HOLM, 12 May 2025 – ",
         "Lumo opens a mill", "2025-05-12"),
        ("PRESS RELEASE – May 12, 2025||Lumo opens a mill||", "Lumo opens a mill", "2025-05-12"),
        ("PRESS RELEASE | Holm, 12 May 2025||Lumo opens a mill||", "Lumo opens a mill", "2025-05-12"),
        ("Pressemitteilung Nr. 14/2025||Stadt kauft Brücke||Dornau, den 12. Mai 2025 – ",
         "Stadt kauft Brücke", "2025-05-12"),
        ("Pressemitteilung||Dornau, 12. Mai 2025||Stadt kauft Brücke||", "Stadt kauft Brücke", "2025-05-12"),
        ("Stadt kauft Brücke||Dornau, 12. Mai – ", "Stadt kauft Brücke", None),
    ],
)  # fmt: skip
def test_a_press_release_has_its_headline_and_its_day(lines: str, title: str, value: str | None):
    article = read_text(lines.replace("||", "\n\n") + BODY + "\n\n###\n")
    assert article.title == title
    assert (article.published and article.published.value) == value
    assert lines_of_furniture(article) <= {"boilerplate", "masthead"}


def lines_of_furniture(article: Article) -> set[str]:
    furniture = ("FOR IMM", "PRESS", "Presse", "Contact", "###", "Dornau, 12. Mai 2025\n")
    return {block.kind for block in article.blocks if article.text.startswith(furniture, block.span.start)}


@pytest.mark.parametrize(
    "line",
    ["Interview: Ida Brandt", "Interview by Ida Brandt",
     "Das Interview führte Ida Brandt.", "Die Fragen stellte Ida Brandt."],
)  # fmt: skip
def test_who_asked_the_questions_is_the_author(line: str):
    assert read_text(f"Brücke gekauft\n\n{BODY}\n\n{line}\n").authors == ("Ida Brandt",)


def test_who_was_asked_is_not():
    assert read_text(f"Brücke gekauft\n\nInterview mit Ida Brandt\n\n{BODY}\n").authors == ()


@pytest.mark.parametrize(
    "byline", ["*By Ida Brandt, 12 May 2025*", "**By Ida Brandt, 12 May 2025**", "_By Ida Brandt | 12 May 2025_"]
)
def test_the_marks_of_markdown_are_in_no_title_and_no_name(byline: str):
    article = read_text(f"# Bridge *bought*\n\n{byline}\n\n{BODY}\n\n## What next?\n\n{BODY}\n")
    assert (article.title, article.authors, article.language) == ("Bridge *bought*", ("Ida Brandt",), "de")
    assert [article.quote([time.span]) for time in article.times if time.span] == ["12 May 2025"]
    assert lines(article, "subheading") == ["## What next?"]
    assert lines(article, "headline") == ["# Bridge *bought*"]


SENT = """From: Dana Weir <dana@lumo.example>
Date: Mon, 12 May 2025 09:12:01 +0200
To: press@post.example
Subject: Fwd: Re: Bridge bought"""
GESENDET = """Weitergeleitete Nachricht
Von: Dana Weir
Gesendet: Montag, 12. Mai 2025 09:12
An: Redaktion
Betreff: WG: Brücke gekauft"""


@pytest.mark.parametrize(
    ("head", "title", "value"),
    [(SENT, "Bridge bought", "2025-05-12T09:12:01"), (GESENDET, "Brücke gekauft", "2025-05-12T09:12")],
)
def test_the_head_of_an_e_mail_gives_title_and_day_and_is_no_text(head: str, title: str, value: str):
    article = read_text(f"{head}\n\n{BODY}\n")
    assert (article.title, article.authors) == (title, ())
    assert article.published is not None
    assert article.published.value == value
    assert lines(article, "paragraph") == [BODY]
    assert lines(article, "masthead") == head.splitlines()


def test_two_who_are_quoted_by_turns_write_no_e_mail():
    article = read_text(f"Brücke gekauft\n\nFrom: the mayor\n\nTo: the council\n\n{BODY}\n")
    assert lines(article, "masthead") == []


def test_a_shouted_quotation_between_paragraphs_is_a_subheading():
    long = (
        "Residents of the village said that nearly every house had come down, and that the road to the valley was gone."
    )
    text = (
        f"Quake strikes the coast of Tarn\n\n{long}\n\n“NOBODY CAME”\n\n{long} Again.\n\n“Nobody came”\n\n{long} Still."
    )
    assert lines(read_text(text), "subheading") == ["“NOBODY CAME”"]


def test_an_agency_s_last_line_says_who_reported():
    text = (
        "Quake strikes the coast of Tarn\n\nLENN, Oct 14 (Vexpress) - A quake struck the coast of Tarn on Tuesday, the "
        "geological institute said, and rescuers were on their way to the villages.\n\nNobody was hurt in Lenn itself, "
        "where most people were asleep, a spokeswoman for the town said.\n\n"
        "(Reporting by Ada Quill in Lenn and Omar Tann; additional reporting by Jo Aas; editing by Emil Holm)\n"
    )
    article = read_text(text)
    assert article.authors == ("Ada Quill", "Omar Tann", "Jo Aas")
    assert lines(article, "masthead")[0].startswith("(Reporting by")


def test_a_sentence_that_begins_with_reporting_is_no_credit():
    assert credit("Reporting by radio, the crew said that the pier was gone.") is None


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Ida Brandt, Local democracy reporter", ("Ida Brandt",)),
        ("Ida Brandt, Arts correspondent", ("Ida Brandt",)),
        ("Ida Brandt, baker", ()),
    ],
)
def test_a_name_with_a_reporters_job_below_the_headline_is_the_author(line: str, authors: tuple[str, ...]):
    assert read_text(f"Brücke gekauft\n\n{line}\n\n{BODY}\n").authors == authors
