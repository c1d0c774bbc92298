# How to answer
knowledge-answer =
    { $answer }
    ({ $source }, { $date })
knowledge-source-settings = From: this community’s service settings
knowledge-source-general = From: general guidance; where this community has rules of its own, the front desk’s word counts
knowledge-price-unknown = I have no price on record for that, and would rather not guess. You can ask { $desk }, or I can pass the question on and let you know.
knowledge-lost = I’m sorry. I can ask { $desk } and the guards to look out: reply “yes” and I’ll pass on what you wrote. What it looks like and where it was seen last helps them; just add it.
knowledge-unknown = I don’t have a reliable answer to that and would rather not guess. You can ask { $desk }, or I can pass the question on and let you know.
knowledge-unknown-besides = I don’t know that for certain; { $desk } can tell you.
knowledge-desk = the front desk ({ $phone })
knowledge-pass-on = Pass it on
knowledge-passed-already = That question is with the front desk already, ticket { $number }.
ask-question = What would you like to know? Just ask, for example “how do I replace a lost access card”.

# From the settings of the community
know-hours = The front desk is open { $hours } on working days. You can write to me at any other time and we take it up when the desk opens; in an emergency tell me at once and I alert everybody on duty.
know-phone = Our number is { $phone }; the desk is open { $hours } on working days. You can also just write it here.
know-phone-none = I don’t have a phone number for the office on file yet. For a person, reply “human please”; or write what it is about and I’ll note it for the front desk.
know-response = In service hours ({ $hours } on working days) somebody answers a repair request within { $minutes } minutes; one that comes later counts from the next working morning. Emergencies go to everybody on duty at once. How long the repair takes depends; the technician agrees a time with you.

# What usually has to be done
know-access-card = Tell the front desk that the card is gone so that it can be blocked, then get a new one there; usually you need an ID, and a tenant the owner’s consent. For the charge, please ask { $desk } first.
know-more-cards = Cards or face registration for family, tenants or helpers: usually the owner comes to the front desk, or sends a written consent, with that person’s ID. For charges and how many, please ask { $desk }.
know-move = Tell me the day, the time and the van’s plate in advance and I’ll have the front desk arrange gate and lift. Taking large items out usually needs a release slip with the owner’s consent; when a lease ends, bills are settled and keys handed back. For the papers needed here, please ask { $desk }.
know-renovation = Renovation has to be registered at the front desk first, usually with the owner’s ID, the plan of works and a list of workers; load-bearing walls stay. For deposit, permit and inspection, please ask { $desk }. I can register the workers for the gate.
know-renovation-hours = The hours in which works are allowed here are not on file with me; please ask { $desk }. If works disturb you now, tell me the building and floor and I’ll have the front desk look into it.
know-pets = Dogs usually have to be licensed and vaccinated, kept on a leash, and cleaned up after. Whether this community limits breeds or numbers, please ask { $desk }.
know-parking-rent = For a monthly space, usually bring the car’s registration and your ID to the front desk to register the plate. For free spaces and prices, please ask { $desk }.
know-parking-visitor = Tell me your guest’s plate and time and I’ll register the visit. How long parking is free and what it costs, please ask { $desk }.
know-ev = For a charger of your own you usually need your own space, an application to the power company and the office’s consent to the works. For the conditions here, please ask { $desk }.
know-ebike = Please keep e-bikes and their batteries out of the building, the lifts and the flats: charging there has caused fires. For where to park and charge, please ask { $desk }.
know-garbage = Please sort by the local rules and keep hazardous waste apart. Places and times are on the notice in the lobby, or ask { $desk }.
know-bulky = Please don’t leave furniture or mattresses in corridors or by the bins: ask { $desk } first for a time and place; there may be a charge.
know-parcels = Parcels usually go to the lockers or the pick-up point. Whether the desk takes them in, and for how long, please ask { $desk }. Take valuables in person.
know-pay = Ask me for “my bill” to see what is open for your home. Pay as the bill says, or ask { $desk }. Please never transfer money to anybody’s private account.
know-invoice = Tell me the period, which fee and the name for the invoice, and I’ll note it for our accounts team.
know-accounts = Income from common areas and what the fee is spent on should be published regularly, usually on the notice board. The latest figures are not on file with me; ask { $desk }, or I can pass your request on.
know-repair-cost = Common areas are repaired at no charge to a single home. Inside your home some jobs cost material or labour: ask for a quote before the work begins and agree to it first. For prices, please ask { $desk }.
know-bind = To link your home, get an invitation code from the front desk and send it here; without one, write “link my home” with your name and home number, and the office checks it. Family members join the same way.
know-transfer = After a change of owner, please bring the title document and your ID to the front desk; the former owner’s bills are settled first. Then get a new invitation code to link the home. For the papers needed, please ask { $desk }.
know-tenant = If you rent your home out, owner and tenant register at the front desk with the lease and their IDs; the tenant is linked until the lease ends. Whether short lets are allowed, please ask { $desk }.
know-noise = Please keep it down at night and around midday; the exact hours follow local rules and the house rules. If something disturbs you now, tell me where and I’ll have the front desk look into it.
know-outage = No water, power or gas outage is on file with me now. If yours is off, tell me what happened and the home number, and I’ll report it at once.
know-mailbox = Each letterbox has its own lock, and the office rarely keeps spare keys: a lost key means a new lock. A technician can change it; have your ID ready to show that it is yours. For the price please ask { $desk }.
know-lockout = The office usually has no key to your home. Please call a licensed locksmith and have your ID ready. If a child or an elderly person is locked in, or something is on the stove, tell me at once and call the fire service.
know-lost-found = Lost something? Tell me what, where and when, and I’ll ask the desk and the guards to look out. Found something? Please bring it to { $desk }.
know-cameras = Tell me the time, the place and the reason, and I’ll note it for the front desk. Footage shows other people too: usually you view it together with staff, and a copy needs the police.
know-committee = Contacts and dates of the owners’ committee are not on file with me. Please ask { $desk }.
know-complain-how = Just tell me here: about whom or what, when, and what you want done. You get a ticket number. It can be anonymous, and the person complained of never sees who it was.
know-report-how = Just tell me here what is broken, where, and when somebody is at home, for example “kitchen tap leaking, Saturday morning”; a photo helps. You get a ticket number and hear how it goes on.
know-visitor-how = Tell me who is coming, how many, when, and the car’s plate; I’ll register the visit, and at the gate your guest names your home.
know-emergency-how = For fire, people trapped or injured, call the emergency number first (in mainland China: 119 fire and rescue, 120 ambulance, 110 police). Then tell me here and I alert everybody on duty at once.
know-gas-how = Don’t touch any switch, no flame, no phone indoors. Close the gas valve, open doors and windows, take the stairs and get out; then call 119 and the gas company from outside. Tell me as well and I alert everybody on duty.
know-fire-how = Get out by the stairs, never the lift, and close the door behind you; then call 119. If the stairs are full of smoke, stay in, block the door with wet cloths and call for help from the window. Tell me as well and I alert everybody on duty.
know-lift-how = Press the alarm button and wait: don’t force the doors or climb out. Tell me “stuck in the lift” with the building, and I alert everybody on duty at once; if anybody is unwell, call 120.
know-activities-list = No activities are on file with me at the moment. Tell me what you would like to join and I’ll pass it on to the front desk.
know-booking-list = Cleaning, aircon service, moving help or a venue: tell me what and when, and I’ll note it for the front desk, who will confirm.
