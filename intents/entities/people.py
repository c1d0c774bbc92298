"""How many people come."""

import re
from collections.abc import Iterator
from typing import Final

from intents.entities.corrections import standing
from intents.entities.numbers import value
from intents.entities.passage import Find, Passage
from intents.patterns import regex

N: Final = r"(?:[1-9]\d?|[一二三四五六七八九两]?十[一二三四五六七八九]?|[一二三四五六七八九两])"
WORD: Final = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty"
)
EN: Final = rf"(?:[1-9]\d?(?![\d:]| ?[ap]\.?m\b)|(?:{WORD})(?![a-z]))"
GUEST: Final = (
    "朋友|同学|同事|亲戚|客人|访客|家人|师傅|工人|孩子|小孩|小朋友|大人|老人|男|女|人|闺蜜|兄弟|姐妹|学生|老师|"
    "哥们|friends?|表弟|表妹|阿姨|员工|战友|老乡|朋友仔|细路|条友"
)
PEOPLE: Final = regex(
    rf"(?<![\d.第])(?P<adults>{N})个?(?:大人|大(?![厅堂门楼]))[ ,，、和加带]{{0,2}}(?P<kids>{N})个?(?:小孩|小朋友|"
    "孩子|细路|小)"
    rf"|(?<![\d.第一二三四五六七八九十])(?P<n>{N})(?:(?:个|位|名|口)(?:[^\d,，。的]{{0,3}}的)?(?:{GUEST})?|"
    "条友)(?![月小钟多半单房号])"
    rf"|(?<![\d.:第一二三四五六七八九十-])(?P<n2>{N})(?:人|口人|大人)(?![民家间均次行工沙床座份桌房餐位])|"
    "(?P<about>[一二三四五六七八九]?十)(?:来|几|多)(?:个|位|名|口)?人?(?![月天岁块年分点多])|"
    "(?P<either>二三|两三|三四|四五|五六|六七|七八|八九)(?:个|位|名)(?:人)?(?![月天岁小块年分点多单])|"
    "[一全]家(?:子)?(?P<fam>[三四五六七八两3-8])口|(?:我们?|他们?|她们?|咱|佢哋|我哋)(?P<pron>俩|仨)|"
    "(?P<three>仨)(?:人|大人|小孩)|(?P<pair>[老小]?两口子?|俩人|俩(?=朋友|同学|同事|亲戚|孩子))"
    rf"|\b(?P<ea>{EN}) ?(?:adults?|grown ?ups?)(?: ?,| ?\+| and| plus| &)? ?(?P<ek>{EN}) ?(?:kids?|child(?:ren)?|"
    "toddlers?|bab(?:y|ies)|infants?)"
    rf"|\b(?:party|group|family|total|team|gang) of (?P<of>{EN})\b"
    rf"|(?<![\d#:./-])\b(?P<e>{EN}) ?(?:of (?:us|them|my|our|his|her)\b|pax\b|(?:[a-z-]+ ){{0,2}}?(?:people|ppl|"
    r"persons?|pple|friends?|guests?|visitors?|guys|workers?|m[ae]n\b|wom[ae]n\b|lady\b|guy\b|movers"
    r"|colleagues?|cousins?|relatives?|mates?|"
    "course mates|classmates|"
    "kids|children|adults|ladies|girls|boys|buddies|uncles|aunties|technicians?|painters?|decorators?|installers?|"
    "plumbers?|electricians?|aunts?|nephews?|nieces?|students?|players?|boys|siblings|brothers|sisters|sons|"
    "daughters|drivers?|cleaners?|porters?|carers?|nurses?|carpenters?|labou?rers?|contractors?|coworkers?|"
    r"helpers?|heads?|engineers?|inspectors?|teachers?|musicians?|singers?|family members)\b)"
    rf"|\b(?:it's|it is|they're|they are|we're|we are|make (?:it|that)) (?P<now>{EN}) (?:now|instead|in the end)\b"
    rf"|\bmake (?:it|that) (?P<fewer>{EN})(?=[ ,;.-]+(?:\w+ ){{0,3}}(?:dropped out|pulled out|backed out"
    rf"|cancel\w*|not coming"
    r"|(?:can|could)(?:'?t|not)(?: come| make it)?|more people|fewer)\b)"
    rf"|\b(?:only|just|down to) (?P<left>{EN}) (?:now|coming|left)\b"
    rf"|\b(?:i'm |we are |we're |there are |there'll be |will be |coming |all )(?P<we>{EN}) (?:of us|in total|"
    r"altogether)\b"
    rf"|(?:^|, ?|\band |- ?)(?:so|that'?s|that is|that makes|makes|total) (?P<sum>{EN})"
    r"(?: people| persons| pax| of (?:us|them))?(?: then| in all| in total)?[.!]?$"
    r"|(?P<couple>\band (?:his|her) (?:wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|mother|father|son|daughter"
    r"|brother|sister|friend)\b)",
    re.ASCII,
)
NOT_VISITORS: Final = regex(
    r"(?:困|被困|砸|伤|住|就我|剩|保安|只有|独居|死|撞|咬|每|单|第|叫|派|安排|来|打|骂|\b(?:trapped|stuck|only|"
    "injured|hurt|send|year|every|just|the other|another|no|any|from))[了着在到 ]{0,2}$",
    re.ASCII,
)
ALONE_AFTER: Final = regex(
    r"^ ?(?:住|在家|人住|受伤|被困|困|trapped|stuck|injured|hurt|live|lives|living|guards?|security)", re.ASCII
)
TOTAL_BEFORE: Final = regex(r"(?:总共|一共|合共|共|加起来|加埋|连我|in total|altogether)(?:有|系|是)? ?$", re.ASCII)
"""A sum counts for more than its parts."""
ONE: Final = 1
SINGLE: Final = regex(r"访客|客人|朋友|人$|guest|visitor|friend|pax|person|people|man$|lady$|guy$")
"""With which one is said to come: 'one man', and not 'one more'."""


def people(passage: Passage) -> Iterator[Find]:
    """Give how many visitors the message counts; 一个人住 and two people trapped count none."""
    text = passage.text
    counted = [(match, number) for match in PEOPLE.finditer(text) if (number := count(match, text))]
    found = [Find("people", str(number), *match.span()) for match, number in counted]
    totals = [
        one
        for one, (match, _) in zip(found, counted, strict=True)
        if match["sum"] or TOTAL_BEFORE.search(text[max(0, one.start - 6) : one.start])
    ]
    for index in standing(text, totals or found):
        yield (totals or found)[index]


def _about(found: dict[str, str]) -> int | None:
    """Give the number of '十来个' or '七八个人': the round one, and the larger of two."""
    if "about" in found:
        return value(found["about"])
    return value(found["either"][-1]) if "either" in found else None


def count(match: re.Match[str], text: str) -> int | None:
    """Give the number of people of one match, None where they are no visitors."""
    before, after = text[max(0, match.start() - 14) : match.start()], text[match.end() : match.end() + 12]
    found = {name: part for name, part in match.groupdict().items() if part}
    number = (
        _about(found)
        or sum(
            value({"俩": "2", "仨": "3"}.get(part, part)) or 0
            for name, part in found.items()
            if name not in {"pair", "couple"}
        )
        or 2
    )
    sent = NOT_VISITORS.search(before) and not (before.rstrip("了 ").endswith("来") and number > ONE)
    if sent or ALONE_AFTER.search(after):
        return None
    bare_classifier = "n" in found and match[0][-1] in "个位名口"
    if (
        bare_classifier
        and (match[0][-1] in "个名口" or number == ONE)
        and not re.match(r"[ ,，。.!！吧呢]|$", after[:1])
    ):
        return None
    return None if number == ONE and not SINGLE.search(match[0]) else number
