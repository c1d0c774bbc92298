# Questions to residents
ask-fault = What is broken, and what does it do now? For example “the kitchen tap won’t close, it keeps dripping”. A photo helps, too.
ask-place = Where is it? For example “lobby of building 3” or “car park B2”.
ask-common-place =
    No home is linked to you yet, so let me take this as something in the common areas: where is it? For example “lobby of building 3” or “car park B2”.
    For your own home, please ask the front desk for an invitation code first.
ask-time = When may we come? Pick one, or write a time, such as “Saturday morning”.
time-any = Any time
time-tomorrow-morning = Tomorrow morning
time-tomorrow-afternoon = Tomorrow afternoon
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
photo-kept = Got the photo. Tell me what is wrong and where, and I’ll record both together.
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
    { $assignee } is waiting for parts and goes on once they are here; I’ll tell you.
status-line-resolved =
    { $ticket_kind } { $number } ({ $where }): { $description }
    Finished by { $assignee }. If it isn’t right, say “not fixed” and we’ll come back to it.
status-line-closed =
    { $ticket_kind } { $number } ({ $where }): { $description }
    Closed. If the problem is still there, say “not fixed”.
status-line-cancelled =
    { $ticket_kind } { $number } ({ $where }): { $description }
    Cancelled. If you still need it, just tell me again.
next-response-by = You’ll hear back by { $by }.
next-response-late = We should have got back to you by now, and I’m sorry. If it’s urgent, please call { $phone }.
next-appointment = Visit: { $appointment }.
next-technician-calls = They will contact you next.
cancel-none = You have no ticket that can be cancelled now. To see earlier ones, say “check progress”.
cancel-which = Which one would you like to cancel? Tap it or reply with its number.
cancel-done = Ticket { $number } ({ $where }) is cancelled; nobody will follow it up. If you need it after all, just tell me.
cancel-too-late = Ticket { $number } ({ $where }) is “{ $status }” now, so I can’t cancel it here. To stop it, please call { $phone }.
reopen-done =
    Sorry it wasn’t right. Ticket { $number } ({ $where }) is open again with { $assignee }; I’ll tell you as soon as anything happens.
    Send me words or photos of how it is now, if you can.
reopen-too-late = { $days ->
        [one] Ticket { $number } was finished more than a day ago
       *[other] Ticket { $number } was finished more than { $days } days ago
    }, so it can’t be reopened. Tell me how it is now and I’ll record a new one.
reopen-open-already = Ticket { $number } ({ $where }) is “{ $status }” now and can’t be reopened. If the problem is still there, tell me how it is now.

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

# Emergencies: what keeps people alive comes first
emergency-fire =
    Get out now, and call 119!
    Take the stairs, never the lift. Stay low, cover nose and mouth with a wet cloth, shut the door behind you. If you can’t get out, go back in, shut the door, seal the gaps with wet cloths and call for help at a window. Don’t go back for anything.
    Once safe, call { $phone }. I am alerting everybody on duty.
emergency-gas =
    Don’t touch any switch or appliance, no flames, no phone calls indoors!
    If you can, close the gas valve and open doors and windows; then take the stairs and get outside at once. Once outside call 119 and the gas company, then { $phone }.
    If anyone feels dizzy or ill, call 120. I am alerting everybody on duty.
emergency-trapped =
    In a lift: don’t force the doors, don’t jump, keep away from the doors, hold the alarm or intercom button and say where you are, then hold on and wait for rescue!
    Outside it: don’t pull the doors open; keep talking to the people inside. Trapped elsewhere or caught in something: don’t pull, call 119 now. If anyone is unwell or hurt, call 120.
    Then call { $phone }. I am alerting everybody on duty.
emergency-flood =
    Close the main water valve. If the fuse box is dry and within reach, cut the mains.
    If you are standing in water, don’t touch the fuse box, appliances or sockets; leave the water first. Don’t stand under a bulging ceiling. If a basement or car park floods, go up at once and leave the car. If anyone is trapped, call 119.
    Then call { $phone }. I am alerting everybody on duty.
emergency-electric =
    Don’t touch the wire, anything live, or anyone who has been shocked. Stand well back, out of any water!
    Cut the mains if you can reach the switch safely. If anyone was shocked, touch them only after the power is off, and call 120 at once; for fire call 119.
    Then call { $phone }. I am alerting everybody on duty.
emergency-intruder =
    Keep yourself safe first, and call 110 now!
    Lock the door, don’t give chase, don’t confront them, don’t touch anything they touched. If you can’t speak, text 12110 with your address.
    Once safe, call { $phone }. I am alerting everybody on duty.
emergency-falling =
    Get away from below the building, keep others away, and don’t stand along the outer wall!
    If anyone is hurt call 120; if somebody is throwing things call 110; if something hangs loose and may fall call 119.
    Then call { $phone }. I am alerting everybody on duty.
emergency-collapse =
    Get out into the open now, no lift, don’t go back for anything!
    If anyone is trapped call 119; if anyone is hurt call 120. Get others to leave, too, and keep away from cracks and leaning walls.
    Then call { $phone }. I am alerting everybody on duty.
emergency-medical =
    Call 120 now, give the address and what happened, and stay on the line!
    Don’t move the person needlessly. If they don’t wake and don’t breathe normally, follow the 120 operator’s instructions for chest compressions and have somebody fetch the nearest defibrillator (AED).
    Send somebody down to meet the ambulance, and call { $phone }. I am alerting everybody on duty.
emergency-other =
    Get away from the danger first, and keep yourself and your family safe!
    Fire or somebody trapped: 119. Somebody hurt: 120. Somebody threatening you: 110.
    Then call { $phone }. I am alerting everybody on duty.
emergency-ask-where = Emergency ticket { $number } is open. Safety first; then tell me exactly where: building, unit and flat, or which common area?
emergency-on-the-way =
    Emergency ticket { $number } ({ $where }) has gone to everybody on duty. They will contact you right away, so please keep your phone free.
    Look after your own safety first; if anything changes, tell me here.
