registration-code-wrong = 这个邀请码用不了，可能输错、过期或已经用过。请核对后再发一次，或请前台给您一个新的。
registration-bound =
    { $name }，绑定好了。您的房屋：{ $homes }
    以后报修、投诉建议、查进度，直接在这里说，例如“卫生间灯不亮”。
registration-staff-bound =
    { $name }，绑定好了。派给您的工单会发到这里，点按钮或打字都能处理。
    想看手上的工单，回复“我的工单”。
homes-none = 还没有登记
registration-demo = 这里是演示小区，数据都是虚构的。您想以谁的身份试用？点一下或回复序号。
registration-demo-label = { $name } · { $role } · { $community }
registration-playing =
    您现在是{ $name }，房屋：{ $homes }
    试试说“厨房水龙头漏水”。想换人就发 /demo。
registration-playing-staff =
    您现在是{ $name }。有工单派给您时，会发到这里。
    想看手上的工单，回复“我的工单”；想换人就发 /demo。
role-resident = 住户
role-front-desk = 前台
role-technician = 维修师傅
role-guard = 保安
role-finance = 财务
role-manager = 经理
role-assessor = 考评员
registration-code-locked = 邀请码试错太多次了，请一小时后再试，或请前台当面帮您绑定。
registration-how = 就是现在这几步：房号、姓名、手机号都对上，前台核对后就开通。手里有邀请码的话，直接发来更快。
registration-ask-home = 是哪一套房屋？请写全，例如“3栋2单元501”。
registration-ask-building = { $room } 是几栋几单元？请写全，例如“3栋2单元501”。
registration-ask-name = 请问您的姓名？按前台登记的写。
registration-ask-phone = 请留一个手机号，前台核对用。
registration-ask-role = 您是这套房的什么人？
registration-ask-until = 租到哪一天？写个日期，例如“明年6月30日”。
registration-until-open = 租期没说
household-role-owner = 业主
household-role-tenant = 租客
household-role-family = 家人
household-role-helper = 家政、照护人员
registration-summary =
    请核对绑定申请：
    房屋：{ $home }
    姓名：{ $name }
    电话：{ $phone }
    身份：{ $role }
registration-summary-until = 租期到：{ $until }
registration-summary-end = 前台核对后才会开通。对吗？要改就直接写。
registration-submitted = 已交给前台核对，{ $by } 前给您结果。开通前，公共区域的问题和紧急情况照样可以直接说。
registration-already-waiting = { $home } 的申请还在核对，不用再交。有结果我马上告诉您。
registration-too-many = 您的申请已经有几份了，请等前台核对完再交。急的话请联系物业 { $phone }。
registration-nobody-there = 申请记下了，但这里现在没有人能核对。请带证件到前台，或打物业电话 { $phone }。
registration-approved =
    { $name }，{ $home } 已绑定好。
    以后报修、访客、查进度，直接在这里说，例如“卫生间灯不亮”。
registration-refused = { $home } 的绑定申请没有通过。请带身份证件到前台办理，或打物业电话 { $phone }；信息写错了，可以重新说“绑定房屋”。
claim-card =
    有人申请绑定房屋，请核对：
    房屋：{ $home }
    姓名：{ $name }
    电话：{ $phone }
    身份：{ $role }
    档案：{ $match }
    点“通过”之前，请确认是本人。
claim-approve = 通过
claim-refuse = 不通过
claim-match-both = 姓名和电话都对得上
claim-match-name = 只有姓名对得上
claim-match-phone = 只有电话对得上
claim-match-nobody = 这套房的档案里没有这个人
claim-match-no-home = 没有找到这套房，或写得不全
claim-approved = 已通过：{ $name } 绑定到 { $home }，已通知对方。
claim-refused = 没有通过：{ $name }（{ $home }），已请对方到前台办理。
claim-no-home = “{ $home }”对不上唯一的一套房，不能通过。请联系申请人问清楚，或点“不通过”。
claim-already-approved = 这份申请{ $name }已经通过了，不用再点。
claim-already-refused = 这份申请{ $name }已经退回了，不用再点。
leaving-which = 要解绑哪一套？
leaving-summary =
    要把 { $home } 和这个账号解绑，对吗？
    解绑后看不到它的账单、访客和工单；要再绑定，需要前台重新核对。
leaving-nothing = 您现在没有绑定的房屋，不用解绑。
leaving-done = { $home } 已解绑。祝一切顺利，有事随时说。
leaving-news = { $name } 把账号和 { $home } 解绑了，说已不住在那里。请核对档案。
