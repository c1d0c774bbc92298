thanks = You’re welcome. I’m here whenever you need something.
yes-to-nothing = All right. Just tell me what you need.
no-to-nothing = All right. I’m here when you need something.
out-of-scope = That one is beyond me, I’m afraid. I’m good with the community: repairs, complaints, visitors, fees and how things stand.
introduction = I’m the community’s assistant, not a person. I take repairs, complaints, visitors and questions about fees, and can tell you how things stand. For a person, tap below or reply “human please”.
tell-me = Go ahead, I’m listening: what is it, and where?
reaction = I’m here. Just tell me when you need something.

# A person, please
person-desk = a colleague at the front desk
person-phone = {" "}If it’s urgent, please call { $phone }.
person-called = Of course. I’ve asked { $staff } to take over, and you’ll have an answer here by { $by }.{ $phone }
person-called-for-later = The front desk is closed right now. I’ve left your message for { $staff }, who is back { $opens } and will answer you here by { $by }.{ $phone }
person-still-called = The call has gone to { $staff }; nobody has picked it up yet. You’ll have an answer here by { $by }. Meanwhile you can report a fault or register a visitor with me.{ $phone }
person-will-read = I’ve passed that on to { $staff }, who will answer here by { $by }.
person-called-draft-kept = I’ve kept what we were doing; to go on with it, just answer.
person-not-reached = Sorry, there is no colleague I can reach right now. Write down what it is about, and I’ll record it for the office to follow up.{ $phone }
person-is-here = { $staff } is talking with you here; just write.
person-came = { $staff } is here and will answer you from now on. Just write.
person-late = Sorry, nobody has picked this up yet. I’ve told the manager, and you’ll have an answer by { $by }. Meanwhile I can still take a repair or register a visitor.{ $phone }
person-nobody-came = I’m sorry, still nobody has picked this up, and I won’t keep you waiting. Write down what it is about, and I’ll open a ticket with a number and somebody in charge.{ $phone }
person-reminded = { $staff } may be tied up; I’ve just sent a reminder. Please bear with us a moment.
person-left-released = { $staff } has left the chat, and the assistant is back. Just tell me what you need.
person-left-staff-silent = Sorry, { $staff } could not get back to you, so you’re with the assistant again. Tell me what you need, or reply “human please” to ask for a person again.
person-left-resident-silent = Your chat with { $staff } has ended, and the assistant is back. Just tell me what you need.
person-left-staff-gone = { $staff } is no longer here, and the assistant is back. Tell me what you need, or reply “human please” to ask for a person again.
person-left-nobody-came = Just tell me what you need.
person-draft-kept = I still have your earlier request, “{ $words }”. Shall we go on with it?

# A person, please: for staff
person-take = Take over
person-release = End the chat
person-answer = Answer { $name }
person-nameless = A resident not on file
person-no-home = no home on file
person-no-talk = (nothing said before)
person-photos = [photos: { $count }]
person-voice = [voice message that can’t be heard here; please ask for words]
person-sticker = [sticker or file]
person-said = { $name }: { $words }
person-bot-said = Assistant: { $words }
person-wanted =
    A resident asks for a person. Please take over:
    { $name } · { $phone } · { $home }
    Their words: { $words }
    Said lately:
    { $talk }
person-overdue =
    A resident asked for a person, and nobody has come within the promised time. Please see to it:
    { $name } · { $phone } · { $home }
    Said lately:
    { $talk }
person-taken =
    You have taken over: { $name } · { $phone } · { $home }
    Said lately:
    { $talk }
    Whatever you type now goes to them; reply “done” when you have finished.
person-taken-by = { $staff } has already taken over { $name }.
person-not-taken = You’re not talking with { $name } at the moment, so nothing was sent. Take over first.
person-not-yours = Talks with residents are taken by the front desk and managers.
person-unknown = There is no such resident in your community.
person-reply-empty = What should the answer say? Please add the words.
person-sent = Sent to { $name }.
person-sent-later = It’s late: { $name } will get this { $at }. For anything urgent, please call.
person-picked = What you write now goes to { $name }.
person-whom = Who is this for? Tap a name or reply with its number.
person-released = Done. { $name } is back with the assistant.
person-ended-for-you = The manager has ended your chat with { $name }.
person-reminder = { $name } has been waiting 10 minutes for your answer. If you need longer, please say so.
person-given-back-staff-silent = You have not answered { $name } for two hours, so the assistant has taken over again, and they know. To go on, take over again.
person-given-back-resident-silent = { $name } has been silent for 12 hours, so the assistant has taken over again.
