telegram-button-expired = This button has expired. Please look at the newest message, or just write.

calendar-month = { $month }/{ $year }
calendar-weekdays = Mo Tu We Th Fr Sa Su
calendar-day = { $day }/{ $month }
calendar-morning = morning
calendar-afternoon = afternoon
calendar-evening = evening
calendar-back = Back
