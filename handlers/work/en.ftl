# Words of a ticket
kind-repair = Repair
kind-complaint = Complaint
kind-suggestion = Suggestion
kind-emergency = Emergency
kind-fee-dispute = Fee dispute
kind-service = Service booking
kind-other = Front desk request
category-water = water
category-electricity = electricity
category-gas = gas
category-lift = lift
category-door-access = door access
category-hvac = heating and cooling
category-drainage = drainage
category-lighting = lighting
category-network = network
category-structure = building structure
category-appliance = appliance
category-public-facility = public facility
category-parking-equipment = parking equipment
category-other = other
status-new = not assigned yet
status-assigned = assigned
status-in-progress = in progress
status-waiting-resident = waiting for the resident
status-waiting-parts = waiting for parts
status-resolved = finished
status-closed = closed
status-cancelled = cancelled
verb-assign = Assign
verb-accept = Accept
verb-return = Hand back
verb-transfer = Transfer
verb-depart = On my way
verb-arrive = Arrived
verb-wait-parts = Wait for parts
verb-wait-resident = Wait for resident
verb-resume = Resume
verb-resolve = Done
verb-close = Close
verb-reopen = Reopen
verb-cancel = Cancel
verb-reply = Reply to resident
verb-refile = re-file
verb-propose = Propose a time
building = Building { $name }
place-unknown = place to be confirmed
appointment-any = any time
until-unknown = not fixed yet
contact-anonymous = anonymous
contact-sealed = sealed (managers only)
ticket-unseal = Unseal
place-unsaid = not stated
ticket-card-desk =
    Ticket { $number } · { $ticket_kind } · { $category }
    Where: { $where }
    What: { $description }
    From: { $contact }
ticket-not-settled = Not settled
ticket-news-accepted-desk = Ticket { $number } ({ $where }): { $assignee } has taken it on and will answer you here.
ticket-news-arrived-desk = Ticket { $number } ({ $where }): { $assignee } is working on it. I’ll tell you what comes of it.
ticket-news-resolved-desk =
    Ticket { $number } ({ $where }) has a result, from { $assignee }:
    { $note }
    If it is not settled, tap “Not settled” or just tell me.
category-noise = noise
category-hygiene = cleanliness
category-parking = parking
category-staff = staff conduct
category-service = service quality
category-neighbour = neighbours
category-security = security

# What residents and staff are told of it
ticket-opened =
    Recorded as ticket { $number } ({ $where }).
    The front desk is finding the right person; you’ll hear back by { $by }, and I’ll tell you as soon as anything happens.
    To add something, just send words or photos; if you no longer need it, say “cancel the ticket”.
ticket-opened-assigned =
    Recorded as ticket { $number } ({ $where }).
    { $assignee } has it; you’ll hear back by { $by }, and I’ll tell you as soon as anything happens.
    To add something, just send words or photos; if you no longer need it, say “cancel the ticket”.
ticket-in-a-line = { $number } · { $where } · { $category } · { $status }
ticket-card =
    Ticket { $number } · { $ticket_kind } · { $category }
    Where: { $where }
    Problem: { $description }
    Visit: { $appointment }
    Contact: { $contact }
ticket-not-fixed = Not fixed
ticket-news-assigned = Ticket { $number } ({ $where }) is with { $assignee } now, who will contact you. For questions, call { $phone }.
ticket-news-accepted =
    Ticket { $number } ({ $where }): { $assignee } has taken it and will contact you.
    Time: { $appointment }. To change the time or add something, just tell me here, or call { $phone }.
ticket-news-departed = Ticket { $number } ({ $where }): { $assignee } is on the way; please listen for the phone and the doorbell. If you miss each other, call { $phone }.
ticket-news-arrived = Ticket { $number } ({ $where }): { $assignee } has arrived and started. I’ll tell you as soon as it’s done.
ticket-news-waiting-parts =
    Ticket { $number } ({ $where }): { $assignee } needs parts before going on.
    Note: { $note }
    Expected: { $until }. I’ll tell you when the work goes on.
ticket-news-waiting-resident =
    Ticket { $number } ({ $where }): { $assignee } needs your help before going on.
    Note: { $note }
    Agreed time: { $until }. Please call { $phone }, and the work goes on.
ticket-news-resumed = Ticket { $number } ({ $where }): { $assignee } is back at work on it. I’ll tell you as soon as it’s done.
ticket-news-resolved =
    Ticket { $number } ({ $where }) is finished. Done by: { $assignee }.
    Result: { $note }
    If it isn’t fixed, tap “Not fixed” or just tell me, and we’ll come back to it.
ticket-news-cancelled =
    Ticket { $number } ({ $where }) has been cancelled by the property office.
    Reason: { $note }
    If you still need it, tell me or call { $phone }.
ticket-news-returned = Ticket { $number } ({ $where }) needs somebody else; the front desk is arranging it, and I’ll tell you who as soon as it’s settled.
ticket-news-reply =
    Ticket { $number } ({ $where }), a reply from the property office:
    { $note }
    For anything else, call { $phone }.
ticket-news-proposed =
    Ticket { $number } ({ $where }): { $assignee } would like to come { $until }.
    Reply “ok” if that suits you; if not, write a time that does, such as “Sunday morning”, or call { $phone }.
ticket-assigned-to-you =
    A ticket for you:
    { $card }
    Please tap “Accept”; if you can’t do it, tap “Hand back” and say why.
ticket-unassigned =
    Nobody has this ticket yet. Please take it or give it to somebody:
    { $card }
ticket-taken-from-you = Ticket { $number } ({ $where }) is with { $assignee } now; you can leave it.
ticket-detail-added =
    The resident adds: { $note }
    { $card }
    Photos, if any, are attached.
ticket-assignee-lost =
    Messages no longer reach { $name }, who is working on this ticket. Please call, or give it to somebody else:
    { $card }
ticket-cancelled-by-resident =
    The resident has cancelled this ticket; no need to go.
    Their words: { $note }
    { $card }
ticket-reopened-by-resident =
    The resident says the problem is still there, so this ticket is open again. Please contact them soon.
    Their words: { $note }
    { $card }
emergency-alert =
    EMERGENCY. Please act now:
    { $card }
    Whoever can get there, go at once and contact the person who reported it.
proposal-agree = That suits me
proposal-decline = Doesn’t suit
follower-news-accepted = About what you reported, too, ticket { $number } ({ $where }): { $assignee } has taken it.
follower-news-arrived = About what you reported, too, ticket { $number } ({ $where }): { $assignee } is working on it, and I’ll tell you as soon as it’s fixed.
follower-news-waiting-parts =
    About what you reported, too, ticket { $number } ({ $where }): it has to wait for parts.
    Note: { $note }
    Expected: { $until }.
follower-news-resolved =
    What you reported, too, is finished: ticket { $number } ({ $where }).
    Result: { $note }
    If it isn’t fixed, tap “Not fixed” or just tell me.
follower-news-reopened = What you reported, too, isn’t fixed after all: ticket { $number } ({ $where }) is open again with { $assignee }.
follower-news-cancelled =
    Ticket { $number } ({ $where }), which you reported, too, has been cancelled.
    Note: { $note }
    If the problem is still there, tell me and I’ll record it again.
ticket-urged =
    The resident is chasing this ticket (time { $count }). Please contact them now, or reply how it stands:
    Their words: { $note }
    { $card }
ticket-appointment-changed =
    The resident has changed the time of the visit:
    Their words: { $note }
    { $card }
    If you can’t make it, reply “reschedule to …”.
ticket-proposal-agreed =
    The resident agrees to the time you proposed:
    Their words: { $note }
    { $card }
ticket-proposal-declined =
    The time you proposed doesn’t suit the resident, who has been asked for another one:
    Their words: { $note }
    { $card }
ticket-cancel-wished =
    The resident wants to cancel this ticket, but the work has begun. Please contact them, then go on or cancel:
    Their words: { $note }
    { $card }
ticket-wished =
    The resident has a wish about this ticket; please contact them:
    Their words: { $note }
    { $card }
emergency-more =
    EMERGENCY, more information: { $note }
    { $card }
    Whoever can get there, go at once and contact the person who reported it.
emergency-all-clear =
    EMERGENCY, the caller says it is over: { $note }
    { $card }
    Please check on the spot, and end the ticket only when it is safe.

# Where the buttons of a card were, once they are of no use: how the ticket stands
standing-new = Not assigned
standing-assigned = With { $assignee }
standing-accepted = Accepted by { $assignee }
standing-departed = { $assignee } is on the way
standing-in-progress = { $assignee } is on it
standing-waiting-parts = { $assignee } waits for parts
standing-waiting-resident = { $assignee } waits for the resident
standing-resolved = Done by { $assignee }
standing-over = Closed
standing-cancelled = Cancelled
standing-elsewhere = Somebody else has it
