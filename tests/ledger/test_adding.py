"""Reports into the ledger: known ones are not extracted again, a failure ends nothing, a kill loses nothing."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from told import BY, SaysThat, reading

from sayso import anchor, pipeline, resolve
from sayso.anchor import places_index
from sayso.errors import NotFound
from sayso.extract import Extraction
from sayso.ledger import open_ledger
from sayso.records import Article, ReadBy

COUNT = 1000  # benchmarks/adding.py does it with 10,000
ADDING = Path(__file__).with_name("adding.py")


def write_articles(path: Path, count: int) -> Path:
    """Short articles, half of them dated, each hundredth a copy of the one before it, each 500th broken."""
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            told = number - 1 if number % 100 == 99 else number
            row = {
                "id": f"n{told}",
                "text": f"The council met in hall {told}.\nIda Holm said that bridge {told} would close.\n"
                f"Jörg Müller said that it costs {told} crowns.",
                "published": f"2024-{told % 12 + 1:02}-{told % 28 + 1:02}" if told % 2 else None,
                "language": "en",
            }
            out.write("{broken\n" if number % 500 == 250 else json.dumps(row, ensure_ascii=False) + "\n")
    return path


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_articles(tmp_path_factory.mktemp("articles") / "articles.jsonl", COUNT)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory, articles: Path) -> dict[str, list[Any]]:
    path = tmp_path_factory.mktemp("undisturbed") / "ledger.sqlite"
    with open_ledger(path) as ledger:
        done = pipeline.add([str(articles)], ledger, extractor=SaysThat())
    copies, broken = COUNT // 100, COUNT // 500
    assert (done.added, done.known, len(done.failed)) == (COUNT - copies - broken, copies, broken)
    assert done.statements == 2 * done.added
    return dump(path)


def dump(path: Path) -> dict[str, list[Any]]:
    """Every row of every table, in an order of its own."""
    with open_ledger(path) as ledger:
        assert list(ledger.check()) == []
    connection = sqlite3.connect(path)
    tables = ["articles", "readings", "sources", "statements", "speakers", "anchors", "judgements"]
    rows = {table: sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for table in tables}
    connection.close()
    return rows


def committed(path: Path) -> int:
    """How many articles another program sees in the ledger now; -1 while there is none."""
    if not path.exists():
        return -1
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])
    except sqlite3.OperationalError:
        return -1
    finally:
        connection.close()


@pytest.mark.slow
@pytest.mark.parametrize("moment", [-1, 1, COUNT // 2, COUNT - 300])
def test_a_killed_run_is_made_good_by_running_it_again(
    tmp_path: Path, articles: Path, undisturbed: dict[str, list[Any]], moment: int
) -> None:
    """Killed before the first commit, after it, in the middle and before the last."""
    path = tmp_path / "ledger.sqlite"
    command = [sys.executable, str(ADDING), str(articles), str(path)]
    running = subprocess.Popen([*command, str(moment + 250)] if moment > 0 else command, stdout=subprocess.PIPE)
    while running.poll() is None and committed(path) < moment and not (moment < 0 and path.exists()):
        sleep(0.002)
    running.kill()
    assert running.wait() != 0, "it ended before it could be killed"
    running.communicate()
    assert committed(path) < len(undisturbed["articles"])
    subprocess.run(command, check=True, capture_output=True)
    assert dump(path) == undisturbed


def test_what_the_ledger_has_is_not_extracted_again(tmp_path: Path, articles: Path) -> None:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        first = pipeline.add([str(articles)], ledger, extractor=SaysThat())
        extractor = SaysThat()
        again = pipeline.add([str(articles)], ledger, extractor=extractor)
    assert (again.added, again.statements, extractor.extracted) == (0, 0, 0)
    assert again.known == first.added + first.known


def test_one_bad_file_ends_nothing_and_is_told(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Ida Holm said that the bridge would close.\n", "utf-8")
    (tmp_path / "bare").mkdir()
    told: list[int] = []
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        done = pipeline.add(
            [str(tmp_path / "missing.txt"), str(good), str(good), str(tmp_path / "bare")],
            ledger,
            extractor=SaysThat(),
            progress=lambda so_far: told.append(len(so_far.failed) + so_far.known),
        )
        assert [row.origin for row in ledger.articles()] == [str(good)]
    assert (done.added, done.known) == (1, 1)
    assert [Path(str(error).split(":")[0]).name for error in done.failed] == ["missing.txt", "bare"]
    assert told[-1] == 3


def test_a_run_that_ctrl_c_ends_tells_of_all_that_it_kept(tmp_path: Path) -> None:
    class Stopped(SaysThat):
        def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
            for extraction in super().extract(articles):
                if self.extracted > 5:
                    raise KeyboardInterrupt
                yield extraction

    told: list[int] = []
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        with pytest.raises(KeyboardInterrupt):
            pipeline.add(
                [str(write_articles(tmp_path / "articles.jsonl", 20))],
                ledger,
                extractor=Stopped(),
                progress=lambda so_far: told.append(so_far.added),
            )
        assert told[-1] == ledger.stats().articles == 5


def test_articles_are_read_again_by_a_newer_extractor_only(tmp_path: Path) -> None:
    newer = SaysThat(ReadBy("hand", None, "2"))
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        first, second = reading("Ida Holm | said that | yes"), reading("Ida Holm | said that | no")
        ledger.add([first, second])
        some = pipeline.reread(ledger, [first.article.id[:10]], extractor=newer)
        assert (some.added, some.reread, some.known) == (0, 1, 0)
        rest = pipeline.reread(ledger, extractor=newer)
        assert (rest.added, rest.reread, rest.known) == (0, 1, 1)
        assert [shown.by for shown in ledger.readings()] == [pipeline.read_by(first.article, newer)] * 2
        assert ledger.has(first.article.id, BY)
        assert ledger.stats().readings == 4
        with pytest.raises(NotFound):
            pipeline.reread(ledger, ["0000"], extractor=newer)
        assert list(ledger.check()) == []


def test_a_reading_says_the_version_of_extractor_resolver_and_anchors() -> None:
    by = pipeline.extract(Article("Ida Holm said that yes."), SaysThat(ReadBy("hand", "w", "7"))).by
    places = "+places" if places_index.installed() else ""
    assert by == ReadBy("hand", "w", f"7.{resolve.VERSION}.{anchor.VERSION}{places}")


@pytest.mark.parametrize("stage", [resolve, anchor])
def test_articles_are_read_again_once_when_a_later_stage_has_changed(tmp_path: Path, monkeypatch, stage) -> None:
    report = tmp_path / "report.txt"
    report.write_text("Ida Holm said that the bridge would close.\n", "utf-8")
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        pipeline.add([str(report)], ledger, extractor=SaysThat())
        assert pipeline.reread(ledger, extractor=SaysThat()).known == 1
        monkeypatch.setattr(stage, "VERSION", "next")
        assert pipeline.reread(ledger, extractor=SaysThat()).reread == 1
        assert pipeline.add([str(report)], ledger, extractor=SaysThat()).known == 1
        assert ledger.stats().readings == 2
        (shown,) = ledger.readings()
        assert "next" in shown.by.version.removesuffix("+places").split(".")


def test_a_reading_from_before_later_stages_had_a_version_is_read_again(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.add([reading("Ida Holm | said that | yes")])
        assert [each.by.version for each in ledger.readings()] == [BY.version]
        assert pipeline.reread(ledger, extractor=SaysThat(BY)).reread == 1


@pytest.mark.slow
def test_several_read_while_several_write_and_nobody_is_turned_away(place: str) -> None:
    open_ledger(place).close()
    program = (
        "import sys; from told import reading; from sayso.ledger import open_ledger\n"
        "with open_ledger(sys.argv[1]) as ledger:\n"
        "    for n in range(40): ledger.add(reading(f'P{sys.argv[2]} | said | the ferry is {n}'))"
    )
    command = [sys.executable, "-c", program, place]
    writers = [subprocess.Popen([*command, str(number)], cwd=ADDING.parent, stderr=subprocess.PIPE) for number in "12"]

    def read_on(_: int) -> int:
        asked = 0
        with open_ledger(place) as ledger:
            while any(writer.poll() is None for writer in writers):
                found = ledger.search("ferry", limit=None)
                assert len(found) <= ledger.stats().statements
                assert sum(1 for _ in ledger.readings()) >= len(found)
                asked += 1
        return asked

    with ThreadPoolExecutor(3) as pool:
        assert all(pool.map(read_on, range(3)))
    assert [(writer.wait(), writer.communicate()[1]) for writer in writers] == [(0, b""), (0, b"")]
    with open_ledger(place) as ledger:
        assert ledger.stats().articles == 80
        assert list(ledger.check()) == []
