# 时间
visit-all-day = { $day }全天
visit-from = { $day } { $time } 起，当天有效
visit-between = { $day } { $start }–{ $end }
visit-days = { $first } 到 { $last }
visit-weekly = { $days }{ $hours }，{ $first } 到 { $last }
visit-every = 每{ $days }
visit-every-day = 每天
visit-hours = { " " }{ $start }–{ $end }
visit-hours-from = { " " }{ $time } 起
visit-hours-any = { " " }全天
list-comma = 、

# 一次来访
visit-line-when = 时间：{ $when }
visit-line-who = 访客：{ $who }
visit-line-people = 人数：{ $people } 人
visit-line-plate = 车牌：{ $plate }
visit-line-home = 到访：{ $home }
visit-somebody = 访客
visitor-summary =
    请核对访客登记：
    { $facts }
    { $hint }
visitor-hint = 没问题回复“确认”；要补姓名、车牌、人数，或改时间，直接写。
visitor-hint-complete = 没问题回复“确认”；要改哪里，直接写。

# 问
ask-visit-when = 什么时候来？写日期和大概时间就行，例如“明天下午三点”“周日住两天”“每周二上午”。
ask-visit-when-past = 这个时间已经过了。改到哪天几点？
ask-visitor = 来的是谁？写姓名、车牌或单位都可以，例如“张伟”“粤B12345”“搬家公司”。
ask-new-visit-time = 改成什么？写新的时间（例如“后天下午五点”“延长到周日”），或新的姓名、车牌、人数。

# 登记好了
pass-opened =
    登记好了，通行证已开通。
    { $card }
    通行码：{ $code }
    把这个链接转发给访客，到门口出示即可：
    { $link }
    有变动直接说，例如“改后天”“多住一天”“他不来了”。
pass-requested =
    已提交。您家未用的通行证较多，或停留时间较长，要前台同意后才生效，有结果马上告诉您。
    { $card }
pass-button-change = 改时间
pass-button-cancel = 取消这次登记
visit-over-already = 这个时间已经过了，没有登记。再来的话，告诉我新的时间。
visitor-by-household = 访客要由住在这里的业主、家人或租客登记，请他们告诉我。
visitor-after-tenancy = 这个时间在您的租期之后，登记不了。续租后请让前台更新，再来登记。

# 自己的通行证
pass-none = 您家现在没有有效的访客登记。要登记，告诉我什么时候、谁来。
pass-list =
    您家的访客登记：
    { $items }
pass-list-item =
    · { $line }
      通行码 { $code } { $link }
pass-in-a-line = { $who }，{ $when }（{ $status }）
pass-short = { $who }，{ $when }
pass-which-cancel = 要取消哪一个？点一下或回复序号。
pass-which-change = 要改哪一个？点一下或回复序号。
pass-cancelled = 已取消：{ $line }。访客手里的通行证已失效。
pass-day-skipped = 好的，这一天不来不用改登记：{ $line }，通行证照旧有效。以后都不来了，就说“取消”。
pass-own-refused = { $line }：{ $standing }，现在改不了。
pass-too-long = 一次最多登记 { $days } 天，没有改。要更久请联系{ $desk }。
pass-changed =
    改好了，通行码和链接不变，不用重新转发。
    { $card }
    通行码：{ $code }
    { $link }
pass-from-then-on = 之前照旧（{ $line }）；从{ $day }起：
pass-changed-requested =
    改好了，仍在等前台同意，有结果马上告诉您。
    { $card }
pass-standing-valid = 有效
pass-standing-not-yet = 还没到时间
pass-standing-not-now = 今天不在时段内
pass-standing-expired = 已过期
pass-standing-used = 已使用
pass-standing-cancelled = 已取消
pass-standing-requested = 等前台同意
pass-standing-refused = 已拒绝

# 通知住户
pass-news-arrived = 您的访客到了：{ $who }，{ $time } 门岗已放行，去 { $home }。
pass-news-approved =
    前台同意了：{ $who }，{ $when }。
    通行码：{ $code }
    把链接转发给访客：{ $link }
pass-news-not-approved = 抱歉，前台没有同意这次登记：{ $who }，{ $when }。原因：{ $note }。有疑问请联系 { $phone }。
pass-news-refused = 门岗没有放行{ $who }（{ $time }）。原因：{ $note }。请联系访客核实，或联系 { $phone }。

# 前台审批
pass-asked =
    访客登记待审批，申请人：{ $host }
    { $card }
    超出了免审的张数或天数，请决定。

# 门岗
pass-verb-approve = 同意
pass-verb-refuse = 拒绝
pass-verb-admit = 放行
pass-verb-leave = 记录离开
gate-card =
    { $verdict }
    { $card }
gate-valid = ✅ 有效，可以放行。
gate-not-yet = ⏳ 还没到时间：{ $start } 起才有效。
gate-not-now = ⏳ 通行证有效，但今天这个时间不在登记的时段内。
gate-expired = ⌛ 已过期：{ $until } 为止。
gate-used = ⛔ 已使用：{ $arrived } 进过门，一次有效。
gate-cancelled = ⛔ 住户已取消，不能放行。
gate-requested = ⏳ 前台还没有同意，不能放行。
gate-refused-pass = ⛔ 已被拒绝，不能放行。
gate-done-admit =
    已放行，并告诉了住户。
    { $card }
gate-done-refuse =
    已拒绝，并告诉了住户。
    { $card }
gate-done-leave =
    已记录离开。
    { $card }
gate-done-approve =
    已同意，通行证生效，并告诉了住户。
    { $card }
gate-refused =
    不能“{ $verb }”。{ $verdict }
    { $card }
gate-desk-decides = 这一步由前台或经理决定，请联系他们。
gate-not-here = 没有这张通行证，或者它不归您管。
gate-unknown-code = ❓ 没有这个通行码，请核对后再输。
gate-unknown = ❓ 没查到“{ $words }”的访客登记。请访客出示通行码，或联系住户登记。
gate-locked-now = 连续输错太多次，通行码查询暂停 15 分钟。车牌、姓名仍可查。
gate-locked = 输错太多次，通行码查询还要暂停 { $minutes } 分钟。车牌、姓名仍可查。
gate-several = 查到几张，是哪一张？
gate-choice = { $home } { $line }

# 页面 /p/…
pass-page-title = 访客通行证
pass-page-label-when = 时间
pass-page-label-who = 访客
pass-page-label-people = 人数
pass-page-label-plate = 车牌
pass-page-label-home = 到访
pass-page-qr = 通行证二维码
pass-page-code = 通行码
pass-page-note = 到门口请出示此页，或报通行码。
pass-page-languages = 语言
pass-page-valid = 有效
pass-page-valid-detail = 现在可以进入，{ $until } 前有效
pass-page-not-yet = 未到时间
pass-page-not-yet-detail = { $start } 起可以进入
pass-page-not-now = 不在时段内
pass-page-not-now-detail = 请在下面登记的日子和时间来
pass-page-expired = 已过期
pass-page-expired-detail = { $until } 为止，请联系邀请您的住户
pass-page-used = 已使用
pass-page-used-detail = { $arrived } 已进入，仅限一次
pass-page-cancelled = 已取消
pass-page-cancelled-detail = 这次来访已取消，请联系邀请您的住户
pass-page-requested = 等待同意
pass-page-requested-detail = 前台同意后才能进入，请稍后再看
pass-page-refused = 未获同意
pass-page-refused-detail = 不能凭此进入，请联系邀请您的住户
pass-page-404 = 没有这张通行证
pass-page-404-detail = 请核对链接是否完整，或请住户重新转发
pass-page-429 = 请稍后再试
pass-page-429-detail = 打开错误链接的次数太多，15 分钟后再来
pass-page-503 = 暂时打不开
pass-page-503-detail = 请过一会儿再试，也可以向门岗报通行码
pass-page-500 = 暂时打不开
pass-page-500-detail = 请过一会儿再试，也可以向门岗报通行码
pass-ran-out = { $line }。要再来，直接说哪天，我重新登记一张。
pass-ran-out-anew = 原来那张用不了了：{ $line }。按您说的给同一位访客重新登记：
pass-news-overstay = 您的访客 { $who }（{ $home }）的通行证 { $until } 到期，门岗还没有登记离开。要多住就直接说，例如“多住两天”；已经走了就不用管。
pass-button-one-more-day = 多住一天

# 到了没有
pass-whereabouts = { $lines }
pass-there-arrived = { $who }到了：{ $arrived } 门岗放行的，还没有登记离开。
pass-there-left = { $who }已经走了：{ $arrived } 到，{ $left } 离开。
pass-there-not-yet = { $who }还没到，门岗没有放行记录。登记的是{ $when }，一到我就告诉您。
pass-there-never = 没有进门的记录：{ $line }。
pass-after-all = 好的，那就来。原来那张（{ $line }）已经取消，我重新登记：
pass-refused-anew = 门岗没放行的那张（{ $line }）用不了了，按您说的重新登记：
