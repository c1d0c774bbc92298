"""A trained encoder as the artefact that the embedded engine loads: int8 ONNX, word rows, tokenizer, calibration."""

import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions
from torch import Tensor, nn

from intents.training.encoder import Encoder
from intents.training.fit import Source
from intents.understanding import INTENTS

OPSET = 17
FILES = ("encoder.onnx", "words.npy", "tokenizer.json", "model.json")


class PieceLogits(nn.Module):
    """The exported network: word vectors `[1, pieces, hidden]` → logits of all heads side by side, for each piece."""

    def __init__(self, encoder: Encoder) -> None:
        """Wrap a trained encoder."""
        super().__init__()
        self.encoder = encoder

    def forward(self, words: Tensor) -> Tensor:
        """Give the logits for each piece."""
        return torch.cat(self.encoder.heads(self.encoder.states(words)), dim=-1)[0]


def export_network(encoder: Encoder, path: Path) -> None:
    """Write the encoder as ONNX with fused attention and int8 weights (one scale per output channel).

    Weights use 7 of 8 bits: processors without VNNI add pairs of products in 16 bits, and would saturate.
    """
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
        heads = encoder.layers[0].heads
        model = optimizer.optimize_model(
            str(exact), "bert", num_heads=heads, hidden_size=hidden, optimization_options=options, opt_level=0
        )
        model.save_model_to_file(str(fused))
        quantize_dynamic(
            fused,
            path,
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )


def write_calibration(folder: Path, temperature: float, asked_from: float) -> None:
    """Write the numbers that were fitted on the development set."""
    meta = {"intents": INTENTS, "temperature": round(temperature, 4), "asked_from": round(asked_from, 4)}
    (folder / "model.json").write_text(json.dumps(meta, indent=1) + "\n", "utf-8")


def write_artefact(encoder: Encoder, source: Source, folder: Path) -> None:
    """Write a complete, uncalibrated artefact into an empty folder."""
    folder.mkdir(parents=True, exist_ok=True)
    export_network(encoder, folder / "encoder.onnx")
    np.save(folder / "words.npy", source.vocabulary.words)
    source.tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    write_calibration(folder, 1.0, 0.5)


def publish(built: Path, target: Path) -> None:
    """Move a built artefact into place, each file at once; the metadata last."""
    target.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        beside = target / f".{name}.new"
        shutil.copyfile(built / name, beside)
        beside.replace(target / name)
