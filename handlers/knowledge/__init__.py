"""Knowledge: questions about rules, hours and procedures, answered with source and date, or passed on."""

from handlers.dialogue.flow import Feature
from handlers.knowledge import flow

FEATURE = Feature(
    name="knowledge",
    flows=(flow.ASKED, flow.PASSED_ON),
    answers={"service_info": flow.answer},
    actions={flow.PASS_ON: flow.pass_on},
    listen=flow.listen,
    preempt=flow.preempt,
    overhear=flow.overhear,
    look_up=flow.look_up,
)
