# 叫什么
incident-water = 停水
incident-electricity = 停电
incident-gas = 停气
incident-lift = 电梯停运
incident-hvac = 暖气空调中断
incident-network = 断网
incident-of = { $category }故障
incident-everywhere = 全小区
incident-and = 、
incident-end-unknown = 还没定
incident-note = 说明：{ $note }

# 告诉住户
incident-active =
    { $where }{ $what }：{ $since } 开始，预计恢复：{ $until }。物业已经在处理。{ $note }
    { $count ->
        [0] 恢复了或者时间有变，我马上告诉您。
       *[other] 已有 { $count } 人反映。恢复了或者时间有变，我马上告诉您。
    }
incident-overdue =
    { $where }{ $what }：{ $since } 开始，原定恢复：{ $until }，到现在还没有恢复的消息，物业在跟。{ $note }
    { $count ->
        [0] 一有消息我马上告诉您。
       *[other] 已有 { $count } 人反映。一有消息我马上告诉您。
    }
incident-planned =
    { $where }计划{ $what }：{ $since } 开始，预计恢复：{ $until }。{ $note }
    { $count ->
        [0] 请提前准备。时间有变，我告诉您。
       *[other] 请提前准备。时间有变，我告诉您。
    }
incident-me-too = 我家也是
incident-something-else = 是别的问题
incident-joined =
    { $count ->
        [1] 记下了，您是第一个反映的。
       *[other] 记下了，已有 { $count } 人反映。
    }
    { $where }{ $what }，预计恢复：{ $until }。恢复了我马上告诉您，不用再报。
incident-tied = 您报的 { $number } 和同楼其他住户说的是同一件事：{ $where }{ $what }，预计恢复：{ $until }。物业在统一处理，恢复了我马上告诉您。
incident-changed = { $where }{ $what }的恢复时间有变：现在预计 { $until } 恢复。{ $note }再有变化我告诉您。
incident-ended = { $where }{ $what }已经恢复正常。您家要是还没好，点“我家还没好”，我马上给您报修。
incident-called-off = 原定 { $since } 的{ $where }{ $what }取消了，照常使用。
incident-still = 我家还没好
incident-still-words = { $where }{ $what }通知已恢复，但我家还没好。

# 给员工
incident-opened =
    已登记：{ $where }{ $what }，{ $since } 开始，预计恢复：{ $until }。
    住户再问起或报修这件事，先看到这条；现在有 { $count } 人等恢复的消息。
    恢复时点“已恢复”；改时间就写，例如“停水延到20点”。
incident-open-already = 这件已经登记过：{ $where }{ $what }，{ $since } 开始，预计恢复：{ $until }，{ $count } 人在等消息。
incident-end-changed = 已改：{ $where }{ $what }预计 { $until } 恢复，已告诉 { $count } 位住户。
incident-end-it = 已恢复
incident-end-done = 已结束：{ $where }{ $what }。恢复的消息会发给 { $count } 位住户。
incident-tickets-left = 有关的工单还开着：{ $numbers }，处理完请分别点“完成”。
incident-ended-already = { $where }{ $what }已经结束了，不用再点。
incident-none = 现在没有登记着的{ $what }。要登记就写，例如“停水通知 3栋 到18点”。
incident-which-ends = 哪一个恢复了？点一下或回复序号。
incident-which-changes =
    有几处同类的，请带上楼栋再说一次，例如“停水延到20点 3栋”：
    { $lines }
incident-in-a-line = { $where }{ $what }（{ $since } 起）
incident-no-such-building = 没有这栋楼：{ $name }。本小区有：{ $known }。
incident-end-passed = 这个时间已经过了，或者没说清。请写恢复时间，例如“停水延到20点”。
incident-not-yours = 登记和结束停水停电由前台或经理来做，请告诉前台。
incident-proposed =
    半小时内 { $where }有 { $count } 单同样的报修（{ $numbers }），可能是整栋的{ $what }。
    核实后点“登记为公共事件”：这几单会并在一起，住户再问起先看到它。
incident-open-it = 登记为公共事件
incident-is-it-back = { $where }{ $what }（{ $since } 起）原定现在恢复。恢复了请点“已恢复”，住户会收到消息；没恢复就写新的时间，例如“停水延到20点”。
