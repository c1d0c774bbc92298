telegram-button-expired = This button has expired. Please look at the newest message, or just write.

calendar-month = { $month }/{ $year }
calendar-weekdays = Mo Tu We Th Fr Sa Su
calendar-day = { $day }/{ $month }
calendar-morning = morning
calendar-afternoon = afternoon
calendar-evening = evening
calendar-back = Back

# Topics of the staff group
topic-card =
    Ticket { $number } · { $ticket_kind } · { $category }
    Where: { $where }
    What: { $description }
    Visit: { $appointment }
topic-done = { $who } · { $what }{ $note }
topic-done-note = { $who } · { $what }: { $note }
topic-said = { $who }: { $note }
topic-actor-resident = Resident
topic-actor-assignee = Technician
topic-actor-dispatcher = Front desk
topic-actor-staff = Colleague
topic-actor-system = System
