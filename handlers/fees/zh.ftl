# 词
fee-property = 物业费
fee-parking = 停车费
fee-water = 水费
fee-electricity = 电费
fee-gas = 燃气费
fee-heating = 供暖费
fee-repair-fund = 维修资金
fee-deposit = 押金
fee-decoration = 装修费用
fee-other = 其他费用
pay-office = 物业前台
pay-office-hours = 物业前台（工作日 { $hours }）
pay-wechat = 微信支付
pay-alipay = 支付宝
pay-bank = 银行转账
pay-card = 刷卡
pay-cash = 现金
period-month = { $year }年{ $n }月
period-quarter = { $year }年第{ $n }季度
period-half = { $year }年{ $n ->
        [1] 上半年
       *[other] 下半年
    }
period-year = { $year }年
fees-date = { $year }年{ $month }月{ $day }日
fees-and = ，
fees-or = 、
fees-title = { $fee } { $period }

# 账单
fees-bill =
    { $home } { $title }：{ $amount }，{ $standing }。
    　账单号 { $number }
fees-line = 　· { $what } { $amount }
fees-line-rule = 　· { $what } { $amount }（{ $how }）
fees-paid = 已缴清
fees-paid-on = { $day }已缴清{ $how }
fees-unpaid = 未缴
fees-part-paid = 已缴 { $paid }，还差 { $owed }
fees-due = { $day }前缴清
fees-was-due = 缴费截止 { $day }，已过期
fees-no-due = 账单上没有写截止日期
fees-reviewed = { $day }起核实中（工单 { $number }），核实期间不催缴
fees-more = ……另外还有 { $count } 张账单，说出费用或月份我就列出来。
fees-total = 合计 { $total }，其中未缴 { $owed }。

# 回答
fees-answer = { $text }
fees-none-yet = { $period }的账单这里还没有，最近的是：
fees-all-paid = 都缴清了：
fees-not-all-paid = 还没有缴清：
fees-that-is-paid = 您问的这笔已缴清。{ $home } 还没缴的是：
fees-nothing-owed = { $home } 现在没有未缴的账单。
fees-owed = { $home } 共欠 { $total }，{ $count } 张账单未缴：
fees-ways = 缴费方式：{ $ways }。有疑问请联系 { $phone }。
fees-pay-link = { $title } { $owed } 缴费链接：{ $link }
fees-pay-qr = { $title } { $owed } 二维码：{ $link }
fees-no-link = 线上缴费链接和二维码这里还没有登记。
fees-rule = 账单上的算法：
fees-say-wrong = 账单不对
fees-want-receipt = 开发票
fees-none = 这里还没有 { $home } 的账单记录。没有记录不等于没有费用，要以财务的为准。
fees-none-of-kind = 这里没有 { $home } 的{ $fee }账单记录。
fees-no-lines = 财务没有列明细，只有总数。
fees-no-rule = 这张账单没有写怎么算的。
fees-relief = 减免、优惠、缓交、分期都要财务审核，我这里定不了，不能乱答应。
fees-unwritten = 这一点账单上没有写，我不能乱说。
fees-unknown =
    { $text }
    可以问 { $phone }，或者回复“好的”，我转给财务，有答复就告诉您。
fees-slip-kept = 图片收到了。回复“是”，我就连同您的问题一起转给财务核对。
fees-pass-on = 转给财务
fees-asked-already = 这个问题已经转给财务了，工单号 { $number }，有答复就告诉您。
fees-not-shown =
    账上现在是这样：
    { $text }
    付款后一般要 { $days } 个工作日才会显示，这期间不用再付一次。
    过了还没有，或者着急，就联系 { $phone }，或者回复“好的”，我请财务查这笔款。
fees-not-for-helpers = 账单只给业主、租户和家人看。您的身份查不了，请让住户自己来问，或联系物业 { $phone }。
fees-all-homes = 都看

# 和上一期比
fees-compare-more = { $title } { $amount }（账单号 { $number }），比{ $period }的 { $before } 多 { $difference }：
fees-compare-less = { $title } { $amount }（账单号 { $number }），比{ $period }的 { $before } 少 { $difference }：
fees-compare-same = { $title } { $amount }（账单号 { $number }），和{ $period }的 { $before } 一样，相差 { $difference }。
fees-compare-no-lines = 　账单没有列明细，差在哪一项这里看不出来。可以点“账单不对”，请财务核实。
fees-compare-rest = 　另有 { $rest } 的差额明细里没有写，可以请财务核实。
fees-line-changed = 　· { $what }：{ $before } → { $amount }，{ $difference }{ $why }
fees-line-new = 　· { $what }：上一期没有，这一期 { $amount }
fees-line-gone = 　· { $what }：上一期 { $amount }，这一期没有
fees-nothing-to-compare = { $title }之前没有同类账单的记录，没法比。这一期是：

# 费用异议
fees-which-bill = 是哪一张账单？点一下或回复序号。
fees-all-of-them = 这些都是
fees-no-bill = 没有对应的账单记录
fees-ask-wrong = 哪里不对？写一句给财务看，例如“家里没人住，水表读数不对”。
fees-dispute-summary =
    账单是这样：
    { $bills }
    您觉得不对，我可以交给财务核实，核实期间不催缴：
    说法：{ $words }
    照片：{ $photos ->
        [0] 没有
       *[other] { $photos } 张
    }
    要提交吗？回复“确认”就提交；想补充哪里不对，直接写。
fees-dispute-opened = 账单已经按现在的样子留底，核实有结果之前不催缴。
fees-dispute-added = 这张账单已经在核实了，工单号 { $number }，您的话已补充进去。
fees-reviewed-already =
    已经在核实了，您这句我补充给财务：
    { $text }

# 发票
fees-receipt-summary =
    我请财务开票，请核对：
    { $bills }
    要求：{ $words }
    抬头：{ $title }
    对吗？只要其中一张，或者要换抬头、税号、邮箱，直接写。
fees-title-personal = 个人（{ $name }）
fees-title-as-said = 按您写的
fees-receipt-under-way = 开票的工单 { $number } { $status }，负责人：{ $assignee }。开好了就告诉您；着急请联系 { $phone }。
bill-page-title = 缴费
bill-page-owed = 待缴
bill-page-paid = 已缴清
bill-page-number = 账单号
bill-page-due = 缴费截止
bill-page-qr = 扫码缴费
bill-page-pay = 打开缴费链接
fees-not-of-others = 账单只能看自己家的，别人家的我不能说。要看您自己家的，直接问“我家欠多少”就行。
