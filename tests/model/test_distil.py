"""Teachers are asked about articles that they have not learnt from, and a student can learn from their answers."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("tokenizers")
pytest.importorskip("safetensors")

from sayso.extract.encode import windows  # noqa: E402
from train import tiny  # noqa: E402
from train.distil import Before, Teachers, fold  # noqa: E402
from train.encoder import Encoder  # noqa: E402
from train.model import Reader  # noqa: E402
from train.windows import collate, label  # noqa: E402


def reader(seed):
    torch.manual_seed(seed)
    return Reader(Encoder(tiny.base().encoder.shape)).eval()


def a_batch():
    base = tiny.base()
    labelled = [label(row, base.make_tokenizer(), base.special, cased=False) for row in islice(tiny.rows(3), 4)]
    cut = [(one, window) for one in labelled for window in windows(one.tokens, tiny.WINDOW, 0)]
    return collate(cut, base.special)


@pytest.fixture
def checkpoints(tmp_path):
    paths = []
    for without in (0, 1):
        path = tmp_path / f"{without}.pt"
        settings = {"base": "tiny", "folds": 2, "without": without}
        torch.save({"model": reader(without).state_dict(), "settings": settings}, path)
        paths.append(path)
    return paths


def test_the_fold_of_an_article_is_its_id_s():
    folds = [fold({"id": f"report-{number}"}, 5) for number in range(500)]
    assert folds == [fold({"id": f"report-{number}", "text": "again"}, 5) for number in range(500)]
    assert all(70 < folds.count(one) < 130 for one in range(5))


def test_the_one_who_learnt_without_a_fold_is_asked_about_it(checkpoints):
    batch = a_batch()
    teachers = Teachers(checkpoints, tiny.base().encoder.shape, "cpu")
    told = teachers.told(batch, 1, Random(0))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        tags, pointers = reader(1)(batch.ids, batch.cases, batch.mask)
    with torch.no_grad():
        expected = reader(1).answers(tags.float(), pointers.float(), batch)
    assert torch.equal(told.tags.pairs, expected.tags.pairs)
    assert torch.equal(told.links, expected.links)
    assert told.links.sum(1).allclose(torch.ones(len(batch.links)), atol=1e-4)


def test_a_student_comes_nearer_to_what_it_is_told(checkpoints):
    batch = a_batch()
    told = Teachers(checkpoints, tiny.base().encoder.shape, "cpu").told(batch, 0, Random(0))
    student = reader(7)
    optimiser = torch.optim.AdamW(student.parameters(), lr=3e-3)
    losses = []
    for _ in range(30):
        tag, link = student.losses(*student(batch.ids, batch.cases, batch.mask), batch, told, 1.0, 1.0)
        losses.append((tag.item(), link.item()))
        optimiser.zero_grad()
        (tag + link).backward()
        optimiser.step()
    assert losses[-1][0] < losses[0][0]
    assert losses[-1][1] < losses[0][1]


def test_a_fold_without_a_teacher_is_an_error(checkpoints):
    with pytest.raises(ValueError, match="wanted each of 2"):
        Teachers(checkpoints[:1], tiny.base().encoder.shape, "cpu")


def test_weights_as_they_were_are_asked_about_all_but_new_reports(checkpoints):
    before = Before(checkpoints[0], 501, tiny.base().encoder.shape, "cpu")
    rows = [
        {"corpus": "written", "id": "de-500"},
        {"corpus": "written", "id": "de-501"},
        {"corpus": "polnear", "id": "601"},
    ]
    assert [before.part(row) for row in rows] == [0, 1, 0]
    batch = a_batch()
    assert before.told(batch, 1, Random(0)) is None
    expected = Teachers(checkpoints, tiny.base().encoder.shape, "cpu").told(batch, 0, Random(0))
    assert torch.equal(before.told(batch, 0, Random(0)).links, expected.links)
