"""WeCom calling the application: messages, presses on cards, and what happens to members."""

from dataclasses import dataclass, field
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.callbacks import Element, RefusedCallbackError
from bot.channels.wecom.events import read_event
from bot.channels.wecom.gate import Gate, Running, refuse
from bot.channels.wecom.receive import Receiver


@dataclass(frozen=True, slots=True)
class Callback:
    """The address that WeCom calls."""

    gate: Gate
    agent_id: int
    receiver: Receiver
    running: Running = field(default_factory=Running)

    async def receive(self, request: Request) -> Response:
        """Take a message or an event; 200 only after it has been stored."""
        try:
            event = read_event(self._of_this_agent(await self.gate.read(request)))
        except RefusedCallbackError as refusal:
            return refuse(refusal)
        return await self.running.answer(event.key, self.receiver.take(event))

    def _of_this_agent(self, message: Element) -> Element:
        agent = message.value("AgentID")
        if agent and agent != str(self.agent_id):
            raise RefusedCallbackError("another application", HTTPStatus.FORBIDDEN)
        return message
