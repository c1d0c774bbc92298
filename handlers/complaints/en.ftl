# Complaints
complaint-ask-words = I’m sorry you’ve had trouble. What happened, where and when? I’ll note it and pass it to the right person.
complaint-summary = I’m sorry you’ve had to put up with this. Please check your complaint:
complaint-line-topic = About: { $topic }
complaint-line-words = Your words: { $words }
complaint-line-about = Who: { $value }
complaint-line-where = Where: { $value }
complaint-line-when = When: { $value }
complaint-line-home = Your home: { $value }
complaint-line-photos = Photos: { $value }
complaint-seen-named = Who sees you: the front desk or the manager who handles it sees your name ({ $name }) and contact.
complaint-seen-sealed = Who sees you: managers only. The front desk sees the words, not who wrote them.
complaint-seen-anonymous = Who sees you: nobody. Name, home and phone stay hidden, and you still hear from me here.
complaint-kept-from-them = The staff you mention are kept out of it: they can’t see it and won’t be given it.
complaint-where-for-guards = If it is going on now, tell me which building and floor: a guard on duty can go and have a word, without hearing who complained.
complaint-how-to-submit = How shall I submit it? To change or add something, just write it.
complaint-submit = Submit
complaint-submit-named = Submit with my name
complaint-submit-anonymous = Submit anonymously
complaint-submit-sealed = Managers only
complaint-after-anonymous = Nobody is shown who you are. Answers come to you here, and you can ask how it stands at any time.
complaint-after-sealed = Only managers see who you are. Showing it to anyone else needs a written reason, and you would be told.
complaint-nobody-else = Everybody here who could take it is someone you mention, so it waits for now. Please also call { $phone } and ask for their superior.
complaint-patrol = 🔔 A resident reports noise right now: { $where }. Please go and have a look, ask them to keep it down, and tell the front desk how it went.
complaint-patrol-sent = As it goes on now, the guards on duty have also been asked to go to { $where } and have a word; they have not been told who complained.
complaint-level-stays = Nothing to change on ticket { $number }: it stays as you submitted it.
complaint-who-sees = Whoever it is about does not see who told us, and we do not tell them. If you give your name, only the front desk or the manager dealing with it sees it; if they should not either, say 'anonymous' or 'manager only'.
complaint-now-named = Ticket { $number } carries your name now: whoever handles it can see your name and phone and get in touch.
complaint-revealed-card =
    The resident no longer wishes to be anonymous. You can get in touch:
    { $card }
complaint-now-anonymous = Ticket { $number } is anonymous now: from here on nobody sees who you are. What was already sent to the person handling it can’t be called back, sorry.
complaint-now-sealed = Ticket { $number } is sealed now: from here on only managers see who you are. What was already sent to the person handling it can’t be called back, sorry.
complaint-veil = (hidden)

# Suggestions
suggestion-ask-words = Thank you for wanting to help. What would you change, and where?
suggestion-summary = Thank you for the idea. Please check your suggestion:

# Unsealing
complaint-ask-unsealing-reason = Why should whoever handles it see who complained? Write one sentence; the resident will read it.
complaint-unsealing-done = Ticket { $number } is unsealed and the resident has been told. From: { $contact }
complaint-unsealed = Your complaint { $number }: { $name } has let the person handling it see who you are. Reason: { $reason }. If you object, just tell me here.
complaint-unsealed-card =
    This complaint has been unsealed. Reason: { $note }
    { $card }
