# What it is called
incident-water = water outage
incident-electricity = power outage
incident-gas = gas outage
incident-lift = lift out of service
incident-hvac = heating or air conditioning outage
incident-network = internet outage
incident-of = { $category } fault
incident-everywhere = Whole community
incident-and = {" and "}
incident-end-unknown = not known yet
incident-note = Note: { $note }

# To residents
incident-active =
    { $where }: { $what } since { $since }, expected back: { $until }. We are working on it. { $note }
    { $count ->
        [0] I’ll tell you as soon as it is back or the time changes.
        [1] One person has reported it so far. I’ll tell you as soon as it is back or the time changes.
       *[other] { $count } people have reported it so far. I’ll tell you as soon as it is back or the time changes.
    }
incident-overdue =
    { $where }: { $what } since { $since }. It was expected back { $until }, but there is no word of it yet; we are following it up. { $note }
    { $count ->
        [0] I’ll tell you as soon as there is news.
        [1] One person has reported it so far. I’ll tell you as soon as there is news.
       *[other] { $count } people have reported it so far. I’ll tell you as soon as there is news.
    }
incident-planned =
    { $where }, planned: { $what } from { $since }, expected back: { $until }. { $note }
    { $count ->
        [0] Please prepare for it. If the time changes, I’ll tell you.
       *[other] Please prepare for it. If the time changes, I’ll tell you.
    }
incident-me-too = Me too
incident-something-else = It’s something else
incident-joined =
    { $count ->
        [1] Noted; you are the first to report it.
       *[other] Noted; { $count } people have reported it.
    }
    { $where }: { $what }, expected back: { $until }. I’ll tell you as soon as it is back; no need to report it again.
incident-tied = Your report { $number } is the same thing that others in the building have: { $where }, { $what }, expected back: { $until }. We are dealing with it for all; I’ll tell you as soon as it is back.
incident-changed = { $where }, { $what }: the time has changed, now expected back { $until }. { $note } If it changes again, I’ll tell you.
incident-ended = { $where }: the { $what } is over. If yours is still not working, tap “Still not working here” and I’ll report a repair at once.
incident-called-off = { $where }: the { $what } planned for { $since } is cancelled; everything runs as usual.
incident-still = Still not working here
incident-still-words = { $where }: the { $what } is said to be over, but mine is still not working.

# To staff
incident-opened =
    Noted: { $where }, { $what } since { $since }, expected back: { $until }.
    Residents who ask about it or report it see this first; { $count } are waiting for news.
    Tap “It is back” when it is; for a new time write, for example, “extend water outage to 20:00”.
incident-open-already = That is on file already: { $where }, { $what } since { $since }, expected back: { $until }; { $count } are waiting for news.
incident-end-changed = Changed: { $where }, { $what }, now expected back { $until }. { $count } residents are told.
incident-end-it = It is back
incident-end-done = Ended: { $where }, { $what }. { $count } residents are told that it is back.
incident-tickets-left = Tickets about it are still open: { $numbers }. Please finish each when it is done.
incident-ended-already = { $where }, { $what }: that has ended already.
incident-none = There is no { $what } on file now. To open one write, for example, “outage water building 3 until 18:00”.
incident-which-ends = Which one is back? Tap one or reply with its number.
incident-which-changes =
    There are several of that kind. Please name the building as well, for example “extend water outage building 3 to 20:00”:
    { $lines }
incident-in-a-line = { $where }: { $what } (since { $since })
incident-no-such-building = There is no building { $name }. There are: { $known }.
incident-end-passed = That time has passed, or I didn’t get it. Please write when it will be back, for example “extend water outage to 20:00”.
incident-not-yours = Outages are opened and ended by the front desk or a manager; please tell the front desk.
incident-proposed =
    { $count } reports of the same fault within half an hour in { $where } ({ $numbers }): this may be a { $what } of the whole building.
    When you have checked, tap “Open an incident”: the tickets are tied together, and whoever asks sees it first.
incident-open-it = Open an incident
incident-is-it-back = { $where }, { $what } (since { $since }) was expected back now. If it is, tap “It is back” and residents are told; if not, write the new time, for example “extend water outage to 20:00”.
