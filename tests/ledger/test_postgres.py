"""What is PostgreSQL's own: what keeps a ledger from opening there, and that no message has a password."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from servers import PASSWORD, Server
from test_opening import make_at_once
from told import reading

from sayso.errors import LedgerError
from sayso.ledger import Filter, open_ledger
from sayso.ledger.database import writing
from sayso.ledger.schema import FORMAT

REPORT = reading("Ida Holm | said | the ferry would sink")


def refusal(address: str, *, create: bool = True) -> str:
    with pytest.raises(LedgerError) as caught:
        open_ledger(address, create=create).close()
    told: BaseException | None = caught.value
    assert PASSWORD not in str(told)
    return str(told)


def no_server(server: Server) -> str:
    return f"postgresql+psycopg://ledger:{PASSWORD}@127.0.0.1:1/db"


def no_socket(server: Server) -> str:
    return f"postgresql+psycopg://ledger:{PASSWORD}@/db?host=/nowhere"


def no_host(server: Server) -> str:
    return f"postgresql://ledger:{PASSWORD}@nowhere.invalid/db"


def a_wrong_password(server: Server) -> str:
    return server.url("postgres", password="a" + PASSWORD)


def no_password(server: Server) -> str:
    return server.url("postgres", password=None)


def no_such_user(server: Server) -> str:
    return server.url("postgres", user="eve")


def no_such_database(server: Server) -> str:
    return server.url("nothing")


def another_database(server: Server) -> str:
    name = server.empty()
    server.run(name, "CREATE TABLE recipes (soup text)")
    return server.url(name)


def a_newer_ledger(server: Server) -> str:
    address = server.url(server.empty())
    with open_ledger(address) as ledger, writing(ledger._engine) as connection:
        connection.exec_driver_sql(f"UPDATE sayso_ledger SET version_num = '{FORMAT + 1:04}'")
    return address


def latin(server: Server) -> str:
    return server.url(server.empty("ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0"))


def a_missing_schema(server: Server) -> str:
    return server.url(server.empty()) + "&options=-csearch_path%3Dnone"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (no_server, "no server answers there; is it running, and are host and port right?"),
        (no_socket, "no server answers there"),
        (no_host, "no server answers there"),
        (a_wrong_password, "the server refuses this user or password; name the user in the address and put"),
        (no_password, "the server refuses this user or password"),
        (no_such_user, "the server refuses this user or password"),
        (no_such_database, "there is no such database; make it by `createdb NAME`"),
        (another_database, "has tables of something else, and no ledger of sayso; name a database without tables"),
        (
            a_newer_ledger,
            f"was made by a newer sayso (ledger format {FORMAT + 1}, this one knows {FORMAT}); upgrade it: pip install",
        ),
        (latin, "this database keeps text as LATIN1, a ledger needs UTF8; make another by `createdb"),
        (a_missing_schema, "the schema that its search_path names is not there; make it by CREATE SCHEMA"),
    ],
)
def test_what_keeps_a_ledger_from_opening_is_told_with_what_to_do(
    server: Server, make: Callable[[Server], str], message: str
) -> None:
    address = make(server)
    shown, _, told = refusal(address).partition(": ")
    assert told.startswith(message)
    assert shown.startswith("postgresql+psycopg://")


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("postgresql://me:hush-hush@host:port/db", "the ledger's address cannot be read; write postgresql+psycopg://"),
        ("postgresql+psycopg2://me:hush-hush@host/db", "postgresql+psycopg2://...: no ledger is kept there; name a"),
        ("postgresql://me:hush-hush@host", "postgresql://me@host: names no database; write postgresql+psycopg://"),
        ("postgresql://me@host?password=hush-hush", "postgresql://me@host: names no database"),
    ],
)
def test_an_address_that_is_none_is_refused_without_repeating_a_password(address: str, message: str) -> None:
    assert refusal(address).startswith(message)


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "psycopg"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    told = refusal(f"postgresql+psycopg://me:{PASSWORD}@host/db")
    assert told == "postgresql+psycopg://me@host/db: needs the extra for PostgreSQL; pip install 'sayso[postgres]'"


def test_nothing_that_shows_a_ledger_shows_its_password(server: Server) -> None:
    with server.ledger() as address, open_ledger(address) as ledger:
        assert PASSWORD in address
        assert PASSWORD not in ledger.name + repr(ledger) + str(ledger._engine)
        with pytest.raises(LedgerError) as caught, writing(ledger._engine) as connection:
            connection.exec_driver_sql("SELECT nothing FROM nowhere")
        assert str(caught.value).startswith(f"{ledger.name}: the ledger failed: ")
        assert PASSWORD not in str(caught.value)


def test_without_leave_to_make_one_none_is_made(server: Server) -> None:
    name = server.empty()
    told = refusal(server.url(name), create=False)
    assert told.endswith(": there is no ledger yet; `sayso add REPORT` makes one")
    assert server.run(name, "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace") == [(0,)]


def test_several_programs_may_make_the_same_ledger_at_once(server: Server) -> None:
    make_at_once(server.url(server.empty()))


def test_two_ledgers_may_stand_in_schemas_of_one_database(server: Server) -> None:
    name = server.empty()
    for schema in ("north", "south"):
        server.run(name, f"CREATE SCHEMA {schema}")
    north, south = (server.url(name) + f"&options=-csearch_path%3D{schema}" for schema in ("north", "south"))
    with open_ledger(north) as one, open_ledger(south) as other:
        one.add(REPORT)
        assert (one.stats().articles, other.stats().articles) == (1, 0)
        assert list(one.check()) == list(other.check()) == []


def test_every_text_is_ordered_by_its_bytes_whatever_the_language_of_the_server(server: Server) -> None:
    name = server.empty()
    open_ledger(server.url(name)).close()
    others = server.run(
        name,
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' "
        "AND data_type IN ('text', 'character varying') AND collation_name IS DISTINCT FROM 'C' "
        "AND table_name NOT IN ('sayso_ledger', 'search')",
    )
    assert others == []


def test_an_index_without_the_words_is_named(server: Server) -> None:
    with open_ledger(server.url(server.empty())) as ledger:
        ledger.add(REPORT)
        with writing(ledger._engine) as connection:
            connection.exec_driver_sql("ALTER TABLE statements ALTER search_words DROP EXPRESSION")
            connection.exec_driver_sql("UPDATE statements SET search_words = ''")
        assert list(ledger.check()) == ["search: the index does not have the words of the statements"]


def test_a_server_that_does_not_read_ahead_is_left_so(server: Server) -> None:
    address = server.url(server.empty())
    for options, found in (("", "64"), ("&options=-ceffective_io_concurrency%3D0", "0")):
        with open_ledger(address + options) as ledger, ledger._engine.connect() as connection:
            assert connection.exec_driver_sql("SHOW effective_io_concurrency").scalar_one() == found


def test_words_that_a_parser_would_part_are_found_whole(server: Server) -> None:
    with server.ledger() as address, open_ledger(address) as ledger:
        long = "w" * 5000
        ledger.add(reading(f"Ida Holm | said | 3e5x and 1.5-2 at a.example/b_c {long}y", publisher="Courier"))
        for words in ("3e5x", "1.5-2", '"5 2 at a"', "a.example/b_c", f"{long}y"):
            assert len(ledger.search(words, Filter(source="ida holm"))) == 1, words
        for words in ("3e5", '"2 at example"', "5-1", long, f"{long}z"):
            assert ledger.search(words) == [], words


def test_a_statement_as_long_as_a_book_is_kept(server: Server) -> None:
    with server.ledger() as address, open_ledger(address) as ledger:
        ledger.add(reading(f"Ida Holm | said | {' '.join(f'word{n}' for n in range(300_000))}"))
        assert len(ledger.search("word7 word77")) == 1
        assert list(ledger.check()) == []
