"""What a message about money wants to know; that it is about money, only two months that are compared say here."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from intents.entities import extract
from intents.entities.fee_type import fee_types_in
from intents.entities.passage import read
from intents.entities.period import months_named
from intents.money import words_of_fees as words
from intents.normalise import normalise
from intents.patterns import regex, says
from intents.replies.positions import names_other_home, without_other_home


class Topic(StrEnum):
    """What somebody wants to know about their fees, or to have done."""

    BILL = "bill"
    OWED = "owed"
    PAID = "paid"
    HOW = "how"
    WHY = "why"
    RULE = "rule"
    DETAIL = "detail"
    UNWRITTEN = "unwritten"
    NOT_SHOWN = "not_shown"
    RECEIPT = "receipt"
    DISPUTE = "dispute"


_MONTHS: Final = regex(
    r"(?:\d{1,2}|十?[一二三四五六七八九十])月(?:份)?(?:的)?(?:怎么|为什么|为啥|为何|咋|点解)?(?:会|要|是|就)*比"
    r"(?:\d{1,2}|十?[一二三四五六七八九十])月(?:份)?(?:的)?(?:还|都|要)*(?:高|贵|多|少|低|涨)"
)
_OF_ANOTHER: Final = regex(
    r"(?:隔壁|楼上|楼下|对门|邻居|别人|人家|他们?家)(?:家|的|那户|那家)*[\d-]{0,10}(?:的|那户|那家)?[^,.;!?。、 ]{0,3}"
    r"(?:欠|(?:交|缴)(?:了|没|不|清)|有没有(?:交|缴|欠))"
    r"|\b(?:neighbou?r'?s?|next door(?:'s)?|upstairs(?:'s)?|downstairs(?:'s)?)\b[^.;!?]{0,20}"
    r"\b(?:owe\w*|bills?|paid|arrears)\b"
)


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return regex("|".join(patterns), re.ASCII)


_TOPICS: Final = tuple(
    (topic, _any_of(patterns))
    for topic, patterns in (
        (Topic.NOT_SHOWN, words.NOT_SHOWN),
        (Topic.DISPUTE, words.DISPUTE),
        (Topic.RECEIPT, words.RECEIPT),
        (Topic.WHY, words.WHY),
        (Topic.UNWRITTEN, words.UNWRITTEN),
        (Topic.RULE, words.RULE),
        (Topic.DETAIL, words.DETAIL),
        (Topic.PAID, words.PAID),
        (Topic.HOW, words.HOW),
        (Topic.OWED, words.OWED),
    )
)
"""In the order in which they are looked for: 'paid twice, refund it' is a dispute before it is a refund."""
_UNLESS: Final = {
    Topic.DISPUTE: regex(
        r"(?:能|可以|可否|能否|有没有|有)[^,.;!?。]{0,8}(?:打折|减免|优惠|便宜|免交|少交|少收|缓交|减半)"
        r"|\b(?:discount|reduction|waiver|rebate|exempt\w*|reduced rate)\b"
    ),
    Topic.RECEIPT: _any_of(words.NO_RECEIPT),
    Topic.HOW: _any_of(words.HOW_MUCH),
    Topic.NOT_SHOWN: _any_of(words.WANTS_RECEIPT),
}
"""Words that make a topic another one."""
_OFFER_TAKEN: Final = _any_of(words.OFFER_TAKEN)
_RELIEF: Final = regex(
    r"减免|免(?:交|缴|掉|了)|缓(?:交|缴)|(?:少|晚|迟)(?:交|缴|收)|分期|打折|优惠|便宜点?"
    r"|\b(?:waive\w*|reduction|reduce|discount|relief|instal?ments?|pay (?:it |them )?later)\b"
)
_WHEN: Final = _any_of(words.WHEN)
_MONEY: Final = regex(words.BILL_WORDS, re.ASCII)
_CLEAR_DISPUTE: Final = _any_of(words.CLEAR_DISPUTE)
_TOTAL: Final = regex(
    r"(?:那|这些|所以|请问|我家?|家里|[ ,])*(?:一共|总共|合计|加起来|全部加起来|全部|总的)(?:一共|总共)?"
    r"(?:要|得|该|是)?(?:交|缴|欠|付)?(?:了)?"
    r"(?:多少|几多|几钱)(?:钱)?(?:啊|呀|呢|来着)?"
    r"|(?:so |and |ok |what'?s |how much (?:is (?:it|that) )?|what do i owe |the )*"
    r"(?:total|altogether|in total|in all|all together)"
)
_SLIP: Final = regex(
    r"(?:这|那|就|是|你|您|看|给你|我的?|有|附上?|发|个|张|了|看看|[ ,:])*"
    r"(?:付款|支付|缴费|交费|转账|微信|支付宝|银行|扣款|交易)?(?:的)?"
    r"(?:截图|截屏|凭证|记录|小票|收据|回单|流水|发票)(?:在这里?|在此|你看|哈|啊|了|[ ,])*"
    r"|(?:here'?s |here is |this is |see |attached |my |the |a |[ ,:])*(?:payment |bank |transfer )?"
    r"(?:slip|receipt|screenshot|proof|confirmation|statement)(?: of (?:the |my )?(?:payment|transfer))?"
)
_STANDS_BY: Final = regex(
    r"(?:是的?|对的?|嗯+|好的?|没错|就是|就|确认|我|要|想|系|帮我?|帮忙|麻烦|请|给我|你们|[ ,.!。])*(?:有"
    r"|提出?|要|申请|要求)?"
    r"(?:异议|申诉|核实|核对|复核|复查|质疑)(?:一下|的|吧|啊|呀|[ ,.!。])*"
)
_CHECKED: Final = regex(
    r"(?:查|看|核|测|校|验)[^,.;!?。]{0,4}(?:[水电气]表|读数|度数|抄表)|(?:[水电气]表|读数|度数)[^,.;!?。]{0,4}(?:查|看|核|测|校|验)"
    r"|\b(?:check|read|test|verify|look at)\b[^.;!?]{0,16}\b(?:meter|reading)\b"
)
_FINANCE: Final = regex(r"财务|会计|\bfinance\b|\baccounts? (?:team|department|office)\b")
_COMPLAINS: Final = regex(r"投诉|complain", re.ASCII)
_FILLERS: Final = _any_of(words.FILLERS)
_HOW_FAR: Final = _any_of(words.HOW_FAR)
_AND_PROPERTY: Final = regex(
    r"\b(?:and|,|plus|&) (?:the |my )?(?:property|management)\b|\b(?:property|management) (?:and|plus|&)\b"
)
_TITLE: Final = _any_of(words.TITLE)
_TITLE_WORD: Final = regex(
    r"^(?:to|in|under|on) (?:my|the) name[,: ]+(?=\S)"
    r"|^(?:发票|發票)?(?:抬头|抬頭)(?:是|写|寫|为|為|[:：\s])*(?=\S)|(?<=\S)(?:就行|就好|即可|就可以)[了吧啦]?[。.]?$"
)
_PERSONAL: Final = regex(
    r"(?:just |only |make it |to |in |for )*(?:personal|private|me|my (?:own |personal )?name)"
    r"(?: one| name| use)?(?: is| will be|'s)?(?: fine| ok| okay| good| enough)?(?: please| thanks)?"
    r"|(?:开|就|用)?(?:个人|私人|我(?:的|自己)?名字?)(?:的|抬头)?(?:就行|就好|就可以|即可|吧)?"
)
_CORRECTION: Final = regex(words.CORRECTION, re.ASCII)
_ALL: Final = regex(r"都|全部|所有|每(?:张|笔)|两(?:张|个|笔)|\b(?:all|both|every)\b", re.ASCII)
_BASELINE: Final = regex(r"比|和|跟|同|than|from|compared|vs", re.ASCII)
_LAST_MONTH: Final = regex(r"(?<![上\d])上个?月(?!份?\d)|\b(?:last|previous) month\b")
_MONTH_BEFORE: Final = regex(r"(?:再|再往)(?:上|前)(?:面)?一?个?月|\bthe (?:month|one) before\b")
_WATER_AND_POWER: Final = regex("水电|水電")
_ABOUT_MONEY: Final = " 账单"
LONGEST_FOLLOW_UP: Final = 90
"""Width of a message that may lean on the answer before it: Chinese characters are twice as wide as letters."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which bills are meant, as far as the message says so; `also`: further months that it names."""

    fee_types: tuple[str, ...] = ()
    period: str | None = None
    room: str | None = None
    also: tuple[str, ...] = ()


def topic(text: str) -> Topic:
    """Give what the message wants; BILL when it says nothing more special."""
    said = _CORRECTION.sub("", normalise(text).text)
    for one, pattern in _TOPICS:
        if pattern.search(said) and not (one in _UNLESS and _UNLESS[one].search(said)):
            return one
    return Topic.BILL


def asks_about_another(text: str) -> bool:
    """Tell whether the text asks about the bill of somebody else: '隔壁502欠不欠费'."""
    return says(_OF_ANOTHER, text)


def filters(text: str, now: datetime) -> Filters:
    """Give the fees, the period and the home that the message names; its being about money is taken for granted."""
    found = {one.key: one.value for one in extract(f"{text}{_ABOUT_MONEY}", now)}
    about, period = topic(text), found.get("period")
    if period is not None and about is Topic.WHY and _BASELINE.search(normalise(text).text):
        # 'higher than last month' names what it is compared with, not what is asked about.
        period = None
    fees = fee_types_in(f"{text}{_ABOUT_MONEY}")
    if _WATER_AND_POWER.search(text):
        fees = tuple(dict.fromkeys((*fees, "electricity")))
    if fees and "property" not in fees and _AND_PROPERTY.search(normalise(text).text):
        fees = (*fees, "property")
    if about is Topic.RECEIPT:
        # An invoice is no fee of another kind.
        fees = tuple(fee for fee in fees if fee != "other")
    months = () if about is Topic.WHY else months_named(read(f"{text}{_ABOUT_MONEY}"), now.date())
    several = months if len(months) > 1 else ()
    return Filters(fees, several[0] if several else period, found.get("room"), several[1:])


def says_last_month(text: str) -> bool:
    """Tell whether the text names the month before this one by where it stands: '上个月', 'last month'."""
    return says(_LAST_MONTH, text)


def says_month_before(text: str) -> bool:
    """Tell whether the text names the month before the one that was talked of: '再上个月', 'the month before'."""
    return says(_MONTH_BEFORE, text)


def month_before(period: str) -> str | None:
    """Give the month before a month: '2026-10' → '2026-09'; None for a period that is no month."""
    year, _, month = period.partition("-")
    if not month.isdecimal():
        return None
    return f"{int(year) - (month == '01')}-{(int(month) - 2) % 12 + 1:02}"


def asks_more(text: str) -> bool:
    """Tell whether the text asks until when, as one does about a bill that has just been shown."""
    return _width(text) <= LONGEST_FOLLOW_UP and _WHEN.search(normalise(text).text) is not None


def is_follow_up(text: str, now: datetime) -> bool:
    """Tell whether the text makes sense as the next question about a bill that has just been shown."""
    if _width(text) > LONGEST_FOLLOW_UP:
        return False
    if topic(text) is not Topic.BILL or asks_more(text):
        return True
    other = names_other_home(text)
    text = without_other_home(normalise(text).text) if other else text
    spans = [one for one in extract(f"{text}{_ABOUT_MONEY}", now) if one.key in {"fee_type", "period", "room"}]
    if not spans and not other:
        return False
    rest = text
    for one in spans:
        rest = rest.replace(one.text, " ")
    return not _FILLERS.sub("", normalise(rest).text)


def _width(text: str) -> int:
    return sum(1 if char.isascii() else 2 for char in text)


def asks_total(text: str) -> bool:
    """Tell whether the whole text asks what all of it comes to: '一共多少', 'how much altogether?'."""
    return _TOTAL.fullmatch(normalise(text).text.strip(" ,.!?。，？")) is not None


def names_slip(text: str) -> bool:
    """Tell whether the whole text only says what a picture shows: '这是付款截图', 'the receipt'."""
    return _SLIP.fullmatch(normalise(text).text.strip(" ,.!。，")) is not None


def asks_to_check(text: str) -> bool:
    """Tell whether the text asks for a meter or a reading to be looked at: '你们查一下水表'."""
    return says(_CHECKED, text)


def stands_by_dispute(text: str) -> bool:
    """Tell whether the whole text says no more than that the bill is disputed: '是的 有异议'."""
    return _STANDS_BY.fullmatch(normalise(text).text.strip()) is not None


def disputes_a_bill(text: str) -> bool:
    """Tell whether the text says, on its own, that a bill is wrong, and does not ask for a complaint by name."""
    said = normalise(text).text
    about_money = _MONEY.search(said) is not None
    return about_money and _CLEAR_DISPUTE.search(said) is not None and _COMPLAINS.search(said) is None


def says_for_whom(text: str) -> bool:
    """Tell whether the text says what is to stand on an invoice, or where it is to go."""
    return says(_TITLE, text)


def is_personal(text: str) -> bool:
    """Tell whether the whole text says that the invoice is for the writer and no company: 'personal is fine'."""
    return _PERSONAL.fullmatch(normalise(text).text.strip(" .,!。")) is not None


def title_in(text: str) -> str:
    """Give the text without the words around it that only say that it is what stands on an invoice."""
    return _TITLE_WORD.sub("", text.strip())


def means_all(text: str) -> bool:
    """Tell whether the text says that all of what was offered is meant."""
    return says(_ALL, text)


def asks_relief(text: str) -> bool:
    """Tell whether the text asks to pay less or later: what only finance can grant."""
    return says(_RELIEF, text)


def names_finance(text: str) -> bool:
    """Tell whether the text names those who keep the accounts: '那帮我转给财务'."""
    return says(_FINANCE, text)


def takes_the_offer(text: str) -> bool:
    """Tell whether the whole text says to ask finance, after that was offered."""
    return says(_OFFER_TAKEN, text)


def asks_how_far(text: str) -> bool:
    """Tell whether the text asks how far something is that was asked for before."""
    return says(_HOW_FAR, text)


def compares_months(text: str) -> bool:
    """Tell whether the text compares two months, of which only bills have more or less: '10月怎么比9月高'."""
    return says(_MONTHS, text)
