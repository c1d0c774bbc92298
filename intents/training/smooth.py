"""Products whose inputs have outliers, made ready for 8 bits: their weights take the outliers over.

An input in 8 bits has one scale for all of it, so a few large values cost the others their precision. Each channel
is divided by a fixed factor and its weights are multiplied by that: the product stays (SmoothQuant, Xiao et al. 2022).
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from types import MappingProxyType
from typing import Final

import torch
from torch import Tensor, nn

from intents.training.encoder import Encoder

SHARES: Final[Mapping[str, float]] = MappingProxyType({"wide": 0.5, "narrow": 0.75})
"""How much of the difference between channels the weights of each product take: all of it would be 1."""
LEAST: Final = 1e-4


class Smoothed(nn.Module):
    """The same product as `product`, by weights that have taken over what the inputs differ by."""

    def __init__(self, product: nn.Linear, largest: Tensor, share: float) -> None:
        """Share the range of the inputs, whose `largest` sizes are given by channel, between them and the weights."""
        super().__init__()
        weights = product.weight.detach().abs().amax(0)
        factors = largest.clamp(min=LEAST) ** share / weights.clamp(min=LEAST) ** (1 - share)
        factors /= factors.mean()
        self.calm = nn.Parameter(1 / factors)
        self.product = nn.Linear(product.in_features, product.out_features)
        self.product.weight = nn.Parameter(product.weight.detach() * factors)
        self.product.bias = product.bias

    def forward(self, states: Tensor) -> Tensor:
        """Give the product."""
        result: Tensor = self.product(states * self.calm)
        return result


def smoothed(encoder: Encoder, samples: Sequence[Tensor]) -> Encoder:
    """Give a copy whose feed-forward products are smoothed for inputs like the samples, `[1, pieces, hidden]` each."""
    copy = deepcopy(encoder).eval()
    with largest_inputs(copy) as largest, torch.inference_mode():
        for words in samples:
            copy.states(words)
    for (layer, name), sizes in largest.items():
        product = copy.layers[layer].get_submodule(name)
        copy.layers[layer].set_submodule(name, Smoothed(product, sizes.clone(), SHARES[name]))
    return copy


@contextmanager
def largest_inputs(encoder: Encoder) -> Iterator[dict[tuple[int, str], Tensor]]:
    """Watch the products of SHARES: by layer and name, the largest size that each input channel has had."""
    largest: dict[tuple[int, str], Tensor] = {}

    def watch(module: nn.Module, key: tuple[int, str]) -> torch.utils.hooks.RemovableHandle:
        def note(_: nn.Module, given: tuple[Tensor, ...]) -> None:
            sizes = given[0].abs().amax((0, 1))
            largest[key] = torch.maximum(largest[key], sizes) if key in largest else sizes

        return module.register_forward_pre_hook(note)

    handles = [
        watch(layer.get_submodule(name), (number, name))
        for number, layer in enumerate(encoder.layers)
        for name in SHARES
    ]
    yield largest
    for handle in handles:
        handle.remove()
