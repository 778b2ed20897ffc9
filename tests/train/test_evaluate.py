"""Measuring an extractor: its figures, its interval, its speed, and how the table reads."""

import dataclasses
import json
from collections.abc import Iterable, Iterator

from sayso.extract import Extraction
from sayso.records import Article, ReadBy
from sayso.score import compare
from train import corpora
from train.evaluate import VARIATIONS, evaluate, main, report


class Knowing:
    """An extractor that was told the gold statements of some articles, and finds nothing in any other."""

    def __init__(self, golds: Iterable[corpora.Gold], *keys: str) -> None:
        self.by = ReadBy("knowing", version="1")
        self.known = {gold.article.id: gold.statements for gold in golds if gold.key in keys}

    def by_for(self, article: Article) -> ReadBy:
        return self.by

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        for article in articles:
            yield Extraction(tuple(dataclasses.replace(s, score=0.5) for s in self.known.get(article.id, ())))


def test_what_is_found_and_what_is_missed_makes_the_figures(corpus):
    table = evaluate(corpus, Knowing(corpora.read(corpus), "a", "b")).scores.table()
    assert table["joint"] == {"P": 100.0, "R": 66.7, "F": 80.0}
    assert table["quoted_fully"] == {"R": 100.0, "n": 1}
    assert table["quoted_partly"] == {"R": 0.0, "n": 1}
    assert table["joint_speech"] == {"P": 100.0, "R": 50.0, "F": 66.7}
    assert table["joint_other"] == {"P": 100.0, "R": 100.0, "F": 100.0}


def test_without_marks_the_same_statements_are_looked_for_in_the_bare_text(corpus):
    bare = list(corpora.read(corpus, marks=False))
    assert [gold.article.text[:9] for gold in bare] == ["It rains,", "Ove Falk ", "The gauge"]
    result = evaluate(corpus, Knowing(bare, "a", "b", "c"), marks=False)
    assert result.scores.total("joint_exact").f1 == 100.0
    assert result.scores.total("quoted_fully").gold == 1


def test_varied_articles_are_the_same_at_each_run(corpus, monkeypatch):
    read = []

    class Reading(Knowing):
        def extract(self, articles):
            def noted():
                for article in articles:
                    read.append(article.text)
                    yield article

            return super().extract(noted())

    def longer(row, random):
        return {**row, "text": f"{row['text']} {random.random()}"}

    monkeypatch.setitem(VARIATIONS, "translated", longer)
    golds = list(corpora.read(corpus))
    for varied in ("translated", "translated", None):
        evaluate(corpus, Reading(golds, "a"), varied=varied)
    texts = [text for text in read if text != "“Yes,” she said."]
    assert texts[:3] == texts[3:6] != texts[6:] == [gold.article.text for gold in golds]


def test_a_nested_statement_is_left_out_where_the_corpus_has_none(corpus):
    golds = list(corpora.read(corpus))
    outer = golds[0].statements[0]
    extractor = Knowing(golds, "a", "b", "c")
    extractor.known[golds[0].article.id] += (dataclasses.replace(outer, cue=(), nested_in=outer.id),)
    assert evaluate(corpus, extractor).scores.table()["n"] == {"gold": 3, "pred": 3}


def test_the_report_names_figures_kinds_interval_trust_and_speed(corpus):
    text = report(evaluate(corpus, Knowing(corpora.read(corpus), "a", "b")))
    assert "own.dev.jsonl: 3 articles, 3 gold and 2 found statements" in text
    assert "| joint         | 100.0 |  66.7 |  80.0 |" in text
    assert "| partly |     1 |            0.0 |" in text
    assert "joint F: 80.0 (95 % of resamples: " in text
    assert "trust: recall 66.7 at score 0.500, joint precision 100.0" in text
    assert "words per CPU-second (20 words)" in text


def test_two_extractors_are_compared_over_the_same_articles(corpus):
    all_three, one = (evaluate(corpus, Knowing(corpora.read(corpus), *keys)) for keys in ("abc", "a"))
    difference = compare(all_three.scores, one.scores)
    assert round(difference.value, 9) == 50.0
    assert difference.low >= 0


def test_the_command_prints_the_table_and_writes_it(corpus, tmp_path, capsys):
    written = tmp_path / "figures.json"
    assert main([str(corpus), "--limit", "2", "--against", "rules", "--json", str(written)]) == 0
    figures = json.loads(written.read_text())
    assert figures["articles"] == 2
    assert figures["sha256"] == corpora.digest(corpus)
    assert figures["figures"]["quoted_fully"]["n"] == 1
    assert figures["against"]["joint_difference"]["value"] == 0.0
    printed = capsys.readouterr().out
    assert "extractor rules" in printed
    assert "joint F, rules minus rules: +0.0 (0.0 to 0.0, p = 1.000, paired over articles)" in printed


def test_a_corpus_without_attributions_is_an_error_in_words(tmp_path, capsys):
    path = tmp_path / "gum.jsonl"
    path.write_text(json.dumps({"id": "x", "lang": "en", "text": "x"}) + "\n")
    assert main([str(path)]) == 1
    assert "gum.jsonl, line 1: no attributions: not a corpus of attributions" in capsys.readouterr().err


def test_an_empty_corpus_and_a_torn_one_are_errors_in_words(corpus, tmp_path, capsys):
    empty = tmp_path / "empty.jsonl"
    empty.touch()
    assert main([str(empty)]) == 1
    assert "empty.jsonl: no articles to evaluate on" in capsys.readouterr().err
    corpus.write_text(corpus.read_text()[:-20])
    assert main([str(corpus)]) == 1
    assert "own.dev.jsonl, line 3: not JSON: " in capsys.readouterr().err


def test_an_unknown_extractor_is_an_error_in_words(corpus, capsys):
    assert main([str(corpus), "--extractor", "oracle"]) == 1
    assert "no extractor 'oracle'; installed: " in capsys.readouterr().err
