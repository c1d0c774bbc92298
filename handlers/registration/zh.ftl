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
