thanks = 不客气，有事随时说。
yes-to-nothing = 好的。要办什么，直接告诉我就行。
no-to-nothing = 好的。有需要随时叫我。
out-of-scope = 这个我真帮不上忙。小区里的事我在行：报修、投诉建议、访客、费用、查进度，直接说就行。
introduction = 我是小区的管家助手，不是真人：报修、投诉建议、访客、费用、查进度，直接说就行。想找真人，点下面或回复“转人工”。
tell-me = 您说，我在听：什么事、在哪里，一句话就行。
reaction = 我在，有事直接说就行。

# 找人工
person-desk = 前台同事
person-phone = 着急的话请联系 { $phone }。
person-called = 好的，已经请{ $staff }来接，最晚{ $by } 在这里回复您。{ $phone }
person-called-for-later = 现在不是前台上班时间。话已经留给{ $staff }，{ $opens } 上班，最晚{ $by } 在这里回复您。{ $phone }
person-still-called = { $staff }已经收到，还没接上，最晚{ $by } 在这里回复您。等的时候要报修、登记访客，直接告诉我也行。{ $phone }
person-will-read = 您的话已经转给{ $staff }了，最晚{ $by } 在这里回复您。
person-called-draft-kept = 刚才那件事我留着，想接着办，直接回答就行。
person-not-reached = 抱歉，这里一时没有同事能接。把事情写给我，我登记下来交给物业跟进。{ $phone }
person-is-here = { $staff }正在跟您对话，直接说就行。
person-came = { $staff }来了，接下来由本人回复您，直接说就行。
person-late = 抱歉，刚才没有同事接上，已经报给经理，最晚{ $by } 回复您。等的时候要报修、登记，直接告诉我，照样受理。{ $phone }
person-nobody-came = 实在抱歉，还是没有同事接上，我不再让您干等。请把事情写给我，我登记成工单，有编号、有人负责。{ $phone }
person-reminded = { $staff }可能在忙别的事，我已经提醒了，请您稍等一下。
person-left-released = { $staff }先忙去了，管家回来了，有事直接跟我说。
person-left-staff-silent = 抱歉，{ $staff }一直没能回复，对话先回到我这里。有事直接说；还想找人，回复“转人工”。
person-left-resident-silent = 您和{ $staff }的对话先到这里，管家回来了。有事直接跟我说。
person-left-staff-gone = { $staff }已经不在线，管家回来了，有事直接说；还想找人，回复“转人工”。
person-left-nobody-came = 有事直接跟我说。
person-draft-kept = 之前那件“{ $words }”还留着，接着办吗？

# 找人工：给同事
person-take = 接手
person-release = 结束对话
person-answer = 回复{ $name }
person-nameless = 未登记的住户
person-no-home = 未绑定房屋
person-no-talk = （此前没有对话）
person-photos = ［照片{ $count }张］
person-voice = ［语音，听不到内容，请对方打字］
person-sticker = ［表情或文件］
person-said = { $name }：{ $words }
person-bot-said = 管家：{ $words }
person-wanted =
    有住户找人工，请接手：
    { $name }　{ $phone }　{ $home }
    原话：{ $words }
    最近的对话：
    { $talk }
person-overdue =
    住户找人工，过了答应的时间还没有人接，请安排：
    { $name }　{ $phone }　{ $home }
    最近的对话：
    { $talk }
person-taken =
    已接手：{ $name }　{ $phone }　{ $home }
    最近的对话：
    { $talk }
    现在直接打字，对方就能看到；说完回复“结束”。
person-taken-by = { $name }已经由{ $staff }接手。
person-not-taken = { $name }现在不在您手上，话没有发出去。要对话请先接手。
person-not-yours = 住户的对话由前台和经理接手。
person-unknown = 没有找到这位住户，或者不在您的小区。
person-reply-empty = 要回复什么？请写上内容。
person-sent = 已发给{ $name }。
person-sent-later = 已经夜深，{ $name }会在{ $at } 收到。急事请打电话。
person-picked = 接下来的话发给{ $name }。
person-whom = 这句发给谁？点一下或回复序号。
person-released = 已结束，{ $name }交还给管家。
person-ended-for-you = 您和{ $name }的对话，经理已经结束。
person-reminder = { $name }等您的回复已经10分钟了。一时回不了，请先说一声。
person-given-back-staff-silent = { $name }的对话您两小时没有回复，已经交还给管家，对方也知道了。要继续请再接手。
person-given-back-resident-silent = { $name }12小时没有说话，对话已经交还给管家。
