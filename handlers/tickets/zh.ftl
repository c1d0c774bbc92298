# 向住户提问
ask-fault = 请说说什么坏了、现在什么样，例如“厨房水龙头关不紧，一直滴水”。有照片也可以发。
ask-place = 在什么位置？例如“3栋大堂”“地下车库B2”。
place-next-door = 邻居家
ask-common-place =
    您还没有绑定房屋，我先帮您登记公共区域的问题：在什么位置？例如“3栋大堂”“地下车库B2”。
    要报家里的问题，请先向前台要邀请码绑定房屋。
ask-time = 什么时候方便上门？选一个，或直接写时间，例如“周六上午”。
ask-time-past = 那个时间已经过了。什么时候方便上门？选一个，或直接写时间，例如“周六上午”。
time-any = 随时都行
time-tomorrow-morning = 明天上午
time-tomorrow-afternoon = 明天下午
repair-any-time-assumed = 上门时间先按“随时可以”记。只有某个时间有人，直接告诉我，例如“周六上午”。
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
edited-note = （改过的消息）{ $text }
edited-noted = 已把您改过的话补充到工单 { $number }，处理的同事能看到。
location-note = （地图位置）{ $link }
location-noted = 位置已加到工单 { $number }，处理的同事能看到。
photo-kept = 照片收到了。请说说是什么问题、在哪里，我一起登记。
status-none-report = 这件事这里还没有工单，我现在就给您登记。
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
    { $assignee }在等配件。{ $next }
status-line-resolved =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    { $assignee }已处理完。没弄好就说“没解决”，我让人再来。
status-line-closed =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    已结束。问题还在就说“没解决”。
status-line-cancelled =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    已取消。还需要处理，就再告诉我一次。
next-parts-expected = 预计{ $until }到，接着处理时我会告诉您。
next-parts-unknown = 到了就接着处理，我会告诉您。
next-response-by = { $by } 前会给您回应。
next-response-late = 已经过了说好的回应时间，抱歉。
next-appointment = 上门时间：{ $appointment }。
next-visit-wanted = 您约的上门时间：{ $appointment }。
next-technician-calls = 接下来会直接联系您。
cancel-none = 您现在没有可以取消的工单。想看以前的，就说“查进度”。
cancel-which = 您想取消哪一个？点一下或回复序号。
cancel-regretted = 没关系。工单 { $number } 已经取消，我按原来的内容给您重新登记：
cancel-done = 工单 { $number }（{ $where }）已取消，不会再有人跟进。还需要的话，再告诉我就行。
reopen-done =
    抱歉没弄好。工单 { $number }（{ $where }）已重新打开，由{ $assignee }继续处理，有进展我马上告诉您。
    现在是什么情况，可以发文字或照片给我。
reopen-too-late = 工单 { $number } 处理完已超过 { $days } 天，不能再重开。请说说现在的情况，我给您登记一个新的。
reopen-anew = 工单 { $number } 处理完已超过 { $days } 天，不能再重开，我给您登记一个新的。
reopen-open-already = 工单 { $number }（{ $where }）现在是“{ $status }”，不能重开。问题还在的话，请把现在的情况告诉我。

# 催单、补充、改约、重复
status-number-unknown = 没有查到您名下的工单 { $number }。
urge-which = 您想催哪一个？点一下或回复序号。
urge-complain = 要不要再记一笔投诉，请经理跟进？要就回复“投诉”。
urge-done =
    让您久等了，抱歉。已经替您催了{ $assignee }（工单 { $number }），对方马上会看到。
    { $line }
    急的话可以联系 { $phone }。
urge-done-nobody =
    让您久等了，抱歉。已经催了前台和主管，请他们马上安排人（工单 { $number }）。
    { $line }
    急的话可以联系 { $phone }。
urge-done-already =
    您的着急我明白，刚刚已经催过{ $assignee }了（工单 { $number }），一有回音我就告诉您。
    { $line }
    等不及可以直接联系 { $phone }。
urge-done-already-nobody =
    您的着急我明白，刚刚已经催过前台安排人了（工单 { $number }），一有回音我就告诉您。
    { $line }
    等不及可以直接联系 { $phone }。
cancel-all =
    这 { $count } 个工单都取消吗？
    { $lines }
cancel-all-yes = 都取消
cancel-all-no = 不取消
cancel-passed-on = 工单 { $number }（{ $where }）现在是“{ $status }”，这里取消不了了。您的意思已经转告{ $assignee }，会和您联系；要马上停下来，请联系 { $phone }。
cancel-over = 工单 { $number }（{ $where }）{ $status }，不用再取消了。
cancel-emergency = 已告诉所有值班人员。紧急工单 { $number } 要由他们核实安全后才能结束。
follow-stopped = 好的，工单 { $number }（{ $where }）的进展不再通知您。问题仍由物业跟进。
reopen-which = 是哪一个没修好？点一下或回复序号。
detail-added = 已补充到工单 { $number }（{ $where }），{ $assignee }能看到。
detail-added-nobody = 已补充到工单 { $number }（{ $where }），来处理的人会看到。
appointment-when = 工单 { $number } 改到什么时候上门？直接写时间，例如“周六上午”。
appointment-changed = 工单 { $number }（{ $where }）的上门时间改为：{ $appointment }，已告诉{ $assignee }。对方来不了会和您另约。
appointment-changed-nobody = 工单 { $number }（{ $where }）的上门时间改为：{ $appointment }，前台会按这个时间安排人。
wish-passed-on = 工单 { $number }（{ $where }）正在处理，您的话已经转告{ $assignee }，会和您联系。
phone-changed = 工单 { $number } 的联系电话改为 { $phone }，处理的同事会打这个号码。
proposal-agreed = 好的，工单 { $number }（{ $where }）约定：{ $appointment }。已告诉{ $assignee }。
proposal-declined = 好的，这个时间不约了，已告诉{ $assignee }（工单 { $number }）。您什么时候方便？直接写时间，例如“周日上午”。
known-own =
    您家这个问题已经在处理了：工单 { $number }（{ $where }），现在是“{ $status }”。
    您刚说的已经补充进去，有进展我马上告诉您。如果是另外一件，说“不是同一个”。
known-common =
    这个问题已经有人报过了：工单 { $number }（{ $where }），现在是“{ $status }”，负责人：{ $assignee }。
    我把您也记上了，有进展和修好时都会告诉您。如果是另外一件，说“不是同一个”。
known-same = 就是这件
known-another = 不是同一个，另报
known-thanks = 好的，有进展我马上告诉您。

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
staff-number-unknown = 没有工单 { $number }，请核对一下号码。
staff-needs-time = 工单 { $number } 改到什么时候？请带上时间，例如“改到明天下午三点 { $number }”。
staff-who = 工单 { $number } 转给谁？请写名字，例如“转给 { $names }”里的一位。
staff-photo-added = 照片已加到工单 { $number }。

# 没人接单
ticket-unanswered-half =
    这个工单还没接，离答应住户的时间已经过半。请接单；做不了就退回并写原因：
    { $card }
ticket-unanswered =
    答应住户的时间到了，这个工单还没人接。请马上安排人，并给住户回个话：
    { $card }
ticket-unanswered-long =
    这个工单一直没人接，已经超时，前台也提醒过了。请您亲自安排：
    { $card }

place-scanned = 您在{ $place }。这里怎么了？直接说，例如“灯不亮”“有异响”，也可以发照片。
place-elsewhere = 这个码属于另一个小区，这里报不了。请联系张贴它的物业。
