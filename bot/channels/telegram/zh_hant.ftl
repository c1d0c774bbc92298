telegram-button-expired = 這個按鈕已經失效了，請看最新的訊息，或者直接輸入文字。

calendar-month = { $year } 年 { $month } 月
calendar-weekdays = 一 二 三 四 五 六 日
calendar-day = { $month } 月 { $day } 日
calendar-morning = 上午
calendar-afternoon = 下午
calendar-evening = 晚上
calendar-back = 返回

# 員工群組裏的話題
topic-card =
    工單 { $number } · { $ticket_kind } · { $category }
    位置：{ $where }
    內容：{ $description }
    上門：{ $appointment }
topic-done = { $who } · { $what }{ $note }
topic-done-note = { $who } · { $what }：{ $note }
topic-said = { $who }：{ $note }
topic-actor-resident = 住戶
topic-actor-assignee = 師傅
topic-actor-dispatcher = 前台
topic-actor-staff = 同事
topic-actor-system = 系統

# 命令選單，和命令等於說了什麼
menu-repair = 報修
menu-visitor = 登記訪客
menu-fees = 查費用
menu-tickets = 我的工單進度
menu-human = 找專人
menu-help = 能辦什麼
menu-mine = 我的工單
says-repair = 我要報修
says-visitor = 登記訪客
says-fees = 查物業費
says-tickets = 我的工單到哪一步了
says-human = 轉人工
says-help = 你好
says-mine = 我的工單
