"""Fine-tuning: a catalogue in, a trained encoder out. Seeded: the same inputs give the same weights."""

import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from torch.nn import functional

from intents.training.batches import BATCH, Batch, batches, epoch_items
from intents.training.encoder import Encoder
from intents.training.examples import Example
from intents.training.noise import sounds_of
from intents.training.vocabulary import Vocabulary
from intents.training.weights import Pretrained

log = logging.getLogger("training")
ASKED_WEIGHT = 8.0
CLIP = 1.0
WARM_UP = 0.1
LOG_EVERY = 50


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a run depends on besides its examples."""

    epochs: int = 6
    rate: float = 8e-5
    head_rate: float = 8e-4
    layers: int = 12
    dropout: float = 0.1
    decay: float = 0.01
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Source:
    """The pretrained model, pruned."""

    pretrained: Pretrained
    vocabulary: Vocabulary
    tokenizer: Tokenizer


class Master:
    """The exact weights behind a bfloat16 model: gradients come from the model, steps are taken here."""

    def __init__(self, model: Encoder, recipe: Recipe, steps: int) -> None:
        """Copy the weights and make the model bfloat16 (twice as fast, and far less copying than autocast)."""
        heads = {id(parameter) for head in (model.best, model.asked) for parameter in head.parameters()}
        self.exact = [parameter.detach().clone().requires_grad_() for parameter in model.parameters()]
        paired = list(zip(model.parameters(), self.exact, strict=True))
        body = [exact for parameter, exact in paired if id(parameter) not in heads]
        fresh = [exact for parameter, exact in paired if id(parameter) in heads]
        groups = [{"params": body, "lr": recipe.rate}, {"params": fresh, "lr": recipe.head_rate}]
        self.optimizer = torch.optim.AdamW(groups, weight_decay=recipe.decay, fused=True)
        self.schedule = torch.optim.lr_scheduler.OneCycleLR(
            self.optimizer,
            [recipe.rate, recipe.head_rate],
            total_steps=steps,
            pct_start=WARM_UP,
            anneal_strategy="linear",
            cycle_momentum=False,
        )
        self.rough = list(model.bfloat16().parameters())

    def step(self) -> None:
        """Take one step with the gradients of the model, and hand the new weights to it."""
        for rough, exact in zip(self.rough, self.exact, strict=True):
            exact.grad = None if rough.grad is None else rough.grad.float()
            rough.grad = None
        torch.nn.utils.clip_grad_norm_(self.exact, CLIP)
        self.optimizer.step()
        self.schedule.step()
        with torch.no_grad():
            for rough, exact in zip(self.rough, self.exact, strict=True):
                rough.copy_(exact)


def loss_of(model: Encoder, batch: Batch) -> torch.Tensor:
    """Give the loss of both heads together."""
    first, asked = model(batch.words.bfloat16(), batch.mask.bfloat16())
    loss = functional.cross_entropy(first.float(), batch.first)
    return loss + ASKED_WEIGHT * functional.binary_cross_entropy_with_logits(asked.float(), batch.asked)


def kept_layers(total: int, wanted: int) -> list[int]:
    """Give the numbers of the layers that a smaller model keeps, spread evenly, the last one included."""
    return [round((index + 1) * total / wanted) - 1 for index in range(wanted)]


def fresh(source: Source, layers: int, dropout: float) -> Encoder:
    """Give the pretrained encoder with so many layers and untrained heads."""
    return Encoder(source.pretrained, kept_layers(source.pretrained.shape.layers, layers), dropout)


def load(source: Source, layers: int, checkpoint: Path) -> Encoder:
    """Give the encoder with the weights of a checkpoint."""
    model = fresh(source, layers, 0.0)
    model.load_state_dict(torch.load(checkpoint, weights_only=True))
    return model.eval()


def fit(examples: Sequence[Example], source: Source, recipe: Recipe, checkpoint: Path) -> None:
    """Train one encoder on the examples; its weights go to the checkpoint file after each epoch."""
    torch.manual_seed(recipe.seed)
    random = Random(recipe.seed)  # noqa: S311 - reproducible, not secret
    model = fresh(source, recipe.layers, recipe.dropout)
    homophones = sounds_of([example.text for example in examples])
    steps = math.ceil(len(examples) / BATCH)
    master = Master(model, recipe, recipe.epochs * steps)
    model.train()
    for epoch in range(1, recipe.epochs + 1):
        items = epoch_items(examples, homophones, random)
        total = 0.0
        for step, batch in enumerate(batches(items, source.tokenizer, source.vocabulary.words, random), 1):
            loss = loss_of(model, batch)
            loss.backward()
            master.step()
            total += loss.item()
            if step % LOG_EVERY == 0 or step == steps:
                log.info("seed %d epoch %d step %d/%d loss %.4f", recipe.seed, epoch, step, steps, total / step)
        torch.save(dict(zip(model.state_dict(), (one.detach() for one in master.exact), strict=True)), checkpoint)


def averaged(models: Sequence[Encoder]) -> Encoder:
    """Give one encoder with the mean weights of several that started from the same pretrained ones."""
    states = [model.state_dict() for model in models]
    mean = {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
    models[0].load_state_dict(mean)
    return models[0]
