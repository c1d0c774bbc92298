# 工單裏的詞
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
category-hvac = 冷氣及暖氣
category-drainage = 排水
category-lighting = 照明
category-network = 網絡
category-structure = 樓宇結構
category-appliance = 電器
category-public-facility = 公共設施
category-parking-equipment = 停車場設備
category-other = 其他
status-new = 待安排
status-assigned = 已派單
status-in-progress = 處理中
status-waiting-resident = 等住戶
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
verb-wait-resident = 等住戶
verb-resume = 繼續處理
verb-resolve = 完成
verb-close = 關閉
verb-reopen = 重開
verb-cancel = 取消
verb-reply = 回覆住戶
verb-refile = 改類型
verb-propose = 改約時間
building = { $name }座
place-unknown = 位置待確認
appointment-any = 隨時可以
until-unknown = 還沒定
contact-anonymous = 匿名
contact-sealed = 保密（只有經理看得到）
ticket-unseal = 解除保密
place-unsaid = 沒有說明
ticket-card-desk =
    工單 { $number } · { $ticket_kind } · { $category }
    位置：{ $where }
    內容：{ $description }
    反映人：{ $contact }
ticket-not-settled = 還沒解決
ticket-news-accepted-desk = 工單 { $number }（{ $where }）：{ $assignee }已接手，有結果會在這裏告訴您。
ticket-news-arrived-desk = 工單 { $number }（{ $where }）：{ $assignee }已開始處理，有結果我馬上告訴您。
ticket-news-resolved-desk =
    工單 { $number }（{ $where }）有結果了，處理人：{ $assignee }。
    結果：{ $note }
    問題還在就點「還沒解決」，或直接告訴我。
category-noise = 噪音
category-hygiene = 衛生
category-parking = 停車
category-staff = 員工態度
category-service = 服務品質
category-neighbour = 鄰里
category-security = 安全

# 發給住戶和員工的訊息
ticket-opened =
    已登記，工單編號 { $number }（{ $where }）。
    前台正在安排人，{ $by } 前會給您回應，有進展我馬上告訴您。
    想補充就直接傳文字或相片；不需要了就說「取消工單」。
ticket-opened-assigned =
    已登記，工單編號 { $number }（{ $where }）。
    已派給{ $assignee }，{ $by } 前會給您回應，有進展我馬上告訴您。
    想補充就直接傳文字或相片；不需要了就說「取消工單」。
ticket-in-a-line = { $number } · { $where } · { $category } · { $status }
ticket-card =
    工單 { $number } · { $ticket_kind } · { $category }
    位置：{ $where }
    內容：{ $description }
    上門：{ $appointment }
    聯絡：{ $contact }
ticket-not-fixed = 沒修好
ticket-news-assigned = 工單 { $number }（{ $where }）現在由{ $assignee }負責，會聯絡您。有事請聯絡 { $phone }。
ticket-news-accepted =
    工單 { $number }（{ $where }）：{ $assignee }已接單，會聯絡您。
    時間：{ $appointment }。要改時間或補充情況，直接在這裏告訴我，或聯絡 { $phone }。
ticket-news-departed = 工單 { $number }（{ $where }）：{ $assignee }已經出發，請留意電話和門鈴。等不到人可聯絡 { $phone }。
ticket-news-arrived = 工單 { $number }（{ $where }）：{ $assignee }到了，開始處理。完成後我馬上告訴您。
ticket-news-waiting-parts =
    工單 { $number }（{ $where }）：{ $assignee }要等配件才能繼續。
    說明：{ $note }
    預計時間：{ $until }。恢復處理時我告訴您。
ticket-news-waiting-resident =
    工單 { $number }（{ $where }）：{ $assignee }需要您配合才能繼續。
    說明：{ $note }
    約定時間：{ $until }。請聯絡 { $phone }，說好了就繼續處理。
ticket-news-resumed = 工單 { $number }（{ $where }）：{ $assignee }已繼續處理，完成後我馬上告訴您。
ticket-news-resolved =
    工單 { $number }（{ $where }）處理完了，處理人：{ $assignee }。
    結果：{ $note }
    沒修好就按「沒修好」，或直接告訴我，我讓人再來。
ticket-news-cancelled =
    管理處已取消工單 { $number }（{ $where }）。
    原因：{ $note }
    還需要處理就告訴我，或聯絡 { $phone }。
ticket-news-returned = 工單 { $number }（{ $where }）要換人處理，前台正在重新安排，定了人我馬上告訴您。
ticket-news-reply =
    工單 { $number }（{ $where }），管理處回覆您：
    { $note }
    還有疑問請聯絡 { $phone }。
ticket-news-proposed =
    工單 { $number }（{ $where }）：{ $assignee }想約在 { $until } 上門。
    可以就回「可以」；不方便就寫您方便的時間，例如「週日上午」，或聯絡 { $phone }。
ticket-assigned-to-you =
    派給您一個工單：
    { $card }
    請按「接單」；做不了就按「退回」並寫原因。
ticket-unassigned =
    這個工單還沒有人負責，請接單或安排人：
    { $card }
ticket-taken-from-you = 工單 { $number }（{ $where }）已改由{ $assignee }負責，您不用再跟了。
ticket-detail-added =
    住戶補充：{ $note }
    { $card }
    有相片的話附在後面。
ticket-assignee-lost =
    { $name }現在收不到訊息，而這個工單還在處理。請打電話聯絡，或換人：
    { $card }
ticket-cancelled-by-resident =
    住戶取消了這個工單，不用去了。
    住戶原話：{ $note }
    { $card }
ticket-reopened-by-resident =
    住戶說問題還在，這個工單重新打開了，請盡快聯絡住戶。
    住戶原話：{ $note }
    { $card }
emergency-alert =
    【緊急】請馬上處理：
    { $card }
    能到場的請立即去，並馬上聯絡報告人。
proposal-agree = 可以
proposal-decline = 不方便
follower-news-accepted = 您也反映過的問題，工單 { $number }（{ $where }）：{ $assignee }已接單，會盡快處理。
follower-news-arrived = 您也反映過的問題，工單 { $number }（{ $where }）：{ $assignee }正在處理，修好我馬上告訴您。
follower-news-waiting-parts =
    您也反映過的問題，工單 { $number }（{ $where }）：要等配件才能繼續。
    說明：{ $note }
    預計時間：{ $until }。
follower-news-resolved =
    您也反映過的問題，工單 { $number }（{ $where }）處理完了。
    結果：{ $note }
    還有問題就按「沒修好」，或直接告訴我。
follower-news-reopened = 您也反映過的問題，工單 { $number }（{ $where }）還沒徹底弄好，重新打開了，由{ $assignee }繼續處理。
follower-news-cancelled =
    您也反映過的問題，工單 { $number }（{ $where }）已取消。
    說明：{ $note }
    如果問題還在，請告訴我，我重新登記。
ticket-urged =
    住戶在催這張工單（第 { $count } 次），請馬上聯絡住戶，或回覆進展：
    住戶原話：{ $note }
    { $card }
ticket-appointment-changed =
    住戶改了上門時間：
    住戶原話：{ $note }
    { $card }
    來不了就回覆「改到…」另約時間。
ticket-proposal-agreed =
    住戶同意了您約的時間：
    住戶原話：{ $note }
    { $card }
ticket-proposal-declined =
    您約的時間住戶不方便，已請住戶另說時間：
    住戶原話：{ $note }
    { $card }
ticket-cancel-wished =
    住戶想取消這張工單，但已經開始處理了。請聯絡住戶，再決定繼續還是取消：
    住戶原話：{ $note }
    { $card }
ticket-wished =
    住戶對這張工單有話說，請聯絡住戶：
    住戶原話：{ $note }
    { $card }
emergency-more =
    【緊急·新情況】{ $note }
    { $card }
    能到場的請立即去，並馬上聯絡報告人。
emergency-all-clear =
    【緊急·報告人稱已解除】{ $note }
    { $card }
    請到場核實，確認安全後再結束工單。

# 卡片上的按鈕用不上了，寫在原來的位置：工單現在怎樣
standing-new = 待安排
standing-assigned = 已派給{ $assignee }
standing-accepted = { $assignee }已接單
standing-departed = { $assignee }已出發
standing-in-progress = { $assignee }處理中
standing-waiting-parts = { $assignee }等配件
standing-waiting-resident = { $assignee }等住戶
standing-resolved = { $assignee }已完成
standing-over = 已結束
standing-cancelled = 已取消
standing-elsewhere = 已由他人處理
