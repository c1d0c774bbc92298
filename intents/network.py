"""The network of an artefact: a fine-tuned multilingual-e5-small with 8-bit weights, and the pieces it reads."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

HEAD_PIECES: Final = 40
TAIL_PIECES: Final = 48
"""Of a longer message the network reads so many pieces of the beginning and of the end."""
BEGIN: Final = 0
END: Final = 2
"""Ids of the pieces <s> and </s>."""
PARTS: Final = "encoder-*.onnx"
"""The files of the encoder, lowest layers first."""
BLOCK: Final = 18
"""Bytes of one Q4_0 block: fp16 scale, 32 nibbles."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces that the network reads: ids, and the characters of the normalised text that each covers."""

    ids: list[int]
    offsets: list[tuple[int, int]]


class Network:
    """Tokenizer, word rows and encoder of an artefact; loads once, then only reads.

    The encoder lies in parts, each with heads of its own: what a lower part makes plain need not be read to the end.
    """

    def __init__(self, folder: Path) -> None:
        """Load the folder; raises FileNotFoundError where it holds no encoder."""
        self.tokenizer: Tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.words: NDArray[np.uint8] = np.load(folder / "words.npy")
        self.parts = [part(path) for path in sorted(folder.glob(PARTS))]
        if not self.parts:
            raise FileNotFoundError(folder / PARTS)

    def readings(self, ids: list[int]) -> Iterator[Floats]:
        """Yield the logits of both heads side by side for each piece, as each part of the encoder gives them.

        A message's are the mean of its pieces'; a lower part knows only those. The next part reads when it is asked.
        """
        states = self.vectors(ids)
        for session in self.parts:
            logits, *passed_on = session.run(None, {"states": states})
            yield np.broadcast_to(logits, (len(ids), logits.shape[1]))
            states = passed_on[0] if passed_on else states

    def vectors(self, ids: list[int]) -> Floats:
        """Give the vectors of the pieces `[1, pieces, hidden]`, which the first part reads."""
        return dequantize(self.words[ids])[None]

    def logits(self, ids: list[int]) -> Floats:
        """Give the logits that the whole encoder gives."""
        *_, last = self.readings(ids)
        return last


def part(path: Path) -> onnxruntime.InferenceSession:
    """Load a part of the encoder."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(
        str(path),
        options,
        providers=["CPUExecutionProvider"],
        # Fused into one operator, sum and norm take three times as long as apart (onnxruntime 1.31, x86).
        disabled_optimizers=["SkipLayerNormFusion"],
    )


def dequantize(rows: NDArray[np.uint8]) -> Floats:
    """Turn Q4_0 rows into floats."""
    blocks = rows.reshape(rows.shape[0], -1, BLOCK)
    scales = blocks[:, :, :2].copy().view(np.float16).astype(np.float32)
    nibbles = np.concatenate([blocks[:, :, 2:] & 0x0F, blocks[:, :, 2:] >> 4], axis=2)
    floats: Floats = (nibbles.astype(np.float32) - 8) * scales
    return floats.reshape(rows.shape[0], -1)


def read_pieces(tokenizer: Tokenizer, text: str) -> Pieces:
    """Cut the text into pieces between the two end marks, and leave out the middle of a long one."""
    encoding = tokenizer.encode(text)
    ids, offsets = encoding.ids, encoding.offsets
    if len(ids) > HEAD_PIECES + TAIL_PIECES:
        ids = ids[:HEAD_PIECES] + ids[-TAIL_PIECES:]
        offsets = offsets[:HEAD_PIECES] + offsets[-TAIL_PIECES:]
    return Pieces([BEGIN, *ids, END], [(0, 0), *offsets, (len(text), len(text))])
