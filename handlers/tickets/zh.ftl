# 向住户提问
ask-fault = 请说说什么坏了、现在什么样，例如“厨房水龙头关不紧，一直滴水”。有照片也可以发。
ask-place = 在什么位置？例如“3栋大堂”“地下车库B2”。
ask-common-place =
    您还没有绑定房屋，我先帮您登记公共区域的问题：在什么位置？例如“3栋大堂”“地下车库B2”。
    要报家里的问题，请先向前台要邀请码绑定房屋。
ask-time = 什么时候方便上门？选一个，或直接写时间，例如“周六上午”。
time-any = 随时都行
time-tomorrow-morning = 明天上午
time-tomorrow-afternoon = 明天下午
repair-summary =
    请核对报修：
    内容：{ $description }
    类别：{ $category }
    位置：{ $where }
    上门：{ $appointment }
    电话：{ $phone }
    照片：{ $photos ->
        [0] 没有
       *[other] { $photos } 张
    }
    对吗？要改就直接写，例如“是502”。

# 开单和进度
photo-added = 照片已加到工单 { $number }，处理的同事能看到。还有就接着发。
photo-kept = 照片收到了。请说说是什么问题、在哪里，我一起登记。
status-none = 您还没有登记过工单。要报修或反映问题，直接告诉我就行。
status-list =
    { $count ->
        [1] 您的工单：
       *[other] 您的 { $count } 个工单：
    }

    { $lines }

    想补充或取消，直接告诉我。
status-line-new =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    前台正在安排人。{ $next }
status-line-assigned =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    已派给{ $assignee }。{ $next }
status-line-in-progress =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    { $assignee }正在处理，完成后我马上告诉您。
status-line-waiting-resident =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    { $assignee }在等您：请约个时间或补上需要的情况，说好了就接着处理。
status-line-waiting-parts =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    { $assignee }在等配件，到了就接着处理，我会告诉您。
status-line-resolved =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    { $assignee }已处理完。没弄好就说“没解决”，我让人再来。
status-line-closed =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    已结束。问题还在就说“没解决”。
status-line-cancelled =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    已取消。还需要处理，就再告诉我一次。
next-response-by = { $by } 前会给您回应。
next-response-late = 已经过了说好的回应时间，抱歉。着急请联系物业 { $phone }。
next-appointment = 上门时间：{ $appointment }。
next-technician-calls = 接下来会直接联系您。
cancel-none = 您现在没有可以取消的工单。想看以前的，就说“查进度”。
cancel-which = 您想取消哪一个？点一下或回复序号。
cancel-done = 工单 { $number }（{ $where }）已取消，不会再有人跟进。还需要的话，再告诉我就行。
cancel-too-late = 工单 { $number }（{ $where }）现在是“{ $status }”，这里取消不了了。要停下来，请联系物业 { $phone }。
reopen-done =
    抱歉没弄好。工单 { $number }（{ $where }）已重新打开，由{ $assignee }继续处理，有进展我马上告诉您。
    现在是什么情况，可以发文字或照片给我。
reopen-too-late = 工单 { $number } 处理完已超过 { $days } 天，不能再重开。请说说现在的情况，我给您登记一个新的。
reopen-open-already = 工单 { $number }（{ $where }）现在是“{ $status }”，不能重开。问题还在的话，请把现在的情况告诉我。

# 给住户的消息
ticket-news-refiled = 工单 { $number }（{ $where }）改按“{ $ticket_kind }”处理，由{ $assignee }负责。有事请联系 { $phone }。

# 给员工的消息
ticket-refiled =
    这个工单的类型改了，仍由您负责：
    { $card }
    原因：{ $note }
staff-list =
    您手上的工单：
    { $lines }
    处理时回复动作加工单号，例如“接单 1001”“完成 1001 换了软管”。
staff-which =
    您说的是哪个工单？请把工单号一起发，例如“完成 1001”。
    { $lines }
staff-no-tickets = 您手上现在没有工单。有新的会发到这里。
staff-taken = 工单 { $number }（{ $where }）已经由{ $assignee }接了，您不用去。
staff-not-for-them = 工单 { $number } 不能交给{ $name }：投诉只由前台或经理处理，当事人要回避。请换一位。
staff-needs-note = 工单 { $number } 这一步要写一句说明，请带上原因再发一次。
staff-refused = 工单 { $number }（{ $where }）现在是“{ $status }”，不能“{ $verb }”。可以：{ $possible }。
staff-refused-nothing = 工单 { $number }（{ $where }）现在是“{ $status }”，不能“{ $verb }”，您这边没有要做的了。要改动请找前台。
staff-ask-result = 工单 { $number } 结果怎么样？写一句给住户看的话，例如“换了软管，试水不漏”；照片请先发。不写就点“跳过”。
staff-ask-reason = 工单 { $number } 为什么退回？写一句原因，前台好安排别人，例如“要高压电工”。
staff-done-assign = 工单 { $number }（{ $where }）已派给{ $assignee }，对方和住户都会收到消息。
staff-done-accept =
    工单 { $number }（{ $where }）您已接单，住户会收到消息。
    上门：{ $appointment }。出发时点“出发”，到了点“到达”。
staff-done-return = 工单 { $number }（{ $where }）已退回，前台会安排别人。
staff-done-transfer = 工单 { $number }（{ $where }）已转给{ $assignee }，对方会收到消息。
staff-done-depart = 工单 { $number }（{ $where }）：已告诉住户您出发了。到了请点“到达”。
staff-done-arrive = 工单 { $number }（{ $where }）开始处理。缺配件就点“等配件”，做完点“完成”。
staff-done-wait-parts = 工单 { $number }（{ $where }）改为等配件，住户会收到消息。配件到了请点“继续处理”。
staff-done-wait-resident = 工单 { $number }（{ $where }）改为等住户，已请住户联系您。能继续时请点“继续处理”。
staff-done-resume = 工单 { $number }（{ $where }）接着处理，住户会收到消息。做完点“完成”。
staff-done-resolve = 工单 { $number }（{ $where }）已完成，结果会发给住户。住户说没修好，会再通知您。
staff-done-cancel = 工单 { $number }（{ $where }）已取消，原因会发给住户。
staff-done-reply = 您的回复会发给工单 { $number }（{ $where }）的住户。
staff-done-propose = 工单 { $number }（{ $where }）改约为：{ $appointment }，住户会收到消息。对方不方便会联系您。

# 紧急情况：先说保命的话
emergency-fire =
    马上离开，打 119 报火警！
    走楼梯，不坐电梯；弯低身子，用湿毛巾捂住口鼻；出门后随手关门。出不去就退回房间，关门用湿布堵住门缝，到窗口呼救。不要回去拿东西。
    到了安全的地方再联系物业 { $phone }。我这就通知所有值班人员。
emergency-gas =
    不要开关任何电器和灯，不点火，不在屋里打电话！
    能做到就关上燃气阀门、打开门窗，马上走楼梯到室外。到了室外再打 119 和燃气公司，再联系物业 { $phone }。
    有人头晕不适，打 120。我这就通知所有值班人员。
emergency-trapped =
    在电梯里：不要扒门、撬门、跳动，离门远一点，按住警铃或对讲按钮说清位置，扶好等救援！
    在门外：不要硬扒门，隔着门让里面的人别慌。困在别处或被夹住：不要硬拽，马上打 119；有人不舒服或受伤打 120。
    再联系物业 { $phone }。我这就通知所有值班人员。
emergency-flood =
    先关掉入户总水阀；电闸周围没水、够得着，就拉下总闸。
    脚下有水就不要碰电闸、电器和插座，先离开积水的地方；天花板鼓起来了，不要站在下面；地下室、车库进水，马上往高处走，不要下去挪车。有人被困打 119。
    再联系物业 { $phone }。我这就通知所有值班人员。
emergency-electric =
    不要碰电线、漏电的东西和触电的人，离远一点，别踩积水！
    能安全够到就拉下总电闸。有人触电，断电后才能碰他，马上打 120；起火打 119。
    再联系物业 { $phone }。我这就通知所有值班人员。
emergency-intruder =
    先保证自己安全，马上打 110！
    锁好门，不要出去追，不要和对方冲突，不要碰现场的东西。不方便说话就发短信到 12110，写清地址。
    安全的时候再联系物业 { $phone }。我这就通知所有值班人员。
emergency-falling =
    马上离开楼下，别贴着外墙站，也别让别人靠近！
    有人受伤打 120；还有人在往下扔东西，打 110；东西悬着要掉，打 119。
    再联系物业 { $phone }。我这就通知所有值班人员。
emergency-collapse =
    马上撤到空旷的地方，不坐电梯，不要回去拿东西！
    有人被压或被困打 119，有人受伤打 120。叫旁边的人也离开，不要靠近裂缝和歪斜的墙。
    再联系物业 { $phone }。我这就通知所有值班人员。
emergency-medical =
    马上打 120，说清地址和病人的情况，电话不要先挂！
    不要随便搬动病人。叫不醒又没有正常呼吸，请按 120 的指导做胸外按压，让人去拿附近的除颤仪（AED）。
    再派人到楼下接救护车，联系物业 { $phone }。我这就通知所有值班人员。
emergency-other =
    先离开危险的地方，保证自己和家人安全！
    起火或有人被困打 119，有人受伤打 120，人身受威胁打 110。
    再联系物业 { $phone }。我这就通知所有值班人员。
emergency-ask-where = 已登记紧急工单 { $number }。先顾好安全，再告诉我具体位置：几栋几单元几室，或者哪个公共区域？
emergency-on-the-way =
    紧急工单 { $number }（{ $where }）已发给所有值班人员，会马上联系您，请保持电话畅通。
    先顾好自己的安全；情况有变，直接在这里告诉我。
