"""Kind, medium and stance of statements whose roles are marked by hand: [s source], [c cue], [content]."""

from __future__ import annotations

import re

import pytest

from sayso.extract.kinds import Description, Places, describe
from sayso.records import Article, Span

ROLE = re.compile(r"\[(s |c |)([^\[\]]*)\]")


def said(marked: str, language: str = "en") -> Description:
    """What the one statement is whose roles stand in brackets."""
    text, roles, at = "", {"s": [], "c": [], "": []}, 0
    for found in ROLE.finditer(marked):
        text += marked[at : found.start()]
        roles[found[1].strip()].append(Span(len(text), len(text) + len(found[2])))
        text += found[2]
        at = found.end()
    text += marked[at:]
    (description,) = describe(Article(text, language=language), [Places(roles["s"], roles["c"], roles[""])])
    return description


KINDS = {
    "[“It will open,”] [c said] [s Quill].": "direct",
    "[s Quill] [c called] [the plan “a bad joke”].": "mixed",
    "[s Quill] [c said] [that it would open].": "indirect",
    "[s Quill] [c criticised] [the plan].": "reported",
    "[I was on the bridge, I saw it fall], [c says] [s Quill].": "free_direct",
    "[I was on the bridge and I saw it fall.]": "free_direct",
    "[The bridge had been closed for years, and nobody had asked.]": "free_indirect",
    "“The guard told me that [s she] [c had asked] [whether it was open],” said Quill.": "indirect",
    "“The guard said, [‘It is shut,’]” said Quill.": "direct",
    "[s Quill] [c said] [he had heard it fall at 9 p.m.]": "indirect",
}
GERMAN_KINDS = {
    "[„Sie öffnet bald“], [c sagte] [s Kroll].": "direct",
    "[s Kroll] [c sagte], [die Brücke sei „marode“].": "mixed",
    "[s Kroll] [c sagte], [die Brücke sei sicher].": "indirect",
    "[s Kroll] [c will] [die Brücke sperren].": "indirect",
    "[s Kroll] [c kritisierte] [den Plan].": "reported",
    "[Die Brücke sei sicher, man habe sie geprüft.]": "free_indirect",
    "[Zwei Arbeiter sollen verletzt worden sein.]": "free_indirect",
    "[Ich habe die Brücke gebaut und ich reiße sie ab], [c sagt] [s Kroll].": "free_direct",
}


@pytest.mark.parametrize(("marked", "kind"), KINDS.items())
def test_marks_frame_and_person_decide_the_kind(marked: str, kind: str) -> None:
    assert said(marked).kind == kind


@pytest.mark.parametrize(("marked", "kind"), GERMAN_KINDS.items())
def test_marks_frame_and_mood_decide_the_german_kind(marked: str, kind: str) -> None:
    assert said(marked, "de").kind == kind


MEDIA = {
    "[s Quill] [c said] [it was shut].": "speech",
    "[s Quill] [c said] in a letter to the mayor [that it was shut].": "writing",
    "[s The report] [c says] [it was shut].": "writing",
    "[s The company] [c announced] [that it would shut].": "writing",
    "[s Footage from the bridge] [c shows] [it was shut].": "shown",
    "[s A survey of drivers] [c found] [that it was shut].": "shown",
    "[s Quill] [c suggested] [it was shut].": "speech",
    "[s Ada Quill, a polling expert,] [c said] [that it was shut].": "speech",
    "[s Quill] [c told] the TNC's Tarn in Parliament programme [that it was shut].": "speech",
    "[s Quill] [c doubts] [that it was shut].": "thought",
    "[s Quill] [c seemed] [to wait for the ferry].": "thought",
}
GERMAN_MEDIA = {
    "[s Die Behörde] [c teilte] [c mit], [die Brücke sei zu].": "writing",
    "[c Laut] [s Halbjahresbericht] [ist die Brücke zu].": "writing",
    "[c Laut] [s dem in letzter Minute gestellten Eilantrag] [ist die Brücke zu].": "writing",
    "[s Luftbilder] [c zeigen], [dass die Brücke zu ist].": "shown",
    "[s Kroll] [c hofft auf] [eine Einigung].": "thought",
    "[s Kroll] [c sagte] auf seiner Website, [die Brücke sei zu].": "writing",
}


@pytest.mark.parametrize(("marked", "medium"), MEDIA.items())
def test_cue_source_and_what_stands_beside_tell_the_medium(marked: str, medium: str) -> None:
    assert said(marked).medium == medium


@pytest.mark.parametrize(("marked", "medium"), GERMAN_MEDIA.items())
def test_cue_source_and_what_stands_beside_tell_the_german_medium(marked: str, medium: str) -> None:
    assert said(marked, "de").medium == medium


STANCES = {
    "[s Quill] [c said] [the bridge was shut].": "asserts",
    "[s Quill] [c declined] [to comment].": "denies",
    "[s Quill] [c would not say] [when it opens].": "denies",
    "[s Quill] [c could not say] [when it opens].": "doubts",
    "[s Quill] [c does not believe] [it will open].": "doubts",
    "[s Nobody] [c believes] [it will open].": "doubts",
    "[s Quill] [c did not dispute] [the figures].": "asserts",
    "[s Quill] [c did not want] [to wait].": "denies",
    "[s Quill] [c asked] [whether it was open].": "asks",
    "[s Quill] [c asked] [the crew to wait].": "wants",
    "[s Quill] [c told] the crew [to wait].": "wants",
    "[s Quill] [c said] [the bridge should open].": "wants",
    "[“We will go to court,”] [c said] [s Quill].": "wants",
    "[“Let the ferry run,”] [c said] [s Quill].": "wants",
    "[“Who shut it?”] [c said] [s Quill].": "asks",
    "[“I doubt that it was shut,”] [c said] [s Quill].": "doubts",
    "[s Quill] [c warned] [that it would fall].": "expects",
    "[s Quill] [c warned] the crew [not to wait].": "wants",
    "[s Quill] [c insisted] [nothing had been decided].": "denies",
    "[s Quill] [c said] [it remained to be seen who would pay].": "doubts",
    "[s Quill] [c replied] [that she had done nothing of the kind].": "denies",
    "[s Quill] [c took back] [her words].": "denies",
    "[s Quill] [c withdrew] [the plan].": "denies",
    "[s Quill] [c did not rule out] [a second closure].": "doubts",
    "[s Quill] [c wished to know] [who had shut it].": "asks",
}
GERMAN_STANCES = {
    "[s Kroll] [c lehnte] [eine Stellungnahme] [c ab].": "denies",
    "[s Kroll] [c wollte] [das] [c nicht kommentieren].": "denies",
    "[Wann sie öffnet], [c konnte] [s Kroll] [c nicht sagen].": "doubts",
    "[s Kroll] [c hält] [ein Veto] [c für] [unwahrscheinlich].": "doubts",
    "[s Kroll] [c rechnet mit] [einem Umsatz von zwei Millionen].": "expects",
    "[s Kroll] [c will] [die Brücke sperren].": "wants",
    "[s Kroll] [c will] [c wissen], [wer sie sperrt].": "asks",
    "[s Kroll] [c sagte], [er bezweifle, dass sie hält].": "doubts",
    "[„Kommen Sie morgen wieder“], [c sagte] [s Kroll].": "wants",
    "[Dann lauf doch], [c sagte] [s Kroll].": "wants",
    "[Dann kommt das Wasser], [c sagte] [s Kroll].": "asserts",
    "[s Kroll] [c ordnete] [die Sperrung] [c an].": "wants",
    "[s Kroll] [c kündigte] [eine Prüfung] [c an].": "wants",
    "[s Kroll] [c rechnete vor], [die Brücke koste drei Millionen].": "asserts",
    "[s Kroll] [c schloss] [einen Abriss] [c nicht aus].": "doubts",
    "[s Kroll] [c ließ] [den Einwand] [c nicht gelten].": "denies",
    "[s Kroll] [c will] [davon nichts gehört haben].": "denies",
    "[Davon könne keine Rede sein], [c sagte] [s Kroll].": "denies",
    "[Ob die Brücke halte, sei fraglich], [c sagte] [s Kroll].": "doubts",
    "[Mit einer Öffnung sei nicht zu rechnen], [c sagte] [s Kroll].": "expects",
}


@pytest.mark.parametrize(("marked", "stance"), STANCES.items())
def test_cue_negation_and_content_tell_the_sources_stance(marked: str, stance: str) -> None:
    assert said(marked).stance.source == stance


@pytest.mark.parametrize(("marked", "stance"), GERMAN_STANCES.items())
def test_cue_negation_and_content_tell_the_german_sources_stance(marked: str, stance: str) -> None:
    assert said(marked, "de").stance.source == stance


@pytest.mark.parametrize(
    ("marked", "language", "stance"),
    [
        ("[s Quill] [c pointed out] [that it was shut].", "en", "endorsing"),
        ("[s Quill] [c would not confirm] [the report].", "en", "neutral"),
        ("[s Quill] [c is said] [to have left].", "en", "neutral"),
        ("[s Quill] [c is alleged] [to have left].", "en", "distancing"),
        ("[s He] [c ’d think] [that it was shut].", "en", "neutral"),
        ("[s Quill] [c “begged”] [the crew to wait].", "en", "distancing"),
        ("[s Kroll] [c räumte ein], [dass sie zu war].", "de", "endorsing"),
        ("[s Kroll] [c will] [den Dieb] [c gesehen haben].", "de", "distancing"),
        ("[c Angeblich] [war sie zu].", "de", "distancing"),
        ("[s Kroll] [c will] [im Boot gewesen sein].", "de", "distancing"),
        ("[s Kroll] [c gab zu Protokoll], [sie sei zu gewesen].", "de", "neutral"),
        ("[s Quill] [c let it be known] [that it was shut].", "en", "neutral"),
        ("[s Quill] [c let slip] [that it was shut].", "en", "endorsing"),
    ],
)
def test_the_cue_tells_the_reporters_stance(marked: str, language: str, stance: str) -> None:
    assert said(marked, language).stance.reporter == stance


def test_a_clause_that_holds_its_source_only_reports_that_something_was_said() -> None:
    text = "Die Reederei dementierte. Die Lotsen bedankten sich."
    clauses = [Places([Span(0, 12)], [], [Span(0, 24)]), Places([Span(26, 36)], [], [Span(26, 51)])]
    found = describe(Article(text, language="de"), clauses)
    assert [one.kind for one in found] == ["reported", "reported"]
    assert [one.stance.source for one in found] == ["denies", "asserts"]


def test_a_sentence_without_a_frame_goes_on_in_the_medium_of_its_source() -> None:
    text = "Kroll schrieb, die Brücke sei zu. Sie sei marode."
    source = [Span(0, 5)]
    first = Places(source, [Span(6, 13)], [Span(15, 32)])
    second = Places(source, [], [Span(34, 49)])
    assert [found.medium for found in describe(Article(text, language="de"), [first, second])] == ["writing"] * 2
    assert [found.kind for found in describe(Article(text, language="de"), [second])] == ["free_indirect"]


def test_a_language_without_data_is_described_by_its_marks_alone() -> None:
    found = said("[« Nous ouvrons le pont »], [c a dit] [s Mme Roux].", "fr")
    assert (found.kind, found.medium, found.stance.source, found.stance.reporter) == (
        "direct", "speech", "asserts", "neutral",
    )  # fmt: skip
