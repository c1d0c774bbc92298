telegram-button-expired = 这个按钮已经失效了，请看最新的消息，或者直接打字。

calendar-month = { $year } 年 { $month } 月
calendar-weekdays = 一 二 三 四 五 六 日
calendar-day = { $month } 月 { $day } 日
calendar-morning = 上午
calendar-afternoon = 下午
calendar-evening = 晚上
calendar-back = 返回
