"""Training: `python -m train.loop --base minilm --corpus polnear.train.jsonl --written en --out train/out/en`.

Writes `train/out/en/last.pt` every few minutes and goes on from it when run again; seeded, so that the same command on
the same machine takes the same steps. Articles held out (`--hold-out`), and with them some of the own corpus, are for
choosing constants (`train.tune`); `--hold-out 0` learns from all.
With `--folds 5 --without 2` it leaves out a fold of the articles: a teacher for others' `--teachers` (`train.distil`).
With `--keep CHECKPOINT --since 501 --new-times 8` it learns own reports from number 501 on, eight times an epoch, and
keeps what the checkpoint makes of all others.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any

import torch
from torch import nn

from sayso.extract.encode import Window, windows
from train import bases, corpora, markup
from train.augment import varied
from train.clashes import as_wikinews
from train.clutter import cluttered, translated
from train.distil import Before, Teachers, fold, is_new
from train.frameless import frameless
from train.model import LINKS_TO_TAGS, Reader
from train.windows import Batch, Labelled, collate, label


@dataclass
class Settings:
    base: str
    corpus: list[Path]
    written: list[str]
    out: Path
    bases: Path = bases.FOLDER
    layers: int | None = None
    init: Path | None = None
    epochs: float = 6
    minutes: float = 1e9
    window: int = 254
    batch_tokens: int = 2048
    learning_rate: float = 2e-4
    heads_rate: float = 1e-3
    warm_up: float = 0.06
    varied: float = 0.3
    frameless: float = 0.0
    cluttered: float = 0.0
    translated: float = 0.0
    masked: float = 0.0
    written_times: int = 2
    hold_out: int = 60
    folds: int = 0
    without: int | None = None
    teachers: list[Path] = field(default_factory=list)
    keep: Path | None = None
    since: int = 0
    new_times: int = 0
    share: float = 0.5
    links_share: float | None = None
    limit: int | None = None
    frozen_words: bool = False
    seed: int = 0
    threads: int = 1
    device: str = "cpu"
    save_minutes: float = 4


@dataclass(frozen=True)
class Cut:
    """The windows of a batch, all of articles of one part (`train.distil`)."""

    part: int
    windows: list[tuple[Labelled, Window]]


class Run:
    """One training run: its model, optimiser and place in the data."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        torch.manual_seed(settings.seed)
        torch.set_num_threads(settings.threads)
        self.base = bases.load(settings.base, settings.bases, settings.layers)
        self.tokenizer = self.base.make_tokenizer()
        self.model = Reader(self.base.encoder).to(settings.device)
        if settings.init:
            self.model.load_state_dict(torch.load(settings.init, map_location=settings.device)["model"])
        # Words that a small corpus lacks keep their place among those that it moves.
        self.base.encoder.words.weight.requires_grad_(not settings.frozen_words)
        self.rows = corpora.split(settings.corpus, settings.hold_out)[: settings.limit]
        for language in settings.written:
            own = list(markup.rows(language=language, split="train"))
            if settings.hold_out:
                own = [row for row in own if not markup.for_constants(row)]
            for row in own:
                new = settings.new_times and is_new(row, settings.since)
                times = settings.new_times if new else settings.written_times
                self.rows += [as_wikinews(row) if language == "de" else row] * times
        if settings.without is not None:
            self.rows = [row for row in self.rows if fold(row, settings.folds) != settings.without]
        self.plain = [self._label(row) for row in self.rows]
        self.teachers = self._teachers()
        self.optimiser = torch.optim.AdamW(self._groups(), betas=(0.9, 0.98), fused=True)
        self.rates = [group["lr"] for group in self.optimiser.param_groups]
        self.steps = round(settings.epochs * len(list(self.epoch(0))))
        self.step = 0
        self.spent = 0.0

    def _teachers(self) -> Teachers | Before | None:
        asked, shape = self.settings, self.base.encoder.shape
        if asked.keep:
            return Before(asked.keep, asked.since, shape, asked.device)
        return Teachers(asked.teachers, shape, asked.device) if asked.teachers else None

    def _label(self, row: dict[str, Any]) -> Labelled:
        return label(row, self.tokenizer, self.base.special, cased=self.base.cased)

    def _groups(self) -> list[dict[str, Any]]:
        groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
        for name, parameter in self.model.named_parameters():
            if not parameter.requires_grad:
                continue
            groups.setdefault((name.startswith("encoder"), parameter.ndim > 1), []).append(parameter)
        return [
            {
                "params": parameters,
                "lr": self.settings.learning_rate if encoder else self.settings.heads_rate,
                "weight_decay": 0.01 if matrix else 0.0,
            }
            for (encoder, matrix), parameters in groups.items()
        ]

    def epoch(self, number: int) -> Iterator[Cut]:
        """All windows once, some articles varied, in batches of windows of like length and, where teachers are asked,
        of one part. Depends on the seed only."""
        random = Random(f"{self.settings.seed}-{number}")
        cut: list[tuple[int, Labelled, Window]] = []
        for row, labelled in zip(self.rows, self.plain, strict=True):
            changed = row
            for change in (frameless, varied, cluttered, translated):
                share: float = getattr(self.settings, change.__name__)
                if share and random.random() < share:
                    changed = change(changed, random)
            if changed is not row:
                labelled = self._label(changed)
            lead = random.randint(self.settings.window // 4, self.settings.window)
            part = self.teachers.part(row) if self.teachers else 0
            cut += [(part, labelled, window) for window in windows(labelled.tokens, self.settings.window, 0, lead)]
        random.shuffle(cut)
        cut.sort(key=lambda one: (one[0], (one[2].stop - one[2].start) // 32))
        batches: list[Cut] = []
        for part, labelled, window in cut:
            most = self.settings.batch_tokens // (window.stop - window.start + 2)
            if not batches or batches[-1].part != part or len(batches[-1].windows) >= most:
                batches.append(Cut(part, []))
            batches[-1].windows.append((labelled, window))
        random.shuffle(batches)
        return iter(batches)

    def _masked(self, batch: Batch) -> Batch:
        """The batch with a share of its words hidden, so that what stands around them is learnt from too."""
        if not self.settings.masked:
            return batch
        hidden = (torch.rand_like(batch.ids, dtype=torch.float) < self.settings.masked) & (batch.mask == 1)
        hidden[:, 0] = False
        return replace(batch, ids=batch.ids.masked_fill(hidden, self.base.hidden))

    def train(self) -> None:
        self.model.train()
        asked = self.settings
        shares = asked.share, asked.share if asked.links_share is None else asked.links_share
        number = sizes = 0
        began = saved = time.monotonic() - self.spent
        printed = time.monotonic()
        sums = torch.zeros(4, device=self.settings.device)
        while True:
            for index, cut in enumerate(self.epoch(number)):
                if sizes + index < self.step:
                    continue
                self.spent = time.monotonic() - began
                progress = max(self.step / self.steps, self.spent / 60 / self.settings.minutes)
                if progress >= 1:
                    self.save()
                    return
                for group, rate in zip(self.optimiser.param_groups, self.rates, strict=True):
                    group["lr"] = rate * min(1.0, progress / self.settings.warm_up + 0.01) * (1 - progress)
                batch = collate(cut.windows, self.base.special).to(self.settings.device)
                told = self.teachers.told(batch, cut.part, Random(self.step)) if self.teachers else None
                batch = self._masked(batch)
                with torch.autocast(self.settings.device, dtype=torch.bfloat16):
                    emitted, pointers = self.model(batch.ids, batch.cases, batch.mask)
                tag, link = self.model.losses(emitted.float(), pointers.float(), batch, told, *shares)
                (tag + LINKS_TO_TAGS * link).backward()
                nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
                self.optimiser.step()
                self.optimiser.zero_grad()
                self.step += 1
                sums += torch.stack([tag.detach(), link.detach(), batch.mask.sum(), torch.ones_like(tag)])
                if self.step % 25 == 0:
                    seconds = time.monotonic() - printed
                    tags, links, tokens, count = sums.tolist()
                    print(
                        f"step {self.step}/{self.steps} epoch {number} done {progress:.3f} tags {tags / count:.4f} "
                        f"links {links / count:.4f} {tokens / seconds:.0f} tokens/s {self.spent / 60:.1f} min",
                        flush=True,
                    )
                    printed = time.monotonic()
                    sums.zero_()
                if time.monotonic() - saved > 60 * self.settings.save_minutes:
                    self.save()
                    saved = time.monotonic()
            sizes += index + 1
            number += 1

    def save(self) -> None:
        self.settings.out.mkdir(parents=True, exist_ok=True)
        state = {
            "model": self.model.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "step": self.step,
            "spent": self.spent,
            "random": torch.get_rng_state(),
            "settings": json.loads(json.dumps(asdict(self.settings), default=str)),
        }
        temporary = self.settings.out / "last.tmp"
        torch.save(state, temporary)
        temporary.replace(self.settings.out / "last.pt")

    def resume(self) -> None:
        path = self.settings.out / "last.pt"
        if path.exists():
            state = torch.load(path, map_location=self.settings.device)
            self.model.load_state_dict(state["model"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.spent = state["step"], state["spent"]
            torch.set_rng_state(state["random"].cpu())
            print(f"goes on from step {self.step}", flush=True)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--base", required=True, choices=bases.NAMES)
    options.add_argument("--corpus", type=Path, nargs="+", required=True)
    options.add_argument("--written", nargs="*", default=[], help="languages of the own corpus to learn from too")
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--bases", type=Path, default=bases.FOLDER)
    options.add_argument("--init", type=Path)
    options.add_argument("--teachers", type=Path, nargs="*", default=[], help="checkpoints that left out a fold each")
    options.add_argument("--keep", type=Path, help="a checkpoint whose answers are kept")
    options.add_argument("--frozen-words", action="store_true", help="do not train the embeddings of words")
    for name, kind in (
        ("layers", int), ("epochs", float), ("minutes", float), ("window", int), ("batch-tokens", int),
        ("learning-rate", float), ("heads-rate", float), ("warm-up", float), ("varied", float),
        ("frameless", float), ("cluttered", float), ("translated", float), ("masked", float), ("written-times", int),
        ("hold-out", int), ("folds", int), ("without", int), ("since", int), ("new-times", int),
        ("share", float), ("links-share", float), ("limit", int),
        ("seed", int), ("threads", int), ("device", str), ("save-minutes", float),
    ):  # fmt: skip
        options.add_argument(f"--{name}", type=kind, default=getattr(Settings, name.replace("-", "_")))
    chosen = options.parse_args()
    if chosen.without is not None and not 0 <= chosen.without < chosen.folds:
        options.error(f"--without {chosen.without} wants --folds, and more of them")
    run = Run(Settings(**vars(chosen)))
    sizes = sum(parameter.numel() for parameter in run.model.parameters())
    print(f"{len(run.rows)} articles, {run.steps} steps, {sizes / 1e6:.1f} million parameters", flush=True)
    run.resume()
    run.train()


if __name__ == "__main__":
    main()
