"""The part of the pretrained vocabulary that lower-case English and Chinese need, as a tokenizer."""

import re
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer, models, pre_tokenizers

from intents.training.weights import BLOCK_BYTES, Bytes, Pretrained

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
CHINESE = re.compile(r"▁?[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]+")
SYMBOL = re.compile(r"▁?[\u2000-\u2bff\U0001f000-\U0001faff·°×÷¥£€]+")
LONGEST_CHINESE = 4
SHORT = 2


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The kept pieces with their scores, and their word rows (Q4_0)."""

    pieces: list[str]
    scores: list[float]
    words: Bytes


def is_kept(piece: str, english: frozenset[str]) -> bool:
    """Tell whether a piece can occur in normalised Chinese or English text."""
    bare = piece.removeprefix("▁")
    if bare.isascii():
        return bare == bare.lower() and (piece in english or len(bare) <= SHORT or bare.isdigit())
    if CHINESE.fullmatch(piece):
        return len(bare) <= LONGEST_CHINESE
    return SYMBOL.fullmatch(piece) is not None


def prune(pretrained: Pretrained, english: frozenset[str]) -> Vocabulary:
    """Keep the special pieces, all Chinese ones, symbols, and the lower-case ASCII ones that `english` has."""
    count = len(pretrained.pieces)
    kept = [*range(len(SPECIAL)), *(i for i in range(len(SPECIAL), count) if is_kept(pretrained.pieces[i], english))]
    scores = [pretrained.scores[i] for i in kept]
    words = np.ascontiguousarray(pretrained.words[kept])
    if words.shape[1] % BLOCK_BYTES:
        message = "word rows are not whole Q4_0 blocks"
        raise ValueError(message)
    return Vocabulary([pretrained.pieces[i] for i in kept], scores, words)


def tokenizer(vocabulary: Vocabulary) -> Tokenizer:
    """Give the unigram tokenizer over the kept pieces; it adds no special pieces itself."""
    unigram = models.Unigram(
        list(zip(vocabulary.pieces, vocabulary.scores, strict=True)), unk_id=SPECIAL.index("<unk>")
    )
    made = Tokenizer(unigram)
    made.pre_tokenizer = pre_tokenizers.Metaspace()
    return made
