"""Faults that are over before anybody has come: 'it was just the bulb, sorted', '又亮了', '我老公修好了'."""

from typing import Final

from intents.normalise import normalise
from intents.patterns import regex
from intents.replies import answers

_CLAUSE: Final = regex(r"[,.;!?。、…~]+|(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")
_OVER: Final = regex(
    r"(?:(?:哦|噢|诶|哎|好了|啊|刚刚?|现在|突然|已经|都|它|又|灯|水|电|网|门|马桶|空调|家里|自己|可以|能)*"
    r"(?:又|自己|已经|突然|现在)(?:亮|好|通|来水|来电|有水|有电|有网|能用|可以用|不漏|不堵|不响|不滴|制冷|热|恢复(?:正常)?|正常)(?:了|啦|喇|咗)"
    r"|(?:我|我们|俺|老公|老婆|爸|妈|儿子|女儿|朋友|邻居|自己|他|她|已经|能|可以|就)+(?:给|把它?)?"
    r"(?:搞定|弄好|修好|换好|整好|解决|处理好|通好|接好)(?:了|啦|喇|咗)?"
    r"|(?:灯|水|电|门|空调|马桶|它|其实|东西)+是?(?:好|没坏|没问题)的?|(?:有|来)[水电网](?:了|啦|喇)"
    r"|没事(?:儿)?(?:了|啦)|冇事(?:啦|喇)?|不麻烦(?:你们|您|师傅)?(?:了|啦))"
    r"|(?:(?:oh|ah|ok|okay|it(?:'s| is| was)?|that(?:'s| is)?|all|everything(?:'s| is)?|we|i|i've|we've|my \w+|has|have"
    r"|got|already|just|now|the \w+(?: is| was)?|is|was) )*"
    r"(?:sorted(?: it)?(?: out)?|fixed(?: it)?(?: (?:my|our)self)?|resolved|working(?: again| now| fine)+"
    r"|works (?:again|now|fine)|back on|fine now|(?:ok|okay|good|alright) now|came back(?: on)?"
    r"|unplugged|switched off)(?: now| already| again)?"
    r"|(?:oh |ah |it |that )*(?:was|turned out to be) (?:just|only) (?:the |a |an )?(?:loose |blown |dead |tripped )?"
    r"(?:bulb|fuse|switch|plug|battery|batteries|breaker|cable)"
)
_NOT_OVER: Final = regex(
    r"但|可是|不过|又(?:坏|不(?!漏|堵|响|滴)|漏|堵|灭|停|闪)|还(?:是|在|没|有)|仍|没有?(?:修好|弄好|搞定)"
    r"|\b(?:but|still|except|however|though|yet)\b|\bnot (?:fixed|sorted|working|resolved)\b|n't (?:fixed|work)"
)


def is_over(text: str) -> bool:
    """Tell whether a text says that what was reported is no fault any more, or never was."""
    said = normalise(text).text
    clauses = [clause.strip() for clause in _CLAUSE.split(said)]
    over = any(_OVER.fullmatch(clause) for clause in clauses)
    return over and _NOT_OVER.search(said) is None and not answers.is_question(text)
