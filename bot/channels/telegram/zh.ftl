telegram-button-expired = 这个按钮已经失效了，请看最新的消息，或者直接打字。

calendar-month = { $year } 年 { $month } 月
calendar-weekdays = 一 二 三 四 五 六 日
calendar-day = { $month } 月 { $day } 日
calendar-morning = 上午
calendar-afternoon = 下午
calendar-evening = 晚上
calendar-back = 返回

# 员工群里的话题
topic-card =
    工单 { $number } · { $ticket_kind } · { $category }
    位置：{ $where }
    内容：{ $description }
    上门：{ $appointment }
topic-done = { $who } · { $what }{ $note }
topic-done-note = { $who } · { $what }：{ $note }
topic-said = { $who }：{ $note }
topic-actor-resident = 住户
topic-actor-assignee = 师傅
topic-actor-dispatcher = 前台
topic-actor-staff = 同事
topic-actor-system = 系统
