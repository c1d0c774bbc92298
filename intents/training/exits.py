"""Exits: heads on lower layers, where the reading of what is plain already there ends.

Most messages need no twelve layers (early exit: DeeBERT, Xin et al. 2020). The finished encoder is cut
into parts as it is; each head reads mean and maximum of what its part passes on, and learns from the catalogue and from
what the last layer says of it. When to leave is fitted on the development set (`intents.training.leaving`).
"""

import logging
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Final

import numpy as np
import onnx
import torch
from onnx import ModelProto, TensorProto, helper, numpy_helper
from onnx.utils import Extractor
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.data import DataLoader, TensorDataset

from intents.network import Floats, Network, read_pieces
from intents.training.batches import BATCH, Item, epoch_items
from intents.training.examples import Example
from intents.training.noise import sounds_of
from intents.understanding import INTENTS

log = logging.getLogger("training")
EXITS: Final = (5, 8)
"""So many layers lie below each exit."""
STATES: Final = "states"
LOGITS: Final = "logits"
EPOCHS: Final = 3
"""How often the catalogue is read, with other noise each time."""
ROUNDS: Final = 8
"""How often a head learns from what was read."""
RATE: Final = 2e-3
DECAY: Final = 0.05
DROPOUT: Final = 0.2
HIDDEN: Final = 256
WARM_UP: Final = 0.1
SEED: Final = 1
TAUGHT: Final = 0.7
"""Share of a target that the last layer says; the rest is the label."""
ASKED_WEIGHT: Final = 8.0


def write_exits(folder: Path, examples: Sequence[Example]) -> int:
    """Cut the encoder in a folder, which lies there in one part, and give each part but the last a head.

    Returns how many exits there are now.
    """
    whole = folder / "encoder-1.onnx"
    parts = list(cut(onnx.load(whole)))
    save(parts, folder)
    heads = fitted(Network(folder), items_of(examples))
    save([headed(part, head) for part, head in zip(parts, heads, strict=False)] + parts[-1:], folder)
    return len(parts) - 1


def save(parts: Sequence[ModelProto], folder: Path) -> None:
    """Write the parts, lowest layers first."""
    for number, part in enumerate(parts, 1):
        onnx.save(part, folder / f"encoder-{number}.onnx")


def output_of(layer: int) -> str:
    """Give the name of what the layer of this number, from 1, passes on."""
    return f"/layers.{layer - 1}/out_norm/LayerNormalization_output_0"


def cut(whole: ModelProto) -> Iterator[ModelProto]:
    """Yield the parts of an encoder between its exits; all but the last pass on states, and have no head yet."""
    known = {name for node in whole.graph.node for name in node.output}
    borders = [output_of(layer) for layer in EXITS if output_of(layer) in known]
    hidden = whole.graph.input[0].type.tensor_type.shape.dim[2].dim_value
    for border in borders:
        shape = helper.make_tensor_value_info(border, TensorProto.FLOAT, [1, "pieces", hidden])
        whole.graph.value_info.append(shape)
    for begin, end in pairwise([STATES, *borders, LOGITS]):
        part = Extractor(whole).extract_model([begin], [end])
        rename_input(part, begin)
        yield part


def rename_input(part: ModelProto, name: str) -> None:
    """Call the input of a part STATES, as that of the first one is called."""
    part.graph.input[0].name = STATES
    for node in part.graph.node:
        node.input[:] = [STATES if one == name else one for one in node.input]


def headed(part: ModelProto, head: nn.Sequential) -> ModelProto:
    """Give the part with a head: the logits `[1, 2 × classes]` come first, then what it passes on."""
    given = ModelProto()
    given.CopyFrom(part)
    graph = given.graph
    weights = {name: value.numpy() for name, value in head.state_dict().items()}
    graph.initializer.extend(numpy_helper.from_array(value, f"exit.{name}") for name, value in weights.items())
    states = graph.output[0].name
    graph.node.extend(
        [
            helper.make_node("ReduceMean", [states], ["exit.mean"], axes=[1], keepdims=0),
            helper.make_node("ReduceMax", [states], ["exit.max"], axes=[1], keepdims=0),
            helper.make_node("Concat", ["exit.mean", "exit.max"], ["exit.pooled"], axis=1),
            helper.make_node("Gemm", ["exit.pooled", "exit.1.weight", "exit.1.bias"], ["exit.wide"], transB=1),
            helper.make_node("Relu", ["exit.wide"], ["exit.hidden"]),
            helper.make_node("Gemm", ["exit.hidden", "exit.4.weight", "exit.4.bias"], [LOGITS], transB=1),
        ]
    )
    width = weights["4.bias"].shape[0]
    graph.output.insert(0, helper.make_tensor_value_info(LOGITS, TensorProto.FLOAT, [1, width]))
    onnx.checker.check_model(given)
    return given


def items_of(examples: Sequence[Example]) -> list[Item]:
    """Give what the heads learn from: the catalogue with noise, and with some utterances joined, a few times."""
    random = Random(SEED)  # noqa: S311 - reproducible, not secret
    homophones = sounds_of([example.text for example in examples])
    return [item for _ in range(EPOCHS) for item in epoch_items(examples, homophones, random)]


def fitted(network: Network, items: Sequence[Item]) -> list[nn.Sequential]:
    """Give a head for each part of the network but the last, from what the parts make of the items."""
    *lower, last = zip(*(read(network, item.text) for item in items), strict=True)
    said = torch.from_numpy(np.stack(last))
    first, asked = said.split(len(INTENTS), dim=1)
    first = blended(torch.softmax(first, 1), torch.tensor([item.first for item in items]))
    asked = blended(torch.sigmoid(asked), torch.tensor([item.asked for item in items]))
    heads = []
    for number, pooled in enumerate(lower, 1):
        heads.append(fit_head(torch.from_numpy(np.stack(pooled)), first, asked))
        log.info("exit %d of %d fitted", number, len(lower))
    return heads


def read(network: Network, text: str) -> list[Floats]:
    """Give mean and maximum of what each part of the network but the last passes on, then the mean logits of that."""
    given = network.vectors(read_pieces(network.tokenizer, text).ids)
    pooled = []
    for session in network.parts[:-1]:
        (given,) = session.run(None, {STATES: given})
        pooled.append(np.concatenate([given[0].mean(0), given[0].max(0)]))
    (logits,) = network.parts[-1].run(None, {STATES: given})
    return [*pooled, logits.mean(0)]


def blended(said: Tensor, labelled: Tensor) -> Tensor:
    """Give the targets of a head."""
    return TAUGHT * said + (1 - TAUGHT) * labelled


def fit_head(pooled: Tensor, first: Tensor, asked: Tensor) -> nn.Sequential:
    """Fit a head with one hidden layer on pooled states."""
    torch.manual_seed(SEED)
    middle, spread = pooled.mean(0), pooled.std(0)
    batches = DataLoader(TensorDataset((pooled - middle) / spread, first, asked), BATCH, shuffle=True)
    wide, narrow = nn.Linear(pooled.shape[1], HIDDEN), nn.Linear(HIDDEN, first.shape[1] + asked.shape[1])
    head = nn.Sequential(nn.Dropout(DROPOUT), wide, nn.ReLU(), nn.Dropout(DROPOUT), narrow)
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=DECAY)
    steps = ROUNDS * len(batches)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps, pct_start=WARM_UP)
    for _ in range(ROUNDS):
        for given, wanted, further in batches:
            best, others = head(given).split([first.shape[1], asked.shape[1]], dim=1)
            loss = functional.cross_entropy(best, wanted)
            loss = loss + ASKED_WEIGHT * functional.binary_cross_entropy_with_logits(others, further)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    with torch.no_grad():  # The states are read as they are.
        wide.weight /= spread
        wide.bias -= wide.weight @ middle
    return head.eval()
