registration-code-wrong = That invitation code doesn’t work: it may be mistyped, expired or already used. Please check it and send it again, or ask the front desk for a new one.
registration-bound =
    You’re all set, { $name }. Your home: { $homes }
    Repairs, complaints, progress: just tell me here, for example “the bathroom light is out”.
registration-staff-bound =
    You’re all set, { $name }. Tickets given to you arrive here; use the buttons or write.
    To see what you have in hand, reply “my tickets”.
homes-none = none on record yet
registration-demo = This is a demo community; everything in it is made up. Who would you like to be? Tap a name or reply with its number.
registration-demo-label = { $name } · { $role } · { $community }
registration-playing =
    You are now { $name }. Your home: { $homes }
    Try “the kitchen tap is leaking”. To be somebody else, send /demo.
registration-playing-staff =
    You are now { $name }. Tickets given to you arrive here.
    To see what you have in hand, reply “my tickets”; to be somebody else, send /demo.
role-resident = resident
role-front-desk = front desk
role-technician = technician
role-guard = guard
role-finance = finance
role-manager = manager
role-assessor = assessor
