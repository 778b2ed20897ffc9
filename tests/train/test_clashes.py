"""The own corpus, cut as Wikinews cuts."""

from typing import Any

from train.clashes import as_wikinews


def row(text: str, **roles: str) -> dict[str, Any]:
    """One statement, each role given by its words."""

    def spans(words: str) -> list[list[int]]:
        return [[text.index(words), text.index(words) + len(words)]] if words else []

    said = {role: spans(roles.get(role, "")) for role in ("source", "cue", "content")}
    return {"text": text, "attributions": [{**said, "kind": roles.get("kind", "indirect")}]}


def words(changed: dict[str, Any]) -> list[dict[str, str]]:
    text = changed["text"]
    return [
        {role: " ".join(text[a:b] for a, b in said[role]) for role in ("source", "cue", "content")}
        for said in changed["attributions"]
    ]


def test_words_in_marks_inside_a_content_are_a_statement_once_more() -> None:
    text = "Lind nannte die Pläne der Werft einen „schweren Fehler“."
    content = "die Pläne der Werft einen „schweren Fehler“"
    changed = words(as_wikinews(row(text, source="Lind", cue="nannte", content=content, kind="mixed")))
    assert changed == [
        {"source": "Lind", "cue": "nannte", "content": content},
        {"source": "Lind", "cue": "nannte", "content": "„schweren Fehler“"},
    ]


def test_what_is_cited_belongs_to_the_source() -> None:
    text = "Nach Angaben der Hafenpolizei sank das Boot."
    changed = words(as_wikinews(row(text, cue="Nach Angaben", source="der Hafenpolizei", content="sank das Boot")))
    assert changed == [{"source": "Angaben der Hafenpolizei", "cue": "Nach", "content": "sank das Boot"}]


def test_a_comma_after_a_source_stays_outside_it() -> None:
    text = "Mara Lind, die Hafenmeisterin, sagte, das Boot sei gesunken."
    told = row(text, source="Mara Lind, die Hafenmeisterin,", cue="sagte", content="das Boot sei gesunken")
    assert words(as_wikinews(told))[0]["source"] == "Mara Lind, die Hafenmeisterin"


def test_a_quotation_that_is_the_whole_content_stays_single() -> None:
    text = "„Das Boot ist weg“, sagte Lind."
    assert len(as_wikinews(row(text, source="Lind", content="„Das Boot ist weg“", kind="direct"))["attributions"]) == 1
