"""What is set right in the frame of a German statement."""

from __future__ import annotations

from sayso.extract.addressees import addressee, without_addressee
from sayso.extract.assemble import described
from sayso.extract.completed import completed
from sayso.extract.kinds import Places, describe
from sayso.extract.quoted import quoted_inside
from sayso.languages import profile
from sayso.records import Article, Span


def places(text: str, source: str, cue: str, content: str) -> Places:
    """Parts of a role are divided by a bar."""

    def spans(words: str) -> list[Span]:
        return [Span(text.index(part), text.index(part) + len(part)) for part in words.split("|") if part]

    return Places(spans(source), spans(cue), spans(content))


def told(text: str, source: str, cue: str, content: str) -> tuple[str, str, str]:
    (found,) = completed(Article(text, language="de"), [places(text, source, cue, content)])
    source, cue, content = (
        " … ".join(text[span.start : span.end] for span in part) for part in (found.source, found.cue, found.content)
    )
    return source, cue, content


def test_whoever_is_asked_is_no_source_but_the_addressee() -> None:
    text = "Nach dem Spiel wurde Trainerin Ada Quill gefragt, ob sie bleibe."
    asked = places(text, "Trainerin Ada Quill", "wurde|gefragt", "ob sie bleibe")
    (found,) = completed(Article(text, language="de"), [asked])
    assert found.source == []
    assert [text[span.start : span.end] for span in addressee(text, profile("de"), found)] == ["Trainerin Ada Quill"]


def test_whoever_asks_stays_the_source() -> None:
    text = "Quill wurde von einer Reporterin gefragt, ob sie bleibe."
    assert told(text, "einer Reporterin", "wurde|gefragt", "ob sie bleibe")[0] == "einer Reporterin"


def test_to_hold_against_is_no_belief() -> None:
    text = "Der Verband hielt umgehend dagegen: Die Brücke sei sicher."
    assert told(text, "Der Verband", "hielt", "Die Brücke sei sicher.")[1] == "hielt … dagegen"


def test_a_cue_in_another_paragraph_is_none() -> None:
    text = "Sie rechne damit, dass es regnet.\n\nDie Opposition reagierte empört."
    assert told(text, "Die Opposition", "rechne damit", "empört")[1] == "reagierte"


def test_a_cue_may_lead_to_the_next_paragraph_by_a_colon() -> None:
    text = "Auf der Karte steht:\n\nAlles Gute. Deine Ada"
    assert told(text, "Deine Ada", "steht", "Alles Gute.")[1] == "steht"


def test_a_surname_does_not_run_on_into_the_agency_that_was_told() -> None:
    text = "Das Team um Ada Quill prüfte alles. „Es hält“, sagte Quill der Nachrichtenagentur NPV."
    begin = text.index("Quill der")
    source = without_addressee(text, Span(begin, len(text) - 1), profile("de"))
    assert text[source.start : source.end] == "Quill"
    other = "Nach Informationen der Nachrichtenagentur NPV hält es."
    assert without_addressee(other, Span(5, 45), profile("de")) == Span(5, 45)


def test_words_in_marks_are_whose_frame_is_the_nearest() -> None:
    text = "Der Minister habe getönt, das Gesetz sei „wirklich dicht“, sagte sie."
    outer = places(text, "sie", "sagte", "Der Minister habe getönt, das Gesetz sei „wirklich dicht“")
    inner = places(text, "Der Minister", "habe getönt", "das Gesetz sei „wirklich dicht“")
    ((at, found),) = quoted_inside(Article(text, language="de"), [outer, inner])
    assert (at, found.source) == (1, inner.source)


def addressed(text: str, source: str, cue: str, content: str) -> list[str]:
    found = addressee(text, profile("de"), places(text, source, cue, content))
    return [text[span.start : span.end] for span in found]


def test_whoever_writes_to_everybody_tells_nobody() -> None:
    text = "Quill entschuldigte sich am Abend bei Instagram: „Das wollte ich nicht.“"
    assert addressed(text, "Quill", "entschuldigte sich", "„Das wollte ich nicht.“") == []


def test_an_austrian_source_tells_an_agency() -> None:
    text = "Die Brücke sei „sicher gebaut“, so Huber zur APA."
    assert addressed(text, "Huber", "so", "Die Brücke sei „sicher gebaut“") == ["APA"]


def test_what_is_told_again_without_its_first_word_is_told_once() -> None:
    text = "Stucki hat von einem klaren Verstoß gesprochen."
    told = [places(text, "Stucki", "hat|gesprochen", content) for content in ("einem klaren Verstoß", "klaren Verstoß")]
    article = Article(text, language="de")
    found = described(article, [(where, what, None) for where, what in zip(told, describe(article, told), strict=True)])
    assert [article.quote(one.content) for one in found] == ["einem klaren Verstoß"]
