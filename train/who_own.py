"""Who is meant in the own corpus, and in reviewed articles, which are marked alike: gold statements whose source is a
pronoun or description, or that have none."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sayso.extract import Extraction, Extractor
from sayso.records import Article, Block, Span, Statement
from sayso.resolve.rank import Ranker, shipped
from sayso.resolve.within import resolve
from train import markup
from train.corpora import statement
from train.evaluate_written import at_half
from train.parts import naming_of
from train.who_figures import Figure, Outcome, figure, print_missed


def own_items(row: Mapping[str, Any]) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """(place of the statement, form, who) of each that asks who is meant."""
    names = {who for mention in row["mentions"] if mention["form"] == "name" for who in mention["entities"]}
    for place, said in enumerate(row["attributions"]):
        named = tuple(who for who in said["by"] if who in names)
        if not named or len(named) < len(said["by"]):
            continue
        if not said["source"] and not said["cue"]:
            yield place, "passage", named
        elif said["source"]:
            inside = [m for m in row["mentions"] if any(b <= m["start"] and m["end"] <= e for b, e in said["source"])]
            forms = {mention["form"] for mention in inside}
            yield place, "name" if "name" in forms else "pronoun" if "pronoun" in forms else "description", named


def own_outcome(row: Mapping[str, Any], who: Sequence[str], answer: Statement) -> Outcome:
    if not answer.speakers:
        return "none"
    found: set[str] = set()
    text = row["text"]
    named = [mention for mention in row["mentions"] if mention["form"] == "name"]
    called = {text[m["start"] : m["end"]]: m["entities"] for m in named}
    called |= {entity["name"]: [who] for who, entity in row["entities"].items() if entity["name"]}
    spoken = {
        (start, end): said["by"]
        for said in row["attributions"]
        for start, end in said["source"][:1]
        if any(start <= m["start"] and m["end"] <= end and set(m["entities"]) & set(said["by"]) for m in named)
    }
    for speaker in answer.speakers:
        end = speaker.via[-1]
        if words := spoken.get((end.start, end.end)) or called.get(text[end.start : end.end]):
            found.update(words)  # a whole source, or a name that nobody has marked there
            continue
        hit = [m for m in named if m["start"] < end.end and end.start < m["end"]]
        hit.sort(key=lambda m: abs(m["start"] - end.start) + abs(m["end"] - end.end))
        if not hit:
            if any(end.start <= b < end.end for said in row["attributions"] for b, _ in said["source"]):
                return "none"
            found.add("?")
        else:
            found.update(hit[0]["entities"])
    return "right" if found == set(who) else "wrong"


def own_rows(language: str, split: str) -> Iterator[dict[str, Any]]:
    """The reports of one language and part; one that is being written, and cannot be read, is said and left out."""
    for path in sorted(markup.WRITTEN.glob(f"{language}/*.txt")):
        try:
            row = markup.parse(path.read_text(encoding="utf-8"), path.name)
        except markup.MarkupError as error:
            print(f"left out: {error}", file=sys.stderr)
        else:
            if row["split"] == split:
                yield row


def own_article(row: Mapping[str, Any]) -> Article:
    blocks = tuple(Block(Span(start, end), kind) for start, end, kind in row["blocks"])
    return Article(row["text"], row["lang"], blocks=blocks, key=row["id"])


def own_statements(row: Mapping[str, Any], article: Article) -> list[Statement]:
    """The gold statements, nested as marked, in the order of the corpus."""
    made = [statement(article.id, said) for said in row["attributions"]]
    numbers = {said["n"]: place for place, said in enumerate(row["attributions"])}
    return [
        replace(one, nested_in=made[numbers[said["nested_in"]]].id) if said["nested_in"] is not None else one
        for one, said in zip(made, row["attributions"], strict=True)
    ]


def own_outcomes(row: Mapping[str, Any], ranker: Ranker) -> list[tuple[str, Outcome, int, Statement]]:
    """(form, outcome, place, answer) of each item of a report, the gold statements given."""
    article = own_article(row)
    gold = own_statements(row, article)
    answered, _ = resolve(
        article, Extraction(tuple(sorted(gold, key=lambda one: (one.start, one.id))), naming_of(article)), ranker
    )
    by_id = {one.id: one for one in answered}
    return [
        (kind, own_outcome(row, who, by_id[gold[place].id]), place, by_id[gold[place].id])
        for place, kind, who in own_items(row)
    ]


def own_end_to_end(rows: Iterable[Mapping[str, Any]], extractor: Extractor, ranker: Ranker) -> list[list[Outcome]]:
    """The outcomes of each report's passages without a source, as the extractor finds them: "none" for one that it does
    not find by half."""
    some = list(rows)
    articles = [own_article(row) for row in some]
    outcomes: list[list[Outcome]] = []
    for row, article, extraction in zip(some, articles, extractor.extract(articles), strict=True):
        answered, _ = resolve(article, extraction, ranker)
        outcomes.append([])
        for place, kind, who in own_items(row):
            if kind == "passage":
                gold = statement(article.id, row["attributions"][place])
                best = at_half(article.text, gold.content, answered)
                outcomes[-1].append(own_outcome(row, who, best) if best else "none")
    return outcomes


def own_figures(rows: Iterable[Mapping[str, Any]], missed: bool = False) -> dict[str, Figure]:
    """The figures of such reports by the form of what asks, of all that ask, and of all with those that name."""
    by_form: dict[str, list[list[Outcome]]] = {}
    for row in rows:
        report: dict[str, list[Outcome]] = {}
        for kind, outcome, place, answer in own_outcomes(row, shipped()):
            for name in {kind, "all", "asked" if kind != "name" else "all"}:
                report.setdefault(name, []).append(outcome)
            if missed and outcome != "right":
                said = row["attributions"][place]
                place_of = (answer.source or answer.content)[0]
                print_missed(own_article(row), place_of, answer, f"{kind} {outcome} {said['by']}")
        for kind, outcomes in report.items():
            by_form.setdefault(kind, []).append(outcomes)
    forms = ("asked", "pronoun", "description", "passage", "name", "all")
    return {kind: figure(by_form.get(kind, [])) for kind in forms}
