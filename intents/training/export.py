"""A trained encoder as the artefact that the embedded engine loads: int8 ONNX, word rows, tokenizer, calibration."""

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import torch
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions
from torch import Tensor, nn

from intents.network import PARTS, read_pieces
from intents.opinion import NEVER, Calibration
from intents.training.calibrate import UNFITTED
from intents.training.encoder import Encoder
from intents.training.examples import Example
from intents.training.exits import write_exits
from intents.training.fit import Source
from intents.training.linear import write_linear
from intents.training.smooth import smoothed
from intents.training.weights import dequantize
from intents.understanding import INTENTS

OPSET = 17
SAMPLES = 300
"""So many texts show how large the inputs of products get."""
UNTRAINED: Mapping[str, int] = MappingProxyType({})
META = "model.json"
WHOLE = "encoder-1.onnx"
"""The encoder in one part."""


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
            input_names=["states"],
            output_names=["logits"],
            dynamic_axes={"states": {1: "pieces"}, "logits": {0: "pieces"}},
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

    They use 7 of the 8 bits: processors without VNNI add pairs of products in 16 bits, and would saturate.
    """
    quantize_dynamic(
        fused,
        path,
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )


def samples_of(texts: Sequence[str], source: Source) -> list[Tensor]:
    """Give the word vectors of some of the texts, spread evenly."""
    coded = [read_pieces(source.tokenizer, text).ids for text in texts[:: max(1, len(texts) // SAMPLES)]]
    return [torch.from_numpy(dequantize(source.vocabulary.words[ids]))[None] for ids in coded]


def write_calibration(folder: Path, calibration: Calibration, trained: Mapping[str, int] = UNTRAINED) -> None:
    """Write the numbers that were fitted on the development set, and what is to be told of the training."""
    meta = {"intents": INTENTS, "trained": dict(trained)}
    meta |= {key: rounded(value) for key, value in asdict(calibration).items()}
    (folder / META).write_text(json.dumps(meta, indent=1) + "\n", "utf-8")


def rounded(value: Any) -> Any:  # noqa: ANN401 - what JSON can hold
    """Give numbers, wherever they stand, with four decimals."""
    if isinstance(value, Mapping):
        return {key: rounded(one) for key, one in value.items()}
    return round(value, 4) if isinstance(value, float) else [rounded(one) for one in value]


def write_network(encoder: Encoder, texts: Sequence[str], source: Source, folder: Path) -> None:
    """Write what `Network` reads into a folder; its rounding is fitted to texts like these."""
    export_network(smoothed(encoder, samples_of(texts, source)), folder / WHOLE)
    np.save(folder / "words.npy", source.vocabulary.words)
    source.tokenizer.save(str(folder / "tokenizer.json"), pretty=False)


def write_artefact(encoder: Encoder, examples: Sequence[Example], source: Source, folder: Path) -> None:
    """Write a complete artefact, not yet calibrated, into an empty folder."""
    write_network(encoder, [example.text for example in examples], source, folder)
    exits = write_exits(folder, examples)
    write_linear(examples, folder / "ngrams.npz")
    write_calibration(folder, replace(UNFITTED, exits=(NEVER,) * exits))


def publish(built: Path, target: Path) -> None:
    """Move a built artefact into place, each file at once; the metadata last. Parts that it has no more are removed."""
    target.mkdir(parents=True, exist_ok=True)
    names = sorted((path.name for path in built.iterdir()), key=lambda name: (name == META, name))
    for name in names:
        beside = target / f".{name}.new"
        shutil.copyfile(built / name, beside)
        beside.replace(target / name)
    for part in target.glob(PARTS):
        if part.name not in names:
            part.unlink()
