"""One directory of weights at work: texts in, the graph's scores out, window by window.

Needs `onnxruntime` and `tokenizers`. A text is scored by itself, at most SECTION windows at a time.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.errors import PluginError, UsageError
from sayso.extract.decode import Found, Numbers, Scores, spans, statements, stitched
from sayso.extract.encode import Special, Tokens, Window, batch, encode, windows
from sayso.extract.labels import LAYERS, TAGS
from sayso.extract.sureness import Floats
from sayso.extract.weights import GRAPH, TOKENIZER, Weights

SECTION = 32
QUOTES = frozenset('“”"„«»‟‘‹')
"""Marks of which one at least stands in a text that has not lost them."""
INPUTS = ("ids", "cases", "mask")
"""What a graph may ask for; one that was fused for single windows knows no mask."""


@dataclass(frozen=True)
class Section:
    """A run of windows of one text, decoded by itself: token positions count from `start`."""

    text: int
    start: int
    tokens: Tokens
    windows: list[Window]
    numbers: Numbers

    @property
    def length(self) -> int:
        return self.windows[-1].seam - self.start

    @property
    def shifted(self) -> list[Window]:
        """Its windows, so that it begins at token 0."""
        return [Window(*(place - self.start for place in (w.start, w.stop, w.own, w.seam))) for w in self.windows]


class Graph:
    """Raises PluginError for files that are torn, or that onnxruntime cannot run. A `graph` is run instead of the
    directory's own: a part of it, to learn from."""

    def __init__(self, weights: Weights, threads: int | None = None, graph: bytes | None = None) -> None:
        weights.check()
        # Its official builds tell their maker of the machine and of every session, and number the machine in ~/.cache.
        # Only this, before it is loaded, keeps all of that from being made; the call is for whoever loaded it earlier.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        try:
            import onnxruntime
            from tokenizers import Tokenizer
        except ImportError as error:
            raise PluginError(f"reading with weights needs {error.name}: install sayso[model]") from error
        onnxruntime.disable_telemetry_events()
        self.weights = weights
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = thread_count() if threads is None else threads
        options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                graph or str(weights.directory / GRAPH), options, providers=["CPUExecutionProvider"],
                disabled_optimizers=["SkipLayerNormFusion"],  # the fused operator is no vector code: 15 % of the time
            )  # fmt: skip
            self._asked = {given.name for given in self._session.get_inputs()}
            self._tokenizer = Tokenizer.from_file(str(weights.directory / TOKENIZER))
            self.numbers = Numbers.of(weights.config["decoder"])
            self.unmarked = self.numbers.without_marks()
            self._special = Special(**weights.config["special"])
        except Exception as error:
            raise PluginError(f"weights {weights.directory}: cannot be used ({error})") from error

    def encode(self, text: str) -> Tokens:
        return encode(text, self._tokenizer, self._special, cased=bool(self.weights.config["cased"]))

    def numbers_for(self, text: str) -> Numbers:
        """The constants to read a text with: others where it has no quotation marks."""
        return self.unmarked if QUOTES.isdisjoint(text) else self.numbers

    def sections(self, texts: Sequence[str]) -> Iterator[Section]:
        """The texts' windows, at most SECTION of them at a time."""
        size, overlap = int(self.weights.config["window"]), int(self.weights.config["overlap"])
        for index, text in enumerate(texts):
            tokens, numbers = self.encode(text), self.numbers_for(text)
            cut = windows(tokens, size, overlap)
            for at in range(0, len(cut), SECTION):
                yield Section(index, cut[at].own, tokens, cut[at : at + SECTION], numbers)

    def score(self, section: Section) -> Scores:
        """What the graph says of a section, its windows shifted so that the section begins at token 0.

        Each window runs by itself: on a processor that is the fastest way, and since int8 activations are scaled
        over all that runs together, what a text scores must not depend on what is read beside it.
        """
        tags, pointers, *named = self.emitted(section)
        shifted = section.shifted
        return Scores(
            shifted,
            stitched(section.length, shifted, tags, (len(LAYERS), TAGS)),
            pointers,
            stitched(section.length, shifted, named[0], named[0][0].shape[1:]) if named else None,
        )

    def emitted(self, section: Section) -> list[list[Floats]]:
        """What the graph gives for a section: of each output, of each window, (T, ...), start token first."""
        made: list[list[Floats]] = []
        for window in section.windows:
            given = dict(zip(INPUTS, batch([(section.tokens, window)], self._special), strict=True))
            outputs = self._session.run(None, {name: given[name] for name in self._asked})
            made.append([np.asarray(one)[0, :-1] for one in outputs])
        return [list(one) for one in zip(*made, strict=True)]

    def find(self, sections: Sequence[Section], scored: Sequence[Scores]) -> list[list[Found]]:
        """The statements of each section, in tokens from its start, by what the graph says of it."""
        found: list[list[Found]] = [[] for _ in sections]
        for numbers in {id(section.numbers): section.numbers for section in sections}.values():
            chosen = [at for at, section in enumerate(sections) if section.numbers is numbers]
            layers = spans([scored[at].tags for at in chosen], numbers)
            for at, placed in zip(chosen, layers, strict=True):
                found[at] = statements(scored[at], placed, numbers)
        return found


def thread_count() -> int:
    """`SAYSO_THREADS`, else 1. Raises UsageError for what is no count."""
    said = os.environ.get("SAYSO_THREADS", "1")
    if not said.isdigit() or int(said) < 1:
        raise UsageError(f"SAYSO_THREADS={said!r}: expected a number of threads, 1 or more")
    return int(said)
