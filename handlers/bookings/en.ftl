booking-ask-what = What would you like to book? For example “a cleaner for two hours”, “aircon service”, “the tennis court”.
booking-ask-time = When would you like it? Pick one, or write a time, such as “Saturday morning”.
booking-any-time = any time
booking-people-unsaid = not said
booking-no-home = none in particular
booking-for-people = Number of people: { $people }
booking-summary =
    Please check your booking:
    What: { $what }
    When: { $when }
    People: { $people }
    Home: { $home }
    Phone: { $phone }
    Is that right? If not, just write what to change, such as “make it Sunday afternoon”.
booking-opened =
    Your booking is noted, ticket { $number }: { $what }
    When: { $when }
    The front desk confirms whether it is free and what it costs, and answers by { $by }; please don’t count on it before that.
    To move it write, for example, “move it to Sunday afternoon”; to call it off, “cancel” with the number.
booking-list-none = You have no bookings now. Just tell me what you would like and when.
booking-list =
    Your bookings:
    { $lines }
    To move one write, for example, “move it to Sunday afternoon”; to call it off, “cancel” with the number.
booking-line = { $number } · { $what } · { $when }
booking-cancel-which = Which one would you like to cancel? Tap one or reply with its number.
booking-move-which = Which one would you like to move? Tap one or reply with its number.
booking-moved = Booking { $number } is moved to { $when }; the front desk will confirm it.
booking-moved-note = The resident moved the booking to { $when }. Please confirm.
booking-move-late = Work on booking { $number } has begun, so I can’t move it here. Please contact { $phone }.
activity-ask-what = Which activity would you like to join? Its name will do, for example “the yoga class”.
activity-summary =
    Please check your sign-up:
    Activity: { $what }
    People: { $people }
    Phone: { $phone }
    Is that right? If not, just write what to change, such as “two people”.
activity-opened =
    Your sign-up is noted, ticket { $number }: { $what }
    People: { $people }
    The front desk confirms whether there is a place, and answers by { $by }. If you can’t come, write “cancel” with the number.
