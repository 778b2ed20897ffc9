"""What the rules find, as lines "kind: source | cue | content" over reports written for these tests."""

from __future__ import annotations

import pytest

from sayso.extract.rules import Rules
from sayso.records import Article, Block, Span


def read(text: str, language: str = "en") -> list[str]:
    article = Article(text, language=language)
    (extraction,) = Rules().extract([article])
    return [
        f"{found.kind}: {' | '.join(article.quote(role) for role in (found.source, found.cue, found.content))}"
        for found in extraction.statements
    ]


ENGLISH = {
    "“The bridge will open in May,” Mayor Ada Quill said.": [
        "direct: Mayor Ada Quill | said | “The bridge will open in May,”"
    ],
    "“The bridge is safe,” said Ada Quill, the mayor of Tarn.": [
        "direct: Ada Quill, the mayor of Tarn | said | “The bridge is safe,”"
    ],
    "“It is safe,” Quill said. “We tested every bolt.”": [
        "direct: Quill | said | “It is safe,” … “We tested every bolt.”"
    ],
    "“It is safe,” Quill said on Monday, “and it will stay so.”": [
        "direct: Quill | said | “It is safe,” … “and it will stay so.”"
    ],
    "Quill said that the bridge would open in May.": ["indirect: Quill | said | that the bridge would open in May"],
    "Quill said the bridge “is as good as new” after two years.": [
        "mixed: Quill | said | the bridge “is as good as new” after two years"
    ],
    "The bridge would open in May, she said.": ["indirect: she | said | The bridge would open in May"],
    "The bridge, Quill said, would open in May.": ["indirect: Quill | said | The bridge … would open in May"],
    "According to the harbour office, the ferry sank at dawn.": [
        "indirect: the harbour office | According to | the ferry sank at dawn"
    ],
    "The ferry sank at dawn, according to two fishermen.": [
        "indirect: two fishermen | according to | The ferry sank at dawn"
    ],
    "The clerk told reporters on Friday that no one was hurt.": ["indirect: The clerk | told | that no one was hurt"],
    "Quill has repeatedly criticised the plan.": ["reported: Quill | has repeatedly criticised | the plan"],
    "He did not say when the work would end.": ["indirect: He | did not say | when the work would end"],
    "Ada Quill: “We start again tomorrow.”": ["direct: Ada Quill | : | “We start again tomorrow.”"],
    "She called the vote “a farce from start to end,” adding that she would appeal.": [
        "mixed: She | called | the vote “a farce from start to end,”",
        "indirect: She | adding | that she would appeal",
    ],
    'Omar "Tiny" Bell said the gym would reopen.': ['indirect: Omar "Tiny" Bell | said | the gym would reopen'],
    "The guards, who said the gate was open, were sent home.": ["indirect: who | said | the gate was open"],
    "The council is expected to vote in June.": ["indirect:  | is expected | The council … to vote in June"],
    "''We go home,'' he said.": ["direct: he | said | ''We go home,''"],
    "‘We’re the workers’ voice,’ Bell said.": ["direct: Bell | said | ‘We’re the workers’ voice,’"],
    'The pipe is 12" wide and the door 6\'2" high.': [],
    "The town of Tarn lies on a river.": [],
}

GERMAN = {
    "„Die Brücke ist sicher“, sagte Bürgermeisterin Ida Kroll.": [
        "direct: Bürgermeisterin Ida Kroll | sagte | „Die Brücke ist sicher“"
    ],
    "„Ja.“, sagte er.": ["direct: er | sagte | „Ja.“"],
    "«Das reicht nicht», sagte Kroll am Montag.": ["direct: Kroll | sagte | «Das reicht nicht»"],
    "»Das reicht nicht«, so Kroll.": ["direct: Kroll | so | »Das reicht nicht«"],
    "Kroll sagte: „Wir fangen morgen an.“": ["direct: Kroll | sagte | „Wir fangen morgen an.“"],
    "Der Sprecher teilte mit, dass niemand verletzt worden sei.": [
        "indirect: Der Sprecher | teilte … mit | dass niemand verletzt worden sei"
    ],
    "Am Montag erklärte der Sprecher, die Fähre sei gesunken.": [
        "indirect: der Sprecher | erklärte | die Fähre sei gesunken"
    ],
    "Der Landrat hat angekündigt, die Straße zu sperren.": [
        "indirect: Der Landrat | hat … angekündigt | die Straße zu sperren"
    ],
    "Laut einem Gutachten ist der Stahl durchgerostet.": [
        "indirect: einem Gutachten | Laut | ist der Stahl durchgerostet"
    ],
    "Nach Angaben der Polizei wurde niemand verletzt.": [
        "indirect: Angaben der Polizei | Nach | wurde niemand verletzt"
    ],
    "Dem Bericht zufolge fehlten zwei Bolzen.": ["indirect: Dem Bericht | zufolge | fehlten zwei Bolzen"],
    "Die Fähre sank, wie ein Fischer berichtete.": ["indirect: ein Fischer | berichtete | Die Fähre sank"],
    "Wie Kroll mitteilte, wird die Brücke gesperrt.": ["indirect: Kroll | mitteilte | wird die Brücke gesperrt"],
    "Kroll sagte, der Umweg sei zumutbar. Er sei kurz. Die Kosten seien gering.": [
        "indirect: Kroll | sagte | der Umweg sei zumutbar",
        "free_indirect: Kroll |  | Er sei kurz. Die Kosten seien gering",
    ],
    "Man dürfe nicht zögern, heißt es in dem Schreiben.": [
        "indirect: dem Schreiben | heißt es | Man dürfe nicht zögern"
    ],
    "Kroll wies die Vorwürfe zurück.": ["reported: Kroll | wies … zurück | die Vorwürfe"],
    "Die Stadt liegt an einem Fluss.": [],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENGLISH.items(), ids=range(len(ENGLISH)))
def test_english_frames(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), GERMAN.items(), ids=range(len(GERMAN)))
def test_german_frames(text: str, expected: list[str]) -> None:
    assert read(text, "de") == expected


def test_a_quotation_over_paragraphs_is_one_statement() -> None:
    text = "“We waited for years,” Quill said. “No one came.\n\n“Then the river rose.”\n\nThe town has 900 people."
    assert read(text) == ["direct: Quill | said | “We waited for years,” … “No one came. … “Then the river rose.”"]


def test_a_stray_mark_costs_no_more_than_its_own_paragraph() -> None:
    text = "He praised the “old bridge and left.\n\n“It will open,” Quill said.\n\nThe work” is done."
    assert "direct: Quill | said | “It will open,”" in read(text)
    assert len(read(text)) == 2


def test_another_language_keeps_its_quotations_and_claims_no_source() -> None:
    assert read("« Nous ouvrons le pont demain matin », a dit Mme Roux.", "fr") == [
        "direct:  |  | « Nous ouvrons le pont demain matin »"
    ]


def test_an_inner_statement_knows_its_outer() -> None:
    article = Article("Quill said the guards believed the door was shut.", language="en")
    (extraction,) = Rules().extract([article])
    outer, inner = extraction.statements
    assert article.quote(inner.source) == "the guards"
    assert inner.nested_in == outer.id


def test_masthead_and_boilerplate_are_not_read() -> None:
    masthead, body = "Editors said: “Read us every day.”", "“It will open,” Quill said."
    text = f"{masthead}\n\n{body}"
    blocks = (
        Block(Span(0, len(masthead)), "masthead"),
        Block(Span(len(masthead) + 2, len(text)), "paragraph"),
    )
    article = Article(text, language="en", blocks=blocks)
    (extraction,) = Rules().extract([article])
    assert [article.quote(found.content) for found in extraction.statements] == ["“It will open,”"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Quill said the bridge is safe.", ("speech", "asserts", "neutral")),
        ("Quill pointed out that the bridge is safe.", ("speech", "asserts", "endorsing")),
        ("Quill claimed the bridge is safe.", ("speech", "asserts", "distancing")),
        ("Quill denied that the bridge is safe.", ("speech", "denies", "neutral")),
        ("Quill does not believe that the bridge is safe.", ("thought", "doubts", "neutral")),
        ("Quill did not say that the bridge is safe.", ("speech", "denies", "neutral")),
        ("Quill wrote that the bridge is safe.", ("writing", "asserts", "neutral")),
        ("Quill wants to close the bridge.", ("thought", "wants", "neutral")),
        ("Quill refused to close the bridge.", ("speech", "denies", "neutral")),
        ("The photos show that the bridge is safe.", ("shown", "asserts", "endorsing")),
    ],
)
def test_medium_and_stance_come_from_the_cue(text: str, stance: tuple[str, str | None, str]) -> None:
    (extraction,) = Rules().extract([Article(text, language="en")])
    found = extraction.statements[0]
    assert (found.medium, found.stance.source, found.stance.reporter) == stance


LOST = """The old mill at Tarn stands empty again.

Vera Lind, the last miller, came back on Tuesday to see it. She left the town nine years ago, says Lind.

We packed two bags and walked to the station. My mother carried the clock. Nobody asked us where we went.

The mill was built in 1820. It has three stones and one wheel.

The council plans to sell it in spring. No one has made an offer so far.
"""


def test_a_first_person_passage_in_a_report_is_someones_own_words() -> None:
    lost = [line for line in read(LOST) if line.startswith("free_direct")]
    assert len(lost) == 1
    assert lost[0].startswith("free_direct:  |  | We packed two bags")
    assert lost[0].endswith("where we went.")


def test_a_quotation_is_never_the_subjects_apposition() -> None:
    assert read("“We have waited long enough,” Quill, 54, told a crowded hall. “Now.”") == [
        "direct: Quill, 54 | told | “We have waited long enough,” … “Now.”"
    ]


def test_a_reduced_relative_is_no_frame() -> None:
    assert read("A survey published last week shows that the ferry is liked.") == [
        "indirect: A survey published last week | shows | that the ferry is liked"
    ]


def test_when_asked_is_no_frame() -> None:
    assert read("“That is nonsense,” the mayor said when asked about it.") == [
        "direct: the mayor | said | “That is nonsense,”"
    ]
