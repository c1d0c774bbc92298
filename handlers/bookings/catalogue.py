"""What a community has on record to book or to join: found by its name, told with its price."""

from collections.abc import Sequence
from typing import Final, TypeVar

from handlers.dialogue.texts import render
from intents.normalise import normalise
from storage.activity import Activity
from storage.booking import ServiceItem

LEAST: Final = 2
"""Characters of a wish that may be a part of a name."""
_Offered = TypeVar("_Offered", ServiceItem, Activity)


def in_language(texts: dict[str, str], language: str) -> str:
    """Give the text in that language, or in the first there is."""
    return texts.get(language) or texts.get("zh") or next(iter(texts.values()), "")


def named(text: str, wish: str, offered: Sequence[_Offered]) -> list[_Offered]:
    """Give what a text names: the longest name or word that stands in it, else those whose name holds the wish."""
    said = normalise(text).text.casefold()
    lengths = [max((len(name) for name in _names(one) if name in said), default=0) for one in offered]
    longest = max(lengths, default=0)
    if longest:
        return [one for one, length in zip(offered, lengths, strict=True) if length == longest]
    wished = wish.casefold()
    if len(wished) < LEAST:
        return []
    return [one for one in offered if any(wished in name.replace(" ", "") for name in _names(one))]


def _names(one: ServiceItem | Activity) -> list[str]:
    words = [word for several in one.words.values() for word in several]
    return [normalise(str(name)).text.casefold() for name in (*one.names.values(), *words)]


def price_text(item: ServiceItem, language: str) -> str:
    """Give the price of an item per unit, in words."""
    if not item.price:
        return render(language, "booking-price-free")
    unit = in_language(item.unit, language)
    amount = f"{item.price:.2f}".removesuffix(".00")
    return render(language, "booking-price", amount=amount, unit=unit or render(language, "booking-unit-slot"))
