"""Words in marks inside a content, told as statements of their own."""

from sayso.extract.kinds import Places
from sayso.extract.quoted import framed_inside, quoted_inside
from sayso.extract.ruled import Ruled
from sayso.records import Article, Span

TEXT = "Lind sagte, der Kai sei „völlig marode“ und „seit Jahren“ gesperrt. „Er muss weg“, sagte Aas."


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


RETOLD = Places([span("Lind")], [span("sagte")], [span("der Kai sei „völlig marode“ und „seit Jahren“ gesperrt")])
QUOTED = Places([span("Aas")], [Span(TEXT.rindex("sagte"), TEXT.rindex("sagte") + 5)], [span("„Er muss weg“")])


def again(*told: Places) -> list[tuple[int, str, str]]:
    article = Article(TEXT, language="de")
    found = quoted_inside(article, told)
    return [(index, article.quote(tuple(where.source)), article.quote(tuple(where.content))) for index, where in found]


def test_each_quotation_inside_a_content_has_the_frame_of_that_content() -> None:
    assert again(RETOLD, QUOTED) == [(0, "Lind", "„völlig marode“"), (0, "Lind", "„seit Jahren“")]


def test_what_is_told_already_is_not_told_again() -> None:
    inner = Places([span("Lind")], [span("sagte")], [span("völlig marode")])
    assert again(RETOLD, inner) == [(0, "Lind", "„seit Jahren“")]


def test_words_in_marks_are_told_however_little_stands_around_them_in_the_content() -> None:
    text = "Das sei „Unsinn auf Stelzen“, rief Lind. „Er geht“, rief Aas."
    nonsense, leaves = (
        Places([Span(text.index(who), text.index(who) + len(who))], [], [Span(*said)])
        for who, said in (("Lind", (0, 28)), ("Aas", (41, 51)))
    )  # the second content is a quotation and its comma
    found = list(quoted_inside(Article(text, language="de"), [nonsense, leaves]))
    assert [text[where.content[0].start : where.content[0].end] for _, where in found] == ["„Unsinn auf Stelzen“"]


def test_a_content_without_a_frame_lends_none() -> None:
    assert again(Places([], [], RETOLD.content)) == []


def test_a_name_in_quotation_marks_is_no_statement() -> None:
    text = "Lind sagte, die „Silbermöwe 9“ und die „Nordlicht“ lägen „fest vertäut“; einer habe „Land!“ gerufen."
    said = Span(text.index("die „Silb"), len(text) - 1)
    told = Places([Span(0, 4)], [Span(5, 10)], [said])
    found = quoted_inside(Article(text, language="de"), [told])
    assert [text[where.content[0].start : where.content[0].end] for _, where in found] == ["„fest vertäut“", "„Land!“"]


def test_what_is_not_likely_enough_lends_its_frame_to_the_words_in_marks() -> None:
    slogans = "Die Fischer riefen „Weg mit der Mole“ oder „Hafen auf“ dazu. „Ruhe, bitte“, rief Lind."

    def places(source: str, cue: str, content: str) -> Places:
        return Places(
            *([Span(slogans.index(words), slogans.index(words) + len(words))] for words in (source, cue, content))
        )

    both = places("Die Fischer", "riefen", "„Weg mit der Mole“ oder „Hafen auf“ dazu")
    astray = places("Die Fischer", "riefen", "dazu. „Ruhe, bitte“")
    found = quoted_inside(Article(slogans, language="de"), [places("Lind", "rief", "„Ruhe, bitte“")], [both, astray])
    assert [(index, slogans[where.content[0].start : where.content[0].end]) for index, where in found] == [
        (1, "„Weg mit der Mole“"), (1, "„Hafen auf“"),
    ]  # fmt: skip


def test_a_quotation_that_goes_on_behind_who_cites_it_is_whole() -> None:
    text = "“Emil did the books. He always did,” she said, according to a transcript. “I only signed what he gave me.”"
    said = text.index(", according")
    outer = Places(
        [Span(text.index("a transcript"), text.index(". “I only"))],
        [Span(said + 2, said + 14)],
        [Span(0, said), Span(text.index("“I only"), len(text))],
    )
    ((at, inner),) = framed_inside(text, Ruled(Article(text, language="en")), [outer])
    assert at == 0
    assert [text[span.start : span.end] for span in (*inner.source, *inner.cue)] == ["she", "said"]
    assert [text[span.start : span.end] for span in inner.content] == [
        "“Emil did the books. He always did,”",
        "“I only signed what he gave me.”",
    ]
