"""`Ledger.review`: judging statements, and asking what was judged; one public verb a method."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import islice

from sqlalchemy import Engine

from sayso.ledger import database, reviewed, reviewing
from sayso.ledger.reviewing import Changes
from sayso.ledger.rows import Filter, HitPage, JudgementPage, ReviewState, StatementJudgement
from sayso.records import Reading

EVERYTHING = Filter()


class Review:
    """What people say of statements. Each verb that judges gives the judgement's number, by which it can be undone.

    A statement is named by its id or a unique beginning of it; `article` says where to look for one that is not
    shown. What is shown, found and counted changes at once. Methods raise LedgerError, NotFound for an id that
    nothing has, and UsageError for what cannot be judged so.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    # Judging

    def accept(self, statement: str, *, by: str, at: datetime | None = None, article: str | None = None) -> int:
        """It is right as it is shown, and stays so, whoever reads the article again."""
        with self._judging(by, at) as session:
            return session.accept(statement, article)

    def reject(self, statement: str, *, by: str, at: datetime | None = None, article: str | None = None) -> int:
        """It is no statement: it leaves search, sources and voices."""
        with self._judging(by, at) as session:
            return session.reject(statement, article)

    def change(
        self, statement: str, changes: Changes, *, by: str, at: datetime | None = None, article: str | None = None
    ) -> int:
        """It is otherwise: `changes` has what is to be set, everything else stays as it is shown.

        With other spans it has another id from then on.
        """
        with self._judging(by, at) as session:
            return session.change(statement, changes, article)

    def add(self, article: str, changes: Changes, *, by: str, at: datetime | None = None) -> int:
        """A statement was missed. It is indirect speech, unless `changes` says otherwise."""
        with self._judging(by, at) as session:
            return session.add(article, changes)

    def finish(self, article: str, *, by: str, at: datetime | None = None) -> int:
        """The article is reviewed: what nobody judged yet is right, and nothing is missing."""
        with self._judging(by, at) as session:
            return session.finish(article)

    def undo(self, number: int, *, by: str, at: datetime | None = None) -> int:
        """A judgement is void, as if it had never been; an undoing can be undone as well."""
        with self._judging(by, at) as session:
            return session.undo(number)

    @contextmanager
    def _judging(self, by: str, at: datetime | None) -> Iterator[reviewing.Reviewing]:
        with database.writing(self._engine) as connection:
            yield reviewing.Reviewing(connection, by, at)

    # Asking

    def queue(
        self,
        words: str = "",
        where: Filter = EVERYTHING,
        limit: int = 50,
        after: str | None = None,
        *,
        article: str | None = None,
    ) -> HitPage:
        """Statements that nobody judged, the most doubtful first: score nearest to .5, or none. Then the newest.

        With words or a filter, of the newest 5,000 that fit.
        """
        with self._engine.connect() as connection:
            return reviewed.queue(connection, words, where, article, limit, after)

    def history(self, about: str | None = None, limit: int = 50, after: str | None = None) -> JudgementPage:
        """What was judged, the newest first: all, of an article, or of a statement under any id that it has had."""
        with self._engine.connect() as connection:
            return reviewed.history(connection, about, limit, after)

    def judgement(self, number: int) -> StatementJudgement:
        with self._engine.connect() as connection:
            return reviewed.one(connection, number)

    def lost(self, limit: int | None = 50) -> list[StatementJudgement]:
        """What was judged and finds no statement in the newest reading: shown as it was left all the same."""
        with self._engine.connect() as connection:
            return list(islice(reviewed.lost(connection), limit))

    def state(self, article: str) -> ReviewState:
        """How far people have come with an article."""
        with self._engine.connect() as connection:
            return reviewed.state(connection, article)

    def reviewed(self, where: Filter = EVERYTHING) -> Iterator[Reading]:
        """Each article that is reviewed, with those statements alone that people let stand."""
        with self._engine.connect() as connection:
            numbers = reviewed.reviewed(connection, where)
        for number in numbers:
            with self._engine.connect() as connection:
                found = reviewed.gold(connection, number)
            if found is not None:
                yield found
