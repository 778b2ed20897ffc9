"""The scorer: worked examples, counted by hand, and the same figures as the reference where that is at hand."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.records import Span, Statement
from sayso.score import FIGURES, Scores, Tally, compare, core, quotation, score, score_article

REFERENCE = Path(__file__).parents[3] / "shared" / "score.py"

TEXT = "“The dam will hold,” said Ida Moor. Her deputy doubted that. According to Moor, pumps run at night."


def at(words: str, text: str = TEXT) -> list[list[int]]:
    """The span of the only place where `words` stands, parts divided by " | "."""
    spans = []
    for part in words.split(" | "):
        assert text.count(part) == 1, part
        start = text.index(part)
        spans.append([start, start + len(part)])
    return spans


def said(content: str, source: str | None = None, cue: str | None = None) -> dict[str, list[list[int]]]:
    return {
        "content": at(content),
        "source": at(source) if source else [],
        "cue": at(cue) if cue else [],
    }


GOLD = [
    said("“The dam will hold,”", "Ida Moor", "said"),
    said("that", "Her deputy", "doubted"),
    said("pumps run at night", "to Moor", "According"),
]


def one(*found: dict[str, list[list[int]]]) -> Scores:
    return score([{"id": "dam", "text": TEXT, "attributions": GOLD}], {"dam": list(found)})


def test_marks_and_punctuation_at_the_edges_do_not_count():
    table = one(said("The dam will hold", "Ida Moor.", "said"), GOLD[1], GOLD[2]).table()
    assert {name: table[name] for name in FIGURES} == {name: {"P": 100.0, "R": 100.0, "F": 100.0} for name in FIGURES}


def test_a_content_that_overlaps_by_half_counts_for_half_but_not_as_exact():
    # gold "pumpsrunatnight": 15 letters; found "runatnight": 10 of them; 10 / 15 >= .5
    table = one(said("run at night", "to Moor", "According")).table()
    assert table["content_half"] == {"P": 100.0, "R": 33.3, "F": 50.0}
    assert table["joint"] == {"P": 100.0, "R": 33.3, "F": 50.0}
    assert table["content_exact"] == {"P": 0.0, "R": 0.0, "F": 0.0}
    assert table["content_soft"] == {"P": 100.0, "R": 22.2, "F": 36.4}  # recall (10 / 15) / 3
    # contents of gold: "Thedamwillhold" 14, "that" 4, "pumpsrunatnight" 15
    assert table["content_chars"] == {"P": 100.0, "R": 30.3, "F": 46.5}
    assert table["n"] == {"gold": 3, "pred": 1}


def test_less_than_half_counts_only_by_its_proportion():
    table = one(said("at night", "to Moor")).table()  # 7 of 15
    assert table["content_half"]["F"] == 0.0
    assert table["content_soft"] == {"P": 100.0, "R": 15.6, "F": 26.9}


def test_the_right_content_with_the_wrong_source_is_not_joint():
    table = one(said("“The dam will hold,”", "Her deputy")).table()
    assert table["content_exact"]["P"] == 100.0
    assert table["joint"]["P"] == 0.0
    assert table["source_exact"] == {"P": 100.0, "R": 33.3, "F": 50.0}  # that source is some statement's


def test_part_of_the_source_is_joint_but_not_joint_exact():
    table = one(said("“The dam will hold,”", "Ida")).table()
    assert (table["joint"]["P"], table["joint_exact"]["P"]) == (100.0, 0.0)


def test_an_absent_source_is_right_only_where_gold_has_none():
    row = {"id": "dam", "text": TEXT, "attributions": [said("pumps run at night")]}
    assert score([row], {"dam": [said("pumps run at night")]}).table()["joint"]["F"] == 100.0
    assert one(said("pumps run at night")).table()["joint"]["F"] == 0.0


def test_two_found_halves_cannot_both_match_one_content():
    table = one(said("The dam will"), said("dam will hold")).table()
    assert table["content_half"] == {"P": 50.0, "R": 33.3, "F": 40.0}


def test_an_article_without_any_found_statement_still_counts_as_gold():
    assert one().table()["joint"] == {"P": 0.0, "R": 0.0, "F": 0.0}
    assert one().total("joint") == Tally(0, 0, 0, 3)


def test_statements_score_as_plain_rows_do():
    statement = Statement("x", content=(Span(*at("pumps run at night")[0]),), source=(Span(*at("to Moor")[0]),))
    assert one_statement(statement).tallies["joint_exact"] == Tally(1, 1, 1, 3)


def one_statement(statement: Statement):
    return score_article("dam", TEXT, GOLD, [statement])


@pytest.mark.parametrize(
    ("text", "spans", "kept"),
    [
        ("(“Yes!”)", [[0, 8]], "Yes"),
        ("a, — b", [[0, 2], [5, 6]], "a,b"),  # what stands between two parts is not at an outer edge
        ("…!?", [[0, 3]], ""),
        ("o’clock’", [[0, 8]], "o’clock"),
    ],
)
def test_core_keeps_what_counts(text, spans, kept):
    assert "".join(text[i] for i in sorted(core(text, spans))) == kept


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("“It holds,”", "fully"),
        ("„Es hält“.", "fully"),
        ("‘It holds’", "not"),
        ("»Es hält«", "fully"),
        ("it “holds” for now", "partly"),
        ("“holds” for now", "partly"),
        ("that it’s holding", "not"),
        ('"', "partly"),
    ],
)
def test_kind_of_quotation_is_seen_by_the_marks_of_the_content(content, kind):
    assert quotation(content, [[0, len(content)]]) == kind


def test_a_split_quotation_is_fully_quoted():
    text = "“It holds,” she said, “for now.”"
    assert quotation(text, at("“It holds,” | “for now.”", text)) == "fully"


def test_recall_is_told_apart_by_kind_of_quotation():
    scores = one(GOLD[0], GOLD[1])
    assert scores.total("quoted_fully").recall == 100.0
    assert scores.total("quoted_partly").gold == 0
    assert scores.total("quoted_not").recall == 50.0


def test_kind_of_quotation_can_be_given_where_the_marks_are_gone():
    scored = score_article("a", TEXT, GOLD, [], quoted=["partly", "partly", "partly"])
    assert scored.tallies["quoted_partly"].gold == 3


def test_groups_have_a_joint_figure_of_their_own():
    def by_cue(text, attribution):
        return "speech" if attribution["cue"] == at("said") else "other"

    rows = [{"id": "dam", "text": TEXT, "attributions": GOLD}]
    scores = score(rows, {"dam": [GOLD[0], GOLD[1]]}, group=by_cue)
    assert scores.total("joint_speech") == Tally(1, 1, 1, 1)
    assert scores.total("joint_other") == Tally(1, 1, 1, 2)


def corpus(*right: bool) -> Scores:
    """A corpus of one-statement articles, of which those marked True are found."""
    rows = [{"id": str(n), "text": TEXT, "attributions": [GOLD[0]]} for n in range(len(right))]
    return score(rows, {str(n): [GOLD[0]] for n, hit in enumerate(right) if hit})


def test_the_interval_holds_the_value_and_is_the_same_every_time():
    scores = corpus(*[True, False] * 20)
    interval = scores.interval("joint")
    assert interval.low < interval.value < interval.high
    assert interval == scores.interval("joint")
    assert interval.value == scores.total("joint").f1


def test_no_interval_without_anything_to_count():
    with pytest.raises(ValueError, match="no gold and no found joint_speech in 1 articles"):
        one().interval("joint_speech")


def test_a_paired_test_tells_a_better_system_from_the_same_one():
    better, worse = corpus(*[True, True, True, False] * 10), corpus(*[True, False, False, False] * 10)
    difference = compare(better, worse, "joint")
    assert difference.low > 0
    assert difference.p < 0.01
    assert compare(worse, worse, "joint") == compare(better, better, "joint")
    assert compare(worse, worse, "joint").p == 1.0


def test_different_articles_cannot_be_paired():
    with pytest.raises(ValueError, match="not the same articles in the same order: 2 and 1"):
        compare(corpus(True, True), corpus(True))


def test_trust_is_the_recall_left_where_joint_precision_is_high_enough():
    sure = {**GOLD[0], "score": 0.9}
    wrong = {**said("Her deputy"), "score": 0.4}
    fair = {**GOLD[2], "score": 0.4}
    trust = one(sure, wrong, fair).trust(95)
    assert trust is not None
    assert (trust.threshold, trust.precision, round(trust.recall, 1)) == (0.9, 100.0, 33.3)
    lenient = one(sure, wrong, fair).trust(60)
    assert lenient is not None
    assert lenient.threshold == 0.4


def test_there_is_no_trust_without_scores():
    assert one(*GOLD).trust() is None


def test_a_statement_without_a_score_is_below_every_threshold():
    trust = one({**GOLD[0], "score": 0.9}, said("Her deputy")).trust(95)
    assert trust is not None
    assert (trust.threshold, trust.precision) == (0.9, 100.0)


ROLE = st.lists(st.tuples(st.integers(0, 38), st.integers(1, 12)), max_size=2).map(
    lambda spans: sorted([b, min(b + n, 40)] for b, n in spans)
)
ATTRIBUTION = st.fixed_dictionaries({"content": ROLE, "source": ROLE, "cue": ROLE})
ARTICLE = st.tuples(
    st.text("ab ,“”.", min_size=40, max_size=40),
    st.lists(ATTRIBUTION, max_size=4),
    st.lists(ATTRIBUTION, max_size=4),
)


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    if not REFERENCE.exists():
        pytest.skip(f"the reference scorer is not there: {REFERENCE}")
    spec = importlib.util.spec_from_file_location("reference_score", REFERENCE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@settings(max_examples=200, deadline=None)
@given(st.lists(ARTICLE, min_size=1, max_size=3))
def test_the_figures_are_those_of_the_reference_scorer(reference, articles):
    gold = [{"id": str(n), "text": text, "attributions": g} for n, (text, g, _) in enumerate(articles)]
    found = {str(n): p for n, (_, _, p) in enumerate(articles)}
    ours, theirs = score(gold, found).table(), reference.score(gold, found)
    for figure in theirs:
        # Sums of fractions in another order may round to the other side of a tenth.
        tolerance = 0.1001 if figure == "content_soft" else 1e-9
        assert ours[figure] == pytest.approx(theirs[figure], abs=tolerance), figure
