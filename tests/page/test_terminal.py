"""The terminal reading, line by line: plain where it is piped, in colour on a terminal."""

import io
import re

import pytest
from handmade import anchored_ferry, ferry, said
from rich.console import Console

from sayso.export import terminal, wording
from sayso.records import Article, Notice, ReadBy, Reading, Source, Span, StatedTime

PLAIN = """\
Ferry to Holm Island stays in port

Publisher   Sund Gazette
Author      Ines Varga
Published   4 November 2024, 07:15 (no time zone given)
Also dated  3 November 2024, 22:40 +01:00
Dateline    Holm
Language    English
Read by     hand
From        ferry.txt
Warning     quotation marks seem lost in 1 passage (line 15)

  .............................AAAAA.......AAAAA.........BBB.AAAABB???????????.....eeeee.??.........
 A Petra Lund   B the harbour office   C The union   D the council   E Olav Brandt
 ? speaker not found   and 1 more   · the reporter

STATEMENTS 9

 A   Petra Lund · said                                                     direct · asserts · line 9
     “There is water in the engine room,”

 A   Petra Lund (“She”) · denied                                          indirect · denies · line 9
     that the crew had been warned in spring

 B   the harbour office · According to                         indirect · writing, asserts · line 13
     312 people are waiting

 A   Petra Lund (“Lund”) · said                                            mixed · asserts · line 13
     the office had told her “to keep quiet”

     B   the harbour office (“the office”) · had told                       direct · wants · line 13
         “to keep quiet”

 ?   speaker not found                                                         free direct · line 15
     I have been on this boat for twenty years. I never saw a crack like that one.

 E   Olav Brandt · believes                                   indirect · thought, believes · line 17
     that the hull was patched too late

 ?   He, not resolved · wants                                    reported · thought, wants · line 17
     an inquiry

 C+D  The union and the council · called for calm
     (what was said is not given)
     reported · wants, reporter keeps distance · line 17

SOURCES                                               statements   words   share   thoughts

 A   Petra Lund, who runs the line                             3      23    20 %          –
 B   the harbour office                                        2       7     6 %          –
 C   The union                                                 1       –       –          –
 D   the council                                               1       –       –          –
 E   Olav Brandt, The mechanic                                 –       –       –          1
 ?   speaker not found                                         1      17    15 %          –
 ?   He, not resolved                                          –       –       –          1
     the reporter's own voice                                         61    54 %

Share is of 114 words, speech and writing only. Thoughts (beliefs, wishes, expectations) count in
nobody's share.
"""


def shown(reading, width=100, **how):
    out = io.StringIO()
    terminal.show(Console(file=out, width=width, **how), reading)
    return out.getvalue()


def test_a_reading_without_a_terminal_is_plain_lines():
    assert shown(ferry()) == PLAIN


def test_when_where_and_how_many_stand_under_their_statement_and_what_is_not_resolved_does_not():
    lines = shown(anchored_ferry()).splitlines()
    assert lines[lines.index("     that the crew had been warned in spring") + 1] == "     when spring 2024"
    assert lines[lines.index("     312 people are waiting") + 1] == "     said 2024-11-03 · how many 312 people"
    assert not any("20Y" in line for line in lines)


def test_the_reporter_s_own_have_a_place_of_their_own():
    lines = shown(anchored_ferry()).splitlines()
    begin = lines.index("IN THE REPORTER'S OWN VOICE")
    assert lines[begin + 2 : begin + 4] == [
        "     when      until 2024-11-08  “before Friday” · line 9",
        "     where     Holm Island",
    ]


@pytest.mark.parametrize("width", [20, 40, 63, 80, 133, 400])
def test_no_line_of_prose_is_wider_than_the_terminal(width):
    lines = shown(ferry(), width).splitlines()
    strip_and_table = 4
    assert sum(len(line) > max(40, width) for line in lines) <= (strip_and_table * 3 if width < 63 else 0)


def test_colour_is_only_for_a_terminal_that_wants_it(monkeypatch):
    coloured = shown(ferry(), force_terminal=True, color_system="truecolor")
    assert "\x1b[1;38;2;0;0;0;48;2;47;126;216m A \x1b[0m" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    without = shown(ferry(), force_terminal=True, color_system="truecolor")
    assert "38;2;" not in without
    assert "AAAAA" in without


def test_an_article_cannot_drive_the_terminal():
    article = Article(
        "Kim said \x1b]0;owned\x07\x1b[2J\u202eno\u202c.",
        title="\x1b[31mred\x9b1m [bold]not bold[/bold]",
        authors=("A\rB",),
        origin="x\x1b[1m.txt",
        published=StatedTime("\x1b[5m", "\x07"),
        warnings=(Notice("encoding", "odd \x1b[7mbytes"),),
    )
    kim = Source(article.id, "Kim \x1b[0m", (Span(0, 3),), role="\x1b[4m")
    out = shown(
        Reading(article, ReadBy("hand"), (said(article, article.text[9:-1], "Kim", "said", by=(kim,)),), (kim,))
    )
    assert not set(out) & {"\x1b", "\x07", "\x9b", "\r", "\u202e"}
    assert "[bold]not bold[/bold]" in out


def test_a_report_without_statements_says_so():
    assert "No statements found: the reporter speaks throughout." in shown(
        Reading(Article("It rains."), ReadBy("hand"))
    )


def test_where_the_language_is_not_known_nothing_is_said_of_the_reporter():
    warned = (Notice("language", "the language, French, is not known"),)
    told = shown(Reading(Article("Il pleut.", language="fr", warnings=warned), ReadBy("rules")))
    assert "Language    French\nRead by     rules\n" in told
    assert "No statements found.\n" in told


def test_who_read_a_report_is_told_with_the_weights():
    read_by = ReadBy("model", "en-0badcafe", "8.7.1")
    assert "Read by     the model, weights en-0badcafe\n" in shown(Reading(Article("It rains."), read_by))


def test_an_address_is_never_broken_into_lines():
    address = "https://gazette.example/" + "a-long-word-" * 20
    assert f"From        {address}\n" in shown(Reading(Article("It rains.", url=address), ReadBy("hand")), 60)


def test_a_long_name_is_told_whole_under_its_figures():
    name = "the provisional committee for the upkeep of piers and jetties"
    article = Article(f"Kim said no. {name} said yes.")
    some = Source(article.id, name, (Span(13, 13 + len(name)),))
    reading = Reading(article, ReadBy("hand"), (said(article, "yes", name, "said", by=(some,)),), (some,))
    under = shown(reading, 60).partition("SOURCES")[2].splitlines()[2:6]
    assert " ".join(re.sub(r"   +[\d–].*", "", line).strip(" A") for line in under if line).startswith(name)
    assert "…" not in "".join(under)


def test_a_colon_is_no_word_of_saying():
    article = Article("Kim: No.")
    kim = Source(article.id, "Kim", (Span(0, 3),))
    told = shown(Reading(article, ReadBy("hand"), (said(article, "No", "Kim", ":", by=(kim,)),), (kim,)))
    assert "Kim · " not in told


@pytest.mark.parametrize(
    ("value", "zone", "words"),
    [
        ("2022-12-19T08:59", "+01:00", "19 December 2022, 08:59 +01:00"),
        ("2022-12-19T08:59:30.5", None, "19 December 2022, 08:59 (no time zone given)"),
        ("2022-12-19", None, "19 December 2022"),
        ("2022-12", None, "December 2022"),
        ("2022", None, "2022"),
        ("2022-13-01", None, "2022-13-01"),
        ("last week", None, "last week"),
    ],
)
def test_a_time_is_given_as_precisely_as_it_was_stated(value, zone, words):
    assert wording.time(StatedTime(value, zone)) == words


@pytest.mark.parametrize(("part", "whole", "words"), [(0, 10, "–"), (1, 1000, "<1 %"), (1, 3, "33 %"), (5, 0, "–")])
def test_a_share_is_a_whole_percentage(part, whole, words):
    assert wording.share(part, whole) == words


def test_a_time_that_a_page_states_three_times_is_shown_once():
    stated = [StatedTime("2031-03-04T08:59", "+01:00", where) for where in ("json-ld", "meta", "time element")]
    later = StatedTime("2031-03-05T10:00", "+01:00", "json-ld modified")
    article = Article("Kim said no.", published=stated[0], times=(*stated, later, later))
    assert wording.other_times(article) == ["5 March 2031, 10:00 +01:00"]
