"""Which marks pair, as the quotations that come out: "…" with depth shown by indentation."""

from __future__ import annotations

import pytest

from sayso.languages import profile
from sayso.marks import pair
from sayso.segment import article_blocks


def quoted(text: str, language: str = "en") -> list[str]:
    spans = [block.span for block in article_blocks(text)]
    return [
        "  " * found.depth + text[found.outer.start : found.outer.end] for found in pair(text, spans, profile(language))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We go,” she said.", ["“We go,”"]),
        ('"We go," she said. "Now."', ['"We go,"', '"Now."']),
        ("''We go,'' she said.", ["''We go,''"]),
        ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”", "  ‘no’"]),
        ("'The workers' rights are fine,' he said.", ["'The workers' rights are fine,'"]),
        ("It’s the ’90s and rock ’n’ roll is Bell’s.", []),
        ('A 12" pipe, 6\'2" long.', []),
        ('"I am 6\'2" tall," he said.', ['"I am 6\'2" tall,"']),
        ("“One.\n\n“Two.\n\n“Three,” he said.", ["“One.", "“Two.", "“Three,”"]),
        ("“One.\n\nTwo.\n\nThree.”\n\nFour.", ["“One.", "Two.", "Three.”"]),
        ("He said: “It never closes.\n\nOther “words” here.", ["“It never closes.", "“words”"]),
        ("A stray” mark. “Then a pair.”", ["“Then a pair.”"]),
        ("She wrote (“in brackets”).", ["“in brackets”"]),
    ],
)
def test_english_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Ja“, sagte er.", ["„Ja“"]),
        ("„Ja”, sagte er.", ["„Ja”"]),
        ("»Ja«, sagte er.", ["»Ja«"]),
        ("«Ja», sagte er.", ["«Ja»"]),
        ("“Ja”, sagte er.", ["“Ja”"]),
        ("„Er sagte ‚nein‘ zu mir“, sagte sie.", ["„Er sagte ‚nein‘ zu mir“", "  ‚nein‘"]),
        ("Ein „verlorenes Zeichen und „ein Paar“.", ["„ein Paar“"]),
    ],
)
def test_german_marks(text: str, expected: list[str]) -> None:
    assert quoted(text, "de") == expected
