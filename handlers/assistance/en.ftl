thanks = You’re welcome. I’m here whenever you need something.
yes-to-nothing = All right. Just tell me what you need.
no-to-nothing = All right, nothing for now. I’m here when you need something.
out-of-scope = I can’t help with that. For anything in the community, such as repairs, complaints, visitors, fees or progress, just ask me.
person-called = I’ve told our front desk; they’ll get back to you as soon as they can. If it’s urgent, please call { $phone }.
person-not-reached =
    Sorry, nobody is at the front desk right now. If it’s urgent, please call { $phone }.
    Or write down what it is about, and I’ll record it for the front desk to follow up.
person-wanted =
    A resident asks for a person. Please get in touch soon:
    Name: { $name }
    Phone: { $phone }
    Their words: { $words }
