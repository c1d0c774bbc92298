# 時間
moment = { $day } { $time }
day-today = 今天
day-tomorrow = 明天
day-date = { $month }月{ $day }日（{ $weekday }）
day-date-far = { $year }年{ $month }月{ $day }日（{ $weekday }）
weekday-1 = 週一
weekday-2 = 週二
weekday-3 = 週三
weekday-4 = 週四
weekday-5 = 週五
weekday-6 = 週六
weekday-7 = 週日

# 各處共用
front-desk = 前台
front-desk-phone = 前台（{ $phone }）
skip = 跳過
assignee-none = 管理處同事
phone-none = 沒有留；想留就直接發號碼
contact-none = 未留
note-none = 沒有文字說明
greeting-known = { $name }，您好！報修、投訴建議、訪客、費用、查進度，直接說就可以，例如「廚房水龍頭漏水」。
greeting-unknown =
    您好！這裏是屋苑前台。公用地方的問題或緊急情況，直接告訴我就可以。
    要報家裏的事，請先綁定單位：傳前台給的邀請碼，或者說「綁定單位」。

# 對話
dialogue-unclear = 不太明白您的意思。換個說法再告訴我一次，例如「廚房漏水」「上次報修到哪了」。
dialogue-which = 您是指哪一樣？按一下或回覆號碼；都不是就換個說法。
dialogue-back = 接着說剛才那件事：
dialogue-together = 還有另一件，都對的話回覆一次「確認」就可以：
dialogue-not-an-answer = 這句我不太明白，再問您一次：
dialogue-can-stop = 可以。提交之前隨時說「算了」；提交以後要取消，也說一聲就行。
dialogue-no-hurry = 好的，不急，想好了直接告訴我就行。
dialogue-stuck = 抱歉，這一步我沒弄清楚。點下面一項，或回覆「轉人工」，我請前台同事來幫您。
dialogue-dropped = 好的，先到這裏。需要時再告訴我。
dialogue-dropped-that = 好的，那件不辦了。
dialogue-dropped-one = 好的，這件不辦了。剩下的請核對：
dialogue-misunderstood = 明白了，剛才那件是我理解錯了，先不辦。
dialogue-what-is-wrong = 哪裏要改？直接寫對的就可以，例如「是502」「改到明天下午」。
dialogue-confirm-yes = 對，提交
dialogue-confirm-change = 要修改
dialogue-confirm-stop = 不辦了
dialogue-button-unknown = 這個選項在這裏用不了。要辦什麼，直接輸入文字告訴我。
dialogue-button-expired = 這個選項已經過期了。要辦什麼，直接輸入文字告訴我。
dialogue-edited = 我看到您改了前面的訊息。改動請直接再發一則，例如「不對，是……」。
dialogue-location = 位置收到了，但我看不出是哪一棟哪一層。請用文字寫一下，例如「3棟2單元501」或「地下停車場B區」。
dialogue-too-long = 這段有點長，請縮到 { $limit } 字以內再傳，先說什麼問題、在哪裏。
dialogue-voice = 這段語音我聽不清楚，請再說一遍，或者輸入文字告訴我。
dialogue-photo-missing = 這張照片沒有收到，請再傳一次；傳不出來就打字說明情況。
dialogue-no-text = 這類訊息我看不了。有事請輸入文字，或者傳相片。

# 想辦什麼
wish-repair-request = 報修
wish-fee-question = 問費用
wish-visitor-registration = 登記訪客
wish-complaint = 投訴
wish-suggestion = 提建議
wish-ticket-status = 查進度
wish-ticket-cancel = 取消工單
wish-emergency = 緊急求助
wish-service-info = 問規定或服務
wish-service-booking = 預約服務
wish-activity-signup = 活動報名
wish-human-agent = 轉人工
dialogue-failed = 抱歉，這條我沒處理好，已經記下來讓同事查看。急的話請直接打管理處電話，或者換個說法再傳一次。
dialogue-kept = 這件我先記下，辦完手上這件馬上處理。

# 哪裡都要問的
ask-community = 您在哪個屋苑？
ask-words = 請說說是什麼事、在哪裏、什麼時候，我記下來交給前台。
ask-home = 是哪一個單位？
ask-home-not-yours =
    { $room } 不在您已綁定的單位內。是下面哪一個？
    要加綁單位，請找前台。
household-unverified =
    這要先綁定房屋才能辦，為了保護每一家的資料。
    請向{ $desk }要邀請碼，發到這裡就行；或者說「綁定房屋」，把姓名和房號告訴我，前台核對後開通。
dialogue-calm = 這事確實讓人著急，我這就接著辦。
dialogue-calm-offer = 這事確實讓人著急。要處理哪一樣？點一下，或者直接說什麼事、在哪裡，我馬上記下來；想找人談，就轉人工。
dialogue-left-lying = 上次說到一半的「{ $kind }」（{ $words }），還要接著辦嗎？
dialogue-go-on = 接著辦
dialogue-unfinished = 沒辦完的事
