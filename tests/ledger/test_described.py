"""One source as its page tells of it."""

import pytest
from told import reading

from sayso import open_ledger
from sayso.errors import NotFound
from sayso.extract.rules import Rules
from sayso.ledger import described
from sayso.ledger.rows import SourceName
from sayso.pipeline import extract
from sayso.records import Article

TEXTS = (
    "Zoe Holm, the harbour master, said the pier was shut.",
    "Zoë Holm, the harbour master, said the pier was open. Per Holm said it was both.",
    "Zoe Holm, a painter, said the sea was blue.",
)


def test_spellings_offices_and_articles_are_counted(place: str) -> None:
    with open_ledger(place) as ledger:
        ledger.add(extract(Article(text, language="en"), Rules()) for text in TEXTS)
        about = ledger.source("zoe")
        assert (about.name, about.kind, about.roles[0]) == ("Zoe Holm", "person", "harbour master")
        assert about.names == (SourceName("Zoe Holm", ("Zoe Holm", "Zoë Holm"), 3),)
        ledger.merge_sources("Per Holm", "Zoe Holm", by="eve")
        assert [each.name for each in ledger.source("Zoe Holm").names] == ["Per Holm", "Zoe Holm"]
        ledger.split_source(
            "Zoe Holm", by="eve", articles=[ledger.search("blue")[0].article.id], called="Zoe, the painter"
        )
        assert ledger.source("Zoe, the painter").names == (SourceName("Zoe, the painter", ("Zoe Holm",), 1),)
        assert ledger.source("Per Holm").names[1].articles == 2
        with pytest.raises(NotFound, match="several sources are called so"):
            ledger.source("Zoe")


def test_names_are_suggested_most_heard_first(place: str) -> None:
    with open_ledger(place) as ledger:
        ledger.add(extract(Article(text, language="en"), Rules()) for text in TEXTS)
        assert ledger.source_names("hol") == ["Zoë Holm", "Per Holm"]
        assert ledger.source_names("olm") == []
        assert ledger.source_names("  ") == []


def test_of_somebody_in_very_many_articles_the_last_that_were_read_tell(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(described, "MOST_READ", 2)
    with open_ledger(place) as ledger:
        ledger.add(reading("Zoe Holm | said | no", published=f"{year}", named=name) for year, name in SPELLINGS)
        about = ledger.source("zoe holm")
        assert (about.names[0].spellings, about.capped) == (("ZOE HOLM", "zoe Holm"), True)


SPELLINGS = (("2003", "Zoe Holm"), ("2001", "zoe Holm"), ("2002", "ZOE HOLM"))
