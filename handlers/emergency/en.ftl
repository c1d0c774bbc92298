# Emergencies: what keeps people alive comes first
emergency-fire =
    Get out now, and call 119 (fire brigade)!
    Take the stairs, never the lift. Stay low, cover nose and mouth with a wet cloth, shut the door behind you. If you can’t get out, go back in, shut the door, seal the gaps with wet cloths and call for help at a window. Don’t go back for anything.
    Once safe, call { $phone }. I am alerting everybody on duty.
emergency-gas =
    Don’t touch any switch or appliance, no flames, no phone calls indoors!
    If you can, close the gas valve and open doors and windows; then take the stairs and get outside at once. Once outside call 119 and the gas company, then { $phone }.
    If anyone feels dizzy or ill, call 120. I am alerting everybody on duty.
emergency-trapped =
    In a lift: don’t force the doors, don’t jump, keep away from the doors, hold the alarm or intercom button and say where you are, then hold on and wait for rescue!
    Outside it: don’t pull the doors open; keep talking to the people inside. Trapped elsewhere or caught in something: don’t pull, call 119 now. If anyone is unwell or hurt, call 120.
    Then call { $phone }. I am alerting everybody on duty.
emergency-trapped-car =
    If they are small, hot, drowsy or don’t answer, call 119 now, and 120 if anybody is unwell; don’t wait for a key.
    Stay at the car, keep them calm and in the shade. If it gets worse before help comes, break the window farthest from them and lift them out.
    Then call { $phone }. I am alerting everybody on duty.
emergency-flood =
    Close the main water valve. If the fuse box is dry and within reach, cut the mains.
    If you are standing in water, don’t touch the fuse box, appliances or sockets; leave the water first. Don’t stand under a bulging ceiling. If a basement or car park floods, go up at once and leave the car. If anyone is trapped, call 119.
    Then call { $phone }. I am alerting everybody on duty.
emergency-electric =
    Don’t touch the wire, anything live, or anyone who has been shocked. Stand well back, out of any water!
    Cut the mains if you can reach the switch safely. If anyone was shocked, touch them only after the power is off, and call 120 at once; for fire call 119.
    Then call { $phone }. I am alerting everybody on duty.
emergency-intruder =
    Keep yourself safe first, and call 110 (police) now!
    Lock the door, don’t give chase, don’t confront them, don’t touch anything they touched. If you can’t speak, text 12110 with your address.
    Once safe, call { $phone }. I am alerting everybody on duty.
emergency-falling =
    Get away from below the building, keep others away, and don’t stand along the outer wall!
    If anyone is hurt call 120; if somebody is throwing things call 110; if something hangs loose and may fall call 119.
    Then call { $phone }. I am alerting everybody on duty.
emergency-collapse =
    Get out into the open now, no lift, don’t go back for anything!
    If anyone is trapped call 119; if anyone is hurt call 120. Get others to leave, too, and keep away from cracks and leaning walls.
    Then call { $phone }. I am alerting everybody on duty.
emergency-medical =
    Call 120 (ambulance) now, give the address and what happened, and stay on the line!
    Don’t move the person needlessly. If they don’t wake and don’t breathe normally, follow the 120 operator’s instructions for chest compressions and have somebody fetch the nearest defibrillator (AED).
    Send somebody down to meet the ambulance, and call { $phone }. I am alerting everybody on duty.
emergency-other =
    Get away from the danger first, and keep yourself and your family safe!
    Fire or somebody trapped: 119. Somebody hurt: 120. Somebody threatening you: 110.
    Then call { $phone }. I am alerting everybody on duty.
emergency-lost =
    Call the police on 110 now: age, clothes, and where they were last seen.
    One person stays where that was; the others search: water first, then garage, lifts and gates. If you have a recent photo, send it here.
    Then call the office on { $phone }. I’m alerting everyone on duty now, and the guards to watch the gates.
emergency-ask-where = Emergency ticket { $number } is open. Safety first; then tell me exactly where: building, unit and flat, or which common area?
emergency-on-the-way =
    Emergency ticket { $number } ({ $where }) has gone to everybody on duty. They will contact you right away, so please keep your phone free.
    Look after your own safety first; if anything changes, tell me here.
emergency-caller = { $words } (another caller: { $caller })
emergency-joined =
    That is on emergency ticket { $number } ({ $where }) now, and everybody on duty has been told again. Please keep your phone free.
    Look after your own safety first; if anything changes, tell me here.
emergency-over =
    Thank you, I’m glad. Everybody on duty has been told (emergency ticket { $number }); they will still have a look, and end it when all is safe.
    If anything happens again, tell me at once.
emergency-ask-where-and-phone = Emergency ticket { $number } is open. Safety first; then tell me exactly where: building, unit and flat, or which common area? And a phone number to reach you.
emergency-on-the-way-phone =
    Emergency ticket { $number } ({ $where }) has gone to everybody on duty, and help is on the way.
    When you can, send a phone number to reach you. Look after your own safety first; if anything changes, tell me here.
