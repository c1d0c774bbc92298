# 时间
moment = { $day } { $time }
day-today = 今天
day-tomorrow = 明天
day-date = { $month }月{ $day }日（{ $weekday }）
day-date-far = { $year }年{ $month }月{ $day }日（{ $weekday }）
weekday-1 = 周一
weekday-2 = 周二
weekday-3 = 周三
weekday-4 = 周四
weekday-5 = 周五
weekday-6 = 周六
weekday-7 = 周日

# 各处共用
front-desk = 前台
front-desk-phone = 前台（{ $phone }）
skip = 跳过
assignee-none = 物业同事
phone-none = 没有留；想留就直接发号码
contact-none = 未留
note-none = 没有文字说明
greeting-known = { $name }，您好！报修、投诉建议、访客、费用、查进度，直接说事就行，例如“厨房水龙头漏水”。
greeting-unknown =
    您好！这里是小区前台。公共区域的问题或紧急情况，直接告诉我就行。
    要报家里的事，请先绑定房屋：发前台给的邀请码，或者说“绑定房屋”。

# 对话
dialogue-unclear = 没太明白您的意思。换个说法再告诉我一次，例如“厨房漏水”“上次报修到哪了”。
dialogue-which = 您是指哪一样？点一下或回复序号；都不是就换个说法。
dialogue-back = 接着说刚才那件事：
dialogue-together = 还有另一件，都对的话回复一次“确认”就行：
dialogue-not-an-answer = 这句我没太明白，再问您一次：
dialogue-can-stop = 可以。提交之前随时说“算了”；提交以后要取消，也说一声就行。
dialogue-no-hurry = 好的，不急，想好了直接告诉我就行。
dialogue-stuck = 抱歉，这一步我没弄明白。点下面一项，或回复“转人工”，我请前台同事来帮您。
dialogue-dropped = 好的，先到这里。需要时再告诉我。
dialogue-dropped-that = 好的，那件不办了。
dialogue-dropped-one = 好的，这件不办了。剩下的请核对：
dialogue-misunderstood = 明白了，刚才那件是我理解错了，先不办。
dialogue-what-is-wrong = 哪里要改？直接写对的就行，例如“是502”“改到明天下午”。
dialogue-confirm-yes = 对，提交
dialogue-confirm-change = 要修改
dialogue-confirm-stop = 不办了
dialogue-button-unknown = 这个选项在这里用不了。要办什么，直接打字告诉我。
dialogue-button-expired = 这个选项已经过期了。要办什么，直接打字告诉我。
dialogue-edited = 我看到您改了前面的消息。改动请直接再发一条，比如“不对，是……”。
dialogue-location = 位置收到了，但我看不出是哪一栋哪一层。请用文字写一下，比如“3栋2单元501”或“地下车库B区”。
dialogue-too-long = 这段有点长，请缩到 { $limit } 字以内再发，先说什么问题、在哪里。
dialogue-voice = 这段语音我没听清，请再说一遍，或者打字告诉我。
dialogue-photo-missing = 这张照片没有收到，请再发一次；发不出来就打字说明情况。
dialogue-no-text = 这类消息我看不了。有事请打字，或者发照片。

# 想办什么
wish-repair-request = 报修
wish-fee-question = 问费用
wish-visitor-registration = 登记访客
wish-complaint = 投诉
wish-suggestion = 提建议
wish-ticket-status = 查进度
wish-ticket-cancel = 取消工单
wish-emergency = 紧急求助
wish-service-info = 问规定或服务
wish-service-booking = 预约服务
wish-activity-signup = 活动报名
wish-human-agent = 转人工
dialogue-failed = 抱歉，这条我没处理好，已经记下来让同事查看。急的话请直接打物业电话，或者换个说法再发一次。
dialogue-kept = 这件我先记着，办完手上这件马上说它。

# 哪里都要问的
ask-community = 您在哪个小区？
ask-words = 请说说是什么事、在哪里、什么时候，我记下来交给前台。
ask-home = 是哪一套房屋？
ask-home-not-yours =
    { $room } 不在您绑定的房屋里。是下面哪一套？
    要加绑房屋，请找前台。
household-unverified =
    这要先绑定房屋才能办，为了保护每一家的信息。
    请向{ $desk }要邀请码，发到这里就行；或者说“绑定房屋”，把姓名和房号告诉我，前台核对后开通。
dialogue-calm = 这事确实让人着急，我这就接着办。
dialogue-calm-offer = 这事确实让人着急。要处理哪一样？点一下，或者直接说什么事、在哪里，我马上记下来；想找人谈，就转人工。
dialogue-left-lying = 上次说到一半的“{ $kind }”（{ $words }），还要接着办吗？
dialogue-go-on = 接着办
dialogue-unfinished = 没办完的事
