"""The card of a directory of weights, with figures measured now: `python -m train.card WEIGHTS --corpus DEV.jsonl`.

Writes `README.md` into the directory, and the digests of what it was trained on into its config.
"""

from __future__ import annotations

import argparse
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from string import Template
from typing import Any

from sayso.extract.model import Model
from sayso.extract.weights import CONFIG, GRAPH
from train import corpora
from train.evaluate import Evaluation, evaluate, report
from train.markup import WRITTEN

LANGUAGES = {"en": "English", "de": "German"}
BASES = {
    "minilm": "all-MiniLM-L6-v2 (Apache-2.0); its last teachers from all-mpnet-base-v2 (Apache-2.0)",
    "e5": "the first eight layers of multilingual-e5-small (MIT), with the part of its vocabulary that German and "
    "English need, chosen by the word lists of wordfreq (CC BY-SA 4.0)",
}
SOURCES = {
    "polnear": "PolNeAR 1.0 (Newell et al., LREC 2018), US political news of 2015 and 2016; its text is not in here",
    "wikinews-de": "German Wikinews (Petersen-Frey and Biemann, 2024), CC BY-NC-SA 4.0",
}
WEAK = {
    "en": "Beliefs, wishes and what data show are where it errs most, as people do; it has seen US politics most of "
    "all. Of statements inside statements it misses a quarter: no public corpus marks them.",
    "de": "It has learnt from few articles: statements whose frame stands far away, and sources that are named once "
    "for several sentences, are often missed.",
}
CARD = Template("""\
# sayso weights: $language

Finds who said what in $language news: source, cue and content of each statement, with a calibrated score.
Read by sayso's extractor `model`; $megabytes MB, int8, no network, one processor thread.

- **Licence**: CC BY-NC-SA 4.0, for non-commercial use, because of what it was trained on. The program is Apache-2.0.
- **Began from**: $base
- **Learnt from**: $data; and sayso's own corpus of invented reports (CC BY 4.0).
- **What names name** it has learnt from GUM (Zeldes 2017; annotations CC BY 4.0) and the own corpus.
- **Not good at**: $weak Headlines of two or three words, verse, chat and law are outside what it has seen.
- **Made by**: the commands in `train/runs/` of the program's repository, at commit `$commit`.

## Figures
On the development split, which chose neither constants nor calibration (per cent).

$figures
""")


def figures(evaluations: Sequence[Evaluation]) -> str:
    names = ("joint", "joint_exact", "content_half", "content_exact", "source_exact", "cue_exact")
    lines = ["| | " + " | ".join(name.replace("_", " ") for name in names) + " |", "|---" * (len(names) + 1) + "|"]
    for one in evaluations:
        table = one.scores.table()
        where = f"{one.corpus}{'' if one.marks else ', quotation marks removed'}"
        lines.append(f"| {where} | " + " | ".join(f"{table[name]['F']:.1f}" for name in names) + " |")
    return "\n".join(lines)


def write(directory: Path, trained_on: Sequence[Path], evaluations: Sequence[Evaluation]) -> None:
    path = directory / CONFIG
    config: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    head = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=False).stdout.strip()
    config["commit"] = head or None
    config["licence"] = "CC-BY-NC-SA-4.0"
    config["data"] = {file.name: corpora.digest(file) for file in (*trained_on, WRITTEN)}
    path.write_text(json.dumps(config, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    language = config["languages"][0]
    card = CARD.substitute(
        language=LANGUAGES[language],
        megabytes=round((directory / GRAPH).stat().st_size / 1e6),
        base=BASES[config["base"]],
        data="; ".join(SOURCES[file.name.split(".")[0]] for file in trained_on),
        weak=WEAK[language],
        commit=(head or "unknown")[:12],
        figures=figures(evaluations),
    )
    (directory / "README.md").write_text(card, encoding="utf-8")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("weights", type=Path)
    options.add_argument("--trained-on", type=Path, nargs="+", required=True, help="the public corpora")
    options.add_argument("--corpus", type=Path, nargs="+", required=True, help="development splits to measure on")
    chosen = options.parse_args()
    model = Model(chosen.weights)
    measured = [evaluate(path, model, marks=marks) for path in chosen.corpus for marks in (True, False)]
    for one in measured:
        print(report(one), end="\n\n", flush=True)
    write(chosen.weights, chosen.trained_on, measured)


if __name__ == "__main__":
    main()
