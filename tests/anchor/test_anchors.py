"""Dates and figures of an article, in statements and in the reporter's own voice."""

import sayso
from sayso.read import parse


def anchored(text):
    reading = sayso.extract(parse(text.encode(), origin="report.txt"), "rules")
    by_id = {said.id: reading.article.quote(said.content) for said in reading.statements}
    return [
        (anchor.type, reading.article.quote([anchor.span]), by_id.get(anchor.statement)) for anchor in reading.anchors
    ]


def test_what_stands_in_a_statement_belongs_to_it_and_the_rest_to_the_reporter():
    assert anchored(
        "Harbour opens again\n\nStatus: 2024-05-08 14:30\n\n"
        "The harbour had been closed since 3 May. Mara Lindqvist said that 40 ships were waiting outside the port."
    ) == [
        ("date", "since 3 May", None),
        ("figure", "40 ships", "that 40 ships were waiting outside the port"),
    ]


def test_the_innermost_statement_has_the_figure():
    found = anchored("The mayor stayed calm. Jon Aas said that Mara Lindqvist had claimed that 40 ships were waiting.")
    assert found == [("figure", "40 ships", "that 40 ships were waiting")]


def test_a_figure_inside_a_date_is_the_date():
    found = anchored("The mayor said on Monday that the port had been shut for most of the past two weeks.")
    assert [(kind, words) for kind, words, _ in found] == [("date", "Monday"), ("date", "the past two weeks")]
