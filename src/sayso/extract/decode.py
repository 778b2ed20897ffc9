"""The model's numbers -> statements as token spans: best tags a layer, then who points where.

Pure numpy on small grids, so that it can be read and tested without a model. Tokens are counted from the start
of the text that is decoded; characters come later, in `model`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.extract.encode import Window
from sayso.extract.labels import BEGINS, LAYERS, LINKS, OUTSIDE, TAGS, distances
from sayso.extract.sureness import Floats, Gains, Place, of_tags

SOURCE, CUE, CONTENT, INNER = range(len(LAYERS))
TO_SOURCE, TO_CUE, TO_CONTENT, TO_MORE_CUE = range(len(LINKS))


@dataclass(frozen=True)
class Numbers:
    """What a trained model brings beside its graph: learnt tables, and constants chosen on held-out articles.

    moves (layers, from, to), from_first and from_last (links, distances), none (links,). `opening` (layers,) is
    what a span costs, `outside` (layers,) what is taken from the score of no tag, `no_source` and `no_cue` are
    added to the score of none, `joining` is the probability at which a piece belongs to an earlier one. `prices`
    (none, or one below and one above 0) are what contents may cost more, so that there are others to choose from.
    `shared_frames` lets a statement inside a content have its source and cue outside of it, with the outer one.
    `trust` are the weights that make the score (`trust.FEATURES`); a statement with less than `least` is not told, nor
    one that nobody is said to have made with less than `least_unframed`; `least_inner`, where it is less than `least`,
    is enough for one of the inner layer, whose words are somebody's anyway.
    `unmarked` has those of these constants that are others in a text without any quotation mark.
    """

    moves: Floats
    from_first: Floats
    from_last: Floats
    none: Floats
    opening: tuple[float, ...] = (0.0,) * len(LAYERS)
    outside: tuple[float, ...] = (0.0,) * len(LAYERS)
    no_source: float = 0.0
    no_cue: float = 0.0
    joining: float = 0.5
    prices: tuple[float, ...] = ()
    shared_frames: bool = False
    least: float = 0.0
    least_unframed: float = 0.0
    least_inner: float = 1.0
    trust: Mapping[str, float] = field(default_factory=dict)
    unmarked: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, settings: dict[str, Any]) -> Numbers:
        """From the `decoder` part of a model's config. Raises ValueError for tables of another shape."""
        known = dict(settings)
        shapes = {
            "moves": (len(LAYERS), TAGS, TAGS),
            "from_first": (len(LINKS), -1),
            "from_last": (len(LINKS), -1),
            "none": (len(LINKS),),
        }
        for name, shape in shapes.items():
            table = np.array(known[name], np.float32)
            if table.ndim != len(shape) or any(n not in (-1, m) for n, m in zip(shape, table.shape, strict=True)):
                raise ValueError(f"decoder table {name!r} has shape {table.shape}, expected {shape}")
            known[name] = table
        for name in ("opening", "outside", "prices"):
            known[name] = tuple(known.get(name, getattr(cls, name)))
        others = known.get("unmarked", {})
        known["unmarked"] = {n: tuple(value) if n in ("opening", "prices") else value for n, value in others.items()}
        return cls(**known)

    def without_marks(self) -> Numbers:
        """Those for a text without any quotation mark: less in it says where somebody speaks."""
        return replace(self, **self.unmarked) if self.unmarked else self


@dataclass(frozen=True)
class Scores:
    """What the graph says about one text: `tags` (N, layers, TAGS), `naming` (N, kinds of names) where it has a head
    for it, and a grid of pointers for each window.

    `pointers[w]` is (T, 3, links, width) over the window's tokens, position 0 being its start token: as the
    first token of a span that asks, as its last token, and as a target.
    """

    windows: Sequence[Window]
    tags: Floats
    pointers: Sequence[Floats]
    naming: Floats | None = None


@dataclass
class Found:
    """One statement as tokens `[first, stop)`; `sureness` has a number for each of SURENESS."""

    content: list[Place]
    source: list[Place] = field(default_factory=list)
    cue: list[Place] = field(default_factory=list)
    inner: bool = False
    sureness: tuple[float, ...] = ()


def stitched(length: int, cut: Sequence[Window], scores: Sequence[Floats], shape: tuple[int, ...]) -> Floats:
    """One score of this shape a token out of overlapping windows: `scores[w]` is (T, ...), start token first."""
    out = np.zeros((length, *shape), np.float32)
    for window, some in zip(cut, scores, strict=True):
        own = some[1 + window.own - window.start : 1 + window.seam - window.start]
        out[window.own : window.seam] = own.reshape(-1, *shape)
    return out


def spans(texts: Sequence[Floats], numbers: Numbers) -> list[list[list[Place]]]:
    """Per text, the spans of the best tagging (Viterbi 1967) of each layer, then of contents at each of the prices;
    all in one sweep.

    texts: (N, layers, TAGS) each. A span may begin without BEGINS: a window can start inside one.
    """
    if not texts:
        return []
    chains = [*range(len(LAYERS)), *(CONTENT for _ in numbers.prices)]
    lengths = np.repeat([len(scores) for scores in texts], len(chains))
    longest = int(lengths.max(initial=0))
    ending = {int(length) - 1: np.flatnonzero(lengths == length) for length in np.unique(lengths)}  # after which step
    grid = np.zeros((longest, len(texts), len(chains), TAGS), np.float32)
    for index, scores in enumerate(texts):
        grid[: len(scores), index] = scores[:, chains]
    grid[..., OUTSIDE] -= np.array(numbers.outside, np.float32)[chains]
    opening = np.array(numbers.opening, np.float32)[chains]
    opening[len(LAYERS) :] += np.array(numbers.prices, np.float32)
    moves = numbers.moves[chains]
    moves[:, :, BEGINS] -= opening[:, None]
    moves = np.tile(moves.transpose(0, 2, 1), (len(texts), 1, 1))  # (rows, to, from)
    steps = grid.reshape(longest, -1, TAGS)
    best = np.zeros_like(steps[0]) if not longest else steps[0].copy()
    best[:, BEGINS:] -= np.tile(opening, len(texts))[:, None]
    came_from = np.zeros((longest, len(lengths), TAGS), np.int8)
    final = best.copy()
    for at in range(1, longest):
        ways = best[:, None, :] + moves
        came_from[at] = ways.argmax(2)
        best = ways.max(2) + steps[at]
        if at in ending:
            final[ending[at]] = best[ending[at]]
    tags = np.zeros((longest, len(lengths)), np.int8)
    rows = np.arange(len(lengths))
    last = final.argmax(1)
    here = last.copy()
    for at in range(longest - 1, -1, -1):  # what stands here of a text before its end is not read
        if at in ending:
            here[ending[at]] = last[ending[at]]
        tags[at] = here
        here = came_from[at, rows, here].astype(np.intp)
    return [
        [_runs(tags[: len(scores), index * len(chains) + chain]) for chain in range(len(chains))]
        for index, scores in enumerate(texts)
    ]


def _runs(tags: NDArray[np.int8]) -> list[Place]:
    out: list[Place] = []
    begun: int | None = None
    turns = np.diff(tags != OUTSIDE, prepend=False) | (tags == BEGINS)
    for at in np.flatnonzero(turns).tolist():
        if begun is not None:
            out.append((begun, at))
        begun = None if tags[at] == OUTSIDE else at
    if begun is not None:
        out.append((begun, len(tags)))
    return out


def statements(scores: Scores, chains: Sequence[Sequence[Place]], numbers: Numbers) -> list[Found]:
    """The spans of one text put together: pieces of a content, its source, its cue.

    chains: the spans of each layer, then the contents at other prices, as `spans` gives them. Where there are such,
    contents may overlap: `trust.preferred` chooses.
    """
    pointing = _Pointing(scores, numbers)
    logs = scores.tags - scores.tags.max(2, keepdims=True)
    logs = logs - np.log(np.exp(logs).sum(2, keepdims=True))
    more_cue = _pieces(pointing, TO_MORE_CUE, chains[CUE], 0.5)
    outer = [chains[CONTENT], *chains[len(LAYERS) :]]
    holding = [place for chain in outer for place in chain]
    out: list[Found] = []
    for layer in (CONTENT, INNER):
        gains = Gains(scores.tags[:, layer], numbers.moves[layer])
        contents = _contents(pointing, outer if layer == CONTENT else [chains[layer]], numbers.joining)
        contested = _contested(list(contents))
        for pieces, found_in in contents.items():
            near_sources, near_cues = chains[SOURCE], chains[CUE]
            if layer == INNER and not numbers.shared_frames:  # what is said inside a content has its frame there too
                around = _around(pieces, holding)
                near_sources, near_cues = (_inside(around, near) for near in (near_sources, near_cues))
            source, sure_source = pointing.chosen(TO_SOURCE, pieces[0], near_sources, numbers.no_source)
            cue, sure_cue = pointing.chosen(TO_CUE, pieces[0], near_cues, numbers.no_cue)
            if layer == INNER and not (source or cue):
                continue
            cues = [span for span in near_cues if more_cue[span] == more_cue[cue]] if cue else []
            sureness = (
                *of_tags(logs[:, layer], pieces), gains.of(pieces),
                *(float(number in found_in) for number in range(3)),
                float(pieces in contested),
                sure_source, sure_cue, float(np.exp(sure_source)), float(np.exp(sure_cue)),
                float(np.log(sum(stop - first for first, stop in pieces))),
            )  # fmt: skip
            out.append(Found(list(pieces), [source] if source else [], cues, layer == INNER, sureness))
    return out


def _contents(
    pointing: _Pointing, chains: Sequence[Sequence[Place]], joining: float
) -> dict[tuple[Place, ...], set[int]]:
    """The pieces of each content, and by their numbers the chains that find it: all, where there is only one."""
    found: dict[tuple[Place, ...], set[int]] = {}
    for number, pieces in enumerate(chains):
        groups: dict[Place, list[Place]] = {}
        heads = _pieces(pointing, TO_CONTENT, pieces, joining)
        for piece in pieces:
            groups.setdefault(heads[piece], []).append(piece)
        for group in groups.values():
            found.setdefault(tuple(group), set()).update({number} if len(chains) > 1 else range(3))
    return found


def _contested(contents: Sequence[tuple[Place, ...]]) -> set[tuple[Place, ...]]:
    """Those that share a token with another."""
    first = np.array([pieces[0][0] for pieces in contents])
    stop = np.array([pieces[-1][1] for pieces in contents])
    near = (first[:, None] < stop) & (first < stop[:, None])
    return {
        contents[at]
        for at, other in np.argwhere(near).tolist()
        if at != other and any(a < d and c < b for a, b in contents[at] for c, d in contents[other])
    }


def _around(pieces: Sequence[Place], contents: Sequence[Place]) -> Place:
    """The content that holds all pieces; an empty place where none does."""
    first, stop = pieces[0][0], pieces[-1][1]
    return next(((a, b) for a, b in contents if a <= first and stop <= b and (a, b) != (first, stop)), (first, first))


def _inside(around: Place, spans: Sequence[Place]) -> list[Place]:
    return [(first, stop) for first, stop in spans if around[0] <= first and stop <= around[1]]


class _Pointing:
    """Probabilities of links, read off the window that owns the asking span's first token."""

    def __init__(self, scores: Scores, numbers: Numbers) -> None:
        self.scores, self.numbers = scores, numbers
        self.seams = np.array([window.seam for window in scores.windows])
        # Biases by how many tokens away, -reach .. reach, so that those of a window are a slice.
        self.reach = max((window.stop - window.start for window in scores.windows), default=0) + 1
        away = distances(np.array(0), np.arange(-self.reach, self.reach + 1))
        self.from_first, self.from_last = numbers.from_first[:, away], numbers.from_last[:, away]
        self._known: dict[tuple[int, Place, float], tuple[Window, Floats]] = {}

    def probabilities(self, link: int, asking: Place, none: float = 0.0) -> tuple[Window, Floats]:
        """-> the window, and (T,) over its tokens; position 0, the start token, is "none"."""
        if (known := self._known.get((link, asking, none))) is not None:
            return known
        index = int(np.searchsorted(self.seams, asking[0], side="right"))
        window, grid = self.scores.windows[index], self.scores.pointers[index]
        length = window.stop - window.start
        first, last = asking[0] - window.start + 1, min(asking[1], window.stop) - window.start
        asks = grid[first, 0, link] + grid[last, 1, link]
        logits = grid[: length + 1, 2, link] @ asks / np.float32(np.sqrt(asks.shape[0]))
        for biases, place in ((self.from_first, first), (self.from_last, last)):
            logits[1:] += biases[link, self.reach + 1 - place : self.reach + 1 - place + length]
        logits[0] += self.numbers.none[link] + none
        weights = np.exp(logits - logits.max())
        self._known[link, asking, none] = window, weights / weights.sum()
        return self._known[link, asking, none]

    def chosen(self, link: int, asking: Place, spans: Sequence[Place], none: float) -> tuple[Place | None, float]:
        """The span that most of the probability points into, unless more says "none"; and the log of its share."""
        window, shares = self.probabilities(link, asking, none)
        upto = np.cumsum(shares, dtype=np.float64).tolist()
        best, most = None, upto[0]
        for first, stop in spans:
            if window.start <= first < window.stop:
                share = upto[min(stop, window.stop) - window.start] - upto[first - window.start]
                if share > most:
                    best, most = (first, stop), share
        return best, float(np.log(most + 1e-6))


def _pieces(pointing: _Pointing, link: int, spans: Sequence[Place], joining: float) -> dict[Place, Place]:
    """Each span's first piece: itself, or an earlier span that it points to with a probability over `joining`."""
    heads: dict[Place, Place] = {}
    for at, span in enumerate(spans):
        heads[span] = span
        if not at:
            continue
        window, shares = pointing.probabilities(link, span)
        share, head = max(
            (float(shares[first - window.start + 1]), (first, stop))
            for first, stop in spans[: at + 1]
            if window.start <= first
        )
        if head != span and share > joining:
            heads[span] = heads[head]
    return heads
