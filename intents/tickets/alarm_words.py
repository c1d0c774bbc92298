"""What people say about a danger that they have told of: what was done, who is how, that it is over.

Patterns for text in one spelling (`intents.normalise`): simplified, lower case.
"""

from typing import Final

from intents.normalise import bare, normalise
from intents.patterns import any_of, regex, says

_OVER: Final = any_of(
    (
        (
            r"(?:烟|火|味道?|气味|水)(?:都|已经)?(?:没|冇|散|停|退)有?(?:了|咗)|误报|虚惊|好了好了|弄错|搞错|看错"
            r"|报错|(?:已经|已)?(?:没事|冇事|安全)了?|(?:火|烟)(?:已经|已)?(?:被)?(?:灭"
            r"|扑灭|熄)|(?<!灯)(?<!灯[也都全])(?<!灯[光泡]全)灭了|扑灭|(?:人)?(?:已经|已|都)?(?:被)?(?:救|放)(?:返|翻|咗|了)?出[来嚟]|出返[来嚟]"
            r"|(?:人)?(?:已经|已)?出来了|(?:已经"
            r"|已)?(?:处理|解决|控制|关)(?:好|掉|住|上)了"
            r"|(?:没|冇)有?(?:煤气|燃气|瓦斯|焦|糊)?(?:味道?|烟|火光?|积水)(?:了|啦|喇)|找(?:到|着|返)了"
            r"|闻不到(?:味道?)?了|(?<!还)(?:不|冇|唔)再?(?:漏|冒烟?|烧|着|流|滴|喷|涌|淹|响|臭|晃|叫)(?:了|啦|喇)"
            r"|不用来"
        ),
        (
            r"\bfalse alarm\b|\b(?:all|everything(?:'s| is)?|it'?s|we'?re|i'?m) (?:ok|okay|fine|safe|good|clear"
            r"|over|under control)\b|\bno (?:longer (?:an )?(?:emergency|danger|needed)|danger|fire|need)\b"
            r"|\b(?:smell|smoke|fumes|gas)(?:'s| is| has)?(?: now| all)? (?:gone|cleared|disappeared|went away"
            r"|stopped)\b"
            r"|\b(?:fire|it)(?:'s| is| has been|'s been)? (?:is )?(?:out|put out|extinguished|stopped)\b"
            r"|\bby mistake\b|\bmy mistake\b|\b(?:he|she|they|everyone|everybody)(?:'s| is|'re| are) out\b"
            r"|\b(?:i|we)(?:'m| am|'re| are) (?:now |finally |all )?out\b|\b(?:rescued|freed|let (?:us|me) out)\b"
            r"|\bgot (?:me |us |him |her |them |everyone |everybody )?out\b|\bmistaken\b|\bstopped\b"
        ),
    )
)
_MEASURES: Final = regex(
    r"(?:关|闩|拉|断|切断?)(?:了|掉|上|下|好|咗){0,2}(?:家里|厨房|入户)?(?:的)?(?:总)?(?:[阀闸]门?|电源?"
    r"|水|煤气|燃气|气)"
    r"|(?:开|打开)(?:了|着)?(?:窗|门窗|门)"
    r"|[阀闸窗](?:门|户)?(?:都|也|已经)?(?:关|开|拉)(?:了|上|掉|着|下)"
    r"|(?:下楼|出门|撤|跑|疏散)(?:出来|下来)?了|在(?:楼下|外面|门外|安全)|报(?:了)?(?:警|119)"
    r"|\bunplugged\b"
    r"|\b(?:shut|closed|turned off) (?:the |my )?(?:main )?(?:valve|water|gas|stopcock|mains|tap)\b|\b(?:turned"
    r"|switched|shut) (?:it |the \w+ )?off\b|\bopened (?:the |all )?windows?\b"
    r"|\b(?:we|i)(?:'m|'re|'ve| am| are| have)*(?: all| both| now| just)*(?: come| gone| got| went| stepped| run| ran)?"
    r" (?:out (?:of the (?:flat|house|home|apartment|building|room|kitchen))|outside|downstairs)\b"
)
"""What somebody has done about a danger."""
_NO_HARM: Final = regex(
    r"(?:目前|暂时|现在|还好)?(?:没|冇)有?(?:砸|伤|碰|撞|烧|压|夹|淹)(?:到|着)?(?:人|谁)|(?:目前|暂时)?(?:没|冇)有?人(?:受伤|伤)"
    r"|(?:no ?one|no ?body)(?:'s| is| was| got)? (?:hurt|hit|injured)"
)
_STILL_BAD: Final = regex(
    r"(?<!不)哭|害怕|好怕|喘不|透不过|难受|头晕|流血|快不行|出不[来去]|出唔|越来越"
    r"|\b(?:crying|scared|terrified|can'?t breathe|bleeding|dizzy|panicking|getting worse"
    r"|still (?:stuck|trapped|inside))\b"
)
_SAFE: Final = regex(r"没事|冇事|出来了|出返|出咗|平安|安全|救出|\b(?:safe|fine|okay|ok|all right|out)\b")
_RELAYS: Final = regex(
    r"(?:and |now |but |also |oh |please |omg |god |,)*(?:he|she|they|(?:my|the) \w+|somebody|someone)"
    r"(?:'s|'re| is| are| has| have| keeps?)? ?(?:now |still |just |also |getting |not |n'?t )*"
    r"(?:say(?:s|ing)?|said|tell(?:s|ing)?|cry(?:ing)?|cries|scream\w*|shout\w*|call(?:s|ing)|shak\w+|panic\w*|scared"
    r"|sweat\w*|dizzy|hot|cold|bleed\w*|weak|awake|conscious|breath\w*|can(?:'?t|not)?|feels?|hurt\w*|in pain|alone)\b"
    r"|(?:现在|好像|快要|[ ,])*(?:(?:没|冇)有?(?:意识|呼吸|反应)|昏(?:过去|迷|倒)|不省人事)"
    r"|(?:她|他|他们|我妈|我爸|老人|孩子|里面(?:的人)?|人)(?:现在|还|一直|都)*(?:说|讲|哭|喊|叫|头晕|害怕|发抖|喘|流血|(?:很|是|还|挺)?清?醒|没事|(?:有|没)?(?:意识|呼吸|反应)|昏|吐|疼|痛|能(?:动|说)|动不了|不动)"
)


def tells_measures(text: str) -> bool:
    """Tell whether the text says what was done about a danger: '阀门关了 窗开了', 'we are outside'."""
    return says(_MEASURES, text)


def tells_of_no_harm(text: str) -> bool:
    """Tell whether the text begins by saying that nobody was hurt in what was told: '没砸到人 就是怕'."""
    return _NO_HARM.match(bare(text)) is not None


def relays(text: str) -> bool:
    """Tell whether the text begins by saying how somebody else is, or what they say: 'she says it is dark'."""
    return _RELAYS.match(normalise(text).text) is not None


def is_over(text: str) -> bool:
    """Tell whether the text says that an alarm was none, or that the danger is over."""
    return says(_OVER, text) and (not says(_STILL_BAD, text) or says(_SAFE, text))
