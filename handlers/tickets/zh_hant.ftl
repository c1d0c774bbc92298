# 向住戶提問
ask-fault = 請說說什麼壞了、現在什麼樣，例如「廚房水龍頭關不緊，一直滴水」。有相片也可以傳來。
ask-place = 在什麼位置？例如「3座大堂」「停車場B2」。
ask-common-place =
    您還沒有綁定單位，我先幫您登記公用地方的問題：在什麼位置？例如「3座大堂」「停車場B2」。
    要報家裏的問題，請先向前台要邀請碼綁定單位。
ask-time = 什麼時候方便上門？選一個，或直接寫時間，例如「週六上午」。
time-any = 隨時都可以
time-tomorrow-morning = 明天上午
time-tomorrow-afternoon = 明天下午
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
photo-kept = 相片收到了。請說說是什麼問題、在哪裏，我一起登記。
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
    { $assignee }在等配件，到了就繼續處理，我會告訴您。
status-line-resolved =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    { $assignee }已處理完。沒弄好就說「沒解決」，我讓人再來。
status-line-closed =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    已結束。問題還在就說「沒解決」。
status-line-cancelled =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    已取消。還需要處理，就再告訴我一次。
next-response-by = { $by } 前會給您回應。
next-response-late = 已經過了說好的回應時間，抱歉。如有急事請聯絡管理處 { $phone }。
next-appointment = 上門時間：{ $appointment }。
next-technician-calls = 接下來會直接聯絡您。
cancel-none = 您現在沒有可以取消的工單。想看以前的，就說「查進度」。
cancel-which = 您想取消哪一個？按一下或回覆號碼。
cancel-done = 工單 { $number }（{ $where }）已取消，不會再有人跟進。還需要的話，再告訴我就可以。
cancel-too-late = 工單 { $number }（{ $where }）現在是「{ $status }」，這裏不能取消了。要停下來，請聯絡管理處 { $phone }。
reopen-done =
    抱歉沒弄好。工單 { $number }（{ $where }）已重新打開，由{ $assignee }繼續處理，有進展我馬上告訴您。
    現在是什麼情況，可以傳文字或相片給我。
reopen-too-late = 工單 { $number } 處理完已超過 { $days } 天，不能再重開。請說說現在的情況，我給您登記一個新的。
reopen-open-already = 工單 { $number }（{ $where }）現在是「{ $status }」，不能重開。問題還在的話，請把現在的情況告訴我。

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

# 緊急情況：先說保命的話
emergency-fire =
    馬上離開，打 119 報火警！
    走樓梯，不坐升降機；彎低身子，用濕毛巾掩住口鼻；出門後隨手關門。出不去就退回房間，關門用濕布堵住門縫，到窗口呼救。不要回去拿東西。
    到了安全的地方再聯絡管理處 { $phone }。我現在就通知所有當值人員。
emergency-gas =
    不要開關任何電器和燈，不點火，不在屋裏打電話！
    能做到就關上煤氣閥門、打開門窗，馬上走樓梯到室外。到了室外再打 119 和煤氣公司，再聯絡管理處 { $phone }。
    有人頭暈不適，打 120。我現在就通知所有當值人員。
emergency-trapped =
    在升降機裏：不要強推升降機門、撬門、跳動，離門遠一點，按住警鈴或對講按鈕說清楚位置，扶好等救援！
    在門外：不要強行拉門，隔着門讓裏面的人不要慌。困在別處或被夾住：不要強行拉扯，馬上打 119；有人不舒服或受傷打 120。
    再聯絡管理處 { $phone }。我現在就通知所有當值人員。
emergency-flood =
    先關掉入戶總水掣；電掣周圍沒水、伸手可及，就關掉總掣。
    腳下有水就不要碰電掣、電器和插座，先離開積水的地方；天花鼓起來了，不要站在下面；地庫、停車場入水，馬上往高處走，不要下去移車。有人被困打 119。
    再聯絡管理處 { $phone }。我現在就通知所有當值人員。
emergency-electric =
    不要碰電線、漏電的東西和觸電的人，離遠一點，別踩積水！
    能安全碰到總電掣就把它關掉。有人觸電，斷電後才能碰他，馬上打 120；火警打 119。
    再聯絡管理處 { $phone }。我現在就通知所有當值人員。
emergency-intruder =
    先保證自己安全，馬上打 110！
    鎖好門，不要出去追，不要和對方衝突，不要碰現場的東西。不方便說話就發短訊到 12110，寫清楚地址。
    安全的時候再聯絡管理處 { $phone }。我現在就通知所有當值人員。
emergency-falling =
    馬上離開樓下，別貼着外牆站，也別讓別人靠近！
    有人受傷打 120；還有人在往下擲物，打 110；東西懸着要掉，打 119。
    再聯絡管理處 { $phone }。我現在就通知所有當值人員。
emergency-collapse =
    馬上撤離到空曠的地方，不坐升降機，不要回去拿東西！
    有人被壓或被困打 119，有人受傷打 120。叫旁邊的人也離開，不要靠近裂縫和歪斜的牆。
    再聯絡管理處 { $phone }。我現在就通知所有當值人員。
emergency-medical =
    馬上打 120，說清楚地址和病人的情況，電話不要先掛！
    不要隨便搬動病人。叫不醒又沒有正常呼吸，請按 120 的指導做心外壓，讓人去拿附近的自動心臟除顫器（AED）。
    再派人到樓下接救護車，聯絡管理處 { $phone }。我現在就通知所有當值人員。
emergency-other =
    先離開危險的地方，保證自己和家人安全！
    火警或有人被困打 119，有人受傷打 120，人身受威脅打 110。
    再聯絡管理處 { $phone }。我現在就通知所有當值人員。
emergency-ask-where = 已登記緊急工單 { $number }。先顧好安全，再告訴我具體位置：幾座、幾單元、幾室，或者哪個公用地方？
emergency-on-the-way =
    緊急工單 { $number }（{ $where }）已發給所有當值人員，會馬上聯絡您，請保持電話暢通。
    先顧好自己的安全；情況有變，直接在這裏告訴我。
