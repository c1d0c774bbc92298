# Questions to residents
ask-fault = What is broken, and what does it do now? For example “the kitchen tap won’t close, it keeps dripping”. A photo helps, too.
ask-place = Where is it? For example “lobby of building 3” or “car park B2”.
place-next-door = a neighbour’s home
ask-common-place =
    No home is linked to you yet, so let me take this as something in the common areas: where is it? For example “lobby of building 3” or “car park B2”.
    For your own home, please ask the front desk for an invitation code first.
ask-time = When may we come? Pick one, or write a time, such as “Saturday morning”.
ask-time-past = That time has passed already. When may we come? Pick one, or write a time, such as “Saturday morning”.
time-any = Any time
time-tomorrow-morning = Tomorrow morning
time-tomorrow-afternoon = Tomorrow afternoon
repair-any-time-assumed = I have put the visit down as “any time”. If only some time suits, just tell me, such as “Saturday morning”.
repair-summary =
    Please check your repair request:
    Problem: { $description }
    Category: { $category }
    Where: { $where }
    Visit: { $appointment }
    Phone: { $phone }
    Photos: { $photos ->
        [0] none
       *[other] { $photos }
    }
    Is that right? If not, just write what to change, such as “it’s 502”.

# Opening and progress
photo-added = The photo is on ticket { $number } now, and whoever works on it can see it. Send more if you have any.
edited-note = (edited message) { $text }
edited-noted = Your edited message is on ticket { $number } now, and whoever works on it can see it.
location-note = (place on the map) { $link }
location-noted = The location is on ticket { $number } now, and whoever works on it can see it.
photo-kept = Got the photo. Tell me what is wrong and where, and I’ll record both together.
status-none-report = There is no ticket for that yet; I am taking it down now.
status-none = You have no tickets yet. To report a problem, just tell me.
status-list =
    { $count ->
        [1] Your ticket:
       *[other] Your { $count } tickets:
    }

    { $lines }

    To add something or cancel, just tell me.
status-line-new =
    { $ticket_kind } { $number } ({ $where }): { $description }
    The front desk is finding the right person. { $next }
status-line-assigned =
    { $ticket_kind } { $number } ({ $where }): { $description }
    { $assignee } has it. { $next }
status-line-in-progress =
    { $ticket_kind } { $number } ({ $where }): { $description }
    { $assignee } is working on it; I’ll tell you as soon as it’s done.
status-line-waiting-resident =
    { $ticket_kind } { $number } ({ $where }): { $description }
    { $assignee } is waiting for you: please agree on a time or give what was asked for, and the work goes on.
status-line-waiting-parts =
    { $ticket_kind } { $number } ({ $where }): { $description }
    { $assignee } is waiting for parts. { $next }
status-line-resolved =
    { $ticket_kind } { $number } ({ $where }): { $description }
    Finished by { $assignee }. If it isn’t right, say “not fixed” and we’ll come back to it.
status-line-closed =
    { $ticket_kind } { $number } ({ $where }): { $description }
    Closed. If the problem is still there, say “not fixed”.
status-line-cancelled =
    { $ticket_kind } { $number } ({ $where }): { $description }
    Cancelled. If you still need it, just tell me again.
next-parts-expected = They are expected { $until }; I’ll tell you when the work goes on.
next-parts-unknown = The work goes on once they are here; I’ll tell you.
next-response-by = You’ll hear back by { $by }.
next-response-late = We should have got back to you by now, and I’m sorry.
next-appointment = Visit: { $appointment }.
next-visit-wanted = Visit you asked for: { $appointment }.
next-technician-calls = They will contact you next.
cancel-none = You have no ticket that can be cancelled now. To see earlier ones, say “check progress”.
cancel-which = Which one would you like to cancel? Tap it or reply with its number.
cancel-regretted = No problem. Ticket { $number } stays cancelled, and I’ll record it again as it was:
cancel-done = Ticket { $number } ({ $where }) is cancelled; nobody will follow it up. If you need it after all, just tell me.
reopen-done =
    Sorry it wasn’t right. Ticket { $number } ({ $where }) is open again with { $assignee }; I’ll tell you as soon as anything happens.
    Send me words or photos of how it is now, if you can.
reopen-anew = { $days ->
        [one] Ticket { $number } was finished more than a day ago
       *[other] Ticket { $number } was finished more than { $days } days ago
    }, so it can’t be reopened. I’ll record a new one.
reopen-too-late = { $days ->
        [one] Ticket { $number } was finished more than a day ago
       *[other] Ticket { $number } was finished more than { $days } days ago
    }, so it can’t be reopened. Tell me how it is now and I’ll record a new one.
reopen-open-already = Ticket { $number } ({ $where }) is “{ $status }” now and can’t be reopened. If the problem is still there, tell me how it is now.

# Chasing, adding, other times, the same fault
status-number-unknown = I can’t find a ticket { $number } of yours.
urge-which = Which one shall I chase? Tap it or reply with its number.
urge-complain = Shall I also file a complaint, for the manager to follow up? Reply “complaint” if so.
urge-done =
    I’m sorry you are kept waiting. I have chased { $assignee } about ticket { $number }, and they see it at once.
    { $line }
    If it’s urgent, call { $phone }.
urge-done-nobody =
    I’m sorry you are kept waiting. I have chased the front desk and the manager to send somebody for ticket { $number }.
    { $line }
    If it’s urgent, call { $phone }.
urge-done-already =
    I understand it’s pressing. { $assignee } was chased about ticket { $number } a moment ago, and I’ll tell you as soon as they answer.
    { $line }
    If you can’t wait, call { $phone }.
urge-done-already-nobody =
    I understand it’s pressing. The front desk was chased about ticket { $number } a moment ago, and I’ll tell you as soon as they answer.
    { $line }
    If you can’t wait, call { $phone }.
cancel-all =
    Cancel all { $count } of these tickets?
    { $lines }
cancel-all-yes = Yes, all of them
cancel-all-no = No, keep them
cancel-passed-on = Ticket { $number } ({ $where }) is “{ $status }” now, so I can’t cancel it here. I have told { $assignee } what you want, and they will contact you; to stop the work at once, call { $phone }.
cancel-over = Ticket { $number } ({ $where }) is { $status }, so there is nothing to cancel.
cancel-emergency = Everybody on duty has been told. They end emergency ticket { $number } once they have seen that it is safe.
follow-stopped = All right, you won’t get news of ticket { $number } ({ $where }) any more. The property office still follows it up.
reopen-which = Which one isn’t fixed? Tap it or reply with its number.
detail-added = Added to ticket { $number } ({ $where }); { $assignee } can see it.
detail-added-nobody = Added to ticket { $number } ({ $where }); whoever takes it will see it.
appointment-when = When shall we come for ticket { $number } instead? Just write a time, such as “Saturday morning”.
appointment-changed = The visit for ticket { $number } ({ $where }) is now: { $appointment }. I have told { $assignee }, who will suggest another time if they can’t make it.
appointment-changed-nobody = The visit for ticket { $number } ({ $where }) is now: { $appointment }. The front desk will send somebody then.
wish-passed-on = Ticket { $number } ({ $where }) is being worked on; I have passed your words on to { $assignee }, who will contact you.
phone-changed = The phone for ticket { $number } is now { $phone }; that is the number we’ll call.
proposal-agreed = Agreed: ticket { $number } ({ $where }), { $appointment }. I have told { $assignee }.
proposal-declined = All right, not then; I have told { $assignee } (ticket { $number }). When would suit you? Just write a time, such as “Sunday morning”.
known-own =
    This one is known already: ticket { $number } ({ $where }), “{ $status }” now.
    I have added what you just told me, and you’ll hear as soon as anything happens. If it’s another problem, say “it’s a different one”.
known-common =
    This has been reported already: ticket { $number } ({ $where }), “{ $status }” now, handled by { $assignee }.
    I have put you down as well, so you’ll hear how it goes on and when it’s fixed. If it’s another problem, say “it’s a different one”.
known-same = Yes, that one
known-another = No, a different one
known-thanks = Good. You’ll hear as soon as anything happens.

# News for residents
ticket-news-refiled = Ticket { $number } ({ $where }) is now handled as “{ $ticket_kind }” by { $assignee }. Questions? Call { $phone }.

# News for staff
ticket-refiled =
    This ticket has been re-filed, and is still yours:
    { $card }
    Reason: { $note }
staff-list =
    Your tickets:
    { $lines }
    Reply with what you do and the number, such as “accept 1001” or “done 1001 new hose”.
staff-which =
    Which ticket do you mean? Please send its number, too, such as “done 1001”.
    { $lines }
staff-no-tickets = You have no tickets in hand. New ones arrive here.
staff-taken = { $assignee } has already taken ticket { $number } ({ $where }); no need to go.
staff-not-for-them = Ticket { $number } can’t go to { $name }: complaints are for the front desk or a manager, and never for the person concerned. Please choose somebody else.
staff-needs-note = This step on ticket { $number } needs a word of explanation. Please send it again with the reason.
staff-refused = Ticket { $number } ({ $where }) is “{ $status }” now, so “{ $verb }” isn’t possible. You can: { $possible }.
staff-refused-nothing = Ticket { $number } ({ $where }) is “{ $status }” now, so “{ $verb }” isn’t possible; nothing is left for you to do. For changes, ask the front desk.
staff-ask-result = How did ticket { $number } go? Write a line for the resident, such as “new hose, tested, no leak”; send photos first. Tap “Skip” to write nothing.
staff-ask-reason = Why do you hand back ticket { $number }? A line for the front desk, such as “needs a high-voltage electrician”, helps them find somebody.
staff-done-assign = Ticket { $number } ({ $where }) is with { $assignee } now; both they and the resident get a message.
staff-done-accept =
    Ticket { $number } ({ $where }) is yours, and the resident gets a message.
    Visit: { $appointment }. Tap “On my way” when you leave, “Arrived” when you are there.
staff-done-return = Ticket { $number } ({ $where }) is handed back; the front desk finds somebody else.
staff-done-transfer = Ticket { $number } ({ $where }) went to { $assignee }, who gets a message.
staff-done-depart = Ticket { $number } ({ $where }): the resident hears that you are on the way. Tap “Arrived” when you are there.
staff-done-arrive = Ticket { $number } ({ $where }) is in progress. If parts are missing, tap “Wait for parts”; when finished, “Done”.
staff-done-wait-parts = Ticket { $number } ({ $where }) is waiting for parts, and the resident gets a message. Tap “Resume” when they are here.
staff-done-wait-resident = Ticket { $number } ({ $where }) is waiting for the resident, who has been asked to contact you. Tap “Resume” when you can go on.
staff-done-resume = Ticket { $number } ({ $where }) is in progress again, and the resident gets a message. Tap “Done” when finished.
staff-done-resolve = Ticket { $number } ({ $where }) is finished, and the resident gets the result. If it isn’t fixed, you’ll hear from me.
staff-done-cancel = Ticket { $number } ({ $where }) is cancelled, and the resident gets the reason.
staff-done-reply = Your reply goes to the resident of ticket { $number } ({ $where }).
staff-done-propose = Ticket { $number } ({ $where }) has a new time: { $appointment }. The resident gets a message and contacts you if it doesn’t suit.
staff-number-unknown = There is no ticket { $number }; please check the number.
staff-needs-time = When shall ticket { $number } be? Please send it with a time, such as “reschedule { $number } to tomorrow 3pm”.
staff-who = Who shall get ticket { $number }? Please name one of: { $names }.
staff-photo-added = The photo is on ticket { $number }.

# Nobody accepts
ticket-unanswered-half =
    You have not accepted this ticket, and half of the time promised to the resident is gone. Please accept it, or hand it back with a reason:
    { $card }
ticket-unanswered =
    The time promised to the resident is up, and nobody has accepted this ticket. Please find somebody now and let the resident know:
    { $card }
ticket-unanswered-long =
    Still nobody has accepted this ticket; it is overdue and the front desk has been told. Please see to it yourself:
    { $card }

place-scanned = You are at { $place }. What is wrong here? Just say it, such as “the light is out”, or send a photo.
place-elsewhere = This code belongs to another community, so it cannot be reported here. Please contact the office that put it up.
