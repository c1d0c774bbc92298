thanks = 不客氣，有事隨時說。
yes-to-nothing = 好的。要辦什麼，直接告訴我就可以。
no-to-nothing = 好的。有需要隨時叫我。
out-of-scope = 這個我真的幫不上忙。屋苑裏的事我在行：報修、投訴建議、訪客、費用、查進度，直接說就可以。
introduction = 我是屋苑的管家助手，不是真人：報修、投訴建議、訪客、費用、查進度，直接說就可以。想找真人職員，按下面或回覆「轉人工」。
tell-me = 您說，我在聽：什麼事、在哪裏，一句話就行。
reaction = 我在，有事直接說就可以。

# 找真人
person-desk = 前台同事
person-phone = 如有急事，請聯絡 { $phone }。
person-called = 好的，已經請{ $staff }來接，最遲{ $by } 在這裏回覆您。{ $phone }
person-called-for-later = 現在不是前台的服務時間。話已經留給{ $staff }，{ $opens } 上班，最遲{ $by } 在這裏回覆您。{ $phone }
person-still-called = { $staff }已經收到，還沒接上，最遲{ $by } 在這裏回覆您。等的時候要報修、登記訪客，直接告訴我也可以。{ $phone }
person-will-read = 您的話已經轉給{ $staff }了，最晚{ $by } 在這裡回覆您。
person-called-draft-kept = 剛才那件事我留着，想接着辦，直接回答就可以。
person-not-reached = 抱歉，這裏暫時沒有同事能接。把事情寫給我，我登記下來交給管理處跟進。{ $phone }
person-is-here = { $staff }正在跟您對話，直接說就可以。
person-came = { $staff }來了，接下來由本人回覆您，直接說就可以。
person-late = 抱歉，剛才沒有同事接上，已經報給經理，最遲{ $by } 回覆您。等的時候要報修、登記，直接告訴我，照樣受理。{ $phone }
person-nobody-came = 實在抱歉，還是沒有同事接上，我不再讓您乾等。請把事情寫給我，我登記成工單，有編號、有人負責。{ $phone }
person-reminded = { $staff }可能在忙別的事，我已經提醒了，請您稍等一下。
person-left-released = { $staff }先忙去了，管家回來了，有事直接跟我說。
person-left-staff-silent = 抱歉，{ $staff }一直沒能回覆，對話先回到我這裏。有事直接說；還想找人，回覆「轉人工」。
person-left-resident-silent = 您和{ $staff }的對話先到這裏，管家回來了。有事直接跟我說。
person-left-staff-gone = { $staff }已經不在線，管家回來了，有事直接說；還想找人，回覆「轉人工」。
person-left-nobody-came = 有事直接跟我說。
person-draft-kept = 之前那件「{ $words }」還留着，接着辦嗎？

# 找真人：給同事
person-take = 接手
person-release = 結束對話
person-answer = 回覆{ $name }
person-nameless = 未登記的住戶
person-no-home = 未綁定單位
person-no-talk = （此前沒有對話）
person-photos = ［相片{ $count }張］
person-voice = ［語音，聽不到內容，請對方輸入文字］
person-sticker = ［貼圖或檔案］
person-said = { $name }：{ $words }
person-bot-said = 管家：{ $words }
person-wanted =
    有住戶找真人職員，請接手：
    { $name }　{ $phone }　{ $home }
    原話：{ $words }
    最近的對話：
    { $talk }
person-overdue =
    住戶找真人職員，過了答應的時間還沒有人接，請安排：
    { $name }　{ $phone }　{ $home }
    最近的對話：
    { $talk }
person-taken =
    已接手：{ $name }　{ $phone }　{ $home }
    最近的對話：
    { $talk }
    現在直接輸入，對方就能看到；說完回覆「結束」。
person-taken-by = { $name }已經由{ $staff }接手。
person-not-taken = { $name }現在不在您手上，話沒有傳出去。要對話請先接手。
person-not-yours = 住戶的對話由前台和經理接手。
person-unknown = 找不到這位住戶，或者不在您的屋苑。
person-reply-empty = 要回覆什麼？請寫上內容。
person-sent = 已傳給{ $name }。
person-sent-later = 已經夜深，{ $name }會在{ $at } 收到。急事請致電。
person-picked = 接下來的話傳給{ $name }。
person-whom = 這句傳給誰？按一下或回覆號碼。
person-released = 已結束，{ $name }交還給管家。
person-ended-for-you = 您和{ $name }的對話，經理已經結束。
person-reminder = { $name }等您的回覆已經10分鐘了。一時回覆不了，請先說一聲。
person-given-back-staff-silent = { $name }的對話您兩小時沒有回覆，已經交還給管家，對方也知道了。要繼續請再接手。
person-given-back-resident-silent = { $name }12小時沒有說話，對話已經交還給管家。
