"""A large ledger: `python -m benchmarks.ledger [--statements 2000000] [--place FILE_OR_ADDRESS ...]`.

Fills each ledger with invented readings, then asks it through the API, in this process, the questions that people
ask. Prints how many statements a second were added, and how long the answers took: median, and 95 of 100; and, as
other programs may be busy too, the processor time of the median (this process alone, without a server's). A ledger that
has as many already is not filled again; `--more 160000` adds so many to it first, others each time.
"""

from __future__ import annotations

import argparse
import gc
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from starlette.testclient import TestClient

import sayso
from benchmarks.reports import BODIES, CLAIMS, DAYS
from sayso.ledger import Ledger
from sayso.records import Article, ReadBy, Reading, Said, Source, Span, Speaker, Stance, StatedTime, Statement
from sayso.web.app import application, settle

BY = ReadBy("benchmark", None, "1")
STATEMENTS = 8  # an article
MADE = 20_000  # articles at a time
GIVEN = ("Ida", "Piet", "Ruth", "Anton", "Ona", "Mo", "Hanne", "Jo", "Lena", "Per", "Sasha", "Vera", "Nils", "Edda")
FIRST = ("Lind", "Okon", "Brek", "Pet", "Cast", "Sol", "Hal", "Var", "Mer", "Tor", "Kess", "Dun", "Wen", "Alb", "Rusk")
LAST = ("gren", "jo", "ke", "rie", "ell", "berg", "sen", "ga", "low", "ne", "ler", "by", "ik", "rand")
OUTLETS = tuple(f"The {town} {paper}" for town in FIRST for paper in ("Lantern", "Post", "Courier"))
TOPICS = tuple(f"{a}{b}" for a in ("harbour", "mill", "ferry", "school", "tram", "orchard") for b in ("", "s", " hall"))
ROUNDS = 40


def readings(statements: int, seed: int = 0) -> Iterator[Reading]:
    """Readings with about so many statements in all, of articles over fourteen years; the same seed gives the same."""
    chance = random.Random(seed)
    return (_reading(chance, number) for number in range(-(-statements // STATEMENTS)))


def _reading(chance: random.Random, number: int) -> Reading:
    names = [f"{chance.choice(GIVEN)} {chance.choice(FIRST)}{chance.choice(LAST)}" for _ in range(2)]
    names.append(chance.choice(BODIES))
    parts: list[str] = []
    marked: list[tuple[Span, Span, Span, str]] = []
    at = 0
    for place in range(STATEMENTS):
        who, said = chance.choice(names), chance.choice(("said", "claimed", "denied", "added"))
        what = chance.choice(CLAIMS).format(n=chance.randint(2, 900))
        content = f"{what} near the {chance.choice(TOPICS)} on {chance.choice(DAYS)} {number}"
        source = Span(at, at + len(who))
        cue = Span(source.end + 1, source.end + 1 + len(said))
        words = Span(cue.end + 6, cue.end + 6 + len(content))
        end = "\n\n" if place % 3 == 2 else " "
        parts.append(f"{who} {said} that {content}.{end}")
        marked.append((source, cue, words, who))
        at += len(parts[-1])
    day = f"{chance.randint(2010, 2023)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    article = Article(
        "".join(parts),
        language=chance.choice(("en", "en", "en", "de")),
        title=f"Report {number}",
        publisher=chance.choice(OUTLETS),
        published=StatedTime(day),
        url=f"https://news.example/{number:x}",
    )
    sources: dict[str, Source] = {}
    statements = []
    for source, cue, words, who in marked:
        kind = "organisation" if who in BODIES else "person"
        speaker = sources.setdefault(who, Source(article.id, who, (source,), kind))  # type: ignore[arg-type]
        statements.append(
            Statement(
                article.id,
                content=(words,),
                source=(source,),
                cue=(cue,),
                kind=chance.choice(("indirect", "direct", "mixed")),
                medium="speech",
                stance=Stance("asserts", "neutral"),
                score=round(chance.random(), 3),
                speakers=(Speaker(speaker.id, (source,)),),
                said=Said(day, "published"),
            )
        )
    return Reading(article, BY, tuple(statements), tuple(sources.values()))


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, how it is called, and how long 95 of 100 answers may take in a ledger of two million."""

    name: str
    path: Callable[[random.Random, Ledger], str]
    most_ms: float | None = None


QUESTIONS = (
    Question("newest 50", lambda _c, _l: "/api/statements?limit=50", 25),
    Question("newest 50, one outlet", lambda c, _: f"/api/statements?limit=50&publisher={c.choice(OUTLETS)}", 25),
    Question("newest 50, one kind", lambda c, _: f"/api/statements?limit=50&kind={c.choice(('direct', 'mixed'))}", 25),
    Question("newest 50, one language", lambda _c, _l: "/api/statements?limit=50&language=de", 25),
    Question("newest 50, one source", lambda c, _: f"/api/statements?limit=50&source={_name(c)}", 25),
    Question("newest 50, a frequent word", lambda _c, _l: "/api/statements?limit=50&q=bridge", 25),
    Question(
        "newest 50, two words, a year", lambda c, _: f"/api/statements?limit=50&q=ferry+crowns&since={_year(c)}", 25
    ),
    Question("counts", lambda _c, _l: "/api/facets", 150),
    Question("counts, a frequent word", lambda _c, _l: "/api/facets?q=bridge", 150),
    Question("counts, one outlet", lambda c, _: f"/api/facets?publisher={c.choice(OUTLETS)}", 150),
    Question("reading view", lambda c, ledger: f"/articles/{_article(c, ledger)}", 60),
    Question("source page", lambda c, _: f"/sources/{_name(c)}", 120),
    Question("page of a source in every other report", lambda c, _: f"/sources/{c.choice(BODIES)}", 500),
    Question("list of sources", lambda _c, _l: "/sources", 500),
    Question("search page", lambda c, _: f"/?q={c.choice(('bridge', 'ferry', 'crowns'))}"),
)


def _name(chance: random.Random) -> str:
    return f"{chance.choice(GIVEN)} {chance.choice(FIRST)}{chance.choice(LAST)}"


def _year(chance: random.Random) -> int:
    return chance.randint(2010, 2023)


def _article(chance: random.Random, ledger: Ledger) -> str:
    then = ledger.articles(sayso.Filter(until=str(_year(chance))), 50)
    return chance.choice(then or ledger.articles()).id


def fill(ledger: Ledger, statements: int, seed: int = 0) -> None:
    """Print how fast so many statements were added; making the readings is not counted."""
    wall = cpu = 0.0
    given = readings(statements, seed)
    with ledger.writer() as writer:
        while some := list(islice(given, MADE)):
            gc.freeze()  # what was made beforehand is nothing to look through again and again
            started, used = time.perf_counter(), time.process_time()
            for reading in some:
                writer.add(reading)
            writer.store()
            wall, cpu = wall + time.perf_counter() - started, cpu + time.process_time() - used
    if added := writer.statements:
        print(
            f"{added:,} statements added: {added / wall:,.0f} a second, {added / cpu:,.0f} a CPU-second\n", flush=True
        )


def ask(ledger: Ledger, rounds: int = ROUNDS) -> Iterator[tuple[Question, list[float], list[float]]]:
    """Each question with the milliseconds that its answers took, and those of the processor; the fastest first."""
    with TestClient(application(ledger), base_url="http://127.0.0.1") as client:
        settle()  # as `sayso serve` does
        for question in QUESTIONS:
            chance = random.Random(1)
            took, used = [], []
            for _ in range(rounds):
                path = question.path(chance, ledger)
                started, used_before = time.perf_counter(), time.process_time()
                answer = client.get(path)
                took.append((time.perf_counter() - started) * 1e3)
                used.append((time.process_time() - used_before) * 1e3)
                if answer.status_code not in (200, 404):  # 404: nobody is called so
                    raise SystemExit(f"{path}: {answer.status_code} {answer.text[:200]}")
            yield question, sorted(took), sorted(used)


def report(place: str, statements: int, rounds: int, more: int = 0) -> bool:
    """Print what a ledger can do; whether every answer came in time."""
    in_time = True
    with sayso.open_ledger(place) as ledger:
        print(f"\n## {ledger.name}\n")
        if ledger.stats().statements < statements:
            fill(ledger, statements)
        if more:
            fill(ledger, more, seed=ledger.stats().articles)
        held = ledger.stats()
        size = f"{held.size_bytes / 1e6:,.0f} MB"
        print(f"{held.statements:,} statements in {held.articles:,} articles, {size}\n", flush=True)
        print("| question | median, ms | 95 of 100, ms | at most | processor, ms |\n|---|---|---|---|---|")
        for question, took, used in ask(ledger, rounds):
            slow = took[min(len(took) - 1, round(0.95 * len(took)))]
            bar = f"{question.most_ms:.0f}" if question.most_ms else ""
            in_time = in_time and not (question.most_ms and slow > question.most_ms)
            median, processor = took[len(took) // 2], used[len(used) // 2]
            print(f"| {question.name} | {median:.1f} | {slow:.1f} | {bar} | {processor:.1f} |", flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\npeak memory {peak:,.0f} MB")
    return in_time


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ledger", description=__doc__.split("\n\n")[0])
    parser.add_argument("--statements", type=int, default=2_000_000)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--place", action="append", help="a ledger that may be filled; a new file unless given")
    parser.add_argument("--more", type=int, default=0, help="statements to add to what is there, before it is asked")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        places = options.place or [str(Path(folder) / "ledger.sqlite")]
        in_time = [report(place, options.statements, options.rounds, options.more) for place in places]
    raise SystemExit(0 if all(in_time) else 1)


if __name__ == "__main__":
    main()
