# 詞
fee-property = 管理費
fee-parking = 停車費
fee-water = 水費
fee-electricity = 電費
fee-gas = 煤氣費
fee-heating = 供暖費
fee-repair-fund = 維修基金
fee-deposit = 按金
fee-decoration = 裝修費用
fee-other = 其他費用
pay-office = 管理處前台
pay-office-hours = 管理處前台（工作天 { $hours }）
pay-wechat = 微信支付
pay-alipay = 支付寶
pay-bank = 銀行轉賬
pay-card = 刷卡
pay-cash = 現金
period-month = { $year }年{ $n }月
period-quarter = { $year }年第{ $n }季
period-half = { $year }年{ $n ->
        [1] 上半年
       *[other] 下半年
    }
period-year = { $year }年
fees-date = { $year }年{ $month }月{ $day }日
fees-and = ，
fees-or = 、
fees-title = { $fee } { $period }

# 賬單
fees-bill =
    { $home } { $title }：{ $amount }，{ $standing }。
    　賬單編號 { $number }
fees-line = 　· { $what } { $amount }
fees-line-rule = 　· { $what } { $amount }（{ $how }）
fees-paid = 已繳清
fees-paid-on = { $day }已繳清{ $how }
fees-unpaid = 未繳
fees-part-paid = 已繳 { $paid }，還差 { $owed }
fees-due = { $day }前繳清
fees-was-due = 繳費限期 { $day }，已過期
fees-no-due = 賬單上沒有寫限期
fees-reviewed = { $day }起核實中（工單 { $number }），核實期間不催繳
fees-more = ……另外還有 { $count } 張賬單，說出費用或月份我就列出來。
fees-total = 合共 { $total }，其中未繳 { $owed }。

# 回答
fees-answer = { $text }
fees-none-yet = { $period }的賬單這裏還沒有，最近的是：
fees-all-paid = 都繳清了：
fees-not-all-paid = 還沒有繳清：
fees-that-is-paid = 您問的這筆已繳清。{ $home } 還沒繳的是：
fees-nothing-owed = { $home } 現在沒有未繳的賬單。
fees-owed = { $home } 合共欠 { $total }，{ $count } 張賬單未繳：
fees-ways = 繳費方式：{ $ways }。有疑問請聯絡 { $phone }。
fees-pay-link = { $title } { $owed } 繳費連結：{ $link }
fees-pay-qr = { $title } { $owed } QR code：{ $link }
fees-no-link = 網上繳費連結和 QR code 這裏還沒有登記。
fees-rule = 賬單上的計法：
fees-say-wrong = 賬單不對
fees-want-receipt = 開發票
fees-none = 這裏還沒有 { $home } 的賬單記錄。沒有記錄不等於沒有費用，要以財務的為準。
fees-none-of-kind = 這裏沒有 { $home } 的{ $fee }賬單記錄。
fees-no-lines = 財務沒有列明細，只有總數。
fees-no-rule = 這張賬單沒有寫怎樣計算。
fees-relief = 減免、優惠、緩繳、分期都要財務審核，我這裡不能決定，也不能隨便答應。
fees-unwritten = 這一點賬單上沒有寫，我不能亂說。
fees-unknown =
    { $text }
    可以聯絡 { $phone } 查詢，或者回覆「好的」，我轉給財務，有答覆就告訴您。
fees-slip-kept = 圖片收到了。回覆「是」，我就連同您的問題一起轉給財務核對。
fees-pass-on = 轉給財務
fees-asked-already = 這個問題已經轉給財務了，工單號 { $number }，有答覆就告訴您。
fees-not-shown =
    賬上現在是這樣：
    { $text }
    付款後一般要 { $days } 個工作天才會顯示，期間不用再付一次。
    過了還沒有，或者着急，請聯絡 { $phone }，或者回覆「好的」，我請財務查這筆款項。
fees-not-for-helpers = 賬單只給業主、租客和家人看。您的身份查不到，請讓住戶自己來問，或聯絡管理處 { $phone }。
fees-all-homes = 都看

# 和上一期比
fees-compare-more = { $title } { $amount }（賬單編號 { $number }），比{ $period }的 { $before } 多 { $difference }：
fees-compare-less = { $title } { $amount }（賬單編號 { $number }），比{ $period }的 { $before } 少 { $difference }：
fees-compare-same = { $title } { $amount }（賬單編號 { $number }），和{ $period }的 { $before } 一樣，相差 { $difference }。
fees-compare-no-lines = 　賬單沒有列明細，差在哪一項這裏看不出來。可以按「賬單不對」，請財務核實。
fees-compare-rest = 　另有 { $rest } 的差額明細裏沒有寫，可以請財務核實。
fees-line-changed = 　· { $what }：{ $before } → { $amount }，{ $difference }{ $why }
fees-line-new = 　· { $what }：上一期沒有，這一期 { $amount }
fees-line-gone = 　· { $what }：上一期 { $amount }，這一期沒有
fees-nothing-to-compare = { $title }之前沒有同類賬單的記錄，沒法比較。這一期是：

# 費用異議
fees-which-bill = 是哪一張賬單？按一下或回覆號碼。
fees-all-of-them = 這些都是
fees-no-bill = 沒有對應的賬單記錄
fees-ask-wrong = 哪裏不對？寫一句給財務看，例如「家裏沒有人住，水錶讀數不對」。
fees-dispute-summary =
    賬單是這樣：
    { $bills }
    您覺得不對，我可以交給財務核實，核實期間不催繳：
    說法：{ $words }
    照片：{ $photos ->
        [0] 沒有
       *[other] { $photos } 張
    }
    要提交嗎？回覆「確認」就提交；想補充哪裏不對，直接寫。
fees-dispute-opened = 賬單已經按現在的樣子留底，核實有結果之前不催繳。
fees-dispute-added = 這張賬單已經在核實了，工單號 { $number }，您的話已補充進去。
fees-reviewed-already =
    已經在核實了，您這句我補充給財務：
    { $text }

# 發票
fees-receipt-summary =
    我請財務開票，請核對：
    { $bills }
    要求：{ $words }
    抬頭：{ $title }
    對嗎？只要其中一張，或者要換抬頭、統編、電郵，直接寫。
fees-title-personal = 個人（{ $name }）
fees-title-as-said = 按您寫的
fees-receipt-under-way = 開票的工單 { $number } { $status }，負責人：{ $assignee }。開好了就告訴您；着急請聯絡 { $phone }。
bill-page-title = 繳費
bill-page-owed = 待繳
bill-page-paid = 已繳清
bill-page-number = 帳單號
bill-page-due = 繳費截止
bill-page-qr = 掃碼繳費
bill-page-pay = 開啟繳費連結
fees-not-of-others = 帳單只能看自己家的，別人家的我不能說。要看您自己家的，直接問「我家欠多少」就可以。
