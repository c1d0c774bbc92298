# Words
fee-property = Property fee
fee-parking = Parking fee
fee-water = Water
fee-electricity = Electricity
fee-gas = Gas
fee-heating = Heating
fee-repair-fund = Repair fund
fee-deposit = Deposit
fee-decoration = Renovation fee
fee-other = Other fees
pay-office = the property office
pay-office-hours = the property office (working days { $hours })
pay-wechat = WeChat Pay
pay-alipay = Alipay
pay-bank = bank transfer
pay-card = card
pay-cash = cash
period-month = { $n ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
period-quarter = Q{ $n } { $year }
period-half = { $n ->
        [1] first
       *[other] second
    } half of { $year }
period-year = { $year }
fees-date = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
fees-and = {", "}
fees-or = {", "}
fees-title = { $fee }, { $period }

# Bills
fees-bill =
    { $home } { $title }: { $amount }, { $standing }.
    {"  "}Bill no. { $number }
fees-line = {"  "}· { $what } { $amount }
fees-line-rule = {"  "}· { $what } { $amount } ({ $how })
fees-paid = paid in full
fees-paid-on = paid in full on { $day }{ $how }
fees-unpaid = not paid yet
fees-part-paid = { $paid } paid, { $owed } still to pay
fees-due = due by { $day }
fees-was-due = was due by { $day }
fees-no-due = no due date on the bill
fees-reviewed = under review since { $day } (ticket { $number }), no reminders meanwhile
fees-more = … and { $count } more bills. Name a fee or a month and I’ll list them.
fees-total = Total { $total }, of which unpaid { $owed }.

# Answers
fees-answer = { $text }
fees-none-yet = There is no bill for { $period } here yet. The latest:
fees-all-paid = All paid:
fees-not-all-paid = Not fully paid yet:
fees-that-is-paid = That one is paid. Still unpaid for { $home }:
fees-nothing-owed = Nothing is unpaid for { $home } right now.
fees-owed = { $home } owes { $total } in total, { $count ->
        [1] one bill
       *[other] { $count } bills
    } unpaid:
fees-ways = How to pay: { $ways }. Questions? Ask { $phone }.
fees-pay-link = { $title } { $owed }, pay here: { $link }
fees-pay-qr = { $title } { $owed }, QR code: { $link }
fees-no-link = I have no online payment link or QR code on file.
fees-rule = How the bill works it out:
fees-say-wrong = This bill is wrong
fees-want-receipt = Get an invoice
fees-none = I have no bills on record for { $home }. That doesn’t mean nothing is due; finance has the last word.
fees-none-of-kind = I have no bill on record for { $home } for this: { $fee }.
fees-no-lines = Finance gave the total only, no lines.
fees-no-rule = The bill doesn’t say how it is worked out.
fees-relief = Paying less, later or in parts is for finance to decide; I cannot promise it.
fees-unwritten = The bills don’t say that, and I won’t guess.
fees-unknown =
    { $text }
    You can ask { $phone }, or reply “yes” and I’ll pass it to finance and tell you what they say.
fees-slip-kept = Got the picture. Reply “yes” and I’ll send it to finance with your question.
fees-pass-on = Ask finance
fees-asked-already = Finance already has this question, ticket { $number }. I’ll tell you what they say.
fees-not-shown =
    This is what the accounts say now:
    { $text }
    A payment usually shows within { $days ->
        [1] one working day
       *[other] { $days } working days
    }. Please don’t pay again meanwhile.
    If it takes longer or it’s urgent, contact { $phone }, or reply “yes” and I’ll have finance look for it.
fees-not-for-helpers = Bills are for owners, tenants and family only, so I can’t show them to you. Please have the resident ask, or contact { $phone }.
fees-all-homes = All of them

# Compared with the period before
fees-compare-more = { $title } is { $amount } (bill no. { $number }), { $difference } more than { $before } for { $period }:
fees-compare-less = { $title } is { $amount } (bill no. { $number }), { $difference } less than { $before } for { $period }:
fees-compare-same = { $title } is { $amount } (bill no. { $number }), the same as { $before } for { $period }: a difference of { $difference }.
fees-compare-no-lines = {"  "}The bills have no lines, so I can’t see where the difference comes from. Tap “This bill is wrong” and finance will check.
fees-compare-rest = {"  "}A further { $rest } isn’t explained by the lines; finance can check that.
fees-line-changed = {"  "}· { $what }: { $before } → { $amount }, { $difference }{ $why }
fees-line-new = {"  "}· { $what }: not there before, now { $amount }
fees-line-gone = {"  "}· { $what }: { $amount } before, not there now
fees-nothing-to-compare = There is no earlier bill of this kind to compare with ({ $title }). This one is:

# Fee dispute
fees-which-bill = Which bill is it? Tap one or reply with its number.
fees-all-of-them = All of these
fees-no-bill = no matching bill on record
fees-ask-wrong = What is wrong with it? One line for finance, for example “nobody lives there, the meter reading can’t be right”.
fees-dispute-summary =
    This is what the bill says:
    { $bills }
    If it’s wrong, I can have finance review it. No reminders until they have:
    You say: { $words }
    Photos: { $photos ->
        [0] none
       *[other] { $photos }
    }
    Shall I send it? Reply “yes”, or add what is wrong.
fees-dispute-opened = The bill is kept as it stands now; no reminders until there is a result.
fees-dispute-added = This bill is already under review, ticket { $number }. I’ve added what you said.
fees-reviewed-already =
    It’s under review already, and I’ve passed on what you just said:
    { $text }

# Invoices
fees-receipt-summary =
    I’ll ask finance for the invoice. Please check:
    { $bills }
    You asked: { $words }
    Made out to: { $title }
    Is that right? For one bill only, another name, a tax number or an e-mail, just write it.
fees-title-personal = { $name } (personal)
fees-title-as-said = as you wrote
fees-receipt-under-way = Your invoice request, ticket { $number }, is { $status } and with { $assignee }. I’ll tell you when it’s ready; if it’s urgent, ask { $phone }.
bill-page-title = Payment
bill-page-owed = to be paid
bill-page-paid = paid in full
bill-page-number = Bill
bill-page-due = Due
bill-page-qr = Scan to pay
bill-page-pay = Open the payment page
fees-not-of-others = I can only show you the bills of your own home, not anybody else’s. For yours, just ask “what do I owe”.
