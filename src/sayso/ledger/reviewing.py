"""Judging statements: what a person says becomes a row, and what is shown of the article is made anew with it.

Rows are only added. Whoever judges again has the last word; undoing it gives the one before back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, TypedDict, get_args

from sqlalchemy import Connection, select

from sayso.errors import Conflict, NotFound, UsageError
from sayso.ledger import answers, kept, write
from sayso.ledger.folding import fold_name, tokens
from sayso.ledger.identity import holding
from sayso.ledger.judged import Judgement, Shown, Thread, derive, threads
from sayso.ledger.schema import judgements
from sayso.ledger.values import ROLES, JudgementVerdict, Named, Values, values_of
from sayso.records import (
    Article,
    Medium,
    Reading,
    ReporterStance,
    SourceStance,
    Span,
    Spans,
    Stance,
    Statement,
    StatementKind,
)


class Changes(TypedDict, total=False):
    """What a person sets of a statement; what is not in it stays. `speakers`: names, or pairs of a name and where it
    stands; an empty list says that nobody is named. `stance` and `reporter` are its halves."""

    content: Sequence[Span]
    source: Sequence[Span]
    cue: Sequence[Span]
    addressee: Sequence[Span]
    kind: StatementKind
    medium: Medium | None
    stance: SourceStance | None
    reporter: ReporterStance | None
    speakers: Sequence[str | tuple[str, Span | None]]


ALLOWED: dict[str, tuple[object, ...]] = {
    "kind": get_args(StatementKind),
    "medium": (*get_args(Medium), None),
    "stance": (*get_args(SourceStance), None),
    "reporter": (*get_args(ReporterStance), None),
}


@dataclass(frozen=True, slots=True)
class _Here:
    """An article as it is being judged: as it was read, what was judged, and what that shows."""

    number: int
    reading: Reading
    judgements: list[Judgement]
    shown: Shown
    threads: dict[str, Thread]


class Reviewing:
    """Judgements by one person at one time, in a transaction that holds the write lock."""

    def __init__(self, connection: Connection, by: str, at: datetime | None = None) -> None:
        if not by.strip():
            raise UsageError("by: is empty; say who judges")
        self._connection = connection
        self._by = by.strip()
        self._at = (at or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")

    def accept(self, statement: str, article: str | None = None) -> int:
        """The number of the judgement that a statement is right as it is shown."""
        here, said, thread = self._find(statement, article)
        seen = _seen(here, said, thread)
        if thread and not thread.is_rejected and thread.last.left == seen and self._said(here, thread) == "accept":
            raise Conflict(f"{said.id}: was accepted by {self._by} before (judgement {thread.last.n})")
        return self._add(here, "accept", thread, seen=seen, left=seen)

    def reject(self, statement: str, article: str | None = None) -> int:
        """The number of the judgement that there is no such statement."""
        here, said, thread = self._find(statement, article)
        if thread and thread.is_rejected:
            raise Conflict(f"{said.id}: was rejected before (judgement {thread.last.n})")
        return self._add(here, "reject", thread, seen=_seen(here, said, thread))

    def change(self, statement: str, changes: Changes, article: str | None = None) -> int:
        """The number of the judgement that a statement is otherwise. Raises UsageError for what changes nothing."""
        here, said, thread = self._find(statement, article)
        seen = _seen(here, said, thread)
        left = _changed(seen, changes, here.shown.reading)
        if left == seen and not (thread and thread.is_rejected):
            raise UsageError(f"{said.id}: is so already; name what is to change")
        self._must_be_apart(here, left, besides=said.id)
        return self._add(here, "change", thread, seen=seen, left=left)

    def add(self, article: str, changes: Changes) -> int:
        """The number of the judgement that a statement was missed: "indirect" and speech, unless told."""
        here = self._article(answers.one_article(self._connection, article, or_statement=False))
        left = _changed(Values(medium="speech"), changes, here.shown.reading)
        self._must_be_apart(here, left)
        return self._add(here, "add", left=left)

    def finish(self, article: str) -> int:
        """The number of the judgement that nothing is missing, and that what nobody judged yet is right."""
        here = self._article(answers.one_article(self._connection, article, or_statement=True))
        rest = tuple(
            values_of(said, here.shown.reading)
            for said in here.shown.reading.statements
            if said.id not in here.shown.of
        )
        done = [each.n for each in holding(here.judgements) if each.verdict == "reviewed"]
        if done and not rest:
            raise Conflict(f"{here.reading.article.id}: was reviewed before (judgement {done[-1]})")
        return self._add(here, "reviewed", listed=rest)

    def undo(self, number: int) -> int:
        """Make a judgement void. Raises NotFound where there is none, UsageError where a later one counts on it."""
        owner = select(judgements.c.article).where(judgements.c.n == number)
        article = self._connection.execute(owner).scalar()
        if article is None:
            raise NotFound(f"{number}: no judgement has this number; `sayso review history` lists them")
        here = self._article(article)
        if number not in {each.n for each in holding(here.judgements)}:
            raise Conflict(f"{number}: was undone before; undo the judgement that undid it")
        target = _meant(here.judgements, number)
        thread = here.threads.get(target.thread)
        later = [word.n for word in thread.words if word.n > target.n] if thread else []
        if later:
            raise Conflict(f"{number}: judgement {later[-1]} is a later word on the same statement; undo that first")
        return self._add(here, "void", undoes=number)

    def _said(self, here: _Here, thread: Thread) -> str:
        """The verdict of the thread's last word, if it is by the same person."""
        last = next(each for each in here.judgements if each.n == thread.last.n)
        return last.verdict if last.by == self._by else ""

    def _article(self, number: int) -> _Here:
        _, reading, made = kept.load(self._connection, number)
        return _Here(number, reading, made, derive(reading, made), threads(holding(made)))

    def _find(self, asked: str, article: str | None) -> tuple[_Here, Statement, Thread | None]:
        """The statement of this id, or a unique beginning of it: one that is shown, or that was rejected.

        Raises NotFound; for one that was changed since, with the id it has now.
        """
        number = answers.one_article(self._connection, article or asked, or_statement=article is None)
        here = self._article(number)
        begins = asked.strip().lower()
        shown = [(said, here.shown.of.get(said.id)) for said in here.shown.reading.statements]
        gone = [(said, key) for key, said in here.shown.rejected.items()]
        for some in (shown, gone):
            found = [(said, key) for said, key in some if said.id.startswith(begins)]
            if len(found) > 1:
                raise NotFound(f"{begins}: several statements have an id that begins so; give more of its digits")
            if found:
                ((said, key),) = found
                return here, said, here.threads[key] if key else None
        for key, thread in here.threads.items():
            ids = (values.statement(here.reading.article.id).id for values, _ in thread.forms())
            if any(each.startswith(begins) for each in ids) and (now := here.shown.now(key)):
                raise NotFound(f"{begins}: was changed since (judgement {thread.last.n}); it is {now} now")
        raise NotFound(f"{begins}: no statement that is shown has an id that begins so")

    def _must_be_apart(self, here: _Here, left: Values, besides: str | None = None) -> None:
        made = left.statement(here.reading.article.id).id
        if made != besides and any(said.id == made for said in here.shown.reading.statements):
            raise Conflict(f"{made}: a statement with exactly these spans is there; change that one")

    def _add(
        self,
        here: _Here,
        verdict: JudgementVerdict,
        thread: Thread | None = None,
        *,
        seen: Values | None = None,
        left: Values | None = None,
        undoes: int | None = None,
        listed: tuple[Values, ...] = (),
    ) -> int:
        number = kept.next_number(self._connection)
        key = thread.key if thread else "" if verdict in ("void", "reviewed") else str(number)
        made = Judgement(number, verdict, self._by, self._at, seen, left, key, undoes, listed)
        kept.write(self._connection, here.number, made)
        write.renew(self._connection, here.number)
        return number


def _seen(here: _Here, said: Statement, thread: Thread | None) -> Values:
    if thread and thread.is_rejected:
        return thread.shown
    values = values_of(said, here.shown.reading)
    # Nobody was found, or nobody is named: only what the person left tells these apart.
    return replace(values, speakers=()) if thread and thread.shown.speakers == () else values


def _meant(made: Sequence[Judgement], number: int) -> Judgement:
    """The judgement that undoing this one, which may be an undoing itself, is about."""
    by_number = {each.n: each for each in made}
    meant = by_number[number]
    while meant.undoes is not None:
        meant = by_number[meant.undoes]
    return meant


def _changed(values: Values, changes: Changes, reading: Reading) -> Values:
    """Raises UsageError for a span or a value that cannot be."""
    article = reading.article
    for name in changes:
        if name not in ALLOWED and name not in ROLES and name != "speakers":
            raise UsageError(f"{name}: is nothing that can be changed; these can: {', '.join(Changes.__annotations__)}")
    for name, allowed in ALLOWED.items():
        if name in changes and changes[name] not in allowed:  # type: ignore[literal-required]
            told = ", ".join(str(each) for each in allowed if each is not None)
            raise UsageError(f"{name}={changes[name]!r}: is none of {told}")  # type: ignore[literal-required]
    roles: dict[str, Any] = {role: _spans(role, changes[role], article) for role in ROLES if role in changes}  # type: ignore[literal-required]
    stance = Stance(changes.get("stance", values.stance.source), changes.get("reporter", values.stance.reporter))
    made = replace(
        values,
        **roles,
        kind=changes.get("kind", values.kind),
        medium=changes.get("medium", values.medium),
        stance=stance,
    )
    if not made.everywhere:
        raise UsageError("the statement would have no content, no source and no cue; give it one, or reject it")
    if "speakers" in changes:
        named = tuple(_speaker(each, made, reading) for each in changes["speakers"])
        before = values.speakers
        as_before = before is not None and list(changes["speakers"]) == [each.name for each in before]
        made = replace(made, speakers=before if as_before else named)
    return made


def _spans(role: str, given: Sequence[Span], article: Article) -> Spans:
    """The spans without the space around them, which a selection by hand takes along. Raises UsageError."""
    trimmed: list[Span] = []
    for span in given:
        if span.end > len(article.text):
            raise UsageError(f"{role}: {_told(span)} ends after the text, which has {len(article.text)} characters")
        words = article.text[span.start : span.end]
        start, end = span.end - len(words.lstrip()), span.start + len(words.rstrip())
        if start >= end:
            raise UsageError(f"{role}: {_told(span)} has nothing but space in it")
        if trimmed and trimmed[-1].end > start:
            raise UsageError(f"{role}: {_told(span)} begins before the span in front of it ends; give them in order")
        trimmed.append(Span(start, end))
    return tuple(trimmed)


def _told(span: Span) -> str:
    return f"[{span.start}, {span.end})"


def _speaker(given: str | tuple[str, Span | None], values: Values, reading: Reading) -> Named:
    """Who is so named: a source of the reading, else somebody new, with the mentions that the text has of the name."""
    name, mention = (given, None) if isinstance(given, str) else given
    name = " ".join(name.split())
    if not tokens(name):
        raise UsageError(f"speakers: {name!r} is no name")
    head = _spans("speakers", [mention], reading.article) if mention else ()
    way = values.source[:1]
    folded = fold_name(name)
    for source in reading.sources:
        if folded in (fold_name(source.name), fold_name(source.known_as or "")):
            mentions = source.mentions
            via = tuple(dict.fromkeys((*way, *(head or _nearest(mentions, values)))))
            return Named(source.name, source.kind, source.role, source.affiliation, mentions, via)
    mentions = head or _written(name, reading.article.text) or way
    return Named(name, mentions=mentions, via=tuple(dict.fromkeys((*way, *(head or mentions[:1])))))


def _nearest(mentions: Spans, values: Values) -> Spans:
    """The last mention before the statement ends, the one a reader has in mind."""
    end = max(span.end for span in values.everywhere)
    return tuple(mention for mention in mentions if mention.end <= end)[-1:] or mentions[:1]


def _written(name: str, text: str) -> Spans:
    """Where a name stands in the text as it is, as words of its own."""
    found: list[Span] = []
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            found.append(Span(at, end))
        at = text.find(name, end)
    return tuple(found)
