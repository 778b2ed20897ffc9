"""Readings made by hand for the tests of what people see: an invented report, and statements found by their words."""

from dataclasses import replace

from sayso.records import (
    Anchor,
    Article,
    Block,
    Notice,
    ReadBy,
    Reading,
    Said,
    Source,
    Span,
    Speaker,
    Stance,
    StatedTime,
    Statement,
)

REPORT = """Ferry to Holm Island stays in port

Status: 11/04/2024 07:15 a.m

By Ines Varga, Sund Gazette, currently Holm

The "Merle" at her berth. | Photo: Jon Aker

The ferry to Holm Island will not sail before Friday. “There is water in the engine room,” said Petra Lund, \
who runs the line. She denied that the crew had been warned in spring.

No boat for the clinic

According to the harbour office, 312 people are waiting. Lund said the office had told her “to keep quiet”.

I have been on this boat for twenty years. I never saw a crack like that one.

The mechanic, Olav Brandt, believes that the hull was patched too late. He wants an inquiry. \
The union and the council called for calm.

Source: Sund Gazette"""
LOST = "I have been on this boat for twenty years. I never saw a crack like that one."


def at(article, words, after=0):
    """The span of the first occurrence of `words` at or after offset `after`."""
    start = article.text.index(words, after)
    return Span(start, start + len(words))


def said(article, content=(), source=(), cue=(), by=(), after="", **more):
    """A statement whose roles are given as their words, looked for from `after` on; `by` are its speakers."""
    start = article.text.index(after)

    def spans(words):
        return tuple(at(article, each, start) for each in ((words,) if isinstance(words, str) else words))

    speakers = tuple(Speaker(each.id, each.mentions[:1]) for each in by)
    return Statement(article.id, spans(content), spans(source), spans(cue), speakers=speakers, **more)


def blocks(text, kinds):
    """Blocks at the paragraphs of `text`, of the kinds given in order, "paragraph" for the rest."""
    found, start = [], 0
    for place, part in enumerate(text.split("\n\n")):
        found.append(Block(Span(start, start + len(part)), kinds[place] if place < len(kinds) else "paragraph"))
        start += len(part) + 2
    return tuple(found)


def ferry():
    """The invented report with nine statements: nested, by several together, unresolved, thought, marks lost."""
    made = blocks(REPORT, ["headline", "masthead", "masthead", "caption", "paragraph", "subheading"])
    made = (*made[:-1], Block(made[-1].span, "boilerplate"))
    lost = at(Article(REPORT), LOST)
    article = Article(
        REPORT,
        language="en",
        title="Ferry to Holm Island stays in port",
        authors=("Ines Varga",),
        publisher="Sund Gazette",
        published=StatedTime("2024-11-04T07:15", None, "masthead"),
        times=(StatedTime("2024-11-04T07:15", None, "masthead"), StatedTime("2024-11-03T22:40", "+01:00", "meta")),
        dateline="Holm",
        origin="ferry.txt",
        blocks=made,
        warnings=(Notice("marks_lost", "quotation marks seem lost in 1 passage", (lost,)),),
    )

    def who(name, *mentions, **more):
        return Source(article.id, name, tuple(at(article, words) for words in mentions), **more)

    lund = who("Petra Lund", "Petra Lund", kind="person", role="who runs the line")
    office = who("the harbour office", "the harbour office", kind="organisation")
    brandt = who("Olav Brandt", "Olav Brandt", kind="person", role="The mechanic")
    union = who("The union", "The union", kind="organisation")
    council = who("the council", "the council", kind="organisation")
    told = said(
        article, "the office had told her “to keep quiet”", "Lund", "said", by=(lund,), after="Lund said",
        kind="mixed", medium="speech", stance=Stance("asserts", "neutral"),
    )  # fmt: skip
    statements = (
        said(article, "“There is water in the engine room,”", "Petra Lund", "said", by=(lund,), kind="direct",
             medium="speech", stance=Stance("asserts", "neutral")),
        said(article, "that the crew had been warned in spring", "She", "denied", by=(lund,), kind="indirect",
             medium="speech", stance=Stance("denies", "neutral")),
        said(article, "312 people are waiting", "the harbour office", "According to", by=(office,), kind="indirect",
             medium="writing", stance=Stance("asserts", "neutral")),
        told,
        said(article, "“to keep quiet”", "the office", "had told", by=(office,), kind="direct", medium="speech",
             stance=Stance("wants", "neutral"), nested_in=told.id),
        said(article, LOST, kind="free_direct", medium="speech"),
        said(article, "that the hull was patched too late", "The mechanic, Olav Brandt,", "believes", by=(brandt,),
             kind="indirect", medium="thought", stance=Stance("believes", "neutral")),
        said(article, "an inquiry", "He", "wants", kind="reported", medium="thought", stance=Stance("wants")),
        said(article, (), "The union and the council", "called for calm", by=(union, council), kind="reported",
             medium="speech", stance=Stance("wants", "distancing")),
    )  # fmt: skip
    return Reading(article, ReadBy("hand", None, "1"), statements, (lund, office, brandt, union, council))


def anchored_ferry():
    """The same report with a date, a bound and a place in statements, and one of each in the reporter's voice."""
    reading = ferry()
    article, statements = reading.article, reading.statements

    def anchor(kind, words, value, unit=None, index=None):
        statement = None if index is None else statements[index].id
        return Anchor(article.id, kind, at(article, words), value, unit, statement)

    people = {"low": 312, "high": 312, "approx": False, "counts": "people", "kind": "count"}
    anchors = (
        anchor("place", "Holm Island", {"name": "Holm Island", "geonames": 1, "lat": 0, "lon": 0, "country": None}),
        anchor("date", "before Friday", "../2024-11-08", "interval"),
        anchor("date", "spring", "2024-21", "season", 1),
        anchor("figure", "312 people", people, None, 2),
        anchor("date", "twenty years", "relative:-P20Y", "year", 5),
    )
    dated = replace(statements[2], said=Said("2024-11-03", "on Sunday"))
    return replace(reading, statements=(*statements[:2], dated, *statements[3:]), anchors=anchors)


__all__ = ["REPORT", "anchored_ferry", "at", "blocks", "ferry", "said"]
