"""What a score is made of: how sure tags and links were, what kind of statement it is, and whether the rules agree."""

from __future__ import annotations

import pytest

pytest.importorskip("numpy")

from sayso.extract.around import Around
from sayso.extract.decode import Found, Numbers
from sayso.extract.kinds import Places, describe
from sayso.extract.ruled import Ruled
from sayso.extract.sureness import SURENESS
from sayso.extract.trust import CONSTANT, FEATURES, check, features, is_told, preferred, probability
from sayso.records import Article, Span

TEXT = "“The lock is closed for good,” Ana Brandt said on Monday.\n\nThe mill reopened, and Ove Falk wept."


def article(text=TEXT):
    return Article(text, language="en")


def span(words, text=TEXT):
    start = text.index(words)
    return Span(start, start + len(words))


def seen(source, cue, content):
    """The features of a statement of TEXT that are not the graph's."""
    places = Places(*([span(words)] if words else [] for words in (source, cue, content)))
    (what,) = describe(article(), [places])
    found = features(
        Found([(0, 1)], sureness=(0.5,) * len(SURENESS)), places, what, Ruled(article()), Around(article(), [places])
    )
    named = dict(zip(FEATURES, found, strict=True))
    assert all(named[name] == 0.5 for name in SURENESS)
    return {name: value for name, value in named.items() if name not in SURENESS and value}


def test_a_quotation_that_the_rules_read_alike_shows_it():
    assert seen("Ana Brandt", "said", "“The lock is closed for good,”") == {
        "direct": 1, "apart": 1, "ruled": 1, "ruled alike": 1, "ruled direct": 1, "named": 1,
    }  # fmt: skip


def test_half_of_it_is_agreement_but_not_alike():
    assert seen("Ana Brandt", "said", "The lock is closed") == {
        "direct": 1, "apart": 12, "ruled": 1, "ruled direct": 1, "named": 1,
    }  # fmt: skip


def test_another_source_is_no_agreement():
    assert seen("Monday", "said", "“The lock is closed for good,”") == {"direct": 1, "apart": 20, "named": 1}


def test_what_the_rules_do_not_have_shows_nothing_but_its_kind():
    assert "ruled" not in seen("Ove Falk", "wept", "The mill reopened")


def test_the_score_is_a_logistic_function_of_the_weighed_features():
    weights = {**dict.fromkeys(FEATURES, 0.0), "length": 2.0, CONSTANT: -2.0}
    at = FEATURES.index("length")
    numbers = [0.0] * len(FEATURES)
    numbers[at] = 1.0
    assert probability(numbers, weights) == 0.5
    numbers[at] = 2.0
    assert probability(numbers, weights) == pytest.approx(0.8808, abs=1e-4)


def test_without_calibration_there_is_no_score():
    assert probability([0.0] * len(FEATURES), {}) is None


def test_a_passage_without_frame_and_marks_shows_it():
    assert seen("", "", "The mill reopened") == {"frameless": 1, "frameless content": 0.5}


def teller(**constants):
    """Whether a statement of these words, with a score, is told."""
    numbers = Numbers(*[None] * 4, **constants)

    def told(score, source, cue, content, is_inner=False):
        places = Places(*([span(words)] if words else [] for words in (source, cue, content)))
        (what,) = describe(article(), [places])
        return is_told(score, places, what, numbers, is_inner=is_inner)

    return told


def test_what_is_unlikely_is_not_told_unless_it_is_marked():
    told = teller(least=0.3)
    assert told(0.3, "Ove Falk", "wept", "The mill reopened")
    assert not told(0.2, "Ove Falk", "wept", "The mill reopened")
    assert told(0.2, "Ana Brandt", "said", "“The lock is closed for good,”")
    assert not told(0.2, "", "", "The mill reopened")
    assert told(None, "Ove Falk", "wept", "The mill reopened")


def test_what_nobody_is_said_to_have_made_may_have_to_be_likelier():
    told = teller(least=0.3, least_unframed=0.45)
    assert told(0.4, "Ove Falk", "wept", "The mill reopened")
    assert not told(0.4, "", "", "The mill reopened")
    assert told(0.45, "", "", "The mill reopened")


def test_what_stands_inside_a_statement_may_be_less_likely():
    told = teller(least=0.5, least_inner=0.3)
    assert told(0.3, "Ove Falk", "wept", "The mill reopened", is_inner=True)
    assert not told(0.3, "Ove Falk", "wept", "The mill reopened")
    assert teller(least=0.3)(0.3, "Ove Falk", "wept", "The mill reopened", is_inner=True)


def test_weights_for_other_features_are_told_by_name():
    check({})
    check({**dict.fromkeys(FEATURES, 1.0), CONSTANT: 0.0}, prices=(-1.0, 1.0))
    with pytest.raises(ValueError, match="several prices"):
        check({}, prices=(-1.0, 1.0))
    with pytest.raises(ValueError, match=r"unknown \['mood'\]"):
        check({**dict.fromkeys(FEATURES, 1.0), CONSTANT: 0.0, "mood": 1.0})
    with pytest.raises(ValueError, match=r"lacks \['constant'\]"):
        check(dict.fromkeys(FEATURES, 1.0))


def test_of_overlapping_contents_the_likeliest_is_told():
    def found(words, inner=False):
        return Found([(0, 1)], inner=inner), Places([], [], [span(words)])

    whole, half, other = found("The mill reopened, and Ove Falk wept"), found("Ove Falk wept"), found("closed for good")
    assert preferred([whole, half, other], [0.6, 0.5, 0.1]) == [0, 2]
    assert preferred([whole, half, other], [0.6, 0.7, 0.1]) == [1, 2]
    assert preferred([whole, found("Ove Falk wept", inner=True)], [0.6, 0.5]) == [0, 1]


def test_an_interrupted_content_leaves_room_for_what_interrupts_it():
    around = Found([(0, 1), (3, 4)]), Places([], [], [span("The mill"), span("wept")])
    between = Found([(1, 2)]), Places([], [], [span("and Ove Falk")])
    assert preferred([around, between], [0.6, 0.5]) == [0, 1]
