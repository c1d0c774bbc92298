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
booking-list-none = 您现在没有预约。要约什么、什么时候，直接告诉我就行。
booking-list =
    您的预约：
    { $lines }
    要改时间就说“改到周日下午”，不要了就说“取消”加上工单号。
booking-line = { $number } · { $what } · { $when }
booking-cancel-which = 您要取消哪一个？点一下或回复序号。
booking-move-which = 您要改哪一个的时间？点一下或回复序号。
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
