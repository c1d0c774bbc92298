"""A trained encoder as the artefact that the embedded engine loads: int8 ONNX, word rows, tokenizer, calibration."""

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType

import numpy as np
import onnx
import torch
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions
from torch import Tensor, nn

from intents.opinion import Calibration
from intents.training.calibrate import UNFITTED
from intents.training.encoder import Encoder
from intents.training.examples import Example
from intents.training.fit import Source
from intents.training.linear import write_linear
from intents.understanding import INTENTS

OPSET = 17
BLOCK = 128
IN_INT8 = 4
"""Accuracy level of a blocked product: its inputs, too, are rounded to 8 bits."""
MATRIX = 2
UNTRAINED: Mapping[str, int] = MappingProxyType({})
FILES = ("encoder.onnx", "words.npy", "tokenizer.json", "ngrams.npz", "model.json")


class PieceLogits(nn.Module):
    """The exported network: word vectors `[1, pieces, hidden]` → logits of both heads side by side, for each piece."""

    def __init__(self, encoder: Encoder) -> None:
        """Wrap a trained encoder."""
        super().__init__()
        self.encoder = encoder

    def forward(self, words: Tensor) -> Tensor:
        """Give the logits for each piece."""
        return torch.cat(self.encoder.heads(self.encoder.states(words)), dim=-1)[0]


def export_network(encoder: Encoder, path: Path) -> None:
    """Write the encoder as ONNX with fused attention and 8-bit weights."""
    hidden = encoder.positions.shape[1]
    with tempfile.TemporaryDirectory() as folder:
        exact, fused = Path(folder) / "exact.onnx", Path(folder) / "fused.onnx"
        torch.onnx.export(
            PieceLogits(encoder).eval(),
            (torch.zeros(1, 8, hidden),),
            str(exact),
            input_names=["words"],
            output_names=["logits"],
            dynamic_axes={"words": {1: "pieces"}, "logits": {0: "pieces"}},
            opset_version=OPSET,
            dynamo=False,
        )
        options = FusionOptions("bert")
        options.enable_embed_layer_norm = False
        # Fused into one operator, sum and norm take three times as long as apart (onnxruntime 1.31, x86).
        options.enable_skip_layer_norm = options.enable_bias_skip_layer_norm = False
        heads = encoder.layers[0].heads
        model = optimizer.optimize_model(
            str(exact), "bert", num_heads=heads, hidden_size=hidden, optimization_options=options, opt_level=0
        )
        model.save_model_to_file(str(fused))
        quantize(fused, path)


def quantize(fused: Path, path: Path) -> None:
    """Write the network with 8-bit weights.

    The narrowing products get their weights and inputs scaled in blocks of 128: their inputs have outliers, and with
    one scale for all of an input, half of the network's rounding error would come from there. Elsewhere weights use
    7 of 8 bits: processors without VNNI add pairs of products in 16 bits, and would saturate.
    """
    network = onnx.load(fused)
    shapes = {weight.name: tuple(weight.dims) for weight in network.graph.initializer}
    products = [node for node in network.graph.node if node.op_type == "MatMul"]
    hidden = network.graph.input[0].type.tensor_type.shape.dim[2].dim_value
    narrowing = [node.name for node in products if is_narrowing(shapes.get(node.input[1], ()), hidden)]
    quantize_dynamic(
        fused,
        path,
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=narrowing,
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )
    blocks = MatMulNBitsQuantizer(onnx.load(path), bits=8, block_size=BLOCK, is_symmetric=True, accuracy_level=IN_INT8)
    blocks.process()
    blocks.model.save_model_to_file(str(path))


def is_narrowing(shape: tuple[int, ...], hidden: int) -> bool:
    """Tell whether a weight leads from the wide inner layer back to the hidden size."""
    return len(shape) == MATRIX and shape[0] > shape[1] == hidden


def write_calibration(folder: Path, calibration: Calibration, trained: Mapping[str, int] = UNTRAINED) -> None:
    """Write the numbers that were fitted on the development set, and what is to be told of the training."""
    meta = {"intents": INTENTS, "trained": dict(trained)}
    meta |= {key: round(value, 4) for key, value in asdict(calibration).items()}
    (folder / "model.json").write_text(json.dumps(meta, indent=1) + "\n", "utf-8")


def write_network(encoder: Encoder, source: Source, folder: Path) -> None:
    """Write what `Network` reads into a folder."""
    export_network(encoder, folder / "encoder.onnx")
    np.save(folder / "words.npy", source.vocabulary.words)
    source.tokenizer.save(str(folder / "tokenizer.json"), pretty=False)


def write_artefact(encoder: Encoder, examples: Sequence[Example], source: Source, folder: Path) -> None:
    """Write a complete artefact, not yet calibrated, into an empty folder."""
    write_network(encoder, source, folder)
    write_linear(examples, folder / "ngrams.npz")
    write_calibration(folder, UNFITTED)


def publish(built: Path, target: Path) -> None:
    """Move a built artefact into place, each file at once; the metadata last."""
    target.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        beside = target / f".{name}.new"
        shutil.copyfile(built / name, beside)
        beside.replace(target / name)
