# Time
moment = { $day } { $time }
day-today = today
day-tomorrow = tomorrow
day-date = { $weekday } { $day }/{ $month }
day-date-far = { $weekday } { $day }/{ $month }/{ $year }
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun

# Shared by several features
front-desk = the front desk
front-desk-phone = the front desk ({ $phone })
skip = Skip
assignee-none = our team
phone-none = none; just write one if you like to be called
contact-none = not given
note-none = no words added
greeting-known = Hello { $name }! Repairs, complaints, visitors, fees, progress: just say what it is, for example “the kitchen tap is leaking”.
greeting-unknown =
    Hello, this is the front desk. Tell me about anything in the common areas, and any emergency, right here.
    For your own home, first link it: send me the invitation code from the front desk, or write “link my home”.

# The conversation
dialogue-unclear = I didn’t quite get that. Could you put it another way, for example “kitchen leaking” or “how is my repair going”?
dialogue-which = Which of these do you mean? Tap one or reply with its number; if none fits, put it another way.
dialogue-back = Back to what we were doing:
dialogue-together = And the other request; one “yes” is for both:
dialogue-not-an-answer = Sorry, I didn’t catch that, so let me ask again:
dialogue-can-stop = Yes. Until you confirm, just say 'never mind'; afterwards, tell me to cancel it.
dialogue-no-hurry = No hurry. Just tell me when you know.
dialogue-stuck = Sorry, I didn’t get this step. Pick one below, or reply “human please” and I’ll ask a colleague at the front desk to help you.
dialogue-dropped = All right, I’ll leave it there. Tell me whenever you need it.
dialogue-dropped-that = All right, not that one.
dialogue-dropped-one = All right, that one is dropped. This is what is left:
dialogue-misunderstood = Understood. I got that wrong and have dropped it.
dialogue-what-is-wrong = What should I change? Just write it correctly, for example “it’s 502” or “tomorrow afternoon instead”.
dialogue-confirm-yes = Yes, submit
dialogue-confirm-change = Change it
dialogue-confirm-stop = Drop it
dialogue-button-unknown = That option doesn’t work here. Just write what you need.
dialogue-button-expired = That option has expired. Just write what you need.
dialogue-edited = I saw that you edited an earlier message. Please send the change as a new one, such as “no, it’s …”.
dialogue-location = Thanks for the location, but I can’t tell which building or floor it is. Please write it, such as “3-2-501” or “basement garage, zone B”.
dialogue-too-long = That is a bit long. Please keep it under { $limit } characters: what is wrong, and where, first.
dialogue-voice = I couldn’t make out that voice message. Please say it again, or write it.
dialogue-photo-missing = That photo did not reach us. Please send it again, or describe it in words.
dialogue-no-text = I can’t read that kind of message. Please write, or send a photo.

# What people want
wish-repair-request = Report a repair
wish-fee-question = Ask about fees
wish-visitor-registration = Register a visitor
wish-complaint = Make a complaint
wish-suggestion = Make a suggestion
wish-ticket-status = Check progress
wish-ticket-cancel = Cancel a ticket
wish-emergency = Emergency help
wish-service-info = Rules and services
wish-service-booking = Book a service
wish-activity-signup = Join an activity
wish-human-agent = Talk to a person
dialogue-failed = Sorry, something went wrong on our side with this message; it is noted for a colleague to look at. If it is urgent please call the front desk, or send it once more in other words.
dialogue-kept = I have noted that one too; let us finish this one first.

# Questions of any flow
ask-community = Which community are you in?
ask-words = Please tell me what it is about, where and when, and I’ll note it for the front desk.
ask-home = Which home is it?
ask-home-not-yours =
    { $room } is not among the homes linked to you. Which of these is it?
    To link another home, please ask the front desk.
household-unverified =
    This needs your home to be linked to your account first, so that nobody else can see or change it.
    Ask { $desk } for an invitation code and send it here, or write "link my home" with your name and home number; the office checks it.
dialogue-calm = I can see that this is upsetting. Let us get it done.
dialogue-calm-offer = I can see that this is upsetting. Which of these is it? Tap one, or say what happened and where, and I will record it now; or talk to a person.
dialogue-left-lying = We had not finished "{ $kind }" ({ $words }). Shall we go on with it?
dialogue-go-on = Go on
dialogue-unfinished = what you had begun
