"""The encoder of multilingual-e5-small with its two heads, as a small torch module."""

import math
from collections.abc import Iterable, Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

from intents.training.weights import Floats, Pretrained, Shape


class Layer(nn.Module):
    """One post-norm transformer layer (BERT)."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        """Make a layer with fresh weights."""
        super().__init__()
        self.heads = shape.heads
        self.dropout = dropout
        self.query = nn.Linear(shape.hidden, shape.hidden)
        self.key = nn.Linear(shape.hidden, shape.hidden)
        self.value = nn.Linear(shape.hidden, shape.hidden)
        self.mixed = nn.Linear(shape.hidden, shape.hidden)
        self.mixed_norm = nn.LayerNorm(shape.hidden, shape.epsilon)
        self.wide = nn.Linear(shape.hidden, shape.feed_forward)
        self.narrow = nn.Linear(shape.feed_forward, shape.hidden)
        self.out_norm = nn.LayerNorm(shape.hidden, shape.epsilon)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """Give the new states `[batch, tokens, hidden]`; mask is additive, `[batch, 1, 1, tokens]`."""
        batch, tokens, hidden = states.shape
        split = (batch, tokens, self.heads, hidden // self.heads)
        query, key, value = (
            project(states).view(split).transpose(1, 2) for project in (self.query, self.key, self.value)
        )
        logits = query @ key.transpose(2, 3) / math.sqrt(split[3])
        attention = functional.softmax(logits if mask is None else logits + mask, dim=-1)
        mixed = self.mixed((attention @ value).transpose(1, 2).reshape(batch, tokens, hidden))
        states = self.mixed_norm(states + functional.dropout(mixed, self.dropout, self.training))
        narrow = self.narrow(functional.gelu(self.wide(states)))
        return self.out_norm(states + functional.dropout(narrow, self.dropout, self.training))


NAMES = {
    "q": "query",
    "k": "key",
    "v": "value",
    "ao": "mixed",
    "aln": "mixed_norm",
    "fi": "wide",
    "fo": "narrow",
    "oln": "out_norm",
}
"""Names in the weights file → attributes of Layer."""


class Encoder(nn.Module):
    """Word vectors in; logits of 'first request' and of 'asked at all' out.

    The word vectors themselves stay frozen, outside.
    """

    def __init__(
        self, pretrained: Pretrained, layers: int, classes: int, *, dropout: float = 0.1, frozen: int = 0
    ) -> None:
        """Start from the lowest pretrained layers, so many; the lowest `frozen` of them learn nothing."""
        super().__init__()
        self.frozen = frozen
        shape, tensors = pretrained.shape, pretrained.tensors
        positions = torch.from_numpy(tensors["emb.pos"].reshape(-1, shape.hidden))
        kind = torch.from_numpy(tensors["emb.type"].reshape(-1, shape.hidden)[0])
        self.positions = nn.Parameter(positions + kind)
        self.norm = nn.LayerNorm(shape.hidden, shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(layers))
        self.dropout = nn.Dropout(dropout)
        self.best = nn.Linear(shape.hidden, classes)
        self.asked = nn.Linear(shape.hidden, classes)
        fill(self.norm, tensors, "emb.ln")
        for number, layer in enumerate(self.layers):
            for source, target in NAMES.items():
                fill(layer.get_submodule(target), tensors, f"l{number}.{source}")

    def lower(self, words: Tensor, mask: Tensor | None = None) -> Tensor:
        """Give what the frozen layers make of `words` `[batch, tokens, hidden]`; mask is 1 for real tokens."""
        return through(self.layers[: self.frozen], self.norm(words + self.positions[: words.shape[1]]), mask)

    def upper(self, states: Tensor, mask: Tensor | None = None) -> Tensor:
        """Give the last hidden states for what `lower` gave."""
        return through(self.layers[self.frozen :], states, mask)

    def states(self, words: Tensor, mask: Tensor | None = None) -> Tensor:
        """Give the last hidden states of `words`."""
        return self.upper(self.lower(words, mask), mask)

    def heads(self, states: Tensor) -> tuple[Tensor, Tensor]:
        """Give the logits of both heads for states or for their means."""
        return self.best(states), self.asked(states)

    def forward(self, given: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Give the logits of both heads, `[batch, classes]` each; where layers are frozen, for what `lower` gave."""
        states = self.upper(given, mask) if self.frozen else self.states(given, mask)
        pooled = (states * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        return self.heads(self.dropout(pooled))


def through(layers: Iterable[nn.Module], states: Tensor, mask: Tensor | None) -> Tensor:
    """Give the states behind these layers."""
    additive = None if mask is None else (1.0 - mask)[:, None, None, :] * -1e4
    for layer in layers:
        states = layer(states, additive)
    return states


def fill(module: nn.Module, tensors: Mapping[str, Floats], name: str) -> None:
    """Copy weight and bias `name.w`, `name.b` into a linear or norm module."""
    weight, bias = torch.from_numpy(tensors[f"{name}.w"]), torch.from_numpy(tensors[f"{name}.b"])
    module.load_state_dict({"weight": weight, "bias": bias})
