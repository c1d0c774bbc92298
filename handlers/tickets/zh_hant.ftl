# 詞
kind-repair = 報修
kind-complaint = 投訴
kind-suggestion = 建議
kind-emergency = 緊急情況
kind-fee-dispute = 費用異議
kind-service = 服務預約
kind-other = 前台事項
category-water = 用水
category-electricity = 用電
category-gas = 煤氣
category-lift = 升降機
category-door-access = 門禁
category-hvac = 空調暖通
category-drainage = 下水排污
category-lighting = 照明
category-network = 網絡
category-structure = 房屋結構
category-appliance = 家電
category-public-facility = 公共設施
category-parking-equipment = 停車場設備
category-other = 其他
status-new = 待安排
status-assigned = 已派單
status-in-progress = 處理中
status-waiting-resident = 等住户
status-waiting-parts = 等配件
status-resolved = 已處理完
status-closed = 已結束
status-cancelled = 已取消
verb-assign = 派單
verb-accept = 接單
verb-return = 退回
verb-transfer = 轉派
verb-depart = 出發
verb-arrive = 到達
verb-wait-parts = 等配件
verb-wait-resident = 等住户
verb-resume = 繼續處理
verb-resolve = 完成
verb-close = 關閉
verb-reopen = 重開
verb-cancel = 取消
verb-reply = 回覆住户
verb-propose = 改約時間
request-complaint = 投訴
request-suggestion = 建議
request-fee-question = 費用問題
request-visitor-registration = 訪客登記
request-service-booking = 服務預約
request-activity-signup = 活動報名
request-service-info = 諮詢
building = { $name }座
place-unknown = 位置待確認
appointment-any = 時間不限
until-unknown = 還沒定
contact-anonymous = 匿名

# 向住户提問
ask-community = 您在哪個屋苑？
ask-fault = 請説説什麼壞了、現在什麼樣，例如「廚房水龍頭關不緊，一直滴水」。有照片也可以發。
ask-words = 請説説是什麼事、在哪裏、什麼時候，我記下來交給前台。
ask-place = 在什麼位置？例如「3棟大堂」「地下車庫B2」。
ask-common-place =
    您還沒有綁定房屋，我先幫您登記公共區域的問題：在什麼位置？例如「3棟大堂」「地下車庫B2」。
    要報家裏的問題，請先向前台要邀請碼綁定房屋。
ask-home = 是哪一套房屋？
ask-home-not-yours =
    { $room } 不在您綁定的房屋裏。是下面哪一套？
    要加綁房屋，請找前台。
ask-time = 什麼時候方便上門？選一個，或直接寫時間，例如「週六上午」。
time-any = 隨時都行
time-tomorrow-morning = 明天上午
time-tomorrow-afternoon = 明天下午
ask-phone = 聯繫您打哪個電話？不想留就按「跳過」。
repair-summary =
    請核對報修：
    內容：{ $description }
    類別：{ $category }
    位置：{ $where }
    上門：{ $appointment }
    電話：{ $phone }
    照片：{ $photos ->
        [0] 沒有
       *[other] { $photos } 張
    }
    對嗎？對就回復「對」；要改就直接寫，例如「是502」。
request-summary =
    我把這件事登記給前台跟進，請核對：
    類別：{ $kind }
    內容：{ $words }
    照片：{ $photos ->
        [0] 沒有
       *[other] { $photos } 張
    }
    對嗎？對就回復「對」；要補充就直接寫。

# 開單和進度
ticket-opened =
    已登記，工單號 { $number }（{ $where }）。
    正在安排人，{ $by } 前會給您回應，有進展我馬上告訴您。
    想補充就直接發文字或照片；不需要了就説「取消工單」。
ticket-opened-assigned =
    已登記，工單號 { $number }（{ $where }）。
    已派給{ $assignee }，{ $by } 前會給您回應，有進展我馬上告訴您。
    想補充就直接發文字或照片；不需要了就説「取消工單」。
ticket-in-a-line = { $number } · { $where } · { $category } · { $status }
ticket-card =
    工單 { $number } · { $ticket_kind } · { $category }
    位置：{ $where }
    內容：{ $description }
    上門：{ $appointment }
    聯繫：{ $contact }
photo-added = 照片已加到工單 { $number }，處理的同事能看到。還有就接着發。
photo-kept = 照片收到了。請説説是什麼問題、在哪裏，我一起登記。
status-none = 您還沒有登記過工單。要報修或反映問題，直接告訴我就行。
status-list =
    { $count ->
        [1] 您的工單：
       *[other] 您的 { $count } 個工單：
    }

    { $lines }

    想補充或取消，直接告訴我。
status-line-new =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    正在安排人。{ $next }
status-line-assigned =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    已派給{ $assignee }。{ $next }
status-line-in-progress =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    { $assignee }正在處理，完成後我馬上告訴您。
status-line-waiting-resident =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    { $assignee }在等您：請告訴我您方便的時間，或對方問到的情況。
status-line-waiting-parts =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    { $assignee }在等配件，到了就接着處理，我會告訴您。
status-line-resolved =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    { $assignee }已處理完。沒弄好就説「沒解決」，我讓人再來。
status-line-closed =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    已結束。問題還在就説「沒解決」。
status-line-cancelled =
    { $ticket_kind } { $number }（{ $where }）：{ $description }
    已取消。還需要處理，就再告訴我一次。
next-response-by = { $by } 前會給您回應。
next-response-late = 已經過了説好的回應時間，抱歉。請聯繫管理處 { $phone } 催辦。
next-appointment = 上門時間：{ $appointment }。
next-technician-calls = 接下來會直接聯繫您。
cancel-none = 您現在沒有可以取消的工單。想看以前的，就説「查進度」。
cancel-which = 您想取消哪一個？按一下或回覆序號。
cancel-done = 工單 { $number }（{ $where }）已取消，不會再有人跟進。還需要的話，再告訴我就行。
cancel-too-late = 工單 { $number }（{ $where }）現在是「{ $status }」，這裏取消不了了。要停下來，請聯繫管理處 { $phone }。
ticket-not-fixed = 沒修好
reopen-done =
    抱歉沒弄好。工單 { $number }（{ $where }）已重新打開，由{ $assignee }繼續處理，有進展我馬上告訴您。
    現在是什麼情況，可以發文字或照片給我。
reopen-too-late = 工單 { $number } 處理完已超過 { $days } 天，不能再重開。請説説現在的情況，我給您登記一個新的。
reopen-open-already = 工單 { $number }（{ $where }）現在是「{ $status }」，不能重開。問題還在的話，請把現在的情況告訴我。

# 給住户的消息
ticket-news-assigned = 工單 { $number }（{ $where }）現在由{ $assignee }負責，會聯繫您。有事可找管理處 { $phone }。
ticket-news-accepted =
    工單 { $number }（{ $where }）：{ $assignee }已接單。
    上門：{ $appointment }。要改時間或補充情況，請聯繫 { $phone }。
ticket-news-departed = 工單 { $number }（{ $where }）：{ $assignee }已經出發，請留意電話和門鈴。找不到人可聯繫 { $phone }。
ticket-news-arrived = 工單 { $number }（{ $where }）：{ $assignee }到了，開始處理。完成後我馬上告訴您。
ticket-news-waiting-parts =
    工單 { $number }（{ $where }）：{ $assignee }要等配件才能繼續。
    説明：{ $note }
    預計時間：{ $until }。恢復處理時我告訴您。
ticket-news-waiting-resident =
    工單 { $number }（{ $where }）：{ $assignee }需要您配合才能繼續。
    説明：{ $note }
    約定時間：{ $until }。請聯繫 { $phone }，説好了就接着處理。
ticket-news-resumed = 工單 { $number }（{ $where }）：{ $assignee }已接着處理，完成後我馬上告訴您。
ticket-news-resolved =
    工單 { $number }（{ $where }）處理完了，處理人：{ $assignee }。
    結果：{ $note }
    沒修好就按「沒修好」，或直接告訴我，我讓人再來。
ticket-news-cancelled =
    工單 { $number }（{ $where }）被管理處取消了。
    原因：{ $note }
    還需要處理就告訴我，或聯繫 { $phone }。
ticket-news-returned = 工單 { $number }（{ $where }）要換人處理，前台正在重新安排，定了人我馬上告訴您。
ticket-news-reply =
    工單 { $number }（{ $where }），管理處回覆您：
    { $note }
    還有疑問請聯繫 { $phone }。
ticket-news-proposed =
    工單 { $number }（{ $where }）：{ $assignee }想約在 { $until } 上門。
    不方便的話，請聯繫 { $phone } 另約時間。

# 給員工的消息
ticket-assigned-to-you =
    派給您一個工單：
    { $card }
    請按「接單」；做不了就按「退回」並寫原因。
ticket-unassigned =
    這個工單還沒有人負責，請接單或安排人：
    { $card }
ticket-taken-from-you = 工單 { $number }（{ $where }）已改由{ $assignee }負責，您不用再跟了。
ticket-detail-added =
    住户補充：{ $note }
    { $card }
    有照片的話附在後面。
ticket-cancelled-by-resident =
    住户取消了這個工單，不用去了。
    住户原話：{ $note }
    { $card }
ticket-reopened-by-resident =
    住户説問題還在，這個工單重新打開了，請儘快聯繫住户。
    住户原話：{ $note }
    { $card }
emergency-alert =
    【緊急】請馬上處理：
    { $card }
    能到場的請立即去，並馬上聯繫報告人。
staff-list =
    您手上的工單：
    { $lines }
    處理時回覆動作加工單號，例如「接單 1001」「完成 1001 換了軟管」。
staff-which =
    您説的是哪個工單？請把工單號一起發，例如「完成 1001」。
    { $lines }
staff-no-tickets = 您手上現在沒有工單。有新的會發到這裏。
staff-taken = 工單 { $number }（{ $where }）已經由{ $assignee }接了，您不用去。
staff-needs-note = 工單 { $number } 這一步要寫一句説明，請帶上原因再發一次。
staff-refused = 工單 { $number }（{ $where }）現在是「{ $status }」，不能「{ $verb }」。可以：{ $possible }。
staff-refused-nothing = 工單 { $number }（{ $where }）現在是「{ $status }」，不能「{ $verb }」，您這邊沒有要做的了。要改動請找前台。
staff-ask-result = 工單 { $number } 結果怎麼樣？寫一句給住户看的話，例如「換了軟管，試水不漏」；照片請先發。不寫就按「跳過」。
staff-ask-reason = 工單 { $number } 為什麼退回？寫一句原因，前台好安排別人，例如「要高壓電工」。
staff-done-assign = 工單 { $number }（{ $where }）已派給{ $assignee }，對方和住户都會收到消息。
staff-done-accept =
    工單 { $number }（{ $where }）您已接單，住户會收到消息。
    上門：{ $appointment }。出發時按「出發」，到了按「到達」。
staff-done-return = 工單 { $number }（{ $where }）已退回，前台會安排別人。
staff-done-transfer = 工單 { $number }（{ $where }）已轉給{ $assignee }，對方會收到消息。
staff-done-depart = 工單 { $number }（{ $where }）：已告訴住户您出發了。到了請按「到達」。
staff-done-arrive = 工單 { $number }（{ $where }）開始處理。缺配件就按「等配件」，做完按「完成」。
staff-done-wait-parts = 工單 { $number }（{ $where }）改為等配件，住户會收到消息。配件到了請按「繼續處理」。
staff-done-wait-resident = 工單 { $number }（{ $where }）改為等住户，已請住户聯繫您。能繼續時請按「繼續處理」。
staff-done-resume = 工單 { $number }（{ $where }）接着處理，住户會收到消息。做完按「完成」。
staff-done-resolve = 工單 { $number }（{ $where }）已完成，結果會發給住户。住户説沒修好，會再通知您。
staff-done-cancel = 工單 { $number }（{ $where }）已取消，原因會發給住户。
staff-done-reply = 您的回覆會發給工單 { $number }（{ $where }）的住户。
staff-done-propose = 工單 { $number }（{ $where }）改約為：{ $appointment }，住户會收到消息。對方不方便會聯繫您。

# 緊急情況：先説保命的話
emergency-fire =
    馬上離開，打 119 報火警！
    走樓梯，不坐升降機；彎低身子，用濕毛巾捂住口鼻；出門後隨手關門。出不去就退回房間，關門用濕布堵住門縫，到窗口呼救。不要回去拿東西。
    到了安全的地方再聯繫管理處 { $phone }。我這就通知所有值班人員。
emergency-gas =
    不要開關任何電器和燈，不點火，不在屋裏打電話！
    能做到就關上煤氣閥門、打開門窗，馬上走樓梯到室外。到了室外再打 119 和煤氣公司，再聯繫管理處 { $phone }。
    有人頭暈不適，打 120。我這就通知所有值班人員。
emergency-trapped =
    別慌，不要扒門、撬門、跳動，離轎門遠一點！
    按住轎廂裏的警鈴或對講按鈕，説清位置，抓好扶手等救援。有人不舒服打 120，聯繫不上救援打 119。
    管理處電話 { $phone }。我這就通知所有值班人員。
emergency-flood =
    先關掉入户總水掣；沒有水的地方夠得着電掣，就拉下總掣。
    腳下已經有水，不要碰電掣、電器和插座，人先離開積水處。天花板鼓起來了，不要站在下面。有人被困打 119。
    再聯繫管理處 { $phone }。我這就通知所有值班人員。
emergency-electric =
    不要碰電線、漏電的東西和觸電的人，離遠一點，別踩積水！
    能安全夠到就拉下總電掣。有人觸電，斷電後才能碰他，馬上打 120；起火打 119。
    再聯繫管理處 { $phone }。我這就通知所有值班人員。
emergency-intruder =
    先保證自己安全，馬上打 110！
    鎖好門，不要出去追，不要和對方衝突，不要碰現場的東西。不方便説話就發短訊到 12110，寫清地址。
    安全的時候再聯繫管理處 { $phone }。我這就通知所有值班人員。
emergency-falling =
    馬上離開樓下，也別讓別人靠近，貼着外牆的地方都不要站！
    有人受傷打 120；還有人在往下扔東西，打 110；東西懸着要掉，打 119。
    再聯繫管理處 { $phone }。我這就通知所有值班人員。
emergency-collapse =
    馬上撤到空曠的地方，不坐升降機，不要回去拿東西！
    有人被壓或被困打 119，有人受傷打 120。叫旁邊的人也離開，不要靠近裂縫和歪斜的牆。
    再聯繫管理處 { $phone }。我這就通知所有值班人員。
emergency-medical =
    馬上打 120，説清地址和病人的情況，電話不要先掛！
    不要隨便搬動病人。叫不醒又沒有正常呼吸，請按 120 的指導做胸外按壓，讓人去拿附近的除顫器（AED）。
    再派人到樓下接救護車，聯繫管理處 { $phone }。我這就通知所有值班人員。
emergency-other =
    先離開危險的地方，保證自己和家人安全！
    起火或有人被困打 119，有人受傷打 120，人身受威脅打 110。
    再聯繫管理處 { $phone }。我這就通知所有值班人員。
emergency-ask-where = 已登記緊急工單 { $number }。先顧好安全，再告訴我具體位置：幾棟幾單元幾室，或者哪個公共區域？
emergency-on-the-way =
    緊急工單 { $number }（{ $where }）已發給所有值班人員，會馬上聯繫您，請保持電話暢通。
    先顧好自己的安全；情況有變，直接在這裏告訴我。
