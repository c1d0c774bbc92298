thanks = 不客气，有事随时说。
yes-to-nothing = 好的。要办什么，直接告诉我就行。
no-to-nothing = 好的，那先不办。有需要随时叫我。
out-of-scope = 这个我帮不上。小区里的事，像报修、投诉建议、访客、费用、查进度，都可以找我。
person-called = 已经告诉前台同事，会尽快联系您。着急的话请联系物业 { $phone }。
person-not-reached =
    抱歉，前台现在没有人值班。着急的话请联系物业 { $phone }。
    也可以把事情写给我，我登记下来交给前台跟进。
person-wanted =
    有住户想找人工，请尽快联系：
    姓名：{ $name }
    电话：{ $phone }
    原话：{ $words }
