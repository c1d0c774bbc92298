# 工单里的词
kind-repair = 报修
kind-complaint = 投诉
kind-suggestion = 建议
kind-emergency = 紧急情况
kind-fee-dispute = 费用异议
kind-service = 服务预约
kind-other = 前台事项
category-water = 用水
category-electricity = 用电
category-gas = 燃气
category-lift = 电梯
category-door-access = 门禁
category-hvac = 空调暖通
category-drainage = 下水排污
category-lighting = 照明
category-network = 网络
category-structure = 房屋结构
category-appliance = 家电
category-public-facility = 公共设施
category-parking-equipment = 停车设备
category-other = 其他
status-new = 待安排
status-assigned = 已派单
status-in-progress = 处理中
status-waiting-resident = 等住户
status-waiting-parts = 等配件
status-resolved = 已处理完
status-closed = 已结束
status-cancelled = 已取消
verb-assign = 派单
verb-accept = 接单
verb-return = 退回
verb-transfer = 转派
verb-depart = 出发
verb-arrive = 到达
verb-wait-parts = 等配件
verb-wait-resident = 等住户
verb-resume = 继续处理
verb-resolve = 完成
verb-close = 关闭
verb-reopen = 重开
verb-cancel = 取消
verb-reply = 回复住户
verb-refile = 改类型
verb-propose = 改约时间
building = { $name }栋
place-unknown = 位置待确认
appointment-any = 随时可以
until-unknown = 还没定
contact-anonymous = 匿名
contact-sealed = 保密（只有经理能看到）
ticket-unseal = 解除保密
place-unsaid = 没有说明
ticket-card-desk =
    工单 { $number } · { $ticket_kind } · { $category }
    位置：{ $where }
    内容：{ $description }
    反映人：{ $contact }
ticket-not-settled = 还没解决
ticket-news-accepted-desk = 工单 { $number }（{ $where }）：{ $assignee }已接手，有结果会在这里告诉您。
ticket-news-arrived-desk = 工单 { $number }（{ $where }）：{ $assignee }已开始处理，有结果我马上告诉您。
ticket-news-resolved-desk =
    工单 { $number }（{ $where }）有结果了，处理人：{ $assignee }。
    结果：{ $note }
    问题还在就点“还没解决”，或直接告诉我。
category-noise = 噪音
category-hygiene = 卫生
category-parking = 停车
category-staff = 员工态度
category-service = 服务质量
category-neighbour = 邻里
category-security = 安全

# 发给住户和员工的消息
ticket-opened =
    已登记，工单号 { $number }（{ $where }）。
    前台正在安排人，{ $by } 前会给您回应，有进展我马上告诉您。
    想补充就直接发文字或照片；不需要了就说“取消工单”。
ticket-opened-assigned =
    已登记，工单号 { $number }（{ $where }）。
    已派给{ $assignee }，{ $by } 前会给您回应，有进展我马上告诉您。
    想补充就直接发文字或照片；不需要了就说“取消工单”。
ticket-in-a-line = { $number } · { $where } · { $category } · { $status }
ticket-card =
    工单 { $number } · { $ticket_kind } · { $category }
    位置：{ $where }
    内容：{ $description }
    上门：{ $appointment }
    联系：{ $contact }
ticket-not-fixed = 没修好
ticket-news-assigned = 工单 { $number }（{ $where }）现在由{ $assignee }负责，会联系您。有事请联系 { $phone }。
ticket-news-accepted =
    工单 { $number }（{ $where }）：{ $assignee }已接单，会联系您。
    时间：{ $appointment }。要改时间或补充情况，直接在这里告诉我，或联系 { $phone }。
ticket-news-departed = 工单 { $number }（{ $where }）：{ $assignee }已经出发，请留意电话和门铃。没等到可联系 { $phone }。
ticket-news-arrived = 工单 { $number }（{ $where }）：{ $assignee }到了，开始处理。完成后我马上告诉您。
ticket-news-waiting-parts =
    工单 { $number }（{ $where }）：{ $assignee }要等配件才能继续。
    说明：{ $note }
    预计时间：{ $until }。恢复处理时我告诉您。
ticket-news-waiting-resident =
    工单 { $number }（{ $where }）：{ $assignee }需要您配合才能继续。
    说明：{ $note }
    约定时间：{ $until }。请联系 { $phone }，说好了就接着处理。
ticket-news-resumed = 工单 { $number }（{ $where }）：{ $assignee }已接着处理，完成后我马上告诉您。
ticket-news-resolved =
    工单 { $number }（{ $where }）处理完了，处理人：{ $assignee }。
    结果：{ $note }
    没修好就点“没修好”，或直接告诉我，我让人再来。
ticket-news-cancelled =
    物业已取消工单 { $number }（{ $where }）。
    原因：{ $note }
    还需要处理就告诉我，或联系 { $phone }。
ticket-news-returned = 工单 { $number }（{ $where }）要换人处理，前台正在重新安排，定了人我马上告诉您。
ticket-news-reply =
    工单 { $number }（{ $where }），物业回复您：
    { $note }
    还有疑问请联系 { $phone }。
ticket-news-proposed =
    工单 { $number }（{ $where }）：{ $assignee }想约在 { $until } 上门。
    可以就回“可以”；不方便就写您方便的时间，例如“周日上午”，或联系 { $phone }。
ticket-assigned-to-you =
    派给您一个工单：
    { $card }
    请点“接单”；做不了就点“退回”并写原因。
ticket-unassigned =
    这个工单还没有人负责，请接单或安排人：
    { $card }
ticket-taken-from-you = 工单 { $number }（{ $where }）已改由{ $assignee }负责，您不用再跟了。
ticket-detail-added =
    住户补充：{ $note }
    { $card }
    有照片的话附在后面。
ticket-assignee-lost =
    { $name }现在收不到消息，而这个工单还在处理。请打电话联系，或换人：
    { $card }
ticket-cancelled-by-resident =
    住户取消了这个工单，不用去了。
    住户原话：{ $note }
    { $card }
ticket-reopened-by-resident =
    住户说问题还在，这个工单重新打开了，请尽快联系住户。
    住户原话：{ $note }
    { $card }
emergency-alert =
    【紧急】请马上处理：
    { $card }
    能到场的请立即去，并马上联系报告人。
proposal-agree = 可以
proposal-decline = 不方便
follower-news-accepted = 您也反映过的问题，工单 { $number }（{ $where }）：{ $assignee }已接单，会尽快处理。
follower-news-arrived = 您也反映过的问题，工单 { $number }（{ $where }）：{ $assignee }正在处理，修好我马上告诉您。
follower-news-waiting-parts =
    您也反映过的问题，工单 { $number }（{ $where }）：要等配件才能继续。
    说明：{ $note }
    预计时间：{ $until }。
follower-news-resolved =
    您也反映过的问题，工单 { $number }（{ $where }）处理完了。
    结果：{ $note }
    还有问题就点“没修好”，或直接告诉我。
follower-news-reopened = 您也反映过的问题，工单 { $number }（{ $where }）还没彻底弄好，重新打开了，由{ $assignee }继续处理。
follower-news-cancelled =
    您也反映过的问题，工单 { $number }（{ $where }）已取消。
    说明：{ $note }
    如果问题还在，请告诉我，我重新登记。
ticket-urged =
    住户在催这个工单（第 { $count } 次），请马上联系住户，或回复进展：
    住户原话：{ $note }
    { $card }
ticket-appointment-changed =
    住户改了上门时间：
    住户原话：{ $note }
    { $card }
    来不了就回复“改到…”另约时间。
ticket-proposal-agreed =
    住户同意了您约的时间：
    住户原话：{ $note }
    { $card }
ticket-proposal-declined =
    您约的时间住户不方便，已请住户另说时间：
    住户原话：{ $note }
    { $card }
ticket-cancel-wished =
    住户想取消这个工单，但已经开始处理了。请联系住户，再决定继续还是取消：
    住户原话：{ $note }
    { $card }
ticket-wished =
    住户对这个工单有话说，请联系住户：
    住户原话：{ $note }
    { $card }
emergency-more =
    【紧急·新情况】{ $note }
    { $card }
    能到场的请立即去，并马上联系报告人。
emergency-all-clear =
    【紧急·报告人称已解除】{ $note }
    { $card }
    请到场核实，确认安全后再结束工单。

# 卡片上的按钮用不上了，写在原来的位置：工单现在怎样
standing-new = 待安排
standing-assigned = 已派给{ $assignee }
standing-accepted = { $assignee }已接单
standing-departed = { $assignee }已出发
standing-in-progress = { $assignee }处理中
standing-waiting-parts = { $assignee }等配件
standing-waiting-resident = { $assignee }等住户
standing-resolved = { $assignee }已完成
standing-over = 已结束
standing-cancelled = 已取消
standing-elsewhere = 已由他人处理
