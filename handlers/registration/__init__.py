"""Registration: who is behind an account."""

from handlers.dialogue.flow import Feature
from handlers.registration.flow import listen, play

FEATURE = Feature(name="registration", actions={"registration.play": play}, listen=listen)
