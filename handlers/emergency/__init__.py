"""Emergencies: safety words and the alarm in the same moment; repeats join, and only staff end one."""

from handlers.dialogue.flow import Feature
from handlers.emergency.flow import EMERGENCY
from handlers.emergency.over import listen, overhear

FEATURE = Feature(name="emergency", flows=(EMERGENCY,), listen=listen, overhear=overhear)
