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
booking-price-later = The front desk tells you the price together with the confirmation; until then you can still change or cancel it.
booking-price-known = { $what }: { $price }.
booking-price-passed-on = I’ve put your question on booking { $number }; the front desk tells you the price together with the confirmation. Until then you can still change or cancel it.
booking-list-none = You have no bookings now. Just tell me what you would like and when.
booking-list =
    Your bookings:
    { $lines }
    To move one write, for example, “move it to Sunday afternoon”; to call it off, “cancel” with the number.
booking-line = { $number } · { $what } · { $when }
booking-cancel-which = Which one would you like to cancel? Tap one or reply with its number.
booking-move-which = Which one would you like to move? Tap one or reply with its number.
booking-wait-noted = Noted on { $number }: if it is full, the front desk puts you on the waiting list and tells you.
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
booking-price = { $amount } yuan per { $unit }
booking-price-free = free of charge
booking-unit-slot = visit
booking-known-summary =
    Please check your booking:
    What: { $what }
    When: { $when }
    Price: { $price }
    Home: { $home }
    Phone: { $phone }
    That slot is free. Is it right? If not, just write what to change, such as “make it Sunday afternoon”.
booking-wait-summary =
    Please check your place on the waitlist:
    What: { $what }
    When: { $when } (full, on the waitlist)
    Price: { $price }
    Home: { $home }
    Phone: { $phone }
    If somebody cancels, it is booked for you and you are told. Is that right?
booking-booked =
    Booked, ticket { $number }: { $what }
    When: { $when }
    Price: { $price }
    To move it write, for example, “move it to Sunday afternoon”; to call it off, “cancel” with the number.
booking-waits =
    You are on the waitlist, ticket { $number }: { $what }
    When: { $when }
    If somebody cancels, it is booked for you and you hear at once. To stop waiting, write “cancel” with the number.
booking-full = { $what } is full: { $when }. These are the nearest free slots; tap one, reply with its number, or write another time:
booking-closed = { $what } is open { $hours }, so that time can’t be booked. These are the nearest free slots; tap one, reply with its number, or write another time:
booking-wait = Put me on the waitlist
booking-give-up = I can’t come, cancel
booking-promoted = It’s your turn: { $what }, { $when }, ticket { $number }, is now yours. If you can’t come, please cancel soon so that the next in line can.
booking-promoted-note = Moved up from the waitlist: a place became free.
booking-waiting-note = (waitlist: full at the moment)
booking-if-full-note = { " " }(waitlist if it is full)
booking-wait-passed-on = I have told the front desk: booking { $number } goes on the waiting list if there is no room. You will hear as soon as there is.
booking-waiting-mark = {" "}(on the waitlist)
booking-moved-kept = Booking { $number } is moved to { $when }, and that slot is yours.
booking-move-full = Booking { $number } stays as it is: that time isn’t free. It can be moved to one of these; tap one or reply with its number:
activity-move-not = The time of the activity of { $number } is fixed. If you can’t come, write “cancel” with the number.
activity-ask-which = Which activity would you like to join? Tap one, or reply with its number or name.
activity-known-summary =
    Please check your sign-up:
    Activity: { $what }
    When: { $when }
    Where: { $place }
    People: { $people } ({ $left } places left)
    Is that right? To change how many, just write, for example, “two people”.
activity-full-summary =
    { $what } ({ $when }) has { $left } places left, not enough for { $people }. You can go on the waitlist: if somebody cancels, you move up and are told.
    Shall I put you on the waitlist? You can also change how many, for example “one person”.
activity-going =
    You’re signed up, ticket { $number }: { $what }
    When: { $when }
    Where: { $place }
    People: { $people }
    You’ll be reminded the day before. If you can’t come, write “cancel” with the number.
activity-waits =
    There weren’t enough places, so you are on the waitlist, ticket { $number }: { $what }, { $when }, people: { $people }.
    When there is room you move up and are told. If you can’t come, write “cancel” with the number.
activity-already = You have signed up already: { $what }, people: { $people }, ticket { $number }. To change how many, cancel first and sign up again.
activity-people-changed = Ticket { $number }, { $what }: now for { $people }. If you can’t come, write “cancel” with the number.
activity-people-full = { $what } has { $left } more places, so ticket { $number } stays at { $people }. You can ask the front desk, or name a smaller number.
activity-reminder =
    A reminder: { $what } begins { $when }.
    Where: { $place }. People: { $people }
    If you can’t come, please tap “cancel”, so that a neighbour on the waitlist can.
activity-none = No activity is open for sign-up now.
activity-attendance = { $lists }
activity-attendance-head = { $what }: { $people } of { $capacity } places taken, { $waiting } waiting
activity-attendance-line = · { $name }: { $people }
activity-attendance-waits = · { $name }: { $people } (waitlist)
activity-nameless = no name given
activity-list =
    Open for sign-up now:
    { $lines }
    To join one, write “sign up for” with its name and how many people.
activity-attendance-came = ✓ { $name }: { $people }, came
activity-attendance-missed = ✗ { $name }: { $people }, did not come
activity-mark-came = { $name } is here
booking-regretted = No problem. Booking { $number } stays cancelled, and I’ll record it again as it was:
