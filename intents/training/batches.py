"""Examples as tensors: noise, joined pairs, soft targets, batches of like length."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from intents.network import read_pieces
from intents.training.examples import Example
from intents.training.noise import distort
from intents.training.weights import Bytes, dequantize
from intents.understanding import INTENTS

SMALL_TALK = frozenset(INTENTS.index(name) for name in ("greeting", "thanks_bye", "affirm", "deny"))
ALONE = SMALL_TALK | {INTENTS.index("out_of_scope")}
EMERGENCY = INTENTS.index("emergency")
JOINED_SHARE = 0.2
PREFIX_SHARE = 0.06
LONGEST_PART = 90
FIRST_WEIGHT = 0.7
SMOOTHING = 0.05
BATCH = 32
SPREAD = 2
"""Pieces by which the lengths within a batch may differ at random: less padding, but other company in each epoch."""


@dataclass(frozen=True, slots=True)
class Item:
    """One training text: the target of 'first' (sums to 1) and of 'asked at all' (0 or 1 each)."""

    text: str
    first: tuple[float, ...]
    asked: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded word vectors (or what frozen layers made of them) with their mask and the targets."""

    given: Tensor
    mask: Tensor
    first: Tensor
    asked: Tensor


def item_of(text: str, intents: Sequence[int], *, certain: bool = True, classes: int = len(INTENTS)) -> Item:
    """Give the targets for the intents of a text; `certain` is False where the order is a guess.

    A text without an intent speaks for all alike.
    """
    share = 1.0 - SMOOTHING if intents else 0.0
    first = [(1.0 - share) / classes] * classes
    weights = [share * FIRST_WEIGHT, share * (1 - FIRST_WEIGHT)] if len(intents) > 1 and not certain else [share]
    for intent, weight in zip(intents, weights, strict=False):
        first[intent] += weight
    asked = tuple(float(number in intents) for number in range(classes))
    return Item(text, tuple(first), asked)


def joined(one: Example, other: Example, random: Random) -> Item | None:
    """Give one message made of two, or None where the pair makes no sense."""
    if len(one.intents) > 1 or len(other.intents) > 1 or one.intents == other.intents:
        return None
    if max(len(one.text), len(other.text)) > LONGEST_PART or one.text.isascii() != other.text.isascii():
        return None
    if other.intents[0] in ALONE or one.intents[0] in ALONE - SMALL_TALK:
        return None
    text = one.text + random.choice((" ", ", ", "。", ". ", " ")) + other.text
    if one.intents[0] in SMALL_TALK:
        return item_of(text, other.intents) if one.intents[0] == INTENTS.index("greeting") else None
    certain = EMERGENCY in (one.intents[0], other.intents[0])
    intents = (*other.intents, *one.intents) if other.intents[0] == EMERGENCY else (*one.intents, *other.intents)
    return item_of(text, intents, certain=certain)


def epoch_items(examples: Sequence[Example], homophones: dict[str, str], random: Random) -> list[Item]:
    """Give one epoch: every example once, with noise, and some joined to another one in place of itself."""
    greetings = [example for example in examples if example.intents == (INTENTS.index("greeting"),)]
    items: list[Item] = []
    for example in examples:
        draw = random.random()
        item = None
        if draw < JOINED_SHARE:
            item = joined(example, random.choice(examples), random)
        elif draw < JOINED_SHARE + PREFIX_SHARE and greetings:
            item = joined(random.choice(greetings), example, random)
        item = item or item_of(example.text, example.intents)
        items.append(replace(item, text=distort(item.text, homophones, random)))
    return items


def batches(items: Sequence[Item], tokenizer: Tokenizer, words: Bytes, random: Random) -> Iterator[Batch]:
    """Yield batches of texts of like length, in random order."""
    coded = [read_pieces(tokenizer, item.text).ids for item in items]
    for group in groups([len(ids) for ids in coded], random):
        vectors = [torch.from_numpy(dequantize(words[coded[number]])) for number in group]
        yield batch_of(vectors, [items[number] for number in group])


def groups(lengths: Sequence[int], random: Random) -> list[list[int]]:
    """Give the numbers of texts of like length, a batch each, in random order."""
    jittered = [length + random.random() * SPREAD for length in lengths]
    ordered = sorted(range(len(lengths)), key=jittered.__getitem__)
    found = [ordered[start : start + BATCH] for start in range(0, len(ordered), BATCH)]
    random.shuffle(found)
    return found


def batch_of(vectors: Sequence[Tensor], items: Sequence[Item]) -> Batch:
    """Pad one group of texts, each given as `[pieces, hidden]`."""
    return Batch(
        pad_sequence(list(vectors), batch_first=True),
        pad_sequence([torch.ones(len(one)) for one in vectors], batch_first=True),
        torch.tensor([item.first for item in items]),
        torch.tensor([item.asked for item in items]),
    )
