"""The ledger: one public verb a method. Opening is `opening`, writing `write`, filters `ask`, truth `check`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from types import TracebackType

from sqlalchemy import URL, delete, select, tuple_

from sayso.errors import LedgerError
from sayso.ledger import (
    answers,
    ask,
    checking,
    copying,
    database,
    decode,
    described,
    facets,
    heard,
    judging,
    kept,
    opening,
    paging,
    tokens,
    voices,
    write,
)
from sayso.ledger.newest import newest
from sayso.ledger.review import Review
from sayso.ledger.rows import (
    ArticlePage,
    ArticleRow,
    Facets,
    Filter,
    Heard,
    Hit,
    HitPage,
    Order,
    SourceAbout,
    SourceJudgement,
    SourceRow,
    Stats,
    Voices,
)
from sayso.ledger.schema import articles, statements
from sayso.ledger.tokens import Scope, TokenRow
from sayso.ledger.write import Writer
from sayso.records import Dimension, Profile, ReadBy, Reading

EVERYTHING = Filter()
PAGE = 100


def open_ledger(path: str | PathLike[str] | None = None, *, create: bool = True) -> Ledger:
    """The ledger in a file or a database, made on first use and brought up to date where it is older than this program.

    `path` is a file or an address, "sqlite:///FILE" or "postgresql+psycopg://USER@HOST/DATABASE"; without it
    $SAYSO_LEDGER is used, else a file in the user's data folder. Raises LedgerError where there is none to be had, or
    (`create=False`) none yet.

        with open_ledger("ledger.sqlite") as ledger:
            ledger.add(reading)
            hits = ledger.search("harbour", Filter(source="Holm"))
    """
    located = opening.locate(path)
    if path is None and create and isinstance(located, Path):
        opening.make_folder(located)
    return Ledger(located, create=create)


class Ledger:
    """Who said what, kept in a SQLite file or a PostgreSQL database, with the same answers.

    Use as a context manager; every method raises LedgerError. `name` is its file, or its address without a password.
    """

    def __init__(self, where: Path | URL, *, create: bool = True) -> None:
        self.name = database.name(where)
        self._engine = opening.open_engine(where, create=create)
        self.review = Review(self._engine)

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Ledger({self.name!r})"

    def close(self) -> None:
        self._engine.dispose()

    # Writing

    def writer(self) -> Writer:
        """What adds readings one by one and counts what was new; `add` for those who need to know."""
        return Writer(self._engine)

    def add(self, readings: Reading | Iterable[Reading]) -> int:
        """Keep readings; the number of articles that were not there before. What is there is not added again.

        Commits at least every 10,000 articles; once what came before is written, after 1,000, or a second. Raises
        InputError for a reading with a span outside its text or a reference to nothing; what came before it is kept.
        """
        with self.writer() as writer:
            for reading in [readings] if isinstance(readings, Reading) else readings:
                writer.add(reading)
        return writer.articles

    def forget(self, article_id: str) -> ArticleRow:
        """Erase an article, named by its id or a unique beginning of it: text, readings, judgements, index, free pages.

        Rewrites the ledger, so that the words are not in it any more, which takes a while for a large one; what that
        cannot reach, `remains` says. Raises LedgerError where the article is erased but another program still reads
        the ledger and keeps its words from being rewritten.
        """
        with database.writing(self._engine) as connection:
            found = answers.one_article(connection, article_id, or_statement=False)
            row = answers.article_line(connection, found)
            connection.execute(delete(articles).where(articles.c.n == found))
            judging.forget(connection)
            database.of(connection).forget_deleted_words(connection)
        if reason := database.of(self._engine).sweep(self._engine):
            raise LedgerError(f"{self.name}: {row.id} is erased, but {reason}")
        return row

    @property
    def remains(self) -> str:
        """Where words of a forgotten article may still be, which no program of ours can reach; "" for nowhere."""
        return database.of(self._engine).REMAINS

    # Judging sources

    def merge_sources(self, *names: str, by: str, at: datetime | None = None) -> int | None:
        """Judge that these names are one source's, shown by the first; the judgement's number, None if they are.

        A name is one that the ledger has, or words of it that no other has. Raises NotFound, with the candidates.
        """
        with self._judging(by, at) as session:
            return session.merge([session.find(name) for name in names])

    def split_source(
        self,
        *names: str,
        by: str,
        apart_from: str | None = None,
        articles: Sequence[str] = (),
        called: str | None = None,
        at: datetime | None = None,
    ) -> int:
        """Judge that names are not the source that they are merged into, or not the one called `apart_from`.

        With `articles`: that whoever is so called in these is somebody else, who is shown as `called`, else as
        "NAME (2)". Returns the judgement's number. Raises NotFound, and UsageError where nothing is left to split.
        """
        with self._judging(by, at) as session:
            found = [session.find(name) for name in names]
            if articles:
                return session.split_in(found[0], articles, called)
            return session.split(found, session.find(apart_from) if apart_from else None)

    def undo_source_judgement(self, number: int, *, by: str, at: datetime | None = None) -> int:
        """Judge that a judgement is void; the number of this one, which can be undone likewise."""
        with self._judging(by, at) as session:
            return session.undo(number)

    def accept_sources(
        self, proposed: Iterable[tuple[str, str, float, str]], *, by: str, at: datetime | None = None
    ) -> int:
        """Judge each pair of `Profile.key` one, with the score and the reason it was proposed for; how many were new.

        Those that were judged apart stay so.
        """
        with self._judging(by, at) as session:
            return sum(session.accept(*each) is not None for each in proposed)

    def source_history(self, name: str | None = None) -> list[SourceJudgement]:
        """What was judged of sources, the newest first; with a name, of that source. Raises NotFound."""
        with self._engine.connect() as connection:
            return judging.history(connection, name)

    def profiles(self) -> list[Profile]:
        """Every source over all articles, as `resolve.across` compares them."""
        with self._engine.connect() as connection:
            return judging.profiles(connection)

    def source(self, name: str) -> SourceAbout:
        """One source: its names with their spellings, offices, affiliations. Raises NotFound, with the candidates."""
        with self._engine.connect() as connection:
            return described.source(connection, name)

    def source_names(self, typed: str) -> list[str]:
        """Names in which every word that was typed begins a word: a dozen at most, the most heard first."""
        with self._engine.connect() as connection:
            return described.suggested(connection, typed)

    @contextmanager
    def _judging(self, by: str, at: datetime | None) -> Iterator[judging.Judging]:
        with database.writing(self._engine) as connection:
            made = judging.Judging(connection, by, at)
            yield made
            made.finish()

    # Letting others in

    def new_token(self, name: str, scope: Scope, expires: datetime | None = None, at: datetime | None = None) -> str:
        """A token that lets whoever is called so in, where the ledger is served. It is kept nowhere but as a hash."""
        with database.writing(self._engine) as connection:
            return tokens.new(connection, name, scope, expires, at or datetime.now(UTC))

    def tokens(self) -> list[TokenRow]:
        """Every token there was, in the order they were made; expired and revoked ones too."""
        with self._engine.connect() as connection:
            return tokens.every(connection)

    def token(self, digest: str, at: datetime | None = None) -> TokenRow | None:
        """The token of which `tokens.digest` gave this, if it is valid."""
        with self._engine.connect() as connection:
            found = tokens.kept_as(connection, digest)
        return found if found and found.is_valid(at or datetime.now(UTC)) else None

    def revoke_token(self, number: int, at: datetime | None = None) -> TokenRow:
        """End a token. Raises NotFound where there is none, UsageError where it was revoked before."""
        with database.writing(self._engine) as connection:
            return tokens.revoke(connection, number, at or datetime.now(UTC))

    # Asking

    def has(self, article_id: str, by: ReadBy) -> bool:
        """Whether the article is there as `by` reads it."""
        with self._engine.connect() as connection:
            return write.has(connection, article_id, by)

    def articles(self, where: Filter = EVERYTHING, limit: int | None = 50) -> list[ArticleRow]:
        """Newest first; undated ones last. `source` and `kind` ask for articles that have such a statement."""
        with self._engine.connect() as connection:
            fitting = answers.listed().where(*ask.chosen_articles(connection, where))
            chosen = fitting.order_by(articles.c.rank, articles.c.id).limit(limit)
            return [decode.article_row_of(row) for row in connection.execute(chosen)]

    def search(
        self, words: str = "", where: Filter = EVERYTHING, limit: int | None = 50, order: Order = "newest"
    ) -> list[Hit]:
        """Statements with all the words in source, cue or content, whatever their accents or case; newest first.

        Words in quotation marks must stand side by side. Without words: every statement that fits the filter.
        `order` is that of `search_page`.
        """
        with self._engine.connect() as connection:
            if order == "relevance":
                return list(paging.page(connection, words, where, limit or paging.CAP, None, order).hits)
            asked = ask.Words.of(connection, words, where.source)
            if asked.impossible:
                return []
            columns = (*statements.c, articles.c.n.label("article"))
            return answers.hits(connection, newest(connection, asked, where, columns, limit))

    def search_page(
        self,
        words: str = "",
        where: Filter = EVERYTHING,
        limit: int = 50,
        after: str | None = None,
        order: Order = "newest",
    ) -> HitPage:
        """As `search`, in parts: `after` is what the part before said. Raises UsageError for another one.

        By relevance (BM25), the newest 5,000 that fit are ranked, and no others are told.
        """
        with self._engine.connect() as connection:
            return paging.page(connection, words, where, limit, after, order)

    def article_page(self, where: Filter = EVERYTHING, limit: int = 50, after: str | None = None) -> ArticlePage:
        """As `articles`, in parts: `after` is what the part before said. Raises UsageError for another one."""
        with self._engine.connect() as connection:
            return paging.article_page(connection, where, limit, after)

    def facets(self, words: str = "", where: Filter = EVERYTHING) -> Facets:
        """What could narrow a search: sources, publishers, kinds, stances, places, … with how often they come."""
        with self._engine.connect() as connection:
            return facets.facets(connection, words, where)

    def sources(self, where: Filter = EVERYTHING, limit: int | None = 50) -> list[SourceRow]:
        """Who speaks, over all articles that match, by folded name and by what was judged to be one.

        Who says most words comes first.
        """
        with self._engine.connect() as connection:
            return heard.everybody(connection, where, limit)

    def heard(self, where: Filter = EVERYTHING, limit: int | None = 50) -> Heard:
        """As `sources`, over the newest 10,000 statements that fit: at once, however many there are.

        With the outlets, kinds and months of these statements.
        """
        with self._engine.connect() as connection:
            return heard.heard(connection, where, limit)

    def voices(
        self,
        words: str = "",
        where: Filter = EVERYTHING,
        *,
        by: Dimension = "source",
        over: Dimension | None = None,
        limit: int | None = 50,
        every_medium: bool = False,
    ) -> Voices:
        """Share of voice: how much of what is said comes from each source, or stands in each outlet, month, …

        Speech and writing count, unless `where` asks for a medium, `every_medium` for all, or they are told by medium.
        With `over`, each of the `limit` that are heard most is told for each value of a second dimension.
        """
        with self._engine.connect() as connection:
            return voices.shares(connection, words, where, by, over, limit, every_medium=every_medium)

    def show(self, some_id: str, *, as_read: bool = False) -> Reading:
        """The newest reading of an article: by its id, a unique beginning of it, or the id of a statement in it.

        What people judged is worked in, unless `as_read` asks for what the extractor gave. Raises NotFound, with the
        candidates where there are several.
        """
        with self._engine.connect() as connection:
            found = answers.one_article(connection, some_id, or_statement=True)
            if as_read:
                return kept.load(connection, found)[1]
            shown = connection.execute(select(articles.c.shown).where(articles.c.n == found)).scalar_one()
            return decode.load(connection, [shown])[0]

    def readings(self, where: Filter = EVERYTHING) -> Iterator[Reading]:
        """The newest reading of each article, in the order of `articles`, without holding them all.

        Whole readings: `source` and `kind` choose articles, not statements.
        """
        columns = select(articles.c.rank, articles.c.id, articles.c.shown)
        with self._engine.connect() as connection:
            fitting = columns.where(*ask.chosen_articles(connection, where))
        chosen = fitting.order_by(articles.c.rank, articles.c.id).limit(PAGE)
        after: tuple[int, str] = (-1, "")
        while True:
            with self._engine.connect() as connection:
                page = connection.execute(chosen.where(tuple_(articles.c.rank, articles.c.id) > after)).all()
                loaded = decode.load(connection, [row.shown for row in page])
            yield from loaded
            if len(page) < PAGE:
                return
            after = (page[-1].rank, page[-1].id)

    def state(self) -> tuple[int, ...]:
        """Numbers that change whenever what is shown does: cheap to ask, for whoever keeps an answer."""
        with self._engine.connect() as connection:
            return answers.state(connection)

    def check(self) -> Iterator[str]:
        """What is wrong with the ledger, a line each; nothing where every span, id and index entry is right."""
        return checking.problems(self._engine)

    def vacuum(self) -> None:
        """Write the ledger anew, without the room that erased rows left. Raises LedgerError while others use it."""
        if reason := database.of(self._engine).sweep(self._engine):
            raise LedgerError(f"{self.name}: {reason}")

    def copy(self, to: Ledger, progress: copying.Progress | None = None) -> copying.Copied:
        """Every reading and judgement into another ledger, of either kind; what that has already is not copied again.

        Tokens are not copied. `progress` is called now and then with what was done so far. Raises UsageError where
        both are the same; readings that the other cannot keep are noted in `failed`.
        """
        return copying.copy(self._engine, to._engine, progress)

    def stats(self) -> Stats:
        with self._engine.connect() as connection:
            return answers.stats(connection)
