"""Where the source of an English statement ends, and whose cue it has."""

from sayso.extract.english_frames import completed
from sayso.extract.kinds import Places
from sayso.records import Span


def places(text: str, source: str, cue: str, content: str) -> Places:
    return Places(*([Span(text.index(one), text.index(one) + len(one))] for one in (source, cue, content)))


def words(text: str, *told: str) -> tuple[str, str, str]:
    made = completed(text, places(text, *told))
    one, two, three = (
        " … ".join(text[part.start : part.end] for part in spans) for spans in (made.source, made.cue, made.content)
    )
    return one, two, three


def test_a_source_ends_with_its_sentence() -> None:
    text = "“They always publish,” says Quill. Lind is not so sure."
    assert words(text, "Quill. Lind", "says", "“They always publish,”") == ("Quill", "says", "“They always publish,”")


def test_an_initial_ends_no_sentence() -> None:
    text = "“They publish,” says Ada J. Quill."
    assert words(text, "Ada J. Quill", "says", "“They publish,”")[0] == "Ada J. Quill"


def test_a_source_ends_before_the_content_that_begins_inside_it() -> None:
    text = "According to two survivors, a captain whom they called Lind gave the order."
    told = words(
        text,
        "two survivors, a captain whom they called Lind",
        "According to",
        "a captain whom they called Lind gave the order",
    )
    assert told[0] == "two survivors"


def test_what_is_told_inside_the_clause_of_a_source_leaves_it_whole() -> None:
    text = "Members who backed the plan said so."
    assert words(text, "Members who backed the plan", "said", "the plan said so")[0] == "Members who backed the plan"


def test_no_cue_comes_from_a_later_sentence() -> None:
    text = "The website said green. The doctors told me it was the water."
    assert words(text, "The website", "told", "green") == ("The website", "", "green")


def test_a_cue_behind_a_quotation_of_two_sentences_stays() -> None:
    text = "“It holds. We built it,” Quill told the court."
    assert words(text, "Quill", "told", "“It holds. We built it,”")[1] == "told"
