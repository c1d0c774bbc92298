"""An artefact's network read back into the encoder that it was exported from, as exactly as its 8 bits tell.

So a grown catalogue is learnt in minutes: training goes on where it ended, instead of from the pretrained weights.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import NodeProto, numpy_helper
from torch import Tensor

from intents.network import PARTS
from intents.training.encoder import Encoder
from intents.training.weights import Floats

PROJECTIONS = ("query", "key", "value")
Stored = Mapping[str, NDArray[Any]]


def restore(model: Encoder, folder: Path) -> None:
    """Give the encoder the weights of the artefact in a folder."""
    graphs = [onnx.load(path).graph for path in sorted(folder.glob(PARTS))]
    nodes = [node for graph in graphs for node in graph.node]
    stored = {one.name: numpy_helper.to_array(one) for graph in graphs for one in graph.initializer}
    state = {name.removeprefix("encoder."): floats(one) for name, one in stored.items() if name.startswith("encoder.")}
    for node in nodes:
        if node.op_type == "QAttention":
            state |= attention(node, stored)
        elif node.op_type == "MatMulInteger":
            state[f"{owner(node)}.weight"] = floats(product(node.input[1].removesuffix("_quantized"), stored).T)
    model.load_state_dict(roughened(state))


def roughened(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Give smoothed products (`intents.training.smooth`) the weights back that they had before."""
    rough = dict(state)
    for name in [name for name in state if name.endswith(".calm")]:
        product = name.removesuffix(".calm")
        rough[f"{product}.weight"] = rough.pop(f"{product}.product.weight") * rough.pop(name)
        rough[f"{product}.bias"] = rough.pop(f"{product}.product.bias")
    return rough


def floats(values: NDArray[Any]) -> Tensor:
    """Give the values as a tensor of its own."""
    return torch.from_numpy(np.array(values, np.float32))


def owner(node: NodeProto) -> str:
    """Give the module that a product belongs to: /layers.0/wide/MatMul_quant → layers.0.wide."""
    return ".".join(node.name.strip("/").split("/")[:-1])


def product(name: str, stored: Stored) -> Floats:
    """Give an 8-bit matrix `[in, out]` with one scale for each output."""
    quantized, zero = stored[f"{name}_quantized"].astype(np.float32), stored[f"{name}_zero_point"].astype(np.float32)
    exact: Floats = (quantized - zero) * stored[f"{name}_scale"]
    return exact


def attention(node: NodeProto, stored: Stored) -> dict[str, Tensor]:
    """Give the three projections that fused attention holds in one matrix."""
    layer = f"layers.{node.name.split('_')[1]}"
    weights = np.split(product(node.input[1].removesuffix("_quantized"), stored), len(PROJECTIONS), axis=1)
    biases = np.split(stored[node.input[2]], len(PROJECTIONS))
    parts = list(zip(PROJECTIONS, weights, biases, strict=True))
    return {f"{layer}.{name}.weight": floats(weight.T) for name, weight, _ in parts} | {
        f"{layer}.{name}.bias": floats(bias) for name, _, bias in parts
    }
