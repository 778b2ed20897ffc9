"""The flow, from a report to a ledger: read -> extract -> resolve -> anchor -> Reading -> Ledger.add.

What can go wrong with one report becomes a value in the stream, so that it never ends a batch.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sayso import anchor, plugins, resolve
from sayso.anchor.said import dated
from sayso.anchor.within import anchors
from sayso.errors import InputError, SaysoError
from sayso.records import Article, ReadBy, Reading
from sayso.resolve import within

if TYPE_CHECKING:
    from sayso.extract import Extraction, Extractor
    from sayso.ledger import Ledger
    from sayso.read import ReadOptions
    from sayso.resolve.across import Proposal


def extract(article: Article, extractor: str | Extractor | None = None) -> Reading:
    """Read one article to its end: statements, and the sources that made them.

    `extractor` is the name of an installed one, or one that is at hand (which saves loading it again); without it,
    `plugins.default()`: the model where weights are installed, else the rules.
    Raises InputError where the extractor fails on it, PluginError where there is none of that name.
    """
    reading = next(readings([article], extractor))
    if isinstance(reading, InputError):
        raise reading
    return reading


def readings(
    articles: Iterable[Article | InputError], extractor: str | Extractor | None = None
) -> Iterator[Reading | InputError]:
    """A reading for each article, in order; what could not be read passes through as the error it is."""
    chosen = plugins.extractor(extractor)
    stream = iter(articles)
    waiting: deque[Article | InputError] = deque()  # taken by the extractor, and not answered yet
    broken: list[Exception] = []

    def only_articles() -> Iterator[Article]:
        try:
            for item in stream:
                waiting.append(item)
                if isinstance(item, Article):
                    yield item
        except Exception as error:
            broken.append(error)
            raise

    while True:
        try:
            for extraction in chosen.extract(only_articles()):
                while isinstance(item := waiting.popleft(), InputError):
                    yield item
                yield _reading(item, extraction, chosen)
            yield from (item for item in waiting if isinstance(item, InputError))
            return
        except SaysoError:
            raise  # of the extractor itself, such as torn weights
        except Exception:
            if broken or not waiting:
                raise
        # One of the articles that it had taken stopped the extractor: find it, then go on with the rest.
        while waiting:
            item = waiting.popleft()
            yield item if isinstance(item, InputError) else _alone(item, chosen)


def read_by(article: Article, extractor: Extractor) -> ReadBy:
    """By whom an article is read now, with the version of all that its reading comes from.

    That is the extractor's, then those of `resolve` and `anchor` ("1.1.1"), and "+places" where places can be found:
    a reading that would come out otherwise now has another version, so that `reread` knows it.
    """
    from sayso.anchor import places_index

    by = extractor.by_for(article)
    stages = f"{by.version}.{resolve.VERSION}.{anchor.VERSION}"
    return replace(by, version=f"{stages}+places" if places_index.installed() else stages)


def _reading(article: Article, extraction: Extraction, extractor: Extractor) -> Reading:
    statements, sources = within.resolve(article, extraction)
    found = anchors(article, statements)
    return Reading(article, read_by(article, extractor), dated(article, statements, found), sources, found)


def _alone(article: Article, extractor: Extractor) -> Reading | InputError:
    """The article by itself; a fault of the extractor, which is a bug of ours, is an error that says so."""
    try:
        return _reading(article, next(extractor.extract([article])), extractor)
    except SaysoError:
        raise
    except Exception as error:
        name = article.origin or article.key or article.id
        failed = InputError(
            f"{name}: the extractor {extractor.by.extractor!r} failed on it ({type(error).__name__}: {error}); "
            "this is a bug: please report it, with the text if you can share it"
        )
        failed.__cause__ = error
        return failed


def proposals(ledger: Ledger, least: float = 0.5) -> list[Proposal]:
    """Which of a ledger's sources may be one, the surest first, each with its score and reason."""
    from sayso.resolve import across

    return across.proposals(ledger.profiles(), least)


def merge_proposed(ledger: Ledger, above: float, *, by: str) -> int:
    """Judge one what is proposed with at least this score; how many pairs were. Each can be undone.

    Raises UsageError for less than `across.AUTOMATIC`, from which on precision is measured.
    """
    from sayso.resolve import across

    taken = across.automatic(across.proposals(ledger.profiles()), above)
    return ledger.accept_sources(((each.one.key, each.other.key, each.score, each.reason) for each in taken), by=by)


@dataclass(slots=True)
class Added:
    """What a run of `add` or `reread` did so far: counts, and each report that could not be read.

    `added` articles were new and `reread` ones got another reading, with `statements` in all; `known` ones were
    there as this extractor reads them. The first three count what is committed.
    """

    added: int = 0
    reread: int = 0
    statements: int = 0
    known: int = 0
    failed: list[InputError] = field(default_factory=list)

    def fail(self, error: InputError) -> None:
        self.failed.append(InputError(*error.args))  # without its traceback, which would hold the report


Progress = Callable[[Added], None]


def add(
    origins: Iterable[str],
    ledger: Ledger,
    *,
    extractor: str | Extractor | None = None,
    options: ReadOptions | None = None,
    progress: Progress | None = None,
) -> Added:
    """Read reports (files, URLs, "-") into a ledger. What it has already is not extracted again.

    A report that cannot be read is noted in `failed` and ends nothing; `progress` is called after each one.
    Raises LedgerError where the ledger cannot be written, PluginError where there is no such extractor.
    """
    from sayso.read import ReadOptions, read_all

    return _keep(read_all(origins, options or ReadOptions()), ledger, extractor, progress)


def reread(
    ledger: Ledger,
    ids: Iterable[str] | None = None,
    *,
    extractor: str | Extractor | None = None,
    progress: Progress | None = None,
) -> Added:
    """Read articles of a ledger again, with an extractor as it is now: all of them, or those that `ids` name.

    The new readings are shown from then on; the older ones stay. Raises NotFound before anything is read.
    """
    if ids is None:
        articles: Iterable[Article] = (reading.article for reading in ledger.readings())
    else:
        articles = [ledger.show(each).article for each in ids]
    return _keep(articles, ledger, extractor, progress)


def _keep(
    articles: Iterable[Article | InputError],
    ledger: Ledger,
    extractor: str | Extractor | None,
    progress: Progress | None,
) -> Added:
    chosen = plugins.extractor(extractor)
    done = Added()
    kept = 0

    def tell() -> None:
        done.added, done.reread = writer.articles, writer.readings - writer.articles
        done.statements = writer.statements
        if progress:
            progress(done)

    def unknown() -> Iterator[Article | InputError]:
        for item in articles:
            if isinstance(item, Article) and writer.has(item.id, read_by(item, chosen)):
                done.known += 1
                tell()
            else:
                yield item

    writer = ledger.writer()
    try:
        with writer:
            for item in readings(unknown(), chosen):
                try:
                    if isinstance(item, Reading):
                        writer.add(item)
                        kept += 1
                    else:
                        done.fail(item)
                except InputError as error:
                    done.fail(error)
                tell()
    except KeyboardInterrupt:
        tell()  # what had been gathered is stored by now, too
        raise
    done.known += kept - writer.readings  # the same report twice, both read before the first was stored
    tell()
    return done
