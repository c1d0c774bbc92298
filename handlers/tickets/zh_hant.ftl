# 向住戶提問
ask-fault = 請說說什麼壞了、現在什麼樣，例如「廚房水龍頭關不緊，一直滴水」。有相片也可以傳來。
ask-place = 在什麼位置？例如「3座大堂」「停車場B2」。
place-next-door = 鄰居家
ask-common-place =
    您還沒有綁定單位，我先幫您登記公用地方的問題：在什麼位置？例如「3座大堂」「停車場B2」。
    要報家裏的問題，請先向前台要邀請碼綁定單位。
ask-time = 什麼時候方便上門？選一個，或直接寫時間，例如「週六上午」。
ask-time-past = 那個時間已經過了。什麼時候方便上門？選一個，或直接寫時間，例如「週六上午」。
time-any = 隨時都可以
time-tomorrow-morning = 明天上午
time-tomorrow-afternoon = 明天下午
repair-any-time-assumed = 上門時間先按「隨時可以」記。只有某個時間有人，直接告訴我，例如「週六上午」。
repair-summary =
    請核對報修：
    內容：{ $description }
    類別：{ $category }
    位置：{ $where }
    上門：{ $appointment }
    電話：{ $phone }
    相片：{ $photos ->
        [0] 沒有
       *[other] { $photos } 張
    }
    對嗎？要改就直接寫，例如「是502」。

# 開單和進度
photo-added = 相片已加到工單 { $number }，處理的同事能看到。還有就繼續傳來。
edited-note = （改過的訊息）{ $text }
edited-noted = 已把您改過的內容補充到工單 { $number }，處理的同事能看到。
location-note = （地圖位置）{ $link }
location-noted = 位置已加到工單 { $number }，處理的同事能看到。
photo-kept = 相片收到了。請說說是什麼問題、在哪裏，我一起登記。
status-none-report = 這件事這裡還沒有工單，我現在就替您登記。
status-none = 您還沒有登記過工單。要報修或反映問題，直接告訴我就可以。
status-list =
    { $count ->
        [1] 您的工單：
       *[other] 您的 { $count } 個工單：
    }

    { $lines }

    想補充或取消，直接告訴我。
status-line-new =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    前台正在安排人。{ $next }
status-line-assigned =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    已派給{ $assignee }。{ $next }
status-line-in-progress =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    { $assignee }正在處理，完成後我馬上告訴您。
status-line-waiting-resident =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    { $assignee }在等您：請約個時間或補上所需的情況，說好了就繼續處理。
status-line-waiting-parts =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    { $assignee }在等配件。{ $next }
status-line-resolved =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    { $assignee }已處理完。沒弄好就說「沒解決」，我讓人再來。
status-line-closed =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    已結束。問題還在就說「沒解決」。
status-line-cancelled =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    已取消。還需要處理，就再告訴我一次。
next-parts-expected = 預計{ $until }到，繼續處理時我會告訴您。
next-parts-unknown = 到了就繼續處理，我會告訴您。
next-response-by = { $by } 前會給您回應。
next-response-late = 已經過了說好的回應時間，抱歉。
next-appointment = 上門時間：{ $appointment }。
next-visit-wanted = 您約的上門時間：{ $appointment }。
next-technician-calls = 接下來會直接聯絡您。
cancel-none = 您現在沒有可以取消的工單。想看以前的，就說「查進度」。
cancel-which = 您想取消哪一個？按一下或回覆號碼。
cancel-regretted = 沒關係。工單 { $number } 已經取消，我按原來的內容給您重新登記：
cancel-done = 工單 { $number }（{ $where }）已取消，不會再有人跟進。還需要的話，再告訴我就可以。
reopen-done =
    抱歉沒弄好。工單 { $number }（{ $where }）已重新打開，由{ $assignee }繼續處理，有進展我馬上告訴您。
    現在是什麼情況，可以傳文字或相片給我。
reopen-too-late = 工單 { $number } 處理完已超過 { $days } 天，不能再重開。請說說現在的情況，我給您登記一個新的。
reopen-anew = 工單 { $number } 處理完已超過 { $days } 天，不能再重開，我給您登記一個新的。
reopen-open-already = 工單 { $number }（{ $where }）現在是「{ $status }」，不能重開。問題還在的話，請把現在的情況告訴我。

# 催單、補充、改約、重複
status-number-unknown = 查不到您名下的工單 { $number }。
urge-which = 您想催哪一個？按一下或回覆號碼。
urge-complain = 要不要再記一筆投訴，請經理跟進？要就回覆「投訴」。
urge-done =
    讓您久等了，抱歉。已經替您催了{ $assignee }（工單 { $number }），對方馬上會看到。
    { $line }
    如有急事請聯絡 { $phone }。
urge-done-nobody =
    讓您久等了，抱歉。已經催了前台和主管，請他們馬上安排人（工單 { $number }）。
    { $line }
    如有急事請聯絡 { $phone }。
urge-done-already =
    您的着急我明白，剛剛已經催過{ $assignee }了（工單 { $number }），一有回音我就告訴您。
    { $line }
    等不及可以直接聯絡 { $phone }。
urge-done-already-nobody =
    您的着急我明白，剛剛已經催過前台安排人了（工單 { $number }），一有回音我就告訴您。
    { $line }
    等不及可以直接聯絡 { $phone }。
cancel-all =
    這 { $count } 個工單都取消嗎？
    { $lines }
cancel-all-yes = 全部取消
cancel-all-no = 不取消
cancel-passed-on = 工單 { $number }（{ $where }）現在是「{ $status }」，這裏不能取消了。您的意思已經轉告{ $assignee }，會和您聯絡；要馬上停下來，請聯絡 { $phone }。
cancel-over = 工單 { $number }（{ $where }）{ $status }，不用再取消了。
cancel-emergency = 已告訴所有當值人員。緊急工單 { $number } 要由他們核實安全後才能結束。
follow-stopped = 好的，工單 { $number }（{ $where }）的進展不再通知您。問題仍由管理處跟進。
reopen-which = 是哪一個沒修好？按一下或回覆號碼。
detail-added = 已補充到工單 { $number }（{ $where }），{ $assignee }能看到。
detail-added-nobody = 已補充到工單 { $number }（{ $where }），來處理的人會看到。
appointment-when = 工單 { $number } 改到什麼時候上門？直接寫時間，例如「週六上午」。
appointment-changed = 工單 { $number }（{ $where }）的上門時間改為：{ $appointment }，已告訴{ $assignee }。對方來不了會和您另約。
appointment-changed-nobody = 工單 { $number }（{ $where }）的上門時間改為：{ $appointment }，前台會按這個時間安排人。
wish-passed-on = 工單 { $number }（{ $where }）正在處理，您的話已經轉告{ $assignee }，會和您聯絡。
phone-changed = 工單 { $number } 的聯絡電話改為 { $phone }，處理的同事會打這個號碼。
proposal-agreed = 好的，工單 { $number }（{ $where }）約定：{ $appointment }。已告訴{ $assignee }。
proposal-declined = 好的，這個時間不約了，已告訴{ $assignee }（工單 { $number }）。您什麼時候方便？直接寫時間，例如「週日上午」。
known-own =
    您家這個問題已經在處理了：工單 { $number }（{ $where }），現在是「{ $status }」。
    您剛說的已經補充進去，有進展我馬上告訴您。如果是另外一件，說「不是同一個」。
known-common =
    這個問題已經有人報過了：工單 { $number }（{ $where }），現在是「{ $status }」，負責人：{ $assignee }。
    我把您也記上了，有進展和修好時都會告訴您。如果是另外一件，說「不是同一個」。
known-same = 就是這件
known-another = 不是同一個，另報
known-thanks = 好的，有進展我馬上告訴您。

# 給住戶的通知
ticket-news-refiled = 工單 { $number }（{ $where }）改按「{ $ticket_kind }」處理，由{ $assignee }負責。有事請聯絡 { $phone }。

# 給員工的通知
ticket-refiled =
    這張工單的類型改了，仍由您負責：
    { $card }
    原因：{ $note }
staff-list =
    您手上的工單：
    { $lines }
    處理時回覆動作加工單編號，例如「接單 1001」「完成 1001 換了軟管」。
staff-which =
    您說的是哪個工單？請把工單編號一起傳來，例如「完成 1001」。
    { $lines }
staff-no-tickets = 您手上現在沒有工單。有新的會傳到這裏。
staff-taken = 工單 { $number }（{ $where }）已經由{ $assignee }接了，您不用去。
staff-not-for-them = 工單 { $number } 不能交給{ $name }：投訴只由前台或經理處理，當事人要迴避。請換一位。
staff-needs-note = 工單 { $number } 這一步要寫一句說明，請帶上原因再傳一次。
staff-refused = 工單 { $number }（{ $where }）現在是「{ $status }」，不能「{ $verb }」。可以：{ $possible }。
staff-refused-nothing = 工單 { $number }（{ $where }）現在是「{ $status }」，不能「{ $verb }」，您這邊沒有要做的了。要改動請找前台。
staff-ask-result = 工單 { $number } 結果怎麼樣？寫一句給住戶看的話，例如「換了軟管，試水沒有漏」；相片請先傳。不寫就按「跳過」。
staff-ask-reason = 工單 { $number } 為什麼退回？寫一句原因，前台好安排別人，例如「要高壓電工」。
staff-done-assign = 工單 { $number }（{ $where }）已派給{ $assignee }，對方和住戶都會收到通知。
staff-done-accept =
    工單 { $number }（{ $where }）您已接單，住戶會收到通知。
    上門：{ $appointment }。出發時按「出發」，到了按「到達」。
staff-done-return = 工單 { $number }（{ $where }）已退回，前台會安排別人。
staff-done-transfer = 工單 { $number }（{ $where }）已轉給{ $assignee }，對方會收到通知。
staff-done-depart = 工單 { $number }（{ $where }）：已告訴住戶您出發了。到了請按「到達」。
staff-done-arrive = 工單 { $number }（{ $where }）開始處理。缺配件就按「等配件」，做完按「完成」。
staff-done-wait-parts = 工單 { $number }（{ $where }）改為等配件，住戶會收到通知。配件到了請按「繼續處理」。
staff-done-wait-resident = 工單 { $number }（{ $where }）改為等住戶，已請住戶聯絡您。能繼續時請按「繼續處理」。
staff-done-resume = 工單 { $number }（{ $where }）繼續處理，住戶會收到通知。做完按「完成」。
staff-done-resolve = 工單 { $number }（{ $where }）已完成，結果會發給住戶。住戶說沒修好，會再通知您。
staff-done-cancel = 工單 { $number }（{ $where }）已取消，原因會發給住戶。
staff-done-reply = 您的回覆會發給工單 { $number }（{ $where }）的住戶。
staff-done-propose = 工單 { $number }（{ $where }）改約為：{ $appointment }，住戶會收到通知。對方不方便會聯絡您。
staff-number-unknown = 沒有工單 { $number }，請核對一下號碼。
staff-needs-time = 工單 { $number } 改到什麼時候？請帶上時間，例如「改到明天下午三點 { $number }」。
staff-who = 工單 { $number } 轉給誰？請寫名字，例如「轉給 { $names }」裏的一位。
staff-photo-added = 相片已加到工單 { $number }。

# 沒有人接單
ticket-unanswered-half =
    這張工單還沒接，離答應住戶的時間已經過半。請接單；做不了就退回並寫原因：
    { $card }
ticket-unanswered =
    答應住戶的時間到了，這張工單還沒有人接。請馬上安排人手，並回覆住戶：
    { $card }
ticket-unanswered-long =
    這張工單一直沒有人接，已經超時，前台也提醒過了。請您親自安排：
    { $card }

place-scanned = 您在{ $place }。這裡怎麼了？直接說就行，例如「燈不亮」「有異響」，也可以傳照片。
place-elsewhere = 這個碼屬於另一個社區，這裡沒辦法報。請聯絡張貼它的管理處。
