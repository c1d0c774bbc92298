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

# 命令菜单，和命令等于说了什么
menu-repair = 报修
menu-visitor = 登记访客
menu-fees = 查费用
menu-tickets = 我的工单进度
menu-human = 找人工
menu-help = 能办什么
menu-mine = 我的工单
says-repair = 我要报修
says-visitor = 登记访客
says-fees = 查物业费
says-tickets = 我的工单到哪一步了
says-human = 转人工
says-help = 你好
says-mine = 我的工单
