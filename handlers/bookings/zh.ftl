booking-ask-what = 您要预约什么？例如“保洁两小时”“空调清洗”“网球场”。
booking-ask-time = 想约在什么时候？选一个，或直接写时间，例如“周六上午”。
booking-any-time = 时间都可以
booking-people-unsaid = 没说
booking-no-home = 没有指定
booking-for-people = 人数：{ $people }
booking-summary =
    请核对预约：
    内容：{ $what }
    时间：{ $when }
    人数：{ $people }
    房屋：{ $home }
    电话：{ $phone }
    对吗？要改就直接写，例如“改到周日下午”。
booking-opened =
    预约已登记，工单号 { $number }：{ $what }
    时间：{ $when }
    有没有空位、多少钱，由前台确认，{ $by } 前回复您；确认之前请先不要安排。
    要改时间就说“改到周日下午”，不要了就说“取消”加上工单号。
booking-price-later = 价格和空位由前台确认后一起告诉您；确认之前都可以改、可以取消。
booking-price-known = { $what }：{ $price }。
booking-price-passed-on = 价格的问题已写进预约 { $number }，前台确认时一并告诉您；确认前都可以改或取消。
booking-list-none = 您现在没有预约。要约什么、什么时候，直接告诉我就行。
booking-list =
    您的预约：
    { $lines }
    要改时间就说“改到周日下午”，不要了就说“取消”加上工单号。
booking-line = { $number } · { $what } · { $when }
booking-cancel-which = 您要取消哪一个？点一下或回复序号。
booking-move-which = 您要改哪一个的时间？点一下或回复序号。
booking-wait-noted = 已在 { $number } 记下：如果满了，前台会把您排进候补并告诉您。
booking-moved = 预约 { $number } 的时间已改为{ $when }，前台会再确认。
booking-moved-note = 住户把预约时间改为：{ $when }，请确认。
booking-move-late = 预约 { $number } 已经开始办了，这里改不了时间，请联系物业 { $phone }。
activity-ask-what = 您想报名哪个活动？写活动的名字就行，例如“周末亲子活动”。
activity-summary =
    请核对报名：
    活动：{ $what }
    人数：{ $people }
    电话：{ $phone }
    对吗？要改就直接写，例如“两个人”。
activity-opened =
    报名已登记，工单号 { $number }：{ $what }
    人数：{ $people }
    还有没有名额由前台确认，{ $by } 前回复您。不去了就说“取消”加上工单号。
booking-price = { $amount } 元／{ $unit }
booking-price-free = 免费
booking-unit-slot = 次
booking-known-summary =
    请核对预约：
    内容：{ $what }
    时间：{ $when }
    价格：{ $price }
    房屋：{ $home }
    电话：{ $phone }
    这个时间有空位。对吗？要改就直接写，例如“改到周日下午”。
booking-wait-summary =
    请核对候补：
    内容：{ $what }
    时间：{ $when }（已约满，排候补）
    价格：{ $price }
    房屋：{ $home }
    电话：{ $phone }
    有人取消就自动给您订上并通知您。对吗？
booking-booked =
    已订好，工单号 { $number }：{ $what }
    时间：{ $when }
    价格：{ $price }
    要改时间就说“改到周日下午”，不要了就说“取消”加上工单号。
booking-waits =
    已排候补，工单号 { $number }：{ $what }
    时间：{ $when }
    有人取消就自动给您订上并马上通知您；不等了就说“取消”加上工单号。
booking-full = { $what }在{ $when }已经约满了。最近的空位如下，点一个、回复序号，或写别的时间：
booking-closed = { $what }的开放时间是 { $hours }，您说的时间约不了。最近的空位如下，点一个、回复序号，或写别的时间：
booking-wait = 排候补
booking-give-up = 不要了，取消
booking-promoted = 候补轮到您了：{ $what }，{ $when }，工单号 { $number }，已经给您留好。来不了请尽早取消，让给后面的人。
booking-promoted-note = 候补转为正式：有空位了。
booking-waiting-note = （候补：目前已约满）
booking-if-full-note = （约满了就排候补）
booking-wait-passed-on = 好，我告诉前台：预约 { $number } 没有空位就排候补，有空位会通知您。
booking-waiting-mark = （候补中）
booking-moved-kept = 预约 { $number } 已改到{ $when }，这个时间已经为您留好。
booking-move-full = 预约 { $number } 没有改：那个时间没有空位。可以改到下面的时间，点一个或回复序号：
activity-move-not = 报名 { $number } 的活动时间是固定的，改不了。去不了就说“取消”加上工单号。
activity-ask-which = 您想报名哪个活动？点一个，或回复序号、名字。
activity-known-summary =
    请核对报名：
    活动：{ $what }
    时间：{ $when }
    地点：{ $place }
    人数：{ $people }（还剩 { $left } 个名额）
    对吗？要改人数就直接写，例如“两个人”。
activity-full-summary =
    { $what }（{ $when }）还剩 { $left } 个名额，不够 { $people } 人，可以排候补：有人取消就自动补上并通知您。
    要排候补吗？也可以改人数，例如“一个人”。
activity-going =
    报名成功，工单号 { $number }：{ $what }
    时间：{ $when }
    地点：{ $place }
    人数：{ $people }
    前一天会提醒您。不去了就说“取消”加上工单号。
activity-waits =
    名额不够，已为您排候补，工单号 { $number }：{ $what }，{ $when }，{ $people } 人。
    有名额就自动补上并通知您；不去了就说“取消”加上工单号。
activity-already = 您已经报名了：{ $what }，{ $people } 人，工单号 { $number }。要改人数请先取消再报。
activity-people-changed = 工单 { $number }（{ $what }）已改为 { $people } 人。不去了就说“取消”加上工单号。
activity-people-full = { $what }只剩 { $left } 个名额，工单 { $number } 仍是 { $people } 人。可以少报几位，或问问前台。
activity-reminder =
    提醒您：{ $what }在{ $when }开始。
    地点：{ $place }；人数：{ $people }
    来不了请点“取消”，把名额让给候补的邻居。
activity-none = 现在没有开放报名的活动。
activity-attendance = { $lists }
activity-attendance-head = { $what }：{ $people }/{ $capacity } 人，候补 { $waiting } 人
activity-attendance-line = · { $name }：{ $people } 人
activity-attendance-waits = · { $name }：{ $people } 人（候补）
activity-nameless = 未留姓名
activity-list =
    现在可以报名的活动：
    { $lines }
    想参加就说“报名”加上活动的名字和人数。
activity-attendance-came = ✓ { $name }：{ $people } 人，已到场
activity-attendance-missed = ✗ { $name }：{ $people } 人，没来
activity-mark-came = { $name } 到场
booking-regretted = 没关系。预约 { $number } 已经取消，我按原来的内容给您重新登记：
