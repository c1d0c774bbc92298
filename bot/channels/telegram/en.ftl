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

# The menu of commands, and what a command says
menu-repair = Report a fault
menu-visitor = Register a visitor
menu-fees = Fees and bills
menu-tickets = How my tickets stand
menu-human = Talk to a person
menu-help = What I can do for you
menu-mine = My tickets
says-repair = I need a repair
says-visitor = register a visitor
says-fees = how much are my property fees
says-tickets = how is my ticket going
says-human = talk to a person
says-help = hello
says-mine = my tickets
