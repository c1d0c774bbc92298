"""'How much is it?' of what is being booked or was just booked: bills are about something else."""

from collections.abc import Sequence

from handlers.bookings.catalogue import in_language, price_text
from handlers.bookings.flow import ACTIVITY, SERVICE
from handlers.bookings.people import JUST_BOOKED
from handlers.dialogue.turn import Turn
from handlers.work.tickets import add_details
from intents.money import prices
from intents.replies import answers
from storage.booking import Booking
from storage.ticket import Ticket


def tell(turn: Turn, own: Sequence[Ticket]) -> bool:
    """Tell the price that is on record, else who tells it and when; False where something else is meant."""
    meaning = turn.understanding
    about_bills = meaning.first("fee_type") not in {None, "deposit", "other"} or meaning.first("period")
    if about_bills:
        return False
    if turn.state.active is not None:
        asks = answers.is_question(turn.text) or prices.asks_price_of_it(turn.text)
        if turn.state.active.flow not in {SERVICE.name, ACTIVITY.name} or not asks:
            return False
        turn.say("booking-price-later")
        return True
    ticket = next((one for one in own if one.id == turn.state.memory.get("ticket")), None)
    if ticket is None or turn.now - ticket.opened_at > JUST_BOOKED or not prices.asks_price_of_it(turn.text):
        return False
    booking = Booking.of_ticket(turn.session, ticket.id)
    if booking is not None:
        what, price = in_language(booking.item.names, turn.language), price_text(booking.item, turn.language)
        turn.say("booking-price-known", what=what, price=price)
        return True
    add_details(turn.session, ticket, turn.account, turn.text, (), turn.now)
    turn.say("booking-price-passed-on", number=ticket.number)
    return True
