"""What was judged of statements, and what is left to judge: the queue, the history, the lost, the reviewed articles."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, func, not_, select, tuple_

from sayso.errors import NotFound, UsageError
from sayso.ledger import answers, ask, database, decode, kept
from sayso.ledger.identity import holding
from sayso.ledger.judged import Judgement, Thread, derive, threads
from sayso.ledger.newest import newest
from sayso.ledger.paging import CAP
from sayso.ledger.rows import Filter, HitPage, JudgementPage, Quoted, ReviewState, Standing, StatementJudgement
from sayso.ledger.schema import articles, doubtful, judgements, readings, statements
from sayso.ledger.values import Values
from sayso.nesting import nested
from sayso.records import Reading

REVIEWED = '"verdict":"reviewed"'  # as packing.pack writes it


def queue(
    connection: Connection, words: str, where: Filter, article: str | None, limit: int, after: str | None
) -> HitPage:
    """Statements that nobody judged, the most doubtful first, then the newest.

    All of the ledger without a filter; with one, of the newest CAP that fit. Raises UsageError for an `after` that no
    page gave.
    """
    asked = ask.Words.of(connection, words, where.source)
    if asked.impossible:
        return HitPage((), None)
    owned = statements.join(readings, readings.c.n == statements.c.reading)
    chosen = select(statements, readings.c.article.label("article")).select_from(owned)
    waiting = statements.c.doubt >= 0
    if article is not None:
        number = answers.one_article(connection, article, or_statement=True)
        shown = select(articles.c.shown).where(articles.c.n == number).scalar_subquery()
        chosen = chosen.where(statements.c.reading == shown)
    if asked or where != Filter():
        fitting = newest(connection, asked, where, [statements.c.n], CAP, also=[waiting])
        chosen = chosen.where(database.of(connection).among(statements.c.n, [row.n for row in fitting]))
    if after:
        chosen = chosen.where(tuple_(statements.c.doubt, statements.c.n) > _place(after))
    ordered = chosen.where(waiting).order_by(statements.c.doubt, statements.c.n)
    rows = list(connection.execute(ordered.where(doubtful).limit(limit + 1)))
    if len(rows) <= limit:
        rows += connection.execute(ordered.where(not_(doubtful)).limit(limit + 1 - len(rows)))
    more = f"{rows[limit - 1].doubt:x}-{rows[limit - 1].n:x}" if len(rows) > limit else None
    return HitPage(tuple(answers.hits(connection, rows[:limit])), more)


def _place(after: str) -> tuple[int, int]:
    doubt, _, number = after.partition("-")
    try:
        return int(doubt, 16), int(number, 16)
    except ValueError:
        raise UsageError(f"after={after!r}: is no place in a list; take it from the answer before") from None


class _Judged:
    """An article with all that was judged of it."""

    def __init__(self, reading: Reading, made: Sequence[Judgement]) -> None:
        self.article = reading.article
        self.judgements = {each.n: each for each in made}
        self.shown = derive(reading, made)
        self.held = {each.n for each in holding(made)}
        self.untouched = {said.id for said in self.shown.reading.statements} - self.shown.of.keys()

    def told(self, number: int) -> StatementJudgement:
        judgement = self.judgements[number]
        meant = judgement
        while meant.undoes is not None:
            meant = self.judgements[meant.undoes]
        keys = [key for key, thread in self._threads().items() if any(word.n == number for word in thread.words)]
        is_lost = number in self.held and any(key in self.shown.lost for key in keys)
        return self._row(judgement, meant, is_lost)

    def lost(self) -> Iterator[StatementJudgement]:
        """The last word on each statement that the newest reading does not have."""
        for key, thread in threads(holding(list(self.judgements.values()))).items():
            if key in self.shown.lost:
                last = thread.last
                of_all = self.judgements[last.n]
                made = replace(of_all, verdict=last.verdict, seen=last.seen, left=last.left, thread=key, listed=())
                yield self._row(made, made, True)

    def standing(self) -> dict[str, Standing]:
        """The last word on each statement that is shown and was judged."""
        holding_threads = threads([self.judgements[number] for number in sorted(self.held)])
        of = {said: (key, holding_threads[key].last) for said, key in self.shown.of.items()}
        return {said: Standing(last.n, last.verdict, key in self.shown.lost) for said, (key, last) in of.items()}

    def about(self, statement: str) -> set[int]:
        """The numbers of the judgements of the statement whose id begins so, was so when it was judged, or is now."""
        found: set[int] = set()
        for key, thread in self._threads().items():
            ids = [self._id(values) for values, _ in thread.forms()] + [self.shown.now(key) or ""]
            if any(each.startswith(statement) for each in ids):
                found.update(word.n for word in thread.words)
        for each in self.judgements.values():
            if each.undoes in found:
                found.add(each.n)
        return found

    def is_reviewed(self) -> bool:
        return any(self.judgements[number].verdict == "reviewed" for number in self.held)

    def gold(self) -> Reading:
        """The reading with those statements alone that people let stand."""
        judged = [said for said in self.shown.reading.statements if said.id in self.shown.of]
        alone = nested([replace(said, nested_in=None) for said in judged])
        return replace(self.shown.reading, statements=tuple(alone), anchors=())

    def _threads(self) -> dict[str, Thread]:
        """What was ever said, undone or not."""
        return threads(list(self.judgements.values()))

    def _id(self, values: Values) -> str:
        return values.statement(self.article.id).id

    def _row(self, judgement: Judgement, meant: Judgement, is_lost: bool) -> StatementJudgement:
        """`meant` is what a judgement undoes in the end, or itself."""
        about = meant.seen or meant.left
        statement = self._id(about) if about else None
        return StatementJudgement(
            judgement.n,
            judgement.verdict,
            self.article.id,
            self.article.title,
            statement,
            self.shown.now(meant.thread) or (statement if statement in self.untouched else None),
            judgement.by,
            judgement.at,
            self._quoted(judgement.seen),
            self._quoted(judgement.left),
            len(judgement.listed),
            judgement.undoes,
            judgement.n in self.held,
            is_lost,
        )

    def _quoted(self, values: Values | None) -> Quoted | None:
        if values is None:
            return None
        quote = self.article.quote
        roles = (values.source, values.cue, values.content, values.addressee)
        return Quoted(values, *map(quote, roles))


def _judged(connection: Connection, numbers: Collection[int]) -> dict[int, _Judged]:
    """The articles of these numbers."""
    as_read = kept.as_read(connection, numbers)
    loaded = dict(zip(as_read, decode.load(connection, list(as_read.values())), strict=True))
    made = kept.judgements_of(connection, numbers)
    return {number: _Judged(reading, made[number]) for number, reading in loaded.items()}


def history(connection: Connection, about: str | None, limit: int, after: str | None) -> JudgementPage:
    """Judgements, the newest first: all, or those of the article or statement whose id this is.

    Raises NotFound, and UsageError for an `after` that no page gave.
    """
    chosen = select(judgements.c.n, judgements.c.article).order_by(judgements.c.n.desc())
    if about:
        number = answers.one_article(connection, about, or_statement=True)
        chosen = chosen.where(judgements.c.article == number)
        judged, begins = _judged(connection, [number])[number], about.strip().lower()
        if not judged.article.id.startswith(begins):
            chosen = chosen.where(judgements.c.n.in_(judged.about(begins)))
    if after:
        if not re.fullmatch(r"\d{1,18}", after, re.ASCII):
            raise UsageError(f"after={after!r}: is no place in a list; take it from the answer before")
        chosen = chosen.where(judgements.c.n < int(after))
    rows = connection.execute(chosen.limit(limit + 1)).all()
    of = _judged(connection, {row.article for row in rows[:limit]})
    more = str(rows[limit - 1].n) if len(rows) > limit else None
    return JudgementPage(tuple(of[row.article].told(row.n) for row in rows[:limit]), more)


def one(connection: Connection, number: int) -> StatementJudgement:
    """The judgement of this number. Raises NotFound."""
    article = connection.execute(select(judgements.c.article).where(judgements.c.n == number)).scalar()
    if article is None:
        raise NotFound(f"{number}: no judgement has this number; `sayso review history` lists them")
    return _judged(connection, [article])[article].told(number)


def lost(connection: Connection) -> Iterator[StatementJudgement]:
    """What was judged and finds no statement in the newest reading of its article; newest article first."""
    chosen = select(articles.c.n).where(articles.c.n.in_(select(readings.c.article).where(readings.c.lost > 0)))
    for number in connection.execute(chosen.order_by(articles.c.rank, articles.c.id)).scalars().all():
        yield from _judged(connection, [number])[number].lost()


def state(connection: Connection, article: str) -> ReviewState:
    number = answers.one_article(connection, article, or_statement=True)
    judged = _judged(connection, [number])[number]
    of_article = statements.join(articles, articles.c.shown == statements.c.reading)
    counted = select(func.count(), func.count(statements.c.doubt)).select_from(of_article)
    every, waiting = connection.execute(counted.where(articles.c.n == number)).one()
    return ReviewState(judged.article.id, every - waiting, waiting, judged.is_reviewed(), judged.standing())


def reviewed(connection: Connection, where: Filter) -> list[int]:
    """The numbers of the articles that somebody may have said was done, newest first."""
    marked = select(judgements.c.article).where(judgements.c.verdict.contains(REVIEWED))
    chosen = select(articles.c.n).where(articles.c.n.in_(marked), *ask.chosen_articles(connection, where))
    return list(connection.execute(chosen.order_by(articles.c.rank, articles.c.id)).scalars())


def gold(connection: Connection, number: int) -> Reading | None:
    """What people let stand of an article that is done, and nothing that only a program found; else None."""
    judged = _judged(connection, [number])[number]
    return judged.gold() if judged.is_reviewed() else None
