"""Registration: who is behind an account, and which homes are theirs."""

from handlers.dialogue.flow import Feature
from handlers.registration.claim import REGISTRATION
from handlers.registration.decision import approve, refuse
from handlers.registration.flow import listen, overhear, play
from handlers.registration.jobs import JOBS
from handlers.registration.leaving import LEAVING

FEATURE = Feature(
    name="registration",
    flows=(REGISTRATION, LEAVING),
    actions={"registration.play": play, "claim.approve": approve, "claim.refuse": refuse},
    jobs=JOBS,
    listen=listen,
    overhear=overhear,
)
