# 時間
visit-all-day = { $day }全天
visit-from = { $day } { $time } 起，當天有效
visit-between = { $day } { $start }–{ $end }
visit-days = { $first } 至 { $last }
visit-weekly = { $days }{ $hours }，{ $first } 至 { $last }
visit-every = 每{ $days }
visit-every-day = 每天
visit-hours = { " " }{ $start }–{ $end }
visit-hours-from = { " " }{ $time } 起
visit-hours-any = { " " }全天
list-comma = 、

# 一次到訪
visit-line-when = 時間：{ $when }
visit-line-who = 訪客：{ $who }
visit-line-people = 人數：{ $people } 人
visit-line-plate = 車牌：{ $plate }
visit-line-home = 到訪：{ $home }
visit-somebody = 訪客
visitor-summary =
    請核對訪客登記：
    { $facts }
    { $hint }
visitor-hint = 沒問題請回覆「確認」；要補姓名、車牌、人數，或改時間，直接寫即可。
visitor-hint-complete = 沒問題請回覆「確認」；要改哪裡，直接寫即可。

# 問
ask-visit-when = 什麼時候來？寫日期和大概時間就行，例如「明天下午三點」「星期日住兩天」「每星期二上午」。
ask-visit-when-past = 這個時間已經過了。改到哪天幾點？
ask-visitor = 來的是誰？寫姓名、車牌或公司都可以，例如「張偉」「AB1234」「搬屋公司」。
ask-new-visit-time = 改成什麼？寫新的時間（例如「後天下午五點」「延長到星期日」），或新的姓名、車牌、人數。

# 登記好了
pass-opened =
    登記好了，通行證已開通。
    { $card }
    通行碼：{ $code }
    把這個連結轉發給訪客，到門口出示即可：
    { $link }
    有變動直接說，例如「改後天」「多住一天」「他不來了」。
pass-requested =
    已提交。府上未用的通行證較多，或停留時間較長，須前台同意後才生效，有結果會馬上通知您。
    { $card }
pass-button-change = 改時間
pass-button-cancel = 取消這次登記
visit-over-already = 這個時間已經過了，沒有登記。再來的話，請告訴我新的時間。
visitor-by-household = 訪客要由住在這裡的業主、家人或租客登記，請他們告訴我。
visitor-after-tenancy = 這個時間在您的租期之後，無法登記。續租後請讓前台更新，再來登記。

# 自己的通行證
pass-none = 府上目前沒有有效的訪客登記。要登記，請告訴我什麼時候、誰來。
pass-list =
    府上的訪客登記：
    { $items }
pass-list-item =
    · { $line }
      通行碼 { $code } { $link }
pass-in-a-line = { $who }，{ $when }（{ $status }）
pass-short = { $who }，{ $when }
pass-which-cancel = 要取消哪一個？點一下或回覆序號。
pass-which-change = 要改哪一個？點一下或回覆序號。
pass-cancelled = 已取消：{ $line }。訪客手上的通行證已失效。
pass-day-skipped = 好的，這一天不來不用改登記：{ $line }，通行證照舊有效。以後都不來了，就說「取消」。
pass-own-refused = { $line }：{ $standing }，現在無法更改。
pass-too-long = 一次最多登記 { $days } 天，沒有更改。要更久請聯絡{ $desk }。
pass-changed =
    改好了，通行碼和連結不變，不用重新轉發。
    { $card }
    通行碼：{ $code }
    { $link }
pass-from-then-on = 之前照舊（{ $line }）；從{ $day }起：
pass-changed-requested =
    改好了，仍在等前台同意，有結果會馬上通知您。
    { $card }
pass-standing-valid = 有效
pass-standing-not-yet = 還沒到時間
pass-standing-not-now = 今天不在時段內
pass-standing-expired = 已過期
pass-standing-used = 已使用
pass-standing-cancelled = 已取消
pass-standing-requested = 等前台同意
pass-standing-refused = 已拒絕

# 通知住戶
pass-news-arrived = 您的訪客到了：{ $who }，{ $time } 警衛已放行，前往 { $home }。
pass-news-approved =
    前台同意了：{ $who }，{ $when }。
    通行碼：{ $code }
    把連結轉發給訪客：{ $link }
pass-news-not-approved = 抱歉，前台沒有同意這次登記：{ $who }，{ $when }。原因：{ $note }。有疑問請聯絡 { $phone }。
pass-news-refused = 警衛沒有放行{ $who }（{ $time }）。原因：{ $note }。請聯絡訪客核實，或聯絡 { $phone }。

# 前台審批
pass-asked =
    訪客登記待審批，申請人：{ $host }
    { $card }
    超出了免審的張數或天數，請決定。

# 門崗
pass-verb-approve = 同意
pass-verb-refuse = 拒絕
pass-verb-admit = 放行
pass-verb-leave = 記錄離開
gate-card =
    { $verdict }
    { $card }
gate-valid = ✅ 有效，可以放行。
gate-not-yet = ⏳ 還沒到時間：{ $start } 起才有效。
gate-not-now = ⏳ 通行證有效，但今天這個時間不在登記的時段內。
gate-expired = ⌛ 已過期：{ $until } 為止。
gate-used = ⛔ 已使用：{ $arrived } 進過門，只限一次。
gate-cancelled = ⛔ 住戶已取消，不能放行。
gate-requested = ⏳ 前台還沒有同意，不能放行。
gate-refused-pass = ⛔ 已被拒絕，不能放行。
gate-done-admit =
    已放行，並通知了住戶。
    { $card }
gate-done-refuse =
    已拒絕，並通知了住戶。
    { $card }
gate-done-leave =
    已記錄離開。
    { $card }
gate-done-approve =
    已同意，通行證生效，並通知了住戶。
    { $card }
gate-refused =
    不能「{ $verb }」。{ $verdict }
    { $card }
gate-desk-decides = 這一步由前台或經理決定，請聯絡他們。
gate-not-here = 沒有這張通行證，或者它不歸您管。
gate-unknown-code = ❓ 沒有這個通行碼，請核對後再輸入。
gate-unknown = ❓ 沒查到「{ $words }」的訪客登記。請訪客出示通行碼，或聯絡住戶登記。
gate-locked-now = 連續輸錯太多次，通行碼查詢暫停 15 分鐘。車牌、姓名仍可查。
gate-locked = 輸錯太多次，通行碼查詢還要暫停 { $minutes } 分鐘。車牌、姓名仍可查。
gate-several = 查到幾張，是哪一張？
gate-choice = { $home } { $line }

# 頁面 /p/…
pass-page-title = 訪客通行證
pass-page-label-when = 時間
pass-page-label-who = 訪客
pass-page-label-people = 人數
pass-page-label-plate = 車牌
pass-page-label-home = 到訪
pass-page-qr = 通行證 QR 碼
pass-page-code = 通行碼
pass-page-note = 到門口請出示此頁，或說出通行碼。
pass-page-languages = 語言
pass-page-valid = 有效
pass-page-valid-detail = 現在可以進入，{ $until } 前有效
pass-page-not-yet = 未到時間
pass-page-not-yet-detail = { $start } 起可以進入
pass-page-not-now = 不在時段內
pass-page-not-now-detail = 請在下面登記的日子和時間來
pass-page-expired = 已過期
pass-page-expired-detail = { $until } 為止，請聯絡邀請您的住戶
pass-page-used = 已使用
pass-page-used-detail = { $arrived } 已進入，只限一次
pass-page-cancelled = 已取消
pass-page-cancelled-detail = 這次到訪已取消，請聯絡邀請您的住戶
pass-page-requested = 等待同意
pass-page-requested-detail = 前台同意後才能進入，請稍後再看
pass-page-refused = 未獲同意
pass-page-refused-detail = 不能憑此進入，請聯絡邀請您的住戶
pass-page-404 = 沒有這張通行證
pass-page-404-detail = 請核對連結是否完整，或請住戶重新轉發
pass-page-429 = 請稍後再試
pass-page-429-detail = 打開錯誤連結的次數太多，15 分鐘後再來
pass-page-503 = 暫時打不開
pass-page-503-detail = 請過一會兒再試，也可以向警衛說出通行碼
pass-page-500 = 暫時打不開
pass-page-500-detail = 請過一會兒再試，也可以向警衛說出通行碼
pass-ran-out = { $line }。要再來，直接說哪天，我重新登記一張。
pass-ran-out-anew = 原來那張用不了了：{ $line }。按您說的給同一位訪客重新登記：
pass-news-overstay = 您的訪客 { $who }（{ $home }）的通行證 { $until } 到期，門崗還沒有登記離開。要多住就直接說，例如「多住兩天」；已經離開就不用理會。
pass-button-one-more-day = 多住一天

# 到了沒有
pass-whereabouts = { $lines }
pass-there-arrived = { $who }到了：{ $arrived } 門崗放行的，還沒有登記離開。
pass-there-left = { $who }已經走了：{ $arrived } 到，{ $left } 離開。
pass-there-not-yet = { $who }還沒到，門崗沒有放行記錄。登記的是{ $when }，一到我就告訴您。
pass-there-never = 沒有進門的記錄：{ $line }。
pass-after-all = 好的，那就來。原來那張（{ $line }）已經取消，我重新登記：
pass-refused-anew = 門崗沒放行的那張（{ $line }）用不了了，按您說的重新登記：
