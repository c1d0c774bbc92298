"""Fine-tuning: a catalogue in, a trained encoder out. Seeded: the same inputs give the same weights."""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from torch.nn import functional

from intents.training.batches import Batch
from intents.training.encoder import Encoder
from intents.training.restore import restore
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

    epochs: int = 5
    rate: float = 8e-5
    head_rate: float = 8e-4
    layers: int = 12
    """Lowest pretrained layers that are kept."""
    dropout: float = 0.1
    decay: float = 0.01
    frozen: int = 0
    """Lowest layers that stay as pretrained."""
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Source:
    """The pretrained model, pruned; `start` is the folder of an artefact to go on from."""

    pretrained: Pretrained
    vocabulary: Vocabulary
    tokenizer: Tokenizer
    start: Path | None = None


@dataclass(frozen=True, slots=True)
class Lessons:
    """What is to be learnt: to tell so many classes apart, from so many batches an epoch."""

    classes: int
    steps: int
    epoch: Callable[[Random], Iterable[Batch]]


def precision() -> torch.dtype:
    """Give how exactly to calculate: bfloat16 where the processor multiplies it (twice as fast), else 32 bits."""
    able = torch.cpu.get_capabilities()
    return torch.bfloat16 if able.get("avx512_bf16") or able.get("amx_bf16") else torch.float32


class Master:
    """The exact weights behind a model that may be bfloat16: gradients come from the model, steps are taken here."""

    def __init__(self, model: Encoder, recipe: Recipe, steps: int) -> None:
        """Copy the weights that learn, and make the model less precise (far less copying than autocast)."""
        for untaught in (model.positions, *model.norm.parameters(), *model.layers[: model.frozen].parameters()):
            untaught.requires_grad_(not model.frozen)
        taught = [parameter for parameter in model.parameters() if parameter.requires_grad]
        heads = {id(parameter) for head in (model.best, model.asked) for parameter in head.parameters()}
        self.exact = [parameter.detach().clone().requires_grad_() for parameter in taught]
        paired = list(zip(taught, self.exact, strict=True))
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
        model.to(precision())
        self.rough = taught

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

    def state(self, model: Encoder) -> dict[str, torch.Tensor]:
        """Give the model's state with the exact weights."""
        exact = {id(rough): one.detach() for rough, one in zip(self.rough, self.exact, strict=True)}
        return {name: exact.get(id(one), one.detach().float()) for name, one in model.named_parameters()}


def loss_of(model: Encoder, batch: Batch) -> torch.Tensor:
    """Give the loss of both heads together."""
    first, asked = model(batch.given.to(precision()), batch.mask.to(precision()))
    loss = functional.cross_entropy(first.float(), batch.first)
    return loss + ASKED_WEIGHT * functional.binary_cross_entropy_with_logits(asked.float(), batch.asked)


def fresh(source: Source, recipe: Recipe, classes: int) -> Encoder:
    """Give the pretrained encoder with untrained heads, or the one to go on from."""
    model = Encoder(source.pretrained, recipe.layers, classes, dropout=recipe.dropout, frozen=recipe.frozen)
    if source.start:
        restore(model, source.start)
    return model


def load(source: Source, recipe: Recipe, classes: int, checkpoint: Path) -> Encoder:
    """Give the encoder with the weights of a checkpoint."""
    model = fresh(source, recipe, classes)
    model.load_state_dict(torch.load(checkpoint, weights_only=True))
    return model.eval()


def fit(lessons: Lessons, source: Source, recipe: Recipe, checkpoint: Path) -> None:
    """Train one encoder; its weights go to the checkpoint file after each epoch.

    With frozen layers, the lessons have to give what those make of the words (`Encoder.lower`).
    """
    torch.manual_seed(recipe.seed)
    torch.set_flush_denormal(True)
    random = Random(recipe.seed)  # noqa: S311 - reproducible, not secret
    model = fresh(source, recipe, lessons.classes)
    master = Master(model, recipe, recipe.epochs * lessons.steps)
    model.train()
    for epoch in range(1, recipe.epochs + 1):
        total = 0.0
        for step, batch in enumerate(lessons.epoch(random), 1):
            loss = loss_of(model, batch)
            loss.backward()
            master.step()
            total += loss.item()
            if step % LOG_EVERY == 0 or step == lessons.steps:
                log.info("seed %d epoch %d step %d/%d loss %.4f", recipe.seed, epoch, step, lessons.steps, total / step)
        torch.save(master.state(model), checkpoint)


def averaged(models: Sequence[Encoder]) -> Encoder:
    """Give one encoder with the mean weights of several that started from the same pretrained ones."""
    states = [model.state_dict() for model in models]
    mean = {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
    models[0].load_state_dict(mean)
    return models[0]
