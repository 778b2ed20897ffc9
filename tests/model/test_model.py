"""The whole reader with tiny weights (`train/tiny.py`), which read sentences of a few words without a fault."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("numpy")
pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")

from sayso.errors import PluginError, UsageError
from sayso.extract import graph
from sayso.extract.decode import Found
from sayso.extract.model import Model, in_characters
from sayso.extract.trust import CONSTANT, FEATURES
from sayso.extract.weights import CONFIG, GRAPH
from sayso.extract.weights import read as read_weights
from sayso.records import Article

TINY = Path(__file__).parent / "tiny"
TEXT = (
    "Mara Lind said that the bridge is shut. The ferry is white.\n\n“The ferry sails,” the mayor said. "
    "“Nobody was hurt.” Rain fell on monday."
)


@pytest.fixture(scope="module")
def model():
    return Model(TINY)


def read(model, *texts, language="en"):
    articles = [Article(text, language=language) for text in texts]
    return [
        [tuple(article.quote(role) for role in (one.source, one.cue, one.content)) for one in extraction.statements]
        for article, extraction in zip(articles, model.extract(articles), strict=True)
    ]


def test_source_cue_and_content_are_found(model):
    assert read(model, TEXT) == [
        [
            ("Mara Lind", "said", "that the bridge is shut"),
            ("the mayor", "said", "“The ferry sails,”"),
            ("", "", "“Nobody was hurt.”"),
        ]
    ]


def test_kind_comes_from_the_marks_and_the_cue(model):
    (extraction,) = model.extract([Article(TEXT, language="en")])
    assert [(one.kind, one.medium) for one in extraction.statements] == [
        ("indirect", "speech"), ("direct", "speech"), ("direct", "speech"),
    ]  # fmt: skip


def test_an_article_reads_the_same_alone_and_among_others(model):
    others = ["Jon Aas said that nobody was hurt.", "", "\n\n", "Rain fell on monday. " * 60]
    assert read(model, others[0], TEXT, *others[1:])[1] == read(model, TEXT)[0]


def test_a_text_of_any_length_is_read_to_its_end(model):
    sentences = ["Mara Lind said that the bridge is shut.", "Rain fell on monday."] * 400
    found = read(model, " ".join(sentences))[0]
    assert found == [("Mara Lind", "said", "that the bridge is shut")] * 400


def test_reading_ahead_is_bounded(model, monkeypatch):
    monkeypatch.setattr(sys.modules[Model.__module__], "AHEAD", 100)
    taken = []

    def articles():
        for number in range(50):
            taken.append(number)
            yield Article(TEXT, language="en")

    next(model.extract(articles()))
    assert len(taken) == 1


def test_a_language_without_weights_is_read_by_the_rules(model):
    assert read(model, "„Die Brücke ist zu“, sagte Mara Lind.", language="de")[0]


def test_the_reading_says_which_weights_spoke(model):
    assert model.by.extractor == "model"
    assert (model.by.weights or "").startswith("en-")


def test_weights_that_onnxruntime_cannot_run_are_told(tmp_path):
    directory = tmp_path / "broken"
    shutil.copytree(TINY, directory)
    (directory / GRAPH).write_bytes(b"no graph")
    config = json.loads((directory / CONFIG).read_text())
    config["files"][GRAPH] = hashlib.sha256(b"no graph").hexdigest()
    (directory / CONFIG).write_text(json.dumps(config))
    with pytest.raises(PluginError, match="broken: cannot be used"):
        list(Model(directory).extract([Article(TEXT, language="en")]))


def test_a_torn_graph_is_told_before_it_reads(tmp_path):
    directory = tmp_path / "torn"
    shutil.copytree(TINY, directory)
    (directory / GRAPH).write_bytes((TINY / GRAPH).read_bytes()[:1000])
    with pytest.raises(PluginError, match="torn or mixed"):
        list(Model(directory).extract([Article(TEXT, language="en")]))


@pytest.mark.parametrize(("constant", "scores"), [(1.0, [0.7311] * 3), (-1.0, [0.2689] * 2)])
def test_a_statement_under_the_least_score_is_not_told_unless_it_stands_in_marks(tmp_path, constant, scores):
    directory = tmp_path / "calibrated"
    shutil.copytree(TINY, directory)
    config = json.loads((directory / CONFIG).read_text())
    config["decoder"] |= {"trust": {**dict.fromkeys(FEATURES, 0.0), CONSTANT: constant}, "least": 0.3}
    (directory / CONFIG).write_text(json.dumps(config))
    (extraction,) = Model(directory).extract([Article(TEXT, language="en")])
    assert [round(one.score, 4) for one in extraction.statements] == scores


def test_a_text_without_quotation_marks_has_constants_of_its_own(tmp_path):
    directory = tmp_path / "unmarked"
    shutil.copytree(TINY, directory)
    config = json.loads((directory / CONFIG).read_text())
    likely = {**dict.fromkeys(FEATURES, 0.0), CONSTANT: 1.0}
    config["decoder"] |= {"trust": likely, "least": 0.3, "unmarked": {"least": 0.9}}
    (directory / CONFIG).write_text(json.dumps(config))
    bare = TEXT.replace("“", "").replace("”", "")
    assert [len(found) for found in read(Model(directory), bare, TEXT, bare)] == [0, 3, 0]


def test_a_calibration_of_an_older_version_is_told(tmp_path):
    directory = tmp_path / "older"
    shutil.copytree(TINY, directory)
    config = json.loads((directory / CONFIG).read_text())
    config["decoder"]["trust"] = [1.0] * 9
    (directory / CONFIG).write_text(json.dumps(config))
    with pytest.raises(PluginError, match=r"older: trust is a list, as in older versions; .* train\.tune"):
        list(Model(directory).extract([Article(TEXT, language="en")]))


@pytest.mark.parametrize("said", ["0", "two", "-1", ""])
def test_a_thread_count_that_is_none_is_told(monkeypatch, said):
    monkeypatch.setenv("SAYSO_THREADS", said)
    with pytest.raises(UsageError, match="SAYSO_THREADS"):
        graph.thread_count()


@pytest.mark.parametrize(("language", "source"), [("en", "who"), ("de", "who said on monday that the bridge is shut,")])
def test_a_relative_pronoun_speaks_without_its_clause(language, source):
    article = Article("Jon Aas, who said on monday that the bridge is shut, was hurt.", language=language)
    (section,) = graph.Graph(read_weights(TINY)).sections([article.text])
    begins = [start for start, _ in section.tokens.offsets.tolist()]
    first, stop = begins.index(article.text.index("who")), begins.index(article.text.index("was"))
    places = in_characters(article, section, Found([(0, 1)], source=[(first, stop)]))
    assert article.quote(places.source) == source


def test_reading_leaves_nothing_in_the_home_folder_and_reports_to_nobody(tmp_path):
    """onnxruntime numbers the machine in ~/.cache and sends events of every session, unless it is told not to."""
    read_one = (
        "import sys; from sayso.extract.model import Model; from sayso.records import Article; "
        "assert [*Model(sys.argv[1]).extract([Article(sys.argv[2], language='en')])][0].statements"
    )
    asked = {key: value for key, value in os.environ.items() if key not in {"ORT_DISABLE_TELEMETRY", "XDG_CACHE_HOME"}}
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    subprocess.run([sys.executable, "-c", read_one, TINY, TEXT], check=True, env=asked | home)
    assert list(tmp_path.rglob("*")) == []
