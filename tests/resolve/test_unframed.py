"""Who speaks in paragraphs and headlines without a source: what the paragraphs around them tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from sayso.extract import Extraction
from sayso.records import Article, Block, BlockKind, Span, Statement
from sayso.resolve.entity import Entity
from sayso.resolve.lead import chosen
from sayso.resolve.rank import Features, Kind, Ranker, shipped
from sayso.resolve.within import resolve


def speakers(*paragraphs: str, language: str = "en", ranker: Ranker | None = None) -> list[list[str]]:
    """Of each paragraph in square brackets, who says it. A line that begins with # is a headline, with ^ a caption."""
    text, blocks, passages = "", [], []
    for paragraph in paragraphs:
        kind: BlockKind = {"#": "headline", "^": "caption"}.get(paragraph[0], "paragraph")  # type: ignore[assignment]
        words = paragraph.strip("#^ ")
        passage, words = words.startswith("["), words.strip("[]")
        span = Span(len(text), len(text) + len(words))
        text += words + "\n\n"
        blocks.append(Block(span, kind))
        if passage:
            passages.append(span)
    article = Article(text.rstrip(), language, blocks=tuple(blocks))
    made = tuple(Statement(article.id, content=(span,), kind="free_direct", medium="speech") for span in passages)
    answered, sources = resolve(article, Extraction(made), ranker)
    names = {source.id: source.name for source in sources}
    return [[names[one.source] for one in said.speakers] for said in answered]


PLACE = "The town lies on a river. It has two bridges, a harbour and a mill that has been shut for years."


def test_a_headline_is_said_by_whoever_says_it_further_on() -> None:
    told = speakers(
        "# [“They counted the chairs”]",
        PLACE,
        "Mara Quell, 51, teaches in Lenn.",
        "[They counted the chairs, I saw it. I have taught here for nine years and I counted them too.]",
        "Mara Quell wants to stay.",
    )
    assert told == [["Mara Quell"], ["Mara Quell"]]


def test_who_took_the_picture_does_not_speak() -> None:
    told = speakers(
        PLACE,
        "[I held on to the rail and I did not let go until my brother came.]",
        "^ The harbour at night. Photo: Ivo Lark",
        "Mara Quell came home on Friday.",
    )
    assert told == [["Mara Quell"]]


def test_answers_to_questions_are_one_person_s() -> None:
    told = speakers(
        "Mara Quell keeps the goal of Lenn. On Saturday Quell stopped nine balls, and Quell was carried home.",
        "How is the nose?",
        "[It is on the left. I used to have it in the middle.]",
        "Did you see the ball?",
        "[No. I see the hip, and if I am lucky it tells me the truth.]",
    )
    assert told == [["Mara Quell"], ["Mara Quell"]]


def test_a_question_may_be_a_passage_itself() -> None:
    told = speakers(
        "Mara Quell keeps the goal of Lenn. On Saturday Quell stopped nine balls, and Quell was carried home.",
        "[How is the nose?]",
        "[It is on the left. I used to have it in the middle.]",
        "[Did you see the ball?]",
        "[No. I see the hip, and if I am lucky it tells me the truth.]",
    )
    assert told[1::2] == [["Mara Quell"], ["Mara Quell"]]


@pytest.mark.parametrize("told", ["That is Mara Quell, the baker.", "The words are those of Mara Quell, a baker."])
def test_who_it_was_is_told_right_behind(told: str) -> None:
    said = "[We did get paper in the spring. I have it in the kitchen, and my wife wraps the cheese in it.]"
    assert speakers(PLACE, "The mayor, Ivo Lark, said the bridge was safe.", said, told) == [["Mara Quell"]]


def test_she_may_be_who_speaks_in_words_that_are_retold() -> None:
    text = "Ada Quill has worked the crane for nine years.\n\nShe had never wanted to be up here, had she?"
    at = text.index("She had")
    article = Article(text, "en")
    said = Statement(article.id, content=(Span(at, len(text)),), kind="free_indirect", medium="thought")
    answered, sources = resolve(article, Extraction((said,)))
    assert [source.name for source in sources] == ["Ada Quill"]
    assert answered[0].speakers


def test_a_german_number_begins_no_name() -> None:
    told = speakers(
        "Der Ort liegt am Fluss. Er hat eine Kirche und zwei Brücken.",
        "[Ich mach das nicht wegen dem Rücken, ich hab einfach genug davon.]",
        "Achtundvierzig Jahre lang hat Erwin Krall in der Hafengasse Brot gebacken.",
        language="de",
    )
    assert told == [["Erwin Krall"]]


def test_a_german_name_ends_behind_the_surname() -> None:
    told = speakers(
        "Als Lena Bergholm Ende Mai durchs Ziel lief, fiel Bergholm auf die Knie.",
        "[Ich habe nichts genommen, ich habe nur trainiert.]",
        language="de",
    )
    assert told == [["Lena Bergholm"]]


def test_two_who_leave_hardly_anybody_else_are_both_open() -> None:
    one, other = (Entity(Span(at, at + 5), name, (name,)) for at, name in ((0, "Denis"), (9, "Oskar")))
    lead = chosen(None, [other, one], [0.51, 0.35], 0.55)
    assert lead is not None
    assert (lead.tied, [entity.name for entity in lead.to]) == (True, ["Denis", "Oskar"])
    assert chosen(None, [other, one], [0.4, 0.2], 0.55) is None


def test_words_in_capitals_are_who_the_report_calls_so_elsewhere() -> None:
    told = speakers(
        "# NED SAID NO",
        "Ned Garrow, 68, drives the bus to Lenn.",
        "[I drive it slowly, and I wait for everybody whom I know.]",
    )
    assert told == [["Ned Garrow"]]


def test_he_behind_a_passage_is_whoever_spoke_in_it() -> None:
    opening = "Ivo Lark owns the mill. He wants to sell it."
    introduced = "At the gate stands Tomas Reiter, 61, a carpenter. He has worked there for nine years."
    passage = "I came for a month and I stayed. My hands know the place, I could work here in the dark."
    behind = "He hopes that the mill will stay open."
    text = f"{opening}\n\n{introduced}\n\n{passage}\n\n{behind}"

    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    blocks = tuple(Block(span(words), "paragraph") for words in (opening, introduced, passage, behind))
    article = Article(text, "en", blocks=blocks)
    alone = Statement(article.id, content=(span(passage),), kind="free_direct", medium="speech")
    he = Span(text.index(behind), text.index(behind) + 2)
    hoped = Statement(article.id, (span("that the mill will stay open"),), (he,), (span("hopes"),), kind="indirect")
    answered, sources = resolve(article, Extraction((alone, hoped)))
    names = {source.id: source.name for source in sources}
    assert [[names[one.source] for one in said.speakers] for said in answered] == [["Tomas Reiter"], ["Tomas Reiter"]]


def test_a_line_with_a_name_and_what_they_are_says_whose_words_follow() -> None:
    told = speakers(
        PLACE,
        "Ada Quill, 51, baker",
        "[I have replaced the awning four times and the window twice. Each time it was a lorry.]",
        "Omar Pell, landlord of the Swan",
        "[Everybody complains about the traffic, and everybody lives off it. I sell forty dinners a day.]",
        "The council decides in May.",
    )
    assert told == [["Ada Quill"], ["Omar Pell"]]


def test_whoever_is_asked_by_name_answers() -> None:
    told = speakers(
        "Ada Quill and Omar Pell have run the theatre in Tarn for nine years.",
        "Ms Quill, why did you close the bar?",
        "[Nobody came. We had four guests on a good evening, and I was one of them.]",
        "Mr Pell, was that your idea?",
        "[It was. I counted the glasses, and I said so in March.]",
        "The theatre opens again in May.",
    )
    assert told == [["Ada Quill"], ["Omar Pell"]]


@dataclass(frozen=True)
class Noting(Ranker):
    """The shipped ranker, which notes what it is told of each candidate for a passage, by the passage's first words."""

    noted: dict[int, dict[str, Features]] = field(default_factory=dict)

    def chances(self, kind: Kind, place: Span, people: Sequence[Entity], candidates: Sequence[Features]) -> list[float]:
        if kind == "passage":
            self.noted[place.start] = {one.name: told for one, told in zip(people, candidates, strict=True)}
        return super().chances(kind, place, people, candidates)


def test_who_spoke_before_whoever_spoke_last_may_speak_again() -> None:
    ranker = Noting(shipped().weights, shipped().sure, shipped().hidden)
    told = speakers(
        "Mara Quell, 51, teaches in Lenn.",
        "[They counted the chairs, I saw it. I have taught here for nine years and I counted them too.]",
        "Omar Tann, 44, bakes in Lenn.",
        "[I get up at two and I bake until six, and nobody has counted my chairs.]",
        PLACE,
        "[I would count them again.]",
        ranker=ranker,
    )
    assert told[:2] == [["Mara Quell"], ["Omar Tann"]]
    _, second, third = (ranker.noted[place] for place in sorted(ranker.noted))
    assert "spoke before that" in third["Mara Quell"]
    assert "spoke before that" not in third["Omar Tann"]
    assert "heard after" not in second.get("Mara Quell", {})


def test_what_is_held_against_an_interviewee_is_a_question_too() -> None:
    asked = [
        "Did you sleep?",
        "[Not much. I stood on the dyke with a lamp.]",
        "What would help?",
        "[Soil samples. I have asked for them for years.]",
        "Minister Omar Orr has called you a fool.",
        "[He rang me and he apologised for that.]",
        "And you?",
        "[I answer to the river alone.]",
    ]
    told = speakers("# The river does not bargain", "A conversation with the engineer Mara Quell.", *asked)
    assert told == [["Mara Quell"]] * 4


INTERVIEW = (
    "# Ein Gespräch über Möwen",
    "Die Biologin Mara Quell zählt Möwen. Ihr Kollege Emil Roth hält davon nichts.",
    "Frau Quell, wie viele sind es?",
    "[Neunhundert. Das sind mehr als vor einem Jahr.]",
    "Wer bezahlt das?",
    "[Die Stadt. Sie hat lange gezögert.]",
    "Emil Roth nennt die Zählung überflüssig.",
    "[Kollege Roth war noch nie am Hafen. Er zählt am Schreibtisch.]",
    "Was sagt Emil Roth, wenn er Sie trifft?",
    "[Nichts. Das ist ja das Schöne.]",
    "Minister Otto Brand will die Möwen vertreiben.",
    "[Der Minister meint es gut.]",
    "Frau Quell, wir danken Ihnen.",
)


def test_whom_alone_a_german_interview_calls_by_name_gives_all_answers() -> None:
    assert speakers(*INTERVIEW, language="de") == [["Mara Quell"]] * 5


def test_where_two_are_called_by_name_answers_are_not_all_of_one() -> None:
    both = [*INTERVIEW[:6], "Herr Roth, warum nennen Sie die Zählung überflüssig?", "[Weil ich rechnen kann.]"]
    told = speakers(*both, "Und was rechnen Sie?", "[Ich rechne mit Möwen.]", language="de")
    assert told[2] != ["Mara Quell"]


def test_what_an_asker_says_to_whom_he_asks_is_no_answer() -> None:
    told = speakers(*INTERVIEW[:8], "[Kommen wir zum Geld. Sie schreiben, es reiche nicht.]", language="de")
    assert told[-1] != ["Mara Quell"]


def test_a_paragraph_may_be_a_stage_direction_alone() -> None:
    told = speakers("Ada Quill sitzt am Fenster.", "[Ich habe nie gefragt.]", "(lacht)", "[Nie.]", language="de")
    assert len(told) == 2


ENGLISH_INTERVIEW = (
    "# ‘I was never loud’: Mara Quell on her first book in years",
    "The writer lives on an island now. She talks to Ada Holm about boats and bread",
    "Her editor, Omar Tann, had warned me that she might send me away. The baker Emil Roth makes the tea.",
    "Why did you stop?",
    "[It was not a decision. There was a boat to mend.]",
    "Were you angry?",
    "[For a while. Then the boat was done.]",
    "You have been ill, too, it was said.",
    "[That is boring. All illness is.]",
    "Do you read what is written about your books?",
    "[Omar does. He tells me the kind half.]",
    "[And the bread gets read by nobody.]",
)


def test_whom_the_headline_of_an_english_interview_names_gives_all_answers() -> None:
    assert speakers(*ENGLISH_INTERVIEW) == [["Mara Quell"]] * 5


def test_so_does_whom_alone_its_introduction_names() -> None:
    told = speakers("# ‘I was never loud’", "Mara Quell lives on an island now.", *ENGLISH_INTERVIEW[3:])
    assert told == [["Mara Quell"]] * 5


def test_where_two_are_introduced_no_interview_is_one_persons() -> None:
    told = speakers("# Bread and boats", *ENGLISH_INTERVIEW[2:])
    assert told != [["Omar Tann"]] * 5
    assert told != [["Emil Roth"]] * 5
