"""Who is meant in GUM: a list of items made from gold alone, and what the answers to them are worth.

Each pronoun and description beside a verb of saying or thinking whose person has a name in the article. The resolver
is asked by itself, with the gold mention as a source, and from end to end, with what an extractor finds.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sayso.extract import Extraction, Extractor
from sayso.languages import words
from sayso.records import Article, Block, BlockKind, Span, Statement
from sayso.resolve.rank import Ranker
from sayso.resolve.within import resolve
from train.who_figures import Outcome, print_missed

GENRES = ("news", "interview", "speech")

# A list of its own, not the program's cues: which items there are must not move with the program.
VERBS = words("""
    say says said saying tell tells told add adds added ask asks asked reply replies replied answer answers
    answered explain explains explained announce announces announced argue argues argued assert asserts asserted
    claim claims claimed contend contends contended declare declares declared insist insists insisted respond
    responds responded note notes noted report reports reported state states stated stress stresses stressed
    suggest suggests suggested testify testifies testified warn warns warned acknowledge acknowledges
    acknowledged admit admits admitted allege alleges alleged concede concedes conceded confirm confirms
    confirmed continue continues continued deny denies denied describe describes described maintain maintains
    maintained mention mentions mentioned observe observes observed predict predicts predicted promise promises
    promised recall recalls recalled remark remarks remarked reveal reveals revealed urge urges urged vow vows
    vowed complain complains complained criticize criticizes criticized praise praises praised conclude
    concludes concluded write writes wrote tweet tweets tweeted demand demands demanded believe believes
    believed think thinks thought hope hopes hoped want wants wanted expect expects expected feel feels felt
    know knows knew wonder wonders wondered fear fears feared agree agrees agreed recommend recommends
    recommended propose proposes proposed whisper whispers whispered shout shouts shouted cry cries cried
    exclaim exclaims exclaimed mutter mutters muttered reject rejects rejected accuse accuses accused
""")
BETWEEN = words("has have had would will could can also then later once still even never always often did does do was")
PRONOUNS = frozenset(["he", "she", "they", "it"])
OTHER_PRONOUNS = words("""
    him her his hers them their theirs its himself herself themselves itself i we you me us my our your mine who
    whom whose which that this these those myself yourself yourselves ourselves one
""")
WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
CUT = frozenset(["of", "for", "in", "from", "at", "who", "on", "with", "to", "that", "which", "whose", "and"])
NO_NAMES = words("""
    mr mrs ms dr prof professor sir president minister secretary mayor judge king queen prince pope senator
    governor general captain mom dad mother father mum i english american australian british german french
""")


@dataclass(frozen=True, slots=True)
class Item:
    """A mention whose person the gold knows: where it stands, and its verb (None in the own corpus)."""

    span: Span
    who: tuple[str, ...]
    verb: Span | None = None
    form: str = "pronoun"


def form(words: str) -> str:
    """Name, description or pronoun: a name has a capital that is no title at the end of one of its parts."""
    if words.lower() in PRONOUNS | OTHER_PRONOUNS or words.lower().endswith(("self", "selves")):
        return "pronoun"
    for part in re.split(r", |\(| – ", words):
        tokens = WORD.findall(part)
        head = next((at for at, word in enumerate(tokens) if at and word.lower() in CUT), len(tokens))
        tokens = tokens[:head]
        while tokens and (
            tokens[0][0].islower() or tokens[0].lower() in ("the", "a", "an", "his", "her", "their", "our")
        ):
            tokens = tokens[1:]
        people = len(tokens) == 1 and tokens[0].endswith(("ans", "ian", "ese", "ish", "can"))  # "Americans"
        if tokens and tokens[-1][0].isupper() and tokens[-1].lower() not in NO_NAMES and not people:
            return "name"
    return "description"


def gum_items(row: Mapping[str, Any]) -> list[Item]:
    """The fixed list of one document: from its text and gold mentions alone."""
    text = row["text"]
    mentions = [m for m in row["mentions"] if m["type"] in ("person", "organization")]
    named = {m["entity"] for m in mentions if form(text[m["start"] : m["end"]]) == "name"}
    items = []
    for mention in mentions:
        words = text[mention["start"] : mention["end"]]
        kind = form(words)
        third = kind == "description" or words.lower() in PRONOUNS
        if mention["entity"] in named and kind != "name" and third and not words.endswith(("'s", "’s")):
            verb = _verb(text, mention["start"], mention["end"])
            if verb:
                items.append(Item(Span(mention["start"], mention["end"]), (mention["entity"],), verb, kind))
    return items


def _verb(text: str, start: int, end: int) -> Span | None:
    """The reporting verb that the mention is the subject of: right after it, or before it and nothing after."""
    at = end
    for _ in range(3):
        word = WORD.match(text, at + 1) if text[at : at + 1] == " " else None
        if word is None:
            break
        if word.group().lower() in VERBS:
            return Span(*word.span())
        if word.group().lower() not in BETWEEN:
            break
        at = word.end()
    before = re.search(r"[,”\"?!’']\s+(\w+) $", text[max(0, start - 30) : start])
    if before and before[1].lower() in VERBS and text[end : end + 1] in ".,;:":
        begin = max(0, start - 30)
        return Span(begin + before.start(1), begin + before.end(1))
    return None


def gum_article(row: Mapping[str, Any]) -> Article:
    """A document of GUM with its layout as the blocks that a reader of pages would give."""
    blocks: list[Block] = []
    edges = [offset for offset, _ in row["blocks"]] + [len(row["text"])]
    for (offset, layout), stop in zip(row["blocks"], edges[1:], strict=True):
        words = row["text"][offset:stop]
        if not words.strip():
            continue
        start = offset + len(words) - len(words.lstrip())
        kind: BlockKind = "paragraph"
        if (outer := layout.split()[0].split("(")[0]) in ("head", "figure", "caption"):
            kind = "headline" if outer == "head" else "caption"
        blocks.append(Block(Span(start, offset + len(words.rstrip())), kind))
    return Article(row["text"], "en", title=row.get("title"), blocks=tuple(blocks), key=row["id"])


class Gum:
    """The gold of one document: who a span means."""

    def __init__(self, row: Mapping[str, Any]) -> None:
        self.mentions = row["mentions"]
        self.text = row["text"]
        self.named = {
            words: str(m["entity"])
            for m in sorted(self.mentions, key=lambda m: m["start"] - m["end"])
            if m["type"] in ("person", "organization") and form(words := self.text[m["start"] : m["end"]]) == "name"
        }

    def who(self, span: Span) -> str | None:
        """The person whose name stands at the span, by the gold mention that shares most with it."""
        if who := self.named.get(self.text[span.start : span.end]):
            return who  # also where it is only part of a marked mention
        best, shared = None, 0.0
        for mention in self.mentions:
            if mention["type"] not in ("person", "organization"):
                continue
            both = min(mention["end"], span.end) - max(mention["start"], span.start)
            if both <= 0:
                continue
            overlap = both / (max(mention["end"], span.end) - min(mention["start"], span.start))
            if overlap > shared:
                best, shared = mention, overlap
        if best is not None and shared >= 0.5 and form(self.text[best["start"] : best["end"]]) == "name":
            return str(best["entity"])
        around = [
            m
            for m in self.mentions
            if m["type"] in ("person", "organization") and m["start"] <= span.start and span.end <= m["end"]
        ]
        if not around:
            return None
        whole = min(around, key=lambda m: int(m["end"] - m["start"]))
        before, after = self.text[whole["start"] : span.start], self.text[span.end : whole["end"]]
        # "the Tarn union president Ada Quill" is Ada Quill; "the house of Ada Quill" is not.
        inside = re.search(r"\b(?:of|for|from|and|in|at|to) (?:the )?$", before) or re.match(r"[’']s| and | of ", after)
        return None if inside else str(whole["entity"])


def with_items(
    article: Article, statements: Sequence[Statement], items: Sequence[Item]
) -> tuple[tuple[Statement, ...], list[Statement]]:
    """The statements found, with one of its own for each item, and those alone."""
    asked = {(item.span.start, item.span.end) for item in items}
    others = [one for one in statements if not any((b, e) in asked for b, e in one.source)]
    own = [
        Statement(article.id, content=(item.verb or item.span,), source=(item.span,), kind="reported") for item in items
    ]
    return tuple(sorted([*others, *own], key=lambda one: (one.start, one.id))), own


def alone(article: Article, extraction: Extraction, items: Sequence[Item], ranker: Ranker) -> list[Statement | None]:
    """The resolver by itself: each item is the source of a statement of its own, beside those that were found."""
    statements, own = with_items(article, extraction.statements, items)
    answered, _ = resolve(article, replace(extraction, statements=statements), ranker)
    by_id = {one.id: one for one in answered}
    return [by_id[one.id] for one in own]


def end_to_end(
    article: Article, extraction: Extraction, items: Sequence[Item], ranker: Ranker
) -> list[Statement | None]:
    """For each item the found statement that has it as its source."""
    answered, _ = resolve(article, extraction, ranker)

    def found(item: Item) -> Statement | None:
        return next((one for one in answered if any(_same(source, item.span) for source in one.source)), None)

    return [found(item) for item in items]


def _same(source: Span, span: Span) -> bool:
    """Whether a found source is the gold mention: they overlap and are about as long."""
    shared = min(source.end, span.end) - max(source.start, span.start)
    return shared > 0 and 2 * shared >= max(len(source), len(span))


def gum_outcome(gold: Gum, item: Item, answer: Statement | None) -> Outcome:
    if answer is None or not answer.speakers:
        return "none"
    ends = [speaker.via[-1] for speaker in answer.speakers]
    if any(end.overlaps(item.span) for end in ends):
        return "none"
    found = {gold.who(end) for end in ends}
    if None in found and len(found) == 1:
        return "none" if all(_nameless(gold, end) for end in ends) else "wrong"
    return "right" if found == set(item.who) else "wrong"


def _nameless(gold: Gum, end: Span) -> bool:
    return form(gold.text[end.start : end.end]) != "name"


def gum_rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def gum_outcomes(
    rows: Sequence[Mapping[str, Any]], extractor: Extractor, ranker: Ranker, missed: bool = False
) -> Iterator[tuple[str, list[list[Outcome]]]]:
    """("resolver alone" or "end to end", the outcomes of each document that has items)."""
    listed = [(row, gum_article(row), items) for row in rows if (items := gum_items(row))]
    extractions = list(extractor.extract([article for _, article, _ in listed]))
    for way, answer in (("resolver alone", alone), ("end to end", end_to_end)):
        outcomes: list[list[Outcome]] = []
        for (row, article, items), extraction in zip(listed, extractions, strict=True):
            gold = Gum(row)
            answers = answer(article, extraction, items, ranker)
            outcomes.append([gum_outcome(gold, item, one) for item, one in zip(items, answers, strict=True)])
            if missed:
                for item, one, outcome in zip(items, answers, outcomes[-1], strict=True):
                    if outcome != "right":
                        print_missed(article, item.span, one, f"{way} {outcome}")
        yield way, outcomes
