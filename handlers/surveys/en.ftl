survey-question =
    Ticket { $number } (“{ $what }”) has been finished by { $assignee }.
    How was it, from 1 (very poor) to 5 (very good)? Tap or reply with a number; add a few words after it if you like, such as “4 came quickly”.
survey-reminder =
    One more time, if you don’t mind: how was ticket { $number } (“{ $what }”, done by { $assignee }), from 1 (very poor) to 5 (very good)? Tap or reply with a number; words are welcome.
    If you’d rather not, just leave it; I won’t ask again.
survey-score = { $score } – { $score ->
        [1] very poor
        [2] poor
        [3] fair
        [4] good
       *[5] very good
    }
survey-thanks = Thank you! I’ve noted { $score } out of 5 for ticket { $number }. To change it or add something, send the number again with your words.
survey-thanks-low =
    I’ve noted { $score } out of 5 for ticket { $number }, and I’m sorry it wasn’t good. The supervisors will see it.
    To say what went wrong, send the number again with a few words, such as “2 came late”. If the problem is still there, say “not fixed” and I’ll get it looked at again.
survey-thanks-low-words =
    I’ve noted { $score } out of 5 for ticket { $number } and what you wrote, and I’m sorry it wasn’t good. The supervisors will read it.
    If the problem is still there, say “not fixed” and I’ll get it looked at again.
survey-declined = Of course. I won’t ask again about this one.
survey-too-late = This rating has closed, so I couldn’t take it. If something bothers you, write it to me and I’ll record it for the front desk.
survey-low-alert =
    Ticket { $number } (“{ $what }”) was rated only { $score } out of 5. Done by: { $assignee }.
    The resident says: { $comment }
    Please contact the resident and see what can be put right.
survey-no-comment = no comment given
survey-comment-added = Thank you. Your words now stand beside your rating of ticket { $number }.
survey-opened-again = Sorry that it is not fixed. Your { $score } is noted and a supervisor sees it. Ticket { $number } is open again and you will be contacted; tell me how it is now, in words or photos.
