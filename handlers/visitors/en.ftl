# Time
visit-all-day = { $day }, all day
visit-from = { $day }, from { $time } until the end of the day
visit-between = { $day }, { $start }–{ $end }
visit-days = { $first } to { $last }
visit-weekly = { $days }{ $hours }, from { $first } to { $last }
visit-every = every { $days }
visit-every-day = every day
visit-hours = { " " }{ $start }–{ $end }
visit-hours-from = { " " }from { $time }
visit-hours-any = { " " }at any hour
list-comma = { ", " }

# A visit
visit-line-when = When: { $when }
visit-line-who = Visitor: { $who }
visit-line-people = People: { $people }
visit-line-plate = Car: { $plate }
visit-line-home = Home: { $home }
visit-somebody = a visitor
visitor-summary =
    Please check this visit:
    { $facts }
    { $hint }
visitor-hint = Reply “yes” to register it. To add a name, car or number of people, or change the time, just write it.
visitor-hint-complete = Reply “yes” to register it. To change anything, just write it.

# Questions
ask-visit-when = When are they coming? A day and a rough time will do, for example “tomorrow 3pm”, “Sunday for two days”, “every Tuesday morning”.
ask-visit-when-past = That time has already passed. Which day and time instead?
ask-visitor = Who is coming? A name, a car plate or a company is enough, for example “David Tan”, “SGX1234A”, “the movers”.
ask-new-visit-time = What should it be? Write the new time (“Monday 5pm”, “extend till Sunday”), or the new name, car or number of people.

# Registered
pass-opened =
    Done, the visitor pass is active.
    { $card }
    Code: { $code }
    Forward this link to your visitor, to be shown at the gate:
    { $link }
    If plans change just tell me: “make it Monday”, “one more day”, “he is not coming”.
pass-requested =
    Sent. Your home has many open passes, or the stay is long, so the front desk has to agree first. I’ll tell you as soon as they have.
    { $card }
pass-button-change = Change the time
pass-button-cancel = Cancel this visit
visit-over-already = That time has passed meanwhile, so nothing was registered. Tell me the new time if they still come.
visitor-by-household = Visitors are registered by the owner, family or tenant of the home. Please ask them to tell me.
visitor-after-tenancy = That is after the end of your tenancy, so I can’t register it. Once the lease is renewed, ask the front desk to update it.

# One's own passes
pass-none = Your home has no open visitor passes. To register one, tell me who comes and when.
pass-list =
    Your visitors:
    { $items }
pass-list-item =
    · { $line }
      code { $code } { $link }
pass-in-a-line = { $who }, { $when } ({ $status })
pass-short = { $who }, { $when }
pass-which-cancel = Which one shall I cancel? Tap it or reply with its number.
pass-which-change = Which one shall I change? Tap it or reply with its number.
pass-cancelled = Cancelled: { $line }. The pass no longer works.
pass-day-skipped = Fine, a day off needs no change: { $line }, and the pass stays as it is. If they stop coming, say “cancel”.
pass-own-refused = { $line }: { $standing }, so it can’t be changed now.
pass-too-long = A pass can last { $days } days at most, so I left it as it was. For longer stays please ask { $desk }.
pass-changed =
    Changed. Code and link stay the same, no need to forward them again.
    { $card }
    Code: { $code }
    { $link }
pass-from-then-on = As before until then ({ $line }); from { $day } on:
pass-changed-requested =
    Changed. The front desk still has to agree; I’ll tell you as soon as they have.
    { $card }
pass-standing-valid = valid
pass-standing-not-yet = not valid yet
pass-standing-not-now = not valid at this time of the week
pass-standing-expired = expired
pass-standing-used = already used
pass-standing-cancelled = cancelled
pass-standing-requested = waiting for the front desk
pass-standing-refused = refused

# To the host
pass-news-arrived = Your visitor is here: { $who }, let in at the gate { $time }, on the way to { $home }.
pass-news-approved =
    The front desk has agreed: { $who }, { $when }.
    Code: { $code }
    Forward this link to your visitor: { $link }
pass-news-not-approved = Sorry, the front desk did not agree to this visit: { $who }, { $when }. Reason: { $note }. Questions: { $phone }.
pass-news-refused = Your visitor { $who } was not let in at the gate ({ $time }). Reason: { $note }. Please check with your visitor, or call { $phone }.

# To the desk
pass-asked =
    A visitor pass waits for your decision, asked for by { $host }
    { $card }
    It goes beyond what is allowed without asking.

# The gate
pass-verb-approve = Approve
pass-verb-refuse = Refuse
pass-verb-admit = Let in
pass-verb-leave = Has left
gate-card =
    { $verdict }
    { $card }
gate-valid = ✅ Valid, may come in.
gate-not-yet = ⏳ Not valid yet: only from { $start }.
gate-not-now = ⏳ The pass is good, but not on this day or at this hour.
gate-expired = ⌛ Expired: it was good until { $until }.
gate-used = ⛔ Already used: came in { $arrived }, good for one entry.
gate-cancelled = ⛔ Cancelled by the resident. Do not let in.
gate-requested = ⏳ The front desk has not agreed yet. Do not let in.
gate-refused-pass = ⛔ Refused. Do not let in.
gate-done-admit =
    Let in, and the resident knows.
    { $card }
gate-done-refuse =
    Refused, and the resident knows.
    { $card }
gate-done-leave =
    Noted as left.
    { $card }
gate-done-approve =
    Approved: the pass is active, and the resident knows.
    { $card }
gate-refused =
    “{ $verb }” is not possible. { $verdict }
    { $card }
gate-desk-decides = That is for the front desk or a manager to decide. Please ask them.
gate-not-here = There is no such pass, or it is not yours to handle.
gate-unknown-code = ❓ No pass has this code. Please check it and try again.
gate-unknown = ❓ No visitor is registered under “{ $words }”. Ask the visitor for the code, or the resident to register.
gate-locked-now = Too many wrong codes: codes are not taken for 15 minutes. You can still look up plates and names.
gate-locked = Too many wrong codes: codes are not taken for another { $minutes } minutes. You can still look up plates and names.
gate-several = There are several. Which one?
gate-choice = { $home } { $line }

# The page /p/…
pass-page-title = Visitor pass
pass-page-label-when = When
pass-page-label-who = Visitor
pass-page-label-people = People
pass-page-label-plate = Car
pass-page-label-home = Home
pass-page-qr = QR code of this pass
pass-page-code = Code
pass-page-note = Show this page at the gate, or say the code.
pass-page-languages = Language
pass-page-valid = Valid
pass-page-valid-detail = You may come in, until { $until }
pass-page-not-yet = Not yet
pass-page-not-yet-detail = You may come in from { $start }
pass-page-not-now = Not at this time
pass-page-not-now-detail = Please come on the days and at the hours below
pass-page-expired = Expired
pass-page-expired-detail = It was good until { $until }. Please ask your host
pass-page-used = Already used
pass-page-used-detail = Came in { $arrived }, good for one entry
pass-page-cancelled = Cancelled
pass-page-cancelled-detail = This visit was called off. Please ask your host
pass-page-requested = Waiting
pass-page-requested-detail = The front desk has to agree first. Please look again later
pass-page-refused = Not agreed
pass-page-refused-detail = You can’t come in with it. Please ask your host
pass-page-404 = No such pass
pass-page-404-detail = Is the link complete? Ask your host to send it again
pass-page-429 = Please try later
pass-page-429-detail = Too many wrong links were opened. Try again in 15 minutes
pass-page-503 = Not available now
pass-page-503-detail = Please try again in a moment, or tell the guard your code
pass-page-500 = Not available now
pass-page-500-detail = Please try again in a moment, or tell the guard your code
pass-ran-out = { $line }. If they are still to come, tell me the day and I’ll register them again.
pass-ran-out-anew = The old one is no good any more: { $line }. I’ll register the same visitor again:
pass-news-overstay = The pass of your visitor { $who } ({ $home }) ended { $until }, and nobody has noted that they left. If they stay on, just say so, such as “two more days”; if they have left, there is nothing to do.
pass-button-one-more-day = One more day

# Has somebody come?
pass-whereabouts = { $lines }
pass-there-arrived = { $who } is here: let in at the gate { $arrived }, and not signed out yet.
pass-there-left = { $who } has left: came { $arrived }, left { $left }.
pass-there-not-yet = { $who } has not come through the gate yet. Registered for { $when }; I'll tell you at once when they arrive.
pass-there-never = Nobody came in on this pass: { $line }.
pass-after-all = Glad it works out. The old pass ({ $line }) no longer works, so I’ll register the visit again:
pass-refused-anew = The pass that the gate refused ({ $line }) no longer works; registering the visit again as you say:
