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
registration-code-locked = Too many wrong invitation codes. Please try again in an hour, or ask the front desk to link your home in person.
registration-how = These are the steps: home, name and phone, and the office checks them and links you. If you have an invitation code, send it instead, that is faster.
registration-ask-home = Which home is it? Please give it in full, for example “building 3, unit 2, room 501”.
registration-ask-building = Which building and unit is { $room } in? Please give it in full, for example “building 3, unit 2, room 501”.
registration-ask-name = What is your name, as the office has it?
registration-ask-phone = Which phone number can the office check this against?
registration-ask-role = What are you to this home?
registration-ask-until = Until when is your lease? A date will do, such as “30 June next year”.
registration-until-open = end not stated
household-role-owner = Owner
household-role-tenant = Tenant
household-role-family = Family
household-role-helper = Helper or carer
registration-summary =
    Please check what I’ll send to the office:
    Home: { $home }
    Name: { $name }
    Phone: { $phone }
    You are: { $role }
registration-summary-until = Lease until: { $until }
registration-summary-end = The home is linked once the office has checked it. Is that right? If not, just write what to change.
registration-submitted = Sent to the front desk; you’ll have an answer by { $by }. Until then you can still tell me about common areas and emergencies.
registration-already-waiting = Your request for { $home } is still being checked, no need to send it again. I’ll tell you as soon as it is decided.
registration-too-many = You have several requests already; please wait until the office has checked them. If it is urgent, please call { $phone }.
registration-nobody-there = Noted, but nobody here can check it right now. Please bring an ID to the front desk, or call { $phone }.
registration-approved =
    { $name }, { $home } is linked now.
    Repairs, visitors, progress: just tell me here, for example “the bathroom light is out”.
registration-refused = Your request for { $home } was not approved. Please bring an ID to the front desk or call { $phone }; if something was mistyped, write “link my home” again.
claim-card =
    Somebody asks to be linked to a home, please check:
    Home: { $home }
    Name: { $name }
    Phone: { $phone }
    Role: { $role }
    On file: { $match }
    Before you approve, please make sure that it is really them.
claim-approve = Approve
claim-refuse = Refuse
claim-match-both = name and phone match
claim-match-name = only the name matches
claim-match-phone = only the phone matches
claim-match-nobody = nobody like this on file for this home
claim-match-no-home = no such home, or not stated in full
claim-approved = Approved: { $name } is linked to { $home } and has been told.
claim-refused = Refused: { $name } ({ $home }) has been asked to come to the front desk.
claim-no-home = “{ $home }” is no single home, so it can’t be approved. Please ask the applicant, or tap “Refuse”.
claim-already-approved = { $name } has approved this request already.
claim-already-refused = { $name } has refused this request already.
leaving-which = Which home do you want to unlink?
leaving-summary =
    Unlink { $home } from this account, is that right?
    You will no longer see its bills, visitors and tickets; linking it again takes another check by the office.
leaving-nothing = No home is linked to you, so there is nothing to unlink.
leaving-done = { $home } is unlinked. All the best, and write any time.
leaving-news = { $name } has unlinked { $home }, saying they no longer live there. Please check the file.
