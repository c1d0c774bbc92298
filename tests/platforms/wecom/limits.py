"""How often WeCom lets an application write to one member, and what it takes for a repetition (document 90236)."""

import hashlib
import json

from tests.platforms.wecom.platform import Json, Platform

PER_MINUTE = 30
PER_HOUR = 1000
DUPLICATE_SECONDS = 1800.0


def is_over(platform: Platform, userid: str) -> bool:
    """Count a message to a member; True when it is too many: then WeCom drops it, and says nothing of it."""
    now = platform.now()
    sent = [at for at in platform.sent.get(userid, []) if now - at < 3600]
    if len(sent) >= PER_HOUR or sum(now - at < 60 for at in sent) >= PER_MINUTE:
        platform.sent[userid] = sent
        return True
    platform.sent[userid] = [*sent, now]
    return False


def is_repeated(platform: Platform, parameters: Json) -> bool:
    """Tell whether the same request was made a short while ago by an application that asked for this check."""
    if not parameters.get("enable_duplicate_check"):
        return False
    digest = hashlib.sha256(json.dumps(parameters, sort_keys=True).encode()).hexdigest()
    within = float(parameters.get("duplicate_check_interval", DUPLICATE_SECONDS))
    before = platform.seen.get(digest)
    platform.seen[digest] = platform.now()
    return before is not None and platform.now() - before < within
