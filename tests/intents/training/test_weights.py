"""Reading of the packed pretrained weights."""

from pathlib import Path

import numpy as np
import pytest

from intents.network import dequantize as dequantize_at_run_time
from intents.training.weights import BLOCK, BLOCK_BYTES, dequantize, read_pretrained


def block_of(scale: float, nibbles: list[int]) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    packed = [low | high << 4 for low, high in zip(nibbles[:16], nibbles[16:], strict=True)]
    return np.concatenate([np.array([scale], np.float16).view(np.uint8), np.array(packed, np.uint8)])


def test_a_block_holds_one_scale_and_32_signed_nibbles() -> None:
    nibbles = [index % 16 for index in range(BLOCK)]
    row = block_of(0.5, nibbles)[None]
    assert row.shape == (1, BLOCK_BYTES)
    assert dequantize(row).tolist() == [[(nibble - 8) * 0.5 for nibble in nibbles]]


def test_training_and_run_time_read_rows_alike() -> None:
    rows = np.random.default_rng(1).integers(0, 120, (7, 12 * BLOCK_BYTES), np.uint8)
    assert np.array_equal(dequantize(rows), dequantize_at_run_time(rows), equal_nan=True)


def test_a_foreign_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "weights.bin"
    path.write_bytes(b"GGUF" + bytes(64))
    with pytest.raises(ValueError, match="E5S1"):
        read_pretrained(path)
