"""Who is meant, measured: `python -m train.evaluate_who [--extractor model] [--missed]`.

GUM: each pronoun and description beside a reporting verb whose person has a name in the article, a list made from
gold alone. The own corpus: each gold statement whose source is a pronoun or description of somebody with a name, and
each without a source, these also as an extractor finds them. Right: the answer's way ends at a name of whom the gold
means; wrong: at anyone else.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from sayso import plugins
from sayso.resolve.rank import shipped
from train.corpora import CORPORA, lines
from train.who_figures import figure
from train.who_gum import GENRES, gum_outcomes, gum_rows
from train.who_own import own_end_to_end, own_figures, own_rows


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m train.evaluate_who", description=__doc__.split("\n\n")[0])
    parser.add_argument("--extractor", help="rules or model, for GUM from end to end; by default both are tried")
    parser.add_argument("--corpora", type=Path, default=CORPORA, metavar="FOLDER")
    parser.add_argument("--missed", action="store_true", help="print what was not right")
    parser.add_argument(
        "--reviewed", type=Path, metavar="FILE", help="only this, as `sayso export --format corpus` has it"
    )
    options = parser.parse_args(arguments)
    names = [options.extractor] if options.extractor else ["rules", "model"]
    print("|                                    |    n | right, % (95 %) | wrong, % (95 %) |\n|---|---|---|---|")
    if options.reviewed:
        for kind, told in own_figures(lines(options.reviewed), options.missed).items():
            print(told.line(f"reviewed, {kind}"))
        return 0
    for split in ("dev", "train"):
        rows = gum_rows(options.corpora / f"gum.{split}.jsonl")
        rows = [row for row in rows if split == "dev" or row["genre"] in GENRES]
        for name in names:
            for way, outcomes in gum_outcomes(rows, plugins.extractor(name), shipped(), options.missed):
                print(figure(outcomes).line(f"GUM {split}, {way} ({name})"))
    for language in ("en", "de"):
        for split in ("dev", "train"):
            for kind, told in own_figures(own_rows(language, split), options.missed).items():
                print(told.line(f"own {language} {split}, {kind}"))
        for name in names:
            found = own_end_to_end(own_rows(language, "dev"), plugins.extractor(name), shipped())
            print(figure(found).line(f"own {language} dev, passage, end to end ({name})"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
