"""Passages that lost marks and frame: what is left is what was said, and nothing else moves."""

from __future__ import annotations

from random import Random

from train.frameless import frameless


def row(text, *said):
    """Each of `said` is (contents, source, cue), as words of the text."""

    def spans(words):
        return [[text.index(word), text.index(word) + len(word)] for word in words if word]

    return {
        "text": text,
        "attributions": [
            {"content": spans(content), "source": spans([source]), "cue": spans([cue])} for content, source, cue in said
        ],
    }


def lost(*args):
    return frameless(row(*args), Random(1), share=1.0)


def told(changed):
    """The contents of each statement, and whether it stands without source and cue."""
    return [
        ([changed["text"][a:b] for a, b in one["content"]], not one["source"] and not one["cue"])
        for one in changed["attributions"]
    ]


QUOTE = ("“We have rung the bell every night,” Mara Lind said. “Nobody ever came to help us.”",)
PIECES = ["“We have rung the bell every night,”", "“Nobody ever came to help us.”"]
BARE = "We have rung the bell every night. Nobody ever came to help us."


def test_a_paragraph_of_quotation_and_frame_becomes_what_was_said():
    changed = lost(f"The ferry is late.\n\n{QUOTE[0]}\n\nIt rains.", (PIECES, "Mara Lind", "said"))
    assert changed["text"] == f"The ferry is late.\n\n{BARE}\n\nIt rains."
    assert told(changed) == [([BARE], True)]


def test_a_quotation_inside_a_paragraph_becomes_one_of_its_own():
    changed = lost(f"The ferry is late. {QUOTE[0]} It rains.", (PIECES, "Mara Lind", "said"))
    assert changed["text"] == f"The ferry is late.\n\n{BARE}\n\nIt rains."
    assert told(changed) == [([BARE], True)]


def test_a_frame_that_comes_first_goes_and_the_words_begin_a_sentence():
    changed = lost(
        "Mara Lind said: “we have rung the bell every single night.”",
        (["“we have rung the bell every single night.”"], "Mara Lind", "said"),
    )
    assert changed["text"] == "We have rung the bell every single night."


def test_passages_that_follow_each_other_are_one_statement_with_a_piece_a_paragraph():
    second = "“And now the bell itself is broken for good,” she added."
    changed = lost(
        f"{QUOTE[0]}\n\n{second}",
        (PIECES, "Mara Lind", "said"),
        (["“And now the bell itself is broken for good,”"], "she", "added"),
    )
    assert told(changed) == [([BARE, "And now the bell itself is broken for good."], True)]


def test_what_is_said_inside_goes_along_with_its_frame():
    text = "“They told us that the bell would be mended by the spring,” Mara Lind said."
    changed = lost(
        text,
        (["“They told us that the bell would be mended by the spring,”"], "Mara Lind", "said"),
        (["that the bell would be mended by the spring"], "They", "told us"),
    )
    whole = "They told us that the bell would be mended by the spring."
    assert told(changed) == [(["that the bell would be mended by the spring"], False), ([whole], True)]


def test_retelling_and_short_quotations_keep_their_frames():
    text = "Mara Lind said that the bell was broken and nobody came.\n\n“No,” said Jon Aas."
    given = row(
        text, (["that the bell was broken and nobody came"], "Mara Lind", "said"), (["“No,”"], "Jon Aas", "said")
    )
    assert frameless(given, Random(1), share=1.0) == given


def test_words_of_the_reporter_beside_the_frame_keep_it():
    text = "“We have rung the bell every night of this year,” Mara Lind said in her kitchen, where it smells of tar."
    given = row(text, (["“We have rung the bell every night of this year,”"], "Mara Lind", "said"))
    assert frameless(given, Random(1), share=1.0) == given


def test_quotations_of_different_speakers_that_follow_each_other_stay_apart():
    first, second = "“We have rung the bell here every night,”", "“Nobody in this town has ever heard a bell,”"
    bare = ["We have rung the bell here every night.", "Nobody in this town has ever heard a bell."]
    for name, together in (("Jon Aas", False), ("she", True), ("Ms Lind", True)):
        text = f"{first} said Mara Lind.\n\n{second} added {name}."
        changed = lost(text, ([first], "Mara Lind", "said"), ([second], name, "added"))
        assert [contents for contents, _ in told(changed)] == ([bare] if together else [[one] for one in bare])
